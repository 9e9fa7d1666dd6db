"""Where answers go, and what is said when they cannot."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import threading
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from threading import Thread

import pytest

from clusters.errors import CannotWrite, ReaderGone
from clusters.render.output import emit, say

PROGRAM = """
import sys
from clusters.errors import ClustersError
from clusters.render.output import emit, say
try:
    emit({text}, machine={machine})
except ClustersError as error:
    if str(error):
        say(str(error))
    sys.exit(error.exit_code)
"""


def run(text: str, shell: str = "", *, machine: bool = False, **environ: str) -> tuple[int, str]:
    """Run a program that emits, in a shell; return its status and what it said."""
    program = PROGRAM.format(text=text, machine=machine)
    script = f'"$0" -c "$1" {shell}'
    done = subprocess.run(
        ["/bin/bash", "-c", f"{script}; exit ${{PIPESTATUS[0]}}", sys.executable, program],
        capture_output=True,
        check=False,
        env=os.environ | environ,
    )
    return done.returncode, done.stderr.decode() or done.stdout.decode("utf-8", "replace")


def test_an_answer_goes_to_standard_output() -> None:
    assert run("'法库\\n'", PYTHONUTF8="1") == (0, "法库\n")


def test_closed_output_is_one_line_and_74() -> None:
    assert run("'x'", ">&-") == (
        74,
        "standard output: it is closed: name a file with --output FILE\n",
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("text", ["'x'", "'x' * 10**7"])
def test_a_full_disk_is_one_line_and_74(text: str) -> None:
    status, said = run(text, ">/dev/full")
    assert status == 74
    assert said == ("standard output: No space left on device: name a file with --output FILE\n")


def test_output_open_for_reading_only_is_one_line_and_74() -> None:
    status, said = run("'x'", "1</dev/null")
    assert status == 74
    assert said.count("\n") == 1


@pytest.mark.parametrize("shell", ["| head -1 >/dev/null", "| true"])
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_who_leaves_is_141_and_silent(shell: str, unbuffered: str) -> None:
    assert run("'x\\n' * 10**6", shell, PYTHONUNBUFFERED=unbuffered) == (141, "")


def test_nothing_said_anywhere_is_no_failure() -> None:
    assert run("''", ">&- 2>&-") == (0, "")
    assert run("'x'", ">&- 2>&-") == (74, "")
    assert run("'x'", ">/dev/full 2>/dev/full") == (74, "")


def test_a_poor_locale_gets_the_rest_spelled_out() -> None:
    assert run("'a 法\\n'", PYTHONIOENCODING="ascii") == (0, "a \\u6cd5\n")


def test_programs_get_utf_8_whatever_the_locale() -> None:
    assert run("'a 法\\n'", machine=True, PYTHONIOENCODING="ascii") == (0, "a 法\n")


def test_an_answer_follows_what_was_printed_before() -> None:
    stream = TextIOWrapper(BytesIO(), encoding="utf-8")
    with redirect_stdout(stream):
        sys.stdout.write("before ")
        emit("after")
    assert stream.buffer.getvalue() == b"before after"


def test_a_stand_in_for_standard_output_will_do() -> None:
    with redirect_stdout(StringIO()) as stream:
        emit("法库\n")
    assert stream.getvalue() == "法库\n"


def test_a_missing_standard_output_cannot_be_written() -> None:
    with redirect_stdout(None), pytest.raises(CannotWrite, match="standard output: it is closed"):
        emit("x")


def test_nothing_goes_anywhere() -> None:
    with redirect_stdout(None):
        emit("")


def test_a_full_stream_can_be_left_behind() -> None:
    with Path("/dev/full").open("w") as full:
        with redirect_stdout(full), pytest.raises(CannotWrite, match="No space left"):
            emit("x")
        assert os.fstat(full.fileno()).st_rdev == Path(os.devnull).stat().st_rdev


def test_a_stream_closed_under_us_can_be_left_behind() -> None:
    stream = Path(os.devnull).open("w")  # noqa: SIM115 - closed under its feet
    os.close(stream.fileno())
    with redirect_stdout(stream), pytest.raises(CannotWrite, match="Bad file descriptor"):
        emit("x")
    stream.close()


def test_a_pipe_without_a_reader_can_be_left_behind() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe, redirect_stdout(pipe), pytest.raises(ReaderGone):
        emit("x")


@pytest.mark.parametrize("closed", [True, False])
def test_a_line_about_the_run_never_fails(*, closed: bool) -> None:
    stream = StringIO()
    stream.close()
    with redirect_stderr(stream if closed else None):
        say("x")


def test_a_line_about_the_run_is_cleaned() -> None:
    with redirect_stderr(StringIO()) as stream:
        say("no such name: \x1b[31m\nx")
    assert stream.getvalue() == "no such name: ⟨U+001B⟩[31m x\n"


def test_a_new_file_honours_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        emit("法库\n", tmp_path / "out")
    finally:
        os.umask(before)
    assert (tmp_path / "out").read_bytes() == "法库\n".encode()
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o640


def test_an_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("old, and longer")
    out.chmod(0o604)
    emit("new", out)
    assert out.read_text() == "new"
    assert stat.S_IMODE(out.stat().st_mode) == 0o604


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for target in ("folder/there", "folder/not-yet"):
        link = tmp_path / "link"
        link.symlink_to(target)
        emit("text", link)
        assert link.is_symlink()
        assert (tmp_path / target).read_text() == "text"
        link.unlink()


def test_a_device_and_a_pipe_are_written_as_they_are(tmp_path: Path) -> None:
    emit("gone", Path(os.devnull))
    assert Path(os.devnull).is_char_device()
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    heard: list[str] = []
    reader = threading.Thread(target=lambda: heard.append(fifo.read_text()))
    reader.start()
    emit("text", fifo)
    reader.join()
    assert heard == ["text"]
    assert fifo.is_fifo()


def test_a_pipe_whose_reader_left_is_a_reader_gone(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    reader = threading.Thread(target=lambda: fifo.open().close())
    reader.start()
    with pytest.raises(ReaderGone):
        emit("x" * 10**7, fifo)
    reader.join()


@pytest.mark.parametrize(
    ("path", "what"),
    [
        ("no/out", "No such file or directory"),
        (".", "Is a directory"),
        ("file/out", "Not a directory"),
        ("loop", "Too many levels of symbolic links"),
        ("a\0b", "there is a NUL in its name"),
        ("n" * 300, "File name too long"),
    ],
)
def test_what_cannot_be_a_file_is_one_line(tmp_path: Path, path: str, what: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "loop").symlink_to("loop")
    with pytest.raises(CannotWrite) as caught:
        emit("x", tmp_path / path)
    assert str(caught.value) == f"{tmp_path / path}: {what}: name another file with --output FILE"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "loop"]


def test_a_file_that_may_not_be_written_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    out.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write anything
    with pytest.raises(CannotWrite, match="Permission denied"):
        emit("new", out)
    assert out.read_text() == "old"


@pytest.mark.parametrize("failing", ["os.fsync", "pathlib.Path.replace", "pathlib.Path.chmod"])
@pytest.mark.parametrize("failure", [OSError(errno.ENOSPC, "No space left"), KeyboardInterrupt()])
def test_a_failure_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, failure: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise failure

    out = tmp_path / "out"
    out.write_text("old")
    monkeypatch.setattr(failing, fail)
    with pytest.raises((CannotWrite, KeyboardInterrupt)):
        emit("new", out)
    assert out.read_text() == "old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


def test_of_many_writers_at_once_one_wins_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    texts = [str(number % 10) * 10**6 for number in range(20)]
    writers = [threading.Thread(target=emit, args=(text, out)) for text in texts]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert out.read_text() in texts
    assert [entry.name for entry in tmp_path.iterdir()] == ["out"]


def test_into_a_pipe_an_answer_goes_whole() -> None:
    reading, writing = os.pipe()
    got: list[bytes] = []
    reader = Thread(target=lambda: got.append(os.read(reading, 100)))
    reader.start()
    with os.fdopen(writing, "w", encoding="utf-8") as stream, redirect_stdout(stream):
        emit("法库\n", None, machine=False)
    reader.join()
    os.close(reading)
    assert got == ["法库\n".encode()]
