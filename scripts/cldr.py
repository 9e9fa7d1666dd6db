"""The tables that are taken from CLDR: ``python -m scripts.cldr [--write] [NODE_MODULES]``.

Most come by way of babel. Which territory lies in which, and the short names of territories (UK,
Hong Kong), babel has not: those two are made where a folder is named that has the packages of
``npm install cldr-core@48.2.0 cldr-localenames-full@48.2.0``.

One function makes one table; ``tables`` says where each is kept. Without ``--write`` it is only
told which differ. A further table is a further function and a line there.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

import clusters.amounts
import clusters.cite
from clusters.amounts.language import each
from clusters.amounts.languages import languages, table_of
from clusters.amounts.patterns import folded
from clusters.amounts.units import CURRENCIES
from clusters.models.naming import plain
from clusters.territories import ALIASES, TABLES, territories

_CITE = Path(clusters.cite.__file__).parent
_NO_LANGUAGE = {"mis", "mul", "root", "und", "zxx"}
"""Tags that say that a language is not known, or that there are several or none."""
_AMOUNTS = Path(clusters.amounts.__file__).parent / "cldr"
_MEASURES = {
    "acre": "area-acre", "ft2": "area-square-foot", "mi2": "area-square-mile",
    "m2": "area-square-meter", "km2": "area-square-kilometer", "ha": "area-hectare",
    "cm2": "area-square-centimeter", "km": "length-kilometer", "m": "length-meter",
    "cm": "length-centimeter", "mm": "length-millimeter", "nm": "length-nanometer",
    "mi": "length-mile", "nmi": "length-nautical-mile", "ft": "length-foot", "in": "length-inch",
    "kg": "mass-kilogram", "g": "mass-gram", "mg": "mass-milligram",
    "t": "mass-tonne", "l": "volume-liter", "ml": "volume-milliliter", "cl": "volume-centiliter",
    "hl": "volume-hectoliter", "m3": "volume-cubic-meter", "km3": "volume-cubic-kilometer",
    "bbl": "volume-barrel", "kWh": "energy-kilowatt-hour", "kJ": "energy-kilojoule",
    "J": "energy-joule", "kcal": "energy-kilocalorie", "W": "power-watt", "kW": "power-kilowatt",
    "MW": "power-megawatt", "GW": "power-gigawatt", "hp": "power-horsepower",
    "B": "digital-byte", "kB": "digital-kilobyte", "MB": "digital-megabyte",
    "GB": "digital-gigabyte", "TB": "digital-terabyte", "PB": "digital-petabyte",
    "Mbit": "digital-megabit", "Gbit": "digital-gigabit", "Tbit": "digital-terabit",
    "kHz": "frequency-kilohertz", "MHz": "frequency-megahertz", "GHz": "frequency-gigahertz",
    "km/h": "speed-kilometer-per-hour", "m/s": "speed-meter-per-second",
    "mph": "speed-mile-per-hour",
}  # fmt: skip
_OPEN = ("mass-ounce", "volume-gallon", "volume-pint", "temperature-celsius",
         "temperature-fahrenheit")  # fmt: skip
"""Measures of which there are several of one name, or that no base holds."""
_LONG = {"Mbit", "Gbit", "Tbit", "nmi"}
"""Measures whose abbreviations are those of others as well: GB, nm."""
_LARGER = {
    "kWh": {"MWh": "M", "GWh": "G", "TWh": "T"},
    "kJ": {"MJ": "M", "GJ": "G", "TJ": "T"},
    "kW": {"TW": "T"},
}
"""Units that CLDR does not have, by the prefix that takes the place of kilo in their names."""
_PREFIXES = {
    "": {"kilo": "kilo mega giga tera"},
    "ru": {"кило": "кило мега гига тера", "к": "к М Г Т"},
    "hi": {"किलो": "किलो मेगा गीगा टेरा"},
    "ar": {"كيلو": "كيلو ميغا غيغا تيرا"},
    "ja": {"キロ": "キロ メガ ギガ テラ"},
    "ko": {"킬로": "킬로 메가 기가 테라"},
    "zh": {"千": "千 兆 吉 太"},
}
"""How the names of units begin that are a thousand of another, and those that are more."""
_NOUN_FIRST = {"es", "fr", "it", "pt", "ar"}
"""Languages that put the currency before its country: peso mexicano."""
_PREFERRED = ("RUB", "KRW")
"""Of currencies with one noun, those that are meant where no country is named."""
_ORDINARY = {
    "en": "real reals sol colon som foot mark marks dram",
    "es": "real sol som leones leone marco marcos antiguo nuevo nuevos",
    "fr": "real réal sol som leone marcs mark mil livre livres nouveau nouveaux",
    "it": "real sol som leone leoni marco leu nuovo nuovi",
    "pt": "real som sol leone leones marco marcos leão novo novos sons",
    "de": "mark real sol pa'anga",
    "sv": "mark sol som real fat",
    "ar": "حصان أحصنة",
    "sk": "marka mark som sol",
    "ru": "сом соль марка",
}
"""Nouns that are other words as well, and money only with their country or by a table of ours."""
_COMMON = {
    "account", "arab", "bil", "bio", "cent", "cents", "des", "dong", "gold", "kina", "kip", "lat",
    "lats", "lei", "lev", "leva", "new", "novo", "nuevo", "nuevos", "antiguo", "pesa", "pound",
    "pounds", "pula", "rand", "sola", "soma", "sto", "sula", "unit", "units", "won",
}  # fmt: skip
"""Words of one language that are ordinary ones of another."""
_NO_NOUN = {
    "ADP", "BAM", "BOV", "CHE", "CHW", "CLF", "CNH", "COU", "MXV", "USN", "USS", "UYI", "UYW",
    "VED", "VES", "VEF", "PEN", "PEI", "ECV",
}  # fmt: skip
"""Funds, and currencies whose names do not end, or begin, with their noun."""
_ALSO_WRITTEN = {"en": ("en", "en_GB"), "pt": ("pt", "pt_PT"), "es": ("es", "es_MX")}
"""The regions whose measures are written otherwise: metres."""
_OF_SEVERAL = {"XAF", "XCD", "XCG", "XOF", "XPF"}
_SHORTEST_NOUN, _SHORTEST_SCALE = 4, 3
_NOT_PLACES = {"001", "QO", "UN", "ZZ", "XA", "XB", "EZ"}
"""The world, what has no name of its own, and the pseudo-regions of testers."""
_IN_LETTERS = re.compile(r"(?:[^\W\d_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]|[\u0900-\u097f])+")
"""A word of a script that parts words by spaces."""


def main() -> int:
    """Write the tables, or name those that differ."""
    wanted = dict(tables())
    for folder in (word for word in sys.argv[1:] if word != "--write"):
        wanted |= territory_tables(Path(folder))
    made = {path: table() for path, table in wanted.items()}
    held = {path: path.read_text("utf-8") if path.exists() else "" for path in made}
    differing = [path for path, text in made.items() if held[path] != text]
    print("\n".join(path.name for path in differing) or "the tables are those of the package")
    if "--write" not in sys.argv[1:]:
        return 1 if differing else 0
    for path in differing:
        path.write_text(made[path], "utf-8", newline="\n")
    return 0


def tables() -> Mapping[Path, Callable[[], str]]:
    """Say which function makes which table."""
    names = {_AMOUNTS / f"{code}.txt": partial(names_table, code) for code in languages()}
    return names | {
        _AMOUNTS / "known.txt": known_table,
        _CITE / "languages.txt": languages_table,
        TABLES / "territory-english.tsv": english_table,
    }


def territory_tables(modules: Path) -> Mapping[Path, Callable[[], str]]:
    """Say which function makes which table of territories from a folder of npm's packages."""
    return {
        TABLES / "territory-parts.tsv": partial(territory_parts, modules),
        TABLES / "territory-names.tsv": partial(territory_names, modules),
    }


def names_table(code: str) -> str:
    """Write the names of currencies and measures in a language: `CHF: schweizer franken | ...`.

    A bare noun that several currencies share stands under `?`, a measure of several under `??`.
    """
    names, nouns = _currencies(code)
    own = {folded(name) for listed in names.values() for name in listed}
    for noun, codes in nouns.items():
        one = "?" if len(codes) > 1 else min(codes)
        meant = next((code for code in _PREFERRED if code in codes), one)
        if folded(noun) not in own and folded(noun) not in _ORDINARY.get(code, "").split():
            names[meant].add(noun)
    for unit, phrases in _measures(code):
        names[unit] |= phrases
    rows = ((unit, " | ".join(sorted(set(map(folded, names[unit]))))) for unit in sorted(names))
    return "".join(f"{unit}: {listed}\n" for unit, listed in rows if listed)


def english_table() -> str:
    """Write the English names of territories by their codes, a line each."""
    english = Locale.parse("en").territories
    named = sorted((code, name) for code, name in english.items() if code in territories(name))
    return "".join(f"{code}\t{name}\n" for code, name in named)


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


def _parts(modules: Path) -> dict[str, set[str]]:
    """Read which territories lie directly in which, groups such as the EU among them."""
    supplemental = modules / "cldr-core" / "supplemental"
    told = _read(supplemental / "territoryContainment.json")["supplemental"]["territoryContainment"]
    within: dict[str, set[str]] = defaultdict(set)
    for name, about in told.items():
        code, _, status = name.partition("-")
        if code not in _NOT_PLACES and status != "status-deprecated":
            within[code].update(set(about["_contains"]) - _NOT_PLACES)
    return within


def territory_parts(modules: Path) -> str:
    """Give a line a territory that has parts: its code, and those of the parts."""
    within = _parts(modules)
    return "".join(f"{code}\t{' '.join(sorted(parts))}\n" for code, parts in sorted(within.items()))


def territory_names(modules: Path) -> str:
    """Give a line a name, reduced to what counts: the name, and the codes it may mean."""
    codes: dict[str, set[str]] = defaultdict(set)
    for names in (_names(modules), _earlier_names(modules)):
        known = {*codes, *ALIASES, ""}  # what one edition says, an earlier one leaves alone
        for code, name in names:
            if plain(name) not in known:
                codes[plain(name)].add(code)
    return "".join(f"{name}\t{' '.join(sorted(of))}\n" for name, of in sorted(codes.items()))


def _names(modules: Path) -> Iterator[tuple[str, str]]:
    """Yield every code with each of its names in each language."""
    known = {code for code, parts in _parts(modules).items() for code in (code, *parts)}
    for file in sorted((modules / "cldr-localenames-full" / "main").glob("*/territories.json")):
        (about,) = _read(file)["main"].values()
        for key, name in about["localeDisplayNames"]["territories"].items():
            code = key.partition("-alt-")[0]
            if code in known and name != code:
                yield code, name


def _earlier_names(modules: Path) -> Iterator[tuple[str, str]]:
    """Yield the same of the earlier edition that babel has: people go on using its names."""
    known = {code for code, parts in _parts(modules).items() for code in (code, *parts)}
    for identifier in sorted(locale_identifiers()):
        for code, name in Locale.parse(identifier).territories.items():
            if code in known and name != code:
                yield code, name


def languages_table() -> str:
    """Write the English names of languages, a line each: `it: Italian`."""
    return "".join(f"{code}: {name}\n" for code, name in sorted(language_names().items()))


def language_names() -> dict[str, str]:
    """Give the name of each language by its primary subtag, and by what else it goes by."""
    english = Locale.parse("en").languages
    known = {
        tag: name for tag, name in english.items() if tag.isalpha() and tag not in _NO_LANGUAGE
    }
    also = {
        tag: known[other]  # cmn is zh, iw is he, ita is it
        for tag, other in get_global("language_aliases").items()
        if tag.isalpha() and other in known
    }
    return also | known


def known_table() -> str:
    """Write the words that are a scale or a currency in some language, one a line."""
    words: set[str] = set()
    for code in languages():
        table = table_of(code)
        by_hand = each(*table.scales.values()) if table else []
        scales = {folded(scale.rstrip(".")) for scale in [*by_hand, *_compact(code)]}
        words |= {scale for scale in scales if len(scale) >= _SHORTEST_SCALE}
        nouns = {folded(noun) for noun in _currencies(code)[1]}
        words |= {noun for noun in nouns if len(noun) >= _SHORTEST_NOUN}
    common = {word for listed in _ORDINARY.values() for word in listed.split()} | _COMMON
    return "".join(f"{word}\n" for word in sorted(words - common) if _IN_LETTERS.fullmatch(word))


def _currencies(code: str) -> tuple[defaultdict[str, set[str]], dict[str, set[str]]]:
    """The names of each currency in a language, and the bare nouns of which they are made."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    nouns: defaultdict[str, set[str]] = defaultdict(set)
    data = Locale.parse(code)._data  # noqa: SLF001 - babel has no other way to all plural forms
    for currency, name in data["currency_names"].items():
        plurals = data["currency_names_plural"].get(currency, {})
        for phrase in {name, *dict(plurals).values()}:
            if re.search(r"[\d()()]", phrase):
                continue
            if currency not in _NO_NOUN and (currency[0] != "X" or currency in _OF_SEVERAL):
                nouns[_noun(phrase, code)].add(currency)
            if currency in CURRENCIES:
                names[currency] |= {form for form in _forms(phrase, code) if len(form) > 1}
    return names, {noun: codes for noun, codes in nouns.items() if noun and codes & CURRENCIES}


def _noun(phrase: str, code: str) -> str:
    words = re.split(r"[\s-]", phrase)
    return "" if len(words) == 1 else words[0] if code in _NOUN_FIRST else words[-1]


def _forms(phrase: str, code: str) -> Iterator[str]:
    """A name as it stands in a sentence: in other cases, or without spaces."""
    yield phrase
    if code in {"ja", "ko", "zh"}:
        yield phrase.replace(" ", "")
    first, _, rest = phrase.partition(" ")
    if code == "de" and rest and (stem := re.fullmatch(r"(\w+?)e[rs]?", first)):
        yield from (f"{stem[1]}{ending} {rest}" for ending in ("e", "en", "er", "es"))


def _measures(code: str) -> Iterator[tuple[str, set[str]]]:
    """The names of measures in a language, abbreviated ones of two letters at least."""
    several = [
        Locale.parse(one)._data["unit_patterns"]  # noqa: SLF001 - as above
        for one in _ALSO_WRITTEN.get(code, (code,))
    ]
    ordinary = {"t", "in", *_ORDINARY.get(code, "").split()}
    for unit, name in [*_MEASURES.items(), *(("??", name) for name in _OPEN)]:
        widths = ("long",) if unit in _LONG else ("long", "short")
        counted = [dict(one[name][width]).items() for one in several for width in widths]
        forms = [str(form) for width in counted for count, form in width if count != "per"]
        bare = {form.replace("{0}", "").replace("\u00a0", " ").strip() for form in forms}
        told = {form for form in bare if len(form) > 1 and form not in ordinary}
        yield unit, told
        for larger, prefix in _LARGER.get(unit, {}).items():
            yield larger, set(_enlarged(told, prefix, code))


def _enlarged(forms: set[str], prefix: str, code: str) -> Iterator[str]:
    """The names of a unit that is more than the thousand of another: Megawattstunde."""
    starts = _PREFIXES.get(code, _PREFIXES[""])
    for form in forms:
        kilo = next((one for one in starts if form.lower().startswith(one)), None)
        if kilo is not None:
            yield dict(zip("kMGT", starts[kilo].split(), strict=True))[prefix] + form[len(kilo) :]


def _compact(code: str) -> set[str]:
    """The scales by which a language shortens numbers: Mio., Mrd."""
    formats = Locale.parse(code)._data["compact_decimal_formats"]  # noqa: SLF001 - as above
    counts = [forms for width in formats.values() for forms in dict(width).values()]
    patterns = [pattern.pattern for forms in counts for pattern in dict(forms).values()]
    return {re.sub(r"[0'\s\u00a0]", "", pattern) for pattern in patterns}


if __name__ == "__main__":
    sys.exit(main())
