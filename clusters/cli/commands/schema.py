"""``clusters schema``."""

from clusters.cli.session import Session


def run(session: Session) -> None:
    """Print the JSON Schema of a base, for editors."""
    from clusters.factbase.schema import schema

    session.print_bare(schema())
