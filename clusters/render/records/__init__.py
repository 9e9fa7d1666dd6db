"""The JSON of the nouns: the contract with programs, one noun a file, listed here."""

from clusters.render.records.cluster import cluster_record
from clusters.render.records.comparison import comparison_record, comparison_rows
from clusters.render.records.fact import FACT, fact_record
from clusters.render.records.metric import metric_record
from clusters.render.records.source import source_record

__all__ = [
    "FACT",
    "cluster_record",
    "comparison_record",
    "comparison_rows",
    "fact_record",
    "metric_record",
    "source_record",
]
