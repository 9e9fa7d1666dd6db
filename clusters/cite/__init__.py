"""Citations: the words, their place, and the reference of their source."""

from clusters.cite.citing import Citation, Quotation, cite
from clusters.cite.days import date_words
from clusters.cite.reference import text_of
from clusters.cite.styles import plain
from clusters.cite.styles.place import Place
from clusters.models import Source

__all__ = ["Citation", "Quotation", "cite", "date_words", "reference"]


def reference(source: Source) -> str:
    """Write a source in the plain style, as footnotes do."""
    return text_of(plain.reference(source, Place()))
