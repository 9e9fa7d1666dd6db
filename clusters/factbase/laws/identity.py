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

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from clusters.factbase.laws.breach import Breach
from clusters.models import FactBase, Sign
from clusters.models.naming import plain
from clusters.reading import Path
from clusters.reading.files import named

LONGEST_NAME = 200
"""Characters of an id, a name, a label, a title: a few lines of a terminal."""

_FIELDS = {
    "metrics": ("name", "label", "family", "units"),
    "sources": ("id", "title", "described", "publisher", "text.file"),
    "clusters": (
        *("id", "names", "printed", "aliases", "industry"),
        *("place.within", "perhaps.within", "perhaps.names"),
    ),
    "concepts": ("id", "label", "alt"),
    "facts": ("id", "subject", "counts", "speaker.name", "speaker.office"),
    "conflicts": ("id",),
}


def names_can_be_asked_for(base: FactBase) -> Iterator[Breach]:
    """A name has a letter or a digit to be found by, and is no page of text.

    bad-name: A name, an id, a label or a title has no letter and no digit, so that nothing finds
    it, or more than 200 characters.

    Mend: write a name that a person would ask for; what must be told at length belongs in a note.
    """
    for path, name in _names(base):
        if not plain(name) and path[-1] != "file" and "units" not in path:
            wrong = f"{named(name) or 'empty'}: no letter or digit in it"
            yield Breach("bad-name", path, wrong, "write a name with one")
        if len(name) > LONGEST_NAME:
            mend = f"write at most {LONGEST_NAME}"
            yield Breach("bad-name", path, f"{len(name):,} characters", mend)


def _names(base: FactBase) -> Iterator[tuple[Path, str]]:
    for table, fields in _FIELDS.items():
        for index, thing in enumerate(getattr(base, table)):
            for field in fields:
                yield from _under((table, index), thing, field)


def _under(path: Path, thing: object, field: str) -> Iterator[tuple[Path, str]]:
    for step in field.split("."):
        path, thing = (*path, step), getattr(thing, step, None)
    if isinstance(thing, str):
        yield path, thing
    elif isinstance(thing, Mapping):
        yield from (((*path, tag), name) for tag, name in thing.items())
    elif isinstance(thing, tuple):
        yield from (((*path, number), name) for number, name in enumerate(thing))


def some(names: Iterable[str], most: int = 12) -> str:
    """List names for a message: the first few, and that there are more."""
    known = list(names)
    more = ["..."] if len(known) > most else []
    return ", ".join([*map(named, islice(known, most)), *more])


def names_are_unique(base: FactBase) -> Iterator[Breach]:
    """No two metrics, sources, clusters or facts share an id, nor bear names found alike.

    duplicate-id: Two things of one sort have the same id, or two metrics the same label, or such as
    are found alike because they differ in case, marks or hyphens only.

    Mend: give one of them another name.
    """
    tables: dict[tuple[str, str], list[str]] = {
        ("metrics", "name"): [metric.name for metric in base.metrics],
        ("metrics", "label"): [metric.label for metric in base.metrics],
        ("sources", "id"): [source.id for source in base.sources],
        ("clusters", "id"): [cluster.id for cluster in base.clusters],
        ("facts", "id"): [fact.id for fact in base.facts],
        ("conflicts", "id"): [conflict.id for conflict in base.conflicts],
        ("concepts", "id"): [concept.id for concept in base.concepts],
    }
    for (table, field), names in tables.items():
        first: dict[str, str] = {}
        for index, name in enumerate(names):
            if plain(name) in first:
                wrong = f"{named(name)}: found like {named(first[plain(name)])} in {table}"
                if first[plain(name)] == name:
                    wrong = f"{named(name)}: used twice in {table}"
                yield Breach("duplicate-id", (table, index, field), wrong, "give it another name")
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
    """A fact's cluster and metric, and the source of its evidence, are in the base."""
    for index, fact in enumerate(base.facts):
        path: Path = ("facts", index)
        if fact.cluster not in base.cluster:
            yield _unknown("cluster", (*path, "cluster"), fact.cluster, list(base.cluster))
        if fact.metric not in base.metric:
            yield _unknown("metric", (*path, "metric"), fact.metric, list(base.metric))
        for number, evidence in enumerate(fact.evidence):
            if evidence.source not in base.source:
                where = (*path, "evidence", number, "source")
                yield _unknown("source", where, evidence.source, list(base.source))
    for path, sign in signs_of(base):
        if sign.source not in base.source:
            yield _unknown("source", (*path, "source"), sign.source, list(base.source))


def signs_of(base: FactBase) -> Iterator[tuple[Path, Sign]]:
    """Yield the signs for and against other places, each with its path."""
    for index, cluster in enumerate(base.clusters):
        if cluster.perhaps is not None:
            for side in ("signs", "against"):
                for number, sign in enumerate(getattr(cluster.perhaps, side)):
                    yield ("clusters", index, "perhaps", side, number), sign


def concepts_exist(base: FactBase) -> Iterator[Breach]:
    """A concept that a fact or another concept names is in the base, and none is above itself.

    concept-circle: A concept is broader than itself, by way of others or not.

    Mend: take one of the steps out.
    """
    for index, fact in enumerate(base.facts):
        if fact.concept is not None and fact.concept not in base.concept:
            yield _unknown("concept", ("facts", index, "concept"), fact.concept, list(base.concept))
    for index, concept in enumerate(base.concepts):
        path: Path = ("concepts", index, "broader")
        for number, name in enumerate(concept.broader):
            if name not in base.concept:
                yield _unknown("concept", (*path, number), name, list(base.concept))
        if concept.id in base.broader(concept.id):
            wrong = f"{named(concept.id)}: broader than itself"
            yield Breach("concept-circle", path, wrong, "take one of the steps out")


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
    """An edition is one of another source, which is none itself; what repeats, repeats a source.

    edition-of-edition: A source is said to be an edition of one that is an edition itself. Editions
    of one document speak with one voice, and that document is the one to name.

    Mend: name the document that both are editions of.
    """
    for index, source in enumerate(base.sources):
        path: Path = ("sources", index, "edition_of")
        original = base.source.get(source.edition_of or source.id)
        if original is None:
            yield _unknown("source", path, str(source.edition_of), list(base.source))
        elif source.edition_of is not None and original.edition_of is not None:
            wrong = f"{named(source.edition_of)}: an edition itself"
            yield Breach("edition-of-edition", path, wrong, f"write {named(original.edition_of)}")
        if source.repeats is not None and source.repeats not in base.source:
            path = ("sources", index, "repeats")
            yield _unknown("source", path, source.repeats, list(base.source))


def conflicts_are_of_facts(base: FactBase) -> Iterator[Breach]:
    """A conflict is of two facts or more, all of one cluster.

    lone-conflict: A conflict is of fewer than two facts, or of facts of several clusters: nothing
    contradicts anything.

    Mend: name the facts that do not agree, or take the conflict out.
    """
    for index, conflict in enumerate(base.conflicts):
        path: Path = ("conflicts", index, "facts")
        for place, name in enumerate(conflict.facts):
            if name not in base.fact:
                yield _unknown("fact", (*path, place), name, list(base.fact))
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
