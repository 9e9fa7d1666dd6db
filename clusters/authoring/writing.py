"""A draft written into a base: what stands there stays, and what comes of it is checked first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import MISSING, asdict, fields
from pathlib import Path
from typing import Any

from clusters.authoring.drafting import Draft
from clusters.errors import Usage
from clusters.factbase import Texts
from clusters.factbase.opening import is_folder, require_lawful, tree_of
from clusters.models import FactBase, HeldText
from clusters.reading import Path as YamlPath
from clusters.reading import read_bytes, read_text
from clusters.reading.editing import appended
from clusters.render.output import emit


def write(draft: Draft, base: FactBase, home: Path, text: Path, texts: Texts) -> None:
    """Add a draft to a base, and its text to the texts beside it.

    What is added to a base that is a folder stands in files of the source's name.

    Args:
        draft: The draft.
        base: The base as it was opened.
        home: Its YAML file or folder; each file is replaced in one step.
        text: The text that was read.
        texts: The folder of the texts of the base.

    Raises:
        Usage: if another text of that name lies there, or the base is written in brackets.
        InvalidBase: if the base would break a law; then nothing is written.
        CannotWrite: if something cannot be written.
    """
    source, made = draft.source, _Files(home)
    aside = [_told(one) for one in draft.aside]
    if draft.is_new:
        record = dict(_told(source))
        record["text"] = {**_told(source.text), "set_aside": aside}
        made.add("sources", source.id, [record])
    elif aside and source.text:
        place = list(base.source).index(source.id)
        made.add_within(("sources", place, "text", "set_aside"), aside)
    if draft.facts:
        made.add("facts", source.id, [_told(fact) for fact in draft.facts])
    require_lawful(home, made.changed)
    _hold(source.text, text, texts)
    for file, content in made.changed.items():
        file.parent.mkdir(exist_ok=True)
        emit(content, file, machine=True, option="--data")


class _Files:
    """The files of a base, as they will be: sources before the facts that quote them."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.changed: dict[Path, str] = {}

    def add(self, table: str, name: str, items: Sequence[Mapping[str, object]]) -> None:
        """Add to a table: in the one file, or in the file of a name in the folder of the table."""
        folder = is_folder(self.home)
        file = self.home / table / f"{name}.yaml" if folder else self.home
        self._append(file, (table,), items)

    def add_within(self, path: YamlPath, items: Sequence[Mapping[str, object]]) -> None:
        """Add to a list within a member of a table, in the file in which that stands."""
        table, place, *rest = path
        tree = tree_of(self.home)
        file = tree.at((table, place)).file
        first = next(n for n in range(int(place) + 1) if tree.at((table, n)).file == file)
        here = (table, int(place) - first, *rest)
        self._append(Path(file) if file else self.home, here, items)

    def _append(self, file: Path, path: YamlPath, items: Sequence[Mapping[str, object]]) -> None:
        old = self.changed.get(file) or (read_text(file) if file.exists() else "")
        self.changed[file] = appended(old, path, items)


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
