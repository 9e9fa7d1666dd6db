"""RIS, read back by another reader."""

from __future__ import annotations

import rispy

from clusters.cite.exports import export
from clusters.cite.wording import container, remarks, turned
from clusters.factbase import Texts, shipped
from tests.cite.exports.hostile import citations, one_line, sources

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
        assert record.get("authors", []) == [one_line(turned(a)) for a in source.authors]
        assert record.get("secondary_title", "") == one_line(site)
        assert record["publisher"] == one_line(source.publisher)
        assert record.get("urls", []) == ([source.address] if source.address else [])
        assert record["language"] == source.language
        assert " ".join(record.get("notes", [])) == remarks(source)


def test_a_day_is_written_as_the_format_has_it_and_none_is_invented() -> None:
    read = {record["id"]: record for record in rispy.loads(TEXT)}
    assert (read["sv-news"]["year"], read["sv-news"]["date"]) == ("2021", "2021/03/04/")
    assert read["sv-news"]["access_date"] == "2026/11/02/"
    assert read["de-three"]["date"] == "2018/06//"
    assert read["zh-undated"]["year"] == "n.d."
    assert "date" not in read["zh-undated"]
