"""The words of ``words.toml``, as patterns and sets, language by language."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

from clusters.evidence.prose import STOP_WORDS

_HAN: Final = "zh"
_EMPTY = """a an the of for in on by at and or to value number total volume daily day month year
share signed"""
_AMOUNTS_OF = """added import domestic profit loss wage price loan damage tax investment fund
revenue income sales order"""
EMPTY: Final = frozenset(_EMPTY.split())
"""The words of labels that tell no metric from another."""
AMOUNTS_OF: Final = frozenset(_AMOUNTS_OF.split())
"""The terms that name a quantity of their own: beside another, it is not clear which is meant."""
NEUTRAL: Final = frozenset({"people", "enterprise", "industry", "make", "output", "growth"})
"""The terms that may stand beside any figure: firms export, an industry employs."""


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


def any_of(phrases: Iterable[str]) -> str:
    """Write an alternation of phrases, those that begin with a word behind one mark of a word."""
    words: list[str] = []
    anywhere: list[str] = []
    for phrase in phrases:
        if phrase.startswith("/"):
            loose = _is_han(phrase) or phrase.startswith(("/(?<", "/\\"))
            (anywhere if loose else words).append(f"(?:{phrase.strip('/')})")
        elif _is_han(phrase):
            anywhere.append(re.escape(phrase.strip("*")))
        else:
            end = r"\w*" if phrase.endswith("*") else r"\b"
            body = re.escape(phrase.strip("*")).replace(r"\ ", r"\s") + end
            (anywhere if phrase.startswith("*") else words).append(body)
    found = [rf"\b(?:{'|'.join(words)})"] if words else []
    return "|".join(found + anywhere) or r"(?!)"


def _is_han(text: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text)


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


def says(name: str, text: str, language: str) -> bool:
    """Whether a text in lower case has one of the signs."""
    return pattern("signs", name, language).search(text) is not None


@cache
def terms(language: str) -> Mapping[str, str]:
    """Give the patterns of a language by term; the first that fits is meant."""
    return {term: any_of(_phrases(entry, language)) for term, entry in _table()["terms"].items()}


def goods() -> Mapping[str, str]:
    """Give the patterns of goods, in any language, by their English names."""
    return {name: any_of(re.split(r"\s\|\s", each)) for name, each in _table()["goods"].items()}


def names(section: str) -> tuple[str, ...]:
    """Give the names in a section."""
    return tuple(_table()[section])


@cache
def common(language: str) -> frozenset[str]:
    """Give the commonest words of a language; empty for one that is not read."""
    return frozenset(STOP_WORDS.get(language, "").split())


@cache
def plain_words(language: str) -> frozenset[str]:
    """Give the words of a language that change nothing of a figure beside which they stand."""
    return common(language) | frozenset(_table()["plain"].get(language, "").split())


PLAIN: Final = names("plain")
"""The languages whose plain words are known."""
MONTHS: Final[Mapping[str, int]] = {
    month: number
    for months in _table()["months"].values()
    for number, month in enumerate(months.split(), 1)
    if month != "_"
}
"""The months by name."""
