"""What the command line adds to an error of a question: its own words for the next step."""

from __future__ import annotations

import re

from clusters.answers.words import ASKED
from clusters.errors import AnswerIsNo, ClustersError, Usage

_HINTS = {
    "nothing matches": "{}: ask for less, or see `clusters facts`",
    "nothing to draw": (
        "{}: fewer than two figures can stand side by side: "
        "leave out --format svg, or see --currency, --window and `clusters metrics`"
    ),
    "nothing-to-cite": "{}: name a cluster, a fact or a source, or write --self",
    "nothing-to-convert": "--rate-date: {}: add --currency",
    "nothing-asked": "{}: add --where, --place, --product, --market, --source or --kind",
    "nothing found": "{}: try fewer words, or another name for it",
    "text-metric": "{}: use --product or --market, or another metric",
    "no-money": "--currency: {}: leave it out",
}
"""The message by the code of the error, or by the answer that is no; ``{}`` is what it says."""


def hinted(error: ClustersError) -> ClustersError:
    """Give the error with the words of the command line, if it has some for it."""
    said = _HINTS.get(error.code, "{}").format(error)
    if isinstance(error, AnswerIsNo | Usage):
        said = re.sub("(?<=`)clusters [^`]+(?=`)", lambda found: found[0] + ASKED.get(), said)
    return error if said == str(error) else type(error)(said)
