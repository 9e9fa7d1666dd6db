"""APA, 7th edition (2020). See https://apastyle.apa.org/style-grammar-guidelines/references."""

from __future__ import annotations

from clusters.cite.runs import listed, runs, sentences
from clusters.cite.styles import Work
from clusters.cite.titles import in_sentence_case, titled
from clusters.cite.wording import Form, initialled, series
from clusters.render.document import Reference, Run

ABOUT = "APA, 7th edition"
MARK = ""
_AFTER_YEAR = Form(day=", {month} {day}", month=", {month}", year="")
_READ = Form(day="{month} {day}, {year}")
_MOST = 20
"""How many authors are all named; of more the first nineteen and the last."""


def reference(work: Work) -> Reference:
    """Write author, date in brackets, title, and where it stands; an address ends it."""
    names = work.authors(initialled)
    many = f"{', '.join(names[: _MOST - 1])}, … {names[-1]}" if len(names) > _MOST else ""
    who = work.who(many or series(names, "&", ",", pair=True))
    day = "" if work.alone else work.date(_AFTER_YEAR)
    kind = " [Computer software]" if work.source.type == "software" else ""
    title = titled(in_sentence_case(work.source), italic=not work.news)
    said = sentences(
        who,
        f"({work.year('n.d.')}{day})",
        listed([title, work.version(f"(Version {{}}){kind}"), work.note], " "),
        *(Run(name, "italic" if work.news else "plain") for name in work.bodies(who)[::-1]),
    )
    read = work.read("Retrieved {}, from ", _READ, undated=True)
    return runs(said, " " if work.source.address else "", read, work.link)


def in_text(work: Work) -> str:
    """Write author and year: ``(China Daily, 2019)``."""
    return work.cited("&", f", {work.year('n.d.')}")
