"""What was found after the documents: whose word it is, what became of every reading."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from clusters.compare.comparing import compare
from clusters.factbase import read_base, shipped
from clusters.models import Fact, FactBase, Source
from tests.terminal import ROOT

PAGE = (ROOT / "docs" / "second-sources.md").read_text("utf-8")
READINGS = [ROOT.parent / "shared" / f"{name}.json" for name in ("corroboration", "new-readings")]

Reading = dict[str, Any]
"""A reading of another page: cluster, metric, value, quote, url and more."""


@pytest.fixture(scope="module")
def base() -> FactBase:
    return read_base(shipped())


@pytest.fixture(scope="module")
def second(base: FactBase) -> list[Source]:
    return [source for source in base.sources if source.origin == "second"]


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    if not all(file.is_file() for file in READINGS):
        pytest.skip(f"no readings at {READINGS[0].parent}")
    texts = [file.read_text("utf-8") for file in READINGS]
    return [one for text in texts for one in json.loads(text, parse_float=Decimal)["facts"]]


def column(heading: str, number: int) -> list[str]:
    """Give a column of the table under a heading of the page."""
    section = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| ")][2:]
    return [row.strip("|").split(" | ")[number].strip(" `") for row in rows]


def test_a_second_source_has_an_address_a_standing_and_no_text(second: list[Source]) -> None:
    assert len(second) >= 30
    assert [s.id for s in second if not s.url or s.standing is None or s.text is not None] == []
    assert [s.id for s in second if not (s.title or s.described)] == []
    assert len({s.url for s in second}) == len(second)


def test_an_edition_is_translated_and_in_another_language(base: FactBase) -> None:
    editions = [source for source in base.sources if source.edition_of]
    assert {s.edition_of for s in editions} == {"bilang", "globaltimes-2019", "peoplesdaily-2023"}
    for edition in editions:
        original = base.source[str(edition.edition_of)]
        assert edition.condition == "translated"
        assert edition.language != original.language
        assert edition.standing == original.standing


def test_quotations_are_in_eight_languages_and_the_swedish(base: FactBase) -> None:
    spoken = {base.source[e.source].language for f in base.facts for e in f.evidence}
    assert spoken == {"en", "sv", "de", "sk", "hi", "zh", "es", "ar", "ja"}


def test_a_fact_is_of_documents_or_of_second_sources_and_never_of_both(base: FactBase) -> None:
    for fact in base.facts:
        assert len({base.source[e.source].origin for e in fact.evidence}) == 1, fact.id


def test_sources_that_speak_together_in_a_fact_are_editions_or_copies_of_one(
    base: FactBase,
) -> None:
    for fact in base.facts:
        told = [base.source[e.source] for e in fact.evidence]
        originals = [base.source[source.edition_of or source.id] for source in told]
        assert len({source.repeats or source.id for source in originals}) == 1, fact.id


@pytest.mark.parametrize(
    ("metric", "value", "hedge"),
    [
        ("output_value", 5_000_000_000, "nearly"),
        ("employees", 60_000, "over"),
        ("export_destinations", 54, "exact"),
    ],
)
def test_each_garbled_figure_stands_beside_what_other_editions_print(
    base: FactBase, metric: str, value: int, hedge: str
) -> None:
    printed, healed = base.fact[f"xuzhou.{metric}"], base.fact[f"xuzhou.{metric}.editions"]
    assert printed.status == "garbled"
    assert (healed.value, healed.hedge, healed.status) == (value, hedge, "sound")
    assert (healed.scope, healed.subject, healed.period) == (printed.scope, None, None)
    assert {base.source[e.source].edition_of for e in healed.evidence} == {"bilang"}


def test_hejians_figures_are_told_from_those_of_the_article(base: FactBase) -> None:
    about = [f for f in base.about("xuzhou") if base.source[f.evidence[0].source].origin != "seed"]
    article = {f.id for f in about if base.source[f.evidence[0].source].edition_of == "bilang"}
    rest = {f.id for f in about} - article - {"xuzhou.claims.bottles"}
    assert {f.id for f in about if "Hejian" in (f.subject or "")} == rest
    years = {f.period for f in about if f.metric == "output_value" and f.subject == "Hejian"}
    assert years == {"2014", "2016", "2017-08", "2019-12", "2023-02", "2022", None}


def _numbers(base: FactBase, conflict: str) -> set[object]:
    found = next(one for one in base.conflicts if one.id == conflict)
    return {base.fact[name].value for name in found.facts}


@pytest.mark.parametrize(
    ("conflict", "values"),
    [
        ("huairen.three-billion", {3 * 10**9, 3_500_000_000}),
        ("faku.100-million", {10**8}),
        ("xuzhou.54-billion", {54 * 10**9, 5 * 10**9}),
        ("xuzhou.hejian-output", {n * 10**8 for n in (20, 45, 50, 55, 70, 100)}),
        ("jingdezhen.exports", {256_000_000, 308_000_000, 182_000_000, 37_930_000}),
        ("jingdezhen.48-and-50", {48 * 10**9, 50 * 10**9}),
    ],
)
def test_what_does_not_agree_is_told(base: FactBase, conflict: str, values: set[object]) -> None:
    assert _numbers(base, conflict) == values


def test_a_conflict_has_a_short_note_and_facts_that_differ(base: FactBase) -> None:
    for conflict in base.conflicts:
        facts = [base.fact[name] for name in conflict.facts]
        assert len(conflict.note) <= 200, conflict.id
        told = {(f.value, f.hedge, f.kind, f.period, f.subject, f.counts) for f in facts}
        assert len(told) == len(facts)


def test_no_ranking_rests_on_the_54_billion_or_on_a_figure_of_hejian_in_doubt(
    base: FactBase,
) -> None:
    (group,) = compare(base, ["output_value"]).groups
    assert [one.fact.id for one in group.ranked] == []


def test_a_figure_that_another_source_shuts_out_is_disputed_on_both_sides(base: FactBase) -> None:
    made = [base.fact[f"huairen.production_volume{end}"] for end in ("", ".2023")]
    assert [fact.status for fact in made] == ["disputed", "disputed"]
    assert all(fact.note for fact in made)


def _quoting(base: FactBase, reading: Reading) -> list[Fact]:
    """Find the facts that quote a reading's page by its words, or by some of them."""
    return [
        fact
        for fact in base.about(reading["cluster"])
        for e in fact.evidence
        if reading["url"] in {base.source[e.source].url, f"({e.source})"}
        and (e.quote in reading["quote"] or reading["quote"] in e.quote)
    ]


def test_every_reading_is_a_fact_or_is_left_out_for_a_reason(
    base: FactBase, readings: list[Reading]
) -> None:
    left_out = column("What was left out, or taken as words only", 1)
    missing = []
    for reading in readings:
        told = [fact.number for fact in _quoting(base, reading)]
        value = reading.get("value")
        worded = value is None or isinstance(value, str)
        if not told or not (worded or value in told):
            missing.append(reading["quote"])
    assert sorted(missing) == sorted(left_out)
    assert all(column("What was left out, or taken as words only", 2))


def test_every_quotation_of_a_second_source_is_of_a_reading(
    base: FactBase, readings: list[Reading], second: list[Source]
) -> None:
    addresses = {source.id: source.url for source in second}
    known = {f"({name})": url for name, url in addresses.items()}
    read = {(known.get(one["url"], one["url"]), one["quote"]) for one in readings}
    longer = set(column("What goes beyond the readings", 0))
    assert addresses.keys() == {e.source for f in base.facts for e in f.evidence} & {*addresses}
    for fact in base.facts:
        quoted = [(addresses[e.source], e.quote) for e in fact.evidence if e.source in addresses]
        within = all(any(u == url and q in w for u, w in read) for url, q in quoted)
        assert within != (fact.id in longer), fact.id


def test_words_added_to_a_reading_are_those_that_the_page_names(base: FactBase) -> None:
    facts = column("What goes beyond the readings", 0)
    for name, words in zip(facts, column("What goes beyond the readings", 1), strict=True):
        assert base.fact[name].evidence[0].quote.endswith(words)


def test_the_kind_of_a_reading_is_kept(base: FactBase, readings: list[Reading]) -> None:
    for reading in readings:
        if reading["kind"] == "target":
            assert {f.kind for f in _quoting(base, reading)} == {"target"}
