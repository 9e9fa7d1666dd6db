"""The shape of a base: what is missing, unknown or of the wrong sort is said at its place."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from clusters.factbase.opening import read_base
from tests.making import SOUND, refusal, write_base

if TYPE_CHECKING:
    from pathlib import Path


EMPLOYEES = "    value: 305\n"
LOOK_UP = "correct it, `clusters schema` describes the fields"


def test_a_sound_base_is_read(tmp_path: Path) -> None:
    base = read_base(write_base(tmp_path))
    employees = base.fact["faku.employees"]
    assert (employees.value, employees.hedge, employees.period) == (305, "over", "2019")
    assert base.settings.tolerance == Decimal("0.10")
    assert base.source["report-2021"].text is None
    assert base.source["paper"].caveats == ()
    assert base.cluster["faku"].place.latitude == Decimal("42.50")


def test_what_a_base_leaves_out_has_the_documented_default(tmp_path: Path) -> None:
    tiles = read_base(write_base(tmp_path)).fact["faku.products"]
    assert (tiles.hedge, tiles.kind, tiles.status) == ("exact", "actual", "sound")
    assert (tiles.unit, tiles.subject, tiles.printed, tiles.note) == (None, None, None, None)


MISSING = "missing: add it, null where the source does not say"


@pytest.mark.parametrize(
    ("start", "field", "label"),
    [
        ("id: faku.employees\n", "    scope: city\n", "faku.employees, scope"),
        ("id: faku.products\n", "    period: null\n", "faku.products, period"),
        ("name: employees\n", "    label: Employees\n", "employees, label"),
        ("id: report-2021\n", "    url: null\n", "report-2021, url"),
        ("id: faku\n", "    industry: ceramics\n", "faku, industry"),
        ("settings", ": {tolerance: 0.10}\n\n", "settings"),
    ],
)
def test_a_missing_field_is_named_where_it_should_stand(
    tmp_path: Path, start: str, field: str, label: str
) -> None:
    begin = SOUND.index(start)
    old = SOUND[begin : SOUND.index(field, begin) + len(field)]
    new = "" if start == "settings" else old.removesuffix(field)
    assert refusal(tmp_path, old, f"‸{new}") == f"{label}: {MISSING}"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "    hedge: over\n",
            "    ‸hegde: over\n",
            "faku.employees, hegde: no such field (is it hedge?): correct or remove it",
        ),
        (
            EMPLOYEES,
            f"{EMPLOYEES}    ‸wibble: 1\n",
            "faku.employees, wibble: no such field: correct or remove it",
        ),
        (
            "start: 10, end: 25}",
            "start: 10, end: 25, ‸qoute: x}",
            "faku.employees, evidence 1, qoute: no such field (is it quote?): correct or remove it",
        ),
        (
            "    aliases: [Guangdong]\n",
            "    ‸alias: [Guangdong]\n",
            "foshan, alias: no such field (is it aliases?): correct or remove it",
        ),
        (
            "settings: {tolerance: 0.10}",
            "settings: {tolerance: 0.10}\n‸source: []",
            "source: no such field (is it sources?): correct or remove it",
        ),
    ],
)
def test_an_unknown_field_is_shown_with_the_nearest_known_one(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert refusal(tmp_path, old, new) == message


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "kind: target",
            "kind: ‸goal",
            (
                "faku.export_value, kind: not one of the words for it: "
                "write 'actual', 'target', 'plan', 'capacity' or 'contract'"
            ),
        ),
        (
            "hedge: over",
            "hedge: ‸Over",
            (
                "faku.employees, hedge: not one of the words for it: "
                "write 'exact', 'about', 'over', 'at_least', 'nearly', 'under' or 'up_to'"
            ),
        ),
        (
            "condition: garbled",
            "condition: ‸bad",
            (
                "report-2021, condition: not one of the words for it: "
                "write 'sound', 'translated' or 'garbled'"
            ),
        ),
        (
            "measures: money",
            "measures: ‸cash",
            (
                "export_value, measures: not one of the words for it: "
                "write 'money', 'count', 'area', 'share' or 'text'"
            ),
        ),
    ],
)
def test_a_word_outside_its_list_is_answered_with_the_list(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert refusal(tmp_path, old, new) == message


@pytest.mark.parametrize(
    ("old", "new", "label"),
    [
        ("value: 305", "value: ‸true", "faku.employees, value"),
        ("value: 305", "value: ‸[305]", "faku.employees, value"),
        ("start: 10, end: 25", "start: ‸true, end: 25", "faku.employees, evidence 1, start"),
        ("start: 10, end: 25", 'start: ‸"10", end: 25', "faku.employees, evidence 1, start"),
        ("start: 10, end: 25", "start: ‸10.5, end: 25", "faku.employees, evidence 1, start"),
        ("tolerance: 0.10", "tolerance: ‸true", "settings, tolerance"),
        ("units: [people]", "units: ‸people", "employees, units"),
        ("characters: 100", "characters: ‸null", "paper, text, characters"),
        ("industry: tiles", "industry: ‸7", "foshan, industry"),
        ("settings: {tolerance: 0.10}", "settings: ‸[]", "settings"),
    ],
)
def test_a_value_of_the_wrong_sort_is_refused_at_its_place(
    tmp_path: Path, old: str, new: str, label: str
) -> None:
    message = refusal(tmp_path, old, new)
    assert message.startswith(f"{label}: ")
    assert message.endswith(f": {LOOK_UP}")
    assert "\n" not in message


def test_a_quoted_number_is_no_figure(tmp_path: Path) -> None:
    assert refusal(tmp_path, "value: 305", 'value: ‸"305"') == (
        "faku.employees, value: employees is a figure: write a number, or null if it cannot be read"
    )


@pytest.mark.parametrize("text", ["2002", "4.73", " 305", "1e5", "NaN", "null", "true"])
def test_a_quoted_statement_stays_a_text_whatever_it_looks_like(tmp_path: Path, text: str) -> None:
    said = SOUND.replace("value: tiles", f'value: "{text}"')
    assert read_base(write_base(tmp_path, said)).fact["faku.products"].value == text


@pytest.mark.parametrize("number", [".nan", ".inf", "-.inf", "1e999"])
def test_what_is_no_finite_number_is_refused(tmp_path: Path, number: str) -> None:
    assert refusal(tmp_path, "value: 305", f"value: ‸{number}")


def test_the_first_fault_of_the_file_is_told(tmp_path: Path) -> None:
    old = SOUND[SOUND.index("value: 305") : SOUND.index("value: tiles")]
    new = old.replace("value: 305", "value: ‸true").replace("kind: target", "kind: goal")
    assert refusal(tmp_path, old, new).startswith("faku.employees, value: ")


def test_a_decimal_keeps_every_digit(tmp_path: Path) -> None:
    text = SOUND.replace("value: 1.5\n", "value: 12345678901234567.89\n")
    base = read_base(write_base(tmp_path, text))
    assert base.fact["faku.export_value"].value == Decimal("12345678901234567.89")


def test_a_large_whole_number_keeps_every_digit(tmp_path: Path) -> None:
    text = SOUND.replace("value: 305\n", "value: 12345678901234567890123\n")
    assert read_base(write_base(tmp_path, text)).fact["faku.employees"].value == (
        12345678901234567890123
    )
