"""What a model reads: text and data, each whole without the other, page by page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import clusters
from clusters.agents.opened import for_programs
from clusters.agents.replies import LEGEND, LONGEST, Reply, reply
from clusters.agents.tools import NAMES, call, output_schema
from clusters.errors import Usage
from tests.making import SOUND, write_base
from tests.terminal import NO_TEXTS

DRAFT = "Faku exported ceramics worth 200 million dollars in 2018. Huairen employs 56,000 people."
ASKED: dict[str, tuple[str, dict[str, object]]] = {
    "list": ("list", {}),
    "show": ("show", {"name": "xuzhou"}),
    "show by another name": ("show", {"name": "hejian"}),
    "facts": ("facts", {"metric": "employees"}),
    "many facts": ("facts", {"names": ["faku", "xuzhou"]}),
    "garbled facts": ("facts", {"status": "garbled"}),
    "compare": ("compare", {}),
    "compare exports": ("compare", {"metric": "exports", "currency": "USD"}),
    "compare employees": ("compare", {"metric": "employees", "limit": 1}),
    "filter": ("filter", {"where": "employees > 30000", "market": "USA", "any_one": True}),
    "filter by money": ("filter", {"where": "export_value > 50 million USD"}),
    "filter by product": ("filter", {"product": "glass", "certain": True}),
    "search": ("search", {"words": "hejian"}),
    "metrics": ("metrics", {}),
    "why": ("why", {"fact": "xuzhou output_value"}),
    "why a sum": ("why", {"fact": "jingdezhen export_value", "currency": "USD"}),
    "cite": ("cite", {"words": "faku"}),
    "cite a figure": ("cite", {"words": ["faku.export_value.2018", "2"], "style": "apa"}),
    "conflicts": ("conflicts", {}),
    "one conflict": ("conflicts", {"names": "1"}),
    "corroboration": ("corroboration", {}),
    "corroboration of one": ("corroboration", {"names": "huairen"}),
    "sources": ("sources", {}),
    "a source": ("sources", {"source": "bilang"}),
    "verify": ("verify", {"text": DRAFT}),
}
"""What each tool is asked, in several ways, long answers among them."""


@cache
def base() -> clusters.Base:
    return clusters.open(texts=NO_TEXTS["CLUSTERS_TEXTS"])


@cache
def pages(name: str) -> tuple[clusters.Answer, list[Reply]]:
    question, told = ASKED[name]
    found = [call(base(), question, told)]
    first = found[0].data["page"]["of"]
    with suppress(Usage):
        found += [call(base(), question, {**told, "page": page}) for page in range(2, first + 1)]
    with suppress(Usage):
        for page in range(first + 1, 100):
            found.append(call(base(), question, {**told, "page": page}))
    return getattr(base(), question)(**told, everything=True), found


def texts(name: str) -> list[str]:
    return [one.text for one in pages(name)[1] if "This page has data alone" not in one.text]


def parts(name: str) -> list[dict[str, Any]]:
    return [one.data for one in pages(name)[1] if "references" in one.data]


def plain(markdown: str) -> str:
    """Read Markdown as people see it."""
    marks = re.sub(r"\\([\\`*\[\]|#~$_<>\d.+=-])", r"\1", markdown)
    return marks.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def objects_in(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        value = [*value.values()]
    if isinstance(value, list):
        for each in value:
            yield from objects_in(each)


def facts_in(value: object) -> Iterator[dict[str, Any]]:
    return (one for one in objects_in(value) if "says" in one and "evidence" in one)


def spaced(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("name", ASKED)
def test_the_text_alone_tells_every_figure_with_all_that_belongs_to_it(name: str) -> None:
    answer, _ = pages(name)
    text = plain("\n".join(texts(name)))
    rows = [spaced(line) for line in text.splitlines() if line.startswith("| ")]
    for fact in facts_in(answer.data):
        row = next(
            row for row in rows if row.startswith(f"| {fact['id']} | {spaced(fact['says'])} |")
        )
        assert f"| {fact['kind']}, {fact['status']} |" in row
        for told in (fact["counts"], fact["note"], *(one["quote"] for one in fact["evidence"])):
            assert spaced(told or "") in row
        assert (fact["doubt"]["reason"] if fact["doubt"] else "") in row
        assert (fact["speaker"]["name"] if fact["speaker"] else "") in row


@pytest.mark.parametrize("name", ASKED)
def test_the_text_alone_has_every_sentence_of_the_data(name: str) -> None:
    answer, _ = pages(name)
    text = spaced(plain("\n".join(texts(name))))
    for one in objects_in(answer.data):
        for key in ("says", "sentence", "quote", "note", "gist"):
            assert spaced(one.get(key) or "") in text


@pytest.mark.parametrize("name", ASKED)
def test_the_data_alone_has_every_number_of_the_text(name: str) -> None:
    said = json.dumps(parts(name), ensure_ascii=False)
    known = {float(n) for n in re.findall(r"\d+(?:\.\d+)?", said)}
    rounded = {f"{n / 10**power:.3g}" for n in known for power in (0, 6, 9)}
    for line in plain("\n".join(texts(name))).splitlines():
        if line.startswith("| "):
            for number in re.findall(r"\d(?:[\d,]*\d)?(?:\.\d+)?", re.sub("“[^”]*”", "", line)):
                plainly = number.replace(",", "")
                assert number in said or plainly in said or plainly in rounded


@pytest.mark.parametrize("name", ASKED)
def test_each_page_of_the_data_is_as_the_schema_of_its_tool_says(name: str) -> None:
    held = Draft202012Validator(output_schema(ASKED[name][0]))
    for one in pages(name)[1]:
        held.validate(one.data)


@pytest.mark.parametrize("name", ASKED)
def test_the_data_alone_is_the_whole_answer_over_its_pages(name: str) -> None:
    answer, _ = pages(name)
    whole = {**answer.data, "answer": for_programs(answer.data["answer"], NAMES)}
    for key, value in whole.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            assert [one for part in parts(name) for one in part[key]] == value
        elif not isinstance(value, dict):
            assert all(
                part[key] == value or (key == "warnings" and {*part[key]} <= {*value})
                for part in parts(name)
            )
    kept: dict[str, Any] = {}
    for part in parts(name):
        kept |= part["references"]
    if name != "list":
        assert {*kept} <= {*whole["references"]}
    told = {text for part in parts(name) for text in part["warnings"]}
    assert told == {*whole["warnings"]}
    ids = {fact["id"] for fact in facts_in(whole)}
    assert {fact["id"] for part in parts(name) for fact in facts_in(part)} == ids


@pytest.mark.parametrize("name", ASKED)
def test_every_source_that_a_page_leans_on_is_referred_to_on_that_page(name: str) -> None:
    answer, _ = pages(name)
    number = {str(one["number"]): id_ for id_, one in answer.data["references"].items()}
    for part in parts(name):
        said = json.dumps([value for key, value in part.items() if key != "references"])
        marked = {number[n] for n in re.findall(r"\[(\d+)\]", said) if n in number}
        for fact in facts_in(part):
            marked |= {one["source"] for one in fact["evidence"]}
        assert marked <= {*part["references"]}
    for text in texts(name):
        body, _, listed = plain(text).rpartition("### Sources")
        if not answer.document.lists_references:
            marked = {n for n in re.findall(r"\[(\d+)\]", body) if n in number}
            assert all(f"- [{n}]" in listed for n in marked)


@pytest.mark.parametrize("name", ASKED)
def test_the_caveats_stand_before_the_first_table_of_every_page(name: str) -> None:
    answer, _ = pages(name)
    for text in texts(name):
        before = plain(text).partition("\n|")[0]
        assert spaced(for_programs(answer.data["answer"], NAMES)) in spaced(before)
        assert LEGEND in before
    for warning in answer.data["warnings"]:
        assert any(spaced(warning) in spaced(plain(text)) for text in texts(name))


@pytest.mark.parametrize("name", ASKED)
def test_a_page_is_short_enough_or_holds_one_item_alone(name: str) -> None:
    for text in texts(name):
        assert len(text) <= LONGEST
    for part in parts(name):
        lists = [value for value in part.values() if isinstance(value, list)]
        items = sum(isinstance(one, dict) for value in lists for one in value)
        assert len(json.dumps(part, ensure_ascii=False)) <= LONGEST or items == 1


def test_a_page_says_what_it_leaves_out_and_how_to_get_it() -> None:
    first, *_, last = parts("many facts")
    assert re.search(r"left out here: \d+ of facts: ask again with page=2", first["page"]["said"])
    assert "the earlier pages have it" in last["page"]["said"]
    assert first["page"]["of"] == len(parts("many facts")) > 1
    assert re.search(r"Page 1 of \d+; left out here: \d+ lines: ask again", texts("many facts")[0])
    assert parts("verify")[0]["page"]["said"] == "This is the whole answer."


def test_a_table_that_goes_on_has_its_heading_again() -> None:
    for text in texts("many facts"):
        rows = [line for line in text.splitlines() if line.startswith("|")]
        assert rows[0].startswith("| Fact |")
        assert rows[1].startswith("| ---")


def test_a_page_that_is_not_there_says_how_many_there_are() -> None:
    with pytest.raises(Usage, match="page 9: there are 1: ask for one of them"):
        reply(base().list().__class__(base().metrics().document), 9, NAMES)


def test_a_text_that_is_shorter_than_the_data_says_where_it_ends() -> None:
    _, found = pages("show")
    assert len(texts("show")) < len(found)
    assert f"the text ends on page {len(texts('show'))}" in found[-1].text


def test_an_answer_that_is_no_tells_the_next_step() -> None:
    said = reply(base().facts("faku", period="1850"), 1, NAMES)
    assert "ask for less, or see `find_facts`" in plain(said.text)


def test_next_steps_are_told_in_tools_and_parameters() -> None:
    for name in ASKED:
        for text in texts(name):
            assert "clusters why" not in text
            assert "--all" not in text
    assert "conflicts" in texts("compare")[-1]


def test_what_stands_in_a_base_is_text_to_whoever_reads(tmp_path: Path) -> None:
    hostile = SOUND.replace("title: A paper", "title: '[x](javascript:alert) <b>|'")
    mine = clusters.open(write_base(tmp_path, hostile))
    said = reply(mine.facts(), 1, NAMES)
    assert "javascript" in said.text
    assert "<b>" not in said.text
    assert "](javascript" not in said.text.replace("\\]", "")
