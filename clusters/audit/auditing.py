"""The audit: every law and every finding, over one base and the texts that are held."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from clusters.audit.finding import Finding, Severity
from clusters.audit.findings import FINDINGS
from clusters.audit.material import Material, gather
from clusters.audit.tally import Tally, tally
from clusters.factbase import Texts
from clusters.factbase.laws import Breach, breaches
from clusters.factbase.validate import label, validate
from clusters.models import FactBase
from clusters.reading import Tree, read_tree


@dataclass(frozen=True, slots=True)
class Report:
    """What an audit found, and what it looked at."""

    findings: tuple[Finding, ...]
    """In the order of the file."""
    tally: Tally
    """How much was checked, and how much could not be."""

    def failed(self, *, strict: bool) -> bool:
        """Whether there is an error, or with ``strict`` anything."""
        return any(strict or finding.severity == "error" for finding in self.findings)


def audit(file: Path, texts: Texts) -> Report:
    """Audit the base in a file.

    Raises:
        CannotOpen: if there is no such file or it cannot be read.
        InvalidBase: if it is no base at all: not YAML, or not of a base's shape.
    """
    tree = read_tree(file)
    material, found = judge(validate(tree), texts)
    findings = [_finding(tree, breach, severity, str(file)) for breach, severity in found]
    findings.sort(key=lambda finding: (finding.line, finding.column, finding.code))
    return Report(tuple(findings), tally(material))


def judge(base: FactBase, texts: Texts) -> tuple[Material, list[tuple[Breach, Severity]]]:
    """Hold a base to every law, and what keeps them to every finding."""
    broken = list(breaches(base))
    beyond = frozenset(int(b.path[1]) for b in broken if b.path[0] == "facts")
    material = gather(base, beyond, texts)
    found: list[tuple[Breach, Severity]] = [(breach, "error") for breach in broken]
    for module in FINDINGS:
        found += [(breach, module.SEVERITY) for breach in module.find(material)]
    return material, found


def _finding(tree: Tree, breach: Breach, severity: Severity, file: str) -> Finding:
    mark = tree.at(breach.path)
    message = f"{label(tree.root, breach.path)}: {breach.message}"
    return Finding(breach.code, severity, file, mark.line, mark.column, message, breach.mend)
