"""A folder is a base: its files are read as one, and each keeps its places."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from clusters.errors import CannotOpen, InvalidBase
from clusters.factbase import files_of, open_base, texts_for
from clusters.models import FactBase
from tests.making import SOUND, write_base
from tests.terminal import piped

HEADS = ("metrics:", "sources:", "clusters:", "facts:")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the sound base in parts: a file for each table, and the facts in two."""
    starts = [SOUND.index(f"\n{head}\n") + 1 for head in HEADS]
    _, sources, clusters, facts = starts
    second = SOUND.index("  - id: faku.export_value")
    parts = {
        "base.yaml": SOUND[:sources],
        "sources/all.yaml": SOUND[sources:clusters],
        "clusters/all.yaml": SOUND[clusters:facts],
        "facts/a.yaml": SOUND[facts:second],
        "facts/faku/b.yaml": f"facts:\n{SOUND[second:]}",
    }
    for name, text in parts.items():
        path = tmp_path / "mine" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "mine"


@pytest.fixture
def whole(tmp_path: Path) -> FactBase:
    """Give the same base from one file."""
    return open_base(write_base(tmp_path))


def test_a_folder_is_the_base_that_one_file_would_be(folder: Path, whole: FactBase) -> None:
    assert open_base(folder) == whole


def test_files_are_read_in_the_order_of_their_paths(folder: Path, whole: FactBase) -> None:
    (folder / "facts" / "a.yaml").rename(folder / "facts" / "z.yaml")
    assert [fact.id for fact in open_base(folder).facts] == [
        *(fact.id for fact in whole.facts[1:]),
        whole.facts[0].id,
    ]


def test_notes_of_editors_and_files_of_comments_say_nothing(folder: Path, whole: FactBase) -> None:
    (folder / "facts" / ".#a.yaml").write_text("facts: nonsense", encoding="utf-8")
    (folder / "facts" / "notes.md").write_text("nonsense: [", encoding="utf-8")
    (folder / "facts" / "later.yaml").write_text("# facts:\n#   - id: x\n", encoding="utf-8")
    assert open_base(folder) == whole


def test_an_error_names_the_file_and_the_line_in_it(folder: Path) -> None:
    facts = folder / "facts" / "faku" / "b.yaml"
    facts.write_text(facts.read_text("utf-8").replace("kind: target", "kind: goal"), "utf-8")
    with pytest.raises(InvalidBase) as caught:
        open_base(folder)
    assert str(caught.value).startswith(f"{facts}:7:11: faku.export_value, kind: not one of")


def test_errors_of_several_files_are_told_together_in_the_order_of_their_paths(
    folder: Path,
) -> None:
    clusters, facts = folder / "clusters" / "all.yaml", folder / "facts" / "a.yaml"
    clusters.write_text(clusters.read_text("utf-8").replace("[Faku County]", "[~]"), "utf-8")
    facts.write_text(facts.read_text("utf-8").replace("over 305", "over 305 #3", 1), "utf-8")
    facts.write_text(facts.read_text("utf-8").replace("value: 305", "value: 0305"), "utf-8")
    ran = piped("list", "--data", str(folder))
    assert (ran.status, ran.out) == (65, "")
    assert [line.partition(": ")[0] for line in ran.err.splitlines()] == [
        f"{clusters}:4:15",
        f"{facts}:5:12",
    ]


def test_a_law_may_be_broken_across_files(folder: Path) -> None:
    facts = folder / "facts" / "faku" / "b.yaml"
    text = facts.read_text("utf-8").replace("id: faku.products", "id: faku.employees")
    facts.write_text(text, encoding="utf-8")
    with pytest.raises(InvalidBase, match="employees: used twice in facts") as caught:
        open_base(folder)
    assert str(caught.value).startswith(f"{facts}:12:9: ")


def test_what_is_no_list_stands_in_one_file(folder: Path) -> None:
    file = folder / "facts" / "a.yaml"
    file.write_text(f"settings: {{tolerance: 0.2}}\n{file.read_text('utf-8')}", "utf-8")
    with pytest.raises(InvalidBase) as caught:
        open_base(folder)
    assert str(caught.value).endswith(
        f"{file}:1:1: settings is already in {folder / 'base.yaml'}, and is no list: "
        "keep one of them"
    )


def test_a_folder_without_a_head_is_no_base(folder: Path) -> None:
    (folder / "base.yaml").unlink()
    with pytest.raises(CannotOpen, match=r"mine: a folder without base\.yaml: name the file or"):
        open_base(folder)


def test_a_table_may_have_nothing_in_it_yet(folder: Path) -> None:
    shutil.rmtree(folder / "facts")
    assert open_base(folder).facts == ()


@pytest.mark.parametrize("name", ["texts", "seeds", "../texts", "../seeds"])
def test_the_texts_lie_in_the_folder_or_beside_it(folder: Path, name: str) -> None:
    (folder / name).mkdir()
    assert texts_for(folder, None).folder.samefile(folder / name)


@pytest.mark.parametrize("name", ["texts", "seeds", "../texts", "../seeds"])
def test_the_texts_of_a_file_lie_beside_it_or_one_above(folder: Path, name: str) -> None:
    (folder / name).mkdir()
    assert texts_for(folder / "base.yaml", None).folder.samefile(folder / name)


def test_no_answer_is_written_onto_a_file_of_the_folder(folder: Path) -> None:
    texts = texts_for(folder, None)
    files = [file for file in files_of(folder, texts) if file.is_file()]
    assert len(files) == 5
    for file in files:
        before = file.read_bytes()
        ran = piped("list", "--data", str(folder), "--output", str(file))
        assert (ran.status, ran.out, file.read_bytes()) == (2, "", before)
        assert "it holds the base, or a text of it: name another file" in ran.err


def test_the_audit_names_the_file_of_each_finding(folder: Path) -> None:
    ran = piped("check", "--data", str(folder), "--format", "csv")
    assert f"{folder / 'sources' / 'all.yaml'},17,9" in ran.out


def test_a_folder_that_cannot_be_looked_into_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(top: Path, onerror: object) -> list[object]:
        assert callable(onerror)
        onerror(PermissionError(13, "Permission denied", str(top)))
        return []

    monkeypatch.setattr("os.walk", refuse)
    with pytest.raises(CannotOpen, match="sources: permission denied: give yourself"):
        open_base(folder)
