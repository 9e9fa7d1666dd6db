"""The table, in a pipe and on a terminal."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace

import pytest

from clusters.render.document import Cell, Column, Document, Note, Section
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen
from clusters.render.text import cells

RANKED = Section(
    "Ranked",
    (Column("Cluster"), Column("Value", right=True), Column("Period"), Column("")),
    (
        (
            Cell("Jingdezhen 景德镇", "name"),
            Cell("nearly 54 billion CNY", "figure"),
            Cell("2022-01/2022-09", "quiet"),
            Cell("[1]"),
        ),
        (Cell("Faku 法库", "name"), Cell("100 million USD", "figure"), Cell("2018"), Cell("")),
        (Cell("Xuzhou 徐州", "name"), Cell("not known", "quiet"), Cell(""), Cell("")),
    ),
    (Cell("Overlapping intervals share a rank."),),
)
REASONS = Section(
    "Set aside",
    (Column("Cluster"), Column("Why")),
    ((Cell("Faku", "name"), Cell("A target, " * 20 + "not a result.", "warning")),),
)
NOTES = (
    Note("xinhua", 5, "Xinhua, 2022", None, "sound"),
    Note("gov", 12, "法库县政府", None, "sound", "*"),
)
ANSWER = Document(
    "Exports of two.",
    (RANKED, REASONS),
    closing=("* found afterwards", "Next: clusters list"),
    notes=NOTES,
    warnings=("In doubt.",),
    shows_notes=True,
    shows_warnings=True,
)
SGR = re.compile(r"\x1b\[[0-9;]*m")


def table(screen: Screen, *sections: Section) -> str:
    return FORMATS["table"].write(Document("", sections), screen)


def test_a_pipe_gets_plain_aligned_lines() -> None:
    assert FORMATS["table"].write(ANSWER, Screen()).splitlines() == [
        "Exports of two.",
        "",
        "Ranked",
        "Cluster                            Value  Period",
        "Jingdezhen 景德镇  nearly 54 billion CNY  2022-01/2022-09  [1]",
        "Faku 法库                100 million USD  2018",
        "Xuzhou 徐州                    not known",
        "",
        "Overlapping intervals share a rank.",
        "",
        "Set aside",
        "Cluster  Why",
        "Faku     " + "A target, " * 20 + "not a result.",
        "",
        "* found afterwards",
        "Next: clusters list",
        "",
        "Caveats",
        "- In doubt.",
        "",
        "Sources",
        "[5] Xinhua, 2022",
        "[12]* 法库县政府",
    ]


def test_sources_and_caveats_are_shown_to_who_asks_for_them() -> None:
    shown = FORMATS["table"].write(replace(ANSWER, shows_notes=False), Screen())
    assert "Sources" not in shown
    assert "In doubt." in shown
    shown = FORMATS["table"].write(replace(ANSWER, shows_warnings=False), Screen())
    assert "In doubt." not in shown
    assert "[5] Xinhua, 2022" in shown


def test_a_terminal_gets_a_rule_under_the_headings() -> None:
    lines = table(Screen(terminal=True, width=80), RANKED).splitlines()
    assert lines[1].startswith("Cluster ")
    assert lines[2] == "─" * cells(lines[3])


def test_a_terminal_without_the_character_gets_a_rule_of_hyphens() -> None:
    screen = Screen(terminal=True, width=80, encoding="ascii")
    assert "------" in table(screen, RANKED)


@pytest.mark.parametrize("width", [1, 20, 40, 59, 60, 80, 200])
def test_no_line_is_wider_than_the_terminal_but_for_one_word(width: int) -> None:
    lines = FORMATS["table"].write(ANSWER, Screen(terminal=True, width=width)).splitlines()
    assert not [line for line in lines if cells(line) > max(width, 3)]
    assert all(line == line.rstrip() for line in lines)


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
def test_no_figure_or_name_is_broken_inside_a_word(width: int) -> None:
    words = FORMATS["table"].write(ANSWER, Screen(terminal=True, width=width)).split()
    assert {"Jingdezhen", "景德镇", "nearly", "billion", "2022-01/2022-09"} <= set(words)


def test_a_terminal_too_narrow_for_rows_gets_cards() -> None:
    lines = table(Screen(terminal=True, width=39), RANKED).splitlines()
    assert lines == [
        "Ranked",
        "Cluster: Jingdezhen 景德镇",
        "Value: nearly 54 billion CNY",
        "Period: 2022-01/2022-09",
        "[1]",
        "",
        "Cluster: Faku 法库",
        "Value: 100 million USD",
        "Period: 2018",
        "",
        "Cluster: Xuzhou 徐州",
        "Value: not known",
        "",
        "Overlapping intervals share a rank.",
    ]


def test_cards_are_wrapped_with_an_indent() -> None:
    section = Section("", (Column("Why"),), ((Cell("It is a target, not a result."),),))
    assert table(Screen(terminal=True, width=20), section) == (
        "Why: It is a target,\n  not a result.\n"
    )


def test_a_heading_wider_than_the_terminal_is_wrapped_too() -> None:
    section = Section("", (Column("Why it is not ranked"),), ((Cell("A target."),),))
    assert table(Screen(terminal=True, width=12), section) == (
        "Why it is\nnot ranked:\n  A target.\n"
    )


def test_sources_hang_under_their_numbers() -> None:
    note = Note("xinhua", 10, "Xinhua, Ceramics capital", None, "sound")
    document = Document("", (), notes=(note,), shows_notes=True)
    lines = FORMATS["table"].write(document, Screen(terminal=True, width=21)).splitlines()
    assert lines[-2:] == ["[10] Xinhua, Ceramics", "     capital"]


def test_colour_changes_nothing_but_the_colour() -> None:
    for terminal in (True, False):
        bare = FORMATS["table"].write(ANSWER, Screen(terminal=terminal))
        painted = FORMATS["table"].write(ANSWER, Screen(terminal=terminal, colour=True))
        assert SGR.sub("", painted) == bare
        assert "\x1b[1mJingdezhen 景德镇\x1b[0m" in painted


def test_headings_may_all_be_empty() -> None:
    section = Section("", (Column(""), Column("")), ((Cell("a"), Cell("b")),))
    assert table(Screen(terminal=True), section) == "a  b\n"


def test_nothing_to_show_is_nothing() -> None:
    assert table(Screen()) == ""
    assert table(Screen(), Section("", (Column("a"),))) == ""
    assert table(Screen(), Section("None", (Column("a"),))) == "None\n"


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("", {"rich", "json", "csv", "unicodedata"}),
        ("formats.FORMATS['table'].write(answer, Screen(terminal=True))", {"rich", "json", "csv"}),
        ("formats.FORMATS['csv'].write(answer, Screen())", {"rich", "unicodedata"}),
    ],
)
def test_only_what_a_format_needs_is_imported(statement: str, absent: set[str]) -> None:
    program = f"""
import sys
from clusters.render import formats
from clusters.render.document import Document
from clusters.render.screen import Screen
answer = Document("t", ())
{statement}
print(*sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert not absent & set(run.stdout.decode().split())
