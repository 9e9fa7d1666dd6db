"""RIS, which reference managers read (https://en.wikipedia.org/wiki/RIS_(file_format))."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from clusters.cite.citing import Citation
from clusters.cite.wording import container, is_plain, parts, remarks, turned, year
from clusters.factbase import Texts
from clusters.models import Source

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
    yield from (("AU", turned(person)) for person in source.authors)
    yield "TI", source.name
    yield "T2", container(source) if source.type in {"article-newspaper", "webpage"} else ""
    yield "PB", source.publisher
    yield "ET", source.version
    yield "PY", year(source.issued) or "n.d."
    yield "DA", _day(source.issued)
    yield "UR", source.address
    yield "Y2", _day(source.accessed)
    yield "LA", source.language
    yield "N1", remarks(source)


def _day(edtf: str | None) -> str:
    """Write a plain date as ``2019/09/12/``, with empty places for what is not known."""
    if edtf is None or not is_plain(edtf):
        return edtf or ""
    date = [f"{part:02}" for part in parts(edtf)]
    return "/".join([*date, "", "", ""][:4])
