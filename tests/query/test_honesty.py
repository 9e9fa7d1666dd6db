"""What no answer of ``filter`` may do, whatever the base."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any, get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from clusters.evidence.doubts import Doubts
from clusters.models import Concept, Fact, FactBase, Kind, Metric, Scope, Status
from clusters.models.fact import LOCAL
from clusters.query.conditions import Answer
from clusters.query.facts import Selection, parted
from clusters.query.filtering import matching
from clusters.query.verdicts import holds
from tests.drawing import METRICS, NAMES, a_numbered, bases, figures
from tests.making import a_base, a_cluster, a_fact, a_statement, a_text, another_place
from tests.walking import walk

SIGNS = st.sampled_from([">", ">=", "<", "<=", "=", "!="])
ASKED = st.builds(
    lambda metric, sign, bound: f"{metric.name} {sign} {bound}{' CNY' * (metric.name == 'sold')}",
    st.sampled_from(METRICS),
    SIGNS,
    st.integers(1, 250),
)


def ask(base: FactBase, condition: str, **words: Any) -> dict[str, Answer]:  # noqa: ANN401 - any word
    return {
        one.cluster.id: one for one in matching(base, [("where", condition)], Selection(), **words)
    }


@given(bases(), ASKED)
def test_a_no_rests_on_sound_undoubted_own_results_whose_interval_excludes(
    base: FactBase, condition: str
) -> None:
    doubts = Doubts(base)
    sign, bound = condition.split()[1], Decimal(condition.split()[2])
    for answer in ask(base, condition).values():
        if answer.verdict == "no":
            assert answer.facts
        for one in answer.grounds:
            if one.verdict == "no":
                fact = one.fact
                assert (fact.status, fact.kind, fact.counts) == ("sound", "actual", None)
                assert fact.local
                assert doubts.grave(fact) is None
                interval = one.conversion.interval if one.conversion else base.interval(fact)
                assert interval is not None
                if fact.months in {None, 12} or fact.metric != "sold":
                    assert holds(interval, sign, bound) == "no"


@given(bases(), ASKED)
def test_silence_is_never_a_no(base: FactBase, condition: str) -> None:
    said = {fact.cluster for fact in base.facts if fact.metric == condition.split(maxsplit=1)[0]}
    answers = ask(base, condition)
    assert {answers[name].verdict for name in NAMES if name not in said} <= {"not-said"}


NO_GROUNDS: tuple[tuple[str, Any], ...] = (
    *(("scope", scope) for scope in get_args(Scope) if scope not in LOCAL),
    *(("kind", kind) for kind in get_args(Kind) if kind != "actual"),
    *(("status", status) for status in get_args(Status) if status != "sound"),
    ("metric", "elsewhere"),
    ("counts", "makers"),
    ("confirm", ("period",)),
)
"""What in a figure leaves a bound open that the figure excludes."""


@walk(("field", "value"), NO_GROUNDS)
@settings(max_examples=10)
@given(base=bases(), number=st.integers(1, 99), sign=st.sampled_from("<>"))
def test_a_fact_of_something_else_never_turns_silence_into_a_no(
    field: str,
    value: Any,  # noqa: ANN401 - any field's
    base: FactBase,
    number: int,
    sign: str,
) -> None:
    metrics = (*METRICS, replace(METRICS[0], name="elsewhere", label="Elsewhere", family="e"))
    condition = f"employees {sign} {number}"
    before = ask(replace_facts(base, base.facts, metrics), condition)
    for name in (name for name in NAMES if before[name].verdict == "not-said"):
        other = replace(a_numbered(a_fact(name, number), 99), **{field: value})
        after = ask(replace_facts(base, (*base.facts, other), metrics), condition)
        assert after[name].verdict != "no"


def replace_facts(base: FactBase, facts: tuple[Fact, ...], metrics: Any) -> FactBase:  # noqa: ANN401
    return a_base(*facts, metrics=metrics, clusters=base.clusters, conflicts=base.conflicts)


@given(bases(), ASKED, figures())
def test_a_fact_of_another_cluster_changes_nothing(
    base: FactBase, condition: str, more: Fact
) -> None:
    other = replace(a_numbered(more, 99), cluster="elsewhere")
    clusters = (*base.clusters, a_cluster("elsewhere"))
    grown = a_base(*base.facts, other, metrics=METRICS, clusters=clusters, conflicts=base.conflicts)
    before, after = ask(base, condition), ask(grown, condition)
    assert all(before[name] == after[name] for name in NAMES)


@given(bases(), st.sampled_from(METRICS), SIGNS)
def test_a_condition_a_million_times_as_large_is_never_a_maybe_for_want_of_an_end(
    base: FactBase,
    metric: Metric,
    sign: str,
) -> None:
    """What else makes a maybe, a doubt, would make one of a small condition too."""
    condition = f"{metric.name} {sign} 1{'0' * 9}{' CNY' * (metric.name == 'sold')}"
    doubts = Doubts(base)
    for answer in ask(base, condition).values():
        for one in answer.grounds:
            if one.verdict == "maybe":
                assert doubts.grave(one.fact) or one.fact.scope == "unstated"
                assert sign in {"<", "<=", "!="}


@given(bases(), ASKED)
def test_every_figure_of_the_metric_decides_or_is_told_with_its_reason(
    base: FactBase, condition: str
) -> None:
    for name, answer in ask(base, condition).items():
        facts = [f for f in base.about(name) if f.metric == condition.split(maxsplit=1)[0]]
        told = {one.fact.id for one in (*answer.grounds, *answer.instead)}
        plain_others = {f.id for f in facts} - told
        if answer.verdict in {"not-said", "no"}:
            assert plain_others == set()
        assert all(one.reason for one in answer.instead)
        assert told <= {fact.id for fact in facts}


@given(bases(), ASKED)
def test_certainty_never_makes_a_no(base: FactBase, condition: str) -> None:
    plain, sure = ask(base, condition), ask(base, condition, certain=True)
    for name in NAMES:
        assert (sure[name].verdict == "no") is (plain[name].verdict == "no")
        assert sure[name].verdict != "maybe"


@given(bases(), ASKED)
def test_only_the_latest_figures_of_a_topic_decide(base: FactBase, condition: str) -> None:
    for name, answer in ask(base, condition).items():
        facts = [f for f in base.about(name) if f.metric == condition.split(maxsplit=1)[0]]
        _, earlier = parted(facts)
        assert not {fact.id for fact in earlier} & {fact.id for fact in answer.facts}


PLACES = ["Germany", "France", "USA", "Canada", "Japan", "Vietnam", "Egypt", "Brazil"]
AROUND = {
    "Germany": ["Europe", "EU", "Western Europe"],
    "France": ["Europe", "EU"],
    "USA": ["North America", "the Americas"],
    "Canada": ["North America", "the Americas"],
    "Japan": ["Asia", "East Asia"],
    "Vietnam": ["Asia", "South-East Asia", "ASEAN"],
    "Egypt": ["Africa", "Middle East"],
    "Brazil": ["South America", "Latin America"],
}


def sells(values: list[str], asked: str, **changes: Any) -> str:  # noqa: ANN401 - any field
    facts = [
        replace(a_text(value=value, metric="markets", **changes), id=f"m{n}")
        for n, value in enumerate(values)
    ]
    base = a_base(
        *facts, metrics=(a_statement("markets", role="markets"),), clusters=(a_cluster(),)
    )
    return matching(base, [("market", asked)], Selection())[0].verdict


@given(st.sampled_from(PLACES), st.data())
def test_a_narrower_market_gives_yes_and_a_wider_one_maybe(place: str, data: st.DataObject) -> None:
    around = data.draw(st.sampled_from(AROUND[place]))
    assert sells([place], around) == sells([place], place) == "yes"
    assert sells([around], place) == "maybe"
    assert sells([place], around, kind="plan") == "maybe"


@given(st.lists(st.sampled_from(PLACES), max_size=5), st.sampled_from(PLACES))
def test_a_list_of_markets_never_says_no_of_another(named: list[str], asked: str) -> None:
    assert sells(named, asked) == ("yes" if asked in named else "not-said")


@given(st.lists(st.sampled_from(["part", "company", "line", "household", "city"]), min_size=1))
def test_what_parts_alone_say_is_never_said_of_the_whole(scopes: list[Any]) -> None:
    facts = [
        a_text(value="Germany", metric="markets", scope=scope, id=f"m{n}")
        for n, scope in enumerate(scopes)
    ]
    base = a_base(*facts, metrics=(a_statement("markets", role="markets"),))
    (answer,) = matching(base, [("market", "Germany")], Selection())
    assert answer.verdict == "yes"
    assert answer.in_part is ("city" not in scopes)


IDS = ("a", "b", "c", "d", "e")


@st.composite
def trees(draw: st.DrawFn) -> tuple[Concept, ...]:
    """Draw concepts of which each is a kind of some that come before it."""
    return tuple(
        Concept(
            id=name,
            label={"en": f"goods {name}"},
            broader=tuple(
                sorted(draw(st.frozensets(st.sampled_from(IDS[:n]), max_size=2)) if n else ())
            ),
        )
        for n, name in enumerate(IDS)
    )


@given(trees(), st.sampled_from(IDS), st.sampled_from(IDS), st.booleans())
def test_a_narrower_product_gives_yes_and_a_wider_one_maybe(
    concepts: tuple[Concept, ...], made: str, asked: str, doubted: bool
) -> None:
    fact = a_text(value="what it is called there", concept=made)
    cluster = a_cluster(perhaps=another_place() if doubted else None)
    base = a_base(
        fact, concepts=concepts, metrics=(a_statement(role="products"),), clusters=(cluster,)
    )
    (answer,) = matching(base, [("product", f"goods {asked}")], Selection())
    within = made == asked or asked in base.broader(made)
    wider = made in base.broader(asked)
    expected = "yes" if within and not doubted else "maybe" if within or wider else "not-said"
    assert answer.verdict == expected
