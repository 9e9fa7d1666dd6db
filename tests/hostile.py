"""A base whose every text was written to do harm, and command lines that ask it everything."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from clusters.cli.commands import COMMANDS
from tests.making import THREE_TOWNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from clusters.models import FactBase

KINDS = {
    "rich markup": "[bold]x[/bold] [/x] [link=http://evil]y[/link] :smile:",
    "ANSI escapes": "\x1b[31mred\x1b[0m\x1b[2J\x1b]0;title\x07",
    "OSC 8 links": "\x1b]8;;http://evil\x1b\\click\x1b]8;;\x1b\\",
    "C1 controls": "\x9b31m\x90q\x9c\x85",
    "bidirectional overrides": "a\u202eb\u202c\u2066c\u2069\u061c",
    "zero-width characters": "a\u200bb\u200d\ufeff\u00ad",
    "tag characters": "a\U000e0041\U000e007f",
    "pipes": "a | b || c",
    "HTML": "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;",
    "Markdown": "**b** _i_ `c` [l](http://evil) ![i](http://evil) # h\n- li\n> q\n\n---\n",
    "newlines": "one\ntwo\r\nthree\rfour\u2028five\u2029six\x0bseven\x0ceight",
    "quotation marks": "\"a\" 'b' “c” \\ \\n",
}
"""What data may hold that it should not, each kind by its name."""

EVERYTHING = " ".join(KINDS.values())

FORMULAS = (
    "=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1",
    "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", "\u200b=1+1", "%0A=1", "|=1",
)  # fmt: skip
"""What a spreadsheet would run, or might."""

_KEPT = {
    "id", "name", "metric", "cluster", "source", "facts", "family", "unit", "units", "period",
    "issued", "file", "sha256", "edition_of", "repeats", "whole",
}  # fmt: skip
"""What names things in a base or is read as a number: harm there is refused before it is shown."""
_WORDS = ("str", "str | None", "tuple[str, ...]")


def poisoned(base: FactBase, *harm: str) -> FactBase:
    """Put the texts of ``harm``, in turn, for every free text of a base."""
    made: FactBase = _poisoned(base, cycle(harm))
    return made


def _poisoned(noun: Any, harm: Iterator[str]) -> Any:  # noqa: ANN401 - any noun
    if isinstance(noun, tuple):
        return tuple(_poisoned(item, harm) for item in noun)
    if not is_dataclass(noun) or isinstance(noun, type):
        return noun
    values = {field.name: getattr(noun, field.name) for field in fields(noun)}
    free = {f.name for f in fields(noun) if f.type in _WORDS and f.name not in _KEPT}
    changed = {
        name: _replaced(value, harm) if name in free or _says(name, value) else value
        for name, value in values.items()
    }
    return replace(noun, **{name: _poisoned(value, harm) for name, value in changed.items()})


def _says(name: str, value: object) -> bool:
    return name == "value" and isinstance(value, str)


def _replaced(value: str | tuple[str, ...] | None, harm: Iterator[str]) -> str | tuple[str, ...]:
    return (next(harm), next(harm)) if isinstance(value, tuple) else next(harm)


ARTICLE = THREE_TOWNS / "seeds" / "lanternford.txt"
"""A text of which a draft is made."""

TOWNS = THREE_TOWNS / "data" / "base.yaml"
"""A base that is held against itself."""

LINES = {
    "list": ["list"],
    "show": ["show faku"],
    "facts": ["facts"],
    "filter": ["filter --where employees>1", "filter --product x"],
    "search": ["search people", "search paper"],
    "compare": ["compare --metric employees", "compare --metric products"],
    "cite": ["cite faku", "cite paper", "cite report-2021"],
    "why": ["why faku.employees", "why faku.products"],
    "conflicts": ["conflicts"],
    "corroboration": ["corroboration"],
    "metrics": ["metrics"],
    "sources": ["sources"],
    "verify": [f"verify {Path(__file__).parent / 'verify' / 'faku.txt'}"],
    "report": ["report", "report faku --metric employees"],
    "draft": [f"draft {ARTICLE} --language en --cluster faku"],
    "diff": [f"diff {TOWNS} {TOWNS}"],
    "check": ["check"],
    "schema": ["schema", "schema --commands"],
}
"""Command lines for the sound base of ``tests.making``, for every command."""

assert {*LINES, "init", "export", "mcp"} == set(COMMANDS), (
    "a command has no line: it must meet hostile data too"
)
