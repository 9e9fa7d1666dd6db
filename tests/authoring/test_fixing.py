"""What `check --fix` writes leaves nothing to judge: it restores what was, or leaves an error."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from clusters.answers.inspection import ask
from clusters.authoring.staging import staged
from clusters.factbase import Texts, tree_of
from clusters.factbase.opening import parts
from tests.audit.findings.examples import EXAMPLETON
from tests.audit.mending import SAID
from tests.making import THREE_TOWNS
from tests.terminal import PROGRAM, piped

SIX = THREE_TOWNS.parent / "sixtrades"
BASES = {
    "a file": (EXAMPLETON, "data/base.yaml", "seeds"),
    "a larger file": (THREE_TOWNS, "data/base.yaml", "seeds"),
    "a folder": (SIX, ".", "texts"),
}
"""The bases of the tests whose texts are held: where they lie, and within that their texts."""

MOVED = (r"start: 47, end: 107", "start: 48, end: 108")
UNPLACED = (r", start: 47, end: 107", "")
ASIDE = (r"start: 727, end: 756", "start: 720, end: 749")
CHARACTERS = (r"characters: \d+", "characters: 7000")
PARAGRAPHS = (r"paragraphs: \[0, 31, ", "paragraphs: [0, 30, ")
NO_HASH = (r"sha256: \w+", 'sha256: ""')
OTHER_VALUE = ("value: 214", "value: 215")


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    """Copy the three towns, and give the file of their base."""
    shutil.copytree(THREE_TOWNS, tmp_path, dirs_exist_ok=True)
    return tmp_path / "data" / "base.yaml"


def damaged(file: Path, *changes: tuple[str, str]) -> str:
    """Change a base where each pattern is found first; give what it was."""
    sound = text = file.read_text("utf-8")
    for old, new in changes:
        text, count = re.subn(old, new, text, count=1)
        assert count == 1, old
    file.write_text(text, encoding="utf-8")
    return sound


@pytest.mark.parametrize("change", [MOVED, UNPLACED, ASIDE, CHARACTERS, PARAGRAPHS])
def test_a_mend_restores_the_file_to_the_character(towns: Path, change: tuple[str, str]) -> None:
    sound = damaged(towns, change)
    ran = piped("check", "--fix", "--strict", "--data", str(towns))
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("1 mend made; no finding\n")
    assert towns.read_text("utf-8") == sound


def test_several_mends_are_made_at_once_and_obeying_twice_changes_nothing(towns: Path) -> None:
    damaged(towns, MOVED, ASIDE, CHARACTERS, NO_HASH)
    assert piped("check", "--fix", "--data", str(towns)).out.startswith("4 mends made; no finding")
    mended, when = towns.read_bytes(), towns.stat().st_mtime_ns
    ran = piped("check", "--fix", "--data", str(towns))
    assert ran.out.startswith("No mends made; no finding\n")
    assert (towns.read_bytes(), towns.stat().st_mtime_ns) == (mended, when)


def test_what_is_left_is_told_and_the_status_is_that_of_it(towns: Path) -> None:
    damaged(towns, CHARACTERS, OTHER_VALUE)
    ran = piped("check", "--fix", "--data", str(towns))
    assert ran.status == 1
    assert ran.out.startswith("1 mend made; 1 error, no warnings\n")
    assert "value-misread" in ran.out
    assert "text-measures" not in ran.out
    assert "value: 215" in towns.read_text("utf-8")


@pytest.mark.parametrize("written", ["TODO", "0" * 64, "12ab"])
def test_a_hash_that_does_not_fit_stays_an_error(towns: Path, written: str) -> None:
    damaged(towns, (r"sha256: \w+", f'sha256: "{written}"'))
    before = towns.read_bytes()
    ran = piped("check", "--fix", "--data", str(towns))
    assert (ran.status, towns.read_bytes()) == (1, before)
    assert ran.out.startswith("No mends made; ")
    assert "text-differs" in ran.out


def test_a_place_that_would_be_within_a_number_is_not_written(towns: Path) -> None:
    damaged(towns, (r'"blown .*kiln", start: 47, end: 107', '"788", start: 47, end: 50'))
    before = towns.read_bytes()
    ran = piped("check", "--fix", "--data", str(towns))
    assert (ran.status, towns.read_bytes()) == (1, before)
    assert "copy the words from the text, and their offsets" in " ".join(ran.out.split())


def test_an_id_is_written_in_its_form_unless_two_facts_would_have_it(towns: Path) -> None:
    sound = damaged(towns, (r"lanternford\.history\.1788", '"lanternford.history.17 88"'))
    ran = piped("check", "--fix", "--data", str(towns))
    assert (ran.status, ran.out.partition("\n")[0]) == (0, "1 mend made; no finding")
    assert "id: lanternford.history.17-88\n" in towns.read_text("utf-8")
    start = sound.index("  - id: lanternford.history.1788")
    end = sound.index("  - id: ", start + 1)
    one = sound[start:end].replace("1788\n", "17_88\n", 1)
    other = one.replace("17_88", "17.88", 1).replace(
        "value: glass since 1788", "value: blown glass"
    )
    towns.write_text(f"{sound[:start]}{one}{other}{sound[end:]}", "utf-8")
    before = towns.read_bytes()
    ran = piped("check", "--fix", "--data", str(towns), "--json")
    assert (ran.status, towns.read_bytes()) == (1, before)
    assert "bad-id" in {finding["code"] for finding in json.loads(ran.out)["findings"]}


def test_a_dry_run_prints_a_diff_that_patch_takes_and_writes_nothing(towns: Path) -> None:
    sound = damaged(towns, MOVED, CHARACTERS)
    before = towns.read_bytes()
    ran = piped("check", "--fix", "--dry-run", "--data", str(towns))
    assert (ran.status, ran.err) == (1, "clusters: 2 mends to make: leave out --dry-run\n")
    assert towns.read_bytes() == before
    changed = [line for line in ran.out.splitlines() if line[:1] in {"+", "-"}]
    assert changed[:2] == [f"--- {towns}", f"+++ {towns}"]
    assert changed[2:4] == ["-      characters: 7000", "+      characters: 1054"]
    if patch := shutil.which("patch"):
        subprocess.run([patch, "-s", str(towns)], input=ran.out.encode(), check=True)
        assert towns.read_text("utf-8") == sound


def test_a_dry_run_with_nothing_to_mend_prints_no_diff_and_says_so(towns: Path) -> None:
    ran = piped("check", "--fix", "--dry-run", "--data", str(towns))
    assert (ran.status, ran.out) == (0, "")
    assert ran.err == "No mends to make: clusters check tells what is left\n"


def test_a_dry_run_is_of_mends(towns: Path) -> None:
    ran = piped("check", "--dry-run", "--data", str(towns))
    assert (ran.status, ran.out) == (2, "")
    assert ran.err == "clusters: --dry-run: it shows what --fix would do: add --fix\n"


def test_the_base_that_ships_is_not_mended() -> None:
    for words in ((), ("--dry-run",)):
        ran = piped("check", "--fix", *words)
        assert (ran.status, ran.out) == (2, "")
        assert "--fix: the base that ships is not yours: name yours with --data" in ran.err


BLOCK = "paragraphs:  # by line\n" + "".join(
    f"      - {place}\n" for place in ("0", "30", "250", "447", "691", "810", "925  # the last")
)
WORDS = "blown glass since 1788, when a ferryman built the first kiln"


def test_comments_order_spacing_and_line_ends_stay(towns: Path) -> None:
    evidence = f"quote:   '{WORDS}'  # words\n        source: gazette-2021"
    flow = r"\{source: gazette-2021, quote: \"blown .*\}"
    sound = damaged(towns, (r"paragraphs: .*\n", BLOCK), (flow, evidence), CHARACTERS)
    text = towns.read_text("utf-8").replace("\n", "\r\n").rstrip("\r\n")
    towns.write_bytes(text.encode())
    assert piped("check", "--fix", "--strict", "--data", str(towns)).status == 0
    mended = towns.read_bytes().decode()
    assert yaml.safe_load(mended) == yaml.safe_load(sound)
    placed = f"'{WORDS}'  # words\r\n        start: 47\r\n        end: 107\r\n"
    wanted = text.replace("7000", "1054").replace("- 30\r\n", "- 31\r\n")
    assert mended == wanted.replace(f"'{WORDS}'  # words\r\n", placed)


def test_a_list_with_a_comment_in_it_is_left_to_its_owner(towns: Path) -> None:
    damaged(towns, (r"paragraphs: \[0, 31, ", "paragraphs: [0, # the title\n        30, "))
    before = towns.read_bytes()
    ran = piped("check", "--fix", "--data", str(towns))
    assert (ran.status, towns.read_bytes()) == (1, before)
    assert "text-measures" in ran.out


def test_in_a_folder_each_file_is_mended_and_no_other_is_touched(tmp_path: Path) -> None:
    home = tmp_path / "six"
    shutil.copytree(SIX, home)
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in parts(home)}
    for name in ("facts/jena.yaml", "facts/sheffield.yaml"):
        damaged(home / name, (r", start: \d+, end: \d+", ""))
    damaged(home / "sources" / "papers.yaml", CHARACTERS)
    ran = piped("check", "--fix", "--strict", "--data", str(home))
    assert (ran.status, ran.out.partition(";")[0]) == (0, "3 mends made")
    assert all(file.read_bytes() == content for file, (content, _) in before.items())
    untouched = [file for file, (_, when) in before.items() if file.stat().st_mtime_ns == when]
    assert len(untouched) == len(before) - 3


def test_a_file_that_cannot_be_replaced_is_an_error_and_stays(towns: Path) -> None:
    damaged(towns, CHARACTERS)
    before = towns.read_bytes()
    done = subprocess.run(
        ["bash", "-c", 'ulimit -f 1; exec "$@"', "-", *PROGRAM, "check", "--fix", "--data", towns],
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stdout, towns.read_bytes()) == (74, b"", before)
    assert [file.name for file in towns.parent.iterdir()] == ["base.yaml"]


def test_a_program_gets_the_edits_and_can_make_them(towns: Path) -> None:
    sound = damaged(towns, UNPLACED, CHARACTERS, OTHER_VALUE)
    found = json.loads(piped("check", "--data", str(towns), "--json").out)["findings"]
    mended = {one["code"]: bool(one["fix"]) for one in found}
    assert mended == {"quote-unplaced": True, "text-measures": True, "value-misread": False}
    text = towns.read_text("utf-8")
    edits = [(one["start"], one["end"], one["text"]) for each in found for one in each["fix"]]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    assert text == sound.replace("value: 214", "value: 215", 1)


HOSTILE = "𠮷 \\\"d\\\", start: 1} # [x](http://evil) {0} <b> 'q' & - id: z"


def test_hostile_words_in_a_quotation_stay_text(tmp_path: Path) -> None:
    shutil.copytree(EXAMPLETON, tmp_path, dirs_exist_ok=True)
    file, held = tmp_path / "data" / "base.yaml", tmp_path / "seeds" / "lamps.txt"
    words = HOSTILE.replace('\\"', '"')
    held.write_text(f"{held.read_text('utf-8').rstrip()} makers of {words} here.\n", "utf-8")
    evidence = (
        r'quote: "lamps".*\}',
        f'quote: "makers of {HOSTILE}"}}'.replace("\\", "\\\\"),
    )
    damaged(file, NO_HASH, CHARACTERS, evidence)
    before = yaml.safe_load(file.read_text("utf-8"))
    shown = piped("check", "--fix", "--dry-run", "--data", str(file))
    assert shown.status == 1
    assert shown.out.count("\n+ ") == 3
    ran = piped("check", "--fix", "--data", str(file))
    assert "3 mends made; " in ran.out, ran.out
    after = yaml.safe_load(file.read_text("utf-8"))
    assert [said(fact) for fact in after["facts"]] == [said(fact) for fact in before["facts"]]
    (there,) = (e for f in after["facts"] for e in f["evidence"] if "𠮷" in e["quote"])
    text = held.read_text("utf-8")
    assert text[there["start"] : there["end"]] == there["quote"] == f"makers of {words}"


def said(fact: dict[str, Any]) -> tuple[object, ...]:
    return tuple(fact.get(field) for field in SAID)


DAMAGES = {
    r"start: (\d+), end: (\d+)": lambda m, n: f"start: {int(m[1]) + n}, end: {int(m[2]) + n}",
    r"(\{source: [^{}]*?), start: \d+, end: \d+\}": lambda m, _: f"{m[1]}}}",
    r"characters: \d+": lambda _, n: f"characters: {n + 3000}",
    r"paragraphs: \[0, (\d+)": lambda m, n: f"paragraphs: [0, {int(m[1]) - n % 3}",
    r"sha256: \w+": lambda *_: 'sha256: ""',
    r"  - id: (\w[\w-]+\.\w+)\.([\w-]+)$": lambda m, _: f'  - id: "{m[1]}.{m[2].upper()}"',
}
"""A place of a base, and how it is damaged by a number."""


@pytest.mark.parametrize("name", BASES)
@given(seed=st.integers(0, 10**6))
@settings(max_examples=20, deadline=None)
def test_whatever_is_damaged_is_restored_or_leaves_a_finding_and_no_fact_says_anything_else(
    name: str, seed: int
) -> None:
    home, base, texts = BASES[name]
    sound, chance = tree_of(home / base).root, Random(seed)  # noqa: S311 - damage needs no secret
    with TemporaryDirectory() as folder:
        copied = shutil.copytree(home, Path(folder, "base"))
        for file in parts(copied / base):
            file.write_text(_damaged(file.read_text("utf-8"), chance), "utf-8")
        before: Any = tree_of(copied / base).root
        bases = {copied / base: Texts(copied / texts)}
        with staged() as stage:
            answer = ask(bases, strict=True, fix=stage)
        after: Any = tree_of(copied / base).root
        assert [said(fact) for fact in after["facts"]] == [said(fact) for fact in before["facts"]]
        assert answer.no or after == sound
        with staged() as stage:
            again = ask(bases, strict=True, fix=stage)
        assert again.document.answer.startswith("No mends made")
        assert tree_of(copied / base).root == after


def _damaged(text: str, chance: Random) -> str:
    for pattern, damage in DAMAGES.items():
        share, far = chance.choice([0, 0.1, 0.5]), chance.choice([1, -1, 7])
        text = re.sub(
            pattern,
            lambda m, damage=damage, share=share, far=far: (  # type: ignore[misc]
                damage(m, far) if chance.random() < share else m[0]
            ),
            text,
            flags=re.MULTILINE,
        )
    return text
