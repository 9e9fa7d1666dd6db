"""What each reason for setting a fact aside means."""

from __future__ import annotations

from typing import get_args

from clusters.compare.reasons import REASONS
from clusters.models import Code


def test_every_code_has_a_meaning_in_a_sentence() -> None:
    assert set(REASONS) == set(get_args(Code))
    assert all(meaning.endswith(".") for meaning in REASONS.values())
