"""The house: every floor rests on the floors below, and every room has its place."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.built import built
from tests.terminal import PROGRAM, ROOT
from tests.walking import walk

MODULES = sorted((ROOT / "clusters").rglob("*.py"))
_SHIPPED = ("benchmarks", "clusters", "data", "docs", "scripts", "seeds", "tests")
"""The folders of a source distribution."""


@cache
def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text("utf-8"))


EMPTY_WORDS = {"utils", "helpers", "core", "manager", "common", "misc", "constants"}


def test_every_layer_is_kept() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([lint], capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stdout


@walk("module", MODULES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_is_small_and_named_for_what_it_holds(module: Path) -> None:
    assert module.stem not in EMPTY_WORDS
    assert len(module.read_text("utf-8").splitlines()) <= 400


def test_a_room_is_neither_a_cupboard_nor_a_hall() -> None:
    """A room is one subject, of about 60 to 300 lines: so is the one in the middle."""
    lengths = sorted(len(module.read_text("utf-8").splitlines()) for module in MODULES)
    assert 60 <= lengths[len(lengths) // 2] <= 150


def test_no_function_is_longer_than_a_screen_and_a_half() -> None:
    long = [
        f"{module.name}: {node.name}"
        for module in MODULES
        for node in ast.walk(parsed(module))
        if isinstance(node, ast.FunctionDef) and (node.end_lineno or 0) - node.lineno >= 40
    ]
    assert not long


def test_no_two_rooms_bear_one_name() -> None:
    """But for what is a file for each of several on purpose: a command, a style, a language."""
    kinds = {"commands", "exports", "findings", "formats", "languages", "laws", "styles", "tables"}
    names = [m.stem for m in MODULES if m.stem != "__init__" and m.parent.name not in kinds]
    assert sorted(names) == sorted(set(names))


_NET = {"email", "http.client", "socket", "urllib.request"}
_HEAVY = {
    *_NET, "csv", "hashlib", "html", "importlib.metadata", "pydantic", "pydantic_core", "rich",
    "tomllib", "yaml",
    "clusters.agents", "clusters.amounts.reader", "clusters.audit", "clusters.authoring",
    "clusters.cite", "clusters.claims", "clusters.factbase.laws", "clusters.factbase.validating",
    "clusters.render.charts", "clusters.territories",
}  # fmt: skip
_JUDGING = {
    "clusters.compare",
    "clusters.money",
    "clusters.query",
    "clusters.evidence.corroboration",
}
"""What the least answer, of the clusters by themselves, does not need either."""


@pytest.mark.parametrize(
    ("words", "heavy"),
    [
        ("list", _HEAVY | _JUDGING),
        ("show faku", _HEAVY | {"clusters.compare", "clusters.money"}),
        ("facts faku", _HEAVY | {"clusters.compare", "clusters.money"}),
        ("compare --metric exports", _HEAVY | {"clusters.query"}),
        ("cite faku", _NET | {"clusters.compare", "pydantic", "rich", "yaml"}),
        ("report", _NET | {"pydantic", "rich", "yaml"}),
        ("--help", _HEAVY | _JUDGING | {"clusters.answers.records", "clusters.evidence"}),
        ("--version", _HEAVY | _JUDGING | {"dataclasses", "typer", "clusters.cli"}),
    ],
)
def test_what_an_answer_does_not_need_is_not_imported(words: str, heavy: set[str]) -> None:
    code = f"""
import sys
sys.argv = ["clusters", *{words.split()!r}]
from clusters.__main__ import status
sys.exit(status() or " ".join({heavy!r} & {{*sys.modules}}) or 0)
"""
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        capture_output=True, text=True, check=False, env={"PYTHONPATH": str(built())},
    )  # fmt: skip
    assert (done.stderr, done.returncode) == ("", 0)


def test_every_dataclass_is_light() -> None:
    heavy = re.compile(r"^from dataclasses import .*\bdataclass\b", re.MULTILINE)
    rooms = [module for module in MODULES if module.name != "light.py"]
    assert not [module for module in rooms if heavy.search(module.read_text("utf-8"))]


def test_no_file_of_ours_names_a_machine_or_a_registry() -> None:
    hosts = ["pypi" + ".org", "python" + "hosted.org", "registry.npm" + "js", "deb.deb" + "ian"]
    files = _ours()
    assert ROOT / "pyproject.toml" in files
    for file in files:
        text = file.read_text("utf-8", errors="replace")
        assert str(ROOT) + "/" not in text, file
        assert not [host for host in hosts if host in text], file


def _ours() -> set[Path]:
    """Find the files that are tracked or, in an unpacked source distribution, those it brought."""
    listed = subprocess.run(
        ["git", "ls-files", "-z"], capture_output=True, text=True, cwd=ROOT, check=False
    ).stdout.split("\0")
    tracked = {ROOT / name for name in listed if name}
    if (ROOT / "PKG-INFO").is_file():
        sources = (file for name in _SHIPPED for file in (ROOT / name).rglob("*"))
        tracked = {*ROOT.iterdir(), *(f for f in sources if "__pycache__" not in f.parts)}
    return {file for file in tracked if file.is_file()}


def test_no_message_points_to_a_page_that_a_wheel_lacks() -> None:
    pages = re.compile(r"docs/|README|CONTRIBUTING|\.md\b")
    for module in MODULES:
        tree = parsed(module)
        told = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in told:
                module_of_a_format = node.value == ".md"
                assert module_of_a_format or not pages.search(node.value), f"{module}: {node.value}"


def test_it_runs_as_a_module() -> None:
    done = subprocess.run([*PROGRAM, "list"], capture_output=True, cwd=ROOT, check=False)
    assert done.returncode == 0
