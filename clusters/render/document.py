"""An answer as a page: what every format prints, and nothing about how."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from clusters.light import dataclass

if TYPE_CHECKING:
    from clusters.render.chart import Chart, Dot

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
"""What a JSON document may hold."""

Record: TypeAlias = dict[str, Json]
"""A JSON object."""

Role: TypeAlias = Literal[
    "plain", "name", "figure", "quiet", "warning", "title", "section", "heading", "rule"
]
"""What a piece of text is, from which a terminal chooses its colour; the last four are parts of a
page."""


@dataclass(frozen=True, slots=True)
class Passage:
    """The exact words that a figure was read from. They are raw: cleaned where they are printed."""

    words: str
    """The words."""
    language: str
    """BCP 47 tag of their language."""
    place: str
    """Where they stand: ``[1], paragraph 7, characters 1,204 to 1,246``."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of text with its role. The text is raw: it is cleaned where it is printed."""

    text: str
    role: Role = "plain"
    language: str = ""
    """BCP 47 tag of its language; empty where that is not known, or that of the page."""
    passages: tuple[Passage, ...] = ()
    """The words behind it, which a page opens on demand."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a section."""

    title: str
    """Its heading; empty for a column that needs none."""
    right: bool = False
    """Whether its cells are set flush right, as figures are."""
    folds: bool = False
    """Whether its cells are long texts, which a line of their own under the row holds wherever
    they do not fit beside the others, in a pipe as on a terminal."""
    least: bool = False
    """Whether it is the least needed: the first to go under its row on a narrow terminal. Without
    one it is the last column whose cells are plain text."""


def columns(*titles: str) -> tuple[Column, ...]:
    """Make columns of their titles; one behind ``>`` has its cells set flush right."""
    return tuple(Column(title.removeprefix(">"), right=title.startswith(">")) for title in titles)


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a reference. The text is raw: it is cleaned where it is printed."""

    text: str
    """The words."""
    role: Literal["plain", "italic", "link"] = "plain"
    """How they are set: as they are, in italics, or as an address of the web."""
    language: str = ""
    """BCP 47 tag of their language; empty for that of the style."""


Reference: TypeAlias = tuple[Run, ...]
"""A reference, to be read without anything between its runs."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A reference in a list of them."""

    mark: str
    """Its number, as its style writes it; empty for none."""
    runs: Reference
    """The reference, raw like every text."""

    @property
    def text(self) -> str:
        """The words of the reference alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, a table, a chart under the table, remarks under both, and references."""

    title: str
    columns: tuple[Column, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    """Each has a cell for each column; one that has a single cell is a heading across them all,
    and one whose first cell is empty and quiet goes on with the row above it."""
    remarks: tuple[Cell, ...] = ()
    chart: Chart | None = None
    """The figures as bars; None where there are not two to draw."""
    references: tuple[Entry, ...] = ()
    """References, one by one."""
    begins: bool = False
    """Whether a part of the page begins with it, to which the sections behind it belong."""
    dots: tuple[Dot, ...] = ()
    """Places, which a page draws on a graticule."""

    @property
    def is_drawing(self) -> bool:
        """Whether it is a chart and nothing else, of which a pipe has nothing."""
        return self.chart is not None and not (self.rows or self.remarks or self.references)


def without_empty(table: Section, *places: int) -> Section:
    """Leave out a table's columns, of those at some places, in which no row has anything."""
    whole = [row for row in table.rows if len(row) > 1]
    empty = {place for place in places if not any(row[place].text for row in whole)}
    kept = [place for place, _ in enumerate(table.columns) if place not in empty]
    rows = (tuple(row[n] for n in kept) if len(row) > 1 else row for row in table.rows)
    return replace(table, columns=tuple(table.columns[n] for n in kept), rows=tuple(rows))


def told(pairs: Iterable[tuple[str, Cell | str]]) -> Section:
    """Lay out what is known of one thing: a row for each word and what it says."""
    cells = ((name, Cell(said) if isinstance(said, str) else said) for name, said in pairs)
    rows = tuple((Cell(name, "quiet"), said) for name, said in cells)
    return Section("", columns("", ""), rows)


@dataclass(frozen=True, slots=True)
class Note:
    """A source that an answer leans on."""

    id: str
    """Its id."""
    number: int
    """Its place among all sources, the same in every answer: what ``[3]`` leads to."""
    text: str
    """The reference to it, in words."""
    url: str | None
    """Its address; None where that is not known."""
    condition: str
    """The state of its text: sound, translated, garbled."""
    mark: str = ""
    """What stands behind its number: a star where it was found afterwards."""

    @property
    def lead(self) -> str:
        """What leads to it: ``[3]*``."""
        return f"[{self.number}]{self.mark}"


@dataclass(frozen=True, slots=True)
class Document:
    """One answer, ready for any format."""

    answer: str
    """The first line: the answer in a sentence; empty for none."""
    sections: tuple[Section, ...]
    """What people read, in order."""
    closing: tuple[str, ...] = ()
    """The last lines for people: what marks mean, and the next command."""
    notes: Sequence[Note] = ()
    """The sources behind it, by their numbers."""
    warnings: tuple[str, ...] = ()
    """What a careful reader must know about the whole answer."""
    further: tuple[str, ...] = ()
    """What one must know of what one screen leaves out; programs, which get all, are told it."""
    payload: Mapping[str, object] = field(default_factory=dict)
    """What programs read under the command's key, and the facts it cites."""
    rows: tuple[Mapping[str, object], ...] = ()
    """What programs read line by line (jsonl, csv, tsv): one nested object each."""
    record: type | None = None
    """The type of a row, a ``TypedDict``, whose leaves are the columns of csv and tsv; None for
    an answer without rows."""
    shows_notes: bool = False
    """Whether a table ends with the sources; a page that travels alone always does."""
    lists_references: bool = False
    """Whether its sections list the sources already, so that no page repeats them at its end."""
    shows_warnings: bool = False
    """Whether a table ends with the warnings; a page that travels alone always does."""
    embedded: Mapping[str, object] = field(default_factory=dict)
    """What a page carries for programs, as JSON, by the type of each: ``application/ld+json``."""
    columns: tuple[str, ...] = ()
    """The leaves of ``record`` that are wanted alone, in their order; none for the whole answer."""
