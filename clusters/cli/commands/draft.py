"""``clusters draft``."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from clusters.answers.proposals import ask
from clusters.authoring.staging import staged
from clusters.cli.completion import complete_cluster, complete_source
from clusters.cli.session import Session

Text = Annotated[Path, Argument(metavar="TEXT", help="A text in UTF-8.")]
About = Annotated[
    str | None,
    Option("--cluster", "-c", metavar="NAME", help="The cluster that it is about.",
           autocompletion=complete_cluster),
]  # fmt: skip
Source = Annotated[
    str | None,
    Option("--source", metavar="ID", help="The id of its source; a new one is filled in.",
           autocompletion=complete_source),
]  # fmt: skip
Language = Annotated[
    str | None,
    Option("--language", metavar="TAG", help="Its language, if its words do not tell: en, zh."),
]
Write = Annotated[bool, Option("--write", help="Add the draft to the base named with --data.")]


def run(
    session: Session,
    text: Text,
    cluster: About = None,
    source: Source = None,
    language: Language = None,
    write: Write = False,
) -> None:
    """Propose the facts of a text, each to be confirmed."""
    own = [session.own_file("--write")] if write else []
    with staged(*own) as stage:
        answer = ask(
            session.base, session.held, text, cluster=cluster, source=source, language=language,
            into=own[0] if own else None, stage=stage, own=session.data is not None,
            everything=session.all,
        )  # fmt: skip
        session.answer(answer)
