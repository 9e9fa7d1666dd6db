"""What a group of a comparison is called: what its ranked figures have in common."""

from __future__ import annotations

from clusters.compare import Group
from clusters.compare.yardstick import Yardstick
from clusters.models.fact import LOCAL

_KINDS = {
    "actual": "results",
    "target": "targets",
    "plan": "plans",
    "capacity": "capacities",
    "contract": "signed contracts",
}


def title_of(group: Group) -> str:
    """Name a group by what its ranked figures have in common."""
    yard = group.yardstick
    if not group.ranked and yard.until is None:
        return group.metric.label
    unit = f" in {yard.unit}" if group.metric.measures == "money" and yard.unit else ""
    return f"{group.metric.label}: {_KINDS[yard.kind]}{unit}{_whose(yard)}{_years(yard)}"


def _whose(yard: Yardstick) -> str:
    scopes = yard.terms.scopes
    named = " or ".join(_SCOPES.get(scope, f"{scope}s") for scope in sorted(scopes))
    return "" if scopes == LOCAL else f" of {named}"


_SCOPES = {
    "city": "cities",
    "country": "countries",
    "company": "companies",
    "province": "provinces",
}


def _years(yard: Yardstick) -> str:
    """Write the years within which the periods ranked lie."""
    if yard.until is None:
        return ""
    last, within = yard.until.year, yard.terms.within
    first = max(last - yard.terms.window, within.first.year if within else 1)
    return f", {first} to {last}" if first < last else f", {last}"
