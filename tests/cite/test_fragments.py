"""Links to the words on a page."""

from __future__ import annotations

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from clusters.cite.fragments import link_to_words

PAGE = "https://example.org/page"


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
