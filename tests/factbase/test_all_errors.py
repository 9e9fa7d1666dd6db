"""All that is wrong with a base is told in one run, each with its place and a mend that works."""

from __future__ import annotations

from pathlib import Path

from tests.making import SOUND, write_base
from tests.terminal import piped


def _told(folder: Path, text: str) -> list[str]:
    path = write_base(folder, text)
    ran = piped("list", "--data", str(path))
    assert (ran.status, ran.out) == (65, "")
    return ran.err.replace(f"{path}:", "").splitlines()


def test_every_error_of_shape_is_told_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = SOUND.replace("value: 305", "value: true").replace("kind: target", "kind: goal")
    text = text.replace("    scope: city\n    period: null\n", "    period: null\n")
    text = text.replace("industry: tiles", "industri: tiles")
    told = _told(tmp_path, text)
    assert [line.partition(": ")[2].partition(":")[0] for line in told] == [
        "foshan, industri",
        "faku.employees, value",
        "faku.export_value, kind",
        "faku.products, scope",
    ]


def test_a_field_that_is_misspelt_is_not_called_missing_too(tmp_path: Path) -> None:
    told = _told(tmp_path, SOUND.replace("industry: tiles", "industri: tiles"))
    assert told == ["61:5: foshan, industri: no such field (is it industry?): correct or remove it"]


def test_every_broken_law_is_told_once_the_shape_is_whole(tmp_path: Path) -> None:
    text = SOUND.replace("cluster: faku\n", "cluster: faqu\n").replace("unit: USD", "unit: cash")
    text = text.replace('period: "2019"', 'period: "summer"')
    told = _told(tmp_path, text)
    assert sum("faqu: not in this base: did you mean faku" in line for line in told) == 3
    assert sum("cash: no unit of export_value" in line for line in told) == 1
    assert sum("faku.employees, period: summer" in line for line in told) == 1
    assert len(told) == 5


def test_laws_wait_for_the_shape(tmp_path: Path) -> None:
    text = SOUND.replace("cluster: faku\n", "cluster: faqu\n").replace("kind: target", "kind: goal")
    (told,) = _told(tmp_path, text)
    assert "kind: not one of the words for it" in told


def test_all_that_yaml_refuses_is_told(tmp_path: Path) -> None:
    text = SOUND.replace("value: 305", "value: 0305").replace(
        'period: "2019"', "period: 2019-04-05"
    )
    text = text.replace("industry: tiles", "industry: ")
    text = text.replace("    kind: target\n", "    kind: target\n    kind: plan\n")
    told = _told(tmp_path, text)
    assert [line.partition(":")[0] for line in told] == ["61", "67", "71", "80"]
    assert told[0].endswith("nothing is written here: write a value, or take it out")


def test_after_twenty_lines_the_rest_is_counted(tmp_path: Path) -> None:
    fact = SOUND[SOUND.index("  - id: faku.products") :].replace("tiles\n", "tiles\n    x: 1\n")
    many = "".join(fact.replace("faku.products", f"faku.products.{n}") for n in range(33))
    told = _told(tmp_path, f"{SOUND}{many}")
    assert len(told) == 21
    assert told[-1] == "and 13 more: mend these first"


def test_after_a_thousand_no_more_are_looked_for(tmp_path: Path) -> None:
    told = _told(tmp_path, f"{SOUND}wrong: [{', '.join(['0x1'] * 2_000)}]\n")
    assert len(told) == 21
    assert told[-1] == "and many more: mend these first"


def test_null_is_not_proposed_for_a_value_that_may_not_be_null(tmp_path: Path) -> None:
    (told,) = _told(tmp_path, SOUND.replace("    value: tiles\n", ""))
    assert "value: missing: add it: a number, a range" in told
