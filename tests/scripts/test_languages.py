"""The table of names of languages names every tag."""

from __future__ import annotations

from clusters.cite.wording import language_name
from scripts.cldr import language_names


def test_a_name_is_read_back_as_it_was_written() -> None:
    assert {tag: language_name(tag) for tag in language_names()} == language_names()


def test_a_language_is_named_by_every_tag_it_goes_by() -> None:
    assert {language_name(tag) for tag in ("zh", "cmn", "zho", "zh-Hant")} == {"Chinese"}
    assert not {"und", "mul", "zxx"} & {*language_names()}
