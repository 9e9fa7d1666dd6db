"""Who else says it, and how independently."""

from __future__ import annotations

from datetime import date, timedelta
from time import process_time
from typing import TYPE_CHECKING, Any

import pytest

from clusters.errors import Usage
from clusters.evidence.corroboration import confirmed, corroborate
from clusters.models import Conflict, Person
from tests.making import a_base, a_fact, a_money, a_source, a_text, some_words
from tests.walking import walk

if TYPE_CHECKING:
    from clusters.evidence.corroboration import Corroboration
    from clusters.models import Fact, FactBase

SOURCES = (
    a_source("seed"),
    a_source("edition", edition_of="seed", origin="second", standing="company"),
    a_source("page", origin="second", standing="trade"),
    a_source("agency", publisher="An agency", origin="second", standing="agency"),
    a_source("unknown", publisher="Somebody", origin="second", standing=None),
)


def by(source: str, value: object = 305, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    """Make a figure that one source prints."""
    named = {"id": f"{source}.{value}", "evidence": some_words("305", source), **changes}
    return a_fact(value=value, **named)


def weighed(*facts: Fact) -> Corroboration:
    """Weigh the first fact."""
    (found,) = corroborate(a_base(*facts, sources=SOURCES))
    return found


def heard(*facts: Fact) -> list[tuple[str, str, str]]:
    return [(one.relation, one.why, one.independence) for one in weighed(*facts).witnesses]


@walk(
    ("source", "changes", "relation", "verdict"),
    [
        ("agency", {}, "confirms", "confirmed"),
        ("agency", {"hedge": "about"}, "compatible", "compatible"),
        ("agency", {"value": 200, "hedge": "over"}, "compatible", "compatible"),
        ("agency", {"period": "2019-09"}, "confirms", "confirmed"),
        ("agency", {"period": "2020"}, "compatible", "compatible"),
        ("agency", {"period": "2020", "value": 200}, "related", "single-sourced"),
        ("agency", {"period": None}, "compatible", "compatible"),
        ("agency", {"period": None, "value": 200}, "related", "single-sourced"),
        ("agency", {"counts": "potters"}, "compatible", "compatible"),
        ("agency", {"counts": "potters", "value": 200}, "contradicts", "contradicted"),
        ("agency", {"status": "garbled"}, "related", "single-sourced"),
        ("agency", {"value": 200}, "contradicts", "contradicted"),
        ("agency", {"value": 400, "hedge": "over"}, "contradicts", "contradicted"),
        ("edition", {}, "confirms", "single-sourced"),
        ("edition", {"value": 200}, "contradicts", "single-sourced"),
    ],
)
def test_a_figure_is_confirmed_by_the_same_number_of_an_independent_source_only(
    source: str, changes: dict[str, Any], relation: str, verdict: str
) -> None:
    found = weighed(by("seed"), by(source, **changes))
    assert [one.relation for one in found.witnesses] == [relation]
    assert found.verdict == verdict


def test_two_independent_sources_may_say_both() -> None:
    found = weighed(by("seed"), by("agency"), by("unknown", 200))
    assert found.verdict == "confirmed and contradicted"


def test_how_independent_a_source_is_is_said() -> None:
    others = [by(name) for name in ("edition", "page", "agency", "unknown")]
    assert [independence for _, _, independence in heard(by("seed"), *others)] == [
        "the same article",
        "the same author or publisher",
        "another source: agency",
        "another source: standing not judged",
    ]


def test_an_edition_has_the_figure_that_is_damaged_and_confirms_nothing() -> None:
    lost = by("seed", None, status="garbled")
    found = weighed(lost, by("edition"))
    assert [one.relation for one in found.witnesses] == ["undamaged"]
    assert found.verdict == "damaged"
    assert heard(lost, by("agency"))[0][:2] == ("related", "the number is damaged here")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"kind": "target"}, "a target"),
        ({"period": "2012"}, "of 2012"),
        ({"subject": "Hejian"}, "of Hejian"),
        ({"scope": "unstated"}, "not said whose"),
        ({"kind": "capacity", "period": "2012"}, "a capacity; of 2012"),
        ({"unit": "towns"}, "in towns"),
    ],
)
def test_another_time_kind_or_subject_says_neither_and_why(
    changes: dict[str, Any], why: str
) -> None:
    assert heard(by("seed"), by("agency", 9, **changes))[0][:2] == ("related", why)


def test_two_definitions_are_two_quantities() -> None:
    own, other = by("seed", counts="potters"), by("agency", counts="painters")
    assert heard(own, other)[0][:2] == ("related", "counts painters")


def test_about_40000_of_2022_fits_over_40000_of_2023_and_does_not_confirm_it() -> None:
    over = by("seed", 40000, hedge="over", period="2023-05")
    found = weighed(over, by("agency", 40000, hedge="about", period="2022-09"))
    assert found.verdict == "compatible"
    assert found.witnesses[0].why == "of 2022-09"


def test_at_least_confirms_over() -> None:
    found = weighed(by("seed", 40, hedge="over"), by("agency", 40, hedge="at_least"))
    assert found.verdict == "confirmed"


def test_counts_within_a_year_can_be_compared_and_flows_cannot() -> None:
    early, late = by("seed", period="2019-05"), by("agency", period="2020-03")
    assert heard(early, late)[0][0] == "compatible"
    sum_ = {"metric": "exports", "unit": "USD"}
    flows = by("seed", period="2019", **sum_), by("agency", period="2019-01/2019-06", **sum_)
    base = a_base(*flows, sources=SOURCES, metrics=(a_money("exports", family="f", flow=True),))
    (found,) = corroborate(base)
    assert found.witnesses[0].relation == "related"


@pytest.mark.parametrize(
    "changes",
    [{"scope": "province", "subject": "Hebei"}, {"metric": "guests"}, {"cluster": "foshan"}],
)
def test_what_is_of_something_else_is_not_heard(changes: dict[str, Any]) -> None:
    assert heard(by("seed"), by("agency", **changes)) == []


def test_two_funds_are_no_witnesses_of_each_other() -> None:
    assert heard(by("seed", subject="one fund"), by("agency", 9, subject="another fund")) == []


def test_a_document_is_no_witness_of_itself_unless_it_contradicts_itself() -> None:
    for value, relations in ((305, []), (9, ["contradicts"])):
        other = by("seed", value, scope="park", id="other")
        found = corroborate(a_base(by("seed"), other, sources=SOURCES))[0]
        assert [one.relation for one in found.witnesses] == relations
        assert found.verdict == "single-sourced"


def test_only_figures_of_the_documents_the_base_was_made_from_are_weighed() -> None:
    base = a_base(by("seed"), by("agency"), a_text(), sources=(*SOURCES, a_source("paper")))
    assert [one.fact.id for one in corroborate(base)] == ["seed.305"]
    assert confirmed(base, "FAKU") == {"seed.305", "agency.305"}


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(Usage):
        corroborate(a_base(by("seed"), sources=SOURCES), ["nowhere"])


@pytest.mark.parametrize(
    ("changes", "independence"),
    [
        ({"repeats": "seed"}, "the same origin"),
        ({"authors": (Person(literal="The Press"),)}, "the same author or publisher"),
    ],
)
def test_who_repeats_a_figure_or_wrote_it_too_confirms_nothing(
    changes: dict[str, Any], independence: str
) -> None:
    other = a_source("other", **{"publisher": "Another", "origin": "second", **changes})
    base = a_base(by("seed"), by("other"), sources=(a_source("seed"), other))
    (found,) = corroborate(base)
    assert [(w.relation, w.independence) for w in found.witnesses] == [("confirms", independence)]
    assert found.verdict == "single-sourced"


def test_the_same_number_hedged_otherwise_neither_confirms_nor_excludes() -> None:
    found = weighed(by("seed", 60000, hedge="over"), by("agency", 60000))
    assert [one.relation for one in found.witnesses] == ["compatible"]


def test_what_a_conflict_is_told_of_is_not_firm() -> None:
    told = Conflict(id="c", facts=("seed.305", "unknown.9"), note="Counted otherwise.")
    facts = by("seed"), by("agency"), by("unknown", 9, period="2010")
    base = a_base(*facts, sources=SOURCES, conflicts=(told,))
    assert confirmed(base, "faku") == {"agency.305"}


MANY = 6_000


def crowd(*, same_time: bool) -> FactBase:
    """Make many figures of one metric: of one year, or a day each, said by two sources in turn."""
    first = date(1970, 1, 1)
    return a_base(
        *(
            by(
                ("seed", "agency")[n % 2],
                n // 2 if not same_time else n,
                period="2019" if same_time else (first + timedelta(days=n // 2)).isoformat(),
                id=str(n),
            )
            for n in range(MANY)
        ),
        sources=SOURCES,
    )


@pytest.mark.parametrize(("same_time", "verdict"), [(True, "contradicted"), (False, "confirmed")])
def test_thousands_of_figures_of_one_metric_are_weighed_in_seconds_and_counted(
    same_time: bool,
    verdict: str,
) -> None:
    base = crowd(same_time=same_time)
    before = process_time()
    found = corroborate(base)
    assert process_time() - before < 30
    assert {one.verdict for one in found} == {verdict}
    assert all(len(one.witnesses) <= 20 for one in found)
    assert {len(one.witnesses) + one.more for one in found} <= {MANY - 1 - n for n in range(30)}


def test_what_is_weighed_of_many_gives_the_verdict_that_all_would_give() -> None:
    few = [by("seed", 305), by("agency", 305), by("unknown", 9, period="2012")]
    noise = [by("agency", n, period=str(1000 + n)) for n in range(60)]
    assert weighed(*few).verdict == weighed(*few, *noise).verdict == "confirmed"
