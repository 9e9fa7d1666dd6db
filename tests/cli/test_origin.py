"""Asking one origin alone, where facts quote sources of both."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clusters.cli.commands import COMMANDS
from tests.cli.conftest import Run
from tests.hostile import ARTICLE, TOWNS
from tests.making import SOUND, write_base

QUOTED = '- {source: paper, quote: "over 305 people", start: 10, end: 25}\n'
SAID = {"seed": ("paper", "above 305 staff"), "second": ("report-2021", "over 300 persons")}
ASKING = [
    command.name
    for command in COMMANDS.values()
    if command.group in {"Ask", "Trust"} and command.name != "verify"  # which asks of a file
]
LINES = {
    "show": "show faku",
    "search": "search employees",
    "filter": "filter --kind actual",
    "compare": "compare --metric employees",
    "cite": "cite faku.employees",
    "why": "why faku.employees",
    "draft": f"draft {ARTICLE} --language en --cluster faku",
    "diff": f"diff {TOWNS} {TOWNS}",
}


@pytest.fixture
def mixed(tmp_path: Path) -> str:
    """A base with a fact that quotes sources of both origins."""
    other = '      - {source: report-2021, quote: "over 300 persons"}\n'
    seed = QUOTED.replace("over 305 people", "above 305 staff")
    return str(write_base(tmp_path, SOUND.replace(QUOTED, seed + other)))


@pytest.mark.parametrize("origin", SAID)
@pytest.mark.parametrize("command", ASKING)
def test_every_command_answers_from_one_origin(
    run: Run, mixed: str, command: str, origin: str
) -> None:
    ran = run(*LINES.get(command, command).split(), "--data", mixed, "--origin", origin, "--json")
    assert (ran.status, ran.err) == (0, "")
    _, left_out = SAID["second" if origin == "seed" else "seed"]
    assert left_out not in ran.out


@pytest.mark.parametrize("origin", SAID)
def test_a_fact_of_both_keeps_its_quotations_of_the_origin_asked(
    run: Run, mixed: str, origin: str
) -> None:
    ran = run("facts", "-m", "employees", "--data", mixed, "--origin", origin, "--json")
    (fact,) = json.loads(ran.out)["facts"]
    assert fact["origin"] == origin
    assert [(e["source"], e["quote"]) for e in fact["evidence"]] == [SAID[origin]]


def test_the_words_of_one_origin_never_bear_the_figure_of_another(run: Run, mixed: str) -> None:
    asked = ("--data", mixed, "--origin", "second")
    (fact,) = json.loads(run("facts", "-m", "employees", *asked, "--json").out)["facts"]
    assert (fact["number"], fact["low"], fact["high"]) == (None, None, None)
    for line in ("facts -m employees", "show faku", "show faku --all", "why faku.employees",
                 "cite faku.employees", "sources 2", "search persons",
                 "compare -m employees"):  # fmt: skip
        shown = run(*line.split(), *asked).out
        assert "over 300 persons" in shown
        assert "305" not in shown.replace("“over 305", "")


def test_it_keeps_the_figure_that_its_own_words_say(run: Run, tmp_path: Path) -> None:
    other = QUOTED + '      - {source: report-2021, quote: "över 305 personer"}\n'
    base = str(write_base(tmp_path, SOUND.replace(QUOTED, other)))
    shown = run("facts", "-m", "employees", "--data", base, "--origin", "second").out
    assert "over 305 people" in shown


def test_a_source_keeps_its_number_whatever_origin_is_asked(run: Run, mixed: str) -> None:
    told = json.loads(run("sources", "--data", mixed, "--json").out)["sources"]
    whole = {source["id"]: source["number"] for source in told}
    for origin in SAID:
        part = run("facts", "--data", mixed, "--origin", origin, "--json").out
        for name, source in json.loads(part)["references"].items():
            assert source["number"] == whole[name]


def test_a_place_in_doubt_is_told_by_the_sources_that_are_asked_alone(run: Run) -> None:
    for words in (("show", "xuzhou", "--all"), ("report", "xuzhou")):
        ran = run(*words, "--origin", "seed")
        assert ran.status == 0, ran.err
        assert "hebnews-2020" not in ran.out
