"""The base as a SQLite database: written whole, sealed, and read back to the last digit."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any, Final, TypeAlias
from zlib import crc32

from clusters.errors import CannotOpen
from clusters.models import FactBase
from clusters.reading import read_start
from clusters.reading.files import shown
from clusters.store import MAGIC, WHOLE
from clusters.store.columns import Column, Table, Told, rows, tables

_FORMAT: Final = 1
_OURS: Final = b"cls" + bytes([_FORMAT])
"""What the head of a database of ours says of whose it is, and of which form."""
_HEAD, _OF, _SEAL = 100, slice(68, 72), slice(60, 64)
"""The head, which counts the pages and the changes of the file, and where in it stand whose it is
and its seal: see https://www.sqlite.org/fileformat.html."""
_TYPES: Final = {
    "string": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "boolean": "BOOLEAN",
    "date": "DATE", "array": "TEXT", "object": "TEXT",
}  # fmt: skip
_WRITTEN: Final = "written"
"""The column with what the base writes otherwise than the others of its row show: a number with
more digits than SQLite keeps, one that is damaged and told to nobody, a range."""

_Node: TypeAlias = dict[str, Any]
"""The node of an object in a tree: what it holds, by field."""


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
        seal = _seal(file.read(WHOLE + 1), path.stat().st_size)
        file.seek(_SEAL.start)
        file.write(seal)
    return counts


def _filled(
    db: sqlite3.Connection, base: FactBase, told: Told, about: Mapping[str, str]
) -> dict[str, int]:
    for name, value in (("journal_mode", "OFF"), ("synchronous", "OFF"), ("foreign_keys", "ON"),
                        ("application_id", int.from_bytes(_OURS, "big"))):  # fmt: skip
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
    parts = [*map(_declared, columns), *([] if table.owner else [f"{_WRITTEN} TEXT"])]
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
            back = {one.name: _decoded(one, cells.get(one.name)) for one in plain}
            lost = {name: own[name] for name, cell in back.items() if not _same(cell, own[name])}
            cells[_WRITTEN] = json.dumps(lost, ensure_ascii=False, default=str) if lost else None
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


def _decoded(column: Column, cell: Any) -> Any:  # noqa: ANN401 - any cell
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
    for c in base.clusters:
        yield "cluster", c.id, _lines(c.all_names()), c.industry, "", _lines((c.beware, *c.caveats))
    for s in base.sources:
        names = (s.title, s.described, s.container, s.publisher, s.publisher_local)
        yield "source", s.id, _lines(names), "", "", _lines((s.beware, *s.caveats))
    for m in base.metrics:
        yield "metric", m.name, _lines((m.name, m.label, m.family)), "", "", m.about
    for concept in base.concepts:
        yield "concept", concept.id, _lines(concept.words()), "", "", ""
    for f in base.facts:
        said = (f.value if isinstance(f.value, str) else None, f.words)
        quoted = _lines(one.quote for one in f.evidence)
        yield "fact", f.id, _lines((f.subject, f.counts)), _lines(said), quoted, f.note or ""
    for clash in base.conflicts:
        yield "conflict", clash.id, "", "", "", _lines((clash.gist, clash.note))


def _lines(texts: Iterable[str | None]) -> str:
    return "\n".join(text for text in texts if text)


def _seal(start: bytes, size: int) -> bytes:
    """Give the seal of a database: the sum of a small one, of another that of its head."""
    sealed = start if size <= WHOLE else start[:_HEAD] + str(size).encode()
    return crc32(sealed[: _SEAL.start] + sealed[_SEAL.stop :]).to_bytes(4, "big")


def is_ours(path: Path) -> bool:
    """Whether a file is a database that ``write`` wrote, in whichever form."""
    return _is_ours(read_start(path, _HEAD))


def _is_ours(start: bytes) -> bool:
    return start.startswith(MAGIC) and start[_OF][:3] == _OURS[:3]


def about(path: Path) -> dict[str, str]:
    """Read what a database says of itself; errors as those of ``read``."""
    with _opened(path) as db:
        return dict(db.execute("SELECT key, value FROM meta"))


def read(path: Path, make: Callable[[dict[str, Any]], FactBase]) -> FactBase:
    """Read a base from a database, whose tree ``make`` takes as that of its YAML.

    Raises:
        CannotOpen: if there is none, it is not ours, or not as it was written.
    """
    tree: dict[str, Any] = {}
    nodes: dict[tuple[str, str], _Node] = {}
    with _opened(path) as db:
        for table in tables():
            if table.owner:
                _add(table, _nodes(db, table), nodes)
            else:
                tree[table.name] = found = [*_nodes(db, table)]
                nodes |= {(table.name, node[key]): node for key in table.key for node in found}
        return make({**tree, "settings": tree["settings"][0]})


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database that is as it was written."""
    start = read_start(path, WHOLE + 1)
    if not _is_ours(start):
        raise _refused(path, "not a base that clusters wrote")
    if start[_OF] != _OURS:
        raise _refused(path, "written by another version of clusters")
    if _seal(start, path.stat().st_size) != start[_SEAL]:
        raise _refused(path, "not as it was written")
    # A file that nobody writes needs no locks, and leaves no other files beside it.
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as db:
            yield db
    except (sqlite3.Error, LookupError, TypeError, ValueError) as error:
        raise _refused(path, "damaged") from error


def _refused(path: Path, wrong: str) -> CannotOpen:
    again = "write it anew from its YAML with `clusters export`"
    return CannotOpen(f"{shown(str(path))}: {wrong}: {again}")


def _nodes(db: sqlite3.Connection, table: Table) -> Iterator[_Node]:
    """Yield the node of each row of a table, in the order of the base."""
    there = {row[1] for row in db.execute(f"PRAGMA table_info({table.name})")}
    columns = {column.name: column for column in table.columns if column.name in there}
    encoded = [column for column in columns.values() if column.sort not in {"string", "integer"}]
    numbers = {column.name for column in encoded if column.sort == "number"}
    parts = [column for column in columns.values() if len(column.path) > 1]
    has_values = any(column.path == ("value",) for column in encoded)
    asked = ", ".join(f'"{name}"' for name in columns)
    written, order = ("NULL", ", ".join(table.key)) if table.owner else (_WRITTEN, "rowid")
    rows = db.execute(f"SELECT {asked}, {written} FROM {table.name} ORDER BY {order}")  # noqa: S608 - names of ours
    for *row, otherwise in rows:
        node = dict(zip(columns, row, strict=True))
        for column in encoded:
            node[column.name] = _decoded(column, node[column.name])
        for name, cell in json.loads(otherwise).items() if otherwise else ():
            node[name] = _exact(cell) if name in numbers else cell
        if has_values:
            number, text = node.pop("number"), node.pop("text")
            node["value"] = number if text is None else text
        for column in parts:
            if (cell := node.pop(column.name)) is not None:
                node.setdefault(column.path[0], {})[column.path[1]] = cell
        yield node


def _exact(cell: Any) -> Any:  # noqa: ANN401 - a number, a decimal as a text, a range or nothing
    if isinstance(cell, list):
        return [_exact(end) for end in cell]
    return Decimal(cell) if isinstance(cell, str) else cell


def _add(table: Table, found: Iterable[_Node], nodes: Mapping[tuple[str, str], _Node]) -> None:
    """Add the nodes of a table to those that have them."""
    owner, place, first, *_ = table.columns
    for item in found:
        node = nodes[table.owner, item.pop(owner.name)]
        for field in table.path[:-1]:
            node = node[field]
        del item[place.name]
        # A list of references holds no nodes.
        node.setdefault(table.path[-1], []).append(item if first.path else item[first.name])
