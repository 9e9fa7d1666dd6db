"""Every answer fits its screen, and a narrow one loses nothing."""

from __future__ import annotations

import json
import re
import shlex
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

import pytest

from clusters.render.text import cells
from tests.cli.conftest import Run
from tests.cli.invocations import FORTY_ROWS, LONG, ONE_SCREEN
from tests.terminal import NO_TEXTS, on_terminal

ROWS = dict.fromkeys(ONE_SCREEN, 23) | dict.fromkeys(FORTY_ROWS, 40)
"""How many rows an answer may take: the prompt takes one of the screen's 24."""


@cache
def shown(line: str, columns: int) -> str:
    """Give what a terminal of so many columns shows of a command line."""
    return on_terminal(*shlex.split(line), columns=columns, **NO_TEXTS)


@pytest.mark.parametrize("line", ROWS, scope="module")
def test_an_answer_fits_its_screen(line: str) -> None:
    shows = {columns: shown(line, columns).splitlines() for columns in (80, 100, 140)}
    assert not {columns: lines for columns, lines in shows.items() if len(lines) > ROWS[line]}
    widest = {columns: max(map(cells, lines)) for columns, lines in shows.items()}
    assert not {columns: cells for columns, cells in widest.items() if cells > columns}


@pytest.mark.parametrize("line", ROWS, scope="module")
def test_the_first_line_of_an_answer_is_a_sentence_about_it(line: str) -> None:
    first = shown(line, 80).splitlines()[0]
    assert not first.startswith("clusters:"), first
    assert re.search(r"\w", first)


@pytest.mark.parametrize("columns", [40, 60])
@pytest.mark.parametrize("line", [*ROWS, *LONG], scope="module")
def test_a_narrow_screen_loses_no_word_of_a_row(line: str, columns: int) -> None:
    narrow = shown(line, columns)
    unbreakable = max(map(cells, narrow.split()))
    hanging = 8  # an address that is longer than a line stands unbroken behind its number
    answer = [line for line in narrow.splitlines() if not line.startswith("clusters: ")]
    assert max(map(cells, answer)) <= max(columns, unbreakable + hanging)
    lost = [
        (row, found)
        for row, found in beside(rows(shown(line, 500)), narrow.splitlines())
        if letters(row) - letters(found)
    ]
    assert not lost


def letters(text: str) -> Counter[str]:
    """Count the characters of a text, for lines break Chinese and long addresses anywhere."""
    return Counter(re.sub(r"\s", "", text))


def rows(page: str) -> list[str]:
    """Give the rows of the tables of a page that has room for them, with what goes on with each."""
    lines = page.splitlines()
    rules = {at for at, line in enumerate(lines) if line and set(line) == {"─"}}
    found: list[str] = []
    for at, line in enumerate(lines):
        if line.startswith("    ") and found:
            found[-1] += line
        elif re.search(r"\S {2,}\S", line) and at + 1 not in rules and not SIGNS.search(line):
            found.append(line)
    return found


SIGNS = re.compile(r"^(?:≠ in|\* not|! |Next: )")
"""How the last lines begin, which are no rows though they have gaps."""


def beside(wide: Sequence[str], narrow: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each row with all that stands from its beginning to that of the next.

    Rows stand below the answer, which may break before a number as a row begins with one.
    """
    starts = [narrow.index("") if "" in narrow else -1]
    for row in wide:
        after = range(starts[-1] + 1, len(narrow))
        starts.append(next(at for at in after if begins(narrow[at], row.split()[0])))
    for row, (start, end) in zip(wide, pairwise([*starts[1:], len(narrow)]), strict=True):
        yield row, "".join(narrow[start:end])


def begins(line: str, word: str) -> bool:
    """Whether a line begins with a word, or with as much of a long one as it has room for."""
    first = line.split()[:1] if not line.startswith("    ") else []
    broken = 20
    return first == [word] or (first != [] and len(first[0]) > broken and word.startswith(first[0]))


@pytest.mark.parametrize("line", ROWS, scope="module")
def test_all_reaches_every_fact_of_the_json(run: Run, line: str) -> None:
    asked = shlex.split(line)
    answer = json.loads(run(*asked, "--json").out)
    page = " ".join(run(*asked, "--all").out.split())
    facts = list(facts_in(answer))
    assert not [fact["id"] for fact in facts if not is_told(fact, page)]


def is_told(fact: Mapping[str, object], page: str) -> bool:
    """Whether a page has a fact: by its id, by the words of a statement, or by its figure."""
    text = str(fact["text"] or fact["printed"])
    figure = str(fact["says"]).partition(": ")[2].partition(" (")[0]
    return any(" ".join(told.split()) in page for told in (str(fact["id"]), text, figure))


def facts_in(value: object) -> Iterator[Mapping[str, object]]:
    """Yield the facts that an answer gives in full."""
    if isinstance(value, Mapping):
        if {"id", "says", "printed"} <= set(value):
            yield value
        for one in value.values():
            yield from facts_in(one)
    elif isinstance(value, Sequence) and not isinstance(value, str):
        for one in value:
            yield from facts_in(one)


@pytest.mark.parametrize("line", ["list", "show faku", "compare -m exports", "sources"])
def test_sources_and_caveats_come_where_they_are_asked_for(run: Run, line: str) -> None:
    asked = shlex.split(line)
    plain, cited = run(*asked).out, run(*asked, "--references").out
    assert "\nSources\n" not in plain
    assert cited.startswith(plain.rstrip("\n"))
    assert "\nSources\n[" in cited
    whole = run(*asked, "--all").out
    assert "\nCaveats\n- " in whole
    assert "\nSources\n[" in whole
    for form in ("md", "html"):
        page = run(*asked, "-f", form).out
        assert "Caveats" in page
        assert "Sources" in page
