"""The names of a cluster."""

from __future__ import annotations

from clusters.models import Names
from tests.making import a_cluster


def test_a_cluster_answers_to_its_id_its_names_those_printed_and_its_aliases() -> None:
    names = Names(en="Faku", zh="法库", pinyin="Fǎkù")
    cluster = a_cluster(names=names, printed=("Faku Park",), aliases=("法库县",))
    assert list(cluster.all_names()) == ["faku", "Faku", "法库", "Fǎkù", "Faku Park", "法库县"]


def test_its_name_is_the_english_one() -> None:
    assert a_cluster(names=Names(en="Faku", zh="法库", pinyin="Fǎkù")).name == "Faku"
