"""Laws about whose figures are: places, their countries, and what is said of a part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clusters.factbase.laws.breach import Breach
from clusters.factbase.laws.standing import each, standing
from clusters.models import FactBase
from clusters.reading.files import named
from clusters.territories import is_country

TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""The form of a BCP 47 tag of a language."""


def places_lie_in_a_country(base: FactBase) -> Iterator[Breach]:
    """A place names its country by its ISO 3166-1 code, and the places it lies in.

    bad-country: The country of a place is not two capital letters, as in ISO 3166-1.

    Mend: write the code of the country.

    bad-place: A place lies in nothing, so that nobody finds what is there; or another name is given
    to a place that it does not lie in.

    Mend: write the places that it lies in, widest first, and other names for one of these.
    """
    for path, place in standing(base, "clusters.place", "clusters.perhaps"):
        if not is_country(place.country):
            wrong = f"{named(place.country)}: no country"
            mend = "write its two letters of ISO 3166-1, such as CN"
            yield Breach("bad-country", (*path, "country"), wrong, mend)
        if not place.within:
            mend = "write the places it lies in, widest first: [Liaoning, Shenyang]"
            yield Breach("bad-place", (*path, "within"), "empty", mend)
        for name in set(place.also).difference(place.within):
            mend = "name one of the places in within, letter by letter"
            wrong = f"{named(name)}: not among the places it lies in"
            yield Breach("bad-place", (*path, "also", name), wrong, mend)


def names_have_languages(base: FactBase) -> Iterator[Breach]:
    """A cluster has a name, each name of a cluster or a concept under the tag of its language.

    bad-language: A name of a cluster or a concept does not stand under the BCP 47 tag of a
    language.

    Mend: write the tag of its language, such as `en`, `zh` or `zh-Latn-pinyin`.
    """
    needed = ("clusters.names", "concepts.label")
    for path, names in standing(base, *needed):
        if not names:
            yield Breach("bad-name", path, "empty", "write {en: its name}")
    for path, _ in each(base, *needed, "clusters.perhaps.names"):
        tag = str(path[-1])
        if not TAG.fullmatch(tag):
            wrong, mend = f"{named(tag)}: no tag of a language", "write one such as en or zh"
            yield Breach("bad-language", path, wrong, mend)


def subjects_are_not_the_cluster(base: FactBase) -> Iterator[Breach]:
    """What is said of the cluster itself has no other subject.

    subject-of-cluster: A fact is of the whole cluster, and names a subject all the same. Whose
    figure it is, is not clear.

    Mend: give it the scope of that subject, or take the subject out.
    """
    for index, fact in enumerate(base.facts):
        if fact.scope == "cluster" and fact.subject is not None:
            wrong = f"{named(fact.subject)}: a subject of its own under scope cluster"
            mend = "write scope: part, company or park, or leave the subject out"
            yield Breach("subject-of-cluster", ("facts", index, "subject"), wrong, mend)


def vouchers_answer_a_doubt(base: FactBase) -> Iterator[Breach]:
    """``doubt: none`` stands only where the place of the cluster is in doubt.

    idle-voucher: A curator vouches for the subject of a fact (`doubt: none`), and nothing puts the
    place of its cluster in doubt.

    Mend: take it out, or tell of the doubt under `perhaps` of the cluster.
    """
    for index, fact in enumerate(base.facts):
        cluster = base.cluster.get(fact.cluster)
        if fact.doubt is not None and cluster is not None and cluster.perhaps is None:
            wrong = f"{named(fact.cluster)}: its place is in no doubt"
            yield Breach("idle-voucher", ("facts", index, "doubt"), wrong, "leave it out")
