"""What every style keeps, and what each does with what editors stumble over."""

from __future__ import annotations

import pytest

from clusters.cite.runs import text_of
from clusters.cite.styles import STYLES, Position, load
from clusters.cite.wording import container
from clusters.models import Person, Source
from tests.cite.awkward import AWKWARD
from tests.making import a_source

NAMED = {source.id: source for source in AWKWARD}
MANY = tuple(Person(family=f"F{n}", given="A") for n in range(1, 9))


def written(style: str, source: Source, position: Position | None = None) -> str:
    return text_of(load(style).reference(source, position or Position()))


@pytest.mark.parametrize("source", AWKWARD, ids=lambda source: source.id)
@pytest.mark.parametrize("style", STYLES)
def test_title_publisher_and_address_are_in_every_reference_as_they_are(
    style: str, source: Source
) -> None:
    text = written(style, source)
    unquoted = str.maketrans("‘’“”\"'", '""""""')
    assert source.name.translate(unquoted) in text.translate(unquoted)
    assert (source.publisher if source.type != "article-newspaper" else container(source)) in text
    assert (source.url or "") in text


@pytest.mark.parametrize("source", AWKWARD, ids=lambda source: source.id)
@pytest.mark.parametrize("style", STYLES)
def test_no_reference_has_two_full_stops_or_a_blank_too_many(style: str, source: Source) -> None:
    text = written(style, source).replace(source.url or "\0", "URL")
    assert not any(wrong in text for wrong in ("..", "?.", " .", " ,", "  ", ", ,", "()"))
    assert text == text.strip() or source.url


@pytest.mark.parametrize(
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


@pytest.mark.parametrize("style", STYLES)
def test_a_day_of_reading_is_written_only_where_the_base_has_one(style: str) -> None:
    read, unread = a_source(issued=None, accessed="2026-11-02"), a_source(issued=None)
    assert ("2026" in written(style, read)) == (style != "plain")
    assert "2026" not in written(style, unread)


@pytest.mark.parametrize(
    ("style", "start"),
    [
        ("apa", "F1, A., F2, A., F3, A., F4, A., F5, A., F6, A., F7, A., & F8, A. (2020"),
        ("chicago", "F1, A, A F2, A F3, A F4, A F5, A F6, A F7, and A F8. 2020"),
        ("mla", "F1, A, et al. “A paper.”"),
        ("ieee", "A. F1, A. F2, A. F3, A. F4, A. F5, A. F6, A. F7, and A. F8, “A paper,”"),
        ("harvard", "F1, A., F2, A., F3, A., F4, A., F5, A., F6, A., F7, A. and F8, A. (2020)"),
        ("gb7714", "F1 A, F2 A, F3 A, et al. A paper[EB/OL]."),
        ("vancouver", "F1 A, F2 A, F3 A, F4 A, F5 A, F6 A, et al. A paper [Internet]."),
    ],
)
def test_many_authors_are_named_as_far_as_the_style_names_them(style: str, start: str) -> None:
    assert written(style, a_source(authors=MANY)).startswith(start)


def test_chinese_says_others_in_chinese() -> None:
    people = tuple(Person(family=family, given="明") for family in "李王张刘")
    source = a_source(authors=people, language="zh")
    assert written("gb7714", source).startswith("李明, 王明, 张明, 等. ")


@pytest.mark.parametrize(
    ("style", "in_text"),
    [
        ("apa", "(The Press, 2020b)"),
        ("chicago", "(The Press 2020b)"),
        ("harvard", "(The Press, 2020b)"),
        ("mla", "(“A paper”)"),
        ("ieee", "[7]"),
        ("gb7714", "[7]"),
        ("vancouver", "(7)"),
        ("plain", "[7]"),
    ],
)
def test_a_text_points_to_one_reference_alone(style: str, in_text: str) -> None:
    assert load(style).in_text(a_source(), Position(7, "b")) == in_text


@pytest.mark.parametrize(
    ("style", "in_text"),
    [("apa", "(The Press, n.d.-a)"), ("chicago", "(The Press, n.d.-a)"),
     ("harvard", "(The Press, no date-a)")],
)  # fmt: skip
def test_undated_likes_are_told_apart_too(style: str, in_text: str) -> None:
    assert load(style).in_text(a_source(issued=None), Position(1, "a")) == in_text


def test_a_second_text_of_an_author_is_named_by_its_title_where_no_year_is() -> None:
    source = a_source(authors=(Person(literal="Xinhua"),))
    assert load("mla").in_text(source, Position(1, "a")) == "(Xinhua, “A paper”)"


def test_marks_inside_a_quoted_title_are_the_other_ones() -> None:
    source = NAMED["quotes"]
    assert "“‘Specialized towns’ and the ‘dragon’ of China's coast.”" in written("mla", source)
    news = a_source(type="article-newspaper", title="The 'dragon' of China's coast")
    assert "‘The “dragon” of China's coast’, 1" in written("harvard", a_news_of_may(news))


def a_news_of_may(source: Source) -> Source:
    from dataclasses import replace

    return replace(source, issued="2020-05-01")


@pytest.mark.parametrize("style", STYLES)
def test_the_tool_is_cited_with_its_version(style: str) -> None:
    tool = a_source(type="software", version="0.1.0", authors=(Person(literal="The makers"),))
    assert "0.1.0" in written(style, tool)


def test_every_style_says_which_edition_it_is() -> None:
    assert all(load(style).ABOUT for style in STYLES)
