"""Citations: the words, their place, and the reference of their source."""

from clusters.cite.citing import Citation, Quotation, cite
from clusters.models import Source

__all__ = ["Citation", "Quotation", "cite", "reference"]


def reference(source: Source) -> str:
    """Write a source in the plain style, as footnotes do."""
    from clusters.cite.runs import text_of
    from clusters.cite.styles import Work, plain

    return text_of(plain.reference(Work(source)))
