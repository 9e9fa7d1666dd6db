"""The verdicts on what a draft claims, and a claim with its verdict."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, get_args

from clusters.claims.tables import Span
from clusters.light import dataclass
from clusters.models import Fact

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
