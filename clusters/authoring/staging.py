"""What a run writes of a base: laid beside its place, and moved there once the run has told it.

Until then nothing has changed, and nobody else who writes so changes it. Whatever fails, and
whenever, a file is the old one or the new one.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from shutil import rmtree

from clusters.errors import AnswerIsNo, CannotOpen, CannotWrite, ReaderGone, Usage
from clusters.factbase import tree_of
from clusters.factbase.opening import folder_of
from clusters.light import dataclass
from clusters.reading import Tree, read_bytes
from clusters.render.output import drafted, say
from clusters.store import is_database


@dataclass(frozen=True, slots=True)
class Move:
    """A file or a folder that is laid, and where it goes."""

    laid: Path
    """Where it is."""
    place: Path
    """Where it goes."""
    instead: bytes | None
    """What must be there still; None where nothing is."""
    mend: str
    """What to do if it cannot be moved."""


class Stage:
    """What is laid, in the order in which it is moved."""

    def __init__(self) -> None:
        self.moves: list[Move] = []
        self.laid: list[Path] = []
        self.made: list[Path] = []

    def lay(self, file: Path, content: bytes, instead: bytes | None, option: str) -> None:
        """Lay a file of a base; ``option`` is what names it.

        Raises:
            CannotWrite: if it cannot be written.
        """
        mend = f"name another file with {option} FILE"
        with told(file, mend):
            self.make(file.parent)
            place = Path(os.path.realpath(file))
            self.laid.append(drafted(content, place))
            self.moves.append(Move(self.laid[-1], place, instead, mend))

    def make(self, folder: Path) -> None:
        """Make a folder, and those around it, where there is none.

        Raises:
            OSError: if one cannot be made.
        """
        for each in (*reversed(folder.parents), folder):
            if not each.exists():
                each.mkdir()
                self.made.append(each)

    def commit(self) -> None:
        """Move all to its place, unless something there is not what it was.

        Raises:
            CannotWrite: if one cannot be moved; it and those behind it are as they were.
        """
        for move in self.moves:
            with told(move.place, move.mend):
                there = move.place.read_bytes() if os.path.lexists(move.place) else None
            if there != move.instead:
                raise CannotWrite(f"{move.place}: it was changed meanwhile: run the command again")
        for move in self.moves:
            with told(move.place, move.mend):
                move.laid.replace(move.place)

    def clear(self) -> None:
        """Take away what is laid still, and the folders made for nothing."""
        for path in self.laid:
            with suppress(OSError):
                rmtree(path) if path.is_dir() else path.unlink()
        for folder in reversed(self.made):
            with suppress(OSError):
                folder.rmdir()


@contextmanager
def told(place: Path, mend: str) -> Iterator[None]:
    """Tell what the system refuses of a place, and the next step.

    Raises:
        CannotWrite: if it refuses something.
    """
    try:
        yield
    except (OSError, ValueError) as error:
        what = getattr(error, "strerror", None) or error
        raise CannotWrite(f"{place}: {what}: {mend}") from error


@contextmanager
def staged(*homes: Path) -> Iterator[Stage]:
    """Give what a run may lay; bases that it reads and writes are its own meanwhile.

    An answer that is no, or whose reader has read enough, is an answer.

    Raises:
        CannotWrite: if something cannot be moved to its place.
    """
    stage = Stage()
    with ExitStack() as held:
        folders = map(folder_of, homes)
        for _, folder in sorted({os.path.realpath(each): each for each in folders}.items()):
            held.enter_context(_alone(folder))
        held.callback(stage.clear)
        try:
            yield stage
        except (AnswerIsNo, ReaderGone):
            stage.commit()
            raise
        stage.commit()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until no other run writes into a folder, and keep others waiting."""
    with ExitStack() as held:
        # Where there are no locks, what was changed meanwhile is found before it is replaced.
        with suppress(ImportError, OSError):
            from fcntl import LOCK_EX, LOCK_NB, flock

            lock = os.open(folder, os.O_RDONLY)
            held.callback(os.close, lock)
            try:
                flock(lock, LOCK_EX | LOCK_NB)
            except BlockingIOError:
                say(f"clusters: another run writes into {folder}: waiting for it")
                flock(lock, LOCK_EX)
        yield


class Rewriting:
    """A base, and what its files will hold: around what is changed, every byte stays."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.old: dict[Path, bytes | None] = {}
        self.new: dict[Path, str] = {}

    def text(self, file: Path) -> str:
        """Give what a file will hold, with its own ends of lines; a new one holds nothing.

        Raises:
            CannotOpen: if it cannot be read, or is a database.
        """
        if file not in self.old and is_database(file):
            raise CannotOpen(f"{file}: a database: name the YAML of the base to write into")
        if file not in self.old:
            self.old[file] = read_bytes(file) if os.path.lexists(file) else None
        return self.new.get(file, (self.old[file] or b"").decode("utf-8"))

    @property
    def changed(self) -> dict[Path, str]:
        """What will be in the files that change, as it is read: CRLF is LF."""
        return {file: text.replace("\r\n", "\n") for file, text in self.new.items()}

    def tree(self) -> Tree:
        """Read the base as it will be.

        Raises:
            InvalidBase: if that is not YAML.
        """
        return tree_of(self.home, self.changed)

    def lay(self, stage: Stage) -> None:
        """Lay the files that change.

        Raises:
            CannotWrite: if one cannot be written.
            Usage: if one lies in another folder than the base, by a link.
        """
        home = os.path.realpath(folder_of(self.home))
        for file, text in self.new.items():
            if not Path(os.path.realpath(file)).is_relative_to(home):
                raise Usage(f"{file}: a link leads out of the base: put the file itself there")
            stage.lay(file, text.encode(), self.old[file], "--data")
