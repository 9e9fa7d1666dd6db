"""``clusters check`` and ``clusters why``: what a person, a script and an editor get."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from clusters.cli.commands import COMMANDS
from clusters.factbase import shipped
from tests.cli.conftest import Run
from tests.hostile import ARTICLE, TOWNS
from tests.making import SOUND, write_base
from tests.terminal import NO_TEXTS, PROGRAM, ROOT, WITHOUT_TEXTS, on_terminal, piped

UNUSED = SOUND[SOUND.index("  - id: report-2021") : SOUND.index("clusters:\n")]
CLEAN = SOUND.replace(UNUSED, "")
WRONG = CLEAN.replace("value: 305", "value: 306")
LINE = CLEAN[: CLEAN.index("value: 305")].count("\n") + 1


def test_a_base_without_a_finding_ends_with_status_0_and_a_summary(
    run: Run, tmp_path: Path
) -> None:
    ran = run("check", "--data", str(write_base(tmp_path, CLEAN)))
    assert (ran.status, ran.err) == (0, "")
    first = ran.out.splitlines()[0]
    assert first == "Not audited against texts: 0 of 1 are here (--texts DIR); no finding"
    assert "3 facts, 2 of them figures." in ran.out.splitlines()


def test_an_error_ends_with_status_1_its_place_on_stdout_and_one_line_on_stderr(
    run: Run, tmp_path: Path
) -> None:
    file = write_base(tmp_path, WRONG)
    ran = run("check", "--data", str(file))
    assert ran.status == 1
    assert f"{file}:{LINE}:12 " in ran.out
    assert "value-misread" in ran.out
    assert "correct the value, or confirm it by hand" in ran.out
    assert ran.err == "clusters: the audit found something\n"


def test_a_warning_ends_with_status_0_and_counts_when_it_is_strict(
    run: Run, tmp_path: Path
) -> None:
    file = str(write_base(tmp_path))
    ran = run("check", "--data", file)
    assert (ran.status, ran.err) == (0, "")
    assert "unused-source (warning)" in ran.out
    strict = run("check", "--data", file, "--strict")
    assert (strict.status, strict.out) == (1, ran.out)
    assert strict.err.count("\n") == 1


def test_a_clean_base_is_clean_when_it_is_strict(run: Run, tmp_path: Path) -> None:
    assert run("check", "--strict", "--data", str(write_base(tmp_path, CLEAN))).status == 0


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "tsv", "md", "sarif"])
def test_every_format_tells_the_finding_and_its_place(run: Run, tmp_path: Path, form: str) -> None:
    ran = run("check", "--data", str(write_base(tmp_path, WRONG)), "-f", form)
    assert ran.status == 1
    for word in ("value-misread", str(LINE), "correct the value, or confirm it by hand"):
        assert word in ran.out


def test_every_format_for_programs_is_what_it_says(run: Run, tmp_path: Path) -> None:
    file = str(write_base(tmp_path, WRONG))
    (found,) = json.loads(run("check", "--data", file, "--json").out)["findings"]
    assert set(found) >= {"code", "severity", "where", "line", "message", "mend"}
    assert (found["severity"], found["where"]) == ("error", f"{file}:{LINE}:12")
    assert json.loads(run("check", "--data", file, "-f", "jsonl").out) == found
    (row,) = csv.DictReader(io.StringIO(run("check", "--data", file, "-f", "csv").out))
    assert (row["code"], row["line"]) == ("value-misread", str(LINE))
    log = json.loads(run("check", "--data", file, "-f", "sarif").out)
    assert [result["ruleId"] for result in log["runs"][0]["results"]] == ["value-misread"]


QUESTIONS = {
    "show": ("faku",),
    "filter": ("--where", "employees > 5"),
    "search": ("walmart",),
    "compare": ("--metric", "exports"),
    "cite": ("faku",),
    "why": ("faku.export_value.2018",),
    "draft": (str(ARTICLE), "--language", "en", "--cluster", "faku"),
    "diff": (str(TOWNS), str(TOWNS)),
}


@pytest.mark.parametrize(
    "command",
    [
        name
        for name in COMMANDS
        if name not in {"check", "schema", "verify", "draft", "diff", "init", "export", "mcp"}
    ],
)
def test_sarif_is_for_the_audit_alone(run: Run, command: str) -> None:
    ran = run(command, *QUESTIONS.get(command, ()), "--format", "sarif")
    assert (ran.status, ran.out) == (2, "")
    assert (
        "sarif is for `clusters verify` and `clusters check` only: write another format" in ran.err
    )
    assert ran.err.count("\n") == 1


def test_without_texts_there_is_no_error_and_the_summary_says_what_was_not_checked(
    run: Run,
) -> None:
    ran = run("check", "--texts", WITHOUT_TEXTS)
    assert (ran.status, ran.err) == (0, "")
    summary = " ".join(ran.out.split())
    assert re.search(r"0 of \d+ quotations checked to the character", summary)
    assert "0 of 5 texts held" in summary
    for source in ("chinadaily-2019", "bilang", "ceramicswin-2020", "gasme-2022", "xinhua-2023"):
        assert source in summary.partition("Not checked, because not held: ")[2]


def test_what_is_no_yaml_ends_with_status_65_at_its_place(run: Run, tmp_path: Path) -> None:
    file = write_base(tmp_path, "settings: [\n")
    ran = run("check", "--data", str(file))
    assert (ran.status, ran.out) == (65, "")
    assert ran.err.startswith(f"{file}:2:1: ")
    assert ran.err.count("\n") == 1


def test_a_base_that_is_not_there_ends_with_status_66(run: Run, tmp_path: Path) -> None:
    ran = run("check", "--data", str(tmp_path / "none.yaml"))
    assert (ran.status, ran.out) == (66, "")


def test_a_broken_law_is_a_finding_among_others(run: Run, tmp_path: Path) -> None:
    broken = WRONG.replace("value: 1.5", "value: 2.5").replace('"2019"', '"2019-13"')
    found = json.loads(run("check", "--data", str(write_base(tmp_path, broken)), "--json").out)
    codes = {finding["code"] for finding in found["findings"]}
    assert {"bad-period", "value-misread"} <= codes


def test_the_base_that_ships_is_named_as_briefly_as_it_can_be(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = tmp_path / "data" / "clusters.yaml"
    damaged.parent.mkdir()
    damaged.write_text(shipped().read_text("utf-8").replace("value: 36\n", "value: 37\n"), "utf-8")
    monkeypatch.setattr("clusters.cli.session.shipped", lambda: damaged)
    monkeypatch.chdir(tmp_path)
    assert "\ndata/clusters.yaml:" in run("check").out
    monkeypatch.chdir(damaged.parent)
    assert "\nclusters.yaml:" in run("check").out
    monkeypatch.chdir(ROOT)
    assert f"\n{damaged}:" in run("check").out


def test_the_audit_can_be_run_in_a_pipe_on_a_terminal_and_from_the_environment(
    tmp_path: Path,
) -> None:
    file = str(write_base(tmp_path, WRONG))
    ran = piped("check", CLUSTERS_DATA=file, **NO_TEXTS)
    assert (ran.status, ran.err) == (1, "clusters: the audit found something\n")
    assert f"{file}:{LINE}:12  value-misread  faku.employees, value: " in ran.out
    shown = on_terminal("check", columns=60, CLUSTERS_DATA=file, **NO_TEXTS)
    assert "1 error, no warnings" in " ".join(shown.split())
    assert "the audit found something" in shown


def test_a_log_can_be_written_to_a_file_though_the_answer_is_no(tmp_path: Path) -> None:
    log = tmp_path / "audit.sarif"
    file = str(write_base(tmp_path, WRONG))
    ran = piped("check", "--data", file, "-f", "sarif", "-o", str(log))
    assert (ran.status, ran.out) == (1, "")
    assert json.loads(log.read_text("utf-8"))["version"] == "2.1.0"


def test_sarif_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    broken = WRONG.replace("id: faku.employees", "id: faku.法库")
    command = [*PROGRAM, "check", "-f", "sarif", "--data", str(write_base(tmp_path, broken))]
    env = {**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"}
    done = subprocess.run(command, capture_output=True, cwd=ROOT, env=env, check=False)
    assert done.returncode == 1
    assert "法库" in done.stdout.decode("utf-8")


def test_why_tells_how_a_figure_came_about(run: Run) -> None:
    ran = run("why", "faku.brands.2019", "--texts", WITHOUT_TEXTS)
    assert (ran.status, ran.err) == (0, "")
    lines = ran.out.splitlines()
    assert lines[0].startswith("Faku, brands: about 1,000 brands")
    assert any(line.split() == ["Fact", "faku.brands.2019"] for line in lines)
    assert "That is" in ran.out
    assert "from 900 to 1,100" in ran.out
    assert "Read as" in ran.out
    assert "- the quotation: not checked against the text of chinadaily-2019" in lines


def test_why_finds_a_fact_whatever_the_case_of_its_id(run: Run) -> None:
    told = run("why", "Faku.Brands.2019").out
    assert "faku.brands.2019" in told
    assert told == run("why", "faku.brands.2019").out


def test_why_shows_no_words_around_without_the_text(run: Run) -> None:
    ran = run("why", "faku.brands.2019", "--texts", WITHOUT_TEXTS, "--json")
    (ground,) = json.loads(ran.out)["why"]["grounds"]
    assert (ground["checked"], ground["before"], ground["after"]) == (False, "", "")


def test_why_suggests_the_nearest_for_a_fact_that_is_not_there(run: Run) -> None:
    ran = run("why", "faku.brand.2019")
    assert (ran.status, ran.out) == (2, "")
    assert "'faku.brand.2019': no such fact: did you mean faku.brands.2019" in ran.err
    assert ran.err.count("\n") == 1


def test_why_without_a_fact_says_what_is_missing(run: Run) -> None:
    ran = run("why")
    assert (ran.status, ran.out) == (2, "")
    missing = "Missing argument 'FACT | CLUSTER METRIC [PERIOD]'"
    assert ran.err == f"clusters: {missing}: see `clusters why --help`\n"


def test_why_refuses_a_base_that_breaks_a_law_and_says_where(run: Run, tmp_path: Path) -> None:
    broken = CLEAN.replace('period: "2019"', 'period: "2019-13"')
    ran = run("why", "faku.employees", "--data", str(write_base(tmp_path, broken)))
    assert (ran.status, ran.out) == (65, "")


def test_json_of_why_has_every_key_of_the_contract(run: Run) -> None:
    answer = json.loads(run("why", "xuzhou.employees", "--json").out)
    assert set(answer) == {"schema_version", "warnings", "answer", "why", "references"}
    why = answer["why"]
    assert set(why) == {
        *("fact", "others", "grounds", "reading", "conversion", "verdict", "witnesses"),
        *("against", "conflicts", "open"),
    }
    assert why["fact"]["number"] is None
    assert set(why["reading"]) == {"words", "unreadable"}
    assert {"source", "condition", "quote", "paragraph", "paragraphs", "checked"} <= set(
        why["grounds"][0]
    )
    assert answer["warnings"]


@pytest.mark.parametrize("command", [("check",), ("why", "faku.brands.2019"), ("sources",)])
def test_a_folder_of_texts_that_is_not_there_ends_with_status_66(
    run: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    ran = run(*command, "--texts", str(tmp_path / "none"))
    assert (ran.status, ran.out) == (66, "")
    assert ran.err == (
        f"clusters: {tmp_path / 'none'}: no such folder: name the one in which the texts lie\n"
    )


def test_a_base_may_confirm_a_reading_by_hand(run: Run, tmp_path: Path) -> None:
    accepted = WRONG.replace(
        "value: 306", 'value: 306\n    reading: {by: hand, reason: "six, not five"}'
    )
    file = str(write_base(tmp_path, accepted))
    ran = run("check", "--strict", "--data", file)
    assert ran.status == 0
    assert "1 confirmed by hand" in " ".join(ran.out.split())
    assert "read by hand: six, not five" in " ".join(
        run("why", "faku.employees", "--data", file).out.split()
    )
    refused = accepted.replace("by: hand", "by: eye")
    ran = run("check", "--data", str(write_base(tmp_path, refused)))
    assert (ran.status, "not one of the words for it: write 'hand'" in ran.err) == (65, True)
