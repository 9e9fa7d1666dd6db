"""Random one-character damages inside amounts and quotations: how many go unnoticed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

import pytest

from clusters.audit.auditing import judge
from clusters.factbase import Texts
from clusters.factbase.laws import Breach
from clusters.models import Fact, FactBase
from clusters.reading.scalars import RefusedError, read_scalar

DAMAGES = 400
SEED = 20240301
MOST_UNNOTICED_WITHOUT_TEXTS = {"value": 0.0, "printed": 0.0, "quote": 0.6}
"""As docs/findings.md tells: a quotation can change unseen where no text is held."""

ALPHABET = (
    "0123456789"
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZåäöé"
    ".,;:-–()%'\"’“”"
    "$€£¥"
    " \u00a0\u202f"
    "\u0430\u0435\u043e\uff11\uff0c\u0661"  # Cyrillic and fullwidth look-alikes, an Arabic one
)


@dataclass(frozen=True)
class Damage:
    """One character of a fact changed."""

    field: str
    fact: int
    damaged: Fact


def test_no_damage_goes_unnoticed_where_the_texts_are_held(towns: FactBase, texts: Texts) -> None:
    excerpts = {source.id for source in towns.sources if source.text is None}
    facts = [f for f in towns.facts if not excerpts & {e.source for e in f.evidence}]
    held = replace(towns, facts=tuple(facts))
    unnoticed = [d for d in _damages(held) if not _noticed(held, d, texts)]
    print(f"\ntexts held: {len(unnoticed)} of {DAMAGES} damages go unnoticed")  # noqa: T201 - the report, with -s
    assert [(d.field, held.facts[d.fact], d.damaged) for d in unnoticed] == []


def test_without_texts_no_damage_to_a_value_or_its_printed_words_goes_unnoticed(
    ours: FactBase, no_seeds: Texts
) -> None:
    made, missed = Counter[str](), Counter[str]()
    # What a curator reads by hand is the curator's word, and counted as that.
    read = replace(ours, facts=tuple(fact for fact in ours.facts if fact.reading is None))
    for damage in _damages(read):
        made[damage.field] += 1
        missed[damage.field] += not _noticed(read, damage, no_seeds)
    shares = {field: missed[field] / made[field] for field in made}
    told = ", ".join(f"{f}: {missed[f]} of {made[f]} ({shares[f]:.0%})" for f in sorted(made))
    print(f"\ntexts not held: {missed.total() / DAMAGES:.0%} go unnoticed ({told})")  # noqa: T201 - as above
    assert all(shares[f] <= most for f, most in MOST_UNNOTICED_WITHOUT_TEXTS.items())


@pytest.mark.parametrize("field", ["printed", "value", "quote"])
def test_the_fuzz_damages_every_field_often(ours: FactBase, field: str) -> None:
    assert sum(damage.field == field for damage in _damages(ours)) > DAMAGES / 10


def _damages(base: FactBase) -> Iterator[Damage]:
    random = Random(SEED)  # noqa: S311 - damages, not secrets
    fields = [(name, i) for i, fact in enumerate(base.facts) for name in _fields(fact)]
    weights = [1 if name == "quote" else 4 for name, _ in fields]
    made = 0
    while made < DAMAGES:
        ((name, index),) = random.choices(fields, weights)
        damaged = _damaged(base.facts[index], name, random)
        if damaged != base.facts[index]:
            made += 1
            yield Damage(name, index, damaged)


def _fields(fact: Fact) -> Iterator[str]:
    yield "quote"
    if fact.printed is not None:
        yield "printed"
    if isinstance(fact.value, int | Decimal):
        yield "value"


def _damaged(fact: Fact, field: str, random: Random) -> Fact:
    if field == "quote":
        number = random.randrange(len(fact.evidence))
        pieces = list(fact.evidence)
        pieces[number] = replace(pieces[number], quote=_changed(pieces[number].quote, random))
        return replace(fact, evidence=tuple(pieces))
    if field == "printed":
        return replace(fact, printed=_changed(str(fact.printed), random))
    return replace(fact, value=_read(_changed(str(fact.value), random)))


def _read(text: str) -> int | Decimal | str | None:
    """Read a value as the reader of bases does; what that refuses stays a text."""
    try:
        return read_scalar(text, "")
    except RefusedError:
        return text


def _changed(text: str, random: Random) -> str:
    place = random.randrange(len(text))
    before, at, behind = text[:place], text[place], text[place + 1 :]
    match random.choice(["replace", "delete", "insert", "swap"]):
        case "replace":
            return before + random.choice(ALPHABET) + behind
        case "delete":
            return before + behind
        case "insert":
            place = random.randrange(len(text) + 1)
            return text[:place] + random.choice(ALPHABET) + text[place:]
        case _:
            return before + behind[:1] + at + behind[1:]


def _noticed(base: FactBase, damage: Damage, texts: Texts) -> bool:
    """Whether the audit says of the damaged fact what it does not say of the sound one."""
    return bool(_said(base, damage.damaged, texts))


def _said(base: FactBase, fact: Fact, texts: Texts) -> list[Breach]:
    cited = {evidence.source for evidence in fact.evidence}
    alone = replace(base, facts=(fact,), sources=tuple(s for s in base.sources if s.id in cited))
    return [breach for breach, _ in judge(alone, texts)[1] if breach.path[0] == "facts"]


def test_of_the_sound_facts_nothing_is_said(
    ours: FactBase, no_seeds: Texts, towns: FactBase, texts: Texts
) -> None:
    assert [breach for fact in ours.facts for breach in _said(ours, fact, no_seeds)] == []
    assert [breach for fact in towns.facts for breach in _said(towns, fact, texts)] == []
