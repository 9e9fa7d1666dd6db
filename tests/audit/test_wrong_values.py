"""A wrong value, unit or hedge of a held text never passes, in any language that is read."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest

from clusters.amounts.amount import Hedge
from clusters.amounts.languages import languages
from clusters.audit.auditing import judge
from clusters.factbase import Texts
from clusters.factbase.laws import Breach
from clusters.models import FactBase
from clusters.models.fact import Range
from tests.audit.damaging import hold
from tests.audit.mending import ORDER
from tests.making import a_base, a_fact, a_metric, a_money, a_source, some_words

Value = int | Decimal | Range

RIGHT: list[tuple[str, str, str, Value, str, Hedge]] = [
    (
        "en",
        "The kilns sold tiles for more than 1.25 billion yuan in 2019.",
        "more than 1.25 billion yuan",
        1250000000,
        "CNY",
        "over",
    ),
    (
        "en",
        "It employs some 5,200 people in the town.",
        "some 5,200 people",
        5200,
        "people",
        "about",
    ),
    (
        "de",
        "Der Umsatz lag bei rund 1,6 Milliarden Euro im Jahr.",
        "rund 1,6 Milliarden Euro",
        1600000000,
        "EUR",
        "about",
    ),
    (
        "de",
        "Die Stadt hat mehr als 12.500 Beschäftigte.",
        "mehr als 12.500 Beschäftigte",
        12500,
        "people",
        "over",
    ),
    (
        "fr",
        "Le chiffre d'affaires dépasse 2,4 milliards d'euros.",
        "dépasse 2,4 milliards d'euros",
        2400000000,
        "EUR",
        "over",
    ),
    (
        "fr",
        "La ville compte près de 12 500 salariés.",
        "près de 12 500 salariés",
        12500,
        "people",
        "nearly",
    ),
    (
        "fr",
        "Le chiffre d'affaires est de 350 millions d'euros.",
        "350 millions d'euros",
        350000000,
        "EUR",
        "exact",
    ),
    ("fr", "Elle emploie 4 500 personnes.", "4 500 personnes", 4500, "people", "exact"),
    ("fr", "Elle emploie 4500 personnes.", "4500 personnes", 4500, "people", "exact"),
    (
        "it",
        "Il fatturato supera i 320 milioni di euro.",
        "supera i 320 milioni di euro",
        320000000,
        "EUR",
        "over",
    ),
    ("it", "Impiega circa 4.500 persone.", "circa 4.500 persone", 4500, "people", "about"),
    (
        "es",
        "Las ventas superan los 300 millones de euros.",
        "superan los 300 millones de euros",
        300000000,
        "EUR",
        "over",
    ),
    ("es", "Emplea a unas 4.500 personas.", "unas 4.500 personas", 4500, "people", "about"),
    (
        "pt",
        "As vendas somam cerca de 75 milhões de reais.",
        "cerca de 75 milhões de reais",
        75000000,
        "BRL",
        "about",
    ),
    ("pt", "Emprega mais de 4.500 pessoas.", "mais de 4.500 pessoas", 4500, "people", "over"),
    (
        "ru",
        "Объем продаж превысил 3,5 млрд рублей.",
        "превысил 3,5 млрд рублей",
        3500000000,
        "RUB",
        "over",
    ),
    ("ru", "Здесь работают около 4500 человек.", "около 4500 человек", 4500, "people", "about"),
    ("ko", "매출은 약 35억 원이다.", "약 35억 원", 3500000000, "KRW", "about"),
    ("ko", "직원은 4500명 이상이다.", "4500명 이상", 4500, "people", "at_least"),
    ("ja", "売上高は約35億円だった。", "約35億円", 3500000000, "JPY", "about"),
    ("ja", "従業員は4500人以上である。", "4500人以上", 4500, "people", "at_least"),
    ("zh", "2019年产值超过36.8亿元。", "超过36.8亿元", 3680000000, "CNY", "over"),
    ("zh", "从业人员3万余人。", "3万余人", 30000, "people", "over"),
    (
        "sv",
        "Exporten uppgår till nästan 1,4 miljarder kronor.",
        "nästan 1,4 miljarder kronor",
        1400000000,
        "SEK",
        "nearly",
    ),
    (
        "sv",
        "Orten har omkring 4 500 anställda.",
        "omkring 4 500 anställda",
        4500,
        "people",
        "about",
    ),
    (
        "sk",
        "Predaj presiahol 1,4 miliardy eur.",
        "presiahol 1,4 miliardy eur",
        1400000000,
        "EUR",
        "over",
    ),
    ("sk", "Zamestnáva približne 4 500 ľudí.", "približne 4 500 ľudí", 4500, "people", "about"),
    ("hi", "बिक्री लगभग 1.4 अरब यूरो रही।", "लगभग 1.4 अरब यूरो", 1400000000, "EUR", "about"),
    ("hi", "यहाँ 4,500 से अधिक लोग काम करते हैं।", "4,500 से अधिक लोग", 4500, "people", "over"),
    (
        "ar",
        "بلغت المبيعات أكثر من 30 مليون دولار أمريكي.",
        "أكثر من 30 مليون دولار أمريكي",
        30000000,
        "USD",
        "over",
    ),
    ("ar", "يعمل فيها نحو 4500 شخص.", "نحو 4500 شخص", 4500, "people", "about"),
    (
        "en",
        "Between 80 and 90 per cent goes abroad.",
        "Between 80 and 90 per cent",
        (80, 90),
        "percent",
        "exact",
    ),
    (
        "en",
        "Growth of 12.5 per cent was told.",
        "12.5 per cent",
        Decimal("12.5"),
        "percent",
        "exact",
    ),
    (
        "fr",
        "Entre 80 et 90 % partent à l'étranger.",
        "Entre 80 et 90 %",
        (80, 90),
        "percent",
        "exact",
    ),
    (
        "de",
        "Zwischen 5 und 10 Millionen Euro kostet es.",
        "Zwischen 5 und 10 Millionen Euro",
        (5000000, 10000000),
        "EUR",
        "exact",
    ),
    ("zh", "出口三五百人。", "三五百人", (300, 500), "people", "exact"),
    ("ja", "漁船は310隻を超える。", "310隻を超える", 310, "people", "over"),
    (
        "en",
        "Landings rose from 3.2 to 4.7 million euros.",
        "4.7 million euros",
        4700000,
        "EUR",
        "exact",
    ),
    ("en", "Catch (US$ million): 48", "Catch (US$ million): 48", 48000000, "USD", "exact"),
]
"""A language, a text, its quotation, and what that says: value, unit and hedge."""

METRICS = {
    "people": a_metric(),
    "percent": a_metric("share", measures="share", units=("percent",)),
}


def _base(folder: Path, case: tuple[str, str, str, Value, str, Hedge]) -> FactBase:
    language, text, quote, value, unit, hedge = case
    metric = METRICS.get(unit, a_money("sales"))
    words = some_words(quote, start=text.index(quote))
    told: dict[str, Any] = {"metric": metric.name, "unit": unit, "hedge": hedge, "evidence": words}
    fact = a_fact(id=f"faku.{metric.name}", value=value, **told)
    source = a_source(language=language, text=hold(folder, text))
    return a_base(fact, sources=(source,), metrics=(metric,))


def _errors(folder: Path, case: tuple[str, str, str, Value, str, Hedge]) -> list[Breach]:
    """Give the errors of a fact; numbers of its text that it does not quote count for nothing."""
    found = judge(_base(folder, case), Texts(folder))[1]
    return [b for b, severity in found if severity == "error" and b.code != "number-unaccounted"]


def _wrong(value: Value, unit: str, hedge: Hedge) -> Iterator[tuple[Value, str, Hedge]]:
    """Yield what words do not say that say this."""
    if isinstance(value, tuple):
        low, high = (Decimal(end or 0) for end in value)
        yield from ((one, unit, hedge) for one in (low, high, (low + high) / 2))
        yield from ((one, unit, hedge) for one in ((low, high * 10), (low, None), (None, high)))
        yield (low + high) / 2, unit, "about"
        return
    for factor in map(Decimal, (10, 100, 1000, 10_000, 100_000)):
        yield value * factor, unit, hedge
        yield value / factor, unit, hedge
    yield value + 1, unit, hedge
    yield -value, unit, hedge
    yield _swapped(value), unit, hedge
    yield (value, value * 2), unit, "exact"
    currencies = {"USD", "CNY", "EUR", "JPY", "unstated"} - {unit}
    yield from ((value, one, hedge) for one in sorted(currencies) if unit not in METRICS)
    yield from ((value, unit, one) for one in get_args(Hedge) if one != hedge)


def _swapped(value: int | Decimal) -> Decimal:
    """Swap the first two digits that differ: 4500 for 5400."""
    digits = str(value)
    at = next(i for i in range(len(digits) - 1) if digits[i] != digits[i + 1])
    return Decimal(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])


def test_every_language_is_tried() -> None:
    assert {language for language, *_ in RIGHT} == {*languages()}


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: f"{case[0]}-{case[2]}")
def test_what_the_words_say_passes(
    tmp_path: Path, case: tuple[str, str, str, Value, str, Hedge]
) -> None:
    assert _errors(tmp_path, case) == []


@pytest.mark.parametrize("case", RIGHT, ids=lambda case: f"{case[0]}-{case[2]}")
def test_what_the_words_do_not_say_is_an_error_and_no_value_is_ordered(
    tmp_path: Path, case: tuple[str, str, str, Value, str, Hedge]
) -> None:
    language, text, quote, value, unit, hedge = case
    for wrong in _wrong(value, unit, hedge):
        found = _errors(tmp_path, (language, text, quote, *wrong))
        assert found, wrong
        assert not [breach.mend for breach in found if ORDER.search(breach.mend)]
