"""Dated rates of exchange: the European Central Bank's, crossed through the euro."""

from clusters.amounts.units import QUOTED as CURRENCIES
from clusters.money.converting import Conversion, convert, currency_named
from clusters.money.crossing import rate
from clusters.money.exchange import NoRate, Rate
from clusters.money.rate_dates import RateDate, rate_date

__all__ = [
    "CURRENCIES",
    "Conversion",
    "NoRate",
    "Rate",
    "RateDate",
    "convert",
    "currency_named",
    "rate",
    "rate_date",
]
