"""The score of the tests, as the page tells it."""

from __future__ import annotations

import pytest

from scripts import mutation
from tests.terminal import ROOT

LISTING = """\
    clusters.reading.tree.x_at__mutmut_1: killed
    clusters.reading.tree.x_at__mutmut_2: survived
    clusters.compare.terms.x_of__mutmut_1: no tests
    clusters.reading.files.x_read_tree__mutmut_1: timeout

"""


def test_a_mutant_survives_unless_a_test_fails_or_never_ends() -> None:
    results = dict(mutation.told(LISTING))
    assert len(results) == 4
    reading = mutation.counted("reading", mutation.of("reading", results))
    assert reading == ["reading", "3", "2", "1", "1", "66.7%"]
    assert mutation.counted("all", [*results.values()]) == ["all", "4", "2", "1", "2", "50.0%"]


def test_no_score_is_told_of_a_run_that_was_cut_short() -> None:
    with pytest.raises(ValueError, match="not every mutant was tried"):
        mutation.counted("reading", ["killed", "not checked"])


def test_the_page_tells_a_score_above_ninety_of_each_room() -> None:
    page = (ROOT / "docs" / "mutation.md").read_text("utf-8")
    table = page.split("<!-- mutation -->")[1].split("<!-- /mutation -->")[0]
    rows = [line.strip("| ").split(" | ") for line in table.strip().splitlines()[2:]]
    assert [row[0] for row in rows] == ["amounts", "reading", "compare", "all"]
    assert all(float(row[-1].removesuffix("%")) > 90 for row in rows)
