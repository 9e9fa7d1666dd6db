"""Names, reduced to what counts when one is looked for."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """Reduce a name to what counts: no case, no accents, no spaces, hyphens or apostrophes.

    ``Fǎ-kù`` is ``faku``. The vowel signs of Hindi, Thai and their like are letters, and stay.
    """
    return "".join(filter(_counts, unicodedata.normalize("NFKD", name))).casefold()


def _counts(character: str) -> bool:
    vowel_sign = unicodedata.category(character)[0] == "M" and not unicodedata.combining(character)
    return character.isalnum() or vowel_sign
