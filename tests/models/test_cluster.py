"""The names of a cluster."""

from __future__ import annotations

from tests.making import a_cluster, another_place

NAMES = {"en": "Faku", "zh": "法库", "zh-Latn-pinyin": "Fǎkù"}


def test_a_cluster_answers_to_its_id_its_names_those_printed_and_its_aliases() -> None:
    cluster = a_cluster(names=NAMES, printed=("Faku Park",), aliases=("法库县",))
    assert list(cluster.all_names()) == ["faku", "Faku", "法库", "Fǎkù", "Faku Park", "法库县"]


def test_it_answers_to_the_names_of_the_place_where_it_may_be_too() -> None:
    cluster = a_cluster(names={"en": "Xuzhou"}, perhaps=another_place(names={"zh": "河间"}))
    assert list(cluster.all_names()) == ["faku", "Xuzhou", "河间"]


def test_its_first_name_is_what_it_is_called_and_the_second_stands_beside_it() -> None:
    cluster = a_cluster(names=NAMES)
    assert (cluster.name, cluster.second_name) == ("Faku", "法库")
    other_way = a_cluster(names={"de": "Solingen", "en": "Solingen, Germany"})
    assert other_way.name == "Solingen"


def test_one_name_in_any_language_is_enough() -> None:
    cluster = a_cluster(names={"sv": "Orrefors"})
    assert (cluster.name, cluster.second_name) == ("Orrefors", "")
