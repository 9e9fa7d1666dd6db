"""A draft: what the numbers of a text may be, to be confirmed by a person."""

from __future__ import annotations

import re
import shlex
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypedDict

from clusters.answers import Answer
from clusters.answers.records import Number, filled
from clusters.answers.words import command, counted, figure, period
from clusters.authoring.beginning import tag_of
from clusters.authoring.drafting import Draft, draft, new_source
from clusters.authoring.staging import Stage
from clusters.errors import InvalidBase, Usage
from clusters.evidence.prose import language_told, seen
from clusters.factbase import Texts, find_cluster
from clusters.models import Fact, FactBase, Source
from clusters.reading import read_bytes, read_text
from clusters.render.document import Cell, Column, Document, Section

_MAY_BE = tuple(map(Column, ("Words", "May be", "Kind of figure", "When")))
_OPEN = tuple(map(Column, ("Words", "Why a person has to look")))
_ASIDE = tuple(map(Column, ("Words", "Why they are no fact")))
_MOST, _LESS, _FEW = 10, 5, 2
"""The most proposals, alone or beside what is open, and the most open numbers, shown unasked."""
_ENOUGH = 50_000
"""Characters that tell the language of a text."""


class ProposalRecord(TypedDict):
    """A number of a text: a proposed fact, set aside, or left open for the reason given."""

    proposed: str
    words: str
    start: int
    id: str | None
    metric: str | None
    number: Number
    low: Number
    high: Number
    unit: str | None
    hedge: str | None
    kind: str | None
    period: str | None
    confirm: list[str]
    quote: str | None
    reason: str | None


def ask(  # noqa: PLR0913 - a word of the user's each
    base: FactBase,
    texts: Texts,
    file: Path,
    *,
    cluster: str | None = None,
    source: str | None = None,
    language: str | None = None,
    into: Path | None = None,
    stage: Stage | None = None,
    own: bool = True,
    everything: bool = False,
) -> Answer:
    """Read a text, and propose what its numbers are.

    Args:
        base: The base that it would add to.
        texts: The texts of its sources.
        file: The text, in UTF-8.
        cluster: The cluster that it is about; None to go by the names in the text.
        source: The id of its source; None for the name of its file.
        language: The BCP 47 tag of its language; None if its source or its words tell.
        into: The file of the base to write it to; None to write nothing.
        stage: Where what is written is laid.
        own: Whether the base is the user's, so that it can be written to.
        everything: Whether the whole draft is printed.

    Raises:
        Usage: if the text does not tell which cluster it is about, or in which language it is.
        CannotOpen, InvalidBase: if there is no such text, or what is added would break a law.
    """
    text = _read(file)
    record = _known(base, file, source) or _new(base, file, text, source, language)
    made = draft(base, record, text, find_cluster(base, cluster).id if cluster else None)
    if into is not None and stage is not None:
        from clusters.authoring.writing import write

        write(made, base, into, file, texts=texts, stage=stage)
    notes = tuple(_notes(made, into, file, (cluster, source, language), own=own))
    return Answer(_page(made, notes, written=bool(into), everything=everything))


def _read(file: Path) -> str:
    text = read_text(file)
    if len(text.encode()) != len(read_bytes(file)):
        raise InvalidBase(str(file), 1, 1, "lines end with CRLF: save it with LF first")
    if not text.strip():
        raise InvalidBase(str(file), 1, 1, "there are no words in it: name another text")
    return text


def _known(base: FactBase, file: Path, name: str | None) -> Source | None:
    """Find the source of a text in the base, by its id or its file."""
    for source in base.sources:
        if source.id == name or (name is None and source.text and source.text.file == file.name):
            return source
    return None


def _told(base: FactBase, file: Path, text: str) -> str:
    """Tell the language of a text from its words."""
    told = language_told(seen(text, file.name)[:_ENOUGH], certain=True)
    if told is None:
        usual = Counter(source.language for source in base.sources).most_common(1)
        example = usual[0][0] if usual else "en"
        why = "its words do not tell its language for certain"
        raise Usage(f"{file.name}: {why}: name it, as in --language {example}")
    return told


def _new(base: FactBase, file: Path, text: str, name: str | None, language: str | None) -> Source:
    """Fill in the source of a text that the base does not have."""
    if name is not None and name != _id_of(name):
        raise Usage(f"--source {name}: a new source: write small letters, digits and hyphens")
    tag = tag_of(language) if language is not None else _told(base, file, text)
    return new_source(name or _id_of(file.stem), file.name, text.encode(), tag)


def _id_of(name: str) -> str:
    word = "-".join(re.findall("[0-9a-z]+", name.lower()))
    return word if word[:1].isalpha() else f"text-{word}".rstrip("-")


def _page(made: Draft, notes: tuple[str, ...], *, written: bool, everything: bool) -> Document:
    most, few = (None, None) if everything else (_LESS if made.open else _MOST, _FEW)
    proposed = tuple(_row(fact) for fact in made.facts)
    left = tuple((Cell(one.words, "warning"), Cell(one.reason)) for one in made.open)
    aside = tuple((Cell(one.quote), Cell(one.reason, "quiet")) for one in made.aside)
    sections = [_section("", _MAY_BE, proposed, most)] if proposed else []
    sections += [_section("Open", _OPEN, left, few)] if left else []
    sections += [_section("Set aside", _ASIDE, aside, None)] if aside and everything else []
    records = tuple(_records(made))
    return Document(
        answer=_sentence(made, written=written),
        sections=(*sections, Section("", (), (), tuple(map(Cell, notes)))),
        payload={"proposals": records},
        rows=records,
        record=ProposalRecord,
    )


def _section(
    title: str, columns: tuple[Column, ...], rows: tuple[tuple[Cell, ...], ...], most: int | None
) -> Section:
    more = len(rows) - len(rows[:most])
    return Section(
        title, columns, rows[:most], (Cell(f"{more} more: --all", "quiet"),) * bool(more)
    )


def _sentence(made: Draft, *, written: bool) -> str:
    facts = counted(len(made.facts), "number") if made.facts else "No numbers"
    what = "a fact" if len(made.facts) == 1 else "facts"
    may = f"added as {what} to confirm" if written else f"may be {what}, to be confirmed"
    return f"{facts} {may}; {len(made.aside)} set aside, {len(made.open)} left open."


def _notes(
    made: Draft, written: Path | None, file: Path, words: tuple[str | None, ...], *, own: bool
) -> Iterator[str]:
    given = dict(zip(("--cluster", "--source", "--language"), words, strict=True))
    if made.is_new and not given["--language"]:
        told = made.source.language
        yield f"Read in the language that its words tell, {told}; else name --language"
    if made.facts:
        yield "Each is a guess by the words near it, and in doubt until you take `confirm` out."
    if written:
        where = written / "facts" / f"{made.source.id}.yaml" if written.is_dir() else written
        if made.facts:
            yield f"Confirm metric, scope and period in {where}"
        if made.is_new:
            yield f"Name the publisher of the source {made.source.id}, its date and address"
        yield f"Next: {command('check')}"
    elif not own:
        yield "Next: clusters init mine (a base of your own, to write it to)"
    elif made.facts or made.aside:
        options = [word for name, value in given.items() if value for word in (name, value)]
        yield f"Next: {command('draft', *map(shlex.quote, (str(file), *options)), '--write')}"


def _row(fact: Fact) -> tuple[Cell, ...]:
    return (
        Cell(f"“{fact.words}”"),
        figure(replace(fact, confirm=())),
        Cell(fact.metric, "name"),
        period(fact),
    )


def _records(made: Draft) -> Iterator[ProposalRecord]:
    for fact in made.facts:
        (low, high), words = fact.range or (None, None), fact.evidence[0]
        told = {"start": words.start or 0, "low": low, "high": high, "quote": words.quote}
        yield filled(ProposalRecord, fact, proposed="fact", reason=None, **told)
    of = partial(filled, ProposalRecord, None, confirm=[])
    for one in made.aside:
        yield of(proposed="aside", words=one.quote, start=one.start, reason=one.reason)
    for left in made.open:
        yield of(proposed="open", words=left.words, start=left.start, reason=left.reason)
