"""Amounts in French."""

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

CASES: list[Row] = [
    (
        "Le chiffre d'affaires de la filière dépasse les 300 millions d'euros.",
        ["300000000 EUR over [dépasse les 300 millions d'euros]"],
    ),
    (
        "La région compte près de 1 200 entreprises et plus de 45 000 salariés.",
        ["1200 - nearly [près de 1 200]", "45000 - over [plus de 45 000]"],
    ),
    (
        "Les exportations ont reculé de 5,3 %, à 2,4 milliards d'euros.",
        ["5.3 percent exact [5,3 %]", "2400000000 EUR exact [2,4 milliards d'euros]"],
    ),
    (
        "entre 80 et 90 pour cent de la production nationale",
        ["80..90 percent exact [entre 80 et 90 pour cent]"],
    ),
    (
        "quatre-vingt-dix-sept verreries et soixante et onze fours",
        ["97 - exact [quatre-vingt-dix-sept]", "71 - exact [soixante et onze]"],
    ),
    ("une centaine d'entreprises et plusieurs milliers d'emplois", ["100 - exact [une centaine]"]),
    ("jusqu'à 500 tonnes de verre par jour", ["500 t up_to [jusqu'à 500 tonnes]"]),
    ("un investissement d'au moins 12 M€", ["12000000 EUR at_least [au moins 12 M€]"]),
    ("Un four sur trois est à l'arrêt.", ["! sur may say on or out of [trois]"]),
    (
        "1,5 Md€ de ventes, contre 3,2 Mds d'euros en 2019",
        [
            "1500000000 EUR exact [1,5 Md€]",
            "3200000000 EUR exact [3,2 Mds d'euros]",
            "2019 - exact [2019]",
        ],
    ),
    (
        "environ 60 % des 6.000 emplois, soit quelque 3 600 personnes",
        ["60 percent about [environ 60 %]", "6000 - exact [6.000]", "3600 - about [quelque 3 600]"],
    ),
    ("la 3e usine du groupe, dans les années 1990", ["! an ordinal [3e]", "! a decade [1990]"]),
    ("une commande de 500 millions de roubles", ["500000000 RUB exact [500 millions de roubles]"]),
    (
        "20 millions de francs suisses, soit 300 000 dirhams marocains par poste",
        [
            "20000000 CHF exact [20 millions de francs suisses]",
            "300000 MAD exact [300 000 dirhams marocains]",
        ],
    ),
    (
        "un peu moins de 200 artisans, dont deux cents cinquante apprentis",
        ["200 - nearly [un peu moins de 200]", "250 - exact [deux cents cinquante]"],
    ),
    (
        "La production a augmenté de 12 % pour atteindre 1,7 million de mètres carrés.",
        ["12 percent exact [12 %]", "1700000 m2 exact [1,7 million de mètres carrés]"],
    ),
    (
        "pas moins de 30 pays, au plus 5 tonnes par lot",
        ["30 - at_least [pas moins de 30]", "5 t up_to [au plus 5 tonnes]"],
    ),
    (
        "des ventes de 10 millions de dollars",
        ["! dollars of a country that is not named [10 millions de dollars]"],
    ),
    ("Le site s'étend sur 25 hectares.", ["25 ha exact [25 hectares]"]),
    ("de 5 à 10 millions d'euros selon les années", ["! a range [5 à 10 millions d'euros]"]),
    (
        "trois cents ouvriers et deux mille cinq cents emplois indirects",
        ["300 - exact [trois cents]", "2500 - exact [deux mille cinq cents]"],
    ),
    (
        "aux alentours de 40 fours, presque 15 km de conduites",
        ["40 - about [aux alentours de 40]", "15 km nearly [presque 15 km]"],
    ),
    (
        "0,5 point de plus qu'en 2020",
        ["! points of a share or of an index [0,5 point]", "2020 - exact [2020]"],
    ),
    ("moins de 10 % du marché mondial", ["10 percent under [moins de 10 %]"]),
    (
        "plus d'un million de pièces, soit 80 % du total",
        ["1000000 - over [plus d'un million]", "80 percent exact [80 %]"],
    ),
]


@walk(("text", "expected"), CASES)
def test_french_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "fr")] == expected
