"""What a draft computes or puts in order: would ``compare`` do so? Sums, shares, more, most."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from clusters.amounts.amount import Amount
from clusters.claims.asserting import Assertion, Reading
from clusters.claims.measuring import Vocabulary
from clusters.compare import Group, Ranked, compare
from clusters.light import dataclass
from clusters.models import FactBase, Metric

if TYPE_CHECKING:
    from clusters.claims.verifying import Judged

_MORE = re.compile(
    r"(?:\b(?P<times>twice|double|\w+ times|half)\b[^.;]{0,60}?\s(?:as|than|that of)"
    r"|\b(?P<more>more|larger|higher|greater|bigger|longer|older|mehr|größer|höher|fler|mer|större"
    r"|högre|más|mayor|superior|plus|supérieure?)\b[^.;\d]{0,60}?\s(?:than|als|än|que|à|a)"
    r"|\b(?P<less>fewer|less|smaller|lower|weniger|kleiner|färre|mindre|lägre|menos|menor|moins)\b"
    r"[^.;\d]{0,60}?\s(?:than|als|än|que)"
    r"|\b(?P<ahead>ahead of|outstrips?|outdoes|surpass(?:es|ed)|overtakes?|overtook|exceed(?:s|ed)"
    r"|beats)|(?P<han>超过|多于|高于|大于|领先于|超越)|(?P<hanless>少于|低于|小于|不及))"
    r"\s*(?:the |that of |those of |in |die |das |los |las |les |celle de |ceux de )?\Z"
)
_BESIDE = 16
"""How many characters around a superlative may say by what it ranks."""
_WINDOW = 100
"""How many characters before a place may say that another is compared with it."""
_MOST = re.compile(
    r"(?<!at )\b(?:(?:the|its) most\b(?! of)|largest|biggest|highest|greatest"
    r"|fewest|smallest|lowest"
    r"|rank(?:s|ed)? (?:first|1st|second|third|last|top|number|no)|comes? first|leads\b|number one"
    r"|no\. ?1\b|tops\b)|最大|最多|最高|最强|第一(?!次|届|季|产)|居首|首位"
    r"|\bgrößte|\bmeisten|\bhöchste"
    r"|\bführend|\berste[rn]? stelle|\bplatz 1\b|\bstörst|\bflest|\bhögst|\bfrämst|\bförsta plats"
    r"|\b(?:el|la|los|las) (?:mayor|más)|\bprimer lugar|\blidera\b|\b(?:le|la|les) plus\b"
    r"|\bpremier rang|\bpremière place|\ben tête"
)
_WORLD = re.compile(
    r"\bworld|\basia|\bchina\b|\bchina's|\bnation|\bcountry'?s?\b(?= |$)(?!.*countries)"
    r"|\beurop|全国|世界"
    r"|全球|亚洲|中国|\bwelt|\blandes|\bvärld|\bmundo|\bmonde|\bof the (?:five"
    r"|six|seven|eight|\d+)"
    r"|\bof (?:all|them)\b|\ball the\b|\bsecond\b|\bthird\b|\blast\b|\bfewest|\bsmallest|\blowest"
)
_TOGETHER = re.compile(
    r"\btogether|\bcombined|\bin total|\bsum of|\ball told|合计|一共|共计|总共|\bzusammen"
    r"|\binsgesamt"
    r"|\btillsammans|\bsammanlagt|\bjunt[oa]s|\ben total|\bensemble\b|\bau total"
)
_TIMES = re.compile(
    r"\b(?:twice|double|triple|half|(?:two|three|four|five|ten|\d+) times) as (?:much|many|large)\b"
    r"|\b(?:doubled|tripled|halved|verdoppelt|verdreifacht|halbiert|fördubblad\w*|duplic\w+"
    r"|tripl\w+|doublé\w*)\b(?! (?:from|to|auf|von))|翻番|翻了?一番"
)
_SHARED = {"countries", "regions", "markets"}
"""What several clusters may have in common, so that it does not add up."""
_TWO = 2


_Mention: TypeAlias = tuple[int, int, str, bool]
"""Where a cluster is named, from and to, its id, and whether more or another may be meant."""


@dataclass(frozen=True)
class Orders:
    """Judges what is computed or put in order."""

    base: FactBase
    """The base."""
    words: Vocabulary
    """Its terms."""
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

    def claims(self, reading: Reading) -> Iterator[Judged]:
        """Yield the comparisons and superlatives of a sentence."""
        own = [(s, e, next(iter(n.clusters)), bool(n.wide or n.other or n.joint))
               for s, e, n in reading.mentions if len(n.clusters) == 1]  # fmt: skip
        lower = reading.sentence.lower
        for found in _TIMES.finditer(lower) if own else ():
            yield *found.span(), "order", "how many times as much it is, is not said", None, ()
        if not own:
            yield from self._of_it(reading)
        elif _MOST.search(lower) or any(_MORE.search(lower, 0, at) for at, *_ in own):
            metric = self.words.asked(reading.terms)
            yield from self._more(reading, metric, own)
            yield from self._most(reading, metric, own)

    @staticmethod
    def _of_it(reading: Reading) -> Iterator[Judged]:
        """Refuse "It has the largest output", of whichever cluster the draft spoke before."""
        for found in _MOST.finditer(reading.sentence.lower) if reading.place is not None else ():
            first, last = found.start() - _BESIDE, found.end() + _BESIDE
            if any(first <= at <= last for at, *_ in reading.terms):
                yield *found.span(), "order", "not clear which cluster is ranked", None, ()

    def _more(
        self, reading: Reading, metric: Metric | None, own: Sequence[_Mention]
    ) -> Iterator[Judged]:
        lower = reading.sentence.lower
        for right in own:
            begin = max(0, right[0] - _WINDOW)
            found = _MORE.search(lower[begin : right[0]])
            if found is None:
                continue
            span = begin + found.start(), begin + found.start() + len(found[0].rstrip())
            left = [one for one in own if one[1] <= span[0]][-1:]
            if not left and reading.place is not None:
                yield *span, "order", "not clear which cluster is compared", None, ()
            if not left or left[0][2] == right[2]:
                continue
            doubtful = left[0][3] or right[3] or found["times"] or _is_dated(reading, span[0])
            first, second = left[0][2], right[2]
            if found["less"] or found["hanless"]:
                first, second = second, first
            yield self._order(span, metric, first, second, doubtful=bool(doubtful))

    def _most(
        self, reading: Reading, metric: Metric | None, own: Sequence[_Mention]
    ) -> Iterator[Judged]:
        lower = reading.sentence.lower
        for found in _MOST.finditer(lower):
            left = [one for one in own if one[1] <= found.start()][-1:] or own[:1]
            dated = _is_dated(reading, found.start())
            doubtful = left[0][3] or _WORLD.search(lower) or dated
            yield self._order(found.span(), metric, left[0][2], None, doubtful=bool(doubtful))

    def _order(
        self, span: tuple[int, int], metric: Metric | None, first: str, second: str | None,
        *, doubtful: bool,
    ) -> Judged:  # fmt: skip
        one = self._ranked(metric, first)
        facts = (one.fact,) if one else ()
        if metric is None:
            return *span, "order", "not clear by which metric", first, facts
        by = metric.label.lower()
        if doubtful:
            return *span, "order", f"more than a comparison by {by} can say", first, facts
        other = self._ranked(metric, second) if second else None
        if one is None or one.rank is None or (second and other is None):
            return *span, "order", f"clusters compare gives no such rank by {by}", first, facts
        if other is not None:
            stands = other.rank is not None and one.rank < other.rank
        else:
            stands = one.rank == 1 and not one.shared
        if not stands:
            return *span, "order", f"clusters compare orders {by} otherwise", first, facts
        return *span, "ok", "", first, (*facts, *([other.fact] if other else []))

    def computed(
        self, reading: Reading, asserted: Sequence[Assertion], judged: Sequence[Judged]
    ) -> Iterator[Judged]:
        """Yield figures as they were judged, but those that a sentence computes from others."""
        together = _TOGETHER.search(reading.sentence.lower) is not None
        for one, was in zip(asserted, judged, strict=True):
            clusters = {each for _, _, named in reading.mentions for each in named.clusters}
            if one.amount is None or (was[2] == "ok" and not together):
                yield was
            elif together and len(clusters) >= _TWO:
                yield self._sum(was, one.metric, one.amount, sorted(clusters))
            elif one.amount.unit == "percent" and one.metric is None:
                yield self._share(was, one.amount.value, [
                    each.amount.value for each in asserted
                    if each.amount is not None and each.amount.unit != "percent"
                ])  # fmt: skip
            else:
                yield was

    def _sum(self, was: Judged, metric: Metric | None, amount: Amount, ids: list[str]) -> Judged:
        rows = [self._ranked(metric, one) for one in ids]
        found = [row for row in rows if row is not None]
        facts = tuple(row.fact for row in found)
        span = was[0], was[1]
        if metric is None or len(found) < len(ids) or _SHARED & {*metric.units}:
            return *span, "order", "figures that do not add up", None, facts
        if any(row.fact.hedge != "exact" for row in found):
            return *span, "order", "a sum of what is hedged", None, facts
        total = sum((Decimal(row.measured.value or 0) for row in found), Decimal(0))
        if total != amount.value or amount.hedge != "exact" or not _of_one_unit(found, amount.unit):
            return *span, "other-value", f"the sum is {total:,f}", None, facts
        return *span, "ok", "", None, facts

    @staticmethod
    def _share(was: Judged, share: Decimal, values: Iterable[Decimal]) -> Judged:
        """Refuse a share of two figures of a sentence; what it is not computed from stays."""
        several = [value for value in values if value]
        parts = (a / b * 100 for a in several for b in several if a < b)
        if any(abs(part - share) < 1 for part in parts):
            return was[0], was[1], "order", "a share of two figures of different things", was[4], ()
        return was


def _is_dated(reading: Reading, at: int) -> bool:
    """Whether a comparison is told of a time: ``compare`` chooses its own."""
    start, end = reading.sentence.clause(at)
    return any(start <= each[0] < end for each in reading.times)


def _of_one_unit(rows: list[Ranked], unit: str | None) -> bool:
    return unit is None or all(row.measured.unit == unit for row in rows)
