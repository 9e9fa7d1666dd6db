"""What the base says of a fact besides its number: its goods, what exactly it counts, its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cached_property

from clusters.claims.lexicon import NEUTRAL
from clusters.claims.manuscript import Sentence
from clusters.claims.measuring import Terms, Vocabulary
from clusters.claims.tables import Span
from clusters.evidence.doubts import Doubts
from clusters.light import dataclass
from clusters.models import Fact, FactBase

_WORD = re.compile(r"[^\W\d_]+")
_STEM = 5
"""The fewest letters by which two words are forms of one: cerámico, of cerámica."""
_ENDING = 3
"""The most letters of an ending."""
_BESIDE = 8
"""How many characters may part goods from what is counted of them: 115 makers of porcelain."""
_BESIDE_HAN = 4
_NARROWING_NOTHING = """enterprises enterprise businesses business companies makers maker producers
of for in the and a lines line households registered production manufacturers"""
_CLASSIFIER = "家"
"""What stands behind a Chinese number of enterprises, whatever they are."""
_USUAL = frozenset(_NARROWING_NOTHING.split())
"""The words of a definition that narrow nothing."""
_MAKERS = re.compile(
    r"\b(?:makers|manufacturers|producers|fabricantes|fabricants)\b|(?:hersteller|tillverkare)"
    r"|制造|厂商"
)
_MADE = re.compile(r"maker|manufactur|produc|制造|生产")


@dataclass(frozen=True)
class Knowledge:
    """What is known of the facts of a base."""

    base: FactBase
    """The base."""
    words: Vocabulary
    """Its terms."""
    _texts: dict[str, tuple[frozenset[str], frozenset[str], str]] = field(default_factory=dict)
    _own_goods: dict[str, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def doubts(self) -> Doubts:
        """What is in doubt in the base."""
        return Doubts(self.base)

    def odd(self, fact: Fact, words: Iterable[str]) -> Iterator[str]:
        """Yield the words around a figure of a draft that the base does not say of a fact."""
        known, stems, text = self._said_of(fact)
        for word in words:
            if word >= "\u4e00":
                if len(word) < 2 or word not in text:  # noqa: PLR2004 - one alone says little
                    yield word
            elif word not in known and not any(
                word[:end] in stems for end in range(max(_STEM, len(word) - _ENDING), len(word) + 1)
            ):
                yield word

    def _said_of(self, fact: Fact) -> tuple[frozenset[str], frozenset[str], str]:
        if fact.id not in self._texts:
            cluster, metric = self.base.cluster[fact.cluster], self.base.metric[fact.metric]
            ids = self._wider(
                self.words.goods_in(f"{cluster.industry} {fact.counts or ''}".lower())
            )
            text = " ".join([*self._own(fact), metric.label, *self._names_of(ids)]).lower()
            known = frozenset(_WORD.findall(text))
            long = (word for word in known if len(word) >= _STEM)
            stems = frozenset(word[: max(_STEM, len(word) - 2)] for word in long)
            self._texts[fact.id] = known, stems, text
        return self._texts[fact.id]

    def _own(self, fact: Fact) -> list[str]:
        said = [fact.counts or "", fact.subject or "", self.base.cluster[fact.cluster].industry]
        return [*(one.quote for one in fact.evidence), *said]

    def _wider(self, ids: Iterable[str]) -> frozenset[str]:
        ids = frozenset(ids)
        return ids.union(*(self.base.broader(id_) for id_ in ids if id_ in self.base.concept))

    def _names_of(self, ids: Iterable[str]) -> Iterator[str]:
        concepts = self.base.concept
        return (word for id_ in ids if id_ in concepts for word in concepts[id_].words())

    def strange_terms(self, fact: Fact, terms: Iterable[str]) -> list[str]:
        """List the terms around a figure that neither its metric nor another told there needs."""
        known = self.words.terms_of(self.base.metric[fact.metric]) | {fact.scope}
        of_subject = (term for _, _, term in self.words.terms((fact.subject or "").lower()))
        return sorted({*terms} - NEUTRAL - known.union(of_subject))

    def strange_goods(self, fact: Fact, named: frozenset[str]) -> Iterator[str]:
        """Yield the goods named of which a figure is not, or not of them alone."""
        for strange in sorted(named - self._own_goods_of(fact)) if named else ():
            concept = self.base.concept.get(strange)
            yield next(iter(concept.label.values()), strange) if concept else strange

    def _own_goods_of(self, fact: Fact) -> frozenset[str]:
        if fact.id not in self._own_goods:
            facts = [fact]
            if not self.base.concepts:
                facts = [one for one in self.base.facts if one.cluster == fact.cluster]
            text = " ".join(each for one in facts for each in self._own(one)).lower()
            self._own_goods[fact.id] = self._wider(self.words.goods_in(text))
        return self._own_goods[fact.id]

    def other_count(self, fact: Fact, sentence: Sentence, amount: Span, near: Terms) -> str:
        """Say what a fact counts, where a draft counts something narrower or wider; else nothing.

        Enterprises may be whatever the base counts as such; ceramics makers may not be all that
        have to do with ceramics.
        """
        counts = fact.counts
        if counts is None or self.base.metric[fact.metric].measures != "count":
            return ""
        need = self.words.terms_of(self.base.metric[fact.metric])
        places = [
            (start, end)
            for start, end, term in near
            if term in need and sentence.lower[start:end] != _CLASSIFIER
        ]
        if not places:
            return ""
        start, end = min(places, key=lambda one: abs(one[0] - amount[1]))
        before, behind = (_BESIDE_HAN, 0) if sentence.language == "zh" else (_BESIDE, _BESIDE)
        begin = amount[1] if amount[1] <= start else max(0, start - before)
        beside = sentence.lower[begin : end + behind]
        made = _MAKERS.search(beside) is not None
        if made and not _MADE.search(counts):
            return counts
        if not made and not self.words.goods_in(beside):
            return ""
        beside_goods = self.words.goods_in(beside)
        names = " ".join((sentence.lower, *self._names_of(self._wider(beside_goods)))).lower()
        stems = {word[:_STEM] for word in (*_WORD.findall(names), *(term for *_, term in near))}
        defined = (word for word in _WORD.findall(counts.lower()) if word.isascii())
        narrow = any(word not in _USUAL and word[:_STEM] not in stems for word in defined)
        return counts if narrow else ""
