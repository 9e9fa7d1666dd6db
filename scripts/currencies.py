"""The codes of currencies, from pycountry's ISO 4217: ``python -m scripts.currencies [--write]``.

Those in use are the package's, without what is no money; those of which there are rates are read
from the tables of the European Central Bank. Without ``--write`` it is only told whether the
lists in ``clusters/amounts/units.py`` differ.
"""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import fill

import pycountry

from clusters.amounts import units
from clusters.money.rates import EURO, FOLDER

HELD = Path(units.__file__)
_OPEN = "# Written by `python -m scripts.currencies --write`:\n"
_CLOSE = "# Written by hand:\n"
_NO_MONEY = {"XAD", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XPD", "XPT", "XTS", "XXX"}
"""Precious metals, units of account of bonds, a code for testing, and none."""
_WITHDRAWN = {
    "ATS", "BEF", "BGN", "DEM", "ESP", "FIM", "FRF", "GRD", "IEP", "ITL", "LUF", "NLG", "PTE",
}  # fmt: skip
"""Those that the euro took the place of, of which older texts speak."""


def main() -> int:
    """Write the lists, or tell whether they differ."""
    before = HELD.read_text("utf-8")
    after = replaced(before, lists())
    print("the lists differ" if before != after else "the lists are those of the package")
    if "--write" not in sys.argv[1:]:
        return 1 if before != after else 0
    HELD.write_text(after, "utf-8")
    return 0


def lists() -> dict[str, set[str]]:
    """Give the codes in use, those withdrawn that have rates, and all that have rates."""
    in_use = {currency.alpha_3 for currency in pycountry.currencies} - _NO_MONEY - _WITHDRAWN
    rows = (line for table in FOLDER.glob("*.csv") for line in table.read_text("ascii").split())
    quoted = {row.partition(",")[0] for row in rows} - {"date"} | {EURO}
    return {"_IN_USE": in_use, "_WITHDRAWN": quoted - in_use | _WITHDRAWN, "_QUOTED": quoted}


def replaced(source: str, codes: dict[str, set[str]]) -> str:
    """Put the lists between the brackets of the module."""
    head, _, rest = source.partition(_OPEN)
    tail = rest.partition(_CLOSE)[2]
    return (
        head + _OPEN + "".join(f"{name} = {_listed(codes[name])}" for name in codes) + _CLOSE + tail
    )


def _listed(codes: set[str]) -> str:
    return f'"""\n{fill(" ".join(sorted(codes)), 99)}\n"""\n'


if __name__ == "__main__":
    sys.exit(main())
