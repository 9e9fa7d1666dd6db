"""The commands: one file each, with one function, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from clusters.render import formats
from clusters.render.formats import Format


@dataclass(frozen=True, slots=True)
class Command:
    """A command, the function ``run`` of the module of its name."""

    name: str
    """What the user calls it."""
    example: str = ""
    """A command line that shows it; empty for one that another's example shows too."""
    does: str = ""
    """What that line tells, in a few words."""
    formats: tuple[str, ...] = ()
    """The formats that its answers alone have."""


COMMANDS = {
    command.name: command
    for command in (
        Command("list", "clusters list", "the clusters, one line each"),
        Command("show", "clusters show jingdezhen", "one of them, by any of its names"),
        Command(
            "compare",
            "clusters compare --metric exports",
            "side by side, ranked where that is honest",
        ),
        Command(
            "filter",
            "clusters filter --where 'employees > 30000'",
            "which match: yes, or maybe",
        ),
        Command("facts", "clusters facts --metric output --format csv", "every fact, flat"),
        Command(
            "cite",
            "clusters cite faku.export_value.2018",
            "the words, their place, the reference",
            ("html",),
        ),
        Command("why", "clusters why xuzhou.output_value", "how a value came about, what is open"),
        Command("conflicts", "clusters conflicts jingdezhen", "what does not agree, and why"),
        Command(
            "corroboration",
            "clusters corroboration huairen",
            "who else says it, how independently",
        ),
        Command(
            "metrics",
            "clusters metrics, clusters sources",
            "what is measured, and who says so",
        ),
        Command("sources"),
        Command("check", "clusters check --data mine.yaml", "the audit of a base", ("sarif",)),
        Command("schema", "clusters schema", "its JSON Schema, for editors"),
    )
}
"""Every command by its name, in the order of the help."""

_SARIF = Format("sarif", "clusters.audit.sarif")
FORMATS = {**formats.FORMATS, _SARIF.name: _SARIF}
FORMATS |= {form.also: form for form in FORMATS.values() if form.also}
"""Every format by its names."""

ONLY = {form: command.name for command in COMMANDS.values() for form in command.formats}
"""The command whose answers alone have a format, by the name of the format."""

COMMON = [form for name, form in FORMATS.items() if name == form.name and name not in ONLY]
"""The formats that every answer has."""


def formats_of(command: str | None) -> list[str]:
    """List the formats in which a command can answer, those that it alone has last."""
    own = [form for form, only in ONLY.items() if only == command]
    return [*(form.name for form in COMMON), *own]


def formats_in_words() -> str:
    """List the formats: those of every answer, and then those of some."""
    *named, last = (f"{form.name} (or {form.also})" if form.also else form.name for form in COMMON)
    more = (f"{command}: {form} too" for form, command in ONLY.items())
    return "; ".join([f"{', '.join(named)} or {last}", *more])


def load(name: str) -> Callable[..., None]:
    """Load the function of a command: it reads words, calls one function, and prints."""
    command: Callable[..., None] = import_module(f"{__name__}.{name}").run
    return command
