"""CSL-JSON: what other styles are given."""

from __future__ import annotations

import jsonschema
import pytest

from clusters.cite.exports import export
from clusters.cite.exports.csl_json import Item, date, item
from clusters.factbase import Texts, shipped
from clusters.models import Person
from tests.cite.exports.hostile import citations
from tests.making import a_source

TEXT = {"type": "string"}
DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": ["string", "number"]},
            },
        },
        "circa": {"type": ["string", "number", "boolean"]},
        "literal": TEXT,
    },
    "additionalProperties": False,
}
NAME = {
    "type": "object",
    "properties": {"family": TEXT, "given": TEXT, "literal": TEXT},
    "additionalProperties": False,
}
SCHEMA = {
    "$schema": "http://json-schema.org/draft-07/schema#",
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "type": {"enum": ["article-newspaper", "webpage", "report", "software"]},
            "id": {"type": ["string", "number"]},
            "author": {"type": "array", "items": NAME},
            "issued": DATE,
            "accessed": DATE,
            **dict.fromkeys(
                ("title", "container-title", "publisher", "language", "URL", "note"), TEXT
            ),
            "version": TEXT,
        },
        "required": ["type", "id"],
        "additionalProperties": False,
    },
}
"""What we use of csl-data.json, field for field; no package carries that schema."""


def test_every_source_is_valid_csl_json() -> None:
    jsonschema.validate(export("csl-json", citations(), Texts(shipped())), SCHEMA)


def test_a_source_has_what_is_known_of_it_and_nothing_else() -> None:
    source = a_source(authors=(Person(family="Li", given="Ming"), Person(literal="Xinhua")))
    assert item(source) == {
        "id": "paper",
        "type": "webpage",
        "title": "A paper",
        "author": [{"family": "Li", "given": "Ming"}, {"literal": "Xinhua"}],
        "container-title": "The Press",
        "issued": {"date-parts": [[2020, 5]]},
        "language": "en",
        "URL": "https://example.org/paper",
    }


def test_a_publisher_is_told_where_it_is_not_the_site() -> None:
    assert item(a_source(container="The Site"))["publisher"] == "The Press"
    assert "publisher" not in item(a_source(container="The Press"))
    report = item(a_source(type="report"))
    assert (report["publisher"], "container-title" in report) == ("The Press", False)


@pytest.mark.parametrize(
    ("edtf", "told"),
    [
        (None, {}),
        ("2019-09-12", {"date-parts": [[2019, 9, 12]]}),
        ("2016/2025", {"date-parts": [[2016], [2025]]}),
        ("2019~", {"date-parts": [[2019]], "circa": True}),
        ("199X", {"literal": "1990s"}),
        ("../2016", {"literal": "until 2016"}),
    ],
)
def test_a_date_is_in_parts_where_it_can_be(edtf: str | None, told: Item) -> None:
    assert date(edtf) == told
