"""A database reads no more than an answer needs, and answers as all of it would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from clusters.answers.questions import Questions
from clusters.errors import ClustersError
from clusters.evidence.conflicts import clashes
from clusters.factbase import Texts, open_base
from clusters.factbase.opening import read_base, read_database
from clusters.models import FactBase
from clusters.store.stored import StoredBase
from tests.cli.conftest import Run
from tests.making import SOUND, write_base
from tests.terminal import ROOT

BASES = {"ours": ROOT / "data" / "clusters.yaml", "six": ROOT / "tests" / "sixtrades"}
WORDS = (
    "walmart", "ＷＡＬＭＡＲＴ", "陶瓷", "景", "a", "40,000", "fǎkù", "Faku", "faku people",
    "exports tile",
    'a "quoted" word', "x\0y", "\udcff", "% _", "borosilicat", "nothing-of-it", "AND", "chinadaily",
    "über", "2018 usd faku", "*", "企业 陶瓷",
)  # fmt: skip


def asked(base: FactBase, ask: Callable[[Questions], object]) -> object:
    try:
        answer = ask(Questions(base, Texts(Path("/nonexistent")), Path("/nonexistent")))
        return str(answer), getattr(answer, "data", None)
    except ClustersError as error:
        return str(error)


def of_all(base: FactBase) -> list[Callable[[Questions], object]]:
    """Give a question about each thing in a base, and about words."""
    facts = [fact.id for fact in base.facts[::9]]
    facts += [fact.id for clash in clashes(base) for fact in clash.facts[:1]]
    clusters, sources = [one.id for one in base.clusters], [one.id for one in base.sources[::5]]
    return [
        *(lambda q, x=x: q.show(x, everything=True) for x in (*clusters, "no such", "Jiangxi")),
        *(lambda q, x=x: q.why(x, everything=True) for x in (*facts, "No.Fact", clusters[0])),
        *(lambda q, x=x: q.cite(x) for x in (*facts[::3], *clusters, *sources, "3", "nobody")),
        *(lambda q, x=x: q.sources(x) for x in (*sources, "2", "china")),
        *(lambda q, x=x: q.search(x, everything=True) for x in WORDS),
        *(lambda q, x=x: q.conflicts(x) for x in clusters),
        *(lambda q, x=x: q.corroboration(x) for x in clusters),
        lambda q: q.compare(names=clusters[:2], everything=True),
    ]


@pytest.fixture(params=BASES)
def both(request: pytest.FixtureRequest, tmp_path: Path, run: Run) -> tuple[FactBase, Path]:
    file = BASES[request.param]
    assert run("export", str(tmp_path / "x.db"), "--data", str(file)).status == 0
    return read_base(file), tmp_path / "x.db"


def test_each_question_of_a_database_alone_is_answered_as_of_the_yaml(
    both: tuple[FactBase, Path],
) -> None:
    base, file = both
    for ask in of_all(base):
        assert asked(read_database(file), ask) == asked(base, ask)


@pytest.mark.parametrize("ask", ["show", "why", "cite", "search"])
def test_a_question_about_one_thing_reads_no_table_whole(ask: str, ours: Path) -> None:
    base = open_base(ours / "ours.db")
    questions = {
        "show": lambda q: q.show("faku"),
        "why": lambda q: q.why("faku.export_value.2018"),
        "cite": lambda q: q.cite("faku.export_value.2018"),
        "search": lambda q: q.search("walmart"),
    }
    asked(base, questions[ask])
    assert isinstance(base, StoredBase)
    assert {"facts", "sources", "clusters", "conflicts"}.isdisjoint(vars(base))


def test_a_conflict_has_the_number_of_the_list_of_all(both: tuple[FactBase, Path]) -> None:
    base, file = both
    for number, clash in enumerate(clashes(base), 1):
        record = Questions(read_database(file), Texts(file), file).why(clash.facts[0].id).data
        numbers = {one["id"]: one["number"] for one in record["why"]["conflicts"]}
        assert numbers[clash.id] == number


def test_what_is_read_by_and_by_is_read_at_once_where_it_is_much(ours: Path) -> None:
    base, known = open_base(ours / "ours.db"), read_base(BASES["ours"])
    assert [base.fact[fact.id] for fact in known.facts] == list(known.facts)
    assert {*base.fact} == {*known.fact}
    assert "none" not in base.fact
    assert len(base.cluster) == len(known.clusters)


def test_a_database_that_is_damaged_within_is_refused_in_a_line(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clusters.store.database.WHOLE", 1024)
    monkeypatch.setattr("clusters.store.stored.WHOLE", 1024)
    file = write_base(tmp_path, SOUND)
    run("export", str(tmp_path / "x.db"), "--data", str(file))
    data = (tmp_path / "x.db").read_bytes()
    (tmp_path / "x.db").write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    ran = run("show", "faku", "--data", str(tmp_path / "x.db"))
    assert (ran.status, ran.out) == (66, "")
    assert ran.err.endswith("x.db: damaged: write it anew from its YAML with `clusters export`\n")
