"""The base that ships, and pages as they are read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from clusters.factbase.opening import read_base, shipped
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document


@pytest.fixture(scope="session")
def ours() -> FactBase:
    """Read the base that ships with the program."""
    return read_base(shipped())


@pytest.fixture(scope="session")
def seeds_alone(ours: FactBase) -> FactBase:
    """Leave of it what its first documents say."""
    return ours.of_origin("seed")


@pytest.fixture(scope="session")
def read() -> Callable[[Document], list[str]]:
    """Give the lines of a page as a pipe gets them, with ``|`` between the cells of a table."""

    def lines(document: Document) -> list[str]:
        text = FORMATS["table"].write(document, Screen())
        return [re.sub(" {2,}", " | ", line.strip()) for line in text.splitlines()]

    return lines


@pytest.fixture(scope="session")
def fits() -> Callable[..., None]:
    """Assert that a page fits a terminal, with a line to spare for the prompt."""

    def check(document: Document, rows: int = 24) -> None:
        for width in (80, 100, 140):
            text = FORMATS["table"].write(document, Screen(terminal=True, width=width))
            assert text.count("\n") < rows, f"{width} columns:\n{text}"

    return check
