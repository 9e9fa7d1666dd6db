"""The languages that amounts are read in, one table to a file."""

from functools import cache
from importlib import import_module
from typing import cast

from clusters.amounts.language import Language


def languages() -> tuple[str, ...]:
    """The BCP 47 primary codes of the languages that have a table."""
    return ("en", "sv", "de", "zh", "sk", "es", "hi", "ar", "ja", "fr", "it", "pt", "ko", "ru")


@cache
def table_of(code: str) -> Language | None:
    """The table of a language, imported when first asked for; None where there is none."""
    if code not in languages():
        return None
    return cast("Language", import_module(f"{__name__}.{code}").TABLE)
