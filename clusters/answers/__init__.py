"""Answers: a file a question, ``ask(base, words...) -> Answer``, its page and its JSON together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from clusters.render.document import Document, Json


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question is answered with, before any format."""

    document: Document
    """What people and programs read."""
    no: str = ""
    """Why the answer is no, so that the run ends with status 1; empty if it is not."""
    picture: Document | None = None
    """What can be drawn of it; None for nothing."""


@dataclass(frozen=True, slots=True)
class Standard:
    """An answer in the form of a standard, which no format of ours wraps."""

    content: Json
    """A text, or what is written as JSON."""
    no: str = ""
    """Why the answer is no, as that of an ``Answer``."""
