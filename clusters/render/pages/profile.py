"""One cluster on a page: its own facts, those around it, and what nobody says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clusters.audit.conflicts import Clash
from clusters.factbase import plain
from clusters.models import Cluster, Fact, FactBase, Place
from clusters.query.profile import Profile
from clusters.render.document import Cell, Column, Document, Role, Section
from clusters.render.figures import alike, amount, together, whose_and_when
from clusters.render.footnotes import Footnotes
from clusters.render.pages.conflicts import clash_section
from clusters.render.records.cluster import cluster_record
from clusters.render.records.fact import FACT, fact_record

_COLUMNS = tuple(map(Column, ("What", "What the source says", "Whose, when", "Source")))
_BLANK = (Cell(""),) * (len(_COLUMNS) - 1)


def profile_page(base: FactBase, profile: Profile, clashes: Sequence[Clash] = ()) -> Document:
    """Lay out the profile of a cluster."""
    notes = Footnotes(base)
    cluster = profile.cluster
    own = [fact for facts in profile.own.values() for fact in facts]
    records = tuple(fact_record(base, fact) for fact in [*own, *profile.around])
    sources = dict.fromkeys(e.source for f in [*own, *profile.around] for e in f.evidence)
    sections = [_about(cluster), *_own(base, profile, notes)]
    sections += (*_against(base, clashes, notes), *_around(base, profile, notes))
    return Document(
        title=f"{cluster.name} {cluster.names.zh} ({cluster.names.pinyin})",
        sections=(*sections, *_unsaid(profile)),
        footnotes=notes.lines(),
        warnings=notes.caveats([cluster.id], sources),
        payload={
            "cluster": cluster_record(base, cluster),
            "facts": records,
            "conflicts": [
                {"id": one.id, "facts": [fact.id for fact in one.facts], "note": one.note}
                for one in clashes
            ],
        },
        rows=records,
        columns=FACT,
    )


def _about(cluster: Cluster) -> Section:
    names = {plain(name): name for name in reversed(list(cluster.all_names()))}
    rows = [("Place", _where(cluster.place)), ("Industry", cluster.industry)]
    if cluster.perhaps:
        signs = "; ".join(cluster.perhaps.signs)
        rows.insert(1, ("Perhaps", f"{_where(cluster.perhaps)}: {signs}"))
    rows.append(("Answers to", ", ".join(reversed(names.values()))))
    cells = tuple((Cell(name, "quiet"), Cell(text)) for name, text in rows)
    return Section("", (Column(""), Column("")), cells)


def _where(place: Place) -> str:
    return ", ".join(name for name in (place.county, place.city, place.province) if name)


def _own(base: FactBase, profile: Profile, notes: Footnotes) -> Iterator[Section]:
    rows: list[tuple[Cell, ...]] = []
    for family, facts in profile.own.items():
        labels = {base.metric[fact.metric].label for fact in facts}
        alone = labels == {family.capitalize()}
        rows += [] if alone else [(Cell(family.capitalize(), "name"), *_BLANK)]
        rows += _rows(base, facts, notes, "name" if alone else "plain")
    every = [fact for facts in profile.own.values() for fact in facts]
    yield Section("What the sources say", _COLUMNS, tuple(rows), _notes(base, every))


def _rows(
    base: FactBase, facts: Iterable[Fact], notes: Footnotes, role: Role = "plain"
) -> Iterator[tuple[Cell, ...]]:
    above = ""
    for group in alike(facts):
        first, label = group[0], base.metric[group[0].metric].label
        # A series stands under one label, a line a period.
        shown = Cell("" if label == above and first.number is not None else label, role)
        yield shown, together(group), whose_and_when(first), notes.mark(*group)
        above = label


def _notes(base: FactBase, facts: Iterable[Fact]) -> tuple[Cell, ...]:
    noted: dict[str, list[str]] = {}
    for fact in facts:
        if fact.note:
            label = base.metric[fact.metric].label
            known = f"{label}, {amount(fact)}" if fact.number is not None else str(fact.value)
            noted.setdefault(fact.note, []).append(label if fact.value is None else known)
    return tuple(Cell(f"{'; '.join(names)}: {note}", "quiet") for note, names in noted.items())


def _against(base: FactBase, clashes: Sequence[Clash], notes: Footnotes) -> Iterator[Section]:
    for number, clash in enumerate(clashes):
        title = "" if number else "What does not agree"
        yield clash_section(title, base, clash.facts, clash.note, notes)


def _around(base: FactBase, profile: Profile, notes: Footnotes) -> Iterator[Section]:
    if profile.around:
        title = f"Around it: not {profile.cluster.name}'s own, or not said whose"
        rows = tuple(_rows(base, profile.around, notes))
        yield Section(title, _COLUMNS, rows, _notes(base, profile.around))


def _unsaid(profile: Profile) -> Iterator[Section]:
    if profile.unsaid:
        labels = ", ".join(metric.label.lower() for metric in profile.unsaid)
        yield Section("What the sources do not say", remarks=(Cell(labels),))
