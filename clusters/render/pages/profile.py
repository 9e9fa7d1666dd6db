"""One cluster on a page: its own facts, those around it, and what nobody says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from clusters.models import Cluster, Fact, FactBase, Place
from clusters.query import Profile
from clusters.render.document import Cell, Column, Document, Section
from clusters.render.figures import figure, period, whose
from clusters.render.footnotes import Footnotes
from clusters.render.records import FACT, cluster_record, fact_record

_COLUMNS = tuple(map(Column, ("What", "What the source says", "Whose", "Period", "Source")))


def profile_page(base: FactBase, profile: Profile) -> Document:
    """Lay out the profile of a cluster."""
    notes = Footnotes(base)
    cluster = profile.cluster
    facts = [*(f for facts in profile.own.values() for f in facts), *profile.around]
    records = tuple(fact_record(base, fact) for fact in facts)
    families = [_facts(base, name, own, notes) for name, own in profile.own.items()]
    sections = [_about(cluster), *families, *_around(base, profile, notes), *_unsaid(profile)]
    sources = dict.fromkeys(base.source[e.source] for fact in facts for e in fact.evidence)
    caveats = tuple(f"{s.publisher}: {caveat}" for s in sources for caveat in s.caveats)
    return Document(
        title=f"{cluster.name} {cluster.names.zh} ({cluster.names.pinyin})",
        sections=tuple(sections),
        footnotes=notes.lines(),
        warnings=notes.caveats([cluster.id]) + caveats,
        payload={"cluster": cluster_record(base, cluster), "facts": records},
        rows=records,
        columns=FACT,
    )


def _about(cluster: Cluster) -> Section:
    rows = [("Place", _where(cluster.place)), ("Industry", cluster.industry)]
    if cluster.perhaps:
        rows.append(("Perhaps", f"{_where(cluster.perhaps)}: {'; '.join(cluster.perhaps.signs)}"))
    rows.append(("Answers to", ", ".join(dict.fromkeys(cluster.all_names()))))
    cells = tuple((Cell(name, "quiet"), Cell(text)) for name, text in rows)
    return Section("", (Column(""), Column("")), cells)


def _where(place: Place) -> str:
    return ", ".join(name for name in (place.county, place.city, place.province) if name)


def _facts(base: FactBase, title: str, facts: Sequence[Fact], notes: Footnotes) -> Section:
    rows = tuple(_row(base, alike, notes) for alike in _alike(base, facts))
    remarks = dict.fromkeys(
        f"{base.metric[fact.metric].label}: {fact.note}" for fact in facts if fact.note
    )
    return Section(title.capitalize(), _COLUMNS, rows, tuple(Cell(r, "quiet") for r in remarks))


def _alike(base: FactBase, facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Join statements that differ in nothing but their words; a figure stands alone."""
    joined = groupby(
        facts,
        key=lambda f: (
            f.metric,
            f.id if not base.metric[f.metric].is_text or f.value is None else "",
            (f.kind, f.status, f.period, whose(f)),
        ),
    )
    for _, group in joined:
        yield list(group)


def _row(base: FactBase, facts: list[Fact], notes: Footnotes) -> tuple[Cell, ...]:
    first = facts[0]
    shown = figure(first)
    more = "".join(f"; {fact.value}" for fact in facts[1:])
    text = shown.text.replace(str(first.value), f"{first.value}{more}", 1) if more else shown.text
    label = Cell(base.metric[first.metric].label, "name")
    return label, Cell(text, shown.role), Cell(whose(first)), period(first), notes.mark(*facts)


def _around(base: FactBase, profile: Profile, notes: Footnotes) -> Iterator[Section]:
    if profile.around:
        title = f"Around it: not {profile.cluster.name}'s own, or not said whose"
        yield _facts(base, title, profile.around, notes)


def _unsaid(profile: Profile) -> Iterator[Section]:
    if profile.unsaid:
        labels = ", ".join(metric.label.lower() for metric in profile.unsaid)
        yield Section("What the sources do not say", remarks=(Cell(labels),))
