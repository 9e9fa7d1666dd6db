"""How a value came about, and every line of what is not established."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from clusters.amounts.amount import Amount, Unreadable
from clusters.errors import Usage
from clusters.evidence.explanation import Explanation, explain
from clusters.factbase import Texts
from clusters.models import Conflict, Fact, FactBase, Reading
from clusters.money import Conversion, NoRate
from tests.audit.damaging import hold
from tests.making import a_base, a_cluster, a_fact, a_source, a_text, another_place, some_words

TEXT = "The town of Faku.\n\n" + "Long ago " * 12 + "it had over 305 people, they say" + " so" * 40


def _base(folder: Path, *facts: Fact, **changes: Any) -> FactBase:  # noqa: ANN401 - any table
    source = a_source(text=hold(folder, TEXT))
    others = [s for s in a_base(*facts).sources if s.id != "paper"]
    return a_base(*facts, **{"sources": (source, *others), **changes})


def _placed(quote: str = "over 305 people", **changes: Any) -> Fact:  # noqa: ANN401 - any field
    words = some_words(quote, start=TEXT.index(quote))
    return a_fact(**{"id": "one", "hedge": "over", "evidence": words, **changes})


def _why(folder: Path, fact: Fact, *others: Fact, **changes: Any) -> Explanation:  # noqa: ANN401
    return explain(_base(folder, fact, *others, **changes), fact.id, Texts(folder))


def test_a_ground_is_its_paragraph_and_the_words_around(tmp_path: Path) -> None:
    (ground,) = _why(tmp_path, _placed()).grounds
    assert (ground.paragraph, ground.paragraphs, ground.checked) == (2, 2, True)
    assert ground.before.endswith("Long ago it had ")
    assert ground.after.startswith(", they say so")
    assert len(ground.before) == len(ground.after) == 60


def test_at_the_ends_of_a_text_there_is_less_around(tmp_path: Path) -> None:
    (ground,) = _why(tmp_path, a_text(id="one", evidence=some_words("The town", start=0))).grounds
    assert (ground.paragraph, ground.before) == (1, "")
    (ground,) = _why(tmp_path, a_text(id="one", evidence=some_words("town", start=4))).grounds
    assert ground.before == "The "


def test_without_offsets_the_one_place_of_the_words_is_found(tmp_path: Path) -> None:
    (evidence,) = some_words("over 305 people")
    unplaced = _placed(evidence=(replace(evidence, start=None, end=None),))
    why = _why(tmp_path, unplaced)
    assert (why.grounds[0].paragraph, why.grounds[0].checked) == (2, True)
    assert not any("not checked" in line for line in why.open)


def test_without_offsets_words_that_stand_twice_have_no_place(tmp_path: Path) -> None:
    (evidence,) = some_words("Long ago")
    fact = a_text(id="one", evidence=(replace(evidence, start=None, end=None),))
    (ground,) = _why(tmp_path, fact).grounds
    assert (ground.paragraph, ground.checked, ground.before) == (None, False, "")


def test_where_the_text_is_not_held_its_paragraph_is_still_known(tmp_path: Path) -> None:
    base = _base(tmp_path, _placed())
    (ground,) = explain(base, "one", Texts(tmp_path / "nowhere")).grounds
    assert (ground.paragraph, ground.checked, ground.before, ground.after) == (2, False, "", "")


def test_what_stands_elsewhere_is_not_checked_and_shows_nothing_around(tmp_path: Path) -> None:
    (ground,) = _why(tmp_path, a_fact(id="one", evidence=some_words(start=0))).grounds
    assert (ground.checked, ground.before, ground.after) == (False, "", "")


def test_a_source_of_excerpts_has_no_paragraphs(tmp_path: Path) -> None:
    fact = a_fact(id="one", evidence=some_words())
    (ground,) = _why(tmp_path, fact, sources=(a_source(text=None),)).grounds
    assert (ground.paragraph, ground.paragraphs, ground.checked) == (None, None, False)


def test_the_reading_is_taken_apart_in_the_order_of_its_words(tmp_path: Path) -> None:
    words = some_words("nearly $5 billion")
    why = _why(tmp_path, a_fact(id="one", metric="sales", unit="USD", evidence=words))
    assert isinstance(why.reading, Amount)
    assert [(part.role, part.words, part.meaning) for part in why.parts] == [
        ("hedge", "nearly", "nearly"),
        ("unit", "$", "USD"),
        ("number", "5", "5"),
        ("scale", "billion", "1000000000"),
    ]


def test_a_damaged_number_has_a_reason_and_no_parts(tmp_path: Path) -> None:
    words = some_words("60,000 5 people")
    why = _why(tmp_path, a_fact(id="one", value=None, status="garbled", evidence=words))
    assert isinstance(why.reading, Unreadable)
    assert (why.parts, why.interval) == ((), None)


def test_a_statement_has_neither_reading_nor_interval_nor_rivals(tmp_path: Path) -> None:
    why = _why(tmp_path, a_text(id="one"), a_text(value="glass"))
    assert (why.reading, why.parts, why.interval, why.against) == (None, (), None, ())


def test_what_excludes_it_is_named(tmp_path: Path) -> None:
    other = a_fact(value=7, id="two")
    assert _why(tmp_path, _placed(), other).against == (other,)


def test_a_later_figure_and_a_target_do_not_exclude_it(tmp_path: Path) -> None:
    others = a_fact(value=7, period="2021"), a_fact(value=8, kind="target", id="goal")
    assert _why(tmp_path, _placed(), *others).against == ()


def _open(folder: Path, fact: Fact, **changes: Any) -> tuple[str, ...]:  # noqa: ANN401
    return _why(folder, fact, **changes).open


ALONE = "confirmation: paper alone says it"


def test_one_source_alone_is_no_confirmation(tmp_path: Path) -> None:
    assert _open(tmp_path, _placed()) == (ALONE,)


def test_two_quotations_of_one_source_are_no_confirmation(tmp_path: Path) -> None:
    (first,) = _placed().evidence
    assert _open(tmp_path, _placed(evidence=(first, first))) == (ALONE,)


def test_what_two_sources_say_and_texts_confirm_leaves_nothing_open(tmp_path: Path) -> None:
    (first,) = _placed().evidence
    fact = _placed(evidence=(first, replace(first, source="twin")))
    twin = a_source("twin", text=hold(tmp_path, TEXT, file="twin.txt"))
    paper = a_source(text=hold(tmp_path, TEXT))
    assert _open(tmp_path, fact, sources=(paper, twin)) == ()


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"period": None}, "when: the source does not date it"),
        ({"scope": "unstated"}, "whose it is: the source does not say"),
        ({"unit": "unstated"}, "its currency: the source does not name it"),
        ({"status": "garbled"}, "the figure itself: damaged in its source"),
        ({"status": "disputed"}, "whether it holds: another source contradicts it"),
    ],
)
def test_what_the_source_leaves_open_is_open(
    tmp_path: Path, changes: dict[str, Any], line: str
) -> None:
    assert _open(tmp_path, _placed(**changes)) == (line, ALONE)


def test_a_place_in_doubt_is_open(tmp_path: Path) -> None:
    doubtful = a_cluster(perhaps=another_place())
    line = "whose it is, is in doubt: Faku or Hejian"
    assert _open(tmp_path, _placed(), clusters=(doubtful,)) == (line, ALONE)
    assert _open(tmp_path, _placed(doubt="none"), clusters=(doubtful,)) == (ALONE,)


def test_what_another_figure_excludes_and_how_it_was_read_is_open(tmp_path: Path) -> None:
    by_hand = Reading(by="hand", reason="the words are the figure")
    fact = _placed(reading=by_hand)
    other = a_fact(value=9, id="other")
    assert _why(tmp_path, fact, other).open[:2] == (
        "whether it holds: it does not agree with another figure of the same",
        "the reading of its words: read by hand: the words are the figure",
    )


def test_a_quotation_that_no_text_confirms_is_open(tmp_path: Path) -> None:
    base = _base(tmp_path, _placed())
    line = "the quotation: not checked against the text of paper"
    assert explain(base, "one", Texts(tmp_path / "nowhere")).open == (line, ALONE)


def test_a_fact_that_is_not_there_is_a_miss(tmp_path: Path) -> None:
    with pytest.raises(Usage):
        explain(_base(tmp_path, _placed()), "two", Texts(tmp_path))


def _sum(**changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_fact(**{"id": "one", "metric": "sales", "value": 10**9, "unit": "CNY", **changes})


def _converted(
    folder: Path,
    fact: Fact,
    currency: str | None = "usd",
    when: Any = "then",  # noqa: ANN401 - a word or a day
) -> Conversion | NoRate | None:
    base = _base(folder, fact)
    return explain(base, "one", Texts(folder), currency, when).conversion


@pytest.mark.parametrize(
    ("when", "rate"), [("then", "6.9114"), ("end", "6.9615"), (date(2018, 12, 24), "6.9013")]
)
def test_a_sum_is_converted_at_the_rate_of_its_time_or_of_the_day_asked_for(
    tmp_path: Path, when: object, rate: str
) -> None:
    found = _converted(tmp_path, _sum(hedge="over"), when=when)
    assert isinstance(found, Conversion)
    assert found.rate is not None
    assert (str(found.rate.value), found.unit) == (rate, "USD")
    assert found.interval.high is None


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        (a_fact(id="one"), "it is no sum of money"),
        (a_text(id="one"), "it is no sum of money"),
        (_sum(unit="unstated"), "its currency is not stated"),
        (_sum(period=None), "undated in its source"),
        (_sum(period="1998"), "the rates begin on 1999-01-04"),
        (_sum(value=None, status="garbled"), "its number cannot be read"),
    ],
)
def test_what_is_not_converted_says_why(tmp_path: Path, fact: Fact, reason: str) -> None:
    assert _converted(tmp_path, fact) == NoRate(reason)


def test_a_sum_in_the_currency_asked_for_is_not_converted(tmp_path: Path) -> None:
    assert _converted(tmp_path, _sum(), "cny") is None
    assert _converted(tmp_path, _sum(), None) is None


def test_a_currency_without_rates_is_a_miss(tmp_path: Path) -> None:
    with pytest.raises(Usage, match="'yuan': no currency with rates"):
        _converted(tmp_path, _sum(), "yuan")


def test_the_conflicts_that_the_base_tells_of_it_are_told(tmp_path: Path) -> None:
    other = a_fact(value=7, period="2001", id="two")
    told = Conflict(id="c", facts=("one", "two"), note="Hm.")
    elsewhere = Conflict(id="d", facts=("two",), note="Hm.")
    why = _why(tmp_path, _placed(), other, conflicts=(told, elsewhere))
    assert why.conflicts == (told,)


def test_a_day_of_rates_without_a_currency_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Usage, match="there is nothing to convert"):
        explain(_base(tmp_path, _placed()), "one", Texts(tmp_path), when="end")


def test_a_reading_by_hand_is_told_with_its_reason(tmp_path: Path) -> None:
    reading = Reading(by="hand", reason="a lakh is 100,000")
    said = "the reading of its words: read by hand: a lakh is 100,000"
    assert said in _why(tmp_path, _placed(reading=reading)).open


def test_a_language_that_is_not_read_is_told(tmp_path: Path) -> None:
    source = a_source("lehti", language="fi")
    fact = a_fact(id="one", evidence=some_words("305 henkilöä", "lehti"))
    why = explain(a_base(fact, sources=(source,)), "one", Texts(tmp_path))
    assert "the reading of its words: its words in fi are not read, nor checked" in why.open
    statement = a_text(id="one", evidence=some_words("laattoja", "lehti"))
    why = explain(a_base(statement, sources=(source,)), "one", Texts(tmp_path))
    assert not any("reading" in said for said in why.open)


def test_words_that_the_quotation_leaves_out_are_told(tmp_path: Path) -> None:
    why = _why(tmp_path, _placed("305 people"))
    assert "the whole figure: the quotation leaves out “over”" in why.open
    assert not any("leaves out" in said for said in _why(tmp_path, _placed()).open)
