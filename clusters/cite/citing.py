"""What is cited: the words that lean on sources, and the list of references in one style.

The list is numbered, or sorted with likes told apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from string import ascii_lowercase

from clusters.cite.runs import text_of
from clusters.cite.styles import STYLES, Style, Work, load
from clusters.factbase import find_cited
from clusters.light import dataclass
from clusters.models import Cluster, Evidence, Fact, FactBase, Source
from clusters.models.naming import plain
from clusters.render.document import Reference


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words that a fact leans on, and where they stand."""

    fact: Fact
    """The fact."""
    evidence: Evidence
    """The words, with their place in characters."""
    paragraph: int | None
    """The paragraph they start in, from 1; None where the source's text was never held."""
    named: bool
    """Whether the fact was asked for by its own id."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source, and what was quoted from it."""

    source: Source
    """The source."""
    quotations: tuple[Quotation, ...]
    """The words, in the order in which they stand in the text."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A reference in its list."""

    source: Source
    """What is referred to."""
    mark: str
    """Its number as the style writes it; empty where it has none."""
    reference: Reference
    """The reference."""
    in_text: str
    """What stands in the text: ``(China Daily, 2019)``, ``[1]``."""


def cite(base: FactBase, words: Iterable[str]) -> tuple[Citation, ...]:
    """Cite facts, clusters or sources: their sources, each once, with what was quoted.

    Args:
        base: The base asked.
        words: Ids of facts, sources by id or number, any names of clusters, or
            ``CLUSTER METRIC [PERIOD]`` for its facts.

    Raises:
        Usage: if a word is not known.
    """
    things = find_cited(base, words)
    named = {thing.id for thing in things if isinstance(thing, Fact)}
    quoted: dict[str, dict[tuple[Fact, Evidence], None]] = {}
    for thing in things:
        if isinstance(thing, Source):
            quoted.setdefault(thing.id, {})
        for fact, evidence in _pairs(base, thing):
            quoted.setdefault(evidence.source, {})[fact, evidence] = None
    return tuple(
        Citation(base.source[id_], _quotations(base.source[id_], those, named))
        for id_, those in quoted.items()
    )


def _pairs(base: FactBase, thing: Cluster | Source | Fact) -> Iterator[tuple[Fact, Evidence]]:
    """Yield the facts that a thing names, each with its words: of a source, those from it alone."""
    alone = isinstance(thing, Source)
    known = base.leaning_on if alone else base.about
    for fact in [thing] if isinstance(thing, Fact) else known(thing.id):
        yield from ((fact, e) for e in fact.evidence if not alone or e.source == thing.id)


def _quotations(
    source: Source, pairs: Iterable[tuple[Fact, Evidence]], named: set[str]
) -> tuple[Quotation, ...]:
    found = [
        Quotation(fact, evidence, _paragraph(source, evidence), fact.id in named)
        for fact, evidence in pairs
    ]
    return tuple(sorted(found, key=lambda q: (q.evidence.start is None, q.evidence.start or 0)))


def _paragraph(source: Source, evidence: Evidence) -> int | None:
    if source.text is None or evidence.start is None:
        return None
    return max(bisect_right(source.text.paragraphs, evidence.start), 1)


def bibliography(
    sources: Iterable[Source], style: str, places: Mapping[str, int] | None = None
) -> tuple[Listed, ...]:
    """List references in a style: in the order given where it numbers them, or else sorted.

    Args:
        sources: What is referred to.
        style: The style.
        places: Numbers of sources by id, which the plain style bears as every page does; the
            others number by appearance, as they must.
    """
    form = load(style)
    if not form.MARK:
        return tuple(_told_apart(form, sources))
    known = places if places and style == STYLES[0] else {}
    ordered = sorted(sources, key=lambda source: known.get(source.id, len(known)))
    return tuple(
        _listed(form, Work(source, known.get(source.id, len(known) + number)))
        for number, source in enumerate(ordered, 1)
    )


def _listed(form: Style, work: Work) -> Listed:
    mark = form.MARK.format(work.number)
    return Listed(work.source, mark, form.reference(work), form.in_text(work))


def _told_apart(form: Style, sources: Iterable[Source]) -> Iterable[Listed]:
    """Sort, and give a letter to each of those that a text could not tell apart."""
    alone = sorted((_listed(form, Work(source)) for source in sources), key=_order)
    alike = Counter(one.in_text for one in alone)
    seen: Counter[str] = Counter()
    for one in alone:
        rounds, letter = divmod(seen[one.in_text], len(ascii_lowercase))
        seen[one.in_text] += 1
        work = Work(one.source, suffix=ascii_lowercase[letter] * (rounds + 1))
        yield _listed(form, work) if alike[one.in_text] > 1 else one


def _order(one: Listed) -> tuple[list[str], str]:
    """Sort word by word, whatever the case, the marks and the brackets."""
    text = text_of(one.reference)
    return [plain(word) for word in text.split()], text
