"""What ``verify`` prints, writes and leaves as it is."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

WRONG = "In 2018, Faku exported ceramics worth €100 million.\n"
RIGHT = "In 2018, Faku exported ceramics worth $100 million.\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "draft.md"
    file.write_text(f"# Towns\n\n{WRONG}{RIGHT}", "utf-8")
    return file


def test_what_does_not_stand_is_told_first_and_marked_under_its_words(
    run: Run, draft: Path
) -> None:
    ran = run("verify", str(draft))
    assert ran.status == 1
    lines = ran.out.splitlines()
    assert lines[0].startswith("1 of 2 claims does not stand: 1 other-value.")
    at = next(number for number, line in enumerate(lines) if "€100 million" in line)
    mark = lines[at + 1].index("^")
    assert lines[at][mark:].startswith("€100 million")
    assert (
        lines[at + 2]
        .strip()
        .startswith("other-value: the same number, in USD: Faku 100 million USD")
    )


def test_what_stands_is_shown_if_asked_for_with_its_source(run: Run, draft: Path) -> None:
    told = " ok: Faku 100 million USD (cluster, 2018) [1]"
    assert told not in run("verify", str(draft)).out
    assert told in run("verify", str(draft), "--all").out


def test_a_draft_that_stands_ends_with_status_0(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(RIGHT.encode())))
    ran = run("verify", "-")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("The claim stands.")


def test_a_claim_has_its_place_its_words_and_the_fact(run: Run, draft: Path) -> None:
    claims = json.loads(run("verify", str(draft), "--json").out)["claims"]
    wrong = next(one for one in claims if one["verdict"] == "other-value")
    assert (wrong["line"], wrong["column"], wrong["words"]) == (3, 39, "€100 million")
    assert (wrong["cluster"], wrong["fact"]) == ("faku", "faku.export_value.2018")


def test_sarif_has_what_does_not_stand_alone(run: Run, draft: Path) -> None:
    log = json.loads(run("verify", str(draft), "-f", "sarif").out)
    (result,) = log["runs"][0]["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (result["ruleId"], region) == ("other-value", {"startLine": 3, "startColumn": 39})


@pytest.mark.parametrize(
    ("style", "mark"), [("apa", "(China Daily, 2019)"), ("ieee", "[1]"), ("plain", "[1]")]
)
def test_references_are_put_behind_what_stands_and_nothing_else_changes(
    run: Run, draft: Path, style: str, mark: str
) -> None:
    ran = run("verify", str(draft), "--cite", style)
    assert ran.status == 1
    text, _, listing = ran.out.rpartition("\n\n")
    cited = f"# Towns\n\n{WRONG}{RIGHT}".replace("$100 million", f"$100 million {mark}")
    assert text == cited.rstrip()
    assert "China Daily" in listing


def test_a_page_gets_its_references_inside_it(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft.html"
    file.write_text(f"<html><body><p>{RIGHT}</p></body></html>", "utf-8")
    out = run("verify", str(file), "--cite", "apa").out
    assert "$100 million (China Daily, 2019)." in out
    assert out.rstrip().endswith("</p>\n</body></html>")


@pytest.mark.parametrize("form", ["html", "json", "csv", "sarif"])
def test_a_draft_with_references_is_written_in_no_other_format(
    run: Run, draft: Path, tmp_path: Path, form: str
) -> None:
    file = tmp_path / "cited.html"
    ran = run("verify", str(draft), "--cite", "apa", "-f", form, "-o", str(file))
    assert ran.status == 2
    assert "--cite prints the draft itself: leave --format out" in ran.err
    assert not file.exists()


def test_a_figure_that_names_nobody_is_settled_by_a_name(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("In 2018, exports of ceramics were worth $100 million.", "utf-8")
    assert run("verify", str(file)).status == 1
    assert run("verify", str(file), "--cluster", "faku").status == 0


def test_what_is_no_draft_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_bytes(b"\xff\xfe")
    assert "not UTF-8 at byte 0: save it as UTF-8" in run("verify", str(file)).err
    assert run("verify", str(tmp_path / "none.txt")).status == 66
    file.write_text(RIGHT, "utf-8")
    assert "no such language" in run("verify", str(file), "--language", "tlh").err


def test_controls_of_a_draft_reach_the_screen_as_text(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text(f"\u202e\x1b[31m {WRONG}", "utf-8")
    for form in ("table", "md", "json", "sarif", "csv"):
        out = run("verify", str(file), "-f", form).out
        assert "\u202e" not in out
        assert "\x1b" not in out


def test_closed_standard_input_is_told(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    ran = run("verify", "-")
    told = "clusters: standard input: it is closed: name a file\n"
    assert (ran.status, ran.out, ran.err) == (66, "", told)
