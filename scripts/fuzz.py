"""Damaged bases without end: ``python -m scripts.fuzz [--minutes 60] [--seed 1]``.

Each is a sound base with a few damages, and each is asked one question in this process. Every
second one is damaged within its structure, so that it mostly still opens: a field gets a value that
another field of its name has, or may have. Whatever its bytes, the run must end as it may: an
answer, or one line with the place and the mend. What does not is kept in ``fuzz-SEED-NUMBER.yaml``,
and the draft it was asked about beside it. The tests run the first thousand or so.
"""

from __future__ import annotations

import io
import json
import re
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic
from unittest.mock import patch

import clusters
from clusters.__main__ import status
from clusters.agents.tools import call
from clusters.errors import ClustersError

_ROOT = Path(__file__).parent.parent
_SOUND_FILE = _ROOT / "docs/example.yaml"
SOUND = tuple(
    (_ROOT / name).read_bytes()
    for name in ("docs/example.yaml", "tests/audit/exampleton/data/base.yaml")
)
"""What is damaged."""

QUESTIONS = (
    *("list", "metrics", "sources", "conflicts", "corroboration", "check --strict"),
    *("show exampleton", "cite exampleton", "why exampleton.employees.2024", "list --format md"),
    *("facts", "facts --format csv", "facts --json", "compare --metric employees"),
    *("compare --metric exports --currency EUR", "filter --where employees>4000"),
    *("compare", "show exampleton --all", "search lamps", "filter --market Europe --format jsonl"),
    *("filter --product lamps", "filter --place Europe", "conflicts --json", "compare --chart"),
    *("verify {draft}", "verify {draft} --json", "verify {draft} --cite apa", "draft {draft}"),
    *("report", "report exampleton -f html", "export {tables}", "show exampleton -f html"),
    *("draft {draft} --language en --json", "diff {sound} {file}", "diff {file} {sound} -f md"),
    *("tool list", "tool show name=exampleton", "tool filter market=Europe", "tool facts page=2"),
    *("tool compare metric=employees", "tool why fact=exampleton.employees.2024", "tool sources"),
    *("tool verify text={draft}", "tool cite words=exampleton", "tool search words=lamps"),
)
"""What the bases are asked, one after the other; ``tool``: as an agent asks."""

_DRAFTS = tuple(path.read_bytes() for path in sorted((_ROOT / "tests/verify").glob("*.txt")))

_VALUES = (
    *("no", "010", "1_000", "12:30:45", "1e3", "~", ".nan", "-.inf", "true", "null", "-1", "-0.0"),
    *("0", "9" * 39, "9" * 5000, "0." + "0" * 38 + "1", "''", '"\\u202e"', '"\\ud800"', "[]", "{}"),
    *("&a x", "*a", "!!int 5", "[[[[", "'", '"', "|", ">", "x" * 40_000, "景" * 300, '"\\n\\t"'),
    *("'=1+1'", "'[red]'", "garbled", "unstated", "USD", "%", "'0000'", "'9999-12'", "'1/2'"),
    *("'-0001'", "'199X'", "'2024~'", "'../2024'", "'2024-03/2024-01'", "exampleton", "employees"),
)
_PIECES = (
    *(b"\xff", b"\0", b"\r", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\x1b[31m", "\u202e".encode()),
    *(b"\t", b"---\n", b"...\n", b"%YAML 1.1\n", b"<<: ", b"? ", b"- ", b": ", b"#", b",", b"\n"),
    *(b"[", b"]", b"{", b"}", b"'", b'"', b"[" * 30_000, b"{a: " * 500, b"  ", b"\\", "é".encode()),
)


def _byte(data: bytes, random: Random) -> bytes:
    place = random.randrange(len(data) + 1)
    return data[:place] + bytes([random.randrange(256)]) + data[place + 1 :]


def _piece(data: bytes, random: Random) -> bytes:
    place = random.randrange(len(data) + 1)
    return data[:place] + random.choice(_PIECES) + data[place:]


def _span(data: bytes, random: Random) -> bytes:
    start, end = sorted(random.randrange(len(data) + 1) for _ in "se")
    place = random.choice([start, end, end])
    return data[:place] + random.choice([b"", data[start:end]]) + data[end:]


def _value(data: bytes, random: Random) -> bytes:
    places = [match.span(1) for match in re.finditer(rb"(?:: |\[|, |- )([^\s,{}\[\]:]+)", data)]
    start, end = random.choice(places or [(0, 0)])
    return data[:start] + random.choice(_VALUES).encode() + data[end:]


def _lines(data: bytes, random: Random) -> bytes:
    lines = data.splitlines(keepends=True) or [b"\n"]
    here, there = (random.randrange(len(lines)) for _ in "ht")
    match random.choice(["drop", "repeat", "swap", "indent"]):
        case "drop":
            del lines[here]
        case "repeat":
            lines.insert(there, lines[here])
        case "swap":
            lines[here], lines[there] = lines[there], lines[here]
        case _:
            lines[here] = random.choice([b" ", b"\t", b"  "]) + lines[here].lstrip()
    return b"".join(lines)


_LEGAL: dict[bytes, Sequence[bytes]] = {
    b"hedge": (b"over", b"up_to", b"at_least", b"under", b"about", b"nearly", b"exact"),
    b"kind": (b"actual", b"target", b"plan", b"capacity", b"contract"),
    b"scope": (b"cluster", b"park", b"city", b"part", b"company", b"province", b"unstated"),
    b"period": (
        b"null",
        b'"2019"',
        b'"2024-03"',
        b'"2016/2025"',
        b'"../2024"',
        b'"199X"',
        b'"2024~"',
    ),
    b"value": (
        b"null",
        b"0",
        b"-7",
        b"0.5",
        b"[80, 90]",
        b"[80, null]",
        b"words",
        b"1e30",
        b"9" * 30,
    ),
    b"status": (b"sound", b"garbled", b"disputed"),
    b"direction": (b"more", b"less", b"none"),
    b"measures": (b"count", b"money", b"share", b"text", b"mass", b"area", b"rank", b"ratio"),
    b"language": (b"en", b"zh", b"ar", b"tlh", b"sv"),
}
"""Values that the field of a name may have."""


def _field(data: bytes, random: Random) -> bytes:
    """Give a field a value that it may have, or that another field of its name has."""
    name = random.choice([*_LEGAL, *(b"cluster", b"metric", b"unit", b"quote", b"source", b"id")])
    values = [m.span(1) for m in re.finditer(rb"\b%s: ([^\n,}]+)" % name, data)]
    if not values:
        return data
    start, end = random.choice(values)
    others = [data[slice(*span)] for span in values]
    return data[:start] + random.choice([*_LEGAL.get(name, ()), *others]) + data[end:]


_DAMAGES: Sequence[Callable[[bytes, Random], bytes]] = (
    *(_byte, _piece, _span),
    *(_value, _value, _value, _value, _lines, _lines),
)


def damaged(seed: int) -> Iterator[bytes]:
    """Give damaged bases without end, the same for the same seed."""
    random = Random(seed)  # noqa: S311 - damages, not secrets
    while True:
        data = random.choice(SOUND)
        damages = random.choice([_DAMAGES, (_field,)])
        for _ in range(random.choice([1, 1, 1, 2, 3])):
            data = random.choice(damages)(data, random)
        yield data


def damaged_drafts(seed: int) -> Iterator[bytes]:
    """Give pieces of drafts without end, most of them damaged, the same for the same seed."""
    random = Random(seed)  # noqa: S311 - damages, not secrets
    while True:
        lines = random.choice(_DRAFTS).splitlines(keepends=True)
        start = random.randrange(len(lines))
        data = b"".join(lines[start : start + random.randrange(1, 9)])
        for _ in range(random.choice([0, 1, 1, 2])):
            data = random.choice([_byte, _piece, _span])(data, random)
        yield data


def complaint(question: str, file: Path) -> str | None:
    """Ask a base a question; say what is wrong with how that ends, if anything.

    A draft that is asked about lies beside the base, in ``draft.txt``.
    """
    if question.startswith("tool "):
        return _served(question, file)
    out, err = io.StringIO(), io.StringIO()
    places = {"draft": file.with_name("draft.txt"), "sound": _SOUND_FILE, "file": file}
    places["tables"] = file.with_name("tables.db")
    words = ["clusters", *question.format(**places).split()]
    words += [] if question.startswith("diff") else ["--data", str(file)]
    with patch.object(sys, "argv", words), redirect_stdout(out), redirect_stderr(err):
        code = status()
    told = err.getvalue()
    if code == _NO_INPUT and "{draft}" in question:
        unread = r"clusters: \S+/draft.txt: .*: .*\n"
        return None if re.fullmatch(unread, told) else f"no line about the draft: {told[:400]!r}"
    return _judged(code, out.getvalue(), told, file, question)


def _served(question: str, file: Path) -> str | None:
    _, tool, *told = question.split()
    given = dict(word.split("=") for word in told)
    words = {name: int(word) if word.isdecimal() else word for name, word in given.items()}
    if "text" in words:
        words["text"] = file.with_name("draft.txt").read_text("utf-8", errors="replace")
    try:
        said = call(clusters.open(file), tool, words)
    except ClustersError as error:
        return None if str(error).isprintable() else f"no line: {error!r}"
    except Exception as error:
        return f"a defect of ours, {type(error).__name__}: {error}"
    whole = (said.text + json.dumps(said.data, ensure_ascii=False)).encode()
    return f"it acts on a reader: {said.text[:400]!r}" if _ACTS.search(whole.decode()) else None


def _judged(code: int, out: str, err: str, file: Path, question: str) -> str | None:
    place = rf"\S+/(draft.txt|{re.escape(file.name)}):[1-9]\d*:[1-9]\d*: \S.*: \S.*"
    lines = rf"({place}\n){{1,20}}(and (\d+|many) more: .*\n)?"
    line = {0: "", 65: lines}.get(code, "clusters: .*\n")
    told = f"status {code}, {err[:400]!r}"
    if code not in ({0, 65} if question == "list" else {0, 1, 2, 65}):
        return f"no status it may end with: {told}"
    if code == _INVALID and out:
        return f"something on standard output: {told}"
    if not re.fullmatch(line, err) or not all(map(str.isprintable, err.split("\n"))):
        return f"not lines with the place and the mend: {told}"
    longest = max(map(len, err.split("\n")))
    return f"{longest} characters: {told}" if longest > _LONGEST else None


_ACTS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_INVALID, _NO_INPUT = 65, 66
_LONGEST = 800
"""Characters of one line: more than any mend needs, and no page."""


def main() -> int:
    """Damage and ask until the time is over; give 1 if something ended as it may not."""
    options = ArgumentParser(description=__doc__)
    options.add_argument("--minutes", type=float, default=60)
    options.add_argument("--seed", type=int, default=1)
    told = options.parse_args()
    failed, end = 0, monotonic() + 60 * told.minutes
    with TemporaryDirectory() as folder:
        file, draft = Path(folder, "base.yaml"), Path(folder, "draft.txt")
        asked = zip(damaged(told.seed), damaged_drafts(told.seed), strict=False)
        for number, (data, text) in enumerate(asked):
            file.write_bytes(data)
            draft.write_bytes(text)
            question = QUESTIONS[number % len(QUESTIONS)]
            if wrong := complaint(question, file):
                failed += 1
                Path(f"fuzz-{told.seed}-{number}.yaml").write_bytes(data)
                Path(f"fuzz-{told.seed}-{number}.txt").write_bytes(text)
                print(f"{number}: clusters {question}: {wrong}", flush=True)
            if monotonic() > end:
                print(f"{number + 1:,} bases, {failed} that ended as they may not")
                break
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
