"""How amounts are written in Slovak."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import DOTTED, Language

# The forms of each number from one on, by case and gender.
_COUNTED = """jeden jedna jedno jedného jednej jednu | dva dve dvaja dvoch | tri traja troch
| štyri štyria štyroch | päť piati piatich | šesť šiesti šiestich | sedem siedmi siedmich
| osem ôsmi ôsmich | deväť deviati deviatich | desať desiati desiatich | jedenásť jedenástich
| dvanásť dvanástich | trinásť trinástich | štrnásť štrnástich | pätnásť pätnástich
| šestnásť šestnástich | sedemnásť sedemnástich | osemnásť osemnástich | devätnásť devätnástich"""
_TENS = """dvadsať dvadsiatich | tridsať tridsiatich | štyridsať štyridsiatich
| päťdesiat päťdesiatich | šesťdesiat šesťdesiatich | sedemdesiat sedemdesiatich
| osemdesiat osemdesiatich | deväťdesiat deväťdesiatich"""
_ONES = "jeden dva tri štyri päť šesť sedem osem deväť"
_HUNDREDS = "sto dvesto tristo štyristo päťsto šesťsto sedemsto osemsto deväťsto"
_THOUSANDS = """tisíc dvetisíc tritisíc štyritisíc päťtisíc šesťtisíc sedemtisíc osemtisíc
deväťtisíc desaťtisíc"""


def _valued(forms: str, first: int, step: int) -> dict[str, int]:
    rows = enumerate(forms.split("|"))
    return {word: first + step * place for place, row in rows for word in row.split()}


_ROUND = _valued(_TENS, 20, 10)
_JOINED = {
    ten + one: _ROUND[ten] + value
    for ten in _ROUND
    if not ten.endswith("ich")
    for value, one in enumerate(_ONES.split(), 1)
}

_PIECES = {word: n for word, n in _valued(_COUNTED, 1, 1).items() if not word.endswith("ch")}
_PIECES |= {word: n for word, n in _ROUND.items() if not word.endswith("ch")}
_PIECES |= {word: 100 * value for value, word in enumerate(_HUNDREDS.split(), 1)}
_PIECES |= {"tisíc": 1000}

TABLE: Final = Language(
    code="sk",
    decimal=",",
    groups=(" ", "\u00a0", "\u202f"),
    words={"nula": 0, **_valued(_COUNTED, 1, 1), **_ROUND, **_JOINED}
    | {word: 100 * value for value, word in enumerate(_HUNDREDS.split(), 1)}
    | {word: 1000 * value for value, word in enumerate(_THOUSANDS.split(), 1)}
    | {"stotisíc": 10**5, "milión": 10**6, "miliarda": 10**9, "miliardu": 10**9, "bilión": 10**12},
    scales={
        12: "tucet | tucty | tuctov",
        10**3: "tisíc | tisíce | tisícov | tis. | tis",
        10**6: "milión | milióny | miliónov | milióna | miliónmi | mil. | mil",
        10**9: "miliarda | miliardy | miliardu | miliárd | miliard | mld. | mld",
        10**12: "bilión | bilióny | biliónov | bilióna",
    },
    hedges={
        "over": """viac ako | viac než | vyše | nad | vyšší ako | vyššia ako | vyššie ako
        | väčší ako | presahuje | presahujú | presiahol | presiahla | presiahlo | prekročil
        | prekročila | prekročilo | prekročili | prekračuje | prevyšuje | prevyšujú | prevýšil
        | prevýšila | prevýšilo | nad hranicu | nad hranicou | nad úroveň | dobrých | dobré | dobrá
        | čosi vyše | >""",
        "at_least": """najmenej | aspoň | minimálne | prinajmenšom | nie menej ako | nie menej než
        | ≥ | >=""",
        "nearly": """takmer | skoro | bezmála | temer | tesne pod | necelých | necelé | necelá
        | necelý
        | necelú | necelým | necelými | necelej | necelého | blízko | zhruba bezmála""",
        "about": """približne | asi | okolo | zhruba | cca | cca. | odhadom | odhadovaných
        | rádovo | ~ | ≈""",
        "under": "menej ako | menej než | pod | nižší ako | nižšia ako | nižšie ako | <",
        "up_to": """až | až do | najviac | maximálne | nanajvýš | nie viac ako | nie viac než
        | do výšky | ≤ | <=""",
    },
    after={
        "at_least": "alebo viac | a viac | +",
        "up_to": "alebo menej | a menej",
    },
    units={
        "CNY": """yuan | yuany | yuanov | jüan | jüany | jüanov | čínskych yuanov
        | čínskych jüanov | renminbi""",
        "EUR": "euro | eurá | eur | eura | eurami | eurách | eurám | eurom",
        "USD": "amerických dolárov | amerického dolára | americké doláre | americký dolár",
        "HKD": "hongkonských dolárov | hongkongských dolárov",
        "CZK": "českých korún | české koruny",
        "SKK": "slovenských korún | slovenské koruny",
        "SEK": "švédskych korún | švédske koruny",
        "JPY": "jenov | japonských jenov",
        "GBP": "libier šterlingov | britských libier",
        Unclear("dolár of a country that is not named"): "dolár | doláre | dolárov | dolára",
        Unclear("koruna of a country that is not named"): "koruna | koruny | korún",
        Unclear("libra may be money or weight"): "libra | libry | libier",
        Unclear("m may be milión or meter"): "m",
        Unclear("mu may be the Chinese measure or the word for him"): "mu",
        "percent": """% | percent | percento | percentá | percenta | percentami | percentách
        | percentám
        | percentom | percente | perc.""",
        "pp": """percentuálnych bodov | percentuálne body | percentuálny bod | percentuálneho bodu
        | percentuálnymi bodmi | percentuálnom bode""",
        "m2": """štvorcových metrov | štvorcové metre | štvorcového metra | metrov štvorcových
        | m2 | m²""",
        "km2": "štvorcových kilometrov | štvorcové kilometre | kilometrov štvorcových | km2 | km²",
        "m3": "kubických metrov | kubické metre | metrov kubických | m3 | m³",
        "km": "kilometrov | kilometre | kilometer | kilometra | km",
        "ha": "hektárov | hektáre | hektár | hektára | ha",
        "kg": "kilogramov | kilogramy | kilogram | kg",
        "t": "ton | tony | tona | t",
    },
    suffixes={"an ordinal": "-ty | -tý | -tá | -té | -teho | -tych | -te"},
    negations="nie | ani | nikdy | sotva",
    minus="mínus",
    fillers="celkovo | spolu | celkom | dokopy | o | na | v | za | k",
    fractions="""pol | poldruha | a pol | tretina | tretiny | tretín | štvrtina | štvrtiny | štvrtín
    | pätina | pätiny | pätín | desatina | desatiny | desatín""",
    between="medzi",
    joiners="a",
    links="až | do | až do | alebo",
    asides="z | zo",
    doubts=DOTTED
    | {
        "a number that is left vague": r"(?<!\w)(?:niekoľko|niekoľkých|pár|viacero|mnoho)\s+⟨",
        "cez may say over or through": r"(?<!\w)cez\s+⟨",
        # Countries can only be where something goes to.
        "do may say up to or where to": (
            r"(?<!\w)(?<!až )do\s+⟨[^⟩]*⟩(?!\s+(?:krajín|štátov|regiónov|miest|provincií)\b)"
        ),
    },
    pieces=_PIECES,
    than="ako | než",
    sharers="a | alebo | na",
    falls="""klesol | klesla | kleslo | klesli | klesá | klesne | pokles | poklesu | poklesom
    | poklesol
    | poklesla | poklesli | znížil | znížila | znížilo | znížili | zníženie | prepad | prepadol""",
    rises="""vzrástol | vzrástla | vzrástlo | vzrástli | rastie | rast | rastu | nárast | nárastu
    | stúpol | stúpla | stúplo | stúpli | zvýšil | zvýšila | zvýšilo | zvýšili | zvýšenie""",
)
"""The table of Slovak."""
