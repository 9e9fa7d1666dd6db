"""Figures of real articles, and of bug reports, with what a careful reader says of each."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import TypedDict

import pytest

from clusters.amounts.amount import Amount
from clusters.amounts.reader import amounts_in
from scripts.reading import place


class Case(TypedDict):
    """A sentence, a figure in it, and what it says."""

    id: str
    kind: str
    lang: str
    words: str
    token: str
    expected: dict[str, str | bool | None]


CASES: list[Case] = [
    json.loads(line)
    for line in (Path(__file__).parent / "cases.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_figure_is_read_as_a_careful_reader_reads_it(case: Case) -> None:
    words, expected = case["words"], case["expected"]
    start, end = place(words, case["token"])
    readings = [
        reading
        for reading in amounts_in(words, case["lang"])
        if reading.start < end and start < reading.end
    ]
    amounts = [one for one in readings if isinstance(one, Amount) and one.high is None]
    if "value" not in expected:
        assert amounts == []
    elif amounts or not expected["or_refused"]:
        said = [(one.value, one.unit, one.hedge) for one in amounts]
        value = Decimal(str(expected["value"]))
        assert (value, expected["unit"], expected["hedge"]) in said
    else:
        assert readings
