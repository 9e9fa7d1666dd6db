"""What a draft writes keeps the base as it was, passes the audit, and answers nothing yet."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree

import pytest

from tests.making import THREE_TOWNS
from tests.terminal import piped

ARTICLE = (
    "Lanternford after the flood\n\nIn 2023 the workshops employed about 4,300 people, and exports "
    "reached $51 million. On 2 May 2024 the 6th fair opened.\n"
)


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    copytree(THREE_TOWNS, tmp_path, dirs_exist_ok=True)
    (tmp_path / "flood.txt").write_text(ARTICLE, "utf-8")
    return tmp_path


def drafted(towns: Path, *words: str) -> str:
    return drafted_into(towns, towns / "data" / "base.yaml", *words)


def drafted_into(towns: Path, base: Path, *words: str) -> str:
    ran = piped("draft", str(towns / "flood.txt"), "--language", "en", "--data", str(base), *words)
    assert ran.status == 0, ran.err
    return ran.out


def test_nothing_is_written_unless_asked(towns: Path) -> None:
    before = (towns / "data" / "base.yaml").read_bytes()
    assert drafted(towns).startswith("2 numbers may be facts, to be confirmed; ")
    assert (towns / "data" / "base.yaml").read_bytes() == before


def test_a_written_draft_keeps_every_line_and_has_no_error(towns: Path) -> None:
    base = towns / "data" / "base.yaml"
    before = base.read_text("utf-8").splitlines()
    drafted(towns, "--write")
    after = base.read_text("utf-8").splitlines()
    rest = iter(after)
    assert all(line in rest for line in before)
    assert (towns / "seeds" / "flood.txt").read_text("utf-8") == ARTICLE
    found = json.loads(piped("check", "--data", str(base), "--json").out)["findings"]
    assert {one["code"] for one in found} == {"unconfirmed"}
    assert {one["severity"] for one in found} == {"warning"}


def test_a_draft_is_in_doubt_in_every_answer_until_it_is_confirmed(towns: Path) -> None:
    base = towns / "data" / "base.yaml"
    drafted(towns, "--write")
    asked = ("filter", "--where", "employees > 3000", "--data", str(base), "--json")
    assert [one["verdict"] for one in json.loads(piped(*asked).out)["matches"]] != ["yes"]
    shown = piped("facts", "lanternford", "-m", "employees", "--data", str(base)).out
    assert "about 4,300 people (draft)" in shown
    text = base.read_text("utf-8")
    confirmed = "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith("    confirm:")
    )
    base.write_text(confirmed.replace("scope: unstated", "scope: city"), "utf-8")
    answers = json.loads(piped(*asked).out)["matches"]
    assert ("lanternford", "yes") in {(one["cluster"], one["verdict"]) for one in answers}


def test_what_is_drafted_once_is_not_drafted_again(towns: Path) -> None:
    drafted(towns, "--write")
    assert drafted(towns).startswith("No numbers may be facts")


def test_the_base_that_ships_is_not_written_to(towns: Path) -> None:
    ran = piped(
        "draft", str(towns / "flood.txt"), "--language", "en", "--cluster", "faku", "--write"
    )
    assert ran.status == 2
    assert "name yours with --data" in ran.err


def test_another_text_of_the_same_name_is_not_overwritten(towns: Path) -> None:
    (towns / "seeds" / "flood.txt").write_text("Another.\n", "utf-8")
    base = towns / "data" / "base.yaml"
    before = base.read_bytes()
    words = ("--language", "en", "--data", str(base), "--write")
    ran = piped("draft", str(towns / "flood.txt"), *words)
    assert ran.status != 0
    assert "another text of that name lies there" in ran.err
    assert base.read_bytes() == before


def test_in_a_base_that_is_a_folder_a_draft_has_files_of_its_own(towns: Path) -> None:
    home = towns / "data"
    drafted_into(towns, home, "--write")
    assert "- id: flood" in (home / "sources" / "flood.yaml").read_text("utf-8")
    facts = (home / "facts" / "flood.yaml").read_text("utf-8")
    assert facts.startswith("facts:\n  - id: lanternford.employees.2023\n")
    found = json.loads(piped("check", "--data", str(home), "--json").out)["findings"]
    assert {one["code"] for one in found} == {"unconfirmed"}
    assert str(home / "facts" / "flood.yaml") in {one["file"] for one in found}


def test_a_text_that_grew_adds_to_the_source_that_it_has(towns: Path) -> None:
    home = towns / "data"
    drafted_into(towns, home, "--write")
    more = towns / "seeds" / "flood.txt"
    more.write_text(ARTICLE + "By 3 May 2025 it had 260 enterprises.\n", "utf-8")
    (towns / "flood.txt").write_bytes(more.read_bytes())
    drafted_into(towns, home, "--write")
    assert '"3 May 2025"' in (home / "sources" / "flood.yaml").read_text("utf-8")
    assert "value: 260" in (home / "facts" / "flood.yaml").read_text("utf-8")
    assert piped("facts", "--data", str(home)).status == 0


@pytest.mark.parametrize("name", ["../x", "a/b", "A B", "--"])
def test_a_source_has_a_name_that_is_no_path(towns: Path, name: str) -> None:
    base = towns / "data" / "base.yaml"
    words = ("--language", "en", f"--source={name}", "--data", str(base), "--write")
    ran = piped("draft", str(towns / "flood.txt"), *words)
    assert (ran.status, ran.out) == (2, "")
    assert "small letters, digits and hyphens" in ran.err
