"""RIS, which reference managers read (https://en.wikipedia.org/wiki/RIS_(file_format))."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clusters.cite.citing import Citation
from clusters.cite.wording import container, is_plain, parts, remarks, turned, year
from clusters.factbase import Texts
from clusters.models import Person, Source
from clusters.periods import in_words

_KINDS = {"article-newspaper": "NEWS", "webpage": "ELEC", "report": "RPRT", "software": "COMP"}


def write(citations: Sequence[Citation], _texts: Texts) -> str:
    """Write the sources as records, with a blank line between any two."""
    return "\n".join(_record(citation.source) for citation in citations)


def _record(source: Source) -> str:
    # A line break in a field would let its text pass for tags.
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in _fields(source) if value]
    return "\n".join([*lines, "ER  - "]) + "\n"


def _fields(source: Source) -> Iterator[tuple[str, str | None]]:
    yield "TY", _KINDS[source.type]
    yield "ID", source.id
    yield from (("AU", _author(person)) for person in source.authors)
    yield "TI", source.name
    yield "T2", container(source) if source.type in {"article-newspaper", "webpage"} else ""
    yield "PB", source.publisher
    yield "ET", source.version
    yield "PY", year(source.issued) or "n.d."
    yield "DA", _day(source.issued)
    yield "UR", source.address
    yield "Y2", _day(source.accessed)
    yield "LA", source.language
    yield "N1", ". ".join(filter(None, (remarks(source), _in_full(source))))


def _author(person: Person) -> str:
    """Write a name; a body's without commas, for readers take what is before one for a family's."""
    return turned(person).replace(",", "") if person.literal else turned(person)


def _in_full(source: Source) -> str:
    """Say the names of bodies that lost a comma: ``Author in full: Clay, Sons and Co.``."""
    cut = [turned(person) for person in source.authors if _author(person) != turned(person)]
    return f"Author in full: {'; '.join(cut)}" if cut else ""


def _day(edtf: str | None) -> str:
    """Write a date as ``2019/09/12/``, with empty places for what is not known.

    What is no plain date has its words in the fourth place: ``1796///about 1796``, ``///1990s``.
    """
    if edtf is None:
        return ""
    if not is_plain(edtf):
        known = edtf.rstrip("?~%")
        start = _day(known)[:-1] if is_plain(known) else "//"
        return f"{start}/{in_words(edtf)}"
    date = [f"{part:02}" for part in parts(edtf)]
    return "/".join([*date, "", "", ""][:4])
