"""An answer as a page: what every format prints, and nothing about how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from clusters.render.chart import Chart

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
"""What a JSON document may hold."""

Record: TypeAlias = dict[str, Json]
"""A JSON object."""

Role: TypeAlias = Literal["plain", "name", "figure", "quiet", "warning"]
"""What a piece of text is, from which a terminal chooses its colour."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of text with its role. The text is raw: it is cleaned where it is printed."""

    text: str
    role: Role = "plain"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a section."""

    title: str
    """Its heading; empty for a column that needs none."""
    right: bool = False
    """Whether its cells are set flush right, as figures are."""


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
    remarks: tuple[Cell, ...] = ()
    chart: Chart | None = None
    """The figures as bars, for terminals; None where there are not two to draw."""
    references: tuple[Entry, ...] = ()
    """References, one by one."""


@dataclass(frozen=True, slots=True)
class Document:
    """One answer, ready for any format."""

    title: str
    """The first line for people; empty for none."""
    sections: tuple[Section, ...]
    """What people read, in order."""
    footnotes: tuple[str, ...]
    """The sources, in the order of their numbers; the first is ``[1]``."""
    warnings: tuple[str, ...]
    """What a careful reader must know about the whole answer."""
    payload: Mapping[str, object]
    """What programs read: the JSON object less ``schema_version`` and ``warnings``."""
    rows: tuple[Mapping[str, object], ...]
    """What programs read line by line (jsonl, csv, tsv): one nested object each."""
    record: type | None
    """The type of a row, a ``TypedDict``, whose leaves are the columns of csv and tsv; None for
    an answer without rows."""
