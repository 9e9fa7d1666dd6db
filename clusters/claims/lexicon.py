"""The words of ``words.toml``, as patterns and sets, language by language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, Final

from clusters.evidence.prose import COMMON

Found = tuple[int, int, str]
"""From where to where something is found, and what it says."""
_HAN: Final = "zh"
_HAN_LETTER = re.compile("[\u4e00-\u9fff]")
_WORD = re.compile(r"[^\W\d_\u4e00-\u9fff]+")
_ONE_WORD = re.compile(r"\*[^\W\d_]+|[^\W\d_]+\*?")
_LONG_WORD = 40
"""How much of a word is looked at."""
_MANY_WORDS = 50_000
"""How many words are kept in mind."""
_MANY_PARTS = 1_000
"""How many parts of sentences are kept in mind: many figures may stand in one."""
_EMPTY = """a an the of for in on by at and or to value number total volume daily day month year
share signed"""
_AMOUNTS_OF = """added import domestic profit loss wage price loan damage tax investment fund
revenue income sales order"""
EMPTY: Final = frozenset(_EMPTY.split())
"""The words of labels that tell no metric from another."""
AMOUNTS_OF: Final = frozenset(_AMOUNTS_OF.split())
"""The terms that name a quantity of their own: beside another, it is not clear which is meant."""
NEUTRAL: Final = frozenset(
    {"people", "enterprise", "industry", "make", "output", "growth", "related"}
)
"""The terms that may stand beside any figure: firms export, an industry employs."""


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


def _regex(phrase: str) -> tuple[bool, str]:
    """Write a phrase as a pattern, and tell whether it begins with a word."""
    if phrase.startswith("/"):
        loose = _is_han(phrase) or phrase.startswith(("/(?<", "/\\"))
        return not loose, f"(?:{phrase.strip('/')})"
    if _is_han(phrase):
        return False, re.escape(phrase.strip("*"))
    end = r"\w*" if phrase.endswith("*") else r"\b"
    body = re.escape(phrase.strip("*")).replace(r"\ ", r"\s") + end
    return not phrase.startswith("*"), body


def any_of(phrases: Iterable[str]) -> str:
    """Write an alternation of phrases, those that begin with a word behind one mark of a word."""
    each = [_regex(phrase) for phrase in phrases]
    words = "|".join(body for is_word, body in each if is_word)
    found = [rf"\b(?:{words})"] if words else []
    return "|".join([*found, *(body for is_word, body in each if not is_word)]) or r"(?!)"


class _Part:
    """Finds phrases by one pattern, and tells by another which it was: groups would be slow."""

    def __init__(self, phrases: list[tuple[str, str]]) -> None:
        self._any = re.compile(any_of(phrase for phrase, _ in phrases))
        self._each = [(re.compile(any_of([phrase])), says) for phrase, says in phrases]

    def find(self, text: str) -> Iterator[Found]:
        for found in self._any.finditer(text):
            for pattern, says in self._each:
                if (one := pattern.match(text, found.start())) is not None:
                    yield *one.span(), says
                    break


class Finder:
    """Finds phrases in texts in lower case: words by looking them up, the rest by one pattern."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        """Take phrases, each with what it says."""
        self._words: dict[str, str] = {}
        rest: list[tuple[str, str]] = []
        for phrase, says in phrases:
            if _ONE_WORD.fullmatch(phrase) and not _is_han(phrase):
                self._words.setdefault(phrase, says)
            else:
                rest.append((phrase, says))
        spaced = [one for one in rest if not _is_han(one[0])]
        self._parts = [_Part(each) for each in (spaced, [o for o in rest if _is_han(o[0])])]
        self._known: dict[str, Found | None] = {}

    def find(self, text: str) -> list[Found]:
        """List what is found, from where to where; of what overlaps the first, and the longest."""
        parts = self._parts if _HAN_LETTER.search(text) else self._parts[:1]
        found = [one for part in parts for one in part.find(text)]
        found += [
            (word.start() + said[0], word.start() + said[1], said[2])
            for word in _WORD.finditer(text)
            if (said := self._said_by(word[0])) is not None
        ]
        found.sort(key=lambda one: (one[0], -one[1]))
        kept: list[Found] = []
        for one in found:
            if not kept or one[0] >= kept[-1][1]:
                kept.append(one)
        return kept

    def _said_by(self, word: str) -> Found | None:
        if word not in self._known:
            if len(self._known) > _MANY_WORDS:
                self._known.clear()
            self._known[word] = next(self._looked_up(word), None)
        return self._known[word]

    def _looked_up(self, word: str) -> Iterator[Found]:
        """Yield what a word says: whole, by its beginning, by its end."""
        size = min(len(word), _LONG_WORD)
        parts = [(0, word), *((0, f"{word[:end]}*") for end in range(size, 1, -1))]
        parts += [(start, f"*{word[start:]}") for start in range(size)]
        yield from (
            (start, len(word), self._words[part]) for start, part in parts if part in self._words
        )


def _is_han(text: str) -> bool:
    return _HAN_LETTER.search(text) is not None


def _phrases(entry: Mapping[str, str], language: str) -> Iterator[str]:
    """Yield the phrases of a language, and the Chinese, which no other is mistaken for."""
    for code in dict.fromkeys((language, _HAN)):
        if code in entry:
            yield from (one.strip() for one in re.split(r"\s\|\s", entry[code]))


@cache
def pattern(section: str, name: str, language: str, end: str = "") -> re.Pattern[str]:
    """Compile what says something in a language; `end` is what has to follow it."""
    found = any_of(_phrases(_table()[section][name], language))
    return re.compile(f"(?:{found}){end}")


@lru_cache(_MANY_PARTS)
def says(name: str, text: str, language: str) -> bool:
    """Whether a text in lower case has one of the signs."""
    return pattern("signs", name, language).search(text) is not None


@lru_cache(_MANY_PARTS)
def told(section: str, text: str, language: str) -> tuple[str, ...]:
    """Give the names in a section of which a text in lower case says something."""
    return tuple(n for n in _table()[section] if pattern(section, n, language).search(text))


def terms(language: str) -> list[tuple[str, str]]:
    """List the phrases of a language, each with its term."""
    table = _table()["terms"].items()
    return [(phrase, term) for term, each in table for phrase in _phrases(each, language)]


def goods() -> list[tuple[str, str]]:
    """List phrases for goods, in any language, each with their English name."""
    return [(one, name) for name, each in _table()["goods"].items() for one in each.split(" | ")]


def names(section: str) -> tuple[str, ...]:
    """Give the names in a section."""
    return tuple(_table()[section])


@cache
def plain_words(language: str) -> frozenset[str]:
    """Give the words of a language that change nothing of a figure beside which they stand."""
    plain = _table()["plain"].get(language, "").split()
    return COMMON.get(language, frozenset()).union(plain)


@cache
def telling_words(language: str) -> frozenset[str]:
    """Give the words of a language by which a text of a sentence is known to be in it."""
    phrases = (phrase for each in _table()["terms"].values() if language in each
               for phrase in _phrases({language: each[language]}, language))  # fmt: skip
    return plain_words(language).union(phrases, _table()["telling"].get(language, "").split())


MONTHS: Final[Mapping[str, int]] = {
    month: number
    for months in _table()["months"].values()
    for number, month in enumerate(months.split(), 1)
    if month != "_"
}
"""The months by name."""
