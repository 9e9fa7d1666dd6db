"""What differs between two bases, as far as an answer could: facts, and the ranks they give."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal

from clusters.compare import compare
from clusters.light import dataclass
from clusters.models import Fact, FactBase


@dataclass(frozen=True, slots=True)
class Changed:
    """A fact that both bases have, and that does not say the same in both."""

    before: Fact
    """As the old base has it."""
    after: Fact
    """As the new base has it."""

    @property
    def fields(self) -> tuple[str, ...]:
        """Name the fields that differ, in the order of a fact."""
        return tuple(
            field.name
            for field in fields(self.after)
            if getattr(self.before, field.name) != getattr(self.after, field.name)
        )

    @property
    def factor(self) -> Decimal | None:
        """How many times the old number the new one is; None where one is none, or of zero."""
        old, new = self.before.number, self.after.number
        return Decimal(new) / Decimal(old) if old and new is not None and new != old else None


@dataclass(frozen=True, slots=True)
class Reranked:
    """A metric by which the two bases do not rank alike."""

    metric: str
    """Its name."""
    before: tuple[str, ...]
    """The ranks of the old base: ``1 Faku``; empty where it ranks nothing."""
    after: tuple[str, ...]
    """The ranks of the new base."""


@dataclass(frozen=True, slots=True)
class Differences:
    """What differs between an old base and a new one."""

    added: tuple[Fact, ...]
    """The facts that the new base alone has."""
    removed: tuple[Fact, ...]
    """The facts that the old base alone has."""
    changed: tuple[Changed, ...]
    """The facts of both that differ, matched by id."""
    ranks: tuple[Reranked, ...]
    """The metrics by which they rank otherwise."""

    @property
    def lost(self) -> tuple[Reranked, ...]:
        """The metrics by which the new base ranks a cluster less than the old one."""
        return tuple(one for one in self.ranks if len(one.after) < len(one.before))

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.added or self.removed or self.changed or self.ranks)


def differences(old: FactBase, new: FactBase) -> Differences:
    """Hold a base against an older one, fact by fact and rank by rank."""
    both = [(old.fact[id_], fact) for id_, fact in new.fact.items() if id_ in old.fact]
    return Differences(
        added=tuple(fact for fact in new.facts if fact.id not in old.fact),
        removed=tuple(fact for fact in old.facts if fact.id not in new.fact),
        changed=tuple(Changed(before, after) for before, after in both if before != after),
        ranks=tuple(_reranked(old, new)),
    )


def _reranked(old: FactBase, new: FactBase) -> Iterator[Reranked]:
    before, after = _ranks(old), _ranks(new)
    for metric in dict.fromkeys((*before, *after)):
        ranks = before.get(metric, ()), after.get(metric, ())
        if ranks[0] != ranks[1]:
            yield Reranked(metric, *ranks)


def _ranks(base: FactBase) -> dict[str, tuple[str, ...]]:
    """Give the ranks of a base by metric, those that it ranks nothing by left out."""
    figures = [metric.name for metric in base.metrics if not metric.is_text]
    groups = compare(base, figures).groups if figures else ()
    return {
        group.metric.name: tuple(
            f"{one.rank or 'at least'} {base.cluster[one.fact.cluster].name}"
            for one in group.ranked
        )
        for group in groups
        if group.ranked
    }
