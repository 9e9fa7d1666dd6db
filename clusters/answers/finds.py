"""Where words occur in the base: the figures, statements, clusters and sources that have them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import FactRecord, fact_record, says
from clusters.answers.words import command, counted, figure, listed, whose_and_when
from clusters.models import Cluster, Evidence, Fact, FactBase, Source
from clusters.periods import in_words
from clusters.query.searching import Hit, beginning_alike, search
from clusters.render.document import Cell, Column, Document, Role, Section

NOTHING_FOUND = "nothing found"
"""Why the answer is no where no text has the words."""

_COLUMNS = tuple(map(Column, ("Found", "What it says, and its id", "Source")))
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
    """Find what has all of some words.

    Args:
        base: The base asked.
        words: The words, in any script, case and width.
        limit: How many finds to give at most; None for all, of which a page shows the first four.
        everything: Whether a page shows all.

    Raises:
        Usage: if there is no word.
    """
    typed = [word for each in words for word in each.split()]
    hits = search(base, typed)
    given = hits[:limit] if limit is not None else hits
    most = len(given) if everything or limit is not None else _SHOWN
    page = finds_page(Footnotes(base), typed, hits, given, most)
    return Answer(page, no="" if hits else NOTHING_FOUND)


def finds_page(
    notes: Footnotes, words: Sequence[str], hits: Sequence[Hit], given: Sequence[Hit], most: int
) -> Document:
    """Lay out what was found: all ``hits`` are counted, the ``given`` recorded, some shown."""
    shown = given[:most]
    rows = tuple(_row(notes, hit) for hit in shown)
    records = tuple(_record(notes, hit) for hit in given)
    facts = [record["fact"] for record in records if record["fact"]]
    return Document(
        answer=_counted(words, hits, () if hits else beginning_alike(notes.base, words)),
        sections=(Section("", _COLUMNS, rows),) if rows else (),
        closing=tuple(_closing(notes, shown, len(hits))),
        notes=notes.notes(),
        warnings=notes.caveats(dict.fromkeys(r["cluster"] for r in records if r["cluster"])),
        payload={"search": list(records), "facts": facts},
        rows=records,
        record=HitRecord,
    )


def _counted(words: Sequence[str], hits: Sequence[Hit], alike: Sequence[str]) -> str:
    """Count what was found: ``2 facts and 1 source have “boron”.``."""
    asked = listed([f"“{word}”" for word in words])
    if not hits:
        near = listed([f"“{word}”" for word in alike], "or")
        return f"Nothing in the base has {asked}{f'; it has {near}' if near else ''}."
    sorts = Counter(_sort(hit) for hit in hits)
    told = listed([counted(number, sort) for sort, number in sorts.items()])
    return f"{told} {'has' if len(hits) == 1 else 'have'} {asked}."


def _sort(hit: Hit) -> str:
    match hit.item:
        case Fact():
            return "fact"
        case Cluster():
            return "cluster"
        case _:
            return "source"


def _row(notes: Footnotes, hit: Hit) -> tuple[Cell, ...]:
    item = hit.item
    if isinstance(item, Fact):
        label = notes.base.metric[item.metric].label
        told = f"{label}: {figure(item).text} ({whose_and_when(item).text})"
        words = f" “{_evidence(hit, item).quote}”"
        note = f"; note: {hit.text}" if hit.text == item.note else ""
        role: Role = "warning" if item.status == "garbled" else "plain"
        text = f"{told}{words}{note} · {item.id}"
        return Cell(item.cluster, "name"), Cell(text, role), notes.mark(item)
    if isinstance(item, Cluster):
        beware = f" {notes.beware(item.id)}".rstrip()
        return Cell(f"{item.id}{beware}", "name"), Cell(_other(hit, item.name)), Cell("")
    return Cell(item.id, "name"), Cell(_other(hit, _source(item))), notes.mark_source(item)


def _evidence(hit: Hit, fact: Fact) -> Evidence:
    return next((one for one in fact.evidence if one.quote == hit.text), fact.evidence[0])


def _source(source: Source) -> str:
    """Name a source: its title, who published it, and when."""
    when = in_words(source.issued) if source.issued else "undated"
    return f"{source.name} ({source.publisher}, {when})"


def _other(hit: Hit, name: str) -> str:
    """Name a cluster or a source, and give the text that has the words if the name has it not."""
    return name if hit.text == hit.item.id or hit.text in name else f"{name}: {hit.text}"


def _closing(notes: Footnotes, shown: Sequence[Hit], known: int) -> Iterator[str]:
    if len(shown) < known:
        yield f"{known - len(shown):,} more: --all, or --limit N"
    yield from notes.warnings()
    if legend := notes.legend():
        yield legend
    if shown:
        name = {"fact": "cite", "cluster": "show", "source": "sources"}[_sort(shown[0])]
        yield f"Next: {command(name, shown[0].item.id)}"


def _record(notes: Footnotes, hit: Hit) -> HitRecord:
    item = hit.item
    fact = item if isinstance(item, Fact) else None
    about = item.id if isinstance(item, Cluster) else None
    return {
        "id": item.id,
        "sort": _sort(hit),
        "cluster": fact.cluster if fact else about,
        "where": list(hit.where),
        "text": hit.text,
        "says": says(notes, fact) if fact else hit.text,
        "fact": fact_record(notes, fact) if fact else None,
    }
