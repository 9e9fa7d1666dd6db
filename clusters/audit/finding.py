"""A finding: a place in a base's file, what is wrong there, the mend; and the rule behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

from clusters.audit.material import Material
from clusters.docstrings import docstring
from clusters.factbase.laws.breach import Breach, Mend
from clusters.light import dataclass
from clusters.reading import Path
from clusters.reading.editing import Edit

Severity = Literal["error", "warning"]

Wrong: TypeAlias = tuple[Path, str, Mend]
"""What a rule finds: where in the base, what is wrong there, and the next step."""

Find: TypeAlias = Callable[[Material], Iterator[Wrong]]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend."""

    breach: Breach
    """What breaks a rule, and where in the base."""
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
    fix: tuple[Edit, ...] = ()
    """The edits of the file that mend it; none where a person has to look, or nobody asked."""

    @property
    def code(self) -> str:
        """A short stable word: ``quote-moved``; each has a heading in docs/findings.md."""
        return self.breach.code

    @property
    def mend(self) -> str:
        """The next step."""
        return self.breach.mend

    @property
    def where(self) -> str:
        """The place as editors and compilers write it."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Rule:
    """What the audit holds a base to; called with what is audited, it yields what breaks it."""

    code: str
    """The code of its findings."""
    severity: Severity
    """How severe they are."""
    find: Find
    """What finds them; its docstring is the rule's section of docs/findings.md."""

    @property
    def summary(self) -> str:
        """What it is, in a line."""
        return docstring(self.find).partition("\n")[0]

    def __call__(self, material: Material) -> Iterator[Breach]:
        """Yield what breaks the rule."""
        for path, wrong, mend in self.find(material):
            yield Breach.of(self.code, path, wrong, mend)


def finding(code: str, severity: Severity) -> Callable[[Find], Rule]:
    """Make a rule of the function that finds what breaks it."""
    return lambda find: Rule(code, severity, find)
