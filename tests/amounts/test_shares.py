"""Two numbers that are a part and its whole are no two counts: 7 of 10 workers."""

from __future__ import annotations

import pytest

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import shown

RATIOS = [
    ("en", "7 of 10 workers", "7 of 10"),
    ("en", "seven out of ten", "seven out of ten"),
    ("en", "one of five workers", "one of five"),
    ("de", "7 von 10 Arbeitern", "7 von 10"),
    ("es", "7 de cada 10 trabajadores", "7 de cada 10"),
    ("fr", "7 des 10 usines", "7 des 10"),
    ("it", "7 dei 10 comuni", "7 dei 10"),
    ("pt", "3 de 10 empresas", "3 de 10"),
    ("ru", "7 из 10 рабочих", "7 из 10"),
    ("sk", "7 z 10 pracovníkov", "7 z 10"),
    ("sv", "7 av 10 anställda", "7 av 10"),
    ("hi", "10 में से 7 मजदूर", "10 में से 7"),
    ("ar", "7 من كل 10 عمال", "7 من كل 10"),
    ("ko", "10명 중 7명", "10명 중 7"),
    ("ja", "10社のうち7社", "10社のうち7"),
    ("zh", "每10家企业中就有7家", "10家企业中就有7"),
]


@pytest.mark.parametrize(("language", "text", "words"), RATIOS)
def test_a_share_of_a_round_whole_is_refused(language: str, text: str, words: str) -> None:
    assert [shown(one) for one in amounts_in(text, language)] == [f"! a part of a whole [{words}]"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "11 of 14 towns", ["11 - exact [11]", "! the whole of a part [14]"]),
        ("en", "500 of its 2,000 men", ["500 - exact [500]", "! the whole of a part [2,000]"]),
        ("ja", "14社中11社", ["! the whole of a part [14]", "11 - exact [11]"]),
        ("zh", "3000家企业中有500家", ["! the whole of a part [3000]", "500 - exact [500]"]),
    ],
)
def test_a_part_is_a_count_and_its_whole_none(
    language: str, text: str, expected: list[str]
) -> None:
    assert [shown(one) for one in amounts_in(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "20% of 500 firms", ["20 percent exact [20%]", "500 - exact [500]"]),
        ("en", "two of them", []),
        ("en", "200 firms of 30 kinds", ["200 - exact [200]", "30 - exact [30]"]),
        ("es", "el 5 de 2019", ["5 - exact [5]", "2019 - exact [2019]"]),
        ("zh", "企业1000家,其中300家", ["1000 - exact [1000]", "300 - exact [300]"]),
    ],
)
def test_what_is_no_share_is_read(language: str, text: str, expected: list[str]) -> None:
    assert [shown(one) for one in amounts_in(text, language)] == expected
