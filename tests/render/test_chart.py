"""Scales: proportion where it can be seen, decades where it cannot."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.render.chart import Scale, spanning

FIGURES = st.decimals(0, Decimal(10) ** 30, allow_nan=False, places=3)


def over(*values: int | str) -> Scale:
    scale = spanning([Decimal(value) for value in values])
    assert scale is not None
    return scale


@pytest.mark.parametrize(
    ("values", "ticks"),
    [
        ([5], [0, 1, 2, 3, 4, 5]),
        ([305, 60_000], [10**n for n in range(2, 6)]),
        ([40_000, 60_000], [0, 20_000, 40_000, 60_000]),
        ([100, 5_000], [0, 1_000, 2_000, 3_000, 4_000, 5_000]),
        ([100, 5_001], [10, 100, 1_000, 10_000]),
        ([7, 10**12], [10**n for n in range(0, 14, 3)] + [10**15]),
    ],
)
def test_an_axis_has_few_round_ticks(values: list[int], ticks: list[int]) -> None:
    shown = list(over(*values).ticks)
    assert shown == ticks[: len(shown)]
    assert shown[-1] >= max(values)
    assert len(shown) <= 6


def test_bars_are_in_proportion() -> None:
    scale = over(10, 40)
    assert scale.share(Decimal(40)) == 4 * scale.share(Decimal(10)) == 1


def test_a_scale_is_logarithmic_only_where_the_greatest_hides_the_least() -> None:
    assert not over(2, 100).logarithmic
    assert over(2, 101).logarithmic


def test_a_logarithmic_scale_says_so_with_its_ends() -> None:
    said = over(10**8, 10**11).words("USD")
    assert said.startswith("Bars on a logarithmic scale, from 10 million to 100 billion USD")


def test_a_scale_from_nought_says_its_ends() -> None:
    assert over(30_500, 60_000).words("people") == "Bars from 0 to 60,000 people."


def test_decades_are_equal_steps() -> None:
    scale = over(10, 10_000)
    assert [scale.share(Decimal(10) ** n) for n in range(5)] == [
        Decimal(n).scaleb(-2) for n in (0, 25, 50, 75, 100)
    ]


def test_nought_alone_has_no_scale() -> None:
    assert spanning([Decimal(0), Decimal(0)]) is None


@given(st.lists(FIGURES, min_size=2).filter(any))
def test_shares_lie_within_the_scale_and_never_reverse(values: list[Decimal]) -> None:
    scale = spanning(values)
    assert scale is not None
    shares = [scale.share(value) for value in sorted(values)]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


@given(st.lists(FIGURES, min_size=2).filter(any))
def test_every_figure_of_something_has_a_length(values: list[Decimal]) -> None:
    scale = spanning(values)
    assert scale is not None
    assert scale.ticks[0] < min(value for value in values if value)
    assert scale.ticks[-1] >= max(values)
