"""The commands: one file each, with one function, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Literal, TypeAlias, get_args

from clusters.light import dataclass
from clusters.render import formats
from clusters.render.formats import Format

Group: TypeAlias = Literal["Ask", "Trust", "Make", "Share"]
"""What a command is for, as the help groups them."""
GROUPS: tuple[Group, ...] = get_args(Group)


@dataclass(frozen=True, slots=True)
class Command:
    """A command, the function ``run`` of the module of its name."""

    name: str
    """What the user calls it."""
    group: Group
    """What it is for."""
    does: str
    """What it does, in a few words."""
    examples: tuple[str, str]
    """Two lines that show it at work, without ``clusters`` and its own name before them."""

    @property
    def lines(self) -> tuple[str, ...]:
        """Give the examples as a user types them."""
        return tuple(f"clusters {self.name} {example}".rstrip() for example in self.examples)


_TOLD: dict[Group, tuple[tuple[str, str, tuple[str, str]], ...]] = {
    "Ask": (
        ("list", "the clusters, one line each", ("", "--format md")),
        ("show", "one cluster: what is known, doubtful, not stated",
         ("jingdezhen", "景德镇 --all")),
        ("compare", "clusters side by side, ranked where that is honest",
         ("", "--metric exports")),
        ("filter", "which clusters match: yes, maybe, no, not said",
         ("--where 'employees > 30000'", "--market USA")),
        ("facts", "the facts, one row each",
         ("faku --metric exports", "--metric output --format csv")),
        ("search", "words anywhere in the base", ("walmart", "boron")),
        ("metrics", "what is measured, in families", ("", "--all")),
    ),
    "Trust": (
        ("why", "how a figure came about, and what is in doubt",
         ("xuzhou.output_value", "faku.export_value.2018 --currency EUR")),
        ("cite", "the words, their place, the reference",
         ("faku.export_value.2018", "jingdezhen --style chicago")),
        ("conflicts", "where sources contradict each other, and why", ("", "jingdezhen")),
        ("corroboration", "which figures other sources confirm or contradict", ("", "huairen")),
        ("sources", "who says so, and in what condition the texts are", ("", "bilang")),
        ("verify", "a draft held against the base, claim by claim",
         ("draft.txt", "- --cite apa < draft.txt")),
    ),
    "Make": (
        ("init", "a base of your own, begun in a new folder", ("mine", "mine --language it,de")),
        ("draft", "the facts that a text may hold, to be confirmed",
         ("article.txt --language en", "article.txt --data mine.yaml --write")),
        ("check", "the audit of a base against its texts",
         ("--data mine.yaml", "--texts seeds --format sarif")),
        ("diff", "what a base says otherwise than an older one",
         ("old.yaml new.yaml", "main: base.yaml --format md")),
        ("export", "the base for SQL: SQLite, a data package, Parquet",
         ("mine.db --data mine", "package")),
        ("schema", "the JSON Schema of a base, or of the answers", ("", "--answers")),
    ),
    "Share": (
        ("mcp", "the base served to agents, or a skill for them", ("", "--skill")),
        ("report", "a page to hand over, with the words behind each figure",
         ("-o report.html", "faku huairen --metric exports -o report.html")),
    ),
}  # fmt: skip
"""The commands of each group: what each does in a few words, and two lines behind its name."""
COMMANDS = {
    name: Command(name, group, does, examples)
    for group, commands in _TOLD.items()
    for name, does, examples in commands
}
"""Every command by its name, in the order of the help."""

_MORE = {
    Format("svg", "clusters.render.charts.svg", has_columns=False): ["compare"],
    Format("sarif", "clusters.audit.sarif", has_columns=False): ["verify", "check"],
}
"""The formats that the answers of some commands alone have."""
FORMATS = formats.FORMATS | {form.name: form for form in _MORE}
FORMATS |= {form.also: form for form in FORMATS.values() if form.also}
"""Every format by its names."""

ONLY = {form.name: commands for form, commands in _MORE.items()}
"""The commands whose answers alone have a format, by the name of the format."""

COMMON = [form for name, form in FORMATS.items() if name == form.name and name not in ONLY]
"""The formats that every answer has."""


def formats_of(command: str | None) -> list[str]:
    """List the formats in which a command can answer, those that it alone has last."""
    own = [form for form, only in ONLY.items() if command in only]
    return [*(form.name for form in COMMON), *own]


def formats_in_words() -> str:
    """List the formats: those of every answer, and then those of some."""
    *named, last = (f"{form.name} (or {form.also})" if form.also else form.name for form in COMMON)
    more = (f"{' and '.join(only)}: {form} too" for form, only in ONLY.items())
    return "; ".join([f"{', '.join(named)} or {last}", *more])


def load(name: str) -> Callable[..., None]:
    """Load the function of a command: it reads words, calls one function, and prints."""
    command: Callable[..., None] = import_module(f"{__name__}.{name}").run
    return command
