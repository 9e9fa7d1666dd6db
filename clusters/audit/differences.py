"""What differs between two texts that look alike: spaces, composed letters, what is not seen."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest
from unicodedata import category, name, normalize

_ALIKE = {
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("“”„‟«»", '"'),
    **dict.fromkeys("‘’‚‛`´", "'"),
}
"""Signs that stand for another one, beside those that Unicode itself calls compatible."""


def difference(quote: str, text: str) -> str:
    """Say what keeps a quotation from standing in a text that has what looks like it.

    Returns:
        ``the text has U+00A0 (NO-BREAK SPACE) where the quotation has U+0020 (SPACE)``; empty if
        the text has nothing that looks like it, or has it as it is.
    """
    wanted, _ = _folded(quote)
    folded, places = _folded(text)
    at = folded.find(wanted)
    if at < 0 or not wanted or quote in text:
        return ""
    end = at + len(wanted)
    like = text[places[at] : places[end] if end < len(places) else len(text)]
    if normalize("NFC", like) == normalize("NFC", quote):
        return "the text composes its letters otherwise"
    theirs, ours = next(pair for pair in zip_longest(like, quote) if pair[0] != pair[1])
    return f"the text has {_named(theirs)} where the quotation has {_named(ours)}"


def _named(character: str | None) -> str:
    if character is None:
        return "nothing"
    return f"U+{ord(character):04X} ({name(character, 'nameless')})"


@lru_cache(maxsize=4)
def _folded(text: str) -> tuple[str, list[int]]:
    """Fold away what the eye does not see, and tell where each character of the rest stood."""
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for one in normalize("NFKD", _ALIKE.get(character, character)).casefold():
            blank = one.isspace() and folded[-1:] == [" "]
            if category(one) != "Cf" and not blank:
                folded.append(" " if one.isspace() else one)
                places.append(place)
    return "".join(folded), places
