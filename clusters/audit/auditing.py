"""The audit: every law and every finding, over one base and the texts that are held."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import astuple, replace
from pathlib import Path

from clusters.audit.finding import Finding, Severity
from clusters.audit.findings import FINDINGS
from clusters.audit.findings.quotations import unlike
from clusters.audit.findings.texts import uncovered
from clusters.audit.material import Material, gather
from clusters.evidence.doubts import doubt_of_reading, unread_languages
from clusters.factbase import Texts, tree_of
from clusters.factbase.laws import Breach, breaches
from clusters.factbase.validating import label, validate
from clusters.light import dataclass
from clusters.models import FactBase
from clusters.reading import Tree


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of what was there and what of it was checked."""

    facts: int
    """Facts of the base."""
    quotations: int
    """Quotations of the base."""
    checked: int
    """Quotations that were checked to the character, because their text is held."""
    figures: int
    """Facts that are figures and break no law."""
    read: int
    """Figures whose words were read, because there is a table of their language, and say so."""
    misread: int
    """Figures whose words were read and say otherwise, or nothing that can be read."""
    by_hand: int
    """Figures whose reading a curator confirms by hand."""
    unread_figures: int
    """Figures that quote words in a language that has no table, and that nobody confirms."""
    unread: tuple[str, ...]
    """The languages of their words that have no table, by BCP 47 primary code."""
    held: tuple[str, ...]
    """The sources whose text is held."""
    missing: tuple[str, ...]
    """The sources of which the base names a text that is not held."""
    excerpts: tuple[str, ...]
    """The sources of which only excerpts were ever seen."""
    numbers: int
    """Numbers in the held texts."""
    captured: int
    """Those that a fact quotes."""
    aside: int
    """Those that no fact quotes and that are set aside with a reason."""

    def __add__(self, other: Tally) -> Tally:
        """Count two audits as one."""
        return Tally(*(one + more for one, more in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True, slots=True)
class Report:
    """What an audit found, and what it looked at."""

    findings: tuple[Finding, ...]
    """In the order of the file."""
    tally: Tally
    """How much was checked, and how much could not be."""
    mended: int | None = None
    """How many findings were mended before; None where that was not asked."""

    def __add__(self, other: Report) -> Report:
        """Make one report of those on two bases."""
        return Report(self.findings + other.findings, self.tally + other.tally)

    def failed(self, *, strict: bool) -> bool:
        """Whether there is an error, or with ``strict`` anything."""
        return any(strict or finding.severity == "error" for finding in self.findings)


def audit(file: Path, texts: Texts, tree: Tree | None = None) -> Report:
    """Audit the base in a file or a folder.

    Args:
        file: The file or the folder.
        texts: The texts of its sources.
        tree: What was read of it, or what it will hold; None to read it.

    Raises:
        CannotOpen: if there is no such file or it cannot be read.
        InvalidBase: if it is no base at all: not YAML, or not of a base's shape.
    """
    tree = tree or tree_of(file)
    material, found = judge(validate(tree), texts)
    findings = [_finding(tree, breach, severity, str(file)) for breach, severity in found]
    findings.sort(key=lambda finding: (finding.file, finding.line, finding.column, finding.code))
    return Report(tuple(findings), tally(material, (breach for breach, _ in found)))


def judge(
    base: FactBase, texts: Texts, codes: Container[str] | None = None
) -> tuple[Material, list[tuple[Breach, Severity]]]:
    """Hold a base to every law, and what keeps them to every finding, or to those of some codes."""
    broken = list(breaches(base))
    beyond = frozenset(int(b.path[1]) for b in broken if b.path[0] == "facts")
    material = gather(base, beyond, texts)
    found: list[tuple[Breach, Severity]] = [(_explained(b, material), "error") for b in broken]
    for rule in FINDINGS:
        if codes is None or rule.code in codes:
            found += [(breach, rule.severity) for breach in rule(material)]
    return material, found


def breaches_of(tree: Tree, texts: Texts, codes: Container[str]) -> list[Breach]:
    """Find what breaks a law, or a rule of some codes, in what was read of a base."""
    return [breach for breach, _ in judge(validate(tree), texts, codes)[1]]


def _explained(breach: Breach, material: Material) -> Breach:
    """Say of a quotation of another length than its place that the text has what looks like it."""
    match breach.code, breach.path:
        case "quote-length", ("facts", int(index), "evidence", int(number), _):
            evidence = material.base.facts[index].evidence[number]
            text = material.texts.get(evidence.source, "")
            if text and (why := unlike(evidence, text)):
                mend = "copy the words from the text, and their offsets"
                return replace(breach, message=f"{breach.message}: {why}", mend=mend)
    return breach


def _finding(tree: Tree, breach: Breach, severity: Severity, file: str) -> Finding:
    mark = tree.at(breach.path)
    message = f"{label(tree.root, breach.path)}: {breach.message}"
    place = (mark.file or file, mark.line, mark.column)
    return Finding(breach, severity, *place, message)


_MISREAD = frozenset(
    f"{what}-misread" for what in ("value", "sign", "hedge", "currency", "unit")
) | {"unknown-currency", "malformed-number"}
"""What is found of a figure whose words say otherwise than the base."""


def tally(material: Material, found: Iterable[Breach] = ()) -> Tally:
    """Count what an audit saw, of which it has found what is wrong."""
    sources = material.base.sources
    quotations = [e for fact in material.base.facts for e in fact.evidence]
    figures = [fact for _, fact in material.figures()]
    doubts = [(fact, doubt_of_reading(material.base, fact)) for fact in figures]
    unread = [fact for fact, doubt in doubts if doubt and doubt.code == "unread-language"]
    numbers, captured, aside = _numbers(material)
    read = {i for i, fact in material.figures() if material.said[i] and not fact.reading}
    wrong = read & {breach.path[1] for breach in found if breach.code in _MISREAD}
    return Tally(
        facts=len(material.base.facts),
        quotations=len(quotations),
        checked=sum(1 for _ in material.placed()),
        figures=len(figures),
        read=len(read - wrong),
        misread=len(wrong),
        by_hand=sum(fact.reading is not None for fact in figures),
        unread_figures=len(unread),
        unread=tuple(sorted({one for f in unread for one in unread_languages(material.base, f)})),
        held=tuple(s.id for s in sources if s.id in material.texts),
        missing=tuple(s.id for s in sources if s.text and s.id not in material.texts),
        excerpts=tuple(s.id for s in sources if not s.text),
        numbers=numbers,
        captured=captured,
        aside=aside,
    )


def _numbers(material: Material) -> tuple[int, int, int]:
    numbers = captured = aside = 0
    for _, source, _, _ in material.held():
        found = material.numbers[source.id]
        unquoted = len([*uncovered(found, material.quoted.get(source.id, []))])
        numbers += len(found)
        captured += len(found) - unquoted
        aside += unquoted - len([*uncovered(found, material.covered[source.id])])
    return numbers, captured, aside


def headline(report: Report) -> str:
    """Say in a line what an audit found, and before that what was mended or not looked at."""
    tally, errors = report.tally, sum(one.severity == "error" for one in report.findings)
    found = f"{_counted(errors, 'error')}, {_counted(len(report.findings) - errors, 'warning')}"
    said = [found if report.findings else "no finding"]
    if not tally.held:
        here = f"0 of {len(tally.missing)} are here (--texts DIR)"
        here = here if tally.missing else "the base names none"
        said.insert(0, f"Not audited against texts: {here}")
    if report.mended is not None:
        said.insert(0, f"{_counted(report.mended, 'mend')} made")
    if tally.unread_figures:
        figures = _counted(tally.unread_figures, "figure")
        said.append(f"{figures} in a language that is not read: {_names(tally.unread)}")
    line = "; ".join(said)
    return line[0].upper() + line[1:]


def _names(names: Iterable[str], most: int | None = None) -> str:
    each = [*dict.fromkeys(names)]
    more = len(each) - len(each[:most])
    return f"{', '.join(each[:most])}{f' and {more} more' if more else ''}"


def _counted(number: int, word: str) -> str:
    return f"{number or 'no'} {word}{'' if number == 1 else 's'}"


def sentences(tally: Tally, most: int | None = None) -> Iterator[str]:
    """Say a tally in words: what was checked, and plainly what was not; name ``most`` sources."""
    yield f"{_counted(tally.facts, 'fact')}, {tally.figures} of them figures"
    yield f"{tally.checked} of {tally.quotations} quotations checked to the character"
    yield f"{tally.read} of {tally.figures} figures read from their words"
    if tally.misread:
        has = "it" if tally.misread == 1 else "them"
        yield f"{_counted(tally.misread, 'figure')} read otherwise than the base has {has}"
    if tally.by_hand:
        yield f"{tally.by_hand} confirmed by hand"
    if tally.unread:
        yield f"not read, for want of a table of the language: {_names(tally.unread)}"
    named = len(tally.held) + len(tally.missing)
    yield f"{len(tally.held)} of {named} texts held"
    if tally.numbers:
        unaccounted = tally.numbers - tally.captured - tally.aside
        rest = f", {unaccounted} unaccounted for" if unaccounted else ""
        yield (
            f"{_counted(tally.numbers, 'number')} in them: {tally.captured} captured by facts, "
            f"{tally.aside} set aside{rest}"
        )
    if tally.missing:
        yield f"not checked, because not held: the texts of {_names(tally.missing, most)}"
    if tally.excerpts:
        yield f"no text held, only excerpts seen, of {_names(tally.excerpts, most)}"
