"""``clusters diff OLD NEW``."""

from typing import Annotated

from typer import Argument

from clusters.answers.differing import ask
from clusters.cli.session import Session

_HELP = "A base: a file, a folder, or a revision of git such as main: or HEAD~1:base.yaml."
Old = Annotated[str, Argument(metavar="OLD", help=_HELP)]
New = Annotated[str, Argument(metavar="NEW", help="The base that is held against it.")]


def run(session: Session, old: Old, new: New) -> None:
    """Tell what a base says otherwise than an older one; status 1 if anything got worse."""
    session.answer(ask(old, new, origin=session.only, everything=session.all))
