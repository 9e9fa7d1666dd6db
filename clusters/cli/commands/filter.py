"""``clusters filter --where "METRIC OP AMOUNT"``."""

from typing import Annotated

from typer import Option

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
    Option("--place", metavar="PLACE", help="In this county, city, province, country or continent.",
           autocompletion=complete_place),
]  # fmt: skip
Product = Annotated[
    Words,
    Option(metavar="PRODUCT", help="Makes this product, or a kind of it; in any language.",
           autocompletion=complete_product),
]  # fmt: skip
Market = Annotated[
    Words,
    Option(metavar="PLACE", help="Sells to this country or region; in any language.",
           autocompletion=complete_market),
]  # fmt: skip
AnyOne = Annotated[bool, Option("--any", help="One condition that holds is enough.")]
Certain = Annotated[bool, Option("--certain", help="Count a maybe as not said.")]


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
    rate_date: RateDay = "then",
) -> None:
    """Find the clusters that match: yes, maybe, no, or not said, and why."""
    found = session.questions.filter(
        where, place=place, product=product, market=market, source=source, kind=kind,
        any_one=any_one, certain=certain, rate_date=rate_date, everything=session.all,
    )  # fmt: skip
    session.answer(found)
