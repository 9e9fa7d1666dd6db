"""One source, whole."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.provenance import ask
from clusters.factbase import Texts
from clusters.models import HeldText, Person
from tests.making import a_base, a_fact, a_source, some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import Fact, FactBase, Source
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]
    Fits = Callable[..., None]

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
    beware="numbers slipped",
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


def all_of(folder: Path, name: str) -> Document:
    return ask(BASE, Texts(folder), name, everything=True).document


def test_a_source_is_told_in_a_line_its_reference_and_what_to_beware_of(
    tmp_path: Path, read: Read
) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    lines = read(ask(BASE, Texts(tmp_path), "1").document)
    state = "Its text is damaged; 1 fact rests on it."
    address = "[text garbled]. https://example.org/paper"
    assert lines[:3] == [
        f"[1] paper: published by a newspaper in May 2020, in English. {state}",
        "",
        f"Li, Ming; Xinhua. A paper. The Site, The Press. May 2020. {address}",
    ]
    for told in (
        "Beware | numbers slipped",
        "Origin | document",
        "Text | at hand",
        "Licence | CC-BY-4.0",
        "Caveats | It is damaged.",
        "Faku | Employees: over 305 people | city, 2019",
    ):
        assert told in lines
    assert lines[-1] == "Cite it: clusters cite paper"


@pytest.mark.parametrize("word", ["1", "paper", "a.t"])
def test_a_source_is_found_by_number_id_or_file(word: str, tmp_path: Path, read: Read) -> None:
    assert read(ask(BASE, Texts(tmp_path), word).document)[0].startswith("[1] paper: ")


def test_all_shows_everything_that_is_known_of_a_source(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    lines = read(all_of(tmp_path, "paper"))
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
        "Origin | document",
        "Text | at hand",
        f"SHA-256 | {TEXT.sha256}",
        "Characters | 1,234",
        "Caveats | It is damaged.",
    ):
        assert told in lines
    assert all_of(tmp_path, "paper").warnings == ("paper: It is damaged.",)


def test_what_is_not_known_of_a_source_is_said(tmp_path: Path, read: Read) -> None:
    lines = read(all_of(tmp_path, "bare"))
    assert lines[0] == (
        "[3] bare: published, undated, in English; who speaks is not judged. Its text is sound; "
        "0 facts rest on it."
    )
    for told in (
        "Authors | none named",
        "Published | n.d.",
        "Address | not known",
        "Who speaks | not judged",
        "Licence | not noted",
        "Text | never held: only excerpts were seen",
        "No fact leans on it.",
    ):
        assert told in lines


def test_its_facts_are_those_that_lean_on_it_with_their_words(tmp_path: Path, read: Read) -> None:
    lines = read(all_of(tmp_path, "paper"))
    start = lines.index("Its facts")
    assert lines[start + 1 : start + 4] == [
        "Fact | Figure | Whose, when | Words",
        "f | Employees: over 305 people | city, 2019 | “305 people”",
        "",
    ]


def test_programs_get_the_record_and_the_facts(tmp_path: Path) -> None:
    document = ask(BASE, Texts(tmp_path), "paper").document
    source: Any = document.payload["source"]
    assert source["authors"][0] == {"family": "Li", "given": "Ming", "literal": None}
    assert (source["number"], source["beware"], source["origin"]) == (1, "numbers slipped", "seed")
    assert (source["container"], source["accessed"]) == ("The Site", "2026-11-02")
    assert (source["publisher_local"], source["licence"]) == ("报社", "CC-BY-4.0")
    assert source["archive"] == "https://archive.example/paper"
    assert source["text"]["held"] is False
    assert [row["id"] for row in document.rows] == ["f"]
    assert document.payload["facts"] == list(document.rows)


def sources(*listed: Source, facts: tuple[Fact, ...] = (), everything: bool = False) -> Document:
    base = a_base(*facts, sources=listed)
    return ask(base, Texts(Path("/nowhere")), everything=everything).document


def test_documents_have_a_line_each_and_other_sources_are_counted_by_cluster(read: Read) -> None:
    facts = a_fact(), a_fact("foshan", id="x", evidence=some_words("x", "edition"))
    lines = read(
        sources(
            a_source(beware="speaks for a city"),
            a_source("lost", issued=None, language="sv", condition="garbled"),
            a_source("edition", origin="second", edition_of="lost", condition="translated"),
            facts=facts,
        )
    )
    assert lines == [
        "3 sources: 2 documents, 1 other*. Of them 1 damaged, 1 translated, 1 undated.",
        "",
        "Source | Published | Who | In | Facts | Beware",
        "[1] | paper | 2020-05 | press | English | 1 | speaks for a city",
        "[2] | lost | undated | press | Swedish | 0 | damaged",
        "",
        "The other*: Foshan 1; 1 is an edition of [2]. --all",
        "",
        "Texts at hand: 0 of 3, no quotation is checked: clusters check --texts DIR",
        "One in full: clusters sources 2 | (or lost, or its file's name)",
    ]


def test_sources_of_one_origin_are_all_listed_and_many_are_cut(read: Read) -> None:
    others = [a_source(f"s{n}", origin="second", text=None) for n in range(25)]
    lines = read(sources(*others))
    assert lines[0] == "25 sources."
    assert "and 5 sources more: --all" in lines
    assert "[20] | s19 | 2020-05 | press | English | 0" in lines


def test_all_lists_each_source_with_its_condition_and_whether_its_text_is_at_hand(
    tmp_path: Path, read: Read
) -> None:
    (tmp_path / "a.txt").write_bytes(b"x")
    lines = read(ask(BASE, Texts(tmp_path), everything=True).document)
    assert lines[2:6] == [
        "Source | Published | Language | Condition | Facts | Text | Reference",
        "paper | May 2020 | English | garbled | 1 | at hand | [1]",
        "other | May 2020 | English | sound | 1 | not at hand | [2]",
        "bare | n.d. | English | sound | 0 | excerpts | [3]",
    ]


def test_the_shipped_base_fits_a_screen_and_each_source_forty_lines(
    ours: FactBase,
    fits: Fits,
    tmp_path: Path,
) -> None:
    fits(ask(ours, Texts(tmp_path)).document)
    for source in ours.sources:
        fits(ask(ours, Texts(tmp_path), source.id).document, 41)


def test_a_text_that_was_changed_is_told_as_the_audit_tells_it(tmp_path: Path, read: Read) -> None:
    (tmp_path / "a.txt").write_bytes(b"another")
    texts = Texts(tmp_path)
    said = "another text than the one quoted"
    assert f"a.txt is {said}: clusters check" in read(ask(BASE, texts).document)
    assert f"Text | {said}" in read(ask(BASE, texts, "paper").document)
