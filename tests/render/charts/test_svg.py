"""Pictures: static, described, legible, harmless, and the same to the byte."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from decimal import Decimal
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from clusters.render.charts.sheet import UNIT, width
from clusters.render.charts.svg import write
from clusters.render.text import clean
from tests.making import a_fact
from tests.render.charts.drawing import SVG, described, page, picture, words
from tests.render.test_format_hostile import HARM
from tests.terminal import ROOT
from tests.walking import walk

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

FACTS = (
    a_fact("xuzhou", 60_000, hedge="at_least", subject="Hejian"),
    a_fact("jingdezhen", 45_000, hedge="about"),
    a_fact("faku", 30_500, note="As of May."),
    a_fact("foshan", 20_000, kind="target", period="2025"),
    a_fact("foshan", 999_999, scope="province", subject="Guangdong"),
)
MONEY = (
    a_fact("faku", 100_000_000, metric="export_value", unit="USD"),
    a_fact("foshan", 600 * 10**9, metric="export_value", unit="CNY", period="2020"),
)


def every(svg: ET.Element, name: str, style: str) -> list[ET.Element]:
    """Give the marks of a style."""
    return [mark for mark in svg.iter(f"{SVG}{name}") if mark.get("class") == style]


def test_a_picture_has_a_title_and_a_description_that_name_it() -> None:
    svg = picture(*FACTS)
    assert svg.get("role") == "img"
    named = [mark.get("id") for mark in svg[:2]]
    assert (svg.get("aria-labelledby") or "").split() == named
    assert svg.findtext(f"{SVG}title") == "Employees: results, 2016 to 2019"


def test_the_description_says_all_that_the_picture_shows() -> None:
    said = described(picture(*FACTS))
    for sentence in (
        "Bars from 0 to 60,000 people.",
        "Rank 1: Xuzhou 徐州, at least 60,000 people; city: Hejian, 2019.",
        "Rank 3: Faku 法库, 30,500 people; city, 2019.",
        "No rank: Foshan 佛山, 20,000 people (target); city, 2025; not ranked: a target",
        "Without a bar: Foshan 佛山: 999,999 people; province: Guangdong, 2019",
        "Not stated: Huairen 怀仁.",
    ):
        assert sentence in said


def test_every_number_of_a_chart_is_in_its_description() -> None:
    for facts, currency in ((FACTS, None), (MONEY, "USD")):
        svg = picture(*facts, currency=currency)
        shown = [
            text.text or "" for style in ("plain", "name") for text in every(svg, "text", style)
        ]
        numbers = {number for line in shown for number in re.findall(r"\d[\d,.]*", line)}
        assert len(numbers) > 3
        assert not [number for number in numbers if number not in described(svg)]


def test_text_stays_text_in_both_languages() -> None:
    seen = words(picture(*FACTS))
    assert "1 Xuzhou 徐州: at least 60,000 people" in seen


def test_bars_are_in_proportion_and_hatched_where_they_are_not_ranked() -> None:
    svg = picture(a_fact("faku", 100), a_fact("huairen", 50), a_fact("foshan", 25, kind="plan"))
    sure = [Decimal(bar.get("width") or "") for bar in every(svg, "rect", "sure")]
    (hatched,) = every(svg, "rect", "hatched")
    assert sure == [4 * Decimal(hatched.get("width") or ""), sure[0] / 2]
    assert svg.find(f".//{SVG}pattern[@id='clusters-hatch']") is not None


@given(st.integers(1, 10**9), st.integers(1, 10**9), st.integers(1, 10**9))
@settings(max_examples=30)
def test_nothing_unranked_is_drawn_longer_than_what_is_ranked(
    first: int, second: int, target: int
) -> None:
    svg = picture(
        a_fact("faku", first), a_fact("huairen", second), a_fact("foshan", target, kind="target")
    )
    sure = [Decimal(bar.get("width") or "") for bar in every(svg, "rect", "sure")]
    hatched = [Decimal(bar.get("width") or "") for bar in every(svg, "rect", "hatched")]
    assert len(sure) == 2
    assert all(bar <= min(sure) for bar in hatched)
    assert len(hatched) == (target <= min(first, second))


def test_text_is_readable_on_a_page_of_360_pixels() -> None:
    """No letter is under 11 pixels there, and no picture of a chart is a poster."""
    svg = picture(*FACTS, everything=False)
    wide, high = map(int, (svg.get("viewBox") or "").split()[2:])
    sizes = {int(size) for size in re.findall(r"font-size:(\d+)px", "".join(svg.itertext()))}
    assert min(sizes) * 360 / wide >= 11
    assert high < wide * 3 / 2
    assert int(svg.get("width") or "") * high // wide == int(svg.get("height") or "")


def test_beneath_a_picture_stands_one_line_of_sources_and_no_notes() -> None:
    seen = words(picture(*FACTS, *MONEY, currency="USD", everything=False))
    assert seen.split("\n")[-1] == "Sources: [1] paper"
    assert "Without a bar" not in seen
    assert "CNY for 1 USD" not in seen


def test_what_is_in_order_that_is_not_certain_is_drawn_without_ranks() -> None:
    svg = picture(a_fact("faku", 50, hedge="over"), a_fact("huairen", 75))
    assert svg.findtext(f"{SVG}title") == (
        "Employees: at least; order not certain (results, 2016 to 2019)"
    )
    names = [text.text for text in every(svg, "text", "name")]
    assert names == ["Huairen 怀仁: 75 people", "Faku 法库: over 50 people"]
    assert "Order not certain: Huairen 怀仁, 75 people" in described(svg)


def test_an_open_end_has_an_arrow_head_and_a_hedge_a_pale_part() -> None:
    svg = picture(*FACTS)
    assert len(every(svg, "path", "sure")) == 1
    assert len(every(svg, "rect", "light")) == 1
    assert "An arrow: no upper end is known; pale: as far as the hedge may reach" in words(
        svg
    ).replace("\n", " ")


def test_a_logarithmic_scale_is_said_with_decades_on_its_axis() -> None:
    seen = words(picture(*MONEY, currency="USD"))
    assert "Bars on a logarithmic scale, from 10 million to 100 billion USD" in seen.replace(
        "\n", " "
    )
    assert {"10 million", "1 billion", "100 billion"} <= set(seen.split("\n"))


def test_beneath_stand_the_figures_without_a_bar_the_rates_and_the_sources() -> None:
    seen = words(picture(*MONEY, a_fact("huairen", 5, metric="export_value", unit="unstated"),
                         currency="USD")).replace("\n", " ")  # fmt: skip
    assert "Without a bar Huairen 怀仁: 5 (currency not stated)" in seen
    assert "CNY for 1 USD: " in seen
    assert re.search(r"CNY for 1 USD: [0-9.]+, mean of [0-9]+ days, ", seen)
    assert "Not stated: Xuzhou 徐州, Jingdezhen 景德镇" in seen
    assert "Sources [1] The Press. A paper. May 2020. https://example.org/paper" in seen


def test_several_metrics_are_panels_of_one_picture() -> None:
    svg = picture(*FACTS, *MONEY, currency="USD")
    titles = " ".join(mark.text or "" for mark in every(svg, "text", "title"))
    assert titles == "Employees: results, 2016 to 2019 Export Value: results in USD, 2017 to 2020"


@walk("harm", [*HARM[:-1], "\ufffe\uffff", "W" * 2000, 'a" onload="x', "&amp;"])
def test_hostile_text_is_text_and_leaves_nothing(harm: str) -> None:
    svg = picture(
        a_fact("faku", 50, subject=harm, note=harm),
        a_fact("xuzhou", 70, subject=harm),
        a_fact("foshan", 10, subject=harm, kind="target"),
    )
    assert {mark.tag.removeprefix(SVG) for mark in svg.iter()} <= {
        "svg", "title", "desc", "style", "defs", "pattern", "path", "rect", "text",
    }  # fmt: skip
    assert not [
        text for text in svg.itertext() if clean(text.replace("\n", "")) != text.replace("\n", "")
    ]
    check_that_nothing_leaves(svg)


def check_that_nothing_leaves(svg: ET.Element) -> None:
    right, foot = map(int, (svg.get("viewBox") or "").split()[2:])
    for text in svg.iter(f"{SVG}text"):
        long = width(text.text or "", text.get("class") or "") / UNIT
        x = float(text.get("x") or "")
        start = (
            x - {"start": 0, "middle": long / 2, "end": long}[text.get("text-anchor") or "start"]
        )
        assert start >= 0
        assert start + long <= right
        assert 0 < int(text.get("y") or "") < foot
    for bar in svg.iter(f"{SVG}rect"):
        assert float(bar.get("x") or "0") + float(bar.get("width") or "") <= right
        assert int(bar.get("y") or "0") + int(bar.get("height") or "") <= foot


NUMBERS = st.one_of(st.integers(0, 10**6), st.integers(0, 10**60))
HEDGES = st.sampled_from(["exact", "about", "over", "at_least", "nearly", "under", "up_to"])


@settings(max_examples=40)
@given(st.lists(st.tuples(NUMBERS, HEDGES), min_size=4, max_size=4), st.text(max_size=60))
def test_nothing_leaves_the_picture(figures: list[tuple[int, str]], subject: str) -> None:
    names = ("faku", "foshan", "xuzhou", "huairen")
    facts = [
        a_fact(name, value, hedge=hedge, subject=subject, scope="company", kind="plan")
        for name, (value, hedge) in zip(names, figures, strict=True)
    ]
    sure = [a_fact("jingdezhen", 7, scope="company"), a_fact("faku", 9, scope="company")]
    check_that_nothing_leaves(picture(*facts, *sure, scopes=["company"]))


def test_a_picture_holds_no_script_and_refers_to_nothing_outside() -> None:
    drawn = write(page(*FACTS)).replace('xmlns="http://www.w3.org/2000/svg"', "")
    drawn = drawn.replace("https://example.org/paper", "")
    assert not re.findall(r"(?i)<script|\bon\w+=|href|@import|https?:|url\((?!#)", drawn)


def test_a_picture_is_the_same_to_the_byte_at_every_run() -> None:
    code = (
        "from tests.render.charts.test_svg import *; "
        "sys.stdout.buffer.write(write(page(*FACTS, *MONEY, currency='USD')).encode())"
    )
    drawn = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            cwd=ROOT,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(drawn) == 1
    assert drawn.pop().startswith(b"<svg ")
