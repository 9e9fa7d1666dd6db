"""Pictures: static, described, legible, harmless, and the same to the byte."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusters.render.charts.sheet import UNIT, width
from clusters.render.charts.svg import write
from clusters.render.text import clean
from tests.making import a_fact
from tests.render.charts.drawing import SVG, described, page, picture, words
from tests.render.test_format_hostile import HARM
from tests.terminal import ROOT

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

FACTS = (
    a_fact("xuzhou", 60_000, hedge="over", subject="Hejian"),
    a_fact("jingdezhen", 45_000, hedge="about"),
    a_fact("faku", 30_500, note="As of May."),
    a_fact("foshan", 100_000, kind="target", period="2025"),
    a_fact("foshan", 999_999, scope="province", subject="Guangdong"),
)
MONEY = (
    a_fact("faku", 100_000_000, metric="export_value", unit="USD"),
    a_fact("foshan", 600 * 10**9, metric="export_value", unit="CNY", kind="target", period="2020"),
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
        "Bars from 0 to 100,000 people.",
        "Rank 1: Xuzhou 徐州, over 60,000 people; city: Hejian, 2019.",
        "Rank 3: Faku 法库, 30,500 people; city, 2019.",
        "No rank: Foshan 佛山, 100,000 people (target); city, 2025; not ranked: a target",
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
    assert "1 Xuzhou 徐州" in seen
    assert "over 60,000 people" in seen


def test_bars_are_in_proportion_and_hatched_where_they_are_no_result() -> None:
    svg = picture(a_fact("faku", 50), a_fact("huairen", 25), a_fact("foshan", 100, kind="plan"))
    sure = [Decimal(bar.get("width") or "") for bar in every(svg, "rect", "sure")]
    (hatched,) = every(svg, "rect", "hatched")
    assert sure == [Decimal(hatched.get("width") or "") / 2, sure[0] / 2]
    assert svg.find(f".//{SVG}pattern[@id='clusters-hatch']") is not None


def test_an_open_end_has_an_arrow_head_and_a_hedge_a_pale_part() -> None:
    svg = picture(*FACTS)
    assert len(every(svg, "path", "sure")) == 1
    assert len(every(svg, "rect", "light")) == 1
    assert "An arrow: no upper end is known; pale: as far as the hedge may reach" in words(
        svg
    ).replace("\n", " ")


def test_a_logarithmic_scale_is_said_with_decades_on_its_axis() -> None:
    seen = words(picture(*MONEY, currency="USD"))
    assert "Bars on a logarithmic scale, from 10 million to 100 billion USD" in seen
    assert {"10 million", "1 billion", "100 billion"} <= set(seen.split("\n"))


def test_beneath_stand_the_figures_without_a_bar_the_rates_and_the_sources() -> None:
    seen = words(picture(*MONEY, a_fact("huairen", 5, metric="export_value", unit="unstated"),
                         currency="USD")).replace("\n", " ")  # fmt: skip
    assert "Without a bar Huairen 怀仁: 5 (currency not stated)" in seen
    assert "CNY for 1 USD: " in seen
    assert re.search(r"CNY for 1 USD: [0-9.]+, mean of [0-9]+ days, ", seen)
    assert "Not stated Xuzhou 徐州, Jingdezhen 景德镇" in seen
    assert "Sources [1] The Press. A paper. May 2020. https://example.org/paper" in seen


def test_several_metrics_are_panels_of_one_picture() -> None:
    svg = picture(*FACTS, *MONEY, currency="USD")
    assert [mark.text for mark in every(svg, "text", "title")] == [
        "Employees: results, 2016 to 2019",
        "Export Value: results in USD, 2016 to 2019",
    ]


@pytest.mark.parametrize("harm", [*HARM[:-1], "\ufffe\uffff", "W" * 2000, 'a" onload="x', "&amp;"])
def test_hostile_text_is_text_and_leaves_nothing(harm: str) -> None:
    svg = picture(
        a_fact("faku", 50, subject=harm, note=harm),
        a_fact("foshan", 100, subject=harm, kind="target"),
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
