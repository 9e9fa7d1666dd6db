"""The nouns of the field: frozen, and free of any library."""

from clusters.models.base import FactBase, Measure, Metric, Settings
from clusters.models.cluster import Cluster, Names, Place
from clusters.models.fact import Code, Conflict, Evidence, Fact, Kind, Scope, SetAside, Status
from clusters.models.source import (
    Condition,
    HeldText,
    Origin,
    Person,
    Source,
    Standing,
    UnusedNumber,
)

__all__ = [
    "Cluster",
    "Code",
    "Condition",
    "Conflict",
    "Evidence",
    "Fact",
    "FactBase",
    "HeldText",
    "Kind",
    "Measure",
    "Metric",
    "Names",
    "Origin",
    "Person",
    "Place",
    "Scope",
    "SetAside",
    "Settings",
    "Source",
    "Standing",
    "Status",
    "UnusedNumber",
]
