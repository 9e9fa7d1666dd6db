"""An answer as a page of HTML."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from html.parser import HTMLParser

import pytest

from clusters.render.chart import Bar, Chart, Row, Scale
from clusters.render.document import (
    Cell,
    Column,
    Document,
    Entry,
    Note,
    Passage,
    Run,
    Section,
)
from clusters.render.formats import FORMATS
from clusters.render.formats.html import marked_up
from clusters.render.screen import Screen
from clusters.render.text import clean

HARM = (
    "<script>alert(1)</script>",
    "a & b &amp; \"quoted\" 'single'",
    '"><img src=x onerror=alert(1)>',
    "\x1b[31mred\u202e\x00",
)

TAGS = {"html", "head", "meta", "title", "body", "h2", "table", "tr", "th", "td", "p", "i"}
TAGS |= {"ul", "li", "h1", "style", "thead", "a", "main", "tbody", "details", "summary", "q"}
TAGS |= {"blockquote", "figure", "figcaption", "div", "span", "h3", "script"}


class Reader(HTMLParser):
    """Gathers what a browser would see."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str | None] = []
        self.words = ""
        self.data: list[str] = []
        self.kind: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notice tags and links."""
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name == "href"]
        self.kind = dict(attrs).get("type") if tag == "script" else None
        assert tag != "script" or self.kind == "application/json"
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_endtag(self, _tag: str) -> None:
        """Leave the data."""
        self.kind = None

    def handle_data(self, data: str) -> None:
        """Gather the words, and the data for programs."""
        if self.kind:
            self.data.append(data)
        else:
            self.words += data


def page(text: str) -> str:
    runs = (Run(text), Run(text, "italic", text), Run(text, "link"))
    columns = (Column(text), Column(text))
    opens = Cell(text, passages=(Passage(text, text, text),))
    rows = ((Cell(text, "name", text), opens), (Cell("", "quiet"), Cell(text)), (Cell(text),))
    row = Row(
        place=text, name=text, second=text, subject=text, whose=text, amount=text, converted="",
        marks=text, why=text, bar=Bar(Decimal("0.5"), Decimal(1), open_high=True),
    )  # fmt: skip
    chart = Chart(Scale((Decimal(0), Decimal(1))), text, (("pale", text),), (row,), (), (text,), ())
    section = Section(text, columns, rows, rows[2], chart, (Entry(text, runs),), begins=True)
    note = Note("x", 1, text, text, "sound")
    document = Document(
        text, (section, Section(text)), closing=(text,), notes=(note,), warnings=(text,),
        embedded={"application/json": {text: text}},
    )  # fmt: skip
    return FORMATS["html"].write(document, Screen())


@pytest.mark.parametrize("harm", HARM)
def test_nothing_of_the_data_is_markup(harm: str) -> None:
    read = Reader(page(harm))
    assert read.tags <= TAGS
    assert read.words.count(clean(harm)) == 30
    assert not {char for char in read.words if clean(char) != char} - {"\n"}
    assert [json.loads(data) for data in read.data] == [{harm: harm}]


def test_a_page_has_the_answer_its_tables_what_to_know_and_the_sources() -> None:
    section = Section(
        "Exports",
        (Column("Cluster"), Column("Value", right=True)),
        ((Cell("Whole country"),), (Cell("法库", "name", "zh"), Cell("54 & more", "warning"))),
        (Cell("Not ranked."),),
    )
    note = Note("x", 5, "Xinhua. https://x.example/a?b=1&c", "https://x.example/a?b=1&c", "sound")
    page = FORMATS["html"].write(
        Document("Two export.", (section,), closing=("Next.",), notes=(note,), warnings=("w",)),
        Screen(),
    )
    assert page[page.index("<body>") :] == (
        "<body>\n<main>\n<h1>Two export.</h1>\n<h2>Exports</h2>\n<table>\n"
        '<thead><tr><th>Cluster</th><th class="right">Value</th></tr></thead>\n'
        '<tbody>\n<tr><th colspan="2">Whole country</th></tr>\n'
        '<tr><td class="name" data-label="Cluster" lang="zh">法库</td>'
        '<td class="right warning" data-label="Value">54 &amp; more</td></tr>\n'
        "</tbody>\n</table>\n<p>Not ranked.</p>\n<p>Next.</p>\n"
        "<h2>Caveats</h2>\n<ul>\n<li>w</li>\n</ul>\n"
        "<h2>Sources</h2>\n<ul>\n<li>[5] Xinhua. "
        '<a href="https://x.example/a?b=1&amp;c">https://x.example/a?b=1&amp;c</a></li>\n</ul>\n'
        "</main>\n</body>\n</html>\n"
    )
    assert "<title>Two export.</title>" in page


@pytest.mark.parametrize("address", ["https://example.org/a?b=1&c=%20", "http://example.org/'"])
def test_an_address_of_the_web_is_a_link(address: str) -> None:
    assert Reader(marked_up((Run(address, "link"),))).links == [address]


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "data:text/html,x", "ftp://x", "https://a b", "https://a\n", "//x"],
)
def test_no_other_address_is(address: str) -> None:
    read = Reader(marked_up((Run(address, "link"),)))
    assert read.links == []
    assert read.words == clean(address)


def test_a_title_says_its_language() -> None:
    assert marked_up((Run("Glas", "italic", "sv"),)) == '<i lang="sv">Glas</i>'
    assert marked_up((Run("Glas", "plain", "sv"),)) == '<span lang="sv">Glas</span>'


def test_a_figure_opens_its_words_in_their_language() -> None:
    passage = Passage("54 miljarder", "sv", "[2], characters 10 to 22")
    row = (Cell("54 billion CNY", "figure", passages=(passage,)),)
    written = FORMATS["html"].write(
        Document("", (Section("", (Column("Figure"),), (row,)),)), Screen()
    )
    assert (
        "<details><summary>54 billion CNY</summary>"
        '<blockquote><q lang="sv">54 miljarder</q> [2], characters 10 to 22</blockquote></details>'
    ) in written


def test_a_page_fetches_nothing_and_runs_nothing() -> None:
    written = page("x")
    assert "default-src 'none'; style-src 'unsafe-inline'" in written
    assert not re.search(r"url\(|@import|\bsrc=|\son\w+=", written)


def test_what_goes_on_with_a_row_stands_in_its_cells() -> None:
    rows = ((Cell("Faku", "name"), Cell("305")), (Cell("", "quiet"), Cell("park, 2019")))
    section = Section("", (Column("Cluster"), Column("Firms")), rows)
    written = FORMATS["html"].write(Document("", (section,)), Screen())
    assert written.count("<tr>") == 2
    assert 'data-label="Firms">305<div class="quiet">park, 2019</div></td>' in written


def test_bars_are_as_long_as_their_figures() -> None:
    assert re.findall(r"style=.width:([\d.]+)%", page("x")) == ["50.00", "50.00"]


def test_text_is_set_in_relative_sizes_none_below_eleven_pixels() -> None:
    sizes = [float(size) for size in re.findall(r"(?:font-size:|font:)([\d.]+)rem", page("x"))]
    assert sizes
    assert min(sizes) * 16 >= 11
