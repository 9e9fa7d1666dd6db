"""What a number in a text may be of: its metric, its kind and its time, told by the words near it.

Every guess is for a person to confirm; nothing here is asked by an answer.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

from clusters.amounts.amount import Amount
from clusters.evidence.passages import Span
from clusters.light import dataclass
from clusters.models import FactBase, Kind, Metric
from clusters.models.base import UNSTATED, is_currency

_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=\W*[A-ZÀ-ÞĀ-ŽА-ЯΑ-Ω\d])|[\u3002\uff01\uff1f।]|\n")
_COMMA = re.compile(r"[,;:\uff0c\uff1a\uff1b\u3001]\s?|\s[–—]\s|\s(?=[(])|(?<=[)])\s?")
_TOKEN = re.compile(r"[^\W\d_]{2,}")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_SHORT = 5
"""Letters from which on a word is found within a longer one: umsatz in Jahresumsatz."""
_TELLING = 4
"""Letters from which on a word of a label tells something: `of` and `the` do not."""
_NEAR = 15
"""Characters at which a word weighs half of what it does beside the number."""
_BEHIND = 0.5
"""How far away a word seems that stands behind the number, where what is counted stands."""
_ADJACENT, _BESIDE = 0.95, 2
"""From which weight on a word stands just behind the number, and how much more it tells there."""
_LEAST = 0.5
"""The least weight at which words tell what a number is of."""
_TOLD, _LABELLED, _ABOUT, _SEEN = 2.0, 3.0, 2.0, 2.0
"""The most that words tell: of the table, of a metric's label and unit, of what it says it is
about, and of what was quoted for it before."""
_COMMON = 4
"""How many metrics may share a word that was quoted for them before it tells nothing."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a number is guessed to be of."""

    metric: Metric | None
    """Its metric; None where no words near it name one of the base."""
    weight: float
    """How much those words tell, from 0."""
    kind: Kind
    """Whether it is so, planned, aimed at, possible or signed."""
    period: str | None
    """When, in EDTF: the date in its sentence, else that of the text; None without either."""


@dataclass(frozen=True)
class Guesses:
    """The guesses in the texts of one language, by the words of a base."""

    base: FactBase
    """The base."""
    language: str
    """The BCP 47 primary code of the language of the texts."""

    def of(self, amount: Amount, text: str, issued: str | None) -> Guess:
        """Guess what an amount in a text is of.

        Args:
            amount: The amount, with its place in the text.
            text: The text.
            issued: When the text was issued, in EDTF.
        """
        start, end = sentence_at(text, amount.start)
        sentence = text[start:end]
        span = amount.start - start, amount.end - start
        kind = self._kind(sentence, span)
        metric, weight = self._metric(amount, sentence, span)
        return Guess(metric, weight, kind, self._period(text, amount, issued))

    def _metric(self, amount: Amount, sentence: str, span: Span) -> tuple[Metric | None, float]:
        """Give the metric that takes the amount's unit and whose words weigh most around it."""
        lower = sentence.casefold()
        near = {
            term: _NEAR / (_NEAR + gap)
            for term in self._terms
            if term in lower and (gap := _gap(term, lower, span)) is not None
        }
        able = [m for m in self.base.metrics if unit_for(m, amount) is not None]
        weights = [(self._weight(metric, near), metric) for metric in able]
        weight, best = max(weights, key=lambda one: one[0], default=(0.0, None))
        if weight >= _LEAST:
            return best, weight
        # Square metres and percent tell by themselves, where one metric alone has them.
        alone = amount.unit is not None and not is_currency(amount.unit) and len(able) == 1
        return (able[0] if alone else None), 0.0

    def _weight(self, metric: Metric, near: Mapping[str, float]) -> float:
        """Weigh the words of a metric by how near they stand, those of its label as far as whole.

        Of several words of the table for one metric the nearest tells, for they say the same.
        """
        label, about = _own_words(metric)
        told = max((near.get(one, 0) for one in self._table[metric.name]), default=0)
        told *= _BESIDE if told > _ADJACENT else 1
        seen = sum(share * near.get(term, 0) for term, share in self._seen[metric.name].items())
        return (
            _TOLD * told
            + _LABELLED * sum(near.get(one, 0) for one in label) / max(len(label), 1)
            + _ABOUT * sum(near.get(one, 0) for one in about) / max(len(about), 1)
            + min(seen, _SEEN)
        )

    @cached_property
    def _terms(self) -> frozenset[str]:
        """Every word that tells something, in lower case."""
        own = {word for metric in self.base.metrics for part in _own_words(metric) for word in part}
        told = {word for phrases in self._table.values() for word in phrases}
        return frozenset(own | told | {word for words in self._seen.values() for word in words})

    @cached_property
    def _table(self) -> Mapping[str, tuple[str, ...]]:
        """The words of the table in this language, by the name of the metric."""
        return {m.name: _table("metrics", self.language, m.name) for m in self.base.metrics}

    @cached_property
    def _seen(self) -> Mapping[str, Mapping[str, float]]:
        """The words that the base quotes for a metric in this language, with its share of them."""
        uses: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for fact in self.base.facts:
            evidence = fact.evidence[0]
            if self.base.source[evidence.source].primary_language == self.language:
                for word in set(_words(evidence.quote)):
                    uses[word][fact.metric] += 1
        seen: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for word, names in uses.items():
            for name, count in names.items() if len(names) <= _COMMON else ():
                seen[name][word] = count / names.total()
        return seen

    def _kind(self, sentence: str, span: Span) -> Kind:
        """Tell what stage a claim is of, by the words before it or in its own clause."""
        kinds: tuple[Kind, ...] = ("target", "plan", "capacity", "contract")
        own = sentence[: clause_at(sentence, span)[1]].casefold()
        found = (
            (gap, kind)
            for kind in kinds
            for phrase in _table("kinds", self.language, kind)
            if (gap := _gap(phrase, own, span)) is not None
        )
        return min(found, default=(0, "actual"))[1]

    def _period(self, text: str, amount: Amount, issued: str | None) -> str | None:
        """Give the date of an amount: the last before it in its sentence, or behind in its clause.

        Else it is the last that its paragraph names before it, or that of the text.
        """
        start = text.rfind("\n", 0, amount.start) + 1
        first = sentence_at(text, amount.start)[0]
        last = clause_at(text, (amount.start, amount.end))[1]
        year = re.match(r"\d{4}", issued or "")
        dates = [
            *self._dates(text[start:last], start),
            *self._told(text[start:last], start, int(year[0]) if year else None),
        ]
        before = [one for one in dates if one[1] <= amount.start]
        behind = [one for one in dates if one[0] >= amount.end]
        near = [one for one in before if one[0] >= first]
        chosen = max(near, default=None) or min(behind, default=None) or max(before, default=None)
        return chosen[2] if chosen else issued

    def _dates(self, sentence: str, shift: int) -> Iterator[tuple[int, int, str | None]]:
        for found in dates_of(self.language).finditer(sentence):
            yield found.start() + shift, found.end() + shift, _edtf(found, self.language)

    def _told(
        self, sentence: str, shift: int, year: int | None
    ) -> Iterator[tuple[int, int, str | None]]:
        """Yield years that are told by the year of the text, if that is known: ``last year``."""
        for past in ("-1", "0"):
            for phrase in _table("years", self.language, past):
                at = sentence.casefold().find(phrase)
                if at >= 0:
                    when = str(year + int(past)) if year else None
                    yield at + shift, at + len(phrase) + shift, when


def unit_for(metric: Metric, amount: Amount) -> str | None:
    """Give the unit in which a metric records an amount; None where it does not take it."""
    if metric.is_text:
        return None
    if metric.measures == "money":
        return amount.unit if metric.takes(amount.unit or UNSTATED) and amount.unit else None
    if amount.unit is None:
        return metric.units[0] if metric.measures == "count" and metric.units else None
    return amount.unit if amount.unit in metric.units else None


@cache
def _own_words(metric: Metric) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the words of a metric's label and units, and those of what it is about, cut to stems."""
    named = _TOKEN.findall(" ".join((metric.label, *metric.units)).casefold())
    label = {_stem(word) for word in named if len(word) >= _TELLING or _UNSPACED.search(word)}
    about = {_stem(word) for word in _words(metric.about)} - label
    return tuple(sorted(label)), tuple(sorted(about))


def _stem(word: str) -> str:
    """Cut the ending off a long word, so that `orders` finds `order`."""
    return word[: max(_SHORT, len(word) - 2)] if len(word) > _SHORT else word


def sentence_at(text: str, place: int) -> Span:
    """Find the sentence in which a place of a text lies."""
    return _between(_END, text, place, 1000)


def clause_at(text: str, span: Span) -> Span:
    """Find the clause around a span, as far as its sentence goes."""
    start, end = sentence_at(text, span[0])
    first = _between(_COMMA, text[start:end], span[0] - start, end - start)[0] + start
    last = _between(_COMMA, text[start:end], max(span[1] - 1, span[0]) - start, end - start)[1]
    return first, max(last + start, span[1])


def _between(mark: re.Pattern[str], text: str, place: int, most: int) -> Span:
    """Find what lies between the marks before and behind a place, ``most`` characters away."""
    first = max(place - most, 0)
    ends = [found.end() for found in mark.finditer(text, first, place) if found.end() <= place]
    behind = mark.search(text, place, min(place + most, len(text)))
    return (ends[-1] if ends else first), (
        behind.start() if behind else min(place + most, len(text))
    )


def dates_of(language: str) -> re.Pattern[str]:
    """Give the pattern of a date in a language: its year, and its month where that is told."""
    return _date_pattern(_months(language))


@cache
def _date_pattern(months: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(months) or r"(?!)"
    year = r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![.,]?\d|s)"
    return re.compile(
        rf"(?:(?P<day>\d{{1,2}})\.?\s+(?:de\s+)?)?(?<!\w)(?P<name>{names})(?!\w)"
        rf"(?:\s+(?P<day2>\d{{1,2}}),)?\s+(?:de\s+)?(?P<named>{year})"
        rf"|(?P<year>{year})(?:\s?[年년](?:\s?(?P<month>\d{{1,2}})\s?[月월](?:\s?\d{{1,2}}\s?[日号일])?)?)?",
        re.IGNORECASE,
    )


def _edtf(found: re.Match[str], language: str) -> str:
    if found["name"]:
        month = _months(language).index(found["name"].casefold()) + 1
        return f"{found['named']}-{month:02d}"
    month = int(found["month"] or 0)
    return f"{found['year']}-{month:02d}" if 1 <= month <= 12 else found["year"]  # noqa: PLR2004 - months


def _gap(term: str, sentence: str, span: Span) -> float | None:
    """How far a word stands from a number in its sentence; None where it does not."""
    found = [*_places(term, sentence)]
    before = [span[0] - end for _, end in found if end <= span[0]]
    behind = [_BEHIND * (start - span[1]) for start, _ in found if start >= span[1] - 1]
    within = [0.0 for start, end in found if start < span[1] and span[0] < end]
    return max(min((*before, *behind, *within), default=-1.0), 0.0) if found else None


def _places(term: str, sentence: str) -> Iterator[Span]:
    whole = len(term) < _SHORT and not _UNSPACED.search(term)
    at = sentence.find(term)
    while at >= 0:
        end = at + len(term)
        alone = not (sentence[at - 1 : at].isalpha() or sentence[end : end + 1].isalpha())
        if alone or not whole:
            yield at, end
        at = sentence.find(term, end)


def _words(quote: str) -> Iterator[str]:
    """Yield the words of a quotation; in scripts without spaces, each two characters."""
    for token in _TOKEN.findall(quote.casefold()):
        if _UNSPACED.search(token):
            yield from (token[at : at + 2] for at in range(len(token) - 1))
        elif len(token) >= _SHORT:
            yield token


@cache
def _tables() -> Any:  # noqa: ANN401 - what TOML holds; the tests hold its shape
    return tomllib.loads(files(__package__).joinpath("words.toml").read_text("utf-8"))


@cache
def _table(part: str, language: str, name: str) -> tuple[str, ...]:
    """Give the phrases of a part of the table in a language, in lower case.

    What has no entry of its own has that of a word of its name: ``park_area`` that of ``area``.
    """
    table = _tables()[part]
    entry: Mapping[str, str] = next(
        (table[word] for word in (name, *name.split("_")) if word in table), {}
    )
    phrases = entry.get(language, "").split("|")
    return tuple(one for phrase in phrases if (one := phrase.strip().casefold()))


@cache
def _months(language: str) -> tuple[str, ...]:
    return tuple(_tables()["months"].get(language, "").split())
