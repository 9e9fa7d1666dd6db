"""Options that more than one command takes, each declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, get_args

from typer import Argument, Option

from clusters.answers.words import listed
from clusters.cli.commands import formats_in_words
from clusters.cli.completion import (
    complete_citable,
    complete_cluster,
    complete_column,
    complete_columns,
    complete_currency,
    complete_format,
    complete_metric,
    complete_source,
    one_of,
)
from clusters.models import Kind, Origin, Scope, Status
from clusters.render.output import COLOUR

Words = list[str] | None
"""A repeatable option's words; None for none."""

Names = Annotated[
    Words,
    Argument(metavar="[NAME]...", help="Clusters by any name; all of them if none is given.",
             autocompletion=complete_cluster),
]  # fmt: skip
Name = Annotated[
    str,
    Argument(metavar="NAME", help="A cluster, by any of its names.",
             autocompletion=complete_cluster),
]  # fmt: skip
Citable = Annotated[
    Words,
    Argument(metavar="NAME|FACT|SOURCE...", help="A cluster, a fact's id, or a source's id.",
             autocompletion=complete_citable),
]  # fmt: skip
ClusterOption = Annotated[
    Words,
    Option("--cluster", "-c", metavar="NAME", help="Only of this cluster. Repeatable.",
           autocompletion=complete_cluster),
]  # fmt: skip
Metrics = Annotated[
    Words,
    Option("--metric", "-m", metavar="METRIC", help="A metric or a family of metrics. Repeatable.",
           autocompletion=complete_metric),
]  # fmt: skip
Sources = Annotated[
    Words,
    Option("--source", "-s", metavar="SOURCE", help="Only facts from this source. Repeatable.",
           autocompletion=complete_source),
]  # fmt: skip
Kinds = Annotated[
    Words,
    Option("--kind", "-k", metavar="KIND",
           help=f"Only {listed(get_args(Kind), 'or')}. Repeatable.",
           autocompletion=one_of(get_args(Kind))),
]  # fmt: skip

Scopes = Annotated[
    Words,
    Option("--scope", metavar="SCOPE", help=f"Only {listed(get_args(Scope), 'or')}.",
           autocompletion=one_of(get_args(Scope))),
]  # fmt: skip
Statuses = Annotated[
    Words,
    Option("--status", metavar="STATUS", help=f"Only {listed(get_args(Status), 'or')}.",
           autocompletion=one_of(get_args(Status))),
]  # fmt: skip

Currency = Annotated[
    str | None,
    Option("--currency", metavar="CODE", help="Convert money to USD, EUR, CNY ... at its time.",
           autocompletion=complete_currency),
]  # fmt: skip
RateDay = Annotated[
    str,
    Option("--rate-date", metavar="WHEN", show_default=False,
           help="Rates of then (the mean of its period), end (its last day), or of a day."),
]  # fmt: skip

Limit = Annotated[
    int | None,
    Option("--limit", "-n", metavar="N", min=1, help="Show the first N rows only."),
]  # fmt: skip
Sort = Annotated[
    str | None,
    Option("--sort", metavar="COLUMN",
           help="Sort by a column: number, period, cluster ...; -number for the greatest first.",
           autocompletion=complete_column),
]  # fmt: skip
ColumnNames = Annotated[
    str | None,
    Option("--columns", metavar="COLUMN,...",
           help="Show these columns only; evidence has a row for each quotation.",
           autocompletion=complete_columns),
]  # fmt: skip

FormatName = Annotated[
    str,
    Option("--format", "-f", metavar="FORMAT", help=f"{formats_in_words()}.",
           autocompletion=complete_format),
]  # fmt: skip
AsJson = Annotated[bool, Option("--json", help="Short for --format json.")]
Output = Annotated[
    Path | None,
    Option("--output", "-o", metavar="FILE", help="Write to a file; - is standard output."),
]
Everything = Annotated[bool, Option("--all", "-a", help="Print everything, not one screen of it.")]
References = Annotated[bool, Option("--references", help="Print the sources in full.")]
Bom = Annotated[bool, Option("--bom", help="Begin csv or tsv with a byte order mark, for Excel.")]
DATA = "CLUSTERS_DATA"
"""The variable of the environment that names the base where ``--data`` does not."""
Data = Annotated[
    Path | None,
    Option("--data", metavar="FILE", envvar=DATA, help="A fact base of your own."),
]
OriginOption = Annotated[
    str | None,
    Option("--origin", metavar="ORIGIN",
           help="Only what the documents say (seed), or other sources (second).",
           autocompletion=one_of(get_args(Origin))),
]  # fmt: skip
TextsFolder = Annotated[
    Path | None,
    Option("--texts", metavar="DIR", envvar="CLUSTERS_TEXTS", help="Where the sources' texts lie."),
]
Colour = Annotated[
    str,
    Option("--color", metavar="WHEN", help=f"{listed(COLOUR, 'or')}.", show_default=False,
           autocompletion=one_of(COLOUR)),
]  # fmt: skip
Fresh = Annotated[
    bool, Option("--fresh", help="Read the YAML of the base, not a database beside it.")
]
NoColour = Annotated[bool, Option("--no-color", help="Short for --color never.")]
