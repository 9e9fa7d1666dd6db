"""Where it runs: with nothing but its own files and little memory, and never with a stranger's."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import cache_from_source
from pathlib import Path
from shutil import copytree
from zipapp import create_archive

from clusters.cli.commands import FORMATS, ONLY
from tests.built import built
from tests.cli.test_terminals import SHIPPED
from tests.promises import promise
from tests.terminal import PROGRAM, ROOT, WITHOUT_TEXTS, piped, plain_environment

MEGABYTES = 400

ALONE = f"""
import io, os, resource, sys
from contextlib import redirect_stderr, redirect_stdout

FORBIDDEN = ("socket", "subprocess", "os.mkdir", "os.rename", "os.remove", "os.chmod", "os.fork",
    "os.exec", "os.posix_spawn", "os.system", "tempfile", "shutil", "sqlite3", "urllib", "http")
here = os.getcwd()

def watch(event, words):
    told = None
    if event == "open":
        name, mode, flags = words
        name = os.fsdecode(name) if isinstance(name, (str, bytes)) else ""
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT) and name != os.devnull:
            told = name
        if name.startswith(here) or (name and not name.startswith("/")):
            told = name
    elif event.startswith(FORBIDDEN):
        told = words
    if told is not None:
        os.write(2, f"{{event}} {{told}}\\n".encode())
        raise OSError(30, "Read-only file system")

resource.setrlimit(resource.RLIMIT_AS, ({MEGABYTES} * 2**20,) * 2)
sys.addaudithook(watch)
os.rmdir(here)
from clusters.__main__ import status
for line in sys.argv[1].split("\\n"):
    sys.argv = ["clusters", *line.split()]
    said = io.StringIO()
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(said):
        told = status()
    if told not in (0, 1) or not out.getvalue():
        print(line, told, said.getvalue())
"""
"""Runs command lines in a folder that is gone, and refuses what a query has no need of."""


def alone(lines: list[str], folder: Path) -> str:
    kept = plain_environment()
    env = {"PYTHONPATH": str(built()), "PATH": kept["PATH"], "HOME": "/nowhere"}
    done = subprocess.run(
        [PROGRAM[0], "-P", "-B", "-c", ALONE, "\n".join(lines)],
        capture_output=True,
        text=True,
        cwd=folder,
        check=False,
        env=env,
    )
    return done.stdout + done.stderr


@promise(
    "every command, and `facts` in every format, from a folder that was deleted, without a home, "
    f"with {MEGABYTES} MB of memory, on a disk that cannot be written, without a network",
    "the answer: nothing is written, cached, fetched, started, or read from the current folder",
)
def test_a_query_needs_nothing_but_the_program(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    lines = [line for asked in SHIPPED.values() for line in asked]
    lines += [f"facts -f {name}" for name in FORMATS if name not in ONLY]
    assert alone([*lines, "compare -m exports -f svg", "check -f sarif"], here) == ""


def test_what_is_written_or_read_here_would_be_noticed(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    told = alone(
        ["list -o out", "list --data base.yaml", "compare -m exports -f svg -o a.svg"], here
    )
    assert "list -o out 74" in told
    assert "compare -m exports -f svg -o a.svg 74" in told
    assert "open base.yaml" in told or "list --data base.yaml 66" in told


@promise(
    "`python -m clusters` in a folder full of files named as modules, bases, texts and settings",
    "none of them is loaded (what Python itself loads before the program starts is Python's: use "
    "the command `clusters`, or `python -P -m clusters`)",
)
def test_nothing_is_loaded_from_the_current_folder(tmp_path: Path) -> None:
    stolen = ("rich", "typer", "yaml", "pydantic", "json", "csv", "typing", "inspect", "pathlib",
              "dataclasses", "decimal", "hashlib", "sitecustomize")  # fmt: skip
    for name in stolen:
        (tmp_path / f"{name}.py").write_text(f"raise SystemExit('{name} was stolen')")
    for name in ("clusters.yaml", "clusters.json", "base.yaml", "clusters.toml", ".env"):
        (tmp_path / name).write_text("stolen: true")
    for name in ("data/clusters.yaml", "seeds/bilang.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text("stolen: true")
    env = {**plain_environment(), "PYTHONPATH": str(ROOT), "CLUSTERS_TEXTS": WITHOUT_TEXTS}
    asked = [*PROGRAM, "check", "--color", "always"]
    there = subprocess.run(asked, capture_output=True, cwd=tmp_path, check=False, env=env)
    assert (there.returncode, there.stderr) == (0, b"")
    assert b" facts, " in there.stdout


def test_in_a_zip_archive_it_says_in_a_line_that_it_cannot_run(tmp_path: Path) -> None:
    copytree(ROOT / "clusters", tmp_path / "apart" / "clusters")
    create_archive(tmp_path / "apart", tmp_path / "c.pyz", main="clusters.__main__:main")
    words = [sys.executable, "-P", "-m", "clusters", "list"]
    env = {**plain_environment(), "PYTHONPATH": str(tmp_path / "c.pyz")}
    done = subprocess.run(words, capture_output=True, text=True, env=env, check=False)
    assert (done.returncode, done.stdout) == (66, "")
    assert done.stderr == (
        "clusters: it runs from a zip archive, in which its libraries and tables are no files: "
        "install it with pip, or unpack it\n"
    )


WITHOUT_DOCSTRINGS = (
    *("compare --help", "schema", "schema --commands", "schema --answers", "mcp --skill"),
    "check -f sarif",
)
EACH = """
import sys
from clusters.__main__ import status
for line in sys.argv[1].split("\\n"):
    sys.argv = ["clusters", *line.split()]
    status()
    print("----", flush=True)
"""


@promise(
    "help, schemas and the skill for agents under `python -OO`, which drops every docstring",
    "nothing of what they say is lost",
)
def test_nothing_is_lost_where_python_drops_docstrings(tmp_path: Path) -> None:
    env = {**plain_environment(), "PYTHONPATH": str(ROOT), "CLUSTERS_TEXTS": WITHOUT_TEXTS}
    words = [PROGRAM[0], "-OO", "-B", "-c", EACH, "\n".join(WITHOUT_DOCSTRINGS)]
    done = subprocess.run(words, capture_output=True, text=True, cwd=tmp_path, check=True, env=env)
    for line, shown in zip(WITHOUT_DOCSTRINGS, done.stdout.split("----\n")[:-1], strict=True):
        usual = piped(*line.split(), CLUSTERS_TEXTS=WITHOUT_TEXTS).out
        said, usually = ({one.rstrip(",") for one in each.splitlines()} for each in (shown, usual))
        assert said == usually, line


@promise(
    "a compiled file of the program (`.pyc`) that a full disk has cut short",
    "66: install it again",
)
def test_a_compiled_file_that_is_cut_short_is_told_in_a_line(tmp_path: Path) -> None:
    copytree(built(), tmp_path, dirs_exist_ok=True)
    env = {**plain_environment(), "PYTHONPATH": str(tmp_path)}
    for room in ("cli/app", "answers/directory"):
        words = [PROGRAM[0], "-P", "-m", "clusters", "list"]
        subprocess.run(words, capture_output=True, check=True, env=env)
        name = Path(cache_from_source(str(tmp_path / "clusters" / f"{room}.py")))
        whole = name.read_bytes()
        name.write_bytes(whole[:-100])
        done = subprocess.run(words, capture_output=True, text=True, env=env, check=False)
        name.write_bytes(whole)
        assert (done.returncode, done.stdout) == (66, "")
        assert done.stderr.endswith("is cut short: install it again\n")
        assert done.stderr.strip().count("\n") == 0  # typer puts an empty line before it
