"""The commands: one file each, with one function, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

COMMANDS = (
    *(
        "list",
        "show",
        "facts",
        "filter",
        "compare",
        "cite",
        "why",
        "conflicts",
        "corroboration",
        "metrics",
        "sources",
        "check",
        "schema",
    ),
)
"""Every command, in the order of the help; each is the function ``run`` of its module."""


def load(name: str) -> Callable[..., None]:
    """Load the function of a command: it reads words, calls one function, and prints."""
    command: Callable[..., None] = import_module(f"{__name__}.{name}").run
    return command
