"""A metric: one name of the vocabulary."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Measure = Literal["money", "count", "area", "share", "text"]
"""What a metric is measured in."""

Direction = Literal["more", "less", "none"]
"""Which end ranks first; ``none`` where neither end is better."""

UNSTATED = "unstated"
"""The unit of money whose currency the source does not name."""

_CURRENCY = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """One name of the vocabulary of a base."""

    name: str
    """Its name, as facts and ``--metric`` write it."""
    label: str
    """Its name as tables print it."""
    family: str
    """The group it is shown with; ``--metric`` takes a family too."""
    measures: Measure
    """Money, count, area, share, or text for statements."""
    units: tuple[str, ...] = ()
    """The units its facts may have; empty for money (any currency) and text."""
    direction: Direction = "none"
    """Which end ranks first."""
    flow: bool = False
    """Whether its figures add up over time, so that half a year's is less than a year's."""
    about: str
    """What exactly is counted, in a sentence."""

    @property
    def is_text(self) -> bool:
        """Whether its facts are statements rather than figures."""
        return self.measures == "text"

    def takes(self, unit: str | None) -> bool:
        """Whether a figure of this metric may have a unit; money takes any ISO 4217 code."""
        if self.measures == "money":
            return unit is not None and (unit == UNSTATED or bool(_CURRENCY.fullmatch(unit)))
        return unit in self.units
