"""What people read of an audit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.inspection import check_page
from clusters.audit.auditing import audit
from clusters.factbase import Texts
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen
from tests.making import SOUND, write_base

if TYPE_CHECKING:
    from clusters.render.document import Document

    Read = Callable[["Document"], list[str]]
    Page = Callable[..., "Document"]

UNUSED = SOUND[SOUND.index("  - id: report-2021") : SOUND.index("clusters:\n")]
CLEAN = SOUND.replace(UNUSED, "")
CORRECT = "correct the value, or confirm it by hand with reading: {by: hand, reason: ...}"
LINE = CLEAN[: CLEAN.index("value: 305")].count("\n") + 1


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Page:
    """Audit a base, with texts named by their files, and lay the report out."""
    monkeypatch.chdir(tmp_path)

    def laid(text: str, *, everything: bool = False, **texts: str) -> Document:
        for name, content in texts.items():
            (tmp_path / f"{name}.txt").write_text(content, "utf-8")
        write_base(tmp_path, text)
        return check_page(audit(Path("base.yaml"), Texts(tmp_path)), everything=everything)

    return laid


def test_a_base_without_a_finding_says_so_and_what_was_checked(page: Page, read: Read) -> None:
    lines = read(page(CLEAN))
    assert lines[0] == "Not audited against texts: 0 of 1 are here (--texts DIR); no finding"
    assert "Where" not in "".join(lines)
    assert lines[2:5] == [
        "3 facts, 2 of them figures.",
        "0 of 3 quotations checked to the character.",
        "2 of 2 figures read from their words.",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [("value: 305", "value: 35"), ("over 305 people", "some 305 people")],
)
def test_a_figure_whose_words_say_otherwise_is_not_among_those_read(
    page: Page, read: Read, old: str, new: str
) -> None:
    document = page(CLEAN.replace(old, new))
    lines = read(document)
    assert "1 of 2 figures read from their words." in lines
    assert "1 figure read otherwise than the base has it." in lines
    tally: Any = document.payload["tally"]
    assert (tally["read"], tally["misread"]) == (1, 1)


def test_without_texts_the_first_line_says_what_was_not_audited(page: Page, read: Read) -> None:
    lines = read(page(SOUND))
    assert lines[0].startswith("Not audited against texts: 0 of 1 are here (--texts DIR); ")
    assert "Not checked, because not held: the texts of paper." in lines
    assert "No text held, only excerpts seen, of report-2021." in lines


def test_a_text_that_is_held_is_counted_with_its_numbers(page: Page, read: Read) -> None:
    lines = read(page(CLEAN, paper="7 people "))
    assert "1 of 1 texts held." in lines
    assert any(
        line.startswith("1 number in them: 0 captured by facts, 0 set aside") for line in lines
    )
    assert "not held" not in "".join(lines)


def test_an_error_is_a_row_with_place_code_what_and_mend(page: Page, read: Read) -> None:
    lines = read(page(CLEAN.replace("value: 305", "value: 306")))
    assert lines[:4] == [
        "Not audited against texts: 0 of 1 are here (--texts DIR); 1 error, no warnings",
        "",
        "Where | Finding | What | Mend",
        (
            f"base.yaml:{LINE}:12 | value-misread | "
            f"faku.employees, value: 'over 305' reads 305, not 306 | {CORRECT}"
        ),
    ]


def test_a_warning_is_told_from_an_error_without_colours(page: Page, read: Read) -> None:
    lines = read(page(SOUND.replace("value: 305", "value: 306")))
    assert lines[0].endswith("; 1 error, 1 warning")
    assert [line.split(" | ")[1] for line in lines if line.startswith("base.yaml:")] == [
        "unused-source (warning)",
        "value-misread",
    ]


def test_many_findings_are_cut_after_twenty_and_all_shows_them(page: Page, read: Read) -> None:
    fact = CLEAN[CLEAN.index("  - id: faku.employees") : CLEAN.index("  - id: faku.export_value")]
    wrong = "".join(
        fact.replace("faku.employees", f"faku.e{n}").replace("value: 305", "value: 306")
        for n in range(30)
    )
    broken = CLEAN.replace(fact, wrong)
    lines = read(page(broken))
    total = len(page(broken).rows)
    assert total >= 30
    assert sum(line.startswith("base.yaml:") for line in lines) == 20
    assert f"and {total - 20} findings more: --all" in lines
    whole = read(page(broken, everything=True))
    assert sum(line.startswith("base.yaml:") for line in whole) == total


def test_the_facts_of_a_draft_are_one_row_and_the_page_says_what_to_do_with_them(
    page: Page, read: Read
) -> None:
    fact = CLEAN[CLEAN.index("  - id: faku.employees") : CLEAN.index("  - id: faku.export_value")]
    guess = fact.replace("    evidence:", "    confirm: [metric, scope]\n    evidence:")
    drafts = "".join(guess.replace("faku.employees", f"faku.e{n}") for n in range(30))
    drafted = CLEAN.replace(fact, fact + drafts)
    lines = read(page(drafted))
    (row,) = [line for line in lines if "unconfirmed" in line]
    assert "unconfirmed (30 warnings)" in row
    assert "a draft guessed its metric, scope; and 29 more, to line" in row
    assert lines[-1].startswith("Next: read the 30 drafted facts in base.yaml against the words")
    whole = read(page(drafted, everything=True))
    assert sum("unconfirmed (warning)" in line for line in whole) == 30


def test_rows_stand_in_the_order_of_the_file(page: Page, read: Read) -> None:
    broken = CLEAN.replace("hedge: over", "hedge: nearly").replace("unit: USD", "unit: EUR")
    places = [line.split(":")[1] for line in read(page(broken)) if line.startswith("base.yaml:")]
    assert places == sorted(places, key=int)
    assert len(places) >= 2


def test_programs_get_findings_and_counts(page: Page) -> None:
    document = page(CLEAN.replace("value: 305", "value: 306"))
    assert document.payload["findings"] == (
        {
            "code": "value-misread",
            "severity": "error",
            "where": f"base.yaml:{LINE}:12",
            "file": "base.yaml",
            "line": LINE,
            "column": 12,
            "message": "faku.employees, value: 'over 305' reads 305, not 306",
            "mend": CORRECT,
            "fix": [],
        },
    )
    tally = document.payload["tally"]
    assert isinstance(tally, dict)
    assert (tally["facts"], tally["quotations"], tally["checked"]) == (3, 3, 0)
    assert tuple(tally["missing"]) == ("paper",)
    assert document.rows == document.payload["findings"]


@pytest.mark.parametrize("form", ["table", "md"])
def test_a_hostile_base_is_only_text(page: Page, form: str) -> None:
    broken = CLEAN.replace("id: faku.employees", 'id: "[x](http://evil) <b> | `法库`"')
    text = FORMATS[form].write(page(broken), Screen())
    if form == "md":
        assert "[x](http" not in text
        assert "<b>" not in text
    assert "法库" in text
    assert text.replace("\n", "").isprintable()
