"""References as runs."""

from __future__ import annotations

from clusters.cite.runs import listed, runs, sentence, sentences, text_of
from clusters.render.document import Run


def test_a_sentence_ends_once_whatever_it_ends_with() -> None:
    ends = ("A", "A.", "A?", "A!", "“A.”", "“A?”")
    made = [text_of(sentence(text)) for text in ends]
    assert made == ["A.", "A.", "A?", "A!", "“A.”", "“A?”"]
    assert [text_of(sentence(text)) for text in ("(n.d.)", "[A.]", "“A”")] == [
        "(n.d.).",
        "[A.].",
        "“A”.",
    ]


def test_what_is_empty_leaves_nothing_behind() -> None:
    assert text_of(sentences("A", "", runs("", Run("")), "B")) == "A. B."
    assert text_of(listed(["", "A", "", "B"])) == "A, B"
    assert sentence("") == ()


def test_a_run_keeps_its_role_between_others() -> None:
    made = sentences(Run("Title", "italic"), Run("https://example.org", "link"))
    assert [run.role for run in made] == ["italic", "plain", "plain", "link"]


def test_no_full_stop_follows_an_address() -> None:
    address = Run("https://example.org/a", "link")
    assert text_of(sentences("Read at", address, "B")) == "Read at. https://example.org/a B."
