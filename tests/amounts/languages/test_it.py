"""Amounts in Italian."""

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

CASES: list[Row] = [
    (
        "Il distretto conta circa 250 imprese e oltre 20.000 addetti.",
        ["250 - about [circa 250]", "20000 - over [oltre 20.000]"],
    ),
    (
        "Il fatturato supera i 6,2 miliardi di euro.",
        ["6200000000 EUR over [supera i 6,2 miliardi di euro]"],
    ),
    (
        "Le esportazioni sono calate del 7,3%, a 4,4 mld di euro.",
        ["7.3 percent exact [7,3%]", "4400000000 EUR exact [4,4 mld di euro]"],
    ),
    (
        "ventotto aziende e centocinquanta forni",
        ["28 - exact [ventotto]", "150 - exact [centocinquanta]"],
    ),
    ("duecentomila metri quadrati coperti", ["200000 m2 exact [duecentomila metri quadrati]"]),
    (
        "tra i 50 e i 60 milioni di euro",
        ["50000000..60000000 EUR exact [tra i 50 e i 60 milioni di euro]"],
    ),
    ("quasi l'80% della produzione nazionale", ["80 percent nearly [quasi l'80%]"]),
    (
        "poco meno di 300 mln di euro di ricavi",
        ["300000000 EUR nearly [poco meno di 300 mln di euro]"],
    ),
    (
        "almeno 30 paesi, fino a 100 tonnellate al giorno",
        ["30 - at_least [almeno 30]", "100 t up_to [fino a 100 tonnellate]"],
    ),
    ("un centinaio di imprese e migliaia di posti di lavoro", ["100 - exact [un centinaio]"]),
    ("negli anni 90 gli addetti erano tremila", ["! a decade [90]", "3000 - exact [tremila]"]),
    (
        "una commessa da 10 milioni di dollari",
        ["! dollari of a country that is not named [10 milioni di dollari]"],
    ),
    ("un'azienda su tre ha chiuso", ["! su may say out of [tre ha]"]),
    (
        "investimenti per 25 milioni di franchi svizzeri",
        ["25000000 CHF exact [25 milioni di franchi svizzeri]"],
    ),
    (
        "la produzione è cresciuta del 12,5% sul 2021",
        ["12.5 percent exact [12,5%]", "2021 - exact [2021]"],
    ),
    (
        "non meno di 40 forni e non più di 5 stabilimenti",
        ["40 - at_least [non meno di 40]", "5 - up_to [non più di 5]"],
    ),
    ("5-6 mila pezzi al mese", ["5000..6000 - exact [5-6 mila]"]),
    ("all'incirca 1.800 dipendenti", ["1800 - about [all'incirca 1.800]"]),
    ("un calo dello 0,8 per cento", ["0.8 percent exact [0,8 per cento]"]),
    (
        "il 35 per cento del mercato, pari a 1,2 milioni di mq",
        ["35 percent exact [35 per cento]", "1200000 m2 exact [1,2 milioni di mq]"],
    ),
    (
        "500 milioni di rubli e 30 milioni di corone svedesi",
        [
            "500000000 RUB exact [500 milioni di rubli]",
            "30000000 SEK exact [30 milioni di corone svedesi]",
        ],
    ),
    ("meno della metà delle 600 imprese", ["600 - exact [600]"]),
    ("due milioni e mezzo di piastrelle", ["! a fraction in words [due milioni e mezzo]"]),
    (
        "oltre il 60% dei ricavi, sotto i 10 milioni",
        ["60 percent over [oltre il 60%]", "10000000 - under [sotto i 10 milioni]"],
    ),
    ("ha sfiorato i 90 milioni di euro", ["90000000 EUR nearly [sfiorato i 90 milioni di euro]"]),
]


@walk(("text", "expected"), CASES)
def test_italian_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "it")] == expected
