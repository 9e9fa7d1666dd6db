"""``clusters cite NAME | FACT | SOURCE``."""

from clusters.cite import cite
from clusters.cli.options import Citable
from clusters.cli.session import Session
from clusters.render.pages.citation import citation_page


def run(session: Session, words: Citable) -> None:
    """Cite a cluster, a fact or a source: words, place, reference."""
    session.answer(citation_page(cite(session.base, words)))
