"""Citing from the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from clusters.answers.citations import ask
from clusters.cite.exports import EXPORTS
from clusters.cite.styles import STYLES, load
from clusters.factbase import open_base
from tests.cli.conftest import Run
from tests.making import SOUND
from tests.terminal import ROOT, piped

FORMS = ("text", "md", "html", "json")
WORDS = ("faku.export_value.2018", "xinhua-2023", "bilang")


@pytest.mark.parametrize(("style", "form"), [*zip(STYLES, FORMS * 2, strict=True)])
def test_styles_come_in_every_form(run: Run, style: str, form: str) -> None:
    ran = run("cite", *WORDS, "--style", style, "--format", form)
    assert (ran.status, ran.err) == (0, "")
    assert "100 million in export revenue" in ran.out
    assert ran.out.count("Qiushi") >= 1


@pytest.mark.parametrize("style", STYLES)
def test_every_cluster_can_be_cited_in_every_style(style: str) -> None:
    base = open_base()
    for cluster in base.clusters:
        answer: Any = ask(base, [cluster.id], style).document.payload
        cited = {c["source"] for c in answer["citations"]}
        assert {r["id"] for r in answer["bibliography"]} == cited
        assert all(r["text"] and r["in_text"] for r in answer["bibliography"])


def test_text_is_what_a_table_is(run: Run) -> None:
    assert run("cite", "faku", "-f", "text").out == run("cite", "faku").out


def test_a_bibliography_is_numbered_once_whatever_it_was_asked_by(run: Run) -> None:
    answer = json.loads(
        run("cite", *WORDS, "chinadaily-2019", "--style", "vancouver", "--json").out
    )
    assert [r["mark"] for r in answer["bibliography"]] == ["1.", "2.", "3."]
    assert [r["id"] for r in answer["bibliography"]] == ["chinadaily-2019", "xinhua-2023", "bilang"]


@pytest.mark.parametrize("name", EXPORTS)
def test_every_export_is_bare(run: Run, name: str) -> None:
    ran = run("cite", *WORDS, "--self", "--as", name)
    assert (ran.status, ran.err) == (0, "")
    assert "schema_version" not in ran.out
    assert ran.out.endswith("\n")


def test_csl_json_is_an_array_and_an_annotation_an_object(run: Run) -> None:
    assert isinstance(json.loads(run("cite", "faku", "--as", "csl-json").out), list)
    one = json.loads(run("cite", "faku.export_value.2018", "--as", "annotation").out)
    assert one["type"] == "Annotation"
    assert "#:~:text=" in json.dumps(one)


def test_an_export_is_utf_8_whatever_the_locale() -> None:
    ran = piped("cite", "huairen", "--as", "bibtex", PYTHONIOENCODING="ascii")
    assert ran.status == 0


def test_an_export_can_be_written_to_a_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "refs.bib"
    assert run("cite", "faku", "--as", "bibtex", "-o", str(file)).out == ""
    assert file.read_text("utf-8").startswith("@article{chinadaily-2019,")


def test_no_character_of_an_export_acts_on_a_terminal(run: Run, tmp_path: Path) -> None:
    base = tmp_path / "base.yaml"
    base.write_text(SOUND.replace("title: A paper", 'title: "a\\e[31m \\u202E b"'), "utf-8")
    for name in EXPORTS:
        out = run("cite", "paper", "--as", name, "--data", str(base)).out
        assert not set(out) & {"\x1b", "\u202e"}


def test_the_tool_is_cited_with_its_version_and_that_of_its_base(run: Run) -> None:
    out = run("cite", "--self", "--style", "apa").out
    assert "\nThe developers of clusters. (2026). clusters: A query tool" in out
    assert "(Version 0." in out
    assert "fact base sha256:" in out


def test_the_tool_stands_among_what_it_is_cited_with(run: Run) -> None:
    answer = json.loads(run("cite", "chinadaily-2019", "--self", "--style", "ieee", "--json").out)
    assert [r["id"] for r in answer["bibliography"]] == ["chinadaily-2019", "clusters"]


def test_another_base_is_another_version(run: Run, tmp_path: Path) -> None:
    base = tmp_path / "base.yaml"
    base.write_text(SOUND, "utf-8")
    assert run("cite", "--self", "--data", str(base)).out != run("cite", "--self").out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("cite",), "nothing to cite: name a cluster, a fact or a source, or write --self"),
        (("cite", "faku", "--style", "gb"), "'gb': no such style: "),
        (("cite", "faku", "--as", "bib"), "'bib': no such export: did you mean bibtex"),
        (("sources", "bilan"), "'bilan': no such source: did you mean bilang"),
        (("cite", "--self", "--data", "none.yaml"), "none.yaml: no such file"),
    ],
)
def test_a_mistake_is_one_line(run: Run, words: tuple[str, ...], message: str) -> None:
    ran = run(*words)
    assert ran.status in {2, 66}
    assert ran.out == ""
    assert message in ran.err
    assert ran.err.count("\n") == 1


def test_a_source_is_shown_whole_in_every_format(run: Run) -> None:
    for form in ("table", "md", "json", "jsonl", "csv", "tsv"):
        ran = run("sources", "xinhua-2023", "--all", "-f", form)
        assert ran.status == 0
        assert "huairen.employees.2023" in ran.out


def test_every_style_is_documented() -> None:
    page = (ROOT / "docs" / "citation-styles.md").read_text("utf-8")
    assert all(f"| `{style}` | {load(style).ABOUT} |" in page for style in STYLES)


def test_a_base_may_say_what_a_citation_needs(run: Run, tmp_path: Path) -> None:
    base = tmp_path / "base.yaml"
    told = (
        'authors: [{family: Li, given: Ming}]\n    container: The Site\n    accessed: "2026-11-02"'
    )
    base.write_text(SOUND.replace("title: A paper", f"title: A paper\n    {told}"), "utf-8")
    out = run("cite", "paper", "--style", "harvard", "--data", str(base)).out
    assert "\n\nLi, M. (2020) A paper, The Site. The Press. Available at:" in out
    jsonschema.validate(yaml.safe_load(base.read_text("utf-8")), json.loads(run("schema").out))


def test_a_style_for_an_export_is_refused_for_an_export_has_its_own_form(run: Run) -> None:
    ran = run("cite", "faku", "--style", "apa", "--as", "ris")
    assert (ran.status, ran.out) == (2, "")
    assert "--style and --as exclude each other" in ran.err
