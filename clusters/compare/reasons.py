"""What each reason for setting a fact aside means, for the documentation and for users."""

from __future__ import annotations

from clusters.models import Code

REASONS: dict[Code, str] = {
    "actual": "A result, where the other clusters have only plans or targets.",
    "contract": "Signed and not yet spent or delivered: no result.",
    "plan": "Planned: no result.",
    "target": "Aimed at: no result.",
    "capacity": "What could be made, not what was made.",
    "garbled": "The text is damaged here: the figure cannot be read, or is not to be trusted. It "
    "is shown as printed.",
    "disputed": "Another source contradicts the figure, or whose it is.",
    "other-scope": "The figure of a province, a country, a company, a line or a household, or of "
    "none of the scopes asked for; or the source does not say whose it is.",
    "other-unit": "In another currency or unit than the figures compared, and not converted: no "
    "`--currency` was asked for, or there is no rate of its time; or its currency is not stated.",
    "other-period": "Too many years from the figures compared, or outside the `--period` asked "
    "for; or of nine months where the others are of a year, if such figures add up over time; or "
    "an earlier figure of a cluster of which a later one is ranked.",
    "undated": "The source does not date it, so that it has no place in time and no rate.",
    "cannot-tell": "Its hedge leaves open whether it is more or less than another figure; with "
    "`--certain`, also where two figures would share a rank.",
    "no-order": "Neither more nor less of it ranks first.",
    "statement": "A statement, not a figure.",
    "not-stated": "No source of the base says anything.",
}
"""The meaning of each code."""
