"""What a draft claims: a figure with all that is said of it, the verdicts, a claim with its own."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, get_args

from clusters.amounts.amount import Amount
from clusters.claims.mentions import Whose
from clusters.claims.tables import Span
from clusters.claims.timing import Said
from clusters.light import dataclass
from clusters.models import Fact, Kind, Metric

_LOW = 12
"""Up to here a number in words may count what no base does: the five clusters, two kinds."""
Verdict = Literal[
    "ok", "hedge-dropped", "hedge-added", "other-value", "other-kind", "other-scope",
    "other-period", "garbled", "disputed", "superseded", "not-said", "set-aside", "order",
]  # fmt: skip
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

Failure = tuple[float, Verdict, str]
"""Why a fact is not what is claimed: how grave it is, the verdict, and the reason in words."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of a draft, and what the base says of it."""

    start: int
    """Where its words begin, in code points: in its sentence while that is judged, then in the
    draft."""
    end: int
    """Where they end."""
    verdict: Verdict
    """The verdict."""
    reason: str = ""
    """Why, in a clause; empty where it is so."""
    cluster: str | None = None
    """The id of the cluster that it is of; None where that is not clear."""
    facts: tuple[Fact, ...] = ()
    """What it claims, or what is nearest to it."""

    @property
    def stands(self) -> bool:
        """Whether nothing is wrong with it."""
        return self.verdict in {"ok", "set-aside"}

    @property
    def span(self) -> Span:
        """From where to where its words stand."""
        return self.start, self.end

    def moved(self, by: int) -> Claim:
        """Give it as it stands in the draft, from where its sentence begins."""
        return replace(self, start=self.start + by, end=self.end + by)


@dataclass(frozen=True, slots=True)
class Assertion:
    """A figure of a draft, and what is said of it."""

    start: int
    """Where its words begin in the sentence."""
    end: int
    """Where they end."""
    amount: Amount | None
    """The figure; None where it is no amount, or cannot be read."""
    aside: bool = False
    """Whether it is no amount: a year, a date, an ordinal, a page."""
    objection: str = ""
    """Why no figure can be meant, in words; empty where one can."""
    whose: Whose = Whose(None)
    """Whose it is said to be."""
    metric: Metric | None = None
    """What it measures; None where that is not clear."""
    unexplained: tuple[str, ...] = ()
    """The words around that may change what is claimed."""
    counts: str = ""
    """The term of what it counts; empty where none stands behind it."""
    is_bare: bool = False
    """Whether it is a number that names nothing."""
    terms: frozenset[str] = frozenset()
    """The terms around, whatever they measure."""
    strange: frozenset[str] = frozenset()
    """Those of them that only a metric which needs them explains."""
    goods: frozenset[str] = frozenset()
    """The goods that are named around."""
    kinds: frozenset[Kind] = frozenset()
    """The kinds that the words around tell of: none for a result."""
    rate: str = ""
    """``day``, ``month`` or ``year`` where it is reached again in each; empty where not."""
    told: Said = Said(None)
    """When it is said to hold."""

    @property
    def is_a_word(self) -> bool:
        """Whether it is a low number in words, as in what is no figure: one of the five."""
        return (
            self.amount is not None and self.amount.unit is None and self.amount.value <= _LOW
            and not any(map(str.isdecimal, self.amount.words))
        )  # fmt: skip
