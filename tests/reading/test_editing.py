"""What is added to a YAML file stands behind what was there, and nothing else changes."""

from __future__ import annotations

from decimal import Decimal

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from clusters.errors import Usage
from clusters.reading.editing import appended, flow

ITEM = {"id": "two", "n": 2}
LISTS = {
    "a list": "# head\nfacts: # these\n  - id: one # first\n    n: 1\n\n# below\nmore: 1\n",
    "a list that is not indented": "facts:\n- id: one\n  n: 1\nmore: 1\n",
    "an empty list": "facts: [] # none yet\nmore: 1\n",
    "no list": "more: 1\n",
    "no line end": "more: 1",
    "a text of several lines": "facts:\n  - id: one\n    n: |\n      1\n      2\nmore: 1\n",
    "a list in the last": "facts:\n  - {id: one}\n  - id: x\n    n:\n      - {a: 1}\nmore: 1\n",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS)
def test_an_item_is_added_at_the_end_and_every_line_stays(text: str) -> None:
    before, after = yaml.safe_load(text), appended(text, ("facts",), [ITEM])
    assert yaml.safe_load(after) == before | {"facts": [*before.get("facts", []), ITEM]}
    kept = [line for line in text.splitlines() if line != "facts: [] # none yet"]
    assert [line for line in after.splitlines() if line in kept] == kept
    assert "#" not in text or after.count("#") == text.count("#")


def test_a_list_deep_in_another_is_found_and_one_that_is_missing_is_made() -> None:
    text = "sources:\n  - id: a\n    text:\n      file: a.txt\n  - id: b\n"
    after = appended(text, ("sources", 0, "text", "set_aside"), [{"quote": "12 May", "start": 3}])
    assert yaml.safe_load(after)["sources"] == [
        {"id": "a", "text": {"file": "a.txt", "set_aside": [{"quote": "12 May", "start": 3}]}},
        {"id": "b"},
    ]


def test_a_list_in_brackets_is_left_to_its_owner() -> None:
    with pytest.raises(Usage, match="facts: in brackets: write each on a line of its own"):
        appended("facts: [{id: one}]\n", ("facts",), [ITEM])


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
