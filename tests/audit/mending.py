"""Obeying the audit to the letter, and seeing that no fact says anything else for it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import yaml

from clusters.audit.auditing import judge
from clusters.factbase import Texts
from clusters.factbase.laws import Breach
from clusters.factbase.validating import validate
from clusters.reading import read_tree

ORDER = re.compile(r"\bwrite (\w+: (?:(?!, or ).)+)$")
"""The words of a mend that leaves nothing to judge: ``write start: 12``, and no ``, or`` behind."""

SAID = ("value", "unit", "hedge", "kind", "scope", "subject", "period", "status", "printed")
"""What a fact says."""


def obeyed(file: Path, texts: Texts) -> list[Breach]:
    """Obey every order of an audit in a base's file; give those that were obeyed."""
    tree = read_tree(file)
    found = [breach for breach, _ in judge(validate(tree), texts)[1]]
    for breach in found:
        order = ORDER.search(breach.mend)
        assert (yaml.safe_load(f"{{{order[1]}}}") if order else None) == breach.write
    orders = [breach for breach in found if breach.write]
    root = _read(file)
    for breach in orders:
        node = root
        for step in breach.path[:-1]:
            node = node[step]
        node.update(breach.write)
    # JSON is YAML, and much faster to write.
    file.write_text(json.dumps(root, ensure_ascii=False, indent=1), encoding="utf-8")
    return orders


def said(file: Path) -> list[tuple[object, ...]]:
    """Give what the facts of a base's file say, lawful or not."""
    root = _read(file)
    return [tuple(fact.get(field) for field in SAID) for fact in root["facts"]]


def obey_all(file: Path, texts: Texts) -> set[str]:
    before, codes = said(file), set[str]()
    for _ in range(3):
        orders = obeyed(file, texts)
        if not orders:
            return codes
        codes |= {breach.code for breach in orders}
        assert said(file) == before
    raise AssertionError("the mends do not mend: " + ", ".join(codes))


def _read(file: Path) -> Any:  # noqa: ANN401 - the tree of a YAML file
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(file.read_text("utf-8"), loader)  # noqa: S506 - a safe loader, in C if there is one
