"""One run: which base is asked, and where the answer goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import fields, replace
from functools import cached_property, wraps
from inspect import Parameter, Signature, signature
from os import environ
from pathlib import Path
from typing import Any, get_args, get_type_hints

from clusters.answers import Answer, Standard
from clusters.answers.questions import Questions, telling
from clusters.answers.words import ASKED, options
from clusters.cli.commands import FORMATS, ONLY
from clusters.cli.options import (
    DATA,
    AsJson,
    Bom,
    Colour,
    Data,
    Everything,
    FormatName,
    Fresh,
    NoColour,
    OriginOption,
    Output,
    References,
    TextsFolder,
)
from clusters.cli.sparing import spare
from clusters.errors import AnswerIsNo, Usage
from clusters.factbase import (
    Texts,
    bases_of,
    choose,
    open_base,
    require_one_base,
    shipped,
    texts_for,
)
from clusters.light import dataclass
from clusters.models import FactBase, Origin
from clusters.render.document import Document
from clusters.render.formats import Format
from clusters.render.output import COLOUR, emit, show
from clusters.render.text import cleaned

_WHEN = "use of colour"


@dataclass(frozen=True, kw_only=True)
class Session:
    """What every command is told besides its own words."""

    command: str
    """The name of the command."""
    format: FormatName = "table"
    """How to print the answer."""
    json: AsJson = False
    """Whether that is JSON after all."""
    output: Output = None
    """The file to write; None or ``-`` for standard output."""
    all: Everything = False
    """Whether to print everything, not one screen of it."""
    references: References = False
    """Whether to print the sources in full."""
    bom: Bom = False
    """Whether csv and tsv begin with a byte order mark."""
    data: Data = None
    """The base's file; None for the one that ships with the program."""
    fresh: Fresh = False
    """Whether to read its YAML, even if a database beside it was built from just that."""
    origin: OriginOption = None
    """Whose word to ask: seed or second sources; None for both."""
    texts: TextsFolder = None
    """The folder of the sources' texts; None for the one beside the base."""
    color: Colour = "auto"
    """When to use colour."""
    no_color: NoColour = False
    """Whether that is never after all."""

    @cached_property
    def base(self) -> FactBase:
        """The base that is asked."""
        base = open_base(self.data, fresh=self.fresh)
        return base.of_origin(self.only) if self.only else base

    @cached_property
    def questions(self) -> Questions:
        """What can be asked of it."""
        return Questions(self.base, self.held, self.file)

    @property
    def only(self) -> Origin | None:
        """The origin that alone is asked; None for both."""
        return choose(self.origin, get_args(Origin), "origin") if self.origin is not None else None

    @property
    def held(self) -> Texts:
        """The texts of its sources."""
        return texts_for(self.data, self.texts)

    def audited(self, files: Sequence[Path], *, writes: bool) -> dict[Path, Texts]:
        """The bases that are audited, whole, with their texts: those of some files, or the one."""
        self.whole("audited")
        if not files:
            require_one_base(self.data)
            return {briefly(self.own_file("--fix")) if writes else self.file: self.held}
        if self.data is not None and str(self.data) != environ.get(DATA):
            raise Usage("--data: the bases are named without it: leave it out")
        bases = {base.resolve(): briefly(base) for file in files for base in bases_of(file)}
        found = {base: texts_for(base, self.texts) for base in bases.values()}
        for base, texts in found.items():
            spare(self.file_to_write, "--output", base, texts)
        return found

    def whole(self, what: str) -> None:
        """Refuse to leave out an origin where all of the base is asked."""
        if self.origin is not None:
            raise Usage(f"--origin: a base is {what} whole: leave it out")

    @property
    def file(self) -> Path:
        """The YAML of the base that is asked, named as briefly as it can be from here."""
        return briefly(self.data or shipped())

    def own_file(self, option: str) -> Path:
        """The file of the user's own base, which a command may change by that option."""
        if self.data is None:
            raise Usage(f"{option}: the base that ships is not yours: name yours with --data FILE")
        return self.data

    @property
    def draws(self) -> bool:
        """Whether a picture is asked for."""
        return self.format == "svg" and not self.json

    @property
    def file_to_write(self) -> Path | None:
        """The file to write; None for standard output."""
        return None if self.output == Path("-") else self.output

    @property
    def asked(self) -> str:
        """What the next command must say to ask the same base: `` --data mine.yaml``."""
        data = "" if self.data is None else str(self.data)
        return options(data="" if data == environ.get(DATA) else data, origin=self.origin)

    def answer(self, answer: Answer, columns: str | None = None) -> None:
        """Print an answer, or some columns of it; one that is no ends the run with status 1."""
        form = self._form
        drawn = answer.picture if self.draws else answer.document
        if drawn is not None:
            colour = COLOUR[choose("never" if self.no_color else self.color, COLOUR, _WHEN)]
            document = self._dressed(drawn, columns, form)
            show(document, form, output=self.file_to_write, colour=colour, bom=self.bom)
        if answer.no:
            raise AnswerIsNo(answer.no, code=answer.no)

    def _dressed(self, document: Document, columns: str | None, form: Format) -> Document:
        """Give a document with what the session knows of it: what to show, what is left out."""
        if columns is not None:
            if not form.has_columns:
                raise Usage(f"--columns: {form.name} is written whole: use --format csv or table")
            from clusters.render.rows import as_table

            document = as_table(replace(document, columns=choose_columns(document, columns)))
        document = telling(document, self.only)
        shows_notes = self.references or self.all or document.shows_notes
        shows_warnings = self.all or document.shows_warnings
        return replace(document, shows_notes=shows_notes, shows_warnings=shows_warnings)

    @property
    def _form(self) -> Format:
        form = FORMATS[choose("json" if self.json else self.format, FORMATS, "format")]
        only = ONLY.get(form.name, [self.command])
        if self.command not in only:
            named = " and ".join(f"`clusters {command}`" for command in only)
            other = f"write another format, such as {form.near}"
            raise Usage(f"{form.name} is for {named} only: {other}")
        if self.bom and form.name not in {"csv", "tsv"}:
            raise Usage(f"--bom: {form.name} takes no byte order mark: use --format csv or tsv")
        return form

    def print_bare(self, standard: Standard) -> None:
        """Print a document of a standard's own, which no format of ours wraps."""
        from clusters.render.formats.json import encode

        made = standard.content
        text = cleaned(made) if isinstance(made, str) else encode(made, indent=2) + "\n"
        emit(text, self.file_to_write, machine=True)
        if standard.no:
            raise AnswerIsNo(standard.no)


def briefly(path: Path) -> Path:
    """Name a path from here, if it lies here."""
    with suppress(FileNotFoundError, ValueError):  # the folder is gone, or another one
        return path.relative_to(Path.cwd())
    return path


def choose_columns(document: Document, words: str) -> tuple[str, ...]:
    """Find the columns that a list of names asks for: leaves of rows, and at most one list.

    Raises:
        Usage: if there is no such column, or no rows.
    """
    from clusters.render.rows import columns, lists

    if document.record is None:
        raise Usage("--columns: this answer has no columns: leave it out")
    many = lists(document.record)
    known = [*columns(document.record), *many]
    chosen = tuple(choose(word.strip(), known, "column") for word in words.split(","))
    if len({name for name in chosen if name in many}) > 1:
        raise Usage(f"--columns: {words}: a row for each of two lists: name one of them")
    return tuple(dict.fromkeys(chosen))


def with_session(name: str, command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all commands share, gathered in its first parameter."""
    own = list(signature(command).parameters.values())[1:]
    shared = [
        Parameter(each.name, Parameter.KEYWORD_ONLY, default=each.default)
        for each in fields(Session)[1:]
    ]
    names = [parameter.name for parameter in shared]

    @wraps(command)
    def run(**words: Any) -> None:  # noqa: ANN401 - typer fills them by their declarations
        session = Session(command=name, **{each: words.pop(each) for each in names})
        spare(session.file_to_write, "--output", session.data, session.held)
        ASKED.set(session.asked)
        command(session, **words)

    hints = get_type_hints(command, include_extras=True)
    hints |= get_type_hints(Session, include_extras=True)
    parameters = [p.replace(annotation=hints[p.name]) for p in [*own, *shared]]
    run.__signature__ = Signature(parameters)  # type: ignore[attr-defined] # PEP 362
    return run
