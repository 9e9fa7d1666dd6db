"""Bars on a terminal."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from clusters.render.chart import Bar
from clusters.render.charts.bars import BLOCKS, PLAIN, Ink, bars, drawn
from clusters.render.document import Column, Document, Section
from clusters.render.formats import FORMATS
from clusters.render.layout import bare
from clusters.render.screen import Screen
from clusters.render.text import cells
from tests.making import a_fact
from tests.render.charts.drawing import a_chart, page
from tests.walking import walk

if TYPE_CHECKING:
    from clusters.models import Fact

SHARES = st.decimals(0, 1, places=6)
INKS = st.sampled_from([BLOCKS, PLAIN])
FACTS = (
    a_fact("xuzhou", 60_000, hedge="over", subject="Hejian"),
    a_fact("jingdezhen", 45_000, hedge="about"),
    a_fact("faku", 30_500),
    a_fact("foshan", 20_000, kind="target", period="2025"),
)


def shown(width: int = 80, encoding: str = "utf-8", facts: tuple[Fact, ...] = FACTS) -> list[str]:
    screen = Screen(terminal=True, width=width, encoding=encoding)
    return bare(bars(a_chart(*facts), screen)).splitlines()


def a_bar(low: str, high: str | None = None, **changes: bool) -> Bar:
    return Bar(Decimal(low), Decimal(high or low), **changes)


def test_bars_stand_beside_their_figures_with_open_ends_and_hatching() -> None:
    assert shown() == [
        "1  Xuzhou 徐州 (Hejian)  ██████████████████████████████▸  over 60,000 people",
        "2  Jingdezhen 景德镇     ████████████████████░░░░░        about 45,000 people",
        "3  Faku 法库             ███████████████▎                 30,500 people",
        "–  Foshan 佛山           ╱╱╱╱╱╱╱╱╱╱                       20,000 people (target)",
        "Bars from 0 to 60,000 people. ▸ no upper end is known; ░ as far as the hedge may",
        "reach; ╱ not ranked.",
    ]


def test_a_plain_screen_gets_plain_bars() -> None:
    lines = shown(encoding="ascii")
    assert (
        lines[0] == "1  Xuzhou (Hejian)  ###################################>  over 60,000 people"
    )
    assert lines[3].startswith("-  Foshan           /////")
    assert all(line.isascii() for line in lines)


@walk("width", [40, 59, 60, 80, 120, 200])
@walk("encoding", ["utf-8", "ascii"])
def test_bars_fit_the_screen(width: int, encoding: str) -> None:
    assert all(cells(line) <= min(width, 100) for line in shown(width, encoding))


def test_there_are_no_bars_where_there_is_no_room() -> None:
    assert shown(39) == []


def test_a_logarithmic_scale_is_said() -> None:
    facts = a_fact("faku", 10), a_fact("foshan", 100_000), a_fact("xuzhou", 0)
    said = " ".join(shown(facts=facts))
    assert "Bars on a logarithmic scale, from 1 to 100,000 people" in said
    assert "0 has no place on it, and no bar." in said


@walk(
    ("bar", "blocks", "plain"),
    [
        (a_bar("0.5"), "█████", "#####"),
        (a_bar("0.525"), "█████▎", "#####"),
        (a_bar("0.5", open_high=True), "█████▸", "#####>"),
        (a_bar("0.5", hatched=True), "╱╱╱╱╱", "/////"),
        (a_bar("0.5", hatched=True, open_high=True), "╱╱╱╱╱▸", "/////>"),
        (a_bar("0.4", "0.6"), "████░░", "####--"),
        (a_bar("0", "0.5"), "░░░░░┤", "-----|"),
        (a_bar("0.4", "0.8", hatched=True), "╱╱╱╱ ╱ ╱", "//// / /"),
        (a_bar("0"), "", ""),
        (a_bar("0.0001"), "▏", "#"),
        (a_bar("1", open_high=True), "██████████▸", "##########>"),
    ],
)
def test_a_bar_is_drawn_as_what_it_is(bar: Bar, blocks: str, plain: str) -> None:
    assert drawn(bar, BLOCKS, 11) == blocks
    assert drawn(bar, PLAIN, 11) == plain


def test_bars_are_drawn_on_a_terminal_and_nowhere_else() -> None:
    document = page(*FACTS)
    on_screen = FORMATS["table"].write(document, Screen(terminal=True))
    assert "\n1  Xuzhou 徐州 (Hejian)  ███" in on_screen
    for name, form in FORMATS.items():
        if name != "html":
            assert "█" not in form.write(document, Screen()), name


def test_a_hostile_name_does_nothing_on_the_screen() -> None:
    facts = a_fact("faku", 10, subject="\x1b[2J\u202eevil\nline"), a_fact("foshan", 5)
    said = "\n".join(shown(100, facts=facts))
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert "⟨U+202E⟩" in said


def test_several_metrics_side_by_side_have_no_bars() -> None:
    section = Section("", (Column("Cluster"),))
    assert section.chart is None
    document = Document("", (section,))
    assert FORMATS["table"].write(document, Screen(terminal=True)).count("█") == 0


@given(SHARES, SHARES, INKS, st.booleans(), st.integers(2, 120))
def test_a_longer_bar_is_never_drawn_shorter(
    one: Decimal, other: Decimal, ink: Ink, hatched: bool, width: int
) -> None:
    less, more = sorted([one, other])
    short, long = (drawn(Bar(share, share, hatched=hatched), ink, width) for share in (less, more))
    assert length(short) <= length(long) <= width * 8


def length(bar: str) -> int:
    """Give the length of a bar in eighths of a cell."""
    return sum(BLOCKS.parts.find(char) + 1 or 8 for char in bar)


@given(SHARES, SHARES, INKS, st.booleans(), st.booleans(), st.integers(2, 120))
def test_no_bar_leaves_its_column(
    one: Decimal, other: Decimal, ink: Ink, hatched: bool, open_high: bool, width: int
) -> None:
    low, high = sorted([one, other])
    bar = Bar(low, low if open_high else high, open_high, hatched)
    assert len(drawn(bar, ink, width)) <= width
