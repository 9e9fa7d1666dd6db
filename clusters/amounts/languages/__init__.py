"""The languages that amounts are read in: a table each, which a speaker can write and read.

``xx.toml`` has the fields of `Language` by name, and besides them, since files are for people:

    unclear, unclear_before   units and signs whose meaning is open, by what they may mean
    patterns                  doubts that take a regular expression
    dotted_ordinals           whether `20.` with a word behind it may be an ordinal
    [contractions]            what the last word of a hedge becomes with an article: de = "del"
    prefixes                  what may be written together with a hedge behind it
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeAlias
from unicodedata import normalize

from clusters.amounts.amount import HEDGES, Unclear
from clusters.amounts.language import Language, each
from clusters.amounts.units import CURRENCIES
from clusters.errors import Defect

_Content: TypeAlias = "dict[str, Any]"
_SPACES = (" ", "\u00a0", "\u2009", "\u202f")
_HIGHEST_PIECE = 1000
_LETTERS = r"[^\W\d]"
_DOTTED = r"⟨\W?[\d.\s]+⟩\.(?=[^\w\n]*+\n?[^\w\n]*+\w)"
"""What is in doubt where ordinals end in a dot: `20.` with words behind it."""
_PHRASES = (
    "articles", "joiners", "fractions", "asides", "negations", "minus", "fillers", "particles",
    "than", "between", "links", "changes", "sharers", "shares", "falls", "rises", "counters",
    "labels",
)  # fmt: skip
_FLAGS = ("joins_all", "additive", "dotted_ordinals")
_PLAIN: Final = {
    **dict.fromkeys(("decimal", "letters", "prefixes", *_PHRASES), str),
    **dict.fromkeys(_FLAGS, bool),
    **dict.fromkeys(("groups", "joined"), list),
}
"""The entries that are no sections, by the kind of their value."""
_SECTIONS: Final = {
    **dict.fromkeys(("words", "pieces", "scales", "short"), r"\d[\d_]*(?:\.5)?"),
    **dict.fromkeys(("hedges", "after", "apart"), "|".join(HEDGES)),
    **dict.fromkeys(("units", "before"), "|".join([*CURRENCIES, r"(?![A-Z]{3}\Z)[A-Za-z]+\d?"])),
    **dict.fromkeys(("unclear", "unclear_before", "suffixes", "doubts", "patterns"), r"\S.*"),
    **dict.fromkeys(("contractions", "rewrites"), r".+"),
    "spans": r"\d+-\d+",
    "variants": "from|to",
}
"""The sections, by a pattern of their keys."""


_MARKS: Final = {
    "hedges": {"over": ">", "at_least": "≥ | >=", "about": "~ | ≈", "up_to": "≤ | <=",
               "under": "<"},
    "after": {"at_least": "+"},
    "units": {"percent": "%", "m2": "m2 | m²", "km2": "km2 | km²", "m3": "m3 | m³", "km": "km",
              "ha": "ha", "kg": "kg", "t": "t"},
}  # fmt: skip
"""What every language writes alike, and no file has to list."""


def languages() -> tuple[str, ...]:
    """The BCP 47 primary codes of the languages that have a table."""
    return ("en", "sv", "de", "zh", "sk", "es", "hi", "ar", "ja", "fr", "it", "pt", "ko", "ru")


@cache
def table_of(code: str) -> Language | None:
    """The table of a language, read when first asked for; None where there is none."""
    return read_table(Path(__file__).with_name(f"{code}.toml")) if code in languages() else None


def read_table(file: Path) -> Language:
    """Read the table of a language.

    Raises:
        Defect: if it is no TOML, or an entry is none of a table; the message names it.
    """
    import tomllib

    try:
        content = tomllib.loads(normalize("NFC", file.read_text("utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise Defect(f"{file.name}: {error}: write it as TOML") from None
    for wrong in _faults(content):
        raise Defect(f"{file.name}: {wrong}")
    return _language(file.stem, content)


def _faults(content: _Content) -> Iterator[str]:
    """Say what is wrong with the entries of a file, key by key."""
    for key in ("decimal", "groups", "scales", "hedges"):
        if key not in content:
            yield f"{key}: missing: no language can be read without"
    for key, value in content.items():
        kind: type | None = _PLAIN.get(key, dict if key in _SECTIONS else None)
        if kind is None:
            yield f"{key}: no entry of a table: write one of those in language.py"
        elif not isinstance(value, kind):
            yield f"{key}: {value!r} is no {kind.__name__}: see how en.toml has it"
        elif isinstance(value, dict):
            yield from _faults_of_section(key, value)
        elif key in _PHRASES:
            yield from _faults_of_phrases(key, value)


def _faults_of_section(name: str, section: _Content) -> Iterator[str]:
    seen: dict[str, str] = {}
    for key, value in section.items():
        where = f"{name}.{key}"
        if not re.fullmatch(_SECTIONS[name], key):
            yield f"{where}: no key of this section: see which en.toml has"
        if name in {"patterns", "rewrites"}:
            continue
        yield from _faults_of_phrases(where, value)
        for one in each(value):
            if seen.setdefault(one, key) != key:
                yield f"{where}: {one!r} stands under {seen[one]} too: keep one"


def _faults_of_phrases(where: str, phrases: object) -> Iterator[str]:
    if not isinstance(phrases, str):
        yield f"{where}: no phrases: write them in quotation marks, with bars between them"
    elif phrases.strip() and not all(one.strip() for one in phrases.split("|")):
        yield f"{where}: a bar without a phrase beside it: write the phrase, or take the bar out"


def _language(code: str, content: _Content) -> Language:
    """Make the table of a file in which nothing is wrong."""
    entry = content.get
    words, pieces = _by_word(entry("words", {})), _by_word(entry("pieces", {}))
    alone = {word: value for word, value in words.items() if 0 < value <= _HIGHEST_PIECE}
    counted = {**dict.fromkeys(each(entry("articles", "")), Decimal(1)), **words}
    return Language(
        code=code,
        decimal=content["decimal"],
        groups=tuple(s for mark in content["groups"] for s in (_SPACES if mark == " " else mark)),
        words=words,
        joined=tuple(_rule(rule, counted) for rule in entry("joined", [])),
        pieces=alone | pieces if "pieces" in content else {},
        spans=dict(_spans(entry("spans", {}))),
        scales={int(n): phrases for n, phrases in content["scales"].items()},
        short={int(n): phrases for n, phrases in entry("short", {}).items()},
        hedges={hedge: _in_forms(one, content) for hedge, one in _marked("hedges", content)},
        apart={hedge: _in_forms(one, content) for hedge, one in entry("apart", {}).items()},
        after=dict(_marked("after", content)),
        units=dict(_marked("units", content)) | _unclear(entry("unclear", {})),
        before=entry("before", {}) | _unclear(entry("unclear_before", {})),
        suffixes=entry("suffixes", {}),
        doubts=_doubts(content),
        variants=dict(zip(*entry("variants", {"from": "", "to": ""}).values(), strict=True)),
        rewrites={
            odd.replace("{words}", "|".join(words)): usual
            for odd, usual in entry("rewrites", {}).items()
        },
        letters=entry("letters", _LETTERS),
        joins_all=bool(entry("joins_all")),
        additive=bool(entry("additive")),
        **{name: entry(name, "") for name in _PHRASES},
    )


def _marked(name: str, content: _Content) -> Iterator[tuple[Any, str]]:
    """Yield the entries of a section, with the marks that every language has."""
    told, marks = content.get(name, {}), _MARKS[name]
    for key in {**told, **marks}:
        yield key, " | ".join(filter(None, (told.get(key), marks.get(key))))


def _by_word(section: Mapping[str, str]) -> dict[str, Decimal]:
    return {word: Decimal(n) for n, listed in section.items() for word in each(listed)}


def _rule(written: str, words: Mapping[str, Decimal]) -> tuple[Mapping[str, Decimal], ...]:
    """Read how words are joined: `{30-90} y {1-9}`, part by part with the values of each."""
    parts: list[Mapping[str, Decimal]] = []
    for text, low, high in re.findall(r"([^{}]+)|\{(\d+)(?:-(\d+))?\}", written):
        span = range(int(low or 0), int(high or low or 0) + 1)
        told = {word: value for word, value in words.items() if value in span}
        parts.append({text: Decimal(0)} if text else told)
    return tuple(parts)


def _spans(section: Mapping[str, str]) -> Iterator[tuple[str, tuple[int, int]]]:
    for ends, phrases in section.items():
        low, _, high = ends.partition("-")
        yield from ((phrase, (int(low), int(high))) for phrase in each(phrases))


def _unclear(section: Mapping[str, str]) -> dict[Unclear, str]:
    return {Unclear(reason): phrases for reason, phrases in section.items()}


def _in_forms(phrases: str, content: _Content) -> str:
    """Hedges, bare and in all their forms: `más de` is also `más del`, نحو also بنحو."""
    forms = each(phrases)
    for last, contracted in content.get("contractions", {}).items():
        bare = [one.removesuffix(last) for one in each(phrases) if one.endswith(f" {last}")]
        forms += [one + form for one in bare for form in each(contracted)]
    words = [one for one in forms if one[0].isalpha()]
    forms += [prefix + one for prefix in each(content.get("prefixes", "")) for one in words]
    return " | ".join(forms)


def _doubts(content: _Content) -> dict[str, str]:
    """The patterns of all doubts: phrases before a number (`hasta ⟨`) or behind it, and others."""
    edge = content.get("letters", _LETTERS)
    doubts = (
        {"an ordinal or the end of a sentence": _DOTTED} if "dotted_ordinals" in content else {}
    )
    for reason, phrases in content.get("doubts", {}).items():
        before = [re.escape(one[:-1].strip()) for one in each(phrases) if one.endswith("⟨")]
        behind = [re.escape(one[1:].strip()) for one in each(phrases) if one.startswith("⟩")]
        patterns = [rf"(?<!{edge})(?:{'|'.join(before)})\s+⟨"] if before else []
        patterns += [rf"⟩\s+(?:{'|'.join(behind)})(?!{edge})"] if behind else []
        doubts[reason] = "|".join(patterns)
    if labels := "|".join(map(re.escape, each(content.get("labels", "")))):
        doubts["a label"] = rf"(?<!{edge})(?:{labels})\s*⟨\d{{1,4}}⟩"
    for reason, pattern in content.get("patterns", {}).items():
        several = pattern if isinstance(pattern, list) else [pattern]
        doubts[reason] = "|".join([*filter(None, [doubts.get(reason)]), *several])
    return doubts
