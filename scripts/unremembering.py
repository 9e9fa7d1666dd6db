"""A plugin of pytest for mutmut, which learns from one run which tests reach which function.

A grammar is compiled once and remembered: only the first test of a language would reach the
functions that make it, and their mutants be shown to that test alone. So in the run that learns
every test starts with none.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import Phase, settings

from clusters.amounts.grammar import grammar_of

if TYPE_CHECKING:
    import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run quick tests first, and look for no simpler example once one has failed."""
    settings.register_profile("mutants", settings(), phases=(Phase.explicit, Phase.generate))
    settings.load_profile("mutants")
    items.sort(key=lambda item: hasattr(getattr(item, "obj", None), "hypothesis"))
    grammar_of.cache_clear()


def pytest_runtest_setup() -> None:
    """Forget the grammars that earlier tests have made."""
    if os.environ.get("MUTANT_UNDER_TEST") == "stats":
        grammar_of.cache_clear()
