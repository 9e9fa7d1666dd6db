"""How well drafts are checked is what the page says, and reaches its goal."""

from __future__ import annotations

import sys

import pytest

from scripts import verify


@pytest.fixture(scope="module")
def judged() -> list[verify.Judged]:
    return verify.judged()


def test_the_page_is_what_the_script_writes(
    judged: list[verify.Judged],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "argv", ["verify"])
    monkeypatch.setattr(verify, "judged", lambda: judged)  # which takes long, and is asked below
    assert verify.main() == 0
    assert capsys.readouterr().out == verify.PAGE.read_text("utf-8")


def test_nothing_is_told_to_stand_that_does_not(judged: list[verify.Judged]) -> None:
    assert not [one for one in judged if one.false_ok]


def test_at_most_one_in_twenty_that_stands_is_told_not_to(judged: list[verify.Judged]) -> None:
    standing = sum(one.gold[0] in {"ok", "set-aside"} for one in judged)
    assert sum(one.false_alarm for one in judged) <= standing / 20


def test_two_hundred_sentences_are_judged_and_a_third_of_their_claims_stand(
    judged: list[verify.Judged],
) -> None:
    assert len({one.sentence for one in judged}) >= 200
    assert {one.language for one in judged} == {"en", "zh", "de", "sv", "es", "fr"}
    assert sum(one.gold[0] == "ok" for one in judged) >= len(judged) / 3.2
