"""Where words occur: in facts, clusters and sources, in any script, case and width."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import chain

from clusters.errors import Usage
from clusters.light import dataclass
from clusters.models import Cluster, Fact, FactBase, Source
from clusters.models.searchable import (
    Searchable,
    Where,
    folded,
    forms,
    of_cluster,
    of_fact,
    of_source,
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A fact, a cluster or a source that has all words."""

    item: Fact | Cluster | Source
    """What was found."""
    where: tuple[Where, ...]
    """What of it has them."""
    text: str
    """The text that has most of them: of equals a quotation, then a value, a note, a name."""


def search(base: FactBase, words: Iterable[str]) -> tuple[Hit, ...]:
    """Find what has all words: facts first, then clusters, then sources.

    A word is found where a word begins with it, and anywhere in a script without capitals, such
    as Chinese; accents count where they are typed. The names of its cluster and of its metric
    stand for a fact, too, if its own texts have one of the words.

    Raises:
        Usage: if there is no word, or too many.
    """
    sought = dict.fromkeys(folded(word) for typed in words for word in typed.split())
    if len(sought) > _MOST:
        raise Usage(f"{len(sought):,} words: look for {_MOST} or fewer: leave the common ones out")
    wanted = [_pattern(word) for word in sought]
    if not wanted:
        raise Usage("no words: write what to look for, as in `clusters search walmart`")
    part = base.holding(sought)
    named = {fact.cluster: _NOTHING for fact in part.facts}
    for id_ in named:
        names = base.cluster[id_].all_names()
        named[id_] = _found_in([("name", name) for name in names], wanted)
    called = {
        m.name: _found_in([("name", m.name), ("name", m.label)], wanted) for m in base.metrics
    }
    facts = [
        _hit(fact, of_fact(base, fact), wanted, named[fact.cluster] | called[fact.metric])
        for fact in part.facts
    ]
    clusters = [_hit(cluster, of_cluster(cluster), wanted) for cluster in part.clusters]
    sources = [_hit(source, of_source(source), wanted) for source in part.sources]
    return tuple(filter(None, (*facts, *clusters, *sources)))


_NOTHING = frozenset[int]()


def occurs(base: FactBase, text: str, *, whole: bool = False) -> bool:
    """Whether some text of the base has a word of a text; short words (``the``) tell nothing.

    Args:
        base: The base.
        text: The text.
        whole: Whether a word must be whole: no ``Afric`` in ``Africa``.
    """
    words = {folded(word) for word in text.split()}
    telling = {word for word in words if len(word) > _SHORT or not word.isascii()} or words
    edge = r"\b" if whole and text.isascii() else ""
    sought = re.compile("|".join(f"{edge}{re.escape(word)}{edge}" for word in telling))
    part = base.holding(telling, every=False)
    every = chain(
        (one for fact in part.facts for _, one in of_fact(base, fact)),
        (one for cluster in part.clusters for _, one in of_cluster(cluster)),
        (one for source in part.sources for _, one in of_source(source)),
    )
    return any(sought.search(folded(one)) for one in every)


_SHORT, _MOST = 3, 50


def beginning_alike(base: FactBase, words: Iterable[str]) -> tuple[str, ...]:
    """Find a few words of the base that begin as some words do: ``borosilicate`` for ``boron``."""
    begun = {folded(word)[:_ALIKE] for word in words if len(word) > _ALIKE}
    part = base.holding(begun, every=False)
    texts = (text for fact in part.facts for _, text in of_fact(base, fact))
    found = dict.fromkeys(
        word
        for text in texts
        for word in _WORD.findall(folded(text))
        if word[:_ALIKE] in begun and word.isalpha()
    )
    return tuple(found)[:_FEW]


_ALIKE, _FEW = 4, 3
_WORD = re.compile(r"\w+")


def _hit(
    item: Fact | Cluster | Source,
    texts: Searchable,
    wanted: Sequence[re.Pattern[str]],
    around: frozenset[int] = frozenset(),
) -> Hit | None:
    """Look for all words in the texts of an item; ``around`` has those that its context has."""
    each = [(where, text, _found_in([(where, text)], wanted)) for where, text in texts]
    own = frozenset[int]().union(*(found for _, _, found in each))
    if not own or len(own | around) < len(wanted):
        return None
    text = max(each, key=lambda one: len(one[2]))[1]
    return Hit(item, tuple(dict.fromkeys(where for where, _, found in each if found)), text)


def _found_in(texts: Searchable, wanted: Sequence[re.Pattern[str]]) -> frozenset[int]:
    """Give the places of the words that some texts have."""
    if not texts:
        return frozenset()
    text = "\n".join(f"{plainly}\n{bare}" for _, one in texts for plainly, bare in [forms(one)])
    return frozenset(place for place, pattern in enumerate(wanted) if pattern.search(text))


def _pattern(sought: str) -> re.Pattern[str]:
    """Make what looks for a folded word in a folded text.

    ``ｗａｌＭＡＲＴ`` finds ``Walmart``, not ``Bigwalmart``; ``40,000`` not ``40,000,000``; for
    ``陶瓷`` it matters not what stands around it.
    """
    letter = unicodedata.category(sought[0])
    # The lookbehind keeps to letters with capitals: in 宜家IKEA the word begins with IKEA.
    start = "(?<![0-9a-zà-öø-ɏα-ωа-яё])" if letter in {"Ll", "Nd"} else ""
    end = "(?![.,]?[0-9])" if unicodedata.category(sought[-1]) == "Nd" else ""
    return re.compile(start + re.escape(sought) + end)
