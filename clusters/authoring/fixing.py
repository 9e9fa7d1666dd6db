"""A base mended where nothing is left to judge: places, measures, a hash, how an id is spelled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

from clusters.authoring.staging import Rewriting
from clusters.errors import Defect
from clusters.factbase.laws import Breach
from clusters.factbase.opening import parts
from clusters.reading import read_text
from clusters.reading.editing import Edit, edited, written
from clusters.reading.files import shown

_SURE = {
    **{code: {"start", "end"} for code in ("quote-moved", "quote-unplaced", "set-aside-moved")},
    "text-measures": {"characters", "paragraphs"},
    "text-differs": {"sha256"},
    "bad-id": {"id"},
}
"""What may be written without a person, by the code of what is found. Nothing of it is a claim."""


class Mending(Rewriting):
    """A base, and what its files will hold when it is mended."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.made = 0

    def fixes(self, breaches: Sequence[Breach]) -> Iterator[tuple[Path, tuple[Edit, ...]]]:
        """Yield what mends each breach, and in which file; nothing where a person has to look."""
        sure = [
            each.write and each.write.keys() <= _SURE.get(each.code, set()) for each in breaches
        ]
        tree = self.tree() if any(sure) else None
        files = {shown(str(file)): file for file in parts(self.home)}
        for breach, is_sure in zip(breaches, sure, strict=True):
            if tree and is_sure and breach.write:
                *_, name = breach.path
                mark = tree.at(breach.path[:-1])
                file = files.get(mark.file, self.home)
                yield file, written(self.text(file), mark, name, breach.write)
            else:
                yield self.home, ()

    def obey(self, breaches: Sequence[Breach]) -> int:
        """Mend, in memory, which of these breaches can be; give how many they are.

        Raises:
            Defect: if anything else would be changed.
        """
        wanted: Any = self.tree().root
        edits: defaultdict[Path, list[Edit]] = defaultdict(list)
        made = 0
        for breach, (file, some) in zip(breaches, self.fixes(breaches), strict=True):
            if some:
                made += 1
                edits[file] += some
                reduce(getitem, breach.path[:-1], wanted).update(breach.write)
        self.new |= {file: edited(self.text(file), some) for file, some in edits.items()}
        if self.tree().root != wanted:
            raise Defect(f"{self.home}: a mend would change more than it says: please report it")
        self.made += made
        return made

    def diff(self) -> Iterator[str]:
        """Yield the lines of what will be changed, as a unified diff."""
        for file, text in self.changed.items():
            both = read_text(file).splitlines(), text.splitlines()
            yield from unified_diff(*both, shown(str(file)), shown(str(file)), lineterm="")
