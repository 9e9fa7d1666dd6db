"""Laws about names, broken one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.factbase.laws.identity import LONGEST_NAME
from clusters.factbase.opening import read_base
from clusters.reading.files import some
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
        ("[Guangdong, Foshan]", f"[Guangdong, ‸{LONG}]", f"foshan, place, within 2: {TOO_LONG}"),
        ("id: faku.employees", f"id: faku.employees\n    counts: ‸{LONG}", f"counts: {TOO_LONG}"),
        (
            "id: faku.employees",
            f"id: faku.employees\n    speaker: {{name: ‸{LONG}}}",
            f"speaker, name: {TOO_LONG}",
        ),
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


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "id: faku.products",
            "id: ‸faku.employees",
            "faku.employees, id: faku.employees: used twice in facts: give it another name",
        ),
        (
            "id: report-2021",
            "id: ‸paper",
            "paper, id: paper: used twice in sources: give it another name",
        ),
        (
            "id: foshan",
            "id: ‸faku",
            "faku, id: faku: used twice in clusters: give it another name",
        ),
        (
            "name: products",
            "name: ‸employees",
            "employees, name: employees: used twice in metrics: give it another name",
        ),
    ],
)
def test_a_name_used_twice_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert refusal(tmp_path, old, new) == message


@pytest.mark.parametrize("alias", ["Faku", "FAKU", "法库", "fa ku", "Fǎ-kù", "faku county"])
def test_a_name_that_leads_to_two_clusters_is_refused(tmp_path: Path, alias: str) -> None:
    assert refusal(tmp_path, "aliases: [Guangdong]", f"aliases: ‸[{alias}]") == (
        f"foshan, aliases: {alias}: also a name of faku: leave it to one of them"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: report-2021", "id: ‸pa-per"),
        ("name: products", "name: ‸exportvalue"),
        ("id: faku.products", "id: ‸faku.employees-"),
    ],
)
def test_ids_that_a_user_cannot_tell_apart_are_refused(tmp_path: Path, old: str, new: str) -> None:
    assert refusal(tmp_path, old, new)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "    cluster: faku\n    metric: employees",
            "    cluster: ‸fakuu\n    metric: employees",
            "faku.employees, cluster: fakuu: not in this base: did you mean faku",
        ),
        (
            "    metric: export_value",
            "    metric: ‸exports_value",
            "faku.export_value, metric: exports_value: not in this base: did you mean export_value",
        ),
        (
            "{source: paper, quote: tiles",
            "{source: ‸xinhua, quote: tiles",
            (
                "faku.products, evidence 1, source: xinhua: not in this base: "
                "add it, or write one of paper, report-2021"
            ),
        ),
    ],
)
def test_a_reference_to_nothing_is_answered_with_what_there_is(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    old = old.replace("quote: tiles", 'quote: "tiles"')
    new = new.replace("quote: tiles", 'quote: "tiles"')
    assert refusal(tmp_path, old, new) == message


TILE = "concepts:\n  - {id: tile, label: {en: tiles}}\n"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "value: tiles\n",
            "value: tiles\n    concept: ‸tile\n",
            "faku.products, concept: tile: not in this base: add it",
        ),
        (
            "metrics:\n",
            TILE.replace("}}", "}, broader: [‸tiles]}") + "metrics:\n",
            "tile, broader 1: tiles: not in this base: did you mean tile",
        ),
        (
            "metrics:\n",
            TILE.replace("}}", "}, broader: ‸[tile]}") + "metrics:\n",
            "tile, broader: tile: broader than itself: take one of the steps out",
        ),
        (
            "metrics:\n",
            TILE + "  - {id: slab, label: {en: slabs}, alt: ‸[Tiles]}\nmetrics:\n",
            "slab, alt: Tiles: also a word for tile: leave it to one of them",
        ),
        (
            "metrics:\n",
            TILE + "  - {id: ‸Tile, label: {en: slabs}}\nmetrics:\n",
            "Tile, id: Tile: found like tile in concepts: give it another name",
        ),
        (
            "metrics:\n",
            TILE.replace("{en: tiles}", "‸{}") + "metrics:\n",
            "tile, label: empty: write {en: its name}",
        ),
    ],
)
def test_concepts_are_there_and_in_no_circle_and_found_by_their_own_words(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert refusal(tmp_path, old, new) == message
