"""Names of authors as styles write them. A Chinese or Japanese name is never turned round."""

from __future__ import annotations

from clusters.models import Person

_HAN = (("\u3005", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7a3"), ("\uf900", "\ufaff"))


def family(person: Person) -> str:
    """Give the name that an in-text form has: the family's, or the whole of a body."""
    return person.literal or person.family or ""


def whole(person: Person) -> str:
    """Write a name as it is spoken: ``John Q. Smith``, ``李明``."""
    if person.literal or _is_han(person):
        return family(person) + (person.given or "")
    return " ".join(filter(None, (person.given, person.family)))


def turned(person: Person) -> str:
    """Write a name family first: ``Smith, John Q.``, ``李明``."""
    if person.literal or not person.given or _is_han(person):
        return whole(person)
    return f"{person.family}, {person.given}"


def initialled(person: Person, dot: str = ". ", before: str = ", ") -> str:
    """Write a name family first with initials: ``Smith, J. Q.``, ``Smith JQ``, ``李明``."""
    if person.literal or not person.given or _is_han(person):
        return whole(person)
    return f"{person.family}{before}{initials(person, dot)}"


def initials(person: Person, dot: str = ". ") -> str:
    """Write the initials of the given names, ``dot`` behind each: ``J. Q.``, ``JQ``.

    A name in a script without capitals has no initials, and is given whole.
    """
    given = person.given or ""
    if given[:1].upper() == given[:1].lower():
        return given
    names = [_letters(name, dot) for name in given.replace(".", " ").split()]
    return dot.join([*names, ""]).rstrip(" ")


def _letters(name: str, dot: str) -> str:
    """Write the initials of a name; ``Jean-Paul`` has two, ``Min-jun`` has one."""
    letters = [part[0] for part in name.split("-") if part[:1].isupper()] or [name[0].upper()]
    return (f"{dot.strip()}-" if "." in dot else dot).join(letters)


def initials_first(person: Person) -> str:
    """Write a name with initials before it: ``J. Q. Smith``, ``李明``."""
    if person.literal or not person.given or _is_han(person):
        return whole(person)
    return f"{initials(person)} {person.family}"


def series(names: list[str], last: str, comma: str = "") -> str:
    """Join names: ``A``, ``A and B``, ``A, B, and C`` with ``comma`` before the last word."""
    if len(names) < 3:  # noqa: PLR2004 - a pair needs no comma
        return f" {last} ".join(names)
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"


def short(people: tuple[Person, ...], last: str, most: int = 2) -> str:
    """Write authors in a text: ``A``, ``A and B``, and beyond ``most`` of them ``A et al.``."""
    names = [family(person) for person in people]
    return f"{names[0]} et al." if len(names) > most else series(names, last)


def _is_han(person: Person) -> bool:
    return any(low <= char <= high for char in person.family or "" for low, high in _HAN)
