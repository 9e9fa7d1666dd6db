"""Laws about values, broken one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.errors import InvalidBase
from clusters.factbase.opening import read_base
from tests.making import SOUND, refusal, write_base

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "products is a text: write a text value, without unit and hedge"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "tolerance: 0.10",
            "tolerance: ‸1.5",
            "settings, tolerance: 1.5: not in its bounds: write a number from 0 to 1",
        ),
        (
            "tolerance: 0.10",
            'tolerance: ‸"0.10"',
            "settings, tolerance: 0.10: not in its bounds: write a number from 0 to 1",
        ),
        (
            "latitude: 42.50",
            "latitude: ‸142.50",
            "faku, place, latitude: 142.50: not in its bounds: write a number from -90 to 90",
        ),
        (
            "units: [people]",
            "units: ‸[people, heads]",
            "employees, units: employees: counts in 2 units: make a metric of each",
        ),
        (
            "units: [people]",
            "units: ‸[]",
            "employees, units: employees: counts in 0 units: write units: [employees]",
        ),
        ("value: tiles", "value: ‸12", f"faku.products, value: {TEXT}"),
        ("value: tiles", "value: ‸tiles\n    unit: people", f"faku.products, value: {TEXT}"),
        ("value: tiles", "value: ‸tiles\n    hedge: over", f"faku.products, value: {TEXT}"),
        (
            "value: 305",
            "value: ‸many",
            (
                "faku.employees, value: employees is a figure: "
                "write a number, or null if it cannot be read"
            ),
        ),
        (
            "unit: people",
            "unit: ‸heads",
            (
                "faku.employees, unit: heads: no unit of employees: "
                "name the one that its words say: people"
            ),
        ),
        (
            "unit: USD",
            "unit: ‸dollars",
            (
                "faku.export_value, unit: dollars: no unit of export_value: "
                "name the one that its words say: an ISO 4217 code such as CNY, or unstated"
            ),
        ),
        (
            "unit: USD",
            "unit: ‸null",
            (
                "faku.export_value, unit: null: no unit of export_value: "
                "name the one that its words say: an ISO 4217 code such as CNY, or unstated"
            ),
        ),
        (
            "value: 305",
            "value: ‸null",
            "faku.employees, value: null, and not garbled: write the value, or status: garbled",
        ),
        (
            "value: tiles",
            "value: ‸null",
            "faku.products, value: null, and not garbled: write the value, or status: garbled",
        ),
        (
            'period: "2019"',
            "period: ‸last year",
            (
                "faku.employees, period: last year: "
                "not a date of EDTF: write 2018, 2018-04, 199X or 2016/2025"
            ),
        ),
        (
            'issued: "2020-05"',
            'issued: ‸"2020-13"',
            "paper, issued: 2020-13: no such day in the calendar: correct it",
        ),
        (
            'period: "2020"',
            'period: ‸"2025/2020"',
            (
                "faku.export_value, period: 2025/2020: "
                "the interval ends before it begins, or is open at both ends: write 2016/2025"
            ),
        ),
    ],
)
def test_a_value_that_breaks_a_law_is_told_with_the_next_step(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert refusal(tmp_path, old, new) == message


@pytest.mark.parametrize("tolerance", ["-0.10", "1.5", "10"])
def test_a_tolerance_that_is_no_share_is_refused(tmp_path: Path, tolerance: str) -> None:
    message = refusal(tmp_path, "tolerance: 0.10", f"tolerance: ‸{tolerance}")
    assert message.startswith("settings, tolerance: ")


@pytest.mark.parametrize("number", ["-1", "-0.5", "-0.0"])
@pytest.mark.parametrize("measures", ["count", "area"])
def test_no_count_and_no_area_is_below_0(tmp_path: Path, measures: str, number: str) -> None:
    old = SOUND[SOUND.index("measures: count") : SOUND.index("value: 305") + len("value: 305")]
    new = old.replace("measures: count", f"measures: {measures}")
    mend = "write a number from 0 up, or status: garbled"
    assert refusal(tmp_path, old, new.replace("value: 305", f"value: ‸{number}")) == (
        f"faku.employees, value: {number}: fewer than none: {mend}"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("value: 1.5", "value: -1.5"),
        ("measures: count", "measures: share"),
        ("hedge: over", "hedge: over\n    status: garbled"),
    ],
    ids=["a loss", "a share", "a garbled count"],
)
def test_what_is_no_count_or_garbled_may_be_below_0(tmp_path: Path, old: str, new: str) -> None:
    text = SOUND.replace(old, new)
    if "1.5" not in old:
        text = text.replace("value: 305", "value: -305")
    assert len(read_base(write_base(tmp_path, text)).facts) == 3


RATE = "rates:\n  - {base: USD, quote: VND, period: '2018', rate: 22602, source: The Office}\n"


def rate(old: str, new: str) -> str:
    assert old in RATE
    return RATE.replace(old, new) + "metrics:\n"


@pytest.mark.parametrize(
    ("new", "message"),
    [
        (rate("USD", "‸dollar"), "rate 1, base: dollar: no currency: write an ISO 4217 code"),
        (rate("VND", "‸dong"), "rate 1, quote: dong: no currency: write an ISO 4217 code"),
        (
            rate("quote: VND, period: '2018', rate: ", "quote: USD, period: '2018', rate: ‸"),
            "rate 1, rate: one USD is 22602 USD: write how much of another currency it cost",
        ),
        (
            rate("22602", "‸0"),
            "rate 1, rate: one USD is 0 VND: write how much of another currency it cost",
        ),
        (rate("22602", "‸-5"), "rate 1, rate: -5: not in its bounds: write a number from 0 to "),
        (
            rate("'2018'", "‸'2018/..'"),
            "rate 1, period: 2018/..: no end: write the days of the rate: 2018, 2018-04",
        ),
        (
            rate("'2018'", "‸last year"),
            "rate 1, period: last year: not a date of EDTF: write 2018, ",
        ),
    ],
)
def test_a_rate_is_of_two_currencies_above_0_and_of_some_days(
    tmp_path: Path, new: str, message: str
) -> None:
    assert refusal(tmp_path, "metrics:\n", new).startswith(message)


@pytest.mark.parametrize(
    ("value", "wrong"),
    [
        ("[90, 80]", "90 to 80: write the lesser number first"),
        ("[80, 80]", "80 to 80: write the lesser number first"),
        ("[null, null]", "no end: write [80, 90], or null for one end"),
        ("[-5, 80]", "-5: fewer than none: write a number from 0 up, or status: garbled"),
    ],
)
def test_a_range_runs_upwards_and_has_an_end(tmp_path: Path, value: str, wrong: str) -> None:
    new = f"value: ‸{value}\n    unit: people\n"
    old = "value: 305\n    unit: people\n    hedge: over\n"
    assert refusal(tmp_path, old, new) == f"faku.employees, value: {wrong}"


def test_a_range_is_its_own_hedge(tmp_path: Path) -> None:
    assert refusal(tmp_path, "value: 305", "value: ‸[80, 90]") == (
        'faku.employees, value: "over" of a range: '
        "leave the hedge out: a range says how far it reaches"
    )


def test_a_range_of_three_ends_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path, "value: 305", "value: ‸[80, 90, 100]").startswith("faku.employees, ")


def test_a_text_has_no_range(tmp_path: Path) -> None:
    assert refusal(tmp_path, "value: tiles", "value: ‸[8, 9]") == f"faku.products, value: {TEXT}"


@pytest.mark.parametrize("role", ["markets", "products"])
def test_markets_and_products_are_named_by_texts(tmp_path: Path, role: str) -> None:
    new = f"measures: count\n    role: ‸{role}\n"
    assert refusal(tmp_path, "measures: count\n", new) == (
        "employees, role: employees: no text: write measures: text, or no role"
    )


@pytest.mark.parametrize(
    ("measure", "mend"),
    [
        ("area", "write units: [m2], or some of m2, mu, ha, km2"),
        ("length", "write units: [mm], or some of mm, cm, m, km"),
        ("mass", "write units: [g], or some of g, kg, t, kt, Mt"),
        ("volume", "write units: [l], or some of l, hl, m3"),
        ("energy", "write units: [kJ], or some of kJ, MJ, kWh, GJ, MWh, TJ, GWh, TWh"),
        ("share", "write units: [percent]"),
        ("rank", "write units: [rank]"),
        ("ratio", "write units: [points]"),
    ],
)
def test_what_measures_a_quantity_names_its_units(tmp_path: Path, measure: str, mend: str) -> None:
    place = "  - ‸name: employees\n"
    old = SOUND[
        SOUND.index("  - name: employees") : SOUND.index("    direction: more\n    about: People")
    ]
    broken = old.replace("  - name: employees\n", place).replace(
        "    measures: count\n    units: [people]\n", f"    measures: {measure}\n"
    )
    assert refusal(tmp_path, old, broken) == (
        f"employees, units: employees: measures {measure}, and in no unit: {mend}"
    )


def test_a_unit_that_is_none_of_its_metric_is_answered_with_those_it_has(tmp_path: Path) -> None:
    old = "measures: count\n    units: [people]"
    text = SOUND.replace(old, "measures: area\n    units: [ha, mu]")
    with pytest.raises(InvalidBase, match=r"people: no unit of employees: .*ha, mu$"):
        read_base(write_base(tmp_path, text))


@pytest.mark.parametrize("reach", ["0.5", "0", "1001", '"2"'])
def test_the_reach_is_a_factor(tmp_path: Path, reach: str) -> None:
    old, new = "{tolerance: 0.10}", f"{{tolerance: 0.10, reach: ‸{reach}}}"
    assert refusal(tmp_path, old, new).startswith("settings, reach: ")
