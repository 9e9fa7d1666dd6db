"""A path to its bytes, and the paths that are refused."""

import os
import pathlib

import pytest

from clusters.errors import CannotOpen, Usage
from clusters.reading import opening


def refusal(path: pathlib.Path) -> str:
    with pytest.raises(CannotOpen) as caught:
        opening.read_bytes(path)
    return str(caught.value)


def test_a_regular_file_gives_its_bytes(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "base.yaml"
    file.write_bytes(b"a: 1\r\n\xff")
    assert opening.read_bytes(file) == b"a: 1\r\n\xff"


def test_a_missing_file_is_named(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "none.yaml"
    assert refusal(file) == f"{file}: no such file: check the path"
    assert refusal(file / "x") == f"{file}/x: no such file: check the path"


def test_a_file_used_as_a_folder_is_no_such_file(tmp_path: pathlib.Path) -> None:
    (tmp_path / "file").touch()
    assert refusal(tmp_path / "file" / "x").endswith("/file/x: no such file: check the path")


def test_a_directory_is_refused(tmp_path: pathlib.Path) -> None:
    assert refusal(tmp_path) == f"{tmp_path}: is a directory: name the file in it"


def test_a_pipe_is_refused_without_waiting_for_its_writer(tmp_path: pathlib.Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    message = "not a regular file: save its content to a file first"
    assert refusal(tmp_path / "pipe") == f"{tmp_path}/pipe: {message}"
    assert refusal(pathlib.Path(os.devnull)) == f"{os.devnull}: {message}"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(tmp_path: pathlib.Path) -> None:
    file = tmp_path / "base.yaml"
    file.touch(mode=0)
    assert refusal(file).endswith(": permission denied: give yourself the right to read it")


def test_a_denied_permission_is_said(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deny(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(pathlib.Path, "open", deny)
    (tmp_path / "base.yaml").touch()
    message = "permission denied: give yourself the right to read it"
    assert refusal(tmp_path / "base.yaml") == f"{tmp_path}/base.yaml: {message}"


def test_the_largest_file_is_read_and_a_larger_one_refused(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLUSTERS_LARGEST", "1")
    file = tmp_path / "base.yaml"
    file.write_bytes(b" " * 2**20)
    assert len(opening.read_bytes(file)) == 2**20
    file.write_bytes(b" " * (2**20 + 1))
    assert refusal(file) == (
        f"{file}: larger than 1 MiB: split it, or allow more with CLUSTERS_LARGEST"
    )


def test_without_a_word_64_mib_are_read_and_no_more(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CLUSTERS_LARGEST", raising=False)
    file = tmp_path / "base.yaml"
    with file.open("wb") as sparse:
        sparse.truncate(64 * 2**20 + 1)
    assert "larger than 64 MiB" in refusal(file)


def test_a_file_too_large_is_refused_before_it_is_read(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "base.yaml"
    with file.open("wb") as sparse:
        sparse.truncate(2**40)
    monkeypatch.setattr(pathlib.Path, "open", None)
    assert "larger than" in refusal(file)


def test_a_file_that_says_no_size_is_not_read_without_end(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLUSTERS_LARGEST", "1")
    monkeypatch.setattr(opening, "_size", lambda _: 0)
    file = tmp_path / "base.yaml"
    file.write_bytes(b" " * (2**20 + 1))
    assert "larger than 1 MiB" in refusal(file)


@pytest.mark.parametrize("said", ["0", "-1", "1.5", "many", "٣", "1_000", "9" * 5000, " 1"])
def test_a_largest_size_that_is_none_is_refused(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setenv("CLUSTERS_LARGEST", said)
    with pytest.raises(Usage, match=r"^CLUSTERS_LARGEST: .*: not a number of MiB: write one"):
        opening.read_bytes(tmp_path / "base.yaml")


def test_a_link_out_of_its_folder_is_refused(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "base.yaml").write_bytes(b"a: 1")
    link = tmp_path / "a" / "base.yaml"
    link.symlink_to("../base.yaml")
    assert refusal(link) == f"{link}: a link out of its folder: use the file itself"


def test_a_link_within_its_folder_is_followed(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "base.yaml").write_bytes(b"a: 1")
    (tmp_path / "base.yaml").symlink_to("a/base.yaml")
    assert opening.read_bytes(tmp_path / "base.yaml") == b"a: 1"


def test_a_folder_that_is_a_link_leads_nowhere_else(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "base.yaml").write_bytes(b"a: 1")
    (tmp_path / "b").symlink_to("a")
    assert opening.read_bytes(tmp_path / "b" / "base.yaml") == b"a: 1"


def test_any_other_trouble_of_the_system_is_passed_on(tmp_path: pathlib.Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    assert refusal(loop).startswith(f"{loop}: too many levels of symbolic links")
    assert refusal(tmp_path / ("x" * 300)).endswith(": file name too long: check the path")


def test_an_impossible_name_is_shown_on_one_line() -> None:
    message = "not a possible file name: check the path"
    assert refusal(pathlib.Path("a\nb\x00")) == rf"a\nb\x00: {message}"
    assert (
        refusal(pathlib.Path("\x1b[31m\udc80")) == r"\x1b[31m\udc80: no such file: check the path"
    )
