"""The JSON Schema of a base, for editors."""

from __future__ import annotations

from clusters.answers import Standard
from clusters.factbase.validating import schema


def ask() -> Standard:
    """Give the schema of the YAML of a base."""
    return Standard(schema())
