"""HTML as a browser reads it, where Python's parser takes for unseen what a browser shows."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_COMMENT: Final = re.compile(r"<!--(?:(?=-?>)|(.*?)--!?(?=>))", re.DOTALL)
"""A comment, which ``<!-->`` and ``--!>`` end too."""
_END_TAG: Final = re.compile(
    r"""</([a-z][^\s/>]*)(?>=\s*"[^"]*"|=\s*'[^']*'|[^>])*+>""", re.IGNORECASE
)
"""An end tag, and whatever else stands in it."""


class Markup(HTMLParser):
    """Ends comments, declarations, tags, scripts and styles where a browser ends them."""

    def set_cdata_mode(self, elem: str, **how: bool) -> None:
        """Read the content of an element as text, until its end tag, whatever stands in that."""
        super().set_cdata_mode(elem, **how)
        if not how:
            self.interesting = re.compile(rf"</{elem}(?=[\s/>])", re.IGNORECASE)

    def parse_comment(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 - theirs
        """Read a comment; one that has no end hides the rest."""
        found = _COMMENT.match(self.rawdata, i)
        if report:
            self.handle_comment((found[1] or "") if found else self.rawdata[i + 4 :])
        if found is None:
            return len(self.rawdata)
        return self.rawdata.index(">", found.end()) + 1

    def parse_html_declaration(self, i: int) -> int:
        """Read a declaration: all but the doctype are comments, which the next ``>`` ends."""
        doctype = self.rawdata[i : i + 9].lower() == "<!doctype"
        return super().parse_html_declaration(i) if doctype else self.parse_bogus_comment(i)

    def parse_endtag(self, i: int) -> int:
        """Read an end tag; what only begins like one is a comment."""
        found = _END_TAG.match(self.rawdata, i)
        if found is None:
            return self.parse_bogus_comment(i)
        self.clear_cdata_mode()
        self.handle_endtag(found[1].lower())
        return found.end()
