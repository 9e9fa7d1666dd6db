"""The command line: words in, one call, one answer out."""

from clusters.cli.app import run

__all__ = ["run"]
