"""Laws about names, broken one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.making import refusal

if TYPE_CHECKING:
    from pathlib import Path


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
