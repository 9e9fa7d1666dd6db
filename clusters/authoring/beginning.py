"""A base begun: a folder with a vocabulary, and a place for each thing that it will hold."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from clusters.authoring.staging import Move, Stage, told
from clusters.errors import Usage
from clusters.factbase.laws.places import TAG
from clusters.factbase.opening import HEAD
from clusters.factbase.validating import schema
from clusters.reading.editing import flow

_STARTING = Path(__file__).with_name("starting")
"""The files as they are laid, with ``dot-`` for the dot that hides a file."""

_MEND = "name another folder"

SCHEMA = "schema.json"
"""What editors complete and check the files by."""


def tags(words: str) -> tuple[str, ...]:
    """Read a list of languages: ``it,de``.

    Raises:
        Usage: if a word is no BCP 47 tag.
    """
    return tuple(dict.fromkeys(tag_of(word.strip()) for word in words.split(",")))


def tag_of(word: str) -> str:
    """Read a language: ``it``.

    Raises:
        Usage: if it is no BCP 47 tag.
    """
    if not TAG.fullmatch(word):
        raise Usage(f"--language: {word!r}: no tag of a language: write one such as it or zh-Hant")
    return word


def begin(folder: Path, languages: Iterable[str], stage: Stage) -> tuple[Path, tuple[str, ...]]:
    """Lay a base for a new folder; give where it is laid, and the names of its files.

    Raises:
        Usage: if something is there already.
        CannotWrite: if it cannot be written.
    """
    files = _files(tuple(languages))
    with told(folder, _MEND):
        is_new = not os.path.lexists(folder)
        if not is_new and (not folder.is_dir() or any(folder.iterdir())):
            raise Usage(f"{folder}: it is there and not empty: name a new folder")
        stage.make(folder.parent)
        draft = (folder.parent if is_new else folder) / f".clusters-{os.urandom(8).hex()}"
        _lay(files, draft, folder, stage, is_new=is_new)
    return draft, tuple(files)


def _files(languages: tuple[str, ...]) -> dict[str, str]:
    """Give the text of each file by its name, the head of the base first."""
    names = ", ".join(f"{flow(tag)}: Exampleton" for tag in languages)
    found: dict[str, str] = {}
    for path in filter(Path.is_file, _STARTING.rglob("*")):
        name = re.sub(r"(^|/)dot-", r"\1.", path.relative_to(_STARTING).as_posix())
        text = path.read_text("utf-8").replace("LANGUAGE", flow(languages[0]))
        found[name] = text.replace("NAMES", names)
    # The tables stand in files of their own, so that no file has all of them.
    part = {key: value for key, value in schema().items() if key != "required"}
    found[SCHEMA] = json.dumps(part, ensure_ascii=False, indent=2) + "\n"
    return dict(sorted(found.items(), key=lambda file: (file[0] != HEAD, file[0])))


def _lay(
    files: Mapping[str, str], draft: Path, folder: Path, stage: Stage, *, is_new: bool
) -> None:
    """Write the files beside their place, to be moved there."""
    stage.laid.append(draft)
    for name, text in files.items():
        path = draft / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    if is_new:
        stage.moves.append(Move(draft, folder, None, _MEND))
        return
    # A folder is a base once its head is there: that comes last.
    for entry in sorted(draft.iterdir(), key=lambda entry: entry.name == HEAD):
        stage.moves.append(Move(entry, folder / entry.name, None, _MEND))
