"""A draft keeps every place, whatever is no prose in it is blank, and its language is told."""

from __future__ import annotations

import time

import pytest

from clusters.answers.verification import ask
from clusters.claims.claiming import Claim
from clusters.claims.manuscript import Draft
from clusters.claims.verifying import verify
from clusters.factbase import open_base
from clusters.models import FactBase

FIGURE = "Faku's ceramics go to 36 countries."


@pytest.fixture(scope="module")
def ours() -> FactBase:
    return open_base()


def found(base: FactBase, text: str, name: str = "-") -> list[Claim]:
    return [one for one in verify(base, Draft(name, text)) if one.verdict != "set-aside"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", f"\ufeffA line.\r\n\r\n{FIGURE}"),
        ("a.md", f"# Towns\n\n```\nFaku has 9 kilns\n```\n\n- {FIGURE} [7](http://a/36)\n"),
        ("a.html", f"<script>var a = 'Faku has 9 kilns';</script>\n<p title='9'>{FIGURE}</p>"),
        ("-", f"<!DOCTYPE html>\n<style>p {{ width: 36 }}</style><p>Tea &amp; cups. {FIGURE}"),
        ("a.html", f"<!-- Faku has 9 kilns --><p>{FIGURE}<!-- <p>Faku has 9 kilns"),
        ("a.html", f"<p style='display: none'>Faku has 9 kilns<p>{FIGURE}</p></p><p>{FIGURE}</p>"),
        ("a.html", f"<div hidden>Faku <b>has</b><br>9 kilns</div><img alt='9 kilns'>{FIGURE}"),
        ("a.txt", f"\u202e\u2066{FIGURE}\u2069"),
    ],
)
def test_what_is_no_prose_claims_nothing_and_moves_nothing(
    ours: FactBase, name: str, text: str
) -> None:
    draft = Draft(name, text)
    (claim,) = found(ours, text, name)
    assert (claim.verdict, text[claim.start : claim.end]) == ("ok", "36 countries")
    line, column = draft.place(claim.start)
    assert draft.line(line)[column - 1 :].startswith("36 countries")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Jingdezhen's 10,000-plus enterprises employ over 30,000 people.", "en"),
        ("Über 305 Betriebe beschäftigen in Faku 30.000 Menschen.", "de"),
        (FIGURE, "en"),
        ("法库陶瓷出口到36个国家。", "zh"),
        ("Faku exportiert seine Keramik in 36 Länder, und das ist viel.", "de"),
        ("Faku exporterar sin keramik till 36 länder.", "sv"),
        ("Faku exporta su cerámica a 36 países.", "es"),
        ("Faku exporte sa céramique vers 36 pays.", "fr"),
    ],
)
def test_the_language_is_told_from_the_words(text: str, language: str) -> None:
    assert [sentence.language for sentence in Draft("-", text).sentences()] == [language]


HOSTILE = {
    "no amounts": "The town makes tiles and sells them to whoever comes. ",
    "only amounts": "36 1,000 $5 ",
    "one figure": f"{FIGURE} ",
    "no sentence": "Faku exports to 36 countries and ",
    "open comments": "<!-- <p> ",
    "open tags": "<a <![ <? ",
    "tags in tags": "<a <![ <? <p>",
    "overrides": f"\u202e{FIGURE}\u202c ",
    "digits": "1" * 50,
    "comparisons": "more than Faku ",
    "names and figures": "Faku 37, ",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_draft_twice_as_long_takes_about_twice_as_long(ours: FactBase, kind: str) -> None:
    def seconds(length: int) -> float:
        text = HOSTILE[kind] * (length // len(HOSTILE[kind]))
        started = time.process_time()
        ask(ours, [Draft("a.html" if "<" in text else "-", text)])
        return time.process_time() - started

    seconds(1_000)
    short = seconds(20_000)
    assert seconds(80_000) < 8 * short + 1


def test_every_mention_of_a_figure_is_judged(ours: FactBase) -> None:
    claims = found(ours, f"{FIGURE}\n" * 1_000)
    assert [one.verdict for one in claims] == ["ok"] * 1_000
    assert claims[-1].start == 999 * (len(FIGURE) + 1) + FIGURE.index("36")
