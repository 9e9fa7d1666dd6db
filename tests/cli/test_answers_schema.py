"""The JSON of every answer is what ``clusters schema --answers`` says that it is."""

from __future__ import annotations

import json
import shlex
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from clusters.answers.json_schema import answers_schema
from clusters.cli.commands import COMMANDS
from tests.cli.conftest import Run
from tests.cli.invocations import FORTY_ROWS, LONG, ONE_SCREEN


@cache
def checked() -> dict[str, Any]:
    schema = answers_schema()
    Draft202012Validator.check_schema(schema)
    return schema


@cache
def validator(command: str) -> Draft202012Validator:
    schema = {key: value for key, value in checked().items() if key != "anyOf"}
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{command}"})


@pytest.mark.parametrize("line", [*ONE_SCREEN, *FORTY_ROWS, *LONG])
def test_an_answer_is_what_its_schema_says(run: Run, line: str) -> None:
    asked = shlex.split(line)
    answer = json.loads(run(*asked, "--json").out)
    wrong = [f"{one.json_path}: {one.message[:200]}" for one in flat(validator(asked[0]), answer)]
    assert not wrong
    assert list(answer)[:3] == ["schema_version", "warnings", "answer"]
    assert list(answer)[-1] == "references"


def flat(against: Draft202012Validator, answer: Any) -> list[Any]:  # noqa: ANN401 - any JSON
    """Give what is wrong, the reasons under an alternative instead of it."""
    return [each for one in against.iter_errors(answer) for each in one.context or [one]]


def test_every_command_that_answers_in_json_has_its_schema(run: Run) -> None:
    schema = json.loads(run("schema", "--answers").out)
    assert {*schema["$defs"]} >= {*COMMANDS} - {"schema", "mcp"}
    commands = [one["$ref"].rpartition("/")[2] for one in schema["anyOf"]]
    assert sorted(commands) == sorted({*COMMANDS} - {"schema", "mcp"})


def test_every_record_is_described_and_closed(run: Run) -> None:
    schema = json.loads(run("schema", "--answers").out)
    for name, told in schema["$defs"].items():
        for record in told.get("anyOf", [told]):
            assert record["description"], name
            assert record["additionalProperties"] is False, name
