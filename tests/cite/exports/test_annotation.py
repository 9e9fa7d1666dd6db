"""Web Annotations."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from clusters.cite.citing import cite
from clusters.cite.exports import export
from clusters.factbase import Texts
from clusters.models import HeldText, Source
from tests.making import a_base, a_fact, a_source, some_words

CONTENT = "Heading\nIn all, the town has 305 people at work in its kilns, it says."
START = CONTENT.index("305")
DIGEST = sha256(CONTENT.encode()).hexdigest()
HELD = HeldText(file="a.txt", sha256=DIGEST, characters=len(CONTENT), paragraphs=(0, 8))
FACT = a_fact(id="f", evidence=some_words("305 people", start=START))


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
