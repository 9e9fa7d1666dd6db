"""Output: whole or told, whoever reads it and wherever it is written."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import FileIO
from pathlib import Path
from typing import Any

import pytest

from clusters.errors import CannotWrite, ReaderGone
from clusters.render.output import emit, write_all
from tests.built import built
from tests.cli.conftest import Run
from tests.promises import promise
from tests.terminal import INSTALLED, ROOT, plain_environment

HOUSE = {**plain_environment(), "PYTHONPATH": str(built())}
ASKED = ["list", "schema", "facts -f csv", "--help", "list --help", "--version", ""]
"""Command lines for each way an answer is made: a page, a bare document, rows, help, words."""


def shell(script: str, *, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run a script in which ``clusters`` is the program."""
    program = f'clusters() {{ "{INSTALLED[0]}" -P -m clusters "$@"; }}\n{script}'
    return subprocess.run(
        ["bash", "-c", program], capture_output=True, text=True, cwd=folder, check=False, env=HOUSE
    )


@promise(
    "`clusters ... \\| grep -q`, `\\| head -1` of an answer that fits the pipe, with `pipefail`",
    "0: it is in the pipe, whether or not all of it is read",
)
def test_an_answer_that_fits_the_pipe_is_done_whoever_leaves_early() -> None:
    done = shell(
        "set -o pipefail\n"
        "clusters list | grep -q faku; echo $?\n"
        "clusters list | grep -m1 -o faku; echo $?\n"
        "clusters list --help | head -1 >/dev/null; echo $?\n"
    )
    assert (done.stdout, done.stderr) == ("0\nfaku\n0\n0\n", "")


@promise(
    "`\\| head -1` of an answer of 180 KB, which is longer than a pipe holds",
    "141 and no message, as for other programs",
)
def test_a_reader_who_leaves_a_longer_answer_ends_it_with_141_and_silence() -> None:
    done = shell("clusters facts --json | head -1 >/dev/null; echo ${PIPESTATUS[0]}")
    assert (done.stdout, done.stderr) == ("141\n", "")


@promise(
    "`\\| cat`, `\\| head -100` that takes every line",
    "0: nothing is lost",
)
def test_a_reader_who_takes_it_all_ends_it_with_0() -> None:
    done = shell(
        "clusters list | cat >/dev/null; echo ${PIPESTATUS[0]}\n"
        "clusters list | head -100 >/dev/null; echo ${PIPESTATUS[0]}\n"
    )
    assert (done.stdout, done.stderr) == ("0\n0\n", "")


def test_a_pipe_that_does_not_wait_is_waited_for() -> None:
    theirs, ours = os.pipe()
    had: list[bytes] = []

    def reading() -> None:
        while piece := os.read(theirs, 8192):
            had.append(piece)
        os.close(theirs)

    reader = threading.Thread(target=reading)
    reader.start()
    os.set_blocking(ours, False)
    write_all(b"x" * 10**6, ours)
    os.close(ours)
    reader.join()
    assert sum(map(len, had)) == 10**6


@pytest.mark.parametrize("words", ASKED)
@pytest.mark.parametrize("full", [True, False], ids=["full", "closed"])
@promise(
    "standard output closed (`>&-`) or on a full disk (`/dev/full`), for answers, help and "
    "`--version`",
    "one line on standard error, 74",
)
def test_output_that_cannot_be_written_is_told_with_74(
    words: str, full: bool, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Path("/dev/full").open("w") as disk:
        monkeypatch.setattr("sys.stdout", disk if full else None)
        ran = run(*words.split())
    why = "No space left on device" if full else "it is closed"
    last = ran.err.splitlines()[-1]
    assert last == f"clusters: standard output: {why}: name a file with --output FILE"
    assert ran.status == 74


@promise("standard error closed, or full", "the answer and its status stay what they are")
def test_words_about_the_run_that_cannot_be_said_change_nothing() -> None:
    done = shell(
        "clusters facts -m employees -f csv 2>/dev/full | grep -c ^; echo ${PIPESTATUS[0]}\n"
        "clusters list -f nothing 2>&-; echo $?"
    )
    rows, status, wrong = done.stdout.split()
    assert int(rows) > 5
    assert (status, wrong) == ("0", "2")


class Tripwire:
    """Fails the n-th call of all those that a save is made of."""

    def __init__(self, failing: int, failure: BaseException) -> None:
        self.left = failing
        self.failure = failure
        self.reached = False

    def __call__(self) -> None:
        """Count a call, and fail if it is the one."""
        self.left -= 1
        if self.left == 0:
            self.reached = True
            raise self.failure

    def around(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """Give a function that may fail before it does what it does."""

        def tripping(*words: Any, **more: Any) -> Any:  # noqa: ANN401 - whatever it takes
            self()
            return function(*words, **more)

        return tripping

    def set(self, patch: pytest.MonkeyPatch) -> None:
        """Stretch it."""
        wire = self

        class Draft(FileIO):
            def write(self, data: Any, /) -> int:  # noqa: ANN401 - as its parent
                wire()
                return super().write(data)

            def flush(self) -> None:
                wire()
                super().flush()

            def close(self) -> None:
                first = not self.closed
                super().close()
                if first:
                    wire()

        opened = self.around(lambda path, mode, *_, **__: Draft(path, mode))
        patch.setattr(Path, "open", opened)
        for name in ("stat", "chmod", "replace", "resolve"):
            patch.setattr(Path, name, self.around(getattr(Path, name)))
        for name in ("access", "fsync"):
            patch.setattr(os, name, self.around(getattr(os, name)))


FAILURES = {
    "a full disk": OSError(errno.ENOSPC, "No space left on device"),
    "a broken disk": OSError(errno.EIO, "Input/output error"),
    "Ctrl-C": KeyboardInterrupt(),
}


def _files(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def _tried(file: Path) -> bool:
    try:
        emit("new", file)
    except (CannotWrite, KeyboardInterrupt):
        return False
    return True


@pytest.mark.parametrize("failure", FAILURES.values(), ids=FAILURES)
@pytest.mark.parametrize("old", [True, False], ids=["over an old file", "a new one"])
@promise(
    "`--output FILE`: each of its calls (stat, access, open, chmod, write, flush, fsync, close, "
    f"rename) fails in turn, by {', '.join(FAILURES)}",
    "the old file, or none, or the new one whole; no other file; 74, or 130",
)
def test_a_save_that_fails_anywhere_leaves_no_half(
    failure: BaseException, old: bool, tmp_path: Path
) -> None:
    before = {"out": "old"} if old else {}
    for failing in range(1, 100):
        for path in tmp_path.iterdir():
            path.unlink()
        if old:
            (tmp_path / "out").write_text("old")
        wire = Tripwire(failing, failure)
        with pytest.MonkeyPatch.context() as patch:
            wire.set(patch)
            done = _tried(tmp_path / "out")
        if not wire.reached:
            break
        # Some calls only ask: the answer may be done without.
        assert _files(tmp_path) == ({"out": "new"} if done else before), failing
    else:
        pytest.fail("it never ended")
    assert failing > 7
    assert _files(tmp_path) == {"out": "new"}


@pytest.mark.parametrize("blocks", [8, 200])
@promise(
    "`export FILE.db`, `report` and `--output` over an old file on a disk that fills up on the way",
    "the old file as it was, one line and 74",
)
def test_a_disk_that_fills_up_leaves_the_old_file(blocks: int, tmp_path: Path) -> None:
    done = shell(
        "clusters export x.db >old.db; cp x.db old.db; echo old >x.html; echo old >x.json\n"
        f"export PYTHONDONTWRITEBYTECODE=1; ulimit -f {blocks}\n"
        "clusters export x.db >/dev/null; echo $?; cmp x.db old.db\n"
        "clusters report -o x.html; echo $?; clusters facts --json -o x.json; echo $?\n"
        "cat x.html x.json; ls -A",
        folder=tmp_path,
    )
    assert done.stdout.split() == [*("74", "74", "74", "old", "old"), "old.db", *FILES]
    assert [line.split(": ")[1] for line in done.stderr.splitlines()] == [*FILES]


FILES = ("x.db", "x.html", "x.json")


@promise(
    "`--output /dev/stdout` where it appends to a file; into a device, a named pipe, and through "
    "a link (see also `tests/render/test_output.py`)",
    "written as they are: nothing is replaced, and what was in the file stays",
)
def test_what_is_open_is_written_as_it_is(tmp_path: Path) -> None:
    done = shell("echo old >log; clusters list -o /dev/stdout >>log; cat log", folder=tmp_path)
    assert done.stdout.startswith("old\n5 clusters, ")
    with (tmp_path / "log").open("a") as log:
        emit("new\n", Path(f"/dev/fd/{log.fileno()}"))
        emit("newest\n", Path(f"/proc/self/fd/{log.fileno()}"))
    assert (tmp_path / "log").read_text("utf-8") == f"{done.stdout}new\nnewest\n"


@promise("`--output PIPE` whose reader leaves a long answer", "141 and no message")
def test_a_named_pipe_whose_reader_leaves_is_a_reader_gone(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    def read() -> None:
        with pipe.open("rb", buffering=0) as file:
            file.read(10)

    reader = threading.Thread(target=read)
    reader.start()
    with pytest.raises(ReaderGone):
        emit("line\n" * 10**5, pipe)
    reader.join()


TWENTY = """
import os, sys
import clusters.factbase.validating  # heavy, and the same for all
from clusters.__main__ import status
base, *asked = sys.argv[1:]
def answer(number):
    os.dup2(os.open(f"{number}.json", os.O_CREAT | os.O_WRONLY), 1)
    sys.argv = ["clusters", *asked, "--data", base]
    told = status()
    sys.argv += ["-o", "shared"]
    os._exit(told or status())
for number in range(20):
    if not os.fork():
        answer(number)
sys.exit(max(os.wait()[1] for _ in range(20)))
"""


@promise(
    "20 runs at once, each with the same answer to its standard output and to one and the same "
    "file",
    "20 equal answers, one of them whole in the file, no other file",
)
def test_twenty_at_once_agree_and_share_a_file(tmp_path: Path) -> None:
    base = ROOT / "docs" / "example.yaml"
    words = [INSTALLED[0], "-c", TWENTY, str(base), "show", "exampleton", "--json"]
    done = subprocess.run(words, capture_output=True, env=HOUSE, cwd=tmp_path, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    answers = {file.read_text("utf-8") for file in tmp_path.iterdir()}
    assert len(answers) == 1
    assert len(json.loads(answers.pop())["facts"]) == 2
    assert len(list(tmp_path.iterdir())) == 21


@contextmanager
def interrupted(
    pipe: Path, sigint: signal.Handlers
) -> Iterator[tuple[subprocess.Popen[bytes], FileIO]]:
    """Interrupt an answer that waits for a slow reader; give the run and its reader.

    Args:
        pipe: Where the answer goes.
        sigint: Whether the run starts with Ctrl-C obeyed or, as behind an ``&``, ignored.
    """
    os.mkfifo(pipe)
    # It waits in the answer, which is longer than a pipe holds.
    words = [*INSTALLED, "facts", "--json", "-o", str(pipe)]
    before = signal.signal(signal.SIGINT, sigint)
    try:
        run = subprocess.Popen(words, stderr=subprocess.PIPE, env=HOUSE, cwd=ROOT)
    finally:
        signal.signal(signal.SIGINT, before)
    with run, pipe.open("rb", buffering=0) as reader:
        assert reader.read(1) == b"{"
        run.send_signal(signal.SIGINT)
        yield run, reader


@promise("Ctrl-C while it runs", "130, one line, no traceback, no file")
def test_an_interrupt_is_130_and_leaves_nothing(tmp_path: Path) -> None:
    with interrupted(tmp_path / "pipe", signal.SIG_DFL) as (run, _):
        assert run.stderr is not None
        said = run.stderr.read()
    assert (run.returncode, said) == (130, b"clusters: interrupted\n")
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]


@promise(
    "Ctrl-C while it runs in the background of a script, whose shell starts it deaf to it",
    "it stays deaf, as POSIX has it: the answer is whole, 0",
)
def test_an_interrupt_that_was_ignored_from_the_start_stays_ignored(tmp_path: Path) -> None:
    with interrupted(tmp_path / "pipe", signal.SIG_IGN) as (run, reader):
        answer = json.loads(b"{" + reader.readall())
        assert run.stderr is not None
        said = run.stderr.read()
    assert (run.returncode, said) == (0, b"")
    assert answer == json.loads(shell("clusters facts --json").stdout)


@pytest.mark.parametrize(
    "place", ["clusters.cli.session.open_base", "clusters.cli.session.show", "clusters.cli.run"]
)
def test_an_interrupt_anywhere_is_one_line(
    place: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(place, interrupted)
    ran = run("list")
    assert (ran.status, ran.out, ran.err) == (130, "", "clusters: interrupted\n")
