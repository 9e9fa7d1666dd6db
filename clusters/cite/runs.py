"""A reference as a value: runs of text, each with its role; no markup is ever in the text.

Here is what puts runs together: lists, and sentences that end once.
"""

from __future__ import annotations

from clusters.render.document import Reference, Run

_ENDS = (".", "?", "!", "…", "。", "？", "！")
_CLOSING = "”’\"'»"


def text_of(reference: Reference) -> str:
    """Give the words of a reference alone."""
    return "".join(run.text for run in reference)


def runs(*pieces: Run | str | Reference) -> Reference:
    """Make a reference of pieces, without the empty ones."""
    made: list[Run] = []
    for piece in pieces:
        made += (
            piece if isinstance(piece, tuple) else [Run(piece) if isinstance(piece, str) else piece]
        )
    return tuple(run for run in made if run.text)


def listed(pieces: list[Run | str | Reference], between: str = ", ") -> Reference:
    """Join pieces, without the empty ones."""
    kept = [made for piece in pieces if (made := runs(piece))]
    return runs(*(runs(between if index else "", piece) for index, piece in enumerate(kept)))


def sentence(*pieces: Run | str | Reference) -> Reference:
    """Make a sentence of pieces: it ends with one full stop, and is empty if they are.

    No full stop follows an address: readers and programs would take it for part of it.
    """
    made = runs(*pieces)
    closed = not made or made[-1].role == "link" or ended(text_of(made))
    return runs(made, "" if closed else ".")


def sentences(*pieces: Run | str | Reference) -> Reference:
    """Put sentences side by side, each ended once."""
    return listed([sentence(piece) for piece in pieces], " ")


def ended(text: str) -> bool:
    """Whether a text ends as a sentence does, a closing quotation mark aside."""
    return text.rstrip(_CLOSING).endswith(_ENDS)
