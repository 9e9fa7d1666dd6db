"""Whose a figure of a draft is: the clusters and places that it names, and what lies nearest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from functools import cached_property

from clusters.claims.manuscript import Sentence
from clusters.light import dataclass
from clusters.models import Cluster, FactBase
from clusters.models.fact import WIDER
from clusters.models.naming import plain

_JOIN = re.compile(
    r"(?i:(?:['’]s)?[\s,，(（省市县]*(?:in|im|i|en|de|of|dans|province|provinsen|provinz)?"
    r"(?:\s?(?:china['’]s|china|chinas|chinesischen?|kinesiska)(?:\s+province)?)?"
    r"[\s,，]*(?:province of)?\s*)"
)
ALSO = re.compile(r"\s*(?:,?\s*(?:and|und|och|y|et|e|or|oder|eller|o|ou)|[和与及、&/])\s*")
"""What joins the last two of a list."""
_BESIDE = re.compile(r"(?:['’]s?|的|\s|:|：|（|\()*\Z")
_WHICH = re.compile(
    r"(?i)[\s,，]*(?:which|who|whose|where|die|das|der|dessen|deren|wo|som|vars|där|qui|que|dont"
    r"|où|cuy[ao]s?|donde)\b"
)
"""What says more of the place before it: ``Faku, which reached 36 countries``."""
_LEVEL_BEFORE = re.compile(r"(?i)\bprovin(?:ce|z|sen|cia)(?: de| d[’'])? ?\Z")
"""What may stand before the name of a place and say no more than it."""
_WINDOW = 20
_LEVEL = re.compile(r"(?i)\s(?:province|county|city|municipality|prefecture)\b")


@dataclass(frozen=True, slots=True)
class Named:
    """A place that a draft names."""

    clusters: frozenset[str]
    """The ids of the clusters that it is, or that have figures of it."""
    wide: str = ""
    """Its name where it is something wider than a cluster; empty where it is a cluster."""
    other: str = ""
    """Its name where it is the place in which a cluster may lie instead; empty where not."""
    each: tuple[Named, ...] = ()
    """The places, where it is several that are named in one breath."""


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose a figure is said to be."""

    named: Named | None
    """The place; None where it is not clear."""
    why: str = ""
    """Why it is not clear, in words; empty where it is."""


@dataclass(frozen=True)
class Gazetteer:
    """The names of a base, found in drafts."""

    base: FactBase
    """The base."""
    told: frozenset[str] = field(default=frozenset())
    """The ids of the clusters that figures without a name are of, as the user says."""

    @cached_property
    def _names(self) -> dict[str, Named | None]:
        found: dict[str, Named | None] = {}
        for fact in self.base.facts:
            if fact.scope in WIDER and fact.subject:
                name = fact.subject.partition(",")[0].strip()
                known = found.get(name)
                those = (known.clusters if known else frozenset()) | {fact.cluster}
                found[name] = Named(those, wide=name)
        for cluster in self.base.clusters:
            for name, wide in _names_of(cluster):
                found[name] = Named(frozenset({cluster.id}), wide=wide)
            other = cluster.perhaps
            for name in other.names.values() if other else ():
                found[name] = Named(frozenset({cluster.id}), other=name)
        for source in self.base.sources:
            found.setdefault(source.publisher or "", None)
        found.pop("", None)
        return found

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = sorted(self._names, key=len, reverse=True)
        spaced, other = (
            "|".join(re.escape(name) for name in names if _han(name) == han) or r"(?!)"
            for han in (False, True)
        )
        return re.compile(rf"(?<!\w)({spaced})(?:s|['’]s?)?(?!\w)|({other})")

    def mentions(self, text: str) -> list[tuple[int, int, Named]]:
        """List the places that a text names; what only says where one lies is none."""
        if not any(name in text for name in self._names):
            return []
        found = [
            (one.start(), one.end(), named)
            for one in self._pattern.finditer(text)
            if (named := self._names[one[1] or one[2]]) is not None
        ]
        kept: list[tuple[int, int, Named]] = []
        for one in found:
            if kept and (
                _JOIN.fullmatch(text, kept[-1][1], one[0])
                or ALSO.fullmatch(text, kept[-1][1], one[0])
            ):
                last = kept[-1][2]
                if not (one[2].wide or last.wide) and ALSO.fullmatch(text, kept[-1][1], one[0]):
                    each = (*(last.each or (last,)), one[2])
                    both = Named(last.clusters | one[2].clusters, each=each)
                    kept[-1] = (kept[-1][0], one[1], both)
                    continue
                if one[2].wide and not last.wide:
                    continue
                if last.wide and not one[2].wide:
                    kept.pop()
            kept.append(one)
        return kept

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where names stand in a text, those that only say where another lies among them."""
        last = None
        for found in self._pattern.finditer(text):
            if last is not None and _JOIN.fullmatch(text, last, found.start()):
                yield last, found.start()
            last = found.end()
            before = _LEVEL_BEFORE.search(text, max(0, found.start() - _WINDOW), found.start())
            behind = _LEVEL.match(text, found.end())
            yield (before or found).span()[0], (behind or found).end()

    def whose(
        self,
        sentence: Sentence,
        span: tuple[int, int],
        mentions: list[tuple[int, int, Named]],
        context: Named | None,
    ) -> Whose:
        """Tell whose a figure is, by what its clause, its sentence or the text before name."""
        told = Named(self.told) if len(self.told) == 1 else None
        found = self._whose(sentence, span, mentions, context or told)
        if found.named and found.named.each:
            found = Whose(None, "not clear whose: of several clusters, or of each")
        return found if found.named or not told else Whose(told)

    def _whose(
        self,
        sentence: Sentence,
        span: tuple[int, int],
        mentions: list[tuple[int, int, Named]],
        context: Named | None,
    ) -> Whose:
        start, end = sentence.clause(span[0])
        inside = [one for one in mentions if start <= one[0] < end]
        found = {named for _, _, named in inside}
        if len(found) > 1:
            beside = [m for m in inside if m[1] <= span[0]
                      and _BESIDE.match(sentence.text, m[1], span[0])]  # fmt: skip
            inside = beside[-1:] or inside
        before = [m for m in mentions if m[0] < start]
        if before and (which := _WHICH.match(sentence.text, before[-1][1])):
            before = before[-1:] if which.end() > start else before
        around = inside or before or mentions
        if around:
            found = {named for _, _, named in around}
            clear = len(found) == 1
            return Whose(found.pop()) if clear else Whose(None, _either(around, sentence))
        return Whose(context, "" if context else "no cluster is named")


def _either(mentions: list[tuple[int, int, Named]], sentence: Sentence) -> str:
    names = " or ".join(dict.fromkeys(sentence.text[start:end] for start, end, _ in mentions))
    return f"not clear whose: {names}"


def _han(name: str) -> bool:
    return "\u4e00" <= name[:1] <= "\u9fff"


def _names_of(cluster: Cluster) -> Iterator[tuple[str, str]]:
    """Yield the names of a cluster, each with the wider place that it is; empty for itself."""
    own = {plain(name) for name in cluster.names.values()}
    around = {plain(name): name for name in cluster.place.within[:-1]}
    around = {name: word for name, word in around.items() if name not in own}
    names = [*cluster.names.values(), *cluster.printed, *cluster.aliases]
    wide = next((around[plain(name)] for name in names if plain(name) in around), "")
    for name in names:
        is_own = any(each in plain(name) for each in own)
        strange = not is_own and (plain(name) in around or (wide and _han(name)))
        yield name, (around.get(plain(name), wide) if strange else "")
    yield from ((name, name) for name in cluster.place.within[:-1] if plain(name) in around)
