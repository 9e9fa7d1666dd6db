"""Dated rates of exchange: the European Central Bank's, or a base's own."""

from clusters.amounts.units import QUOTED as CURRENCIES
from clusters.money.converting import Conversion, convert, currency_named
from clusters.money.rates import NoRate, Rate, RateDate, rate, rate_date

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
