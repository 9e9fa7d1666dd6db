"""The base asked from Python: every question, every form of an answer, every error."""

from __future__ import annotations

import dataclasses
import inspect
import json
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from importlib.metadata import files
from pathlib import Path

import pytest

import clusters
from clusters.answers.questions import Questions
from clusters.cli.commands import COMMANDS, load
from clusters.errors import CannotOpen, InvalidBase, Usage
from tests.terminal import NO_TEXTS, ROOT, piped

Ask = Callable[[clusters.Base], clusters.Answer]

QUESTIONS: dict[str, tuple[Ask, str]] = {
    "list": (lambda base: base.list(), "list"),
    "show": (lambda base: base.show("法库"), "show 法库"),
    "compare": (
        lambda base: base.compare("exports", currency="USD"),
        "compare --metric exports --currency USD",
    ),
    "filter": (
        lambda base: base.filter("employees > 30000", market="USA", any_one=True),
        "filter --where 'employees > 30000' --market USA --any",
    ),
    "facts": (
        lambda base: base.facts("faku", metric=["exports", "output"], sort="-number", limit=5),
        "facts faku --metric exports --metric output --sort -number --limit 5",
    ),
    "search": (lambda base: base.search("north america"), "search north america"),
    "metrics": (lambda base: base.metrics(everything=True), "metrics --all"),
    "why": (
        lambda base: base.why("faku export_value 2018", currency="EUR", rate_date="end"),
        "why faku export_value 2018 --currency EUR --rate-date end",
    ),
    "cite": (lambda base: base.cite("faku", style="apa"), "cite faku --style apa"),
    "conflicts": (lambda base: base.conflicts("jingdezhen"), "conflicts jingdezhen"),
    "corroboration": (lambda base: base.corroboration(["huairen"]), "corroboration huairen"),
    "sources": (lambda base: base.sources("1"), "sources 1"),
}
"""What is asked from Python, and the command line that asks the same."""

_OF_THE_RUN = {"columns", "as_", "draft", "cite"}
"""Options of commands that choose how an answer is printed, and drafts, which are files there."""


@cache
def base() -> clusters.Base:
    return clusters.open(texts=NO_TEXTS["CLUSTERS_TEXTS"])


def test_importing_it_loads_nothing_else() -> None:
    code = "import sys; before = {*sys.modules}; import clusters; print(*{*sys.modules} - before)"
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.split() == ["clusters"]


@pytest.mark.parametrize("heavy", ["yaml", "typer", "rich", "pydantic", "mcp"])
def test_reading_amounts_loads_no_library(heavy: str) -> None:
    code = f"import sys, clusters; clusters.read('5 %', 'en'); sys.exit({heavy!r} in sys.modules)"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


@pytest.mark.parametrize("name", QUESTIONS)
def test_python_is_answered_as_the_command_line_is(name: str) -> None:
    ask, line = QUESTIONS[name]
    answer = ask(base())
    words = [word.strip("'") for word in _words(line)]
    assert str(answer) == piped(*words, **NO_TEXTS).out.rstrip("\n")
    assert answer.data == json.loads(piped(*words, "--json", **NO_TEXTS).out)
    assert answer.markdown == piped(*words, "-f", "md", **NO_TEXTS).out


def _words(line: str) -> list[str]:
    import shlex

    return shlex.split(line)


def test_every_question_of_the_command_line_is_one_of_python_with_the_same_words() -> None:
    asked = {c.name for c in COMMANDS.values() if c.group in {"Ask", "Trust"}} | {"report"}
    assert asked == {name for name in vars(Questions) if not name.startswith("_")} - {
        field.name for field in dataclasses.fields(Questions)
    }
    for name in asked:
        ours = {*inspect.signature(getattr(Questions, name)).parameters} - {"self", "everything"}
        theirs = {*inspect.signature(load(name)).parameters} - {"session"} - _OF_THE_RUN
        if name == "facts":
            theirs -= {"cluster"}  # the same as its names
        assert theirs == ours - {"picture", "text"}, name


@pytest.mark.parametrize("name", QUESTIONS)
def test_records_are_flat_and_bear_the_columns_of_csv(name: str) -> None:
    answer = QUESTIONS[name][0](base())
    rows = answer.records()
    head = f"{answer:csv}".partition("\n")[0].split(",")
    assert rows
    for row in rows:
        assert [*row] == head
        assert {type(value) for value in row.values()} <= {str, int, float, bool, type(None)}


def test_a_number_in_a_record_is_a_number_and_what_is_not_there_is_none() -> None:
    rows = {row["id"]: row for row in base().facts(metric="employees").records()}
    assert rows["faku.employees.2010"]["number"] == 30000
    assert rows["xuzhou.employees"]["hedge"] == "over"
    assert rows["xuzhou.employees"]["status"] == "garbled" or rows["xuzhou.employees"]["number"]
    assert None in rows["faku.employees.2010"].values()


def test_a_notebook_gets_a_part_of_a_page_in_which_nothing_of_the_data_is_markup(
    tmp_path: Path,
) -> None:
    html = base().compare("exports")._repr_html_()
    assert "<table>" in html
    assert "<html" not in html
    assert "<body" not in html
    assert "<style" not in html
    text = (ROOT / "docs" / "example.yaml").read_text("utf-8")
    (tmp_path / "base.yaml").write_text(text.replace("Kannebäckerland", "<b>Kannen</b>"), "utf-8")
    assert "<b>" not in clusters.open(tmp_path / "base.yaml").list()._repr_html_()


def test_an_answer_that_is_no_says_why_and_is_no_error() -> None:
    answer = base().facts("faku", period="1850")
    assert answer.no == "nothing matches"
    assert answer.data["facts"] == answer.records() == []


def test_a_format_that_does_not_exist_names_those_that_do() -> None:
    with pytest.raises(Usage, match="no such format"):
        format(base().list(), "docx")


def test_a_draft_is_held_against_the_base_as_a_text() -> None:
    answer = base().verify("Faku exported ceramics worth 200 million dollars in 2018.")
    assert [claim["verdict"] for claim in answer.data["claims"]] == ["other-value", "set-aside"]
    assert answer.no


def test_an_answer_of_one_origin_says_what_it_leaves_out() -> None:
    seed = clusters.open(origin="seed")
    answer = seed.facts(metric="employees")
    assert answer.data["warnings"][0].startswith("Only the documents of the base are asked")
    assert {row["origin"] for row in answer.records()} == {"seed"}
    assert "--origin seed" in str(answer)


def test_a_base_of_ones_own_is_opened_by_its_file_or_its_folder(tmp_path: Path) -> None:
    example = ROOT / "docs" / "example.yaml"
    assert clusters.open(example).list().data["clusters"]
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "base.yaml").write_bytes(example.read_bytes())
    assert clusters.open(str(folder)).list().data == clusters.open(example).list().data


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (lambda: base().show("Fakou"), "did you mean faku or Faku County? (see `list`)"),
        (lambda: base().compare("employees", rate_date="end"), "rate_date: there is nothing to"),
        (lambda: base().filter(), "add where, place, product, market, source or kind"),
        (lambda: base().cite(), "name a cluster, a fact or a source, or write itself"),
        (lambda: clusters.open(origin="third"), "no such origin"),
        (lambda: base().verify("5 %", language="xx"), "no such language"),
    ],
)
def test_an_error_names_parameters_and_questions(wrong: Callable[[], object], told: str) -> None:
    with pytest.raises(Usage) as caught:
        wrong()
    assert told in str(caught.value)
    assert "--" not in str(caught.value)
    assert "clusters " not in str(caught.value).replace("no such cluster", "")


def test_a_base_that_is_missing_or_wrong_is_an_error_of_its_class(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        clusters.open(tmp_path / "none.yaml")
    (tmp_path / "wrong.yaml").write_text("format: 2\nclusters: 5\n", "utf-8")
    with pytest.raises(InvalidBase, match=r"wrong\.yaml:1:1"):
        clusters.open(tmp_path / "wrong.yaml")


def test_amounts_are_read_with_their_hedges() -> None:
    amount, *others = clusters.read("près de 60 000 personnes", "fr")
    assert isinstance(amount, clusters.Amount)
    assert (amount.hedge, amount.words) == ("nearly", "près de 60 000")
    assert amount.value == 60000
    assert not others


def test_what_is_public_is_named_and_nothing_else_is_there() -> None:
    assert dir(clusters) == sorted(clusters.__all__)
    assert all(getattr(clusters, name) for name in clusters.__all__)
    with pytest.raises(AttributeError, match="no attribute 'close'"):
        clusters.close  # type: ignore[attr-defined] # noqa: B018


def test_it_says_that_it_is_typed() -> None:
    shipped = {file.name for file in files("clusters") or ()}
    assert "py.typed" in shipped or (ROOT / "clusters" / "py.typed").is_file()


@pytest.mark.parametrize(
    ("question", "words", "told"),
    [
        ("facts", {"limit": "3"}, "limit: '3': write a whole number"),
        ("show", {"name": 5}, "name: 5: write a text"),
        ("show", {"name": None}, "name: None: write a text"),
        ("conflicts", {"names": 0}, "names: 0: write a text or a list of texts"),
        ("search", {"words": b"kiln"}, "words: b'kiln': write a text or a list of texts"),
        ("compare", {"metric": [1]}, r"metric: \[1\]: write a text or a list of texts"),
    ],
)
def test_a_word_of_the_wrong_type_names_its_parameter(
    question: str, words: dict[str, object], told: str
) -> None:
    with pytest.raises(Usage, match=told):
        getattr(clusters.open(), question)(**words)


def test_an_answer_says_in_a_shell_what_it_answers_and_a_wrong_word_which_question_it_is_of() -> (
    None
):
    assert repr(base().list()) == f"<Answer: {base().list().document.answer}>"
    with pytest.raises(TypeError, match="compare: got an unexpected keyword argument 'metrics'"):
        base().compare(metrics="exports")  # type: ignore[call-arg]


def test_words_may_be_a_column_of_a_data_frame() -> None:
    class Column(list[str]):
        def __bool__(self) -> bool:
            raise ValueError("The truth value of a Series is ambiguous.")

    assert base().facts(Column(["faku"])).data == base().facts("faku").data
