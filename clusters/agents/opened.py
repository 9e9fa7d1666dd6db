"""A base as Python has it: its answers bear what they rest on, its errors speak of parameters."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import field, replace
from functools import wraps
from os import PathLike
from pathlib import Path
from typing import Final, get_args

from clusters.answers import Answer
from clusters.answers.hints import hinted
from clusters.answers.questions import Questions, telling
from clusters.answers.words import ASKED, options
from clusters.errors import AnswerIsNo, Usage, brief
from clusters.factbase import choose, open_base, shipped, texts_for
from clusters.light import dataclass
from clusters.models import Origin

_PARAMETERS: Final = {"all": "everything", "any": "any_one", "self": "itself"}
"""The options whose parameters are called otherwise."""


@dataclass(frozen=True)
class Base(Questions):
    """An open base. Each method asks a question, as the command of its name does."""

    origin: Origin | None = None
    """Whose word alone is asked: seed or second sources; None for both."""
    asked: str = ""
    """The options by which a command line asks the same base."""
    called: Mapping[str, str] = field(default_factory=dict, repr=False)
    """What its questions are called where they are not called as here."""

    def _ask(self, room: str, *words: object, **named: object) -> Answer:
        before = ASKED.set(self.asked)
        try:
            answer = super()._ask(room, *words, **named)
        except Usage as error:
            raise Usage(for_programs(str(hinted(error)), self.called)) from error
        finally:
            ASKED.reset(before)
        return replace(answer, document=telling(answer.document, self.origin))


WANTED: Final = {
    "str": "a text",
    "Words": "a text or a list of texts",
    "int": "a whole number",
    "bool": "true or false",
}
"""What a parameter of a type takes, in words."""


def fits(kind: str, value: object) -> bool:
    """Whether a value is what a parameter of a type takes."""
    match kind:
        case "int":
            return hasattr(value, "__index__") and not isinstance(value, bool)
        case "bool":
            return isinstance(value, bool)
        case "Words" if isinstance(value, Collection):
            return all(isinstance(one, str) for one in value)
        case "Words":
            return hasattr(value, "__iter__")
    return isinstance(value, str)


def _held(question: Callable[..., Answer]) -> Callable[..., Answer]:
    """Hold what a question is asked with to the types of its parameters."""

    @wraps(question)
    def ask(self: Base, *words: object, **named: object) -> Answer:
        known = inspect.signature(question)
        try:
            told = known.bind(self, *words, **named).arguments
        except TypeError as error:
            raise TypeError(f"{question.__name__}: {error}") from None
        for name, value in told.items():
            kind, _, optional = str(known.parameters[name].annotation).partition(" | ")
            may_lack = value is None and (optional or kind == "Words")
            if kind in WANTED and not may_lack and not fits(kind, value):
                raise Usage(brief(f"{name}: {value!r}: write {WANTED[kind]}"))
        return question(self, *words, **named)

    return ask


for _name, _question in inspect.getmembers(Questions, inspect.isfunction):
    if not _name.startswith("_"):
        setattr(Base, _name, _held(_question))


def open_(
    path: str | PathLike[str] | None = None,
    *,
    texts: str | PathLike[str] | None = None,
    origin: str | None = None,
) -> Base:
    """Open a base to ask it questions.

    Args:
        path: A file or a folder; None for the base that ships with the program.
        texts: The folder of its sources' texts; None for the one beside it.
        origin: Whose word alone to ask: seed (its documents) or second (other sources).

    Raises:
        CannotOpen: if there is no such base.
        InvalidBase: if it breaks a rule; the message says where, and how to mend it.
        Usage: if the origin is not known.
    """
    file = None if path is None else Path(path)
    only = None if origin is None else choose(origin, get_args(Origin), "origin")
    base = open_base(file)
    return Base(
        base=base.of_origin(only) if only else base,
        texts=texts_for(file, None if texts is None else Path(texts)),
        file=file or shipped(),
        origin=only,
        asked=options(data=None if file is None else str(file), origin=only),
    )


def for_programs(text: str, names: Mapping[str, str] | None = None) -> str:
    """Tell a next step to a program: parameters for options, questions for commands.

    ``--rate-date`` becomes ``rate_date``, and ``clusters show faku`` becomes ``show faku``, or
    bears the name that ``names`` has for the question.
    """
    known = names or {}
    text = re.sub(r"\bclusters ([a-z]+)\b", lambda found: known.get(found[1], found[1]), text)
    return re.sub(r"(?<![\w-])--([a-z]+(?:-[a-z]+)*)", _parameter, text)


def _parameter(option: re.Match[str]) -> str:
    return _PARAMETERS.get(option[1], option[1].replace("-", "_"))


def next_step(answer: Answer) -> str:
    """Say what to do about an answer that is no; empty for another, or where none is known."""
    if not answer.no:
        return ""
    told = str(hinted(AnswerIsNo(answer.no, code=answer.no)))
    return told if told != answer.no else ""
