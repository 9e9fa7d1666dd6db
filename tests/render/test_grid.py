"""Tables on terminals of every width: rows as long as there is any room for rows."""

from __future__ import annotations

from collections.abc import Sequence
from sys import maxsize

import pytest

from clusters.render.document import Cell, Column
from clusters.render.grid import grid
from clusters.render.layout import bare
from clusters.render.text import cells
from tests.walking import walk

COLUMNS = (
    Column("Cluster"),
    Column("Figure"),
    Column("Whose, when", least=True),
    Column("Source"),
)
ROWS = (
    (
        Cell("Jingdezhen", "name"),
        Cell("nearly 54 billion CNY", "figure"),
        Cell("city, the first 9 months of 2022"),
        Cell("[17]* ≠"),
    ),
    (Cell("Faku", "name"), Cell("100 million USD", "figure"), Cell("cluster, 2018"), Cell("[1]")),
)
STATED = (Column("Metric"), Column("Figure", folds=True), Column("Source"))
STATEMENTS = (
    (Cell("exports"), Cell("100 million USD", "figure"), Cell("[1]")),
    (Cell("titles"), Cell("capital of ceramics, " * 12), Cell("[2]")),
)


def lines(columns: Sequence[Column], rows: Sequence[Sequence[Cell]], width: int) -> list[str]:
    return bare(grid(columns, rows, width, "-")).splitlines()


def test_what_fits_stands_side_by_side() -> None:
    assert lines(COLUMNS, ROWS, 80)[2:] == [
        "Jingdezhen  nearly 54 billion CNY  city, the first 9 months of 2022  [17]* ≠",
        "Faku        100 million USD        cluster, 2018                     [1]",
    ]


@walk("width", range(40, 80))
def test_from_40_columns_up_rows_stay_rows_and_lose_nothing(width: int) -> None:
    shown = lines(COLUMNS, ROWS, width)
    assert max(map(cells, shown)) <= width
    starts = [number for number, line in enumerate(shown) if line.startswith(("Jing", "Faku"))]
    assert len(starts) == 2
    for start, end, row in zip(starts, [*starts[1:], len(shown)], ROWS, strict=True):
        words = " ".join(shown[start:end]).split()
        assert {word for cell in row for word in cell.text.split()} <= set(words)
    assert "Cluster:" not in "".join(shown)


def test_the_least_needed_column_goes_under_its_row() -> None:
    assert lines(COLUMNS, ROWS, 44) == [
        "Cluster     Figure                 Source",
        "------------------------------------------",
        "Jingdezhen  nearly 54 billion CNY  [17]* ≠",
        "  city, the first 9 months of 2022",
        "Faku        100 million USD        [1]",
        "  cluster, 2018",
    ]


def test_of_the_ways_to_show_a_table_the_one_with_the_fewest_lines_is_taken() -> None:
    shrunk = lines(COLUMNS, ROWS, 72)
    assert shrunk[2] == "Jingdezhen  nearly 54 billion CNY  city, the first 9 months of   [17]* ≠"
    assert len(shrunk) == 5


@pytest.mark.parametrize("width", [60, maxsize])
def test_a_long_statement_folds_under_its_row_and_a_figure_stays_in_it(width: int) -> None:
    shown = lines(STATED, STATEMENTS, width)
    assert shown[2].split() == ["exports", "100", "million", "USD", "[1]"]
    assert shown[3].split() == ["titles", "[2]"]
    assert shown[4].startswith("  capital of ceramics,")


def test_a_pipe_breaks_no_line() -> None:
    shown = lines(STATED, STATEMENTS, maxsize)
    assert len(shown) == 5
    assert shown[4] == f"  {('capital of ceramics, ' * 12)}".rstrip()


def test_nothing_folds_in_a_pipe_but_what_says_that_it_does() -> None:
    rows = ((Cell("a"), Cell("word " * 60 + "end"), Cell("b")),)
    columns = (Column("A"), Column("B"), Column("C"))
    assert lines(columns, rows, maxsize)[2].endswith("end  b")


def test_a_row_of_one_cell_is_a_heading_across_the_table() -> None:
    rows = (
        ROWS[0],
        (Cell("Share of the exports of a good of the whole country", "name"),),
        ROWS[1],
    )
    shown = lines(COLUMNS, rows, 80)
    assert shown[3] == "Share of the exports of a good of the whole country"
    assert shown[4].startswith("Faku        100 million USD")


def test_words_wider_than_the_terminal_are_told_whole_under_each_other() -> None:
    columns = (Column("Fact"), Column("Address"))
    shown = lines(columns, ((Cell("x" * 40, "name"), Cell("y" * 48, "name")),), 60)
    assert [line.strip() for line in shown[2:]] == ["x" * 40, "y" * 48]


def test_thousands_of_rows_are_laid_out_in_one_go() -> None:
    shown = lines(COLUMNS, ROWS * 5000, 60)
    assert sum(line.startswith("Faku        100 million USD") for line in shown) == 5000


def test_of_several_columns_under_a_row_it_is_said_which_is_which() -> None:
    columns = tuple(map(Column, ("Cluster", "Exports", "Output")))
    row = (Cell("Jingdezhen", "name"), Cell("x" * 30), Cell("y" * 30))
    told = [line.strip() for line in lines(columns, [row], 41)]
    assert "Exports: " + "x" * 30 in told
    assert "Output: " + "y" * 30 in told


def test_one_column_alone_under_a_row_needs_no_name() -> None:
    columns = tuple(map(Column, ("Cluster", "Exports", "Output")))
    row = (Cell("Jingdezhen", "name"), Cell("x" * 30), Cell("y" * 30))
    assert lines(columns, [row], 42)[2:] == [f"Jingdezhen  {'x' * 30}", f"  {'y' * 30}"]


OVERVIEW = (Column("Cluster"), Column("Exports"), Column("Output"), Column("Employees"))
TWO_LINES = (
    (Cell("Faku", "name"), Cell("100 m USD"), Cell("3.1 bn CNY"), Cell("30,000")),
    (Cell("", "quiet"), Cell("2018 [1] ≠"), Cell("2017-H1 [40]* ≠"), Cell("2010 [41]*")),
    (Cell("Foshan", "name"), Cell("not stated"), Cell("not stated"), Cell("39")),
    (Cell("", "quiet"), Cell("(province’s)"), Cell(""), Cell("park, 2020 [42]*")),
)


def test_a_figure_that_goes_under_its_row_keeps_what_stands_below_it() -> None:
    assert lines(OVERVIEW, TWO_LINES, 44)[2:] == [
        "Faku     100 m USD     3.1 bn CNY",
        "         2018 [1] ≠    2017-H1 [40]* ≠",
        "  30,000, 2010 [41]*",
        "Foshan   not stated    not stated",
        "         (province’s)",
        "  39, park, 2020 [42]*",
    ]


def test_a_card_has_a_figure_with_what_stands_below_it() -> None:
    assert lines(OVERVIEW, TWO_LINES[2:], 38) == [
        "Cluster: Foshan",
        "Exports: not stated (province’s)",
        "Output: not stated",
        "Employees: 39, park, 2020 [42]*",
    ]
