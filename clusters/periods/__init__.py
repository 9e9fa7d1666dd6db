"""Periods as bases write them: read, and written for people."""

from clusters.periods.edtf import NotEdtf, Period, dates, period
from clusters.periods.words import in_words

__all__ = ["NotEdtf", "Period", "dates", "in_words", "period"]
