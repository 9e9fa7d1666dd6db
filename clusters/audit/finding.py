"""A finding: a place in a base's file, what is wrong there, and the mend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend."""

    code: str
    """A short stable word: ``quote-moved``; each has a heading in docs/findings.md."""
    severity: Severity
    """An error is wrong; a warning may be meant."""
    file: str
    """The base's file, as the user named it."""
    line: int
    """The line, from 1."""
    column: int
    """The column, from 1, in code points."""
    message: str
    """What is wrong, and of what."""
    mend: str
    """The next step."""

    @property
    def where(self) -> str:
        """The place as editors and compilers write it."""
        return f"{self.file}:{self.line}:{self.column}"
