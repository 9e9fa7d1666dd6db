"""The columns of csv and tsv are what the rows of jsonl hold, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

import pytest

from clusters.answers import (
    citations,
    comparison,
    derivation,
    differing,
    directory,
    disagreement,
    exporting,
    finds,
    inspection,
    listing,
    matches,
    measures,
    new_base,
    profile,
    proposals,
    provenance,
    report,
    verification,
    witnesses,
)
from clusters.authoring.staging import Stage
from clusters.claims.manuscript import Draft
from clusters.cli.commands import COMMANDS
from clusters.factbase import Texts, read_base, shipped
from clusters.render.formats.json import encode
from clusters.render.rows import columns
from tests.audit.findings.examples import EXAMPLETON, example
from tests.hostile import ARTICLE, TOWNS
from tests.making import SOUND, write_base

if TYPE_CHECKING:
    from clusters.answers import Answer
    from clusters.models import FactBase

NOWHERE = Texts(Path("nowhere"))
FULL = SOUND
for old, new in (
    ("about: Value of goods", "flow: true\n    about: Value of goods"),
    (
        "title: A paper\n",
        (
            "title: A paper\n    authors: [{family: Li, given: Wei}, {literal: The Desk}]\n"
            "    container: The Collection\n    version: '2'\n    accessed: '2024-05-01'\n"
            "    caveats: [It is short.]\n"
        ),
    ),
    ("title: null\n", "title: null\n    described: A report\n    repeats: paper\n"),
    (
        "industry: ceramics\n",
        (
            "industry: ceramics\n    printed: [FaKu]\n    caveats: [It is in doubt.]\n"
            "    perhaps: {names: {en: Hejian}, country: CN, within: [Hebei, Hejian],"
            " latitude: 41, longitude: 121,"
            " signs: [{says: a sign, source: paper, quote: words}],"
            " against: [{says: another, source: paper, quote: words}]}\n"
        ),
    ),
    (
        "hedge: over\n",
        "hedge: over\n    subject: The Park\n    status: disputed\n    note: A note.\n",
    ),
):
    assert FULL.count(old) == 1, old
    FULL = FULL.replace(old, new)
FULL += "conflicts:\n  - {id: two, facts: [faku.employees, faku.export_value], note: Two counts.}\n"
"""A base that uses every field."""

ASKED: dict[str, Callable[[FactBase, Path], Iterator[Answer]]] = {
    "list": lambda base, _: iter([directory.ask(base)]),
    "show": lambda base, _: (profile.ask(base, cluster.id) for cluster in base.clusters),
    "facts": lambda base, _: iter([listing.ask(base)]),
    "filter": lambda base, _: (
        matches.ask(base, kinds=["actual", "target"], where=[f"{name} > 1{unit}"])
        for name, unit in (("export_value", " EUR"), ("employees", ""))
    ),
    "search": lambda base, _: (finds.ask(base, [word]) for word in ("people", "report")),
    "compare": lambda base, _: (
        comparison.ask(base, metrics, currency=currency)
        for metrics in (None, base.metric)
        for currency in (None, "EUR")
    ),
    "cite": lambda base, _: iter([citations.ask(base, [c.id for c in base.clusters])]),
    "why": lambda base, _: (
        derivation.ask(base, fact.id, NOWHERE, currency)
        for fact in base.facts
        for currency in (None, "EUR")
        if currency is None or base.metric[fact.metric].measures == "money"
    ),
    "conflicts": lambda base, _: iter([disagreement.ask(base)]),
    "corroboration": lambda base, _: iter([witnesses.ask(base)]),
    "metrics": lambda base, _: iter([measures.ask(base)]),
    "sources": lambda base, _: iter([provenance.ask(base, NOWHERE)]),
    "verify": lambda base, _: iter([verification.ask(base, [Draft("-", "Faku: 3,000 people.")])]),
    "report": lambda base, file: iter([report.ask(base, file)]),
    "init": lambda *_: iter([new_base.ask(Path(mkdtemp(), "mine"), "en", Stage())]),
    "draft": lambda base, _: iter(
        [proposals.ask(base, NOWHERE, ARTICLE, cluster=base.clusters[0].id, language="en")]
    ),
    "diff": lambda _, file: iter([differing.ask(str(file), str(TOWNS))]),
    "export": lambda _, file: iter([exporting.ask(file, Path(mkdtemp(), "mine.db"))]),
    "check": lambda _, file: iter([inspection.ask({file: NOWHERE}), inspection.ask(_to_mend())]),
}


def _to_mend() -> dict[Path, Texts]:
    """Lay a base that leaves a mend to make."""
    file = Path(mkdtemp(), "base.yaml")
    sound = (EXAMPLETON / "data" / "base.yaml").read_text("utf-8")
    file.write_text(example("quote-unplaced", sound), "utf-8")
    return {file: Texts(EXAMPLETON / "seeds")}


def leaves(row: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Yield every leaf of a row, with the keys that lead to it."""
    if path.rpartition("_")[2] == "names":  # languages are keys, and one cell holds them all
        yield path, row
    elif isinstance(row, dict):
        for key, value in row.items():
            yield from leaves(value, f"{path}_{key}" if path else key)
    elif isinstance(row, list) and row and isinstance(row[0], dict):
        for each in row:
            yield from leaves(each, path)
    else:
        yield path, row


@pytest.mark.parametrize("command", ASKED)
def test_each_leaf_of_a_row_is_a_column_and_each_column_a_leaf(
    command: str, tmp_path: Path, ours: FactBase
) -> None:
    found: set[str] = set()
    named: set[str] = set()
    for file, base in ((shipped(), ours), (full := write_base(tmp_path, FULL), read_base(full))):
        for answer in ASKED[command](base, file):
            assert answer.document.record is not None
            named = {*columns(answer.document.record)}
            for row in json.loads(encode(answer.document.rows)):
                known = dict(leaves(row))
                # What is null may be an object elsewhere.
                assert {path for path, leaf in known.items() if leaf not in (None, [])} <= named
                found |= set(known)
    assert named <= found


def test_every_command_that_has_rows_is_asked() -> None:
    assert {*ASKED, "schema", "mcp"} == set(COMMANDS)
