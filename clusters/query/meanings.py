"""What the words of a condition mean: a territory, a concept, or nothing but themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from clusters.light import dataclass
from clusters.models import Fact, FactBase
from clusters.models.naming import plain
from clusters.territories import Relation, relation, territories

_COMMA = re.compile(r"\s*[,;、，；]\s*")
_AND = re.compile(r"(\s+(?:and|und|och|et|y|e)\s+|[和与及])")
"""What parts the last members of a list, and stands in some names too: ``Trinidad and Tobago``."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Something asked for, held against what facts name."""

    words: str
    """As it was asked for."""
    of: Callable[[Fact], Relation]
    """How what a fact names lies to it: ``within`` it, ``around`` it, ``across`` it, ``apart``."""
    known: bool
    """Whether the territories, or the concepts of the base, have it."""
    named_in: Callable[[str], Relation] = lambda _: "apart"
    """How what a text of a curator's own names (an industry) lies to it."""


def market(words: str) -> Meaning:
    """Read a place where goods are sold: a territory by any of its names.

    Of a fact that says "Europe", Germany is asked: "Europe" lies around it. A fact of Germany lies
    within Europe. A word with two readings (America) is answered by both.
    """
    asked = territories(words)

    def of(fact: Fact) -> Relation:
        if not isinstance(fact.value, str):
            return "apart"
        named = [territories(part) for part in _members(fact.value)]
        if asked and any(named):
            return _nearest(_between(codes, asked) for codes in named if codes)
        return "within" if _has_words(fact.value, words) else "apart"

    return Meaning(words, of, bool(asked))


def _members(text: str) -> Iterator[str]:
    """Yield the members of a list, and what may be one: ``Italy, Bosnia and Herzegovina``."""
    yield text
    for part in _COMMA.split(text):
        pieces = _AND.split(part)  # members at even places, what joins them at odd ones
        for first in range(0, len(pieces), 2):
            for last in range(first, min(first + _JOINED, len(pieces)), 2):
                yield "".join(pieces[first : last + 1])


_JOINED = 5
"""Of so many pieces at most a name is made: ``中非共``, ``和``, ``国``."""


def product(base: FactBase, words: str) -> Meaning:
    """Read a good that is made: a concept of the base by any of its words, or the words alone."""
    known = _concepts(base)
    asked = known.get(plain(words), frozenset())

    def of(fact: Fact) -> Relation:
        if not isinstance(fact.value, str):
            return "apart"
        named = {fact.concept} if fact.concept else known.get(plain(fact.value), frozenset())
        found: list[Relation] = [_below(base, str(one), other) for one in named for other in asked]
        if _begins_a_word(fact.value, words):
            found.append("within")
        return _nearest(found)

    def named_in(text: str) -> Relation:
        pieces = [part for piece in _COMMA.split(text) for part in (piece, *_AND.split(piece)[::2])]
        ids = [known.get(plain(part), frozenset()) for part in (text, *pieces)]
        found = [_below(base, one, other) for those in ids for one in those for other in asked]
        return "within" if _begins_a_word(text, words) else _nearest(found)

    return Meaning(words, of, bool(asked), named_in)


def _concepts(base: FactBase) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for concept in base.concepts:
        for word in concept.words():
            found.setdefault(plain(word), set()).add(concept.id)
    return {word: frozenset(ids) for word, ids in found.items()}


def _below(base: FactBase, one: str, other: str) -> Relation:
    if one == other or other in base.broader(one):
        return "within"
    return "around" if one in base.broader(other) else "apart"


def _between(codes: Iterable[str], asked: Iterable[str]) -> Relation:
    """Compare every reading of one name with every reading of another."""
    found = {relation(code, wanted) for code in codes for wanted in asked}
    if len(found) == 1:
        return found.pop()
    return "apart" if found <= {"apart"} else "across"


def _nearest(found: Iterable[Relation]) -> Relation:
    order: tuple[Relation, ...] = ("within", "around", "across", "apart")
    return min(found, key=order.index, default="apart")


_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese, which put no spaces between words."""


def _has_words(text: str, words: str) -> bool:
    """Whether a text has some words, whole ones (no ``EU`` in ``Europe``)."""
    return _found(text, words, r"(?![^\W\d_])")


def _begins_a_word(text: str, words: str) -> bool:
    """Whether a word of a text begins so (``tile`` in ``tiles``, no ``oman`` in ``romania``)."""
    return _found(text, words, "")


def _found(text: str, words: str, end: str) -> bool:
    # Chinese has no spaces between words: there they match anywhere.
    start, end = ("", "") if _UNSPACED.match(words) else (r"(?<![^\W\d_])", end)
    return re.search(start + re.escape(words.casefold()) + end, text.casefold()) is not None
