"""A report in Chromium, wide and narrow, by day and by night."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clusters.answers import report
from clusters.factbase import read_base, shipped
from clusters.models import FactBase
from tests.answers.test_report import TOWNS
from tests.browser import AXE, CHROMIUM, Browser, browser
from tests.hostile import EVERYTHING, poisoned

WIDTHS = (1280, 360)
PAGES = ("whole", "some", "hostile")
_SMALL = """[...document.querySelectorAll("body *")].filter(one =>
  [...one.childNodes].some(node => node.nodeType == 3 && node.textContent.trim()) &&
  parseFloat(getComputedStyle(one).fontSize) < 11).map(one => one.outerHTML.slice(0, 90))"""
_BROKEN = """[...document.querySelectorAll("mark, b, em, img, iframe, form, object, script")]
  .filter(one => one.type != "application/json" && one.type != "application/ld+json")
  .map(one => one.outerHTML.slice(0, 90))"""
_DEAD = """[...document.querySelectorAll("a")].filter(one => one.hash.length > 1 &&
  one.href.split("#")[0] == location.href.split("#")[0] &&
  !document.getElementById(decodeURIComponent(one.hash.slice(1)))).map(one => one.hash)"""
_OUTSIDE = """[...document.querySelectorAll("main :not(.dot)")].filter(one => {
  const at = one.getBoundingClientRect();
  return at.width && (at.right > innerWidth + 1 || at.left < -1)}).map(one => one.className)"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    ours, towns = read_base(shipped()), read_base(TOWNS)
    made = {
        "whole": report.ask(ours, shipped(), currency="USD"),
        "some": report.ask(ours, shipped(), ["exports"], ["faku", "hejian"]),
        "hostile": report.ask(poisoned(towns, EVERYTHING), TOWNS),
    }
    folder = tmp_path_factory.mktemp("pages")
    for name, answer in made.items():
        (folder / f"{name}.html").write_text(format(answer, "html"), encoding="utf-8")
    return {name: folder / f"{name}.html" for name in made}


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed")
    with browser(tmp_path_factory.mktemp("browser")) as running:
        yield running


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_report_is_whole_in_a_browser(
    chromium: Browser, pages: dict[str, Path], name: str, width: int, dark: bool
) -> None:
    chromium.show(pages[name], width, dark=dark)
    assert chromium.complaints() == []
    assert chromium.requests() == []
    assert chromium.run("document.documentElement.scrollWidth <= innerWidth")
    for mistakes in (_SMALL, _BROKEN, _DEAD, _OUTSIDE):
        assert chromium.run(mistakes) == []
    chromium.run("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert chromium.run("document.documentElement.scrollWidth <= innerWidth")
    assert chromium.run(_OUTSIDE) == []


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_report_can_be_read_by_everybody(
    chromium: Browser, pages: dict[str, Path], name: str, width: int, dark: bool
) -> None:
    if AXE is None:
        pytest.skip("AXE_CORE does not name axe.min.js of the npm package axe-core")
    chromium.show(pages[name], width, dark=dark)
    chromium.run(f"{Path(AXE).read_text(encoding='utf-8')};0")
    found = chromium.run("axe.run().then(told => told.violations.map(one => one.id))")
    assert found == []


def test_what_a_figure_opens_is_printed(chromium: Browser, pages: dict[str, Path]) -> None:
    chromium.show(pages["some"], 1280, dark=False)
    chromium.ask("Emulation.setEmulatedMedia", media="print")
    shown = "[...document.querySelectorAll('blockquote')].every(one => one.offsetHeight > 0)"
    assert chromium.run(shown)
    chromium.ask("Emulation.setEmulatedMedia", media="")


def test_the_dots_lie_where_the_degrees_say(ours: FactBase) -> None:
    page = format(report.ask(ours, shipped()), "html")
    dots = {
        name: (float(left), float(top))
        for left, top, name in re.findall(
            r'class="dot[^"]*" style="left:([\d.]+)%;top:([\d.]+)%">([^<]+)<', page
        )
    }
    assert {*dots} == {"Faku", "Xuzhou", "Hejian", "Foshan", "Jingdezhen", "Huairen"}
    assert max(dots, key=lambda name: dots[name]) == "Faku"  # the easternmost
    assert max(dots, key=lambda name: dots[name][1]) == "Foshan"  # the southernmost
    hollow = re.findall(r'class="dot hollow[^"]*"[^>]*>([^<]+)<', page)
    assert {*hollow} == {"Xuzhou", "Hejian"}
    assert "42.5° N, 123.41° E" in page.replace("42.50", "42.5")


def test_a_base_without_degrees_has_no_locator() -> None:
    towns = read_base(TOWNS)
    assert 'class="map"' in format(report.ask(towns, TOWNS), "html")
    nowhere = (replace(one, place=replace(one.place, latitude=None)) for one in towns.clusters)
    page = format(report.ask(replace(towns, clusters=tuple(nowhere)), TOWNS), "html")
    assert 'class="map"' not in page
    assert "Where they lie" not in page
