"""A source: who wrote it, what a citation needs, and in what condition its text is."""

from __future__ import annotations

from typing import Literal

from clusters.light import dataclass
from clusters.periods import Period, dates

SourceType = Literal["article-newspaper", "webpage", "report", "software"]
"""What it is, in CSL's words."""

Condition = Literal["sound", "translated", "garbled"]
"""The state of the text as published."""

Standing = Literal["government", "agency", "press", "trade", "association", "company"]
"""Who speaks: an office of state, a news agency, a newspaper, a trade's press or its association,
or a firm."""

Origin = Literal["seed", "second"]
"""Seed: one of the documents the base was made from. Second: found afterwards."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A name as CSL-JSON has it: in parts, or whole where it has none."""

    family: str | None = None
    """The family name, as printed; None for a body."""
    given: str | None = None
    """The given name, as printed; None where it is not known."""
    literal: str | None = None
    """The whole name of a body: ``Xinhua``; None for a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnusedNumber:
    """Numbers in a text that are no fact of the base, and why."""

    quote: str
    """The exact words around the numbers."""
    start: int
    """Offset of the first character, in code points from 0."""
    end: int
    """Offset behind the last character."""
    reason: str
    """Why they are no fact: a page date, the ordinal of a congress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldText:
    """The text a source's quotations were taken from; it need not be present."""

    file: str
    """Its file name, in the folder of texts."""
    sha256: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    characters: int
    """Its length in code points."""
    paragraphs: tuple[int, ...]
    """Offsets at which its lines start, blank ones left out: paragraph 1, 2, 3."""
    set_aside: tuple[UnusedNumber, ...] = ()
    """Every number in it that is no fact, with the reason."""


UNNAMED = "(not yet named)"
"""The publisher of a source that a draft filled in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A document that facts lean on. Fields bear CSL-JSON's names where it has one."""

    id: str
    """Short and stable: ``chinadaily-2019``."""
    type: SourceType
    """CSL's type of item."""
    authors: tuple[Person, ...] = ()
    """Who wrote it, in the order of the byline; empty where it names nobody."""
    title: str | None
    """Its headline; None where it bears none."""
    described: str | None = None
    """What to call it where it bears no title, in our own words."""
    container: str | None = None
    """The newspaper or the site it stands in, where that bears another name than its publisher."""
    publisher: str
    """Who published it."""
    publisher_local: str | None = None
    """Its publisher's name in the language of its text: ``辽宁日报``; None where that is the same
    name, or was not written down."""
    version: str | None = None
    """Which version of it, where it has several."""
    issued: str | None
    """When, in EDTF; None where it is undated."""
    language: str
    """BCP 47 tag of the language of its text."""
    url: str | None
    """Its address; None where that is not known."""
    accessed: str | None = None
    """The day on which it was read at its address; None where that was not written down."""
    archive: str | None = None
    """The address of a copy in an archive of the web; None where none is known."""
    licence: str | None = None
    """On what terms it may be used: an SPDX identifier such as ``CC-BY-4.0``, or a sentence; None
    where it states none, or nobody has looked."""
    origin: Origin
    """Whether the base was made from it or it was found afterwards."""
    condition: Condition
    """The state of its text."""
    standing: Standing | None = None
    """Who speaks; None where nobody has judged it."""
    edition_of: str | None = None
    """The id of the source of which this is an edition in another language: the two speak with
    one voice. None for a document of its own."""
    repeats: str | None = None
    """The id of a source whose figures it repeats, or has from the same hands: neither confirms
    the other. None where nothing of the sort is known."""
    beware: str | None = None
    """The one thing to know of it, in at most 45 characters, for narrow views."""
    caveats: tuple[str, ...] = ()
    """What a careful reader must know of it."""
    text: HeldText | None = None
    """The text its quotations were taken from; None where only excerpts were seen."""

    @property
    def primary_language(self) -> str:
        """The BCP 47 primary code of its language: ``zh`` of ``zh-Hant``; ``und`` for none."""
        return self.language.partition("-")[0].lower() or "und"

    @property
    def dates(self) -> Period | None:
        """The days on which it may have been published; None where it is undated."""
        return dates(self.issued)

    @property
    def address(self) -> str | None:
        """Where it can be read: its address, or else that of an archived copy."""
        return self.url or self.archive

    @property
    def name(self) -> str:
        """Its title, or our description in brackets, as citation styles have it."""
        return self.title if self.title is not None else f"[{self.described or 'untitled'}]"
