"""The plain reference: who, what, when and where, in one line that anyone can follow."""

from __future__ import annotations

from clusters.cite.runs import runs, sentences
from clusters.cite.styles import Position, numbered
from clusters.cite.titles import titled
from clusters.cite.wording import bodies, date_words, link, state, turned
from clusters.models import Source
from clusters.render.document import Reference, Run

ABOUT = "a plain line: who, what, when, where"
MARK = "[{}]"
in_text = numbered


def reference(source: Source, _position: Position) -> Reference:
    """Write a source as one line; what is not known is said (``n.d.``, no address)."""
    writers = "; ".join(map(turned, source.authors))
    known = dict.fromkeys([*bodies(source, writers), source.publisher])
    published = ", ".join(name for name in known if name != writers)
    words = state(source)
    version = f" (version {source.version})" if source.version else ""
    said = sentences(
        writers or published,
        runs(titled(source, italic=False), version),
        published if writers else "",
        date_words(source.issued),
        f"[{words}]" if words else "",
    )
    return runs(said, " ", link(source) if source.address else Run("Address not known"))
