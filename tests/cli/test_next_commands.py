"""The next command that an answer proposes: it leads there from the base that was asked."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.making import THREE_TOWNS

LINES = (
    *("list", "show yunwan", "show yunwan --all", "compare", "compare -m exports"),
    *("compare -m output", "filter --market Japan", "filter --place yunwan", "facts -n 2"),
    *("search porcelain", "metrics", "why yunwan exports", "why lanternford exports"),
    *("cite yunwan", "conflicts", "conflicts 1", "corroboration", "sources", "sources 1"),
)
NAME = "my $(touch x) 'base'.yaml"


@pytest.fixture
def base(tmp_path: Path) -> str:
    """A base of one's own, whose name a shell would take for more than a name."""
    path = tmp_path / NAME
    path.write_bytes((THREE_TOWNS / "data" / "base.yaml").read_bytes())
    return str(path)


def proposed(shown: str, ends: str) -> list[str]:
    """Find the commands in what a command prints, from their first word to how they must end."""
    starts = [found.start() for found in re.finditer(r"\bclusters [a-z]+\b", shown)]
    assert all(ends in shown[start:].splitlines()[0] for start in starts), shown
    return [shown[start : shown.index(ends, start) + len(ends)] for start in starts]


@pytest.mark.parametrize("line", LINES)
def test_it_asks_the_base_that_was_asked(run: Run, base: str, line: str) -> None:
    shown = run(*line.split(), "--data", base).out
    for command in proposed(shown, f" --data {shlex.quote(base)}"):
        asked = shlex.split(command.replace(" DIR", f" {THREE_TOWNS / 'seeds'}"))
        assert asked[-2:] == ["--data", base]
        then = run(*asked[1:])
        assert (then.status in {0, 1}, then.err) == (True, "")


def test_some_command_is_proposed_by_nearly_every_answer(run: Run, base: str) -> None:
    said = [run(*line.split(), "--data", base).out for line in LINES]
    assert sum("--data" in shown for shown in said) >= len(LINES) - 3


def test_it_keeps_the_origin_that_was_asked(run: Run, base: str) -> None:
    shown = run("show", "yunwan", "--data", base, "--origin", "second").out
    assert proposed(shown, f" --data {shlex.quote(base)} --origin second")


def test_it_says_nothing_of_the_base_that_ships_or_that_the_environment_names(
    run: Run, base: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "--data" not in run("show", "faku").out
    monkeypatch.setenv("CLUSTERS_DATA", base)
    assert "--data" not in run("show", "yunwan").out


@pytest.mark.parametrize("line", ["show nowhere", "why yunwan nothing", "conflicts 99"])
def test_an_error_proposes_it_too(run: Run, base: str, line: str) -> None:
    ran = run(*line.split(), "--data", base)
    (command,) = re.findall("`(clusters .*)`", ran.err)
    then = run(*shlex.split(command)[1:])
    assert (ran.status, then.status) == (2, 0)


def test_a_draft_for_the_base_that_ships_leads_to_a_base_of_ones_own(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text("In 2019 the firms employed about 4,000 workers.\n", "utf-8")
    shown = run("draft", "article.txt", "--cluster", "faku", "--language", "en").out
    assert "Next: clusters init mine (" in shown
    assert run("init", "mine").status == 0
