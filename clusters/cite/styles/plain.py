"""The plain reference: who, what, when and where, in one line that anyone can follow."""

from __future__ import annotations

from clusters.cite.runs import runs, sentences
from clusters.cite.styles import Work, numbered
from clusters.cite.titles import titled
from clusters.cite.wording import date_words, state, turned
from clusters.render.document import Reference

ABOUT = "a plain line: who, what, when, where"
MARK = "[{}]"
in_text = numbered


def reference(work: Work) -> Reference:
    """Write a source as one line; what is not known is said (``n.d.``, no address)."""
    writers = "; ".join(work.authors(turned))
    known = dict.fromkeys([*work.bodies(writers), work.source.publisher])
    published = ", ".join(name for name in known if name != writers)
    words = state(work.source)
    said = sentences(
        writers or published,
        runs(titled(work.source, italic=False), work.version(" (version {})")),
        published if writers else "",
        date_words(work.source.issued),
        f"[{words}]" if words else "",
    )
    return runs(said, " ", work.link if work.source.address else "Address not known")
