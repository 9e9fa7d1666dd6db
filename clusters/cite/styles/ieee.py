"""The IEEE Reference Guide (2023)."""

from __future__ import annotations

from clusters.cite.runs import listed, runs, sentences
from clusters.cite.styles import Work, numbered
from clusters.cite.titles import american
from clusters.cite.wording import SHORT, Form, initials_first, series
from clusters.render.document import Reference

ABOUT = "IEEE, 2023"
MARK = "[{}]"
in_text = numbered
_MOST = 6
"""How many authors are all named; of more the first, and et al."""
_DAY = Form(
    day="{month} {day:02}, {year}",
    months=tuple(month if month == "May" else f"{month}." for month in SHORT),
)


def reference(work: Work) -> Reference:
    """Write initials and names, the title in quotation marks, and where it stands."""
    names = work.authors(initials_first)
    who = f"{names[0]} et al." if len(names) > _MOST else series(names, "and", ",")
    date = work.date(_DAY) or "n.d."
    where = listed([*work.places(italic=work.news), work.version("version {}"), date])
    return runs(
        sentences(
            runs(f"{who}, " if who else "", american(work.source, ","), " ", where),
            work.read("Accessed: {}", _DAY),
            work.note,
        ),
        runs(" [Online]. Available: ", work.link) if work.source.address else "",
    )
