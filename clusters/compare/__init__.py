"""Clusters side by side: what can honestly be ranked, and why the rest cannot."""

from clusters.compare.comparing import WINDOW, Comparison, Group, compare
from clusters.compare.ranking import Ranked

__all__ = ["WINDOW", "Comparison", "Group", "Ranked", "compare"]
