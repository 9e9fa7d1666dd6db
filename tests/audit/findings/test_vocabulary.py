"""Ids, names and claims."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from clusters.factbase import Texts
from tests.audit.damaging import codes, codes_alone
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    some_words,
)
from tests.walking import walk

NOWHERE = Texts(Path("nowhere"))


def test_one_claim_in_other_words_is_no_duplicate() -> None:
    one = a_fact(id="faku.employees.a", evidence=some_words("305 people"))
    other = a_fact(id="faku.employees.b", evidence=some_words("305 people", start=50))
    again = replace(one, id="faku.employees.c")
    assert codes(a_base(one, other), NOWHERE) == []
    assert codes(a_base(one, other, again), NOWHERE) == ["duplicate-fact"]


@walk(
    ("id_", "sound"),
    [
        ("faku.employees", True),
        ("faku.employees.2019", True),
        ("faku.employees.old-town", True),
        ("faku.employees.", False),
        ("faku.employees.2019.b", False),
        ("faku.employeesx", False),
        ("faku.employees.Old", False),
        ("foshan.employees", False),
        ("faku", False),
    ],
)
def test_the_id_of_a_fact_is_of_its_cluster_and_metric(id_: str, sound: bool) -> None:
    assert codes(a_base(a_fact(id=id_)), NOWHERE) == ([] if sound else ["bad-id"])


@pytest.mark.parametrize("id_", ["Paper", "pa per", "p\u0430per", "7days", "paper_2"])
def test_the_id_of_a_source_is_plain(id_: str) -> None:
    fact = a_fact(id="faku.employees", evidence=some_words(source=id_))
    assert codes(a_base(fact), NOWHERE) == ["bad-id"]


@walk(
    ("name", "odd"),
    [
        ("Faku County", False),
        ("Fǎkù", False),
        ("Héjiān 河间", False),
        ("Факу", False),
        ("Faku (Факу)", False),
        ("F\u0430ku Town", True),
        ("F\u03b1ku Town", True),
        ("\uff26aku Town", True),
        ("Faku\u00ad Town", True),
        ("Faku\u3164 Town", True),
    ],
)
def test_a_word_of_a_name_is_of_one_alphabet_and_can_be_seen(name: str, odd: bool) -> None:
    base = a_base(a_fact(id="faku.employees"), clusters=(a_cluster(aliases=(name,)),))
    assert codes(base, NOWHERE) == (["odd-characters"] if odd else [])


def test_a_publisher_and_a_subject_are_names() -> None:
    assert codes_alone(a_fact(), publisher="The Pr\u0435ss") == ["odd-characters"]
    assert codes_alone(a_fact(subject="the p\u0430rk")) == ["odd-characters"]


def test_a_family_may_have_the_name_of_its_only_metric_and_of_no_other() -> None:
    fact = a_fact(id="faku.employees")
    alone = (a_metric("employees", family="employees"),)
    other = a_money("sales", family="employees")
    assert codes(a_base(fact, metrics=alone), NOWHERE) == []
    assert "family-is-metric" in codes(a_base(fact, metrics=(*alone, other)), NOWHERE)
    elsewhere = (a_metric("employees", family="work"), other)
    assert "family-is-metric" in codes(a_base(fact, metrics=elsewhere), NOWHERE)
