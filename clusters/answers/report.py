"""A report: one page to hand over, made of the answers to several questions, with its receipt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clusters.__about__ import __version__
from clusters.answers import Answer, comparison, disagreement
from clusters.answers.dossier import sections_in_full
from clusters.answers.footnotes import BEWARE, IN_CONFLICT, STAR, Footnotes, sources_behind
from clusters.answers.profile import Portrait
from clusters.answers.receipt import DATA, AskedRecord, WordsRecord, receipt
from clusters.answers.words import ASKED, places
from clusters.cite.wording import container, is_plain
from clusters.evidence.corroboration import confirmed
from clusters.factbase import built_from, find_clusters
from clusters.query.facts import profile
from clusters.render.chart import Dot
from clusters.render.document import Cell, Document, Section, columns

if TYPE_CHECKING:
    from clusters.models import Cluster, Fact, FactBase, Source
    from clusters.models.cluster import Place

_MARKS = (
    f"{IN_CONFLICT} in conflict with another figure; {STAR} from another page than the documents "
    f"of the base; {BEWARE} see the caveats. A figure opens the exact words that it was read from."
)
_RECEIPT = (
    "This page is a receipt: it carries the words behind its figures, their places, the SHA-256 of "
    "the texts and that of the base. `clusters verify` makes all of it anew and tells what differs."
)


def ask(
    base: FactBase,
    file: Path,
    metrics: Sequence[str] = (),
    names: Sequence[str] = (),
    *,
    currency: str | None = None,
) -> Answer:
    """Make a report of clusters: how they compare, what is known of each, where sources differ.

    Args:
        base: The base asked.
        file: Its files, by which it will be known again.
        metrics: What is compared, metrics or families; none for an overview.
        names: Clusters, by any name; none for all.
        currency: The currency to convert money to.

    Raises:
        Usage: if a word is not known.
        CannotOpen: if the files of the base cannot be read.
    """
    those = find_clusters(base, names)
    facts = [fact for cluster in those for fact in base.about(cluster.id)]
    with _without_commands():
        compared = comparison.ask(
            base, metrics, names, currency=currency, chart=True, everything=bool(metrics)
        ).document
        page = _page(base, those, facts, compared)
    origin = base.sources[0].origin if base.whole and base.sources else None
    asked = AskedRecord(names=[*names], metrics=[*metrics], currency=currency, origin=origin)
    told = receipt(base, built_from(file)["digest"], asked, facts)
    embedded = {"application/ld+json": _described(base, page.answer, those, facts), DATA: told}
    rows = tuple(told["words"])
    return Answer(
        replace(page, payload={"receipt": told}, rows=rows, record=WordsRecord, embedded=embedded)
    )


def _page(
    base: FactBase, clusters: Sequence[Cluster], facts: Sequence[Fact], compared: Document
) -> Document:
    notes, ids = Footnotes(base), [cluster.id for cluster in clusters]
    profiles = [section for cluster in clusters for section in _profile(notes, cluster)]
    differing = disagreement.ask(base, ids, everything=True).document
    known = {note.number: note for note in (*compared.notes, *differing.notes, *notes.notes())}
    caveats = (*compared.warnings, *notes.caveats(ids, sources_behind(facts)))
    return Document(
        answer=compared.answer,
        sections=(
            Section("Side by side", begins=True),
            *compared.sections,
            *_locator(clusters),
            *profiles,
            Section("Where sources differ", remarks=(Cell(differing.answer),), begins=True),
            *differing.sections,
        ),
        closing=(_MARKS, _RECEIPT),
        notes=tuple(known[number] for number in sorted(known)),
        warnings=tuple(dict.fromkeys(caveats)),
    )


def _locator(clusters: Sequence[Cluster]) -> Iterator[Section]:
    """Tell and draw where clusters lie, and where one may lie instead."""
    found = [
        (one, place, f"{', '.join(reversed(place.within))}{' (in doubt)' if one.perhaps else ''}")
        for one in clusters
        for place in one.places()
        if place.latitude is not None and place.longitude is not None
    ]
    rows = tuple(
        (Cell(one.name, "name"), Cell(where), Cell(_degrees(p))) for one, p, where in found
    )
    dots = tuple(
        Dot(p.within[-1], float(p.latitude or 0), float(p.longitude or 0), one.perhaps is not None)
        for one, p, _ in found
    )
    told = columns("Cluster", "Place", "Latitude, longitude")
    hollow = " A hollow dot: the place is in doubt." if any(dot.hollow for dot in dots) else ""
    remarks = (Cell(f"The degrees are those of the base, not of a source.{hollow}"),)
    if found:
        yield Section("Where they lie", told, rows, remarks, dots=dots, begins=True)


def _degrees(place: Place) -> str:
    north, east = place.latitude or 0, place.longitude or 0
    return f"{abs(north)}° {'S' if north < 0 else 'N'}, {abs(east)}° {'W' if east < 0 else 'E'}"


@contextmanager
def _without_commands() -> Iterator[None]:
    """Write pages that are the same however the base was named on the command line."""
    before = ASKED.set("")
    try:
        yield
    finally:
        ASKED.reset(before)


def _profile(notes: Footnotes, cluster: Cluster) -> Iterator[Section]:
    base = notes.base
    name = " ".join(filter(None, (cluster.name, cluster.second_name, notes.beware(cluster.id))))
    title = f"{name}, {places(cluster)}: {cluster.industry}"
    yield Section(title, begins=True)
    made = Portrait(notes, profile(base, cluster.id), (), confirmed(base, cluster.id))
    yield from sections_in_full(made)


def _described(
    base: FactBase, answer: str, clusters: Sequence[Cluster], facts: Sequence[Fact]
) -> dict[str, Any]:
    """Describe the report to search engines and reference managers (https://schema.org/Report)."""
    used = sorted({*sources_behind(facts)}, key=base.number.__getitem__)
    return {
        "@context": "https://schema.org",
        "@type": "Report",
        "name": answer,
        "inLanguage": "en",
        "creator": {
            "@type": "SoftwareApplication", "name": "clusters", "softwareVersion": __version__,
        },
        "about": [
            {
                "@type": "Place",
                "name": cluster.name,
                "alternateName": [*cluster.names.values()][1:],
                "address": {"@type": "PostalAddress", "addressCountry": cluster.place.country},
            }
            for cluster in clusters
        ],
        "citation": [_cited(base.source[id_]) for id_ in used],
    }  # fmt: skip


_TYPES = {"article-newspaper": "NewsArticle", "webpage": "WebPage", "report": "Report"}


def _cited(source: Source) -> dict[str, Any]:
    told = {
        "@type": _TYPES.get(source.type, "CreativeWork"),
        "name": source.name,
        "inLanguage": source.language,
        "publisher": {"@type": "Organization", "name": container(source)},
        "datePublished": source.issued if is_plain(source.issued) else None,
        "url": source.address,
    }
    return {key: value for key, value in told.items() if value}
