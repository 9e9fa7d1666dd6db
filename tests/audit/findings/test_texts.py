"""What the held texts account for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from clusters.audit.auditing import judge
from clusters.factbase import Texts
from tests.audit.damaging import codes, hold
from tests.making import (
    a_base,
    a_fact,
    a_source,
    some_words,
)


def test_what_is_set_aside_cannot_cover_the_text_before_it(tmp_path: Path) -> None:
    text = "In 2019 there were 305 people. © 2020"
    record = hold(tmp_path, text, ("© 2020", "the copyright line"))
    (aside,) = record.set_aside
    reaching = replace(record, set_aside=(replace(aside, start=aside.start - len(text)),))
    fact = a_fact(id="faku.employees", evidence=some_words("305 people", start=19))
    base = a_base(fact, sources=(a_source(text=reaching),))
    assert "quote-length" in codes(base, Texts(tmp_path))


def test_of_a_text_full_of_numbers_a_thousand_are_named_and_the_rest_counted(
    tmp_path: Path,
) -> None:
    record = hold(tmp_path, "7 towns. " * 1_500)
    base = a_base(sources=(a_source(text=record),), facts=())
    _, found = judge(base, Texts(tmp_path))
    told = [breach.message for breach, _ in found if breach.code == "number-unaccounted"]
    assert len(told) == 1_001
    assert told[-1].startswith("500 further numbers of ")
