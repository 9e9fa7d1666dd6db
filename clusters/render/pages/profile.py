"""One cluster on a page: its own facts, those around it, and what nobody says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from clusters.evidence.conflicts import Clash
from clusters.models import Fact, FactBase
from clusters.query.profile import Profile
from clusters.render.document import Cell, Column, Document, Role, Section
from clusters.render.figures import alike, amount, together, whose_and_when
from clusters.render.footnotes import Footnotes
from clusters.render.pages.about import about
from clusters.render.pages.conflicts import clash_section
from clusters.render.records.cluster import cluster_record
from clusters.render.records.fact import FACT, fact_record

_COLUMNS = tuple(map(Column, ("What", "What the source says", "Whose, when", "Source")))
_BLANK = (Cell(""),) * (len(_COLUMNS) - 1)


def profile_page(
    base: FactBase,
    profile: Profile,
    clashes: Sequence[Clash] = (),
    firm: frozenset[str] = frozenset(),
) -> Document:
    """Lay out the profile of a cluster: what is firm first, and last what nobody says.

    Args:
        base: The base asked.
        profile: What it knows of the cluster.
        clashes: What does not agree.
        firm: The ids of the figures that independent sources confirm.
    """
    notes = Footnotes(base)
    cluster, facts = profile.cluster, (*profile.own, *profile.around)
    sections = tuple(_sections(base, profile, clashes, firm, notes))
    records = tuple(fact_record(base, fact) for fact in facts)
    sources = dict.fromkeys(e.source for fact in facts for e in fact.evidence)
    return Document(
        title=f"{cluster.name} {cluster.names.zh} ({cluster.names.pinyin})",
        sections=sections,
        footnotes=notes.lines(),
        warnings=notes.caveats([cluster.id], sources),
        payload={
            "cluster": cluster_record(base, cluster),
            "facts": records,
            "confirmed": [fact.id for fact in facts if fact.id in firm],
            "conflicts": [
                {"id": one.id, "facts": [fact.id for fact in one.facts], "note": one.note}
                for one in clashes
            ],
        },
        rows=records,
        columns=FACT,
    )


def _sections(
    base: FactBase,
    profile: Profile,
    clashes: Sequence[Clash],
    firm: frozenset[str],
    notes: Footnotes,
) -> Iterator[Section]:
    sound = [fact for fact in profile.own if fact.status == "sound"]
    doubtful = [fact for fact in profile.own if fact.status != "sound"]
    yield about(profile.cluster)
    yield from _table(base, "Firm: another source confirms it", notes, _of(sound, firm))
    claimed = [fact for fact in sound if fact.id not in firm]
    yield from _by_family(base, "Claimed: one source says so", notes, claimed)
    yield from _table(base, "Damaged or disputed", notes, doubtful)
    for number, clash in enumerate(clashes):
        title = "" if number else "What does not agree"
        yield clash_section(title, base, clash.facts, clash.note, notes)
    around = f"Around it: not {profile.cluster.name}'s own, or not said whose"
    yield from _table(base, around, notes, profile.around)
    yield from _unsaid(profile)


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


def _unsaid(profile: Profile) -> Iterator[Section]:
    if profile.unsaid:
        labels = ", ".join(metric.label.lower() for metric in profile.unsaid)
        yield Section("What nobody says", remarks=(Cell(labels),))
