"""Rates of exchange: means, days and refusals; CurrencyConverter as referee."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal, localcontext
from itertools import pairwise

import pytest
from currency_converter import CurrencyConverter  # type: ignore[import-untyped] # it has no types
from hypothesis import given
from hypothesis import strategies as st

from clusters.errors import Usage
from clusters.money import CURRENCIES, NoRate, Rate, RateDate, rate, rate_date, rates
from clusters.money.rates import BEGIN, days_between, end, quotation_days, quotations, quoted
from clusters.periods import Period, dates
from tests.walking import walk


def test_the_tables_begin_and_end_where_they_say() -> None:
    days = days_between(date(1990, 1, 1), date(2090, 1, 1))
    assert (days[0], days[-1]) == (BEGIN, end())


def test_no_working_week_is_without_a_quotation() -> None:
    days = days_between(BEGIN, end())
    assert max(later - day for day, later in pairwise(days)) == timedelta(days=5)
    assert all(day.isoweekday() <= 5 for day in days)


def test_every_day_has_a_cell_in_every_line() -> None:
    for year in range(BEGIN.year, end().year + 1):
        for currency in ("EUR", "USD", "CNY", "ISK", "RUB"):
            assert len(quotations(year, currency)) == len(quotation_days(year)), (year, currency)


def test_a_cell_without_a_quotation_is_none() -> None:
    assert quoted("RUB", date(2022, 3, 1), date(2022, 3, 2)) == [Decimal("117.201"), None]
    assert quoted("RUB", date(2023, 1, 2), date(2023, 1, 2)) == [None]


def test_a_span_of_years_is_read_in_one_go() -> None:
    last_and_first = quoted("USD", date(2018, 12, 31), date(2019, 1, 2))
    assert last_and_first == [Decimal("1.1450"), Decimal("1.1397")]


def test_a_year_without_a_table_has_no_days() -> None:
    assert quotation_days(1998) == ()


def of(value: str) -> Rate:
    day = date(2018, 12, 31)
    return Rate(
        value=Decimal(value), from_="CNY", to="USD", first_day=day, last_day=day, days=1, source="-"
    )


@pytest.mark.parametrize(
    ("amount", "value", "converted"),
    [
        (5, "2", "2.5"),
        (Decimal("31e8"), "6.25", "496000000"),
        (0, "6.6187", "0"),
        (1, "3", "0.3333333333333333333333333333"),
    ],
)
def test_an_amount_is_divided_by_the_rate_shown(
    amount: Decimal | int, value: str, converted: str
) -> None:
    assert of(value).converted(amount) == Decimal(converted)


def test_no_setting_of_the_callers_rounds_what_is_converted() -> None:
    with localcontext() as context:
        context.prec = 3
        assert of("3").converted(10**12) == Decimal("333333333333.3333333333333333")


@given(st.decimals("0.01", "1e15", places=2))
def test_what_is_converted_times_the_rate_is_the_amount(amount: Decimal) -> None:
    back = of("6.6187").converted(amount) * Decimal("6.6187")
    assert abs(back / amount - 1) < Decimal("1e-26")


@pytest.mark.parametrize(
    ("word", "read"),
    [("then", "then"), ("end", "end"), ("2018-12-31", date(2018, 12, 31))],
)
def test_a_word_or_a_day_is_read(word: str, read: RateDate) -> None:
    assert rate_date(word) == read


@walk(
    "word", ["", "now", "Then", "2018", "2018-12", "20181231", "2018-W01-1", "2018-02-30", " end"]
)
def test_anything_else_is_refused_with_what_to_write(word: str) -> None:
    with pytest.raises(Usage) as refused:
        rate_date(word)
    assert str(refused.value) == (
        f"{word!r}: no such date of a rate: write then, end or a day like 2018-12-31"
    )


BEGUN, ENDED = "the rates begin on 1999-01-04", "the rates end on 2026-10-30"
HALF_A_DIGIT = Decimal("0.00005")
"""How far five significant digits may be off, as a part of the value."""

ALWAYS = st.sampled_from(sorted({"USD", "JPY", "GBP", "SEK", "KRW", "ZAR", "HUF", "EUR"}))
"""Currencies quoted on every day."""
DAYS = st.dates(date(1999, 1, 4), date(2026, 10, 30))
PERIODS = st.tuples(DAYS, DAYS).map(lambda ends: Period(min(ends), max(ends)))


@pytest.fixture(autouse=True, scope="module")
def _tables_that_end_on_a_friday() -> Iterator[None]:
    """Newer tables go further, and the answers here are the same."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rates, "end", lambda: date(2026, 10, 30))
        yield


def asked(from_: str, to: str, period: str | Period, when: RateDate = "then") -> Rate | NoRate:
    days = dates(period) if isinstance(period, str) else period
    assert days is not None
    return rate(from_, to, days, when)


def found(from_: str, to: str, period: str | Period, when: RateDate = "then") -> Rate:
    answer = asked(from_, to, period, when)
    assert isinstance(answer, Rate), answer
    return answer


def crosses(from_: str, to: str, rate: Rate) -> list[Decimal]:
    theirs = quoted(from_, rate.first_day, rate.last_day)
    ours = quoted(to, rate.first_day, rate.last_day)
    return [a / b for a, b in zip(theirs, ours, strict=True) if a and b]


@walk(
    ("from_", "to", "period", "value", "first_day", "last_day", "days"),
    [
        ("CNY", "USD", "2018", "6.6187", date(2018, 1, 2), date(2018, 12, 31), 255),
        ("CNY", "USD", "2019", "6.9114", date(2019, 1, 2), date(2019, 12, 31), 255),
        ("CNY", "USD", "2022", "6.7347", date(2022, 1, 3), date(2022, 12, 30), 257),
        ("CNY", "USD", "2018-03", "6.3214", date(2018, 3, 1), date(2018, 3, 29), 21),
        ("CNY", "USD", "2022-01/2022-09", "6.6085", date(2022, 1, 3), date(2022, 9, 30), 193),
        ("CNY", "USD", "2018/2019", "6.7650", date(2018, 1, 2), date(2019, 12, 31), 510),
        ("CNY", "USD", "2018-12-24", "6.9013", date(2018, 12, 24), date(2018, 12, 24), 1),
        ("JPY", "USD", "2026-10-30", "157.25", date(2026, 10, 30), date(2026, 10, 30), 1),
        ("TRL", "EUR", "2000", "574820", date(2000, 1, 3), date(2000, 12, 29), 255),
    ],
)
def test_a_rate_is_the_mean_of_the_crosses_of_every_day_quoted(
    from_: str, to: str, period: str, value: str, first_day: date, last_day: date, days: int
) -> None:
    told = found(from_, to, period)
    assert (str(told.value), told.from_, told.to) == (value, from_, to)
    assert (told.first_day, told.last_day, told.days) == (first_day, last_day, days)


@pytest.mark.parametrize(
    ("currency", "period", "published"),
    [
        ("USD", "2018", "1.1810"),
        ("USD", "2019", "1.1195"),
        ("USD", "2022", "1.0530"),
        ("CNY", "2018", "7.8081"),
        ("CNY", "2019", "7.7355"),
        ("CNY", "2022", "7.0788"),
        ("USD", "1999", "1.0658"),
    ],
)
def test_an_average_against_the_euro_is_the_one_the_bank_publishes(
    currency: str, period: str, published: str
) -> None:
    assert found(currency, "EUR", period).value == Decimal(published)


@pytest.mark.parametrize(
    ("period", "used"),
    [
        ("2018-03-31", date(2018, 3, 29)),  # Saturday after Good Friday
        ("2018-03-30/2018-04-02", date(2018, 3, 29)),  # Easter, from Friday to Monday
        ("2019-01-01", date(2018, 12, 31)),
        ("2026-10-31/2026-11-01", date(2026, 10, 30)),  # the weekend behind the tables' end
    ],
)
def test_days_without_quotations_have_those_of_the_latest_day_before(
    period: str, used: date
) -> None:
    told = found("CNY", "USD", period)
    assert (told.first_day, told.last_day, told.days) == (used, used, 1)
    assert told.value == found("CNY", "USD", used.isoformat()).value


@pytest.mark.parametrize(
    ("period", "when", "used"),
    [
        ("2018", "end", date(2018, 12, 31)),
        ("2018-03", "end", date(2018, 3, 29)),
        ("../2016", "end", date(2016, 12, 30)),
        ("2018", date(2020, 2, 3), date(2020, 2, 3)),
        ("2018", date(2018, 12, 25), date(2018, 12, 24)),
        ("2016/..", date(2016, 5, 4), date(2016, 5, 4)),
        ("2026", date(2026, 10, 30), date(2026, 10, 30)),
    ],
)
def test_the_end_and_a_date_have_the_rate_of_that_day(
    period: str, when: RateDate, used: date
) -> None:
    assert found("CNY", "USD", period, when) == found("CNY", "USD", used.isoformat())


@walk(
    ("from_", "to", "period", "when", "reason"),
    [
        ("CNY", "USD", "1998", "then", BEGUN),
        ("USD", "EUR", "1998/1999", "then", BEGUN),
        ("USD", "EUR", "../2016", "then", BEGUN),
        ("USD", "EUR", "1999-01-03", "then", BEGUN),
        ("USD", "EUR", "1998", "end", BEGUN),
        ("USD", "EUR", "2018", date(1998, 12, 31), BEGUN),
        ("CNY", "USD", "2026", "then", ENDED),
        ("CNY", "USD", "2026-11-02", "then", ENDED),
        ("CNY", "USD", "2030", "then", ENDED),
        ("CNY", "USD", "2016/..", "then", ENDED),
        ("CNY", "USD", "2016/..", "end", ENDED),
        ("CNY", "USD", "2018", date(2026, 11, 2), ENDED),
        ("RUB", "USD", "2022", "then", "no quotation of RUB on 215 of 257 days"),
        ("USD", "RUB", "2022", "then", "no quotation of RUB on 215 of 257 days"),
        ("CNY", "USD", "2005", "then", "no quotation of CNY on 62 of 257 days"),
        ("CNY", "USD", "2003/2004", "then", "no quotation of CNY on 514 of 514 days"),
        ("RUB", "USD", "2022", "end", "no quotation of RUB on 2022-12-30"),
        ("RUB", "USD", "2021", date(2022, 3, 6), "no quotation of RUB on 2022-03-04"),
        ("XPF", "USD", "2018", "then", "the European Central Bank has no rate of XPF"),
        ("CNY", "yuan", "2018", "then", "the European Central Bank has no rate of yuan"),
    ],
)
def test_what_cannot_be_told_has_a_reason(
    from_: str, to: str, period: str, when: RateDate, reason: str
) -> None:
    assert asked(from_, to, period, when) == NoRate(reason)


def test_a_friday_waits_for_its_quotation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "end", lambda: date(2026, 10, 29))
    assert isinstance(asked("CNY", "USD", "2026-10-29"), Rate)
    assert asked("CNY", "USD", "2026-10-30") == NoRate("the rates end on 2026-10-29")
    assert asked("CNY", "USD", "2026-10-31") == NoRate("the rates end on 2026-10-29")


def test_the_source_says_when_two_rates_were_crossed() -> None:
    bank = "European Central Bank, euro foreign exchange reference rates"
    assert found("CNY", "USD", "2018").source == f"{bank}, crossed through the euro"
    assert found("CNY", "EUR", "2018").source == found("EUR", "CNY", "2018").source == bank


@pytest.mark.parametrize(
    ("from_", "to", "period", "value"),
    [
        ("HRK", "EUR", "2023-06", "7.53450"),
        ("BGN", "EUR", "2026-03", "1.95583"),
        ("SKK", "EUR", "2009", "30.1260"),
        ("DEM", "EUR", "1999", "1.95583"),
        ("EUR", "SKK", "2009", "0.033194"),
        ("FIM", "DEM", "2001", "3.0400"),
    ],
)
def test_a_currency_that_became_the_euro_has_its_fixed_rate(
    from_: str, to: str, period: str, value: str
) -> None:
    rate = found(from_, to, period)
    assert str(rate.value) == value
    assert "at the rate fixed when it became the euro on" in rate.source


def test_a_mean_goes_on_at_the_fixed_rate_where_the_quotations_end() -> None:
    mean = found("HRK", "EUR", "2022-12/2023-01")
    quoted_alone = found("HRK", "EUR", "2022-12")
    assert min(quoted_alone.value, Decimal("7.5345")) <= mean.value
    assert mean.value <= max(quoted_alone.value, Decimal("7.5345"))
    assert "HRK at the rate fixed when it became the euro on 2023-01-01" in mean.source
    assert "fixed" not in quoted_alone.source


def test_the_quotations_of_a_currency_end_where_its_fixed_rate_begins() -> None:
    for code, (since, _) in rates.FIXED.items():
        if code in CURRENCIES:
            last = days_between(since - timedelta(days=10), since - timedelta(days=1))[-1]
            assert quoted(code, last, last) != [None]
            after = days_between(since, since + timedelta(days=10))
            assert set(quoted(code, after[0], after[-1])) == {None}


def test_the_two_directions_of_a_mean_are_each_their_own() -> None:
    there, back = found("CNY", "USD", "2018").value, found("USD", "CNY", "2018").value
    assert Decimal("1.0014") < there * back < Decimal("1.0016")


@given(ALWAYS, PERIODS)
def test_a_currency_in_itself_is_one(currency: str, period: Period) -> None:
    assert found(currency, currency, period).value == 1


@given(ALWAYS, ALWAYS, PERIODS)
def test_a_mean_lies_between_the_least_and_the_greatest_of_its_days(
    from_: str, to: str, period: Period
) -> None:
    told = found(from_, to, period)
    daily = crosses(from_, to, told)
    rounding = told.value * HALF_A_DIGIT
    assert len(daily) == told.days
    assert min(daily) - rounding <= told.value <= max(daily) + rounding


@given(ALWAYS, ALWAYS, PERIODS)
def test_there_and_back_is_one_up_to_how_far_the_days_differ(
    from_: str, to: str, period: Period
) -> None:
    """The inequalities of Cauchy and Schwarz, below, and of Kantorovich, above."""
    there, back = found(from_, to, period), found(to, from_, period)
    daily = crosses(from_, to, there)
    least, greatest = min(daily), max(daily)
    most = (least + greatest) ** 2 / (4 * least * greatest)
    rounding = 3 * HALF_A_DIGIT
    assert 1 - rounding <= there.value * back.value <= most + rounding


@given(ALWAYS, ALWAYS, ALWAYS, DAYS)
def test_on_a_day_a_detour_changes_nothing_but_the_last_digit(
    first: str, second: str, third: str, day: date
) -> None:
    period = Period(day, day)
    detour = found(first, second, period).value * found(second, third, period).value
    assert abs(detour / found(first, third, period).value - 1) <= 4 * HALF_A_DIGIT


@given(st.sampled_from(sorted(CURRENCIES)), st.sampled_from(sorted(CURRENCIES)), PERIODS)
def test_a_rate_is_told_only_where_every_day_has_both(from_: str, to: str, period: Period) -> None:
    told = asked(from_, to, period)
    days = days_between(period.first, period.last)
    gaps = [
        any(
            one is None and (code not in rates.FIXED or day < rates.FIXED[code][0])
            for day, one in zip(days, quoted(code, days[0], days[-1]), strict=True)
        )
        for code in (from_, to)
        if days
    ]
    assert isinstance(told, NoRate) if any(gaps) else (not days or isinstance(told, Rate))


def test_a_day_is_what_another_program_makes_of_it() -> None:
    referee = CurrencyConverter(decimal=True)
    for from_, to, day in (
        ("CNY", "USD", date(2018, 8, 31)),
        ("USD", "CNY", date(2022, 9, 30)),
        ("JPY", "GBP", date(1999, 1, 4)),
        ("ISK", "SEK", date(2018, 2, 1)),
        ("EUR", "CNY", date(2005, 4, 1)),
        ("RUB", "CNY", date(2022, 3, 1)),
        ("TRY", "ZAR", date(2026, 10, 30)),
    ):
        expected = referee.convert(1_000_000, from_, to, date=day)
        converted = found(from_, to, day.isoformat()).converted(1_000_000)
        assert abs(converted / expected - 1) <= HALF_A_DIGIT, (from_, to, day)
