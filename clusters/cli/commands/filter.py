"""``clusters filter --where "METRIC OP AMOUNT"``."""

from typing import Annotated

from typer import Option

from clusters.cli.options import Kinds, RateDay, Sources, Words
from clusters.cli.session import NOTHING, Session
from clusters.money import rate_date
from clusters.query.filtering import matching
from clusters.query.selection import Selection
from clusters.render.pages.matches import matches_page

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
    asked = {"where": where, "province": province, "product": product, "market": market}
    conditions = [(name, text) for name, texts in asked.items() for text in texts or ()]
    wanted = Selection.of(sources=source, kinds=kind)
    when = rate_date(rate)
    answers = matching(
        session.base, conditions, wanted, any_one=any_one, certain=certain, rate_date=when
    )
    found = any(answer.verdict != "no" for answer in answers)
    session.answer(matches_page(session.base, answers, when), no="" if found else NOTHING)
