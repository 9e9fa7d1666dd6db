"""The words by which `draft` guesses: those of ``words.toml``, and those of a base."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from math import log
from typing import Any

from clusters.evidence.passages import Span
from clusters.evidence.prose import COMMON
from clusters.light import dataclass
from clusters.models import FactBase, Metric

_TOKEN = re.compile(r"[^\W\d_]{2,}")
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""A character of a script that does not part words."""
_ENDINGS = ("ments", "ment", "ings", "ing", "ees", "ies", "ied", "ed", "es", "ers", "er", "en",
            "ar", "y", "e", "s", "n")  # fmt: skip
_STEM = 4
"""The fewest letters that are left of a word without its ending."""
_SHORT = 5
"""Letters from which on a phrase is found within a longer word: umsatz in Jahresumsatz."""
_COMMON = 4
"""How many metrics may share a word that was quoted for them before it tells nothing."""
_EMPTY = """year years yearly annual month months day days hour hours time period number volume what
which who than about over single"""
_SAYS_NOTHING = COMMON["en"].union(_EMPTY.split())
"""Words that tell no metric from another."""
TOLD, _LABELLED, _RARE, _ABOUT, _SEEN = 2.0, 3.0, 0.8, 2.0, 2.0
"""The most that words tell: of the table; of a metric's label and unit as far as they stand there,
and the more by how few metrics have them; of what it is about; of what was quoted for it before."""
ELSEWHERE = 0.3
"""How much less a word tells if it is not what the number counts, though something is."""
Shares = Mapping[str, float]
"""Stems, each with how much it tells, from 0 to 1."""


@cache
def _tables() -> Any:  # noqa: ANN401 - what TOML holds; the tests hold its shape
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


def part(name: str) -> Mapping[str, Mapping[str, str]]:
    """Give a part of the table: its entries, each with its phrases by language."""
    entries: Mapping[str, Mapping[str, str]] = _tables()[name]
    return entries


@cache
def phrases(name: str, entry: str, language: str) -> tuple[str, ...]:
    """Give the phrases of an entry in a language, in lower case; none where it has none."""
    told = part(name).get(entry, {}).get(language, "")
    return tuple(one for phrase in told.split("|") if (one := phrase.strip().lower()))


@cache
def pattern(name: str, entry: str, language: str) -> re.Pattern[str]:
    """Give the pattern of the phrases of an entry as words of their own."""
    return as_words(phrases(name, entry, language))


def as_words(phrases: Iterable[str], *, inflected: bool = False) -> re.Pattern[str]:
    """Make a pattern of phrases as words of their own; anywhere in a script without spaces.

    Args:
        phrases: The phrases.
        inflected: Whether a word may have an ending more: ``Lanternfordissa``.
    """
    end = "" if inflected else r"(?!\w)"
    told = sorted(map(re.escape, phrases), key=len, reverse=True)
    words = (one if UNSPACED.search(one) else rf"(?<!\w){one}{end}" for one in told)
    return re.compile("|".join(words) or "(?!)", re.IGNORECASE)


@cache
def months(language: str) -> dict[str, int]:
    """Give the months by each of their names, long and short."""
    listed = _tables()["months"].get(language, "").split()
    return {name: n for n, names in enumerate(listed, 1) for name in names.split(",")}


def places(phrase: str, text: str) -> Iterator[Span]:
    """Yield where a phrase stands in a text: a short one by itself, a long one within words too."""
    whole = len(phrase) < _SHORT and not UNSPACED.search(phrase)
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not whole or not (text[at - 1 : at].isalpha() or text[end : end + 1].isalpha()):
            yield at, end
        at = text.find(phrase, end)


def stems(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the words of a text that may tell something, each with its place and cut to its stem.

    In scripts without spaces they are each two characters.
    """
    for found in _TOKEN.finditer(text):
        word, start = found[0], found.start()
        if UNSPACED.search(word):
            yield from ((start + n, start + n + 2, word[n : n + 2]) for n in range(len(word) - 1))
        elif word not in _SAYS_NOTHING:
            cuts = (word.removesuffix(ending) for ending in _ENDINGS)
            stem = next((cut for cut in cuts if _STEM <= len(cut) < len(word)), word)
            yield start, found.end(), stem


@dataclass(frozen=True, slots=True)
class Known:
    """A metric, and the words by which it is known in a language."""

    metric: Metric
    """The metric."""
    rate: str
    """Whether it is of a ``day`` or a ``month``; empty where neither."""
    entry: str
    """Its entry of the table, as ``=entry``."""
    words: Mapping[str, tuple[float, float, float]]
    """What each word tells, from 0 to 1: of its label and units, of what it is about, and of what
    the base quotes for it in the language. Its entry tells none of that."""
    whole: float
    """What the words of its label tell together; at least 1."""

    def weigh(self, near: Shares, inside: set[str] | None) -> float:
        """Weigh its words by how near they stand.

        Of several words of the table for one metric the nearest tells, for they say the same.

        Args:
            near: How near each word stands.
            inside: Those that say what the number counts; where they do, and are none of the
                metric's, its others tell less. None where none says it.
        """
        here = self.words.keys() & near.keys()
        stands = there = about = seen = 0.0
        for word in here:
            told, weight = self.words[word], near[word]
            there += told[0]
            stands += told[0] * weight
            about += told[1] * weight
            seen += told[2] * weight
        return (1 if inside is None or not here.isdisjoint(inside) else ELSEWHERE) * (
            TOLD * near.get(self.entry, 0)
            + _LABELLED * stands * there / self.whole**2
            + _RARE * stands
            + _ABOUT * about
            + min(seen, _SEEN)
        )


@dataclass(frozen=True)
class Vocabulary:
    """The words by which the metrics of a base are known in a language."""

    base: FactBase
    """The base."""
    language: str
    """The BCP 47 primary code of the language."""

    @cached_property
    def known(self) -> tuple[Known, ...]:
        """The metrics, each with its words."""
        labels = _shares({m.name: " ".join((m.label, *m.units)) for m in self.base.metrics})
        abouts = _shares({metric.name: metric.about for metric in self.base.metrics})
        return tuple(
            self._known(one, labels[one.name], abouts[one.name], self._seen.get(one.name, {}))
            for one in self.base.metrics
        )

    def _known(self, metric: Metric, label: Shares, about: Shares, seen: Shares) -> Known:
        entry, all_ = f"={self.entries[metric.name]}", max(sum(about.values()), 1)
        words = {
            word: (label.get(word, 0.0), about.get(word, 0.0) / all_, seen.get(word, 0.0))
            for word in (*label, *about, *seen, entry)
        }
        rate = metric.rate if metric.rate in part("rates") else ""
        return Known(metric, rate, entry, words, max(sum(label.values()), 1))

    @cached_property
    def entries(self) -> Mapping[str, str | None]:
        """The entry of the table for each metric: its own, or that of a word of its name.

        What is counted in the same unit is the same things, which its own words tell apart.
        """
        table, metrics = part("metrics"), self.base.metrics
        own = {
            m.name: next((one for one in (m.name, *m.name.split("_")) if one in table), None)
            for m in metrics
        }
        counted = [m for m in reversed(metrics) if m.measures == "count" and m.units]
        alike = {_thing(m): own[m.name] for m in counted if own[m.name]}
        return own | {m.name: own[m.name] or alike.get(_thing(m)) for m in counted}

    @cached_property
    def rivals(self) -> Mapping[str, tuple[str, ...]]:
        """The entries of which the base has no metric, by what their figures are measured in."""
        known, found = {*self.entries.values()}, defaultdict[str, list[str]](list)
        for name, entry in part("metrics").items():
            if name not in known:
                found[entry["measures"]].append(name)
        return {measures: tuple(names) for measures, names in found.items()}

    @cached_property
    def phrases(self) -> Mapping[str, tuple[str, ...]]:
        """The entries of each phrase of the table."""
        found = defaultdict[str, list[str]](list)
        for entry in part("metrics"):
            for phrase in phrases("metrics", entry, self.language):
                found[phrase].append(entry)
        return {phrase: tuple(entries) for phrase, entries in found.items()}

    @cached_property
    def _seen(self) -> Mapping[str, Shares]:
        """The words that the base quotes for each metric in this language."""
        uses = defaultdict[str, Counter[str]](Counter)
        for fact in self.base.facts:
            evidence = fact.evidence[0]
            if self.base.source[evidence.source].primary_language == self.language:
                for stem in _stems(evidence.quote):
                    uses[stem][fact.metric] += 1
        found = defaultdict[str, dict[str, float]](dict)
        for stem, names in uses.items():
            for name, count in names.items() if len(names) <= _COMMON else ():
                found[name][stem] = count / names.total()
        return found

    def told(self, lower: str) -> Iterator[tuple[int, int, str]]:
        """Yield the words of a text in lower case that tell something: stems and ``=entries``.

        A phrase of the table that is part of a longer one there tells nothing.
        """
        known, furthest = self.phrases, 0
        found = [(*span, one) for one in known if one in lower for span in places(one, lower)]
        for start, end, phrase in sorted(found, key=lambda one: (one[0], -one[1])):
            if end > furthest:
                furthest = end
                yield from ((start, end, f"={entry}") for entry in known[phrase])
        telling = frozenset(word for one in self.known for word in one.words)
        yield from (one for one in stems(lower) if one[2] in telling)


def _stems(text: str) -> set[str]:
    return {stem for _, _, stem in stems(text.lower())}


def _thing(metric: Metric) -> str:
    """Give what a metric counts, without how often: pieces of pieces/day."""
    return metric.units[0].partition("/")[0]


def _shares(told: Mapping[str, str]) -> Mapping[str, Shares]:
    """Weigh each stem by how few metrics have it."""
    found = {name: _stems(words) for name, words in told.items()}
    uses, most = Counter(stem for each in found.values() for stem in each), len(found) + 1
    return {
        name: {stem: log(most / uses[stem]) / log(most) for stem in sorted(each)}
        for name, each in found.items()
    }
