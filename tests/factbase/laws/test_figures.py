"""Laws about values, broken one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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
