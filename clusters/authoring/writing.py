"""A draft written into a base: what stands there stays, and what comes of it is checked first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, asdict, fields
from pathlib import Path
from typing import Any

from clusters.authoring.drafting import Draft
from clusters.errors import Usage
from clusters.factbase import Texts
from clusters.factbase.opening import require_lawful
from clusters.models import FactBase, HeldText
from clusters.reading import read_bytes, read_text
from clusters.reading.appending import appended
from clusters.render.output import emit


def write(draft: Draft, base: FactBase, file: Path, text: Path, texts: Texts) -> None:
    """Add a draft to the file of a base, and its text to the texts beside it.

    Args:
        draft: The draft.
        base: The base as it was opened.
        file: Its YAML file, which is replaced in one step.
        text: The text that was read.
        texts: The folder of the texts of the base.

    Raises:
        Usage: if another text of that name lies there, or the base is written in brackets.
        InvalidBase: if the base would break a law; then nothing is written.
        CannotWrite: if something cannot be written.
    """
    old = read_text(file)
    new, source = old, draft.source
    if draft.is_new:
        new = appended(new, ("sources",), [_told(source)])
        sources = len(base.sources)
    else:
        sources = list(base.source).index(source.id)
    aside = [_told(one) for one in draft.aside]
    if aside and source.text:
        new = appended(new, ("sources", sources, "text", "set_aside"), aside)
    if draft.facts:
        new = appended(new, ("facts",), [_told(fact) for fact in draft.facts])
    require_lawful(new, file)
    _hold(source.text, text, texts)
    emit(new, file, machine=True, option="--data")


def _hold(record: HeldText | None, text: Path, texts: Texts) -> None:
    """Copy a text to the texts of the base, if it is not there yet."""
    if record is None:
        return
    place = texts.folder / record.file
    content = read_bytes(text)
    if place.exists():
        if read_bytes(place) != content:
            raise Usage(f"{place}: another text of that name lies there: rename {text.name}")
        return
    texts.folder.mkdir(exist_ok=True)
    emit(content.decode("utf-8"), place, machine=True, option="--texts")


def _told(thing: Any) -> Mapping[str, object]:  # noqa: ANN401 - any of the models
    """Give what is said of a thing: its fields that are not as they are without a word."""
    told: dict[str, object] = {}
    for field in fields(thing):
        value = getattr(thing, field.name)
        if field.default is MISSING or value != field.default:
            told[field.name] = _plain(value)
    return told


def _plain(value: Any) -> object:  # noqa: ANN401 - any of the values of the models
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return asdict(value) if hasattr(value, "__dataclass_fields__") else value
