"""Every mend is obeyed to the letter: what the words support stays as it is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from clusters.audit.auditing import audit, judge
from clusters.audit.findings import FINDINGS
from clusters.factbase import Texts, read_base
from clusters.models import Conflict, FactBase, Reading
from tests.audit.damaging import hold
from tests.audit.findings.examples import EXAMPLES, EXAMPLETON, example
from tests.audit.mending import ORDER, SAID, obey_all
from tests.making import a_base, a_fact, a_source, some_words


def test_orders_of_the_examples_change_no_fact_and_mend_what_they_are_of(tmp_path: Path) -> None:
    ordered = set[str]()
    for code in sorted(EXAMPLES):
        folder = tmp_path / code
        shutil.copytree(EXAMPLETON, folder)
        file = folder / "data" / "base.yaml"
        file.write_text(example(code, file.read_text("utf-8")), encoding="utf-8")
        ordered |= obey_all(file, Texts(folder / "seeds"))
    assert {"quote-unplaced", "text-measures"} <= ordered


def test_what_is_not_written_yet_of_a_text_is_ordered_and_then_there(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLETON, tmp_path, dirs_exist_ok=True)
    file, texts = tmp_path / "data" / "base.yaml", Texts(tmp_path / "seeds")
    sound = file.read_text("utf-8")
    bare = re.sub(r"sha256: \w+", 'sha256: ""', sound)
    bare = re.sub(r"characters: \d+", "characters: 0", bare)
    bare = re.sub(r"paragraphs: \[.*\]", "paragraphs: []", bare)
    file.write_text(bare, encoding="utf-8")
    assert obey_all(file, texts) == {"text-differs", "text-measures"}
    assert audit(file, texts).findings == ()
    written = read_base(file).source["gazette-2024"].text
    assert written is not None
    assert f"sha256: {written.sha256}" in sound


def test_of_a_text_that_is_not_the_one_quoted_nothing_is_ordered(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLETON, tmp_path, dirs_exist_ok=True)
    text = tmp_path / "seeds" / "lamps.txt"
    text.write_text(f"News.\n{text.read_text('utf-8')}", encoding="utf-8")
    findings = audit(tmp_path / "data" / "base.yaml", Texts(tmp_path / "seeds")).findings
    assert "text-differs" in {finding.code for finding in findings}
    assert "quote-moved" in {finding.code for finding in findings}
    assert not {"text-measures"} & {finding.code for finding in findings}
    assert not [f for f in findings if ORDER.search(f.mend)]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (str.upper, []),
        (lambda digest: digest[:12], ["is no SHA-256"]),
        (lambda _: "TODO", ["'TODO' is no SHA-256"]),
        (lambda digest: digest[::-1], ["is another text than the one quoted"]),
    ],
)
def test_a_hash_that_does_not_fit_is_for_a_person(
    tmp_path: Path, change: Callable[[str], str], found: list[str]
) -> None:
    shutil.copytree(EXAMPLETON, tmp_path, dirs_exist_ok=True)
    file = tmp_path / "data" / "base.yaml"
    text = re.sub(r"(?<=sha256: )\w+", lambda m: change(m[0]), file.read_text("utf-8"))
    file.write_text(text, encoding="utf-8")
    findings = audit(file, Texts(tmp_path / "seeds")).findings
    told = [f.message for f in findings if f.code == "text-differs"]
    assert [part in message for part, message in zip(found, told, strict=True)] == [True] * len(
        told
    )
    assert {f.code for f in findings} <= {"text-differs"}
    assert not [f for f in findings if ORDER.search(f.mend)]


RIGHT = [
    ("en", "tiles for Rs 42,000 crore", 420_000_000_000, "INR", "exact"),
    ("en", "employs 10 lakh people", 1_000_000, "people", "exact"),
    ("es", "superan los 300 millones de euros", 300_000_000, "EUR", "over"),
    ("hi", "3 खरब 83 अरब 73 करोड़ युआन", 383_730_000_000, "CNY", "exact"),
    ("en", "Orders of 500 million rubles", 500_000_000, "RUB", "exact"),
    ("de", "1,6 Mil\u00adliarden Yuan", 1_600_000_000, "CNY", "exact"),
    ("en", "a gross of 144 zorkmids", 144, "XAF", "exact"),
    ("en", "half a score of works", 10, "people", "exact"),
    ("en", "40-odd to 50-odd firms", 45, "people", "about"),
    ("fi", "noin 4 500 henkeä", 4500, "people", "about"),
]
"""A language, words, and what they say: whether the reader knows these words or not."""


def _right(folder: Path, case: tuple[str, str, int, str, str], **changes: Any) -> FactBase:  # noqa: ANN401
    language, text, value, unit, hedge = case
    metric = "employees" if unit == "people" else "sales"
    told: dict[str, Any] = {"unit": unit, "hedge": hedge, "metric": metric, **changes}
    fact = a_fact(id=f"faku.{metric}", value=value, evidence=some_words(text, start=0), **told)
    source = a_source(text=hold(folder, text), language=language)
    return a_base(fact, sources=(source,))


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case[1])
def test_a_right_fact_is_never_ordered_to_be_wrong(
    tmp_path: Path, case: tuple[str, str, int, str, str]
) -> None:
    base = _right(tmp_path, case)
    for breach, _ in judge(base, Texts(tmp_path))[1]:
        assert not ORDER.search(breach.mend), breach
        assert "reading: {by: hand, reason: ...}" in breach.mend


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: case[1])
def test_a_right_fact_that_is_read_by_hand_is_accepted(
    tmp_path: Path, case: tuple[str, str, int, str, str]
) -> None:
    reading = Reading(by="hand", reason="a word that is not read")
    base = _right(tmp_path, case, reading=reading)
    assert [breach.code for breach, _ in judge(base, Texts(tmp_path))[1]] == []


@pytest.mark.parametrize("reason", [" ", "-", "...", "1"])
def test_a_reading_needs_its_reason(tmp_path: Path, reason: str) -> None:
    reading = Reading(by="hand", reason=reason)
    ((breach, severity),) = judge(_right(tmp_path, RIGHT[0], reading=reading), Texts(tmp_path))[1]
    assert (breach.code, severity) == ("reason-missing", "error")
    assert breach.path == ("facts", 0, "reading", "reason")


@pytest.mark.parametrize(
    ("words", "value", "told"),
    [
        ("42,000 krore of tiles", 420, "reads 42000, not 420; the word behind it, krore, was not"),
        ("42,000 people", 420, "reads 42000, not 420"),
        ("some 42,000, they say", 420, "reads 42000, not 420"),
    ],
)
def test_a_misread_value_tells_what_was_read_and_where_reading_stopped(
    tmp_path: Path, words: str, value: int, told: str
) -> None:
    hedge = "about" if "some" in words else "exact"
    base = _right(tmp_path, ("en", words, value, "people", hedge))
    ((breach, _),) = judge(base, Texts(tmp_path))[1]
    assert breach.code == "value-misread"
    assert told in breach.message
    assert ("was not read" in breach.message) == ("was not" in told)


def test_a_misread_hedge_tells_the_word_before_it(tmp_path: Path) -> None:
    base = _right(tmp_path, ("en", "a whopping 42,000 people", 42_000, "people", "over"))
    ((breach, _),) = judge(base, Texts(tmp_path))[1]
    assert breach.message.endswith("; the word before it, whopping, was not read")


def test_no_mend_writes_what_a_fact_says() -> None:
    for rule in FINDINGS:
        text = " ".join((rule.find.__doc__ or "").split())
        assert not re.search(rf"write (?:its |the )?`?(?:{'|'.join(SAID)})\b", text), rule.code


def test_an_id_is_ordered_only_where_nothing_names_it(tmp_path: Path) -> None:
    fact = a_fact(id="faku.employees.Old Town", evidence=some_words("305 people", start=0))
    base = a_base(fact, sources=(a_source(text=hold(tmp_path, "305 people")),))
    ((breach, _),) = judge(base, Texts(tmp_path))[1]
    assert breach.mend == "write id: faku.employees.old-town"
    taken = replace(fact, id="faku.employees.old-town", value=306)
    more = judge(replace(base, facts=(fact, taken)), Texts(tmp_path))[1]
    (mend,) = [breach.mend for breach, _ in more if breach.code == "bad-id"]
    assert mend == "name it faku.employees, or that with .and-a-word behind it"
    other = a_fact(id="faku.employees.b", value=306, status="disputed", note="Why.")
    told = Conflict(id="faku.people", facts=(fact.id, other.id), note="Counted otherwise.")
    more = judge(replace(base, facts=(fact, other), conflicts=(told,)), Texts(tmp_path))[1]
    (mend,) = [breach.mend for breach, _ in more if breach.code == "bad-id"]
    assert not ORDER.search(mend)
