"""``clusters filter --where "METRIC OP AMOUNT"``."""

from typing import Annotated

from typer import Option

from clusters.answers.matches import ask
from clusters.cli.completion import (
    complete_market,
    complete_place,
    complete_product,
    complete_where,
)
from clusters.cli.options import Kinds, RateDay, Sources, Words
from clusters.cli.session import Session

Where = Annotated[
    Words,
    Option("--where", "-w", metavar="'METRIC OP AMOUNT'",
           help="A bound, as in 'export_value > 50 million USD'. Repeatable.",
           autocompletion=complete_where),
]  # fmt: skip
PlaceName = Annotated[
    Words,
    Option("--place", metavar="PLACE", help="Only in this town, province or country.",
           autocompletion=complete_place),
]  # fmt: skip
Product = Annotated[
    Words,
    Option(metavar="TEXT", help="Only makers of this product.", autocompletion=complete_product),
]
Market = Annotated[
    Words,
    Option(metavar="TEXT", help="Only sellers to this market.", autocompletion=complete_market),
]
AnyOne = Annotated[bool, Option("--any", help="One condition that holds is enough.")]
Certain = Annotated[bool, Option("--certain", help="Leave out the maybes.")]


def run(
    session: Session,
    where: Where = None,
    place: PlaceName = None,
    product: Product = None,
    market: Market = None,
    source: Sources = None,
    kind: Kinds = None,
    any_one: AnyOne = False,
    certain: Certain = False,
    rate: RateDay = "then",
) -> None:
    """Find the clusters that match all conditions, or any: yes, or maybe."""
    conditions = {"where": where, "place": place, "product": product, "market": market}
    found = ask(
        session.base, sources=source, kinds=kind, any_one=any_one, certain=certain, rate=rate,
        **conditions,
    )  # fmt: skip
    session.answer(found)
