"""The list of currencies, held against another one."""

from __future__ import annotations

import pycountry

from clusters.audit.iso4217 import CURRENCIES

NO_MONEY = {"XAD", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XPD", "XPT", "XTS", "XXX"}
WITHDRAWN = {"BGN"}


def test_every_currency_in_use_is_known_and_what_is_no_money_is_not() -> None:
    theirs = {currency.alpha_3 for currency in pycountry.currencies}
    assert theirs - CURRENCIES <= NO_MONEY
    assert CURRENCIES - theirs <= WITHDRAWN
