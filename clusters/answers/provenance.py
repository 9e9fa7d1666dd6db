"""The sources and the condition they are in: the documents one line each, the others counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypedDict

from clusters.answers import Answer
from clusters.answers.footnotes import STAR, Footnotes
from clusters.answers.records import FactRecord, fact_record, filled
from clusters.answers.sentence import at
from clusters.answers.words import (
    command,
    counted,
    cut,
    figure,
    first_of,
    per_cluster,
    whose_and_when,
)
from clusters.cite import reference
from clusters.cite.styles import Work, plain
from clusters.cite.wording import date_words, language_name, turned
from clusters.factbase import find_source
from clusters.render.document import Cell, Document, Entry, Section, columns, told

if TYPE_CHECKING:
    from clusters.factbase import Texts
    from clusters.models import Fact, FactBase, Source, Standing

_DOCUMENTS = columns("", "Source", "Published", "Who", "In", ">Facts", "Beware")
_COLUMNS = columns("Source", "Published", "Language", "Condition", ">Facts", "Text", "Reference")
_LEANING = columns("Fact", "Figure", "Whose, when", "Words")
_BRIEF = columns("Cluster", "Figure", "Whose, when")
_FEW = 7
"""The most facts of one source that are listed unasked."""


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

    One is named by its id, its number, or the beginning of its file's name.

    Raises:
        Usage: if there is no such source.
    """
    notes = Footnotes(base)
    if name is None:
        return Answer(_all_sources(notes, texts, everything=everything))
    return Answer(_one_source(notes, find_source(base, name), texts, everything=everything))


def _all_sources(notes: Footnotes, texts: Texts, *, everything: bool) -> Document:
    """Lay out the sources of a base: all of them, or the documents and a count of the others."""
    base = notes.base
    known = [(source, _state(texts, source)) for source in base.sources]
    records = tuple(source_record(base, one, held=state == _HELD) for one, state in known)
    rows = tuple(_row(notes, source, state) for source, state in known if everything)
    sections = [Section("", _COLUMNS, rows)] if rows else [] if everything else [*_in_lines(notes)]
    for source in base.sources:
        notes.mark_source(source)
    return Document(
        answer=_answer(base),
        sections=tuple(sections),
        closing=tuple(_closing(known)),
        notes=notes.notes(),
        warnings=notes.caveats((), base.source),
        payload={"sources": records},
        rows=records,
        record=SourceRecord,
    )


def _answer(base: FactBase) -> str:
    """Count them: ``46 sources: 5 documents, 41 others*. 1 is damaged, 17 translated.``."""
    total = len(base.sources)
    seeds = sum(source.origin == "seed" for source in base.sources)
    others = f"{counted(seeds, 'document')}, {counted(total - seeds, 'other')}{STAR}"
    parts = f": {others}" if 0 < seeds < total else ""
    conditions = Counter(source.condition for source in base.sources)
    undated = sum(source.issued is None for source in base.sources)
    states = {"damaged": conditions["garbled"], "translated": conditions["translated"]}
    said = [f"{n:,} {word}" for word, n in {**states, "undated": undated}.items() if n]
    of_them = f" Of them {', '.join(said)}." if said else ""
    return f"{counted(total, 'source')}{parts}.{of_them}"


def _in_lines(notes: Footnotes) -> Iterator[Section]:
    """Lay out the documents, one line each; sources of one origin are all listed."""
    sources = notes.base.sources
    seeds = [source for source in sources if source.origin == "seed"]
    others = [source for source in sources if source.origin != "seed"] if seeds else []
    counts = (Cell(_others(notes, others), "quiet"),) if others else ()
    rows = (_line(notes, source) for source in seeds or sources)
    table = Section("", _DOCUMENTS, remarks=counts)
    return first_of(table, rows, len(seeds or sources), "source")


def _line(notes: Footnotes, source: Source) -> tuple[Cell, ...]:
    damaged, known = source.condition == "garbled", source.beware or ""
    state = "damaged" if damaged and "damaged" not in known else ""
    state = "translated" if source.condition == "translated" else state
    return (
        notes.mark_source(source),
        Cell(source.id, "name"),
        Cell(source.issued or "undated"),
        Cell(source.standing or "not judged"),
        Cell(language_name(source.language)),
        Cell(f"{len(notes.base.leaning_on(source.id)):,}"),
        Cell("; ".join(filter(None, (state, known))), "warning" if damaged else "plain"),
    )


def _others(notes: Footnotes, others: Sequence[Source]) -> str:
    """Count the other sources by cluster, and the editions of documents among them."""
    base, about = notes.base, Counter[str]()
    for source in others:
        about.update({fact.cluster for fact in base.leaning_on(source.id)})
    editions = Counter(source.edition_of for source in others if source.edition_of)
    also = [
        f"; {count} {'is an edition' if count == 1 else 'are editions'} of "
        f"{notes.mark_source(base.source[one]).text}"
        for one, count in editions.most_common(3)
        if one in base.source
    ]
    whole = "The other" if len(others) == 1 else f"The {len(others):,} others"
    leaning = per_cluster(base, about) or "no fact leans on it"
    return f"{whole}{STAR}: {leaning}{''.join(also)}. --all"


def _closing(known: Sequence[tuple[Source, str]]) -> Iterator[str]:
    """Say how many texts are at hand, and how one source is shown."""
    texts = sum(source.text is not None for source, _ in known)
    held = sum(state == _HELD for _, state in known)
    for source, state in known:
        if source.text and state == _ALTERED:
            yield f"{source.text.file} is {_ALTERED}: {command('check')}"
    if texts:
        check = "each can be checked" if held == texts else "of the rest no quotation is checked"
        check = check if held else f"no quotation is checked: {command('check', '--texts DIR')}"
        yield f"Texts at hand: {held:,} of {texts:,}, {check}"
    if known:
        source = known[min(1, len(known) - 1)][0]
        file = ", or its file's name" if source.text else ""
        number = min(2, len(known))
        yield f"One in full: {command('sources', str(number))}   (or {source.id}{file})"


def _one_source(notes: Footnotes, source: Source, texts: Texts, *, everything: bool) -> Document:
    """Lay out one source: what is known of it, and the facts that lean on it."""
    state, facts = _state(texts, source), notes.base.leaning_on(source.id)
    mark = notes.mark_source(source).text
    shown = facts if everything else facts[:_FEW]
    titles = _LEANING if everything else _BRIEF
    rows = (_leaning(notes, source, fact, everything=everything) for fact in shown)
    how = f"--all, or {command('facts', '--source', source.id)}"
    more = cut(len(facts) - len(shown), "fact", how)
    remark = more if facts else (Cell("No fact leans on it.", "quiet"),)
    leaning = tuple(row[: len(titles)] for row in rows)
    lists = Section("", references=(Entry("", plain.reference(Work(source))),))
    records = tuple(fact_record(notes, fact) for fact in facts)
    return notes.page(
        f"{mark} {source.id}: {_described(source, len(facts))}",
        (
            *([] if everything else [lists]),
            told(_known(source, state, everything=everything)),
            Section("Its facts", titles if facts else (), leaning, remark),
        ),
        before=[f"Cite it: {command('cite', source.id)}"],
        sources=[source.id],
        payload={
            "source": source_record(notes.base, source, held=state == _HELD),
            "facts": list(records),
        },
        rows=records,
        record=FactRecord,
    )


def _described(source: Source, facts: int) -> str:
    """Describe it: ``published by a company, undated, in Swedish. Its text is damaged; …``."""
    who = f" by {_WHO[source.standing]}" if source.standing else ""
    when = f" {at(source.issued)}" if source.issued else ", undated"
    said = f"published{who}{when}, in {language_name(source.language)}"
    unjudged = "" if who else "; who speaks is not judged"
    state = "damaged" if source.condition == "garbled" else source.condition
    leaning = f"{facts:,} {'fact rests' if facts == 1 else 'facts rest'} on it"
    return f"{said}{unjudged}. Its text is {state}; {leaning}."


_WHO: dict[Standing, str] = {
    "government": "a government office",
    "agency": "a news agency",
    "press": "a newspaper",
    "trade": "the trade press",
    "association": "an association",
    "company": "a company",
}

_IN_SHORT = (
    *("Beware", "Origin", "Text", "Edition of", "Repeats", "Archived"),
    *("Read there", "Licence", "Caveats"),
)
"""What is said of a source beside its reference, unless all is asked for."""


def _known(source: Source, state: str, *, everything: bool) -> list[tuple[str, str]]:
    """Say all that is known of a source, and of what matters, that it is not known."""
    text = source.text
    every = {
        "Beware": source.beware,
        "Reference": reference(source),
        "Kind": source.type,
        "Authors": "; ".join(map(turned, source.authors)) or "none named",
        "Stands in": source.container,
        "Publisher": source.publisher,
        "In its language": source.publisher_local,
        "Version": source.version,
        "Published": date_words(source.issued),
        "Language": f"{language_name(source.language)} ({source.language})",
        "Address": source.url or "not known",
        "Read there": date_words(source.accessed) if source.accessed else "",
        "Archived": source.archive,
        "Licence": source.licence or "not noted",
        "Who speaks": source.standing or "not judged",
        "Edition of": source.edition_of,
        "Repeats": source.repeats,
        "Origin": "document" if source.origin == "seed" else "other source",
        "Condition": source.condition,
        "Text": state or "never held: only excerpts were seen",
        "Its file": text and text.file,
        "SHA-256": text and text.sha256,
        "Characters": text and f"{text.characters:,}",
        "Caveats": " ".join(source.caveats),
    }
    wanted = every if everything else _IN_SHORT
    return [(label, said) for label, said in every.items() if said and label in wanted]


def _leaning(notes: Footnotes, source: Source, fact: Fact, *, everything: bool) -> tuple[Cell, ...]:
    quotes = [f"“{e.quote}”" for e in fact.evidence if e.source == source.id]
    shown, name = figure(fact), fact.id if everything else notes.base.cluster[fact.cluster].name
    said = Cell(f"{notes.base.metric[fact.metric].label}: {shown.text}", shown.role)
    return Cell(name, "name"), said, whose_and_when(fact), Cell(" ".join(quotes))


_HELD, _ALTERED = "at hand", "another text than the one quoted"


def _state(texts: Texts, source: Source) -> str:
    """Say whether the text of a source is at hand; nothing where it was never held."""
    if source.text is None:
        return ""
    if texts.held(source):
        return _HELD
    return _ALTERED if texts.altered(source) else f"not {_HELD}"


def _row(notes: Footnotes, source: Source, state: str) -> tuple[Cell, ...]:
    return (
        Cell(source.id, "name"),
        Cell(date_words(source.issued)),
        Cell(language_name(source.language)),
        Cell(source.condition, "warning" if source.condition == "garbled" else "plain"),
        Cell(str(len(notes.base.leaning_on(source.id)))),
        Cell(state or "excerpts"),
        notes.mark_source(source),
    )


def source_record(base: FactBase, source: Source, *, held: bool) -> SourceRecord:
    """Give a source as JSON, with its number, its facts counted, and whether its text is held."""
    text = source.text and filled(TextRecord, source.text, held=held)
    facts = len(base.leaning_on(source.id))
    return filled(SourceRecord, source, number=base.number[source.id], text=text, facts=facts)
