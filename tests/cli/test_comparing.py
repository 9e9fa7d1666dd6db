"""Comparing, filtering and explaining a made base from the command line."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.making import SOUND, write_base
from tests.terminal import Ran, on_terminal

Ask = Callable[..., Ran]

MORE = """\
  - id: foshan.export_value
    cluster: foshan
    metric: export_value
    value: 1000000000
    unit: CNY
    hedge: nearly
    scope: city
    period: "2018"
    evidence:
      - {source: paper, quote: "1 billion", start: 50, end: 59}
  - id: foshan.employees
    cluster: foshan
    metric: employees
    value: 400
    unit: people
    scope: province
    subject: Guangdong
    period: "2018"
    evidence:
      - {source: paper, quote: "400 people", start: 60, end: 70}
  - id: faku.employees.too
    cluster: faku
    metric: employees
    value: 350
    unit: people
    scope: city
    period: "2019"
    evidence:
      - {source: paper, quote: "350 people", start: 71, end: 81}
"""
BASE = SOUND + MORE


@pytest.fixture
def ask(run: Run, tmp_path: Path) -> Ask:
    path = str(write_base(tmp_path, BASE))
    return lambda *words: run(*words, "--data", path)


def compared(ask: Ask, *words: str) -> dict[str, Any]:
    """Give the first group of a comparison."""
    ran = ask("compare", *words, "--json")
    assert ran.status == 0, ran.err
    group: dict[str, Any] = json.loads(ran.out)["comparison"][0]
    return group


def test_money_is_converted_to_the_currency_asked_for_whatever_its_case(ask: Ask) -> None:
    group = compared(ask, "-m", "export_value", "--currency", "usd")
    assert (group["unit"], group["order"]) == ("USD", "none")
    converted = next(one for one in group["set_aside"] if one["fact"] == "foshan.export_value")
    assert converted["code"] == "alone"
    found = converted["converted"]
    assert found["original"] == {"number": 1000000000, "unit": "CNY"}
    assert (found["rate"]["rate"], found["rate"]["days"]) == (6.6187, 255)
    assert (found["rate"]["base"], found["rate"]["quote"]) == ("USD", "CNY")
    assert found["number"] == pytest.approx(10**9 / 6.6187)


@pytest.mark.parametrize(
    ("when", "value"), [("then", 6.6187), ("end", 6.8778), ("2018-12-24", 6.9013)]
)
def test_the_day_of_the_rate_is_chosen(ask: Ask, when: str, value: float) -> None:
    words = ("-m", "export_value", "--currency", "USD", "--rate-date", when)
    group = compared(ask, *words)
    assert group["rate_date"] == when
    found = next(one["converted"] for one in group["set_aside"] if one["converted"])
    assert found["rate"]["rate"] == pytest.approx(value, rel=1e-4)
    shown = ask("compare", *words).out
    assert ("on the last day of a figure's period" in shown) is (when == "end")
    assert ("mean of 255 days" in ask("compare", *words, "--all").out) is (when == "then")


def test_a_kind_a_scope_and_a_period_are_chosen(ask: Ask) -> None:
    targets = compared(ask, "-m", "export_value", "-k", "Target")
    assert targets["kind"] == "target"
    assert codes(targets)["faku.export_value"] == "alone"
    province = compared(ask, "-m", "employees", "--scope", "province")
    assert province["scopes"] == ["province"]
    assert codes(province)["foshan.employees"] == "alone"
    both = ask("compare", "-m", "employees", "--scope", "province", "--scope", "city")
    assert (both.status, both.out) == (2, "")
    assert "city and province: scopes of two levels: compare one at a time" in both.err
    late = compared(ask, "-m", "employees", "--period", "2021..")
    assert set(codes(late).values()) <= {"other-period", "other-scope", "not-stated"}


def codes(group: dict[str, Any]) -> dict[str, str]:
    return {one["fact"]: one["code"] for one in group["set_aside"]}


def test_what_is_asked_for_explicitly_hides_the_rest_and_counts_it(ask: Ask) -> None:
    shown = ask("compare", "-m", "employees", "--scope", "province").out
    assert "400 people" in shown
    assert "305 people" not in shown
    assert "2 left out: of another kind, scope or period than asked for  --all" in shown
    assert "305 people" in ask("compare", "-m", "employees", "--scope", "province", "--all").out


def test_a_currency_without_money_is_refused(ask: Ask) -> None:
    ran = ask("compare", "-m", "employees", "--currency", "USD")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.endswith(": leave it out\n")


@pytest.mark.parametrize("gone", ["--force", "--certain", "--plot"])
def test_what_ranked_or_drew_the_incomparable_is_gone(ask: Ask, gone: str) -> None:
    ran = ask("compare", "-m", "employees", gone)
    assert (ran.status, ran.out) == (2, "")
    assert f"No such option: {gone}" in ran.err


def test_clusters_are_named(ask: Ask) -> None:
    group = compared(ask, "法库", "-m", "employees")
    assert {one["cluster"] for one in [*group["ranked"], *group["set_aside"]]} == {"faku"}


def test_several_metrics_stand_one_below_another(ask: Ask) -> None:
    shown = ask("compare", "-m", "employees", "-m", "exports", "--currency", "USD").out
    assert shown.index("Employees") < shown.index("Export value")
    assert "nearly 151 m" in shown
    assert "European Central Bank: 1 USD = 6.6187 CNY" in shown
    once = ask("compare", "-m", "employees", "-m", "Employees").out
    assert once == ask("compare", "-m", "employees").out


def test_without_a_metric_the_answer_is_an_overview(ask: Ask) -> None:
    ran = ask("compare")
    assert ran.status == 0
    assert ran.out.startswith("2 clusters. None of 2 headline figures can be ranked.\n")
    answer = json.loads(ask("compare", "--json").out)
    assert {cell["cluster"] for cell in answer["overview"]} == {"faku", "foshan"}
    assert answer["answer"] == ran.out.splitlines()[0]


def test_two_clusters_without_a_metric_stand_side_by_side(ask: Ask) -> None:
    shown = ask("compare", "faku", "foshan").out
    assert shown.startswith("Faku and Foshan both have figures of ")
    assert "nearly 1 bn CNY" in shown


def test_rows_are_limited(ask: Ask) -> None:
    ran = ask("compare", "-m", "exports", "-n", "1")
    assert "1 more row: --all" in ran.out
    assert len(ask("compare", "-m", "exports", "-n", "1", "-f", "csv").out.splitlines()) == 2


def test_a_narrow_terminal_keeps_every_figure(tmp_path: Path) -> None:
    path = str(write_base(tmp_path, BASE))
    words = ("compare", "-m", "employees", "-m", "exports", "--currency", "USD", "--data", path)
    shown = on_terminal(*words, columns=50)
    for said in ("nearly 1 ", "billion CNY", "nearly 151 m", "1 USD = 6.6187 CNY"):
        assert said in shown
    assert "over 305 people" in shown


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--currency", "yuan"), "'YUAN': no currency with rates: write one of "),
        (
            ("--currency", "USD", "--rate-date", "soon"),
            "'soon': no such date of a rate: write then, end or a day",
        ),
        (("--kind", "goal"), "'goal': no such kind: "),
        (("--scope", "unstated"), "'unstated': no such scope: "),
        (("--period", "2020..2016"), "'2020..2016': no period: the interval ends before"),
        (("--period", "lately"), "'lately': no period: not a date of EDTF: write 2016..2020"),
        (("--window", "-1"), "Invalid value for '--window'"),
    ],
)
def test_a_word_that_is_not_known_is_one_line_with_the_next_step(
    ask: Ask, words: tuple[str, ...], said: str
) -> None:
    ran = ask("compare", "-m", "employees", *words)
    assert (ran.status, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "tsv", "md"])
def test_why_tells_the_arithmetic_in_every_format(ask: Ask, form: str) -> None:
    out = ask("why", "foshan.export_value", "--currency", "usd", "-f", form).out
    for said in ("6.6187", "2018-01-02", "2018-12-31", "255", "European Central Bank"):
        assert said in out, said
    if form in {"table", "md"}:
        assert "1 billion CNY / 6.6187 = 151 million USD" in out
        assert "With its hedge: from 136 million to less than 151 million USD" in out
    else:
        assert f"{10**9 / 6.6187:.4f}" in out


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ("faku.employees", "None: it is no sum of money."),
        ("faku.products", "None: it is no sum of money."),
    ],
)
def test_why_says_what_it_does_not_convert(ask: Ask, fact: str, said: str) -> None:
    assert said in ask("why", fact, "--currency", "USD").out
    row = next(csv.DictReader(io.StringIO(ask("why", fact, "--currency", "USD", "-f", "csv").out)))
    assert row["conversion_refused"] == "it is no sum of money"


def test_why_converts_nothing_that_is_not_asked_for(ask: Ask) -> None:
    assert "The conversion" not in ask("why", "foshan.export_value").out
    assert "The conversion" not in ask("why", "foshan.export_value", "--currency", "CNY").out


def test_a_filter_joins_conditions_by_and_or_by_or(ask: Ask) -> None:
    where = ("filter", "-w", "exports > 100 million USD", "-w", "employees > 300", "--json")
    assert ask(*where).status == 1
    found = json.loads(ask(*where, "--any").out)["matches"]
    assert [(m["cluster"], m["verdict"]) for m in found] == [("faku", "yes"), ("foshan", "yes")]


def test_a_filter_takes_the_day_of_its_rates(ask: Ask) -> None:
    where = ("filter", "-w", "exports < 150 million USD", "--json")
    then, end = ask(*where), ask(*where, "--rate-date", "end")
    assert json.loads(then.out)["matches"][0]["verdict"] == "maybe"
    assert json.loads(end.out)["matches"][0]["verdict"] == "yes"


def test_conflicts_are_listed_for_all_or_for_some(run: Run, tmp_path: Path) -> None:
    torn = BASE.replace("value: 350", "value: 200").replace("350 people", "200 people")
    data = str(write_base(tmp_path, torn))

    def ask(*words: str) -> Ran:
        return run(*words, "--data", data)

    shown = ask("conflicts").out
    assert shown.startswith("1 conflict: Faku 1\n")
    assert "over 305 people" in shown
    assert ask("conflicts", "foshan").out.startswith("No conflict: ")
    assert ask("conflicts", "nowhere").status == 2


EMPTY = (
    "format: 2\nsettings: {tolerance: 0.10}\nmetrics: []\nsources: []\nclusters: []\nfacts: []\n"
)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("conflicts",), 0),
        (("compare", "-m", "exports"), 2),
        (("compare",), 0),
        (("filter", "-w", "exports > 1"), 2),
        (("filter", "--kind", "target"), 1),
        (("why", "x"), 2),
    ],
)
def test_an_empty_base_is_answered_in_one_line(
    run: Run, tmp_path: Path, words: tuple[str, ...], status: int
) -> None:
    ran = run(*words, "--data", str(write_base(tmp_path, EMPTY)))
    assert ran.status == status
    assert max(ran.out.count("\n"), ran.err.count("\n")) == 1


def test_a_pipe_has_no_heading_of_a_chart_that_is_not_drawn(run: Run) -> None:
    plain, charted = (
        run("compare", "-m", "export_destinations", *w).out for w in ((), ("--chart",))
    )
    assert charted == plain


def test_what_leaves_no_figure_is_said_first(run: Run) -> None:
    said = run("compare", "-m", "exports", "--period", "1999").out.splitlines()[0]
    assert said.startswith("No figure of export value")
    assert said.endswith("asked for.")
