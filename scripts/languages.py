"""Write the names of languages: ``python -m scripts.languages --write``.

They are the Unicode CLDR's English names, as babel carries them. Without ``--write`` it says
whether the committed table is that of the babel installed here.
"""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import fill

TABLE = Path(__file__).parent.parent / "clusters" / "cite" / "languages.py"
"""The table, which is committed."""
_NO_LANGUAGE = {"mis", "mul", "root", "und", "zxx"}
"""Tags that say that a language is not known, or that there are several or none."""
_HEAD = '''"""The names of languages in English, from the Unicode CLDR.

Written by ``python -m scripts.languages --write``; see https://cldr.unicode.org.
"""

from __future__ import annotations

from typing import Final

_TABLE: Final = """
'''
_TAIL = '''
"""

NAMES: Final = dict(pair.split("=") for pair in " ".join(_TABLE.split()).rstrip(";").split("; "))
"""A name for each primary subtag of BCP 47: ``sv``, ``Swedish``."""
'''


def table() -> str:
    """Give the module that holds the names of languages, without those of their variants."""
    pairs = " ".join(f"{tag}={name};" for tag, name in sorted(names().items()))
    lines = fill(pairs, 98, break_long_words=False, break_on_hyphens=False)
    return f"{_HEAD}{lines}{_TAIL}"


def names() -> dict[str, str]:
    """Give the name of each language by its primary subtag, and by what else it goes by."""
    from babel import Locale
    from babel.core import get_global

    known = {
        tag: name
        for tag, name in Locale("en").languages.items()
        if tag.isalpha() and tag not in _NO_LANGUAGE
    }
    also = {
        tag: known[other]  # cmn is zh, iw is he, ita is it
        for tag, other in get_global("language_aliases").items()
        if tag.isalpha() and other in known
    }
    return also | known


def main() -> None:
    """Write the table, or say whether it is the one that babel makes."""
    if "--write" in sys.argv:
        TABLE.write_text(table(), "utf-8")
    print("as babel has it" if TABLE.read_text("utf-8") == table() else "not what babel has")


if __name__ == "__main__":
    main()
