"""An answer for a model: as text and as data, each whole without the other, page by page.

A client shows a model one of the two. Each therefore begins with the answer and its caveats, and
each of its pages has the sources that it leans on.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from functools import reduce
from operator import getitem
from typing import Any, Final, TypeAlias

from clusters.agents.opened import for_programs, next_step
from clusters.answers import Answer
from clusters.answers.records import FactRecord
from clusters.errors import Usage
from clusters.light import dataclass
from clusters.render.document import Cell, Column, Document, Section

LONGEST: Final = 20_000
"""The most characters of a page; one item that is longer stands alone."""
LEGEND: Final = (
    "A figure is a result (actual) and sound unless its words say otherwise; ≠ is in conflict with "
    "another figure, * comes from other sources than the documents of the base. What is not stated "
    "is not known: it is never a no, and never zero."
)
"""What a model must know to read any answer."""

Data: TypeAlias = dict[str, Any]
"""A JSON object."""
Item: TypeAlias = tuple[tuple[str, ...], Any]
"""An item of a list inside an answer, and the keys that lead to the list."""

_FIGURES: Final = tuple(
    map(Column, ("Fact", "In words", "Kind, status", "What to know of it", "Words"))
)
_MARK: Final = re.compile(r"\[(\d+)\\*\]")
"""A source by its number, in text or in Markdown, be it written as JSON."""
_MARKS: Final = re.compile(r"[^\w\s]")
"""What may take up more room in Markdown than in a text."""
_TEXT: Final = re.compile(r'"((?:[^"\\]|\\.)*)"')
"""A text inside JSON, such as the id of a source."""
_ROOM: Final = 700
"""The characters that are kept for what a page says of itself."""


@dataclass(frozen=True)
class Reply:
    """A page of an answer."""

    text: str
    """As Markdown."""
    data: Data
    """As JSON."""


def reply(answer: Answer, page: int, names: Mapping[str, str]) -> Reply:
    """Give a page of an answer.

    Args:
        answer: The answer.
        page: Which page, from 1. Text and data are paged apart, for each is read alone.
        names: What questions are called where it is read.

    Raises:
        Usage: if there is no such page.
    """
    said = for_programs(answer.document.answer, names)
    answer = replace(answer, document=replace(answer.document, answer=said))
    data = answer.data
    step = for_programs(next_step(answer), names)
    texts, parts = _texts(answer, data, step, names), _parts(data, step)
    last = max(len(texts), len(parts))
    if not 1 <= page <= last:
        raise Usage(f"page {page}: there are {last}: ask for one of them, or leave page out")
    text = f"{said}\n\nThis page has data alone: the text ends on page {len(texts)}.\n"
    alone = f"This page has text alone: the data end on page {len(parts)}."
    part = {"answer": said, "page": {"number": page, "of": len(parts), "said": alone}}
    return Reply(
        texts[page - 1] if page <= len(texts) else text,
        parts[page - 1] if page <= len(parts) else part,
    )


def _texts(answer: Answer, data: Data, step: str, names: Mapping[str, str]) -> list[str]:
    """Write an answer as pages of Markdown, caveats before tables, each figure in words."""
    document, cited = answer.document, _Sources(data)
    told = _respelled(document, _figures(data), step, names)
    lines = replace(answer, document=told).markdown.splitlines()
    always = cited.nowhere_in(lines)
    pages = cited.packed(lines, LONGEST - len(_head(document.answer, document.warnings)), always)
    made: list[str] = []
    head: tuple[str, ...] = ()
    for number, page in enumerate(pages, 1):
        begun, head = head, _table_at_the_end(page, head)
        listed = always | cited.of(page)
        warnings = [text for text in document.warnings if cited.bears(text, listed)]
        notes = [note for note in document.notes if note.id in listed]
        parts = [_head(document.answer, warnings), "\n".join([*begun, *page]).strip("\n")]
        if not document.lists_references:
            parts.append(Answer(Document("", (), notes=tuple(notes))).markdown.strip("\n"))
        if len(pages) > 1:
            left = sum(map(len, pages)) - len(page)
            parts.append(_paged(number, len(pages), f"{left:,} lines"))
        made.append("\n\n".join(filter(None, parts)) + "\n")
    return made


def _head(answer: str, warnings: Sequence[str]) -> str:
    remarks = tuple(Cell(text) for text in (*warnings, f"How to read it: {LEGEND}"))
    return Answer(Document(answer, (Section("Caveats", remarks=remarks),))).markdown.strip("\n")


def _table_at_the_end(page: Sequence[str], begun: tuple[str, ...]) -> tuple[str, ...]:
    """Give the two lines that begin the table in which a page ends; none if it ends in none."""
    for at in range(len(page) - 1, -1, -1):
        if not page[at].startswith("|"):
            return ()
        if page[at].startswith("| ---") and at:
            return page[at - 1], page[at]
    return begun


def _paged(number: int, pages: int, left: str) -> str:
    further = f"ask again with page={number + 1}" if number < pages else "the earlier pages have it"
    return f"Page {number} of {pages}; left out here: {left}: {further}, or ask for less."


def _respelled(
    document: Document, figures: list[tuple[Cell, ...]], step: str, names: Mapping[str, str]
) -> Document:
    """Give what stands between head and foot, its next steps told in tools and parameters."""

    def spoken(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        return tuple(replace(cell, text=for_programs(cell.text, names)) for cell in cells)

    sections = [
        replace(section, remarks=spoken(section.remarks))
        for section in document.sections
        if document.record is not FactRecord  # whose table would say the same twice
    ]
    if figures:
        sections.append(Section("Every figure in words", _FIGURES, tuple(figures)))
    closing = (*(for_programs(line, names) for line in document.closing), *filter(None, [step]))
    return replace(
        document, answer="", sections=tuple(sections), closing=closing, notes=(), warnings=()
    )


def _figures(data: Data) -> list[tuple[Cell, ...]]:
    """Lay out what an answer rests on, each once: facts, conflicts, and words quoted."""
    numbers = {id_: one["number"] for id_, one in data["references"].items()}
    rows: dict[str, tuple[str, ...]] = {}
    for one in sorted(_objects(data), key=lambda each: "evidence" not in each):
        match one:
            case {"id": id_, "says": says, "evidence": evidence}:
                words = (f"“{each['quote']}”" for each in evidence)
                kind = f"{one['kind']}, {one['status']}"
                row = (id_, says, kind, _beside(one), " ".join(words))
            case {"fact": str(id_), "says": str(says)}:
                row = (id_, says, "", one.get("why") or one.get("reason") or "", "")
            case {"id": id_, "gist": gist, "note": note}:
                row = (id_, gist or "", "in conflict", note or "", "")
            case {"fact": id_, "sentence": sentence, "quote": quote}:
                row = (id_, sentence, "", "", f"“{quote}”")
            case {"says": says, "quote": quote, "source": source}:
                row = ("", f"{says} [{numbers.get(source, source)}]", "sign", "", f"“{quote}”")
            case _:
                continue
        rows.setdefault(row[0] + (row[-1] if "quote" in one else ""), row)
    return [tuple(map(Cell, row)) for row in rows.values()]


def _beside(fact: Data) -> str:
    """Say of a fact what does not stand in its figure: what it counts, its doubt, who spoke."""
    doubt, speaker = fact["doubt"], fact["speaker"]
    told = (
        fact["counts"],
        f"per {fact['per']}" if fact["per"] else "",
        f"in doubt: {doubt['reason']}" if doubt else "",
        f"said by {', '.join(filter(None, speaker.values()))}" if speaker else "",
        fact["note"],
    )
    return "; ".join(filter(None, told))


def _objects(value: Any) -> Iterator[Data]:  # noqa: ANN401 - any JSON
    """Yield every object inside a JSON value."""
    if isinstance(value, dict):
        yield value
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, dict | list):
            yield from _objects(each)


class _Sources:
    """The sources of an answer, and where in it they are leaned on."""

    def __init__(self, data: Data) -> None:
        self._texts = {id_: one["text"] for id_, one in data["references"].items()}
        # Markdown escapes marks, JSON repeats the address: whichever is longer.
        self._lengths = {
            id_: 50 + max(len(_MARKS.sub("..", one["text"])), len(_written(one)))
            for id_, one in data["references"].items()
        }
        self._numbers = {str(one["number"]): id_ for id_, one in data["references"].items()}

    def of(self, value: object) -> set[str]:
        """Find the sources that a part leans on: by their ids, or by their numbers in brackets."""
        text = _written(value)
        marked = {self._numbers[n] for n in _MARK.findall(text) if n in self._numbers}
        return marked | (self._texts.keys() & {*_TEXT.findall(text)})

    def bears(self, warning: str, listed: set[str]) -> bool:
        """Whether a caveat belongs to a page: it is of no source, or of one that is listed."""
        about = warning.partition(": ")[0]
        return about not in self._texts or about in listed

    def packed(self, units: Sequence[Any], room: int, always: set[str]) -> list[list[Any]]:
        """Divide lines, or items, into pages that have room for them and for their sources.

        Args:
            units: The lines or items, in order.
            room: The characters of a page.
            always: The sources that stand on every page.
        """
        pages: list[list[Any]] = [[]]
        room -= _ROOM + self._length(always)
        left, listed = room, {*always}
        for unit in units:
            leans = self.of(unit)
            size = (len(unit) if isinstance(unit, str) else len(_written(unit))) + 2
            if size + self._length(leans - listed) > left and pages[-1]:
                pages.append([])
                left, listed = room, {*always}
            pages[-1].append(unit)
            left -= size + self._length(leans - listed)
            listed |= leans
        return pages

    def nowhere_in(self, units: object) -> set[str]:
        """Find the sources that no part names, so that they belong to all."""
        return {*self._texts} - self.of(units)

    def _length(self, ids: set[str]) -> int:
        return sum(self._lengths[id_] for id_ in ids)


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _parts(data: Data, step: str) -> list[Data]:
    """Divide the JSON of an answer into pages: each has the keys of the whole, and its items."""
    cited = _Sources(data)
    bare, items = _emptied({key: value for key, value in data.items() if key != "references"})
    bare = {"schema_version": bare["schema_version"], "how_to_read": LEGEND, "page": None, **bare}
    always = cited.of(bare) | cited.nowhere_in([item for _, item in items])
    pages = cited.packed(items, LONGEST - len(_written(bare)), always)
    all_ = Counter(way for way, _ in items)
    made = []
    for number, page in enumerate(pages, 1):
        part = deepcopy(bare)
        for way, item in page:
            into: Any = reduce(getitem, way, part)
            into.append(item)
        listed = always | cited.of([item for _, item in page])
        part["warnings"] = [text for text in data["warnings"] if cited.bears(text, listed)]
        part["references"] = {k: one for k, one in data["references"].items() if k in listed}
        others = all_ - Counter(way for way, _ in page)
        left = ", ".join(f"{count:,} of {'.'.join(way)}" for way, count in others.items())
        said = _paged(number, len(pages), left) if left else "This is the whole answer."
        part["page"] = {"number": number, "of": len(pages), "said": f"{said} {step}".rstrip()}
        made.append(part)
    return made


def _emptied(data: Data, before: tuple[str, ...] = ()) -> tuple[Data, list[Item]]:
    """Take the items out of the lists of objects in an answer, and tell where each was."""
    bare: Data = {}
    items: list[Item] = []
    for key, value in data.items():
        way = (*before, key)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            bare[key] = list[Any]()
            items += [(way, item) for item in value]
        elif isinstance(value, dict) and not before:
            bare[key], inside = _emptied(value, way)
            items += inside
        else:
            bare[key] = value
    return bare, items
