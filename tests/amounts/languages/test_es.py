"""Amounts in Spanish."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.amounts.reader import amounts_in
from tests.amounts.showing import Row, shown
from tests.walking import walk

CASES: list[Row] = [
    # Words of a second source, and some as it might have them.
    ("alcanzó los 2.000 millones de yuanes", ["2000000000 CNY exact [2.000 millones de yuanes]"]),
    ("más de 50.000 empleados", ["50000 - over [más de 50.000]"]),
    ("unos 240 talleres, 54 países", ["240 - about [unos 240]", "54 - exact [54]"]),
    # Digits and their marks.
    ("1.234.567,89", ["1234567.89 - exact [1.234.567,89]"]),
    ("60 000 personas", ["60000 - exact [60 000]"]),
    ("60,000 personas", ["! a group mark of another language [60,000]"]),
    ("60.000 5 personas", ["! two numbers side by side [60.000 5]"]),
    # Scales: the billón is a million millions, and there is no word for its thousandth.
    ("1,5 millones de euros", ["1500000 EUR exact [1,5 millones de euros]"]),
    ("2 mil millones", ["2000000000 - exact [2 mil millones]"]),
    ("3 billones", ["3000000000000 - exact [3 billones]"]),
    ("un millón de yuanes", ["1000000 CNY exact [un millón de yuanes]"]),
    ("dos docenas", ["24 - exact [dos docenas]"]),
    # Units.
    ("3,5 por ciento, 4 %", ["3.5 percent exact [3,5 por ciento]", "4 percent exact [4 %]"]),
    ("2 puntos porcentuales", ["2 pp exact [2 puntos porcentuales]"]),
    ("5 millones de metros cuadrados", ["5000000 m2 exact [5 millones de metros cuadrados]"]),
    ("800 hectáreas", ["800 ha exact [800 hectáreas]"]),
    ("5 dólares estadounidenses", ["5 USD exact [5 dólares estadounidenses]"]),
    ("5 dólares", ["! dólares of a country that is not named [5 dólares]"]),
    ("5 pesos", ["! pesos of a country that is not named [5 pesos]"]),
    # Hedges.
    ("supera los 5, superó 6", ["5 - over [supera los 5]", "6 - over [superó 6]"]),
    ("al menos 5, no menos de 6", ["5 - at_least [al menos 5]", "6 - at_least [no menos de 6]"]),
    ("casi 5, cerca de 6", ["5 - nearly [casi 5]", "6 - nearly [cerca de 6]"]),
    ("alrededor de 5", ["5 - about [alrededor de 5]"]),
    ("menos de 5, no más de 6", ["5 - under [menos de 5]", "6 - up_to [no más de 6]"]),
    ("5 o más, 6 y pico", ["5 - at_least [5 o más]", "6 - over [6 y pico]"]),
    ("no casi 5", ["! a negated hedge [no casi 5]"]),
    ("hasta 5", ["! hasta may say up to or until [5]"]),
    ("sobre 5", ["! sobre may say about or on [5]"]),
    ("más de casi 5", ["! two hedges [más de casi 5]"]),
    # Numbers in words.
    ("treinta y cinco empresas", ["35 - exact [treinta y cinco]"]),
    ("veintiún mil", ["21000 - exact [veintiún mil]"]),
    ("ciento veinticinco empresas", ["125 - exact [ciento veinticinco]"]),
    ("una de las fábricas, dos de ellas", []),
    ("varios miles, varias mil", ["! a number that is left vague [mil]"]),
    ("ochocientas una empresas", ["! a part of a longer number [ochocientas]"]),
    ("medio millón", ["! a fraction in words [medio millón]"]),
    ("los años 70", ["! a decade [70]"]),
    # Ranges.
    ("entre 5 y 10, 5 a 6", ["5..10 - exact [entre 5 y 10]", "5..6 - exact [5 a 6]"]),
]


@walk(("text", "expected"), CASES)
def test_spanish_amounts_are_read_from_their_words(text: str, expected: list[str]) -> None:
    assert [shown(reading) for reading in amounts_in(text, "es")] == expected


ONES = "uno dos tres cuatro cinco seis siete ocho nueve"
TEENS = "diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve"
TWENTIES = """veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
veintiocho veintinueve"""
TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa"
HUNDREDS = """ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos
ochocientos novecientos"""


def in_words(number: int) -> str:
    """A number as it is spoken: 35125 is treinta y cinco mil ciento veinticinco."""
    if number >= 1000:
        much, rest = divmod(number, 1000)
        thousands = "mil" if much == 1 else f"{in_words(much)} mil"
        return thousands + (f" {in_words(rest)}" if rest else "")
    if number >= 100:
        much, rest = divmod(number, 100)
        hundreds = "cien" if number == 100 else HUNDREDS.split()[much - 1]
        return hundreds + (f" {in_words(rest)}" if rest else "")
    if number >= 30:
        much, rest = divmod(number, 10)
        return TENS.split()[much - 3] + (f" y {in_words(rest)}" if rest else "")
    return f"{ONES} {TEENS} {TWENTIES}".split()[number - 1]


@given(st.integers(2, 999_999))
def test_a_number_in_words_is_read_back(number: int) -> None:
    (read,) = amounts_in(f"Hay {in_words(number)} talleres.", "es")
    assert getattr(read, "value", read) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5 millones de yuan", "5000000 CNY exact [5 millones de yuan]"),
        ("5 millones de euro", "5000000 EUR exact [5 millones de euro]"),
    ],
)
def test_a_unit_in_the_singular_follows_de_as_well(text: str, expected: str) -> None:
    assert [shown(reading) for reading in amounts_in(text, "es")] == [expected]
