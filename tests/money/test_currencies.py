"""The list of currencies, held against the tables."""

from __future__ import annotations

from clusters.money import CURRENCIES
from clusters.money.quotations import EURO, FOLDER


def test_the_list_is_what_the_tables_quote_and_the_euro() -> None:
    lines = (line for table in FOLDER.glob("*.csv") for line in table.read_text("ascii").split())
    assert {line.partition(",")[0] for line in lines} - {"date"} | {EURO} == CURRENCIES
