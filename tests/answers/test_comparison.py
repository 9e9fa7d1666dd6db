"""What people and programs get when they compare clusters by metrics."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.comparison import NOTHING_TO_DRAW, ask
from clusters.errors import Usage
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen
from clusters.render.text import cells
from tests.making import a_base, a_cluster, a_fact, a_metric, a_money, a_statement, a_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]


def page(base: FactBase, *metrics: str, **words: Any) -> Document:  # noqa: ANN401 - any word
    return ask(base, metrics, **words).document


@pytest.mark.parametrize("width", [80, 100, 140])
def test_every_family_of_the_shipped_base_fits_a_screen(ours: FactBase, width: int) -> None:
    screen = Screen(terminal=True, width=width)
    for family in ours.families:
        lines = FORMATS["table"].write(page(ours, family), screen).splitlines()
        assert len(lines) <= 23, (family, len(lines))
        assert all(cells(line) <= width for line in lines), family


def test_the_first_line_says_who_leads_on_what_and_when(ours: FactBase) -> None:
    assert page(ours, "exports").answer == (
        "Jingdezhen (75 countries, 2016) ranks first by export destinations, before Faku "
        "(36 countries, 2018). By 4 other metrics none: alone, in conflict or in doubt."
    )


def test_the_first_line_says_why_nothing_can_be_ranked(ours: FactBase) -> None:
    assert page(ours, "output").answer == (
        "Nothing can be ranked. Output value: in conflict (Faku and Jingdezhen), in doubt whose "
        "(Xuzhou), a target (Huairen)."
    )
    assert page(ours, "export_value").answer == (
        "Nothing can be ranked by export value: alone (Faku), in conflict (Jingdezhen)."
    )


def test_where_hedges_leave_the_order_open_the_page_says_so_twice(ours: FactBase) -> None:
    document = page(ours, "employees")
    assert document.answer == (
        "By employees the order is not certain; by what is there at least: Huairen "
        "(56,000 people, 2023-06) and Jingdezhen (over 30,000 people, 2020-10)."
    )
    assert document.sections[0].title == (
        "Employees: at least; order not certain (results, 2020 to 2023)"
    )
    assert document.sections[0].rows[0][0].text == "Huairen"


def test_ranks_are_given_where_two_clusters_are_ranked_and_nowhere_else(
    ours: FactBase, read: Read
) -> None:
    lines = read(page(ours, "exports"))
    assert "1 Jingdezhen | 75 countries | city, 2016 | [24]*" in lines
    assert "2 Faku | 36 countries | cluster, 2018 | [1]" in lines
    assert [line[0] for line in lines if line[:1].isdecimal()] == ["1", "2", "1"]  # 11 set aside


def test_what_is_not_ranked_has_its_reason_in_few_words(ours: FactBase, read: Read) -> None:
    lines = read(page(ours, "exports"))
    assert "Faku | 100 million USD | cluster, 2018 | [1] ≠ | alone in USD" in lines
    assert "Jingdezhen | 256 million CNY | city, 2016 | [24]* ≠ | in conflict" in lines
    assert "Xuzhou ! | 54 countries | Hejian, 2017-08 | [9]* | in doubt whose" in lines


def test_a_metric_of_one_row_is_one_line(ours: FactBase, read: Read) -> None:
    lines = read(page(ours, "exports"))
    assert "Share of China's exports: Foshan ! 44.27 %, Guangdong, tiles, 2021-H1 [43]*" in lines


def test_later_figures_are_named_and_statements_and_silence_counted(
    ours: FactBase, read: Read
) -> None:
    lines = read(page(ours, "exports"))
    assert "Named, not counted: export markets (of 3), buyers (of 2) | -m buyers" in lines
    later = "Later: Hejian over 50 countries (2023-07) [19]*; Jingdezhen over 80 (2024) [28]*"
    assert later in lines
    silent = "Not stated: export value of 3 clusters and export destinations of 2 clusters"
    assert silent in lines


@pytest.mark.parametrize("family", ["exports", "output", "businesses", "employment"])
def test_every_figure_of_a_family_is_shown_named_or_counted(ours: FactBase, family: str) -> None:
    from clusters.answers.picking import Picked
    from clusters.compare import compare

    for group in compare(ours, [family]).groups:
        if group.metric.is_text:
            continue
        found = Picked(group)
        shown = sum(len(pick.facts) for pick in found.picks)
        every = len(group.ranked) + sum(one.fact is not None for one in group.set_aside)
        assert shown + len(found.later) + found.counted.total() == every


def test_everything_prints_each_fact_with_its_reason_its_note_and_its_id(ours: FactBase) -> None:
    text = FORMATS["table"].write(page(ours, "exports", everything=True), Screen())
    for fact in ours.facts:
        if ours.metric[fact.metric].family == "exports":
            assert fact.id in text
            assert fact.note is None or fact.note in text
    assert "of 6 months, not of a year" in text


def test_the_last_line_explains_the_marks_and_names_a_command(ours: FactBase) -> None:
    assert page(ours, "exports").closing[-1] == (
        "≠ in conflict: clusters conflicts  * not in the five documents  ! clusters list"
    )
    assert page(ours, "employees").closing[-2:] == (
        "! Xuzhou: numbers damaged; the town may be Hejian",
        "* not in the five documents  Next: clusters why huairen.employees.2023-06",
    )


def test_more_than_twenty_rows_are_cut_with_a_count() -> None:
    base = a_base(*(a_fact(f"c{n}", n) for n in range(1, 31)))
    document = page(base, "employees")
    assert len(document.sections[0].rows) == 20
    assert "10 more rows: --all" in document.closing
    assert len(page(base, "employees", limit=5).sections[0].rows) == 5
    assert len(page(base, "employees", everything=True).sections[0].rows) == 30
    assert len(document.rows) == 30
    assert len(page(base, "employees", limit=5).rows) == 5


def test_a_kind_and_a_period_asked_for_hide_the_rest_and_count_it(ours: FactBase) -> None:
    document = page(ours, "output", kind="target", within="2025")
    text = FORMATS["table"].write(document, Screen(terminal=True))
    assert len(text.splitlines()) <= 23
    assert "Industry scale, targets: Jingdezhen 50 billion CNY" in text
    assert "93 billion" not in text
    assert "left out: of another kind, scope or period than asked for  --all" in text


def test_a_currency_adds_a_column_with_the_sum_and_its_rate(read: Read) -> None:
    facts = [
        a_fact("faku", 10**8, metric="export_value", unit="USD", period="2018"),
        a_fact("foshan", 10**9, metric="export_value", unit="CNY", hedge="over", period="2018"),
    ]
    base = a_base(*facts)
    lines = read(page(base, "export_value", currency="usd"))
    assert lines[3:6] == [
        "Cluster | Figure | In USD | Whose, when | Source",
        "1 Foshan | over 1 billion CNY | >151 m | city, 2018 | [1]",
        "2 Faku | 100 million USD | city, 2018 | [1]",
    ]
    assert "European Central Bank: 1 USD = 6.6187 CNY" in lines
    whole = read(page(base, "export_value", currency="usd", everything=True))
    assert "CNY for 1 USD: 6.6187, mean of 255 days, 2018-01-02 to 2018-12-31." in whole
    plain = read(page(base, "export_value"))
    assert "To compare sums in other currencies: --currency USD" in plain


def test_what_is_damaged_is_shown_as_damaged_and_never_ranked(read: Read) -> None:
    base = a_base(a_fact(status="garbled"), a_fact("foshan", 9))
    lines = read(page(base, "employees"))
    assert "Faku | damaged: “305 people” | city, 2019 | [1] | damaged" in lines
    payload: Any = page(base, "employees").payload
    damaged = next(one for one in payload["comparison"][0]["set_aside"] if one["cluster"] == "faku")
    assert (damaged["code"], damaged["status"], damaged["converted"]) == (
        "garbled",
        "garbled",
        None,
    )


def test_statements_alone_are_set_out_without_ranks(read: Read) -> None:
    base = a_base(a_text("faku", "tiles"), a_text("foshan", "bricks"))
    lines = read(page(base, "products"))
    assert lines[0] == "Statements, which are not ranked: products, of 2 of 2 clusters."
    assert "Faku | tiles | city, 2019 | [1]" in lines
    assert "Foshan | bricks | city, 2019 | [1]" in lines


def test_a_metric_of_which_nobody_says_anything_is_named() -> None:
    base = a_base(clusters=(a_cluster(),), metrics=(a_metric(), a_money()))
    assert page(base, "employees").answer == "Not stated of any of these clusters: employees."
    both = page(base, "employees", "export_value")
    assert both.answer == "Not stated of any of these clusters: employees and export value."


def test_ranks_shared_are_said_to_be_shared() -> None:
    facts = a_fact("faku", 1000, hedge="about"), a_fact("foshan", 950), a_fact("huairen", 1)
    document = page(a_base(*facts), "employees")
    assert document.answer == (
        "Foshan (950 people, 2019) and Faku (about 1,000 people, 2019) share the first place by "
        "employees, before Huairen (1 people, 2019)."
    )
    assert [row[0].text for row in document.sections[0].rows] == [
        "1= Foshan",
        "1= Faku",
        "3 Huairen",
    ]


def test_a_place_behind_what_is_surely_ahead_is_not_called_the_first() -> None:
    facts = a_fact("faku", 50), a_fact("foshan", 40), a_fact("huairen", 60, hedge="over")
    unsure = a_fact("xuzhou", 55, hedge="under")
    document = page(a_base(*facts, unsure), "employees")
    ranks = {row[0].text for row in document.sections[0].rows}
    assert ("ranks first" in document.answer) == any(rank.startswith("1") for rank in ranks)


def test_charts_are_drawn_where_they_are_asked_for_and_not_else(ours: FactBase) -> None:
    screen = Screen(terminal=True)
    assert "█" not in FORMATS["table"].write(page(ours, "exports"), screen)
    drawn = FORMATS["table"].write(page(ours, "exports", chart=True), screen)
    assert drawn.count("█") > 20
    assert "Export destinations: results, 2015 to 2018" in drawn


def test_where_nothing_can_be_drawn_the_answer_is_no(ours: FactBase) -> None:
    answer = ask(ours, ["export_value"], picture=True)
    assert (answer.no, answer.picture) == (NOTHING_TO_DRAW, None)
    drawn = ask(ours, ["exports"], picture=True)
    assert drawn.no == ""
    assert drawn.picture is not None
    assert len(drawn.picture.sections) == 1


def test_a_metric_that_is_not_known_is_refused(ours: FactBase) -> None:
    with pytest.raises(Usage):
        ask(ours, ["no such"])


def test_programs_get_groups_with_ranks_reasons_and_what_a_reader_must_know() -> None:
    base = a_base(
        a_fact("faku", 9, hedge="about", id="f"),
        a_fact("xuzhou", 3, id="x"),
        a_fact("xuzhou", 4, id="later", period="2030"),
        a_fact("foshan", 5, kind="target", id="t"),
        clusters=(
            a_cluster("faku"),
            a_cluster("foshan"),
            a_cluster("huairen"),
            a_cluster("xuzhou"),
        ),
    )
    payload: Any = page(base, "employees").payload
    (group,) = payload["comparison"]
    terms = {key: value for key, value in group.items() if not isinstance(value, list)}
    assert terms == {
        "metric": "employees",
        "unit": "people",
        "kind": "actual",
        "counts": None,
        "window": 3,
        "within": None,
        "rate_date": "then",
        "order": "ranked",
    }
    assert group["scopes"] == ["city", "cluster", "district", "park"]
    assert group["later"] == ["later"]
    assert {key: group["ranked"][0][key] for key in ("rank", "shared", "cluster", "fact")} == {
        "rank": 1,
        "shared": False,
        "cluster": "faku",
        "fact": "f",
    }
    told = {
        key: group["ranked"][0][key]
        for key in ("number", "hedge", "kind", "period", "status", "subject", "says")
    }
    assert told == {
        "number": 9,
        "hedge": "about",
        "kind": "actual",
        "period": "2019",
        "status": "sound",
        "subject": None,
        "says": "Faku, employees: about 9 people (city, 2019) [1]",
    }
    aside = {(one["cluster"], one["code"], one["kind"]) for one in group["set_aside"]}
    assert aside == {
        ("xuzhou", "later", "actual"),
        ("foshan", "target", "target"),
        ("huairen", "not-stated", None),
    }


@pytest.mark.parametrize("metric", ["employees", "products"])
def test_a_row_for_programs_is_each_fact_and_each_silence(metric: str) -> None:
    base = a_base(
        *(a_fact("faku"), a_fact("foshan", kind="plan"), a_text("foshan")),
        clusters=tuple(map(a_cluster, ("faku", "foshan", "huairen"))),
        metrics=(a_metric(), a_statement()),
    )
    assert {row["cluster"] for row in page(base, metric).rows} == {"faku", "foshan", "huairen"}


def test_every_source_that_programs_are_told_of_has_its_reference(ours: FactBase) -> None:
    document = page(ours, "exports")
    known = {note.id for note in document.notes}
    facts: Any = document.payload["facts"]
    assert {one["source"] for fact in facts for one in fact["evidence"]} == known


def test_a_place_in_doubt_is_said_where_everything_is_told(ours: FactBase) -> None:
    assert any(line.startswith("Xuzhou: ") for line in page(ours, "employees").warnings)


def test_hostile_words_stay_words(read: Read) -> None:
    evil = "\x1b[31mred\u202e | x\n# h"
    base = a_base(a_fact(subject=evil, note=evil), a_text(value=evil), metrics=(a_metric(),))
    for everything in (False, True):
        shown = "\n".join(read(page(base, "employees", everything=everything)))
        assert "\x1b" not in shown
        assert "\u202e" not in shown
        assert "⟨U+001B⟩" in shown
