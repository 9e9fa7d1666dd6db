"""Laws about names: each is there, there once, and means one thing.

unknown-cluster: A fact names a cluster that the base does not have.

Mend: correct the name, or add the cluster.

unknown-metric: A fact names a metric that the base does not have.

Mend: correct the name, or add the metric.

unknown-source: A quotation names a source that the base does not have.

Mend: correct the name, or add the source.

unknown-fact: A conflict names a fact that the base does not have.

Mend: correct the id, or add the fact.

unknown-concept: A fact or a concept names a concept that the base does not have.

Mend: correct the name, or add the concept.
"""

from __future__ import annotations

from collections.abc import Iterator

from clusters.factbase.laws.breach import Breach
from clusters.factbase.laws.standing import each, standing
from clusters.models import FactBase
from clusters.models.naming import plain
from clusters.reading import Path
from clusters.reading.files import named, some

LONGEST_NAME = 200
"""Characters of an id, a name, a label, a title: a few lines of a terminal."""

_NAMES = (
    *("metrics.name", "metrics.label", "metrics.family", "metrics.units"),
    *("sources.id", "sources.title", "sources.described", "sources.publisher", "sources.text.file"),
    *("clusters.id", "clusters.names", "clusters.printed", "clusters.aliases", "clusters.industry"),
    *("clusters.place.within", "clusters.perhaps.within", "clusters.perhaps.names"),
    *("concepts.id", "concepts.label", "concepts.alt"),
    *("facts.id", "facts.subject", "facts.counts", "facts.speaker.name", "facts.speaker.office"),
    "conflicts.id",
)
REFERENCES = {
    "facts.cluster": "cluster",
    "facts.metric": "metric",
    "facts.evidence.source": "source",
    "facts.concept": "concept",
    "clusters.perhaps.signs.source": "source",
    "clusters.perhaps.against.source": "source",
    "concepts.broader": "concept",
    "sources.edition_of": "source",
    "sources.repeats": "source",
    "conflicts.facts": "fact",
}
"""The fields that name something, and what that is."""


def names_can_be_asked_for(base: FactBase) -> Iterator[Breach]:
    """A name has a letter or a digit to be found by, and is no page of text.

    bad-name: A name, an id, a label or a title has no letter and no digit, so that nothing finds
    it, or more than 200 characters.

    Mend: write a name that a person would ask for; what must be told at length belongs in a note.
    """
    for path, name in each(base, *_NAMES):
        if not plain(name) and path[-1] != "file" and "units" not in path:
            wrong = f"{named(name) or 'empty'}: no letter or digit in it"
            yield Breach("bad-name", path, wrong, "write a name with one")
        if len(name) > LONGEST_NAME:
            mend = f"write at most {LONGEST_NAME}"
            yield Breach("bad-name", path, f"{len(name):,} characters", mend)


def names_are_unique(base: FactBase) -> Iterator[Breach]:
    """No two metrics, sources, clusters or facts share an id, nor bear names found alike.

    duplicate-id: Two things of one sort have the same id, or two metrics the same label, or such as
    are found alike because they differ in case, marks or hyphens only.

    Mend: give one of them another name.
    """
    marks = ("metrics.name", "metrics.label", "sources.id", "clusters.id", "facts.id")
    for field in (*marks, "conflicts.id", "concepts.id"):
        first: dict[str, str] = {}
        for path, name in standing(base, field):
            if known := first.get(plain(name)):
                like = f"found like {named(known)}" if known != name else "used twice"
                wrong = f"{named(name)}: {like} in {path[0]}"
                yield Breach("duplicate-id", path, wrong, "give it another name")
            first.setdefault(plain(name), name)


def families_are_no_metrics(base: FactBase) -> Iterator[Breach]:
    """A family bears the name of a metric only if that is all there is in it.

    family-is-metric: A family has the name of a metric, and that metric is not all there is in it.
    Asked for, the name could mean either.

    Mend: give the family another name.
    """
    for index, metric in enumerate(base.metrics):
        other = base.metric.get(metric.family)
        if other is not None and base.families[metric.family] != (other,):
            path: Path = ("metrics", index, "family")
            wrong = f"{named(metric.family)}: a family and a metric"
            yield Breach("family-is-metric", path, wrong, "give the family another name")


def names_lead_to_one_thing(base: FactBase) -> Iterator[Breach]:
    """No name, alias or pinyin of a cluster is claimed by another, or by a source.

    alias-claimed: A name of a cluster is also a name of another cluster, or of a source. Asked for,
    it could mean either.

    Mend: leave it to one of them.
    """
    owners = {plain(source.id): f"the source {source.id}" for source in base.sources}
    for index, cluster in enumerate(base.clusters):
        for name in cluster.all_names():
            owner = owners.setdefault(plain(name), cluster.id)
            if owner != cluster.id:
                path: Path = ("clusters", index, "aliases")
                wrong = f"{named(name)}: also a name of {named(owner)}"
                yield Breach("alias-claimed", path, wrong, "leave it to one of them")


def references_exist(base: FactBase) -> Iterator[Breach]:
    """What a field names is in the base."""
    for field, called in REFERENCES.items():
        known = getattr(base, called)
        for path, name in each(base, field):
            if name not in known:
                yield _unknown(called, path, name, list(known))


def concepts_run_in_no_circle(base: FactBase) -> Iterator[Breach]:
    """No concept is above itself.

    concept-circle: A concept is broader than itself, by way of others or not.

    Mend: take one of the steps out.
    """
    for path, name in standing(base, "concepts.id"):
        if name in base.broader(name):
            where, wrong = (*path[:2], "broader"), f"{named(name)}: broader than itself"
            yield Breach("concept-circle", where, wrong, "take one of the steps out")


def concepts_are_found_by_their_own_words(base: FactBase) -> Iterator[Breach]:
    """No word leads to two concepts.

    word-claimed: A word leads to two concepts. Asked for, it could mean either.

    Mend: leave it to one of them.
    """
    owners: dict[str, str] = {}
    for index, concept in enumerate(base.concepts):
        for word in concept.words():
            owner = owners.setdefault(plain(word), concept.id)
            if owner != concept.id:
                wrong = f"{named(word)}: also a word for {named(owner)}"
                mend = "leave it to one of them"
                yield Breach("word-claimed", ("concepts", index, "alt"), wrong, mend)


def editions_are_of_documents(base: FactBase) -> Iterator[Breach]:
    """An edition is one of another source, which is none itself.

    edition-of-edition: A source is said to be an edition of one that is an edition itself. Editions
    of one document speak with one voice, and that document is the one to name.

    Mend: name the document that both are editions of.
    """
    for path, name in standing(base, "sources.edition_of"):
        original = base.source.get(name)
        if original is not None and original.edition_of is not None:
            mend = f"write {named(original.edition_of)}"
            yield Breach("edition-of-edition", path, f"{named(name)}: an edition itself", mend)


def conflicts_are_of_facts(base: FactBase) -> Iterator[Breach]:
    """A conflict is of two facts or more, all of one cluster.

    lone-conflict: A conflict is of fewer than two facts, or of facts of several clusters: nothing
    contradicts anything.

    Mend: name the facts that do not agree, or take the conflict out.
    """
    for index, conflict in enumerate(base.conflicts):
        path: Path = ("conflicts", index, "facts")
        known = [base.fact[name] for name in dict.fromkeys(conflict.facts) if name in base.fact]
        if len({fact.cluster for fact in known}) > 1 or len(set(conflict.facts)) < _TWO:
            wrong = f"{named(conflict.id)}: not two facts of one cluster"
            yield Breach("lone-conflict", path, wrong, "name the facts that do not agree")


_TWO = 2


def _unknown(table: str, path: Path, name: str, known: list[str]) -> Breach:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1) if len(name) <= LONGEST_NAME else []
    others = f", or write one of {some(known)}" if known else ""
    mend = f"did you mean {named(near[0])}" if near else f"add it{others}"
    return Breach(f"unknown-{table}", path, f"{named(name)}: not in this base", mend)
