"""What the words of a condition mean: a territory, a concept, or nothing but themselves."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from clusters.models import Fact, FactBase
from clusters.models.naming import plain
from clusters.territories import Relation, relation, territories

_AND = re.compile(r"\s*[,;、，；]\s*|\s+(?:and|und|och|et|y|e)\s+|[和与及]")
"""What parts the members of a list: ``Germany, France and Italy``."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """Something asked for, held against what facts name."""

    words: str
    """As it was asked for."""
    of: Callable[[Fact], Relation]
    """How what a fact names lies to it: ``within`` it, ``around`` it, ``across`` it, ``apart``."""


def market(words: str) -> Meaning:
    """Read a place where goods are sold: a territory by any of its names.

    Of a fact that says "Europe", Germany is asked: "Europe" lies around it. A fact of Germany lies
    within Europe. A word with two readings (America) is answered by both.
    """
    asked = territories(words)

    def of(fact: Fact) -> Relation:
        if not isinstance(fact.value, str):
            return "apart"
        named = [territories(part) for part in (fact.value, *_AND.split(fact.value))]
        if asked and any(named):
            return _nearest(_between(codes, asked) for codes in named if codes)
        return "within" if _has_words(fact.value, words) else "apart"

    return Meaning(words, of)


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

    return Meaning(words, of)


def names(base: FactBase, text: str, meaning: Meaning) -> bool:
    """Whether a text of a curator's own (an industry) names a good, or a kind of it."""
    known = _concepts(base)
    asked = known.get(plain(meaning.words), frozenset())
    named = [known.get(plain(part), frozenset()) for part in (text, *_AND.split(text))]
    below = any(_below(base, o, a) == "within" for ids in named for o in ids for a in asked)
    return below or _begins_a_word(text, meaning.words)


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


def _has_words(text: str, words: str) -> bool:
    """Whether a text has some words, whole ones (no ``EU`` in ``Europe``)."""
    return _found(text, words, r"(?![^\W\d_])")


def _begins_a_word(text: str, words: str) -> bool:
    """Whether a word of a text begins so (``tile`` in ``tiles``, no ``oman`` in ``romania``)."""
    return _found(text, words, "")


def _found(text: str, words: str, end: str) -> bool:
    # Chinese has no spaces between words: there they match anywhere.
    start, end = (r"(?<![^\W\d_])", end) if words.isascii() else ("", "")
    return re.search(start + re.escape(words.casefold()) + end, text.casefold()) is not None
