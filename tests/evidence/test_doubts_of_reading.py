"""What is in doubt about how a fact is read: the audit and every other command tell the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusters.audit.auditing import judge, tally
from clusters.evidence.doubts import Doubts, doubt_of_reading
from clusters.factbase import Texts
from clusters.models import FactBase, Reading
from tests.making import a_base, a_fact, a_source, a_text, some_words


def _base(*languages: str, reading: Reading | None = None) -> FactBase:
    words = tuple(e for one in languages for e in some_words("305 people", f"paper-{one}"))
    fact = a_fact(id="faku.employees", evidence=words, reading=reading)
    sources = tuple(a_source(f"paper-{one}", language=one) for one in languages)
    return a_base(fact, sources=sources)


HAND = Reading(by="hand", reason="Finnish read by me")


@pytest.mark.parametrize(
    ("languages", "reading", "code", "reason"),
    [
        (("en",), None, None, ""),
        (("en-GB",), None, None, ""),
        (("fi",), None, "unread-language", "its words in fi are not read, nor checked"),
        (("en", "fi"), None, "unread-language", "its words in fi are not read, nor checked"),
        (("fi", "lv"), None, "unread-language", "its words in fi, lv are not read, nor checked"),
        (("fi",), HAND, "read-by-hand", "read by hand: Finnish read by me"),
        (("en",), HAND, "read-by-hand", "read by hand: Finnish read by me"),
    ],
)
def test_what_is_not_read_is_told_alike_by_doubts_and_by_the_audit(
    languages: tuple[str, ...], reading: Reading | None, code: str | None, reason: str
) -> None:
    base = _base(*languages, reading=reading)
    doubts = [(one.code, one.reason) for one in Doubts(base).of(base.facts[0])]
    assert doubts == ([(code, reason)] if code else [])
    material, found = judge(base, Texts(Path("nowhere")))
    told = [breach.message for breach, _ in found if breach.code == "unread-language"]
    assert told == ([f"faku.employees: {reason}"] if code == "unread-language" else [])
    counted = tally(material)
    assert counted.unread_figures == (code == "unread-language")
    assert counted.by_hand == (code == "read-by-hand")


def test_a_statement_is_not_read_for_a_number() -> None:
    fact = a_text(evidence=some_words("laattoja"))
    assert doubt_of_reading(a_base(fact, sources=(a_source(language="fi"),)), fact) is None
