"""What docs/findings.md says of each finding and each law, from their docstrings.

A docstring tells what a finding is, in a line; perhaps why it matters; and the mend. Its example is
a change to tests/audit/exampleton that the audit answers with this finding and no other, in a file
of its code there, examples/quote-moved.diff. A law may be broken in several ways: in its docstring,
or in that of its file, the section of each begins with its code: ``no-evidence: A fact quotes
nothing.``
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import cleandoc, isfunction
from pathlib import Path
from types import ModuleType

from clusters.audit.finding import Severity
from clusters.audit.findings import FINDINGS, THEMES
from clusters.factbase.laws import figures, identity, places, words

_EXAMPLES = Path(__file__).parent.parent / "tests" / "audit" / "exampleton" / "examples"
_CODE = re.compile(r"\n\n([a-z]+(?:-[a-z]+)*): ")
"""What begins the section of a code in the docstring of a law."""

_LAWS = (words, figures, identity, places)
"""The files of laws, in the order of the page."""


def page() -> str:
    """Give the sections of all findings, theme by theme, in Markdown."""
    return "\n".join(_findings())


def laws() -> str:
    """Give the sections of what breaks a law, in Markdown."""
    return "\n".join(section(*one) for file in _LAWS for one in _broken(file))


def _findings() -> Iterator[str]:
    for theme in THEMES:
        title, _, what = (theme.__doc__ or "").partition(":")
        what = what.strip()
        yield f"\n## {title}\n\n{what[:1].upper()}{what[1:]}"
        for rule in (rule for rule in FINDINGS if rule.find.__module__ == theme.__name__):
            yield section(rule.code, cleandoc(rule.find.__doc__ or ""), rule.severity)


def _broken(file: ModuleType) -> Iterator[tuple[str, str]]:
    """Yield the codes of the laws in a file, each with what is said of it."""
    own = (one for one in vars(file).values() if isfunction(one))
    for one in (file, *(law for law in own if law.__module__ == file.__name__)):
        _, *parts = _CODE.split(cleandoc(one.__doc__ or ""))
        yield from zip(parts[::2], parts[1::2], strict=True)


def section(code: str, text: str, severity: Severity = "error") -> str:
    """Give the section of a code: its heading, severity, meaning, mend and example."""
    diff = (_EXAMPLES / f"{code}.diff").read_text("utf-8").removesuffix("\n")
    return f"\n### {code}\n\n**{severity}**\n\n{text}\n\n```diff\n{diff}\n```"
