"""How amounts are written in Spanish."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language, joined

_COUNTED = """dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince
dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro
veinticinco veintiséis veintisiete veintiocho veintinueve"""
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
_HUNDREDS = "dosc tresc cuatroc quin seisc setec ochoc novec"

_SMALL = {word: value for value, word in enumerate(_COUNTED.split(), 2)}
_ONES = {"uno": 1, "un": 1, "una": 1, **dict(list(_SMALL.items())[:8])}
_ROUND = {word: 30 + 10 * step for step, word in enumerate(_TENS.split())}
_JOINED = {f"{ten} y {one}": _ROUND[ten] + _ONES[one] for ten in _ROUND for one in _ONES}
_FULL = {
    stem + ending: 200 + 100 * step
    for step, stem in enumerate(_HUNDREDS.split())
    for ending in ("ientos", "ientas")
}


def _of(phrases: str) -> str:
    """Units, bare and with the `de` that they have behind `millones`."""
    return f"{phrases} | " + " | ".join(f"de {unit.strip()}" for unit in phrases.split("|"))


TABLE: Final = Language(
    code="es",
    decimal=",",
    groups=(".", " ", "\u00a0", "\u202f"),
    # `un` and `una` are first of all articles, and count only before a scale.
    words={"cero": 0, "uno": 1, "veintiún": 21, **_SMALL, **_ROUND, **_JOINED, **_FULL}
    | {"cien": 100, "ciento": 100, "mil": 1000},
    scales={
        12: "docena | docenas",
        10**3: "mil",
        10**6: "millón | millones | mill. | mill | mills.",
        10**9: "mil millones | millardo | millardos | mil mill.",
        10**12: "billón | billones",
    },
    hedges={
        "over": joined("""más de | más que | por encima de | superior a | superiores a
        | supera | superan
        | superó | superaron | superando | superaba | superaban | superará | superarán | superado
        | rebasa | rebasan | rebasó | rebasaron | sobrepasa | sobrepasan | sobrepasó | por arriba de
        | excede | exceden | excedió | >"""),
        "at_least": joined(
            "al menos | por lo menos | como mínimo | no menos de | mínimo de | ≥ | >="
        ),
        "nearly": joined("""casi | cerca de | poco menos de | rozando | roza | rozan | rozó
        | rozaron
        | cercano a | cercana a | cercanos a | cercanas a | próximo a | próxima a | próximos a
        | prácticamente | no llega a | no llegan a"""),
        "about": joined("""aproximadamente | alrededor de | unos | unas | en torno a | más o menos
        | aprox. | del orden de | estimado en | estimada en | estimados en | se estima en
        | se calcula en | ~ | ≈"""),
        "under": joined("menos de | menos que | inferior a | inferiores a | por debajo de | <"),
        "up_to": joined("""como máximo | máximo de | a lo sumo | no más de | como mucho | no supera
        | no superan | no superó | ≤ | <="""),
    },
    after={
        "over": "y pico",
        "at_least": "o más | y más | +",
        "about": "o así | aproximadamente",
        "up_to": "o menos",
    },
    units={
        "CNY": _of("yuanes | yuan | yuanes chinos | renminbis | renminbi"),
        "USD": _of("dólares estadounidenses | dólar estadounidense | dólares de EE. UU."),
        "HKD": _of("dólares de Hong Kong"),
        "EUR": _of("euros | euro"),
        "JPY": _of("yenes | yen"),
        "GBP": _of("libras esterlinas"),
        "MXN": _of("pesos mexicanos"),
        Unclear("dólares of a country that is not named"): _of("dólares | dólar"),
        Unclear("pesos of a country that is not named"): _of("pesos | peso"),
        Unclear("libras may be money or weight"): _of("libras | libra"),
        Unclear("m may be millón or metro"): "m",
        "percent": "% | por ciento | por cien | por 100",
        "pp": "puntos porcentuales | punto porcentual",
        "m2": _of("metros cuadrados | metro cuadrado") + " | m2 | m²",
        "km2": _of("kilómetros cuadrados | kilómetro cuadrado") + " | km2 | km²",
        "m3": _of("metros cúbicos") + " | m3 | m³",
        "km": _of("kilómetros | kilómetro") + " | km",
        "ha": _of("hectáreas | hectárea") + " | ha",
        "mu": "mu",
        "kg": _of("kilogramos | kilogramo | kilos") + " | kg",
        "t": _of("toneladas | tonelada") + " | t",
    },
    suffixes={"an ordinal": "º | ª | .º | .ª | er | ro | do | to | mo | vo"},
    negations="no | nunca",
    minus="menos",
    fillers="un total de | en total | un | una | los | las | el | la | lo | ya | los cerca de",
    articles="un | una",
    fractions="""medio | media | y medio | y media | tercio | tercios | tercera parte
    | terceras partes | cuarto | cuartos | cuarta parte | quinto | quintos | quinta parte
    | décimo | décimos | décima parte""",
    between="entre",
    joiners="y",
    links="a | hasta | o",
    asides="de los | de las | de ellos | de ellas",
    doubts={
        "a number that is left vague": r"(?<!\w)(?:varios|varias|algunos|algunas|muchos)\s+⟨",
        "hasta may say up to or until": r"(?<!\w)hasta\s+⟨",
        "sobre may say about or on": r"(?<!\w)sobre\s+⟨",
        "a decade": r"(?<!\w)años\s+⟨",
        "a part of a longer number": (
            r"(?:cient[oa]s?|mil)⟩\s+una?(?!\w)|(?<!\w)(?:mil|cient[oa]s?)\s+⟨una?\s"
        ),
    },
    short={10**6: "M | MM", 10**3: "k"},
    particles="de",
    than="de | que",
    changes="de | desde | del",
    sharers="y | e | o",
    falls="""cayó | cayeron | cae | caen | caída | bajó | bajaron | bajada | descendió
    | descendieron
    | descenso | disminuyó | disminuyeron | disminución | reducción | redujo | redujeron | retroceso
    | retrocedió | contracción""",
    rises="""creció | crecieron | crece | crecen | crecimiento | aumentó | aumentaron | aumento
    | subió
    | subieron | subida | incremento | incrementó | incrementaron | alza""",
)
"""The table of Spanish."""
