"""A report that is handed over, and held against the base again."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest

from clusters.answers import Answer, remaking, report
from clusters.answers.questions import LEFT_OUT, Questions
from clusters.claims.manuscript import Draft
from clusters.factbase import Texts, built_from, read_base, shipped
from clusters.models import FactBase
from tests.hostile import EVERYTHING, poisoned
from tests.making import THREE_TOWNS

TOWNS = THREE_TOWNS / "data" / "base.yaml"
TEXTS = Texts(THREE_TOWNS / "seeds")


@pytest.fixture(scope="module")
def towns() -> FactBase:
    return read_base(TOWNS)


@pytest.fixture(scope="module")
def page(towns: FactBase) -> str:
    return format(report.ask(towns, TOWNS, ["employees"]), "html")


def held(base: FactBase, page: str, file: Path = TOWNS, texts: Texts = TEXTS) -> Answer:
    return remaking.ask(base, texts, file, [Draft("report.html", page)])


def wrong(answer: Answer) -> list[tuple[str, str]]:
    return [
        (str(row["verdict"]), str(row["words"]))
        for row in answer.document.rows
        if row["verdict"] != "ok"
    ]


def receipt(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json">(.*)</script>', page)
    assert found
    made: dict[str, object] = json.loads(found[1])
    return made


def test_a_report_as_it_was_made_stands(towns: FactBase, page: str) -> None:
    answer = held(towns, page)
    assert wrong(answer) == []
    assert not answer.no
    assert answer.document.answer.startswith("The report stands")
    assert len(answer.document.rows) == sum(len(fact.evidence) for fact in towns.facts)


def test_any_figure_that_was_altered_is_told_by_its_line(towns: FactBase, page: str) -> None:
    begins = page.index("<main>")
    places = [found.start(1) for found in re.finditer(r"(?<!</h)(\d)", page)]
    places = [place for place in places if place > begins]
    for place in places[:: len(places) // 40]:
        digit = "3" if page[place] != "3" else "4"
        altered = held(towns, f"{page[:place]}{digit}{page[place + 1 :]}")
        line = page.count("\n", 0, place) + 1
        assert [row["line"] for row in altered.document.rows if row["verdict"] == "altered"] == [
            line
        ]
        assert altered.no == "1 altered"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<main>", "<main><p>Faku leads.</p>"),
        ("<main>", "<main><script>alert(1)</script>"),
        ("</style>", "p{display:none}</style>"),
        ('"@type":"Report"', '"@type":"NewsArticle"'),
        ("</main>", '<a href="https://evil.example">x</a></main>'),
        ("<h2>Caveats</h2>", "<h2 hidden>Caveats</h2>"),
        ("<q lang=", "<q>all lies</q><q lang="),
        ("<figure>", '<figure><img src="data:image/png;base64,iVBORw0KGgo=">'),
    ],
)
def test_what_was_put_in_is_told(towns: FactBase, page: str, old: str, new: str) -> None:
    assert old in page
    assert {verdict for verdict, _ in wrong(held(towns, page.replace(old, new, 1)))} == {"altered"}


LIE = "Faku exported 900 billion USD."


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (r"(words\":\[.*?\}</script>)", rf"\1{LIE}"),
        (r"(words\":\[.*?\})(</script>)", rf"\1</script/>{LIE}\2"),
        (r"(words\":\[.*?)(\}</script>)", rf'\1,"more":"</script/>{LIE}"\2'),
        (
            r'"Content-Security-Policy" content="[^"]*"',
            '"refresh" content="0;url=http://x.example"',
        ),
        (r'<meta http-equiv="Content-Security-Policy"[^>]*>', ""),
        (r'<meta name="viewport"', '<meta name="color-scheme"'),
        (r"<body>", '<body onpageshow="x()">'),
        (r"<body>", '<body style="display:none">'),
        (r"<head>", '<head onclick="x()">'),
        (r'<html lang="en">', '<html lang="en" hidden>'),
        (r'<html lang="en">', '<html lang="en" dir="rtl">'),
        (r'<html lang="en">', '<html lang="de">'),
        (r'<html lang="en">', "<html>"),
        (r'charset="utf-8"', 'charset="windows-1251"'),
        (r'<meta charset="utf-8">', ""),
        (r"<head>", '<head><meta http-equiv="Content-Type" content="text/html; charset=gbk">'),
        (r"</h1>", f"</h1><!-->{LIE}-->"),
        (r"</h1>", f"</h1><!--->{LIE}-->"),
        (r"</h1>", f"</h1><!-- a --!>{LIE}<!-- b -->"),
        (r"</h1>", "</h1><!-- a note -->"),
        (r"</h1>", "</h1><!---->"),
        (r"</h1>", f"</h1><![CDATA[ > {LIE} ]]>"),
        (r"</h1>", "</h1><![x[ y ]]>"),
        (r"</h1>", "</h1><!ELEMENT p>"),
        (r"</h1>", "</h1><?php x ?>"),
        (r"</h1>", "</h1></ x>"),
        (r"</h1>", "</h1><!-- "),
        (r'http-equiv="Con', 'http-equiv=="Con'),
        (r'lang="en"', 'lang = ="en"'),
        (r"</html>", f"</html>{LIE}"),
        (r"</html>", f"</html>{'<a <' * 20_000}"),
        (r"</title>", ""),
        (r"</details>", ""),
        (r"</blockquote>", ""),
        (r"</html>", ""),
        (r"<!DOCTYPE html>", ""),
        (r"<!DOCTYPE html>", '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 3.2//EN">'),
        (r"</h2>", '</h2 x=">'),
        (r"<main>", "<main open>"),
    ],
)
def test_what_a_browser_shows_otherwise_is_told(
    towns: FactBase, page: str, pattern: str, new: str
) -> None:
    altered = re.sub(pattern, new, page, flags=re.DOTALL)
    assert altered != page
    assert {verdict for verdict, _ in wrong(held(towns, altered))} == {"altered"}


def test_a_page_that_a_browser_saved_with_figures_open_stands(towns: FactBase, page: str) -> None:
    saved = page.replace("<details>", '<details open="">').replace("&#x27;", "'")
    url = "<!-- saved from url=(0014)about:internet -->"
    for kind in ("text/html", "text/html; charset=UTF-8"):
        meta = f'<meta http-equiv="Content-Type" content="{kind}">'
        told = saved.replace("<head>", f"<head>{meta}")
        assert wrong(held(towns, f"{url}{told}")) == []
        assert wrong(held(towns, told.replace("<html", f"{url}\n<html"))) == []


def test_what_was_taken_out_is_told(towns: FactBase, page: str) -> None:
    caveats = re.sub(r"<h2>Caveats</h2>.*?</ul>", "", page, flags=re.DOTALL)
    assert len(caveats) < len(page)
    answer = held(towns, caveats)
    assert wrong(answer)
    assert {words for _, words in wrong(answer)} == {"(left out)"}


def test_what_differs_is_told_in_words_from_where_it_differs(towns: FactBase, page: str) -> None:
    row = page[page.index("<tr><td", page.index("<main>")) :].partition("</tr>")[0] + "</tr>"
    gone = [words for _, words in wrong(held(towns, page.replace(row, "", 1)))]
    assert gone
    assert {*gone} == {"(left out)"}
    (moved,) = held(towns, re.sub(r'"start":\d+', '"start":1', page, count=1)).document.rows[:1]
    assert '"start":1,' in str(moved["words"])
    assert str(moved["message"]).startswith("the base says “…")
    assert moved["line"] == page[: page.index('"start"')].count("\n") + 1


@pytest.mark.parametrize(
    ("pattern", "new"),
    [
        (r'"start":\d+', '"start":1'),
        (r"(?=\}</script>\n</head>)", ',"note":"approved"'),
        (r'"quote":"[^"]+"', '"quote":"other words"'),
        (r'"sha256":"[0-9a-f]+"', '"sha256":"00"'),
        (r'"words":\[', '"wards":['),
        (r'"asked":\{', '"asked":[{'),
        (r'"metrics":\["', '"metrics":["no_such_'),
        (r'"currency":null', '"currency":5'),
        (r'"names":\[', '"names":[5'),
    ],
)
def test_a_receipt_that_was_altered_does_not_stand(
    towns: FactBase, page: str, pattern: str, new: str
) -> None:
    altered = re.sub(pattern, new, page, count=1)
    assert altered != page
    answer = held(towns, altered)
    assert answer.no
    assert {verdict for verdict, _ in wrong(answer)} == {"altered"}


def test_a_base_that_has_changed_since_is_told_apart_from_a_page_that_was_altered(
    page: str, tmp_path: Path
) -> None:
    file = tmp_path / "base.yaml"
    file.write_text(TOWNS.read_text("utf-8") + "\n# since then\n", "utf-8")
    ((verdict, words),) = wrong(held(read_base(file), page, file))
    assert verdict == "other-base"
    assert words == f"base sha256:{built_from(TOWNS)['digest']}"


def test_a_page_of_another_version_is_told_apart_too(towns: FactBase, page: str) -> None:
    older = page.replace('"report":"', '"report":"0.0.').replace("Side by side", "Beside")
    assert [verdict for verdict, _ in wrong(held(towns, older))] == ["other-version", "differs"]


def test_a_report_of_another_base_is_held_without_a_mistake(ours: FactBase, page: str) -> None:
    asked = page.replace('"names":[]', '"names":["Lanternford"]')
    answer = held(ours, asked, shipped(), Texts(Path("nowhere")))
    assert [verdict for verdict, _ in wrong(answer)] == ["other-base", "differs"]


def test_words_are_sought_in_the_texts_that_are_held(towns: FactBase) -> None:
    fact = next(fact for fact in towns.facts if fact.evidence[0].start)
    moved = replace(fact.evidence[0], start=(fact.evidence[0].start or 0) + 1)
    changed = replace(fact, evidence=(moved, *fact.evidence[1:]))
    base = replace(towns, facts=tuple(changed if f is fact else f for f in towns.facts))
    page = format(report.ask(base, TOWNS), "html")
    assert wrong(held(base, page)) == [("misplaced", moved.quote)]
    assert wrong(held(base, page, texts=Texts(Path("nowhere")))) == []


def test_the_receipt_names_words_texts_and_base(towns: FactBase, page: str) -> None:
    told = receipt(page)
    assert told["base"] == built_from(TOWNS)["digest"]
    assert told["asked"] == {
        "names": [],
        "metrics": ["employees"],
        "currency": None,
        "origin": None,
    }
    assert told["words"] == [
        {"fact": fact.id, "source": e.source, "quote": e.quote, "start": e.start, "end": e.end}
        for fact in towns.facts
        for e in fact.evidence
    ]
    assert told["sources"] == [
        {"source": source.id, "sha256": source.text.sha256 if source.text else None}
        for source in towns.sources
        if towns.leaning_on(source.id)
    ]


def test_every_fact_of_the_clusters_is_on_the_page_over_its_words(
    towns: FactBase, page: str
) -> None:
    shown = unescape(page)
    assert all(fact.id in shown for fact in towns.facts)
    assert all(f">{e.quote}</q>" in shown for fact in towns.facts for e in fact.evidence)


def test_caveats_come_before_the_comparison_and_the_sources_last(page: str) -> None:
    titles = re.findall(r"<h2>(.*?)</h2>", page)
    assert titles[:2] == ["Caveats", "Side by side"]
    assert titles[-2:] == ["Where sources differ", "Sources"]


def test_search_engines_are_told_what_it_is_about_and_what_it_cites(ours: FactBase) -> None:
    page = format(report.ask(ours, shipped(), ["exports"], ["faku"]), "html")
    found = re.search(r'<script type="application/ld\+json">(.*)</script>', page)
    assert found
    told = json.loads(found[1])
    assert (told["@type"], told["about"][0]["alternateName"]) == ("Report", ["法库", "Fǎkù"])
    assert {one["url"] for one in told["citation"] if "url" in one} <= {
        source.address for source in ours.sources
    }


def test_a_report_of_one_origin_says_so_and_stands(ours: FactBase) -> None:
    answer = report.ask(ours.of_origin("seed"), shipped(), ["exports"], ["faku"])
    page = format(answer, "html").replace(
        "<h2>Caveats</h2>\n<ul>\n", f"<h2>Caveats</h2>\n<ul>\n<li>{LEFT_OUT['seed']}</li>\n"
    )
    assert wrong(held(ours, page, shipped(), Texts(Path("nowhere")))) == []


def test_text_that_would_do_harm_stays_text_and_stands(towns: FactBase) -> None:
    base = poisoned(towns, EVERYTHING)
    page = format(report.ask(base, TOWNS, ["employees"]), "html")
    assert "<img" not in page
    assert page.count("<script") == 2
    assert wrong(held(base, page, texts=Texts(Path("nowhere")))) == []


def test_python_makes_and_holds_one_too(towns: FactBase) -> None:
    questions = Questions(towns, TEXTS, TOWNS)
    page = format(questions.report("employees"), "html")
    assert not questions.verify(page).no
    assert questions.verify(page.replace("employ", "enjoy")).no
