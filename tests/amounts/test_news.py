"""Sentences that were judged before they were read: what must be read is, and nothing else."""

from __future__ import annotations

import pytest

from clusters.amounts.amount import Amount
from clusters.amounts.reader import amounts_in
from scripts.reading import news
from tests.amounts.showing import shown

NEWS = news()


@pytest.mark.parametrize("language", sorted({language for language, _, _ in NEWS}))
def test_news_are_read_as_a_careful_reader_reads_them(language: str) -> None:
    for code, text, told in NEWS:
        if code != language:
            continue
        said = [one.strip() for one in told.split(";")]
        must = [one for one in said if not one.startswith(("!", "R:"))]
        may = {one.removeprefix("R:") for one in said}
        read = [one for one in amounts_in(text, code) if isinstance(one, Amount)]
        words = [shown(one).partition(" [")[0] for one in read]
        assert [one for one in must if one not in words] == [], text
        others = [one for one in words if one not in must and one.split()[0] not in may]
        assert others == [], text
