"""The verdicts: each figure of a draft beside the facts that it may claim."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property

from clusters.claims import timing
from clusters.claims.asserting import Reader, Reading
from clusters.claims.claiming import Assertion, Claim, Failure, Verdict
from clusters.claims.knowing import Knowledge
from clusters.claims.lexicon import says
from clusters.claims.manuscript import Draft
from clusters.claims.measuring import Vocabulary
from clusters.claims.mentions import Gazetteer, Named
from clusters.claims.named import Namer
from clusters.claims.orders import Orders
from clusters.claims.values import compared
from clusters.evidence.conflicts import at_one_time
from clusters.light import dataclass
from clusters.models import Fact, FactBase, Metric
from clusters.models.fact import LOCAL, WIDER
from clusters.models.naming import plain

_UNRELATED = 10
"""From here on a fact is only the nearest, and not what may have been meant."""
_WORD = re.compile(r"[^\W\d_]+")


def verify(base: FactBase, draft: Draft, clusters: Iterable[str] = ()) -> list[Claim]:
    """Hold a draft against a base.

    Args:
        base: The base.
        draft: The draft.
        clusters: The ids of the clusters that figures without a name are of.
    """
    words = Vocabulary(base)
    reader = Reader(Gazetteer(base, frozenset(clusters)), words)
    knowledge = Knowledge(base, words)
    judge, orders = _Judge(base, knowledge), Orders(base, words, knowledge)
    namer = Namer(base, knowledge)
    found: list[Claim] = []
    known: dict[tuple[object, ...], list[Claim]] = {}
    for sentence in draft.sentences():
        reading = reader.read(sentence)
        context = reading.place, reading.time, reading.is_of_park, reading.metric
        key = sentence.text, sentence.language, *context
        if (judged := known.get(key)) is None:
            if ranks := [*orders.claims(reading)]:
                reading = replace(reading, compared=tuple(one.span for one in ranks))
            figures = judge.measured(reading)
            each = _alike([judge.judged(reading, one, figures) for one in figures], reading)
            untold = [one for one in orders.untold(reading) if not reading.is_compared(one.span)]
            judged = [*orders.computed(reading, each), *untold, *ranks]
            judged += namer.claims(reading)
            known[key] = judged
        found += [one.moved(sentence.start) for one in judged if one.start >= sentence.head]
    return sorted(found, key=lambda claim: claim.span)


def _alike(judged: list[Claim], reading: Reading) -> list[Claim]:
    """Refuse a row of figures of several clusters of which the base counts different things."""
    row = [one for one in judged if one.start in reading.of_each and one.verdict == "ok"]
    if len({(fact.metric, fact.counts) for one in row for fact in one.facts}) <= 1:
        return judged
    why = "told alike, and the base counts different things"
    return [replace(one, verdict="not-said", reason=why) if one in row else one for one in judged]


@dataclass(frozen=True)
class _Judge:
    """Judges figures, one by one."""

    base: FactBase
    knowledge: Knowledge

    @cached_property
    def _by_metric(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = {}
        for fact in self.base.facts:
            found.setdefault(fact.metric, []).append(fact)
        return found

    @cached_property
    def _newest(self) -> dict[str, int]:
        """The year of the newest result of each cluster."""
        found: dict[str, int] = {}
        for fact in self.base.facts:
            if fact.dated and fact.kind == "actual":
                found[fact.cluster] = max(found.get(fact.cluster, 0), fact.dated.year)
        return found

    def measured(self, reading: Reading) -> list[Assertion]:
        """List the figures of a sentence with what they measure, where words alone do not tell."""
        found = list[Assertion]()
        before: Metric | None = None
        for one in reading.figures:
            metric, aside = one.metric, one.aside
            if not aside and not metric:
                is_of_before = one.is_bare and not one.is_a_word
                metric = self._guessed(one, reading) or (before if is_of_before else None)
                aside = metric is None and one.is_a_word
            found.append(replace(one, metric=metric, aside=aside))
            before = metric if metric and metric.measures == "count" else before
        return found

    def judged(self, reading: Reading, one: Assertion, figures: list[Assertion]) -> Claim:
        """Judge a figure, of all those of its sentence."""
        if one.aside:
            return Claim(one.start, one.end, "set-aside", "no amount")
        named = one.whose.named
        cluster = next(iter(named.clusters)) if named and len(named.clusters) == 1 else None
        unclear = one.objection or one.whose.why or ("" if one.metric else _UNMEASURED)
        if unclear:
            return Claim(one.start, one.end, "not-said", unclear, cluster)
        others = [each.metric for each in figures if each.metric and each is not one]
        said = frozenset[str]().union(*map(self.knowledge.words.terms_of, others))
        one = replace(one, strange=one.strange - said)
        weighed = [
            (failures, fact)
            for fact in self._candidates(one)
            if (failures := self._failures(reading, one, fact)) is not None
        ]
        if not weighed:
            return Claim(one.start, one.end, "not-said", _NONE, cluster)
        failures, fact = min(weighed, key=lambda pair: (_cost(pair[0]), -_day(pair[1])))
        verdict, reason = _verdict(failures)
        return Claim(one.start, one.end, verdict, reason, cluster, (fact,))

    def _guessed(self, one: Assertion, reading: Reading) -> Metric | None:
        """Tell what a figure measures that a fact of its place has to the digit, and no other.

        Some of what the metric is known by has to be said too, or the kind of figure that it is,
        or what a column counts and when: Countries, 2018.
        """
        if one.amount is None or one.whose.named is None:
            return None
        is_headed = reading.sentence.head > 0 and one.told.period is not None
        found = {
            fact.metric
            for cluster in one.whose.named.clusters
            for fact in self.base.about(cluster)
            if fact.number == one.amount.value
            and (one.amount.unit or fact.unit) == fact.unit
            and self.knowledge.words.hints_at(
                fact.metric, one.terms, one.counts,
                is_of_kind=is_headed or (bool(one.kinds) and _is_of_kind(fact, one.kinds)),
            )
        }  # fmt: skip
        return self.base.metric[found.pop()] if len(found) == 1 else None

    def _candidates(self, one: Assertion) -> Iterator[Fact]:
        """Yield the facts that a figure may claim: of its metric, or of its family if alike."""
        if one.metric is None:
            return
        ids = one.whose.named.clusters if one.whose.named else ()
        value = one.amount.value if one.amount else None
        for metric in self.base.families[one.metric.family]:
            for fact in self._by_metric.get(metric.name, ()):
                if fact.cluster in ids or fact.number == value:
                    yield fact

    def _failures(self, reading: Reading, one: Assertion, fact: Fact) -> list[Failure] | None:
        """List why a fact is not what is claimed; None where it cannot be what is meant."""
        named, amount = one.whose.named, one.amount
        if named is None or amount is None or one.metric is None:
            return None
        value = compared(self.base, fact, amount)
        if value is None:
            return None
        failures = [value] if value[0] else []
        far = value[0] >= _UNRELATED
        if fact.metric != one.metric.name:
            if value[1] == "other-value" or fact.number != amount.value:
                return None
            failures.append((0.5, "not-said", "it measures something else"))
        if fact.cluster not in named.clusters:
            return self._elsewhere(reading, one, fact, failures, far=far)
        failures += self._whose(reading, one, fact, named)
        failures += self._when(one, fact, named)
        return failures

    def _elsewhere(
        self, reading: Reading, one: Assertion, fact: Fact, failures: list[Failure], *, far: bool
    ) -> list[Failure] | None:
        """Judge a figure of another cluster: it is meant only if all else fits."""
        own = Named(frozenset({fact.cluster}))
        if far or failures or [*self._whose(reading, one, fact, own)]:
            return None
        if any(grave > _OUTDATED for grave, _, _ in self._when(one, fact, own)):
            return None
        name = self.base.cluster[fact.cluster].name
        return [(6, "other-scope", f"the figure of {name}")]

    def _whose(
        self, reading: Reading, one: Assertion, fact: Fact, named: Named
    ) -> Iterator[Failure]:
        start, end = reading.sentence.clause(one.start)
        clause, knowledge = reading.sentence.lower[start:end], self.knowledge
        yield from self._scope(reading, fact, named, clause)
        if foreign := next(knowledge.strange_goods(fact, one.goods), ""):
            yield 4, "other-scope", f"not of {foreign} alone"
        near = [term for term in reading.terms if start <= term[0] < end]
        if counts := knowledge.other_count(fact, reading.sentence, (one.start, _end(one)), near):
            yield 4, "other-scope", f"the base counts {counts}"
        odd = [*knowledge.odd(fact, one.unexplained)]
        odd += knowledge.strange_terms(fact, one.strange)
        if odd:
            yield 3, "not-said", f"what “{odd[0]}” makes of it is not clear"
        rate = self.base.metric[fact.metric].rate
        if one.rate != rate and not (one.rate in {"", "year"} and rate in {"", "year"}):
            yield 3, "not-said", f"the base has it for a {rate or 'year or a moment'}"
        if one.rate == "year" and not rate and fact.months != _YEAR:
            yield 3, "not-said", "no yearly figure"
        kinds = one.kinds
        if not _is_of_kind(fact, kinds):
            told = "a result" if fact.kind == "actual" else f"a {fact.kind}"
            yield 4, "other-kind", f"{told} in the base"

    def _scope(self, reading: Reading, fact: Fact, named: Named, clause: str) -> Iterator[Failure]:
        if fact.scope == "unstated":
            yield 1.5, "other-scope", "whose figure it is, is not stated"
        elif (why := self._other_scope(reading, fact, named, clause)) is not None:
            yield 4, "other-scope", why
        if fact.scope in LOCAL and says("one", clause, reading.sentence.language):
            yield 4, "other-scope", "not the figure of one of them"

    def _other_scope(self, reading: Reading, fact: Fact, named: Named, clause: str) -> str | None:
        """Say whose figure a fact is, if a draft tells it of another; None if it does not."""
        text, language = reading.sentence.lower, reading.sentence.language
        subject, cluster = fact.subject or "", self.base.cluster[fact.cluster]
        others = {plain(name) for name in cluster.perhaps.names.values()} if cluster.perhaps else ()
        is_named = _is_named(subject, text, named)
        alone = fact.scope in {"company", "line", "household"} and says("one", clause, language)
        whose = f"the figure of {subject or cluster.name}"
        if fact.scope in WIDER:
            return None if named.wide and is_named else whose
        if fact.scope not in LOCAL:
            return None if alone or is_named else f"the figure of a {fact.scope}: {subject}"
        if named.wide or bool(named.other) != (plain(subject) in others):
            return whose
        if fact.scope == "park":
            return None if reading.is_of_park or is_named or "park" in fact.metric else whose
        if says("park", clause, language) and "park" not in fact.metric:
            return "not of a park alone"
        own = not subject or named.other or is_named
        return None if own else whose

    def _when(self, one: Assertion, fact: Fact, named: Named) -> Iterator[Failure]:
        newest = self._newest.get(fact.cluster, 0), max(self._newest.values(), default=0)
        flow, aimed = self.base.metric[fact.metric].flow, "target" in one.kinds
        if why := timing.objection(fact, one.told, newest, flow=flow, aimed=aimed):
            grave = 4.5 if one.told.period or one.told.why else 1.9
            yield grave, "other-period", why
        if one.told.period is None and (later := self._later(fact)) is not None:
            yield 2.5, "superseded", f"of {fact.period}: there is a figure of {later.period}"
        for doubt in self.knowledge.doubts.of(fact):
            settled = (
                (doubt.code == "doubtful-subject" and named.other)
                or (doubt.code == "in-conflict" and one.told.period and not self._rivals(fact))
            )  # fmt: skip
            if doubt.is_grave and doubt.code != "garbled" and not settled:
                yield 2, "disputed", doubt.reason
                break

    def _rivals(self, fact: Fact) -> list[Fact]:
        """List what conflicts with a fact at its own time: another year is no reason to doubt."""
        return [
            other
            for clash in self.knowledge.doubts.clashes(fact)
            for other in clash.facts
            if other.id != fact.id and (other.metric, other.kind) == (fact.metric, fact.kind)
            and other.dates and at_one_time(fact, other)
        ]  # fmt: skip

    def _later(self, fact: Fact) -> Fact | None:
        """Give a later figure of the same that says something else."""
        if fact.dated is None:
            return None
        level = LOCAL if fact.scope in LOCAL else {fact.scope}
        for other in self._by_metric[fact.metric]:
            alike = (other.cluster, other.kind) == (fact.cluster, fact.kind)
            if not alike or other.scope not in level or other.status == "garbled":
                continue
            if level is not LOCAL and other.subject != fact.subject:
                continue
            if (
                other.dated
                and other.dated > fact.dated
                and (other.value, other.hedge) != (fact.value, fact.hedge)
            ):
                return other
        return None


_OUTDATED = 2.5
"""What is no graver leaves a figure of another cluster the one that may be meant."""
_NONE = "the base has no such figure"
_UNMEASURED = "not clear what it measures"
_YEAR = 12


def _cost(failures: list[Failure]) -> float:
    return sum(each[0] for each in failures)


def _end(one: Assertion) -> int:
    """Where the number of a figure ends, before what it counts."""
    return one.amount.end if one.amount else one.end


def _day(fact: Fact) -> int:
    return (fact.dated or date.min).toordinal()


def _verdict(failures: list[Failure]) -> tuple[Verdict, str]:
    """Give the verdict of what fails most, and every reason."""
    if not failures:
        return "ok", ""
    worst = sorted(failures, key=lambda each: -each[0])
    reason = "; ".join(dict.fromkeys(each[2] for each in worst))
    if worst[0][0] >= _UNRELATED and len(worst) > 1 and worst[1][0] >= _WORTH:
        return "not-said", _NONE
    return worst[0][1], reason


_WORTH = 3
"""From here on a failure beside another value tells that the fact was not meant."""


def _is_of_kind(fact: Fact, kinds: frozenset[str]) -> bool:
    if fact.kind == "actual":
        return not kinds
    return ("target" if fact.kind == "plan" else fact.kind) in kinds


def _is_named(subject: str, text: str, named: Named) -> bool:
    """Whether a text names a subject: each of its longer words, or the place itself."""
    main = plain(subject.partition(",")[0])
    whole = named.wide and plain(named.wide) in main and not subject.partition(",")[2]
    words = [word for word in _WORD.findall(subject.lower()) if len(word) > len("the")]
    said = text + plain(named.wide)
    return bool(whole) or (bool(words) and all(word.removesuffix("s") in said for word in words))
