"""Places in places, by name: which territory a word means, and what lies in it.

Countries, continents and their parts are those of the Unicode CLDR (which has the regions of
UN M49), under their names in every language it has; ``scripts/cldr.py`` writes the tables.
Over them lie a few names by hand: those that people use and the CLDR has not.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

from clusters.models.naming import plain

TABLES = Path(__file__).with_name("tables")
"""Where the tables are."""

ALIASES: dict[str, tuple[str, ...]] = {
    "america": ("US", "019"),
    "usa": ("US",),
    "us": ("US",),
    "unitedstatesofamerica": ("US",),
    "estadosunidosdeamerica": ("US",),
    "etatsunisdamerique": ("US",),
    "vereinigtestaatenvonamerika": ("US",),
    "美利坚合众国": ("US",),
    "eu": ("EU",),
    "uk": ("GB",),
    "greatbritain": ("GB",),
    "britain": ("GB",),
    "russianfederation": ("RU",),
    "korea": ("KR", "KP"),
    "holland": ("NL",),
    "uae": ("AE",),
    "prc": ("CN",),
    "peoplesrepublicofchina": ("CN",),
    "中华人民共和国": ("CN",),
    "mainlandchina": ("CN",),
    "southamerica": ("005",),
    "middleeast": ("MIDDLE-EAST",),
    "mideast": ("MIDDLE-EAST",),
    "中东": ("MIDDLE-EAST",),
    "naherosten": ("MIDDLE-EAST",),
    "mittlererosten": ("MIDDLE-EAST",),
    "mellanostern": ("MIDDLE-EAST",),
    "moyenorient": ("MIDDLE-EAST",),
    "orientemedio": ("MIDDLE-EAST",),
    "orientmedio": ("MIDDLE-EAST",),
    "medioriente": ("MIDDLE-EAST",),
    "asean": ("ASEAN",),
    "东盟": ("ASEAN",),
    "republicofkorea": ("KR",),
    "dprk": ("KP",),
    "emirates": ("AE",),
    "阿联酋": ("AE",),
    "沙特": ("SA",),
    "kingdomofsaudiarabia": ("SA",),
    "republicofireland": ("IE",),
    "drcongo": ("CD",),
    "democraticrepublicofthecongo": ("CD",),
    "macedonia": ("MK",),
    "hongkongchina": ("HK",),
    "中国香港": ("HK",),
    "中国澳门": ("MO",),
    "中国台湾": ("TW",),
    "latam": ("419",),
    "拉美": ("419",),
    "南美": ("005",),
    "eastasia": ("030",),
    "northeastasia": ("030",),
    "东北亚": ("030",),
    "southasia": ("034",),
    "westasia": ("145",),
    "northafrica": ("015",),
    "westafrica": ("011",),
    "eastafrica": ("014",),
    "fareast": ("FAR-EAST",),
    "远东": ("FAR-EAST",),
    "neareast": ("MIDDLE-EAST",),
    "gulf": ("GULF",),
    "gulfstates": ("GULF",),
    "gulfcountries": ("GULF",),
    "gcc": ("GULF",),
    "golfstaaten": ("GULF",),
    "海湾国家": ("GULF",),
    "海湾地区": ("GULF",),
    "scandinavia": ("SCANDINAVIA",),
    "skandinavien": ("SCANDINAVIA",),
    "skandinavia": ("SCANDINAVIA",),
    "scandinavie": ("SCANDINAVIA",),
    "escandinavia": ("SCANDINAVIA",),
    "斯堪的纳维亚": ("SCANDINAVIA",),
    "nordiccountries": ("NORDIC",),
    "nordics": ("NORDIC",),
    "norden": ("NORDIC",),
    "北欧国家": ("NORDIC",),
    "benelux": ("BENELUX",),
    "比荷卢": ("BENELUX",),
    "dach": ("DACH",),
    "baltics": ("BALTICS",),
    "balticstates": ("BALTICS",),
    "baltikum": ("BALTICS",),
    "波罗的海国家": ("BALTICS",),
    "maghreb": ("MAGHREB",),
    "马格里布": ("MAGHREB",),
    "cis": ("CIS",),
    "commonwealthofindependentstates": ("CIS",),
    "独联体": ("CIS",),
    "asiapacific": ("ASIA-PACIFIC",),
    "apac": ("ASIA-PACIFIC",),
    "asiapazifik": ("ASIA-PACIFIC",),
    "亚太": ("ASIA-PACIFIC",),
    "亚太地区": ("ASIA-PACIFIC",),
    "欧美": ("EUROPE-AMERICA",),
    "欧美国家": ("EUROPE-AMERICA",),
    "日韩": ("JAPAN-KOREA",),
    "韩日": ("JAPAN-KOREA",),
    "world": ("WORLD",),
    "worldwide": ("WORLD",),
    "global": ("WORLD",),
    "全球": ("WORLD",),
    "全世界": ("WORLD",),
    "世界": ("WORLD",),
    "welt": ("WORLD",),
    "weltweit": ("WORLD",),
    "monde": ("WORLD",),
    "mondial": ("WORLD",),
    "mundo": ("WORLD",),
    "mundial": ("WORLD",),
    "världen": ("WORLD",),
}
"""Names by hand, as ``plain`` has them, and the codes that each may mean."""

_BY_HAND: dict[str, tuple[str, ...]] = {
    "MIDDLE-EAST": (
        *("AE", "BH", "CY", "EG", "IL", "IQ", "IR", "JO", "KW"),
        *("LB", "OM", "PS", "QA", "SA", "SY", "TR", "YE"),
    ),
    "ASEAN": ("BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN"),
    "FAR-EAST": ("030", "035"),
    "GULF": ("AE", "BH", "KW", "OM", "QA", "SA"),
    "SCANDINAVIA": ("DK", "NO", "SE"),
    "NORDIC": ("AX", "DK", "FI", "FO", "IS", "NO", "SE"),
    "BENELUX": ("BE", "LU", "NL"),
    "DACH": ("AT", "CH", "DE"),
    "BALTICS": ("EE", "LT", "LV"),
    "MAGHREB": ("DZ", "LY", "MA", "MR", "TN"),
    "CIS": ("AM", "AZ", "BY", "KG", "KZ", "MD", "RU", "TJ", "UZ"),
    "ASIA-PACIFIC": ("009", "142"),
    "EUROPE-AMERICA": ("021", "150"),
    "JAPAN-KOREA": ("JP", "KR"),
    "WORLD": ("002", "009", "019", "142", "150"),
}
"""Regions that the CLDR has not."""

_INSIDE = {("EU", "150")}
"""What lies in what by any reader's lights, though single islands lie elsewhere: Cyprus is of
Western Asia in UN M49, and the European Union is in Europe."""

Relation: TypeAlias = Literal["within", "around", "across", "apart"]
"""Of one place to another: the same or inside it; wider; partly the same; elsewhere."""


def territories(word: str) -> tuple[str, ...]:
    """Find the codes of the territories that a name may mean, in any language; none for none.

    ``Germany``, ``Deutschland`` and ``德国`` give ``("DE",)``; ``America`` gives two.
    """
    name = plain(word)
    if word.strip() in _countries():
        return (word.strip(),)  # an ISO 3166-1 code, which is written in capitals
    bare = name.removeprefix("the")
    return ALIASES.get(name) or _named(name) or ALIASES.get(bare) or _named(bare)


def readings(word: str) -> tuple[str, ...]:
    """Name in English each territory that a name may mean, where it may mean several."""
    codes = territories(word)
    return tuple(english_names()[code] for code in codes) if len(codes) > 1 else ()


def is_country(code: str) -> bool:
    """Whether a code is that of a country or a dependent territory in ISO 3166-1."""
    return code in _countries()


def relation(one: str, other: str) -> Relation:
    """Tell how a territory lies to another, both by their codes."""
    if one == other or (one, other) in _INSIDE:
        return "within"
    if (other, one) in _INSIDE:
        return "around"
    its, theirs = _mostly(one, other), _mostly(other, one)
    if its <= theirs:
        return "within"
    if its >= theirs:
        return "around"
    return "across" if its & theirs else "apart"


def _mostly(code: str, other: str) -> frozenset[str]:
    """Give the countries in a territory, but not its islands elsewhere when asked of elsewhere.

    The European Union is in no part of Asia: that Cyprus is of Western Asia makes it so for
    Cyprus alone.
    """
    around = next((outer for inner, outer in _INSIDE if inner == code), None)
    if around is None or other not in _parts() or _leaves(other) & _leaves(around):
        return _leaves(code)
    return _leaves(code) & _leaves(around)


@cache
def _parts() -> dict[str, tuple[str, ...]]:
    lines = (TABLES / "territory-parts.tsv").read_text("utf-8").splitlines()
    parted = (line.partition("\t") for line in lines)
    return {code: tuple(parts.split()) for code, _, parts in parted} | _BY_HAND


@cache
def _leaves(code: str) -> frozenset[str]:
    """Give the countries in a territory; a country is in itself."""
    parts = _parts().get(code)
    if parts is None:
        return frozenset({code})
    return frozenset().union(*map(_leaves, parts))


@cache
def _countries() -> frozenset[str]:
    return frozenset().union(*map(_leaves, _parts()))


def _named(name: str) -> tuple[str, ...]:
    text = _names()
    at = text.find(f"\n{name}\t") if name else -1
    return () if at < 0 else tuple(text[at : text.index("\n", at + 1)].split("\t")[1].split())


@cache
def english_names() -> dict[str, str]:
    """Give the English names of territories by their codes."""
    lines = (TABLES / "territory-english.tsv").read_text("utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


@cache
def _names() -> str:
    """Read the lines of names; one is searched, which costs less than to part them all."""
    return "\n" + (TABLES / "territory-names.tsv").read_text("utf-8")
