"""Every way a run can end other than well: one class each, with its exit status.

Exception
└── ClustersError           something to tell the user, in one line
    ├── AnswerIsNo       1  the answer is no: nothing matched, the audit found something
    ├── Usage            2  an option, a name, a metric, an amount that is not known
    ├── InvalidBase     65  the base breaks a rule (EX_DATAERR)
    ├── CannotOpen      66  the base cannot be opened (EX_NOINPUT)
    ├── Defect          70  a mistake of ours (EX_SOFTWARE)
    ├── CannotWrite     74  the answer cannot be written (EX_IOERR)
    ├── Interrupted    130  Ctrl-C (128 + SIGINT)
    └── ReaderGone     141  whoever read our output went away (128 + SIGPIPE)

The statuses are those of BSD sysexits(3) where one fits, and of the shell for signals.
Each message is one line that ends with the next step: ``what: the next step``. A question can
be asked from the command line and from a program, whose words for the next step differ: there an
error says what is wrong, and bears a ``code``, by which the command line adds its own words
(``answers/hints.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice
from typing import Final, Self

_LONGEST: Final = 250
"""How many characters the line may have, however long the words are that it is about."""
_OVERLONG: Final = re.compile(r"(?<=')[^']{121,}(?=')|\S{121,}")
"""Words in quotation marks, or without a blank, that are longer than half of it."""


class ClustersError(Exception):
    """Something to tell the user, in one line, before leaving with ``exit_code``."""

    exit_code = 70

    def __init__(self, *message: object, code: str = "") -> None:
        """Take what to tell, and the code of the hint that belongs to it; empty for none."""
        super().__init__(*message)
        self.code = code


class AnswerIsNo(ClustersError):
    """The question was understood and its answer is no."""

    exit_code = 1


class Usage(ClustersError):
    """The words of the command are not known; the message suggests others."""

    exit_code = 2


MOST_TOLD, MOST_SOUGHT = 20, 1_000
"""The most errors of one base that are told at once, and after which no more are looked for."""


class InvalidBase(ClustersError):
    """The base breaks a rule; the message starts with ``file:line:column``."""

    exit_code = 65
    others: tuple[str, ...] = ()
    """What else is wrong with it: messages such as its own."""

    def __init__(self, file: str, line: int, column: int, message: str) -> None:
        """Place ``message`` (``what: the next step``) at a 1-based line and column of ``file``."""
        super().__init__(f"{file}:{line}:{column}: {message}")

    @classmethod
    def together(cls, errors: Iterable[Self]) -> Self:
        """Make one error of several, one at least: the first, which bears the others."""
        first, *others = islice(errors, MOST_SOUGHT)
        lines = [line for other in others for line in (str(other), *other.others)]
        first.others = (*first.others, *lines)
        return first

    def lines(self) -> list[str]:
        """Give what is wrong, a line each, and how much more there is."""
        told, more = self.others[: MOST_TOLD - 1], len(self.others) + 1 - MOST_TOLD
        many = "many" if len(self.others) + 1 >= MOST_SOUGHT else f"{more}"
        return [str(self), *told, *([f"and {many} more: mend these first"] if more > 0 else ())]


class CannotOpen(ClustersError):
    """The base, or a file it needs, cannot be opened."""

    exit_code = 66


class Defect(ClustersError):
    """A mistake of ours; the message says how to report it."""

    exit_code = 70


class CannotWrite(ClustersError):
    """The answer cannot be written where it should go."""

    exit_code = 74


class Interrupted(ClustersError):
    """The user pressed Ctrl-C."""

    exit_code = 130


class ReaderGone(ClustersError):
    """The reader of our pipe went away; nothing is said about it."""

    exit_code = 141


def exit_codes() -> dict[int, str]:
    """Give every status that a run can end with, and what it means."""
    from clusters.docstrings import docstring

    classes = sorted(ClustersError.__subclasses__(), key=lambda one: one.exit_code)
    meanings = {one.exit_code: docstring(one).splitlines()[0] for one in classes}
    return {0: "Done.", **{code: said.replace("``", "`") for code, said in meanings.items()}}


def brief(line: str) -> str:
    """Cut what is too long for a line in its middle: what is wrong and the next step stay."""
    if len(line) > _LONGEST:
        line = _OVERLONG.sub(lambda words: f"{words[0][:40]}…{words[0][-20:]}", line)
    if len(line) > _LONGEST:
        head, _, _ = line[: _LONGEST // 2].rpartition(" ")
        _, _, tail = line[-_LONGEST // 3 :].partition(" ")
        line = f"{head} … {tail}"
    return line
