"""Every command on a base of another field: five languages, four currencies, a folder of files.

``tests/sixtrades`` has nothing of China or ceramics: machines, lenses, shoes, perfume, knives and
jeans, on texts that were written for it.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from clusters.cli.commands import COMMANDS
from tests.terminal import piped

SIX = Path(__file__).parent.parent / "sixtrades"


def asked(line: str, *more: str) -> str:
    """Ask the base, and give what is answered."""
    ran = piped(*line.split("|"), *more, "--data", str(SIX))
    assert ran.status == 0, ran.err
    return ran.out


ANSWERS = [
    ("list", "6 clusters, 51 facts, 7 sources"),
    ("list", "elche        Elx       Alicante, Comunitat Valenciana"),
    ("show|قصر هلال", "Ksar Hellal قصر هلال, Monastir: textiles; 7 facts, 1 source"),
    ("show|ELX", "Elche"),
    ("show|sassuolo", "area 310 ha (park, 2023-05)"),
    ("compare", "Only employees and export value can be ranked; enterprises not certainly."),
    ("compare|-m|employees|--kind|target", "18,000 people"),
    ("compare|-m|materials", "1 Sheffield  800,000 kg  800 t"),
    ("compare|-m|energy", "Sassuolo  420 GWh               420,000 MWh"),
    ("compare|-m|liquids", "3,200 hl   320 m3"),
    ("compare|-m|export_value|--currency|EUR", "5 Ksar Hellal  410 million TND  126 m "),
    ("compare|-m|export_value|--currency|EUR", "6 Sheffield    95 million GBP   111 m "),
    (
        "compare|-m|export_value|--currency|EUR",
        "bank-2022 and European Central Bank: 1 EUR = 3.25 TND, 0.85960 GBP",
    ),
    ("compare|-m|output_value", "Alicante"),
    ("filter|--market|USA", "yes for Sassuolo and Grasse; not said of 4 clusters."),
    ("filter|--market|Vereinigte Staaten", "yes for Sassuolo and Grasse"),
    ("filter|--market|Europa", "yes for 4 clusters; not said of Grasse and Sheffield."),
    ("filter|--product|macchina", "Makes macchina: yes for Sassuolo; not said of 5 clusters."),
    ("filter|--product|lens", "yes for Jena"),
    ("filter|--place|Thüringen", "In Thüringen: yes for Jena; no for 5 clusters."),
    ("filter|--place|Tunisia", "yes for Ksar Hellal"),
    ("filter|--where|energy > 300 GWh", "yes for Sassuolo (2022); maybe for Jena."),
    ("filter|--where|export_value > 120 million EUR", "410 million TND = 126 million EUR at 3.25"),
    ("filter|--where|export_value > 350 million TND", "yes for"),
    (
        "filter|--where|employees > 10000",
        "yes for Sassuolo (2022), Jena (2022) and Elche (2023); no for Grasse",
    ),
    ("facts|sheffield", "210 people"),
    ("search|Objektive", "jena.products.lenses"),
    ("metrics", "11 metrics in 7 families"),
    ("why|ksar-hellal.export_value|--currency|EUR", "TND for 1 EUR: 3.25, mean of 365 days"),
    ("why|jena.energy", "at least"),
    ("why|elche|output_value", "province"),
    ("cite|grasse|materials", "“En 2021, les ateliers ont distillé 27 tonnes de roses”"),
    (
        "cite|sheffield|--style|apa",
        "The Rivelin Mail. (2022, April 14). Sheffield still makes knives.",
    ),
    ("conflicts", "No conflict"),
    ("corroboration", "None of 31 figures is confirmed"),
    ("sources", "[1]  voce-2023      2023-05-12  press  Italian     11"),
    ("sources", "The other*: no fact leans on it. --all"),
    ("sources|vinalopo-2023", "Elche, capital del calzado"),
    ("draft|TEXT|--language|it|--cluster|sassuolo", "numbers may be facts, to be confirmed"),
    ("check|--strict", "No finding"),
    ("check|--strict", "31 of 31 figures read from their words"),
    ("check|--strict", "51 of 51 quotations checked to the character"),
    ("report|sassuolo|--metric|exports|--format|md", "Where sources differ"),
    ("schema", '"title": "Fact base"'),
]
"""What a user asks of it, and sees."""


@pytest.mark.parametrize(("line", "seen"), ANSWERS)
def test_another_field_is_answered_as_the_shipped_one(line: str, seen: str) -> None:
    said = asked(line.replace("TEXT", str(SIX / "texts" / "sassuolo.txt")), "--all")
    brief = asked(line.replace("TEXT", str(SIX / "texts" / "sassuolo.txt")))
    assert seen in brief or seen in said


def test_every_command_that_reads_a_base_is_asked_here() -> None:
    asked_below, reads_none = {"verify", "diff", "export", "mcp"}, {"init"}
    asked_above = {line.partition("|")[0] for line, _ in ANSWERS}
    assert set(COMMANDS) == asked_above | asked_below | reads_none


@pytest.mark.parametrize("form", ["json", "csv", "md", "html"])
@pytest.mark.parametrize("line", ["list", "compare", "facts", "sources", "filter|--market|USA"])
def test_its_words_come_through_in_every_format(line: str, form: str) -> None:
    said = asked(line, "--format", form)
    assert any(word in said for word in ("Ksar Hellal", "ksar-hellal", "Thüringen", "Siagne"))
    assert not any(word in said for word in ("China", "CNY", "ceramic", "Faku"))


def test_a_rate_of_the_base_serves_either_way() -> None:
    answer = json.loads(asked("compare|-m|export_value|--currency|TND", "--json"))
    (group,) = answer["comparison"]
    figures = {row["cluster"]: row["number"] for row in group["ranked"]}
    assert figures["sassuolo"] == pytest.approx(1_400_000_000 * 3.25, rel=1e-4)
    assert figures["ksar-hellal"] == 410_000_000


def test_a_market_needs_a_metric_that_has_the_role(tmp_path: Path) -> None:
    for file in SIX.rglob("*.yaml"):
        place = tmp_path / file.relative_to(SIX)
        place.parent.mkdir(exist_ok=True)
        place.write_text(file.read_text("utf-8").replace(" role: markets,", ""), encoding="utf-8")
    ran = piped("filter", "--market", "USA", "--data", str(tmp_path))
    assert (ran.status, ran.out) == (2, "")
    assert "no metric of this base names markets: give one of them role: markets" in ran.err


def test_a_draft_in_german_is_held_against_it(tmp_path: Path) -> None:
    draft = tmp_path / "entwurf.txt"
    draft.write_text("In Jena arbeiten rund 61.000 Beschäftigte.\n", encoding="utf-8")
    ran = piped("verify", str(draft), "--language", "de", "--data", str(SIX))
    assert ran.status == 1
    assert "the digits in another order: Jena about 16,000 people (city, 2022-11)" in ran.out


def test_it_is_exported_and_answers_from_there(tmp_path: Path) -> None:
    ran = piped("export", str(tmp_path / "six.db"), "--data", str(SIX))
    assert (ran.status, ran.err) == (0, "")
    assert "six.db: 51 facts in 15 tables." in ran.out
    built = piped("compare", "--data", str(tmp_path / "six.db"), "--json")
    assert built.out == piped("compare", "--data", str(SIX), "--json").out


def test_what_it_says_otherwise_than_an_older_one_is_told(tmp_path: Path) -> None:
    old = tmp_path / "old"
    shutil.copytree(SIX, old)
    facts = old / "facts" / "elche.yaml"
    facts.write_text(facts.read_text("utf-8").replace("950000000", "590000000"), encoding="utf-8")
    ran = piped("diff", str(old), str(SIX))
    assert "elche.export_value" in ran.out
