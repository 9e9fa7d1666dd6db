"""The words that styles share: the state of a text, the bodies behind it, names and dates."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import Final

from clusters.light import dataclass
from clusters.models import Person, Source
from clusters.periods import in_words

# Han, kana, Hangul, and compatibility ideographs: scripts whose names stand family first.
_HAN = (("\u3005", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7a3"), ("\uf900", "\ufaff"))
MONTHS: Final = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""The months."""
SHORT: Final = tuple(month[:3] for month in MONTHS)
"""The months by their first three letters."""


def language_name(tag: str) -> str:
    """Name a language in English: ``Swedish`` for ``sv-SE``; the tag itself where it has none."""
    return _languages().get(tag.partition("-")[0].lower(), tag)


@cache
def _languages() -> dict[str, str]:
    """Read the English names of languages by code, which ``scripts/cldr.py`` writes."""
    lines = Path(__file__).with_name("languages.txt").read_text("utf-8").splitlines()
    return dict(line.split(": ", 1) for line in lines)


def state(source: Source) -> str:
    """Say what a reader must know of the text: ``in Swedish; text garbled``; nothing if sound."""
    language = language_name(source.language)
    words = [] if language == "English" else [f"in {language}"]
    if language == source.language:
        words = [f"in a language tagged {language}"]
    words += [] if source.condition == "sound" else [f"text {source.condition}"]
    return "; ".join(words)


def remark(source: Source) -> str:
    """Say the same as a sentence of its own: ``In Swedish; text garbled``."""
    words = state(source)
    return words[:1].upper() + words[1:]


def container(source: Source) -> str:
    """Name the newspaper or site that a source stands in."""
    return source.container or source.publisher


def body(source: Source) -> str:
    """Name the body that answers for a source which names no author: its paper or its publisher."""
    return container(source) if source.type == "article-newspaper" else source.publisher


def remarks(source: Source) -> str:
    """Say all that an export has no field for: the state, the archived copy, the licence."""
    copied = source.url and source.archive
    told = (
        remark(source),
        f"Archived at {source.archive}" if copied else "",
        f"Licence: {source.licence}" if source.licence else "",
    )
    return ". ".join(filter(None, told))


def whole(person: Person, pattern: str = "{given} {family}", dot: str = ". ") -> str:
    """Write a name by a pattern, which may have ``{initials}`` too, ``dot`` behind each.

    A body's name and one in Han have one form: ``李明``.
    """
    if person.literal or not person.given or not person.family or _is_han(person):
        return f"{person.literal or person.family or ''}{person.given or ''}"
    first = initials(person, dot) if "{initials}" in pattern else ""
    return pattern.format(given=person.given, family=person.family, initials=first)


turned = partial(whole, pattern="{family}, {given}")
"""A name family first: ``Smith, John Q.``."""
initialled = partial(whole, pattern="{family}, {initials}")
"""A name family first with initials: ``Smith, J. Q.``."""
initials_first = partial(whole, pattern="{initials} {family}")
"""A name with initials before it: ``J. Q. Smith``."""


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
    # A capital behind a hyphen begins a name (Jean-Paul), a small letter a syllable (Min-jun).
    letters = [part[0] for part in name.split("-") if part[:1].isupper()] or [name[0].upper()]
    return (f"{dot.strip()}-" if "." in dot else dot).join(letters)


def series(names: list[str], last: str, comma: str = "", *, pair: bool = False) -> str:
    """Join names: ``A and B``, ``A, B, and C`` with ``comma``, which a ``pair`` may have too."""
    if len(names) < (2 if pair else 3):
        return f" {last} ".join(names)
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"


def _is_han(person: Person) -> bool:
    return any(low <= char <= high for char in person.family or "" for low, high in _HAN)


@dataclass(frozen=True, slots=True)
class Form:
    """How a style writes dates: patterns with ``{year}``, ``{month}`` and ``{day}``."""

    day: str = "{day} {month} {year}"
    """The pattern of a day."""
    month: str = "{month} {year}"
    """The pattern of a month."""
    year: str = "{year}"
    """The pattern of a year; empty where the year has been said elsewhere."""
    months: tuple[str, ...] = MONTHS
    """What the style calls the months."""


def is_plain(edtf: str | None) -> bool:
    """Whether a date is a year, a month or a day, and nothing else."""
    return edtf is not None and edtf.replace("-", "").isdigit()


def parts(edtf: str | None) -> tuple[int, ...]:
    """Give a plain date as year, month and day, as far as it goes; nothing of any other."""
    return tuple(map(int, edtf.split("-"))) if edtf and is_plain(edtf) else ()


def written(edtf: str | None, form: Form) -> str:
    """Write a date or a range of them; nothing for none."""
    if edtf is None:
        return ""
    ends = edtf.split("/")
    if not all(map(is_plain, ends)):
        return _in_short(edtf) if form.year else ""
    if len(ends) == 1:
        return _plain(parts(edtf), form)
    # Two months of one year share it: January–September 2022. Anything else is said at both ends.
    (year, *month), (same, *until) = parts(ends[0]), parts(ends[1])
    if year == same and len(month) == len(until) == 1:
        return _filled(form.month, form, (month[0], until[0]), year)
    return "–".join(dict.fromkeys(filter(None, (_plain(parts(end), form) for end in ends))))


def _in_short(edtf: str) -> str:
    """Write a date that is no plain one as references do: ``ca. 2019``, ``2019?``, ``1990s``."""
    return in_words(edtf).replace("about ", "ca. ").replace(" (uncertain)", "?")


def year(edtf: str | None) -> str:
    """Write the year of a date: ``2019``, ``2016–2025``, ``1990s``; nothing for none."""
    ends = (edtf or "").split("/")
    if not all(map(is_plain, ends)):
        return written(edtf, Form())
    return "–".join(dict.fromkeys(end[:4].lstrip("0") for end in ends))


def date_words(issued: str | None) -> str:
    """Write an EDTF date for people: ``12 September 2019``; ``n.d.`` for none."""
    if issued is None:
        return "n.d."
    return written(issued, Form()) if is_plain(issued) else in_words(issued)


def _plain(date: tuple[int, ...], form: Form) -> str:
    # As exact as the date is: 2019 by the year's pattern, 2019-09 by the month's.
    pattern = (form.year, form.month, form.day)[len(date) - 1]
    return _filled(pattern, form, date[1:2], date[0], date[2] if date[2:] else 0)


def _filled(pattern: str, form: Form, months: tuple[int, ...], year: int, day: int = 0) -> str:
    names = "–".join(form.months[month - 1] for month in months)
    return pattern.format(year=year, month=names, day=day)
