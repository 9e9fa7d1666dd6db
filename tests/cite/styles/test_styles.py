"""What every style keeps, and what each does with what editors stumble over."""

from __future__ import annotations

import pytest

from clusters.cite.runs import text_of
from clusters.cite.styles import STYLES, Work, load
from clusters.cite.wording import container
from clusters.models import Person, Source
from tests.cite.awkward import AWKWARD, FULL, SPARSE
from tests.making import a_source
from tests.walking import walk

NAMED = {source.id: source for source in AWKWARD}
CASED = {"apa", "chicago", "mla"}
"""Styles that have a case for English titles."""
MANY = tuple(Person(family=f"F{n}", given="A") for n in range(1, 9))


def written(style: str, source: Source) -> str:
    return text_of(load(style).reference(Work(source)))


@walk("source", AWKWARD, ids=lambda source: source.id)
@walk("style", STYLES)
def test_title_publisher_and_address_are_in_every_reference_as_they_are(
    style: str, source: Source
) -> None:
    text = written(style, source)
    unquoted = str.maketrans("‘’“”\"'", '""""""')
    title, told = source.name.translate(unquoted), text.translate(unquoted)
    if style in CASED and source.language == "en" and source.title:
        title, told = title.casefold(), told.casefold()
    assert title in told
    local = source.publisher_local if style == "gb7714" else None
    named = source.publisher if source.type != "article-newspaper" else container(source)
    assert (local or named) in text
    assert (source.address or "") in text


@walk("source", AWKWARD, ids=lambda source: source.id)
@walk("style", STYLES)
def test_no_reference_has_two_full_stops_or_a_blank_too_many(style: str, source: Source) -> None:
    text = written(style, source).replace(source.address or "\0", "URL")
    assert not any(wrong in text for wrong in ("..", "?.", " .", " ,", "  ", ", ,", "()"))
    assert text == text.strip() or source.address


@walk("source", AWKWARD, ids=lambda source: source.id)
@walk("style", STYLES)
def test_no_mark_is_glued_to_an_address(style: str, source: Source) -> None:
    text = written(style, source)
    before, address, after = text.partition(source.address or "\0")
    assert not address or after[:1] in {"", " "}
    assert before


@walk(
    ("style", "words"),
    [
        ("plain", "n.d."),
        ("apa", "(n.d.)."),
        ("chicago", ". n.d. "),
        ("mla", ", n.d., "),
        ("ieee", ", n.d. "),
        ("harvard", "(no date)"),
        ("gb7714", "[日期不详]"),
        ("vancouver", "[date unknown]"),
    ],
)
def test_that_there_is_no_date_is_said_in_every_style(style: str, words: str) -> None:
    assert words in written(style, NAMED["zh-undated"])


@walk("style", STYLES)
def test_a_day_of_reading_is_written_only_where_the_base_has_one(style: str) -> None:
    read, unread = a_source(issued=None, accessed="2026-11-02"), a_source(issued=None)
    assert ("2026" in written(style, read)) == (style != "plain")
    assert "2026" not in written(style, unread)


@pytest.mark.parametrize(
    ("style", "start"),
    [
        ("apa", "F1, A., F2, A., F3, A., F4, A., F5, A., F6, A., F7, A., & F8, A. (2020"),
        ("chicago", "F1, A, A F2, A F3, et al. 2020"),
        ("mla", "F1, A, et al. “A Paper.”"),
        ("ieee", "A. F1 et al., “A paper,”"),
        ("harvard", "F1, A., F2, A., F3, A., F4, A., F5, A., F6, A., F7, A. and F8, A. (2020)"),
        ("gb7714", "F1 A, F2 A, F3 A, et al. A paper[EB/OL]."),
        ("vancouver", "F1 A, F2 A, F3 A, F4 A, F5 A, F6 A, et al. A paper [Internet]."),
    ],
)
def test_many_authors_are_named_as_far_as_the_style_names_them(style: str, start: str) -> None:
    assert written(style, a_source(authors=MANY)).startswith(start)


@pytest.mark.parametrize(
    ("style", "most", "within", "beyond"),
    [
        ("apa", 20, "F19, A., & F20, A. (", "F19, A., … F21, A. ("),
        ("chicago", 6, "A F5, and A F6. ", "F1, A, A F2, A F3, et al. "),
        ("ieee", 6, "A. F5, and A. F6, ", "A. F1 et al., "),
    ],
)
def test_authors_are_all_named_up_to_the_number_of_the_style(
    style: str, most: int, within: str, beyond: str
) -> None:
    people = tuple(Person(family=f"F{n}", given="A") for n in range(1, most + 2))
    assert within in written(style, a_source(authors=people[:most]))
    assert beyond in written(style, a_source(authors=people))


def test_chinese_says_others_in_chinese() -> None:
    people = tuple(Person(family=family, given="明") for family in "李王张刘")
    source = a_source(authors=people, language="zh")
    assert written("gb7714", source).startswith("李明, 王明, 张明, 等. ")


@walk(
    ("style", "in_text"),
    [
        ("apa", "(The Press, 2020b)"),
        ("chicago", "(The Press 2020b)"),
        ("harvard", "(The Press, 2020b)"),
        ("mla", "(“A Paper”)"),
        ("ieee", "[7]"),
        ("gb7714", "[7]"),
        ("vancouver", "(7)"),
        ("plain", "[7]"),
    ],
)
def test_a_text_points_to_one_reference_alone(style: str, in_text: str) -> None:
    assert load(style).in_text(Work(a_source(), 7, "b")) == in_text


@pytest.mark.parametrize(
    ("style", "in_text"),
    [("apa", "(The Press, n.d.-a)"), ("chicago", "(The Press, n.d.-a)"),
     ("harvard", "(The Press, no date-a)")],
)  # fmt: skip
def test_undated_likes_are_told_apart_too(style: str, in_text: str) -> None:
    assert load(style).in_text(Work(a_source(issued=None), suffix="a")) == in_text


def test_a_second_text_of_an_author_is_named_by_its_title_where_no_year_is() -> None:
    source = a_source(authors=(Person(literal="Xinhua"),))
    assert load("mla").in_text(Work(source, suffix="a")) == "(Xinhua, “A Paper”)"


def test_marks_inside_a_quoted_title_are_the_other_ones() -> None:
    source = NAMED["quotes"]
    assert "“‘Specialized Towns’ and the ‘Dragon’ of China's Coast.”" in written("mla", source)
    news = a_source(type="article-newspaper", title="The 'dragon' of China's coast")
    assert "‘The “dragon” of China's coast’, 1" in written("harvard", a_news_of_may(news))


@pytest.mark.parametrize("title", ["He called it “a miracle”", "He called it 'a miracle'"])
@pytest.mark.parametrize(("style", "mark"), [("chicago", "."), ("mla", "."), ("ieee", ",")])
def test_a_stop_or_comma_stands_within_a_quotation_that_ends_a_title(
    style: str, mark: str, title: str
) -> None:
    told = written(style, a_source(title=title)).casefold()
    assert f"miracle{mark}’”" in told or f"miracle{mark}'”" in told


def test_an_apostrophe_at_the_end_of_a_title_is_no_quotation() -> None:
    told = written("ieee", a_source(title="The kilns of the towns’"))
    assert "“The kilns of the towns’,”" in told


def a_news_of_may(source: Source) -> Source:
    from dataclasses import replace

    return replace(source, issued="2020-05-01")


@walk("style", STYLES)
def test_the_tool_is_cited_with_its_version(style: str) -> None:
    tool = a_source(type="software", version="0.1.0", authors=(Person(literal="The makers"),))
    assert "0.1.0" in written(style, tool)


def test_every_style_says_which_edition_it_is() -> None:
    assert all(load(style).ABOUT for style in STYLES)


@walk(
    ("style", "full", "sparse"),
    [
        (
            "plain",
            (
                "Li, Ming; Xinhua. 法库陶瓷走向世界 (version 2). Faku Online, Liaoning Daily. "
                "12 September 2019. [in Chinese; text garbled]. https://example.org/paper"
            ),
            "The Press. [untitled]. n.d. [in Italian]. Address not known",
        ),
        (
            "apa",
            (
                "Li, M., & Xinhua. (2019, September 12). 法库陶瓷走向世界 (Version 2) [In Chinese; "
                "text garbled]. Liaoning Daily. Faku Online. https://example.org/paper"
            ),
            "The Press. (n.d.). [untitled] [In Italian].",
        ),
        (
            "chicago",
            (
                "Li, Ming, and Xinhua. 2019. “法库陶瓷走向世界.” Version 2. Faku Online, Liaoning "
                "Daily, September 12. [In Chinese; text garbled]. https://example.org/paper"
            ),
            "The Press. n.d. [untitled]. [In Italian].",
        ),
        (
            "mla",
            (
                "Li, Ming, and Xinhua. “法库陶瓷走向世界.” Version 2, Faku Online, Liaoning Daily, "
                "12 Sept. 2019, https://example.org/paper [In Chinese; text garbled]."
            ),
            "[untitled]. The Press, n.d. [In Italian].",
        ),
        (
            "ieee",
            (
                "M. Li and Xinhua, “法库陶瓷走向世界,” Faku Online, Liaoning Daily, version 2, "
                "Sep. 12, 2019. Accessed: Nov. 02, 2026. [In Chinese; text garbled]. "
                "[Online]. Available: https://example.org/paper"
            ),
            "[untitled], The Press, n.d. [In Italian].",
        ),
        (
            "harvard",
            (
                "Li, M. and Xinhua (2019) 法库陶瓷走向世界 (version 2), Faku Online. Liaoning "
                "Daily. [In Chinese; text garbled]. Available at: https://example.org/paper "
                "(Accessed: 2 November 2026)."
            ),
            "The Press (no date) [untitled]. [In Italian].",
        ),
        (
            "gb7714",
            (
                "LI M, Xinhua. 法库陶瓷走向世界: 2[EB/OL]. 辽宁日报, 2019(2019-09-12)[2026-11-02]. "
                "[文本有误]. https://example.org/paper"
            ),
            "[untitled][EB]. The Press, [n.d.].",
        ),
        (
            "vancouver",
            (
                "Li M, Xinhua. 法库陶瓷走向世界 (version 2) [Internet]. Liaoning Daily. Faku "
                "Online; 2019 Sep 12 [cited 2026 Nov 2]. [In Chinese; text garbled]. "
                "Available from: https://example.org/paper"
            ),
            "[untitled]. The Press; [date unknown]. [In Italian].",
        ),
    ],
)
def test_a_source_with_every_field_and_one_with_almost_none(
    style: str, full: str, sparse: str
) -> None:
    assert (written(style, FULL), written(style, SPARSE)) == (full, sparse)


@pytest.mark.parametrize(
    ("style", "words"),
    [
        ("apa", "Retrieved November 2, 2026, from https://example.org/paper"),
        ("chicago", "Accessed November 2, 2026. https://example.org/paper"),
        ("mla", "https://example.org/paper Accessed 2 Nov. 2026."),
        ("ieee", "Accessed: Nov. 02, 2026. [Online]. Available: https://example.org/paper"),
        ("harvard", "Available at: https://example.org/paper (Accessed: 2 November 2026)."),
        ("gb7714", "[n.d.][2026-11-02]. https://example.org/paper"),
        ("vancouver", "[cited 2026 Nov 2]. Available from: https://example.org/paper"),
    ],
)
def test_of_an_undated_page_every_style_says_when_it_was_read(style: str, words: str) -> None:
    assert written(style, a_source(issued=None, accessed="2026-11-02")).endswith(words)


@walk("style", STYLES)
def test_of_a_page_that_is_gone_the_archived_copy_is_given(style: str) -> None:
    gone = a_source(url=None, archive="https://archive.example/paper", accessed="2026-11-02")
    assert "https://archive.example/paper" in written(style, gone)


@pytest.mark.parametrize(
    ("url", "carrier"), [("https://example.org/paper", "[N/OL]"), (None, "[N]")]
)
def test_the_standard_calls_online_what_has_an_address(url: str | None, carrier: str) -> None:
    source = a_source(type="article-newspaper", url=url, accessed="2026-11-02")
    assert carrier in written("gb7714", source)
    assert ("[2026-11-02]" in written("gb7714", source)) == (url is not None)


@pytest.mark.parametrize(
    ("style", "title"),
    [
        ("apa", "Kilns of the north: A tale of two towns between rivers"),
        ("chicago", "Kilns of the North: A Tale of Two Towns Between Rivers"),
        ("mla", "Kilns of the North: A Tale of Two Towns between Rivers"),
        ("ieee", "Kilns of the north: a tale of two towns between rivers"),
        ("harvard", "Kilns of the north: a tale of two towns between rivers"),
        ("gb7714", "Kilns of the north: a tale of two towns between rivers"),
        ("vancouver", "Kilns of the north: a tale of two towns between rivers"),
    ],
)
def test_an_english_title_is_in_the_case_of_the_style(style: str, title: str) -> None:
    printed = "Kilns of the north: a tale of two towns between rivers"
    assert title in written(style, a_source(title=printed))
    assert printed in written(style, a_source(title=printed, language="sv"))
