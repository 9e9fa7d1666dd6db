"""What tools that fold case, accents and punctuation let through, and ours does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clusters.audit.auditing import judge
from clusters.factbase import Texts
from clusters.models import FactBase
from tests.audit.damaging import codes

FOLDED = [
    ("jingdezhen.investment_signed.2022", "39.302 billion", "39,302 billion"),
    ("faku.export_orders.2019", "$15 million", "€15 million"),
    ("faku.export_orders.2019", "$15", "＄15"),
    ("xuzhou.employees", "60,000 5", "60,0005"),
    ("foshan.value_added.2019", "\u00a0", " "),
    ("faku.enterprises.2019", " 305", "\u00a0305"),
    ("faku.designations.ceramics-valley", "“Ceramics Valley”", '"Ceramics Valley"'),
    ("faku.designations.ceramics-valley", "'", "’"),
    ("faku.resources.soil", "porcelain", "Porcelain"),
    ("xuzhou.output_value", "nästan", "nastan"),
    ("xuzhou.output_value", "nästan", "na\u0308stan"),
    ("faku.products.all-ceramic-tiles", "all-ceramic", "all–ceramic"),
    ("faku.resources.soil", "soil", "s\u043eil"),
]
"""A fact, words of its quotation, and what other tools take for the same."""


@pytest.mark.parametrize(("fact", "old", "new"), FOLDED)
def test_what_looks_the_same_is_not_the_same(
    ours: FactBase, seeds: Texts, fact: str, old: str, new: str
) -> None:
    damaged = _damaged(ours, fact, old, new)
    found = [b for b, _ in judge(damaged, seeds)[1] if b.code in {"quote-moved", "quote-length"}]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("fact", "old", "new", "code"),
    [
        ("jingdezhen.investment_signed.2022", "39.302", "39,302", "value-misread"),
        ("faku.export_orders.2019", "$15", "€15", "currency-misread"),
        ("xuzhou.output_value", "nästan", "nastan", "hedge-misread"),
        ("faku.brands.2019", "about 1,000", "about 1.000", "malformed-number"),
        ("huairen.employees.2023", "more than 4", "less than 4", "hedge-misread"),
    ],
)
def test_an_amount_is_read_exactly_even_where_no_text_is_held(
    ours: FactBase, no_seeds: Texts, fact: str, old: str, new: str, code: str
) -> None:
    assert code in codes(_damaged(ours, fact, old, new), no_seeds)


def _damaged(base: FactBase, fact: str, old: str, new: str) -> FactBase:
    sound = base.fact[fact]
    first = sound.evidence[0]
    assert old in first.quote
    evidence = (replace(first, quote=first.quote.replace(old, new)), *sound.evidence[1:])
    printed = sound.printed.replace(old, new) if sound.printed else None
    other = replace(sound, evidence=evidence, printed=printed)
    return replace(base, facts=tuple(other if f is sound else f for f in base.facts))
