"""The tables of a base and their columns: told once, for SQLite, the data package and Parquet.

They are read from the fields of the models, and from the records of the answers, which tell more of
a fact than its model holds. What is one record inside another has columns of its own
(``place_country``), a list of records a table of its own (``evidence``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import is_dataclass, replace
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import (
    Any,
    Literal,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from clusters.light import dataclass
from clusters.models import FactBase

Sort: TypeAlias = Literal["string", "integer", "number", "boolean", "date", "array", "object"]
"""What a column holds, in the words of Table Schema."""

Path: TypeAlias = tuple[str, ...]
"""The fields that lead from an object to what it holds."""

Told: TypeAlias = Mapping[str, tuple[type, Callable[[Any], Mapping[str, object]]]]
"""What answers tell of the objects of a table beside their own fields: a record and its maker."""

Row: TypeAlias = dict[str, Any]
"""A row by the names of its columns."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    """Its name."""
    sort: Sort
    """What it holds."""
    path: Path = ()
    """The fields that lead to it from the object of its row; empty for a key of the table."""
    required: bool = False
    """Whether it is never null."""
    words: tuple[str, ...] = ()
    """The only texts that it may hold; empty for any."""
    refers: str = ""
    """The table whose key it holds; empty for none."""
    model: type | None = None
    """The model that has its field; None for what is a key, or what an answer alone tells."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one row for each object of a list of the base, or of a list inside such objects."""

    name: str
    """Its name."""
    columns: tuple[Column, ...]
    """Its columns, without what answers tell."""
    told: tuple[Column, ...] = ()
    """The columns that answers tell, and fill. Some are the base's own too, told otherwise."""
    key: tuple[str, ...] = ()
    """The columns by which a row is known; empty where rows have no names."""
    owner: str = ""
    """The table of the objects that have its rows; empty for a list of the base itself."""
    path: Path = ()
    """The fields that lead from such an object to the list."""

    @property
    def shown(self) -> tuple[Column, ...]:
        """The columns as they are written: as answers tell them, then what these do not tell."""
        own = {column.name: column for column in self.columns}
        told = {c.name: replace(own.get(c.name, c), required=c.required) for c in self.told}
        # What an answer tells in columns of its own is not told beside them in other words.
        split = {one.path[0] for one in self.told if len(one.path) > 1}
        return (*told.values(), *(own[name] for name in own if name not in {*told, *split}))


_REFERS = {
    "cluster": "clusters", "metric": "metrics", "concept": "concepts", "source": "sources",
    "fact": "facts", "broader": "concepts", "edition_of": "sources", "repeats": "sources",
}  # fmt: skip
"""The tables that columns of these names refer to."""
_FREE = "rates"
"""The table whose sources may be sentences."""
_LISTED = {("concepts", "broader"): "concept_broader", ("conflicts", "facts"): "conflict_facts"}
"""The lists of references, which have tables of their own: their names."""
_DAYS = {"period_first", "period_last"}
"""The columns whose texts are days."""
_SORTS: dict[object, Sort] = {
    bool: "boolean", int: "integer", Decimal: "number", str: "string", Literal: "string",
    list: "array", tuple: "array", dict: "object",
}  # fmt: skip


def tables(told: Told | None = None) -> tuple[Table, ...]:
    """Give every table of a base, those of which others have rows before these."""
    found: list[Table] = []
    for name, hint in get_type_hints(FactBase).items():
        model = _inside(hint)
        if isinstance(model, type) and is_dataclass(model):
            record = (told or {}).get(name)
            found += _tables(name, model, record[0] if record else None)
    return tuple(found)


def _tables(name: str, model: type, record: type | None) -> Iterator[Table]:
    own, lists = _split(name, model)
    told, _ = _split(name, record) if record else ((), [])
    key = own[0].name
    yield Table(name, own, told, (key,) if key in {"id", "name"} else ())
    one = name.removesuffix("s")
    keys = (Column(one, "string", required=True, refers=name),
            Column("place", "integer", required=True))  # fmt: skip
    for path, item in lists:
        inside, word = _LISTED.get((name, path[-1]), path[-1]), path[-1].removesuffix("s")
        refers = Column(word, "string", required=True, refers=_REFERS.get(word, ""))
        columns = _split(inside, item)[0] if _is_record(item) else (refers,)
        yield Table(inside, (*keys, *columns), (), (one, "place"), name, path)


def _split(table: str, model: type) -> tuple[tuple[Column, ...], list[tuple[Path, type]]]:
    """Give the columns of a model, and the lists in it that have tables of their own."""
    found = [*_fields(table, model)]
    columns = tuple(one for one in found if isinstance(one, Column))
    return columns, [one for one in found if not isinstance(one, Column)]


def _fields(
    table: str, model: type, path: Path = (), *, required: bool = True
) -> Iterator[Column | tuple[Path, type]]:
    for field, hint in _hints(model).items():
        here, options, inside = (*path, field), _options(hint), _inside(hint)
        needed = required and NoneType not in options
        sorts = {_sort(one) for one in options - {NoneType}}
        name = "_".join(here)
        about = None if is_typeddict(model) else model
        if (table, field) in _LISTED or ("array" in sorts and _is_record(inside)):
            yield here, inside
        elif _is_record(inside):
            yield from _fields(table, inside, here, required=needed)
        elif field == "value":  # a number and a text are never in one column
            yield Column("number", "number", here, model=about)
            yield Column("text", "string", here, model=about)
        else:
            sort: Sort = "number" if "number" in sorts else sorts.pop()
            sort = "date" if name in _DAYS else sort
            words = get_args(inside) if get_origin(inside) is Literal else ()
            refers = _REFERS.get(name, "") if table != _FREE else ""
            yield Column(name, sort, here, needed, words, refers, about)


@cache
def _hints(model: type) -> dict[str, Any]:
    return get_type_hints(model)


def _options(hint: Any) -> set[Any]:  # noqa: ANN401 - any type
    return {*get_args(hint)} if get_origin(hint) in {Union, UnionType} else {hint}


def _inside(hint: Any) -> Any:  # noqa: ANN401 - any type
    """Give the one type that a field holds, be it optional or a list of such."""
    (found, *_) = sorted(_options(hint) - {NoneType}, key=_is_record, reverse=True)
    listed = get_origin(found) in {list, tuple}
    return get_args(found)[0] if listed and get_args(found) else found


def _is_record(hint: Any) -> bool:  # noqa: ANN401 - any type
    return is_dataclass(hint) or is_typeddict(hint)


def _sort(hint: Any) -> Sort:  # noqa: ANN401 - any type
    return _SORTS.get(get_origin(hint) or hint, "object")


def rows(base: FactBase, table: Table, told: Told) -> Iterator[tuple[Row, Row]]:
    """Yield each row of a table twice: as the base itself has it, and as it is shown."""
    maker = told[table.name][1] if table.name in told else None
    for one, own in _rows(base, table):
        if maker is None:
            yield own, own
        else:
            record = maker(one)
            yield own, own | {column.name: held(record, column.path) for column in table.told}


def _rows(base: FactBase, table: Table) -> Iterator[tuple[Any, Row]]:
    if not table.owner:
        found = getattr(base, table.name)
        for one in found if isinstance(found, tuple) else (found,):
            yield one, {column.name: _cell(column, one) for column in table.columns}
        return
    owner, place, *columns = table.columns
    for whose in getattr(base, table.owner):
        for number, one in enumerate(held(whose, table.path) or (), 1):
            cells = {column.name: _cell(column, one) for column in columns}
            yield one, {owner.name: whose.id, place.name: number, **cells}


def _cell(column: Column, one: Any) -> Any:  # noqa: ANN401 - any object
    value = held(one, column.path)
    if column.path == ("value",) and isinstance(value, str) != (column.sort == "string"):
        return None
    return value


def held(one: Any, path: Path) -> Any:  # noqa: ANN401 - any object
    """Follow fields from an object to what it holds; None where there is nothing on the way."""
    for field in path:
        if one is None:
            return None
        one = one[field] if isinstance(one, Mapping) else getattr(one, field)
    return one
