"""What a number in a text may be of: its metric, told by the words near it, its kind and its time.

Every guess is for a person to confirm; nothing here is asked by an answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from clusters.amounts.amount import Amount
from clusters.authoring.dating import Dates
from clusters.authoring.parting import Parts, Places, Spans
from clusters.authoring.phrases import (
    ELSEWHERE,
    TOLD,
    UNSPACED,
    Known,
    Vocabulary,
    part,
    pattern,
    phrases,
    places,
)
from clusters.evidence.passages import Span
from clusters.evidence.prose import COMMON
from clusters.light import dataclass
from clusters.models import Kind, Metric
from clusters.models.base import UNSTATED, is_currency

_COUNTED = re.compile(
    r"[\s-]+(?:(?:of|de|di)\s+|d['’])?((?:[^\W\d_]+['’-]?)+(?: \d{2,3}(?= [a-z]))?)"
)
_AGAIN = re.compile(r"\s?[(\uff08][^()\uff08\uff09\n]{1,40}[)\uff09]\s?")
"""What may stand between a figure and how often it is reached: (about 2,180 U.S. dollars)."""
_YEAR = re.compile(r"\s\d{4}\b")
"""What makes the word before it one of a date: 3 400 år 2012."""
_WORDS, _SIGNS = 4, 6
"""How many words behind a number may tell what it counts; how many characters without spaces."""
_NEAR = 30
"""Characters at which a word weighs half of what it does beside the number."""
_COUNTS = 2.0
"""How much more a word of the table tells that is just what the number counts."""
_APART, _CLAUSE, _OTHERS = 0.5, 0.6, 0.3
"""How much less a word tells with another figure between, in another clause, as part of another
figure."""
_FAR = 300
"""Characters beyond which a word tells nothing."""
_SUBJECT = 0.3
"""How much a word tells at least that stands where its sentence begins."""
_JUST = 5
"""Within how many characters a word that stands before a figure is part of it."""
_LEAST, _CLEAR = 0.5, 1.0
"""The least weight at which words tell what a number is of, and that at which they do so better
than the figure before it in its sentence."""
_BIG = 10**9
"""The least number that counts nothing and may be money of a currency that is not named."""
_TIMES = frozenset(("years", "months", "days"))
_NAMELESS = "no words near it name a metric of the base that is measured so"


@dataclass(frozen=True, slots=True)
class Guess:
    """What a number is guessed to be of."""

    metric: Metric | None
    """Its metric; None where no words near it name one of the base."""
    weight: float
    """How much those words tell, from 0."""
    why: str
    """Why there is no metric; empty where there is one."""
    kind: Kind
    """Whether it is so, planned, aimed at, possible or signed."""
    period: str | None
    """When, in EDTF: the date in its sentence, else that of the text; None without either."""


class Guesses:
    """The guesses in one text, by the words of a base."""

    def __init__(
        self,
        words: Vocabulary,
        parts: Parts,
        dates: Dates,
        amounts: Sequence[Amount],
        figures: Spans,
    ) -> None:
        """Look for what the amounts of a text count.

        Args:
            words: The words of the base.
            parts: The parts of the text.
            dates: Its dates.
            amounts: Its amounts, in order.
            figures: The spans of those that are figures: `ten` may be none.
        """
        self._words, self._parts, self._dates, self._figures = words, parts, dates, figures
        self._years = phrases("words", "years", words.language)
        self._nouns = words.language == "de"
        self._again = pattern("words", "again", words.language)
        self._doing = frozenset(phrases("words", "doing", words.language))
        self._stops = COMMON.get(words.language, frozenset()) - {*self._years}
        self._counts = {one.start: self._counted_by(one) for one in amounts}
        # What something rose by parts it from nothing: sales rose by 6 % to 870 million.
        rises = {(one.start, one.end) for one in amounts if one.change}
        self._apart = Spans(span for span in figures.all if span not in rises)
        self._counted = Spans(span for span in self._counts.values() if span[0] < span[1])
        self._last: tuple[Span, Amount, Metric] | None = None
        self._told, self._often = Places(words.told(parts.lower)), Places(self._rates())
        self._able: dict[tuple[str | None, bool, bool, bool], list[Known]] = {}

    def of(self, amount: Amount) -> Guess:
        """Guess what an amount of the text is of."""
        span = amount.start, amount.end
        metric, weight, why = self._metric(amount)
        if weight < _CLEAR and (metric or why == _NAMELESS):
            metric, weight = self._said_before(amount) or metric, max(weight, _LEAST)
        if metric is not None:
            self._last = self._parts.sentence(span), amount, metric
        spent = metric is not None and self._words.entries[metric.name] == "investment"
        kind, period = self._dates.when(span, spent=spent, flow=metric is not None and metric.flow)
        return Guess(metric, weight if metric else 0, "" if metric else why, kind, period)

    def _said_before(self, amount: Amount) -> Metric | None:
        """Give the metric of the figure before in its sentence: down from $5 million in 2019.

        Or that of the sentence before, where words speak of it: it aims to bring the figure to 30.
        """
        if self._last is None:
            return None
        last, before, metric = self._last
        sentence = self._parts.sentence((amount.start, amount.end))
        again = self._again.search(self._parts.lower, sentence[0], amount.start)
        if last != sentence and not (again and sentence[0] - last[1] < _NEAR):
            return None
        counts = amount.unit is None and self._counts[amount.start][1] > amount.end
        return metric if before.unit == amount.unit and not counts else None

    def _metric(self, amount: Amount) -> tuple[Metric | None, float, str]:
        """Give the metric whose words weigh most around an amount that it takes, or why none."""
        near, inside = self._near(amount)
        often, times = self._rate(amount), self._is_time(amount)
        # How many years says not of what, and what is said of them does.
        measures, inside = ("years", None) if times else (_measures(amount), inside)
        if measures == "share" and (
            amount.change or self._parts.text.startswith("+", amount.start - 1)
        ):
            near["=growth"] = 1.0
        if measures == "money" and amount.value % 1:
            near["=price"] = 1.0
        able = self._takers(amount, times=times)
        weights = [(one.weigh(near, inside) * _fit(one.rate, often), one.metric) for one in able]
        weight, best = max(weights, key=lambda one: one[0], default=(0.0, None))
        less = 1 if inside is None else ELSEWHERE
        rivals = {
            name: near.get(f"={name}", 0) * (1 if inside and f"={name}" in inside else less)
            for name in self._words.rivals.get(measures, ())
        }
        rival = max(rivals, key=lambda name: rivals[name], default="")
        if rival and TOLD * rivals[rival] > max(weight, _LEAST):
            named = rival.replace("_", " ")
            return None, weight, f"its words name {named}, and no metric of the base is of that"
        if weight >= _LEAST:
            return best, weight, ""
        # Square metres and tonnes tell by themselves, where one metric alone has them.
        alone = len(able) == 1 and measures == ""
        return (able[0].metric if alone else None), weight, _NAMELESS

    def _is_time(self, amount: Amount) -> bool:
        """Whether a number counts years."""
        counted = self._parts.lower[slice(*self._counts[amount.start])]
        return amount.unit is None and counted.startswith(self._years or "\0")

    def _takers(self, amount: Amount, *, times: bool) -> list[Known]:
        """Give the metrics that take an amount, by its unit and by what it counts."""
        big = amount.unit is None and amount.value >= _BIG
        money = big and self._counts[amount.start][1] <= amount.end
        key = amount.unit, big, money, times
        if key not in self._able:
            self._able[key] = [
                one
                for one in self._words.known
                if unit_for(one.metric, amount) is not None
                and (one.metric.measures == "money" if money else True)
                and (money or amount.unit or times != _TIMES.isdisjoint(one.metric.units))
            ]
        return self._able[key]

    def _near(self, amount: Amount) -> tuple[dict[str, float], set[str] | None]:
        """Weigh each word of the sentence by how near it stands to an amount.

        Returns:
            The weights by word, and those of the words that say what the number counts; None
            where none say it.
        """
        span, counted = (amount.start, amount.end), self._counts[amount.start]
        sentence, clause = self._parts.sentence(span), self._parts.clause(span)
        near: dict[str, float] = {}
        inside: set[str] = set()
        first, last = max(span[0] - _FAR, sentence[0]), min(span[1] + _FAR, sentence[1])
        begins = self._told.within(sentence[0], min(sentence[0] + _NEAR, first))
        for start, end, term in (*begins, *self._told.within(first, last)):
            if start < span[1] and span[0] < end:
                continue
            if counted[0] <= start < counted[1]:
                inside.add(term)
                weight = _COUNTS if term.startswith("=") else 1.0
            else:
                weight = self._nearness((start, end), span)
                weight *= 1 if clause[0] <= start < clause[1] else _CLAUSE
                # What a sentence begins with, the rest of it is mostly of.
                weight = max(weight, _SUBJECT) if start - sentence[0] < _NEAR else weight
                weight *= _OTHERS if self._is_of_another((start, end), span) else 1
            near[term] = max(near.get(term, 0), weight)
        return near, inside if counted[0] < counted[1] else None

    def _nearness(self, where: Span, span: Span) -> float:
        between = (where[1], span[0]) if where[1] <= span[0] else (span[1], where[0])
        weight = _NEAR / (_NEAR + between[1] - between[0])
        return weight * (_APART if self._apart.between(*between) else 1)

    def _is_of_another(self, where: Span, span: Span) -> bool:
        """Whether another figure counts a word, or has it before it.

        A profit of $1 million on sales of $9 million: the sales are no part of the first.
        """
        if where[0] >= span[1]:
            last = where[1] + _JUST
            if where[0] >= self._parts.clause(span)[1]:
                last = max(self._parts.clause(where)[1], last)
            if self._figures.meet((where[1], last)):
                return True
        return self._counted.meet(where)

    def _counted_by(self, amount: Amount) -> Span:
        """Find the words behind a number that say what it counts; an empty span if none do."""
        text, end = self._parts.text, amount.end
        if UNSPACED.match(text, end):
            signs = (at for at in range(end, end + _SIGNS) if not UNSPACED.match(text, at))
            return end, next(signs, end + _SIGNS)
        first, last, ends = end, end, self._parts.sentence((amount.start, end))[1]
        for _ in range(_WORDS if amount.unit is None else 0):
            found = _COUNTED.match(text, last, ends)
            if found is None or found[1].lower() in self._stops or _YEAR.match(text, found.end()):
                break
            if first < last and found[1].lower() in self._doing:
                break
            # In German what follows a noun, and is none, is no longer what is counted.
            if self._nouns and first < last and text[first].isupper() and found[1][0].islower():
                break
            first, last = found.start(1) if first == last else first, found.end()
        return first, last

    def _rates(self) -> list[tuple[int, int, str]]:
        """Find the words that say that a figure is of a day or a month."""
        lower, language = self._parts.lower, self._words.language
        every = (
            (rate, phrase) for rate in part("rates") for phrase in phrases("rates", rate, language)
        )
        return [(*span, rate) for rate, phrase in every for span in places(phrase, lower)]

    def _rate(self, amount: Amount) -> str:
        """Tell whether the words behind a figure say that it is of a day or a month."""
        again = _AGAIN.match(self._parts.text, amount.end)
        clause = self._parts.clause((amount.start, again.end() if again else amount.end))
        return next((rate for _, _, rate in self._often.within(amount.end, clause[1])), "")


def unit_for(metric: Metric, amount: Amount) -> str | None:
    """Give the unit in which a metric records an amount; None where it does not take it.

    A big number without a unit may be money of a currency that is not named.
    """
    if metric.is_text:
        return None
    if metric.measures == "money":
        unit = amount.unit or (UNSTATED if amount.value >= _BIG else None)
        return unit if metric.takes(unit) else None
    if amount.unit is None:
        return metric.units[0] if metric.measures == "count" and metric.units else None
    return amount.unit if amount.unit in metric.units else None


def _fit(own: str, often: str) -> float:
    """Tell how well a metric fits what is told of a day or a month."""
    if own == often:
        return 1.0
    return ELSEWHERE if own and often else _APART


def _measures(amount: Amount) -> str:
    if amount.unit is None:
        return "count"
    if is_currency(amount.unit):
        return "money"
    return "share" if amount.unit in {"percent", "pp"} else ""
