"""The findings, by theme: each is one function that bears its code, severity and example."""

from __future__ import annotations

from clusters.audit.finding import Rule
from clusters.audit.findings import agreement, quotations, readings, texts, times, vocabulary

THEMES = (texts, quotations, readings, times, vocabulary, agreement)
"""What is audited, theme by theme; within a theme, rules stand in the order of its file."""

FINDINGS = tuple(rule for theme in THEMES for rule in vars(theme).values() if type(rule) is Rule)
"""Every finding."""
