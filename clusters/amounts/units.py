"""The one table of currencies and units: their codes, the signs that mean the same everywhere."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from clusters.amounts.amount import Unclear

# Written by `python -m scripts.currencies --write`:
_IN_USE = """
AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD
CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL
GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW
KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD
NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP
SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS
VED VES VND VUV WST XAF XCD XCG XDR XOF XPF XSU XUA YER ZAR ZMW ZWG
"""
_WITHDRAWN = """
ATS BEF BGN CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE ROL SIT SKK TRL
"""
_QUOTED = """
AUD BGN BRL CAD CHF CNY CYP CZK DKK EEK EUR GBP HKD HRK HUF IDR ILS INR ISK JPY KRW LTL LVL MTL MXN
MYR NOK NZD PHP PLN ROL RON RUB SEK SGD SIT SKK THB TRL TRY USD ZAR
"""
# Written by hand:

CURRENCIES: Final = frozenset(f"{_IN_USE} {_WITHDRAWN}".split())
"""The currencies of ISO 4217 that are or were in use since 1999, funds included. Precious metals
and codes for testing are not money."""

QUOTED: Final = frozenset(_QUOTED.split())
"""The currencies of which the tables hold a rate on some day, and the euro itself."""

ALSO_WORDS: Final = "ALL|ATS|BAM|BOB|COP|CUP|DOP|GEL|LAK|MAD|MOP|NAD|PAB|PEN|PTE|SAR|SOS|STN|TOP"
"""Codes that are words or other abbreviations as well: `TOP 10`, `COP 28`."""

_WORDS = f"(?-i:{ALSO_WORDS})"
IN_DOUBT: Final = (
    rf"⟨{_WORDS}\s*\d{{1,4}}⟩|⟨\d{{1,4}}\s*{_WORDS}⟩|⟨{_WORDS}[^\d⟩]+⟩"
    rf"|(?-i:[A-Z]{{2,}}\s+)⟨{_WORDS}|⟨(?:[^⟩]*\W)?{_WORDS}(?:\W[^⟩]*)?⟩\s+(?-i:[A-Z]{{2,}})"
)
"""Where such a code may be the word, as `Language.doubts` has it: beside a small number, or among
other capitals (`ALL 5,000 WORKS`). Beside any other number it is money: `ALL 5 million`."""

_ALSO_WRITTEN = """
AMD ֏; ARS AR$; AUD A$; BDT Tk Tk. ৳; BRL R$; CAD C$; CLP CLP$; CNY cny RMB rmb CN¥ RMB¥;
COP COL$; CRC ₡; CZK Kč; DEM DM; DOP RD$; EUR eur €; GBP gbp £; GEL ₾; GHS GH₵ ₵; HKD HK$;
IDR Rp; ILS ₪; INR ₹; JMD J$; JPY jpy JP¥; KES KSh Ksh KShs; KRW ₩ ￦; KZT ₸; LAK ₭; MNT ₮;
MXN MX$ Mex$; MYR RM; NGN ₦; NZD NZ$; PEN S/ S/.; PHP Php ₱; PLN zł; PYG ₲; RUB ₽; SGD S$;
THB ฿; TRY ₺; TTD TT$; TWD NT$; TZS TSh TShs; UAH ₴; UGX USh UShs; USD usd $ US$ U.S.$; VND ₫;
XCD EC$"""
SIGNS: Final[Mapping[str | Unclear, str]] = {
    **{code: code for code in sorted(CURRENCIES)},
    **{one[0]: " | ".join(one) for one in map(str.split, _ALSO_WRITTEN.split(";"))},
    Unclear("kr may be Swedish, Norwegian, Danish or Icelandic"): "kr | kr.",
    Unclear("per mille"): """‰ | per mille | per mil | por mil | pour mille | per thousand
        | Promille | promile | промилле""",
    Unclear("parts per million"): "ppm",
    Unclear("a temperature"): "°C | °F | ℃ | °",
    Unclear("the sign ¥ stands for CNY and for JPY"): "¥ | ￥",
}
"""What each currency is written as, before or after a number. Codes that are also words
(`try`, `all`) stand in capitals only."""

_ALSO = {"KB": "kB", "mL": "ml", "ML": "Ml", "lbs": "lb", "BTU": "Btu"}
_PREFIXED: Final = {
    "Wh": "kMGTP", "W": "kMGT", "Wp": "kMG", "J": "kMGTP", "VA": "kM", "V": "k", "Hz": "kMG",
    "Pa": "hkM", "B": "kKMGTP", "bit": "kMGT", "bit/s": "kMGT", "bps": "kMGT", "t": "kM",
    "g": "mµ", "l": "mcdh", "L": "mM", "m": "nµ",
}  # fmt: skip
_OTHER_SYMBOLS: Final = """
kcal km/h mph m/s rpm hp bhp bbl bpd boe Btu BTU MMBtu bcf tcf oz lb lbs ft yd dB ppb"""
SYMBOLS: Final[Mapping[str, str]] = {
    symbol: _ALSO.get(symbol, symbol)
    for symbol in (
        *(prefix + unit for unit, prefixes in _PREFIXED.items() for prefix in prefixes),
        *_OTHER_SYMBOLS.split(),
    )
}
"""Symbols of measures that mean the same in every language, as they are written, with their codes:
`3 GWh`, `20 TB`."""

_MEASURES: Final[Mapping[str, Mapping[str, int]]] = {
    "area": {"m2": 15, "mu": 10_000, "ha": 150_000, "km2": 15_000_000},
    "length": {"mm": 1, "cm": 10, "m": 1000, "km": 1_000_000},
    "mass": {"g": 1, "kg": 1000, "t": 10**6, "kt": 10**9, "Mt": 10**12},
    "volume": {"l": 1, "hl": 100, "m3": 1000},
    "energy": {"kJ": 1, "MJ": 1000, "kWh": 3600, "GJ": 10**6, "MWh": 3600 * 10**3, "TJ": 10**9,
               "GWh": 3600 * 10**6, "TWh": 3600 * 10**9},
}  # fmt: skip
"""Each unit of a measure in a part of all of them, so that every one is whole: an area in
fifteenths of a square metre, since a mu is a fifteenth of a hectare: State Council of the People's
Republic of China, order on legal units of measurement, 1984 (666.67 square metres is this,
rounded)."""


def units_of(measure: str) -> tuple[str, ...]:
    """List the units of a measure that convert, the least first; none for a count or a share."""
    return tuple(_MEASURES.get(measure, ()))


def convertible(unit: str | None, other: str | None) -> bool:
    """Whether two units are of one measure: ``mu`` and ``ha`` are, ``ha`` and ``t`` are not."""
    return any(unit in units and other in units for units in _MEASURES.values())


def in_unit(amount: Decimal, unit: str, other: str) -> Decimal:
    """Give a quantity in another unit of the same measure; both are ``convertible``."""
    units = next(units for units in _MEASURES.values() if unit in units)
    return amount * units[unit] / units[other]
