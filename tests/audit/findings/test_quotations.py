"""Quotations and printed words: whole, in place, and told where they stand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from clusters.amounts.amount import Hedge
from clusters.audit.auditing import judge
from clusters.audit.finding import Severity
from clusters.audit.findings.quotations import quote_moved
from clusters.factbase import Texts
from clusters.factbase.laws import Breach
from clusters.models import Evidence, Reading
from tests.audit.damaging import codes, codes_alone, hold, material, quoted
from tests.making import (
    a_base,
    a_fact,
    a_source,
    a_text,
    some_words,
)


@pytest.mark.parametrize(
    ("quote", "printed", "language", "whole"),
    [
        ("had 305 people", "305", "en", True),
        ("had 305 people", "305 people", "en", True),
        ("had 305 people", "had 305", "en", False),
        ("had 305 people", "305 peop", "en", False),
        ("had 305 people", "305 ", "en", False),
        ("had 305 people", "30", "en", False),
        ("had (about) 305 people", "305", "en", True),
        ("305 people (a third) of", "305 people (a third)", "en", True),
        ("305 people (a third) of", "305 people (a third", "en", False),
        ("有305家企业", "305", "zh", True),
        ("有305家企业", "305家", "zh", True),
        ("有305家企业", "05家", "zh", False),
    ],
)
def test_printed_words_are_whole(quote: str, printed: str, language: str, whole: bool) -> None:
    found = codes_alone(quoted(quote, printed=printed), language)
    assert found == ([] if whole else ["printed-cut"])


@pytest.mark.parametrize("printed", ["he lamp", "The lam", " lamp", "lamp,", "lamp, lit in 201"])
def test_the_printed_words_of_a_statement_are_whole_too(printed: str) -> None:
    fact = a_text(evidence=some_words("The lamp, lit in 2016"), printed=printed)
    assert codes_alone(fact) == ["printed-cut"]


def test_a_quotation_without_offsets_is_found_or_missed_in_its_text(tmp_path: Path) -> None:
    record = hold(tmp_path, "There were 305 people.")
    (evidence,) = some_words()
    unplaced = replace(evidence, start=None, end=None)
    fact = a_fact(id="faku.employees", evidence=(unplaced,))
    base = a_base(fact, sources=(a_source(text=record),))
    assert codes(base, Texts(tmp_path)) == ["quote-unplaced"]
    moved = replace(fact, evidence=(replace(unplaced, quote="305 People"),))
    found = codes(replace(base, facts=(moved,)), Texts(tmp_path))
    assert found == ["number-unaccounted", "quote-moved"]


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("There were 305 people.", "write start: 11, end: 21"),
        ("305 people, and 305 people", "copy the words from the text, and their offsets"),
        ("There were 306 people.", "copy the words from the text, and their offsets"),
    ],
)
def test_a_moved_quotation_is_mended_by_its_place_where_the_text_has_it_once(
    tmp_path: Path, text: str, mend: str
) -> None:
    fact = a_fact(id="faku.employees", evidence=some_words("305 people", start=5))
    base = a_base(fact, sources=(a_source(text=hold(tmp_path, text)),))
    (breach,) = quote_moved(material(base, tmp_path))
    assert breach.message == "'305 people' does not stand in the text at its place"
    assert breach.mend == mend


Found: TypeAlias = list[tuple[Breach, Severity]]


def _in_place(folder: Path, text: str, quote: str, language: str = "en", **fact: Any) -> Found:  # noqa: ANN401 - any field
    """Audit a figure of a text that is held, quoted at its place."""
    told = {"id": "faku.employees", "value": 305, **fact}
    figure = a_fact(evidence=some_words(quote, start=text.index(quote)), **told)
    source = a_source(text=hold(folder, text), language=language)
    return judge(a_base(figure, sources=(source,)), Texts(folder))[1]


CUT = [
    ("en", "It has no more than 50 firms", "more than 50 firms", 50, "over", "'no'"),
    ("en", "It sold 48 billion yuan of tiles", "48", 48, "exact", "'billion yuan'"),
    ("en", "It has 1,250 workers", "250 workers", 250, "exact", "'1,'"),
    ("en", "It has from 40 to 50 firms", "50 firms", 50, "exact", "'40 to'"),
    ("en", "It has 5,000 or more workers", "5,000", 5000, "exact", "'or more'"),
    ("zh", "员工3万余人", "3", 3, "exact", "'万余'"),
    ("zh", "员工3万余人", "3万", 30_000, "exact", "'余'"),
    ("de", "Fast 300 Betriebe", "300 Betriebe", 300, "exact", "'Fast'"),
    ("es", "exportó 1.250 piezas", "250 piezas", 250, "exact", "'1.'"),
    ("sv", "inte mer än 50 företag", "mer än 50 företag", 50, "over", "'inte'"),
]


@pytest.mark.parametrize(("language", "text", "quote", "value", "hedge", "left_out"), CUT)
def test_a_quotation_that_cuts_its_figure_shows_the_words_left_out(
    tmp_path: Path, language: str, text: str, quote: str, value: int, hedge: Hedge, left_out: str
) -> None:
    found = _in_place(tmp_path, text, quote, language, value=value, hedge=hedge)
    ((breach, severity),) = [one for one in found if one[0].path[0] == "facts"]
    assert (breach.code, severity) == ("quote-cut", "error")
    assert breach.message.startswith(f"{quote!r} leaves out {left_out}")


def test_a_quotation_that_leaves_out_a_negation_before_it_says_which(tmp_path: Path) -> None:
    text = "Faku does not employ 305 people"
    ((breach, _),) = _in_place(tmp_path, text, "employ 305 people")
    assert breach.code == "quote-cut"
    assert breach.message == "'employ 305 people' leaves out 'not', which stands beside it"
    assert _in_place(tmp_path, text, "not employ 305 people") == []


def test_a_statement_may_not_leave_out_its_negation_either(tmp_path: Path) -> None:
    text = "It no longer makes tiles"
    source = a_source(text=hold(tmp_path, text))
    fact = a_text(id="faku.products", evidence=some_words("makes tiles", start=13))
    ((breach, _),) = judge(a_base(fact, sources=(source,)), Texts(tmp_path))[1]
    assert breach.message == "'makes tiles' leaves out 'no', which stands beside it"


def test_a_cut_that_a_curator_has_looked_at_is_accepted(tmp_path: Path) -> None:
    reading = Reading(by="hand", reason="two numbers, parted by a dash")
    found = _in_place(tmp_path, "Hall 12 - 305 people", "305 people", reading=reading)
    assert [b.code for b, _ in found if b.path[0] == "facts"] == []


def test_without_its_text_a_quotation_is_read_alone(tmp_path: Path) -> None:
    fact = quoted("more than 50 firms", 50, hedge="over", id="faku.employees")
    assert codes(a_base(fact), Texts(tmp_path)) == []


@pytest.mark.parametrize(
    ("text", "quote", "why"),
    [
        (
            "It sold\u00a0tiles",
            "sold tiles",
            "the text has U+00A0 (NO-BREAK SPACE) where the quotation has U+0020 (SPACE)",
        ),
        (
            "The co\u00adbalt works",
            "cobalt works",
            (
                "the text has U+00AD (SOFT HYPHEN) where the quotation has U+0062 "
                "(LATIN SMALL LETTER B)"
            ),
        ),
        (
            "all\u2010ceramic tiles",
            "all-ceramic tiles",
            "the text has U+2010 (HYPHEN) where the quotation has U+002D (HYPHEN-MINUS)",
        ),
        ("the obec Bana\u0301r here", "obec Banár", "the text composes its letters otherwise"),
        (
            "the Lamps",
            "lamps",
            (
                "the text has U+004C (LATIN CAPITAL LETTER L) where the quotation has U+006C "
                "(LATIN SMALL LETTER L)"
            ),
        ),
        ("the chairs", "lamps", ""),
    ],
)
@pytest.mark.parametrize("placed", [True, False])
def test_a_difference_that_is_hard_to_see_is_named(
    tmp_path: Path, text: str, quote: str, why: str, placed: bool
) -> None:
    source = a_source(text=hold(tmp_path, text))
    (evidence,) = some_words(quote, start=4)
    if not placed:
        evidence = replace(evidence, start=None, end=None)
    fact = a_text(id="faku.products", evidence=(evidence,))
    ((breach, _),) = judge(a_base(fact, sources=(source,)), Texts(tmp_path))[1]
    assert breach.code == "quote-moved"
    end = f"at its place: {why}" if why else "at its place"
    assert breach.message == f"{quote!r} does not stand in the text {end}"


def test_a_quotation_of_another_length_than_its_place_says_what_cannot_be_seen(
    tmp_path: Path,
) -> None:
    text = "the obec Bana\u0301r here"
    source = a_source(text=hold(tmp_path, text))
    words = (Evidence(source="paper", quote="obec Banár", start=4, end=15),)
    fact = a_text(id="faku.products", evidence=words)
    ((breach, _),) = judge(a_base(fact, sources=(source,)), Texts(tmp_path))[1]
    assert breach.code == "quote-length"
    assert breach.message == "10 characters at 4 to 15: the text composes its letters otherwise"
    assert breach.mend == "copy the words from the text, and their offsets"
