"""Whatever a base's file holds, or is: an answer, or lines with the place and the mend."""

from __future__ import annotations

import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from scripts.fuzz import QUESTIONS, complaint, damaged, damaged_drafts
from tests.cli.conftest import Run
from tests.hostile_bases import HOSTILE, Hostile
from tests.making import SOUND, write_base
from tests.terminal import piped

CASES = 300
"""Damaged bases of the fuzz that every run of the tests asks: about five seconds of one core."""


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile.what)
def test_a_hostile_base_is_refused_line_by_line_with_the_place_and_the_mend(
    hostile: Hostile,
) -> None:
    ran = hostile.ask()
    assert (ran.status, ran.out) == (hostile.status, "")
    start = "base.yaml:" if hostile.status == 65 else "clusters: "
    assert ran.err.startswith(start)
    said = ran.err.removeprefix(start)
    if hostile.status == 66:
        _, _, said = said.partition(": ")
    assert said.startswith(hostile.said)
    assert ": " in said.partition(hostile.said.partition(": ")[0])[2]
    for line in ran.err.splitlines():
        assert line.startswith(start)
        assert line.isprintable()
        assert len(line) < 500


def test_no_two_hostile_bases_are_called_the_same() -> None:
    assert len({hostile.what for hostile in HOSTILE}) == len(HOSTILE)


@pytest.mark.parametrize("what", ["1,000,000 `[`", "an alias bomb", "a pipe that nobody writes to"])
def test_what_brings_down_readers_of_yaml_does_not_end_the_process(
    tmp_path: Path, what: str
) -> None:
    (hostile,) = (each for each in HOSTILE if each.what == what)
    ran = piped("list", "--data", str(hostile.lay(tmp_path)))
    assert (ran.status, ran.out) == (hostile.status, "")
    assert ran.err.count("\n") <= 3
    assert hostile.said in ran.err.partition("\n")[0]


def test_crlf_is_no_reason_to_refuse_a_base(tmp_path: Path) -> None:
    unix, windows = tmp_path / "unix.yaml", tmp_path / "windows.yaml"
    unix.write_bytes(SOUND.encode())
    windows.write_bytes(SOUND.replace("\n", "\r\n").encode())
    told = [piped("facts", "--json", "--data", str(path)) for path in (unix, windows)]
    assert told[0] == told[1]
    assert told[0].status == 0


def test_any_damaged_base_gives_an_answer_or_lines_with_places(tmp_path: Path) -> None:
    file, draft = tmp_path / "base.yaml", tmp_path / "draft.txt"
    asked = zip(damaged(seed=1), damaged_drafts(seed=1), strict=False)
    for number, (data, text) in enumerate(islice(asked, CASES)):
        file.write_bytes(data)
        draft.write_bytes(text)
        question = "list" if number % 2 else QUESTIONS[number // 2 % len(QUESTIONS)]
        assert complaint(question, file) is None, (number, question)


def test_a_size_that_is_none_is_a_word_that_is_not_known(tmp_path: Path) -> None:
    ran = piped("list", "--data", str(write_base(tmp_path)), CLUSTERS_LARGEST="much")
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == (
        "clusters: CLUSTERS_LARGEST: much: not a number of MiB: "
        "write one such as 64, or leave it out\n"
    )


@pytest.mark.parametrize("command", ["sources", "check", "why faku.employees"])
def test_a_text_that_is_a_link_out_of_its_folder_is_not_read(
    run: Run, tmp_path: Path, command: str
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "secret").write_text("The code is 4711.", "utf-8")
    link = tmp_path / "seeds" / "paper.txt"
    link.symlink_to("../secret")
    ran = run(*command.split(), "--data", str(write_base(tmp_path / "data")))
    assert (ran.status, ran.out) == (66, "")
    assert ran.err == f"clusters: {link}: a link out of its folder: use the file itself\n"


DECOYS = (
    *("clusters.yaml", "clusters.json", "base.yaml", ".env", "clusters.toml", "pyproject.toml"),
    *("clusters.py", "yaml.py", "rich.py", "typer.py", "pydantic.py", "sitecustomize.py"),
    *("data/clusters.yaml", "data/clusters.json", "seeds/paper.txt", ".clusters/clusters.yaml"),
)


@pytest.mark.parametrize("command", ["list", "sources", "check"])
def test_nothing_is_loaded_from_the_current_folder_unless_named(
    tmp_path: Path, command: str
) -> None:
    for name in DECOYS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("CLUSTERS_DATA=base.yaml\nraise SystemExit(99)\n", "utf-8")
    program = Path(sys.executable).with_name("clusters")
    words = [str(program), command]
    here, there = (
        subprocess.run(words, capture_output=True, cwd=cwd, check=False)
        for cwd in (tmp_path, Path(sys.prefix))
    )
    assert (here.returncode, here.stdout, here.stderr) == (0, there.stdout, b"")
