"""What the documentation shows is what the program prints."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from typing import Any

import pytest

import clusters
from clusters.cli.commands import COMMANDS
from clusters.cli.description import description
from clusters.compare.judging import REASONS
from clusters.models import fact
from tests.terminal import ROOT, plain_environment

README = (ROOT / "README.md").read_text("utf-8")


PAGES = (
    "README.md",
    "docs/agents.md",
    "docs/base.md",
    "docs/citation-styles.md",
    "docs/findings.md",
    "docs/json.md",
    "docs/own-base.md",
    "docs/python.md",
    "docs/reasons.md",
    "docs/robustness.md",
    "docs/scale.md",
    "docs/tour.md",
)


def test_what_the_pages_show_is_what_the_program_prints() -> None:
    cog = [sys.executable, "-m", "cogapp", "-I", ".", "--check", "--diff", *PAGES]
    env = plain_environment()
    done = subprocess.run(cog, capture_output=True, text=True, cwd=ROOT, env=env, check=False)
    assert done.returncode == 0, f"{done.stdout}\nrun: python -m cogapp -I . -r README.md docs/*.md"


def test_every_command_is_in_the_readme_and_shown_at_work() -> None:
    pages = README + (ROOT / "docs" / "tour.md").read_text("utf-8")
    assert all(f"| `clusters {name}` |" in README for name in COMMANDS)
    assert all(f"$ clusters {name}" in pages for name in COMMANDS)


def test_every_option_format_style_export_and_exit_code_is_documented() -> None:
    told: Any = description(clusters.open())
    pages = README + "".join(page.read_text("utf-8") for page in (ROOT / "docs").glob("*.md"))
    for option in (*told["options"], *told["options_of_the_program"]):
        assert re.search(rf"{option['names'][0]}(?![\w-])", pages), option["names"][0]
    styles = (ROOT / "docs" / "citation-styles.md").read_text("utf-8")
    assert not [
        one for one in (*told["styles"], *told["exports"]) if f"\n| `{one}` |" not in styles
    ]
    forms = [name for form in told["formats"] for name in (form["name"], form["also"]) if name]
    assert not [name for name in forms if f"`{name}`" not in README]
    codes = README.partition("Exit codes: ")[2].partition("\n\n")[0]
    assert not [one for one in told["exit_codes"] if not re.search(rf"\b{one['code']} ", codes)]


def test_every_option_of_a_command_is_documented_where_the_command_is() -> None:
    """Look in its part of the tour, and in what names it elsewhere."""
    told: Any = description(clusters.open())
    pages = [README, *(page.read_text("utf-8") for page in (ROOT / "docs").glob("*.md"))]
    paragraphs = [one for page in pages for one in page.split("\n\n")]
    parts = (ROOT / "docs" / "tour.md").read_text("utf-8").split("\n## ")
    for command in told["commands"]:
        named = re.compile(rf"clusters {command['name']}\b|`{command['name']}`")
        about = [part for part in parts if part.startswith(f"{command['name']}\n")]
        about += filter(named.search, paragraphs)
        for option in command["options"]:
            name = re.compile(rf"{option['names'][0]}(?![\w-])")
            assert any(map(name.search, about)), f"{command['name']} {option['names'][0]}"


def test_every_reason_has_its_meaning() -> None:
    assert set(REASONS) == _flat(fact.Code)


def _flat(literal: object) -> set[str]:
    from typing import get_args

    return {word for part in get_args(literal) for word in (_flat(part) or {part})}


@pytest.mark.skipif(
    (ROOT / "PKG-INFO").is_file(), reason="a source distribution does not bring .ci/run"
)
def test_the_two_commands_of_the_readme_are_those_that_ci_runs() -> None:
    commands = [line for line in README.splitlines() if line.startswith("python3 -m venv")]
    assert len(commands) == 2
    assert all("-c constraints.txt" in command for command in commands)
    ci = "".join(step.read_text("utf-8") for step in (ROOT / ".ci").iterdir())
    assert all(command in ci for command in commands)


def test_public_ci_and_ours_run_the_same_steps() -> None:
    pages = (ROOT / ".ci" / "run", ROOT / ".github" / "workflows" / "ci.yml")
    step = re.compile(r"^(?: *- run: )?(\.ci/\w+(?: lowest| newest)?)", re.MULTILINE)
    ours, public = (set(step.findall(page.read_text("utf-8"))) for page in pages)
    assert ours == public
    assert {file.split()[0] for file in ours} == {
        f".ci/{file.name}" for file in (ROOT / ".ci").iterdir() if file.name != "run"
    }


def test_the_version_is_told_alike_everywhere() -> None:
    from clusters.__about__ import __version__

    assert f"\nversion: {__version__}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"## [{__version__}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_site_leads_to_every_page_and_to_no_other() -> None:
    site = tomllib.loads((ROOT / "zensical.toml").read_text("utf-8"))["project"]
    named = re.findall(r"[a-z-]+\.md", str(site["nav"]))
    assert sorted(named) == sorted(page.name for page in (ROOT / "docs").glob("*.md"))
