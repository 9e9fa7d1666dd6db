"""The numbers of a text: which are quoted, which set aside, and which nothing covers."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.audit.auditing import Report, Tally, headline, sentences, tally
from clusters.audit.finding import Finding
from clusters.audit.findings.texts import uncovered
from clusters.audit.material import gather
from clusters.evidence.passages import numbers_in, span_of
from clusters.factbase import Texts
from clusters.factbase.laws import Breach
from clusters.models import Evidence, FactBase, Reading
from tests.audit.damaging import codes, hold, material
from tests.making import a_base, a_fact, a_source, a_text, some_words
from tests.walking import walk

TEXT = "In 2019 the town had 305 kilns, 1,000.5 ha and XNUMX guests, up from 12"


def _left(*spans: tuple[int, int], text: str = TEXT) -> list[str]:
    return [text[slice(*span)] for span in uncovered(numbers_in(text, "en"), sorted(spans))]


def _at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def test_a_lost_number_and_one_at_the_very_end_count_as_numbers() -> None:
    assert _left() == ["2019", "305", "1,000.5", "XNUMX", "12"]


def test_a_number_of_other_digits_counts() -> None:
    assert _left(text="共２４０家, ٣") == ["２４０", "٣"]


@walk(
    ("spans", "left"),
    [
        ([_at("2019")], ["305", "1,000.5", "XNUMX", "12"]),
        ([_at("In 2019 the town had 305 kilns")], ["1,000.5", "XNUMX", "12"]),
        # overlapping and nested, in any order
        ([_at("In 2019 the"), _at("2019 the town had 305")], ["1,000.5", "XNUMX", "12"]),
        ([_at("In 2019 the town had 305 kilns"), _at("town")], ["1,000.5", "XNUMX", "12"]),
        ([(0, len(TEXT)), _at("town"), _at("kilns")], []),
        # the mark behind a number is not of the number
        ([_at("305")], ["2019", "1,000.5", "XNUMX", "12"]),
        ([_at("XNUMX guests"), _at("12")], ["2019", "305", "1,000.5"]),
        # half a number is no number
        ([_at("1,000")], ["2019", "305", "1,000.5", "XNUMX", "12"]),
        ([_at("000.5 ha")], ["2019", "305", "1,000.5", "XNUMX", "12"]),
        # two spans that touch within a number do not cover it
        ([_at("1,00"), _at("0.5")], ["2019", "305", "1,000.5", "XNUMX", "12"]),
        # spans that touch between numbers cover each its own
        ([_at("305 "), _at("kilns, 1,000.5")], ["2019", "XNUMX", "12"]),
        ([(0, 0), (len(TEXT), len(TEXT) + 5)], ["2019", "305", "1,000.5", "XNUMX", "12"]),
    ],
)
def test_a_number_is_covered_by_one_span_as_a_whole(
    spans: list[tuple[int, int]], left: list[str]
) -> None:
    assert _left(*spans) == left


@given(
    text=st.text(alphabet="12 ,.a", max_size=30),
    spans=st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=6),
)
def test_one_pass_finds_what_asking_every_span_finds(
    text: str, spans: list[tuple[int, int]]
) -> None:
    numbers = numbers_in(text, "en")
    slow = [
        (first, last)
        for first, last in numbers
        if not any(start <= first and last <= end for start, end in spans)
    ]
    assert [*uncovered(numbers, sorted(spans))] == slow


@walk(
    ("language", "text", "numbers"),
    [
        ("en", "two hundred and fifty firms in one town", ["two hundred and fifty"]),
        ("en", "forty firms, ten kilns, a dozen halls", ["forty"]),
        ("en", "nearly 5 billion yuan, 3 thousand", ["5", "3"]),
        ("en", "a hundredfold, thousands of them", []),
        ("en", "half a million firms", ["half a million"]),
        ("en", "seven and a half million people", ["seven and a half million"]),
        ("en", "two or three hundred firms", ["two or three hundred"]),
        ("de", "Siebeneinhalb Millionen Leute", ["Siebeneinhalb Millionen"]),
        ("fr", "deux cent cinquante entreprises", ["deux cent cinquante"]),
        ("ru", "двести пятьдесят фирм", ["двести пятьдесят"]),
        ("en", "2 to three hundred firms", ["2"]),
        ("de", "rund tausend Betriebe im Jahrtausend", ["rund tausend"]),
        ("sv", "femtio ugnar och två hallar", ["femtio"]),
        ("zh", "三千家企业的老百姓", ["三千"]),
        ("fi", "viisikymmentä uunia, 3 hallia", ["3"]),
    ],
)
def test_numbers_in_words_count_from_twenty_on(
    language: str, text: str, numbers: list[str]
) -> None:
    assert [text[slice(*span)] for span in numbers_in(text, language)] == numbers


@pytest.mark.parametrize(
    ("evidence", "span"),
    [
        (Evidence(source="paper", quote="305", start=3, end=6), (3, 6)),
        (Evidence(source="paper", quote="305"), (21, 24)),
        (Evidence(source="paper", quote="306"), None),
        (Evidence(source="paper", quote="the"), (8, 11)),
        (Evidence(source="paper", quote="n"), None),
        (Evidence(source="paper", quote=""), None),
    ],
)
def test_a_quotation_is_where_it_says_or_where_its_text_has_it_once(
    evidence: Evidence, span: tuple[int, int] | None
) -> None:
    assert span_of(evidence, TEXT) == span


def test_words_that_overlap_themselves_stand_there_twice() -> None:
    assert span_of(Evidence(source="paper", quote="1 1"), "1 1 1") is None


def _tally(folder: Path) -> Tally:
    text = "In 2019 there were 305 people, 12 kilns and 7 halls."
    record = hold(folder, text, ("12", "kilns"), ("305", "people"), file="held.txt")
    facts = (
        a_fact(evidence=some_words("2019 there were 305 people", start=3)),
        a_text("foshan", evidence=some_words("tiles", source="leaflet")),
        a_fact("huairen", evidence=some_words(source="report")),
        a_fact("jingdezhen", period="soon"),
    )
    sources = (
        a_source(text=record),
        a_source("leaflet", text=None),
        a_source("report"),
    )
    base = a_base(*facts, sources=sources)
    return tally(material(base, folder, broken=frozenset({3})))


def test_the_tally_counts_what_was_checked_and_adds_up(tmp_path: Path) -> None:
    counts = _tally(tmp_path)
    assert (counts.facts, counts.figures, counts.read) == (4, 2, 2)
    assert (counts.quotations, counts.checked) == (4, 1)
    assert (counts.held, counts.missing, counts.excerpts) == (("paper",), ("report",), ("leaflet",))
    # 305 is quoted and set aside; it counts once, as quoted
    assert (counts.numbers, counts.captured, counts.aside) == (4, 2, 1)


def test_the_tally_says_plainly_what_was_not_checked(tmp_path: Path) -> None:
    assert [*sentences(_tally(tmp_path))] == [
        "4 facts, 2 of them figures",
        "1 of 4 quotations checked to the character",
        "2 of 2 figures read from their words",
        "1 of 2 texts held",
        "4 numbers in them: 2 captured by facts, 1 set aside, 1 unaccounted for",
        "not checked, because not held: the texts of report",
        "no text held, only excerpts seen, of leaflet",
    ]


def test_without_any_text_the_tally_speaks_of_no_numbers(tmp_path: Path) -> None:
    said = [*sentences(tally(material(a_base(a_fact()), tmp_path)))]
    assert said == [
        "1 fact, 1 of them figures",
        "0 of 1 quotations checked to the character",
        "1 of 1 figures read from their words",
        "0 of 1 texts held",
        "not checked, because not held: the texts of paper",
    ]


def test_the_tally_names_the_languages_that_it_does_not_read(tmp_path: Path) -> None:
    words = (*some_words("305 people"), *some_words("305 henkilöä", "lehti"))
    sources = (a_source(), a_source("lehti", language="fi"), a_source("laikraksts", language="lv"))
    facts = a_fact(evidence=words), a_fact("foshan", evidence=some_words("305", "laikraksts"))
    counts = tally(material(a_base(*facts, sources=sources), tmp_path))
    assert (counts.figures, counts.read, counts.unread) == (2, 1, ("fi", "lv"))
    assert "not read, for want of a table of the language: fi, lv" in [*sentences(counts)]


def test_facts_may_quote_a_text_in_any_order(tmp_path: Path) -> None:
    text = "Once 305 people, then 12 kilns."
    facts = [a_text(value=q, evidence=some_words(q, start=text.index(q))) for q in ("12", "305")]
    base = a_base(*facts, sources=(a_source(text=hold(tmp_path, text)),))
    assert tally(material(base, tmp_path)).captured == 2


def test_every_number_of_held_texts_is_captured_or_set_aside(towns: FactBase, texts: Texts) -> None:
    counts = tally(gather(towns, frozenset(), texts))
    assert counts.captured + counts.aside == counts.numbers > 50
    excerpts = {source.id for source in towns.sources if source.text is None}
    quoted = [e for fact in towns.facts for e in fact.evidence if e.source not in excerpts]
    assert counts.checked == len(quoted)
    assert counts.excerpts == tuple(s.id for s in towns.sources if s.id in excerpts)
    assert counts.missing == ()
    assert not any("not checked" in said for said in sentences(counts))


def test_a_fact_that_breaks_a_law_still_covers_the_numbers_it_quotes(tmp_path: Path) -> None:
    record = hold(tmp_path, "There were 305 people.")
    fact = a_fact(period="soon", evidence=some_words("305 people", start=11))
    base = a_base(fact, sources=(a_source(text=record),))
    assert codes(base, Texts(tmp_path)) == ["bad-period"]


def test_readings_by_hand_are_counted_and_not_among_those_read(tmp_path: Path) -> None:
    reading = Reading(by="hand", reason="a lakh is 100,000")
    counts = tally(material(a_base(a_fact(), a_fact("foshan", reading=reading)), tmp_path))
    assert (counts.figures, counts.read, counts.by_hand) == (2, 1, 1)
    assert "1 confirmed by hand" in [*sentences(counts)]
    assert not any("by hand" in said for said in sentences(_tally(tmp_path)))


def _headline(base: FactBase, folder: Path, *findings: Finding) -> str:
    return headline(Report(findings, tally(material(base, folder))))


def test_the_first_line_says_that_no_text_was_at_hand(tmp_path: Path) -> None:
    base = a_base(a_fact())
    said = "Not audited against texts: 0 of 1 are here (--texts DIR); no finding"
    assert _headline(base, tmp_path) == said
    excerpts = a_base(a_fact(), sources=(a_source(text=None),))
    said = "Not audited against texts: the base names none; no finding"
    assert _headline(excerpts, tmp_path) == said
    held = a_base(a_fact(), sources=(a_source(text=hold(tmp_path, "305 people")),))
    assert _headline(held, tmp_path) == "No finding"
    breach = Breach("unused-metric", (), "wrong", "mend it")
    warning = Finding(breach, "warning", "base.yaml", 1, 1, "wrong")
    assert _headline(held, tmp_path, warning, warning) == "No errors, 2 warnings"


def test_the_first_line_counts_the_figures_in_languages_that_are_not_read(tmp_path: Path) -> None:
    words = some_words("305", "laikraksts")
    sources = (a_source(text=hold(tmp_path, "x")), a_source("laikraksts", language="lv"))
    base = a_base(a_fact(), a_fact("foshan", evidence=words), sources=sources)
    said = "No finding; 1 figure in a language that is not read: lv"
    assert _headline(base, tmp_path) == said
