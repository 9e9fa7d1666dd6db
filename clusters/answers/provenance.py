"""The sources and the condition they are in: the documents one line each, the others counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypedDict

from clusters.answers import Answer
from clusters.answers.footnotes import STAR, Footnotes
from clusters.answers.records import FactRecord, fact_record
from clusters.answers.words import figure, whose_and_when
from clusters.cite import reference
from clusters.cite.styles import Position, plain
from clusters.cite.wording import date_words, language_name, turned
from clusters.factbase import find_source
from clusters.render.document import Cell, Column, Document, Entry, Section

if TYPE_CHECKING:
    from clusters.factbase import Texts
    from clusters.models import Fact, FactBase, Person, Source, Standing

_DOCUMENTS = (
    *(Column(""), Column("Source"), Column("Published"), Column("Who"), Column("In")),
    *(Column("Facts", right=True), Column("Beware")),
)
_COLUMNS = (
    *(Column("Source"), Column("Published"), Column("Language"), Column("Condition")),
    *(Column("Facts", right=True), Column("Text"), Column("Reference")),
)
_LEANING = (Column("Fact"), Column("Figure"), Column("Whose, when"), Column("Words"))
_BRIEF = tuple(map(Column, ("Cluster", "Figure", "Whose, when")))
_MOST = 20
"""The most sources that are listed unasked."""
_FEW = 7
"""The most facts of one source that are listed unasked."""
ORIGINS = {"seed": "document", "second": "other source"}
"""The origins of sources in words."""


class AuthorRecord(TypedDict):
    """An author: a person's names, or a name as it is written."""

    family: str | None
    given: str | None
    literal: str | None


class TextRecord(TypedDict):
    """The text of a source, and whether it is held here."""

    file: str
    sha256: str
    characters: int
    held: bool


class SourceRecord(TypedDict):
    """A source, with its number and how many facts lean on it."""

    id: str
    number: int
    type: str
    authors: list[AuthorRecord]
    title: str | None
    described: str | None
    container: str | None
    publisher: str
    publisher_local: str | None
    version: str | None
    issued: str | None
    language: str
    url: str | None
    accessed: str | None
    archive: str | None
    licence: str | None
    standing: str | None
    edition_of: str | None
    repeats: str | None
    condition: str
    beware: str | None
    caveats: list[str]
    origin: str
    text: TextRecord | None
    facts: int


def ask(
    base: FactBase, texts: Texts, name: str | None = None, *, everything: bool = False
) -> Answer:
    """List the sources and the condition they are in, or show one with its facts.

    Args:
        base: The base asked.
        texts: The texts of the sources, some of which are held.
        name: A source by its id, its number, or the beginning of its file's name; None for all.
        everything: Whether every source, or all that is known of one, is shown.

    Raises:
        Usage: if there is no such source.
    """
    if name is None:
        return Answer(sources_page(base, texts, everything=everything))
    return Answer(source_page(base, find_source(base, name), texts, everything=everything))


def sources_page(base: FactBase, texts: Texts, *, everything: bool = False) -> Document:
    """Lay out the sources of a base: all of them, or the documents and a count of the others."""
    notes = Footnotes(base)
    known = [(source, texts.held(source)) for source in base.sources]
    records = tuple(source_record(base, source, held=held) for source, held in known)
    if everything:
        rows = tuple(_row(base, source, notes, held=held) for source, held in known)
        sections: tuple[Section, ...] = (Section("", _COLUMNS, rows),) if rows else ()
    else:
        sections = tuple(_in_lines(base, [source for source, _ in known], notes))
    for source in base.sources:
        notes.mark_source(source)
    return Document(
        answer=_answer(base),
        sections=sections,
        closing=tuple(_closing(known)),
        notes=notes.notes(),
        warnings=tuple(f"{s.id}: {caveat}" for s in base.sources for caveat in s.caveats),
        payload={"sources": records},
        rows=records,
        record=SourceRecord,
    )


def _answer(base: FactBase) -> str:
    """Count them: ``46 sources: 5 documents, 41 others*. 1 is damaged, 17 translated.``."""
    total = len(base.sources)
    seeds = sum(source.origin == "seed" for source in base.sources)
    sources = "1 source" if total == 1 else f"{total:,} sources"
    documents = "1 document" if seeds == 1 else f"{seeds:,} documents"
    others = f"{total - seeds:,} {'other' if total - seeds == 1 else 'others'}"
    parts = f": {documents}, {others}{STAR}" if 0 < seeds < total else ""
    conditions = Counter(source.condition for source in base.sources)
    undated = sum(source.issued is None for source in base.sources)
    told = [(conditions["garbled"], "damaged"), (conditions["translated"], "translated")]
    told.append((undated, "undated"))
    said = [f"{count:,} {word}" for count, word in told if count]
    states = f" Of them {', '.join(said)}." if said else ""
    return f"{sources}{parts}.{states}"


def _in_lines(base: FactBase, sources: Sequence[Source], notes: Footnotes) -> Iterator[Section]:
    """Lay out the documents, one line each; sources of one origin are all listed."""
    seeds = [source for source in sources if source.origin == "seed"]
    listed = seeds or list(sources)
    rows = tuple(_line(base, source, notes) for source in listed[:_MOST])
    more = len(listed) - len(rows)
    cut = [f"and {more:,} sources more: --all"] if more else []
    others = [source for source in sources if source.origin != "seed"] if seeds else []
    counted = [_others(base, others, notes)] if others else []
    if rows:
        remarks = tuple(Cell(text, "quiet") for text in (*cut, *counted))
        yield Section("", _DOCUMENTS, rows, remarks)


def _line(base: FactBase, source: Source, notes: Footnotes) -> tuple[Cell, ...]:
    damaged = source.condition == "garbled"
    known = source.beware or ""
    state = "damaged" if damaged and "damaged" not in known else ""
    state = "translated" if source.condition == "translated" else state
    beware = "; ".join(filter(None, (state, known)))
    return (
        notes.mark_source(source),
        Cell(source.id, "name"),
        Cell(source.issued or "undated"),
        Cell(source.standing or "not judged"),
        Cell(language_name(source.language)),
        Cell(f"{len(base.leaning_on(source.id)):,}"),
        Cell(beware, "warning" if damaged else "plain"),
    )


def _others(base: FactBase, others: Sequence[Source], notes: Footnotes) -> str:
    """Count the other sources by cluster, and the editions of documents among them."""
    about: Counter[str] = Counter()
    for source in others:
        about.update({fact.cluster for fact in base.leaning_on(source.id)})
    parts = [f"{base.cluster[name].name} {count:,}" for name, count in about.most_common(_MOST)]
    more = f", and {len(about) - _MOST:,} clusters more" if len(about) > _MOST else ""
    editions = Counter(source.edition_of for source in others if source.edition_of)
    told = [
        f"; {count} {'is an edition' if count == 1 else 'are editions'} of "
        f"{notes.mark_source(base.source[one]).text}"
        for one, count in editions.most_common(3)
        if one in base.source
    ]
    whole = "The other" if len(others) == 1 else f"The {len(others):,} others"
    return f"{whole}{STAR}: {', '.join(parts)}{more}{''.join(told)}. --all"


def _closing(known: Sequence[tuple[Source, bool]]) -> Iterator[str]:
    """Say how many texts are at hand, and how one source is shown."""
    texts = sum(source.text is not None for source, _ in known)
    held = sum(held for _, held in known)
    if texts:
        check = "each can be checked" if held == texts else "of the rest no quotation is checked"
        check = check if held else "no quotation is checked: clusters check --texts DIR"
        yield f"Texts at hand: {held:,} of {texts:,}, {check}"
    if known:
        source = known[min(1, len(known) - 1)][0]
        file = ", or its file's name" if source.text else ""
        number = min(2, len(known))
        yield f"One in full: clusters sources {number}   (or {source.id}{file})"


def source_page(
    base: FactBase, source: Source, texts: Texts, *, everything: bool = False
) -> Document:
    """Lay out one source: what is known of it, and the facts that lean on it."""
    notes, held = Footnotes(base), texts.held(source)
    mark = notes.mark_source(source).text
    facts = base.leaning_on(source.id)
    told = _told(source, held=held) if everything else _in_short(source, held=held)
    rows = tuple((Cell(label, "quiet"), Cell(text)) for label, text in told)
    shown = facts if everything else facts[:_FEW]
    leaning = tuple(_leaning(base, source, fact) if everything else _brief(base, fact)
                    for fact in shown)  # fmt: skip
    columns = _LEANING if everything else _BRIEF
    lists = () if everything else (Entry("", plain.reference(source, Position())),)
    more = len(facts) - len(shown)
    cut = f"and {more:,} facts more: --all, or clusters facts --source {source.id}" if more else ""
    none = "" if facts else "No fact leans on it."
    remark = tuple(Cell(text, "quiet") for text in (cut, none) if text)
    return Document(
        answer=f"{mark} {source.id}: {_described(source, len(facts))}",
        sections=(
            *([Section("", references=lists)] if lists else []),
            Section("", (Column(""), Column("")), rows),
            Section("Its facts", columns if facts else (), leaning, remark),
        ),
        closing=tuple(filter(None, (f"Cite it: clusters cite {source.id}", notes.legend()))),
        notes=notes.notes(),
        warnings=tuple(f"{source.id}: {caveat}" for caveat in source.caveats),
        payload={
            "source": source_record(base, source, held=held),
            "facts": [fact_record(notes, fact) for fact in facts],
        },
        rows=tuple(fact_record(notes, fact) for fact in facts),
        record=FactRecord,
    )


def _described(source: Source, facts: int) -> str:
    """Describe it: ``by a company, undated, in Swedish; its text is garbled; 3 facts rest``."""
    who = f"by {_WHO[source.standing]}" if source.standing else "nobody has judged who speaks"
    when = f"of {date_words(source.issued)}" if source.issued else "undated"
    state = f"its text is {source.condition}"
    leaning = f"{facts:,} {'fact rests' if facts == 1 else 'facts rest'} on it"
    return f"{who}, {when}, in {language_name(source.language)}; {state}; {leaning}."


_WHO: dict[Standing, str] = {
    "government": "an office of state",
    "agency": "a news agency",
    "press": "a newspaper",
    "trade": "the press of a trade",
    "association": "an association",
    "company": "a company",
}

_IN_SHORT = (
    *("Origin", "Text", "Edition of", "Repeats", "Archived"),
    *("Read there", "Licence", "Caveats"),
)
"""What is said of a source beside its reference, unless all is asked for."""


def _in_short(source: Source, *, held: bool) -> list[tuple[str, str]]:
    """Say what a reader needs of a source, and first what to beware of."""
    told = [one for one in _told(source, held=held) if one[0] in _IN_SHORT]
    beware = [("Beware", source.beware)] if source.beware else []
    return [*beware, *told]


def _brief(base: FactBase, fact: Fact) -> tuple[Cell, ...]:
    label = base.metric[fact.metric].label
    name = base.cluster[fact.cluster].name
    return Cell(name, "name"), Cell(f"{label}: {figure(fact).text}"), whose_and_when(fact)


def _told(source: Source, *, held: bool) -> list[tuple[str, str]]:
    """Say all that is known of a source, and of what matters, that it is not known."""
    told = {
        "Reference": reference(source),
        "Kind": source.type,
        "Authors": "; ".join(map(turned, source.authors)) or "none named",
        "Stands in": source.container or "",
        "Publisher": source.publisher,
        "In its language": source.publisher_local or "",
        "Version": source.version or "",
        "Published": date_words(source.issued),
        "Language": f"{language_name(source.language)} ({source.language})",
        "Address": source.url or "not known",
        "Read there": date_words(source.accessed) if source.accessed else "",
        "Archived": source.archive or "",
        "Licence": source.licence or "not noted",
        "Who speaks": source.standing or "not judged",
        "Edition of": source.edition_of or "",
        "Repeats": source.repeats or "",
        "Origin": ORIGINS[source.origin],
        "Condition": source.condition,
        "Text": _text(source, held=held),
        "Its file": source.text.file if source.text else "",
        "SHA-256": source.text.sha256 if source.text else "",
        "Characters": f"{source.text.characters:,}" if source.text else "",
        "Caveats": " ".join(source.caveats),
    }
    return [(label, text) for label, text in told.items() if text]


def _leaning(base: FactBase, source: Source, fact: Fact) -> tuple[Cell, ...]:
    quotes = [f"“{e.quote}”" for e in fact.evidence if e.source == source.id]
    label = base.metric[fact.metric].label
    shown = figure(fact)
    said = Cell(f"{label}: {shown.text}", "plain" if fact.is_statement else shown.role)
    return (Cell(fact.id, "name"), said, whose_and_when(fact), Cell(" ".join(quotes)))


def _text(source: Source, *, held: bool) -> str:
    if source.text is None:
        return "never held: only excerpts were seen"
    return "at hand" if held else "not at hand"


def _row(base: FactBase, source: Source, notes: Footnotes, *, held: bool) -> tuple[Cell, ...]:
    text = "excerpts" if source.text is None else "at hand" if held else "not at hand"
    return (
        Cell(source.id, "name"),
        Cell(date_words(source.issued)),
        Cell(language_name(source.language)),
        Cell(source.condition, "warning" if source.condition == "garbled" else "plain"),
        Cell(str(len(base.leaning_on(source.id)))),
        Cell(text),
        notes.mark_source(source),
    )


def source_record(base: FactBase, source: Source, *, held: bool) -> SourceRecord:
    """Give a source as JSON, with its number, its facts counted, and whether its text is held."""
    return {
        "id": source.id,
        "number": base.number[source.id],
        "type": source.type,
        "authors": [_author(person) for person in source.authors],
        "title": source.title,
        "described": source.described,
        "container": source.container,
        "publisher": source.publisher,
        "publisher_local": source.publisher_local,
        "version": source.version,
        "issued": source.issued,
        "language": source.language,
        "url": source.url,
        "accessed": source.accessed,
        "archive": source.archive,
        "licence": source.licence,
        "standing": source.standing,
        "edition_of": source.edition_of,
        "repeats": source.repeats,
        "condition": source.condition,
        "beware": source.beware,
        "caveats": list(source.caveats),
        "origin": source.origin,
        "text": _held_text(source, held=held),
        "facts": len(base.leaning_on(source.id)),
    }


def _author(person: Person) -> AuthorRecord:
    return {"family": person.family, "given": person.given, "literal": person.literal}


def _held_text(source: Source, *, held: bool) -> TextRecord | None:
    if source.text is None:
        return None
    return {
        "file": source.text.file,
        "sha256": source.text.sha256,
        "characters": source.text.characters,
        "held": held,
    }
