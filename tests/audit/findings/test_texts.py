"""What the held texts account for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

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
