"""Laws about quotations, texts and addresses: short, in place, and leading nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import pairwise

from clusters.factbase.laws.breach import Breach
from clusters.factbase.laws.identity import signs_of
from clusters.models import Evidence, FactBase, Sign, UnusedNumber
from clusters.periods import Period, dates
from clusters.reading import Path
from clusters.reading.files import JOINER, describe, named

LONGEST_QUOTE = 100
"""Characters of a quotation: the shortest run of words that carries its figure."""

_OF_SOURCES = {"quote", "printed", "value", "title"}
"""The fields that hold words of a source as they stand there."""


def quotations_fit_their_place(base: FactBase) -> Iterator[Breach]:
    """A fact has evidence; a quotation is short and as long as its offsets say.

    no-evidence: A fact quotes nothing. A claim without words cannot be checked.

    Mend: quote the words that say it, or take the fact out.
    """
    for index, fact in enumerate(base.facts):
        if not fact.evidence:
            path: Path = ("facts", index, "evidence")
            yield Breach("no-evidence", path, "empty", "quote the words that say it")
        for number, evidence in enumerate(fact.evidence):
            yield from _misplaced(("facts", index, "evidence", number, "quote"), evidence)


def numbers_set_aside_fit_their_place(base: FactBase) -> Iterator[Breach]:
    """What is set aside is quoted like evidence: short, and as long as its offsets say."""
    for index, source in enumerate(base.sources):
        for number, unused in enumerate(source.text.set_aside if source.text else ()):
            yield from _misplaced(("sources", index, "text", "set_aside", number, "quote"), unused)


def signs_fit_their_place(base: FactBase) -> Iterator[Breach]:
    """What speaks for or against a place is quoted like evidence."""
    for path, sign in signs_of(base):
        yield from _misplaced((*path, "quote"), sign)


def _misplaced(path: Path, evidence: Evidence | UnusedNumber | Sign) -> Iterator[Breach]:
    """Words have their place: short, and as long as their offsets say.

    quote-length: `start` and `end` are not as far apart as the quotation is long, one of them is
    missing, or the quotation is empty. This holds for numbers set aside too.

    Mend: correct `start` and `end`; they count characters from 0, and `end` lies behind the last
    one.

    quote-too-long: A quotation, or what is set aside, has more than 100 characters. A base keeps
    the words that carry a figure, not the sentences of other people.

    Mend: quote the shortest run of words that has the figure with its hedge and its unit.
    """
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
    clauses: list[tuple[Path, str | None]] = [
        (("clusters", index, "beware"), cluster.beware)
        for index, cluster in enumerate(base.clusters)
    ]
    clauses += [(("sources", i, "beware"), source.beware) for i, source in enumerate(base.sources)]
    clauses += [(("conflicts", i, "gist"), one.gist) for i, one in enumerate(base.conflicts)]
    for path, clause in clauses:
        if clause is not None and not 0 < len(clause) <= LONGEST_CLAUSE:
            mend = f"write 1 to {LONGEST_CLAUSE}, and the rest in caveats or note"
            yield Breach("long-clause", path, f"{len(clause)} characters", mend)


def joiners_stand_in_quotations(base: FactBase) -> Iterator[Breach]:
    """What joins or parts letters unseen belongs to the words of a source: names do without.

    unseen: A name or a note has a character that joins or parts letters and cannot be seen. In the
    words of a source, where languages need it, it may stand.

    Mend: take it out.
    """
    for table in ("metrics", "sources", "clusters", "facts", "conflicts"):
        for index, thing in enumerate(getattr(base, table)):
            for path, text in _texts((table, index), thing):
                if (found := JOINER.search(text)) and path[-1] not in _OF_SOURCES:
                    wrong, _, mend = describe(found[0]).rpartition(": ")
                    yield Breach("unseen", path, wrong, mend)


def _texts(path: Path, thing: object) -> Iterator[tuple[Path, str]]:
    """Yield every text in a part of a base, with its place."""
    if isinstance(thing, str):
        yield path, thing
    elif isinstance(thing, tuple):
        for number, part in enumerate(thing):
            yield from _texts((*path, number), part)
    elif is_dataclass(thing):
        for field in fields(thing):
            yield from _texts((*path, field.name), getattr(thing, field.name))


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
    for index, source in enumerate(base.sources):
        if source.text is not None:
            starts = (-1, *source.text.paragraphs, source.text.characters)
            if any(behind <= before for before, behind in pairwise(starts)):
                path: Path = ("sources", index, "text", "paragraphs")
                wrong = f"not places in {source.text.characters} characters, one behind the other"
                yield Breach("bad-paragraphs", path, wrong, "count them from 0, in order")


def texts_stay_in_their_folder(base: FactBase) -> Iterator[Breach]:
    """A text's file name is a name, and no way out of the folder of texts.

    text-leads-out: The file name of a text has a folder in it. A base must not make the program
    read elsewhere; such a text is not read.

    Mend: write the bare file name, and put the text into the folder of texts.
    """
    for index, source in enumerate(base.sources):
        name = source.text.file if source.text else "text"
        if name in {"", ".", ".."} or "/" in name or "\\" in name or ":" in name:
            wrong = f"{named(name)}: not a plain file name"
            path: Path = ("sources", index, "text", "file")
            yield Breach("text-leads-out", path, wrong, "leave out folders")


def addresses_are_of_the_web(base: FactBase) -> Iterator[Breach]:
    """The address of a source, and that of its archived copy, start with http or https.

    bad-address: The address of a source, or of its archived copy, does not start with `http://` or
    `https://`.

    Mend: write the address of the page, or `null`.
    """
    for index, source in enumerate(base.sources):
        for field, address in (("url", source.url), ("archive", source.archive)):
            if address is not None and not address.startswith(("https://", "http://")):
                wrong = f"{named(address)}: not an address of the web"
                path: Path = ("sources", index, field)
                yield Breach("bad-address", path, wrong, "write http(s)://... or null")


def authors_bear_one_name(base: FactBase) -> Iterator[Breach]:
    """An author has a family name, or is a body with a whole name, and never both.

    bad-author: An author of a source has neither a family name nor a whole one, or has both. A
    person is cited by family name, a body by its whole name, and no style could tell which is
    meant.

    Mend: write `family` and `given` for a person, `literal` for a body.
    """
    for index, source in enumerate(base.sources):
        for number, person in enumerate(source.authors):
            in_parts = person.family or person.given
            if bool(person.literal) == bool(in_parts) or (in_parts and not person.family):
                wrong = "neither a family name nor a whole one, or both"
                mend = "write family and given for a person, literal for a body"
                yield Breach("bad-author", ("sources", index, "authors", number), wrong, mend)


def sources_are_read_on_a_day(base: FactBase) -> Iterator[Breach]:
    """The day on which a source was read is one day.

    bad-access: The day on which a source was read is not one day.

    Mend: write the day, or leave it out.
    """
    for index, source in enumerate(base.sources):
        read = dates(source.accessed)
        if source.accessed is not None and not _one_day(read):
            wrong = f"{source.accessed}: not a day"
            yield Breach("bad-access", ("sources", index, "accessed"), wrong, "write 2026-11-21")


def _one_day(read: Period | None) -> bool:
    return read is not None and read.first == read.last
