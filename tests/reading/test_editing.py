"""What is added to a YAML file stands behind what was there, and nothing else changes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from clusters.reading.editing import appended, flow

ITEM = {"id": "two", "n": 2}
LISTS = {
    "a list": "# head\nfacts: # these\n  - id: one # first\n    n: 1\n\n# below\nmore: 1\n",
    "a list that is not indented": "facts:\n- id: one\n  n: 1\nmore: 1\n",
    "an empty list": "facts: [] # none yet\nmore: 1\n",
    "no list": "more: 1\n",
    "no line end": "more: 1",
    "a text of several lines": "facts:\n  - id: one\n    n: |\n      1\n      2\nmore: 1\n",
    "a tab": "facts:\t[]\nmore:\t1\n",
    "comments in the brackets": "facts: [ # none yet\n  # to come\n  ] # so far\nmore: 1\n",
    "nothing but comments": "# to come\n\n# more\n",
    "no line end behind comments": "# to come",
    "in brackets": "facts: [{id: one}, {id: x, n: [1]}] # these\nmore: 1\n",
    "in brackets of several lines": "facts: [\n  {id: one,\n   n: 1}, # last\n  ]\nmore: 1\n",
    "all in brackets": "{facts: [{id: one}], more: 1}\n",
    "all in brackets, and no list": "{more: 1 # last\n}\n",
    "brackets and nothing": "{facts: [], more: {}}",
    "brackets last": "more: 1\nfacts:\n  - {id: one,\n     n: [1,\n      2]\n    }\n",
    "a list in the last": "facts:\n  - {id: one}\n  - id: x\n    n:\n      - {a: 1}\nmore: 1\n",
}


def read(text: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_item_is_added_at_the_end_and_every_byte_stays(text: str, end: str) -> None:
    text = text.replace("\n", end)
    before, after = read(text) or {}, appended(text, ("facts",), [ITEM, ITEM])
    assert read(after) == before | {"facts": [*before.get("facts", []), ITEM, ITEM]}
    assert "\r" not in text or after.count("\n") == after.count(end)
    rest = iter(after)
    assert all(each in rest for each in text if each not in "[] \t\r\n")
    assert after.startswith(text[: text.find("facts")]) or text.startswith("{")


def test_a_list_deep_in_another_is_found_and_one_that_is_missing_is_made() -> None:
    text = "sources:\n  - id: a\n    text:\n      file: a.txt\n  - id: b\n"
    after = appended(text, ("sources", 0, "text", "set_aside"), [{"quote": "12 May", "start": 3}])
    assert yaml.safe_load(after)["sources"] == [
        {"id": "a", "text": {"file": "a.txt", "set_aside": [{"quote": "12 May", "start": 3}]}},
        {"id": "b"},
    ]


def test_a_list_is_put_into_a_mapping_in_brackets() -> None:
    text = "sources:\n  - id: a\n    text: # its\n      {file: a.txt, # name\n       n: 1}\n"
    for more in ([ITEM], [ITEM, ITEM]):
        text = appended(text, ("sources", 0, "text", "set_aside"), more)
    (source,) = yaml.safe_load(text)["sources"]
    assert source["text"] == {"file": "a.txt", "n": 1, "set_aside": [ITEM, ITEM, ITEM]}
    assert text.count("#") == 2


def test_a_name_that_is_a_word_of_yaml_stays_a_name() -> None:
    item = {"names": {"no": "Å", "on": "B"}, "y": 1}
    assert yaml.safe_load(appended("", ("facts",), [item]))["facts"] == [item]


_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(
        st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cs", "Cn", "Co"])
    )
)
_NAMES = st.from_regex("[a-z]{1,9}x", fullmatch=True)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.from_regex("[a-z]{1,9}x", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    st.dictionaries(st.from_regex("[a-z]{1,9}x", fullmatch=True), _VALUES, min_size=1, max_size=4)
)
def test_whatever_is_added_reads_back_the_same(item: dict[str, object]) -> None:
    after = appended("facts:\n  - id: one\n", ("facts",), [item, item])
    assert yaml.safe_load(after)["facts"] == [{"id": "one"}, item, item]


def test_a_number_keeps_every_digit() -> None:
    assert flow(Decimal("12345678901234567.89")) == "12345678901234567.89"
    assert flow(Decimal("1E+9")) == "1000000000"
