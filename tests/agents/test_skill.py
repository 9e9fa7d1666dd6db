"""``clusters mcp`` without an agent: the skill, and what is said where it cannot serve."""

from __future__ import annotations

import subprocess
import sys

import yaml

from clusters.agents.tools import NAMES
from clusters.cli.commands import COMMANDS
from clusters.errors import exit_codes
from tests.terminal import PROGRAM, ROOT, piped


def test_the_skill_names_every_command_every_tool_and_every_exit_code() -> None:
    ran = piped("mcp", "--skill")
    assert (ran.status, ran.err) == (0, "")
    _, head, body = ran.out.split("---\n", 2)
    assert yaml.safe_load(head)["name"] == "clusters"
    assert 100 < len(yaml.safe_load(head)["description"]) <= 1024
    assert all(f"- `clusters {name}`: " in body for name in COMMANDS)
    assert all(f"- `{tool}`: " in body for tool in NAMES.values())
    assert all(f"- {code}: " in body for code in exit_codes())


def test_without_the_package_it_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['mcp'] = None; sys.argv = ['clusters', 'mcp'];"
        "from clusters.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert "pip install 'clusters[mcp]'" in done.stderr


def test_a_base_that_cannot_be_opened_is_told_before_anything_is_served() -> None:
    words = [*PROGRAM, "mcp", "--data", "none.yaml"]
    done = subprocess.run(
        words, capture_output=True, text=True, cwd=ROOT, check=False, stdin=subprocess.DEVNULL
    )
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.returncode in {2, 66}  # 2 where the package is not installed


def test_the_exit_codes_are_those_of_the_errors() -> None:
    assert [*exit_codes()] == [0, 1, 2, 65, 66, 70, 74, 130, 141]
