"""BibTeX, which every LaTeX reads."""

from __future__ import annotations

from collections.abc import Sequence

from clusters.cite.citing import Citation
from clusters.cite.days import MONTHS, date_words, is_plain, parts, year
from clusters.cite.exports import tex
from clusters.cite.wording import body, container, remark
from clusters.factbase import Texts
from clusters.models import Source

_KINDS = {"article-newspaper": "article", "report": "techreport"}
_PLACES = {"article": "journal", "techreport": "institution", "misc": "howpublished"}


def write(citations: Sequence[Citation], _texts: Texts) -> str:
    """Write the sources as entries, with a blank line between any two."""
    return "\n".join(_entry(citation.source) for citation in citations)


def _entry(source: Source) -> str:
    kind = _KINDS.get(source.type, "misc")
    where = container(source) if kind != "techreport" else source.publisher
    fields = {
        "author": tex.people(source.authors),
        "key": "" if source.authors else tex.field(body(source)),
        "title": tex.verbatim(source.name),
        _PLACES[kind]: tex.field(where),
        "publisher": tex.field(source.publisher if source.publisher != where else ""),
        "edition": tex.field(source.version),
        "year": tex.field(year(source.issued) or "n.d."),
        "month": _month(source.issued),
        "url": tex.address(source.url),
        "urldate": tex.field(source.accessed),
        "language": tex.field(source.language),
        "note": tex.field(_note(source)),
    }
    return tex.entry(kind, source, fields)


def _month(issued: str | None) -> str:
    """Name a month by the macro of three letters that every style defines."""
    if issued is None or not is_plain(issued) or "-" not in issued:
        return ""
    return MONTHS[parts(issued)[1] - 1][:3].lower()


def _note(source: Source) -> str:
    plain = source.issued is not None and is_plain(source.issued) and source.issued.count("-") < 2  # noqa: PLR2004 - year, month, day
    dated = "" if plain or not source.issued else f"Published {date_words(source.issued)}."
    return " ".join(filter(None, (dated, remark(source))))
