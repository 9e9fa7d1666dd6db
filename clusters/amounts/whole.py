"""Reading a text that is to be one amount and nothing else, as on a command line."""

from clusters.amounts.amount import Amount, Unreadable
from clusters.amounts.reader import amounts_in


def read_amount(text: str, language: str = "en") -> Amount | Unreadable:
    """Read a text that is one amount without a hedge: `50 million USD`, `USD 50 million`, `5%`.

    Args:
        text: The text; white space around it does not count.
        language: The BCP 47 primary code of its language.

    Returns:
        The amount, or the whole text as Unreadable with the reason.
    """
    readings = amounts_in(text, language)
    reason = _objection(text, readings)
    if reason is None and isinstance(readings[0], Amount):
        return readings[0]
    return Unreadable(text, 0, len(text), reason or "no number")


def _objection(text: str, readings: tuple[Amount | Unreadable, ...]) -> str | None:
    """Why these readings are not one bare amount; None where they are."""
    for reading in readings:
        if isinstance(reading, Unreadable):
            return reading.reason
    match readings:
        case []:
            return "no number"
        case [Amount(hedge="exact") as amount]:
            rest = f"{text[: amount.start]} {text[amount.end :]}".strip()
            return f"'{rest}' is not part of an amount" if rest else None
        case [Amount(hedge=hedge)]:
            return f"a hedge ({hedge.replace('_', ' ')})"
        case _:
            return f"{len(readings)} numbers"
