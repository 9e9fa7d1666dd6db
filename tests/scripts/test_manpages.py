"""The man pages have every command, every option, every format, style and exit code."""

from __future__ import annotations

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest

from clusters.cite.exports import EXPORTS
from clusters.cite.styles import STYLES
from clusters.cli.commands import COMMANDS, FORMATS, formats_of
from clusters.errors import exit_codes
from scripts.manpages import main, pages
from tests.terminal import piped

made = cache(pages)


def read(page: str) -> str:
    """Read a page as a reader sees it, but for its layout."""
    return re.sub(r"\\f[BIR]", "", page).replace(r"\-", "-").replace(r"\e", "\\")


def test_there_is_a_page_for_the_program_and_for_each_command() -> None:
    assert {*made()} == {"clusters.1", *(f"clusters-{name}.1" for name in COMMANDS)}
    assert all(f"clusters-{name}(1)" in read(made()["clusters.1"]) for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_page_has_every_option_of_the_help_with_its_examples(command: str) -> None:
    page = read(made()[f"clusters-{command}.1"])
    shown = piped(command, "--help").out
    options = set(re.findall(r"(?:^  |, )(--?[a-z-]+)", shown, re.MULTILINE)) - {"--help", "-h"}
    terms = " ".join(line for line in page.splitlines() if line.startswith("-"))
    assert options <= {*re.findall(r"--?[a-z-]+", terms)}
    assert all(example in page for example in COMMANDS[command].lines)
    assert ", ".join(formats_of(command)) in page


def test_formats_styles_exports_and_exit_codes_are_named() -> None:
    page = read(made()["clusters.1"])
    assert all(name in page for name in (*FORMATS.keys() - {"text", "markdown"}, *STYLES, *EXPORTS))
    assert all(f"\n{code}\n{meaning}" in page for code, meaning in exit_codes().items())


def test_they_are_written_into_a_folder_that_is_named(tmp_path: Path) -> None:
    assert main([str(tmp_path / "man")]) == 0
    assert {file.name for file in (tmp_path / "man").iterdir()} == {*made()}
    assert main([]) == 2


@pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
@pytest.mark.parametrize("name", ["clusters.1", "clusters-compare.1", "clusters-filter.1"])
def test_roff_reads_them_without_a_warning(name: str) -> None:
    words = ["groff", "-man", "-Tutf8", "-Kutf8", "-ww", "-z"]
    done = subprocess.run(words, input=made()[name].encode(), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
