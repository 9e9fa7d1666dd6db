"""BibTeX and BibLaTeX, read back by other readers."""

from __future__ import annotations

from typing import Any

import bibtexparser.entrypoint
import pytest
from pybtex.database import parse_string
from pylatexenc.latex2text import (
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from clusters.cite.exports import export
from clusters.cite.wording import container, turned
from clusters.factbase import Texts, shipped
from clusters.models import Source
from tests.cite.exports.hostile import citations, exported, one_line, sources
from tests.making import a_source

NO_TEXTS = Texts(shipped())
SOURCES = sources()
EXPORTED = {name: export(name, citations(), NO_TEXTS) for name in ("bibtex", "biblatex")}


VERBATIM = {"url"}
BRACES = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
LATEX = get_default_latex_context_db()
LATEX.add_context_category(  # which it lacks, or knows as another character
    "braces", macros=[MacroTextSpec(name, mark) for name, mark in BRACES.items()], prepend=True
)


def by_bibtexparser(name: str) -> dict[str, dict[str, str]]:
    library = bibtexparser.entrypoint.parse_string(EXPORTED[name])
    assert not library.failed_blocks
    return {
        entry.key: {field.key: _decoded(field.key, field.value) for field in entry.fields}
        for entry in library.entries
    }


def by_pybtex(name: str) -> dict[str, dict[str, str]]:
    entries: Any = parse_string(EXPORTED[name], "bibtex").entries
    return {
        key: {field: _decoded(field, value) for field, value in entry.fields.items()}
        for key, entry in entries.items()
    }


def _decoded(field: str, value: str) -> str:
    if field in VERBATIM:
        return value
    return str(LatexNodes2Text(latex_context=LATEX).latex_to_text(value))


@pytest.mark.parametrize("reader", [by_bibtexparser, by_pybtex])
@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
def test_every_source_is_read_back_with_the_same_fields(name: str, reader: Any) -> None:  # noqa: ANN401 - either
    read = reader(name)
    assert list(read) == [source.id for source in SOURCES]
    for source in SOURCES:
        fields = read[source.id]
        assert one_line(fields["title"]) == one_line(source.name), source.id
        assert _place(fields) == one_line(_where(source)), source.id
        assert fields.get("url", "") == (source.address or ""), source.id
        assert fields.get("urldate") == source.accessed, source.id


def _place(fields: dict[str, str]) -> str:
    known = ("journal", "journaltitle", "institution", "organization", "howpublished")
    return one_line(next(fields[key] for key in known if key in fields))


def _where(source: Source) -> str:
    return source.publisher if source.type in {"report", "software"} else container(source)


@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
def test_every_author_is_read_back_as_one_person_or_one_body(name: str) -> None:
    entries: Any = parse_string(EXPORTED[name], "bibtex").entries
    for source in SOURCES:
        people = entries[source.id].persons.get("author", [])
        assert len(people) == len(source.authors), source.id
        for person, author in zip(people, source.authors, strict=True):
            family = _joined([*person.prelast_names, *person.last_names])
            assert one_line(family) == one_line(author.literal or author.family), source.id
            given = _joined([*person.first_names, *person.middle_names])
            assert one_line(given) == one_line(author.given), turned(author)


def _joined(names: list[str]) -> str:
    return " ".join(_decoded("author", name) for name in names)


def test_a_date_is_a_year_and_a_month_in_one_and_edtf_in_the_other() -> None:
    bibtex, biblatex = by_pybtex("bibtex"), by_pybtex("biblatex")
    assert (bibtex["sv-news"]["year"], bibtex["sv-news"]["month"]) == ("2021", "March")
    assert biblatex["sv-news"]["date"] == "2021-03-04"
    assert (bibtex["range"]["year"], biblatex["range"]["date"]) == ("2016–2025", "2016/2025")
    assert (bibtex["zh-undated"]["year"], biblatex["zh-undated"]["pubstate"]) == ("n.d.", "n.d.")


def test_a_language_and_a_damaged_text_are_told() -> None:
    assert by_pybtex("biblatex")["hindi"]["langid"] == "hindi"
    assert by_pybtex("bibtex")["hindi"]["language"] == "hi"
    assert by_pybtex("bibtex")["hindi"]["note"] == "In Hindi; text garbled"


@pytest.mark.parametrize(
    ("issued", "date"),
    [("1796~", "1796~"), ("1922%", "1922%"), ("199X", "199X"), ("2018/..", "2018/")],
)
def test_biblatex_has_the_marks_of_a_date_as_they_are(issued: str, date: str) -> None:
    assert f"  date = {{{date}}},\n" in exported("biblatex", a_source(issued=issued))
