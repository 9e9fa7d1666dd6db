"""A reference as a value: runs of text, each with its role; no markup is ever in the text.

Here is what puts runs together: lists, sentences that end once, and titles in quotation marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from clusters.models import Source

Role: TypeAlias = Literal["plain", "italic", "link"]
"""What a run is: words, words that the style sets in italics, or an address of the web."""

_ENDS = (".", "?", "!", "…", "。", "？", "！")
_CLOSING = "”’\"'»"
# Double marks inside a title become single inside ours; single ones become double, but for
# apostrophes: the mark of “China's” stands between letters.
_PAIR = re.compile(r"[“\"]([^“”\"]*)[”\"]")
_SINGLE = re.compile(r"(?<!\w)[‘']([^‘’']*)[’'](?!\w)")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a reference. The text is raw: it is cleaned where it is printed."""

    text: str
    """The words."""
    role: Role = "plain"
    """How they are set."""
    language: str = ""
    """BCP 47 tag of their language; empty for that of the style."""


Reference: TypeAlias = tuple[Run, ...]
"""A reference, to be read without anything between its runs."""


def text_of(reference: Reference) -> str:
    """Give the words of a reference alone."""
    return "".join(run.text for run in reference)


def runs(*pieces: Run | str | Reference) -> Reference:
    """Make a reference of pieces, without the empty ones."""
    made: list[Run] = []
    for piece in pieces:
        made += (
            piece if isinstance(piece, tuple) else [Run(piece) if isinstance(piece, str) else piece]
        )
    return tuple(run for run in made if run.text)


def listed(pieces: list[Run | str | Reference], between: str = ", ") -> Reference:
    """Join pieces, without the empty ones."""
    kept = [made for piece in pieces if (made := runs(piece))]
    return runs(*(runs(between if index else "", piece) for index, piece in enumerate(kept)))


def sentence(*pieces: Run | str | Reference) -> Reference:
    """Make a sentence of pieces: it ends with one full stop, and is empty if they are."""
    made = runs(*pieces)
    return runs(made, "" if not made or ended(text_of(made)) else ".")


def sentences(*pieces: Run | str | Reference) -> Reference:
    """Put sentences side by side, each ended once."""
    return listed([sentence(piece) for piece in pieces], " ")


def ended(text: str) -> bool:
    """Whether a text ends as a sentence does, a closing quotation mark aside."""
    return text.rstrip(_CLOSING).endswith(_ENDS)


def american(source: Source, mark: str = ".") -> Run:
    """Write a title in double marks, the full stop or comma inside; a description in none."""
    if source.title is None:
        return Run(source.name + mark)
    inside = _PAIR.sub(r"‘\1’", source.title)
    return Run(f"“{inside}{'' if ended(inside) else mark}”", language=source.language)


def british(source: Source) -> Run:
    """Write a title in single marks, with double ones inside; a description in none."""
    if source.title is None:
        return Run(source.name)
    inside = _SINGLE.sub(r"“\1”", source.title)
    return Run(f"‘{inside}’", language=source.language)
