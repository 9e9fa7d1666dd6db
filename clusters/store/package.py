"""The base as a data package: a CSV file for each table, and what their columns are.

See https://specs.frictionlessdata.io/tabular-data-package/.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from clusters.models import FactBase
from clusters.store.columns import Column, Table, Told, rows, tables

HEAD = "datapackage.json"
"""The file that describes the others."""


def write(
    folder: Path,
    base: FactBase,
    told: Told,
    about: Mapping[str, str],
    describe: Callable[[type], Mapping[str, str]],
) -> dict[str, int]:
    """Write a base into a new folder; give how many rows each table has.

    Args:
        folder: The folder, which is not there.
        base: The base.
        told: What answers tell of its objects.
        about: What the package tells of it, the ``digest`` of what it was made from too.
        describe: Gives what each field of a model is.
    """
    folder.mkdir()
    counts: dict[str, int] = {}
    for table in tables(told):
        names = [column.name for column in table.shown]
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(names)
            counts[table.name] = 0
            for _, row in rows(base, table, told):
                writer.writerow(_cell(row[name]) for name in names)
                counts[table.name] += 1
    package = {
        "profile": "tabular-data-package",
        "name": "fact-base",
        "title": f"A fact base, from {about['built_from']}",
        "version": about["digest"],
        "clusters": dict(about),
        "resources": [_resource(table, describe) for table in tables(told)],
    }
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (folder / HEAD).write_text(text, encoding="utf-8", newline="\n")
    return counts


def _cell(value: Any) -> str:  # noqa: ANN401 - any cell
    match value:
        case None:
            return ""
        case str():
            return value
        case Decimal():
            return f"{value:f}"
        case _:
            return json.dumps(value, ensure_ascii=False)


def _resource(table: Table, describe: Callable[[type], Mapping[str, str]]) -> dict[str, Any]:
    key = {"primaryKey": list(table.key)} if table.key else {}
    references = [
        {
            "fields": [one.name],
            # A reference to the table itself has no name.
            "reference": {
                "resource": "" if one.refers == table.name else one.refers,
                "fields": ["name" if one.refers == "metrics" else "id"],
            },
        }
        for one in table.shown
        if one.refers
    ]
    fields = [_field(column, describe) for column in table.shown]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, **key, "foreignKeys": references},
    }


def _field(column: Column, describe: Callable[[type], Mapping[str, str]]) -> dict[str, Any]:
    about = describe(column.model)[column.path[-1]] if column.model else ""
    is_text = column.sort == "string" and column.words
    limits = {
        **({"required": True} if column.required else {}),
        **({"enum": list(column.words)} if is_text else {}),
    }
    return {
        "name": column.name,
        "type": column.sort,
        **({"description": about} if about else {}),
        **({"constraints": limits} if limits else {}),
    }
