"""Small damages to a base or its texts, and what the audit sees of them."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from clusters.audit.auditing import judge
from clusters.audit.findings import FINDINGS
from clusters.audit.material import Material, gather
from clusters.factbase import Texts
from clusters.factbase.laws.identity import REFERENCES
from clusters.models import Fact, FactBase, HeldText, UnusedNumber
from tests.making import a_base, a_fact, a_source, some_words
from tests.terminal import ROOT

_LAWS = ROOT / "clusters" / "factbase" / "laws"


def codes_of_laws() -> set[str]:
    """Collect the codes that the laws yield, from their source."""
    code = "".join(path.read_text("utf-8") for path in _LAWS.glob("*.py"))
    return {
        *re.findall(r'Breach(?:\.of)?\(\s*"([a-z-]+)"', code),
        *(f"unknown-{what}" for what in REFERENCES.values()),
    }


def severities() -> dict[str, str]:
    """Give every code of the audit with its severity."""
    found = {rule.code: rule.severity for rule in FINDINGS}
    return dict.fromkeys(codes_of_laws(), "error") | found


def codes(base: FactBase, texts: Texts) -> list[str]:
    """Give the codes of what the audit finds."""
    return [breach.code for breach, _ in judge(base, texts)[1]]


def replaced(text: str, old: str, new: str) -> str:
    """Put ``new`` for the one ``old``."""
    assert text.count(old) == 1, f"{text.count(old)} times there: {old!r}"
    return text.replace(old, new)


def in_fact(text: str, fact: str, old: str, new: str) -> str:
    """Put ``new`` for the one ``old`` in the lines of a fact of a base's file."""
    start = text.index(f"  - id: {fact}\n")
    end = text.find("\n  - id: ", start + 1)
    lines = text[start : end + 1] if end > 0 else text[start:]
    return text[:start] + replaced(lines, old, new) + text[start + len(lines) :]


def hold(folder: Path, text: str, *aside: tuple[str, str], file: str = "paper.txt") -> HeldText:
    """Write a text to a folder, and give its record; ``aside`` are words and their reason."""
    content = text.encode()
    (folder / file).write_bytes(content)
    unused = tuple(
        UnusedNumber(quote=q, start=text.index(q), end=text.index(q) + len(q), reason=reason)
        for q, reason in aside
    )
    paragraphs = tuple(match.start() for match in re.finditer(r"(?m)^(?=.*\S)", text))
    digest = sha256(content).hexdigest()
    return HeldText(
        file=file, sha256=digest, characters=len(text), paragraphs=paragraphs, set_aside=unused
    )


def material(base: FactBase, folder: Path, *, broken: frozenset[int] = frozenset()) -> Material:
    """Gather what the audit of a base needs, with the texts of a folder."""
    return gather(base, broken, Texts(folder))


def codes_alone(fact: Fact, language: str = "en", **source: Any) -> list[str]:  # noqa: ANN401 - any field
    """Give the codes of what the audit finds in a base of one fact, whose text is not held."""
    named = replace(fact, id=f"{fact.cluster}.{fact.metric}")
    base = a_base(named, sources=(a_source(language=language, **source),))
    return codes(base, Texts(Path("nowhere")))


def quoted(quote: str, value: object = 305, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    """Make a figure of a quotation."""
    return a_fact(value=value, evidence=some_words(quote), **changes)
