"""A list of references in one style: numbered, or sorted with likes told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from clusters.cite.runs import text_of
from clusters.cite.styles import Style, load
from clusters.cite.styles.place import Place
from clusters.factbase import plain
from clusters.models import Source
from clusters.render.document import Reference

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Listed:
    """A reference in its list."""

    source: Source
    """What is referred to."""
    mark: str
    """Its number as the style writes it; empty where it has none."""
    reference: Reference
    """The reference."""
    in_text: str
    """What stands in the text: ``(China Daily, 2019)``, ``[1]``."""


def bibliography(sources: Iterable[Source], style: str) -> tuple[Listed, ...]:
    """List references in a style: in the order given where it numbers them, or else sorted."""
    form = load(style)
    if form.MARK:
        return tuple(_listed(form, s, Place(number)) for number, s in enumerate(sources, 1))
    return tuple(_told_apart(form, sources))


def _listed(form: Style, source: Source, place: Place) -> Listed:
    mark = form.MARK.format(place.number)
    return Listed(source, mark, form.reference(source, place), form.in_text(source, place))


def _told_apart(form: Style, sources: Iterable[Source]) -> Iterable[Listed]:
    """Sort, and give a letter to each of those that a text could not tell apart."""
    alone = sorted((_listed(form, source, Place()) for source in sources), key=_order)
    alike = Counter(one.in_text for one in alone)
    seen: Counter[str] = Counter()
    for one in alone:
        rounds, letter = divmod(seen[one.in_text], len(_LETTERS))
        seen[one.in_text] += 1
        place = replace(Place(), suffix=_LETTERS[letter] * (rounds + 1))
        yield _listed(form, one.source, place) if alike[one.in_text] > 1 else one


def _order(one: Listed) -> tuple[list[str], str]:
    """Sort word by word, whatever the case, the marks and the brackets."""
    text = text_of(one.reference)
    return [plain(word) for word in text.split()], text
