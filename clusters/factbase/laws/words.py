"""Laws about quotations, texts and addresses: short, in place, and leading nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from clusters.factbase.laws.breach import Breach
from clusters.factbase.laws.standing import each, standing
from clusters.models import FactBase
from clusters.periods import dates
from clusters.reading import Path
from clusters.reading.files import JOINER, describe, named

LONGEST_QUOTE = 100
"""Characters of a quotation: the shortest run of words that carries its figure."""

_OF_SOURCES = {"quote", "printed", "value", "title"}
"""The fields that hold words of a source as they stand there."""


def claims_quote_something(base: FactBase) -> Iterator[Breach]:
    """A fact has evidence.

    no-evidence: A fact quotes nothing. A claim without words cannot be checked.

    Mend: quote the words that say it, or take the fact out.
    """
    for path, evidence in standing(base, "facts.evidence"):
        if not evidence:
            yield Breach("no-evidence", path, "empty", "quote the words that say it")


_QUOTED = (
    *("facts.evidence", "sources.text.set_aside"),
    *("clusters.perhaps.signs", "clusters.perhaps.against"),
)


def quotations_fit_their_place(base: FactBase) -> Iterator[Breach]:
    """What is quoted is short, and as long as its offsets say.

    quote-length: `start` and `end` are not as far apart as the quotation is long, one of them is
    missing, or the quotation is empty. This holds for numbers set aside too.

    Mend: correct `start` and `end`; they count characters from 0, and `end` lies behind the last
    one.

    quote-too-long: A quotation, or what is set aside, has more than 100 characters. A base keeps
    the words that carry a figure, not the sentences of other people.

    Mend: quote the shortest run of words that has the figure with its hedge and its unit.
    """
    for place, evidence in each(base, *_QUOTED):
        path = (*place, "quote")
        length, start, end = len(evidence.quote), evidence.start, evidence.end
        if length > LONGEST_QUOTE:
            mend = f"quote at most {LONGEST_QUOTE}"
            yield Breach("quote-too-long", path, f"{length} characters", mend)
        unplaced = start is None and end is None
        placed = start is not None and end is not None and start >= 0 and end - start == length
        if not (placed or unplaced) or not length:
            wrong = f"{length} characters at {start} to {end}"
            yield Breach("quote-length", path, wrong, "correct start and end")


LONGEST_CLAUSE = 45
"""Characters of a clause that narrow views show."""


def clauses_are_short(base: FactBase) -> Iterator[Breach]:
    """What narrow views show of a cluster, a source or a conflict is one short clause.

    long-clause: What narrow views show of a cluster, a source or a conflict (`beware`, `gist`) has
    no character, or more than 45.

    Mend: say it in one short clause; the rest belongs in `caveats` or `note`.
    """
    for path, clause in standing(base, "clusters.beware", "sources.beware", "conflicts.gist"):
        if not 0 < len(clause) <= LONGEST_CLAUSE:
            mend = f"write 1 to {LONGEST_CLAUSE}, and the rest in caveats or note"
            yield Breach("long-clause", path, f"{len(clause)} characters", mend)


def joiners_stand_in_quotations(base: FactBase) -> Iterator[Breach]:
    """What joins or parts letters unseen belongs to the words of a source: names do without.

    unseen: A name or a note has a character that joins or parts letters and cannot be seen. In the
    words of a source, where languages need it, it may stand.

    Mend: take it out.
    """
    for table in ("metrics", "sources", "clusters", "facts", "conflicts"):
        for path, text in _texts((table,), getattr(base, table)):
            if (found := JOINER.search(text)) and path[-1] not in _OF_SOURCES:
                wrong, _, mend = describe(found[0]).rpartition(": ")
                yield Breach("unseen", path, wrong, mend)


def _texts(path: Path, thing: Any) -> Iterator[tuple[Path, str]]:  # noqa: ANN401 - of any model
    """Yield every text in a part of a base, with its place."""
    if isinstance(thing, str):
        yield path, thing
    elif isinstance(thing, tuple):
        for number, part in enumerate(thing):
            yield from _texts((*path, number), part)
    else:
        for name in _fields(type(thing)):  # type: ignore[arg-type] # a class has a hash
            if (part := getattr(thing, name)) is not None:
                yield from _texts((*path, name), part)


@cache
def _fields(model: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(model)) if is_dataclass(model) else ()


def printed_words_are_quoted(base: FactBase) -> Iterator[Breach]:
    """The printed figure stands in the first quotation.

    printed-elsewhere: `printed` is not a part of the first quotation. It must be the figure as the
    source prints it, sign by sign.

    Mend: copy it from the quotation.
    """
    for index, fact in enumerate(base.facts):
        if fact.evidence and fact.words not in fact.evidence[0].quote:
            wrong = f"{named(fact.words)}: not in the first quotation"
            path: Path = ("facts", index, "printed")
            yield Breach("printed-elsewhere", path, wrong, "copy it from there")


def texts_are_measured(base: FactBase) -> Iterator[Breach]:
    """The lines of a text start within it, one behind the other.

    bad-paragraphs: The places where the lines of a text start are negative, out of order, or behind
    its last character.

    Mend: count them from 0. Where the text is held, [text-measures](#text-measures) tells them.
    """
    for path, text in standing(base, "sources.text"):
        starts = (-1, *text.paragraphs, text.characters)
        if any(behind <= before for before, behind in pairwise(starts)):
            wrong = f"not places in {text.characters} characters, one behind the other"
            mend = "count them from 0, in order"
            yield Breach("bad-paragraphs", (*path, "paragraphs"), wrong, mend)


def texts_stay_in_their_folder(base: FactBase) -> Iterator[Breach]:
    """A text's file name is a name, and no way out of the folder of texts.

    text-leads-out: The file name of a text has a folder in it. A base must not make the program
    read elsewhere; such a text is not read.

    Mend: write the bare file name, and put the text into the folder of texts.
    """
    for path, name in standing(base, "sources.text.file"):
        if name in {"", ".", ".."} or set(name) & {*"/\\:"}:
            wrong = f"{named(name)}: not a plain file name"
            yield Breach("text-leads-out", path, wrong, "leave out folders")


def addresses_are_of_the_web(base: FactBase) -> Iterator[Breach]:
    """The address of a source, and that of its archived copy, start with http or https.

    bad-address: The address of a source, or of its archived copy, does not start with `http://` or
    `https://`.

    Mend: write the address of the page, or `null`.
    """
    for path, address in standing(base, "sources.url", "sources.archive"):
        if not address.startswith(("https://", "http://")):
            wrong = f"{named(address)}: not an address of the web"
            yield Breach("bad-address", path, wrong, "write http(s)://... or null")


def authors_bear_one_name(base: FactBase) -> Iterator[Breach]:
    """An author has a family name, or is a body with a whole name, and never both.

    bad-author: An author of a source has neither a family name nor a whole one, or has both. A
    person is cited by family name, a body by its whole name, and no style could tell which is
    meant.

    Mend: write `family` and `given` for a person, `literal` for a body.
    """
    for path, person in each(base, "sources.authors"):
        in_parts = person.family or person.given
        if bool(person.literal) == bool(in_parts) or (in_parts and not person.family):
            wrong = "neither a family name nor a whole one, or both"
            mend = "write family and given for a person, literal for a body"
            yield Breach("bad-author", path, wrong, mend)


def sources_are_read_on_a_day(base: FactBase) -> Iterator[Breach]:
    """The day on which a source was read is one day.

    bad-access: The day on which a source was read is not one day.

    Mend: write the day, or leave it out.
    """
    for path, day in standing(base, "sources.accessed"):
        read = dates(day)
        if read is None or read.first != read.last:
            yield Breach("bad-access", path, f"{day}: not a day", "write 2026-11-21")
