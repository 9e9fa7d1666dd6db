"""The questions of ``questions.yaml`` and ``more_questions.yaml``, asked end to end."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.terminal import NO_TEXTS, Ran, piped

Question = dict[str, Any]
"""A question and what is expected of its answer: the keys are told at the head of the file."""

SETS: dict[str, list[Question]] = {
    name: yaml.safe_load(Path(__file__).with_name(f"{name}.yaml").read_text("utf-8"))
    for name in ("questions", "more_questions")
}
QUESTIONS = [question for those in SETS.values() for question in those]


def _asked(question: Question) -> Ran:
    read_by_people = "says" in question or question.get("refused")
    return piped(*question["run"], *([] if read_by_people else ["--json"]), **NO_TEXTS)


def _fact(row: dict[str, Any]) -> str:
    """Give the id of the fact in a row, which has it whole or by name."""
    fact = row["fact"]
    return str(fact["id"] if isinstance(fact, dict) else fact)


def _of(kind: str) -> list[Any]:
    return [pytest.param(one, id=one["ask"]) for one in QUESTIONS if kind in one]


def test_there_are_forty_questions_and_twenty_six_each_with_what_its_answer_rests_on() -> None:
    assert {name: len(those) for name, those in SETS.items()} == {
        "questions": 40,
        "more_questions": 26,
    }
    assert len({one["ask"] for one in QUESTIONS}) == len(QUESTIONS)
    assert all(
        one["because"] and one["who"] in {"analyst", "journalist", "buyer"} for one in QUESTIONS
    )


@pytest.mark.parametrize("question", _of("matches"))
def test_a_filter_gives_each_cluster_its_verdict(question: Question) -> None:
    answer = json.loads(_asked(question).out)
    told = {
        part: {one["cluster"]: one["verdict"] for one in answer[part]}
        for part in ("matches", "others")
    }
    for part, verdicts in told.items():
        expected = question.get(part, {})
        assert {name: verdicts.get(name) for name in expected} == expected, question["because"]
    for name, defensible in question.get("either", {}).items():
        assert {**told["others"], **told["matches"]}[name] in defensible, question["because"]
    free = {*question.get("either", {}), *question.get("others", {})}
    assert told["matches"].keys() - free == question["matches"].keys() or "others" not in question


@pytest.mark.parametrize("question", _of("order"))
def test_a_comparison_ranks_what_can_be_ranked_and_says_why_not(question: Question) -> None:
    (one,) = json.loads(_asked(question).out)["comparison"]
    assert one["order"] == question["order"], question["because"]
    assert [row["cluster"] for row in one["ranked"]] == question["ranked"], question["because"]
    assert {_fact(row) for row in one["ranked"]} >= set(question.get("by", []))
    assert set(one["later"]) >= set(question.get("later", []))
    for name, codes in question["set_aside"].items():
        told = {row["code"] for row in one["set_aside"] if row["cluster"] == name}
        assert told & set(codes), f"{name}: {told}: {question['because']}"


@pytest.mark.parametrize("question", _of("facts"))
def test_facts_are_those_asked_for_and_say_what_they_must(question: Question) -> None:
    facts = {fact["id"]: fact for fact in json.loads(_asked(question).out)["facts"]}
    assert list(facts) == question["facts"], question["because"]
    for name, fields in question["fields"].items():
        assert {field: facts[name][field] for field in fields} == fields, question["because"]


@pytest.mark.parametrize("question", _of("has"))
def test_an_answer_holds_the_words_it_rests_on(question: Question) -> None:
    answer = _asked(question).out
    assert json.loads(answer)
    assert [words for words in question["has"] if words not in answer] == []


@pytest.mark.parametrize("question", _of("conflicts"))
def test_conflicts_are_told_by_name(question: Question) -> None:
    told = json.loads(_asked(question).out)["conflicts"]
    assert {one["id"] for one in told} == set(question["conflicts"])


@pytest.mark.parametrize("question", _of("verdicts"))
def test_corroboration_tells_what_others_make_of_a_figure(question: Question) -> None:
    told = {_fact(one): one["verdict"] for one in json.loads(_asked(question).out)["corroboration"]}
    for name, verdicts in question["verdicts"].items():
        assert told[name] in verdicts, question["because"]
    for name, wrong in question.get("never", {}).items():
        assert told[name] not in wrong, question["because"]


@pytest.mark.parametrize("question", _of("says"))
def test_a_reader_is_told_in_words(question: Question) -> None:
    ran = _asked(question)
    refused = bool(question.get("refused"))
    assert (ran.status > 1) == refused, question["because"]
    told = ran.err if refused else ran.out
    assert [words for words in question["says"] if words not in told] == [], question["because"]
