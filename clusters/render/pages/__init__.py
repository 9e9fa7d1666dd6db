"""Answers as pages: one small file for each command, listed here."""

from clusters.render.pages.citation import citation_page
from clusters.render.pages.clusters import clusters_page
from clusters.render.pages.comparison import comparison_page
from clusters.render.pages.facts import facts_page
from clusters.render.pages.matches import matches_page
from clusters.render.pages.metrics import metrics_page
from clusters.render.pages.profile import profile_page
from clusters.render.pages.sources import sources_page

__all__ = [
    "citation_page",
    "clusters_page",
    "comparison_page",
    "facts_page",
    "matches_page",
    "metrics_page",
    "profile_page",
    "sources_page",
]
