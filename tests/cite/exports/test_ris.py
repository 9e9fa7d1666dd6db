"""RIS, read back by another reader."""

from __future__ import annotations

import pytest
import rispy

from clusters.cite.exports import export
from clusters.cite.wording import container, remarks, turned
from clusters.factbase import Texts, shipped
from clusters.models import Person
from tests.cite.exports.hostile import citations, exported, one_line, sources
from tests.making import a_source

TEXT = export("ris", citations(), Texts(shipped()))
KINDS = {"article-newspaper": "NEWS", "webpage": "ELEC", "report": "RPRT", "software": "COMP"}


def test_every_source_is_read_back_with_the_same_fields() -> None:
    read = rispy.loads(TEXT)
    assert len(read) == len(sources())
    for record, source in zip(read, sources(), strict=True):
        site = "" if source.type in {"report", "software"} else container(source)
        assert record["type_of_reference"] == KINDS[source.type]
        assert record["id"] == source.id
        assert record["title"] == one_line(source.name)
        bodies = {a: turned(a).replace(",", "") if a.literal else turned(a) for a in source.authors}
        assert record.get("authors", []) == [one_line(name) for name in bodies.values()]
        assert record.get("secondary_title", "") == one_line(site)
        assert record["publisher"] == one_line(source.publisher)
        assert record.get("urls", []) == ([source.address] if source.address else [])
        assert record["language"] == source.language
        in_full = [turned(a) for a, name in bodies.items() if name != turned(a)]
        told = [remarks(source), *(f"Author in full: {name}" for name in in_full)]
        assert " ".join(record.get("notes", [])) == one_line(". ".join(filter(None, told)))


def test_a_day_is_written_as_the_format_has_it_and_none_is_invented() -> None:
    read = {record["id"]: record for record in rispy.loads(TEXT)}
    assert (read["sv-news"]["year"], read["sv-news"]["date"]) == ("2021", "2021/03/04/")
    assert read["sv-news"]["access_date"] == "2026/11/02/"
    assert read["de-three"]["date"] == "2018/06//"
    assert read["zh-undated"]["year"] == "n.d."
    assert "date" not in read["zh-undated"]


@pytest.mark.parametrize(
    ("issued", "day"),
    [
        ("1796~", "1796///about 1796"),
        ("2021-02?", "2021/02//2021-02 (uncertain)"),
        ("2018/..", "///since 2018"),
        ("1989/1994", "///1989 to 1994"),
        ("199X", "///1990s"),
    ],
)
def test_a_date_that_is_no_day_has_its_words_in_the_fourth_place(issued: str, day: str) -> None:
    assert f"\nDA  - {day}\n" in exported("ris", a_source(issued=issued))


def test_a_body_with_a_comma_is_not_read_as_a_person() -> None:
    text = exported("ris", a_source(authors=(Person(literal="Clay, Sons and Co."),)))
    assert "\nAU  - Clay Sons and Co.\n" in text
    assert "\nN1  - Author in full: Clay, Sons and Co.\n" in text
