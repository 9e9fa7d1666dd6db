"""All that a base knows of a cluster: what is confirmed first, and last what nobody says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from clusters.answers.words import alike, amount, grouped, ids_of, in_sentence
from clusters.models import Fact, Place, Sign
from clusters.models.naming import plain
from clusters.render.document import Cell, Role, Section, columns, told

if TYPE_CHECKING:
    from clusters.answers.profile import Portrait
    from clusters.models import Cluster

_COLUMNS = columns("What", "Figure", "Whose, when", "Source", "Fact")
_BLANK = (Cell(""),) * (len(_COLUMNS) - 1)


def sections_in_full(made: Portrait) -> Iterator[Section]:
    """Lay out every fact of a cluster, what does not agree, and what nobody says."""
    own, firm, name = made.known.own, made.firm, made.known.cluster.name
    sound = [fact for fact in own if fact.status == "sound"]
    yield _about(made)
    yield from _table(made, "Confirmed independently", [f for f in sound if f.id in firm])
    yield from _by_family(
        made, "Not confirmed independently", [f for f in sound if f.id not in firm]
    )
    yield from _table(made, "Damaged or disputed", [f for f in own if f.status != "sound"])
    for number, clash in enumerate(made.clashes):
        rows = tuple(_rows(made, clash.facts))
        yield Section("" if number else "In conflict", _COLUMNS, rows, (Cell(clash.note),))
    around = f"Context: not {name}'s own, or not said whose"
    yield from _table(made, around, made.known.around)
    if made.known.unsaid:
        labels = ", ".join(in_sentence(metric.label) for metric in made.known.unsaid)
        yield Section("Not stated anywhere", remarks=(Cell(labels),))


def _table(made: Portrait, title: str, facts: Sequence[Fact]) -> Iterator[Section]:
    if facts:
        yield Section(title, _COLUMNS, tuple(_rows(made, facts)), _remarks(made, facts))


def _by_family(made: Portrait, title: str, facts: Sequence[Fact]) -> Iterator[Section]:
    rows: list[tuple[Cell, ...]] = []
    metric = made.base.metric
    for family in made.base.families:
        those = [fact for fact in facts if metric[fact.metric].family == family]
        alone = {metric[fact.metric].label for fact in those} == {family.capitalize()}
        rows += [(Cell(family.capitalize(), "name"), *_BLANK)] if those and not alone else []
        rows += _rows(made, those, "name" if alone else "plain")
    if rows:
        yield Section(title, _COLUMNS, tuple(rows), _remarks(made, facts))


def _rows(
    made: Portrait, facts: Iterable[Fact], role: Role = "plain"
) -> Iterator[tuple[Cell, ...]]:
    above = ""
    for group in alike(facts):
        first, label = group[0], made.base.metric[group[0].metric].label
        # A series stands under one label, a line a period.
        title = "" if label == above and first.number is not None else label
        said, *where = made.notes.said(*group)
        counts = f" ({first.counts})" if first.counts else ""
        yield Cell(title, role), replace(said, text=f"{said.text}{counts}"), *where, ids_of(group)
        above = label


def _remarks(made: Portrait, facts: Iterable[Fact]) -> tuple[Cell, ...]:
    """Give the notes of facts, each once, with the facts that it is of."""
    noted = grouped((fact for fact in facts if fact.note), lambda fact: fact.note)
    told = (f"{'; '.join(_named(made, f) for f in those)}: {note}" for note, those in noted.items())
    return tuple(Cell(line, "quiet") for line in told)


def _named(made: Portrait, fact: Fact) -> str:
    label = made.base.metric[fact.metric].label
    if fact.value is None:
        return label
    return str(fact.value) if fact.is_statement else f"{label}, {amount(fact)}"


def _about(made: Portrait) -> Section:
    """Lay out where a cluster is, what it makes, and which names it answers to."""
    cluster = made.known.cluster
    names: dict[str, str] = {}  # that differ in marks alone once, as they are first written
    for name in cluster.all_names():
        names.setdefault(plain(name), name)
    rows: list[tuple[str, Cell | str]] = [("Place", _where(cluster.place))]
    rows += _elsewhere(made, cluster)
    rows += [("Industry", cluster.industry), ("Answers to", ", ".join(names.values()))]
    return told(rows)


def _elsewhere(made: Portrait, cluster: Cluster) -> Iterator[tuple[str, str]]:
    """Tell where it may be instead, what speaks for that, and what against."""
    other = cluster.perhaps
    if other is None:
        return
    yield "Perhaps", _where(other)
    for title, signs in (("Signs", other.signs), ("Against", other.against)):
        if signs:
            yield title, "; ".join(_sign(made, sign) for sign in signs)


def _sign(made: Portrait, sign: Sign) -> str:
    mark = made.notes.mark_source(made.base.source[sign.source]).text
    return f"{sign.says.rstrip('.')} “{sign.quote}” {mark}"


def _where(place: Place) -> str:
    return ", ".join(reversed(place.within))
