"""How amounts are written in French."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language, joined

_COUNTED = """deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
dix-sept dix-huit dix-neuf"""
_TENS = "vingt trente quarante cinquante soixante"

_SMALL = {word: value for value, word in enumerate(_COUNTED.split(), 2)}
_ROUND = {word: 20 + 10 * step for step, word in enumerate(_TENS.split())}
_ONES = dict(list(_SMALL.items())[:8])
_TEENS = dict(list(_SMALL.items())[8:])
_JOINED = {f"{ten}-{one}": _ROUND[ten] + _ONES[one] for ten in _ROUND for one in _ONES}
_JOINED |= {f"{ten} et {un}": _ROUND[ten] + 1 for ten in _ROUND for un in ("un", "une")}
_JOINED |= {f"soixante-{ten}": 60 + n for ten, n in _TEENS.items()}
_JOINED |= {f"quatre-vingt-{word}": 80 + n for word, n in _SMALL.items()}
_JOINED |= {"soixante et onze": 71, "quatre-vingts": 80, "quatre-vingt": 80}
_JOINED |= {"quatre-vingt-un": 81}
_SWISS = {"septante": 70, "huitante": 80, "octante": 80, "nonante": 90}
_JOINED |= {f"{ten}-{one}": _SWISS[ten] + _ONES[one] for ten in _SWISS for one in _ONES}

TABLE: Final = Language(
    code="fr",
    decimal=",",
    groups=(" ", "\u00a0", "\u202f", "."),
    # `un` and `une` are first of all articles, and count only before a scale.
    words={"zéro": 0, **_SMALL, **_ROUND, **_SWISS, **_JOINED, "cent": 100, "mille": 1000},
    scales={
        12: "douzaine | douzaines",
        100: "cent | cents | centaine | centaines",
        10**3: "mille | millier | milliers",
        10**6: "million | millions | mln",
        10**9: "milliard | milliards | mrd | mrds | Mds | Md",
        10**12: "billion | billions",
    },
    hedges={
        "over": joined(
            """plus de | au-delà de | au delà de | supérieur à | supérieure à | supérieurs à
            | supérieures à | dépasse | dépassent | dépassait | dépassaient | dépassé | dépassant
            | a dépassé | ont dépassé | excède | excèdent | excédant | franchi | franchit
            | au-dessus de
            | un peu plus de | bien plus de | >"""
        ),
        "at_least": joined(
            """au moins | pas moins de | au minimum | minimum de | un minimum de | à partir de
            | ≥ | >="""
        ),
        "nearly": joined(
            """près de | presque | quasi | quasiment | pas loin de | un peu moins de
        | à peine moins de
            | proche de | proches de | approche | approchent | approchant | frôle | frôlent
            | frôlant
            | avoisine | avoisinent | avoisinant"""
        ),
        "about": joined(
            """environ | quelque | quelques | à peu près | approximativement | autour de
        | aux alentours de
            | de l'ordre de | de l’ordre de | estimé à | estimée à | estimés à | estimées à
            | évalué à
            | évaluée à | dans les | ~ | ≈"""
        ),
        "under": joined(
            """moins de | inférieur à | inférieure à | inférieurs à | inférieures à | au-dessous de
            | en dessous de | en-dessous de | sous la barre de | <"""
        ),
        "up_to": joined(
            """jusqu'à | jusqu’à | au plus | tout au plus | au maximum | maximum de | un maximum de
            | pas plus de | ne dépasse pas | ne dépassent pas | n'excède pas | ≤ | <="""
        ),
    },
    after={
        "over": "et quelques",
        "at_least": "ou plus | et plus | au moins | au minimum | +",
        "about": "environ",
        "up_to": "ou moins | au plus | au maximum | maximum",
    },
    units={
        "CNY": "yuans | yuan | yuans chinois | renminbi | renminbis",
        "USD": "dollars américains | dollar américain | dollars des États-Unis | dollars US",
        "HKD": "dollars de Hong Kong | dollars de Hongkong",
        "CAD": "dollars canadiens",
        "AUD": "dollars australiens",
        "EUR": "euros | euro",
        "JPY": "yens | yen",
        "GBP": "livres sterling | livre sterling",
        "CHF": "francs suisses | franc suisse",
        "XOF": "francs CFA d'Afrique de l'Ouest",
        Unclear("dollars of a country that is not named"): "dollars | dollar",
        Unclear("francs of a country that is not named"): "francs | franc | francs CFA",
        Unclear("livres may be money, weight or books"): "livres | livre",
        Unclear("couronnes of a country that is not named"): "couronnes | couronne",
        Unclear("tonneaux, or another ton"): "tonneaux | tonneau",
        "percent": "% | pour cent | p. 100 | p. cent | pourcent",
        "pp": "points de pourcentage | point de pourcentage",
        Unclear("points of a share or of an index"): "points | point",
        "m2": "mètres carrés | mètre carré | m2 | m²",
        "km2": "kilomètres carrés | kilomètre carré | km2 | km²",
        "m3": "mètres cubes | mètre cube | m3 | m³",
        "km": "kilomètres | kilomètre | km",
        "ha": "hectares | hectare | ha",
        "mu": "mu",
        "kg": "kilogrammes | kilogramme | kilos | kilo | kg",
        "t": "tonnes | tonne | t",
    },
    suffixes={"an ordinal": "e | er | ère | re | ème | ième | èmes | nd | nde"},
    short={10**3: "k", 10**6: "M | m"},
    negations="pas | non | jamais | guère",
    minus="moins",
    fillers="""un total de | au total | la barre des | la barre de | le cap des | le cap de
    | le seuil de
    | le seuil des | les | le | la | l' | l’ | des | un | une""",
    particles="de | d' | d’",
    than="de | que",
    articles="un | une",
    fractions="""demi | demie | et demi | et demie | tiers | quart | quarts | cinquième | cinquièmes
    | dixième | dixièmes | quarts de""",
    between="entre",
    joiners="et",
    links="à | ou",
    changes="de | passé de | passer de | passe de | passant de | depuis",
    sharers="et | ou",
    asides="d'entre | d’entre | des | de ces | de leurs",
    falls="""baisse | baissé | baissent | recul | reculé | recule | diminué | diminution
    | diminue | chute
    | chuté | chutent | réduction | réduit | repli | contraction | perdu""",
    rises="""hausse | augmenté | augmentation | augmente | progressé | progression | progresse | crû
    | croissance | accru | bondi | grimpé | gagné""",
    doubts={
        "a number that is left vague": (
            r"(?<!\w)(?:plusieurs|certains|certaines|des)\s+⟨(?:milli|cent|douz)"
            r"|(?<!\w)(?:plusieurs|une|quelques|la)\s+⟨(?:centaine|millier|douzaine)"
        ),
        "sur may say on or out of": (
            r"⟩(?:\s+\w+)?\s+sur\s+(?:\d0?\b|deux|trois|quatre|cinq|dix)"
            r"|(?<!\w)sur\s+⟨(?:\d0?|deux|trois|quatre|cinq|dix)⟩"
        ),
        "a part of a longer number": (
            r"(?:cents?|mille)⟩\s+une?(?!\w)|(?<!\w)(?:cents?|mille)\s+⟨une?\s"
        ),
        "a decade": r"(?<!\w)(?:années|ans)\s+⟨",
    },
)
"""The table of French."""
