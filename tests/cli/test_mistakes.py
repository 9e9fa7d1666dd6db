"""What goes wrong is one line with the next step, a status, and nothing on standard output."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusters.factbase import shipped
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("compare", "-m", "expotrs"), "'expotrs': no such metric or family: did you mean exports"),
        (("compare", "nowhere", "-m", "exports"), "'nowhere': no such cluster"),
        (("list", "-f", "jsno"), "'jsno': no such format: did you mean json"),
        (("list", "--color", "red"), "'red': no such use of colour"),
        (("facts", "--kind", "targets"), "'targets': no such kind: did you mean target"),
        (("facts", "--status", "odd"), "'odd': no such status: one of sound, garbled, disputed"),
        (("facts", "-s", "bilan"), "'bilan': no such source: did you mean bilang"),
        (("cite", "faku.export_valu"), "no such cluster, fact or source: did you mean"),
        (("lst",), "No such command 'lst'. Did you mean 'list'?: see `clusters --help`"),
        (("list", "--formt", "json"), "No such option: --formt"),
        (("show",), "Missing argument 'NAME': see `clusters show --help`"),
        (("filter",), "nothing is asked: add --where"),
        (("filter", "-w", "employees 5"), "'employees 5': not a condition: write METRIC OP AMOUNT"),
        (("filter", "-w", "employees > many"), "'many'"),
        (("filter", "-w", "employees > 5 million USD"), "no amount of employees: write a bare"),
        (("filter", "-w", "export_value > 5"), "no amount of export_value: write its currency"),
        (("filter", "-w", "buyers > 5"), "buyers: a text, not a figure"),
        (("filter", "-w", "emploees > 5"), "'emploees': no such metric or family: did you mean"),
        (
            ("filter", "--place", "Hubei"),
            "'Hubei': no cluster is told to lie there: did you mean Hebei? (one of",
        ),
        (
            ("filter", "-w", "exports > 50 million"),
            "exports: a family of different things: name one",
        ),
        (
            ("show", "liaoning"),
            "'liaoning': a place, no cluster: faku lies there: see `clusters show",
        ),
        (("search", " "), "no words: write what to look for"),
        (("search", *map(str, range(51))), "51 words: look for 50 or fewer"),
        (("why", ""), "no words: name a fact's id, or CLUSTER METRIC"),
        (("why", "", " "), "no words: name a fact's id, or CLUSTER METRIC"),
        (("compare", "-m", "exports", "--window", "-1"), "Invalid value for '--window'"),
    ],
)
def test_words_that_are_not_known_end_with_status_2(
    run: Run, words: tuple[str, ...], said: str
) -> None:
    ran = run(*words)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("clusters: ")
    assert said in ran.err
    assert ran.err.count("\n") == 1


OVERLONG = ("x" * 3000, "word " * 600, "景" * 500, "a/" * 400, "'" * 400)
"""Words of a user that no line has room for."""
TAKING_WORDS = (
    "show", "compare -m", "list -f", "facts --kind", "facts --columns", "facts --sort", "cite",
    "filter -w", "filter --place", "compare --window", "list --data", "check --texts", "list -o",
    "compare --currency", "why faku", "help", "list", "list --origin", "facts --period",
)  # fmt: skip


@pytest.mark.parametrize("line", TAKING_WORDS)
def test_an_error_is_no_longer_than_a_line_whatever_the_words(run: Run, line: str) -> None:
    for words in OVERLONG:
        ran = run(*line.split(), words)
        assert ran.status in {2, 66, 74}, words[:9]
        assert len(ran.err) <= 251, words[:9]
        assert ran.err.count("\n") == 1, words[:9]
        assert ": " in ran.err.removeprefix("clusters: "), "the next step stays"


def test_a_long_list_of_what_there_is_is_cut_and_its_suggestion_kept(run: Run) -> None:
    said = run("facts", "--columns", "nope").err
    assert said.startswith("clusters: 'nope': no such column: did you mean note or scope? (one of")
    assert " … " in said
    assert len(said) <= 251


def test_a_base_that_is_not_there_ends_with_status_66(run: Run, tmp_path: Path) -> None:
    ran = run("list", "--data", str(tmp_path / "none.yaml"))
    assert (ran.status, ran.out) == (66, "")
    assert "none.yaml: no such file" in ran.err
    assert ran.err.count("\n") == 1


BROKEN = [
    ("hedge: over", "hedge: ovr", "hedge: not one of the words for it: write 'exact'"),
    ("hedge: over", "hegde: over", "no such field (is it hedge?): correct or remove it"),
    ("kind: contract", "kind: kontract", "kind: not one of the words for it"),
    ("value: 36", "value: true", "value"),
    ("value: 36", "value: thirty-six", "export_destinations is a figure: write a number"),
    ("value: Africa", "value: 5", "export_markets is a text: write a text value"),
    ("value: 36", "value: null", "null, and not garbled: write the value, or status: garbled"),
    ("unit: countries", "unit: nations", "nations: no unit of export_destinations"),
    ('period: "2018"', 'period: "2018-13"', "2018-13: no such day in the calendar"),
    ('period: "2018"', "period: 2018", "period"),
    ("cluster: faku", "cluster: faqu", "faqu: not in this base: did you mean faku"),
    ("metric: export_value", "metric: export_valu", "export_valu: not in this base: did you mean"),
    ("{source: chinadaily-2019", "{source: chinadaily", "chinadaily: not in this base"),
    ("start: 1607", "start: 1608", "41 characters at 1608 to 1648: correct start and end"),
    ('file: "000_', 'file: "../000_', "not a plain file name: leave out folders"),
    ("url: https://www.china", "url: ftp://www.china", "not an address of the web"),
    ("    kind: contract\n", "    kind: contract\n    kind: plan\n", "kind"),
    ("settings:", "settings: &a", "anchor"),
    ("  - id: faku.export_orders.2019", "  - id: faku.export_value.2018", "used twice in facts"),
    ("period: null", "period: ~", "null"),
    ("value: 36", "value: 0x24", "0x24"),
]  # fmt: skip


@pytest.mark.parametrize(("good", "bad", "said"), BROKEN, ids=[bad for _, bad, _ in BROKEN])
def test_a_broken_base_is_placed_by_line_and_column_and_ends_with_status_65(
    run: Run, tmp_path: Path, good: str, bad: str, said: str
) -> None:
    content = shipped().read_text("utf-8")
    assert good in content
    file = tmp_path / "base.yaml"
    file.write_text(content.replace(good, bad, 1), "utf-8")
    ran = run("list", "--data", str(file))
    assert (ran.status, ran.out) == (65, "")
    place, _, message = ran.err.partition(": ")
    name, line, column = place.rsplit(":", 2)
    assert name == str(file)
    line_at = content[: content.index(good)].count("\n") + 1
    assert line_at <= int(line) <= line_at + 2
    assert int(column) >= 1
    assert said in message
    # What rests on a broken fact is broken too, and told behind it.
    assert all(line.startswith(f"{file}:") for line in ran.err.splitlines())


def test_a_defect_of_ours_is_one_line_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("no such luck")

    monkeypatch.setattr("clusters.cli.session.open_base", broken)
    ran = run("list")
    assert (ran.status, ran.out) == (70, "")
    assert ran.err == ("clusters: a defect of ours, RuntimeError: no such luck: please report it\n")


def test_ctrl_c_is_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("clusters.cli.session.open_base", interrupted)
    ran = run("list")
    assert (ran.status, ran.out) == (130, "")
    assert "Traceback" not in ran.err
