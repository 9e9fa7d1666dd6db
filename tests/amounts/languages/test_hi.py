"""Amounts in Hindi."""

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

CASES: list[Row] = [
    # The figures of a Hindi edition of document 001.
    ("लगभग 5 बिलियन युआन", ["5000000000 CNY about [लगभग 5 बिलियन युआन]"]),
    ("60,000 से अधिक कर्मचारी", ["60000 - over [60,000 से अधिक]"]),
    ("252 पंजीकृत कंपनियाँ", ["252 - exact [252]"]),
    # Digits and their marks.
    ("६०,००० कर्मचारी", ["60000 - exact [६०,०००]"]),
    ("1.5 करोड़ युआन", ["15000000 CNY exact [1.5 करोड़ युआन]"]),
    ("1,50,000 कर्मचारी", ["! a group of 2 digits after a group mark [1,50,000]"]),
    ("60,000 5 कर्मचारी", ["! two numbers side by side [60,000 5]"]),
    # Scales, whole words only.
    ("5 हज़ार, 6 हजार", ["5000 - exact [5 हज़ार]", "6000 - exact [6 हजार]"]),
    ("5 लाख, 6 अरब", ["500000 - exact [5 लाख]", "6000000000 - exact [6 अरब]"]),
    ("2 लाख 5 हज़ार", ["205000 - exact [2 लाख 5 हज़ार]"]),
    ("लाखों कर्मचारी, हज़ारों", []),
    # Units.
    ("5 मिलियन अमेरिकी डॉलर", ["5000000 USD exact [5 मिलियन अमेरिकी डॉलर]"]),
    ("5 डॉलर", ["! डॉलर of a country that is not named [5 डॉलर]"]),
    ("5 रुपये", ["! रुपये of a country that is not named [5 रुपये]"]),
    ("5 प्रतिशत, 800 हेक्टेयर", ["5 percent exact [5 प्रतिशत]", "800 ha exact [800 हेक्टेयर]"]),
    ("5 वर्ग मीटर", ["5 m2 exact [5 वर्ग मीटर]"]),
    # Hedges.
    ("कम से कम 5", ["5 - at_least [कम से कम 5]"]),
    ("5 युआन से कम", ["5 CNY under [5 युआन से कम]"]),
    ("5 के करीब", ["5 - nearly [5 के करीब]"]),
    ("करीब 5 से ज्यादा", ["! two hedges [करीब 5 से ज्यादा]"]),
    ("5 तक", ["! तक may say up to or until [5]"]),
    ("कई 5 हज़ार", ["! a number that is left vague [5 हज़ार]"]),
    ("साढ़े 5 हज़ार", ["! a part of a longer number [5 हज़ार]"]),
    # Ordinals and ranges.
    ("20वीं सदी", ["! an ordinal [20वीं]"]),
    ("5 से 10 कंपनियाँ", ["5..10 - exact [5 से 10]"]),
    # Numbers in words are not read, and never in part.
    ("एक सौ पच्चीस कंपनियाँ", ["125 - exact [एक सौ पच्चीस]"]),
    ("करीब पचास हज़ार लोग", ["50000 - about [करीब पचास हज़ार]"]),
    ("सौ से अधिक इकाइयाँ", ["100 - over [सौ से अधिक]"]),
    ("डेढ़ लाख और ढाई करोड़", ["150000 - exact [डेढ़ लाख]", "25000000 - exact [ढाई करोड़]"]),
    ("साढ़े तीन लाख लोग", ["! a part of a longer number [तीन लाख]"]),
    ("दो लाख पचास हज़ार", ["250000 - exact [दो लाख पचास हज़ार]"]),
]


@walk(("text", "expected"), CASES)
def test_hindi_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "hi")] == expected
