"""Reading amounts from words, in several languages, without guessing."""

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.interval import HEDGES, Hedge, Interval, interval
from clusters.amounts.languages import languages
from clusters.amounts.reader import amounts_in
from clusters.amounts.whole import read_amount

__all__ = [
    "HEDGES",
    "Amount",
    "Hedge",
    "Interval",
    "Unreadable",
    "amounts_in",
    "interval",
    "languages",
    "read_amount",
]
