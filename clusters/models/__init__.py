"""The nouns of the field: frozen, and free of any library."""

from clusters.models.cluster import Cluster, Names, Place
from clusters.models.conflict import Conflict
from clusters.models.fact import Evidence, Fact, Kind, Reading, Scope, Status
from clusters.models.fact_base import FactBase, Settings
from clusters.models.metric import Measure, Metric
from clusters.models.person import Person
from clusters.models.source import Condition, HeldText, Origin, Source, Standing, UnusedNumber
from clusters.models.verdict import Code, SetAside

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
    "Reading",
    "Scope",
    "SetAside",
    "Settings",
    "Source",
    "Standing",
    "Status",
    "UnusedNumber",
]
