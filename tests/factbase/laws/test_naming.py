"""Laws about how names look, broken one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.factbase.laws.naming import LONGEST_NAME, some
from clusters.factbase.opening import read_base
from tests.making import SOUND, refusal, write_base

if TYPE_CHECKING:
    from pathlib import Path

LONG = "x" * (LONGEST_NAME + 1)
TOO_LONG = "201 characters: write at most 200"
NO_LETTER = "no letter or digit in it: write a name with one"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("label: Employees", f"label: ‸{LONG}", f"employees, label: {TOO_LONG}"),
        ("family: employment", f"family: ‸{LONG}", f"employees, family: {TOO_LONG}"),
        ("units: [people]", f"units: [‸{LONG}]", f"employees, unit 1: {TOO_LONG}"),
        ("title: A paper", f"title: ‸{LONG}", f"paper, title: {TOO_LONG}"),
        ("publisher: The Press", f"publisher: ‸{LONG}", f"paper, publisher: {TOO_LONG}"),
        ("file: paper.txt", f"file: ‸{LONG}", f"paper, text, file: {TOO_LONG}"),
        ("en: Foshan,", f"en: ‸{LONG},", f"foshan, names, en: {TOO_LONG}"),
        ("aliases: [Guangdong]", f"aliases: [x, ‸{LONG}]", f"foshan, alias 2: {TOO_LONG}"),
        ("city: Foshan", f"city: ‸{LONG}", f"foshan, place, city: {TOO_LONG}"),
        ("industry: tiles", f"industry: ‸{LONG}", f"foshan, industry: {TOO_LONG}"),
        ("value: tiles\n", f"value: tiles\n    subject: ‸{LONG}\n", f"subject: {TOO_LONG}"),
        ("label: Employees", "label: ‸'%'", f"employees, label: %: {NO_LETTER}"),
        ("id: faku.products", "id: ‸''", f"id: empty: {NO_LETTER}"),
        ("zh: 佛山", "zh: ‸…", f"foshan, names, zh: …: {NO_LETTER}"),
    ],
)
def test_a_name_can_be_asked_for_and_fits_on_a_few_lines(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    assert refusal(tmp_path, old, new).endswith(said)


def test_the_longest_name_and_a_sign_for_a_unit_are_no_breach(tmp_path: Path) -> None:
    text = SOUND.replace("label: Employees", f"label: {'x' * LONGEST_NAME}")
    text = text.replace("units: [people]", "units: ['%']").replace("unit: people", "unit: '%'")
    assert read_base(write_base(tmp_path, text)).metrics[0].units == ("%",)


def test_few_names_are_listed_whole_and_many_in_part() -> None:
    assert some(["a", "b"]) == "a, b"
    assert some(map(str, range(13)), most=3) == "0, 1, 2, ..."
    assert some(["x" * 200]) == "x" * 120 + "…"
