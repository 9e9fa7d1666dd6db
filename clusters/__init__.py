"""A query tool over a curated, cited fact base of industrial clusters.

``clusters.open()`` opens a base, whose methods are questions; ``clusters.read(text, language)``
reads the amounts of a text. Nothing is loaded before it is named.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from clusters import errors
    from clusters.__about__ import __version__
    from clusters.agents.opened import Base
    from clusters.agents.opened import open_ as open  # noqa: A004 - as in gzip.open
    from clusters.amounts.amount import Amount, Unreadable
    from clusters.amounts.reader import amounts_in as read
    from clusters.answers import Answer

__all__ = ["Amount", "Answer", "Base", "Unreadable", "__version__", "errors", "open", "read"]

_PLACES = {
    "__version__": "__about__",
    "Amount": "amounts.amount",
    "Answer": "answers",
    "Base": "agents.opened",
    "Unreadable": "amounts.amount",
    "open": "agents.opened:open_",
    "read": "amounts.reader:amounts_in",
}
"""Where each public name stands, and what it is called there."""


if not TYPE_CHECKING:  # what is not public is a mistake that a type checker finds

    def __getattr__(name: str) -> object:
        """Load a public name when it is first used."""
        from importlib import import_module

        if name == "errors":
            return import_module("clusters.errors")
        if name not in _PLACES:
            raise AttributeError(f"module 'clusters' has no attribute {name!r}")
        module, _, there = _PLACES[name].partition(":")
        found = getattr(import_module(f"clusters.{module}"), there or name)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    """Name what is public."""
    return __all__
