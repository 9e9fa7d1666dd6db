"""``clusters check``."""

from pathlib import Path
from typing import Annotated

from typer import Argument, Option

from clusters.answers.inspection import ask, preview
from clusters.authoring.staging import staged
from clusters.cli.session import Session
from clusters.errors import Usage
from clusters.render.output import say

Files = Annotated[
    list[Path] | None,
    Argument(metavar="[FILE]...", help="Bases, or files or texts of some, instead of --data."),
]
Strict = Annotated[bool, Option("--strict", help="Count warnings too.")]
Fix = Annotated[bool, Option("--fix", help="Mend what leaves nothing to judge; touch no claim.")]
DryRun = Annotated[bool, Option("--dry-run", help="With --fix: print the diff, write nothing.")]


def run(
    session: Session,
    files: Files = None,
    strict: Strict = False,
    fix: Fix = False,
    dry_run: DryRun = False,
) -> None:
    """Audit the base: quotations, values, numbers, conflicts."""
    if dry_run and not fix:
        raise Usage("--dry-run: it shows what --fix would do: add --fix")
    bases = session.audited(files or (), writes=fix)
    if dry_run:
        session.print_bare(found := preview(bases))
        if not found.content:
            say("No mends to make: clusters check tells what is left")
        return
    with staged(*bases if fix else ()) as stage:
        fixed = stage if fix else None
        session.answer(ask(bases, strict=strict, everything=session.all, fix=fixed))
