"""The facts of a base as a Parquet file, for engines that read such files by the thousand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any

from clusters.errors import Usage
from clusters.models import FactBase
from clusters.store.columns import Row, Told, held, rows, tables

_AT_ONCE = 50_000
"""How many rows are held at a time."""


def is_ours(path: Path) -> bool:
    """Whether a file is a Parquet file that ``write`` has written.

    Raises:
        Usage: if pyarrow is not installed.
    """
    try:
        from pyarrow.parquet import read_schema

        return b"clusters" in (read_schema(path).metadata or {})
    except ImportError as error:
        raise Usage(_LACKS) from error
    except (OSError, ValueError):  # pyarrow's own errors are of these
        return False


_LACKS = (
    "Parquet needs pyarrow, which is not installed: pip install 'clusters[parquet]', or name a "
    ".db file"
)


def write(path: Path, base: FactBase, told: Told, about: Mapping[str, str]) -> dict[str, int]:
    """Write the facts of a base, each with its evidence in a list; give how many there are.

    Raises:
        Usage: if pyarrow is not installed.
    """
    try:
        import pyarrow as pa
        from pyarrow.parquet import ParquetWriter
    except ImportError as error:
        raise Usage(_LACKS) from error
    known = {table.name: table for table in tables(told)}
    facts, quoted = known["facts"], known["evidence"].columns[2:]
    types = {
        "string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(),
        "date": pa.date32(), "array": pa.list_(pa.string()),
    }  # fmt: skip
    fields = [pa.field(one.name, types[one.sort], not one.required) for one in facts.shown]
    words = pa.struct([pa.field(one.name, types[one.sort], not one.required) for one in quoted])
    evidence = pa.field("evidence", pa.list_(words), nullable=False)
    schema = pa.schema([*fields, evidence], metadata=dict(about))

    def filled() -> Iterator[Row]:
        for _, row in rows(base, facts, told):
            cells = {one.name: _cell(one.sort, row[one.name]) for one in facts.shown}
            behind = base.fact[row["id"]].evidence
            yield cells | {"evidence": [{c.name: held(e, c.path) for c in quoted} for e in behind]}

    with ParquetWriter(path, schema) as writer:
        found = filled()
        while some := list(islice(found, _AT_ONCE)):
            writer.write_table(pa.Table.from_pylist(some, schema))
    return {"facts": len(base.facts)}


def _cell(sort: str, value: Any) -> Any:  # noqa: ANN401 - any cell
    if sort == "date" and value is not None:
        return date.fromisoformat(value)
    return float(value) if isinstance(value, int | Decimal) and sort == "number" else value
