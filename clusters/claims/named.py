"""What a draft says without a figure: that goods go to a market, that a product is made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property
from typing import get_args

from clusters.claims.asserting import Reading
from clusters.claims.claiming import Claim
from clusters.claims.knowing import Knowledge
from clusters.claims.lexicon import says
from clusters.claims.tables import Span
from clusters.light import dataclass
from clusters.models import Fact, FactBase, Kind
from clusters.query import meanings
from clusters.query.answering import Question, judge_statement
from clusters.query.meanings import Meaning
from clusters.territories import territories

_PLACE = re.compile(
    r"\b(?:to|into|nach|in|till|vers|a|au|aux|en|and|und|och|y|et|e|,)\s+"
    r"(?:(?:the|la|den|die)\s|l['’])?"
    r"(?P<name>[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,2})"
    r"|(?<=[到至往销和、])(?P<han>[\u4e00-\u9fff]{2,8})"
)
"""What stands where a territory may, behind the word that leads there."""
_JOINED = re.compile(r"\s*(?:,|、|(?:and|und|och|y|et|e)\b)")


@dataclass(frozen=True)
class Namer:
    """Judges the markets and products that a draft names: ``ok`` or ``not-said``, never a no."""

    base: FactBase
    """The base."""
    knowledge: Knowledge
    """What it says of its facts."""

    @cached_property
    def _question(self) -> Question:
        kinds = frozenset(get_args(Kind))
        return Question(base=self.base, doubts=self.knowledge.doubts, facts={}, kinds=kinds)

    def claims(self, reading: Reading) -> Iterator[Claim]:
        """Yield what a sentence without a figure names, part by part, of its cluster."""
        trades = False
        for clause in reading.sentence.clauses if not reading.amounts else ():
            part, language = reading.sentence.lower[slice(*clause)], reading.sentence.language
            said = {term for at, _, term in reading.terms if clause[0] <= at < clause[1]}
            goes_on = trades and not said and _JOINED.match(part) is not None
            trades = goes_on or "export" in said or says("sells", part, language)
            if (cluster := _cluster(reading, clause)) is None:
                continue
            for span in _markets(reading, clause) if trades else ():
                words = reading.sentence.text[slice(*span)]
                meant = meanings.market(words)
                yield self._judged(reading, clause, span, cluster, meant)
            for start, end, good in reading.goods if says("makes", part, language) else ():
                if clause[0] <= start < clause[1]:
                    concept = self.base.concept.get(good)
                    words = next(iter(concept.label.values())) if concept else good
                    meant = meanings.product(self.base, words)
                    yield self._judged(reading, clause, (start, end), cluster, meant)

    def _judged(
        self, reading: Reading, clause: Span, span: Span, cluster: str, meaning: Meaning
    ) -> Claim:
        stated = (judge_statement(self._question, fact, meaning)
                  for fact in self.base.about(cluster)
                  if self.base.metric[fact.metric].role)  # fmt: skip
        near = [one for one in stated if one.verdict != "not-said"]
        open_ = {one.fact.id: one.reason or _not_yet(one.fact) for one in near}
        best = min(near, key=lambda one: (open_[one.fact.id] != "", one.reason), default=None)
        facts = (best.fact,) if best else ()
        why = open_[best.fact.id] if best else "the base does not name it"
        if meaning.named_in(self.base.cluster[cluster].industry) == "within":
            why = ""
        own = reading.sentence.lower[slice(*span)]
        around = [word for word in reading.unexplained(*clause) if word not in own]
        odd = [*self.knowledge.odd(facts[0], around)] if facts else around
        if reading.is_left_open or reading.leaves_open(clause):
            why = "the sentence denies it, or leaves open whether it is so"
        elif odd and not why:
            why = f"what “{odd[0]}” makes of it is not clear"
        elif reading.said("kinds", 0, clause[1]) or not _at(facts, reading):
            why = why or "the base does not say so as a result, or of that time"
        return Claim(*span, "not-said" if why else "ok", why, cluster, facts)


def _not_yet(fact: Fact) -> str:
    return "" if fact.kind == "actual" else f"a {fact.kind}, not yet so"


def _cluster(reading: Reading, clause: Span) -> str | None:
    """Give the id of the cluster of which a part of a sentence speaks; None if of none alone."""
    inside = {one for at, _, one in reading.mentions if clause[0] <= at < clause[1]}
    places = inside or {one for *_, one in reading.mentions}
    place = next(iter(places), reading.place)
    clear = place is not None and len(places) <= 1 and not place.wide and len(place.clusters) == 1
    return next(iter(place.clusters)) if place and clear else None


def _at(facts: tuple[Fact, ...], reading: Reading) -> bool:
    """Whether facts are of every time that a sentence tells."""
    return not reading.times or (bool(facts) and all(
        one.dates and days.first <= one.dates.first and one.dates.last <= days.last
        for one in facts for *_, days in reading.times
    ))  # fmt: skip


def _markets(reading: Reading, clause: Span) -> Iterator[Span]:
    """Yield where a part of a sentence names territories to which goods may go."""
    own = [one[:2] for one in reading.mentions]
    for found in _PLACE.finditer(reading.sentence.text, *clause):
        start, end = found.span("han" if found["han"] else "name")
        shorter = range(end, start + 1, -1)
        words = (at for at in shorter if found["han"] or at == end or found.string[at] in " -")
        for at in words:
            if _is_territory(found.string[start:at]):
                if not any(first < at and start < last for first, last in own):
                    yield start, at
                break


@cache
def _is_territory(name: str) -> bool:
    return bool(territories(name))
