"""What a sentence claims: each of its figures, with all that the words around make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from typing import Any

from clusters.amounts.amount import Amount, Unreadable
from clusters.claims import numerals, timing
from clusters.claims.claiming import Assertion
from clusters.claims.lexicon import EMPTY, MONTHS, names, pattern, plain_words, says, told
from clusters.claims.manuscript import Sentence
from clusters.claims.measuring import Terms, Vocabulary
from clusters.claims.mentions import Gazetteer, Named, Whose
from clusters.claims.numerals import MONTH
from clusters.claims.respective import Rows
from clusters.claims.tables import Span
from clusters.light import dataclass
from clusters.models import Kind, Metric
from clusters.periods import Period

_WORD = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"[(（][^()（）]{0,80}[)）]")
_OF_YEAR = re.compile(rf"(?:\b(?:in|im|of|år|en|de|since|by|von|i|{MONTH})|,)\s*\Z")
"""What stands before a year rather than a number."""
_OF_MAY = re.compile(r"\b(?:in|of|since|by|until|from|early|late) may\b|\bmay (?=\d)")
_SURE_MONTHS = MONTHS.keys() - {"may"}
_HAN = re.compile(r"[\u4e00-\u9fff]+|[a-z]+")
_ASIDE = re.compile(
    r"(?:\b(?:pages?|p\.|pp\.|chapter|figure|fig\.|table|no\.|nr\.?|section|volume|vol\.|seite"
    r"|kapitel|sida|sidan|página|capítulo|chapitre|isbn|tel\.?|phone|version|article)\s*|第)\Z"
)
"""What stands before a number that is no amount."""
_TOWARDS = re.compile(r"(?:\bto|\bnach|\btill|\bvers|\binto|向|对|往|(?<=\w )(?P<at>à|a))\s*\Z")
"""What stands before a place to which goods go."""
_LEVEL = re.compile(r"\b(?:to|auf|till|hasta|à|a)\s*\Z|[至到达为]\s*\Z")
_BETWEEN = re.compile(r"\b(?:between|entre|zwischen|mellan)\s*\Z")
"""What tells that what something rose to is of the later of two years."""
_CHANGED_BY = re.compile(r"\b(?:by|um|med|en|de|con|av)\s*\Z")
_REACH, _MONTHS = 12, 40
"""How many characters before a figure may say that it is one more, and before a year, a month."""


@dataclass()
class Reader:
    """Reads the sentences of a draft in order, and remembers of whom and when the last spoke."""

    places: Gazetteer
    """The names of the base."""
    words: Vocabulary
    """The terms of the base."""
    _place: Named | None = None
    _time: Period | None = None
    _is_of_park: bool = False
    _metric: Metric | None = None

    def read(self, sentence: Sentence) -> Reading:
        """Read a sentence."""
        is_of_park = says("park", sentence.lower, sentence.language)
        if is_of_park or self.places.mentions(sentence.text):
            self._is_of_park = is_of_park
        context = self._place, self._time, self._is_of_park, self._metric
        reading = Reading(sentence, self.places, self.words, *context)
        named = {one for _, _, one in reading.mentions}
        times = {days for _, _, days in reading.times}
        if named:
            self._place, self._time = (named.pop() if len(named) == 1 else None), None
        if times:
            self._time = times.pop() if len(times) == 1 else self._time
        figures = reading.figures if sentence.text.endswith((";", "；")) else ()
        self._metric = next((one.metric for one in reversed(figures) if one.metric), None)
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
    is_of_park: bool
    """Whether it speaks of the park of the place, as the text before may have said."""
    metric: Metric | None = None
    """What the last figure before a semicolon measured; None where that is not clear."""
    compared: tuple[Span, ...] = ()
    """Where it compares clusters, which is judged by itself."""

    @cached_property
    def mentions(self) -> list[tuple[int, int, Named]]:
        """The places that it names."""
        return self.places.mentions(self.sentence.text)

    @cached_property
    def _names(self) -> list[Span]:
        return [*self.places.spans(self.sentence.text)]

    @cached_property
    def terms(self) -> Terms:
        """The terms in it."""
        return self.words.terms(self.sentence.lower, self.sentence.language)

    @cached_property
    def goods(self) -> Terms:
        """The goods that it names."""
        return self.words.goods(self.sentence.lower)

    @cached_property
    def _strange_terms(self) -> Terms:
        """The terms in it that are neither plain words, nor goods, nor the units of figures."""
        lower, plain = self.sentence.lower, plain_words(self.sentence.language)
        inside = [(one.start, one.end) for one in self.amounts] + [one[:2] for one in self.goods]
        inside += self._names
        return [
            one for one in self.terms
            if one[2] not in EMPTY and lower[one[0] : one[1]] not in plain
            and not any(start < one[1] and one[0] < end for start, end in inside)
        ]  # fmt: skip

    @cached_property
    def times(self) -> list[tuple[int, int, Period]]:
        """The times that it tells, but for numbers that look like years."""
        years = timing.years_in(self.sentence)
        counts = self.words.counts
        starts = [at for at, _, term in self.terms if term in counts] if years else []
        lower = self.sentence.lower
        return [
            one
            for one in years
            if one[1] + 1 not in starts or _OF_YEAR.search(lower, max(0, one[0] - _MONTHS), one[0])
        ]

    @cached_property
    def _dates(self) -> list[Span]:
        years, kinds = [one[:2] for one in self.times], (numerals.DATES, timing.PARTS)
        dates = (found for each in kinds for found in each.finditer(self.sentence.lower))
        return [*years, *(found.span() for found in dates)]

    @cached_property
    def amounts(self) -> tuple[Amount | Unreadable, ...]:
        """Its amounts, and what looks like one."""
        return numerals.amounts(self.sentence, self._dates)

    @cached_property
    def figures(self) -> list[Assertion]:
        """Its figures in order; dates are among them, as no amounts."""
        spans = [(one.start, one.end) for one in self.amounts]
        found = list[Assertion]()
        before = self.metric
        for one in self.amounts:
            found.append(self._assertion(one, spans, before))
            before = found[-1].metric or before
        for at in reversed(range(len(found) - 1)):
            bare, other = found[at], found[at + 1]
            is_bare = bare.amount and not bare.amount.unit and not bare.metric
            if is_bare and self._rows.joins(bare.end, other.start):
                found[at] = replace(bare, metric=other.metric)
        found += [Assertion(*span, None, aside=True) for span in sorted({*self._dates})]
        return sorted(found, key=lambda each: (each.start, each.end))

    @cached_property
    def _rows(self) -> Rows:
        return Rows(self.sentence, self.amounts, self.terms, self.words.counts)

    @cached_property
    def of_each(self) -> dict[int, Named]:
        """Whose each figure of a row is, behind as many places: A and B employ 1 and 2."""
        if len(self.mentions) != 1:
            return {}
        start, end, named = self.mentions[0]
        return self._rows.of_each(named.each, (start, end))

    @cached_property
    def _of_each_time(self) -> dict[int, timing.Time]:
        return self._rows.of_each_time(self.times)

    def is_figure(self, span: Span) -> bool:
        """Whether a figure or a time stands where some words do."""
        return any(one.start < span[1] and span[0] < one.end for one in self.figures)

    def is_compared(self, span: Span) -> bool:
        """Whether some words are a part of a comparison of clusters."""
        return any(start < span[1] and span[0] < end for start, end in self.compared)

    def _assertion(
        self, one: Amount | Unreadable, spans: list[Span], before: Metric | None
    ) -> Assertion:
        if isinstance(one, Unreadable):
            why = f"cannot be read: {one.reason}"
            in_words = not any(map(str.isdecimal, one.words))
            aside = one.is_no_figure or (in_words and self._is_of_nothing(one))
            return Assertion(one.start, one.end, None, aside, why)
        lower, span = self.sentence.lower, (one.start, one.end)
        if one.unit is None and _ASIDE.search(lower[max(0, one.start - _REACH) : one.start]):
            return Assertion(*span, None, aside=True)
        place = self.of_each.get(one.start)
        whose = self.places.whose(self.sentence, span, self.mentions, self.place)
        whose = Whose(place) if place else whose
        rate = next(iter(self.said("rates", *self.sentence.clause(one.start))), "")
        measured = self.words.measured(self.sentence, one, self.terms, before, rate)
        times = self._times_of(one.start, whose, is_in_row=place is not None)
        context = None if self.mentions else self.time
        told = timing.said(self.sentence, span, times, spans, context)
        around = self._around(one.start, told)
        return Assertion(
            one.start,
            max(one.end, measured.end),
            one,
            objection=next(self._objections(one), ""),
            whose=whose,
            metric=measured.metric,
            counts=measured.counts,
            is_bare=measured.is_bare,
            unexplained=tuple(self.unexplained(*around)),
            terms=_within(self.terms, around),
            strange=_within(self._strange_terms, around),
            goods=_within(self.goods, around),
            kinds=self._kinds(span),
            rate=rate,
            told=told,
        )

    def _is_of_nothing(self, one: Unreadable) -> bool:
        """Whether a number in words is a part of what no base measures: two thirds of readers."""
        start, end = self.sentence.clause(one.start)
        said = any(start <= at < end for at, *_ in (*self.terms, *self.goods))
        return one.reason == "a part of a whole" or (
            one.reason == "a fraction in words" and not said
        )

    def _times_of(self, at: int, whose: Whose, *, is_in_row: bool) -> list[timing.Time]:
        """List the times that may be a figure's: none that is told of another place."""
        if at in self._of_each_time:
            return [self._of_each_time[at]]
        lower, times = self.sentence.lower, self.times
        is_between = times and _BETWEEN.search(lower, 0, times[0][0]) and times[-1][1] < at
        if is_between and _LEVEL.search(lower, max(0, at - _REACH), at):
            return times[-1:]
        strange = [m[0] for m in self.mentions if m[2] != whose.named and not is_in_row]
        others = {*map(self.sentence.clause, strange)} - {self.sentence.clause(at)}
        return [each for each in self.times if self.sentence.clause(each[0]) not in others]

    def _objections(self, one: Amount) -> Iterator[str]:
        """Say what around a figure makes it none that a base could have."""
        lower, language = self.sentence.lower, self.sentence.language
        before = lower[max(0, one.start - _REACH) : one.start]
        if self.is_left_open or self.leaves_open(self.sentence.clause(one.start)):
            yield "the sentence denies it, or leaves open whether it is so"
        if self._remark:
            yield f"what “{self._remark}” makes of it is not clear"
        if says("together", lower, language):
            yield "of several together"
        if self._goes_there:
            yield "of what goes there"
        if says("met", lower, language):
            yield "whether a target was met is not for its figure to say"
        by = _CHANGED_BY.search(before) is not None
        changed = one.change and one.unit not in {"percent", "pp"}
        if changed and (by or one.hedge == "exact") and not _LEVEL.search(before):
            yield "a change, not a level"

    def leaves_open(self, clause: Span) -> bool:
        """Whether a part of it denies what it says, or the sentence tells it as hearsay."""
        language = self.sentence.language
        own = self._without_figures[slice(*clause)]
        return says("denial", own, language) or says("hearsay", self.sentence.lower, language)

    @cached_property
    def _goes_there(self) -> bool:
        """Whether goods go to a place that it names."""
        trades = any(term in {"export", "import", "sales"} for _, _, term in self.terms)
        lower = self.sentence.lower
        towards = (_TOWARDS.search(lower, max(0, at - _REACH), at) for at, _, _ in self.mentions)
        return any(found and (trades or not found["at"]) for found in towards)

    @cached_property
    def _remark(self) -> str:
        """What a part without a figure says of them all: contrary to reports; which is a lie."""
        remark = pattern("signs", "remark", self.sentence.language)
        told = [*(one.start for one in self.amounts), *(start for start, _ in self._dates)]
        clauses = self.sentence.clauses
        for start, end in clauses if len(clauses) > 1 else ():
            here = told if start else [*told, *(at for at, _, _ in self.mentions)]
            speaks = not start or remark.match(self.sentence.lower, start) is not None
            if speaks and not any(start <= at < end for at in here):
                for odd in self.unexplained(start, end):
                    return odd
        return ""

    @cached_property
    def _without_figures(self) -> str:
        words = [*self.sentence.lower]
        for one in self.amounts:
            words[one.start : one.end] = " " * (one.end - one.start)
        return "".join(words)

    @cached_property
    def is_left_open(self) -> bool:
        """Whether a part without a figure denies the sentence: it is a myth that."""
        lower, starts = self.sentence.lower, [one.start for one in self.amounts]
        return any(
            says("denial", lower[start:end], self.sentence.language)
            for start, end in self.sentence.clauses
            if not any(start <= at < end for at in starts)
        )

    @cached_property
    def year_orders(self) -> list[timing.Order]:
        """Where it puts two times in order, the one with more first."""
        return timing.orders(self.sentence, self.times, [one.end for one in self.amounts])

    @cached_property
    def _explained(self) -> str:
        """The sentence in lower case, in which what is understood is blank."""
        lower, language = self.sentence.lower, self.sentence.language
        words = [*lower]
        found = [(start, end) for start, end, _ in (*self.terms, *self.goods)]
        patterns = [pattern(of, name, language) for of in ("kinds", "rates") for name in names(of)]
        signs = (pattern("signs", name, language) for name in ("now", "earlier"))
        for each in (*patterns, *signs, timing.PARTS):
            found += [one.span() for one in each.finditer(lower)]
        found += [(one.start, one.end) for one in self.amounts] + self._dates
        found += [span for span, _ in self.year_orders]
        # "75 more countries than Faku" is no figure of 75 countries.
        ends = [one.end for one in self.amounts]
        found += [on for on in self.compared if not any(lower[e : on[0]].isspace() for e in ends)]
        before = (_LEVEL.search(self.sentence.lower, max(0, one.start - _REACH), one.start)
                  for one in self.amounts)  # fmt: skip
        levels = (level.span() for level in before if level)
        for start, end in (*found, *self._names, *levels):
            words[start:end] = " " * (end - start)
        return "".join(words)

    def _around(self, at: int, told: timing.Said) -> Span:
        """From where its place and its time are told to the end of its part."""
        start, end = self.sentence.clause(at)
        named = [m[0] for m in self.mentions if m[0] < end]
        if not any(start <= one for one in named):
            start = self.sentence.clause(named[-1])[0] if named else 0
        when = [one[0] for one in self.times if one[2] == told.period and one[0] < start]
        return (self.sentence.clause(when[-1])[0] if when else start), end

    def unexplained(self, start: int, end: int) -> Iterator[str]:
        """Yield the words of a part that are neither understood nor plain."""
        return iter(_odd(self._explained[start:end], self.sentence.language))

    def _kinds(self, span: Span) -> frozenset[Kind]:
        """Give the kinds that are told before a figure in its sentence, and behind in its part."""
        start, end = self.sentence.clause(span[0])
        named = [at for at, _, _ in self.mentions if at < start]
        begin = max(named, default=0) if any(start <= m[0] < end for m in self.mentions) else 0
        begin = start if any(start <= m[0] < span[0] for m in self.mentions) and named else begin
        return frozenset(self.said("kinds", begin, end))

    def said(self, section: str, start: int, end: int) -> tuple[Any, ...]:
        """List the names in a section of which a part of the sentence says something."""
        return told(section, self.sentence.lower[start:end], self.sentence.language)


@lru_cache(maxsize=1000)
def _odd(text: str, language: str) -> tuple[str, ...]:
    """Give the words of a text, in which what is understood is blank, that are not plain."""
    text = _BRACKETS.sub(" ", text)
    if language == "zh":
        return tuple(_HAN.findall(_plain_han().sub(" ", text)))
    text, plain = _OF_MAY.sub(" ", text) if language == "en" else text, plain_words(language)
    words = (found[0] for found in _WORD.finditer(text))
    return tuple(w for w in words if len(w) > 1 and w not in plain and w not in _SURE_MONTHS)


def _within(terms: Terms, span: Span) -> frozenset[str]:
    return frozenset(term for at, _, term in terms if span[0] <= at < span[1])


@cache
def _plain_han() -> re.Pattern[str]:
    words = sorted(plain_words("zh"), key=lambda word: (-len(word), word))
    return re.compile("|".join(words))
