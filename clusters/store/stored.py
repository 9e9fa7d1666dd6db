"""A base in a SQLite database: read back to the last digit, and no more of it than is asked for."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import fields
from decimal import Decimal
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeAlias
from weakref import finalize

from clusters.errors import CannotOpen
from clusters.models import FactBase, Origin
from clusters.models.fact import LOCAL
from clusters.reading import read_start
from clusters.reading.files import shown
from clusters.store import WHOLE
from clusters.store.columns import Table, tables
from clusters.store.database import (
    HEAD,
    OF,
    OURS,
    SEAL,
    WRITTEN,
    decoded,
    is_database_of_ours,
    seal,
)

_MANY = 100
"""After so many one by one, all are read at once."""
_SHORT = 3
"""The fewest characters by which the index of words finds."""

_Node: TypeAlias = dict[str, Any]
"""The node of an object in a tree: what it holds, by field."""
Make: TypeAlias = Callable[[str, list[_Node]], tuple[Any, ...]]
"""What makes the objects of a field of a base of their nodes, as of those of its YAML."""


def about(path: Path) -> dict[str, str]:
    """Read what a database says of itself.

    Raises:
        CannotOpen: if there is none, it is not ours, or not as it was written.
    """
    with closing(_connected(path)) as db, _trusted(path):
        return dict(db.execute("SELECT key, value FROM meta"))


def _connected(path: Path) -> sqlite3.Connection:
    """Open a database that is as it was written; errors as those of ``about``."""
    start = read_start(path, HEAD)
    if not is_database_of_ours(start):
        raise _refused(path, "not a base that clusters wrote")
    if start[OF] != OURS:
        raise _refused(path, "written by another version of clusters")
    size = path.stat().st_size
    if seal(read_start(path, WHOLE) if size <= WHOLE else start, size) != start[SEAL]:
        raise _refused(path, "not as it was written")
    # A file that nobody writes needs no locks, and leaves no other files beside it.
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    with _trusted(path):
        return sqlite3.connect(address, uri=True, check_same_thread=False)


@contextmanager
def _trusted(path: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, LookupError, TypeError, ValueError) as error:
        raise _refused(path, "damaged") from error


def _refused(path: Path, wrong: str) -> CannotOpen:
    again = "write it anew from its YAML with `clusters export`"
    return CannotOpen(f"{shown(str(path))}: {wrong}: {again}")


class _Rows:
    """The objects in the tables of a database."""

    def __init__(self, path: Path, make: Make) -> None:
        self._path, self._make = path, make
        self._db = _connected(path)
        finalize(self, self._db.close)
        self._tables = tables()

    def ask(self, query: str, *values: str | int) -> list[Any]:
        """Give the rows that a query finds."""
        with _trusted(self._path):
            return self._db.execute(query, values).fetchall()

    def of(self, name: str, where: str = "", *values: str) -> tuple[Any, ...]:
        """Give the objects of a table of which something holds, in the order of the base."""
        with _trusted(self._path):
            own = next(table for table in self._tables if table.name == name)
            found = [*_nodes(self._db, own, where, values)]
            known = {node[own.key[0]]: node for node in found} if own.key else {}
            for table in self._tables if found else ():
                if table.owner == name:
                    whose = table.columns[0].name
                    inside = f"{whose} IN (SELECT id FROM {name} WHERE {where})" if where else ""  # noqa: S608 - names of ours
                    _add(table, _nodes(self._db, table, inside, values), known)
            return self._make(name, found)


def _nodes(
    db: sqlite3.Connection, table: Table, where: str, values: tuple[str, ...]
) -> Iterator[_Node]:
    """Yield the node of each row of a table of which something holds, in the order of the base."""
    there = {row[1] for row in db.execute(f"PRAGMA table_info({table.name})")}
    columns = {column.name: column for column in table.columns if column.name in there}
    encoded = [column for column in columns.values() if column.sort not in {"string", "integer"}]
    numbers = {column.name for column in encoded if column.sort == "number"}
    parts = [column for column in columns.values() if len(column.path) > 1]
    has_values = any(column.path == ("value",) for column in encoded)
    asked = ", ".join(f'"{name}"' for name in columns)
    written, order = ("NULL", ", ".join(table.key)) if table.owner else (WRITTEN, "rowid")
    holds = f" WHERE {where}" if where else ""
    query = f"SELECT {asked}, {written} FROM {table.name}{holds} ORDER BY {order}"  # noqa: S608 - names of ours
    for *row, otherwise in db.execute(query, values):
        node = dict(zip(columns, row, strict=True))
        for column in encoded:
            node[column.name] = decoded(column, node[column.name])
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


def _add(table: Table, found: Iterable[_Node], known: Mapping[str, _Node]) -> None:
    """Add the nodes of a table to those that have them."""
    owner, place, first, *_ = table.columns
    for item in found:
        node = known[item.pop(owner.name)]
        for field in table.path[:-1]:
            node = node[field]
        del item[place.name]
        # A list of references holds no nodes.
        node.setdefault(table.path[-1], []).append(item if first.path else item[first.name])


class _Kept(Mapping[str, Any]):
    """What is read by its key when it is asked for; all of it where much is asked for."""

    def __init__(self, one: Callable[[str], Any], every: Callable[[], Mapping[str, Any]]) -> None:
        self._one, self._every = one, every
        self._known: dict[str, Any] = {}

    @cached_property
    def _whole(self) -> Mapping[str, Any]:
        return self._every()

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401 - of whichever sort
        if key not in self._known and len(self._known) >= _MANY:
            return self._whole[key]
        if key not in self._known:
            self._known[key] = self._one(key)
        if self._known[key] is None:
            raise KeyError(key)
        return self._known[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)


def _all(table: str) -> Any:  # noqa: ANN401 - a field of whichever type
    """Make a field that is read when it is asked for."""
    return cached_property(lambda base: base._rows.of(table))  # noqa: SLF001 - of the class below


def _by(question: str, table: str, where: str, *, many: bool = False) -> Any:  # noqa: ANN401 - the same
    """Make an answer to a question of a base that is read by its keys."""
    every = vars(FactBase)[question].func

    def asked(base: StoredBase) -> _Kept:
        def one(key: str) -> Any:  # noqa: ANN401 - of whichever sort
            found = base._rows.of(table, where, key)  # noqa: SLF001 - of the class below
            return (found if many else found[0]) if found else None

        return _Kept(one, partial(every, base))

    return cached_property(asked)


_CALLED = "id = (SELECT id FROM names WHERE kind = '{}' AND plain = ?)"


class StoredBase(FactBase):
    """A base in a database, of which no more is read than is asked for."""

    def __init__(self, path: Path, make: Make) -> None:
        """Open it.

        Raises:
            CannotOpen: if there is none, it is not ours, or not as it was written.
        """
        vars(self)["_rows"] = _Rows(path, make)

    _rows: _Rows

    settings = cached_property(lambda base: base._rows.of("settings")[0])  # noqa: SLF001 - its own
    concepts, rates, metrics = _all("concepts"), _all("rates"), _all("metrics")
    sources, clusters = _all("sources"), _all("clusters")
    facts, conflicts = _all("facts"), _all("conflicts")

    source = _by("source", "sources", "id = ?")
    cluster = _by("cluster", "clusters", "id = ?")
    fact = _by("fact", "facts", "id = ?")
    conflict = _by("conflict", "conflicts", "id = ?")
    sources_called = _by("sources_called", "sources", _CALLED.format("source"))
    clusters_called = _by("clusters_called", "clusters", _CALLED.format("cluster"))
    facts_called = _by("facts_called", "facts", _CALLED.format("fact"))
    facts_of = _by("facts_of", "facts", "cluster = ?", many=True)
    facts_from = _by(
        "facts_from", "facts", "id IN (SELECT fact FROM evidence WHERE source = ?)", many=True
    )
    conflicts_of = _by(
        "conflicts_of",
        "conflicts",
        "id IN (SELECT conflict FROM conflict_facts WHERE fact IN "
        "(SELECT id FROM facts WHERE cluster = ?))",
        many=True,
    )

    def __eq__(self, other: object) -> bool:
        """Whether another base is the same, be it in a database or not."""
        return self._in_memory() == other

    __hash__ = object.__hash__

    def __repr__(self) -> str:
        """Write all of it."""
        return repr(self._in_memory())

    def _in_memory(self) -> FactBase:
        return FactBase(**{field.name: getattr(self, field.name) for field in fields(FactBase)})

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The number of each source."""
        return dict(self._rows.ask("SELECT id, rowid FROM sources ORDER BY rowid"))

    @cached_property
    def origins(self) -> Counter[Origin]:
        """How many sources there are of each origin."""
        return Counter(dict(self._rows.ask("SELECT origin, count(*) FROM sources GROUP BY origin")))

    @cached_property
    def measured(self) -> frozenset[str]:
        """The names of the metrics of which some cluster has a figure of its own."""
        own = ", ".join(f"'{scope}'" for scope in sorted(LOCAL))
        some = f"SELECT 1 FROM facts WHERE metric = name AND scope IN ({own})"  # noqa: S608 - words of ours
        found = self._rows.ask(f"SELECT name FROM metrics WHERE EXISTS ({some})")  # noqa: S608 - the same
        return frozenset(name for (name,) in found)

    def of_origin(self, origin: Origin) -> FactBase:
        """Give the base as it would be with the sources of one origin alone."""
        return self._in_memory().of_origin(origin)

    def disagreeing_before(self, cluster: str) -> int:
        """How many conflicts, told or not, the clusters before one have."""
        ((count,),) = self._rows.ask(
            "SELECT total(conflicts) FROM clusters "
            "WHERE rowid < (SELECT rowid FROM clusters WHERE id = ?)",
            cluster,
        )
        return int(count)

    def holding(self, words: Iterable[str], *, every: bool = True) -> FactBase:
        """Give a part with all that may have every one of some folded words, or any of them.

        The words of its cluster and of its metric stand for a fact, as they do in a search.
        """
        sought = [_sought(word) for word in words]
        values = [value for _, those in sought for value in those]
        having = ", ".join(f"w{n}(id) AS ({query})" for n, (query, _) in enumerate(sought))
        each = [f"SELECT id FROM w{n}" for n in range(len(sought))]  # noqa: S608 - names of ours
        told = each if every else []

        def part(table: str, terms: list[str]) -> tuple[Any, ...]:
            wanted = " AND ".join([f"id IN ({' UNION '.join(each)})", *terms])
            query = f"WITH {having} SELECT id FROM {table} WHERE {wanted}"  # noqa: S608 - the same
            return self._rows.of(table, f"id IN ({query})", *values) if sought else ()

        of_facts = [f"(id IN ({one}) OR cluster IN ({one}) OR metric IN ({one}))" for one in told]
        of_others = [f"id IN ({one})" for one in told]
        return FactBase(
            settings=self.settings,
            metrics=self.metrics,
            sources=part("sources", of_others),
            clusters=part("clusters", of_others),
            facts=part("facts", of_facts),
        )


def _sought(word: str) -> tuple[str, tuple[str, ...]]:
    """Give the query for the ids of all that may have a word, and its values."""
    word = word.encode("utf-8", "replace").decode()
    if len(word) < _SHORT or "\0" in word:
        texts = ("name", "value", "quotation", "note")
        like = " OR ".join(f"instr(lower({text}), ?)" for text in texts)
        return f"SELECT id FROM words WHERE {like}", (word,) * len(texts)  # noqa: S608 - names of ours
    quoted = word.replace('"', '""')
    return "SELECT id FROM words WHERE words MATCH ?", (f'"{quoted}"',)
