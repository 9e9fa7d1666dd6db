"""How amounts are written in Portuguese, of Portugal and of Brazil."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language, joined

_COUNTED = """dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze
dezasseis dezassete dezoito dezanove"""
_TENS = "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"
_HUNDREDS = "duz trez quatroc quinh seisc setec oitoc novec"

_SMALL = {word: value for value, word in enumerate(_COUNTED.split(), 2)}
_SMALL |= {"duas": 2, "quatorze": 14, "dezesseis": 16, "dezessete": 17, "dezenove": 19}
_ROUND = {word: 20 + 10 * step for step, word in enumerate(_TENS.split())}
_ONES = {"um": 1, "uma": 1, "duas": 2, **dict(list(_SMALL.items())[:8])}
_JOINED = {f"{ten} e {one}": _ROUND[ten] + _ONES[one] for ten in _ROUND for one in _ONES}
_FULL = {
    stem + ending: 200 + 100 * step
    for step, stem in enumerate(_HUNDREDS.split())
    for ending in ("entos", "entas")
}

TABLE: Final = Language(
    code="pt",
    decimal=",",
    groups=(".", " ", "\u00a0", "\u202f"),
    # `um` and `uma` are first of all articles, and count only before a scale.
    words={
        "zero": 0,
        **_SMALL,
        **_ROUND,
        **_JOINED,
        **_FULL,
        "cem": 100,
        "cento": 100,
        "mil": 1000,
    },
    scales={
        12: "dúzia | dúzias",
        100: "centena | centenas",
        10**3: "mil | milhar | milhares",
        10**6: "milhão | milhões | mi",
        # In Portugal mil milhões, in Brazil bilhão.
        10**9: "mil milhões | bilhão | bilhões | bi",
        10**12: "trilhão | trilhões | tri",
    },
    hedges={
        "over": joined(
            """mais de | mais que | acima de | superior a | superiores a | supera | superam
        | superou
            | superaram | superando | ultrapassa | ultrapassam | ultrapassou | ultrapassaram
            | ultrapassando | excede | excedem | excedeu | além de | pouco mais de | maior que
            | >"""
        ),
        "at_least": joined(
            """pelo menos | ao menos | no mínimo | não menos de | não menos que | um mínimo de
            | mínimo de | ≥ | >="""
        ),
        "nearly": joined(
            """quase | perto de | próximo a | próximo de | próxima de | próximos de | próximas de
            | pouco menos de | beira | beirando | à beira de | praticamente"""
        ),
        "about": joined(
            """cerca de | aproximadamente | em torno de | por volta de | na ordem de
        | da ordem de | à volta de
            | uns | umas | estimado em | estimada em | estimados em | estimadas em | estima-se em
            | ~ | ≈"""
        ),
        "under": joined(
            """menos de | menos que | abaixo de | inferior a | inferiores a | menor que
            | <"""
        ),
        "up_to": joined(
            """até | no máximo | não mais de | não mais que | um máximo de | máximo de | não supera
            | não superam | não ultrapassa | não ultrapassam | quando muito | ≤ | <="""
        ),
    },
    after={
        "over": "e poucos | e tal | e tantos",
        "at_least": "ou mais | e mais | pelo menos | no mínimo | +",
        "about": "aproximadamente | mais ou menos",
        "up_to": "ou menos | no máximo",
    },
    units={
        "CNY": "yuans | yuan | iuanes | iuane | renminbi | renminbis",
        "USD": """dólares americanos | dólar americano | dólares norte-americanos | dólares dos EUA
        | dólares dos Estados Unidos""",
        "HKD": "dólares de Hong Kong",
        "EUR": "euros | euro",
        "BRL": "reais",
        "JPY": "ienes | iene",
        "GBP": "libras esterlinas | libra esterlina",
        "MOP": "patacas | pataca",
        Unclear("dólares of a country that is not named"): "dólares | dólar",
        Unclear("pesos of a country that is not named"): "pesos | peso",
        Unclear("libras may be money or weight"): "libras | libra",
        Unclear("coroas of a country that is not named"): "coroas | coroa",
        Unclear("contos of a thousand escudos"): "contos | conto",
        "percent": "% | por cento | p. cento",
        "pp": "pontos percentuais | ponto percentual",
        Unclear("points of a share or of an index"): "pontos | ponto",
        Unclear("alqueires of a region that is not named"): "alqueires | alqueire",
        "m2": "metros quadrados | metro quadrado | m2 | m²",
        "km2": "quilómetros quadrados | quilômetros quadrados | km2 | km²",
        "m3": "metros cúbicos | metro cúbico | m3 | m³",
        "km": "quilómetros | quilômetros | quilómetro | quilômetro | km",
        "ha": "hectares | hectare | ha",
        "mu": "mu",
        "kg": "quilogramas | quilograma | quilos | quilo | kg",
        "t": "toneladas | tonelada | t",
    },
    before={"BRL": "R$"},
    suffixes={"an ordinal": "º | ª | .º | .ª | o | a"},
    short={10**3: "k", 10**6: "M | m", 10**9: "B | b"},
    negations="não | nunca | nem",
    minus="menos",
    fillers="""um total de | no total | a marca de | a marca dos | a casa dos | a casa de | os
    | as | o | a
    | um | uma""",
    particles="de",
    than="de | que | do que",
    articles="um | uma",
    joiners="e",
    joins_all=True,
    fractions="""meio | meia | e meio | e meia | terço | terços | quarto | quartos | quinto
    | quintos
    | décimo | décimos | quinta parte | terça parte""",
    between="entre",
    links="a | ou | até",
    changes="de | desde | dos",
    sharers="e | ou",
    asides="deles | delas | dos | das | de seus | de suas",
    falls="""caiu | caíram | cai | caem | queda | recuou | recuaram | recuo | diminuiu | diminuíram
    | diminuição | redução | reduziu | reduziram | baixou | baixaram | descida | desceu | decréscimo
    | retração | perdeu""",
    rises="""cresceu | cresceram | cresce | crescimento | aumentou | aumentaram | aumento | subiu
    | subiram | subida | alta | avanço | avançou | incremento""",
    doubts={
        "a number that is left vague": (
            r"(?<!\w)(?:vários|várias|alguns|algumas|muitos)\s+⟨|(?<!\w)(?:uma|as|das)\s+⟨(?:centena|dúzia)"
        ),
        "a part of a longer number": (
            r"(?:cento|cem|ent[oa]s|mil)⟩\s+e\s+uma?(?!\w)|(?:cento|ent[oa]s)\s+e\s+uma?\s+⟨"
        ),
        "a decade": r"(?<!\w)anos\s+⟨",
        "em may say out of": r"⟩\s+em\s+cada\s|(?<!\w)em\s+cada\s+⟨",
    },
)
"""The table of Portuguese."""
