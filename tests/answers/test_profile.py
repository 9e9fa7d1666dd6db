"""What people and programs read about one cluster."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.profile import ask
from clusters.answers.words import figure
from clusters.errors import Usage
from clusters.models import Conflict
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_place,
    a_source,
    a_statement,
    a_text,
    another_place,
    some_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]

UNCONFIRMED = "Not confirmed independently"


def page(base: FactBase, name: str = "faku", *, everything: bool = False) -> Document:
    return ask(base, name, everything=everything).document


def row(lines: list[str], title: str) -> str:
    (found,) = (line for line in lines if line.startswith(f"{title} | "))
    return found.partition(" | ")[2]


def after(lines: list[str], title: str) -> list[str]:
    start = lines.index(title) + 1
    return lines[start : [*lines, ""].index("", start)]


def test_the_first_line_names_the_cluster_its_place_and_what_it_makes(
    ours: FactBase, read: Read
) -> None:
    first = read(page(ours, "jingdezhen"))[0]
    assert first.startswith("Jingdezhen 景德镇, Jiangxi: porcelain, advanced ceramics; ")


def test_figures_stand_by_family_with_hedge_kind_whose_when_and_source(read: Read) -> None:
    base = a_base(
        a_fact(id="a", value=40000, hedge="over", scope="park", subject="East Park"),
        a_fact(id="b", value=9, metric="guests", subject="the fair", kind="contract"),
        a_fact(id="c", value=7, metric="guests", subject="the museum"),
        a_fact(id="d", value=8, metric="carts"),
        a_fact(id="e", value=6, metric="kilns"),
    )
    lines = read(page(base))
    assert row(lines, "Employment") == (
        "employees over 40,000 people (park, 2019) [1]; "
        "guests 9 people (contract, the fair, 2019) [1]; carts 8 people (2019) [1]"
    )
    assert row(lines, "Left out") == "2 further: --all"


def test_a_headline_metric_is_never_left_out_for_another(read: Read) -> None:
    long = {"scope": "company", "subject": "an enterprise of a name so long that it fills a line"}
    names = ("carts", "kilns", "wheels")
    base = a_base(
        *(a_fact(metric=name, **long) for name in names),
        a_fact(value=9),
        metrics=(*map(a_metric, names), a_metric(headline=True)),
    )
    assert "employees 9 people (2019) [1]" in row(read(page(base)), "Employment")


def test_of_one_metric_figures_of_two_named_subjects_stand_side_by_side(read: Read) -> None:
    base = a_base(
        a_fact(id="a", value=9, subject="the fair"), a_fact(id="b", value=7, subject="the museum")
    )
    assert row(read(page(base)), "Employment") == (
        "employees 9 people (2019) [1]; employees 7 people (the museum, 2019) [1]"
    )


def test_a_figure_is_named_by_its_metric_less_what_its_row_and_its_unit_say(read: Read) -> None:
    metrics = (
        a_money(label="Export value"),
        a_metric("large_firms", label="Firms above designated size", units=("firms",)),
    )
    base = a_base(
        a_fact(metric="export_value", value=10**9, unit="CNY"),
        a_fact(metric="large_firms", value=128, unit="firms"),
        metrics=metrics,
    )
    lines = read(page(base))
    assert row(lines, "Exports") == "value 1 billion CNY (2019) [1]"
    assert row(lines, "Employment") == "128 firms above designated size (2019) [1]"


def test_the_latest_figure_counts_and_the_others_are_counted_by_reason(read: Read) -> None:
    base = a_base(
        a_fact(id="a", value=5, period="2017"),
        a_fact(id="b", value=7, period="2019"),
        a_fact(id="c", value=8, scope="part", subject="tiles"),
        a_fact(id="d", value=9, scope="province", subject="Liaoning", kind="target"),
        a_fact(id="e", value=None, status="garbled"),
        a_text(),
    )
    lines = read(page(base))
    assert row(lines, "Employment") == "employees 7 people (2019) [1]"
    left = row(lines, "Left out")
    for count in ("1 earlier", "1 further", "1 of a wider place", "1 damaged", "1 statement"):
        assert count in left
    assert left.endswith(": --all")


def test_targets_stand_apart_from_results(read: Read) -> None:
    base = a_base(a_fact(value=5), a_fact(value=9, kind="target", period="2025"))
    lines = read(page(base))
    assert row(lines, "Employment") == "employees 5 people (2019) [1]"
    assert row(lines, "Aimed at") == "employees 9 people (target, 2025) [1]"


def test_a_figure_that_nobody_has_confirmed_is_marked_as_a_draft(read: Read) -> None:
    lines = read(page(a_base(a_fact(value=5, confirm=("metric",)))))
    assert row(lines, "Employment") == "employees 5 people (draft, 2019) [1]"


def test_a_wider_places_figures_stand_apart_with_its_name(read: Read) -> None:
    base = a_base(a_fact(value=5), a_fact(value=9, scope="province", subject="Liaoning"))
    lines = read(page(base))
    assert row(lines, "Wider") == "employees 9 people (province: Liaoning, 2019) [1]"
    assert "9 people" not in row(lines, "Employment")


def test_a_damaged_figure_is_shown_as_printed_where_there_is_no_other(read: Read) -> None:
    base = a_base(a_fact(value=54, status="garbled", printed="XNUMX people"))
    lines = read(page(base))
    assert row(lines, "Employment") == "employees “XNUMX people” (garbled, 2019) [1]"
    assert "54" not in "\n".join(lines)


def test_figures_that_several_sources_tell_alike_are_one_with_all_their_numbers(
    read: Read,
) -> None:
    base = a_base(
        a_fact(id="a"),
        a_fact(id="b", evidence=some_words("305 people", "report")),
        sources=(a_source(), a_source("report", publisher="The Office")),
    )
    lines = read(page(base))
    assert row(lines, "Employment") == "employees 305 people (2019) [1][2]"
    assert row(lines, "Figures").endswith("2 confirmed independently")


def test_what_is_in_conflict_is_told_in_a_clause_and_marked(read: Read) -> None:
    facts = (a_fact(id="a", value=3), a_fact(id="b", value=9, period="2018"))
    told = Conflict(id="c", facts=("a", "b"), gist="three, or nine", note="Counted otherwise.")
    lines = read(page(a_base(*facts, conflicts=(told,))))
    assert row(lines, "1 conflict") == "three, or nine"
    assert row(lines, "Employment").endswith("[1] ≠")
    assert "≠ in conflict: clusters conflicts faku" in lines


def test_a_conflict_without_a_gist_is_told_by_its_figures(read: Read) -> None:
    facts = (a_fact(id="a", value=3), a_fact(id="b", value=9))
    known = Conflict(id="c", facts=("a", "b"), note="Counted otherwise.")
    told = row(read(page(a_base(*facts, conflicts=(known,)))), "1 conflict")
    assert told == "3 people, 2019; 9 people, 2019"


def test_what_the_sources_do_not_say_is_named(read: Read) -> None:
    sold = a_fact("foshan", metric="export_value", unit="USD")
    base = a_base(a_fact(), sold, metrics=(a_metric(), a_money()))
    assert row(read(page(base)), "Not stated") == "export value"


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("faku", ""),
        ("Fakù", ""),
        ("Faku County", ""),
        ("Liaoning", "“Liaoning” is wider than a cluster: shown is Faku, which lies there. "),
        ("辽宁", "“辽宁” is another name here for Faku, or for where it lies. "),
    ],
)
def test_a_name_that_is_not_its_own_is_explained(read: Read, name: str, why: str) -> None:
    aliases = ("Faku County", "Liaoning", "辽宁")
    base = a_base(a_fact(), clusters=(a_cluster(aliases=aliases),))
    assert read(page(base, name))[0].startswith(f"{why}Faku faku县, ")


def test_the_name_of_where_it_may_be_instead_is_explained(ours: FactBase, read: Read) -> None:
    first = read(page(ours, "Hejian"))[0]
    assert first.startswith("“Hejian” may be where Xuzhou is: shown is Xuzhou. Xuzhou 徐州 !")
    assert "Jiangsu? Hebei?" in first
    lines = read(page(ours, "Hejian"))
    assert row(lines, "Figures").endswith("whether of Xuzhou or Hejian is in doubt")


def test_a_place_that_holds_a_cluster_is_no_cluster_and_names_it() -> None:
    base = a_base(
        a_fact(),
        a_fact("foshan"),
        clusters=(
            a_cluster(),
            a_cluster("foshan", place=a_place("Hunan"), perhaps=another_place()),
        ),
    )
    with pytest.raises(Usage, match=r"^'liaoning': a place, no cluster: faku lies there: see"):
        page(base, "liaoning")
    with pytest.raises(Usage, match=r"a place, no cluster: foshan may lie there: see"):
        page(base, "hebei")


@pytest.mark.parametrize("name", ["faku", "xuzhou", "foshan", "jingdezhen", "huairen"])
def test_every_fact_of_a_cluster_is_on_its_page_with_all(
    ours: FactBase, read: Read, name: str
) -> None:
    text = "\n".join(read(page(ours, name, everything=True)))
    for fact in ours.facts:
        if fact.cluster == name:
            said = isinstance(fact.value, str)
            assert (str(fact.value) if said else figure(fact).text.split(" (")[0]) in text


def test_all_shows_where_else_it_may_be_with_the_signs_and_their_words(
    ours: FactBase, read: Read
) -> None:
    lines = read(page(ours, "xuzhou", everything=True))
    assert "Place | Xuzhou, Jiangsu" in lines
    assert "Perhaps | Hejian, Cangzhou, Hebei" in lines
    assert row(lines, "Signs").count("“") >= 5


def test_all_keeps_damaged_and_disputed_figures_apart(read: Read) -> None:
    fact = a_fact(
        id="f",
        value=40000,
        hedge="over",
        kind="target",
        status="disputed",
        scope="park",
        period="2019~",
    )
    (_, shown) = after(read(page(a_base(fact), everything=True)), "Damaged or disputed")[-2:]
    assert (
        shown == "Employees | over 40,000 people (target) (disputed) | park, about 2019 | [1] ≠ | f"
    )


def test_all_heads_a_family_of_several_metrics(read: Read) -> None:
    vocabulary = (a_metric("guests"), a_metric(), a_statement())
    facts = (a_fact(id="e"), a_fact(id="g", metric="guests"), a_text(id="p"))
    base = a_base(*facts, metrics=vocabulary)
    assert after(read(page(base, everything=True)), UNCONFIRMED) == [
        "What | Figure | Whose, when | Source | Fact",
        "Employment",
        "Guests | 305 people | city, 2019 | [1] | g",
        "Employees | 305 people | city, 2019 | [1] | e",
        "Products | tiles | city, 2019 | [1] | p",
    ]


def test_all_shows_notes_with_the_facts_they_are_about(read: Read) -> None:
    base = a_base(
        a_fact(hedge="over", note="In the park."),
        a_text(value="tiles", note="Translated."),
        a_text(value="plates", note="Translated."),
    )
    lines = read(page(base, everything=True))
    assert "Employees, over 305 people: In the park." in lines
    assert "tiles; plates: Translated." in lines


def test_all_shows_names_that_differ_in_marks_alone_once(read: Read) -> None:
    cluster = a_cluster(aliases=("Fakù", "Faku County"))
    lines = read(page(a_base(a_fact(), clusters=(cluster,)), everything=True))
    assert row(lines, "Place") == "Faku, Shenyang, Liaoning"
    names = row(lines, "Answers to")
    assert names.count("aku,") + names.count("akù,") == 1
    assert "Faku County" in names


def test_all_puts_what_is_confirmed_first_and_apart(read: Read) -> None:
    base = a_base(
        a_fact(id="a", value=305, evidence=some_words("305", "paper")),
        a_fact(id="b", value=305, evidence=some_words("305", "report")),
        a_fact(id="c", metric="guests", evidence=some_words("305", "report")),
        sources=(a_source("paper"), a_source("report", publisher="The Office")),
    )
    lines = read(page(base, everything=True))
    assert after(lines, "Confirmed independently")[1:] == [
        "Employees | 305 people | city, 2019 | [1][2] | a, b"
    ]
    assert after(lines, UNCONFIRMED)[-1] == "Guests | 305 people | city, 2019 | [2] | c"


def test_all_shows_a_series_by_period_under_one_label(read: Read) -> None:
    facts = [a_fact(value=n, period=period) for n, period in ((3, "2020"), (1, None), (2, "2018"))]
    lines = read(page(a_base(*facts), everything=True))
    assert [line.split(" | ")[-4] for line in after(lines, UNCONFIRMED)[-3:]] == [
        "2 people",
        "3 people",
        "1 people",
    ]


def test_all_puts_what_does_not_agree_side_by_side_with_the_reason(read: Read) -> None:
    one, other = a_fact(id="a", value=3, period="2018"), a_fact(id="b", value=9, period="2019")
    told = Conflict(id="c", facts=("a", "b"), note="Counted otherwise.")
    lines = read(page(a_base(one, other, conflicts=(told,)), everything=True))
    assert after(lines, "In conflict") == [
        "What | Figure | Whose, when | Source | Fact",
        "Employees | 3 people | city, 2018 | [1] ≠ | a",
        "9 people | city, 2019 | [1] ≠ | b",
    ]
    assert "Counted otherwise." in lines


def test_programs_get_the_cluster_its_facts_what_is_confirmed_and_what_conflicts() -> None:
    facts = (a_fact(id="f", value=3), a_fact(id="g", value=9), a_fact(id="p", scope="province"))
    told = Conflict(id="c", facts=("f", "g"), gist="3 or 9", note="Counted otherwise.")
    document = page(a_base(*facts, a_fact("foshan"), conflicts=(told,)))
    payload: Any = document.payload
    assert payload["cluster"]["id"] == "faku"
    assert [fact["id"] for fact in payload["facts"]] == ["f", "g", "p"]
    assert document.rows == payload["facts"]
    assert payload["confirmed"] == []
    assert payload["conflicts"] == [
        {"id": "c", "facts": ["f", "g"], "gist": "3 or 9", "note": "Counted otherwise."}
    ]
