"""Turning the phrases of a table into patterns, and matches back into meanings."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

Meaning = TypeVar("Meaning")

# Possessive throughout: a run of spaces is never tried twice, so that reading stays linear.
GAP = r"[^\S\n]*+\n?+[^\S\n]*+"
"""White space inside a paragraph (any spaces, at most one line break), or none."""
TIE = f"(?:-|{GAP})"
"""A hyphen, white space or nothing."""


def each(*several: str) -> list[str]:
    """The single phrases of a table's entries, which are parted by bars."""
    return [phrase.strip() for entry in several for phrase in entry.split("|") if phrase.strip()]


def any_of(phrases: Iterable[str], letters: str, *, digits_may_follow: bool = False) -> str:
    """A pattern for the longest of some phrases that fits, as whole words.

    Args:
        phrases: The phrases; one in capitals is matched in capitals only.
        letters: A pattern for one of the letters that hold together as a word.
        digits_may_follow: Whether a digit may stand directly behind: `US$5`.
    """
    longest_first = sorted(set(phrases), key=len, reverse=True)
    words = [_body(phrase) for phrase in longest_first if re.match(letters, phrase)]
    signs = [_body(phrase) for phrase in longest_first if not re.match(letters, phrase)]
    either = f"(?:(?<!{letters})(?:{'|'.join(words) or '(?!)'})|{'|'.join(signs) or '(?!)'})"
    # A word (or `m2`) ends where letters end; what ends in a sign may touch a word (`%of`).
    end = rf"(?!(?<={letters}|\d){letters})"
    return either + end + ("" if digits_may_follow else r"(?!\d)")


def _body(phrase: str) -> str:
    body = r"\s++".join(map(re.escape, phrase.split()))
    return f"(?-i:{body})" if phrase.isupper() else body


def by_phrase(meanings: Mapping[Meaning, str]) -> dict[str, Meaning]:
    """Each phrase with its meaning, to be looked up as `folded` makes it."""
    return {
        folded(phrase): meaning for meaning, entry in meanings.items() for phrase in each(entry)
    }


def folded(words: str) -> str:
    """Words without the differences that a match overlooks: case and the width of spaces."""
    # A match takes the Turkish letters for an i; case folding alone does not.
    return " ".join(words.split()).casefold().replace("ı", "i").replace("\u0307", "")
