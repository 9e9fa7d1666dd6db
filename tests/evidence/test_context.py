"""What a fact rests on, by itself; ``test_explaining`` has the rest."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.evidence.explanation import context
from clusters.factbase import Texts
from clusters.models import Evidence
from tests.audit.damaging import hold
from tests.making import a_base, a_fact, a_source

TEXT = "First.\n\n" + "Second, and rather long. " * 8 + "\n\nThird."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("texts")


@given(data=st.data())
def test_words_and_what_stands_around_them_are_the_text_itself(
    folder: Path, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(TEXT) - 2))
    end = data.draw(st.integers(start + 1, len(TEXT)))
    evidence = Evidence(source="paper", quote=TEXT[start:end], start=start, end=end)
    source = a_source(text=hold(folder, TEXT))
    base = a_base(a_fact(evidence=(evidence,)), sources=(source,))
    found = context(base, evidence, Texts(folder))
    assert found.checked
    assert f"{found.before}{evidence.quote}{found.after}" in TEXT
    assert (len(found.before), len(found.after)) == (min(start, 60), min(len(TEXT) - end, 60))
    assert found.paragraph is not None
    assert found.paragraphs is not None
    assert 1 <= found.paragraph <= found.paragraphs
    moved = replace(evidence, quote="x" + evidence.quote[1:] if evidence.quote[0] != "x" else "y")
    assert not context(base, moved, Texts(folder)).checked
