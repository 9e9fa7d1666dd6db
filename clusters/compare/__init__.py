"""Clusters side by side: what can honestly be ranked, and why the rest cannot."""

from clusters.compare.comparing import Comparison, Group, compare
from clusters.compare.ranking import Ranked
from clusters.compare.terms import WINDOW, Terms

__all__ = ["WINDOW", "Comparison", "Group", "Ranked", "Terms", "compare"]
