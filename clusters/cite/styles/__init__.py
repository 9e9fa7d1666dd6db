"""The styles: one file each, with the functions ``reference`` and ``in_text``."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from clusters.cite.wording import Form, body, container, remark, series, written, year
from clusters.light import dataclass
from clusters.models import Person, Source
from clusters.render.document import Reference, Run

STYLES = ("plain", "apa", "chicago", "mla", "ieee", "harvard", "gb7714", "vancouver")
"""Every style, each the module of its name; the first is that of footnotes."""


@dataclass(frozen=True, slots=True)
class Work:
    """A source as references describe it: the parts that styles put together, each its own way."""

    source: Source
    """What is referred to."""
    number: int = 1
    """Its number in the list, from 1."""
    suffix: str = ""
    """The letter that tells it from others of the same author and year: ``a``, ``b``."""

    @property
    def news(self) -> bool:
        """Whether it stands in a newspaper."""
        return self.source.type == "article-newspaper"

    @property
    def alone(self) -> bool:
        """Whether it stands in nothing else: a report, a program."""
        return self.source.type in {"report", "software"}

    @property
    def link(self) -> Run:
        """The address, or that of an archived copy; empty where neither is known."""
        return Run(self.source.address or "", "link")

    @property
    def note(self) -> str:
        """What a reader must know of the text, in brackets: ``[In Swedish; text garbled]``."""
        words = remark(self.source)
        return f"[{words}]" if words else ""

    def authors(self, write: Callable[[Person], str]) -> list[str]:
        """Write each author."""
        return [write(person) for person in self.source.authors]

    def who(self, names: str) -> str:
        """Give the authors as they were joined, or the body that answers where none is named."""
        return names or body(self.source)

    def bodies(self, who: str = "") -> list[str]:
        """Name the site, then its publisher, each once and none that was named as ``who``.

        Of a newspaper no style names the publisher.
        """
        site = [] if self.alone else [container(self.source)]
        owner = [] if self.news else [self.source.publisher]
        return [name for name in dict.fromkeys([*site, *owner]) if name != who]

    def places(self, who: str = "", *, italic: bool) -> list[Run | str | Reference]:
        """Write them as runs, the first perhaps in italics."""
        names = enumerate(self.bodies(who))
        return [Run(name, "italic" if italic and not index else "plain") for index, name in names]

    def version(self, pattern: str) -> str:
        """Write which version it is; nothing where it has no several."""
        return pattern.format(self.source.version) if self.source.version else ""

    def date(self, form: Form) -> str:
        """Write when it was issued; nothing where it is undated."""
        return written(self.source.issued, form)

    def year(self, none: str) -> str:
        """Write the year, or the style's word for none, with the letter that tells two apart."""
        known = year(self.source.issued)
        return f"{known}{self.suffix}" if known else f"{none}{self.suffix and '-'}{self.suffix}"

    def read(self, pattern: str, form: Form, *, undated: bool = False) -> str:
        """Say on which day it was read at its address, perhaps only if it is ``undated``."""
        source = self.source
        told = source.accessed and source.address and not (undated and source.issued)
        return pattern.format(written(source.accessed, form)) if told else ""

    def cited(self, last: str, year: str, most: int = 2) -> str:
        """Write what stands in a text: ``(China Daily, 2019)``, ``(A and B 2019)``."""
        names = [person.literal or person.family or "" for person in self.source.authors]
        many = f"{names[0]} et al." if len(names) > most else series(names, last)
        return f"({self.who(many)}{year})"


class Style(Protocol):
    """What the module of a style holds."""

    ABOUT: str
    """Which edition of which style it is."""
    MARK: str
    """How it numbers references, ``{}`` for the number; empty where it sorts them instead."""

    def reference(self, work: Work, /) -> Reference:
        """Write a source for the list of references."""

    def in_text(self, work: Work, /) -> str:
        """Write what stands in the text."""


def numbered(work: Work) -> str:
    """Point to the number of the reference: ``[1]``."""
    return f"[{work.number}]"


def load(name: str) -> Style:
    """Load a style by its name."""
    return cast("Style", import_module(f"{__name__}.{name}"))
