"""The base in the forms that other programs read: SQLite, a data package, Parquet."""

from pathlib import Path
from typing import Final

SUFFIXES: Final = frozenset({".db", ".sqlite", ".sqlite3"})
"""How the names of databases end."""

MAGIC: Final = b"SQLite format 3\0"
"""How databases begin."""

WHOLE: Final = 8 * 2**20
"""The most bytes that are held against a digest whenever they are asked."""


def is_database(path: Path) -> bool:
    """Whether a file is a database, or by its name should be one."""
    try:
        if path.suffix.lower() in SUFFIXES or not path.is_file():
            return path.suffix.lower() in SUFFIXES and not path.is_dir()
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):  # what cannot be read is refused where it is opened
        return False
