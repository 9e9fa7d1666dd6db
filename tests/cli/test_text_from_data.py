"""Text from data is text, for every command and every format."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from itertools import product
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from markdown_it import MarkdownIt

from clusters.cli.commands import FORMATS
from clusters.factbase.opening import read_base
from clusters.render.text import clean
from tests.cli.conftest import Run
from tests.hostile import EVERYTHING, FORMULAS, KINDS, LINES, poisoned
from tests.making import write_base
from tests.promises import promise

SGR = re.compile(r"\x1b\[[0-9;]*m")
PAGE = {
    "h2", "h3", "table", "thead", "tbody", "tr", "th", "td", "p", "ol", "ul", "li", "blockquote",
    "hr",
}  # fmt: skip


class Harm:
    """Puts hostile words into every base that is opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.patch = monkeypatch
        self.path = write_base(folder)
        self.base = read_base(self.path)

    def use(self, *words: str) -> None:
        """Put these words, in turn, for every free text."""
        base = poisoned(self.base, *words)
        self.patch.setattr("clusters.cli.session.open_base", lambda *_, **_named: base)
        self.patch.setattr("clusters.audit.auditing.validate", lambda _: base)


@pytest.fixture
def harm(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Harm:
    return Harm(monkeypatch, tmp_path)


def lines(command: str, harm: Harm) -> list[list[str]]:
    return [[*line.split(), "--data", str(harm.path)] for line in LINES[command]]


def _table(text: str) -> None:
    assert text


def _md(text: str) -> None:
    html = MarkdownIt("commonmark").enable("table").render(text)
    assert set(re.findall(r"</?([a-z][a-z0-9]*)", html)) <= PAGE


def _json(text: str) -> None:
    json.loads(text)


def _jsonl(text: str) -> None:
    for line in text.split("\n")[:-1]:
        json.loads(line)


def _csv(text: str) -> None:
    _flat(list(csv.reader(StringIO(text, newline=""))))


def _tsv(text: str) -> None:
    _flat([line.split("\t") for line in text.split("\n")[:-1]])


def _flat(rows: list[list[str]]) -> None:
    assert len({len(row) for row in rows}) <= 1
    cells = [cell for row in rows for cell in row if not re.fullmatch(r"-?[0-9.]+", cell)]
    assert not [cell for cell in cells if re.match(r"\s*[=+\-@＝＋－＠]", cell)]


WEB = PAGE | {"html", "head", "meta", "title", "style", "body", "h1", "a", "i", "span", "main"}
WEB |= {"details", "summary", "blockquote", "q", "figure", "figcaption", "div", "script"}
DRAWN = {"svg", "title", "desc", "style", "defs", "pattern", "rect", "path", "text"}
ATTRIBUTES = {"lang", "charset", "name", "content", "class", "colspan", "href", "http-equiv"}
ATTRIBUTES |= {"data-label", "aria-hidden", "style", "type"}

_STYLE = re.compile(r"((width|left|top|right|bottom):[0-9.]+%;?)+|aspect-ratio:[0-9.]+")


class _Tags(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in {"img", "b"}
        assert tag in WEB
        told = dict(attrs)
        assert tag != "script" or str(told.get("type")).endswith("json")
        assert _STYLE.fullmatch(str(told.get("style", "width:0%")))
        assert not [name for name, _ in attrs if name.startswith("on")]
        assert {name for name, _ in attrs} <= ATTRIBUTES
        links = [value or "" for name, value in attrs if name == "href"]
        assert all(re.match("https?://", link) for link in links)
        assert not [link for link in links if "evil" in link]


def _html(text: str) -> None:
    _Tags().feed(text)


def _svg(text: str) -> None:
    drawn = list(ET.fromstring(text).iter())  # noqa: S314 - ours
    assert {element.tag.rpartition("}")[2] for element in drawn} <= DRAWN
    names = {name for element in drawn for name in element.attrib}
    assert not [name for name in names if name.startswith("on") or "href" in name]


CHECKS: dict[str, Callable[[str], None]] = {
    "table": _table, "text": _table, "md": _md, "json": _json, "jsonl": _jsonl, "csv": _csv,
    "tsv": _tsv, "sarif": _json, "html": _html, "svg": _svg,
}  # fmt: skip


def test_every_format_has_a_check_of_its_own() -> None:
    assert set(FORMATS) <= set(CHECKS)


def _harmless(text: str, form: str) -> None:
    allowed = {"\n", "\t"} if form == "tsv" else {"\n"}
    assert not {char for char in text if clean(char) != char} - allowed
    if text:
        CHECKS[form](text)


@pytest.mark.parametrize("command", LINES)
@promise(
    f"every command in every format, asked of a base whose every text is {', '.join(KINDS)}",
    "no control, invisible or reordering character in a pipe, on standard output or error; "
    "Markdown and HTML parsed back hold no element, JSON parses, CSV and TSV keep their columns",
)
def test_nothing_acts_in_any_format(command: str, run: Run, harm: Harm) -> None:
    harm.use(EVERYTHING)
    for words, form in product(lines(command, harm), FORMATS):
        ran = run(*words, "--format", form)
        assert ran.status in {0, 1, 2}, ran.err
        _harmless(ran.out, "json" if command == "schema" else form)
        _harmless(ran.err, "table")


@pytest.mark.parametrize("command", LINES)
@promise(
    "the same on a terminal in colour, 20 and 80 columns wide",
    "no escape sequence but the program's own colours",
)
def test_nothing_acts_on_a_terminal(
    command: str, run: Run, harm: Harm, monkeypatch: pytest.MonkeyPatch
) -> None:
    harm.use(EVERYTHING)
    for words, columns in product(lines(command, harm), ("20", "80")):
        monkeypatch.setenv("COLUMNS", columns)
        monkeypatch.setattr("sys.stdout.isatty", lambda: True)
        ran = run(*words, "--color", "always")
        _harmless(SGR.sub("", ran.out), "json" if command == "schema" else "table")


@pytest.mark.parametrize("command", LINES)
@promise(
    f"{len(FORMULAS)} forms of formula (`=`, `+`, `-`, `@`, after blanks, a tab, a line break or "
    "an invisible character, full-width) as every text",
    "no cell of CSV or TSV starts as a formula does",
)
def test_no_formula_is_left_in_a_cell(command: str, run: Run, harm: Harm) -> None:
    for turn in range(3):
        harm.use(*FORMULAS[turn:], *FORMULAS[:turn])
        for words, form in product(lines(command, harm), ("csv", "tsv")):
            _harmless(run(*words, "--format", form).out, "json" if command == "schema" else form)


@promise(
    "the same in JSON and JSON lines", "what is parsed is the text of the base, to the character"
)
def test_json_is_exact(run: Run, harm: Harm) -> None:
    harm.use(EVERYTHING)
    facts = json.loads(run("facts", "--json").out)["facts"]
    assert [fact["evidence"][0]["quote"] for fact in facts] == [EVERYTHING] * 3
    rows = [json.loads(line) for line in run("facts", "-f", "jsonl").out.split("\n")[:-1]]
    assert [row["evidence"][0]["quote"] for row in rows] == [EVERYTHING] * 3


@promise("the same in a table", "what looks like markup is printed as it stands, letter by letter")
def test_a_table_shows_the_words_as_they_stand(run: Run, harm: Harm) -> None:
    for text in KINDS.values():
        harm.use(text)
        assert clean(text).strip() in run("list").out
        assert clean(text).strip() in run("why", "faku.employees").out


@promise(
    "the same drawn with `compare -f svg`", "the SVG parses, and holds neither script nor link"
)
def test_a_picture_holds_only_words(run: Run, harm: Harm, tmp_path: Path) -> None:
    first = harm.base.facts[0]
    beside = replace(first, id="foshan.employees", cluster="foshan", value=200)
    harm.base = replace(harm.base, facts=(first, beside))
    harm.use(EVERYTHING)
    drawn = tmp_path / "x.svg"
    ran = run("compare", "--metric", "employees", "-f", "svg", "-o", str(drawn))
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    _harmless(drawn.read_text("utf-8"), "svg")


@promise(
    "control characters in the words of a command line",
    "shown by number in the one line about it, never sent to the terminal",
)
def test_words_of_a_command_line_are_text_too(run: Run) -> None:
    for words in (["show"], ["compare", "-m"], ["facts", "-f"], ["cite"], ["filter", "-w"]):
        ran = run(*words, EVERYTHING)
        assert ran.status == 2
        assert not ran.out
        assert ran.err.count("\n") == 1
        _harmless(ran.err, "table")
