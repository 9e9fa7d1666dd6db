"""What docs/findings.md says of each finding, from the docstrings of the findings.

A docstring tells what a finding is, in a line; perhaps why it matters; the mend; and an example: an
indented change to tests/audit/exampleton that the audit answers with this finding and no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc
from textwrap import dedent

from clusters.audit.finding import Rule
from clusters.audit.findings import FINDINGS, THEMES

_EXAMPLE = "\n\n    "
"""Where the example of a docstring begins: the only lines that are indented."""


def page() -> str:
    """Give the sections of all findings, theme by theme, in Markdown."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    for theme in THEMES:
        title, _, what = (theme.__doc__ or "").partition(":")
        what = what.strip()
        yield f"\n## {title}\n\n{what[:1].upper()}{what[1:]}"
        for rule in (rule for rule in FINDINGS if rule.find.__module__ == theme.__name__):
            yield section(rule)


def section(rule: Rule) -> str:
    """Give the section of one finding: its heading, severity, meaning, mend and example."""
    words, _, example = cleandoc(rule.find.__doc__ or "").partition(_EXAMPLE)
    diff = dedent(f"    {example}")
    return f"\n### {rule.code}\n\n**{rule.severity}**\n\n{words}\n\n```diff\n{diff}\n```"
