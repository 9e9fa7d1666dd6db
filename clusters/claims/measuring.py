"""What a figure of a draft measures: the one metric whose words stand around it, or none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field
from functools import cached_property

from clusters.amounts.amount import Amount
from clusters.amounts.units import convertible
from clusters.claims.lexicon import (
    AMOUNTS_OF,
    EMPTY,
    NEUTRAL,
    Finder,
    Found,
    goods,
    names,
    plain_words,
    terms,
)
from clusters.claims.manuscript import Sentence
from clusters.evidence.prose import COMMON
from clusters.light import dataclass
from clusters.models import FactBase, Metric
from clusters.models.base import is_currency

Terms = list[Found]
"""Where each term stands in a text, and which it is."""

_WORD = re.compile(r"[^\W\d_]+")
_NEXT = re.compile(r"\s*([^\W\d_]+)")
_JOINED = re.compile(r"(?:and|und|och|y|et)\b")
_NEAR = 8
"""How many characters behind a Chinese number what it counts may begin."""
_TERMS = frozenset(names("terms"))
_SHORT = 3
"""Words of labels no longer than this are no terms."""
_FEW = 4
"""How many words behind a number what it counts may be."""


@dataclass(frozen=True, slots=True)
class Need:
    """What words a metric is known by."""

    metric: Metric
    """The metric."""
    ways: tuple[frozenset[str], ...]
    """The terms that must all be there, by its label or by its name."""
    counted: frozenset[str]
    """The terms of what is counted, one of which must stand beside the number."""
    label: frozenset[str]
    """The terms of its label."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The metric of a figure of a draft."""

    metric: Metric | None
    """The metric; None where it is not clear."""
    end: int = 0
    """Where the word of what it counts ends, behind the number; 0 where none stands there."""
    counts: str = ""
    """The term of what it counts; empty where none stands behind the number."""
    is_bare: bool = False
    """Whether it is a number that names nothing."""


@dataclass(frozen=True)
class Vocabulary:
    """The terms of a base, found in drafts."""

    base: FactBase
    """The base."""

    _finders: dict[str, Finder] = field(default_factory=dict)

    @cached_property
    def _own(self) -> list[str]:
        """The words of labels and units that are no term of ours, each a term of its own."""
        known = Finder(terms("en"))
        texts = [
            t.lower()
            for m in self.base.metrics
            if not m.is_text
            for t in (m.label, m.name, *m.units)
        ]
        words = {word.removesuffix("s") for text in texts for word in _WORD.findall(text)}
        longer = {word for word in words if len(word) > _SHORT and word not in EMPTY}
        return sorted(word for word in longer | {"age"} if not known.find(word))

    def terms(self, text: str, language: str = "en") -> list[Found]:
        """List the terms in a text in lower case."""
        if language not in self._finders:
            own = ((f"{word}*", word) for word in self._own)
            self._finders[language] = Finder([*terms(language), *own])
        return self._finders[language].find(text)

    @cached_property
    def _goods(self) -> Finder:
        """The names of goods, and the concept of each; where a base has none, its English name."""
        names = [(word.lower(), one.id) for one in self.base.concepts for word in one.words()]
        known = dict(reversed(names))
        own = [(f"{word}*" if word.isascii() else word, id_) for word, id_ in names]
        return Finder([*own, *((each, known.get(good, good)) for each, good in goods())])

    def goods(self, text: str) -> list[Found]:
        """List the goods in a text in lower case, by the concepts of the base."""
        return self._goods.find(text)

    def goods_in(self, text: str) -> frozenset[str]:
        """Give the goods in a text in lower case."""
        return frozenset(good for _, _, good in self.goods(text))

    def _of(self, words: str) -> list[str]:
        text = words.replace("_", " ").lower()
        return [term for _, _, term in self.terms(text) if term not in EMPTY and term != "share"]

    @cached_property
    def needs(self) -> tuple[Need, ...]:
        """The metrics that are figures, each with the terms that it needs."""
        return tuple(self._need(metric) for metric in self.base.metrics if not metric.is_text)

    def _need(self, metric: Metric) -> Need:
        texts = [self._of(metric.label), self._of(metric.name)]
        if metric.measures != "count":
            ways = tuple(dict.fromkeys(frozenset(text) for text in texts if text))
            return Need(metric, ways, frozenset(), frozenset(texts[0]))
        units = {term for unit in metric.units for term in self._of(unit.partition("/")[0])}
        last = set() if units & {*texts[0]} else {*texts[0][-1:]} & _TERMS - {"output"}
        counted = frozenset(units | last)
        needed = (frozenset(_needed(text, units)) for text in texts if text)
        return Need(metric, tuple(dict.fromkeys(needed)), counted, frozenset(texts[0]))

    def measured(
        self, sentence: Sentence, amount: Amount, terms: Terms, before: Metric | None, rate: str
    ) -> Measured:
        """Tell what a figure measures.

        Args:
            sentence: The sentence it stands in.
            amount: The figure, its place counted from the beginning of the sentence.
            terms: The terms of the sentence.
            before: What the figure before it in the sentence measures, None for nothing: of it is
                a number that names nothing (36 countries, and to 75 in 2016).
            rate: ``day``, ``month`` or ``year`` where the figure is of each; empty where not.
        """
        if headed := self._headed(sentence, amount):
            return Measured(headed)
        clause = sentence.clause(amount.start)
        end = clause[1] if sentence.language == "zh" else _reach(sentence, amount.end)[0]
        near = [one for one in terms if clause[0] <= one[0] < max(clause[1], end)]
        if amount.unit is None:
            at, named = _counted(sentence, amount, near, self.counts)
            if named is None:
                bare = before if before is not None and before.measures == "count" else None
                return Measured(bare if at else None, is_bare=at > 0)
            chosen = self._chosen(sentence, amount, (near, terms), named, rate)
            end = next((one[1] for one in near if one[0] == at > amount.end - 1), 0)
            return Measured(chosen, end, named if end else "")
        if not near and _is_bare(sentence, clause, amount):
            near = self._earlier(sentence, clause, terms)
        return Measured(self._chosen(sentence, amount, (near, terms), None, rate))

    def _headed(self, sentence: Sentence, amount: Amount) -> Metric | None:
        """Give the metric whose label heads a cell of a table; None where none does."""
        head = sentence.lower[: sentence.head]
        known = (one for one in self.base.metrics if not one.is_text and one.label.lower() in head)
        fitting = (one for one in known if _fits(one, amount.unit)) if head else ()
        return max(fitting, key=lambda one: len(one.label), default=None)

    def asked(self, terms: Terms) -> Metric | None:
        """Tell by which metric a sentence compares, if there is one of which most is said."""
        said = _said(terms, money=False)
        best: dict[str, int] = {}
        for need in self.needs:
            named = (need.label if need.label <= said else frozenset()) | (need.counted & said)
            if (need.counted and not named) or need.metric.measures == "share":
                continue
            for way in need.ways:
                if way <= said:
                    count = len(way | named)
                    best[need.metric.name] = max(best.get(need.metric.name, 0), count)
        return self._one_of(best)

    def _one_of(self, best: dict[str, int]) -> Metric | None:
        """Give the metric of which most is said; None where several are, or none is."""
        top = max(best.values(), default=0)
        most = [name for name, count in best.items() if count == top]
        return self.base.metric[most[0]] if len(most) == 1 else None

    def hints_at(self, name: str, terms: frozenset[str], counts: str, *, is_of_kind: bool) -> bool:
        """Whether some of what a metric is known by is among some terms, and what it counts.

        What the number counts is enough where nothing sets the metric apart from others of it.
        """
        needs = (need for need in self.needs if need.metric.name == name)
        return any(
            (counts in need.counted and any(way <= NEUTRAL for way in need.ways))
            or ((not need.counted or need.counted & terms)
                and (is_of_kind or any(way & terms for way in need.ways)))
            for need in needs
        )  # fmt: skip

    def terms_of(self, metric: Metric) -> frozenset[str]:
        """Give every term of a metric."""
        return self._all_terms.get(metric.name, frozenset())

    @cached_property
    def _all_terms(self) -> dict[str, frozenset[str]]:
        return {one.metric.name: one.label.union(one.counted, *one.ways) for one in self.needs}

    @cached_property
    def counts(self) -> frozenset[str]:
        """The terms of all that is counted."""
        return frozenset(term for need in self.needs for term in need.counted)

    @staticmethod
    def _earlier(sentence: Sentence, clause: tuple[int, int], terms: Terms) -> Terms:
        for start, end in reversed(sentence.clauses[: sentence.clauses.index(clause)]):
            if found := [one for one in terms if start <= one[0] < end]:
                return found
        return []

    def _chosen(
        self,
        sentence: Sentence,
        amount: Amount,
        said: tuple[Terms, Terms],
        named: str | None,
        rate: str,
    ) -> Metric | None:
        """Choose the metric of which most terms are said, if there is one such."""
        near, all_ = said
        money = amount.unit is not None and is_currency(amount.unit)
        here, there = _said(near, money=money), _said(all_, money=money)
        start = sentence.clause(amount.start)[0]
        joined = _JOINED.match(sentence.lower, start) is not None
        before = sentence.clause(start - 1) if joined and start else (0, 0)
        beside = {term for at, _, term in all_ if before[0] <= at < before[1]}
        best: dict[str, int] = {}
        for need in self.needs:
            if not _fits(need.metric, amount.unit) or (named and named not in need.counted):
                continue
            for way in need.ways:
                needed = way | {named} if named else way
                others = (here | beside) & AMOUNTS_OF - needed
                if needed & here and needed <= there and not others:
                    count = 2 * len(needed) + (need.metric.rate == rate)
                    best[need.metric.name] = max(best.get(need.metric.name, 0), count)
        return self._one_of(best)


def _needed(text: list[str], units: set[str]) -> list[str]:
    """Leave out of a label what is counted: its unit, or a last word that drafts do not use."""
    if units & {*text}:
        return [term for term in text if term not in units]
    return text if text[-1] in _TERMS else text[:-1]


def _said(terms: Terms, *, money: bool) -> set[str]:
    """Give the terms that are said; what is made is output, unless it is money that is made."""
    said = {term for _, _, term in terms}
    return said | {"output"} if "make" in said and not money else said


def _fits(metric: Metric, unit: str | None) -> bool:
    if unit is None:
        return metric.measures == "count"
    if is_currency(unit):
        return metric.measures == "money"
    return unit in metric.units or any(convertible(unit, one) for one in metric.units)


def _counted(
    sentence: Sentence, amount: Amount, near: Terms, counts: Iterable[str]
) -> tuple[int, str | None]:
    """Find what a number counts: where it begins, and its term; 0 for what is not known."""
    behind = sentence.lower[amount.end :]
    known = [one for one in near if one[2] in counts]
    if sentence.language in {"zh", "ja"}:
        reach, unknown = amount.end + _NEAR, False
    else:
        reach, unknown = _reach(sentence, amount.end)
    first = next((one for one in known if amount.end <= one[0] < reach), None)
    if first is not None:
        return first[0], first[2]
    if unknown and behind:
        return 0, None
    earlier = [one for one in known if one[1] <= amount.start]
    return (amount.end, earlier[-1][2]) if earlier else (amount.end, None)


def _reach(sentence: Sentence, end: int) -> tuple[int, bool]:
    """How far behind a number the words are that may say what it counts; whether there is any."""
    stops = COMMON.get(sentence.language, frozenset())
    at = end
    for _ in range(_FEW):
        word = _NEXT.match(sentence.lower, at)
        if word is None or (word[1] in stops and not _JOINED.fullmatch(word[1])):
            break
        at = word.end()
    return at, at > end


def _is_bare(sentence: Sentence, clause: tuple[int, int], amount: Amount) -> bool:
    """Whether a part of a sentence says nothing but a figure."""
    start, end = clause
    rest = sentence.lower[start : amount.start] + " " + sentence.lower[amount.end : end]
    plain = plain_words(sentence.language)
    return not [word for word in _WORD.findall(rest) if word not in plain]
