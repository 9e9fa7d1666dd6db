"""What a draft computes or puts in order: would ``compare`` do so? Sums, shares, more, most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from decimal import Decimal
from typing import NamedTuple

from clusters.amounts.amount import Amount
from clusters.claims.asserting import Reading
from clusters.claims.claiming import Claim
from clusters.claims.knowing import Knowledge
from clusters.claims.lexicon import pattern
from clusters.claims.measuring import Vocabulary
from clusters.claims.tables import Span
from clusters.compare import Group, Ranked, compare
from clusters.light import dataclass
from clusters.models import Fact, FactBase, Metric
from clusters.models.fact import LOCAL
from clusters.periods import Period

_BEFORE_IT = r"\s*(?:the |that of |those of |in |die |das |los |las |les |cell?es? de |ceux de )?\Z"
"""What may stand between a comparison and the place with which it compares."""
_TERMS = ("unit", "scope", "subject", "counts", "per")
"""What two figures of different times must have in common."""
_BESIDE = 16
"""How many characters around a superlative may say by what it ranks."""
_WINDOW = 100
"""How many characters before a place may say that another is compared with it."""
_UNTOLD = (
    ("multiple", "orders", "how many times as much it is, is not said"),
    ("change", "signs", "what changed over the years, no comparison tells"),
    ("half", "signs", "a share in words, which no comparison tells"),
    ("compared", "orders", "a comparison in words that clusters compare does not put so"),
)
"""What is said of two figures that compare puts into no order."""
_SHARED = {"countries", "regions", "markets"}
"""What several clusters may have in common, so that it does not add up."""
_SHARE = "a share of two figures of different things"
_TWO = 2


class _Mention(NamedTuple):
    """Where a cluster is named, from and to, its id, and whether more or another may be meant."""

    start: int
    end: int
    cluster: str
    doubtful: bool


@dataclass(frozen=True)
class Orders:
    """Judges what is computed or put in order."""

    base: FactBase
    """The base."""
    words: Vocabulary
    """Its terms."""
    knowledge: Knowledge
    """What it says of its facts."""
    _groups: dict[str, Group] = field(default_factory=dict)

    def group(self, metric: Metric) -> Group:
        """Give the comparison of all clusters by a metric."""
        if metric.name not in self._groups:
            self._groups[metric.name] = compare(self.base, [metric.name]).groups[0]
        return self._groups[metric.name]

    def _ranked(self, metric: Metric | None, cluster: str) -> Ranked | None:
        if metric is None or self.group(metric).order != "ranked":
            return None
        return next((r for r in self.group(metric).ranked if r.fact.cluster == cluster), None)

    def untold(self, reading: Reading) -> Iterator[Claim]:
        """Yield what a sentence says of two figures that no comparison of the base would."""
        lower, language = reading.sentence.lower, reading.sentence.language
        for name, section, why in _UNTOLD:
            for found in pattern(section, name, language).finditer(lower):
                # "twice as many as five years before" is read as an amount
                if reading.mentions and (name == "multiple" or not reading.is_figure(found.span())):
                    yield Claim(*found.span(), "order", why)

    def claims(self, reading: Reading) -> Iterator[Claim]:
        """Yield the comparisons and superlatives of a sentence."""
        own = [_Mention(s, e, next(iter(n.clusters)), bool(n.wide or n.other or n.each))
               for s, e, n in reading.mentions]  # fmt: skip
        if not own and reading.place is None:
            return
        metric = self.words.asked(reading.terms)
        yield from self._more(reading, metric, own)
        yield from self._years(reading, metric, own)
        yield from self._most(reading, metric, own)

    def _more(
        self, reading: Reading, metric: Metric | None, own: Sequence[_Mention]
    ) -> Iterator[Claim]:
        lower, language = reading.sentence.lower, reading.sentence.language
        for right in own:
            begin = max(0, right.start - _WINDOW)
            for side in ("times", "more", "less"):
                found = pattern("orders", side, language, _BEFORE_IT).search(
                    lower, begin, right.start
                )
                if found is not None:
                    break
            else:
                continue
            span = found.start(), found.start() + len(found[0].rstrip())
            left = next((one for one in reversed(own) if one.end <= span[0]), None)
            if left is None:
                yield Claim(*span, "order", "not clear which cluster is compared")
                continue
            if left.cluster == right.cluster and not (left.doubtful or right.doubtful):
                continue
            doubtful = left.doubtful or right.doubtful or side == "times"
            first, second = left.cluster, right.cluster
            if side == "less":
                first, second = second, first
            doubtful = doubtful or self._is_qualified(reading, span, metric, (first, second))
            whole = span[0], right.end
            yield self._order(whole, metric, first, second, doubtful=doubtful)

    def _years(
        self, reading: Reading, metric: Metric | None, own: Sequence[_Mention]
    ) -> Iterator[Claim]:
        """Yield what puts two years of one cluster in order: higher in 2018 than in 2016."""
        for span, sides in reading.year_orders if len({one.cluster for one in own}) == 1 else ():
            why, facts = self._in_time(metric, own[0], sides)
            start, end = reading.sentence.clause(span[0])
            words = [*reading.unexplained(start, end)]
            odd = any(next(self.knowledge.odd(one, words), "") for one in facts)
            if not why and (odd or reading.leaves_open((0, end)) or reading.said("kinds", 0, end)):
                why = "more than a comparison of two years can say"
            yield Claim(*span, "order" if why else "ok", why, own[0].cluster, facts)

    def _in_time(
        self, metric: Metric | None, of: _Mention, times: tuple[Period, Period]
    ) -> tuple[str, tuple[Fact, ...]]:
        """Say why a figure of one time is not above that of another; and give the two."""
        if metric is None or of.doubtful:
            return "not clear by which metric, or whose", ()
        found = [
            [fact for fact in self.base.about(of.cluster)
             if (fact.metric, fact.kind) == (metric.name, "actual") and fact.scope in LOCAL
             and fact.dates and time.first <= fact.dates.first and fact.dates.last <= time.last]
            for time in times
        ]  # fmt: skip
        if len(found[0]) != 1 or len(found[1]) != 1:
            return "the base has no two such figures, or more", ()
        more, less = found[0][0], found[1][0]
        doubts = self.knowledge.doubts
        for doubt in (*doubts.of(more), *doubts.of(less)):
            if doubt.is_grave:
                return doubt.reason, (more, less)
        alike = all(getattr(more, name) == getattr(less, name) for name in _TERMS)
        high, low = self.base.interval(more), self.base.interval(less)
        if not alike or not high or not low or high.low is None or low.high is None:
            return "the base does not have the two in like terms", (more, less)
        above = high.low > low.high or (high.low == low.high and (high.low_open or low.high_open))
        return ("" if above else "the base has them otherwise"), (more, less)

    def _most(
        self, reading: Reading, metric: Metric | None, own: Sequence[_Mention]
    ) -> Iterator[Claim]:
        lower, language = reading.sentence.lower, reading.sentence.language
        for found in pattern("orders", "most", language).finditer(lower):
            span, first, last = found.span(), found.start() - _BESIDE, found.end() + _BESIDE
            if not own:
                if any(first <= at <= last for at, *_ in reading.terms):
                    yield Claim(*span, "order", "not clear which cluster is ranked")
                continue
            left = next((one for one in reversed(own) if one.end <= span[0]), own[0])
            doubtful = (
                left.doubtful
                or pattern("orders", "world", language).search(lower) is not None
                or self._is_qualified(reading, span, metric, (left.cluster,))
            )
            yield self._order(span, metric, left.cluster, None, doubtful=doubtful)

    def _is_qualified(
        self, reading: Reading, span: Span, metric: Metric | None, ids: Iterable[str]
    ) -> bool:
        """Whether a comparison says more than who has more: of when, of what kind, by how much."""
        start, end = reading.sentence.clause(span[0])
        rows = [row for one in ids if (row := self._ranked(metric, one)) is not None]
        ends = reading.sentence.lower[slice(*span)].split()
        inner = [word for word in reading.unexplained(*span) if word not in {ends[0], ends[-1]}]
        words = [*reading.unexplained(start, span[0]), *inner, *reading.unexplained(span[1], end)]
        goods = frozenset(good for at, _, good in reading.goods if start <= at < end)
        odd = [word for row in rows for word in (
            *self.knowledge.odd(row.fact, words), *self.knowledge.strange_goods(row.fact, goods)
        )]  # fmt: skip
        known = self._times_of(reading, rows)
        inside = [
            one for one in reading.figures if start <= one.start < end and one.start not in known
        ]
        return bool(odd or inside or reading.said("kinds", start, end) or reading.is_left_open)

    @staticmethod
    def _times_of(reading: Reading, rows: Iterable[Ranked]) -> frozenset[int]:
        """Find the times of a sentence, by where they begin, in which all ranked figures lie."""
        days = [row.fact.dates for row in rows]
        return frozenset(
            start
            for start, _, time in reading.times
            if days and all(of and time.first <= of.first and of.last <= time.last for of in days)
        )

    def _order(
        self, span: tuple[int, int], metric: Metric | None, first: str, second: str | None,
        *, doubtful: bool,
    ) -> Claim:  # fmt: skip
        one = self._ranked(metric, first)
        facts = (one.fact,) if one else ()
        if metric is None:
            return Claim(*span, "order", "not clear by which metric", first, facts)
        by = metric.label.lower()
        if doubtful:
            return Claim(*span, "order", f"more than a comparison by {by} can say", first, facts)
        other = self._ranked(metric, second) if second else None
        if one is None or one.rank is None or (second and other is None):
            return Claim(
                *span, "order", f"clusters compare gives no such rank by {by}", first, facts
            )
        if other is not None:
            stands = other.rank is not None and one.rank < other.rank
        else:
            stands = one.rank == 1 and not one.shared
        if not stands:
            return Claim(*span, "order", f"clusters compare orders {by} otherwise", first, facts)
        return Claim(*span, "ok", "", first, (*facts, *([other.fact] if other else [])))

    def computed(self, reading: Reading, judged: Sequence[Claim]) -> Iterator[Claim]:
        """Yield figures as they were judged, but those that a sentence computes from others."""
        sentence = reading.sentence
        together = (
            pattern("orders", "together", sentence.language).search(sentence.lower) is not None
        )
        clusters = {each for _, _, named in reading.mentions for each in named.clusters}
        for one, was in zip(reading.figures, judged, strict=True):
            if one.amount is None or (was.verdict == "ok" and not together):
                yield was
            elif together and len(clusters) >= _TWO:
                yield self._sum(was, one.metric, one.amount, sorted(clusters))
            elif one.amount.unit == "percent" and one.metric is None:
                yield self._share(was, one.amount.value, [
                    each.amount.value for each in reading.figures
                    if each.amount is not None and each.amount.unit != "percent"
                ])  # fmt: skip
            else:
                yield was

    def _sum(self, was: Claim, metric: Metric | None, amount: Amount, ids: list[str]) -> Claim:
        rows = [self._ranked(metric, one) for one in ids]
        found = [row for row in rows if row is not None]
        facts = tuple(row.fact for row in found)
        if metric is None or len(found) < len(ids) or _SHARED & {*metric.units}:
            return Claim(*was.span, "order", "figures that cannot be added up", None, facts)
        if any(row.fact.hedge != "exact" for row in found):
            return Claim(*was.span, "order", "a sum of what is hedged", None, facts)
        total = sum((Decimal(row.measured.value or 0) for row in found), Decimal(0))
        if total != amount.value or amount.hedge != "exact" or not _of_one_unit(found, amount.unit):
            return Claim(*was.span, "other-value", f"the sum is {total:,f}", None, facts)
        return Claim(*was.span, "ok", "", None, facts)

    @staticmethod
    def _share(was: Claim, share: Decimal, values: Iterable[Decimal]) -> Claim:
        """Refuse a share of two figures of a sentence; what it is not computed from stays."""
        several = [value for value in values if value]
        parts = (a / b * 100 for a in several for b in several if a < b)
        if any(abs(part - share) < 1 for part in parts):
            return Claim(*was.span, "order", _SHARE, was.cluster)
        return was


def _of_one_unit(rows: list[Ranked], unit: str | None) -> bool:
    return unit is None or all(row.measured.unit == unit for row in rows)
