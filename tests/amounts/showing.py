"""Readings in one line each, for tables of cases."""

from clusters.amounts.amount import Amount, Unreadable

Row = tuple[str, list[str]]
"""A text, and its readings as `shown` writes them."""


def shown(reading: Amount | Unreadable) -> str:
    """A reading as `value unit hedge [words]`, or `! reason [words]`."""
    if isinstance(reading, Unreadable):
        return f"! {reading.reason} [{reading.words}]"
    return f"{reading.value:f} {reading.unit or '-'} {reading.hedge} [{reading.words}]"
