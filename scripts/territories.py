"""The tables of territories, from the CLDR's packages of the npm registry.

    npm install cldr-core@48.2.0 cldr-localenames-full@48.2.0
    pip install babel
    python -m scripts.territories NODE_MODULES

One function a table; a test holds each against babel, which has no containment and none of the
short names (UK, Hong Kong). ``scripts/cldr.py`` makes the other tables of the CLDR from babel.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel import Locale
from babel.localedata import locale_identifiers

from clusters.models.naming import plain
from clusters.territories import ALIASES, TABLES

_NOT_PLACES = {"001", "QO", "UN", "ZZ", "XA", "XB", "EZ"}
"""The world, what has no name of its own, and the pseudo-regions of testers."""


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def _parts(modules: Path) -> dict[str, set[str]]:
    """Read which territories lie directly in which, groups such as the EU among them."""
    supplemental = modules / "cldr-core" / "supplemental"
    told = _read(supplemental / "territoryContainment.json")["supplemental"]["territoryContainment"]
    within: dict[str, set[str]] = defaultdict(set)
    for name, about in told.items():
        code, _, status = name.partition("-")
        if code not in _NOT_PLACES and status != "status-deprecated":
            within[code].update(set(about["_contains"]) - _NOT_PLACES)
    return within


def territory_parts(modules: Path) -> str:
    """Give a line a territory that has parts: its code, and those of the parts."""
    within = _parts(modules)
    return "".join(f"{code}\t{' '.join(sorted(parts))}\n" for code, parts in sorted(within.items()))


def territory_names(modules: Path) -> str:
    """Give a line a name, reduced to what counts: the name, and the codes it may mean."""
    codes: dict[str, set[str]] = defaultdict(set)
    for names in (_names(modules), _earlier_names(modules)):
        known = {*codes, *ALIASES, ""}  # what one edition says, an earlier one leaves alone
        for code, name in names:
            if plain(name) not in known:
                codes[plain(name)].add(code)
    return "".join(f"{name}\t{' '.join(sorted(of))}\n" for name, of in sorted(codes.items()))


def _names(modules: Path) -> Iterator[tuple[str, str]]:
    """Yield every code with each of its names in each language."""
    known = {code for code, parts in _parts(modules).items() for code in (code, *parts)}
    for file in sorted((modules / "cldr-localenames-full" / "main").glob("*/territories.json")):
        (about,) = _read(file)["main"].values()
        for key, name in about["localeDisplayNames"]["territories"].items():
            code = key.partition("-alt-")[0]
            if code in known and name != code:
                yield code, name


def _earlier_names(modules: Path) -> Iterator[tuple[str, str]]:
    """Yield the same of the earlier edition that babel has: people go on using its names."""
    known = {code for code, parts in _parts(modules).items() for code in (code, *parts)}
    for identifier in sorted(locale_identifiers()):
        for code, name in Locale.parse(identifier).territories.items():
            if code in known and name != code:
                yield code, name


def main(modules: Path) -> None:
    """Write every table."""
    TABLES.mkdir(exist_ok=True)
    for name, table in (
        ("territory-parts", territory_parts(modules)),
        ("territory-names", territory_names(modules)),
    ):
        (TABLES / f"{name}.tsv").write_text(table, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
