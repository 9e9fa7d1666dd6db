"""The questions as tools: named, described, and held to what they take."""

from __future__ import annotations

import pytest
from jsonschema import Draft202012Validator

import clusters
from clusters.agents.tools import NAMES, call, described, output_schema, schema
from clusters.answers.questions import Questions
from clusters.cli.commands import COMMANDS
from clusters.errors import Usage


def test_every_question_is_a_tool() -> None:
    assert {*NAMES} == {c.name for c in COMMANDS.values() if c.group in {"Ask", "Trust"}}
    assert len({*NAMES.values()}) == len(NAMES)


@pytest.mark.parametrize("question", NAMES)
def test_a_tool_and_each_of_its_parameters_say_what_they_are(question: str) -> None:
    does, told = described(question)
    assert does.endswith((".", "why."))
    assert "\n" not in does
    taken = schema(question)["properties"]
    assert {*taken} - {"page"} <= {*told}
    assert all(one["description"].endswith(".") for one in taken.values())
    Draft202012Validator.check_schema(schema(question))
    Draft202012Validator.check_schema(output_schema(question))


@pytest.mark.parametrize("question", NAMES)
def test_every_parameter_of_a_question_is_described_in_its_docstring(question: str) -> None:
    import inspect

    taken = {*inspect.signature(getattr(Questions, question)).parameters} - {"self"}
    assert taken - {"everything"} <= {*described(question)[1]}


@pytest.mark.parametrize(
    ("question", "arguments", "told"),
    [
        ("compare", {"metrics": "exports"}, "'metrics': no such parameter of compare: did you"),
        ("show", {}, "name: missing: add it: The cluster, by any of its names"),
        ("show", {"name": None}, "name: missing"),
        ("show", {"name": ["faku"]}, 'name: ["faku"]: write a text'),
        ("show", {"name": "nowhere"}, "'nowhere': no such cluster: see `list_clusters`"),
        ("facts", {"limit": "many"}, 'limit: "many": write a whole number'),
        ("facts", {"limit": True}, "limit: true: write a whole number"),
        ("facts", {"limit": 0}, "limit: 0: write 1 or more"),
        ("facts", {"names": [1]}, "names: [1]: write a text or a list of texts"),
        ("filter", {"certain": "yes"}, 'certain: "yes": write true or false'),
        ("filter", {}, "nothing is asked: add where, place, product, market, source or kind"),
        ("compare", {"metric": "nonsense"}, "no such metric or family: see `list_metrics`"),
        ("facts", {"page": 0}, "page 0: there are"),
        ("why", {"fact": "faku"}, "is a cluster: name a metric behind it"),
        ("why", {"fact": ""}, "no words: name a fact's id, or CLUSTER METRIC"),
        ("why", {"fact": []}, "no words: name a fact's id, or CLUSTER METRIC"),
        ("cite", {"words": "faku", "style": "bib"}, "no such style"),
        ("verify", {"text": "5 %", "language": "xx"}, "no such language"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_what_to_do(
    question: str, arguments: dict[str, object], told: str
) -> None:
    with pytest.raises(Usage) as caught:
        call(clusters.open(), question, arguments)
    assert told in str(caught.value)
    assert "--" not in str(caught.value)


def test_lists_and_numbers_that_a_client_writes_as_texts_are_read() -> None:
    base = clusters.open()
    told = call(base, "facts", {"metric": '["employees", "enterprises"]', "limit": "3"})
    meant = call(base, "facts", {"metric": ["employees", "enterprises"], "limit": 3})
    assert told == meant
    assert len(told.data["facts"]) == 3


def test_a_name_that_looks_like_a_number_stays_a_name() -> None:
    assert call(clusters.open(), "sources", {"source": "1"}).data["source"]["number"] == 1
    assert call(clusters.open(), "conflicts", {"names": "2"}).data["conflicts"][0]["number"] == 2
