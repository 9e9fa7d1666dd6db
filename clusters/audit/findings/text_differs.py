"""The text that is held is not the one that was quoted."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.audit.finding import Severity
from clusters.audit.material import Material
from clusters.factbase.laws.breach import Breach

CODE = "text-differs"
SEVERITY: Severity = "error"


def find(material: Material) -> Iterator[Breach]:
    """Yield the sources whose text has another SHA-256 than the base names."""
    for index, source, record, _ in material.held():
        digest = material.digests[source.id]
        if digest != record.sha256:
            yield Breach(
                CODE,
                ("sources", index, "text", "sha256"),
                f"{record.file} is another text than the one quoted",
                f"put the one quoted there, or check its quotations and write sha256: {digest}",
            )
