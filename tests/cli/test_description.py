"""``clusters schema --commands``: what the help says, for programs."""

from __future__ import annotations

import json
import re

import pytest

from clusters.cite.styles import STYLES
from clusters.cli.commands import COMMANDS, FORMATS
from clusters.errors import exit_codes
from tests.cli.conftest import Run
from tests.terminal import ROOT


def test_every_command_is_described_with_its_options_and_arguments(run: Run) -> None:
    told = json.loads(run("schema", "--commands").out)
    assert [one["name"] for one in told["commands"]] == [*COMMANDS]
    compare = next(one for one in told["commands"] if one["name"] == "compare")
    assert compare["formats"][-1] == "svg"
    assert compare["arguments"][0]["repeatable"] is True
    metric = next(one for one in compare["options"] if one["names"] == ["--metric", "-m"])
    assert (metric["takes"], metric["repeatable"]) == ("METRIC", True)


@pytest.mark.parametrize("command", COMMANDS)
def test_it_has_the_options_that_the_help_has_and_no_other(run: Run, command: str) -> None:
    told = json.loads(run("schema", "--commands").out)
    one = next(one for one in told["commands"] if one["name"] == command)
    named = {name for option in [*one["options"], *told["options"]] for name in option["names"]}
    shown = set(re.findall(r"(?:^  |, )(--?[a-z-]+)", run(command, "--help").out, re.MULTILINE))
    assert shown - {"--help", "-h"} == named
    assert all(option["help"] for option in [*one["options"], *told["options"]])


def test_metrics_formats_styles_and_exit_codes_are_named(run: Run) -> None:
    told = json.loads(run("schema", "--commands").out)
    assert {one["name"] for one in told["formats"]} == {form.name for form in FORMATS.values()}
    assert told["styles"] == list(STYLES)
    assert [one["code"] for one in told["exit_codes"]] == [*exit_codes()]
    assert "export_value" in {one["name"] for one in told["metrics"]}


def test_the_metrics_are_those_of_the_base_that_is_asked(run: Run) -> None:
    told = json.loads(run("schema", "--commands", "--data", str(ROOT / "docs/example.yaml")).out)
    assert "export_value" not in {one["name"] for one in told["metrics"]}


def test_one_thing_is_described_at_a_time(run: Run) -> None:
    ran = run("schema", "--commands", "--answers")
    assert (ran.status, ran.out) == (2, "")
    assert "exclude each other" in ran.err
