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
from tests.walking import walk


@walk(
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


@pytest.mark.parametrize(
    ("language", "text", "quote", "value", "hedge"),
    [
        ("en", "They run no more than 50 firms in all.", "more than 50 firms", 50, "over"),
        ("en", "They run no more than 50 firms in all.", "50 firms", 50, "exact"),
        ("en", "They had not fewer than 50 workers there.", "fewer than 50 workers", 50, "under"),
        ("en", "The town never employed more than 50 workers.", "more than 50 workers", 50, "over"),
        ("en", "Hardly more than 50 workers are left.", "more than 50 workers", 50, "over"),
        ("en", "Sales were 48 billion yuan or more in 2019.", "48", 48, "exact"),
        ("en", "Sales were 48 billion yuan or more in 2019.", "48 billion", 48000000000, "exact"),
        ("en", "It has 1,250 workers or so.", "250 workers", 250, "exact"),
        ("en", "It has 1,250 workers or so.", "1,250 workers", 1250, "exact"),
        ("de", "Es sind nicht mehr als 50 Firmen.", "mehr als 50 Firmen", 50, "over"),
        ("de", "Es sind nicht mehr als 50 Firmen.", "50 Firmen", 50, "exact"),
        ("de", "Es kostet 1,6 Milliarden Euro.", "1,6 Milliarden", 1600000000, "exact"),
        ("de", "Die Stadt hat 12.500 Beschäftigte oder mehr.", "500 Beschäftigte", 500, "exact"),
        (
            "de",
            "Die Stadt hat 12.500 Beschäftigte oder mehr.",
            "12.500 Beschäftigte",
            12500,
            "exact",
        ),
        ("de", "Keine 50 Firmen sind es.", "50 Firmen", 50, "exact"),
        ("fr", "Il n'y a pas plus de 50 salariés ici.", "plus de 50 salariés", 50, "over"),
        ("fr", "Il n'y a pas plus de 50 salariés ici.", "50 salariés", 50, "exact"),
        ("fr", "Elle emploie près de 12 500 salariés.", "500 salariés", 500, "exact"),
        ("fr", "Elle emploie près de 12 500 salariés.", "12 500 salariés", 12500, "exact"),
        ("it", "Non più di 50 persone lavorano qui.", "più di 50 persone", 50, "over"),
        ("it", "Il fatturato supera i 320 milioni di euro.", "320", 320, "exact"),
        ("es", "No más de 50 personas trabajan aquí.", "más de 50 personas", 50, "over"),
        ("es", "Las ventas superan los 300 millones de euros.", "300", 300, "exact"),
        ("pt", "Não mais de 50 pessoas trabalham aqui.", "mais de 50 pessoas", 50, "over"),
        ("pt", "As vendas somam cerca de 75 milhões de reais.", "75", 75, "exact"),
        ("ru", "Здесь работают не более 50 человек.", "более 50 человек", 50, "over"),
        ("ru", "Здесь работают не более 50 человек.", "50 человек", 50, "exact"),
        ("ko", "직원은 4500명 이상이다.", "4500명", 4500, "exact"),
        ("ko", "직원은 4500명 이상이다.", "500명 이상", 500, "at_least"),
        ("ko", "매출은 약 35억 원이다.", "35", 35, "exact"),
        ("ko", "매출은 약 35억 원이다.", "약 35억", 3500000000, "about"),
        ("ja", "従業員は4500人以上である。", "4500人", 4500, "exact"),
        ("ja", "従業員は4500人以上である。", "500人以上", 500, "at_least"),
        ("ja", "売上高は約35億円だった。", "約35", 35, "about"),
        ("ja", "売上高は約35億円だった。", "約35億", 3500000000, "about"),
        ("ja", "50社を超えない。", "50社", 50, "exact"),
        ("zh", "从业人员3万余人。", "3", 3, "exact"),
        ("zh", "从业人员3万余人。", "3万", 30000, "exact"),
        ("zh", "企业不超过50家。", "超过50家", 50, "over"),
        ("zh", "企业不超过50家。", "50家", 50, "exact"),
        ("zh", "企业不足50家。", "50家", 50, "exact"),
        ("zh", "企业不足50家。", "足50家", 50, "exact"),
        ("zh", "产值36.8亿元左右。", "36.8亿", 3680000000, "exact"),
        ("zh", "企业未达50家。", "达50家", 50, "exact"),
        ("zh", "企业未达50家。", "50家", 50, "exact"),
        ("sv", "Det är inte fler än 50 anställda.", "fler än 50 anställda", 50, "over"),
        ("sv", "Det är inte fler än 50 anställda.", "50 anställda", 50, "exact"),
        ("sk", "Nie viac ako 50 ľudí tu pracuje.", "viac ako 50 ľudí", 50, "over"),
        ("sk", "Nie viac ako 50 ľudí tu pracuje.", "50 ľudí", 50, "exact"),
        ("hi", "यहाँ 4,500 से अधिक लोग काम करते हैं।", "4,500", 4500, "exact"),
        ("hi", "यहाँ 4,500 से अधिक लोग काम करते हैं।", "500 से अधिक लोग", 500, "over"),
        ("hi", "यहाँ 50 से अधिक लोग नहीं हैं।", "50 से अधिक लोग", 50, "over"),
        ("ar", "لا يعمل فيها أكثر من 50 شخص.", "أكثر من 50 شخص", 50, "over"),
        ("ar", "لا يعمل فيها أكثر من 50 شخص.", "50 شخص", 50, "exact"),
        ("ar", "بلغت المبيعات أكثر من 30 مليون يورو.", "أكثر من 30", 30, "over"),
        ("ko", "50개를 넘지 않는다.", "50개", 50, "exact"),
        ("de", "Mehr als 50 Firmen sind es nicht.", "Mehr als 50 Firmen", 50, "over"),
    ],
)
def test_a_quotation_out_of_its_context_is_an_error_in_every_language(
    tmp_path: Path, language: str, text: str, quote: str, value: int, hedge: Hedge
) -> None:
    found = _in_place(tmp_path, text, quote, language, value=value, hedge=hedge)
    wrong = {b.code for b, severity in found if b.path[0] == "facts" and severity == "error"}
    # A negation behind its number belongs to the number, which then is not read.
    assert wrong & {"quote-cut", "malformed-number"}


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "Not only 305 people make tiles, but robots too", "305 people"),
        ("en", "It makes tiles. Not one of the 12 kilns is old", "tiles"),
        ("de", "Nicht nur 305 Leute, auch Roboter", "305 Leute"),
        ("ru", "Не только 305 человек, но и роботы", "305 человек"),
        ("hi", "305 लोग काम करते हैं और कोई मशीन नहीं है", "305 लोग"),
    ],
)
def test_what_denies_something_else_is_no_negation(
    tmp_path: Path, language: str, text: str, quote: str
) -> None:
    fact = a_fact(id="faku.employees") if "305" in quote else a_text(id="faku.products")
    words = some_words(quote, start=text.index(quote))
    source = a_source(text=hold(tmp_path, text), language=language)
    base = a_base(replace(fact, evidence=words), sources=(source,))
    found = [b.code for b, _ in judge(base, Texts(tmp_path))[1] if b.path[0] == "facts"]
    assert found == []


def test_a_statement_that_is_the_object_of_a_denied_verb_is_not_denied(tmp_path: Path) -> None:
    text = "That does not hinder the growing popularity of tiles"
    words = some_words("growing popularity", start=text.index("growing"))
    source = a_source(text=hold(tmp_path, text))
    base = a_base(a_text(id="faku.products", evidence=words), sources=(source,))
    assert judge(base, Texts(tmp_path))[1] == []
