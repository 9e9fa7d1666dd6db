"""A base begun: the files that were laid, and what to do next."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import TypedDict

from clusters.amounts.languages import languages
from clusters.answers import Answer
from clusters.answers.words import counted, listed
from clusters.authoring.beginning import SCHEMA, begin, tags
from clusters.authoring.staging import Stage
from clusters.factbase import open_base
from clusters.render.document import Cell, Document, Section, columns

_HOLDS = {
    "base.yaml": "what is measured: take out and add",
    "sources/": "who says so",
    "clusters/": "which clusters there are",
    "facts/": "what the sources say of them",
    "texts/": "the texts of the sources",
    SCHEMA: "by which an editor completes and checks the files",
    ".gitattributes": "so that two people may append",
    ".pre-commit-config.yaml": "a hook that checks before a commit",
    ".github/": "an example that checks on a server",
}
"""What each part of a new base is for, by how the names of its files start."""


class BegunRecord(TypedDict):
    """A file of a new base."""

    file: str
    holds: str


def ask(folder: Path, words: str, stage: Stage) -> Answer:
    """Begin a base in a new folder.

    Args:
        folder: The folder, which is made.
        words: The languages of its sources: ``it,de``.
        stage: Where it is laid.

    Raises:
        Usage: if something is in the folder, or a language is none.
        CannotWrite: if it cannot be written.
    """
    spoken = tags(words)
    draft, laid = begin(folder, spoken, stage)
    metrics = len(open_base(draft).metrics)
    records = tuple(BegunRecord(file=name, holds=_holds(name)) for name in laid)
    rows = tuple((Cell(start, "name"), Cell(holds)) for start, holds in _HOLDS.items())
    return Answer(
        Document(
            answer=f"A base in {folder}: {counted(metrics, 'metric')}, and no fact yet.",
            sections=(Section("", columns("In it", "For"), rows),),
            closing=(*_unread(spoken), f"Next: clusters check --data {quote(str(folder))}"),
            payload={"folder": str(folder), "files": records},
            rows=records,
            record=BegunRecord,
        )
    )


def _holds(name: str) -> str:
    return next(holds for start, holds in _HOLDS.items() if name.startswith(start))


def _unread(spoken: tuple[str, ...]) -> list[str]:
    """Say in which languages figures are not read from their words."""
    unread = [tag for tag in spoken if tag.partition("-")[0].lower() not in languages()]
    if not unread:
        return []
    return [f"Figures in {listed(unread)} are not read from their words: a person confirms them."]
