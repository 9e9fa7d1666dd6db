"""A base begun in a new folder: whole or not at all, and sound from the first minute."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from clusters.authoring.beginning import begin
from clusters.authoring.staging import staged
from clusters.errors import CannotWrite
from clusters.factbase import open_base
from tests.terminal import at_desk, piped

FACT = """
  - id: exampleton.{name}
    cluster: exampleton
    metric: products
    value: {name}
    scope: city
    period: "2024-03"
    evidence:
      - {{source: gazette-2024, quote: "{name}"}}
"""


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Begin a base."""
    folder = tmp_path / "mine"
    ran = piped("init", str(folder), "--language", "it,de")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"A base in {folder}: 13 metrics, and no fact yet.\n")
    return folder


def written_in(file: Path) -> None:
    """Take the # away from the example of a file, as its first lines ask."""
    lines = file.read_text("utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line == "#") + 1
    text = "\n".join([*lines[:start], *(line.removeprefix("# ") for line in lines[start:])])
    file.write_text(f"{text}\n", encoding="utf-8")


def with_examples(folder: Path) -> Path:
    """Write in the examples of a base."""
    for table in ("sources", "clusters", "facts"):
        written_in(folder / table / f"{table}.yaml")
    return folder


def test_a_new_base_passes_its_audit_and_answers(mine: Path) -> None:
    checked = piped("check", "--strict", "--data", str(mine))
    assert checked.status == 0
    assert "no finding" in checked.out
    assert piped("list", "--data", str(mine)).out == "0 clusters, 0 facts, 0 sources\n"
    metrics = piped("metrics", "--data", str(mine))
    assert metrics.out.startswith("13 metrics in 7 families; the overview shows employees, ")


def test_its_examples_are_a_sound_base_once_the_signs_are_taken_away(mine: Path) -> None:
    base = open_base(with_examples(mine))
    assert dict(base.cluster["exampleton"].names) == {"it": "Exampleton", "de": "Exampleton"}
    assert base.source["gazette-2024"].language == "it"
    ran = piped("show", "exampleton", "--data", str(mine))
    assert (ran.status, "5,000" in ran.out) == (0, True)


def test_the_schema_that_editors_read_takes_every_file(mine: Path) -> None:
    schema = Draft202012Validator(json.loads((mine / "schema.json").read_text("utf-8")))
    files = sorted(with_examples(mine).rglob("[!.]*.yaml"))
    assert len(files) == 4
    for file in files:
        first, _, text = file.read_text("utf-8").partition("\n")
        named = file.parent / first.removeprefix("# yaml-language-server: $schema=")
        assert named.samefile(mine / "schema.json")
        assert [error.message for error in schema.iter_errors(yaml.safe_load(text))] == []
    assert [*schema.iter_errors({"facts": [{"id": "x"}]})]


def test_two_people_may_append_at_the_same_time(mine: Path) -> None:
    def git(*words: str) -> None:
        known = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", *known, *words], cwd=mine, check=True, capture_output=True)

    facts = with_examples(mine) / "facts" / "facts.yaml"
    git("init", "-b", "main")
    git("add", ".")
    git("commit", "-m", "begin")
    for branch, name in (("one", "lamps"), ("two", "lanterns")):
        git("checkout", "-b", branch, "main")
        facts.write_text(facts.read_text("utf-8") + FACT.format(name=name).lstrip("\n"), "utf-8")
        git("commit", "-am", name)
    git("merge", "-m", "both", "one")
    assert {"exampleton.lamps", "exampleton.lanterns"} <= set(open_base(mine).fact)


def test_the_hook_and_the_server_run_the_audit(mine: Path) -> None:
    hooks = yaml.safe_load((mine / ".pre-commit-config.yaml").read_text("utf-8"))
    (hook,) = hooks["repos"][0]["hooks"]
    assert hook["entry"] == "clusters check --data ."
    workflow = yaml.safe_load((mine / ".github/workflows/check.yml").read_text("utf-8"))
    *_, check, upload = workflow["jobs"]["check"]["steps"]
    program, *words = check["run"].split()
    log = mine / upload["with"]["sarif_file"]
    assert program == "clusters"
    for wrong in (False, True):
        at_desk(with_examples(mine) if wrong else mine, words)
        results = json.loads(log.read_text("utf-8"))["runs"][0]["results"]
        files = [
            one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in results
        ]
        assert ("facts/facts.yaml" in files) is bool(results) is wrong


@pytest.mark.parametrize("there", ["a file", "a folder with a file", "a link to nowhere"])
def test_nothing_is_written_where_something_is(tmp_path: Path, there: str) -> None:
    place = tmp_path / "mine"
    match there:
        case "a file":
            place.write_text("mine", encoding="utf-8")
        case "a folder with a file":
            place.mkdir()
            (place / ".hidden").touch()
        case _:
            place.symlink_to(tmp_path / "nowhere")
    before = sorted(tmp_path.rglob("*"))
    ran = piped("init", str(place))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == f"clusters: {place}: it is there and not empty: name a new folder\n"
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_folder_is_as_good_as_a_new_one(tmp_path: Path) -> None:
    ran = piped("init", str(tmp_path), "--json")
    answer = json.loads(ran.out)
    files = {
        path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()
    }
    assert {row["file"] for row in answer["files"]} == files
    assert answer["folder"] == str(tmp_path)
    assert open_base(tmp_path).metric["export_markets"].role == "markets"


@pytest.mark.parametrize("exists", [True, False])
def test_what_fails_half_way_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool
) -> None:
    folder = tmp_path / "mine"
    if exists:
        folder.mkdir()
    left, write = [5], Path.write_text

    def full(*words: object, **more: object) -> object:
        left[0] -= 1
        if not left[0]:
            raise OSError(28, os.strerror(28))
        return write(*words, **more)  # type: ignore[arg-type] # whatever it is given

    monkeypatch.setattr(Path, "write_text", full)
    said = "mine: No space left on device: name another folder"
    with pytest.raises(CannotWrite, match=said), staged() as stage:
        begin(folder, ["en"], stage)
    assert [path.name for path in tmp_path.rglob("*")] == (["mine"] if exists else [])


def test_a_language_is_a_tag(tmp_path: Path) -> None:
    ran = piped("init", str(tmp_path / "mine"), "--language", "it,Deutsch!")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "clusters: --language: 'Deutsch!': no tag of a language: write one such as it or zh-Hant\n"
    )
    assert not (tmp_path / "mine").exists()


def test_a_language_that_is_a_word_of_yaml_is_one_all_the_same(tmp_path: Path) -> None:
    place = tmp_path / "mine"
    assert piped("init", str(place), "--language", "no,en").status == 0
    base = open_base(with_examples(place))
    assert [*base.cluster["exampleton"].names] == ["no", "en"]
    assert base.source["gazette-2024"].language == "no"


def test_nothing_is_begun_that_cannot_be_told(tmp_path: Path) -> None:
    for name in ("mine", "new/mine"):
        ran = piped("init", str(tmp_path / name), "--output", "/dev/full")
        assert (ran.status, [*tmp_path.iterdir()]) == (74, [])
    assert piped("init", str(tmp_path / "new" / "mine")).status == 0


def test_a_language_whose_figures_are_not_read_is_told(tmp_path: Path) -> None:
    ran = piped("init", str(tmp_path / "mine"), "--language", "en,sw")
    assert "Figures in sw are not read from their words: a person confirms them." in ran.out
