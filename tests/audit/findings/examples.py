"""The examples of docs/findings.md: changes to a small sound base."""

from __future__ import annotations

import re

from tests.audit.damaging import replaced
from tests.terminal import ROOT

PAGE = (ROOT / "docs" / "findings.md").read_text("utf-8")
EXAMPLES = dict(re.findall(r"(?ms)^### (\S+)\n(.*?)(?=^##+ |\Z)", PAGE))
"""The section of each code."""

EXAMPLETON = ROOT / "tests" / "audit" / "exampleton"
"""The base and its texts."""


def example(code: str, text: str) -> str:
    """Make the bad example of a code of the text of the sound base."""
    match = re.search(r"```diff\n(.*?)```", EXAMPLES[code], re.DOTALL)
    assert match is not None
    lines = match[1].splitlines(keepends=True)
    old = "".join(line[1:] for line in lines if line[0] in " -")
    new = "".join(line[1:] for line in lines if line[0] in " +")
    return replaced(text, old, new)
