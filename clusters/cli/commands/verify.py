"""``clusters verify DRAFT...``."""

from typing import Annotated

from typer import Argument, Option

from clusters.answers.receipt import is_report
from clusters.answers.verification import ask, referenced
from clusters.answers.words import listed
from clusters.cite.styles import STYLES
from clusters.claims.manuscript import read_draft
from clusters.cli.completion import one_of
from clusters.cli.options import ClusterOption
from clusters.cli.session import Session
from clusters.errors import Usage

Drafts = Annotated[
    list[str],
    Argument(metavar="DRAFT...", help="Text, Markdown or HTML; - is standard input."),
]
Language = Annotated[
    str | None,
    Option("--language", metavar="CODE", help="Its language: en, zh ...; told from the words."),
]
Cite = Annotated[
    str | None,
    Option("--cite", metavar="STYLE", autocompletion=one_of(STYLES),
           help=f"Instead, print the draft with references: {listed(STYLES, 'or')}."),
]  # fmt: skip


def run(
    session: Session, draft: Drafts, cluster: ClusterOption = None,
    language: Language = None, cite: Cite = None,
) -> None:  # fmt: skip
    """Hold a draft against the base: every amount, every comparison."""
    drafts = [read_draft(name, language) for name in draft]
    if reports := [one for one in drafts if is_report(one.text)]:
        from clusters.answers import remaking

        if cite is not None or len(reports) < len(drafts):
            raise Usage("a report is held whole against the base: name no draft and no style")
        held = remaking.ask(
            session.base, session.held, session.file, reports, everything=session.all
        )
        session.answer(held)
    elif cite is None:
        session.answer(ask(session.base, drafts, cluster, everything=session.all))
    elif session.json or session.format.lower() not in {"table", "text", "md", "markdown"}:
        raise Usage("--cite prints the draft itself: leave --format out")
    else:
        session.print_bare(referenced(session.base, drafts, cite, cluster))
