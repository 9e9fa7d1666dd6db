"""How well figures are proposed from a text: ``python -m scripts.drafts [--write] [--misses]``.

Counted over the documents of the base that ships, each without its own facts, and over the
sentences in ``tests/drafts``. With ``--write`` the tables go into ``docs/drafts.md``; without, they
are printed, and with ``--misses`` what was proposed otherwise.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from clusters.authoring.drafting import draft, new_source
from clusters.factbase import open_base, read_base
from clusters.models import Fact, FactBase, Source

_ROOT = Path(__file__).parent.parent
PAGE = _ROOT / "docs" / "drafts.md"
SENTENCES = _ROOT / "tests" / "drafts"
SEEDS = Path(os.environ.get("CLUSTERS_TEXTS") or _ROOT / "seeds")
_MARKED = re.compile(r"\[\[(?P<words>[^|]+)\|(?P<gold>[^]]+)\]\]")
_HEAD = """\
# How well figures are proposed

Written by `python -m scripts.drafts --write`. `clusters draft` reads a text and proposes what its
numbers are; every proposal is a guess that a person confirms. It is held against two things.

The documents of the base that ships, each drafted as if the base had none of its facts. A figure
that a curator recorded is *proposed* if a fact with its value is, and each column behind tells in
how many of these the guess is the curator's. What is not proposed is *open*, for a person to look
at, or passed over; *besides* are proposals that the curator did not make. Recall is the share of
figures that are proposed, precision the share of proposals that a curator made. A figure that the
text has lost, such as `XNUMX countries`, is proposed as garbled, without a value.
"""
_BETWEEN = """
The sentences in `tests/drafts`, of steel, cloth, milk, ports, shoes and furniture, for a base that
an analyst of these might make of the one that `clusters init` begins; a careful reader said what
each figure is before the program saw any. *Besides* are proposals for numbers that are no figure of
that base.

The cases are the ones that the program was mended with, so the numbers tell that nothing is lost,
not what it does to sentences that it has never seen: of the 29 figures that were written last, 25
were proposed when it first saw them, and each was of the right metric, kind and period.
"""


@dataclass(frozen=True)
class Gold:
    """A figure as a person reads it, and what was proposed for it."""

    group: str
    """The document, or the language of the sentence."""
    words: str
    """The figure as printed."""
    metrics: tuple[str, ...]
    """Its metric, or more where more than one is right; empty where it is no figure of the base."""
    others: tuple[tuple[str | None, ...], ...]
    """Its hedge, kind and period, each or whatever else is right."""
    made: Fact | None
    """The fact proposed for it; None where none was."""
    open: bool = False
    """Whether it is left open instead, for a person to look at."""

    @property
    def right(self) -> tuple[bool, ...]:
        """Whether it is proposed, and with its metric, hedge, kind and period."""
        if self.made is None:
            return (False,) * 5
        told = (self.made.hedge, self.made.kind, self.made.period)
        same = (one in right for one, right in zip(told, self.others, strict=True))
        return (True, self.made.metric in self.metrics, *same)


def main() -> int:
    """Print the tables, or write them."""
    documents, sentences = [*of_documents()], [*of_sentences()]
    if "--misses" in sys.argv[1:]:
        for one in (*documents, *sentences):
            if bool(one.metrics) != bool(one.made) or (one.metrics and not all(one.right)):
                made = one.made and (
                    one.made.metric,
                    one.made.hedge,
                    one.made.kind,
                    one.made.period,
                )
                print(one.group, repr(one.words), one.metrics, one.others, "->", made)
    page = _HEAD + "\n".join(table("Document", documents))
    page += "\n" + _BETWEEN + "\n".join(table("Language", sentences)) + "\n"
    if "--write" in sys.argv[1:]:
        PAGE.write_text(page, "utf-8", newline="\n")
    else:
        print(page, end="")
    return 0


def of_documents() -> Iterator[Gold]:
    """Draft each document of the base that ships without its own facts."""
    base = open_base(None)
    for source in base.sources:
        if source.text:
            text = (SEEDS / source.text.file).read_bytes().decode("utf-8")
            yield from _of_document(base, source, text)


def _of_document(base: FactBase, source: Source, text: str) -> Iterator[Gold]:
    own = [one for one in base.facts_from[source.id] if base.is_figure(one)]
    own = [one for one in own if one.evidence[0].source == source.id]
    bare = replace(source, text=replace(source.text, set_aside=()) if source.text else None)
    rest = replace(base, facts=tuple(f for f in base.facts if f not in base.leaning_on(source.id)))
    made_of = draft(rest, bare, text, own[0].cluster)
    left = [*made_of.facts]
    for fact in own:
        start, end = _place(fact, text)
        near = (one for one in left if _place(one, text)[0] < end and start < _place(one, text)[1])
        made = next((one for one in near if _is_same(one, fact)), None)
        left = [one for one in left if one is not made]
        others = (fact.hedge,), (fact.kind,), (fact.period,)
        is_open = made is None and any(start <= one.start < end for one in made_of.open)
        yield Gold(source.id, fact.words, (fact.metric,), others, made, is_open)
    yield from (Gold(source.id, one.words, (), (), one) for one in left)


def _is_same(made: Fact, fact: Fact) -> bool:
    return made.value == fact.value or fact.value is None or fact.status == "garbled"


def of_sentences(file: Path = SENTENCES / "sentences.txt") -> Iterator[Gold]:
    """Draft each sentence of a file, by itself."""
    base, language = read_base(SENTENCES / "base.yaml"), "en"
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("# "):
            language = line[2:]
        elif line:
            yield from _of_sentence(base, language, line)


def _of_sentence(base: FactBase, language: str, line: str) -> Iterator[Gold]:
    text = _MARKED.sub(lambda found: found["words"], line)
    source = new_source("new", "new.txt", text.encode(), language)
    made_of = draft(base, source, text, base.clusters[0].id)
    left, shift = [*made_of.facts], 0
    for found in _MARKED.finditer(line):
        start = found.start() - shift
        shift += len(found[0]) - len(found["words"])
        end = start + len(found["words"])
        met = [one for one in left if _place(one, text)[0] < end]
        left = [one for one in left if one not in met]
        metric, *others = (tuple(one.split("/")) for one in found["gold"].split())
        metrics = () if metric == ("-",) else metric
        told = tuple(tuple(None if one == "-" else one for one in those) for those in others)
        is_open = not met and any(start <= one.start < end for one in made_of.open)
        yield Gold(language, found["words"], metrics, told, (*met, None)[0], is_open)


def _place(fact: Fact, text: str) -> tuple[int, int]:
    """Where the words of a figure stand in its text."""
    start = text.index(fact.words, fact.evidence[0].start or 0)
    return start, start + len(fact.words)


def table(title: str, found: Iterable[Gold]) -> Iterator[str]:
    """Yield the lines of a table, a row for each group."""
    cells = ("Figures", "Proposed", "Metric", "Hedge", "Kind", "Period", "Open", "Besides")
    yield f"\n| {title} | {' | '.join(cells)} | Recall | Precision |"
    yield f"| --- |{' ---: |' * (len(cells) + 2)}"
    groups: dict[str, list[Gold]] = {}
    for one in found:
        groups.setdefault(one.group, []).append(one)
    groups["All"] = [one for those in groups.values() for one in those]
    for name, those in groups.items():
        gold = [one for one in those if one.metrics]
        right = [sum(column) for column in zip(*(one.right for one in gold), strict=True)]
        besides = sum(one.made is not None and not one.metrics for one in those)
        recall, precision = right[0] / len(gold), right[0] / (right[0] + besides)
        numbers = " | ".join(map(str, (len(gold), *right, sum(one.open for one in gold), besides)))
        yield f"| {name} | {numbers} | {recall:.2f} | {precision:.2f} |"


if __name__ == "__main__":
    sys.exit(main())
