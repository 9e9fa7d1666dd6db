"""How amounts are written in Arabic, in digits.

Numbers in words are not read: they agree in gender and case, join with a prefixed و, and count two
of a thing by an ending.
"""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language

_ZERO = ord("٠")
"""The first of the ten digits of the Arab East."""


def _glued(phrases: str) -> str:
    """Hedges, bare and with the particles that are written as one with them: بنحو, وأكثر من."""
    several = [phrase.strip() for phrase in phrases.split("|")]
    particles = ("", "ب", "ل", "و", "ف", "وب", "ول")
    return " | ".join(
        particle + one
        for one in several
        for particle in particles
        if not particle or one[0].isalpha()
    )


TABLE: Final = Language(
    code="ar",
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
        "over": _glued("""أكثر من | ما يزيد على | ما يزيد عن | يزيد على | يزيد عن | تزيد على
        | تزيد عن
        | يتجاوز | تتجاوز | تجاوز | تجاوزت | يفوق | تفوق | ما يفوق | تخطى | تخطت | يتخطى | تتخطى
        | ما يربو على | يربو على | تربو على | أزيد من | >"""),
        "at_least": _glued("""ما لا يقل عن | لا يقل عن | لا تقل عن | على الأقل | ≥ | >="""),
        "nearly": _glued(
            """ما يقرب من | يقرب من | تقرب من | ما يقارب | يقارب | تقارب | قرابة | يناهز
            | ما يناهز | تناهز"""
        ),
        "about": _glued("حوالي | حوالى | نحو | زهاء | تقريبا | تقريبًا | ~ | ≈"),
        "under": _glued("أقل من | ما يقل عن | يقل عن | تقل عن | دون | <"),
        "up_to": _glued("""لا يزيد على | لا يزيد عن | لا تزيد على | لا تزيد عن | لا يتجاوز
        | لا تتجاوز
        | على الأكثر | بحد أقصى | ≤ | <="""),
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
    joiners="و | &",
    links="إلى | أو",
    doubts={
        "a number that is left vague": r"(?<!\w)(?:عدة|بضعة|بضع)\s+⟨",
        "حتى may say up to or until": r"(?<!\w)حتى\s+⟨",
        "a century or a decade": r"(?<!\w)(?:القرن|عقد|سبعينات|سبعينيات|الثمانينات)\s+(?:ال)?⟨",
        "a part of a longer number": (
            r"⟩\s+و(?:مئة|مائة|ألف|مليون|مليار)"
            r"|(?:ألف|ألفا|آلاف|مليون|ملايين|مليار|مليارات)⟩\s+&"
        ),
    },
    variants={chr(_ZERO + digit): str(digit) for digit in range(10)} | {"٫": ".", "٬": ","},
    rewrites={
        # Particles glued to digits; and a comma between groups of them.
        r"(?<!\w)و(?=\d)": "&",
        r"(?<!\w)(?:و|ف)?(?:بال|لل|ال|ب|ل|ك)ـ?(?=\d)": " ",
        r"(?<=\d)،(?=\d{3}(?!\d))": ",",
    },
    apart={"over": "تجاوز | تجاوزت | يتجاوز | تتجاوز | تخطى | تخطت | وتجاوزت | وتخطت | وتجاوز"},
    sharers="و | &",
    falls="""انخفض | انخفضت | انخفاض | انخفاضا | بانخفاض | تراجع | تراجعت | تراجعا | بتراجع | هبط
    | هبطت | هبوط""",
    rises="""ارتفع | ارتفعت | ارتفاع | ارتفاعا | بارتفاع | زيادة | بزيادة | نمو | نموا | نما | نمت
    | زاد | زادت""",
)
"""The table of Arabic."""
