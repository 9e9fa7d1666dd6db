"""What a fact rests on: a quotation, where it stands, and what stands around it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from clusters.audit.material import span_of
from clusters.factbase import Texts
from clusters.models import Evidence, FactBase, Source

_AROUND = 60
"""Characters shown on either side of a quotation."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A quotation that a fact rests on, where it stands, and what stands around it."""

    source: Source
    """The source quoted."""
    evidence: Evidence
    """The words."""
    paragraph: int | None
    """The paragraph they start in, from 1; None where no text was ever held."""
    paragraphs: int | None
    """How many paragraphs the text has."""
    checked: bool
    """Whether the text is held and has the words at their place."""
    before: str
    """The words before them, if the text is held."""
    after: str
    """The words behind them, if the text is held."""


def ground(base: FactBase, evidence: Evidence, texts: Texts) -> Ground:
    """Find where a quotation stands, and whether the text that is held has it there."""
    source = base.source[evidence.source]
    content = texts.read(source)
    text = content.decode("utf-8", "replace") if content is not None else ""
    paragraphs = source.text.paragraphs if source.text else None
    count = len(paragraphs) if paragraphs is not None else None
    span = span_of(evidence, text)
    if paragraphs is None or span is None:
        return Ground(source, evidence, None, count, checked=False, before="", after="")
    start, end = span
    checked = text[start:end] == evidence.quote
    before = text[max(start - _AROUND, 0) : start] if checked else ""
    after = text[end : end + _AROUND] if checked else ""
    paragraph = max(bisect_right(paragraphs, start), 1)
    return Ground(source, evidence, paragraph, count, checked, before, after)
