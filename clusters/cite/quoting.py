"""Quotation marks round a title, and those inside it."""

from __future__ import annotations

import re

from clusters.cite.runs import ended
from clusters.models import Source
from clusters.render.document import Run

_PAIR = re.compile(r"[“\"]([^“”\"]*)[”\"]")
_SINGLE = re.compile(r"(?<!\w)[‘']([^‘’']*)[’'](?!\w)")


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
