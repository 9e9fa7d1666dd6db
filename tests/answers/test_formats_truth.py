"""Every format of a comparison tells the same: hedge, kind, period, rate, source and reason."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

import pytest

from clusters.amounts.amount import HEDGES
from clusters.answers.comparison import Layout, comparison_page
from clusters.answers.matches import Asked, matches_page
from clusters.answers.words import converted
from clusters.compare import Comparison, Group, Terms, compare
from clusters.compare.judging import Measured
from clusters.models import Code, Fact, FactBase, Kind, SetAside
from clusters.query.facts import Selection
from clusters.query.filtering import matching
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_statement,
    a_text,
    another_place,
)
from tests.walking import walk

BILLION = 10**9
HEDGED = {hedge: f"h{n}" for n, hedge in enumerate(HEDGES)}
"""A cluster of its own for each hedge."""
KINDS: tuple[Kind, ...] = get_args(Kind)


def sold(cluster: str, value: int | None, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    fields = {"metric": "export_value", "unit": "CNY", "period": "2018", **changes}
    return a_fact(cluster, value, **fields)


def every_truth() -> FactBase:
    """Make a base with every hedge, every kind, and a figure for every reason."""
    facts = [sold(c, (n + 2) * BILLION, hedge=h) for n, (h, c) in enumerate(HEDGED.items())]
    facts += [sold(f"k-{kind}", 7 * BILLION + 1, kind=kind) for kind in KINDS]
    facts += [sold("target-2035", 90 * BILLION, kind="target", period="2035")]
    facts += [
        sold("garbled", 91 * BILLION, status="garbled"),
        sold("lost", None, status="garbled", printed="9 1 billion"),
        sold("drafted", 90 * BILLION, confirm=("metric",)),
        sold("disputed", 92 * BILLION, status="disputed"),
        sold("province", 93 * BILLION, scope="province", subject="Liaoning"),
        sold("dong", 94 * BILLION, unit="VND"),
        sold("nobodys", 95 * BILLION, unit="unstated"),
        sold("dollars", 96 * BILLION, unit="USD", hedge="nearly"),
        sold("early", 97 * BILLION, period="2002-05"),
        sold("undated", 98 * BILLION, period=None),
        sold("doubtful", 99 * BILLION),
        sold("torn", 100 * BILLION),
        sold("torn", 101 * BILLION),
        sold("defined", 102 * BILLION, counts="makers of tiles"),
        sold("late", 103 * BILLION, period="2034"),
        sold("k-actual", 9 * BILLION, metric="funds"),
        sold("dollars", 2 * BILLION, metric="funds", unit="USD"),
        a_fact("k-actual", 50, metric="guests", unit="people", period="2018"),
        a_fact("k-actual", 50, metric="age", unit="years", hedge="about", period="2018"),
        a_text("k-actual", "tiles", kind="plan"),
    ]
    metrics = (
        a_money(),
        a_money("funds"),
        a_metric("age", units=("years",), direction="none"),
        a_metric("guests"),
        a_statement(),
    )
    names = dict.fromkeys(fact.cluster for fact in facts)
    elsewhere = {"doubtful": another_place()}
    clusters = tuple(a_cluster(n, perhaps=elsewhere.get(n)) for n in [*names, "silent"])
    return a_base(*facts, metrics=metrics, clusters=clusters)


BASE = every_truth()
CASES: dict[str, tuple[tuple[str, ...], Terms]] = {
    "in its own currency": (("export_value",), Terms()),
    "converted": (("export_value",), Terms(currency="USD")),
    "at the end": (("export_value",), Terms(currency="USD", rate_date="end")),
    "of a day": (("export_value",), Terms(currency="EUR", rate_date=date(2020, 6, 1))),
    "targets": (("export_value",), Terms(currency="USD", kind="target")),
    "ranked": (("funds",), Terms(currency="USD")),
    "alone": (("guests",), Terms()),
    "several": (("export_value", "age", "products"), Terms(currency="USD")),
    "several targets": (("export_value", "age"), Terms(currency="USD", kind="target")),
    "no order": (("age",), Terms()),
    "statements": (("products",), Terms()),
}


def comparison(case: str) -> Comparison:
    metrics, terms = CASES[case]
    return compare(BASE, metrics, (), terms)


@dataclass(frozen=True)
class Truth:
    """What must be told of one fact."""

    group: Group
    cluster: str
    fact: Fact | None
    rank: int | None
    why: SetAside | None

    @property
    def found(self) -> Measured | None:
        """The figure converted, if it is."""
        found = self.group.measured[self.fact.id] if self.fact else None
        return found if isinstance(found, Measured) and found.is_converted else None


def truths(case: str) -> Iterator[Truth]:
    for group in comparison(case).groups:
        for one in group.ranked:
            yield Truth(group, one.fact.cluster, one.fact, one.rank, None)
        for aside in group.set_aside:
            yield Truth(group, aside.cluster, aside.fact, None, aside)


def written(case: str, form: str, screen: Screen | None = None) -> str:
    return FORMATS[form].write(
        comparison_page(BASE, comparison(case), Layout(everything=True)), screen or Screen()
    )


def test_every_reason_every_hedge_and_every_kind_is_walked() -> None:
    told = [truth for case in CASES for truth in truths(case)]
    assert {truth.why.code for truth in told if truth.why} == set(get_args(Code))
    facts = [truth.fact for truth in told if truth.fact]
    assert {fact.hedge for fact in facts} == set(HEDGES)
    assert {fact.kind for fact in facts} == set(KINDS)
    assert any(truth.found for truth in told if truth.rank)


# For people.

HEDGE_WORDS = {
    "exact": "",
    "about": "about",
    "over": "over",
    "at_least": "at least",
    "nearly": "nearly",
    "under": "under",
    "up_to": "up to",
}


def words_of(truth: Truth) -> Iterator[str]:
    """Yield what the row of a fact must say; the kind of a ranked one stands in the title."""
    fact = truth.fact
    if fact is None:
        yield "not stated"
        return
    yield fact.period or "undated"
    if fact.number is None:
        yield f"“{fact.words}”" if fact.value is None else str(fact.value)
    elif fact.status == "garbled":
        yield f"“{fact.words}”"
    else:
        amount = f"{fact.number // BILLION} billion" if fact.number >= BILLION else "50"
        yield f"{HEDGE_WORDS[fact.hedge]} {amount}" if fact.value != 7 * BILLION + 1 else "7,000"
    if fact.kind != "actual" and truth.rank is None:
        yield f"({fact.kind})"
    if fact.status == "disputed":
        yield f"({fact.status})"
    if truth.found:
        rate = truth.found.rate
        assert rate is not None
        yield f"at {rate.value}"
        yield converted(truth.found.value, truth.found.unit, fact.hedge, rate)


def squeezed(text: str) -> str:
    """Drop what wrapping and Markdown add."""
    return "".join(text.replace("\\", "").split())


PEOPLE: dict[str, tuple[str, Screen]] = {
    "in a pipe": ("table", Screen()),
    "on a wide terminal": ("table", Screen(terminal=True, width=300)),
    "in Markdown": ("md", Screen()),
}
ACROSS = pytest.mark.parametrize("where", PEOPLE)
EVERY_CASE = pytest.mark.parametrize("case", CASES)


def lines_about(text: str, cluster: str) -> list[str]:
    name = squeezed(cluster.title())
    lines = [squeezed(line).replace("|", "") for line in text.splitlines()]
    return [line.lstrip("0123456789=!–") for line in lines if name in line]


@ACROSS
@EVERY_CASE
def test_each_row_for_people_says_it_all(case: str, where: str) -> None:
    form, screen = PEOPLE[where]
    text = written(case, form, screen)
    for truth in truths(case):
        about = "\n".join(
            line
            for line in lines_about(text, truth.cluster)
            if line.startswith(squeezed(truth.cluster.title()))
        )
        for words in words_of(truth):
            assert squeezed(words) in about, (truth.cluster, words, about)
        is_text = truth.group.metric.is_text
        if truth.why and truth.fact and not is_text:
            # A terminal wraps what stands below a table of several metrics.
            seen = squeezed(text) if screen.terminal else about
            assert squeezed(truth.why.reason) in seen, (truth.cluster, truth.why, about)


@EVERY_CASE
@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_on_a_narrow_terminal_nothing_is_left_out(case: str, width: int) -> None:
    text = written(case, "table", Screen(terminal=True, width=width))
    whole = squeezed(text)
    for truth in truths(case):
        reason = truth.why.reason if truth.why and truth.fact else ""
        for words in [*words_of(truth), "" if truth.group.metric.is_text else reason]:
            # Columns cut a cell into lines, between words; records keep it together.
            pieces = words.split() if width >= 60 else [squeezed(words)]
            assert all(piece in (text if width >= 60 else whole) for piece in pieces), words


@ACROSS
@EVERY_CASE
def test_each_rate_is_told_with_its_days_and_its_source(case: str, where: str) -> None:
    text = squeezed(written(case, *PEOPLE[where]))
    for truth in truths(case):
        if truth.found and truth.found.rate:
            rate = truth.found.rate
            days = (
                f"{rate.value}, mean of {rate.days} days, {rate.first_day} to {rate.last_day}"
                if rate.days > 1
                else f"{rate.value} on {rate.last_day}"
            )
            assert squeezed(days) in text
            assert squeezed(f"{rate.from_} for 1 {rate.to}") in text
            assert squeezed(rate.source) in text


@ACROSS
@EVERY_CASE
def test_the_kind_ranked_stands_in_the_title(case: str, where: str) -> None:
    text = written(case, *PEOPLE[where])
    for group in comparison(case).groups:
        if group.ranked:
            kind = {"actual": "results", "target": "targets"}[group.yardstick.kind]
            open_ = "at least; order not certain (" if group.order == "at-least" else ""
            assert f"{group.metric.label}: {open_}{kind}" in text.replace("\\", "")


# For programs.

Row = Mapping[str, Any]


def from_csv(text: str) -> list[Row]:
    return list(csv.DictReader(io.StringIO(text)))


def from_tsv(text: str) -> list[Row]:
    head, *rows = (line.split("\t") for line in text.splitlines())
    return [dict(zip(head, row, strict=True)) for row in rows]


def from_jsonl(text: str) -> list[Row]:
    return [dict(_flat(json.loads(line))) for line in text.splitlines()]


def _flat(value: Any, path: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _flat(part, f"{path}_{key}" if path else key)
    elif isinstance(value, list):
        yield from _flat(value[0] if value else None, path)
    else:
        text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        yield path, "" if value is None else text


def from_json(text: str) -> list[Row]:
    """Join each entry with its fact, under the names that the flat formats have."""
    answer = json.loads(text)
    facts = {fact["id"]: fact for fact in answer["facts"]}
    rows = []
    for group in answer["comparison"]:
        rows += [_joined(group, one, facts, one) for one in group["ranked"]]
        rows += [_joined(group, one, facts, one["converted"]) for one in group["set_aside"]]
    return rows


def _joined(group: Row, one: Row, facts: Row, compared: Row | None) -> Row:
    parts = {
        "metric": group["metric"],
        "rank": one.get("rank"),
        "cluster": one["cluster"],
        "fact": facts.get(one["fact"]),
        "compared": compared,
        "code": one.get("code"),
        "reason": one.get("reason"),
    }
    return dict(_flat(parts))


PROGRAMS: dict[str, Callable[[str], list[Row]]] = {
    "csv": from_csv,
    "tsv": from_tsv,
    "jsonl": from_jsonl,
    "json": from_json,
}


def cells_of(truth: Truth) -> Iterator[tuple[str, str]]:
    """Yield what the row of a fact must hold."""
    yield "metric", truth.group.metric.name
    yield "rank", str(truth.rank or "")
    yield "code", truth.why.code if truth.why else ""
    yield "reason", truth.why.reason if truth.why else ""
    if fact := truth.fact:
        is_text = truth.group.metric.is_text
        yield "fact_hedge", "" if is_text else fact.hedge
        yield "fact_kind", fact.kind
        yield "fact_period", fact.period or ""
        yield "fact_status", fact.status
        yield "fact_unit", fact.unit or ""
        damaged = fact.status == "garbled" or is_text
        yield "fact_number", "" if damaged else str(fact.number)
        yield "fact_printed", fact.words
    if truth.found and truth.found.rate:
        rate = truth.found.rate
        yield "compared_unit", truth.found.unit
        yield "compared_rate_rate", str(rate.value)
        yield "compared_rate_quote", rate.from_
        yield "compared_rate_base", rate.to
        yield "compared_rate_first_day", rate.first_day.isoformat()
        yield "compared_rate_last_day", rate.last_day.isoformat()
        yield "compared_rate_days", str(rate.days)
        yield "compared_rate_source", rate.source


@EVERY_CASE
@pytest.mark.parametrize("form", PROGRAMS)
def test_each_row_for_programs_holds_it_all(case: str, form: str) -> None:
    rows = PROGRAMS[form](written(case, form))
    wanted = list(truths(case))
    assert len(rows) == len(wanted)
    for row, truth in zip(rows, wanted, strict=True):
        assert row["cluster"] == truth.cluster
        for key, text in cells_of(truth):
            assert row.get(key, "") == text, (truth.cluster, key, row)
        if truth.fact and form in {"json", "jsonl"}:
            quoted = truth.fact.evidence[0]
            assert row["fact_evidence_source"] == quoted.source
            assert row["fact_evidence_quote"] == quoted.quote


@EVERY_CASE
@pytest.mark.parametrize("form", PROGRAMS)
def test_a_converted_figure_is_the_original_over_the_rate(case: str, form: str) -> None:
    for row in PROGRAMS[form](written(case, form)):
        if row.get("compared_rate_rate"):
            rate = float(row["compared_rate_rate"])
            for own, there in (("number", "number"), ("low", "low"), ("high", "high")):
                original, found = row[f"fact_{own}"], row[f"compared_{there}"]
                assert bool(original) == bool(found)
                if original:
                    assert float(found) == pytest.approx(float(original) / rate, rel=1e-9)


def test_the_terms_stand_in_the_json() -> None:
    (group,) = json.loads(written("converted", "json"))["comparison"]
    assert (group["order"], group["window"], group["rate_date"]) == ("at-least", 3, "then")
    assert (group["unit"], group["kind"]) == ("USD", "actual")
    day = json.loads(written("of a day", "json"))["comparison"][0]
    assert (day["rate_date"], day["scopes"]) == (
        "2020-06-01",
        ["city", "cluster", "district", "park"],
    )


# What filters convert.


@walk("form", ["table", "md", "csv", "tsv", "json", "jsonl"])
@walk(("bound", "verdict"), [("> 100", "yes"), ("> 155", "maybe"), ("< 100", "no")])
def test_every_verdict_over_a_converted_figure_tells_the_rate_and_the_words(
    form: str, bound: str, verdict: str
) -> None:
    fact = sold("faku", BILLION, hedge="over", kind="target", printed="1 thousand million")
    base = a_base(fact)
    where = [("where", f"export_value {bound} million USD")]
    answers = matching(base, where, Selection(kinds=("target",)))
    assert [answer.verdict for answer in answers] == [verdict]
    page = matches_page(base, answers, Asked("Export value", everything=True))
    text = FORMATS[form].write(page, Screen())
    said = ["6.6187", "2018-01-02", "2018-12-31", "255", "European Central Bank", "over", "target"]
    for words in [*said, "1 thousand million"]:
        assert words in text, words
