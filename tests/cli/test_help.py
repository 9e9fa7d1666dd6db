"""The help: in groups, examples first, a command's own options before those of all."""

from __future__ import annotations

import re

import pytest

from clusters.cli.commands import COMMANDS, GROUPS
from tests.cli.conftest import Run
from tests.terminal import on_terminal


@pytest.mark.parametrize("words", [(), ("--help",), ("-h",), ("help",)])
def test_the_help_has_every_command_in_its_group(run: Run, words: tuple[str, ...]) -> None:
    ran = run(*words)
    assert (ran.status, ran.err) == (0, "")
    assert len(ran.out.splitlines()) <= 40
    assert max(map(len, ran.out.splitlines())) <= 80
    blocks = [block.splitlines() for block in ran.out.split("\n\n")]
    groups = {block[0]: block[1:] for block in blocks if block[0] in GROUPS}
    assert set(groups) == {command.group for command in COMMANDS.values()}
    for command in COMMANDS.values():
        assert any(line.split()[0] == command.name for line in groups[command.group])


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_the_help_is_no_wider_than_the_terminal(columns: int) -> None:
    lines = on_terminal("--help", columns=columns).splitlines()
    assert max(map(len, lines)) <= columns
    first = {line.split()[0] for line in lines if line.strip()}
    assert {command.name for command in COMMANDS.values()} <= first


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_begins_with_two_examples(run: Run, command: str) -> None:
    first, second, blank, usage, *_ = run(command, "--help").out.splitlines()
    assert first.startswith(f"clusters {command}")
    assert second.startswith(f"clusters {command}")
    assert (blank, usage[:6]) == ("", "Usage:")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_options_of_a_command_stand_before_those_that_all_share(run: Run, command: str) -> None:
    own, shared = run(command, "--help").out.split("Options of every command:\n")
    for option in ("--format", "--json", "--output", "--all", "--references", "--bom", "--data"):
        assert re.search(rf"^  (-\w, )?{option}\b", shared, re.MULTILINE)
        assert not re.search(rf"^  (-\w, )?{option}\b", own, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_and_the_name_of_a_command_is_its_help(run: Run, command: str) -> None:
    assert run("help", command) == run(command, "--help")


def test_help_for_what_is_no_command_says_so(run: Run) -> None:
    ran = run("help", "lits")
    assert (ran.status, ran.out) == (2, "")
    assert "lits" in ran.err
    assert "list" in ran.err
