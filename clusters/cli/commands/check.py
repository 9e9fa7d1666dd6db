"""``clusters check``."""

from typing import Annotated

from typer import Option

from clusters.audit.auditing import audit
from clusters.cli.session import Session
from clusters.render.pages.check import check_page

Strict = Annotated[bool, Option("--strict", help="Count warnings too.")]


def run(session: Session, strict: Strict = False) -> None:
    """Audit the base: quotations, values, numbers, conflicts."""
    report = audit(session.audited, session.held)
    failed = report.failed(strict=strict)
    session.answer(check_page(report), no="the audit found something" if failed else "")
