"""A base as a SQLite database: what is in it, what it answers, and when it is refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from clusters.answers.exporting import ask
from clusters.cli.commands import COMMANDS, FORMATS, ONLY
from clusters.errors import CannotOpen
from clusters.factbase import open_base, shipped
from clusters.factbase.opening import read_base
from tests.cli.conftest import Run
from tests.hostile import ARTICLE
from tests.making import SOUND, THREE_TOWNS, write_base
from tests.terminal import ROOT

ODD = (
    SOUND.replace("value: 1.5\n", "value: 1.50\n")
    .replace("value: 305\n", "value: [300, null]\n    hedge: exact\n", 1)
    .replace("hedge: exact\n    unit: people\n    hedge: over", "unit: people")
    .replace("latitude: 42.50", "latitude: 2.0")
)
"""The sound base with numbers that a column of SQLite does not keep to the digit."""


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query).fetchall()


@pytest.mark.parametrize("base", ["shipped", "towns", "six", "sound", "odd"])
def test_a_base_comes_back_from_a_database_to_the_last_digit(base: str, tmp_path: Path) -> None:
    files: dict[str, Callable[[], Path]] = {
        "shipped": shipped,
        "towns": lambda: THREE_TOWNS / "data" / "base.yaml",
        "six": lambda: ROOT / "tests" / "sixtrades",
        "sound": lambda: write_base(tmp_path),
        "odd": lambda: write_base(tmp_path, ODD),
    }
    file = files[base]()
    ask(file, tmp_path / "built.db")
    made, read = open_base(tmp_path / "built.db"), open_base(file, fresh=True)
    assert made == read
    assert repr(made) == repr(read)


LINES = {
    "list": "list",
    "show": "show faku",
    "compare": "compare",
    "filter": "filter --where employees>1",
    "facts": "facts",
    "search": "search people",
    "metrics": "metrics",
    "why": "why FACT",
    "cite": "cite CLUSTER",
    "conflicts": "conflicts",
    "corroboration": "corroboration",
    "sources": "sources",
    "verify": f"verify {ROOT / 'tests' / 'verify' / 'threetowns.txt'}",
    "draft": f"draft {ARTICLE} --language en --cluster CLUSTER",
    "diff": "diff BASE BASE",
    "report": "report",
}


def test_every_command_that_asks_is_asked_of_both() -> None:
    assert {*LINES, "init", "check", "schema", "export", "mcp"} == set(COMMANDS)


@pytest.mark.parametrize("command", LINES)
def test_a_database_answers_in_every_format_as_the_yaml_does(
    command: str, towns: Path, built: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each is read once, and asked many times.
    monkeypatch.setattr("clusters.cli.session.open_base", opened := cache(open_base))
    base = opened(towns, fresh=False)
    line = LINES[command].replace("faku", "CLUSTER").replace("CLUSTER", base.clusters[0].id)
    words = line.replace("FACT", next(f.id for f in base.facts if f.number)).split()
    forms = [name for name in FORMATS if command in ONLY.get(name, [command])]
    table, *others = forms
    whole, documents = ("--all",), ("--origin", "seed")
    # Formats write the page that the table writes; which facts are in it, no format decides.
    asks = [(table, ()), (table, whole), (table, documents), ("json", documents)]
    for form, more in [*asks, *((form, whole) for form in others)]:
        asked = [
            [str(file) if word == "BASE" else word for word in words]
            + ["--data", str(file), "--format", form, *more]
            for file in (towns, built)
        ]
        yaml, database = (run(*each) for each in asked)
        assert database.out.replace(str(built), str(towns)) == yaml.out, form
        assert (database.status, database.err) == (yaml.status, yaml.err)
        assert yaml.status in {0, 1}


def test_the_tool_cites_the_base_that_a_database_was_built_from(
    towns: Path, built: Path, run: Run
) -> None:
    said = [run("cite", "--self", "--data", str(file)).out for file in (towns, built)]
    assert "fact base sha256:" in said[0]
    assert said[0] == said[1]


def test_a_fact_is_a_row_with_number_and_text_apart(ours: Path) -> None:
    path = ours / "ours.db"
    asked = "SELECT number, text, unit, hedge, low, high, period_first, typeof(number) FROM facts"
    assert rows(path, f"{asked} WHERE id = 'faku.export_value.2018'") == [
        (100_000_000, None, "USD", "exact", 100_000_000, 100_000_000, "2018-01-01", "integer")
    ]
    assert rows(path, f"{asked} WHERE id = 'huairen.buyers.walmart'")[0][:4] == (
        None, "Walmart", None, None,
    )  # fmt: skip


def test_a_damaged_figure_has_no_number_for_programs(ours: Path) -> None:
    found = rows(ours / "ours.db", "SELECT number, low, high, printed FROM facts "
                 "WHERE status = 'garbled'")  # fmt: skip
    assert found
    assert all(row[:3] == (None, None, None) and row[3] for row in found)


def test_what_is_in_doubt_stands_beside_its_figure(ours: Path) -> None:
    asked = "SELECT DISTINCT doubt_code FROM facts WHERE cluster = 'xuzhou'"
    assert ("doubtful-subject",) in rows(ours / "ours.db", asked)


def test_every_reference_leads_somewhere_and_cannot_be_broken(ours: Path) -> None:
    assert rows(ours / "ours.db", "PRAGMA foreign_key_check") == []
    assert rows(ours / "ours.db", "PRAGMA integrity_check") == [("ok",)]
    with closing(sqlite3.connect(f"{(ours / 'ours.db').as_uri()}?mode=ro", uri=True)) as db:
        refers = {(row[2], row[3]) for row in db.execute("PRAGMA foreign_key_list(evidence)")}
    assert refers == {("facts", "fact"), ("sources", "source")}


@pytest.mark.parametrize(
    ("words", "found"),
    [("porcelain", "fact"), ("景德镇", "cluster"), ("walmart", "fact"), ("Bilang", "source")],
)
def test_words_are_found_in_names_values_quotations_and_notes(
    ours: Path, words: str, found: str
) -> None:
    asked = "SELECT DISTINCT kind FROM words WHERE words MATCH "
    assert (found,) in rows(ours / "ours.db", f"{asked}'{words}'")


def test_it_says_what_it_was_built_from(built: Path, towns: Path) -> None:
    said = dict(rows(built, "SELECT key, value FROM meta"))
    assert {"format", "clusters", "built_from", "digest", "fingerprint"} == set(said)
    assert said["built_from"] == towns.name


def test_the_same_base_makes_the_same_bytes(towns: Path, built: Path) -> None:
    ask(towns, towns.with_name("again.db"))
    assert towns.with_name("again.db").read_bytes() == built.read_bytes()


def test_a_database_can_be_exported_again(built: Path, tmp_path: Path) -> None:
    ask(built, tmp_path / "again.db")
    assert (tmp_path / "again.db").read_bytes() == built.read_bytes()


def _changed(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE facts SET number = number + 1 WHERE number > 1")


def _overwritten(path: Path) -> None:
    data = path.read_bytes()
    at = data.index(b"305", 8192) if b"305" in data[8192:] else len(data) // 2
    path.write_bytes(data[:at] + b"\xff\xfe\xfd" + data[at + 3 :])


def _foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE meta (key, value)")


def _older(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:71] + bytes(1) + data[72:])


UNSEALED = "not as it was written"
DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "changed by SQL": (_changed, UNSEALED),
    "overwritten": (_overwritten, UNSEALED),
    "cut short": (
        lambda path: path.write_bytes(path.read_bytes()[:-5000]),
        "not as it was written",
    ),
    "cut after its head": (
        lambda path: path.write_bytes(path.read_bytes()[:100]),
        "not as it was written",
    ),
    "longer": (lambda path: path.write_bytes(path.read_bytes() + b"x"), UNSEALED),
    "of another program": (_foreign, "not a base that clusters wrote"),
    "a text": (lambda path: path.write_text("format: 2\n"), "not a base that clusters wrote"),
    "empty": (lambda path: path.write_bytes(b""), "not a base that clusters wrote"),
    "of another version": (_older, "written by another version of clusters"),
}


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("damage", DAMAGES)
def test_a_database_that_is_not_as_it_was_written_is_refused(
    damage: str, whole: bool, built: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not whole:
        if damage == "overwritten":
            pytest.skip("what no system notes is not seen in a database of more than 8 MB")
        for room in ("database", "stored"):
            monkeypatch.setattr(f"clusters.store.{room}.WHOLE", 1024)
        ask(built.with_name("base.yaml"), built)
    harm, said = DAMAGES[damage]
    harm(built)
    ran = run("list", "--data", str(built))
    assert (ran.status, ran.out) == (66, "")
    assert said in ran.err
    assert ran.err.endswith(": write it anew from its YAML with `clusters export`\n")
    assert ran.err.count("\n") == 1


def test_a_database_that_is_not_there_is_told_like_any_file(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match=r"none\.db: no such file: check the path"):
        open_base(tmp_path / "none.db")


@pytest.mark.parametrize(
    "words", [["check"], ["draft", str(ARTICLE), "--language", "en", "--write"]]
)
def test_what_works_on_the_yaml_says_so_of_a_database(
    words: list[str], built: Path, run: Run
) -> None:
    before = built.read_bytes()
    ran = run(*words, "--data", str(built))
    assert (ran.status, ran.out) == (66, "")
    assert "a database: name the YAML of the base, from which it was built" in ran.err
    assert built.read_bytes() == before


def test_a_broken_base_is_not_exported(tmp_path: Path, run: Run) -> None:
    file = write_base(
        tmp_path, SOUND.replace("cluster: faku\n    metric: prod", "cluster: x\n    metric: prod")
    )
    ran = run("export", str(tmp_path / "x.db"), "--data", str(file))
    assert ran.status == 65
    assert not (tmp_path / "x.db").exists()


def test_the_yaml_is_what_a_base_is_read_from(built: Path, towns: Path) -> None:
    assert open_base(built) == read_base(towns)
