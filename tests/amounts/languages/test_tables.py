"""A table of a language is a file that people write: what is wrong in it is told, by its key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clusters.amounts import languages
from clusters.amounts.languages import read_table, table_of
from clusters.amounts.reader import read
from clusters.errors import Defect
from tests.amounts.showing import shown

SMALL = """
decimal = ","
groups = ["."]
articles = "un"
joined = ["{20-30} y {1-2}"]

[words]
2 = "dos"
20 = "veinte"

[scales]
1_000 = "mil"

[hedges]
over = "más de"

[contractions]
de = "del"

[units]
EUR = "euro | euros"

[unclear]
"pesos of a country" = "pesos"

[doubts]
"hasta says two things" = "hasta ⟨ | ⟩ arriba"
"""


def _written(folder: Path, text: str) -> Path:
    file = folder / "xx.toml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("veinte y un mil euros", "21000 EUR exact [veinte y un mil euros]"),
        ("más del dos", "2 - over [más del dos]"),
        ("5 pesos", "! pesos of a country [5 pesos]"),
        ("hasta 5", "! hasta says two things [5]"),
        ("5 arriba", "! hasta says two things [5]"),
        ("1.500,5", "1500.5 - exact [1.500,5]"),
    ],
)
def test_a_table_is_read_from_its_file(text: str, reading: str, tmp_path: Path) -> None:
    table = read_table(_written(tmp_path, SMALL))
    assert [shown(one) for one in read(text, table)] == [reading]


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ('decimal = ","', "", "decimal: missing"),
        ('decimal = ","', "decimal = 5", "decimal: 5 is no str"),
        ('articles = "un"', 'article = "un"', "article: no entry of a table"),
        ('articles = "un"', 'articles = "un | | una"', "articles: a bar without a phrase"),
        ('over = "más de"', 'above = "más de"', "hedges.above: no key of this section"),
        ('over = "más de"', "over = 5", "hedges.over: no phrases"),
        ('EUR = "euro', 'EUX = "euro', "units.EUX: no key of this section"),
        ('2 = "dos"', 'two = "dos"', "words.two: no key of this section"),
        ('2 = "dos"', '2 = "dos | veinte"', "words.20: 'veinte' stands under 2 too"),
        ('2 = "dos"', "2 = dos", "Invalid value (at line 8, column 5): write it as TOML"),
    ],
)
def test_what_is_wrong_in_a_table_is_told_with_its_file_and_key(
    right: str, wrong: str, told: str, tmp_path: Path
) -> None:
    assert right in SMALL
    with pytest.raises(Defect, match=f"xx.toml: {re.escape(told)}"):
        read_table(_written(tmp_path, SMALL.replace(right, wrong)))


@pytest.mark.parametrize("code", languages.languages())
def test_every_pattern_of_a_table_is_one(code: str) -> None:
    table = table_of(code)
    assert table is not None
    for pattern in (*table.doubts.values(), *table.rewrites):
        re.compile(pattern)


def test_every_file_is_the_table_of_a_language() -> None:
    files = Path(languages.__file__).parent.glob("*.toml")
    assert {file.stem for file in files} == {*languages.languages()}
