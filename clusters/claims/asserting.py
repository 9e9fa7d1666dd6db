"""What a sentence claims: each of its figures, with all that the words around make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.reader import amounts_in
from clusters.claims import timing
from clusters.claims.lexicon import MONTHS, PLAIN_HAN, PLAIN_WORDS
from clusters.claims.manuscript import Sentence, Span
from clusters.claims.measuring import Terms, Vocabulary
from clusters.claims.mentions import Gazetteer, Named, Whose
from clusters.claims.phrasing import ASIDE, HEARSAY, KINDS, NOW, RATES, TOWARDS, WITH
from clusters.evidence.prose import STOP_WORDS
from clusters.light import dataclass
from clusters.models import Kind, Metric
from clusters.periods import Period

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DATES = re.compile(
    r"(?<=20\d\d)/\d\d\b|\b\d{4}-\d\d(?:-\d\d)?\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{1,2}:\d\d(?::\d\d)?\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\.?\s(?:of |de )?(?:{_MONTH})\b"
    rf"|\b(?:{_MONTH})\.?\s\d{{1,2}}\b(?!\d|,\d)"
    r"|\[\d+(?:[,–-]\s?\d+)*\]|\A\s*(?:#+\s*)?\d{1,3}[.)](?=\s)|(?<=年)\d{1,2}月(?:\d{1,2}[日号])?"
    r"|\b\d{1,2}月\d{1,2}[日号]|(?<=\s)[*]?\[?\^\d+\]|\b[\w-]+ years ago"
)
_NO_AMOUNT = re.compile(
    r"ordinal|month|\bday|date|label|decade|century|generation|digits|phase|ranking|a class|a name"
)
_DOLLARS = re.compile(r"d[oó]ll?ar(?:es|s|n)?", re.IGNORECASE)
_TO = re.compile(r"\s(?:to|till|a|à|bis|auf)\s(?=\d+\Z)")
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN_HAN = re.compile("|".join(sorted(PLAIN_HAN.split(), key=len, reverse=True)))
_CHANGED_BY = re.compile(r"\b(?:by|um|med|en|de|con|av)\s*\Z")
_REACH = 12
"""How many characters before a figure may say that it is one more."""


@dataclass(frozen=True, slots=True)
class Assertion:
    """A figure of a draft, and what is said of it."""

    start: int
    """Where its words begin in the sentence."""
    end: int
    """Where they end."""
    amount: Amount | None
    """The figure; None where it is no amount, or cannot be read."""
    aside: bool = False
    """Whether it is no amount: a year, a date, an ordinal, a page."""
    objection: str = ""
    """Why no figure can be meant, in words; empty where one can."""
    whose: Whose = Whose(None)
    """Whose it is said to be."""
    metric: Metric | None = None
    """What it measures; None where that is not clear."""
    unexplained: tuple[str, ...] = ()
    """The words around that may change what is claimed."""
    kinds: frozenset[Kind] = frozenset()
    """The kinds that the words around tell of: none for a result."""
    rate: str = ""
    """``day``, ``month`` or ``year`` where it is reached again in each; empty where not."""
    told: timing.Said = timing.Said(None)
    """When it is said to hold."""


@dataclass()
class Reader:
    """Reads the sentences of a draft in order, and remembers of whom and when the last spoke."""

    places: Gazetteer
    """The names of the base."""
    words: Vocabulary
    """The terms of the base."""
    _place: Named | None = None
    _time: Period | None = None

    def read(self, sentence: Sentence) -> Reading:
        """Read a sentence."""
        reading = Reading(sentence, self.places, self.words, self._place, self._time)
        named = {one for _, _, one in reading.mentions}
        times = {days for _, _, days in reading.times}
        if named:
            self._place, self._time = (named.pop() if len(named) == 1 else None), None
        if times:
            self._time = times.pop() if len(times) == 1 else self._time
        return reading


@dataclass(frozen=True)
class Reading:
    """A sentence as it is read."""

    sentence: Sentence
    """The sentence."""
    places: Gazetteer
    """The names of the base."""
    words: Vocabulary
    """The terms of the base."""
    place: Named | None
    """Of whom the text before spoke; None where that is not clear."""
    time: Period | None
    """Of when the text before spoke; None where that is not clear."""

    @cached_property
    def mentions(self) -> list[tuple[int, int, Named]]:
        """The places that it names."""
        return self.places.mentions(self.sentence.text)

    @cached_property
    def terms(self) -> Terms:
        """The terms in it."""
        return self.words.terms(self.sentence.lower)

    @cached_property
    def times(self) -> list[tuple[int, int, Period]]:
        """The times that it tells, but for numbers that look like years."""
        years = timing.years_in(self.sentence)
        counts = self.words.counts
        starts = [at for at, _, term in self.terms if term in counts] if years else []
        return [one for one in years if one[1] + 1 not in starts]

    @cached_property
    def _dates(self) -> list[Span]:
        years = [(start, end) for start, end, _ in self.times]
        dates = (pattern.finditer(self.sentence.lower) for pattern in (_DATES, timing.PARTS))
        return [*years, *(found.span() for each in dates for found in each)]

    @cached_property
    def _amounts(self) -> tuple[Amount | Unreadable, ...]:
        if not any(map(str.isalnum, self.sentence.text)):
            return ()
        masked = list(self.sentence.text)
        for start, end in self._dates:
            masked[start:end] = "x" * (end - start)
        found = amounts_in("".join(masked), self.sentence.language)
        return tuple(each for one in found for each in self._again(one))

    def _again(self, one: Amount | Unreadable) -> Iterator[Amount | Unreadable]:
        """Read what a draft leaves open as most of its readers do.

        Dollars are those of the United States where nothing else is named, and what goes from one
        thing to another is no range: $100 million to 36 countries.
        """
        if isinstance(one, Unreadable) and _DOLLARS.search(one.reason):
            found = amounts_in(_DOLLARS.sub("USD", one.words), self.sentence.language)
            if len(found) == 1 and isinstance(found[0], Amount):
                yield replace(found[0], start=one.start, end=one.end, words=one.words)
                return
        parted = (
            _TO.search(one.words)
            if isinstance(one, Unreadable) and one.reason == "a range"
            else None
        )
        if parted is None:
            yield one
            return
        for words, at in (
            (one.words[: parted.start()], 0),
            (one.words[parted.end() :], parted.end()),
        ):
            for each in amounts_in(words, self.sentence.language):
                start = one.start + at
                made = replace(each, start=start + each.start, end=start + each.end)
                yield from self._again(made) if isinstance(made, Unreadable) else [made]

    def assertions(self) -> Iterator[Assertion]:
        """Yield its figures in order; dates are among them, as no amounts."""
        spans = [(one.start, one.end) for one in self._amounts]
        dates = sorted(set(self._dates))
        found = [Assertion(start, end, None, aside=True) for start, end in dates]
        before: Metric | None = None
        for one in self._amounts:
            made = self._assertion(one, spans, before)
            before = made.metric or before
            found.append(made)
        yield from sorted(found, key=lambda each: (each.start, each.end))

    def _assertion(
        self, one: Amount | Unreadable, spans: list[Span], before: Metric | None
    ) -> Assertion:
        if isinstance(one, Unreadable):
            aside = _NO_AMOUNT.search(one.reason) is not None
            return Assertion(one.start, one.end, None, aside, f"cannot be read: {one.reason}")
        lower, span = self.sentence.lower, (one.start, one.end)
        if one.unit is None and ASIDE.search(lower[: one.start]):
            return Assertion(*span, None, aside=True)
        whose = self.places.whose(self.sentence, span, self.mentions, self.place)
        measured = self.words.measured(self.sentence, one, self.terms, before, self._rate(span))
        own = self.sentence.clause(one.start)
        others = {self.sentence.clause(m[0]) for m in self.mentions if m[2] != whose.named} - {own}
        times = [each for each in self.times if self.sentence.clause(each[0]) not in others]
        context = None if self.mentions else self.time
        return Assertion(
            one.start,
            max(one.end, measured.end),
            one,
            objection=self._objection(one),
            whose=whose,
            metric=measured.metric,
            unexplained=tuple(self._unexplained(one.start)),
            kinds=self._kinds(span),
            rate=self._rate(span),
            told=timing.said(self.sentence, span, times, spans, context),
        )

    def _objection(self, one: Amount) -> str:
        """Say what around a figure makes it none that a base could have."""
        lower = self.sentence.lower
        before = lower[max(0, one.start - _REACH) : one.start]
        if HEARSAY.search(lower):
            return "the sentence leaves open whether it is so"
        if WITH.search(lower):
            return "of several together"
        if any(TOWARDS.search(lower[:at]) for at, _, _ in self.mentions):
            return "of what goes there"
        by = _CHANGED_BY.search(before) is not None
        if one.change and one.unit not in {"percent", "pp"} and (by or one.hedge == "exact"):
            to = re.search(r"\b(?:to|auf|till|hasta|à|a)\s*\Z|[至到达为]\s*\Z", before)
            return "" if to else "a change, not a level"
        return ""

    @cached_property
    def _explained(self) -> str:
        """The sentence in lower case, in which what is understood is blank."""
        lower = self.sentence.lower
        words = [*lower]
        found = [(start, end) for start, end, _ in self.terms]
        for pattern in (*KINDS.values(), *RATES.values(), NOW, timing.PARTS):
            found += [each.span() for each in pattern.finditer(lower)]
        whole = [] if self.sentence.language == "zh" else [*_WORD.finditer(lower)]
        spans = [each.span() for each in whole if any(s < each.end() and each.start() < e
                 for s, e in found)] + found  # fmt: skip
        spans += [(one.start, one.end) for one in self._amounts] + self._dates
        for start, end in (*spans, *self.places.spans(self.sentence.text)):
            words[start:end] = " " * (end - start)
        return "".join(words)

    def _unexplained(self, at: int) -> Iterator[str]:
        """Yield the words of a part of the sentence, from its place on, that are not plain."""
        start, end = self.sentence.clause(at)
        named = [m[0] for m in self.mentions if m[0] < end]
        if not any(start <= one for one in named):
            start = self.sentence.clause(named[-1])[0] if named else 0
        text, language = self._explained[start:end], self.sentence.language
        if language == "zh":
            yield from re.findall(r"[\u4e00-\u9fff]+|[a-z]+", _PLAIN_HAN.sub(" ", text))
            return
        stops = {*STOP_WORDS.get(language, "").split(), *PLAIN_WORDS.get(language, "").split()}
        yield from (
            word for word in _WORD.findall(text) if word not in stops and word not in MONTHS
        )

    def _kinds(self, span: Span) -> frozenset[Kind]:
        """Give the kinds that are told before a figure in its sentence, and behind in its part."""
        start, end = self.sentence.clause(span[0])
        named = [at for at, _, _ in self.mentions if at < start]
        begin = max(named, default=0) if any(start <= m[0] < end for m in self.mentions) else 0
        begin = start if any(start <= m[0] < span[0] for m in self.mentions) and named else begin
        text = self.sentence.lower[begin:end]
        return frozenset(kind for kind, words in KINDS.items() if words.search(text))

    def _rate(self, span: Span) -> str:
        start, end = self.sentence.clause(span[0])
        near = self.sentence.lower[start:end]
        return next((rate for rate, words in RATES.items() if words.search(near)), "")
