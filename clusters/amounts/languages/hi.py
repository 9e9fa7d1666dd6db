"""How amounts are written in Hindi, in digits.

Numbers in words are not read: each of those up to a hundred is a word of its own, in several
spellings, and a reader that knows some would cut the others in two.
"""

from typing import Final

from clusters.amounts.amount import Unclear
from clusters.amounts.language import Language

_ZERO = ord("०")
"""The first of the ten digits of Devanagari."""

TABLE: Final = Language(
    code="hi",
    decimal=".",
    # Groups of two, as in 1,50,000, are common; they are said to be unreadable.
    groups=(",",),
    words={},
    scales={
        10**2: "सौ",
        10**3: "हज़ार | हज़ार | हजार",
        10**5: "लाख",
        10**6: "मिलियन",
        10**7: "करोड़ | करोड़ | करोड",
        10**9: "बिलियन | अरब",
        10**11: "खरब",
        10**12: "ट्रिलियन",
    },
    hedges={
        "over": ">",
        "at_least": "कम से कम | न्यूनतम | ≥ | >=",
        # लगभग also says nearly; about is the wider of the two.
        "about": "लगभग | क़रीब | क़रीब | करीब | तक़रीबन | तकरीबन | अनुमानित | ~ | ≈",
        "under": "<",
        "up_to": "अधिकतम | ज़्यादा से ज़्यादा | ज़्यादा से ज़्यादा | ज्यादा से ज्यादा | ≤ | <=",
    },
    after={
        "over": """से अधिक | से भी अधिक | से ज़्यादा | से ज़्यादा | से ज्यादा | से भी ज़्यादा
        | से भी ज़्यादा | से भी ज्यादा | से ऊपर""",
        "at_least": "या अधिक | या उससे अधिक | या इससे अधिक | +",
        "nearly": "के क़रीब | के क़रीब | के करीब | के निकट",
        "about": "के आसपास",
        "under": "से कम | से भी कम",
        "up_to": "या कम | या उससे कम",
    },
    units={
        "CNY": "युआन | यूआन | चीनी युआन | रेनमिनबी",
        "USD": "अमेरिकी डॉलर | अमरीकी डॉलर",
        "HKD": "हांगकांग डॉलर",
        "EUR": "यूरो",
        "JPY": "येन | जापानी येन",
        "INR": "भारतीय रुपये | भारतीय रुपए | भारतीय रुपया",
        Unclear("डॉलर of a country that is not named"): "डॉलर | डालर | डॉलरों",
        Unclear(
            "रुपये of a country that is not named"
        ): "रुपये | रुपए | रुपया | रूपये | रूपए | रूपया | रुपयों | रु.",
        Unclear("पाउंड may be money or weight"): "पाउंड",
        "percent": "% | प्रतिशत | फ़ीसदी | फ़ीसदी | फीसदी",
        "pp": "प्रतिशत अंक",
        "m2": "वर्ग मीटर | m2 | m²",
        "km2": "वर्ग किलोमीटर | वर्ग किमी | km2 | km²",
        "m3": "घन मीटर | m3 | m³",
        "km": "किलोमीटर | किमी | km",
        "ha": "हेक्टेयर | हैक्टेयर | ha",
        "mu": "मू",
        "kg": "किलोग्राम | किलो | kg",
        "t": "टन",
    },
    suffixes={
        "an ordinal": "वाँ | वां | वीं | वें | वी | वा",
        "a decade": "के दशक",
    },
    fillers="कुल",
    fractions="आधा | आधे | आधी | तिहाई | चौथाई",
    links="से | से लेकर | या",
    doubts={
        "a number that is left vague": r"(?<!\w)(?:कई|कुछ|अनेक)\s+⟨",
        "a part of a longer number": r"(?<!\w)(?:डेढ़|ढाई|सवा|साढ़े|पौने)\s+⟨",
        "तक may say up to or until": r"⟩\s+तक(?!\w)",
        "a decade": r"⟩\s+(?:का|के) दशक",
    },
    variants={chr(_ZERO + digit): str(digit) for digit in range(10)},
    # The vowel signs belong to the letters before them, though \w leaves them out.
    letters=r"(?:[^\W\d]|[\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963])",
    sharers="और",
    falls="गिरावट | घटा | घटी | घटे | घटकर | कमी",
    rises="वृद्धि | बढ़ोतरी | बढ़ा | बढ़ी | बढ़े | बढ़कर | इज़ाफ़ा",
)
"""The table of Hindi."""
