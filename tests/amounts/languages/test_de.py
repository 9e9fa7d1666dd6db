"""Amounts in German."""

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

CASES: list[Row] = [
    # The figures of a German edition of document 001.
    ("fast 5 Milliarden Yuan", ["5000000000 CNY nearly [fast 5 Milliarden Yuan]"]),
    ("mehr als 60.000 Mitarbeiter", ["60000 - over [mehr als 60.000]"]),
    ("werden in 54 Länder und Regionen exportiert", ["54 - exact [54]"]),
    ("252 registrierte Unternehmen", ["252 - exact [252]"]),
    # Digits and their marks.
    ("1.234.567,89 €", ["1234567.89 EUR exact [1.234.567,89 €]"]),
    ("60 000 Menschen", ["60000 - exact [60 000]"]),
    ("60,000 Beschäftigte", ["! a group mark of another language [60,000]"]),
    ("1.5 Mio. Euro", ["! a group of 1 digit after a group mark [1.5 Mio. Euro]"]),
    ("60'000", ["! a mark that this language does not write in numbers [60'000]"]),
    ("minus 5 Grad", ["! degrees [minus 5 Grad]"]),
    ("minus 5 Plätze", ["-5 - exact [minus 5]"]),
    ("14 % mehr als 2021", ["14 percent exact [14 %]", "! a year or a number [mehr als 2021]"]),
    # Scales.
    ("rund 1,5 Mio. Euro", ["1500000 EUR about [rund 1,5 Mio. Euro]"]),
    ("2 Mrd. US-Dollar", ["2000000000 USD exact [2 Mrd. US-Dollar]"]),
    ("2 Millionen Yen", ["2000000 JPY exact [2 Millionen Yen]"]),
    ("3 Billionen Yuan", ["3000000000000 CNY exact [3 Billionen Yuan]"]),
    (
        "eine Billion, 5 Bio. Euro",
        ["1000000000000 - exact [eine Billion]", "5000000000000 EUR exact [5 Bio. Euro]"],
    ),
    ("5 Bio-Betriebe", ["! Bio may be Billion or organic [5 Bio]"]),
    ("20 Tsd. Tonnen", ["20000 t exact [20 Tsd. Tonnen]"]),
    ("5 tausend, 5 hundert", ["5000 - exact [5 tausend]", "500 - exact [5 hundert]"]),
    # Units.
    ("3,5 %, 4 Prozent", ["3.5 percent exact [3,5 %]", "4 percent exact [4 Prozent]"]),
    ("um 2 Prozentpunkte", ["2 pp exact [2 Prozentpunkte]"]),
    ("der 800-Hektar-Park", ["800 ha exact [800-Hektar]"]),
    ("5 qm, 6 Quadratkilometer", ["5 m2 exact [5 qm]", "6 km2 exact [6 Quadratkilometer]"]),
    ("7 Kubikmeter, 8 Mu", ["7 m3 exact [7 Kubikmeter]", "8 mu exact [8 Mu]"]),
    ("5 Pfund Sterling", ["5 GBP exact [5 Pfund Sterling]"]),
    ("5 Millionen Dollar", ["! Dollar of a country that is not named [5 Millionen Dollar]"]),
    ("20 Pfund", ["! Pfund may be money or weight [20 Pfund]"]),
    ("5 TEUR", ["! a scale and a currency in one abbreviation [5 TEUR]"]),
    # Hedges.
    ("über 40, gut 41", ["40 - over [über 40]", "41 - over [gut 41]"]),
    ("GRÖSSER ALS 5, größer als 6", ["5 - over [GRÖSSER ALS 5]", "6 - over [größer als 6]"]),
    ("mindestens 9, wenigstens 8", ["9 - at_least [mindestens 9]", "8 - at_least [wenigstens 8]"]),
    ("nicht weniger als 5", ["5 - at_least [nicht weniger als 5]"]),
    ("5 oder mehr", ["5 - at_least [5 oder mehr]"]),
    ("knapp 800 Hektar", ["800 ha nearly [knapp 800 Hektar]"]),
    ("nahezu 5, beinahe 6", ["5 - nearly [nahezu 5]", "6 - nearly [beinahe 6]"]),
    ("etwa 5, circa 6", ["5 - about [etwa 5]", "6 - about [circa 6]"]),
    ("ca. 7, ungefähr 8", ["7 - about [ca. 7]", "8 - about [ungefähr 8]"]),
    ("weniger als 5, unter 6", ["5 - under [weniger als 5]", "6 - under [unter 6]"]),
    ("bis zu 5, höchstens 6", ["5 - up_to [bis zu 5]", "6 - up_to [höchstens 6]"]),
    ("maximal 5, nicht über 6", ["5 - up_to [maximal 5]", "6 - up_to [nicht über 6]"]),
    ("nicht mehr als insgesamt 5", ["5 - up_to [nicht mehr als insgesamt 5]"]),
    ("nicht fast 5", ["! a negated hedge [nicht fast 5]"]),
    ("mehr als etwa 5", ["! two hedges [mehr als etwa 5]"]),
    # What looks like a hedge.
    ("verfügt über 252 Firmen", ["252 - exact [verfügt über 252]"]),
    ("verfügt über mehr als 60.000", ["60000 - over [verfügt über mehr als 60.000]"]),
    ("verfügt heute über 252", ["! über may say over or belong to its verb [über 252]"]),
    ("bis 2025", ["! a word that may be a hedge or a preposition [2025]"]),
    ("um die 60", ["! a word that may be a hedge or a preposition [60]"]),
    ("kaum 60", ["! a word that may be a hedge or a preposition [60]"]),
    # Ordinals, dates, the end of a sentence.
    ("auf dem 20. Parteitag", ["! an ordinal or the end of a sentence [20]"]),
    ("am 10.\nNovember", ["! an ordinal or the end of a sentence [10]"]),
    (
        "am 20., 21. Mai",
        [
            "! an ordinal or the end of a sentence [20]",
            "! an ordinal or the end of a sentence [21]",
        ],
    ),
    ("am 10.11.2020", ["! a group of 2 digits after a group mark [10.11.2020]"]),
    ("Es sind 60.", ["60 - exact [60]"]),
    ("Es sind 60.)\n\nDie Firma", ["60 - exact [60]"]),
    ("Es sind 60. Die Firma", ["! an ordinal or the end of a sentence [60]"]),
    ("Es sind 3,5. Die Firma", ["3.5 - exact [3,5]"]),
    ("der 20ste, die 1990er", ["! an ordinal [20ste]", "! a decade [1990er]"]),
    # Numbers in words.
    ("ein Betrieb, eine Million", ["1000000 - exact [eine Million]"]),
    (
        "zwölf, dreißig, DREISSIG",
        ["12 - exact [zwölf]", "30 - exact [dreißig]", "30 - exact [DREISSIG]"],
    ),
    (
        "fünfundzwanzig, einundneunzig",
        ["25 - exact [fünfundzwanzig]", "91 - exact [einundneunzig]"],
    ),
    ("zweihundert, fünftausend", ["200 - exact [zweihundert]", "5000 - exact [fünftausend]"]),
    ("zwei Dutzend, über tausend", ["24 - exact [zwei Dutzend]", "1000 - over [über tausend]"]),
    ("mehrere tausend Firmen", ["! a number that is left vague [tausend]"]),
    ("Tausende, zwei von ihnen", []),
    ("anderthalb Millionen", ["! a fraction in words [anderthalb Millionen]"]),
    ("eine halbe Million", ["! a fraction in words [halbe Million]"]),
    ("zwei Drittel, ein Drittel", ["! a fraction in words [zwei Drittel]"]),
    # Ranges.
    ("zwischen 5 und 10 Euro", ["5..10 EUR exact [zwischen 5 und 10 Euro]"]),
    ("5 bis 10, 5 oder 6", ["5..10 - exact [5 bis 10]", "5..6 - exact [5 oder 6]"]),
]


@walk(("text", "expected"), CASES)
def test_german_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "de")] == expected
