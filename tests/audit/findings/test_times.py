"""When a result and a target may be told."""

from __future__ import annotations

import pytest

from tests.audit.damaging import codes_alone, quoted


@pytest.mark.parametrize(
    ("period", "issued", "found"),
    [
        ("2020", "2020-05", []),
        ("2020-06", "2020-05", ["future-actual"]),
        ("2020-06", "2020", []),
        ("2021", "2020", ["future-actual"]),
        ("2021", None, []),
        ("2019/2021", "2020", []),
    ],
)
def test_a_result_may_not_begin_after_it_was_told(
    period: str, issued: str | None, found: list[str]
) -> None:
    assert codes_alone(quoted("305 people", period=period), issued=issued) == found


@pytest.mark.parametrize(
    ("period", "issued", "found"),
    [
        ("2020", "2020-05", []),
        ("2020-04", "2020-05", ["past-target"]),
        ("2019", "2020", ["past-target"]),
        ("2019", None, []),
        (None, "2020", ["past-target"]),
        ("2016/2025", "2020", []),
    ],
)
def test_a_target_may_not_be_over_when_it_is_told(
    period: str | None, issued: str | None, found: list[str]
) -> None:
    fact = quoted("305 people", period=period, kind="target")
    assert codes_alone(fact, issued=issued) == found
