"""The receipt of a report: the words behind its figures, and what the base was when it was made.

It is made anew from a base and held against the one on the page, and so is all that is seen there:
an altered figure or word is told by its line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import takewhile, zip_longest
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypedDict, get_args

from clusters.__about__ import __version__
from clusters.answers.records import filled
from clusters.evidence.markup import Markup
from clusters.models import Origin

if TYPE_CHECKING:
    from clusters.factbase import Texts
    from clusters.models import Fact, FactBase

DATA: Final = "application/json"
"""The type of the element in which a page carries its receipt."""
_BEGINS: Final = f'<script type="{DATA}">{{"report":'
_RECEIPT: Final = re.compile(rf'(?<=<script type="{DATA}">)\{{"report":[^<>]*\}}(?=</script>)')
"""A receipt has no bracket of a tag: nothing in it can end its element before its end."""
_QUOTED: Final = re.compile(r"\"[^\"]*\"|'[^']*'")
_DOUBLED: Final = re.compile(r"=\s*=")
"""Behind two equals signs a browser reads another value than Python does."""
_SAVED: Final = re.compile(r"saved from url=\(\d{4}\)[\w:/.%?&=#~+,;@-]*")
_ENCODED: Final = {"text/html", "text/html; charset=utf-8"}
"""What browsers write when they save a page: where it was, and that it is in UTF-8."""


class AskedRecord(TypedDict):
    """What a report was asked for."""

    names: list[str]
    metrics: list[str]
    currency: str | None
    origin: str | None


class WordsRecord(TypedDict):
    """Words that a figure rests on, and their place in the text of its source."""

    fact: str
    source: str
    quote: str
    start: int | None
    end: int | None


class TextRecord(TypedDict):
    """A source, and the SHA-256 of its text; null where that was never held."""

    source: str
    sha256: str | None


class ReceiptRecord(TypedDict):
    """The receipt of a report."""

    report: str
    base: str
    asked: AskedRecord
    sources: list[TextRecord]
    words: list[WordsRecord]


_BEFORE: Final = 40
"""How many characters are shown before the one in which two texts part."""
Place: TypeAlias = tuple[int, int]
"""A line and a column, both from 1."""


def receipt(
    base: FactBase, digest: str, asked: AskedRecord, facts: Iterable[Fact]
) -> ReceiptRecord:
    """Make the receipt of a report about some facts of a base, whose files have a digest."""
    words = [filled(WordsRecord, e, fact=fact.id) for fact in facts for e in fact.evidence]
    used = sorted({one["source"] for one in words}, key=base.number.__getitem__)
    return {
        "report": __version__,
        "base": digest,
        "asked": asked,
        "sources": [filled(TextRecord, base.source[id_].text, source=id_) for id_ in used],
        "words": words,
    }


def is_report(page: str) -> bool:
    """Say whether a page carries a receipt."""
    return _BEGINS in page


def carried(page: str) -> dict[str, Any]:
    """Give the receipt that a page carries: only what is shaped as one; nothing of another."""
    found = _RECEIPT.search(page)
    try:
        told = json.loads(found[0]) if found else {}
    except (ValueError, RecursionError):
        return {}
    asked = told.get("asked")
    if not isinstance(asked, dict) or not isinstance(asked.get("currency"), str | None):
        return {}
    if asked.get("origin") not in {None, *get_args(Origin)}:
        return {}
    lists = asked.get("names"), asked.get("metrics")
    shaped = all(isinstance(of, list) and all(isinstance(w, str) for w in of) for of in lists)
    return told if shaped else {}


def signed(page: str, told: Mapping[str, object]) -> str:
    """Give a page the version and the base of another receipt, which are told apart."""
    ours, theirs = (
        f'{{"report":{json.dumps(of["report"])},"base":{json.dumps(of.get("base"))},'
        for of in (carried(page), told)
    )
    return page.replace(ours, theirs, 1)


def differences(found: Sequence[tuple[str, Place]], made: str) -> Iterator[tuple[Place, str, str]]:
    """Hold the pieces of a page against the page made anew: where, what is there, and why."""
    from difflib import SequenceMatcher

    texts, known = [text for text, _ in found], [text for text, _ in pieces(made)]
    for kind, first, last, begin, end in SequenceMatcher(None, texts, known).get_opcodes():
        if kind == "equal":
            continue
        both = zip_longest(texts[first:last], known[begin:end], fillvalue="")
        pairs = [pair for pair in enumerate(both, first) if pair[1][0] != pair[1][1]]
        worded = [pair for pair in pairs if any(text and text[0] != "<" for text in pair[1])]
        for number, (has, should) in worded or pairs:  # tags alone where no words differ
            alike = takewhile(lambda each: each[0] == each[1], zip(has, should, strict=False))
            at = max(sum(1 for _ in alike) - _BEFORE, 0)
            shown, meant = (f"{'…' * (at > 0)}{text[at:]:.120}" for text in (has, should))
            message = f"the base says “{meant}”" if should else "the base says no such thing"
            yield found[min(number, len(found) - 1)][1], shown if has else "(left out)", message


def misplaced(base: FactBase, texts: Texts, words: Sequence[WordsRecord]) -> Iterator[WordsRecord]:
    """Yield words that do not stand where the receipt says in the texts that are held."""
    held = {
        id_: (texts.read(base.source[id_]) or b"").decode("utf-8", "replace")
        for id_ in {one["source"] for one in words if one["start"] is not None}
        if texts.held(base.source[id_])
    }
    for one in words:
        text = held.get(one["source"])
        if text is not None and text[one["start"] : one["end"]] != one["quote"]:
            yield one


class _Pieces(Markup):
    """Gathers the tags and the text of a page, and what a report has none of, such as comments."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[tuple[str, Place]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = [(name, value or "") for name, value in attrs if (tag, name) != ("details", "open")]
        if tag != "meta" or not _tells_encoding(told):
            words = "".join(f' {name}="{escape(value, quote=True)}"' for name, value in told)
            raw = _QUOTED.sub("", self.get_starttag_text() or "")
            self._add(raw if _DOUBLED.search(raw) else f"<{tag}{words}>")

    def handle_endtag(self, tag: str) -> None:
        self._add(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self._add(data)

    def handle_decl(self, decl: str) -> None:
        self._add(f"<!{decl}>")

    def handle_pi(self, data: str) -> None:
        self._add(f"<?{data}>")

    def handle_comment(self, data: str) -> None:
        if not _SAVED.fullmatch(data.strip()):
            self._add(f"<!--{data}-->")

    def _add(self, text: str) -> None:
        line, column = self.getpos()
        if words := " ".join(text.split()):
            self.pieces.append((words, (line, column + 1)))


def _tells_encoding(attrs: list[tuple[str, str]]) -> bool:
    names, values = [name for name, _ in attrs], [value.lower() for _, value in attrs]
    return (
        names == ["http-equiv", "content"] and values[0] == "content-type" and values[1] in _ENCODED
    )


def pieces(page: str) -> list[tuple[str, Place]]:
    """Give the tags and the text of a page, each piece with its place."""
    reader = _Pieces()
    closed = page.rfind(">") + 1  # Behind it no tag has an end: the parser would look for each anew
    reader.feed(page[:closed])
    reader.close()
    reader.handle_data(page[closed:])
    return reader.pieces
