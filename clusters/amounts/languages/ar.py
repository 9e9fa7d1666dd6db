"""How amounts are written in Arabic, in digits.

Numbers in words are not read: they agree in gender and case, join with a prefixed و, and count two
of a thing by an ending.
"""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language

_ZERO = ord("٠")
"""The first of the ten digits of the Arab East."""

TABLE: Final = Language(
    decimal=".",
    groups=(",",),
    words={},
    scales={
        10**3: "ألف | ألفا | ألفًا | آلاف | الف",
        10**6: "مليون | مليونا | مليونًا | ملايين",
        10**9: "مليار | مليارا | مليارًا | مليارات | بليون",
        10**12: "تريليون | تريليونا | تريليونات",
    },
    hedges={
        "over": """أكثر من | ما يزيد على | ما يزيد عن | يزيد على | يزيد عن | تزيد على | تزيد عن
        | يتجاوز | تتجاوز | تجاوز | تجاوزت | يفوق | تفوق | >""",
        "at_least": """ما لا يقل عن | لا يقل عن | لا تقل عن | على الأقل | ≥ | >=""",
        "nearly": "ما يقرب من | يقرب من | ما يقارب | يقارب | تقارب | قرابة",
        "about": "حوالي | نحو | زهاء | تقريبا | تقريبًا | ~ | ≈",
        "under": "أقل من | ما يقل عن | يقل عن | تقل عن | <",
        "up_to": """لا يزيد على | لا يزيد عن | لا تزيد على | لا تزيد عن | لا يتجاوز | لا تتجاوز
        | على الأكثر | بحد أقصى | ≤ | <=""",
    },
    after={
        "at_least": "أو أكثر | على الأقل | فأكثر | +",
        "about": "تقريبا | تقريبًا",
        "up_to": "أو أقل | على الأكثر",
    },
    units={
        "CNY": "يوان | يوانا | يوانات | يوان صيني | رنمينبي",
        "USD": """دولار أمريكي | دولار أميركي | دولارا أمريكيا | دولارات أمريكية
        | دولارات أميركية""",
        "HKD": "دولار هونغ كونغ",
        "EUR": "يورو",
        "JPY": "ين | ين ياباني",
        "GBP": "جنيه إسترليني",
        Unclear("دولار of a country that is not named"): "دولار | دولارا | دولارات",
        Unclear("money of a country that is not named"): """جنيه | جنيها | جنيهات | ريال | ريالات
        | درهم | دراهم | دينار | دنانير | ليرة""",
        "percent": "% | ٪ | في المئة | في المائة | بالمئة | بالمائة",
        "pp": "نقطة مئوية | نقاط مئوية",
        "m2": "متر مربع | مترا مربعا | أمتار مربعة | m2 | m²",
        "km2": "كيلومتر مربع | كيلومترا مربعا | كيلومترات مربعة | km2 | km²",
        "m3": "متر مكعب | أمتار مكعبة | m3 | m³",
        "km": "كيلومتر | كيلومترا | كيلومترات | كم | km",
        "ha": "هكتار | هكتارا | هكتارات | ha",
        "mu": "مو",
        "kg": "كيلوغرام | كيلوغراما | كيلوغرامات | كغ | kg",
        "t": "طن | طنا | أطنان",
    },
    negations="لا | ليس | ليست | لم | لن",
    fillers="إجمالي | مجموع",
    fractions="ونصف | ونصف المليون | وربع | نصف | ربع | ثلث",
    between="بين",
    joiners="و",
    links="إلى | أو",
    doubts={
        "a number that is left vague": r"(?<!\w)(?:عدة|بضعة|بضع)\s+⟨",
        "حتى may say up to or until": r"(?<!\w)حتى\s+⟨",
        "a century or a decade": r"(?<!\w)(?:القرن|عقد|سبعينات|سبعينيات|الثمانينات)\s+(?:ال)?⟨",
        "a part of a longer number": r"⟩\s+و(?:مئة|مائة|ألف|مليون|مليار|\d)",
    },
    variants={chr(_ZERO + digit): str(digit) for digit in range(10)} | {"٫": ".", "٬": ","},
)
"""The table of Arabic."""
