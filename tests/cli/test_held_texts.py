"""What the program says of texts that are held, counted again by hand: three towns, four texts."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from clusters.factbase import read_base
from clusters.models import Evidence, Fact, Source
from tests.cli.conftest import Run
from tests.making import THREE_TOWNS

FILE = THREE_TOWNS / "data" / "base.yaml"
BASE = read_base(FILE)
TEXTS = {
    source.id: (THREE_TOWNS / "seeds" / source.text.file).read_bytes().decode("utf-8")
    for source in BASE.sources
    if source.text
}
"""The texts by the id of their source."""


def quoted() -> Iterator[tuple[Fact, Evidence, str]]:
    """Yield every quotation of a held text: the fact, the words, the text."""
    for fact in BASE.facts:
        for evidence in fact.evidence:
            if evidence.source in TEXTS:
                yield fact, evidence, TEXTS[evidence.source]


def asked(run: Run, *words: str, base: Path = FILE) -> Any:  # noqa: ANN401 - any answer
    ran = run(*words, "--data", str(base))
    assert (ran.status, ran.err) == (0, "")
    return json.loads(ran.out)


def test_the_texts_are_english_chinese_swedish_and_garbled() -> None:
    held = [source for source in BASE.sources if source.id in TEXTS]
    assert [(source.language, source.condition) for source in held] == [
        ("en", "sound"),
        ("zh", "sound"),
        ("sv", "sound"),
        ("en", "garbled"),
    ]


def test_the_audit_checks_every_quotation_and_accounts_for_every_number(run: Run) -> None:
    ran = run("check", "--strict", "--data", str(FILE))
    assert (ran.status, ran.err) == (0, "")
    numbers = sum(len(re.findall(r"\d[\d,.]*|XNUMX", text)) for text in TEXTS.values())
    said = " ".join(ran.out.split())
    assert f"{len([*quoted()])} of {sum(len(f.evidence) for f in BASE.facts)} quotations" in said
    assert "4 of 4 texts held" in said
    assert f"{numbers} numbers in them" in said
    assert "unaccounted" not in said


@pytest.mark.parametrize("source", [s for s in BASE.sources if s.text], ids=lambda s: s.id)
def test_hash_length_and_paragraphs_are_those_of_the_text(source: Source) -> None:
    text, record = TEXTS[source.id], source.text
    assert record is not None
    assert sha256(text.encode()).hexdigest() == record.sha256
    assert len(text) == record.characters
    starts = [n for n, mark in enumerate(text) if mark != "\n" and (n == 0 or text[n - 1] == "\n")]
    assert starts == [*record.paragraphs]


def test_a_quotation_stands_at_its_place_in_characters_and_not_in_bytes() -> None:
    for fact, evidence, text in quoted():
        assert evidence.start is not None
        assert text[evidence.start : evidence.end] == evidence.quote, fact.id


def test_cite_counts_the_lines_before_a_quotation_as_its_paragraph(run: Run) -> None:
    cited = asked(run, "cite", *(cluster.id for cluster in BASE.clusters), "--json")
    told = {
        (one["fact"], one["quote"]): one["paragraph"]
        for source in cited["citations"]
        for one in source["quotations"]
        if source["source"] in TEXTS
    }
    counted = {
        (fact.id, evidence.quote): len(
            text[: (evidence.start or 0) + 1].replace("\n\n", "\n").split("\n")
        )
        for fact, evidence, text in quoted()
    }
    assert told == counted
    assert len({*told.values()}) > 5


def test_why_shows_what_stands_on_either_side_of_the_words(run: Run) -> None:
    one_of_each = {evidence.source: (fact, evidence) for fact, evidence, _ in quoted()}
    for source, (fact, evidence) in one_of_each.items():
        (found,) = asked(run, "why", fact.id, "--json")["why"]["grounds"]
        assert found["checked"] is True
        around = f"{found['before']}{evidence.quote}{found['after']}"
        assert around in TEXTS[source]
        assert len(around) >= len(evidence.quote) + 60


def test_an_annotation_selects_the_words_in_the_text(run: Run) -> None:
    page = asked(run, "cite", *(fact.id for fact, *_ in quoted()), "--as", "annotation")
    selected = 0
    for item in page["items"]:
        words = item["target"][0] if isinstance(item["target"], list) else item["target"]
        quote, place = words["selector"]
        (text,) = (
            t for t in TEXTS.values() if sha256(t.encode()).hexdigest() == words["source"]["sha256"]
        )
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert text[: place["start"]].endswith(quote["prefix"])
        assert text[place["end"] :].startswith(quote["suffix"])
        selected += 1
    assert selected == len([*quoted()])


def test_a_text_that_was_changed_is_held_no_more(run: Run, tmp_path: Path) -> None:
    copied = copytree(THREE_TOWNS, tmp_path / "towns")
    text = copied / "seeds" / "kranby.txt"
    text.write_bytes(text.read_bytes().replace("nästan".encode(), b"minst"))
    base = copied / "data" / "base.yaml"
    held = {
        s["id"]: s["text"]["held"]
        for s in asked(run, "sources", "--json", base=base)["sources"]
        if s["text"]
    }
    assert held == {source: source != "kranby-posten-2023" for source in TEXTS}
    why = asked(run, "why", "kranby.export_value.2022", "--json", base=base)["why"]
    assert why["grounds"][0]["checked"] is False
    ran = run("check", "--data", str(base))
    assert ran.status == 1
    assert "text-differs" in ran.out
    assert "quote-moved" in ran.out
