"""What a draft writes keeps the base as it was, passes the audit, and answers nothing yet."""

from __future__ import annotations

import json
import re
from pathlib import Path
from shutil import copytree, rmtree

import pytest
import yaml

from tests.making import THREE_TOWNS
from tests.terminal import Ran, piped

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


def written(towns: Path, *words: str, text: str = "flood.txt") -> Ran:
    base = towns / "data" / "base.yaml"
    words = words if "--language" in words else (*words, "--language", "en")
    return piped("draft", str(towns / text), "--write", "--data", str(base), *words)


def test_lines_that_end_with_crlf_do_so_still(towns: Path) -> None:
    base = towns / "data" / "base.yaml"
    before = base.read_bytes().replace(b"\n", b"\r\n")
    base.write_bytes(before)
    drafted(towns, "--write")
    after = base.read_bytes()
    assert after.count(b"\n") == after.count(b"\r\n") > before.count(b"\n")
    rest = iter(after.splitlines(keepends=True))
    assert all(line in rest for line in before.splitlines(keepends=True))


@pytest.mark.parametrize("target", ["nowhere.txt", "flood.txt"])
def test_nothing_is_written_through_a_link(towns: Path, target: str) -> None:
    (towns / "seeds" / "flood.txt").symlink_to(towns / target)
    before = (towns / "data" / "base.yaml").read_bytes()
    ran = written(towns)
    assert (ran.status != 0, ran.err.count("\n")) == (True, 1)
    assert not (towns / "nowhere.txt").exists()
    assert (towns / "data" / "base.yaml").read_bytes() == before


def test_a_folder_of_facts_that_is_a_link_is_not_written_into(towns: Path) -> None:
    (towns / "elsewhere").mkdir()
    (towns / "data" / "facts").symlink_to(towns / "elsewhere")
    words = ("--language", "en", "--data", str(towns / "data"), "--write")
    ran = piped("draft", str(towns / "flood.txt"), *words)
    assert (ran.status, ran.out) == (2, "")
    assert "a link leads out of the base" in ran.err
    assert [*(towns / "elsewhere").iterdir()] == []
    assert not (towns / "seeds" / "flood.txt").exists()
    assert not (towns / "data" / "sources").exists()


def test_texts_lie_beside_the_base_where_there_were_none(towns: Path) -> None:
    rmtree(towns / "seeds")
    drafted(towns, "--write")
    assert (towns / "data" / "texts" / "flood.txt").read_text("utf-8") == ARTICLE
    assert not (towns / "seeds").exists()


@pytest.mark.parametrize("aside", ["", ", set_aside: []", ", set_aside: [\n        ]"])
def test_what_is_set_aside_is_added_to_a_text_in_brackets(towns: Path, aside: str) -> None:
    drafted(towns, "--write")
    base = towns / "data" / "base.yaml"
    whole = yaml.safe_load(base.read_text("utf-8"))
    *others, new = whole["sources"]
    text = new.pop("text")
    set_aside = text.pop("set_aside")
    told = ", ".join(f"{name}: {json.dumps(value)}" for name, value in text.items())
    lines = "\n".join(f"    {name}: {json.dumps(value)}" for name, value in new.items())
    start = base.read_text("utf-8").split("sources:\n")[0]
    brackets = f"    text: # its\n      {{{told}{aside}}} # and no more\n"
    end = {name: held for name, held in whole.items() if name in {"facts", "clusters"}}
    base.write_text(
        f"{start}sources:\n{yaml.safe_dump(others, allow_unicode=True)}-\n{lines}\n{brackets}"
        f"{yaml.safe_dump(end, allow_unicode=True)}",
        "utf-8",
    )
    drafted(towns, "--write")
    after = yaml.safe_load(base.read_text("utf-8"))
    unquoted = [one for one in set_aside if one["quote"] != "2023"]
    assert after["sources"][-1]["text"]["set_aside"] == unquoted != []
    assert after["facts"] == whole["facts"]
    assert "# and no more" in base.read_text("utf-8")


@pytest.mark.parametrize("text", ["", " \n\n"])
def test_a_text_without_words_is_no_source(towns: Path, text: str) -> None:
    (towns / "empty.txt").write_text(text, "utf-8")
    before = (towns / "data" / "base.yaml").read_bytes()
    ran = written(towns, "--cluster", "lanternford", text="empty.txt")
    assert (ran.status, ran.out) == (65, "")
    assert ran.err.endswith("empty.txt:1:1: there are no words in it: name another text\n")
    assert (towns / "data" / "base.yaml").read_bytes() == before


@pytest.mark.parametrize("tag", ["xx/../x", "English", "e", "en us"])
def test_the_language_of_a_text_is_a_tag(towns: Path, tag: str) -> None:
    before = (towns / "data" / "base.yaml").read_bytes()
    ran = written(towns, "--language", tag)
    assert (ran.status, ran.out) == (2, "")
    assert f"--language: {tag!r}: no tag of a language" in ran.err
    assert (towns / "data" / "base.yaml").read_bytes() == before


def test_a_source_of_which_only_excerpts_were_seen_has_no_text_to_draft_from(towns: Path) -> None:
    ran = written(towns, "--source", "teapots-de", "--cluster", "lanternford")
    assert (ran.status, ran.out) == (2, "")
    assert "--source teapots-de: the base names no text of it: leave it out" in ran.err


def test_another_text_is_not_taken_for_the_one_that_is_quoted(towns: Path) -> None:
    (towns / "seeds" / "lanternford.txt").unlink()
    ran = written(towns, "--source", "gazette-2021")
    assert (ran.status, ran.out) == (2, "")
    assert "it is not the text that the base quotes as gazette-2021" in ran.err
    assert not (towns / "seeds" / "lanternford.txt").exists()


def test_a_publisher_who_is_not_named_is_found_though_all_facts_are_confirmed(towns: Path) -> None:
    drafted(towns, "--write")
    base = towns / "data" / "base.yaml"
    text = re.sub("confirm: .*", "confirm: []", base.read_text("utf-8"))
    base.write_text(text, "utf-8")
    found = json.loads(piped("check", "--data", str(base), "--json").out)["findings"]
    assert [(one["code"], one["severity"]) for one in found] == [("unconfirmed", "warning")]
    assert "flood, publisher: " in found[0]["message"]


def test_a_page_of_the_web_is_drafted_and_checked_as_a_reader_sees_it(towns: Path) -> None:
    page = towns / "page.html"
    page.write_text(
        "<!DOCTYPE html><html><head><script>var a = [7, 12, 300];</script></head>\n"
        "<body><p id='p9'>In 2023 Lanternford employed <b>about 4,300</b> people.</p></body>",
        "utf-8",
    )
    base = towns / "data" / "base.yaml"
    ran = piped("draft", str(page), "--language", "en", "--write", "--data", str(base))
    assert "1 number added as a fact to confirm; 1 set aside, 0 left open." in ran.out
    found = json.loads(piped("check", "--data", str(base), "--json").out)["findings"]
    assert {one["code"] for one in found} == {"unconfirmed"}


def test_a_base_that_was_built_is_not_written_into(towns: Path) -> None:
    file = towns / "built.db"
    assert piped("export", str(file), "--data", str(towns / "data" / "base.yaml")).status == 0
    before = file.read_bytes()
    words = ("--language", "en", "--data", str(file), "--write")
    ran = piped("draft", str(towns / "flood.txt"), *words)
    assert (ran.status, ran.out) == (66, "")
    assert ran.err == f"clusters: {file}: a database: name the YAML of the base to write into\n"
    assert file.read_bytes() == before
