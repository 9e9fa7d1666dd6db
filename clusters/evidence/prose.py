"""A text as a reader sees it, whose markup is blank, and the language that its words tell."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Final

from clusters.evidence.markup import Markup

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

_COMMON: Final = {
    "en": "the of and to in a is was were are has have had its it for by at with from that this on"
    " as an be been there their they which these those one when while worth valued total"
    " some all only also then",
    "de": "der die das und in im den dem des ein eine einen einer ist war sind hat hatte haben von"
    " mit für auf zu bei es gab gibt aus wert seine seiner sie nach über als auch werden"
    " wird sowie insgesamt",
    "sv": "och i att det en ett är var för på med av till den som har hade år finns de från"
    " sin sitt"
    " hela under om ska värd värda värde",
    "es": "el la los las de del y en un una es fue por con para a que se su sus al tiene tenía hay"
    " son desde más como valor total",
    "fr": "le la les de du des et en un une est a été pour par avec dans que se son sa ses au aux"
    " compte comptait vers qui il elle ont plus valeur total",
    "it": "il la le lo gli di del della dei delle in un una e è per con che nel nella sono dal al"
    " alla ha hanno da su più come anche si non tra era",
    "pt": "o os a as de do da em um uma e é para com que dos das no na são por mais ao foi se nos"
    " entre como não pelo pela tem",
    "sk": "na je sa do pre ako že sú podľa v a z o bol bola od pri ktoré ktorý roku aj alebo",
}
"""The commonest words of the languages written in Latin letters."""
COMMON: Final = {code: frozenset(words.split()) for code, words in _COMMON.items()}
"""Each of them by its language."""

_PAGE = re.compile(r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<html)", re.IGNORECASE)
_UNSEEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = [
    ("[\u3040-\u30ff]", "ja", ""),
    ("[\uac00-\ud7af]", "ko", ""),
    ("[\u4e00-\u9fff]", "zh", ""),
    ("[\u0400-\u04ff]", "ru", "[іїєґўјљњћђџқғүұөәһѓќ]"),
    ("[\u0600-\u06ff]", "ar", "[پچژگکیٹڈڑے]"),
    ("[\u0900-\u097f]", "hi", "ळ|आहे|छ\u0964"),
]
"""Scripts, the language read that is written in each, and what shows another written so."""
_LETTERS = [
    ("å", "sv"),
    ("[äöüß]", "de"),
    ("[ñáíóú¿¡]", "es"),
    ("[çèêàùœ]", "fr"),
]
"""Letters that tell a language where no common word does."""
_MANY, _SHARE, _AHEAD = 3, 0.15, 1.4
"""How many of the words of a text must be common ones of its language, what share of them all, and
how many times those of the next language, until it is certain."""


def lowered(text: str) -> str:
    """Write a text in lower case letter by letter, so that every place stays."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(one if len(one := each.lower()) == 1 else each for each in text)


def is_page(text: str, file: str = "") -> bool:
    """Whether a text is a page of the web, by its beginning or the name of its file."""
    return file.endswith((".html", ".htm")) or _PAGE.match(text) is not None


@lru_cache(maxsize=1)
def seen(text: str, file: str = "") -> str:
    """Give what a reader sees: of a page the markup is blank, so that every place stays."""
    return _Page(text).seen() if is_page(text, file) else text


def language_told(
    text: str,
    *,
    certain: bool = False,
    more: Callable[[str], AbstractSet[str]] = lambda _: frozenset(),
) -> str | None:
    """Tell the BCP 47 primary code of a language that is read; None where the text does not.

    Args:
        text: The text, without markup.
        more: Further words of a language, by its code, for texts of a sentence or two.
        certain: Whether to tell it only where nothing else comes near, as a language that is not
            read may: Dutch has many words of French and German.
    """
    begin = text[:5000]
    letters = len(_LETTER.findall(begin))
    for script, code, other in _SCRIPTS:
        if len(re.findall(script, begin)) * 5 > letters:
            alien = other and len(re.findall(other, begin)) * 100 > letters
            return None if alien and certain else code
    words = _WORD.findall(text.lower())
    counts = {
        code: sum(word in known or word in further for word in words)
        for code, known in COMMON.items()
        for further in [more(code)]
    }
    best, second = sorted(counts.values())[-1:-3:-1]
    if certain and not (best >= max(_MANY, _SHARE * len(words)) and best >= _AHEAD * second):
        return None
    if best > second:
        return max(counts, key=lambda code: counts[code])
    return next((code for letter, code in _LETTERS if re.search(letter, text.lower())), None)


class _Page(Markup):
    """The text of a page, everything else blank: what stands in its head hides nothing itself."""

    _RAW: Final = {"title", "iframe", "noembed", "noframes"}
    """Elements not shown, whose content is no markup."""
    _HIDDEN: Final = {"script", "style", "template", "code", "pre", *_RAW}
    _VOID: Final = {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "head", "hr", "img",
        "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    }  # fmt: skip
    """Elements that hold nothing; of a head, a browser puts text in the body."""
    _INLINE: Final = {"a", "b", "i", "em", "strong", "span", "sup", "sub", "small", "mark", "u"}

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self._page = page
        self._blank = [char if char.isspace() else " " for char in page]
        ends = re.finditer("</noscript>", page, re.IGNORECASE)
        self._unscripted = max((found.start() for found in ends), default=-1)
        self._starts = [0, *(found.end() for found in re.finditer("\n", page))]
        self._hidden: list[str] = []
        self._open = Counter[str]()

    def seen(self) -> str:
        # Behind the last > no tag has an end, and the parser would look for each anew; a comment
        # that has no end hides the rest.
        closed = self._page.rfind(">") + 1
        rest = self._page[closed:].partition("<!--")[0]
        self.feed(self._page[:closed] + rest.replace("<", " "))
        self.close()
        return "".join(self._blank)

    @property
    def _at(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column

    def _write(self, text: str) -> None:
        if not self._hidden:
            at = self._at
            self._blank[at : at + len(text)] = text

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._part(tag)
        hides = tag in self._HIDDEN or self._hidden or any(
            name == "hidden" or (name == "aria-hidden" and value == "true")
            or (name == "style" and _UNSEEN_STYLE.search(value or ""))
            for name, value in attrs
        )  # fmt: skip
        if hides and tag not in self._VOID:
            self._hidden.append(tag)
            self._open[tag] += 1
        if tag in self._RAW or (tag == "noscript" and self._at < self._unscripted):
            self.set_cdata_mode(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open[tag]:
            last = self._hidden.pop()
            self._open[last] -= 1
            if last == tag:
                break
        self._part(tag)

    def _part(self, tag: str) -> None:
        if tag not in self._INLINE:
            self._write("\n\n")

    def handle_data(self, data: str) -> None:
        # Without scripts it is markup, which is shown; with them nothing in it hides what follows.
        self._write(_Page(data).seen() if self.cdata_elem == "noscript" else data)

    def handle_entityref(self, name: str) -> None:
        self._write(unescape(f"&{name};")[:1].replace("\xa0", " "))

    def handle_charref(self, name: str) -> None:
        self._write(unescape(f"&#{name};")[:1])
