"""The table of names of languages is the CLDR's, to the letter."""

from __future__ import annotations

from clusters.cite.languages import NAMES
from scripts import languages


def test_the_table_is_that_of_the_cldr() -> None:
    assert languages.TABLE.read_text("utf-8") == languages.table()


def test_a_name_is_read_back_as_it_was_written() -> None:
    assert languages.names() == NAMES


def test_a_language_is_named_by_every_tag_it_goes_by() -> None:
    assert {NAMES[tag] for tag in ("zh", "cmn", "zho")} == {"Chinese"}
    assert not {"und", "mul", "zxx"} & {*NAMES}
