"""What a source is called, and where it can be read."""

from __future__ import annotations

import pytest

from tests.making import a_source


@pytest.mark.parametrize(
    ("title", "described", "name"),
    [
        ("A paper", None, "A paper"),
        ("A paper", "a report", "A paper"),
        (None, "a report", "[a report]"),
        (None, None, "[untitled]"),
    ],
)
def test_a_source_without_a_title_is_called_what_we_call_it_in_brackets(
    title: str | None, described: str | None, name: str
) -> None:
    assert a_source(title=title, described=described).name == name


@pytest.mark.parametrize(
    ("url", "archive", "address"),
    [
        ("https://a.example", "https://b.example", "https://a.example"),
        (None, "https://b.example", "https://b.example"),
        (None, None, None),
    ],
)
def test_a_source_whose_page_is_gone_is_read_in_an_archive(
    url: str | None, archive: str | None, address: str | None
) -> None:
    assert a_source(url=url, archive=archive).address == address
