"""A number in a text is neither quoted nor set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material, Span
from clusters.factbase.laws.breach import Breach

NUMBER = re.compile(r"\d[\d,.]*|XNUMX")
"""A number as the eye sees it in a text, with the mark that stands where one was lost."""

CODE = "number-unaccounted"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the numbers of the held texts that no quotation and nothing set aside covers."""
    for index, source, _, text in material.held():
        for token in uncovered(text, material.covered[source.id]):
            yield Breach(
                CODE,
                ("sources", index, "text"),
                f"{token[0]} at {token.start()} of {source.id} is neither a fact nor set aside",
                "quote it in a fact, or add it to set_aside with the reason",
            )


def uncovered(text: str, spans: list[Span]) -> Iterator[re.Match[str]]:
    """Yield the numbers of a text that none of some sorted spans covers, in one pass over both."""
    rest = iter(spans)
    reach, waiting = 0, next(rest, None)
    for token in NUMBER.finditer(text):
        while waiting and waiting[0] <= token.start():
            reach, waiting = max(reach, waiting[1]), next(rest, None)
        if reach < token.start() + len(token[0].rstrip(",.")):
            yield token
