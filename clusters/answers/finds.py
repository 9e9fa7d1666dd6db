"""Where words occur in the base: the figures, statements, clusters and sources that have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import FactRecord, fact_record, filled
from clusters.answers.words import command, counted, figure, listed, whose_and_when
from clusters.errors import brief
from clusters.models import Cluster, Fact, FactBase
from clusters.periods import in_words
from clusters.query.searching import Hit, beginning_alike, search
from clusters.render.document import Cell, Role, Section, columns

NOTHING_FOUND = "nothing found"
"""Why the answer is no where no text has the words."""

_COLUMNS = columns("Found", "What it says, and its id", "Source")
_SHOWN = 4


class HitRecord(TypedDict):
    """A fact, a cluster or a source that has the words, and the text that has them."""

    id: str
    sort: str
    cluster: str | None
    where: list[str]
    text: str
    says: str
    fact: FactRecord | None


def ask(
    base: FactBase,
    words: Iterable[str],
    *,
    limit: int | None = None,
    everything: bool = False,
) -> Answer:
    """Find what has all of some words, in any script, case and width.

    Raises:
        Usage: if there is no word.
    """
    typed = [*dict.fromkeys(word for each in words for word in each.split())]
    notes = Footnotes(base)
    hits = search(base, typed)
    given = hits[:limit]
    shown = given if everything or limit is not None else given[:_SHOWN]
    rows = tuple(_row(notes, hit) for hit in shown)
    records = tuple(_record(notes, hit) for hit in given)
    left = len(hits) - len(shown)
    page = notes.page(
        _counted(typed, hits, () if hits else beginning_alike(base, typed)),
        [Section("", _COLUMNS, rows)] if rows else [],
        before=[f"{left:,} more: --all, or --limit N"] if left else [],
        after=[f"Next: {command(_NEXT[_sort(hit)], hit.item.id)}" for hit in shown[:1]],
        clusters=dict.fromkeys(record["cluster"] for record in records if record["cluster"]),
        payload={"search": records, "facts": [r["fact"] for r in records if r["fact"]]},
        rows=records,
        record=HitRecord,
    )
    return Answer(page, no="" if hits else NOTHING_FOUND)


def _counted(words: Sequence[str], hits: Sequence[Hit], alike: Sequence[str]) -> str:
    """Count what was found: ``2 facts and 1 source have “boron”.``."""
    asked = listed([f"“{brief(word)}”" for word in words])
    if not hits:
        near = listed([f"“{word}”" for word in alike], "or")
        return f"Nothing in the base has {asked}{f'; it has {near}' if near else ''}."
    sorts = Counter(_sort(hit) for hit in hits)
    told = listed([counted(number, sort) for sort, number in sorts.items()])
    return f"{told} {'has' if len(hits) == 1 else 'have'} {asked}."


def _sort(hit: Hit) -> str:
    return type(hit.item).__name__.lower()


_NEXT = {"fact": "cite", "cluster": "show", "source": "sources"}
"""The command that shows more of what was found, by its sort."""


def _row(notes: Footnotes, hit: Hit) -> tuple[Cell, ...]:
    item = hit.item
    if isinstance(item, Fact):
        label = notes.base.metric[item.metric].label
        told = f"{label}: {figure(item).text} ({whose_and_when(item).text})"
        quotes = [one.quote for one in item.evidence]
        words = f" “{hit.text if hit.text in quotes else quotes[0]}”"
        note = f"; note: {hit.text}" if hit.text == item.note else ""
        role: Role = "warning" if item.status == "garbled" else "plain"
        text = f"{told}{words}{note} · {item.id}"
        return Cell(item.cluster, "name"), Cell(text, role), notes.mark(item)
    if isinstance(item, Cluster):
        return notes.name(item.id, item.id), Cell(_other(hit, item.name)), Cell("")
    when = in_words(item.issued) if item.issued else "undated"
    name = f"{item.name} ({item.publisher}, {when})"
    return Cell(item.id, "name"), Cell(_other(hit, name)), notes.mark_source(item)


def _other(hit: Hit, name: str) -> str:
    """Name a cluster or a source, and give the text that has the words if the name has it not."""
    return name if hit.text == hit.item.id or hit.text in name else f"{name}: {hit.text}"


def _record(notes: Footnotes, hit: Hit) -> HitRecord:
    item, sort, record = hit.item, _sort(hit), None
    cluster = item.id if isinstance(item, Cluster) else None
    if isinstance(item, Fact):
        cluster, record = item.cluster, fact_record(notes, item)
    told = record["says"] if record else hit.text
    return filled(HitRecord, hit, id=item.id, sort=sort, cluster=cluster, says=told, fact=record)
