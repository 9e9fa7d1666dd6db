"""The plain reference: who, what, when and where, in one line that anyone can follow."""

from __future__ import annotations

from clusters.models import Source
from clusters.periods import in_words

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_LANGUAGES = {"en": "English", "sv": "Swedish", "de": "German", "zh": "Chinese", "sk": "Slovak"}


def reference(source: Source) -> str:
    """Write a source as one line; what is not known is said (``n.d.``, no address)."""
    parts = [source.publisher, source.name, date_words(source.issued), _state(source)]
    said = ". ".join(part.rstrip(".") for part in parts if part)
    return f"{said}. {source.url or 'Address not known'}"


def date_words(issued: str | None) -> str:
    """Write an EDTF date for people: ``12 September 2019``; ``n.d.`` for none."""
    if issued is None:
        return "n.d."
    if not issued.replace("-", "").isdigit():
        return in_words(issued)
    year, *rest = issued.split("-")
    words = [_MONTHS[int(rest[0]) - 1]] if rest else []
    return " ".join([*(str(int(day)) for day in rest[1:]), *words, year])


def _state(source: Source) -> str:
    language = "" if source.language == "en" else _LANGUAGES.get(source.language, source.language)
    words = [f"in {language}"] if language else []
    words += [] if source.condition == "sound" else [f"text {source.condition}"]
    return f"[{'; '.join(words)}]" if words else ""
