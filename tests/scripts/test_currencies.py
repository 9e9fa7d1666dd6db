"""The one table of currencies is the package's, and that of the rates."""

from __future__ import annotations

import sys
from pathlib import Path

import pycountry
import pytest

from clusters.amounts.units import CURRENCIES, QUOTED
from scripts import currencies

NO_MONEY = {"XAD", "XAG", "XAU", "XBA", "XBB", "XBC", "XBD", "XPD", "XPT", "XTS", "XXX"}


def test_the_lists_are_those_of_the_package() -> None:
    held = currencies.HELD.read_text("utf-8")
    assert currencies.replaced(held, currencies.lists()) == held


def test_every_currency_in_use_is_known_and_what_is_no_money_is_not() -> None:
    theirs = {currency.alpha_3 for currency in pycountry.currencies}
    assert theirs - CURRENCIES == theirs & NO_MONEY
    assert {"BGN", "DEM", "SKK", "TRL"} <= CURRENCIES
    assert QUOTED < CURRENCIES


def test_the_script_tells_that_a_list_differs_and_writes_it_when_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    held = currencies.HELD.read_text("utf-8")
    copy = tmp_path / "units.py"
    copy.write_text(held.replace(" AED", "", 1).replace("AED ", "", 1), "utf-8")
    monkeypatch.setattr(currencies, "HELD", copy)
    monkeypatch.setattr(sys, "argv", ["currencies"])
    assert currencies.main() == 1
    assert "differ" in capsys.readouterr().out
    monkeypatch.setattr(sys, "argv", ["currencies", "--write"])
    assert currencies.main() == 0
    assert copy.read_text("utf-8") == held
