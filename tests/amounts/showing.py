"""Readings in one line each, for tables of cases."""

from clusters.amounts.amount import Amount, Unreadable

Row = tuple[str, list[str]]
"""A text, and its readings as `shown` writes them."""


def shown(reading: Amount | Unreadable) -> str:
    """A reading as `value unit hedge [words]`, `low..high` of a range, or `! reason [words]`."""
    if isinstance(reading, Unreadable):
        return f"! {reading.reason} [{reading.words}]"
    number = f"{reading.low:f}" + (f"..{reading.high:f}" if reading.high is not None else "")
    return f"{number} {reading.unit or '-'} {reading.hedge} [{reading.words}]"
