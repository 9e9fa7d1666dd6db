"""Web Annotations: a fact said of the exact words of its source.

See https://www.w3.org/TR/annotation-model/. The offsets count in the text as it was held, which is
named by its digest (RFC 6920) and described by it; the page it was taken from is a second target,
with the words to find on it (https://wicg.github.io/scroll-to-text-fragment/#syntax).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from clusters.cite.citing import Citation, Quotation
from clusters.factbase import Texts
from clusters.models import HeldText, Source

_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"sha256": "https://schema.org/sha256"}]
_AROUND = 32
"""How many characters before and after the words are given, if the text is held."""

Node = dict[str, Any]


def write(citations: Sequence[Citation], texts: Texts) -> Node:
    """Give an annotation, or a page of several: one for each quotation."""
    found = [
        _annotation(citation.source, quotation, _read(citation.source, texts))
        for citation in citations
        for quotation in citation.quotations
    ]
    if len(found) == 1:
        return {"@context": _CONTEXT, **found[0]}
    return {"@context": _CONTEXT, "type": "AnnotationPage", "items": found}


def _read(source: Source, texts: Texts) -> str:
    """Read the text, if it is held and the very one that was quoted."""
    content = texts.read(source) if texts.held(source) else None
    return content.decode("utf-8", "replace") if content is not None else ""


def _annotation(source: Source, quotation: Quotation, text: str) -> Node:
    fact, evidence = quotation.fact, quotation.evidence
    start, end = evidence.start, evidence.end
    placed = start is not None and text[start:end] == evidence.quote
    before = text[max((start or 0) - _AROUND, 0) : start] if placed else ""
    after = text[end : (end or 0) + _AROUND] if placed else ""
    quote: Node = {"type": "TextQuoteSelector", "exact": evidence.quote}
    quote |= {"prefix": before, "suffix": after} if placed else {}
    selectors = [quote]
    if start is not None:
        selectors.append({"type": "TextPositionSelector", "start": start, "end": end})
    page = link_to_words(source.address, evidence.quote, before, after) if source.address else None
    return {
        "id": f"urn:clusters:{fact.id}:{source.id}:{start if start is not None else 'unplaced'}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": {"type": "TextualBody", "value": fact.id, "format": "text/plain"},
        "target": _targets({"source": _resource(source), "selector": selectors}, page),
    }


def _targets(words: Node, page: str | None) -> Any:  # noqa: ANN401 - one target, or several
    return [words, {"id": page, "format": "text/html"}] if page else words


def _resource(source: Source) -> Node:
    shared = {"type": "Text", "language": source.language}
    if source.text is None:
        return {"id": source.address or f"urn:clusters:{source.id}", **shared}
    digest = source.text.sha256
    named = {"id": _named(source.text), **shared, "format": "text/plain", "sha256": digest}
    return named | ({"via": source.address} if source.address else {})


def _named(text: HeldText) -> str:
    """Name a text by its digest: ``ni:///sha-256;`` and its bytes in base64url."""
    from base64 import urlsafe_b64encode

    try:
        digest = urlsafe_b64encode(bytes.fromhex(text.sha256)).decode().rstrip("=")
    except ValueError:
        return f"urn:clusters:{text.file}"
    return f"ni:///sha-256;{digest}"


def link_to_words(url: str, exact: str, before: str = "", after: str = "") -> str:
    """Give the address of a page with the words to find on it, and those around them.

    Args:
        url: An address of the web; its own fragment, if any, is kept.
        exact: The words.
        before: What stands before them; only the end of its last line is used.
        after: What stands after them; only the beginning of its first line is used.
    """
    prefix = _whole_words(before.rpartition("\n")[2], at_end=True)
    suffix = _whole_words(after.partition("\n")[0], at_end=False)
    parts = [f"{_encoded(prefix)}-" if prefix else "", _encoded(exact)]
    parts.append(f"-{_encoded(suffix)}" if suffix else "")
    return f"{url}{'' if '#' in url else '#'}:~:text={','.join(filter(None, parts))}"


def _whole_words(text: str, *, at_end: bool) -> str:
    """Leave out the word that was cut where the text was cut out of a longer one."""
    words = text.split()
    kept = words[1:] if at_end else words[:-1]
    return " ".join(kept) if kept else text.strip()


def _encoded(text: str) -> str:
    # A hyphen, a comma and an ampersand have a meaning in the directive.
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")
