"""``clusters filter --where "METRIC OP AMOUNT"``."""

from typing import Annotated

from typer import Option

from clusters.answers.matches import ask
from clusters.cli.options import Kinds, RateDay, Sources, Words
from clusters.cli.session import Session

Where = Annotated[
    Words,
    Option("--where", "-w", metavar="'METRIC OP AMOUNT'",
           help="A bound, as in 'exports > 50 million USD'. Repeatable."),
]  # fmt: skip
Province = Annotated[Words, Option(metavar="PROVINCE", help="Only in this province.")]
Product = Annotated[Words, Option(metavar="TEXT", help="Only makers of this product.")]
Market = Annotated[Words, Option(metavar="TEXT", help="Only sellers to this market.")]
AnyOne = Annotated[bool, Option("--any", help="One condition that holds is enough.")]
Certain = Annotated[bool, Option("--certain", help="Leave out the maybes.")]


def run(
    session: Session,
    where: Where = None,
    province: Province = None,
    product: Product = None,
    market: Market = None,
    source: Sources = None,
    kind: Kinds = None,
    any_one: AnyOne = False,
    certain: Certain = False,
    rate: RateDay = "then",
) -> None:
    """Find the clusters that match all conditions, or any: yes, or maybe."""
    conditions = {"where": where, "province": province, "product": product, "market": market}
    found = ask(
        session.base, sources=source, kinds=kind, any_one=any_one, certain=certain, rate=rate,
        **conditions,
    )  # fmt: skip
    session.answer(found)
