"""BibLaTeX, which keeps days, ranges of dates and languages (its manual, section 2)."""

from __future__ import annotations

from collections.abc import Sequence

from clusters.cite.citing import Citation
from clusters.cite.exports import bibtex
from clusters.cite.wording import container, language_name, remarks
from clusters.factbase import Texts
from clusters.models import Source

_KINDS = {"article-newspaper": "article", "report": "report", "software": "software"}
_PLACES = {"article": "journaltitle", "report": "institution"}


def write(citations: Sequence[Citation], _texts: Texts) -> str:
    """Write the sources as entries, with a blank line between any two."""
    return "\n".join(_entry(citation.source) for citation in citations)


def _entry(source: Source) -> str:
    kind = _KINDS.get(source.type, "online")
    site = (
        container(source) if source.type in {"article-newspaper", "webpage"} else source.publisher
    )
    fields = {
        "author": bibtex.people(source.authors),
        "title": bibtex.verbatim(source.name),
        "entrysubtype": "{newspaper}" if kind == "article" else "",
        "type": "{report}" if kind == "report" else "",
        _PLACES.get(kind, "organization"): bibtex.field(site),
        "publisher": bibtex.field(source.publisher if source.publisher != site else ""),
        "version": bibtex.field(source.version),
        "date": _date(source.issued),
        "pubstate": "" if source.issued else "{n.d.}",
        "url": bibtex.address(source.address),
        "urldate": bibtex.field(source.accessed),
        "langid": bibtex.field(_language(source)),
        "note": bibtex.field(remarks(source)),
    }
    return bibtex.entry(kind, source, fields)


def _language(source: Source) -> str:
    """Name a language as babel of LaTeX does; nothing where its name has two words, as no such."""
    name = language_name(source.language).lower()
    return name if name.isascii() and name.isalpha() and name != source.language.lower() else ""


def _date(issued: str | None) -> str:
    """Write EDTF as BibLaTeX reads it: an open end is left empty, not written ``..``.

    Its marks are the date's own and no text: ``1796~`` and ``1922%`` are not escaped.
    """
    return f"{{{issued.replace('..', '')}}}" if issued else ""
