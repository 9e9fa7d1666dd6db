"""Citations: the words, their place, and the reference of their source."""

from clusters.cite.bibliography import Listed, bibliography
from clusters.cite.citing import Citation, Quotation, cite
from clusters.cite.days import date_words
from clusters.cite.reference import Reference, Run, text_of
from clusters.cite.styles import plain
from clusters.cite.styles.place import Place
from clusters.cite.tool import cite_tool
from clusters.models import Source

__all__ = [
    "Citation",
    "Listed",
    "Quotation",
    "Reference",
    "Run",
    "bibliography",
    "cite",
    "cite_tool",
    "date_words",
    "reference",
    "text_of",
]


def reference(source: Source) -> str:
    """Write a source in the plain style, as footnotes do."""
    return text_of(plain.reference(source, Place()))
