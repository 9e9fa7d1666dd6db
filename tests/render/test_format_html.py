"""An answer as a page of HTML."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from clusters.render.document import Cell, Column, Document, Entry, Note, Run, Section
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
TAGS |= {"ul", "li", "h1", "style", "thead", "a"}


class Reader(HTMLParser):
    """Gathers what a browser would see."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str | None] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notice tags and links."""
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name == "href"]
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_data(self, data: str) -> None:
        """Gather the words."""
        self.words += data


def page(text: str) -> str:
    runs = (Run(text), Run(text, "italic", text), Run(text, "link"))
    columns = (Column(text), Column(text))
    rows = ((Cell(text, "name", text), Cell(text)), (Cell(text),))
    section = Section(text, columns, rows, rows[1], references=(Entry(text, runs),))
    note = Note("x", 1, text, text, "sound")
    document = Document(text, (section,), closing=(text,), notes=(note,), warnings=(text,))
    return FORMATS["html"].write(document, Screen())


@pytest.mark.parametrize("harm", HARM)
def test_nothing_of_the_data_is_markup(harm: str) -> None:
    read = Reader(page(harm))
    assert read.tags <= TAGS
    assert read.words.count(clean(harm)) == 16
    assert not {char for char in read.words if clean(char) != char} - {"\n"}


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
        "<body>\n<h1>Two export.</h1>\n<h2>Exports</h2>\n<table>\n"
        '<thead><tr><th>Cluster</th><th class="right">Value</th></tr></thead>\n'
        '<tr><th colspan="2">Whole country</th></tr>\n'
        '<tr><td class="name" lang="zh">法库</td>'
        '<td class="right warning">54 &amp; more</td></tr>\n'
        "</table>\n<p>Not ranked.</p>\n<p>Next.</p>\n"
        "<h2>Caveats</h2>\n<ul>\n<li>w</li>\n</ul>\n"
        "<h2>Sources</h2>\n<ul>\n<li>[5] Xinhua. "
        '<a href="https://x.example/a?b=1&amp;c">https://x.example/a?b=1&amp;c</a></li>\n</ul>\n'
        "</body>\n</html>\n"
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
