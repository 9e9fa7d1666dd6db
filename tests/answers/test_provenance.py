"""One source, whole."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from clusters.answers.provenance import source_page
from clusters.factbase import Texts
from clusters.models import HeldText, Person
from tests.making import a_base, a_fact, a_source, some_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]

TEXT = HeldText(file="a.txt", sha256=sha256(b"x").hexdigest(), characters=1234, paragraphs=(0,))
SOURCE = a_source(
    text=TEXT,
    authors=(Person(family="Li", given="Ming"), Person(literal="Xinhua")),
    container="The Site",
    accessed="2026-11-02",
    publisher_local="报社",
    archive="https://archive.example/paper",
    licence="CC-BY-4.0",
    condition="garbled",
    caveats=("It is damaged.",),
)
BARE = a_source("bare", text=None, url=None, issued=None, standing=None)
BASE = a_base(
    a_fact(id="f", hedge="over"),
    a_fact(id="g", evidence=some_words("elsewhere", "other")),
    sources=(
        SOURCE,
        a_source("other"),
        a_source("bare", text=None, url=None, issued=None, standing=None),
    ),
)


def test_a_source_is_shown_with_all_that_is_known_of_it(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    lines = read(source_page(BASE, SOURCE, Texts(tmp_path)))
    assert lines[0] == "paper: A paper"
    for told in (
        "Authors | Li, Ming; Xinhua",
        "Stands in | The Site",
        "Publisher | The Press",
        "Published | May 2020",
        "Language | English (en)",
        "Address | https://example.org/paper",
        "Read there | 2 November 2026",
        "In its language | 报社",
        "Archived | https://archive.example/paper",
        "Licence | CC-BY-4.0",
        "Condition | garbled",
        "Text | held",
        f"SHA-256 | {TEXT.sha256}",
        "Characters | 1,234",
        "- paper: It is damaged.",
    ):
        assert told in lines


def test_what_is_not_known_of_a_source_is_said(tmp_path: Path, read: Read) -> None:
    lines = read(source_page(BASE, BASE.source["bare"], Texts(tmp_path)))
    for told in (
        "Authors | none named",
        "Published | n.d.",
        "Address | not known",
        "Who speaks | not judged",
        "Licence | not noted",
        "Text | excerpts",
        "No fact leans on it.",
    ):
        assert told in lines


def test_its_facts_are_those_that_lean_on_it_with_their_words(tmp_path: Path, read: Read) -> None:
    lines = read(source_page(BASE, SOURCE, Texts(tmp_path)))
    start = lines.index("Its facts")
    assert lines[start + 1 : start + 4] == [
        "Fact | What | What the source says | Words",
        "f | Employees | over 305 people | “305 people”",
        "",
    ]


def test_programs_get_the_record_and_the_facts(tmp_path: Path) -> None:
    document = source_page(BASE, SOURCE, Texts(tmp_path))
    source: Any = document.payload["source"]
    assert source["authors"][0] == {"family": "Li", "given": "Ming", "literal": None}
    assert (source["container"], source["accessed"]) == ("The Site", "2026-11-02")
    assert (source["publisher_local"], source["licence"]) == ("报社", "CC-BY-4.0")
    assert source["archive"] == "https://archive.example/paper"
    assert source["text"]["held"] is False
    assert [row["id"] for row in document.rows] == ["f"]
    assert document.payload["facts"] == list(document.rows)
