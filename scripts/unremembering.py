"""A plugin of pytest for mutmut, which learns from one run which tests reach which function.

Languages are read and grammars compiled once: only the first test of a language would reach
the functions that make them, and their mutants be shown to that test alone, or to none. So in the
run that learns every test starts with none, and so does each run that tries a mutant.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import Phase, settings

from clusters.amounts import languages
from clusters.amounts.grammar import grammar_of

if TYPE_CHECKING:
    import pytest

_LEARNT = Path("mutmut-stats.json")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run quick tests first, and look for no simpler example once one has failed."""
    settings.register_profile("mutants", settings(), phases=(Phase.explicit, Phase.generate))
    settings.load_profile("mutants")
    learnt = json.loads(_LEARNT.read_text("utf-8")) if _LEARNT.exists() else {}
    seconds = learnt.get("duration_by_test", {})
    items.sort(key=lambda item: seconds.get(item.nodeid, 0))
    _forget()


def pytest_runtest_setup() -> None:
    """Forget what earlier tests have made."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        _forget()


def _forget() -> None:
    languages.table_of.cache_clear()
    grammar_of.cache_clear()
