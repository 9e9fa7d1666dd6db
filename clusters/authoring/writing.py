"""A draft written into a base: what stands there stays, and what comes of it is checked first."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, asdict, fields
from hashlib import sha256
from pathlib import Path
from typing import Any

from clusters.authoring.drafting import Draft
from clusters.authoring.staging import Rewriting, Stage
from clusters.errors import Usage
from clusters.factbase import Texts
from clusters.factbase.opening import folder_of, is_folder, require_lawful
from clusters.models import FactBase, Source
from clusters.reading import Path as YamlPath
from clusters.reading import read_bytes
from clusters.reading.editing import appended


def write(  # noqa: PLR0913 - what is written, and where
    draft: Draft, base: FactBase, home: Path, text: Path, *, texts: Texts, stage: Stage
) -> None:
    """Add a draft to a base, and its text to the texts beside it.

    What is added to a base that is a folder stands in files of the source's name.

    Args:
        draft: The draft.
        base: The base as it was opened.
        home: Its YAML file or folder.
        text: The text that was read.
        texts: The folder of the texts of the base; where it is none, it is ``texts`` beside it.
        stage: Where the files are laid.

    Raises:
        Usage: if another text of that name lies there, or a link leads out of the base.
        InvalidBase: if the base would break a law.
        CannotWrite: if something cannot be written.
    """
    source, made = draft.source, _Additions(home)
    aside = [_told(one) for one in draft.aside]
    if draft.is_new:
        record = dict(_told(source))
        record["text"] = {**_told(source.text), "set_aside": aside}
        made.add("sources", source.id, [record])
    elif aside and source.text is not None:
        place = list(base.source).index(source.id)
        made.add_within(("sources", place, "text", "set_aside"), aside)
    if draft.facts:
        made.add("facts", source.id, [_told(fact) for fact in draft.facts])
    require_lawful(home, made.changed)
    _hold(source, text, _folder(home, texts), stage)
    made.lay(stage)


class _Additions(Rewriting):
    """What is added to a base: sources before the facts that quote them."""

    def add(self, table: str, name: str, items: Sequence[Mapping[str, object]]) -> None:
        """Add to a table: in the one file, or in the file of a name in the folder of the table."""
        folder = is_folder(self.home)
        file = self.home / table / f"{name}.yaml" if folder else self.home
        self.new[file] = appended(self.text(file), (table,), items)

    def add_within(self, path: YamlPath, items: Sequence[Mapping[str, object]]) -> None:
        """Add to a list within a member of a table, in the file in which that stands."""
        table, place, *rest = path
        tree = self.tree()
        name = tree.at((table, place)).file
        first = next(n for n in range(int(place) + 1) if tree.at((table, n)).file == name)
        file = Path(name) if name else self.home
        self.new[file] = appended(self.text(file), (table, int(place) - first, *rest), items)


def _folder(home: Path, texts: Texts) -> Path:
    return texts.folder if is_folder(texts.folder) else folder_of(home) / "texts"


def _hold(source: Source, text: Path, folder: Path, stage: Stage) -> None:
    """Copy a text to the texts of the base, if it is not there yet."""
    if source.text is None:
        wrong = f"--source {source.id}: the base names no text of it"
        raise Usage(f"{wrong}: leave it out, and {text.name} is a source of its own")
    place, content = folder / source.text.file, read_bytes(text)
    if os.path.lexists(place):
        if not place.exists() or read_bytes(place) != content:
            raise Usage(f"{place}: another text of that name lies there: rename {text.name}")
    elif source.text.sha256 not in {"", sha256(content).hexdigest()}:
        wrong = f"{text}: it is not the text that the base quotes as {source.id}, by its hash"
        raise Usage(f"{wrong}: name that, or another source with --source")
    else:
        stage.lay(place, content, None, "--texts")


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
