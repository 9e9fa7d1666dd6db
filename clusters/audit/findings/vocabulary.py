"""The vocabulary: each name has its form, can be typed, is used, and is there for one thing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import category
from unicodedata import name as name_of

from clusters.audit.finding import Wrong, finding
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Mend
from clusters.models import Fact
from clusters.reading import Path

_WORD = re.compile(r"[a-z][a-z0-9-]*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_TAIL = re.compile(r"\.[a-z0-9-]+")
_PLAIN = "write small letters, digits and hyphens; in the names of metrics, underscores"

_ALIKE = {"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", "CHEROKEE", "FULLWIDTH", "MATHEMATICAL"}
_BLANK = {"\u034f", "\u115f", "\u1160", "\u2800", "\u3164", "\uffa0"}


@finding("bad-id", "error")
def bad_id(material: Material) -> Iterator[Wrong]:
    """An id does not follow its form.

    The ids of sources and clusters have small letters, digits and hyphens, the names of metrics and
    families underscores. The id of a fact is its cluster, its metric and perhaps one word more,
    with points between.

    Mend: write it in its form, and so wherever it is named. Where nothing names it and the finding
    gives one, write that.
    """
    for path, id_, form in _ids(material):
        if not form.fullmatch(id_):
            yield path, f"{id_!r} is no plain id", _PLAIN
    named = {name for conflict in material.base.conflicts for name in conflict.facts}
    better = [_in_form(fact) for fact in material.base.facts]
    wanted = Counter([*better, *material.base.fact])
    for index, fact in material.facts:
        start = f"{fact.cluster}.{fact.metric}"
        if fact.id != start and not _TAIL.fullmatch(fact.id.removeprefix(start)):
            mend: Mend = f"name it {start}, or that with .and-a-word behind it"
            if better[index] and wanted[better[index]] == 1 and fact.id not in named:
                mend = {"id": better[index]}
            yield ("facts", index, "id"), f"{fact.id!r} is not of its form", mend


def _in_form(fact: Fact) -> str:
    """Give the id that a fact has but for its spelling: ``faku.sales.Old Town``; else nothing."""
    start = f"{fact.cluster}.{fact.metric}"
    spelled = re.sub(r"[\s_.]+", "-", fact.id.removeprefix(f"{start}.").strip().lower())
    better = f"{start}.{spelled}"
    return better if fact.id.startswith(start) and _TAIL.fullmatch(f".{spelled}") else ""


def _ids(material: Material) -> Iterator[tuple[Path, str, re.Pattern[str]]]:
    for index, metric in enumerate(material.base.metrics):
        yield ("metrics", index, "name"), metric.name, _NAME
        yield ("metrics", index, "family"), metric.family, _NAME
    for index, source in enumerate(material.base.sources):
        yield ("sources", index, "id"), source.id, _WORD
    for index, cluster in enumerate(material.base.clusters):
        yield ("clusters", index, "id"), cluster.id, _WORD


@finding("odd-characters", "error")
def odd_characters(material: Material) -> Iterator[Wrong]:
    """A name mixes letters of alphabets that look alike, or holds a character that cannot be seen.

    Who types the name will not find it. In the example the second letter of the alias is Cyrillic.

    Mend: type the name anew in one alphabet.
    """
    for path, name in _names(material):
        if unseen := [c for c in name if c in _BLANK or category(c) == "Cf"]:
            wrong = f"{name!r} holds U+{ord(unseen[0]):04X}, which cannot be seen"
            yield path, wrong, "take it out"
        for word in name.split():
            scripts = {s for c in word if (s := name_of(c, "").partition(" ")[0]) in _ALIKE}
            if len(scripts) > 1:
                wrong = f"{name!r} mixes {' and '.join(sorted(scripts))} letters in one word"
                yield path, wrong, "type it anew in one alphabet"


def _names(material: Material) -> Iterator[tuple[Path, str]]:
    for index, cluster in enumerate(material.base.clusters):
        for name in dict.fromkeys(cluster.all_names()):
            yield ("clusters", index), name
    for index, source in enumerate(material.base.sources):
        yield ("sources", index, "publisher"), source.publisher
    for number, fact in material.facts:
        if fact.subject is not None:
            yield ("facts", number, "subject"), fact.subject


@finding("duplicate-fact", "error")
def duplicate_fact(material: Material) -> Iterator[Wrong]:
    """Two facts claim the same by the same words.

    Mend: keep one of them.
    """
    seen: dict[object, str] = {}
    for index, fact in material.facts:
        words = tuple((e.source, e.quote, e.start) for e in fact.evidence[:1])
        claim = (fact.cluster, fact.metric, fact.value, fact.unit, fact.kind, fact.scope)
        first = seen.setdefault((*claim, fact.subject, fact.period, words), fact.id)
        if first != fact.id:
            wrong = f"{fact.id} claims what {first} claims, by the same words"
            yield ("facts", index, "id"), wrong, "keep one of them"


@finding("unused-source", "warning")
def unused_source(material: Material) -> Iterator[Wrong]:
    """No fact quotes a source, and no rate is of it.

    It may be meant, for a source that will be read later.

    Mend: quote it, or take it out.
    """
    used = {evidence.source for fact in material.base.facts for evidence in fact.evidence}
    used |= {rate.source for rate in material.base.rates}
    for index, source in enumerate(material.base.sources):
        if source.id not in used:
            wrong = f"no fact leans on {source.id}"
            yield ("sources", index, "id"), wrong, "quote it, or take it out"


@finding("unused-metric", "warning")
def unused_metric(material: Material) -> Iterator[Wrong]:
    """No fact is of a metric, and there are facts. All such metrics are told together.

    Mend: add a fact, or take the metric out.
    """
    used = {fact.metric for fact in material.base.facts}
    unused = [one for one in enumerate(material.base.metrics) if one[1].name not in used]
    if used and unused:
        names = ", ".join(metric.name for _, metric in unused)
        yield ("metrics", unused[0][0], "name"), f"no fact is of {names}", "add one, or take it out"
