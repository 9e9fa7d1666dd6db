"""What writes into a base leaves the old file or the new one, whatever fails and whoever writes."""

from __future__ import annotations

import errno
import io
import os
import subprocess
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from itertools import count
from pathlib import Path
from shutil import copytree
from typing import Any, Self

import pytest

from clusters.__main__ import status
from clusters.authoring.staging import staged
from clusters.factbase import open_base
from tests.making import THREE_TOWNS
from tests.terminal import PROGRAM

TEXT = "The works of {}\n\nIn {} the workshops employed about {} people in Lanternford.\n"
WRITERS = {
    "draft": ("draft", "flood.txt", "--language", "en", "--write", "--data"),
    "check --fix": ("check", "--fix", "--data"),
}
MAKERS = {
    "export a database": ("export", "out.db", "--data"),
    "export a package": ("export", "out", "--data"),
    "report": ("report", "--output", "out.html", "--data"),
    "list --output": ("list", "--output", "out.txt", "--data"),
}


@pytest.fixture
def towns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Copy the three towns with a mend to make, and two texts to draft from; go there."""
    copytree(THREE_TOWNS, tmp_path, dirs_exist_ok=True)
    base = tmp_path / "data" / "base.yaml"
    base.write_text(base.read_text("utf-8").replace("start: 47, end: 107", "start: 48, end: 108"))
    (tmp_path / "flood.txt").write_text(TEXT.format("flood", 2023, "4,300"), "utf-8")
    (tmp_path / "fire.txt").write_text(TEXT.format("fire", 2022, "5,300"), "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def held(home: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    files = (path for path in home.rglob("*") if path.is_file())
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in files}


def started(*words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([*PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def test_two_runs_that_write_at_once_lose_nothing(towns: Path) -> None:
    base = str(towns / "data" / "base.yaml")
    words = ("--language", "en", "--write", "--data", base)
    runs = [started("draft", str(towns / f"{name}.txt"), *words) for name in ("flood", "fire")]
    runs.append(started("check", "--fix", "--data", base))
    assert all(run.wait(60) in {0, 1} for run in runs)
    names = {fact.id for fact in open_base(Path(base)).facts}
    assert {"lanternford.employees.2022", "lanternford.employees.2023"} <= names
    assert "start: 47, end: 107" in Path(base).read_text("utf-8")


def test_who_has_to_wait_is_told_for_what(towns: Path) -> None:
    base = towns / "data" / "base.yaml"
    with staged(base):
        run = started("check", "--fix", "--data", str(base))
        assert run.stderr is not None
        assert run.stderr.readline().decode() == (
            "clusters: another run writes into data: waiting for it\n"
        )
        assert run.poll() is None
    assert run.wait(60) == 0


def test_a_folder_by_two_names_is_one(towns: Path) -> None:
    text = (towns / "data" / "base.yaml").read_text("utf-8")
    (towns / "data" / "other.yaml").write_text(text, "utf-8")
    (towns / "link").symlink_to("data")
    ran = subprocess.run(
        [*PROGRAM, "check", "--fix", "link/base.yaml", str(towns / "data" / "other.yaml")],
        capture_output=True, check=False, timeout=60,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.startswith(b"2 mends made; no finding\n")


@pytest.mark.parametrize("words", WRITERS.values(), ids=WRITERS)
def test_what_an_editor_saves_meanwhile_is_not_written_over(
    towns: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    from clusters.cli.session import Session

    base, tell = towns / "data" / "base.yaml", Session.answer

    def saved(*told: object, **more: object) -> None:
        base.write_text("# saved meanwhile\n", "utf-8")
        tell(*told, **more)  # type: ignore[arg-type] # whatever it is given

    monkeypatch.setattr(Session, "answer", saved)
    monkeypatch.setattr("sys.argv", ["clusters", *words, str(base)])
    assert status() == 74
    assert base.read_text("utf-8") == "# saved meanwhile\n"
    assert not [name for name in held(towns) if ".clusters-" in name or name == "seeds/flood.txt"]


@pytest.mark.parametrize("words", WRITERS.values(), ids=WRITERS)
def test_what_cannot_be_told_is_not_done(towns: Path, words: tuple[str, ...]) -> None:
    before = held(towns)
    for into in (("--output", "/dev/full"), ("--output", str(towns / "none" / "out"))):
        ran = in_folder(*words, str(towns / "data" / "base.yaml"), *into)
        assert (ran.returncode, ran.stderr.count(b"\n")) == (74, 1)
        assert held(towns) == before


def in_folder(*words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([*PROGRAM, *words], capture_output=True, check=False)


def test_a_reader_who_has_read_enough_stops_nothing(towns: Path) -> None:
    words = [*PROGRAM, *WRITERS["draft"], str(towns / "data" / "base.yaml")]
    both = os.pipe()
    os.close(both[0])
    ran = subprocess.run(words, stdout=both[1], stderr=subprocess.PIPE, check=False)
    os.close(both[1])
    assert (ran.returncode, ran.stderr) == (141, b"")
    assert b"flood" in (towns / "data" / "base.yaml").read_bytes()


CALLS = {
    "open": (io, "open"),
    "read": (io, "open"),
    "write": (io, "open"),
    "fsync": (os, "fsync"),
    "replace": (os, "replace"),
    "mkdir": (os, "mkdir"),
    "chmod": (os, "chmod"),
}
"""What the system is asked to do to a file, and where Python asks it, or for what does it."""


@pytest.mark.parametrize("as_folder", [False, True], ids=["a file", "a folder"])
@pytest.mark.parametrize("words", WRITERS.values(), ids=WRITERS)
def test_whichever_call_fails_a_file_is_the_old_one_or_the_new_one(
    towns: Path, words: tuple[str, ...], as_folder: bool, monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    base = towns / "data" if as_folder else towns / "data" / "base.yaml"
    tried(towns, (*words, str(base)), monkeypatch, capfd)


@pytest.mark.parametrize("words", MAKERS.values(), ids=MAKERS)
def test_whichever_call_fails_what_is_made_of_a_base_is_whole_or_not_there(
    towns: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    reads = {"open", "read"} if words[0] != "list" else set()  # what is read is read alike
    tried(towns, (*words, str(towns / "data" / "base.yaml")), monkeypatch, capfd, but=reads)


def tried(
    home: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str], but: AbstractSet[str] = frozenset(),
) -> None:  # fmt: skip
    """Run a command again and again, each time with another call that fails."""
    monkeypatch.setattr("sys.argv", ["clusters", *words])
    before = held(home)
    assert status() == 0
    after = held(home)
    capfd.readouterr()
    assert after != before
    for call in CALLS.keys() - but:
        module, name = CALLS[call]
        for number in count(1):
            lay(before, home)
            with monkeypatch.context() as patch:
                reached = fail(patch, call, module, name, number, home)
                ended = status()
            said, found = capfd.readouterr().err, held(home)
            if not reached:
                assert (ended, said, found) == (0, "", after)
                break
            assert (ended, said.count("\n")) in {(74, 1), (66, 1), (0, 0)}, (call, number, said)
            assert ended or found == after
            assert all(found[name] in {before.get(name), after.get(name)} for name in found)
            assert {*before} <= {*found}


class Failing:
    """A file of which one way to use it may fail."""

    def __init__(self, file: Any, call: str, use: Callable[[], None]) -> None:  # noqa: ANN401
        self.file, self.call, self.use = file, call, use

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever files have
        if name == self.call:
            self.use()
        return getattr(self.file, name)

    def __enter__(self) -> Self:
        self.file.__enter__()
        return self

    def __exit__(self, *why: object) -> None:
        self.file.__exit__(*why)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.file)


def fail(
    patch: pytest.MonkeyPatch, call: str, module: object, name: str, number: int, home: Path
) -> list[int]:
    """Let the n-th call on a file of a folder fail; give a list that then holds its number."""
    real, calls, reached = getattr(module, name), count(1), list[int]()

    def use() -> None:
        if next(calls) == number:
            reached.append(number)
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def failing(what: object, *words: object, **more: object) -> object:
        ours = isinstance(what, int) or str(Path(str(what)).absolute()).startswith(str(home))
        if ours and call not in {"read", "write"}:
            use()
        made = real(what, *words, **more)
        return Failing(made, call, use) if ours and call in {"read", "write"} else made

    patch.setattr(module, name, failing)
    return reached


def lay(files: dict[str, bytes], home: Path) -> None:
    """Make a folder hold these files and no others."""
    for path in [path for path in home.rglob("*") if path.is_file()]:
        path.unlink()
    for name, content in files.items():
        (home / name).write_bytes(content)
    for path in sorted(home.rglob("*"), reverse=True):
        if path.is_dir() and not [*path.iterdir()]:
            path.rmdir()
