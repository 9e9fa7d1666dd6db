"""Two bases held against each other: what differs is named, and what got worse fails the run."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from shutil import copy, copytree

import pytest

from tests.making import THREE_TOWNS
from tests.terminal import Ran, piped, plain_environment

EMPLOYEES = "    value: 4100\n    unit: people\n    scope: cluster\n"


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    copytree(THREE_TOWNS / "data", tmp_path, dirs_exist_ok=True)
    return tmp_path


def changed(towns: Path, *changes: tuple[str, str]) -> Path:
    """Write a base beside that of three towns with some words changed."""
    text = (towns / "base.yaml").read_text("utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (towns / "new.yaml").write_text(text, "utf-8")
    return towns / "new.yaml"


def held(towns: Path, *words: str) -> Ran:
    return piped("diff", str(towns / "base.yaml"), str(towns / "new.yaml"), *words)


def test_bases_that_differ_in_nothing_answer_alike(towns: Path) -> None:
    changed(towns)
    ran = held(towns)
    assert (ran.status, ran.out) == (0, "The two bases answer alike.\n")


def test_a_value_that_its_words_do_not_support_is_told_with_its_factor(towns: Path) -> None:
    changed(towns, (EMPLOYEES, EMPLOYEES.replace("4100", "41000")))
    ran = held(towns)
    assert ran.status == 1
    assert ran.out.startswith("1 fact changed")
    assert "lanternford.employees.2021" in ran.out
    assert "(x 10)" in ran.out
    assert "'4,100' reads 4100, not 41000" in ran.out
    assert "for the worse: 1 error" in ran.err
    rows = {one["what"]: one for one in json.loads(held(towns, "--json").out)["differences"]}
    assert rows["changed"]["factor"] == 10
    assert rows["unsupported"]["finding"] == "value-misread"


def test_a_change_by_an_enormous_factor_is_told_all_the_same(towns: Path) -> None:
    changed(towns, (EMPLOYEES, EMPLOYEES.replace("4100", "9" * 30)))
    ran = held(towns)
    assert ran.status == 1
    assert "for the worse: 1 error" in ran.err
    assert "1 fact changed" in ran.out


def test_a_fact_that_is_added_is_no_harm_and_one_that_is_removed_is(towns: Path) -> None:
    text = (towns / "base.yaml").read_text("utf-8")
    start = text.index("  - id: lanternford.park_area.2021")
    end = text.index("  - id: ", start + 1)
    (towns / "new.yaml").write_text(text[:start] + text[end:], "utf-8")
    ran = held(towns)
    assert ran.status == 1
    assert "1 fact removed" in ran.err
    back = piped("diff", str(towns / "new.yaml"), str(towns / "base.yaml"))
    assert (back.status, back.err) == (0, "")
    assert "lanternford.park_area.2021" in back.out


def test_a_rank_that_is_lost_is_told(towns: Path) -> None:
    changed(towns, (EMPLOYEES, EMPLOYEES.replace("cluster", "province")))
    ran = held(towns, "--all")
    assert "scope" in ran.out
    assert "employees" in ran.out.partition("Ranks")[2]


KILN = "blown glass since 1788, when a ferryman built the first kiln"
HISTORY = "    value: glass since 1788\n    scope: city\n"
SAID = {
    "a setting": ("tolerance: 0.10", "tolerance: 0.20", "settings", "tolerance", "0.10", "0.20"),
    "a source": ("Almanac of Weirshire", "Almanac", "almanac-2021", "title", "Almanac of Weirshire",
                 "Almanac"),
    "a text": ("characters: 1054", "characters: 1055", "gazette-2021", "text.characters", "1054",
               "1055"),
    "a list": ("[0, 31, 250, 447", "[0, 30, 250, 447", "gazette-2021", "text.paragraphs", "31",
               "30"),
    "a place": ("latitude: 52.20", "latitude: 52.30", "lanternford", "place.latitude", "52.20",
                "52.30"),
    "an alias": ("[Lantern Town, Weirshire]", "[Lantern Town]", "lanternford", "aliases",
                 "Weirshire", "nothing"),
    "a name": ("zh: 灯渡", "zh: 灯都", "lanternford", "names",
               "en: Lanternford, zh: 灯渡, zh-Latn-pinyin: Dēngdù",
               "en: Lanternford, zh: 灯都, zh-Latn-pinyin: Dēngdù"),
    "a metric": ("label: Park area", "label: Parks", "park_area", "label", "Park area", "Parks"),
    "a flag": ("family: output, measures: money, direction: more, flow: true",
               "family: output, measures: money, direction: more", "output_value", "flow", "yes",
               "no"),
    "a conflict": ("are for the same year", "are of one year", "lanternford.exports", "note",
                   "The Gazette's 42 million and the almanac's 30 million are for the same year.",
                   "The Gazette's 42 million and the almanac's 30 million are of one year."),
    "what is counted": (EMPLOYEES, f"{EMPLOYEES}    counts: lamp makers\n",
                        "lanternford.employees.2021", "counts", "nothing", "lamp makers"),
    "what is guessed": (EMPLOYEES, f"{EMPLOYEES}    confirm: [metric, period]\n",
                        "lanternford.employees.2021", "confirm", "nothing", "metric; period"),
    "a statement": (HISTORY, HISTORY.replace("since", "from"), "lanternford.history.1788", "value",
                    "glass since 1788", "glass from 1788"),
    "a place in a text": ("start: 47, end: 107", "start: 48, end: 108", "lanternford.history.1788",
                          "evidence",
                          f"“{KILN}” (gazette-2021, 47-107)",
                          f"“{KILN}” (gazette-2021, 48-108)"),
}  # fmt: skip
"""What is written otherwise, and which field of what then says what instead of what."""


@pytest.mark.parametrize("change", SAID.values(), ids=SAID)
def test_whatever_a_base_says_otherwise_is_told(towns: Path, change: tuple[str, ...]) -> None:
    changed(towns, (change[0], change[1]))
    found = json.loads(held(towns, "--json").out)["differences"]
    said = [tuple(one[key] for key in ("id", "field", "before", "after")) for one in found]
    assert change[2:] in said
    assert len([one for one in found if one["what"] == "changed"]) == 1
    assert change[3] in held(towns, "--format", "md", "--all").out.replace("\\", "")
    assert "answer alike" not in held(towns).out


CONFLICT = """conflicts:
  - id: lanternford.exports
    facts: [lanternford.export_value.2020, lanternford.export_value.almanac]
    note: The Gazette's 42 million and the almanac's 30 million are for the same year.
"""
PARTS = {
    "conflict lanternford.exports": CONFLICT,
    "rate EUR/USD 2021": "rates:\n  - {base: EUR, quote: USD, period: '2021', rate: 1.2, "
    "source: A hand.}\n",
    "concept lamp": "concepts:\n  - {id: lamp, label: {en: Lamp}}\n",
}


@pytest.mark.parametrize("name", PARTS)
def test_any_part_that_is_removed_is_for_the_worse_and_one_that_is_added_is_not(
    towns: Path, name: str
) -> None:
    text = (towns / "base.yaml").read_text("utf-8").replace(PARTS[name], "")
    (towns / "base.yaml").write_text(text + PARTS[name], "utf-8")
    (towns / "new.yaml").write_text(text, "utf-8")
    ran = held(towns)
    assert (ran.status, ran.err) == (
        1, f"clusters: for the worse: 1 {name.partition(' ')[0]} removed\n"
    )  # fmt: skip
    assert "Removed, besides facts\nWhat" in ran.out
    assert name in ran.out
    back = piped("diff", str(towns / "new.yaml"), str(towns / "base.yaml"))
    assert (back.status, back.err) == (0, "")
    assert name in back.out


def test_an_order_alone_is_told_as_that(towns: Path) -> None:
    text = (towns / "base.yaml").read_text("utf-8")
    start, end = text.index("  - id: yunwan\n"), text.index("  - id: kranby\n")
    middle = text[start:end]
    (towns / "new.yaml").write_text(
        text[:start] + text[end:].replace("\nfacts:\n", f"\n{middle}\nfacts:\n", 1), "utf-8"
    )
    ran = held(towns)
    assert (ran.status, ran.out) == (0, "The two bases say the same, in another order.\n")


@pytest.mark.parametrize("words", [("", "base.yaml"), ("base.yaml", "")])
def test_a_base_has_a_name(towns: Path, words: tuple[str, str]) -> None:
    ran = diff(towns, *words)
    assert (ran.status, ran.out) == (66, "")
    assert ran.err == (
        "clusters: a base without a name: name a file, a folder, or a revision of git\n"
    )


def git(folder: Path, *words: str) -> None:
    me = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *me, *words], cwd=folder, check=True, capture_output=True)


def diff(folder: Path, *words: str) -> Ran:
    env = plain_environment() | {"PYTHONPATH": str(Path(__file__).parents[2])}
    program = [sys.executable, "-P", "-m", "clusters", "diff", *words]
    done = subprocess.run(program, cwd=folder, env=env, capture_output=True, check=False)
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def repository(towns: Path) -> Path:
    """Commit the three towns in a folder of a repository, and change a value."""
    home = towns / "repository"
    (home / "data").mkdir(parents=True)
    git(home, "init", "-q", "-b", "main")
    changed(towns, (EMPLOYEES, EMPLOYEES.replace("4100", "4200")))
    (towns / "base.yaml").rename(home / "data" / "base.yaml")
    (home / ".gitattributes").write_text("*.yaml export-ignore\n", "utf-8")
    (home / "data" / "facts").mkdir()
    (home / "data" / "absolute").symlink_to("/etc/passwd")
    (home / "outside").symlink_to("../../nowhere")
    git(home, "add", "-A")
    git(home, "commit", "-q", "-m", "a")
    (towns / "new.yaml").rename(home / "data" / "base.yaml")
    return home


@pytest.mark.parametrize(
    ("within", "words"),
    [
        (".", ("main:", "data/base.yaml")),
        (".", ("main:", "data")),
        (".", ("HEAD:data/base.yaml", "data/base.yaml")),
        (".", ("HEAD^{/a:|a}:data", "data")),
        ("data", ("HEAD:", ".")),
        ("data", ("HEAD:", "base.yaml")),
        ("data", ("HEAD:base.yaml", "base.yaml")),
        ("data", ("HEAD:data/base.yaml", "base.yaml")),
        ("..", ("main:", "repository/data")),
        (".", (":data/base.yaml", "data")),
    ],
)
def test_a_base_is_held_against_its_own_revision(
    repository: Path, within: str, words: tuple[str, str]
) -> None:
    ran = diff(repository / within, *words)
    assert ran.status == 1, ran.err
    assert "1 fact changed and 1 ranking otherwise" in ran.out or "1 fact changed" in ran.out
    assert "for the worse: 1 error in what is new" in ran.err


def test_two_revisions_are_held_against_each_other(repository: Path) -> None:
    assert diff(repository, "HEAD:data", "main:").out == "The two bases answer alike.\n"
    git(repository, "commit", "-q", "-a", "-m", "b")
    ran = diff(repository, "HEAD~1:data/base.yaml", "HEAD:data")
    assert (ran.status, "(x 1.024)" in ran.out) == (1, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("nowhere:", "data"),
         "nowhere: git knows no such revision: write it as in main:base.yaml"),
        (("main:b.yaml", "data"),
         "b.yaml: it is not in main: commit it, or write its path from the top"),
        (("main:", "new.yaml"),
         "new.yaml: it is not in main: commit it, or write its path from the top"),
        (("main:outside", "data"), "main:outside:1:1: the top level is not a mapping"),
        (("main:.gitattributes", "data"), "main:.gitattributes:1:2: "),
        (("--upload-pack=x:", "data"), "No such option"),
        (("HEAD:data", "x" * 300), "file name too long"),
    ],
)  # fmt: skip
def test_what_git_does_not_have_is_told_in_a_line(
    repository: Path, words: tuple[str, str], said: str
) -> None:
    copy(repository / "data" / "base.yaml", repository / "new.yaml")
    ran = diff(repository, *words)
    assert ran.status in {2, 65, 66}
    assert (ran.out, ran.err.count("\n")) == ("", 1)
    assert said in ran.err
    assert "tmp" not in ran.err


def test_a_link_in_a_base_of_a_revision_is_not_followed(repository: Path) -> None:
    (repository / "data" / "facts").rmdir()
    (repository / "data" / "facts").symlink_to("/etc")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "b")
    ran = diff(repository, "HEAD:data", "HEAD~1:data")
    assert ran.status == 66
    assert "HEAD:data/facts: a link, which is not followed" in ran.err


def test_outside_of_a_repository_that_is_told(towns: Path) -> None:
    ran = diff(towns, "main:", "base.yaml")
    assert ran.status == 66
    assert ran.err == (
        "clusters: main:base.yaml: no repository of git is here: name a file or a folder\n"
    )


def test_it_can_be_pasted_into_a_request_to_merge(towns: Path) -> None:
    changed(towns, (EMPLOYEES, EMPLOYEES.replace("4100", "41000")))
    page = held(towns, "--format", "md").out
    assert "| lanternford.employees.2021 |" in page.replace("\\", "")


@pytest.mark.parametrize("doubt", ["status: disputed", "confirm: [metric]"])
def test_a_fact_that_comes_into_doubt_is_for_the_worse(doubt: str, towns: Path) -> None:
    changed(towns, (EMPLOYEES, f"{EMPLOYEES}    {doubt}\n"))
    ran = held(towns)
    assert ran.status == 1
    assert "1 fact newly in doubt" in ran.err
