"""``clusters mcp``."""

from typing import Annotated

from typer import Option

from clusters.agents.opened import Base
from clusters.answers import Standard
from clusters.cli.commands import COMMANDS
from clusters.cli.session import Session
from clusters.errors import Usage

Skill = Annotated[bool, Option("--skill", help="Print a skill for agents instead, as Markdown.")]


def run(session: Session, skill: Skill = False) -> None:
    """Serve the base to agents over standard input and output (Model Context Protocol)."""
    if skill:
        from clusters.agents.skill import skill as write

        told = [(f"clusters {one.name}", one.does, one.lines[0]) for one in COMMANDS.values()]
        session.print_bare(Standard(write(told)))
        return
    if session.format != "table" or session.json or session.output is not None:
        raise Usage("mcp: it writes its protocol, no answer: leave --format, --json, --output out")
    try:
        from clusters.agents.server import serve
    except ImportError as error:
        lacks = f"the package {error.name} is not installed"
        raise Usage(f"mcp: {lacks}: pip install 'clusters[mcp]', or write --skill") from error
    serve(Base(session.base, session.held, session.file, session.only, session.asked))
