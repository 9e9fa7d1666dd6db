"""What holds for every text, and for every amount that can be printed."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clusters.amounts.amount import Amount, Hedge, Unclear
from clusters.amounts.language import Language, each
from clusters.amounts.languages import languages, table_of
from clusters.amounts.reader import amounts_in
from clusters.amounts.units import ALSO_WORDS, SIGNS
from tests.walking import walk

Meaning = TypeVar("Meaning")
Pairs = list[tuple[str, Meaning]]

TABLES = {code: table for code in languages() if (table := table_of(code))}
LONG = 1_200
"""Characters of a text that is read to its end: more than Python's calls may be deep."""
GAPS = [" ", "\u00a0", "  ", "\n"]


def pairs(meanings: Mapping[Meaning, str]) -> Pairs[Meaning]:
    """Every phrase of a table that has one meaning, with it."""
    clear = {meaning: entry for meaning, entry in meanings.items() if type(meaning) is not Unclear}
    return [(phrase, meaning) for meaning, entry in clear.items() for phrase in each(entry)]


@st.composite
def numbers(draw: st.DrawFn, table: Language) -> tuple[str, Decimal]:
    """A number in digits, in any grouping, with its value."""
    whole = draw(st.integers(1, 10**9))
    decimals = draw(st.sampled_from(["", "5", "07", "1250"]))
    grouped = f"{whole:,}".replace(",", draw(st.sampled_from(["", *table.groups])))
    mark = table.decimal if decimals else ""
    return grouped + mark + decimals, Decimal(f"{whole}.{decimals}")


@st.composite
def printed(draw: st.DrawFn) -> tuple[str, list[str], Amount]:
    """A language, the parts of an amount as it prints them, and what they say together."""
    code, table = draw(st.sampled_from(list(TABLES.items())))
    number, value = draw(numbers(table))
    scale, factor = draw(st.sampled_from([("", 1), *pairs(table.scales)]))
    exact: Pairs[Hedge] = [("", "exact")]
    hedge, meant = draw(st.sampled_from(exact + pairs(table.hedges)))
    after, meant_after = draw(st.sampled_from(exact + pairs(table.after) * (not hedge)))
    signs = [pair for pair in pairs(SIGNS) if pair[0] not in ALSO_WORDS.split("|")]
    sign, currency = draw(st.sampled_from([("", None), *signs]))
    unit, measure = draw(st.sampled_from([("", None), *pairs(table.units) * (not sign)]))
    parts = [hedge, sign, number, scale, unit, after]
    said = measure or currency
    named = said if isinstance(said, str) else None
    return code, parts, Amount(value * factor, named, meant_after if after else meant, 0, 0, "")


@given(printed(), st.data())
@settings(max_examples=300)
def test_every_amount_that_can_be_printed_is_read_back(
    case: tuple[str, list[str], Amount], data: st.DataObject
) -> None:
    code, parts, meant = case
    gap = data.draw(st.sampled_from(GAPS + [""] * TABLES[code].additive))
    words = gap.join(filter(None, parts))
    (read,) = amounts_in(f"({words}) ", code)
    assert isinstance(read, Amount)
    assert (read.value, read.unit, read.hedge) == (meant.value, meant.unit, meant.hedge)
    assert (read.start, read.end, read.words) == (1, 1 + len(words), words)


@given(printed(), st.data())
def test_no_digit_can_change_unnoticed(
    case: tuple[str, list[str], Amount], data: st.DataObject
) -> None:
    code, parts, meant = case
    number = parts[2]
    place = data.draw(st.sampled_from([i for i, mark in enumerate(number) if mark.isdigit()]))
    digit = data.draw(st.sampled_from(sorted(set("0123456789") - {number[place]})))
    parts[2] = number[:place] + digit + number[place + 1 :]
    readings = amounts_in(" ".join(filter(None, parts)), code)
    assert all(getattr(reading, "value", None) != meant.value for reading in readings)


def scraps(table: Language) -> st.SearchStrategy[str]:
    """Texts made of the words and marks that mean something, in any order."""
    known = each(*table.hedges.values(), *table.after.values(), *table.scales.values())
    known += each(*table.units.values(), *table.suffixes.values(), *SIGNS.values())
    known += list(table.words) + each(table.negations, table.fillers, table.articles, table.between)
    known += each(table.joiners, table.links, table.asides, table.fractions, table.counters)
    marks = [*" \u00a0\n.,-–−+/:'()%$", "5", "60,000", "007", "12.5", "2016-2025", "XNUMX", "٣"]
    piece = st.sampled_from(known) | st.sampled_from(marks) | st.text(max_size=3)
    return st.lists(piece, max_size=15).map("".join)


@pytest.mark.parametrize("code", [code for code in TABLES if not TABLES[code].counters])
def test_every_number_word_is_read_back(code: str) -> None:
    for word, value in TABLES[code].words.items():
        (read,) = amounts_in(f"({word.capitalize()}) ", code)
        assert isinstance(read, Amount)
        assert (read.value, read.words) == (Decimal(value), word.capitalize())


@given(st.sampled_from(list(TABLES)), st.data())
@settings(max_examples=250)
def test_any_text_is_read_without_error_and_no_digit_is_passed_over(
    code: str, data: st.DataObject
) -> None:
    text = data.draw(scraps(TABLES[code]))
    readings = amounts_in(text, code)
    end = 0
    for reading in readings:
        assert end <= reading.start < reading.end <= len(text)
        assert reading.words == text[reading.start : reading.end]
        assert not any(character.isdecimal() for character in text[end : reading.start])
        end = reading.end
    assert not any(character.isdecimal() for character in text[end:])


@pytest.mark.parametrize("code", TABLES)
@walk(
    "piece",
    [
        "1",
        "1 ",
        "1,",
        "1 234",
        "XNUMX,",
        "5%",
        " ",
        "\n",
        "a",
        "a-",
        "over ",
        "not ",
        "one hundred ",
        "5 to ",
        "between ",
        "$-",
        "and a half ",
        "million ",
        "en ",
        "mer än ",
        "verfügt über ",
        "20. ",
        "60'",
        "niekoľko ",
        "do 5 ",
        "近",
        "第",
        "十",
        "十 ",
        "一百",
        "5亿",
        "约占",
        "5家以上",
    ],
)
def test_a_long_text_of_one_piece_is_read_to_its_end(code: str, piece: str) -> None:
    text = (piece * LONG)[:LONG]
    spans = [(found.start, found.end) for found in amounts_in(text, code)]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)


@pytest.mark.parametrize("code", TABLES)
def test_every_hedge_and_every_unit_is_read_beside_a_plain_number(code: str) -> None:
    table, gap = TABLES[code], "" if TABLES[code].additive else " "
    told: list[tuple[list[str], str | None, Hedge]] = []
    told += [([phrase, "240"], None, hedge) for phrase, hedge in pairs(table.hedges)]
    told += [(["240", phrase], None, hedge) for phrase, hedge in pairs(table.after)]
    units = [(phrase, unit) for phrase, unit in pairs(table.units) if isinstance(unit, str)]
    told += [(["240", phrase], unit, "exact") for phrase, unit in units]
    for parts, unit, hedge in told:
        words = gap.join(parts)
        (read,) = amounts_in(f"({words}) ", code)
        assert isinstance(read, Amount), words
        assert (read.value, read.unit, read.hedge, read.words) == (Decimal(240), unit, hedge, words)
