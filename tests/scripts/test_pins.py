"""The versions that are pinned, and those that are declared."""

from __future__ import annotations

import tomllib

import pytest
from packaging.requirements import Requirement

from scripts.pins import lowest, pins
from tests.terminal import ROOT

PINNED = (ROOT / "constraints.txt").read_text("utf-8").splitlines()[1:]


def test_what_is_installed_becomes_a_pin_a_line_without_us_and_pip() -> None:
    listing = "zeta==1\nclusters==0.1.0\nPip-like==2\npip==23.2\nAlpha==3\n"
    assert pins(listing).splitlines()[1:] == ["Alpha==3", "Pip-like==2", "zeta==1"]


def test_a_lowest_version_that_is_declared_becomes_a_pin() -> None:
    project = """
[project]
dependencies = ["b>=1.2,<2", "a<3,>=2"]
optional-dependencies = {test = ["c>=5"], other = ["d>=6"]}
"""
    assert lowest(project) == "a==2\nb==1.2\nc==5\n"


def test_a_requirement_without_a_lowest_version_is_told() -> None:
    with pytest.raises(ValueError, match=r"b<2: declare a lowest version: write b>=1.0"):
        lowest("[project]\ndependencies=['b<2']\noptional-dependencies={test=[]}")


def test_constraints_are_names_and_exact_versions_alone() -> None:
    wanted = [Requirement(line) for line in PINNED]
    assert all(str(each) == line for each, line in zip(wanted, PINNED, strict=True))
    assert all([each.operator for each in one.specifier] == ["=="] for one in wanted)
    assert not [one for one in wanted if one.url or one.marker or one.extras]


def test_constraints_pin_whatever_is_declared_within_its_bounds() -> None:
    pinned = {_plain(one.name): str(one.specifier)[2:] for one in map(Requirement, PINNED)}
    table = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for line in (*table["dependencies"], *table["optional-dependencies"]["test"]):
        declared = Requirement(line)
        assert pinned[_plain(declared.name)] in declared.specifier, line


def _plain(name: str) -> str:
    return name.casefold().replace("_", "-")
