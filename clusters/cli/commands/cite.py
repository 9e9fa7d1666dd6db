"""``clusters cite NAME | FACT | SOURCE --style apa``."""

from typing import Annotated

from typer import Option

from clusters.answers.citations import export
from clusters.answers.words import listed
from clusters.cite.exports import EXPORTS
from clusters.cite.styles import STYLES
from clusters.cite.tool import cite_tool
from clusters.cli.completion import one_of
from clusters.cli.options import Citable
from clusters.cli.session import Session
from clusters.errors import Usage

Style = Annotated[
    str | None,
    Option(metavar="STYLE", help=f"{listed(STYLES, 'or')}.",
           autocompletion=one_of(STYLES)),
]  # fmt: skip
As = Annotated[
    str | None,
    Option("--as", metavar="EXPORT", help=f"Instead, export: {', '.join(EXPORTS)}.",
           autocompletion=one_of(EXPORTS)),
]  # fmt: skip
Itself = Annotated[bool, Option("--self", help="Cite this tool and the version of its base.")]


def run(
    session: Session,
    words: Citable = None,
    style: Style = None,
    as_: As = None,
    itself: Itself = False,
) -> None:
    """Cite facts, clusters or sources: a sentence, its words, the reference."""
    if style is not None and as_ is not None:
        raise Usage("--style and --as exclude each other: an export has a form of its own")
    if as_ is None:
        # A page that travels alone is whole: nothing can be asked of it later.
        whole = session.all or session.format.lower() in {"md", "markdown", "html"}
        found = session.questions.cite(words, style=style, itself=itself, everything=whole)
        session.answer(found)
    else:
        tool = cite_tool(session.file) if itself else ()
        session.print_bare(export(session.base, words, as_, session.held, tool))
