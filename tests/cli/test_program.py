"""The program as a process: its help, its pipes, its terminals, its completion."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from clusters.cli.commands import COMMANDS
from clusters.render.text import cells
from tests.terminal import PROGRAM, ROOT, on_terminal, piped


def test_without_a_command_it_prints_a_short_help_with_examples() -> None:
    ran = piped()
    assert ran.status == 0
    assert len(ran.out.splitlines()) < 40
    assert ran.out.count("\n  clusters ") == 2
    assert ran.out == piped("--help").out


def test_the_help_lists_every_command() -> None:
    shown = piped("--help").out
    assert all(re.search(rf"^  {name} ", shown, re.MULTILINE) for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_a_help_with_the_options_all_share(command: str) -> None:
    shown = piped(command, "--help").out
    for option in ("--format", "--json", "--output", "--data", "--texts", "--color", "--no-color"):
        assert option in shown


def test_version_is_printed() -> None:
    assert re.fullmatch(r"clusters \d+\.\d+\.\d+\n", piped("--version").out)


def test_a_full_disk_is_told_and_ends_with_status_74() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*PROGRAM, "list"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            check=False,
        )
    assert done.returncode == 74
    assert done.stderr.startswith("clusters: standard output: ")
    assert done.stderr.count("\n") == 1


def test_an_answer_can_be_written_to_a_file(tmp_path: Path) -> None:
    file = tmp_path / "list.json"
    ran = piped("list", "--json", "-o", str(file))
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert len(json.loads(file.read_text("utf-8"))["clusters"]) == 5


def test_a_base_of_ones_own_is_asked_by_option_or_by_environment() -> None:
    for ran in (
        piped("list", "--data", "docs/example.yaml"),
        piped("list", CLUSTERS_DATA="docs/example.yaml"),
    ):
        assert ran.status == 0
        assert "exampleton" in ran.out
        assert "faku" not in ran.out


def test_an_ascii_locale_prints_what_it_can() -> None:
    ran = piped("list", PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert ran.status == 0
    assert "faku" in ran.out


@pytest.mark.parametrize(
    ("words", "columns"), [("sources", 60), ("show xuzhou", 80), ("compare -m exports", 200)]
)
def test_a_terminal_is_not_overrun_and_nothing_is_cut(words: str, columns: int) -> None:
    shown = on_terminal(*words.split(), columns=columns)
    assert max(cells(line) for line in shown.splitlines()) <= columns
    assert "…" not in shown


def test_colour_is_for_terminals_and_for_who_asks() -> None:
    assert "\x1b[" in on_terminal("list", TERM="xterm-256color")
    assert "\x1b[" not in on_terminal("list", TERM="xterm-256color", NO_COLOR="1")
    assert "\x1b[" not in on_terminal("list", "--no-color", TERM="xterm-256color")
    assert "\x1b[" not in piped("list").out
    assert "\x1b[" in piped("list", "--color", "always").out


def test_it_starts_in_a_folder_that_is_gone(tmp_path: Path) -> None:
    line = f"cd {tmp_path} && mkdir gone && cd gone && rmdir ../gone && {' '.join(PROGRAM)} check"
    done = subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_it_runs_from_any_folder(tmp_path: Path) -> None:
    done = subprocess.run(
        [*PROGRAM, "list"], capture_output=True, text=True, cwd=tmp_path, check=False,
        env={"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0
    assert "景德镇" in done.stdout
