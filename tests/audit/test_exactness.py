"""What tools that fold case, accents and punctuation let through, and ours does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clusters.audit.auditing import judge
from clusters.factbase import Texts
from clusters.models import FactBase
from tests.audit.damaging import codes

FOLDED = [
    ("lanternford.export_orders.2021", "$6.5 million", "$6,5 million"),
    ("lanternford.export_orders.2021", "$6.5 million", "€6.5 million"),
    ("lanternford.export_orders.2021", "$6.5", "＄6.5"),
    ("kranby.employees", "3,800 4", "3,8004"),
    ("lanternford.output_value.weirshire", "\u00a0", " "),
    ("kranby.enterprises.2023", "46 f", "46\u00a0f"),
    ("lanternford.designations.quarter", "“Lantern Quarter”", '"Lantern Quarter"'),
    ("lanternford.enterprises.2021", "'", "’"),
    ("lanternford.resources.sand", "white", "White"),
    ("kranby.export_value.2022", "nästan", "nastan"),
    ("kranby.export_value.2022", "nästan", "na\u0308stan"),
    ("lanternford.products.storm", "all-glass", "all–glass"),
    ("lanternford.resources.sand", "sand", "s\u0430nd"),
    ("yunwan.employees.2022", "2.3万", "２.3万"),
    ("yunwan.employees.2022", "2.3万", "2.3萬"),
    ("yunwan.output_growth.2021", "%", "％"),
]
"""A fact, words of its quotation, and what other tools take for the same."""


@pytest.mark.parametrize(("fact", "old", "new"), FOLDED)
def test_what_looks_the_same_is_not_the_same(
    towns: FactBase, texts: Texts, fact: str, old: str, new: str
) -> None:
    damaged = _damaged(towns, fact, old, new)
    found = [b for b, _ in judge(damaged, texts)[1] if b.code in {"quote-moved", "quote-length"}]
    assert len(found) == 1


@pytest.mark.parametrize(
    ("fact", "old", "new", "code"),
    [
        ("lanternford.export_orders.2021", "$6.5", "€6.5", "currency-misread"),
        ("lanternford.output_value.weirshire", "£1.25", "£1,25", "malformed-number"),
        ("lanternford.furnaces_rebuilt.2020", "More than", "Less than", "hedge-misread"),
        ("kranby.export_value.2022", "nästan", "nastan", "hedge-misread"),
        ("kranby.output_value.2022", "1,4", "1.4", "malformed-number"),
        ("yunwan.output_value.2021", "36.8亿", "36.8万", "value-misread"),
    ],
)
def test_an_amount_is_read_exactly_even_where_no_text_is_held(
    towns: FactBase, no_seeds: Texts, fact: str, old: str, new: str, code: str
) -> None:
    assert code in codes(_damaged(towns, fact, old, new), no_seeds)


def _damaged(base: FactBase, fact: str, old: str, new: str) -> FactBase:
    sound = base.fact[fact]
    first = sound.evidence[0]
    assert old in first.quote
    evidence = (replace(first, quote=first.quote.replace(old, new)), *sound.evidence[1:])
    printed = sound.printed.replace(old, new) if sound.printed else None
    other = replace(sound, evidence=evidence, printed=printed)
    return replace(base, facts=tuple(other if f is sound else f for f in base.facts))
