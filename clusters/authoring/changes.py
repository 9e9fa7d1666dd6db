"""What differs between two bases: everything that they say, and the ranks that come of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from clusters.compare import compare
from clusters.light import dataclass
from clusters.models import FactBase

TABLES = {
    "facts": "fact",
    "clusters": "cluster",
    "sources": "source",
    "metrics": "metric",
    "concepts": "concept",
    "rates": "rate",
    "conflicts": "conflict",
    "settings": "setting",
}
"""The tables of a base, and what one thing in each is called."""
_NUMBER = (int, Decimal)


@dataclass(frozen=True, slots=True)
class Changed:
    """A field in which something differs that both bases have."""

    name: str
    """Its name; ``text.sha256`` for one within another."""
    before: Any
    """What the old base says."""
    after: Any
    """What the new base says."""

    @property
    def factor(self) -> Decimal | None:
        """How many times the old number the new one is; None where one is none, or of zero."""
        old, new = self.before, self.after
        if self.name in {"value", "rate"} and isinstance(old, _NUMBER) and isinstance(new, _NUMBER):
            return Decimal(new) / Decimal(old) if old else None
        return None


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that the two bases do not say alike: a fact, a source, a metric."""

    table: str
    """The table in which it stands: ``facts``."""
    id: str
    """Its id, its name, or what else marks it there."""
    before: Any
    """As the old base has it; None where it has none."""
    after: Any
    """As the new base has it; None where it has none."""

    @property
    def what(self) -> str:
        """Whether it was ``added``, ``removed`` or ``changed``."""
        if self.before is None:
            return "added"
        return "removed" if self.after is None else "changed"

    def fields(self) -> Iterator[Changed]:
        """Yield the fields that differ, in their order."""
        return _apart(self.before, self.after)


@dataclass(frozen=True, slots=True)
class Reranked:
    """A metric by which the two bases do not rank alike."""

    metric: str
    """Its name."""
    before: tuple[str, ...]
    """The ranks of the old base: ``1 Faku``; empty where it ranks nothing."""
    after: tuple[str, ...]
    """The ranks of the new base."""


def differences(old: FactBase, new: FactBase) -> tuple[Difference, ...]:
    """Hold a base against an older one, thing by thing, whatever their order is."""
    return tuple(
        Difference(table, id_, before.get(id_), after.get(id_))
        for table in TABLES
        for before, after in [(_named(old, table), _named(new, table))]
        for id_ in {**after, **before}
        if before.get(id_) != after.get(id_)
    )


def _named(base: FactBase, table: str) -> dict[str, Any]:
    """Give the things of a table by what marks them; what bears the same mark is numbered."""
    things: Iterable[Any] = getattr(base, table)
    found: dict[str, Any] = {}
    for thing in (things,) if table == "settings" else things:
        mark = wanted = id_of(thing)
        while mark in found:
            mark = f"{wanted} ({len(found)})"
        found[mark] = thing
    return found


def id_of(thing: Any) -> str:  # noqa: ANN401 - of any table
    """Give what marks something in its table."""
    match thing:
        case object(id=str(id_)):
            return id_
        case object(name=str(name)):
            return name
        case object(base=base, quote=quote, period=period):
            return f"{base}/{quote} {period}"
    return "settings"


def _apart(before: object, after: object, within: str = "") -> Iterator[Changed]:
    for field in fields(after):  # type: ignore[arg-type] # things of a base are dataclasses
        name, old, new = field.name, getattr(before, field.name), getattr(after, field.name)
        if old != new and is_dataclass(old) and is_dataclass(new):
            yield from _apart(old, new, f"{within}{name}.")
        elif old != new:
            yield Changed(f"{within}{name}", old, new)


def reranked(old: FactBase, new: FactBase) -> tuple[Reranked, ...]:
    """Give the metrics by which a base ranks otherwise than an older one."""
    before, after = _ranks(old), _ranks(new)
    both = (
        Reranked(metric, before.get(metric, ()), after.get(metric, ()))
        for metric in {**before, **after}
    )
    return tuple(one for one in both if one.before != one.after)


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
