"""One cluster: its own facts, those around it, and what nobody says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clusters.answers import Answer
from clusters.answers.disagreement import clash_section
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import FactRecord, cluster_record, conflict_record, fact_record
from clusters.answers.words import alike, amount, together, whose_and_when
from clusters.evidence.conflicts import Clash, clashes
from clusters.evidence.corroboration import confirmed
from clusters.models import Cluster, Fact, FactBase, Place
from clusters.models.naming import plain
from clusters.query.facts import Profile, profile
from clusters.render.document import Cell, Column, Document, Role, Section

_COLUMNS = tuple(map(Column, ("What", "What the source says", "Whose, when", "Source")))
_BLANK = (Cell(""),) * (len(_COLUMNS) - 1)


def ask(base: FactBase, name: str) -> Answer:
    """Show one cluster: what is firm, claimed, disputed, and what nobody says.

    Raises:
        Usage: if no cluster has such a name.
    """
    doubts, firm = clashes(base, [name]), confirmed(base, name)
    return Answer(profile_page(base, profile(base, name), doubts, firm))


def profile_page(
    base: FactBase,
    known: Profile,
    doubts: Sequence[Clash] = (),
    firm: frozenset[str] = frozenset(),
) -> Document:
    """Lay out the profile of a cluster: what is firm first, and last what nobody says.

    Args:
        base: The base asked.
        known: What it knows of the cluster.
        doubts: What does not agree.
        firm: The ids of the figures that independent sources confirm.
    """
    notes = Footnotes(base)
    cluster, facts = known.cluster, (*known.own, *known.around)
    sections = tuple(_sections(base, known, doubts, firm, notes))
    records = tuple(fact_record(notes, fact) for fact in facts)
    sources = dict.fromkeys(e.source for fact in facts for e in fact.evidence)
    return Document(
        answer=f"{cluster.name} {cluster.names.zh} ({cluster.names.pinyin})",
        sections=sections,
        notes=notes.notes(),
        warnings=notes.caveats([cluster.id], sources),
        payload={
            "cluster": cluster_record(notes, cluster),
            "facts": records,
            "confirmed": [fact.id for fact in facts if fact.id in firm],
            "conflicts": [
                conflict_record(one.id, (fact.id for fact in one.facts), one.note) for one in doubts
            ],
        },
        rows=records,
        record=FactRecord,
    )


def _sections(
    base: FactBase,
    known: Profile,
    doubts: Sequence[Clash],
    firm: frozenset[str],
    notes: Footnotes,
) -> Iterator[Section]:
    sound = [fact for fact in known.own if fact.status == "sound"]
    doubtful = [fact for fact in known.own if fact.status != "sound"]
    yield about(known.cluster)
    yield from _table(base, "Firm: another source confirms it", notes, _of(sound, firm))
    claimed = [fact for fact in sound if fact.id not in firm]
    yield from _by_family(base, "Claimed: one source says so", notes, claimed)
    yield from _table(base, "Damaged or disputed", notes, doubtful)
    for number, clash in enumerate(doubts):
        title = "" if number else "What does not agree"
        yield clash_section(title, base, clash.facts, clash.note, notes)
    around = f"Around it: not {known.cluster.name}'s own, or not said whose"
    yield from _table(base, around, notes, known.around)
    yield from _unsaid(known)


def _of(facts: Iterable[Fact], ids: frozenset[str]) -> list[Fact]:
    return [fact for fact in facts if fact.id in ids]


def _table(
    base: FactBase, title: str, notes: Footnotes, facts: Sequence[Fact]
) -> Iterator[Section]:
    if facts:
        rows = tuple(_rows(base, facts, notes))
        yield Section(title, _COLUMNS, rows, _notes(base, facts))


def _by_family(
    base: FactBase, title: str, notes: Footnotes, facts: Sequence[Fact]
) -> Iterator[Section]:
    rows: list[tuple[Cell, ...]] = []
    for family, metrics in base.families.items():
        those = [fact for fact in facts if base.metric[fact.metric] in metrics]
        labels = {base.metric[fact.metric].label for fact in those}
        alone = labels == {family.capitalize()}
        rows += [(Cell(family.capitalize(), "name"), *_BLANK)] if those and not alone else []
        rows += _rows(base, those, notes, "name" if alone else "plain")
    if rows:
        yield Section(title, _COLUMNS, tuple(rows), _notes(base, facts))


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


def _unsaid(known: Profile) -> Iterator[Section]:
    if known.unsaid:
        labels = ", ".join(metric.label.lower() for metric in known.unsaid)
        yield Section("What nobody says", remarks=(Cell(labels),))


def about(cluster: Cluster) -> Section:
    """Lay out where a cluster is, what it makes, and which names it answers to."""
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
