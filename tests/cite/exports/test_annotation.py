"""Web Annotations, and their links to the words on a page."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from clusters.cite.citing import cite
from clusters.cite.exports import export
from clusters.cite.exports.annotation import link_to_words
from clusters.factbase import Texts
from clusters.models import HeldText, Source
from tests.making import a_base, a_fact, a_source, some_words

CONTENT = "Heading\nIn all, the town has 305 people at work in its kilns, it says."
START = CONTENT.index("305")
DIGEST = sha256(CONTENT.encode()).hexdigest()
HELD = HeldText(file="a.txt", sha256=DIGEST, characters=len(CONTENT), paragraphs=(0, 8))
FACT = a_fact(id="f", evidence=some_words("305 people", start=START))
PAGE = "https://example.org/page"


def annotated(folder: Path, *words: str, **changes: Any) -> Any:  # noqa: ANN401 - any field
    source: Source = a_source(**{"text": HELD, **changes})
    base = a_base(FACT, a_fact(id="g", evidence=some_words("it says")), sources=(source,))
    return export("annotation", cite(base, words), Texts(folder))


def test_the_words_are_selected_by_quotation_and_by_position(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CONTENT, "utf-8")
    words, page = annotated(tmp_path, "f")["target"]
    assert words["selector"] == [
        {
            "type": "TextQuoteSelector",
            "exact": "305 people",
            "prefix": "Heading\nIn all, the town has ",
            "suffix": " at work in its kilns, it says."[:32],
        },
        {"type": "TextPositionSelector", "start": START, "end": START + 10},
    ]
    assert words["source"]["sha256"] == DIGEST
    assert words["source"]["id"].startswith("ni:///sha-256;")
    assert words["source"]["via"] == "https://example.org/paper"
    assert unquote(page["id"]) == (
        "https://example.org/paper#:~:text=all, the town has-,305 people,-at work in its kilns, it"
    )


def test_without_the_text_there_is_nothing_around_the_words(tmp_path: Path) -> None:
    words, page = annotated(tmp_path, "f")["target"]
    assert set(words["selector"][0]) == {"type", "exact"}
    assert page["id"] == "https://example.org/paper#:~:text=305%20people"


def test_a_text_that_is_another_one_is_not_quoted_from(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CONTENT.replace("town", "city"), "utf-8")
    assert "prefix" not in annotated(tmp_path, "f")["target"][0]["selector"][0]


def test_a_source_without_an_address_has_no_page_to_link_to(tmp_path: Path) -> None:
    target = annotated(tmp_path, "f", url=None)["target"]
    assert "via" not in target["source"]


def test_words_whose_text_was_never_held_are_sought_on_the_page(tmp_path: Path) -> None:
    words, _ = annotated(tmp_path, "f", text=None)["target"]
    assert words["source"]["id"] == "https://example.org/paper"


def test_one_quotation_is_an_annotation_and_several_are_a_page_of_them(tmp_path: Path) -> None:
    one, two = annotated(tmp_path, "f"), annotated(tmp_path, "f", "g")
    assert one["type"] == "Annotation"
    assert two["type"] == "AnnotationPage"
    assert [item["body"]["value"] for item in two["items"]] == ["g", "f"]
    assert "@context" in one
    assert all("@context" not in item for item in two["items"])
    assert len({item["id"] for item in two["items"]}) == 2


def test_words_are_linked_with_what_has_a_meaning_encoded() -> None:
    assert link_to_words(PAGE, "a-b, c & d 100%") == (
        f"{PAGE}#:~:text=a%2Db%2C%20c%20%26%20d%20100%25"
    )


def test_words_around_are_whole_and_of_the_same_line() -> None:
    link = link_to_words(PAGE, "the words", "line one\nut off before ", " after the cu\nnext")
    assert link == f"{PAGE}#:~:text=off%20before-,the%20words,-after%20the"


def test_an_address_keeps_its_own_fragment() -> None:
    assert link_to_words(f"{PAGE}#part", "words") == f"{PAGE}#part:~:text=words"


def test_chinese_has_no_blanks_to_cut_at() -> None:
    link = link_to_words(PAGE, "31亿元", "出口总额达到", "，同比增长")
    assert unquote(link).endswith("text=出口总额达到-,31亿元,-，同比增长")


@given(st.text(min_size=1), st.text(), st.text())
def test_only_the_directives_own_marks_are_left_bare(exact: str, before: str, after: str) -> None:
    exact, before, after = (t.encode("utf-8", "ignore").decode() for t in (exact, before, after))
    directive = link_to_words(PAGE, exact, before, after).removeprefix(f"{PAGE}#:~:text=")
    assert directive.count(",") <= 2
    assert directive.isascii()
    assert not set(directive) & set(' &#"<>\n')
