"""What has a bar, what a bar is, and what has none."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from tests.making import a_fact, some_words
from tests.render.charts.drawing import a_chart, maybe_chart

if TYPE_CHECKING:
    from clusters.amounts.amount import Hedge
    from clusters.models import Fact
    from clusters.models.fact import Kind


def money(cluster: str, value: int, unit: str = "USD", **changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_fact(cluster, value, metric="export_value", unit=unit, **changes)


@pytest.mark.parametrize(
    ("hedge", "low", "high", "open_high"),
    [
        ("exact", "0.5", "0.5", False),
        ("about", "0.45", "0.55", False),
        ("nearly", "0.45", "0.5", False),
        ("over", "0.5", "0.5", True),
        ("at_least", "0.5", "0.5", True),
        ("under", "0", "0.5", False),
        ("up_to", "0", "0.5", False),
    ],
)
def test_a_bar_is_what_the_hedge_makes_of_the_number(
    hedge: Hedge, low: str, high: str, open_high: bool
) -> None:
    other = a_fact("faku", 100), a_fact("foshan", 90)
    bar = a_chart(*other, a_fact("xuzhou", 50, kind="plan", hedge=hedge)).rows[-1].bar
    assert (bar.low, bar.high, bar.open_high) == (Decimal(low), Decimal(high), open_high)


@pytest.mark.parametrize("kind", ["target", "plan", "capacity", "contract"])
def test_what_is_no_result_is_hatched_and_has_its_reason(kind: Kind) -> None:
    results = a_fact("faku", 100), a_fact("xuzhou", 90)
    *solid, last = a_chart(*results, a_fact("foshan", 20, kind=kind)).rows
    assert not any(row.bar.hatched for row in solid)
    assert last.bar.hatched
    assert f"({kind})" in last.amount
    assert last.place == "–"
    assert last.why.startswith("not ranked: a")


def test_targets_that_are_ranked_are_solid() -> None:
    rows = a_chart(a_fact("faku", 100, kind="target"), a_fact("foshan", 50, kind="target")).rows
    assert [(row.place, row.bar.hatched) for row in rows] == [("1", False), ("2", False)]


def test_what_is_not_ranked_is_never_longer_than_what_is() -> None:
    results = a_fact("faku", 100), a_fact("xuzhou", 50)
    for value, drawn in ((50, 3), (51, 2), (999, 2)):
        chart = a_chart(*results, a_fact("foshan", value, kind="target"))
        assert len(chart.rows) == drawn
        assert len(chart.aside) == 3 - drawn


def test_where_one_figure_leaves_the_order_open_all_have_bars_and_none_a_rank() -> None:
    chart = a_chart(
        *(a_fact("faku", 100), a_fact("foshan", 50), a_fact("xuzhou", 40, hedge="over"))
    )
    assert [(row.name, row.place) for row in chart.rows] == [
        ("Faku", ""),
        ("Foshan", ""),
        ("Xuzhou", ""),
    ]
    assert chart.rows[-1].bar.open_high


def test_what_is_in_order_that_is_not_certain_has_no_ranks() -> None:
    chart = a_chart(a_fact("faku", 100), a_fact("foshan", 50, hedge="over"))
    assert [(row.name, row.place, row.bar.hatched) for row in chart.rows] == [
        ("Faku", "", False),
        ("Foshan", "", False),
    ]


def test_a_picture_says_nothing_of_what_has_no_bar_unless_everything_is_asked_for() -> None:
    facts = a_fact("faku", 100), a_fact("foshan", 50), a_fact("xuzhou", 999, kind="target")
    brief = maybe_chart(*facts, everything=False)
    assert brief is not None
    assert brief.aside == ()
    assert len(a_chart(*facts).aside) == 1


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"status": "garbled"}, "damaged in its source"),
        ({"status": "disputed"}, "another source contradicts it"),
        ({"scope": "province", "subject": "Guangdong"}, "of a province"),
        ({"scope": "province", "kind": "target"}, "a target"),
        ({"scope": "unstated"}, "whose figure it is, is not stated"),
        ({"period": None}, "undated in its source"),
        ({"period": "2001"}, "too old (2001)"),
    ],
)
def test_what_cannot_stand_beside_the_others_has_no_bar_but_a_reason(
    changes: dict[str, Any], reason: str
) -> None:
    chart = a_chart(a_fact("faku", 100), a_fact("foshan", 50), a_fact("xuzhou", 9999, **changes))
    assert [row.name for row in chart.rows] == ["Faku", "Foshan"]
    (line,) = chart.aside
    said = "damaged: “305 people”" if changes.get("status") == "garbled" else "9,999 people"
    assert line.startswith(f"Xuzhou 徐州: {said}")
    assert reason in line


def test_another_currency_has_no_bar_until_it_is_converted() -> None:
    facts = money("faku", 100), money("foshan", 200), money("xuzhou", 690, "CNY")
    assert [row.name for row in a_chart(*facts).rows] == ["Foshan", "Faku"]
    rows = {row.name: row for row in a_chart(*facts, currency="USD").rows}
    assert rows["Xuzhou"].amount == "690 CNY"
    assert rows["Xuzhou"].converted.startswith("99")
    assert " USD at " in rows["Xuzhou"].converted


def test_a_target_in_another_unit_has_no_bar() -> None:
    facts = money("faku", 100), money("foshan", 200), money("xuzhou", 690, "CNY", kind="target")
    assert len(a_chart(*facts).rows) == 2


def test_targets_in_two_units_are_no_chart_where_no_unit_is_compared() -> None:
    unstated = money("faku", 5, "unstated")
    targets = money("foshan", 200, kind="target"), money("xuzhou", 690, "CNY", kind="target")
    assert maybe_chart(unstated, *targets) is None


def test_the_same_claim_by_two_sources_is_one_bar() -> None:
    twice = [a_fact("faku", 100, id=s, evidence=some_words(source=s)) for s in ("one", "two")]
    chart = a_chart(*twice, a_fact("foshan", 50, evidence=some_words(source="one")))
    assert [(row.name, row.marks) for row in chart.rows] == [("Faku", "[1][2]"), ("Foshan", "[1]")]
    assert maybe_chart(*twice) is None


def test_one_bar_is_no_chart() -> None:
    assert maybe_chart(a_fact("faku", 100)) is None
    assert maybe_chart(a_fact("faku", 100), a_fact("xuzhou", 50, status="garbled")) is None


def test_noughts_alone_are_no_chart() -> None:
    assert maybe_chart(a_fact("faku", 0), a_fact("xuzhou", 0)) is None


def test_nought_has_an_empty_bar() -> None:
    assert a_chart(a_fact("faku", 0), a_fact("xuzhou", 5)).rows[-1].bar.high == 0


def test_less_than_nought_has_no_bar_and_says_so() -> None:
    chart = a_chart(a_fact("faku", 100), a_fact("xuzhou", 50), a_fact("foshan", -5))
    assert chart.aside[0].endswith("less than 0 has no bar")


def test_a_province_has_no_bar_beside_clusters() -> None:
    province = a_fact("foshan", 999, scope="province", subject="Guangdong")
    chart = a_chart(a_fact("faku", 100), a_fact("xuzhou", 50), province)
    assert [row.name for row in chart.rows] == ["Faku", "Xuzhou"]
    assert chart.aside[0].startswith("Foshan 佛山: 999 people; province: Guangdong")


def test_provinces_have_bars_where_provinces_are_compared() -> None:
    facts = [a_fact(name, 50, scope="province", subject=name) for name in ("faku", "foshan")]
    assert len(a_chart(*facts, scopes=["province"]).rows) == 2


def test_a_figure_of_a_named_subject_bears_its_name() -> None:
    row = a_chart(a_fact("xuzhou", 100, subject="Hejian"), a_fact("faku", 50)).rows[0]
    assert (row.name, row.second, row.subject) == ("Xuzhou", "徐州", "Hejian")
    assert row.whose == "city: Hejian, 2019"


def test_clusters_of_which_nothing_is_stated_are_named() -> None:
    chart = a_chart(a_fact("faku", 100), a_fact("xuzhou", 50), a_fact("foshan", 20))
    assert chart.silent == ("Jingdezhen 景德镇", "Huairen 怀仁")
