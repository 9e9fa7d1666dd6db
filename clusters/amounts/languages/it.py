"""How amounts are written in Italian."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language, joined

_COUNTED = """due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici
quindici sedici diciassette diciotto diciannove"""
_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"

_SMALL = {word: value for value, word in enumerate(_COUNTED.split(), 2)}
_ROUND = {word: 20 + 10 * step for step, word in enumerate(_TENS.split())}
# Tens lose their vowel before uno and otto: ventuno, ventotto; tre bears an accent at the end.
_PIECES = {"uno": 1, "un": 1, "tré": 3, **_SMALL, **_ROUND} | {
    ten[:-1]: value for ten, value in _ROUND.items()
}
_PIECES |= {"cento": 100, "cent": 100, "mille": 1000, "mila": 1000}

TABLE: Final = Language(
    code="it",
    decimal=",",
    groups=(".", " ", "\u00a0", "\u202f"),
    # `un`, `uno` and `una` are first of all articles, and count only before a scale.
    words={"zero": 0, **_SMALL, **_ROUND, "cento": 100, "mille": 1000},
    pieces=_PIECES,
    scales={
        12: "dozzina | dozzine",
        100: "centinaio | centinaia",
        10**3: "mila | migliaio | migliaia",
        10**6: "milione | milioni | mln | mln. | mil. | mio",
        10**9: "miliardo | miliardi | mld | mld. | mrd",
        10**12: "bilione | bilioni",
    },
    hedges={
        "over": joined(
            """più di | oltre | superiore a | superiori a | supera | superano | superava | superato
            | superata | superando | ha superato | hanno superato | eccede | eccedono
            | al di sopra di
            | sopra | poco più di | ben oltre | maggiore di | >"""
        ),
        "at_least": joined(
            "almeno | non meno di | come minimo | un minimo di | minimo di | perlomeno | ≥ | >="
        ),
        "nearly": joined(
            """quasi | vicino a | vicina a | vicini a | poco meno di | sfiora | sfiorano | sfiorato
            | sfiorando | prossimo a | prossima a | ormai quasi | pressoché"""
        ),
        "about": joined(
            """circa | all'incirca | all’incirca | pressappoco | approssimativamente | intorno a
            | attorno a | nell'ordine di | nell’ordine di | stimato in | stimati in | stimata in
            | stimate in | stimato a | sui | sulle | ~ | ≈"""
        ),
        "under": joined(
            """meno di | inferiore a | inferiori a | al di sotto di | sotto | minore di
            | <"""
        ),
        "up_to": joined(
            """fino a | al massimo | non più di | massimo di | un massimo di | non supera
            | non superano | tutt'al più | ≤ | <="""
        ),
    },
    after={
        "over": "e passa | e rotti",
        "at_least": "o più | e più | e oltre | almeno | in su | +",
        "about": "circa | o giù di lì | all'incirca",
        "up_to": "o meno | al massimo",
    },
    units={
        "CNY": "yuan | yuan cinesi | renminbi",
        "USD": "dollari americani | dollari statunitensi | dollaro statunitense | dollari USA",
        "HKD": "dollari di Hong Kong",
        "EUR": "euro",
        "JPY": "yen",
        "GBP": "sterline | sterlina | sterline britanniche",
        "CHF": "franchi svizzeri | franco svizzero",
        "ITL": "lire | lire italiane",
        Unclear("dollari of a country that is not named"): "dollari | dollaro",
        Unclear("franchi of a country that is not named"): "franchi | franco",
        Unclear("corone of a country that is not named"): "corone | corona",
        Unclear("libbre may be weight"): "libbre | libbra",
        "percent": "% | per cento | percento | p. cento",
        "pp": "punti percentuali | punto percentuale",
        Unclear("points of a share or of an index"): "punti | punto",
        "m2": "metri quadrati | metri quadri | metro quadrato | mq | m2 | m²",
        "km2": "chilometri quadrati | chilometri quadri | chilometro quadrato | kmq | km2 | km²",
        "m3": "metri cubi | metro cubo | mc | m3 | m³",
        "km": "chilometri | chilometro | km",
        "ha": "ettari | ettaro | ha",
        "mu": "mu",
        "kg": "chilogrammi | chilogrammo | chili | chilo | kg",
        "t": "tonnellate | tonnellata | t",
        Unclear("quintals of a hundred kilograms"): "quintali | quintale",
    },
    suffixes={"an ordinal": "° | º | ª | esimo | esima | mo"},
    short={10**3: "k", 10**6: "M | m"},
    negations="non | mai | neppure | né",
    minus="meno",
    fillers="""un totale di | in totale | la soglia dei | la soglia di | quota | il tetto dei
    | i | gli
    | le | il | lo | la | l' | l’ | un | uno | una | dei | delle""",
    particles="di | d'",
    than="di | che",
    articles="un | uno | una",
    joiners="e",
    fractions="""mezzo | mezza | e mezzo | e mezza | terzo | terzi | quarto | quarti | quinto
    | quinti
    | decimo | decimi""",
    between="tra | fra",
    links="a | o | fino a",
    changes="da | dai | dal | dalle | dagli",
    sharers="e | o | ed",
    asides="di loro | di essi | di esse | dei | delle | degli",
    falls="""calo | calato | calata | calati | calate | cala | calano | diminuito | diminuita
    | diminuzione | sceso | scesa | scesi | scese | scende | flessione | riduzione | ridotto
    | ridotta
    | perso | contrazione | crollo | crollato""",
    rises="""aumento | aumentato | aumentata | aumentati | aumentate | crescita | cresciuto
    | cresciuta
    | cresciuti | cresciute | salito | salita | saliti | salite | incremento | rialzo""",
    doubts={
        "a number that is left vague": (
            r"(?<!\w)(?:alcune|diverse|varie|parecchie|un|le|delle)\s+⟨(?:cent|migliai|dozzin)"
        ),
        "su may say out of": (
            r"⟩(?:\s+\w+)?\s+su\s+(?:\d0?\b|due|tre|quattro|cinque|dieci)"
            r"|(?<!\w)su\s+⟨(?:\d0?|due|tre|quattro|cinque|dieci)(?:\s+ha)?⟩"
        ),
        "ha may be the hectare or a verb": r"⟨[^\d⟩]*\sha⟩",
        "a decade": r"(?<!\w)anni\s+⟨",
        "an ordinal": r"⟩[°ºª]",
    },
)
"""The table of Italian."""
