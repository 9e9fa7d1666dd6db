"""What a person or a script asks, and what they get."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Container, Iterable

import jsonschema
import pytest
import yaml

from clusters.cli.commands import COMMANDS
from clusters.factbase import open_base, shipped
from tests.cli.conftest import Run
from tests.hostile import ARTICLE, TOWNS
from tests.terminal import ROOT

DOCUMENTS = ("chinadaily-2019", "bilang", "ceramicswin-2020", "gasme-2022", "xinhua-2023")
"""The sources that the base was made from."""

ALONE = tuple(word for id_ in DOCUMENTS for word in ("--source", id_))
"""Words that leave the second sources aside."""

QUESTIONS = {
    "list": ("list",),
    "show": ("show", "huairen"),
    "facts": ("facts",),
    "filter": ("filter", "--where", "employees > 30000"),
    "search": ("search", "walmart"),
    "compare": ("compare", "--metric", "exports"),
    "cite": ("cite", "faku.export_value.2018"),
    "why": ("why", "xuzhou.output_value"),
    "conflicts": ("conflicts", "xuzhou"),
    "corroboration": ("corroboration", "xuzhou"),
    "metrics": ("metrics",),
    "sources": ("sources",),
    "verify": ("verify", str(ROOT / "tests" / "verify" / "draft.md")),
    "report": ("report", "faku", "--metric", "exports", "--format", "text"),
    "draft": ("draft", str(ARTICLE), "--language", "en", "--cluster", "faku"),
    "diff": ("diff", str(TOWNS), str(TOWNS)),
    "check": ("check",),
}
KEYS = {
    "list": {"clusters"},
    "show": {"cluster", "facts", "confirmed", "conflicts"},
    "facts": {"facts"},
    "filter": {"matches", "others", "facts"},
    "search": {"search", "facts"},
    "compare": {"comparison", "facts"},
    "cite": {"style", "citations", "bibliography"},
    "why": {"why"},
    "conflicts": {"conflicts"},
    "corroboration": {"corroboration"},
    "metrics": {"metrics"},
    "sources": {"sources"},
    "verify": {"claims"},
    "report": {"receipt"},
    "draft": {"proposals"},
    "diff": {"differences", "worse"},
    "check": {"findings", "tally"},
}


SOUND = {"check", "diff"}
"""What has nothing to tell of a base that is as it should be."""


def test_every_command_is_asked_here() -> None:
    # What writes does so in tests/authoring/test_beginning.py and tests/store.
    assert {*QUESTIONS, "schema", "init", "export", "mcp"} == set(COMMANDS)


def spoken_of(answer: object, known: Container[str]) -> set[str]:
    """Gather the ids of facts from anywhere in an answer."""
    if isinstance(answer, str):
        return {answer} if answer in known else set()
    inside = answer.values() if isinstance(answer, dict) else answer
    parts = inside if isinstance(inside, Iterable) else ()
    return set().union(*(spoken_of(each, known) for each in parts))


@pytest.mark.parametrize(
    "line",
    ["conflicts", "conflicts 4", "corroboration", "why jingdezhen exports", "why huairen employees",
     "why xuzhou.output_value", "show huairen", "sources bilang", "facts faku",
     "compare -m exports", "compare -m products"],
)  # fmt: skip
def test_all_prints_the_id_of_every_fact_it_speaks_of(run: Run, line: str) -> None:
    known = open_base().fact
    ids = spoken_of(json.loads(run(*line.split(), "--json").out), known)
    shown = {*re.split(r"[\s,;|]+", run(*line.split(), "--all").out)}
    assert ids
    assert ids - shown == set()


@pytest.mark.parametrize("command", QUESTIONS)
@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "tsv", "md"])
def test_every_command_answers_in_every_format(run: Run, command: str, form: str) -> None:
    ran = run(*QUESTIONS[command], "--format", form)
    assert ran.status == 0
    assert ran.out.endswith("\n") or (command in SOUND and form == "jsonl")
    assert "\x1b" not in ran.out
    assert re.fullmatch(r"(caveat: .*|\d+ caveats: --all prints .*)?", ran.err.rstrip("\n"))


@pytest.mark.parametrize(
    "words", [*QUESTIONS.values(), ("compare",), ("compare", "faku"), ("search", "陶瓷")]
)
def test_what_programs_read_is_whole_with_all_and_without(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words, "--json", "--all").out == run(*words, "--json").out


@pytest.mark.parametrize("command", QUESTIONS)
def test_json_is_an_object_with_its_version_its_warnings_and_the_answer(
    run: Run, command: str
) -> None:
    answer = json.loads(run(*QUESTIONS[command], "--json").out)
    assert answer["schema_version"] == 2
    assert isinstance(answer["warnings"], list)
    assert run(*QUESTIONS[command]).out.startswith(answer["answer"])
    assert list(answer)[:3] == ["schema_version", "warnings", "answer"]
    assert set(answer) == {*list(answer)[:3], "references"} | KEYS[command]
    for source in answer["references"].values():
        assert set(source) == {"number", "text", "url", "condition"}


def test_csv_has_a_row_for_every_line_of_jsonl(run: Run) -> None:
    for words in QUESTIONS.values():
        lines = run(*words, "-f", "jsonl").out.splitlines()
        rows = list(csv.DictReader(io.StringIO(run(*words, "-f", "csv").out)))
        assert len(rows) == len(lines)
        assert rows or words[0] in SOUND
        assert all(None not in row for row in rows)


def test_a_fact_has_every_field_of_the_contract(run: Run) -> None:
    facts = json.loads(run("facts", "--json").out)["facts"]
    wanted = (
        "id cluster metric family number text unit low high low_open high_open hedge kind scope "
        "subject doubt counts per period period_first period_last status printed says origin note "
        "speaker evidence"
    )
    assert all(set(wanted.split()) <= set(fact) for fact in facts)
    first = {fact["id"]: fact["evidence"][0]["source"] for fact in facts}
    assert all((fact["origin"] == "seed") == (first[fact["id"]] in DOCUMENTS) for fact in facts)
    assert all(set(e) == {"source", "quote", "start", "end"} for f in facts for e in f["evidence"])


@pytest.mark.parametrize(
    ("fact", "low", "high", "hedge", "printed"),
    [
        ("faku.brands.2019", 900, 1100, "about", "about 1,000"),
        ("huairen.employees.2023", 40000, None, "over", "more than 40,000"),
        ("foshan.enterprises.2019", 45000, 50000, "nearly", "nearly 50000"),
        ("foshan.selection_threshold", 0, 200000000000, "under", "less than 200 billion yuan"),
        ("faku.enterprises.2019", 305, 305, "exact", "305"),
        ("xuzhou.export_destinations", None, None, "exact", "XNUMX länder och regioner"),
    ],
)
def test_a_hedge_is_an_interval_in_json(
    run: Run, fact: str, low: int | None, high: int | None, hedge: str, printed: str
) -> None:
    facts = {f["id"]: f for f in json.loads(run("facts", "--json").out)["facts"]}
    found = facts[fact]
    assert (found["low"], found["high"], found["hedge"]) == (low, high, hedge)
    assert found["printed"] == printed


def test_comparing_exports_shows_all_five_and_says_what_is_not_said(run: Run) -> None:
    shown = run("compare", "--metric", "exports").out
    for name in ("Faku", "Xuzhou", "Foshan", "Jingdezhen", "Huairen"):
        assert name in shown
    for said in (
        "100 million USD",
        "15 million USD",
        "36 countries",
        "75 countries",
        "ranks first by export destinations",
        "Not stated: export value of 3 clusters",
        "more set aside",
    ):
        assert said in shown
    whole = run("compare", "--metric", "exports", "--all").out
    for said in ("XNUMX länder och regioner", "South Korea", "Walmart", "[1] China Daily"):
        assert said in whole


def test_what_is_compared_in_json_is_ranked_or_set_aside_with_a_code(run: Run) -> None:
    groups = json.loads(run("compare", "-m", "exports", "--json").out)["comparison"]
    by_metric = {group["metric"]: group for group in groups}
    assert list(by_metric) == [
        "export_value", "export_orders", "export_destinations", "export_share", "exported_share",
        "export_markets", "buyers",
    ]  # fmt: skip
    assert by_metric["export_value"]["order"] == "none"
    destinations = by_metric["export_destinations"]
    assert destinations["order"] == "ranked"
    ranks = [(one["rank"], one["cluster"], one["fact"]) for one in destinations["ranked"]]
    assert ranks == [
        (1, "jingdezhen", "jingdezhen.export_destinations.2016"),
        (2, "faku", "faku.export_destinations.2018"),
    ]
    aside = {s["fact"]: s["code"] for s in destinations["set_aside"]}
    assert aside["xuzhou.export_destinations"] == "garbled"
    assert aside["xuzhou.export_destinations.editions"] == "doubtful-subject"
    assert "jingdezhen.export_destinations.2024" in destinations["later"]
    alone = {s["fact"]: s["code"] for s in by_metric["export_value"]["set_aside"]}
    assert alone["faku.export_value.2018"] == "alone"
    assert alone["jingdezhen.export_value.2016"] == "in-conflict"
    silent = {s["cluster"]: s["code"] for s in by_metric["export_value"]["set_aside"]}
    assert {silent[name] for name in ("xuzhou", "huairen")} == {"not-stated"}
    assert silent["foshan"] == "other-scope"  # Guangdong's, which is no figure of Foshan


def test_the_damaged_54_billion_wins_no_ranking(run: Run) -> None:
    groups = json.loads(run("compare", "-m", "output_value", "--json").out)["comparison"]
    assert "xuzhou.output_value" not in {one["fact"] for one in groups[0]["ranked"]}
    codes = {aside["fact"]: aside["code"] for aside in groups[0]["set_aside"]}
    assert codes["xuzhou.output_value"] == "garbled"
    assert codes["jingdezhen.output_value.2022"] == "other-scope"


def test_a_target_stands_beside_targets_only(run: Run) -> None:
    groups = json.loads(run("compare", "-m", "business_income", "--json").out)["comparison"]
    assert groups[0]["ranked"] == []
    codes = {one["fact"]: one["code"] for one in groups[0]["set_aside"]}
    assert codes["foshan.business_income.target"] == "target"


@pytest.mark.parametrize(
    ("condition", "yes", "maybe"),
    [
        ("employees > 30000", ["huairen"], []),
        ("employees > 50000", [], ["huairen"]),
        ("employees > 40000", ["huairen"], []),
        ("employees > 40000 people", ["huairen"], []),
        ("employees > 4万", ["huairen"], []),
        ("export_value > 5000万美元", ["faku"], []),
        ("export_value > 84 million EUR", ["faku"], []),
        ("export_value > 85 million EUR", [], []),
        ("employees < 40000", [], []),
        ("enterprises = 305", ["faku"], []),
        ("enterprises > 252", ["faku"], []),
        ("enterprises >= 252", ["faku"], ["xuzhou"]),
        ("export_value > 50 million USD", ["faku"], []),
        ("output_value > 1 billion yuan", [], ["jingdezhen"]),
        ("brands > 1000", [], ["faku"]),
        ("value_added > 1 trillion yuan", [], []),
    ],
)
def test_a_bound_is_met_surely_maybe_or_not(
    run: Run, condition: str, yes: list[str], maybe: list[str]
) -> None:
    ran = run("filter", "--where", condition, *ALONE, "--json")
    matches = json.loads(ran.out)["matches"]
    assert [m["cluster"] for m in matches if m["verdict"] == "yes"] == yes
    assert [m["cluster"] for m in matches if m["verdict"] == "maybe"] == maybe
    assert ran.status == (0 if yes or maybe else 1)


@pytest.mark.parametrize(
    ("condition", "yes", "maybe"),
    [
        ("employees > 50000", ["huairen"], ["xuzhou", "jingdezhen"]),
        ("output_value > 1 billion yuan", [], ["faku", "xuzhou", "jingdezhen"]),
        ("output_value > 30 billion yuan", [], ["faku", "jingdezhen"]),
        ("export_value > 5000万美元", ["faku"], ["jingdezhen"]),
        ("production_volume > 2000000000", [], ["huairen"]),
        ("output_value > 100 million yuan", [], ["faku", "xuzhou", "jingdezhen"]),
    ],
)
def test_second_sources_answer_what_the_documents_leave_open(
    run: Run, condition: str, yes: list[str], maybe: list[str]
) -> None:
    matches = json.loads(run("filter", "--where", condition, "--json").out)["matches"]
    assert [m["cluster"] for m in matches if m["verdict"] == "yes"] == yes
    assert [m["cluster"] for m in matches if m["verdict"] == "maybe"] == maybe


def test_maybes_are_left_out_when_only_the_certain_is_wanted(run: Run) -> None:
    ran = run("filter", "--where", "employees > 30000", "--certain", *ALONE, "--json")
    answer = json.loads(ran.out)
    assert [m["cluster"] for m in answer["matches"]] == ["huairen"]
    assert {o["cluster"] for o in answer["others"]} == {"faku", "xuzhou", "foshan", "jingdezhen"}


def test_a_province_in_doubt_is_a_maybe(run: Run) -> None:
    for province in ("Jiangsu", "hebei"):
        matches = json.loads(run("filter", "--place", province, "--json").out)["matches"]
        assert [(m["cluster"], m["verdict"]) for m in matches] == [("xuzhou", "maybe")]


def test_a_market_aimed_at_is_a_maybe_until_targets_are_asked_for(run: Run) -> None:
    aimed = json.loads(run("filter", "--market", "Russia", "--json").out)["matches"]
    assert {m["cluster"]: m["verdict"] for m in aimed}["faku"] == "maybe"
    asked = json.loads(run("filter", "--market", "Russia", "--kind", "target", "--json").out)
    assert {m["cluster"]: m["verdict"] for m in asked["matches"]}["faku"] == "yes"


def test_conditions_are_joined_by_and(run: Run) -> None:
    ran = run("filter", "--market", "europe", "--product", "porcelain", "--json")
    assert [m["cluster"] for m in json.loads(ran.out)["matches"]] == ["huairen"]


def test_nothing_found_is_said_and_ends_with_status_1(run: Run) -> None:
    ran = run("facts", "faku", "--status", "garbled")
    assert ran.status == 1
    assert "nothing matches" in ran.err


@pytest.mark.parametrize(
    "name",
    ["jingdezhen", "Jingdezhen", "JINGDEZHEN", "景德镇", "Jǐngdézhèn", "jing de zhen", "景德镇市"],
)
def test_a_cluster_is_found_by_any_of_its_names(run: Run, name: str) -> None:
    assert run("show", name).out.startswith("Jingdezhen 景德镇, Jiangxi: porcelain")


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("法库", "faku"), ("徐州", "xuzhou"), ("佛山", "foshan"), ("怀仁", "huairen"),
        ("guangdong", "foshan"), ("Shanxi", "huairen"), ("HEJIAN", "xuzhou"),
        ("Huáirén", "huairen"),
    ],
)  # fmt: skip
def test_chinese_names_aliases_and_pinyin_lead_to_the_cluster(
    run: Run, name: str, id_: str
) -> None:
    assert json.loads(run("show", name, "--json").out)["cluster"]["id"] == id_


@pytest.mark.parametrize(("name", "near"), [("shaanxi", "Shanxi"), ("suzhou", "xuzhou")])
def test_a_name_that_is_not_found_is_suggested_and_never_corrected(
    run: Run, name: str, near: str
) -> None:
    ran = run("show", name)
    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"clusters: '{name}': no such cluster: did you mean {near}")
    assert ran.err.count("\n") == 1


def test_xuzhou_is_shown_with_the_doubt_about_its_place(run: Run) -> None:
    for words in (("show", "xuzhou"), ("list",), ("compare", "-m", "exports")):
        # Where there is no room for the clause, the mark says where it stands.
        told = "! Xuzhou: numbers damaged; the town may be Hejian", "! clusters list"
        assert any(clause in run(*words).out for clause in told)
        assert "Xuzhou: The place is in doubt" in run(*words, "--all").out


def test_a_cluster_a_fact_and_a_source_are_cited_with_words_place_and_reference(run: Run) -> None:
    for word in ("faku", "faku.export_value.2018", "chinadaily-2019"):
        ran = run("cite", word, "--json")
        citation = json.loads(ran.out)["citations"][0]
        assert citation["source"] == "chinadaily-2019"
        assert citation["reference"].startswith("China Daily. [Report on the Faku")
        quoted = {q["fact"]: q for q in citation["quotations"]}["faku.export_value.2018"]
        assert quoted["quote"] == "generating $100 million in export revenue"
        assert (quoted["paragraph"], quoted["start"], quoted["end"]) == (7, 1607, 1648)


def test_sources_say_whether_their_text_is_held(run: Run, tmp_path: object) -> None:
    ran = run("sources", "--texts", str(tmp_path), "--json")
    sources = json.loads(ran.out)["sources"]
    assert {s["id"]: s["text"]["held"] for s in sources if s["text"]} == dict.fromkeys(
        DOCUMENTS, False
    )
    assert sum(s["facts"] for s in sources) >= 180
    assert {s["id"]: s["condition"] for s in sources}["bilang"] == "garbled"


def test_one_metric_a_family_or_several_may_be_compared(run: Run) -> None:
    ran = run("compare", "-m", "employees", "-m", "origins", "faku", "怀仁", "--json")
    groups = json.loads(ran.out)["comparison"]
    assert [g["metric"] for g in groups] == ["employees", "history", "industry_age"]
    named = {row["cluster"] for g in groups for row in [*g["ranked"], *g["set_aside"]]}
    assert named == {"faku", "huairen"}


def test_the_schema_is_bare_json_schema_that_describes_every_field(run: Run) -> None:
    schema = json.loads(run("schema").out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    hedge = schema["$defs"]["Fact"]["properties"]["hedge"]
    assert hedge["description"] == "How far the source commits itself to the number."
    assert "nearly" in hedge["enum"]
    fields = [f for d in schema["$defs"].values() for f in d["properties"].values()]
    assert all(field["description"] for field in fields)


def test_the_schema_accepts_the_bases_that_ship_and_refuses_a_misspelt_field(run: Run) -> None:
    schema = json.loads(run("schema").out)
    for file in (shipped(), ROOT / "docs" / "example.yaml"):
        base = yaml.safe_load(file.read_text("utf-8"))
        jsonschema.validate(base, schema)
        base["facts"][0]["hegde"] = "over"
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(base, schema)


def test_a_match_in_csv_keeps_hedge_kind_scope_period_and_status(run: Run) -> None:
    out = run("filter", "--where", "employees > 30000", *ALONE, "--format", "csv").out
    rows = {row["cluster"]: row for row in csv.DictReader(io.StringIO(out))}
    told = ("facts_number", "facts_hedge", "facts_kind", "facts_scope", "facts_period")
    assert [rows["huairen"][key] for key in told] == ["40000", "over", "actual", "city", "2023-05"]
    assert rows["xuzhou"]["verdict"] == "not-said"
    assert "damaged in its source" in rows["xuzhou"]["instead_reason"]


@pytest.mark.parametrize("command", QUESTIONS)
def test_json_numbers_a_source_by_its_place_in_the_base(run: Run, command: str) -> None:
    places = [source["id"] for source in json.loads(run("sources", "--json").out)["sources"]]
    references = json.loads(run(*QUESTIONS[command], "--json").out)["references"]
    assert {places[each["number"] - 1] for each in references.values()} == set(references)


def test_a_fact_has_its_fields_in_one_order_and_never_number_and_text(run: Run) -> None:
    wanted = (
        "id cluster metric family number text low high low_open high_open unit hedge kind scope "
        "subject doubt counts concept per period period_first period_last status printed says "
        "origin note speaker evidence"
    )
    for fact in json.loads(run("facts", "--json").out)["facts"]:
        assert list(fact) == wanted.split()
        assert fact["number"] is None or fact["text"] is None


def test_all_of_a_comparison_shows_what_its_screen_counts(run: Run) -> None:
    shown = run("compare", "--metric", "exports", "--all").out
    for said in (
        "damaged: “XNUMX länder och regioner”",
        "Russia; Mongolia; South Korea (target)",
        "Walmart; Target",
        "not stated",
        "[1] China Daily",
        "place is in doubt",
    ):
        assert said in shown


def test_a_target_that_is_asked_for_stands_among_targets_alone(run: Run) -> None:
    target = "huairen.output_value.2025"
    for words, kind in (((), "actual"), (("--kind", "target"), "target")):
        ran = run("compare", "-m", "output_value", *words, "--json")
        (group,) = json.loads(ran.out)["comparison"]
        codes = {one["fact"]: one["code"] for one in group["set_aside"]}
        assert group["kind"] == kind
        assert not [one for one in group["ranked"] if one["kind"] != kind]
        assert (codes.get(target) == "target") is (kind == "actual")
        assert (codes["jingdezhen.output_value.2024"] == "actual") is (kind == "target")


@pytest.mark.parametrize("words", [("show", "xuzhou"), ("list",)])
def test_the_doubt_about_the_place_of_xuzhou_is_never_left_to_another_view(
    run: Run, words: tuple[str, ...]
) -> None:
    assert "! Xuzhou: numbers damaged; the town may be Hejian" in run(*words).out


def test_two_definitions_never_make_a_yes_to_opposite_questions(run: Run) -> None:
    told = json.loads(
        run("filter", "-w", "enterprises > 100", "-w", "enterprises < 60", "--json").out
    )
    assert {one["cluster"]: one["verdict"] for one in told["matches"]} == {"huairen": "maybe"}
    assert "counts market entities" in " ".join(
        run("filter", "-w", "enterprises > 100").out.split()
    )


def test_a_later_figure_that_decides_nothing_stands_beside_the_one_that_does(run: Run) -> None:
    shown = run("filter", "--where", "export_value > 50 million EUR").out
    assert shown.index("(city, 2011)") < shown.index("(city, 2016)")


def test_what_a_figure_of_a_province_counts_stands_with_it(run: Run) -> None:
    assert "1.128 billion USD (province: Guangdong, tiles," in " ".join(
        run("show", "foshan").out.split()
    )


def test_a_sentence_to_paste_bears_the_doubt_about_the_place(run: Run) -> None:
    said = " ".join(run("cite", "xuzhou", "employees").out.split())
    assert "Hejian (city), perhaps Xuzhou: employees, over 60,000 people" in said
