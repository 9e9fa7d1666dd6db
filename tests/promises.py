"""Promises of the program, each kept by a test, from which their table is written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TypeVar

Test = TypeVar("Test", bound=Callable[..., None])


def promise(case: str, outcome: str) -> Callable[[Test], Test]:
    """Say in two sentences of Markdown what a test does, and what must come of it."""

    def keep(test: Test) -> Test:
        test.promise = (case, outcome)  # type: ignore[attr-defined] # a function has room for it
        return test

    return keep


def promises(module: str) -> Iterator[tuple[str, str]]:
    """Give the promises that the tests of a module keep, in their order."""
    tests = vars(import_module(module)).values()
    yield from (test.promise for test in tests if hasattr(test, "promise"))
