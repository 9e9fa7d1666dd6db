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

SURE = {
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
        self.read = self.tree()
        self.files = {shown(str(file)): file for file in parts(home)}
        self.made = 0

    def fix(self, breach: Breach) -> tuple[Path, tuple[Edit, ...]]:
        """Give what mends a breach, and in which file; nothing where a person has to look."""
        if not breach.write or breach.write.keys() - SURE.get(breach.code, set()):
            return self.home, ()
        *way, name = breach.path
        mark = self.read.at(tuple(way))
        file = self.files.get(mark.file, self.home)
        return file, written(self.text(file), mark, name, breach.write)

    def obey(self, breaches: Sequence[Breach]) -> int:
        """Mend, in memory, which of these breaches can be; give how many they are.

        Raises:
            Defect: if anything else would be changed.
        """
        wanted: Any = self.read.root
        edits: defaultdict[Path, list[Edit]] = defaultdict(list)
        made = 0
        for breach in breaches:
            file, some = self.fix(breach)
            if some:
                made += 1
                edits[file] += some
                reduce(getitem, breach.path[:-1], wanted).update(breach.write)
        if not made:
            return 0
        self.new |= {file: edited(self.text(file), some) for file, some in edits.items()}
        self.read = self.tree()
        if self.read.root != wanted:
            raise Defect(f"{self.home}: a mend would change more than it says: please report it")
        self.made += made
        return made

    def diff(self) -> Iterator[str]:
        """Yield the lines of what will be changed, as a unified diff."""
        for file, text in self.changed.items():
            both = read_text(file).splitlines(), text.splitlines()
            yield from unified_diff(*both, shown(str(file)), shown(str(file)), lineterm="")
