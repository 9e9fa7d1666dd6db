"""What styles share: the state of a text, and the bodies behind it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from clusters.cite.runs import Run
from clusters.models import Source


def language_name(tag: str) -> str:
    """Name a language in English: ``Swedish`` for ``sv-SE``; the tag itself where we cannot."""
    return _languages().get(tag.partition("-")[0].lower(), tag)


@cache
def _languages() -> dict[str, str]:
    """The English names of languages by code, from the table that ``scripts.cldr`` writes."""
    lines = Path(__file__).with_name("languages.txt").read_text("utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines)


def state(source: Source) -> str:
    """Say what a reader must know of the text: ``in Swedish; text garbled``; nothing if sound."""
    language = language_name(source.language)
    words = [] if language == "English" else [f"in {language}"]
    words += [] if source.condition == "sound" else [f"text {source.condition}"]
    return "; ".join(words)


def remark(source: Source) -> str:
    """Say the same as a sentence of its own: ``In Swedish; text garbled``."""
    words = state(source)
    return words[:1].upper() + words[1:]


def note(source: Source) -> str:
    """Say the same in brackets, as a reference has it: ``[In Swedish; text garbled]``."""
    return f"[{remark(source)}]" if state(source) else ""


def container(source: Source) -> str:
    """Name the newspaper or site that a source stands in."""
    return source.container or source.publisher


def body(source: Source) -> str:
    """Name the body that answers for a source which names no author: its paper or its publisher."""
    return container(source) if source.type == "article-newspaper" else source.publisher


def bodies(source: Source, who: str) -> list[str]:
    """Name the site, then its publisher, each once and none that was named as ``who``.

    Of a newspaper no style names the publisher.
    """
    site = [container(source)] if source.type in {"article-newspaper", "webpage"} else []
    owner = [] if source.type == "article-newspaper" else [source.publisher]
    return [name for name in dict.fromkeys([*site, *owner]) if name != who]


def titled(source: Source, *, italic: bool) -> Run:
    """Write a title as it is, perhaps in italics; a description of ours in none."""
    if source.title is None:
        return Run(source.name)
    return Run(source.title, "italic" if italic else "plain", source.language)


def read_on(source: Source) -> str | None:
    """Give the day on which a source was read at its address; None without either."""
    return source.accessed if source.url else None


def link(source: Source) -> Run:
    """Write the address; nothing where it is not known."""
    return Run(source.url or "", "link")
