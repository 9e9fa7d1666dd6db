"""The shape of a base: what is missing, unknown or of the wrong sort is said at its place."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from clusters.errors import InvalidBase
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


NULL = "add it, null where the source does not say"
QUOTED = """    evidence:
      - {source: paper, quote: "over 305 people", start: 10, end: 25}
"""


@pytest.mark.parametrize(
    ("start", "field", "said"),
    [
        (
            "id: faku.employees\n",
            "    scope: city\n",
            "faku.employees, scope: missing: add it: whose",
        ),
        ("id: faku.products\n", "    period: null\n", f"faku.products, period: missing: {NULL}"),
        (
            "name: employees\n",
            "    label: Employees\n",
            "employees, label: missing: add it: its name",
        ),
        ("id: report-2021\n", "    url: null\n", f"report-2021, url: missing: {NULL}"),
        (
            "id: faku\n",
            "    industry: ceramics\n",
            "faku, industry: missing: add it: what it makes",
        ),
        (
            "id: faku.employees\n",
            QUOTED,
            "faku.employees, evidence: missing: add it: one quotation or more; the first carries",
        ),
    ],
)
def test_a_missing_field_is_named_where_it_should_stand_with_what_belongs_there(
    tmp_path: Path, start: str, field: str, said: str
) -> None:
    begin = SOUND.index(start)
    old = SOUND[begin : SOUND.index(field, begin) + len(field)]
    assert refusal(tmp_path, old, f"‸{old.removesuffix(field)}").startswith(said)


def test_null_is_proposed_only_where_null_is_taken(tmp_path: Path) -> None:
    """Whatever field is left out: the mend that the message proposes is no second mistake."""
    lines, proposed = SOUND.splitlines(keepends=True), 0
    for number, line in enumerate(lines):
        key = line.strip().partition(":")[0]
        without = "".join(lines[:number] + lines[number + 1 :])
        told = _told(write_base(tmp_path, without))
        if f"{key}: missing" in told and "null where" in told:
            proposed += 1
            nulled = f"{line[: len(line) - len(line.lstrip())]}{key}: null\n"
            told = _told(
                write_base(tmp_path, "".join([*lines[:number], nulled, *lines[number + 1 :]]))
            )
            assert f", {key}: not " not in told, told
    assert proposed >= 4


def _told(path: Path) -> str:
    try:
        read_base(path)
    except InvalidBase as refused:
        return str(refused)
    return ""


def test_a_missing_table_is_named_at_the_head(tmp_path: Path) -> None:
    told = _told(write_base(tmp_path, SOUND.replace("settings: {tolerance: 0.10}\n", "")))
    assert told.endswith(":1:1: settings: missing: add it: what a base decides for itself")


@pytest.mark.parametrize(
    "head", ["", "format: 1\n", 'format: "2"\n', "format: null\n", "format: [2]\n"]
)
def test_a_base_of_the_old_form_is_told_in_one_line_what_to_change(
    tmp_path: Path, head: str
) -> None:
    told = _told(write_base(tmp_path, SOUND.replace("format: 2\n", head)))
    line, column = (1, 9) if head else (1, 1)
    assert told.startswith(
        f"{tmp_path / 'base.yaml'}:{line}:{column}: not marked format: 2, the form "
    )
    for word in ("add that line at the head", "names as {en: ", "within: [", "clusters schema"):
        assert word in told
    assert "\n" not in told


def test_a_list_at_the_top_level_is_no_base_of_the_old_form(tmp_path: Path) -> None:
    assert "the top level is not a mapping" in _told(write_base(tmp_path, "- format: 2\n"))


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
            "    aliases: [Guangdong]\n",
            "    ‸'': [Guangdong]\n",
            "foshan, : no such field: correct or remove it",
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
                "write 'money', 'count', 'share', 'text', 'area', 'length', 'mass', "
                "'volume', 'energy', 'rank' or 'ratio'"
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


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("industry: tiles", "industry: ‸7", "foshan, industry"),
        ('period: "2019"', "period: ‸2019", "faku.employees, period"),
    ],
)
def test_a_number_where_a_text_belongs_is_to_be_put_in_quotes(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    number = new.partition("‸")[2]
    wrong = "a number to YAML, where a text belongs: put it in quotes"
    assert refusal(tmp_path, old, new) == f'{message}: {wrong}: "{number}"'


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
