"""The currencies of which the tables hold a rate on some day, and the euro itself."""

_LIST = """
AUD BGN BRL CAD CHF CNY CYP CZK DKK EEK EUR GBP HKD HRK HUF IDR ILS INR ISK JPY KRW LTL LVL MTL
MXN MYR NOK NZD PHP PLN ROL RON RUB SEK SGD SIT SKK THB TRL TRY USD ZAR
"""

CURRENCIES = frozenset(_LIST.split())
"""Their codes of ISO 4217; those of currencies that are no longer in use are of their time."""
