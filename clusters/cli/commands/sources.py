"""``clusters sources [SOURCE]``."""

from clusters.cli.options import SourceName
from clusters.cli.session import Session
from clusters.factbase import find_source
from clusters.render.pages.sources import source_page, sources_page


def run(session: Session, source: SourceName = None) -> None:
    """List the sources and the condition they are in, or show one with its facts."""
    if source is None:
        session.answer(sources_page(session.base, session.held))
    else:
        session.answer(source_page(session.base, find_source(session.base, source), session.held))
