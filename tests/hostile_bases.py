"""Hostile and broken bases, one by one: the tests open each, and docs/robustness.md lists them."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from clusters.__main__ import status
from tests.making import SOUND
from tests.terminal import Ran


@dataclass(frozen=True, slots=True)
class Hostile:
    """A base that is refused."""

    what: str
    """What is the matter with it, in a few words."""
    lay: Callable[[Path], Path]
    """Lays it into a folder and gives its path."""
    said: str
    """How the one line starts behind the file's name: its place, and what is wrong."""
    status: int = 65
    """The status of the run."""
    denied: bool = False
    """Whether the system says that it may not be read, which it never says to root."""

    def ask(self) -> Ran:
        """Ask it for its clusters; in what is said its path is ``base.yaml``."""
        out, err = io.StringIO(), io.StringIO()
        refusing = PermissionError(13, "Permission denied") if self.denied else None
        opening = Path.open if refusing is None else _raising(refusing)
        with TemporaryDirectory() as folder, redirect_stdout(out), redirect_stderr(err):
            path = self.lay(Path(folder))
            # A place of the machine in a long message would be shown in part.
            named = str(path.relative_to(folder) if path.is_relative_to(folder) else path)
            words = ["clusters", "list", "--data", named]
            environ = {k: v for k, v in os.environ.items() if not k.startswith("CLUSTERS_")}
            with (
                chdir(folder),
                patch.object(sys, "argv", words),
                patch.dict(os.environ, environ, clear=True),
                patch.object(Path, "open", opening),
            ):
                code = status()
        return Ran(code, out.getvalue(), err.getvalue().replace(named, "base.yaml"))


def _raising(error: OSError) -> Callable[..., object]:
    def refuse(*_: object, **__: object) -> object:
        raise error

    return refuse


def _of(what: str, content: str | bytes, said: str) -> Hostile:
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return Hostile(what, lambda folder: _written(folder, data), said)


def _written(folder: Path, data: bytes) -> Path:
    path = folder / "base.yaml"
    path.write_bytes(data)
    return path


def _with(old: str, new: str) -> str:
    """Put ``new`` for the first ``old`` of the sound base."""
    assert old in SOUND, old
    return SOUND.replace(old, new, 1)


def _value(text: str) -> str:
    return _with("value: 305", f"value: {text}")


def _industry(text: str) -> str:
    return _with("industry: ceramics", f"industry: {text}")


def _bomb() -> str:
    """Nine lists, each nine times the one before: 9^9 values to whoever follows the aliases."""
    lists = [
        f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n"
        for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    return "".join(["a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n", *lists])


def _near() -> str:
    """Name a metric nearly as another: to look for the nearest of them takes minutes."""
    text = SOUND.replace("name: products", f"name: {'xy' * 20_000}")
    return text.replace("metric: products", f"metric: {'xy' * 19_999}z")


_LONG = "x" * 40_000
_NESTED = "nested more than 32 deep: flatten it"

_YAML = [
    _of("an alias bomb", _bomb(), "1:4: the anchor &a is not accepted: remove it"),
    _of("an alias", _value("*x"), "67:12: the alias *x is not accepted: write the value out"),
    _of("an anchor", _value("&x 305"), "67:12: the anchor &x is not accepted: remove it"),
    _of("an anchor of 40,000 characters", _value(f"&{_LONG} 305"), f"67:12: the anchor &{'x' * 40}… is"),
    _of("a tag that would run a program", _value("!!python/object/apply:os.system [ls]"), "67:12: the tag "),
    _of("a merge key", _with("{tolerance: 0.10}", "{<<: {tolerance: 0.10}}"), "2:12: the merge key << is"),
    _of("30,000 `[`", _value("[" * 30_000), f"67:41: {_NESTED}"),
    _of("1,000,000 `[`", _value("[" * 1_000_000), f"67:41: {_NESTED}"),
    _of("1,000,000 `{a: `", _value("{a: " * 1_000_000), f"67:128: {_NESTED}"),
    _of("1,000,000 `[` and nothing else", "[" * 1_000_000, "1:1: the top level is not a mapping"),
    _of("1,000,000 `- `", "- " * 1_000_000, "1:1: the top level is not a mapping"),
    _of("1,000,000 `? `", "? " * 1_000_000, "1:3: a key is a mapping or a list"),
    _of("the same key twice", _with("kind: target", "kind: target\n    kind: plan"), "80:5: the key kind is already on line 79"),
    _of("a second document", f"{SOUND}---\na: 1\n", "92:1: a second document starts here"),
    _of("a directive", f"%YAML 1.1\n---\n{SOUND}", "1:1: a % directive is not accepted: remove it"),
    _of("a quotation mark that is not closed", _with("title: A paper", "title: 'A paper"), "92:1: a quoted text is not closed, in what starts on line 27"),
    _of("nothing", "", "1:1: the file is empty"),
    _of("a list", "- 1\n", "1:1: the top level is not a mapping"),
]  # fmt: skip

_SCALARS = [
    _of("`no`", _value("no"), "67:12: no is a truth value to some readers of YAML and text to others"),
    _of("`010`", _value("010"), "67:12: 010 is not the same number, or not a number, to every"),
    _of("`1_000`", _value("1_000"), "67:12: 1_000 is not the same number"),
    _of("`1e3`", _value("1e3"), "67:12: 1e3 is not the same number"),
    _of("`0x10`", _value("0x10"), "67:12: 0x10 is not the same number"),
    _of("`12:30:45`", _value("12:30:45"), "67:12: 12:30:45 is a number of base 60 to some"),
    _of("`2018-04-05`", _value("2018-04-05"), "67:12: 2018-04-05 is a date to some readers"),
    _of("`~`", _value("~"), "67:12: ~ hides a null: write null"),
    _of("nothing behind a colon", _value(""), "67:11: nothing is written here: write a value"),
    _of("`.nan`", _value(".nan"), "67:12: .nan is not a finite number"),
    _of("`NaN`", _value("NaN"), "67:12: faku.employees, value: employees is a figure: write a number"),
    _of("`.inf`", _value(".inf"), "67:12: .inf is not a finite number"),
    _of("`-.inf`", _value("-.inf"), "67:12: -.inf is not a finite number"),
    _of("`1e999`", _value("1e999"), "67:12: 1e999 is not the same number"),
    _of("a whole number of 5,000 digits", _value("9" * 5000), f"67:12: {'9' * 40}… has more than 40 digits"),
    _of("a fraction of 5,000 digits", _value("0." + "3" * 5000), f"67:12: 0.{'3' * 38}… has more than 40"),
]  # fmt: skip

_BYTES = [
    _of("a byte order mark", b"\xef\xbb\xbf" + SOUND.encode(), "1:1: a byte order mark: save the file as UTF-8 without"),
    _of("UTF-16", SOUND.encode("utf-16"), "1:1: the file is UTF-16: save it as UTF-8"),
    _of("UTF-16 without its mark", "a: 1\n".encode("utf-16-le"), "1:2: a NUL, as UTF-16 and binary files hold"),
    _of("UTF-32", SOUND.encode("utf-32"), "1:1: the file is UTF-32: save it as UTF-8"),
    _of("a byte that is not UTF-8", SOUND.encode().replace(b"ceramics", b"cer\xffmics"), "56:18: byte 0xFF is not UTF-8"),
    _of("half a character, as bytes", SOUND.replace("ceramics", "cer\ud800mics"), "56:18: byte 0xED is not UTF-8"),
    _of("a lone carriage return", SOUND.replace("\n", "\r"), "1:10: a carriage return without its line feed"),
    _of("tabs", SOUND.replace("    value", "\tvalue"), "67:1: a tab stands where YAML wants spaces"),
    _of("a NUL", _industry("cer\0mics"), "56:18: a NUL, as UTF-16 and binary files hold"),
    _of("a control character", _industry("cer\x1b[31mmics"), "56:18: U+001B (control character) cannot be seen"),
    _of("a control character, escaped", _industry(r'"cer\e[31mmics"'), "56:15: U+001B (control character) cannot"),
    _of("a bidirectional override", _industry("cer\u202emics"), "56:18: U+202E (RIGHT-TO-LEFT OVERRIDE) cannot"),
    _of("a bidirectional override, escaped", _industry(r'"cer\u202emics"'), "56:15: U+202E (RIGHT-TO-LEFT OVERRIDE)"),
    _of("half a character, escaped", _industry(r'"cer\ud800mics"'), "56:21: an escape that is no character"),
]  # fmt: skip

_SHAPES = [
    _of("no format at its head", _with("format: 2\n", ""), "1:1: not marked format: 2, the form that this program reads"),
    _of("a format of the future", _with("format: 2", "format: 3"), "1:9: not marked format: 2, the form that"),
    _of("a negative count", _value("-1"), "67:12: faku.employees, value: -1: fewer than none"),
    _of("a negative fraction of a count", _value("-0.0"), "67:12: faku.employees, value: -0.0: fewer than none"),
    _of("`true` for a number", _value("true"), "67:12: faku.employees, value: not a number or a text"),
    _of("`true` for the tolerance", _with("tolerance: 0.10", "tolerance: true"), "2:23: settings, tolerance: not a number"),
    _of("`1` for a truth value", _with("    family: exports", "    flow: 1\n    family: exports"), "14:11: export_value, flow: not true or false"),
    _of("a mapping for a number", _value("{}"), "67:12: faku.employees, value: not a number or a text"),
    _of("a tolerance below 0", _with("tolerance: 0.10", "tolerance: -0.1"), "2:23: settings, tolerance: -0.1: not in its bounds"),
    _of("a text of negative length", _with("characters: 100", "characters: -1"), "39:19: paper, text, paragraphs: not places in -1 characters"),
    _of("paragraphs out of order", _with("[0, 40]", "[40, 0]"), "39:19: paper, text, paragraphs: not places in 100"),
    _of("a quotation before its text", _with("start: 10, end: 25", "start: -5, end: 10"), "73:32: faku.employees, evidence 1, quote: 15"),
    _of("a cluster that is not there", _with("cluster: faku", "cluster: faqu"), "65:14: faku.employees, cluster: faqu: not in this base: did you"),
    _of("a metric that is not there", _with("metric: employees", f"metric: {_LONG}"), f"66:13: faku.employees, metric: {'x' * 120}…: not in"),
    _of("a source that is not there", _with("{source: paper", "{source: papers"), "73:18: faku.employees, evidence 1, source: papers: not"),
    _of("an unknown field", _with("hedge: over", "hegde: over"), "69:5: faku.employees, hegde: no such field (is it hedge?)"),
    _of("a name of 40,000 characters", _with("{en: Faku,", f"{{en: {_LONG},"), "53:17: faku, names, en: 40,000 characters: write at most 200"),
    _of("an id of 40,000 characters", _with("id: faku.employees", f"id: {_LONG}"), f"64:9: {'x' * 120}…, id: 40,000 characters: write"),
    _of("an alias of 40,000 characters", _with("[Guangdong]", f"[{_LONG}]"), "59:15: foshan, alias 1: 40,000 characters"),
    _of("two metrics of 40,000 characters, nearly alike", _near(), f"18:11: {'xy' * 60}…, name: 40,000 characters"),
    _of("a quotation of 40,000 characters", _with('"over 305 people"', f'"{_LONG}"'), "73:32: faku.employees, evidence 1, quote: 40000"),
    _of("a period of 40,000 digits", _with('period: "2019"', f'period: "{"9" * 40_000}"'), f"71:13: faku.employees, period: {'9' * 120}…: not a"),
    _of("a name of signs alone", _with("[Guangdong]", '["?!"]'), "59:15: foshan, alias 1: ?!: no letter or digit in it"),
    _of("a text in another folder", _with("file: paper.txt", "file: ../../etc/passwd"), "36:13: paper, text, file: ../../etc/passwd: not a plain"),
    _of("an address that is none", _with("url: https://example.org/paper", "url: javascript:alert(1)"), "31:10: paper, url: javascript:alert(1): not an"),
]  # fmt: skip


def _folder(folder: Path) -> Path:
    (folder / "base.yaml").mkdir()
    return folder / "base.yaml"


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "base.yaml")
    return folder / "base.yaml"


def _link_out(folder: Path) -> Path:
    (folder / "a").mkdir()
    (folder / "a" / "base.yaml").symlink_to(_written(folder, SOUND.encode()))
    return folder / "a" / "base.yaml"


def _circle(folder: Path) -> Path:
    (folder / "base.yaml").symlink_to("base.yaml")
    return folder / "base.yaml"


def _huge(folder: Path) -> Path:
    with (folder / "base.yaml").open("wb") as sparse:
        sparse.truncate(2**40)
    return folder / "base.yaml"


_FILES = [
    Hostile("no file", lambda folder: folder / "base.yaml", "no such file: check the path", 66),
    Hostile("a directory", _folder, "a folder without base.yaml: name the file or the folder", 66),
    Hostile("a pipe that nobody writes to", _pipe, "not a regular file: save its content", 66),
    Hostile("a device", lambda _: Path(os.devnull), "not a regular file: save its content", 66),
    Hostile("a link out of its folder", _link_out, "a link out of its folder: use the file", 66),
    Hostile("a link to itself", _circle, "too many levels of symbolic links: check the path", 66),
    Hostile(
        "no permission",
        lambda folder: _written(folder, SOUND.encode()),
        "permission denied: give yourself the right to read it",
        66,
        denied=True,
    ),
    Hostile("1 TiB", _huge, "larger than 64 MiB: split it into a folder of files, or allow more with CLUSTERS_LARGEST", 66),
    Hostile("a file name of 300 characters", lambda folder: folder / ("x" * 300), "file name too long", 66),
]  # fmt: skip

HOSTILE = (*_YAML, *_SCALARS, *_BYTES, *_SHAPES, *_FILES)
"""Every base that is refused, in the order of the page."""
