"""Which version this is."""

__version__ = "0.1.0"
RELEASED = "2026-11-21"
"""The day on which it was released."""
