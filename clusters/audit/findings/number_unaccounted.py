"""A number in a text is neither quoted nor set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

NUMBER = re.compile(r"[0-9][0-9,.]*|XNUMX")
"""A number as the eye sees it in a text, with the mark that stands where one was lost."""

CODE = "number-unaccounted"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the numbers of the held texts that no quotation and nothing set aside covers."""
    for index, source, _, text in material.held():
        for token in unaccounted(material, source.id, text):
            yield Breach(
                CODE,
                ("sources", index, "text"),
                f"{token[0]} at {token.start()} of {source.id} is neither a fact nor set aside",
                "quote it in a fact, or add it to set_aside with the reason",
            )


def unaccounted(material: Material, source: str, text: str) -> Iterator[re.Match[str]]:
    """Yield the number tokens of a text that nothing covers, in one pass over both."""
    spans = iter(material.spans.get(source, ()))
    reach, waiting = 0, next(spans, None)
    for token in NUMBER.finditer(text):
        while waiting and waiting[0] <= token.start():
            reach, waiting = max(reach, waiting[1]), next(spans, None)
        if reach < token.start() + len(token[0].rstrip(",.")):
            yield token
