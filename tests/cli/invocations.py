"""Command lines as people write them: each command, each cluster, families, metrics, filters."""

from __future__ import annotations

from typing import Final

from tests.hostile import ARTICLE, TOWNS

CLUSTERS: Final = ("faku", "xuzhou", "foshan", "jingdezhen", "huairen")
FAMILIES: Final = (
    "exports", "output", "production", "businesses", "employment", "goods", "investment",
)  # fmt: skip
METRICS: Final = (
    "export_value", "export_destinations", "export_markets", "export_orders", "buyers",
    "output_value", "employees", "enterprises", "production_lines",
    "production_volume", "products", "brands",
)  # fmt: skip

ONE_SCREEN: Final = (
    "list",
    *(f"show {name}" for name in (*CLUSTERS, "Hejian", "怀仁", "Guangdong")),
    "compare",
    *(f"compare -m {family}" for family in FAMILIES),
    *(f"compare -m {metric}" for metric in METRICS),
    "compare faku huairen",
    "compare faku",
    "compare jingdezhen foshan",
    "compare xuzhou jingdezhen -m exports",
    "compare -m export_value --currency USD",
    "compare -m exports --currency EUR",
    "compare -m output --kind target",
    "compare -m output --kind target --period 2025",
    "compare -m export_value --period 2016",
    "compare -m employees --scope city",
    "filter --market USA",
    "filter --market Germany",
    "filter --product tiles",
    "filter --product porcelain",
    "filter --place Guangdong",
    "filter --place Liaoning --any --market Europe",
    "filter --where 'employees > 30000'",
    "filter --where 'employees > 50000' --market europe",
    "filter --where 'export_value > 50 million USD'",
    "filter --where 'enterprises >= 100' --any --product glass",
    "search walmart",
    "search boron",
    "search 陶瓷",
    "search Heimtextil",
    "search ceramics",
    "cite faku.export_value.2018",
    "cite faku exports",
    "cite faku export_value --style chicago",
    "cite huairen.employees.2023 --style gb7714",
    "cite jingdezhen",
    "cite xuzhou --style apa",
    "cite bilang",
    "conflicts",
    *(f"conflicts {name}" for name in CLUSTERS),
    "conflicts 4",
    "corroboration",
    *(f"corroboration {name}" for name in CLUSTERS),
    "sources",
    "verify tests/verify/draft.md",
    "verify tests/verify/faku.txt",
    f"draft {ARTICLE} --language en --cluster faku",
    f"diff {TOWNS} {TOWNS}",
    "check",
)
"""What answers on one screen of 24 rows, a row left for the prompt."""

FORTY_ROWS: Final = (
    "compare -m exports -m employees",
    "compare -m output --currency EUR",
    "metrics",
    "why faku.export_value.2018",
    "why xuzhou.output_value",
    "why faku exports",
    "why huairen employees",
    "why jingdezhen export_value",
    "why faku.export_value.2018 --currency EUR",
    "sources 1",
    "sources 2",
    "sources bilang",
    "sources xinhua-2023",
    "sources 33",
)
"""What is about one thing, and may take 40."""

LONG: Final = ("facts", "facts faku -m exports", "facts jingdezhen", "metrics --all")
"""What is as long as it is."""
