"""All laws together."""

from __future__ import annotations

from clusters.factbase.laws import LAWS, breaches
from clusters.factbase.laws.breach import Breach
from tests.making import a_base, a_cluster, a_fact, some_words

SOUND_FACT = a_fact(evidence=some_words("305 people"))


def test_a_base_that_keeps_every_law_has_no_breach() -> None:
    assert list(breaches(a_base(SOUND_FACT))) == []


def test_every_breach_is_given_law_by_law() -> None:
    twice = a_fact(id=SOUND_FACT.id, unit="heads", period="soon")
    base = a_base(SOUND_FACT, twice, metrics=a_base(SOUND_FACT).metrics)
    assert [breach.path for breach in breaches(base)] == [
        ("facts", 1, "id"),
        ("facts", 1, "unit"),
        ("facts", 1, "period"),
    ]


def test_a_law_reads_the_base_as_a_value_and_gives_breaches_as_values() -> None:
    base = a_base(clusters=(a_cluster(), a_cluster("foshan", aliases=("Faku",))))
    found = [breach for law in LAWS for breach in law(base)]
    path, wrong = ("clusters", 1, "aliases"), "Faku: also a name of faku"
    assert found == [Breach("alias-claimed", path, wrong, "leave it to one of them")]
