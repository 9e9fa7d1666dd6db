"""How well figures are proposed is what the page says, and no worse than it was."""

from __future__ import annotations

import sys

import pytest

from clusters.factbase import open_base
from scripts import drafts


@pytest.fixture(scope="module")
def sentences() -> list[drafts.Gold]:
    return [*drafts.of_sentences()]


def test_the_page_has_the_table_of_the_sentences(sentences: list[drafts.Gold]) -> None:
    table = "\n".join(drafts.table("Language", sentences))
    assert table in drafts.PAGE.read_text("utf-8")


def test_the_page_is_what_the_script_writes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    held = [one.text.file for one in open_base(None).sources if one.text]
    missing = [name for name in held if not (drafts.SEEDS / name).exists()]
    if missing:
        pytest.skip(f"the five articles are not ours to give (seeds/README.md): {missing}")
    monkeypatch.setattr(sys, "argv", ["drafts"])
    assert drafts.main() == 0
    assert capsys.readouterr().out == drafts.PAGE.read_text("utf-8")


def test_what_is_no_figure_of_the_base_is_not_proposed(sentences: list[drafts.Gold]) -> None:
    assert not [one for one in sentences if one.made and not one.metrics]


def test_what_is_proposed_is_of_the_metric_that_a_reader_names(
    sentences: list[drafts.Gold],
) -> None:
    proposed = [one for one in sentences if one.made and one.metrics]
    assert sum(one.right[1] for one in proposed) >= len(proposed) * 0.95
    assert len({one.group for one in sentences}) == 7
