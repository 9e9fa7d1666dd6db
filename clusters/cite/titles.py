"""Titles in references: their case, and the quotation marks round them and inside them.

Headline case raises what is low and leaves what has capitals: iPhone, GDP and 5G stay themselves.
Sentence case lowers nothing, for no rule can tell the Porcelain Bureau, which is a name, from a
Porcelain Boom, which is a headline's: a title that its source prints in capitals keeps them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from clusters.cite.runs import ended
from clusters.models import Source
from clusters.render.document import Run

_ARTICLES = "a an the"
_CONJUNCTIONS = "and but for nor or"
_PREPOSITIONS = (
    "across after against along alongside amid amidst among around as at before behind below "
    "beneath beside between beyond by despite during except from in inside into like near of on "
    "onto outside over per since than through throughout till to toward towards under until unto "
    "upon via with within without versus vs v"
)
_PARTICLES = "de et van von"
SMALL = frozenset(f"{_ARTICLES} {_CONJUNCTIONS} {_PREPOSITIONS} {_PARTICLES}".split())
"""The words that headline case leaves low. Up, down, out and off are not among them: in headlines
they mostly belong to a verb ("kilns fire up"), and then have a capital."""

# Double marks inside a title become single inside ours; single ones become double, but for
# apostrophes: the mark of “China's” stands between letters.
_PAIR = re.compile(r"[“\"]([^“”\"]*)[”\"]")
_SINGLE = re.compile(r"(?<!\w)[‘']([^‘’']*)[’'](?!\w)")
_QUOTED_LAST = re.compile(r"(?:‘[^‘]*’|(?<!\w)'[^']*')\Z")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# Addresses, markup, formulas and file names are no words: glassnews.example, and/or, a_b.
_NO_WORDS = re.compile(r"\w\.\w|[@/\\_<>{}^~]")
_STARTS_ANEW = re.compile(r"[:?!][\"'”’)\]]*$")


def titled(source: Source, *, italic: bool) -> Run:
    """Write a title as it is, perhaps in italics; a description of ours in none."""
    if source.title is None:
        return Run(source.name)
    return Run(source.title, "italic" if italic else "plain", source.language)


def american(source: Source, mark: str = ".") -> Run:
    """Write a title in double marks, the full stop or comma inside; a description in none."""
    if source.title is None:
        return Run(source.name + mark)
    inside = _PAIR.sub(r"‘\1’", source.title)
    return Run(f"“{_closed(inside, mark)}”", language=source.language)


def _closed(title: str, mark: str) -> str:
    """End a title with a mark, inside a quotation that ends it: ``He calls it ‘a miracle.’``."""
    if ended(title):
        return title
    cut = len(title) - bool(_QUOTED_LAST.search(title))
    return f"{title[:cut]}{mark}{title[cut:]}"


def british(source: Source) -> Run:
    """Write a title in single marks, with double ones inside; a description in none."""
    if source.title is None:
        return Run(source.name)
    inside = _SINGLE.sub(r"“\1”", source.title)
    return Run(f"‘{inside}’", language=source.language)


def in_headline_case(source: Source, longest: int = 99) -> Source:
    """Give a source its title in headline case, if it is English.

    Args:
        source: The source; one with a title in another language, or none, stays as it is.
        longest: How many letters a small word may have and still be low.
    """
    title = source.title
    if title is None or not _english(source) or title.isupper():
        return source
    return replace(source, title=_headline(title, {w for w in SMALL if len(w) <= longest}))


def in_sentence_case(source: Source) -> Source:
    """Give a source its title with a capital where a subtitle begins, if it is English."""
    if source.title is None or not _english(source):
        return source
    tokens = re.split(r"(\s+)", source.title)
    for index in range(2, len(tokens), 2):
        if _STARTS_ANEW.search(tokens[index - 2]) and not _NO_WORDS.search(tokens[index]):
            tokens[index] = _WORD.sub(lambda word: _raised(word[0]), tokens[index], count=1)
    return replace(source, title="".join(tokens))


def _headline(title: str, small: set[str]) -> str:
    # "Kilns of the north: a tale of soot and in-house glaze" is cut at blanks, which are kept, and
    # becomes "Kilns of the North: A Tale of Soot and In-House Glaze".
    tokens = re.split(r"(\s+)", title)
    lowers = _raises_every_word(tokens, small)
    for index in range(0, len(tokens), 2):
        if not _NO_WORDS.search(tokens[index]):
            begins = index == 0 or bool(_STARTS_ANEW.search(tokens[index - 2]))
            ends = index == len(tokens) - 1
            tokens[index] = _compound(tokens[index], small, begins or ends, lowers=lowers)
    return "".join(tokens)


def _compound(token: str, small: set[str], prominent: bool, *, lowers: bool) -> str:  # noqa: FBT001 - where it stands
    """Write a word, or several with hyphens between: ``state-of-the-art``, ``“dragon”``."""

    def written(found: re.Match[str]) -> str:
        word = found[0]
        leads = found.start() == first and (prominent or token[found.end() :].startswith("-"))
        if leads or word.lower() not in small:
            return _raised(word) if len(word) > 1 or prominent or "-" in token else word
        return word.lower() if lowers and word.lower() != "the" and word.istitle() else word

    first = next((found.start() for found in _WORD.finditer(token)), 0)
    return _WORD.sub(written, token)


def _raises_every_word(tokens: list[str], small: set[str]) -> bool:
    """Whether even the small words inside a title have capitals, so that these say nothing.

    Where one of them is low, the source has chosen, and "The" in "The Hague" is part of a name;
    even where none is, "The" is left alone for that.
    """
    inside = [
        token
        for before, token in zip(tokens[:-2:2], tokens[2:-2:2], strict=False)
        if token.lower() in small and not _STARTS_ANEW.search(before)
    ]
    return bool(inside) and all(token.istitle() for token in inside)


def _raised(word: str) -> str:
    letters = word.replace("'", "").replace("’", "")
    return word[0].upper() + word[1:] if letters.isalpha() and word.islower() else word


def _english(source: Source) -> bool:
    return source.language.partition("-")[0].lower() == "en"
