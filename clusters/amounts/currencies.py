"""Signs and codes of currencies that mean the same in every language."""

from collections.abc import Mapping
from typing import Final

from clusters.amounts.amount import Unclear

_CODES = (
    "AUD BGN BRL CAD CHF CNY CYP CZK DKK EEK EUR GBP HKD HRK HUF IDR ILS INR ISK JPY KRW LTL LVL "
    "MTL MXN MYR NOK NZD PHP PLN ROL RON RUB SEK SGD SIT SKK THB TRL TRY TWD USD VND ZAR"
)

SIGNS: Final[Mapping[str | Unclear, str]] = {
    **{code: code for code in _CODES.split()},
    "AUD": "AUD | A$",
    "CAD": "CAD | C$",
    "CNY": "CNY | cny | RMB | rmb | CN¥ | RMB¥",
    "EUR": "EUR | eur | €",
    "GBP": "GBP | gbp | £",
    "HKD": "HKD | HK$",
    "INR": "INR | ₹",
    "JPY": "JPY | jpy | JP¥",
    "KRW": "KRW | ₩",
    "RUB": "RUB | ₽",
    "SGD": "SGD | S$",
    "TWD": "TWD | NT$",
    "USD": "USD | usd | $ | US$ | U.S.$",
    Unclear("the sign ¥ stands for CNY and for JPY"): "¥ | ￥",
}
"""What each currency is written as, before or after a number. Codes that are also words
(`try`, `all`) stand in capitals only."""
