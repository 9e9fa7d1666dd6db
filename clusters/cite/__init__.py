"""Citations: the words, their place, and the reference of their source."""

from clusters.cite.citing import Citation, Quotation, cite
from clusters.cite.plain import date_words, reference

__all__ = ["Citation", "Quotation", "cite", "date_words", "reference"]
