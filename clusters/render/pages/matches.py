"""Which clusters match: yes, maybe, and why not the others."""

from __future__ import annotations

from collections.abc import Sequence

from clusters.models import FactBase
from clusters.query.conditions import Answer
from clusters.render.document import Cell, Column, Document, Json, Section
from clusters.render.figures import figure, whose_and_when
from clusters.render.footnotes import Footnotes
from clusters.render.records.fact import fact_record

_COLUMNS = tuple(map(Column, ("Cluster", "What", "What the source says", "Whose, when", "Source")))
_FLAT = (
    "cluster verdict reason facts.id facts.value facts.unit facts.low facts.high facts.hedge "
    "facts.kind facts.scope facts.subject facts.period facts.status facts.printed"
)
_TITLES = {"yes": "Yes", "maybe": "Maybe", "no": "No"}


def matches_page(base: FactBase, answers: Sequence[Answer]) -> Document:
    """Lay out the answers of ``filter``."""
    notes = Footnotes(base)
    matches = [answer for answer in answers if answer.verdict != "no"]
    others = [answer for answer in answers if answer.verdict == "no"]
    verdicts = tuple(dict.fromkeys(a.verdict for a in sorted(matches, key=_yes_first)))
    sections = [_section(base, [a for a in matches if a.verdict == v], v, notes) for v in verdicts]
    return Document(
        title="",
        sections=(*sections, *_no(others)),
        footnotes=notes.lines(),
        warnings=notes.caveats(answer.cluster.id for answer in matches),
        payload={
            "matches": [_record(base, answer) for answer in sorted(matches, key=_yes_first)],
            "others": [{"cluster": a.cluster.id, "reason": _why(a)} for a in others],
        },
        rows=tuple(_record(base, answer) for answer in sorted(answers, key=_yes_first)),
        columns=tuple(_FLAT.split()),
    )


def _yes_first(answer: Answer) -> int:
    return list(_TITLES).index(answer.verdict)


def _section(base: FactBase, answers: Sequence[Answer], verdict: str, notes: Footnotes) -> Section:
    rows: list[tuple[Cell, ...]] = []
    for answer in answers:
        name = Cell(answer.cluster.name, "name")
        for fact in answer.facts:
            label = Cell(base.metric[fact.metric].label)
            rows.append((name, label, figure(fact), whose_and_when(fact), notes.mark(fact)))
            name = Cell("")
        if not answer.facts:
            rows.append((name, Cell("Province"), Cell(answer.cluster.place.province), *_EMPTY))
    remarks = [Cell(f"{a.cluster.name}: {a.reason}", "warning") for a in answers if a.reason]
    return Section(_TITLES[verdict], _COLUMNS, tuple(rows), tuple(remarks))


_EMPTY = (Cell(""), Cell(""))


def _no(others: Sequence[Answer]) -> tuple[Section, ...]:
    rows = tuple((Cell(a.cluster.name, "name"), Cell(_why(a), "quiet")) for a in others)
    return (Section("No", (Column("Cluster"), Column("Why")), rows),) if rows else ()


def _why(answer: Answer) -> str:
    if answer.verdict == "yes":
        return ""
    said = "; ".join(figure(fact).text for fact in answer.facts) if answer.verdict == "no" else ""
    return "; ".join(filter(None, (answer.reason, said and f"the sources say {said}")))


def _record(base: FactBase, answer: Answer) -> dict[str, Json]:
    return {
        "cluster": answer.cluster.id,
        "verdict": answer.verdict,
        "reason": _why(answer) or None,
        "facts": [fact_record(base, fact) for fact in answer.facts],
    }
