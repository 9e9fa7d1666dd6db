"""A base exported: the file or folder that was written, and which tables are in it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from pathlib import Path
from shlex import quote
from typing import Final, TypeAlias, TypedDict

from clusters.__about__ import __version__
from clusters.answers import Answer
from clusters.answers.footnotes import Footnotes
from clusters.answers.records import FactRecord, fact_record, filled
from clusters.answers.words import counted
from clusters.errors import CannotWrite, Usage
from clusters.evidence.conflicts import clashes_within
from clusters.factbase import built_from, open_base
from clusters.models import FactBase
from clusters.render.document import Cell, Document, Section, columns
from clusters.render.output import replacing
from clusters.store import SUFFIXES, is_database
from clusters.store.columns import Told


class NamedRecord(TypedDict):
    """What is told of a thing beside its own fields."""

    id: str
    name: str


class ClusterRecord(NamedRecord):
    """What is told of a cluster beside its own fields: how many conflicts there are in it too."""

    conflicts: int


class NumberedRecord(NamedRecord):
    """What is told of a source beside its own fields."""

    number: int


class TableRecord(TypedDict):
    """A table that was written, and how many rows it has."""

    table: str
    rows: int


def ask(file: Path, target: Path) -> Answer:
    """Write a base as a SQLite database, a data package or a Parquet file.

    Args:
        file: The base: its YAML, or a database of it.
        target: What to write; by its name a database (``.db``), Parquet (``.parquet``) or a folder.

    Raises:
        Usage: if its name is none of these, or what is there is not to be replaced.
        CannotWrite: if it cannot be written.
    """
    about = {"clusters": __version__, **built_from(file)}
    base = open_base(file, fresh=True)
    counts = write(target, base, about)
    records = tuple(TableRecord(table=name, rows=count) for name, count in counts.items())
    rows = tuple((Cell(name, "name"), Cell(f"{count:,}")) for name, count in counts.items())
    facts, tables = counted(len(base.facts), "fact"), counted(len(counts), "table")
    named = quote(str(target))
    after = (f"Next: clusters list --data {named}",) if is_database(target) else ()
    return Answer(
        Document(
            answer=f"{target}: {facts} in {tables}.",
            sections=(Section("", columns("Table", ">Rows"), rows),),
            closing=after,
            payload={"file": str(target), "tables": records},
            rows=records,
            record=TableRecord,
        )
    )


def write(target: Path, base: FactBase, about: Mapping[str, str]) -> dict[str, int]:
    """Write a base; errors as those of ``ask``."""
    notes = Footnotes(base)
    told: Told = {
        "sources": (NumberedRecord, lambda s: filled(NumberedRecord, s, number=base.number[s.id])),
        "clusters": (
            ClusterRecord,
            lambda c: filled(ClusterRecord, c, conflicts=len(clashes_within(base, c.id))),
        ),
        "facts": (FactRecord, partial(fact_record, notes)),
    }
    store = _writer(target)
    try:
        with replacing(target) as draft:
            return store(draft, base, told, about)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise CannotWrite(f"{target}: {reason}: name another file or folder") from error


_Writer: TypeAlias = Callable[[Path, FactBase, Told, Mapping[str, str]], dict[str, int]]

_STORES: Final = {**dict.fromkeys(SUFFIXES, "database"), ".parquet": "parquet"}
"""The rooms that write files, by how the names of these end."""


def _writer(target: Path) -> _Writer:
    """Choose by a name what is written; what is not needed for that is not imported.

    Raises:
        Usage: if it names neither a file of a form that is written nor a new folder.
    """
    form, there = target.suffix.lower(), os.path.lexists(target)
    if str(target) == "-":
        raise Usage("-: a base is written to a file: name x.db, x.parquet or a new folder")
    if target.is_dir() and form in _STORES:
        raise Usage(f"{target}: a folder of the name of a file: name another")
    if form and form not in _STORES and not target.is_dir():
        forms = "x.db (SQLite), x.parquet, or a folder (data package)"
        raise Usage(f"{target}: no form to export to: name {forms}")
    if form in _STORES:
        store = import_module(f"clusters.store.{_STORES[form]}")
        if there and not store.is_ours(target):
            raise Usage(f"{target}: what is there is no base of ours: name a new file")
        write: _Writer = store.write
        return write
    from clusters.docstrings import of_fields
    from clusters.store import package

    if there and (not target.is_dir() or any(target.iterdir())):
        raise Usage(f"{target}: it is there and not empty: name a new folder")
    return partial(package.write, describe=of_fields)
