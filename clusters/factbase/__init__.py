"""The fact base: opened, checked, and searched by name."""

from clusters.factbase.names import (
    choose,
    find_citable,
    find_cited,
    find_cluster,
    find_clusters,
    find_fact,
    find_facts,
    find_metrics,
    find_source,
)
from clusters.factbase.opening import (
    Texts,
    bases_of,
    build,
    built_from,
    files_of,
    open_base,
    read_base,
    require_one_base,
    shipped,
    texts_for,
    tree_of,
)

__all__ = [
    "Texts",
    "bases_of",
    "build",
    "built_from",
    "choose",
    "files_of",
    "find_citable",
    "find_cited",
    "find_cluster",
    "find_clusters",
    "find_fact",
    "find_facts",
    "find_metrics",
    "find_source",
    "open_base",
    "read_base",
    "require_one_base",
    "shipped",
    "texts_for",
    "tree_of",
]
