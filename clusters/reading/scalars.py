"""A scalar to its value: only the forms that YAML 1.1 and YAML 1.2 read alike."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from clusters.reading.files import brief, describe, unwanted

if TYPE_CHECKING:
    from clusters.reading.tree import Scalar


class RefusedError(Exception):
    """Why a piece of YAML is refused (``what: the next step``); who catches it adds the place."""


MOST_DIGITS = 40
"""The most digits that a number may have."""

_FORM = re.compile(
    r"""
    (?P<word> null | true | false )
  | (?P<integer> -?(?:0|[1-9][0-9]*) )
  | (?P<decimal> -?(?:0|[1-9][0-9]*)\.[0-9]+ )
  | (?P<empty> )
  | (?P<tilde> ~ )
  | (?P<nothing> (?i:null) )
  | (?P<truth> (?i:y|n|yes|no|on|off|true|false) )
  | (?P<merge> << )
  | (?P<equals> = )
  | (?P<endless> [-+]?\.(?i:inf) | \.(?i:nan) )
  | (?P<date> [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}
        (?: (?:[Tt]|[ \t]+) [0-9:.]+ (?:[ \t]*(?:Z|[-+][0-9:]+))? )? )
  | (?P<clock> [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)? )
  | (?P<number> [-+]?0(?:b[01_]+|o[0-7]+|x[0-9a-fA-F_]+)
      | [-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)? )
    """,
    re.VERBOSE | re.ASCII,
)

_WORDS: dict[str, Scalar] = {"null": None, "true": True, "false": False}

_REFUSED = {
    "empty": "nothing is written here: write a value, or take it out",
    "tilde": "~ hides a null: write null",
    "nothing": "{} is a null to some readers of YAML and text to others: write null",
    "truth": "{} is a truth value to some readers of YAML and text to others: "
    "write true or false, or put it in quotes",
    "merge": "the merge key << is not accepted: write the entries out in full",
    "equals": "= has a meaning of its own to some readers of YAML: put it in quotes",
    "endless": "{} is not a finite number: write null, or put it in quotes",
    "date": "{} is a date to some readers of YAML and text to others: put it in quotes",
    "clock": "{} is a number of base 60 to some readers of YAML and text to others: "
    "put it in quotes",
    "number": "{} is not the same number, or not a number, to every reader of YAML: "
    "write it in plain digits such as 10 or 0.5, or put it in quotes",
}


def read_scalar(text: str, style: str) -> Scalar:
    """Give the value of a scalar.

    Args:
        text: The content, with quotes and escapes already undone.
        style: ``""`` for a plain scalar, else the sign that opens it: ``'``, ``"``, ``|``, ``>``.

    Raises:
        RefusedError: The form is refused; the message says why and the next step.
    """
    if not style:
        return _plain(text)
    # Only an escape can still bring in what the scan of the file refuses.
    if style == '"' and (found := unwanted().search(text)):
        raise RefusedError(describe(found[0]))
    return text


def _plain(text: str) -> Scalar:
    """Read a scalar without quotes by its form: a word, a number, or else text."""
    form = _FORM.fullmatch(text)
    match form and form.lastgroup:
        case None:
            return text
        case "word":
            return _WORDS[text]
        case "integer" | "decimal" as kind:
            return _number(text, kind)
        case refused:
            raise RefusedError(_REFUSED[str(refused)].format(brief(text)))


def _number(text: str, kind: str) -> int | Decimal:
    """Read plain digits, whole or with a fraction, exactly as they stand."""
    if len(text.strip("-").replace(".", "")) > MOST_DIGITS:
        message = f"{brief(text)} has more than {MOST_DIGITS} digits: round it, or put it in quotes"
        raise RefusedError(message)
    return int(text) if kind == "integer" else Decimal(text)
