"""What people and programs read when they filter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.matches import ask
from clusters.models import Conflict
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_statement,
    a_text,
    another_place,
    some_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import Fact, FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]

A_BILLION = "1 billion CNY = 145 million USD at 6.9114"
BANK = "European Central Bank"


def page(base: FactBase, **words: Any) -> Document:  # noqa: ANN401 - a word of the question
    return ask(base, **words).document


def people(**of: object) -> FactBase:
    return a_base(*(a_fact(name, value, id=name) for name, value in of.items()))


def a_market(value: str, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_text("faku", value, metric="markets", evidence=some_words(f"to {value}"), **changes)


MARKETS = (a_statement("markets", role="markets"),)


@pytest.mark.parametrize(
    ("figures", "answer"),
    [
        ({"faku": 60000}, "yes for Faku (2019)"),
        ({"faku": 60000, "foshan": 1}, "yes for Faku (2019); no for Foshan (2019)"),
        ({"faku": 1}, "no source says so of any; no for Faku (2019)"),
        ({"a": 6**9, "b": 6**9, "c": 6**9, "d": 6**9}, "yes for 4 clusters (2019)"),
    ],
)
def test_the_first_line_answers_what_was_asked(
    read: Read, figures: dict[str, int], answer: str
) -> None:
    lines = read(page(people(**figures), where=["employees > 50000"]))
    assert lines[0] == f"Employees > 50000: {answer}."


def test_the_first_line_says_that_none_clearly_does_and_who_may(ours: FactBase, read: Read) -> None:
    lines = read(page(ours, market=["USA"]))
    assert lines[0] == "Sells to the USA: no clear yes; maybe for Faku, Xuzhou and Huairen."
    assert "Not said of Foshan and Jingdezhen." in lines
    assert "! Xuzhou: numbers damaged; the town may be Hejian" in lines


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"market": ["Europe"]}, "Sells to Europe"),
        ({"product": ["tiles"]}, "Makes tiles"),
        ({"place": ["Liaoning"]}, "In Liaoning"),
        ({"kinds": ["target"]}, "Has facts of kind target"),
        ({"sources": ["paper"]}, "Has facts from paper"),
        (
            {"product": ["tiles"], "market": ["UK"], "any_one": True},
            "Makes tiles or sells to the UK",
        ),
        (
            {"product": ["tiles"], "sources": ["paper"]},
            "Makes tiles and by facts from paper",
        ),
    ],
)
def test_the_question_is_repeated_in_words(
    read: Read, asked: dict[str, object], words: str
) -> None:
    vocabulary = (*MARKETS, a_statement(role="products"))
    base = a_base(a_text(), metrics=vocabulary)
    assert read(page(base, **asked))[0].startswith(f"{words}: ")


@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ([a_market("Germany", scope="line")], "yes for a part of Faku"),
        ([a_market("Europe")], "no clear yes; maybe for Faku"),
        ([a_market("Germany", scope="province")], "no clear yes; not said of Faku"),
        ([a_market("Japan")], "no source says so of any; not said of Faku"),
    ],
)
def test_the_first_line_claims_neither_more_nor_less_than_the_rows(
    read: Read, facts: list[Fact], answer: str
) -> None:
    lines = read(page(a_base(*facts, metrics=MARKETS), market=["Germany"]))
    assert lines[0] == f"Sells to Germany: {answer}."


def test_what_a_line_sells_is_told_as_its_own_in_the_row_and_to_programs() -> None:
    base = a_base(a_market("Germany", scope="line"), metrics=MARKETS)
    document = page(base, market=["Germany"])
    ((heading, _, told, _),) = document.sections[0].rows
    assert heading.text == "In part"
    assert told.text.endswith(": said of one production line, not of the whole")
    assert [record["in_part"] for record in document.rows] == [True]


def test_the_first_line_says_how_a_word_of_two_readings_was_read(read: Read) -> None:
    lines = read(page(a_base(a_market("Japan"), metrics=MARKETS), market=["America"]))
    assert lines[0].startswith("Sells to America (read as the United States or the Americas): ")


def test_the_dates_of_many_figures_that_say_no_are_told_as_their_span(read: Read) -> None:
    periods = {"a": "2010", "b": "2012", "c": "2023", "d": None}
    figures = [a_fact(name, 1, id=name, period=when) for name, when in periods.items()]
    lines = read(page(a_base(*figures), where=["employees > 50000"]))
    assert lines[0].endswith("no for 4 clusters (2010 to 2023 or undated).")


def test_a_reason_stands_beside_the_figure_that_it_is_of(read: Read) -> None:
    base = a_base(a_fact(id="a", value=40000, hedge="over", printed="over 40,000"))
    lines = read(page(base, where=["employees > 50000"]))
    told = "over 40,000 people (city, 2019): “over 40,000” may be either"
    assert f"Maybe | Faku | {told} | [1]" in lines


def test_a_yes_comes_before_a_maybe_a_no_and_what_is_not_said(read: Read) -> None:
    base = a_base(
        a_fact("faku", 1),
        a_fact("foshan", 40000, hedge="over"),
        a_fact("huairen", 60000),
        a_fact("xuzhou", 60000, scope="province", subject="Jiangsu"),
    )
    lines = read(page(base, where=["employees > 50000"]))
    verdicts = [line.split(" | ")[0] for line in lines[3:7]]
    assert verdicts == ["Yes", "Maybe", "No", "Not said"]
    assert lines[6].endswith(
        "60,000 people (province: Jiangsu, 2019): of a province, not of the cluster | [1]"
    )


def test_silence_is_not_said_and_never_a_no(read: Read) -> None:
    base = a_base(a_fact("faku", 60000), clusters=(a_cluster("faku"), a_cluster("foshan")))
    lines = read(page(base, where=["employees > 50000"]))
    assert "Not said of Foshan." in lines
    assert not any(line.startswith("No |") for line in lines)


def test_a_statement_stands_with_its_words(read: Read) -> None:
    lines = read(page(a_base(a_market("Germany"), metrics=MARKETS), market=["Europe"]))
    assert "Yes | Faku | Germany “to Germany” (city, 2019) | [1]" in lines


def test_a_place_in_doubt_is_a_maybe_that_says_so(ours: FactBase, read: Read) -> None:
    lines = read(page(ours, place=["Hebei"]))
    assert lines[0] == "In Hebei: no clear yes; maybe for Xuzhou; no for 4 clusters."
    assert any("its place is in doubt: Xuzhou or Hejian" in line for line in lines)
    assert any(line.startswith("No | Faku | in Liaoning") for line in lines)


def test_a_cluster_of_doubtful_place_answers_no_condition_plainly(read: Read) -> None:
    base = a_base(a_fact(value=60000), clusters=(a_cluster(perhaps=another_place()),))
    lines = read(page(base, where=["employees > 50000"]))
    assert any(line.startswith("Maybe | Faku | 60,000 people") for line in lines)
    assert any("whose it is, is in doubt" in line for line in lines)


def test_figures_in_conflict_are_marked_and_the_mark_explained(read: Read) -> None:
    base = a_base(
        a_fact(id="a", value=60000),
        a_fact(id="b", value=90000),
        conflicts=(Conflict(id="c", facts=("a", "b"), note="Two counts."),),
    )
    lines = read(page(base, where=["employees > 50000"]))
    assert any(line.endswith("[1] ≠") for line in lines)
    assert "≠ in conflict: clusters conflicts" in lines


def test_further_facts_are_counted_and_all_shows_them_with_their_ids(read: Read) -> None:
    facts = [a_fact(id=f"f{number}", value=number, subject=f"fund {number}") for number in range(5)]
    base = a_base(*facts)
    assert any("3 more: --all" in line for line in read(page(base, where=["employees >= 0"])))
    text = "\n".join(read(page(base, where=["employees >= 0"], everything=True)))
    assert all(f"· f{number}" in text for number in range(5))


def test_a_converted_figure_stands_behind_the_original_with_its_rate(read: Read) -> None:
    base = a_base(a_fact(metric="export_value", value=10**9, unit="CNY", printed="305"))
    lines = read(page(base, where=["export_value > 1 million USD"]))
    assert f"Yes | Faku | {A_BILLION} (city, 2019) | [1]" in lines
    assert f"Rates: {BANK}; their days: --all" in lines
    full = read(page(base, where=["export_value > 1 million USD"], everything=True))
    assert "CNY for 1 USD: 6.9114, mean of 255 days, 2019-01-02 to 2019-12-31." in full


def test_the_last_day_of_a_period_is_told_as_such(read: Read) -> None:
    base = a_base(a_fact(metric="export_value", value=10**9, unit="CNY", hedge="nearly"))
    asked = {"where": ["export_value > 1 million USD"], "rate": "end", "everything": True}
    said = "CNY for 1 USD, on the last day of a figure's period: 6.9615 on 2019-12-31."
    assert said in read(page(base, **asked))


def test_a_figure_that_cannot_be_converted_says_why(read: Read) -> None:
    base = a_base(a_fact(metric="export_value", value=10**9, unit="CNY", period=None))
    lines = read(page(base, where=["export_value > 1 million USD"]))
    assert any("not converted: undated in its source" in line for line in lines)


def test_what_is_not_certain_is_not_said_and_keeps_its_reason(read: Read) -> None:
    base = a_base(a_fact(id="a", value=40000, hedge="over", printed="over 40,000"))
    answer = ask(base, where=["employees > 50000"], certain=True)
    lines = read(answer.document)
    assert lines[0].endswith("no clear yes; not said of Faku.")
    assert any("“over 40,000” may be either" in line for line in lines)
    assert answer.no == "nothing matches"


@pytest.mark.parametrize(
    ("bound", "no"),
    [("> 50000", ""), ("> 70000", "nothing matches"), ("< 60000", "nothing matches")],
)
def test_the_answer_is_no_where_nothing_is_yes_or_maybe(bound: str, no: str) -> None:
    assert ask(people(faku=60000), where=[f"employees {bound}"]).no == no


def test_programs_get_matches_and_others_each_with_grounds_and_what_is_said_instead() -> None:
    base = a_base(
        a_fact("faku", 1, id="n"),
        a_fact("foshan", 40000, hedge="over", id="m", printed="over 40,000"),
        a_fact("huairen", 60000, id="y"),
        a_fact("xuzhou", 60000, id="p", scope="province", subject="Jiangsu"),
        clusters=tuple(map(a_cluster, ("faku", "foshan", "huairen", "xuzhou", "quzhou"))),
    )
    payload: Any = page(base, where=["employees > 50000"]).payload
    matches, others = payload["matches"], payload["others"]
    assert [(m["cluster"], m["verdict"], [f["id"] for f in m["facts"]]) for m in matches] == [
        ("huairen", "yes", ["y"]),
        ("foshan", "maybe", ["m"]),
    ]
    assert [(g["fact"], g["verdict"], g["reason"]) for g in matches[1]["grounds"]] == [
        ("m", "maybe", "“over 40,000” may be either")
    ]
    assert [(o["cluster"], o["verdict"], o["code"]) for o in others] == [
        ("faku", "no", None),
        ("xuzhou", "not-said", None),
        ("quzhou", "not-said", "not-stated"),
    ]
    assert [(i["fact"], i["reason"]) for i in others[1]["instead"]] == [
        ("p", "of a province, not of the cluster")
    ]
    assert {fact["id"] for fact in payload["facts"]} == {"n", "m", "y", "p"}


def test_programs_get_conversions_of_what_decides_and_of_what_is_said_instead() -> None:
    base = a_base(
        a_fact("faku", id="a", metric="export_value", value=10**9, unit="CNY"),
        metrics=(a_money(), a_metric()),
    )
    payload: Any = page(base, where=["export_value > 1 million USD"]).payload
    (found,) = payload["matches"][0]["converted"]
    assert (found["fact"], found["unit"]) == ("a", "USD")
    assert found["rate"]["quote"] == "CNY"


def test_a_long_list_of_clusters_is_cut_after_twenty_and_counts_the_rest(read: Read) -> None:
    base = a_base(*(a_fact(f"town-{number}", 60000) for number in range(25)))
    lines = read(page(base, where=["employees > 50000"]))
    assert "5 more clusters: --all" in lines
    assert len(page(base, where=["employees > 50000"]).rows) == 25


@pytest.mark.parametrize(
    ("subjects", "verdict"),
    [((None, None), "Maybe"), (("a fund", None), "Maybe"), (("a fund", "another"), "Yes")],
)
def test_a_figure_that_denies_another_of_the_same_makes_a_maybe(
    read: Read, subjects: tuple[str | None, str | None], verdict: str
) -> None:
    base = a_base(
        a_fact(id="y", value=60000, scope="city", subject=subjects[0]),
        a_fact(id="n", value=1, scope="park", subject=subjects[1]),
    )
    lines = read(page(base, where=["employees > 50000"]))
    assert lines[3].startswith(f"{verdict} | Faku | ")


def test_all_facts_stand_under_their_cluster_each_with_why_its_words_and_its_id(read: Read) -> None:
    lines = read(page(people(faku=9), where=["employees > 5"], everything=True))
    heading = "What is said | Whose, when | Source | Why, in its words, by its id"
    assert lines[2:4] == [heading, "Yes: Faku"]
    assert lines[4].startswith("9 people | city, 2019 | [1] | “")
    assert lines[4].endswith("· faku")
