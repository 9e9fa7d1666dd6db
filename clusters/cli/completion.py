"""What the shell may complete: words of closed sets, and names of the base in use.

Shells do not take what they are offered as text alone: zsh evaluates it, bash expands its globs,
fish splits it. What a base says is therefore offered only where no shell could act on it.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, TypeAlias
from unicodedata import category

from typer import Context

from clusters.cli.commands import formats_of
from clusters.errors import ClustersError
from clusters.factbase import open_base
from clusters.models import FactBase
from clusters.render.text import clean

Completions: TypeAlias = list[tuple[str, str]]
Listed: TypeAlias = Callable[[FactBase], Iterable[tuple[str, str]]]
"""What a base has of some sort, each with a description."""

_IN_WORDS: Final = frozenset("._-")
"""Beside letters and digits, what no shell acts on inside a word."""
_BETWEEN_WORDS: Final = frozenset("._-,/+ ")
"""What it does not act on inside a description either."""


def complete_format(context: Context, incomplete: str) -> Completions:
    """Offer the formats in which the command of this line can answer."""
    return one_of(formats_of(context.info_name))(incomplete)


def complete_column(incomplete: str) -> Completions:
    """Offer the columns of facts to sort by."""
    from clusters.answers.records import FactRecord
    from clusters.render.rows import columns

    return one_of(columns(FactRecord))(incomplete)


def complete_columns(incomplete: str) -> Completions:
    """Offer the columns of facts, and their lists, behind those that were named already."""
    from clusters.answers.records import FactRecord
    from clusters.render.rows import columns, lists

    before, comma, _ = incomplete.rpartition(",")
    known = (f"{before}{comma}{name}" for name in (*columns(FactRecord), *lists(FactRecord)))
    return [(word, "") for word in known if word.startswith(incomplete)]


def complete_currency(incomplete: str) -> Completions:
    """Offer the currencies that have rates."""
    from clusters.money import CURRENCIES

    return one_of(sorted(CURRENCIES))(incomplete)


def one_of(words: Iterable[str]) -> Callable[[str], Completions]:
    """Make a completer that offers the words of a closed set."""

    def complete(incomplete: str) -> Completions:
        return _beginning(incomplete, ((word, "") for word in words))

    return complete


def _from_base(listed: Listed, begun: Listed | None = None) -> Callable[..., Completions]:
    """Make a completer that offers what the base lists, or what it lists once a word is begun."""

    def complete(context: Context, incomplete: str) -> Completions:
        named = _data_on_line() or context.params.get("data")
        try:
            base = open_base(Path(named).expanduser() if named else None)
        except (ClustersError, RuntimeError):  # the latter for the home of nobody
            return []
        return _beginning(incomplete, (begun if begun and incomplete else listed)(base))

    return complete


def _beginning(incomplete: str, listed: Iterable[tuple[str, str]]) -> Completions:
    return [
        (word, about if _is_inert(about, _BETWEEN_WORDS) else "")
        for word, about in dict(listed).items()
        if word.startswith(incomplete) and _is_inert(word, _IN_WORDS) and word[0] != "-"
    ]


def _is_inert(text: str, marks: frozenset[str]) -> bool:
    """Say whether any shell takes ``text`` for text: letters, digits and a few ``marks``."""
    letters = all(c in marks or category(c)[0] in "LMN" for c in text)
    return letters and clean(text) == text != ""


def tell_whole_line() -> None:
    """Let zsh tell its whole line, as bash does, where typer asks for its beginning alone."""
    from typer._completion_classes import ZshComplete
    from typer._completion_shared import COMPLETION_SCRIPT_ZSH, _completion_scripts

    told = 'COMP_WORDS="${words[*]}" _TYPER_COMPLETE_ARGS='
    script = COMPLETION_SCRIPT_ZSH.replace("_TYPER_COMPLETE_ARGS=", told)
    ZshComplete.source_template = _completion_scripts["zsh"] = script


def _data_on_line() -> str | None:
    """Give what follows ``--data`` on the line, be it behind the cursor, which fish hides."""
    with suppress(ValueError):  # a quotation mark is still open
        words = shlex.split(os.environ.get("COMP_WORDS", "").replace("--data=", "--data "))
        behind = [word for word in words[words.index("--data") + 1 :] if word != "="]
        return behind[0] if behind else None
    return None


def _clusters(base: FactBase) -> Iterable[tuple[str, str]]:
    return [(cluster.id, cluster.industry) for cluster in base.clusters]


def _names(base: FactBase) -> Iterable[tuple[str, str]]:
    return [(name, c.industry) for c in base.clusters for name in c.all_names()]


def _metrics(base: FactBase) -> Iterable[tuple[str, str]]:
    families = [(name, f"family of {len(of)}") for name, of in base.families.items()]
    return [*families, *((metric.name, metric.label) for metric in base.metrics)]


def _bounded(base: FactBase) -> Iterable[tuple[str, str]]:
    return [(metric.name, metric.label) for metric in base.metrics if not metric.is_text]


def _products(base: FactBase) -> Iterable[tuple[str, str]]:
    words = (word for concept in base.concepts for word in concept.words())
    return [(_one_word(word), "") for word in (*words, *_values(base, "products"))]


def _markets(base: FactBase) -> Iterable[tuple[str, str]]:
    return [(_one_word(value), "") for value in _values(base, "markets")]


def _values(base: FactBase, role: str) -> Iterable[str]:
    named = {metric.name for metric in base.metrics if metric.role == role}
    values = (str(fact.value) for fact in base.facts if fact.metric in named)
    return dict.fromkeys(values)


def _places(base: FactBase) -> Iterable[tuple[str, str]]:
    places = (place for cluster in base.clusters for place in cluster.places())
    named = (name for place in places for name in (*place.within, place.country))
    return [(_one_word(name), "") for name in dict.fromkeys(named)]


def _one_word(name: str) -> str:
    """Write a name so that a shell takes it for one word; it is found without its spaces too."""
    return name.replace(" ", "-")


def _sources(base: FactBase) -> Iterable[tuple[str, str]]:
    return [(source.id, source.publisher) for source in base.sources]


def _facts(base: FactBase) -> Iterable[tuple[str, str]]:
    return [(fact.id, fact.words) for fact in base.facts]


complete_cluster = _from_base(_clusters, begun=_names)
"""Offer the clusters by id, or by whatever name was begun."""
complete_metric = _from_base(_metrics)
"""Offer the families and the metrics."""
complete_where = _from_base(_bounded)
"""Offer the metrics that a bound can be on, until one is named."""
complete_product = _from_base(_products)
"""Offer the products that the base knows by name."""
complete_market = _from_base(_markets)
"""Offer the markets that its facts name."""
complete_place = _from_base(_places)
"""Offer the places in which its clusters lie, or may lie."""
complete_source = _from_base(_sources)
"""Offer the sources."""
complete_fact = _from_base(_facts)
"""Offer the facts."""
complete_citable = _from_base(lambda base: [*_clusters(base), *_sources(base), *_facts(base)])
"""Offer clusters, sources and facts."""
