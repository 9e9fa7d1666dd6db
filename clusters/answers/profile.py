"""One cluster on a screen: its figures by family, what is not stated, and what does not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.disagreement import gist
from clusters.answers.footnotes import Footnotes, sources_behind
from clusters.answers.records import FactRecord, cluster_record, fact_record, filled
from clusters.answers.words import (
    amount,
    command,
    counted,
    grouped,
    in_sentence,
    likeness,
    listed,
    period,
    places,
    unit_words,
    whose,
)
from clusters.evidence.conflicts import Clash, clashes
from clusters.evidence.corroboration import confirmed
from clusters.light import dataclass
from clusters.models import Cluster, Fact, FactBase
from clusters.models.fact import WIDER
from clusters.models.naming import plain
from clusters.query.facts import Profile, parted, profile
from clusters.render.document import Cell, Document, Section, columns

_CONTEXT, _LINE = 2, 66
"""How many figures of wider places are shown, and how long a line of them may be."""
_ROOM = 140
"""How long the figures of a family may be: about two lines."""
_MARK = 10
"""About how long the numbers of its sources are."""
_AIMS = ("target", "plan")


class ProfileConflictRecord(TypedDict):
    """Facts of a cluster that do not agree, and why."""

    id: str | None
    facts: list[str]
    gist: str | None
    note: str


@dataclass(frozen=True)
class Portrait:
    """What a page about a cluster is made from."""

    notes: Footnotes
    """The sources and marks of the page."""
    known: Profile
    """What the base knows of it."""
    clashes: tuple[Clash, ...]
    """What does not agree."""
    firm: frozenset[str]
    """The ids of the figures that independent sources confirm."""

    @property
    def base(self) -> FactBase:
        """The base asked."""
        return self.notes.base

    @property
    def facts(self) -> tuple[Fact, ...]:
        """All that is known of it: its own facts, then those around it."""
        return (*self.known.own, *self.known.around)

    @cached_property
    def usual(self) -> Fact | None:
        """A figure that is of whom most of the cluster's own are; None where it has none."""
        own = [f for f in self.known.own if self.base.is_figure(f) and f.local]
        owners = Counter(map(whose, own))
        return max(own, key=lambda fact: owners[whose(fact)], default=None)


def ask(base: FactBase, name: str, *, everything: bool = False) -> Answer:
    """Show one cluster: its figures by family; with everything, each of its facts.

    Raises:
        Usage: if no cluster has such a name.
    """
    notes, known = Footnotes(base), profile(base, name)
    cluster = known.cluster
    made = Portrait(notes, known, clashes(base, [cluster.id]), confirmed(base, cluster.id))
    answer = _answer(made, name)
    if everything:
        from clusters.answers.dossier import sections_in_full

        sections = tuple(sections_in_full(made))
    else:
        sections = (Section("", columns("", ""), tuple(_rows(made))),)
    records = tuple(fact_record(notes, fact) for fact in made.facts)
    more = command("cite", cluster.id) if everything else command("show", cluster.id, "--all")
    then = f"Next: {command('facts', cluster.id)}; {more}"
    page = Document(
        answer=answer,
        sections=sections,
        closing=(*notes.warnings(), *filter(None, [notes.legend(cluster.id)]), then),
        notes=notes.notes(),
        warnings=notes.caveats([cluster.id], sources_behind(made.facts)),
        payload={
            "cluster": cluster_record(notes, cluster),
            "facts": records,
            "confirmed": [fact.id for fact in made.facts if fact.id in made.firm],
            "conflicts": [
                filled(ProfileConflictRecord, one, facts=[f.id for f in one.facts], gist=gist(one))
                for one in made.clashes
            ],
        },
        rows=records,
        record=FactRecord,
    )
    return Answer(page)


def _answer(made: Portrait, name: str) -> str:
    """Say which cluster it is, what it makes and how much is known, and why a name leads here."""
    cluster = made.known.cluster
    names = (cluster.name, cluster.second_name, made.notes.beware(cluster.id))
    facts = counted(len(made.facts), "fact")
    sources = counted(len({*sources_behind(made.facts)}), "source")
    headline = f"{places(cluster)}: {cluster.industry}; {facts}, {sources}"
    said = f"{' '.join(filter(None, names))}, {headline}"
    why = _found_by(cluster, name)
    return f"{why} {said}." if why else said


def _found_by(cluster: Cluster, name: str) -> str:
    """Say why a name leads to a cluster, where it is not a name of its own; else nothing.

    ``Guangdong`` leads to Foshan, which lies in it.
    """
    word, other = plain(name), cluster.perhaps
    own = [plain(each) for each in (cluster.id, *cluster.names.values())]
    elsewhere = [plain(each) for each in other.names.values()] if other else []
    perhaps = f"“{name}” may be where {cluster.name} is: shown is {cluster.name}."
    if other and word in {*elsewhere, *map(plain, other.within)}:
        return perhaps
    if not word or any(each in word for each in own):
        return ""
    if word in map(plain, cluster.place.within):
        return f"“{name}” is wider than a cluster: shown is {cluster.name}, which lies there."
    if any(each in word for each in elsewhere):
        return perhaps
    return f"“{name}” is another name here for {cluster.name}, or for where it lies."


def _lead(made: Portrait) -> str:
    """Say whose the figures are unless another is named, and how many are confirmed."""
    usual, firm = made.usual, sum(fact.id in made.firm for fact in made.facts)
    owner = f"{usual.subject or f'the {usual.scope}'}'s unless said otherwise; " if usual else ""
    other = made.known.cluster.perhaps
    names = f"{made.known.cluster.name} or {other.within[-1]}" if other else ""
    doubt = f"; whether of {names} is in doubt" if other else ""
    return f"{owner}{firm or 'none'} confirmed independently{doubt}"


def _rows(made: Portrait) -> Iterator[tuple[Cell, ...]]:
    figures = [f for f in made.facts if made.base.is_figure(f)]
    asked = [f for f in figures if made.base.metric[f.metric].direction != "none"]
    own = [f for f in asked if f.scope not in WIDER]
    results, earlier = parted(f for f in own if f.kind not in _AIMS)
    aims, past = parted(f for f in own if f.kind in _AIMS)
    shown: list[Fact] = []
    yield Cell("Figures", "quiet"), Cell(_lead(made))
    for family, metrics in made.base.families.items():
        names = {metric.name for metric in metrics}
        yield from _row(made, family.capitalize(), [f for f in results if f.metric in names], shown)
    yield from _row(made, "Aimed at", aims, shown)
    context = [f for f in asked if f.scope in WIDER and f.kind not in _AIMS]
    yield from _row(made, "Wider", context, shown, _CONTEXT)
    if made.known.unsaid:
        labels = [in_sentence(metric.label) for metric in made.known.unsaid]
        yield Cell("Not stated", "quiet"), Cell(listed(_fitting(labels, _LINE, ", ")))
    if made.clashes:
        gists = _fitting([*map(gist, made.clashes)], 2 * _LINE, " · ")
        yield Cell(counted(len(made.clashes), "conflict"), "name"), Cell(" · ".join(gists))
    overtaken = {f.id for f in (*earlier, *past)} - {f.id for f in shown}
    if left := _left_out(made, {f.id for f in shown}, overtaken):
        yield Cell("Left out", "quiet"), Cell(left)


def _row(
    made: Portrait, title: str, facts: Iterable[Fact], shown: list[Fact], most: int = 0
) -> Iterator[tuple[Cell, ...]]:
    """Write the figures that count of some metrics, one of each, and note them as shown."""
    # First the cluster's own, then the latest; what is undated last.
    ordered = sorted(facts, key=lambda f: (not f.local, -(f.dated or date.min).toordinal()))
    by_metric = grouped(ordered, lambda fact: fact.metric)
    told = [
        _telling([*grouped(by_metric[name], likeness).values()])
        for name in made.base.metric
        if name in by_metric
    ]
    chosen = _chosen(made, title, told[:most] if most else told)
    if chosen:
        shown += [fact for group in chosen for fact in group]
        words = (f"{_item(made, title, g[0])} {made.notes.mark(*g).text}" for g in chosen)
        passages = made.notes.passages(*(fact for group in chosen for fact in group))
        yield Cell(title, "name"), Cell("; ".join(words), passages=passages)


def _chosen(made: Portrait, title: str, told: Sequence[list[list[Fact]]]) -> list[list[Fact]]:
    """Choose what there is room for: headline metrics, others, then figures of other subjects."""
    metric = made.base.metric
    first = sorted((groups[0] for groups in told), key=lambda g: not metric[g[0].metric].headline)
    rest = [group for groups in told for group in groups[1:]]
    chosen, room = set[str](), _ROOM
    for group in (*first, *rest):
        length = len(_item(made, title, group[0])) + _MARK
        if not chosen or length <= room:
            chosen.add(group[0].id)
            room -= length
    return [group for groups in told for group in groups if group[0].id in chosen]


def _telling(groups: Sequence[list[Fact]]) -> list[list[Fact]]:
    """Choose the figure that counts of one metric, and as many of other named subjects.

    A damaged one counts only where there is no other. Two funds are two figures of one time.
    """
    sound = [group for group in groups if group[0].status != "garbled"] or groups
    chosen = {sound[0][0].subject: sound[0]}
    for group in sound[1:]:
        if None not in {sound[0][0].subject, group[0].subject}:
            chosen.setdefault(group[0].subject, group)
    return [*chosen.values()]


def _item(made: Portrait, title: str, fact: Fact) -> str:
    """Write a figure of a metric: ``over 10,000 enterprises (2023-04)``."""
    kind, status = fact.kind.replace("actual", ""), fact.status.replace("sound", "")
    draft = "draft" if fact.confirm else ""
    told = filter(None, (kind, status, draft, _owner(made, fact), period(fact).text))
    return f"{_named(made.base, fact, title)} ({', '.join(told)})"


def _owner(made: Portrait, fact: Fact) -> str:
    """Give whose it is: nothing for whose most are, ``park`` where the cluster has one alone."""
    usual = made.usual
    if usual is not None and whose(fact) == whose(usual):
        return ""
    if usual is not None and fact.scope == usual.scope and fact.subject:
        return fact.subject
    subjects = {f.subject for f in made.known.own if f.scope == fact.scope}
    return fact.scope if fact.local and len(subjects) == 1 else whose(fact)


def _named(base: FactBase, fact: Fact, title: str) -> str:
    """Name a figure by its metric, less the name of its row.

    ``128 enterprises above designated size``; under *Exports*, ``value 256 million CNY``.
    """
    label, unit = base.metric[fact.metric].label, unit_words(fact.unit or "")
    first, *rest = in_sentence(label).split()
    named = " ".join(
        rest if rest and first.rstrip("s") == title.lower().rstrip("s") else (first, *rest)
    )
    text = (
        amount(fact) if fact.value is not None and fact.status != "garbled" else f"“{fact.words}”"
    )
    if unit and unit in named.split() and f" {unit}" in text:
        return text.replace(f" {unit}", f" {named}", 1)
    return f"{named} {text}"


def _fitting(texts: Sequence[str], room: int, between: str) -> list[str]:
    """Give as many texts as there is room for, one at least, and count the others."""
    for count in range(len(texts), 1, -1):
        more = [f"{len(texts) - count} more"] if count < len(texts) else []
        told = [*texts[:count], *more]
        if len(between.join(told)) + len(" and") <= room:
            return told
    return [*texts[:1], *([f"{len(texts) - 1} more"] if len(texts) > 1 else [])]


def _left_out(made: Portrait, shown: set[str], overtaken: set[str]) -> str:
    """Count what is not shown by its reason: ``52 statements, 7 earlier and 6 further``."""
    left = Counter(_reason(made, f, overtaken) for f in made.facts if f.id not in shown)
    told = [
        counted(number, why) if why == "statement" else f"{number} {why}"
        for why, number in left.most_common()
    ]
    return f"{listed(told)}: --all" if told else ""


def _reason(made: Portrait, fact: Fact, overtaken: set[str]) -> str:
    if not made.base.is_figure(fact):
        return "statement"
    if fact.scope in WIDER:
        return "of a wider place"
    if fact.status == "garbled":
        return "damaged"
    return "earlier" if fact.id in overtaken else "further"
