"""How amounts are written in English."""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language

_COUNTED = """zero one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen"""
_FEW = "one|two|three|four|five|six|seven|eight|nine"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

TABLE: Final = Language(
    code="en",
    decimal=".",
    groups=(",",),
    words={word: value for value, word in enumerate(_COUNTED.split())}
    | {word: 20 + 10 * step for step, word in enumerate(_TENS.split())},
    scales={
        12: "dozen",
        10**2: "hundred",
        10**3: "thousand | k",
        10**5: "lakh | lakhs | lac | lacs",
        10**6: "million | mn | mln",
        10**7: "crore | crores",
        10**9: "billion | bn | bln",
        10**12: "trillion | tn",
    },
    hedges={
        "over": """more than | greater than | higher than | over | above | upwards of | >
        | in excess of | exceed | exceeds | exceeded | exceeding | surpass
        | surpasses | surpassed | surpassing | topping | topped | tops | well over | well above
        | just over | slightly over | slightly more than | north of | beyond | overtook""",
        "at_least": """at least | greater than or equal to | a minimum of | no less than
        | no fewer than | not less than | not fewer than | not under | not below | ≥ | >=""",
        "nearly": """nearly | almost | close to | just under | just below | nearing | approaching
        | approached | just shy of | shy of | close on | virtually | not quite""",
        "about": """about | around | approximately | approx | approx. | roughly | some | circa
        | ca. | c. | an estimated | estimated | estimated at
        | is estimated at | in the region of | in the order of | somewhere around | ~ | ≈""",
        "under": "less than | fewer than | lower than | under | below | <",
        "up_to": """up to | less than or equal to | as many as | as much as | at most | ≤ | <=
        | a maximum of | no more than | not more than | not over | not above | not exceed
        | not exceeding""",
    },
    after={
        "over": "-odd | odd",
        "at_least": "or more | or above | or over | plus | +",
        "about": "or so | or thereabouts",
        "up_to": "or less | or fewer | or below",
    },
    units={
        "CNY": "yuan | Chinese yuan | RMB yuan | yuan RMB | renminbi",
        "USD": "U.S. dollars | U.S. dollar | US dollars | US dollar | American dollars",
        "HKD": "Hong Kong dollars",
        "CAD": "Canadian dollars",
        "AUD": "Australian dollars",
        "EUR": "euros | euro",
        "JPY": "yen | Japanese yen",
        "GBP": "pounds sterling | British pounds",
        "SEK": "Swedish kronor",
        Unclear("dollars of a country that is not named"): "dollars | dollar",
        Unclear("pounds may be money or weight"): "pounds | pound",
        Unclear("tons may be metric, short or long"): "tons | ton",
        Unclear("m may be million or metre"): "m",
        "percent": "% | percent | per cent | pct",
        "pp": "percentage points | percentage point",
        "m2": """square meters | square metres | square meter | square metre | sq m | sqm
        | sq. m | sq. metres | sq. meters | m2 | m²""",
        "km2": "square kilometers | square kilometres | sq km | sq. km | km2 | km²",
        "m3": "cubic meters | cubic metres | cu m | cu. m | m3 | m³",
        "km": "kilometers | kilometres | kilometer | kilometre | km",
        "ha": "hectares | hectare | ha",
        "mu": "mu",
        "kg": "kilograms | kilogram | kg",
        "t": "tonnes | tonne | metric tons | metric ton | t",
    },
    suffixes={
        "an ordinal": "st | nd | rd | th",
        "a decade": "s",
        "a decade or a possessive": "'s | ’s",
    },
    negations="not | no | never | hardly",
    minus="minus",
    fillers="""a total of | a combined | a combined total of | a record | the | a | an | its | their
    | the total of | the mark of""",
    articles="a | an",
    joiners="and",
    fractions="""half | half a | and a half | and one half | and a quarter
        | third | thirds | fifth | fifths | tenth | tenths
        | millionth | millionths | thousandth | thousandths | hundredth | hundredths
        | quarter of a | quarters of a | third of a | thirds of a""",
    between="between",
    links="to | or",
    asides="of | out",
    short={
        10**5: "L",
        10**6: "m | M | MM",
        10**7: "Cr",
        10**9: "b | B",
        10**12: "T",
    },
    before={"INR": "Rs. | Rs", "CHF": "SFr | Sfr.", "IDR": "Rp", "MYR": "RM"},
    than="than",
    changes="from",
    sharers="and | or",
    falls="""fell | falls | falling | fallen | fall | dropped | drops | dropping | drop | declined
    | declines | declining | decline | decreased | decreasing | decrease | down | slumped | slump
    | plunged | plunge | shrank | shrunk | slid | dipped | tumbled | contracted | contraction
    | reduced | reduction | lost""",
    rises="""rose | rises | rising | risen | rise | grew | grows | growing | grown | growth
    | increased
    | increases | increasing | increase | up by | jumped | jump | surged | surge | climbed | soared
    | gained | expanded""",
    doubts={
        "a word that begins as a number": r"⟨one⟩-",
        "a ratio in words": (
            rf"⟨(?:{_FEW}|\d)⟩ (?:in|out of) (?:every )?(?:{_FEW}|ten|twenty|(?:\d|\d0)\b)"
            rf"|(?<!\w)(?:{_FEW}|\d) (?:in|out of) (?:every )?⟨(?:{_FEW}|ten|twenty|\d0?)⟩"
        ),
        "over may say more than or during": (
            r"(?<!\w)over (?:the|a|an|its|their)\s+⟨[^⟩]*⟩[\s-]+(?:year|month|day|week|decade)"
        ),
    },
)
"""The table of English."""
