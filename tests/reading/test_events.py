"""Where the events of the parser stand."""

from __future__ import annotations

import yaml

from clusters.reading.events import place
from clusters.reading.tree import Mark


def test_lines_and_columns_are_counted_from_one() -> None:
    assert place(yaml.ScalarEvent(None, None, (True, False), "a", _mark(3, 7))) == Mark(4, 8)
    assert place(yaml.MarkedYAMLError(problem_mark=_mark(0, 0))) == Mark(1, 1)


def test_a_complaint_without_a_place_is_of_the_start_of_the_file() -> None:
    assert place(yaml.MarkedYAMLError(problem="found a dragon")) == Mark(1, 1)


def _mark(line: int, column: int) -> yaml.Mark:
    return yaml.Mark("b.yaml", 0, line, column, None, 0)
