"""Patterns are made of the phrases in use, and read what the patterns of all phrases read."""

from __future__ import annotations

import pytest

from clusters.amounts.grammar import Grammar
from clusters.amounts.languages import languages, table_of
from clusters.amounts.reader import read
from scripts.reading import news, tables


@pytest.mark.parametrize("code", languages())
def test_a_text_is_read_alike_by_the_phrases_it_has_and_by_all(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = table_of(code)
    assert table is not None
    texts = [text for text, _ in tables(code)] + [text for of, text, _ in news() if of == code]
    whole = Grammar(table)
    whole.for_text(" ".join([*whole.vocabulary, *texts]))

    by_all = [_read_by(whole, text, monkeypatch) for text in texts]
    by_its_own = [_read_by(Grammar(table), text, monkeypatch) for text in texts]

    assert by_its_own == by_all


def _read_by(grammar: Grammar, text: str, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr("clusters.amounts.reader.grammar_of", lambda _: grammar)
    return read(text, grammar.table)
