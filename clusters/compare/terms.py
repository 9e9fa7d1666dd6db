"""On what terms clusters are compared: what the user asks beside metrics and names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from clusters.errors import Usage
from clusters.factbase import choose
from clusters.models import Kind, Scope
from clusters.models.fact import LOCAL
from clusters.money import RateDate, currency_named, rate_date
from clusters.periods import NotEdtf, Period, period

_STATED: tuple[Scope, ...] = tuple(scope for scope in get_args(Scope) if scope != "unstated")
"""The scopes that can be compared: figures that are nobody's in particular may be anybody's."""

WINDOW = 3
"""Years that the periods compared may lie apart, unless the user says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What a figure must be to be ranked, as far as the user says."""

    window: int = WINDOW
    """Years that the periods ranked may lie apart."""
    currency: str | None = None
    """The currency to compare money in; None for the one that most figures are in."""
    rate_date: RateDate = "then"
    """The day or days whose rates convert."""
    kind: Kind | None = None
    """The kind of figure compared; None for results, or else what there is."""
    scopes: frozenset[Scope] = LOCAL
    """Whose figures are compared."""
    within: Period | None = None
    """The days in which a figure's period must lie; None for any."""
    certain: bool = False
    """Whether figures of which it is open which is more are set aside, not given one rank."""

    @classmethod
    def of(  # noqa: PLR0913 - one parameter for each option of the command line
        cls,
        *,
        window: int = WINDOW,
        currency: str | None = None,
        rate: str = "then",
        kind: str | None = None,
        scopes: Iterable[str] = (),
        within: str | None = None,
        certain: bool = False,
    ) -> Terms:
        """Read terms as the words of a command line.

        Raises:
            Usage: if a word is not known, or there is nothing to convert.
        """
        if rate != "then" and currency is None:
            raise Usage("--rate-date: there is nothing to convert: add --currency")
        return cls(
            window=window,
            currency=None if currency is None else currency_named(currency),
            rate_date=rate_date(rate),
            kind=None if kind is None else choose(kind, get_args(Kind), "kind"),
            scopes=_level(choose(s, _STATED, "scope") for s in scopes),
            within=None if within is None else _days(within),
            certain=certain,
        )


def _days(text: str) -> Period:
    """Read ``2016..2020``, ``2016..``, ``..2020``, or a period as bases write it."""
    first, _, last = text.partition("..")
    dotted = text.count("..") == 1 and "/" not in text
    read = period(f"{first or '..'}/{last or '..'}" if dotted else text)
    if isinstance(read, NotEdtf):
        raise Usage(f"{text!r}: no period: {read.reason}: write 2016..2020")
    return read


def _level(scopes: Iterable[Scope]) -> frozenset[Scope]:
    """Take scopes of one level: those of clusters together, or one other alone."""
    named = frozenset(scopes) or LOCAL
    if len(named) > 1 and not named <= LOCAL:
        raise Usage(f"{' and '.join(sorted(named))}: scopes of two levels: compare one at a time")
    return named
