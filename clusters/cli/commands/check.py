"""``clusters check``."""

from typing import Annotated

from typer import Option

from clusters.answers.inspection import ask
from clusters.cli.session import Session

Strict = Annotated[bool, Option("--strict", help="Count warnings too.")]


def run(session: Session, strict: Strict = False) -> None:
    """Audit the base: quotations, values, numbers, conflicts."""
    answer = ask(session.audited, session.held, strict=strict, everything=session.all)
    session.answer(answer)
