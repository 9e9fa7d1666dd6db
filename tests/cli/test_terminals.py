"""Terminals: wide and narrow, poor and rich, and what a screen reader gets instead."""

from __future__ import annotations

import json
import re
import sys
from io import BytesIO, TextIOWrapper
from itertools import product

import pytest

from clusters.cli.commands import COMMANDS, FORMATS
from clusters.factbase import open_base
from clusters.render.screen import PLAIN
from clusters.render.text import cells, wrap
from tests.cli.conftest import Run
from tests.hostile import LINES
from tests.promises import promise

BASE = open_base()
SHIPPED = {
    **LINES,
    "filter": ["filter --where export_destinations>1"],
    "search": ["search walmart"],
    "compare": ["compare -m exports --currency USD"],
    "cite": ["cite xuzhou"],
    "why": ["why faku.export_value.2018"],
}
"""Command lines for the base that ships, for every command."""
PAGES = {"report"}
"""The commands that answer with a page of HTML, which a browser lays out."""
WHOLE = re.compile(
    r"(?!https?:)(?=[ -~]{1,48}$)(?:.*\d|[a-z-]+\.[a-z_]+\.|over$|nearly$|about$|under$|\(garbled)"
)
"""An id, a word of a figure or of a date, a hedge."""
INDENT = 6
"""The most cells that the number of a source, or the like, takes at the left of a line."""
NARROWEST = 20
"""The fewest columns in which a page is laid out."""


class Seat:
    """Somebody before a terminal of some width and encoding."""

    def __init__(self, patch: pytest.MonkeyPatch, run: Run) -> None:
        self.patch = patch
        self.run = run
        patch.setattr("clusters.cli.session.open_base", lambda _, **__: BASE)

    def gets(self, *words: str, columns: int, encoding: str = "utf-8", **environ: str) -> bytes:
        """Run the program there, and give what it writes."""
        written = BytesIO()
        screen = TextIOWrapper(written, encoding=encoding, write_through=True)
        self.patch.setattr(screen, "isatty", lambda: True, raising=False)
        with pytest.MonkeyPatch.context() as patch:
            for name, value in {"COLUMNS": str(columns), "TERM": "dumb", **environ}.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdout", screen)
            ran = self.run(*words)
        assert ran.status in {0, 1}, ran.err  # 1 where a draft does not stand
        return written.getvalue()

    def sees(self, *words: str, columns: int, encoding: str = "utf-8", **environ: str) -> str:
        """Run the program there, and give what can be read."""
        return self.gets(*words, columns=columns, encoding=encoding, **environ).decode(encoding)


@pytest.fixture
def seat(monkeypatch: pytest.MonkeyPatch, run: Run) -> Seat:
    return Seat(monkeypatch, run)


def table_lines() -> list[str]:
    return [
        line
        for name in COMMANDS
        if name not in {"schema", "init", "export", "mcp", *PAGES}
        for line in SHIPPED[name]
    ]


@pytest.mark.parametrize("line", table_lines())
@promise(
    "every command on a terminal of 0, 1, 20, 40, 60, 80 and 200 columns (`COLUMNS`)",
    "no id and no word of a figure, hedge or date is cut, and none is broken that fits a line (0 "
    "is no width: 80); no line is wider than the terminal",
)
def test_nothing_is_cut_at_any_width(line: str, seat: Seat, run: Run) -> None:
    whole = {word for word in run(*line.split()).out.split() if WHOLE.match(word)}
    for columns in (1, 20, 40, 60, 80, 200):
        shown = seat.sees(*line.split(), columns=columns)
        fit = {word for word in whole if len(word) <= columns - INDENT}
        assert not fit - set(shown.split())
        joined = "".join(shown.split())
        assert all(word in joined for word in whole)
        assert not [text for text in shown.splitlines() if cells(text) > max(columns, NARROWEST)]
    assert seat.sees(*line.split(), columns=0) == seat.sees(*line.split(), columns=80)


@promise(
    "a table on a terminal narrower than 40 columns", "records: a line `key: value` for each cell"
)
def test_a_narrow_table_is_records(seat: Seat) -> None:
    assert "Cluster  " in seat.sees("list", columns=40)
    card = "Place: Shenyang, Liaoning\nMakes: architectural ceramics\n"
    assert card in seat.sees("list", columns=39)


@promise(
    "a table with Chinese in it, on a terminal", "its columns line up: such a character fills two"
)
def test_chinese_columns_line_up(seat: Seat) -> None:
    head, _, *rows = seat.sees("list", columns=80).split("\n\n")[1].splitlines()
    start = cells(head[: head.index("Makes")])
    for row, cluster in zip(rows, BASE.clusters, strict=True):
        assert cells(row[: row.index(f"  {cluster.industry[:12]}") + 2]) == start


@pytest.mark.parametrize(
    ("words", "environ", "painted"),
    [
        ([], {"TERM": "xterm"}, True),
        ([], {"TERM": "dumb"}, False),
        ([], {"TERM": "xterm", "NO_COLOR": "1"}, False),
        ([], {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ([], {"TERM": "xterm", "CLICOLOR": "0"}, False),
        (["--color", "always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--no-color"], {"TERM": "xterm"}, False),
        (["--color", "auto"], {"TERM": "xterm"}, True),
        (["--json", "--color", "always"], {"TERM": "xterm"}, False),
    ],
)
@promise(
    "`NO_COLOR`, `FORCE_COLOR`, `CLICOLOR=0`, `TERM=dumb`, `--color auto`, `always`, `never`, "
    "`--no-color`",
    "an option decides, then `NO_COLOR`, then `FORCE_COLOR`, `CLICOLOR`, then the terminal; never "
    "in formats for programs",
)
def test_who_asks_for_colour_gets_it(
    words: list[str], environ: dict[str, str], painted: bool, seat: Seat
) -> None:
    assert ("\x1b[" in seat.sees("list", *words, columns=80, **environ)) is painted


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "gbk"])
@promise(
    "every command and format where the locale is ASCII, Latin-1 or GBK",
    "every answer is printed whole: letters that the locale lacks as `\\u6cd5`, typographic signs "
    'as plain ones (`-`, `"`, `...`); formats for programs are UTF-8, the same as anywhere',
)
def test_a_poor_locale_is_served(encoding: str, seat: Seat) -> None:
    for line in table_lines():
        shown = seat.sees(*line.split(), columns=80, encoding=encoding)
        escaped = {f"\\u{ord(sign):04x}" for sign in PLAIN}
        assert not [sign for sign in escaped if sign in shown]
    assert ("\\u6cd5\\u5e93" in seat.sees("list", columns=80, encoding=encoding)) is (
        encoding != "gbk"
    )
    lines = {"sarif": "check", "svg": "compare -m exports"}
    for form in (form.name for form in FORMATS.values() if form.machine):
        asked = [*lines.get(form, "cite xuzhou").split(), "-f", form]
        assert seat.gets(*asked, columns=80, encoding=encoding) == seat.gets(*asked, columns=80)


@promise(
    "the table in a pipe, as a screen reader gets it",
    "headings first, then a line a row; no frame, no rule, no colour, no line broken",
)
def test_a_piped_table_reads_in_order(run: Run) -> None:
    title, blank, head, *rows = run("list").out.splitlines()
    assert re.fullmatch(r"5 clusters, \d+ facts, \d+ sources", title)
    assert not blank
    assert re.split(r"\s{2,}", head) == ["Cluster", "Place", "Makes", "Facts", "≠"]
    names = [cluster.id for cluster in BASE.clusters]
    assert [row.split()[0] for row in rows[: len(names)]] == names
    shown = "".join(run(*line.split()).out for line in table_lines())
    assert not re.search("[\u2500-\u259f\x1b]", shown)


@promise(
    "a word of 1,000 and of 10,000 letters, in lines of 1, 20 and 200 cells",
    "it is measured a fixed number of times, so that the time grows with its length alone",
)
def test_a_long_word_is_measured_a_fixed_number_of_times() -> None:
    for word, width in product(("x", "法", "“", "。", "- ", "法x"), (1, 20, 200)):
        measured = []
        for length in (1_000, 10_000):
            seen: list[int] = []

            def measure(text: str, seen: list[int] = seen) -> int:
                seen.append(len(text))
                return cells(text)

            wrap(word * length, width, measure=measure)
            measured.append(sum(seen))
        assert measured[1] < 11 * measured[0]


def test_json_on_a_terminal_is_json(seat: Seat) -> None:
    assert json.loads(seat.sees("list", "--json", columns=20))["clusters"]


def test_a_report_is_not_poured_onto_a_terminal(seat: Seat, run: Run) -> None:
    with pytest.raises(AssertionError, match="name its file with --output"):
        seat.gets("report", columns=80)
    assert run("report").out.startswith("<!DOCTYPE html>")
