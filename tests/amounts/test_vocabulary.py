"""Names of currencies and measures that a language's own table does not have."""

from __future__ import annotations

import pytest
from num2words import num2words

from clusters.amounts.amount import Amount
from clusters.amounts.language import each
from clusters.amounts.languages import languages, table_of
from clusters.amounts.reader import amounts_in
from clusters.amounts.units import CURRENCIES
from clusters.amounts.vocabulary import names_of
from tests.amounts.showing import shown
from tests.walking import walk

SPELLED = "en de sv es fr it pt ru sk ar"
SPELLED_NUMBERS = [2, 12, 21, 38, 71, 95, 123, 250, 999, 1100, 2345, 11500, 250_000, 816_160]


@walk(
    ("text", "language", "expected"),
    [
        ("500 million rubles came", "en", "500000000 RUB exact [500 million rubles]"),
        ("5 zloty or more", "en", "5 PLN at_least [5 zloty or more]"),
        ("5 isländischen Kronen", "de", "5 ISK exact [5 isländischen Kronen]"),
        ("20 pesos mexicanos", "es", "20 MXN exact [20 pesos mexicanos]"),
        ("20 pesos", "es", "! pesos of a country that is not named [20 pesos]"),
        ("30 shillings", "en", "! shillings of a country that is not named [30 shillings]"),
        ("5 Millionen Rubel", "de", "5000000 RUB exact [5 Millionen Rubel]"),
        ("3 acres of land", "en", "3 acre exact [3 acres]"),
        ("5 lakh Leute", "de", "! the word behind it, lakh, was not read [5 lakh]"),
        (
            "5 Milliarden firms",
            "en",
            "! the word behind it, Milliarden, was not read [5 Milliarden]",
        ),
        ("663 MPta of sales", "en", "! the word behind it, MPta, was not read [663 MPta]"),
        ("5 kr each", "en", "! kr may be Swedish, Norwegian, Danish or Icelandic [5 kr]"),
        ("500 real pearls", "en", "500 - exact [500]"),
        ("5泰铢", "zh", "5 THB exact [5泰铢]"),
        ("3 GWh of power", "en", "3 GWh exact [3 GWh]"),
        ("3GWh", "fr", "3 GWh exact [3GWh]"),
        ("300 Megawattstunden", "de", "300 MWh exact [300 Megawattstunden]"),
        ("500 млн кВт·ч", "ru", "500000000 kWh exact [500 млн кВт·ч]"),
        ("3.5亿千瓦时", "zh", "350000000 kWh exact [3.5亿千瓦时]"),
        ("20 TB of data", "en", "20 TB exact [20 TB]"),
        ("300 gigaoctets", "fr", "300 GB exact [300 gigaoctets]"),
        ("40 barrels a day", "en", "40 bbl exact [40 barrels]"),
        ("100 km/h", "de", "100 km/h exact [100 km/h]"),
        ("5 kg/m2", "en", "! a unit by another unit [5 kg/m2]"),
        ("12 ounces", "en", "! ounces may be one of several measures [12 ounces]"),
        ("300 million cups", "en", "300000000 - exact [300 million]"),
        ("千分之七", "zh", "! per mille [千分之七]"),
        ("万分之三", "zh", "! parts of ten thousand [万分之三]"),
        ("千分の七", "ja", "! a fraction in words [千分の七]"),
    ],
)
def test_a_name_behind_a_number_is_read_or_refused_never_dropped(
    text: str, language: str, expected: str
) -> None:
    assert [shown(reading) for reading in amounts_in(text, language)] == [expected]


@pytest.mark.parametrize("language", languages())
def test_every_name_of_a_currency_in_use_is_read(language: str) -> None:
    misread = []
    table = table_of(language)
    assert table is not None
    # Where nothing parts words, a name that begins as a scale or a hedge is not looked for.
    told = each(*table.scales.values(), *table.after.values()) if table.additive else []
    names = names_of(language).items()
    for name, unit in (one for one in names if not one[0].startswith((*told, "["))):
        if "（" in name or "–" in name:
            continue
        (read,) = amounts_in(f"5 {name}", language)
        clear = isinstance(unit, str) and unit in CURRENCIES
        if clear and isinstance(read, Amount) and read.unit != unit:
            misread.append((name, unit, read.unit))
    assert misread == []


@walk("language", SPELLED.split())
@walk("number", SPELLED_NUMBERS)
def test_a_number_that_another_program_spells_is_read_back(language: str, number: int) -> None:
    (read,) = amounts_in(f"({num2words(number, lang=language)}) ", language)
    assert getattr(read, "value", read) == number
