"""JSON and JSON lines."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from clusters.render.document import Document, Note
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen

HOSTILE = 'x"\\\n\t\x1b[31m\x9b\x7f\u202e\u200b\u2028\ufeff\U000e0041 法库 \ud800'


NOTE = Note("xinhua", 5, "Xinhua.", None, "sound")


def answer(payload: dict[str, object], *warnings: str) -> Document:
    return Document(
        "One.", (), notes=(NOTE,), warnings=warnings, payload=payload, rows=(payload, payload)
    )


def test_the_object_has_a_version_the_warnings_and_the_payload() -> None:
    text = FORMATS["json"].write(answer({"facts": [{"id": "a"}]}, "garbled"), Screen())
    assert json.loads(text) == {
        "schema_version": 2,
        "warnings": ["garbled"],
        "answer": "One.",
        "facts": [{"id": "a"}],
        "references": {
            "xinhua": {"number": 5, "text": "Xinhua.", "url": None, "condition": "sound"}
        },
    }
    assert list(json.loads(text)) == ["schema_version", "warnings", "answer", "facts", "references"]
    assert text.startswith('{\n  "schema_version": 2,')
    assert text.endswith("}\n")


def test_chinese_stays_readable() -> None:
    assert "法库" in FORMATS["json"].write(answer({"zh": "法库"}), Screen())


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_active_characters_are_escaped_and_come_back_exactly(form: str) -> None:
    text = FORMATS[form].write(answer({HOSTILE: [HOSTILE]}), Screen())
    first = json.loads(text if form == "json" else text.splitlines()[0])
    assert first[HOSTILE] == [HOSTILE]
    assert text.replace("\n", "").isprintable()


def test_json_lines_are_one_compact_object_a_row() -> None:
    text = FORMATS["jsonl"].write(answer({"a": [1, None], "b": "x\ny"}), Screen())
    assert text == '{"a":[1,null],"b":"x\\ny"}\n' * 2


def test_without_rows_json_lines_are_nothing() -> None:
    assert FORMATS["jsonl"].write(Document("t", ()), Screen()) == ""


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_numbers_keep_every_digit(form: str) -> None:
    digits = "12345678901234567.89"
    text = FORMATS[form].write(answer({"a": [Decimal(digits), Decimal("1E+3")]}), Screen())
    assert json.loads(text.splitlines()[0] if form == "jsonl" else text, parse_float=str)["a"] == [
        digits,
        1000,
    ]


def test_a_text_that_looks_like_the_mark_of_a_number_stays_a_text() -> None:
    told = answer({"a": "\x00ab\x00", "b": Decimal(2)})
    assert json.loads(FORMATS["json"].write(told, Screen()))["a"] == "\x00ab\x00"


def test_what_is_no_number_is_refused() -> None:
    with pytest.raises(ValueError, match="Out of range float"):
        FORMATS["json"].write(answer({"a": float("nan")}), Screen())
