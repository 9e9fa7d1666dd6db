"""How amounts are written in German."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import DOTTED, Language

_COUNTED = """zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn
sechzehn siebzehn achtzehn neunzehn"""
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"

_SMALL = {word: value for value, word in enumerate(_COUNTED.split(), 2)}
_ROUND = {word: 20 + 10 * step for step, word in enumerate(_TENS.split())} | {"dreissig": 30}
_DIGITS = {"ein": 1, **dict(list(_SMALL.items())[:8])}
_JOINED = {f"{one}und{ten}": _ROUND[ten] + _DIGITS[one] for ten in _ROUND for one in _DIGITS}
_HUNDREDS = {f"{one}hundert": 100 * value for one, value in _DIGITS.items()}
_THOUSANDS = {f"{word}tausend": 1000 * n for word, n in (_DIGITS | _SMALL | _ROUND).items()}

_PIECES = {"ein": 1, "eins": 1, **_SMALL, **_ROUND, "hundert": 100, "tausend": 1000, "und": 0}


def _plain(word: str) -> str:
    """A word as it is written without umlauts: fuenfzehn."""
    return word.translate({ord("ü"): "ue", ord("ö"): "oe", ord("ä"): "ae", ord("ß"): "ss"})


TABLE: Final = Language(
    code="de",
    decimal=",",
    groups=(".", " ", "\u00a0", "\u202f"),
    # `ein` is first of all an article, and counts only before a scale.
    words={"null": 0, "eins": 1, **_SMALL, **_ROUND, **_JOINED, **_HUNDREDS, **_THOUSANDS}
    | {"hundert": 100, "tausend": 1000, "hunderttausend": 10**5}
    | {plain: value for word, value in _SMALL.items() if (plain := _plain(word)) != word},
    pieces=_PIECES | {_plain(piece): value for piece, value in _PIECES.items()},
    scales={
        12: "Dutzend",
        10**2: "hundert",
        10**3: "tausend | Tsd. | Tsd",
        10**6: "Million | Millionen | Mio. | Mio | Mill. | Mill",
        10**9: "Milliarde | Milliarden | Mrd. | Mrd | Mia. | Mia",
        10**12: "Billion | Billionen | Bio.",
    },
    hedges={
        "exact": """verfügt über | verfügen über | verfügte über | verfügten über
        | erstreckt sich über | erstrecken sich über | verteilt über""",
        "over": """mehr als | über | gut | knapp über | höher als | größer als | grösser als
        | übersteigt | überstieg | übersteigen | überstiegen | übersteigend | überschreitet
        | überschritt | überschreiten | überschritten | übertrifft | übertraf | übertreffen | gute
        | guten | guter | gut und gerne | reichlich | deutlich mehr als | deutlich über
        | oberhalb von | jenseits von | >""",
        "at_least": """mindestens | wenigstens | zumindest | nicht weniger als | nicht unter
        | größer oder gleich | ≥ | >=""",
        "nearly": """fast | knapp | nahezu | beinahe | beinah | annähernd | knapp unter
        | knappe | knappen
        | knapper | nicht ganz | nahe an | so gut wie""",
        "about": """etwa | in etwa | circa | zirka | ca. | ca | ungefähr | rund | schätzungsweise
        | geschätzt | geschätzte | geschätzten | geschätzter | geschätztes | ungefähre
        | in der Größenordnung von | überschlägig | ~ | ≈""",
        "under": "weniger als | unter | niedriger als | geringer als | kleiner als | <",
        "up_to": """bis zu | höchstens | maximal | nicht mehr als | nicht über | kleiner oder gleich
        | ≤ | <=""",
    },
    after={
        "at_least": "oder mehr | und mehr | oder darüber | +",
        "about": "oder so",
        "up_to": "oder weniger | oder darunter",
    },
    units={
        "CNY": """Yuan | chinesische Yuan | chinesischen Yuan | Renminbi | Yuan Renminbi
        | Renminbi Yuan | Yuan RMB | RMB Yuan""",
        "USD": """US-Dollar | US-Dollars | US Dollar | U.S.-Dollar | amerikanische Dollar
        | amerikanischen Dollar""",
        "HKD": "Hongkong-Dollar | Hongkong Dollar",
        "EUR": "Euro | Euros",
        "JPY": "Yen | japanische Yen | japanischen Yen",
        "GBP": "Pfund Sterling | britische Pfund | britischen Pfund",
        "CHF": "Schweizer Franken",
        "SEK": "schwedische Kronen | schwedischen Kronen",
        Unclear("Dollar of a country that is not named"): "Dollar | Dollars",
        Unclear("Franken of a country that is not named"): "Franken",
        Unclear("Kronen of a country that is not named"): "Kronen",
        Unclear("Pfund may be money or weight"): "Pfund",
        Unclear("a scale and a currency in one abbreviation"): "TEUR | T€ | MEUR | M€",
        Unclear("m may be Million or Meter"): "m",
        Unclear("Bio may be Billion or organic"): "Bio",
        "percent": "% | Prozent | Prozents | Prozente | Prozenten | v. H. | v.H.",
        "pp": "Prozentpunkte | Prozentpunkten | Prozentpunkt",
        "m2": "Quadratmeter | Quadratmetern | qm | m2 | m²",
        "km2": "Quadratkilometer | Quadratkilometern | qkm | km2 | km²",
        "m3": "Kubikmeter | Kubikmetern | cbm | m3 | m³",
        "km": "Kilometer | Kilometern | km",
        "ha": "Hektar | Hektars | Hektaren | ha",
        "mu": "Mu",
        "kg": "Kilogramm | Kilo | kg",
        "t": "Tonnen | Tonne | t",
    },
    suffixes={
        "an ordinal": "ste | sten | te | ten | ter",
        "a decade": "er | er-Jahre | er-Jahren",
    },
    negations="nicht | kein | keine | keinen | nie | niemals | kaum",
    minus="minus",
    fillers="""insgesamt | zusammen | die | den | der | das | ein | eine | einen
    | einem | einer
    | die Marke von | die Grenze von | die Schwelle von""",
    articles="ein | eine | einen | einem | einer",
    joiners="und",
    fractions="""halb | halbe | halben | halber | und eine halbe | anderthalb | eineinhalb
    | zweieinhalb | dreieinhalb | viereinhalb | fünfeinhalb | Drittel | Viertel | dreiviertel
    | Fünftel | Sechstel | Achtel | Zehntel""",
    between="zwischen",
    links="bis | bis zu | oder",
    asides="von | der | davon",
    doubts=DOTTED
    | {
        "a number that is left vague": r"(?<!\w)(?:mehreren?|einigen?|ein paar|vielen?)\s+⟨",
        "a word that may be a hedge or a preposition": (
            r"(?<!\w)(?:um die|rund um|an die|gegen|(?<!\d )(?<!\d\w )(?<!\d% )bis|kaum)\s+⟨"
        ),
        "über may say over or during": (
            r"(?<!\w)über (?:die|den|das|eine[nm]?)\s+⟨[^⟩]*⟩[\s-]+(?:Jahr|Monat|Tag|Woche|Stunde)"
        ),
        "über may say over or belong to its verb": (
            r"(?<!\w)(?:verfüg|erstreck)\w*\s+(?!über\s|sich über\s)[^⟨.,;]*(?<!\w)über\s+⟨"
        ),
    },
    than="als",
    sharers="und | oder | sowie | auf",
    falls="""Rückgang | Rückgangs | sank | sanken | sinkt | sinken | gesunken | fiel | fielen
    | fällt
    | gefallen | Minus | schrumpfte | schrumpften | geschrumpft | verringerte | verringerten
    | zurückgegangen | verlor | Abnahme | abgenommen | Einbruch | Einbruchs | Senkung""",
    rises="""stieg | stiegen | steigt | steigen | gestiegen | wuchs | wuchsen | wächst | gewachsen
    | Zuwachs | Wachstum | Wachstums | Anstieg | Anstiegs | Plus | zugenommen | Zunahme | erhöhte
    | Steigerung""",
)
"""The table of German."""
