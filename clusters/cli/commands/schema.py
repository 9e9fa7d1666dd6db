"""``clusters schema``."""

from clusters.answers.json_schema import ask
from clusters.cli.session import Session


def run(session: Session) -> None:
    """Print the JSON Schema of a base, for editors."""
    session.print_bare(ask())
