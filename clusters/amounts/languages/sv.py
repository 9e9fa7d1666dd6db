"""How amounts are written in Swedish."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language

_COUNTED = """ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton
sexton sjutton arton nitton"""
_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"

_ROUND = {word: 20 + 10 * step for step, word in enumerate(_TENS.split())}
_SMALL = {word: value for value, word in enumerate(_COUNTED.split(), 1)}
_DIGITS = dict(list(_SMALL.items())[:9])
_JOINED = {ten + one: _ROUND[ten] + _DIGITS[one] for ten in _ROUND for one in _DIGITS}
_HUNDREDS = {f"{one}hundra": 100 * value for one, value in _DIGITS.items()}
_THOUSANDS = {f"{word}tusen": 1000 * value for word, value in (_SMALL | _ROUND).items()}

_PIECES = {"et": 1, **_SMALL, **_ROUND, "fyrtio": 40, "förtio": 40, "hundra": 100, "tusen": 1000}

TABLE: Final = Language(
    code="sv",
    decimal=",",
    groups=(" ", "\u00a0", "\u202f"),
    # `ett` is first of all an article, and counts only before a scale.
    words={word: value for word, value in _SMALL.items() if value > 1}
    | {"noll": 0, **_ROUND, **_JOINED, **_HUNDREDS, **_THOUSANDS, "förtio": 40},
    scales={
        12: "dussin",
        10**2: "hundra",
        10**3: "tusen",
        10**6: "miljon | miljoner | mn | milj. | milj",
        10**9: "miljard | miljarder | md | mdr",
        10**12: "biljon | biljoner",
    },
    hedges={
        "over": """mer än | mera än | fler än | dryga | gott och väl | väl över | överstiger
        | översteg | överskrider
        | en bra bit över | fler än | flera än | över | överstigande | drygt | högre än | >""",
        "at_least": """minst | åtminstone | inte mindre än | inte färre än | inte under | lägst
        | ≥ | >=""",
        "nearly": """nästan | knappt | knappa | närmare | nära | strax under | uppemot | bortåt
        | inemot
        | i det närmaste | inte fullt | uppåt""",
        "about": """cirka | ca | ca. | c:a | ungefär | omkring | runt | uppskattningsvis
        | uppskattade | i runda tal | i storleksordningen | kring | grovt räknat | ~ | ≈""",
        "under": "mindre än | färre än | under | lägre än | <",
        "up_to": """upp till | högst | maximalt | som mest | inte mer än | inte fler än
        | inte över | ≤ | <=""",
    },
    after={
        "at_least": "eller mer | eller fler | eller flera | +",
        "about": "eller så",
        "up_to": "eller mindre | eller färre",
    },
    units={
        "CNY": "yuan | kinesiska yuan | renminbi",
        "SEK": "kronor | krona | svenska kronor",
        "NOK": "norska kronor",
        "DKK": "danska kronor",
        "USD": "amerikanska dollar | US-dollar | US dollar",
        "EUR": "euro",
        "FIM": "mark | finska mark | finländska mark",
        "DEM": "tyska mark | D-mark",
        "JPY": "yen | japanska yen",
        "GBP": "brittiska pund",
        Unclear("dollar of a country that is not named"): "dollar",
        Unclear("pund may be money or weight"): "pund",
        Unclear("a scale and a currency in one abbreviation"): "mkr | tkr | mdkr",
        Unclear("m may be miljon or meter"): "m",
        "percent": "% | procent",
        "pp": "procentenheter | procentenhet",
        "m2": "kvadratmeter | kvm | m2 | m²",
        "km2": "kvadratkilometer | km2 | km²",
        "m3": "kubikmeter | m3 | m³",
        "km": "kilometer | km",
        "ha": "hektar | ha",
        "mu": "mu",
        "kg": "kilogram | kilo | kg",
        "t": "ton | t",
    },
    suffixes={
        "an ordinal": ":e | :a",
        "a decade": "-tal | -talet | -talets | -talen",
    },
    negations="inte | ej | aldrig | knappast",
    minus="minus",
    fillers="totalt | sammanlagt | sammantaget | de | den | det | en | ett",
    articles="en | ett",
    fractions="halv | och en halv | och ett halvt | tredjedelar | fjärdedelar",
    between="mellan",
    joiners="och",
    links="till | eller",
    asides="av",
    pieces=_PIECES,
    than="än",
    changes="från",
    sharers="och | eller | respektive | samt",
    falls="""minskade | minskat | minskar | minskning | minskningen | föll | fallit | faller | sjönk
    | sjunkit | sjunker | nedgång | nedgången | backade | tappade | tappat | krympte | fall""",
    rises="""ökade | ökat | ökar | ökning | ökningen | steg | stigit | stiger | växte | vuxit
    | växer
    | uppgång | uppgången | tillväxt | tillväxten""",
    doubts={
        "över may say over or during": (
            r"(?<!\w)över (?:de|den|det|en|ett)\s+⟨[^⟩]*⟩[\s-]+(?:år|månad|dag|veck)"
        ),
    },
)
"""The table of Swedish."""
