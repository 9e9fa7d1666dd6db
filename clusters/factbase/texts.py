"""The texts of the sources: other people's articles, there or not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from clusters.models import Source
from clusters.reading import read_bytes


@dataclass(frozen=True, slots=True)
class Texts:
    """A folder in which texts of sources may lie."""

    folder: Path
    """The folder; it need not exist."""

    def read(self, source: Source) -> bytes | None:
        """Read the text that the base names for a source; None if it is not in the folder.

        Raises:
            CannotOpen: if something is there that is no file, leads out or cannot be read.
        """
        path = self.folder / source.text.file if source.text else None
        if path is None or path.parent != self.folder or _absent(path):
            return None
        return read_bytes(path)

    def held(self, source: Source) -> bool:
        """Whether the text is there, byte for byte the one that was quoted."""
        from hashlib import sha256

        content = self.read(source)
        if source.text is None or content is None:
            return False
        return sha256(content).hexdigest() == source.text.sha256


def _absent(path: Path) -> bool:
    """Whether nothing is there, not even what cannot be read."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False
