"""Names: found whatever their spelling, suggested where they are missed, never guessed."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.errors import Usage
from clusters.factbase.names import (
    choose,
    find_citable,
    find_cluster,
    find_clusters,
    find_metrics,
    find_source,
)
from clusters.models import FactBase
from clusters.models.naming import plain
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_source,
    a_statement,
)

BASE: FactBase = a_base(
    a_fact(id="faku.employees"),
    clusters=(
        a_cluster(
            "faku",
            names={"en": "Faku", "zh": "法库", "zh-Latn-pinyin": "Fǎkù"},
            aliases=("Faku County",),
        ),
        a_cluster(
            "xuzhou",
            names={"en": "Xuzhou", "zh": "徐州", "zh-Latn-pinyin": "Xúzhōu"},
            aliases=("Hejian", "河间", "Héjiān"),
        ),
        a_cluster(
            "huairen",
            names={"en": "Huairen", "zh": "怀仁", "zh-Latn-pinyin": "Huáirén"},
            aliases=("Shanxi", "Shānxī", "山西"),
        ),
    ),
    metrics=(a_money(), a_money("export_orders"), a_statement("buyers", family="exports")),
    sources=(a_source("xinhua-2023"), a_source("chinadaily-2019")),
)


@given(st.text())
def test_a_plain_name_is_plain_already(name: str) -> None:
    assert plain(plain(name)) == plain(name)


@given(st.text(st.characters(codec="ascii")))
def test_case_spaces_and_hyphens_do_not_count(name: str) -> None:
    assert plain(name.upper()) == plain(f" {name.lower()} - ")


@pytest.mark.parametrize(
    "word",
    [
        *("faku", "FAKU", "Faku", "法库", "Fǎkù", "fakù", "Fa'ku", "fa ku", " Faku ", "ＦＡＫＵ"),
        *("faku county", "Faku-County", "Fa\u030cku\u0300"),
    ],
)
def test_a_cluster_is_found_by_any_of_its_names_whatever_the_spelling(word: str) -> None:
    assert find_cluster(BASE, word).id == "faku"


@pytest.mark.parametrize("word", ["hejian", "河间", "HEJIAN", "héjiān", "徐州"])
def test_a_cluster_is_found_by_its_aliases(word: str) -> None:
    assert find_cluster(BASE, word).id == "xuzhou"


@pytest.mark.parametrize(
    ("word", "message"),
    [
        (
            "shaanxi",
            "'shaanxi': no such cluster: did you mean Shanxi? (see `clusters list`)",
        ),
        ("suzhou", "'suzhou': no such cluster: did you mean xuzhou? (see `clusters list`)"),
        (
            "fakuu",
            "'fakuu': no such cluster: did you mean faku or Faku County? (see `clusters list`)",
        ),
        ("法库区", "'法库区': no such cluster: did you mean 法库? (see `clusters list`)"),
        ("paris", "'paris': no such cluster: see `clusters list`"),
        ("", "'': no such cluster: see `clusters list`"),
        ("---", "'---': no such cluster: see `clusters list`"),
    ],
)
def test_a_name_that_is_missed_is_suggested_and_never_guessed(word: str, message: str) -> None:
    with pytest.raises(Usage) as caught:
        find_cluster(BASE, word)
    assert str(caught.value) == message
    assert caught.value.exit_code == 2


@given(st.text(max_size=12))
def test_any_word_leads_to_the_cluster_that_bears_it_or_to_none(word: str) -> None:
    with suppress(Usage):
        assert plain(word) in map(plain, find_cluster(BASE, word).all_names())


def test_clusters_come_once_and_in_the_order_of_the_base() -> None:
    found = find_clusters(BASE, ["山西", "faku", "Huairen"])
    assert [cluster.id for cluster in found] == ["faku", "huairen"]


def test_no_names_are_all_clusters() -> None:
    assert find_clusters(BASE, []) == BASE.clusters


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("export_value", ["export_value"]),
        ("Export value", ["export_value"]),
        ("export-value", ["export_value"]),
        ("exports", ["export_value", "export_orders", "buyers"]),
        ("EXPORTS", ["export_value", "export_orders", "buyers"]),
        ("Buyers", ["buyers"]),
    ],
)
def test_a_metric_is_found_by_name_or_label_and_a_family_is_all_its_metrics(
    word: str, names: list[str]
) -> None:
    assert [metric.name for metric in find_metrics(BASE, word)] == names


def test_a_metric_that_is_missed_is_suggested() -> None:
    expected = "'export_valu': no such metric or family: did you mean export_value"
    with pytest.raises(Usage) as caught:
        find_metrics(BASE, "export_valu")
    assert str(caught.value).startswith(expected)
    assert str(caught.value).endswith("? (see `clusters metrics`)")


def test_a_source_is_found_by_its_id() -> None:
    assert find_source(BASE, "Xinhua-2023").id == "xinhua-2023"
    message = r"^'xinhua': no such source: did you mean xinhua-2023\? \(see `clusters sources`\)$"
    with pytest.raises(Usage, match=message):
        find_source(BASE, "xinhua")


def test_what_can_be_cited_is_a_cluster_a_fact_or_a_source() -> None:
    assert find_citable(BASE, "法库") is BASE.cluster["faku"]
    assert find_citable(BASE, "faku.employees") is BASE.fact["faku.employees"]
    assert find_citable(BASE, "xinhua-2023") is BASE.source["xinhua-2023"]


def test_a_fact_that_is_missed_is_suggested() -> None:
    with pytest.raises(Usage) as caught:
        find_citable(BASE, "faku.employes")
    assert str(caught.value) == (
        "'faku.employes': no such cluster, fact or source: "
        "did you mean faku.employees? (see `clusters facts`)"
    )


def test_a_word_of_a_closed_list_is_found_whatever_its_case() -> None:
    assert choose("TARGET", ["actual", "target"], "kind") == "target"


def test_a_word_outside_a_closed_list_is_answered_with_the_list() -> None:
    with pytest.raises(Usage) as caught:
        choose("wish", ["actual", "target"], "kind")
    assert str(caught.value) == "'wish': no such kind: one of actual, target"


def test_a_label_hides_neither_a_family_nor_a_metric() -> None:
    labelled = a_metric("export_value", label="Exports", family="exports", measures="money")
    other = a_metric("export_orders", label="Export orders", family="exports", measures="money")
    base = a_base(metrics=(labelled, other))
    assert find_metrics(base, "exports") == (labelled, other)
    assert find_metrics(base, "Export orders") == (other,)
