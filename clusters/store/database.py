"""The base written as a SQLite database: whole, and sealed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any, Final
from zlib import crc32

from clusters.models import FactBase
from clusters.models.searchable import Searchable, forms, of_cluster, of_fact, of_source
from clusters.reading import read_start
from clusters.store import MAGIC, WHOLE
from clusters.store.columns import Column, Table, Told, rows, tables

_FORMAT: Final = 2
OURS: Final = b"cls" + bytes([_FORMAT])
"""What the head of a database of ours says of whose it is, and of which form."""
HEAD, OF, SEAL = 100, slice(68, 72), slice(60, 64)
"""The head, which counts the pages and the changes of the file, and where in it stand whose it is
and its seal: see https://www.sqlite.org/fileformat.html."""
_TYPES: Final = {
    "string": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "boolean": "BOOLEAN",
    "date": "DATE", "array": "TEXT", "object": "TEXT",
}  # fmt: skip
WRITTEN: Final = "written"
"""The column with what the base writes otherwise than the others of its row show: a number with
more digits than SQLite keeps, one that is damaged and told to nobody, a range."""


def write(path: Path, base: FactBase, told: Told, about: Mapping[str, str]) -> dict[str, int]:
    """Write a base into a new file; give how many rows each table has.

    Args:
        path: The file, which is empty or not there.
        base: The base.
        told: What answers tell of its objects.
        about: What the table ``meta`` tells of it.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as db:
            counts = _filled(db, base, told, about)
    except (sqlite3.Error, OverflowError) as error:
        raise OSError(f"SQLite: {error}") from error
    with path.open("r+b") as file:
        mark = seal(file.read(WHOLE + 1), path.stat().st_size)
        file.seek(SEAL.start)
        file.write(mark)
    return counts


def _filled(
    db: sqlite3.Connection, base: FactBase, told: Told, about: Mapping[str, str]
) -> dict[str, int]:
    for name, value in (("journal_mode", "OFF"), ("synchronous", "OFF"), ("foreign_keys", "ON"),
                        ("application_id", int.from_bytes(OURS, "big"))):  # fmt: skip
        db.execute(f"PRAGMA {name} = {value}")
    db.execute("BEGIN")
    db.execute("CREATE TABLE meta (key TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL)")
    _insert(db, "meta", 2, [("format", str(_FORMAT)), *about.items()])
    counts = {table.name: _fill(db, base, table, told) for table in tables(told)}
    db.execute(
        "CREATE VIRTUAL TABLE words USING fts5"
        "(kind UNINDEXED, id UNINDEXED, name, value, quotation, note, tokenize='trigram')"
    )
    _insert(db, "words", 6, _words(base))
    db.execute(
        "CREATE TABLE names (kind TEXT NOT NULL, plain TEXT NOT NULL, id TEXT NOT NULL, "
        "PRIMARY KEY (kind, plain)) WITHOUT ROWID"
    )
    _insert(db, "names", 3, _names(base))
    db.execute("CREATE INDEX facts_whose ON facts (metric, scope)")
    db.execute("CREATE INDEX sources_origin ON sources (origin)")
    db.execute("COMMIT")
    return counts


def _insert(db: sqlite3.Connection, table: str, wide: int, found: Iterable[tuple[Any, ...]]) -> int:
    marks = ", ".join("?" * wide)
    return max(db.executemany(f"INSERT INTO {table} VALUES ({marks})", found).rowcount, 0)  # noqa: S608 - a name of ours


def _fill(db: sqlite3.Connection, base: FactBase, table: Table, told: Told) -> int:
    columns = table.shown
    db.execute(_definition(table, columns))
    count = _insert(db, table.name, len(columns) + (not table.owner), _stored(base, table, told))
    for one in columns:
        if one.refers and one.name not in table.key[:1]:
            db.execute(f"CREATE INDEX {table.name}_{one.name} ON {table.name} ({one.name})")
    return count


def _definition(table: Table, columns: Iterable[Column]) -> str:
    parts = [*map(_declared, columns), *([] if table.owner else [f"{WRITTEN} TEXT"])]
    if table.key:
        parts.append(f"PRIMARY KEY ({', '.join(table.key)})")
    parts += [
        f"FOREIGN KEY ({one.name}) REFERENCES {one.refers} DEFERRABLE INITIALLY DEFERRED"
        for one in columns
        if one.refers
    ]
    body = ",\n  ".join(parts)
    return f"CREATE TABLE {table.name} (\n  {body}\n){' WITHOUT ROWID' if table.owner else ''}"


def _declared(column: Column) -> str:
    words = ", ".join(f"'{word}'" for word in column.words) if column.sort == "string" else ""
    check = f' CHECK ("{column.name}" IN ({words}))' if words else ""
    needed = " NOT NULL" if column.required else ""
    return f'"{column.name}" {_TYPES[column.sort]}{needed}{check}'


def _stored(base: FactBase, table: Table, told: Told) -> Iterator[tuple[Any, ...]]:
    """Yield the cells of each row as SQLite holds them."""
    columns = table.shown
    plain = [column for column in table.columns if column.sort not in {"array", "object"}]
    for own, row in rows(base, table, told):
        cells = {column.name: _encoded(column, row[column.name]) for column in columns}
        if not table.owner:
            back = {one.name: decoded(one, cells.get(one.name)) for one in plain}
            lost = {name: own[name] for name, cell in back.items() if not _same(cell, own[name])}
            cells[WRITTEN] = json.dumps(lost, ensure_ascii=False, default=str) if lost else None
        yield tuple(cells.values())


def _encoded(column: Column, value: Any) -> Any:  # noqa: ANN401 - any cell
    match column.sort:
        case "number" if isinstance(value, int):
            return value if abs(value) < 2**63 else float(value)
        case "number":
            return float(value) if isinstance(value, Decimal) else None
        case "array" | "object" if value is not None:
            return json.dumps(value, ensure_ascii=False)
    return value


def decoded(column: Column, cell: Any) -> Any:  # noqa: ANN401 - any cell
    """Give what a cell of SQLite holds; what is no number of a column of numbers as it is."""
    match column.sort:
        case "number" if isinstance(cell, float):
            return int(cell) if cell.is_integer() else Decimal(repr(cell))
        case "boolean":
            return bool(cell)
        case "array" | "object" if cell is not None:
            return json.loads(cell) if cell != "[]" else []
    return cell


def _same(found: object, wanted: object) -> bool:
    """Whether a cell comes back as it was, to the last digit."""
    return found == wanted and (not isinstance(wanted, Decimal) or str(found) == str(wanted))


def _words(base: FactBase) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Yield what is looked for in the texts of a base: whose they are, and the texts by sort."""
    for m in base.metrics:
        yield "metric", m.name, _lines((m.name, m.label, m.family)), "", "", m.about
    for concept in base.concepts:
        yield "concept", concept.id, _lines(concept.words()), "", "", ""
    for clash in base.conflicts:
        yield "conflict", clash.id, "", "", "", _lines((clash.gist, clash.note))
    for c in base.clusters:
        yield "cluster", c.id, *_sorted(of_cluster(c))
    for s in base.sources:
        yield "source", s.id, *_sorted(of_source(s))
    for f in base.facts:
        yield "fact", f.id, *_sorted(of_fact(base, f))


def _sorted(texts: Searchable) -> tuple[str, str, str, str]:
    """Give texts by what they are, each beside the forms in which it is compared."""
    by: dict[str, list[str]] = {"name": [], "value": [], "words": [], "note": []}
    for where, text in texts:
        by[where] += [text] if text.isascii() else dict.fromkeys((text, *forms(text)))
    name, value, quotation, note = map("\n".join, by.values())
    return name, value, quotation, note


def _names(base: FactBase) -> Iterator[tuple[str, str, str]]:
    """Yield the names by which things are asked for: of which sort, made plain, and their ids."""
    yield from (("cluster", name, one.id) for name, one in base.clusters_called.items())
    yield from (("source", name, one.id) for name, one in base.sources_called.items())
    yield from (("fact", name, one.id) for name, one in base.facts_called.items())


def _lines(texts: Iterable[str | None]) -> str:
    return "\n".join(text for text in texts if text)


def seal(start: bytes, size: int) -> bytes:
    """Give the seal of a database by how it starts: the sum of a small one, or of a head."""
    sealed = start if size <= WHOLE else start[:HEAD] + str(size).encode()
    return crc32(sealed[: SEAL.start] + sealed[SEAL.stop :]).to_bytes(4, "big")


def is_ours(path: Path) -> bool:
    """Whether a file is a database that ``write`` wrote, in whichever form."""
    return is_database_of_ours(read_start(path, HEAD))


def is_database_of_ours(start: bytes) -> bool:
    """Whether a file that starts so is one."""
    return start.startswith(MAGIC) and start[OF][:3] == OURS[:3]
