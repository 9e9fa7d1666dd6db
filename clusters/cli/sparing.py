"""No command line overwrites what it reads."""

from __future__ import annotations

from pathlib import Path

from clusters.errors import Usage
from clusters.factbase import Texts, files_of


def spare(file: Path | None, option: str, data: Path | None, texts: Texts) -> None:
    """Refuse to write onto the base that is asked, one of its texts, or a link to one of them.

    Args:
        file: Where an answer is to go; None for standard output.
        option: What names it.
        data: The base; None for the one that ships.
        texts: The texts of its sources.

    Raises:
        Usage: if ``file`` is one of them.
    """
    if file is not None and _exists(file):
        for read in files_of(data, texts):
            if _exists(read) and file.samefile(read):
                held = f"{file}: it holds the base, or a text of it"
                raise Usage(f"{held}: name another file with {option} FILE")


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):  # what is no possible name is refused where it is opened
        return False
