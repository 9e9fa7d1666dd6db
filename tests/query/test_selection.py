"""Which facts the words of a command leave."""

from __future__ import annotations

import pytest

from clusters.errors import Usage
from clusters.models import Fact
from clusters.query.selection import Selection, select
from tests.making import a_base, a_fact, a_text, some_words

RESULT = a_fact("faku")
AIM = a_fact("faku", kind="target", period="2025", evidence=some_words(source="plan"))
LOST = a_fact("foshan", None, status="garbled")
AROUND = a_fact("foshan", scope="province")
MADE = a_text("foshan")
BASE = a_base(RESULT, AIM, LOST, AROUND, MADE)


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ({}, (RESULT, AIM, LOST, AROUND, MADE)),
        ({"names": ["FOSHAN"]}, (LOST, AROUND, MADE)),
        ({"names": ["foshan", "faku"]}, (RESULT, AIM, LOST, AROUND, MADE)),
        ({"metrics": ["employment"]}, (RESULT, AIM, LOST, AROUND)),
        ({"metrics": ["products"]}, (MADE,)),
        ({"sources": ["plan"]}, (AIM,)),
        ({"kinds": ["Target"]}, (AIM,)),
        ({"kinds": ["target", "actual"]}, (RESULT, AIM, LOST, AROUND, MADE)),
        ({"scopes": ["province"]}, (AROUND,)),
        ({"statuses": ["garbled"]}, (LOST,)),
        ({"names": ["faku"], "statuses": ["garbled"]}, ()),
        ({"kinds": None, "metrics": []}, (RESULT, AIM, LOST, AROUND, MADE)),
    ],
)
def test_every_word_restricts_and_the_order_is_the_bases(
    words: dict[str, list[str] | None], left: tuple[Fact, ...]
) -> None:
    assert select(BASE, Selection.of(**words)) == left


def test_a_fact_is_of_every_source_that_it_quotes() -> None:
    both = a_fact(evidence=(*some_words(source="one"), *some_words(source="two")))
    base = a_base(both)
    assert select(base, Selection(sources=("two",))) == (both,)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            {"kinds": ["goal"]},
            ("'goal': no such kind: one of actual, target, plan, capacity, contract"),
        ),
        (
            {"statuses": ["garble"]},
            ("'garble': no such status: did you mean garbled? (one of sound, garbled, disputed)"),
        ),
        ({"names": ["paris"]}, "'paris': no such cluster: see `clusters list`"),
        ({"sources": ["nature"]}, "'nature': no such source: see `clusters sources`"),
    ],
)
def test_an_unknown_word_is_answered_with_the_known_ones(
    words: dict[str, list[str]], message: str
) -> None:
    with pytest.raises(Usage) as caught:
        select(BASE, Selection.of(**words))
    assert str(caught.value) == message
