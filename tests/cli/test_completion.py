"""What TAB offers in the shells that people use, and that nothing of it acts."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import get_args

import pytest

from clusters.__main__ import status
from clusters.cite.exports import EXPORTS
from clusters.cite.styles import STYLES
from clusters.cli.completion import one_of
from clusters.models import Kind, Origin, Scope, Status
from tests.built import built
from tests.making import SOUND
from tests.terminal import plain_environment

Offered = Callable[..., list[str]]

COMMANDS_IN_TEXT = (
    r"x\$(touch RAN)",
    "x$(touch RAN)",
    "x`touch RAN`",
    r"x\`touch RAN\`",
    "x'; touch RAN; '",
    'x"; touch RAN; "',
    "x')); touch RAN; ((",
    "x\\' ; touch RAN #",
    "x; touch RAN",
    "x & touch RAN",
    "x | touch RAN",
    "x(touch RAN)",
    "x <(touch RAN)",
    "x ${(e):-$(touch RAN)}",
    "x:$(touch RAN)",
    "[/red] [link=x]",
)
"""Words of a base that are commands to some shell, or to what it reads."""
GLOBS = ("f*", "fa?u", "[f]ile", "~f", "f{a,b}", "f g", "-f", "=f", "f=g")
"""Names that a shell takes for others."""


@pytest.fixture
def offered(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Offered:
    """What bash is offered at the end of a line, or at one of its words."""

    def offering(line: str, at: int | None = None) -> list[str]:
        monkeypatch.setenv("_CLUSTERS_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", line)
        monkeypatch.setenv("COMP_CWORD", str(line.count(" ") if at is None else at))
        monkeypatch.setattr("sys.argv", ["clusters"])
        with pytest.raises(SystemExit) as left:
            status()
        captured = capsys.readouterr()
        assert (left.value.code, captured.err) == (0, "")
        return list(filter(None, captured.out.split("\n")))

    return offering


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def hostile(folder: Path) -> None:
    """Write a base into which every name, alias and description puts a command."""
    clusters = [
        f"  - id: {quoted(f'f{number}{text[1:]}')}\n"
        f"    names: {{en: F{number}, zh: 法{number}, vi: {quoted(f'f{number}y{text[1:]}')}}}\n"
        f"    aliases: [fa{number}]\n"
        "    place: {country: CN, within: [Liaoning, Shenyang]}\n"
        f"    industry: {quoted(text)}\n"
        for number, text in enumerate(COMMANDS_IN_TEXT)
    ]
    head, _, rest = SOUND.partition("clusters:\n")
    base = f"{head}clusters:\n{''.join(clusters)}{rest}"
    base = base.replace("[Faku County]", f"[{', '.join(map(quoted, GLOBS))}]")
    (folder / "base.yaml").write_text(base, encoding="utf-8")
    for name in ("file", "fb", "folder-of-mine"):
        (folder / name).touch()


SETUP = {
    "bash": ["bash", "--norc", "--noprofile", "-i"],
    "zsh": ["zsh", "-f", "-i"],
    "fish": ["fish", "--no-config", "-i"],
}
"""How each shell starts without what its user has set up."""
BEGIN = {
    "bash": "bind 'set bell-style none'; bind 'set completion-query-items -1'; "
            "bind 'set page-completions off'; PS1='> '; ",
    "zsh": "autoload -U compinit; compinit -u -D; LISTMAX=9999; PS1='> '; ",
    "fish": "",
}  # fmt: skip
AT_ITS_TERMINAL = (
    "import fcntl, os, sys, termios; os.setsid(); fcntl.ioctl(0, termios.TIOCSCTTY, 0); "
    "os.execvp(sys.argv[1], sys.argv[1:])"
)
"""What makes the terminal its own, which fish demands."""
LEFT = "\x02"
"""Ctrl-B, which moves the cursor to the left."""
CONTROLS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\][^\x07]*\x07|\x1b\([AB]")
"""What draws rather than says."""
SCRIPT = {"bash": 'eval "$(cat script)"', "zsh": 'eval "$(cat script)"', "fish": "source script"}


class Shell:
    """A shell at a terminal, in a folder of its own, with the completion that typer writes."""

    def __init__(self, name: str, folder: Path) -> None:
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not installed: apt-get install {name}")
        program = folder / "bin" / "clusters"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec {sys.executable} -P -m clusters "$@"\n')
        program.chmod(0o755)
        self.env = {
            **plain_environment(),
            "PYTHONPATH": str(built()),
            "PATH": f"{program.parent}:{os.environ['PATH']}",
            "HOME": str(folder / "bin"),
            "XDG_CONFIG_HOME": str(folder / "bin"),
            "XDG_DATA_HOME": str(folder / "bin"),
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
        }
        self.env |= {"_CLUSTERS_COMPLETE": f"source_{name}"}
        script = subprocess.run(
            [program], env=self.env, capture_output=True, check=True, cwd=folder
        )
        (folder / "script").write_bytes(script.stdout)
        del self.env["_CLUSTERS_COMPLETE"]
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", AT_ITS_TERMINAL, *SETUP[name]],
            stdin=theirs, stdout=theirs, stderr=theirs, env=self.env, cwd=folder,
        )  # fmt: skip
        os.close(theirs)
        self.type(f"{BEGIN[name]}{SCRIPT[name]}; printf '%s%s\\n' rea dy\r", until="ready")

    def type(self, keys: str, until: str) -> str:
        """Type keys and give what is shown until some words are, and what follows them at once."""
        os.write(self.ours, keys.encode())
        shown, end = "", time.monotonic() + 20
        while time.monotonic() < end:
            patience = 0.5 if until in shown else 20
            more, _, _ = select.select([self.ours], [], [], patience)
            if not more:
                break
            shown += os.read(self.ours, 65536).decode(errors="replace")
        return CONTROLS.sub("", shown)

    def close(self) -> None:
        """End the shell."""
        self.process.kill()
        self.process.wait()
        os.close(self.ours)


@pytest.fixture(params=SETUP)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shell]:
    hostile(tmp_path)
    shell = Shell(request.param, tmp_path)
    yield shell
    shell.close()


def test_tab_offers_names_and_runs_nothing_that_stands_in_a_base(
    shell: Shell, tmp_path: Path
) -> None:
    shown = shell.type("clusters show --data base.yaml f\t\t", until="foshan")
    assert "faku" in shown
    assert "fa15" in shown
    assert not {"fb", "file", "folder-of-mine"} & set(shown.split())
    assert "touch" not in shown
    assert not (tmp_path / "RAN").exists()


def test_tab_on_facts_and_sources_runs_nothing_either(shell: Shell, tmp_path: Path) -> None:
    base = tmp_path / "base.yaml"
    harmless = '"over 305 people", start: 10, end: 25'
    text = base.read_text("utf-8").replace(harmless, "'over 305 $(touch RAN)', start: 10, end: 31")
    text = text.replace("publisher: The Press", f"publisher: {quoted(COMMANDS_IN_TEXT[0])}")
    base.write_text(text, encoding="utf-8")
    shown = shell.type("clusters cite --data base.yaml \t\t", until="report-2021")
    assert "faku.employees" in shown
    assert not (tmp_path / "RAN").exists()


# A completion of fish is told the line as far as the cursor, whatever it asks for.
@pytest.mark.parametrize("shell", ["bash", "zsh"], indirect=True)
def test_tab_asks_the_base_that_is_named_behind_the_cursor(shell: Shell) -> None:
    behind = " --data base.yaml"
    shown = shell.type(f"clusters show f{behind}{LEFT * len(behind)}\t\t", until="fa15")
    assert "fa15" in shown


def test_names_that_a_shell_takes_for_others_are_not_offered(
    offered: Offered, tmp_path: Path
) -> None:
    hostile(tmp_path)
    for beginning in ("", "f", "[", "=", "~"):
        words = offered(f"clusters show --data {tmp_path}/base.yaml {beginning}")
        assert not set(GLOBS) & set(words)
        assert all(word.isalnum() for word in words)


def test_what_cannot_be_seen_is_not_offered() -> None:
    unseen = ["a\u200bb", "a\u202eb", "a\ufe0fb", "a\u3164b", "a\x1b]0;b", "a\nb", "a\tb", ""]
    assert [word for word, _ in one_of([*unseen, "ab"])("")] == ["ab"]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("clusters show ", ["faku", "xuzhou", "foshan", "jingdezhen", "huairen"]),
        ("clusters show f", ["faku", "foshan"]),
        ("clusters show 景", ["景德镇"]),
        ("clusters show Hej", ["Hejian"]),
        ("clusters compare --metric exp", ["exports", "export_value", "export_markets"]),
        ("clusters facts --source x", ["xinhua-2023"]),
        ("clusters cite gas", ["gasme-2022"]),
        ("clusters so", ["sources"]),
        ("clusters filter --where exp", ["export_value", "export_destinations"]),
        ("clusters filter --where 'emp", ["employees"]),
        ("clusters filter --place ", ["Liaoning", "Hebei", "Shenyang", "CN"]),
        ("clusters filter --market ", ["Europe", "North-America", "Mongolia"]),
        ("clusters filter --product ", ["porcelain", "porcelain-tableware"]),
    ],
)
def test_the_shell_completes_names_metrics_and_sources_of_the_base(
    offered: Offered, line: str, words: list[str]
) -> None:
    assert set(words) <= set(offered(line))


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("clusters facts --format ", ["table", "json", "jsonl", "csv", "tsv", "md", "html"]),
        ("clusters compare --format s", ["svg"]),
        ("clusters facts --sort nu", ["number"]),
        (
            "clusters facts --columns ev",
            [
                "evidence_source",
                "evidence_quote",
                "evidence_start",
                "evidence_end",
                "evidence",
            ],
        ),
        ("clusters facts --columns id,hed", ["id,hedge"]),
        ("clusters help co", ["compare", "conflicts", "corroboration"]),
        ("clusters cite -f h", ["html"]),
        ("clusters check -f s", ["sarif"]),
        ("clusters cite --style ", list(STYLES)),
        ("clusters cite --as ", list(EXPORTS)),
        ("clusters facts --kind ", list(get_args(Kind))),
        ("clusters compare --kind ", list(get_args(Kind))),
        ("clusters facts --scope ", list(get_args(Scope))),
        ("clusters facts --status ", list(get_args(Status))),
        ("clusters list --origin ", list(get_args(Origin))),
        ("clusters compare --currency C", ["CAD", "CHF", "CNY", "CYP", "CZK"]),
        ("clusters list --color a", ["auto", "always"]),
    ],
)
def test_the_shell_completes_the_words_of_closed_sets(
    offered: Offered, line: str, words: list[str]
) -> None:
    assert offered(line) == words


@pytest.mark.parametrize(
    "line",
    [
        "clusters show --data docs/example.yaml e",
        "clusters show --data=docs/example.yaml e",
        "clusters facts --data = docs/example.yaml e",
        "clusters show --data 'docs/example.yaml' e",
    ],
)
def test_the_shell_completes_from_the_base_that_the_line_names(offered: Offered, line: str) -> None:
    assert offered(line) == ["exampleton"]


def test_places_are_those_of_the_base_that_is_named(offered: Offered) -> None:
    line = "clusters filter --data docs/example.yaml --place E"
    assert offered(line) == ["Exampleshire", "Exampleton"]


def test_the_base_may_be_named_behind_the_cursor(offered: Offered) -> None:
    line = "clusters show {} --data docs/example.yaml"
    assert offered(line.format("h"), at=2) == []
    assert offered(line.format("e"), at=2) == ["exampleton"]
    assert offered("clusters show h 'an open quotation", at=2) == ["huairen"]


def test_a_base_that_cannot_be_opened_offers_nothing_and_says_nothing(offered: Offered) -> None:
    for name in ("nothing.yaml", "~nobody-of-this-name/base.yaml"):
        assert offered(f"clusters show --data {name} f") == []
