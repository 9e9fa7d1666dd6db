"""A draft accounts for every number of a text, and answers nothing until it is confirmed."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.authoring.drafting import draft, new_source
from clusters.errors import Usage
from clusters.evidence.passages import numbers_in
from clusters.factbase import read_base
from clusters.models import Evidence
from tests.making import THREE_TOWNS
from tests.terminal import piped

if TYPE_CHECKING:
    from pathlib import Path

    from clusters.authoring.drafting import Draft

TOWNS = read_base(THREE_TOWNS / "data" / "base.yaml")
BARE = replace(TOWNS, facts=(), conflicts=())


def drafted(text: str, language: str = "en", cluster: str | None = "lanternford") -> Draft:
    """Draft the facts of a text for the base of three towns, without its facts."""
    return draft(BARE, new_source("new", "new.txt", text.encode(), language), text, cluster)


@pytest.mark.parametrize("name", [one.id for one in TOWNS.sources if one.text])
def test_every_figure_that_a_curator_recorded_is_proposed_with_its_value(name: str) -> None:
    found = TOWNS.source[name]
    assert found.text
    text = (THREE_TOWNS / "seeds" / found.text.file).read_text("utf-8")
    made = draft(BARE, replace(found, text=replace(found.text, set_aside=())), text, "lanternford")
    proposed = {(fact.evidence[0].start, fact.value, fact.hedge) for fact in made.facts}
    for fact in TOWNS.leaning_on(found.id):
        if TOWNS.is_figure(fact) and fact.status == "sound":
            place = fact.evidence[0].start or 0
            near = [one for one in proposed if one[1:] == (fact.value, fact.hedge)]
            assert any(abs((start or 0) - place) < 100 for start, _, _ in near), fact.id


GUESSED = """
en | In 2019 the firms employed about 4,000 workers. | employees 4000 about actual 2019
en | By 2030 output value is to reach $2 billion. | output_value 2000000000 exact target 2030
zh | 2021年从业人员2.3万人。 | employees 23000 exact actual 2021
de | Im März 2020 beschäftigten 46 Betriebe rund 3.800 Menschen. | employees 3800 about actual 2020-03
es | En 2018, las exportaciones superaron los 30 millones de euros. | export_value 30000000 over actual 2018
fr | Le parc occupe une superficie de 65 hectares. | park_area 65 exact actual undated
sv | Exporterna går till 19 länder. | export_destinations 19 exact actual undated
it | Nel 2022 il fatturato ha superato 1,2 miliardi di euro. | output_value 1200000000 over actual 2022
en | Exports were Rs 34,350 crore in 2022-23. | export_value 343500000000 exact actual 2022/2023
"""  # noqa: E501 - a sentence a line


@pytest.mark.parametrize("line", GUESSED.strip().splitlines())
def test_a_number_is_guessed_by_the_words_near_it(line: str) -> None:
    language, sentence, told = line.split(" | ")
    metric, value, hedge, kind, period = told.split()
    found = {fact.value: fact for fact in drafted(sentence, language).facts}[int(value)]
    assert (found.metric, found.hedge, found.kind) == (metric, hedge, kind)
    assert (found.period or "undated") == period
    assert {"metric", "scope", "period"} <= {*found.confirm}
    assert found.scope == "unstated"


CLAUSES = """
en | Exports fell to $310 million in 2022, down from $420 million in 2019. | export_value 2022 310000000; export_value 2019 420000000
en | They employ 2,100 people, and by 2030 they want to employ 2,400. | employees None 2100; employees 2030 2400
en | The town sold glass for $120 million to 40 countries in 2021. | output_value 2021 120000000; export_destinations 2021 40
en | In 140 workshops they employ 4,500 employees. | enterprises None 140; employees None 4500
en | In 2022 its 90 bodegas employed nearly 4,500 people. | employees 2022 4500
de | Die 90 Bodegas beschäftigten 2022 fast 4.500 Menschen. | employees 2022 4500
en | Output reached $3 million in the first half of 2023. | output_value 2023-01/2023-06 3000000
de | Der Umsatz stieg von 70 Millionen Euro im Jahr 2021 auf 81 Millionen Euro im Jahr 2023. | output_value 2021 70000000; output_value 2023 81000000
de | Am 12. März 2020 hatten 46 Betriebe 3.800 Beschäftigte. | enterprises 2020-03-12 46; employees 2020-03-12 3800
fr | En 2022, les 63 entreprises comptaient 4 200 salariés. | enterprises 2022 63; employees 2022 4200
en | On 2023-02-31 the 46 firms met, and on 2022-05-06 they had 4,100 workers. | enterprises 2023 46; employees 2022-05-06 4100
sv | Fram till 2021-03-04 fanns 46 företag. | enterprises 2021-03-04 46
en | Founded in 1987, the park has 46 firms. | enterprises None 46
en | Its exports came to $2 million, and by 2030 it wants to reach $4 million. | export_value None 2000000; export_value 2030 4000000
it | Il distretto conta 3.400 imprese, 21.000 addetti e un export di 2 milioni di euro nel 2022. | enterprises 2022 3400; employees 2022 21000; export_value 2022 2000000
de | Am 05.06.2022 gab es 46 Betriebe. | enterprises 2022-06-05 46
en | They named 46 firms. They aim to bring the figure to 60 by 2030. | enterprises None 46; enterprises 2030 60
zh | 2021年共有企业1800家，从业人员12,300人。 | enterprises 2021 1800; employees 2021 12300
sv | År 2021 fanns 46 företag med 3 800 anställda. | enterprises 2021 46; employees 2021 3800
"""  # noqa: E501 - a sentence a line


@pytest.mark.parametrize("line", CLAUSES.strip().splitlines())
def test_each_number_is_of_what_it_counts_and_of_the_date_in_its_clause(line: str) -> None:
    language, sentence, told = line.split(" | ")
    facts = [f"{one.metric} {one.period} {one.value}" for one in drafted(sentence, language).facts]
    assert "; ".join(facts) == told


def test_the_items_of_a_list_are_of_what_stands_before_them() -> None:
    made = drafted("- Workers: 4,500\n- Firms: 120\n- Exports (2022): $34 million\n- Output: $2bn")
    told = [(fact.metric, fact.value, fact.period) for fact in made.facts]
    assert told == [
        ("employees", 4500, None),
        ("enterprises", 120, None),
        ("export_value", 34_000_000, "2022"),
        ("output_value", 2_000_000_000, None),
    ]


def test_a_quotation_never_begins_within_a_number() -> None:
    for text in ("It has 2,100 workers: 46 firms", "Es gibt 2.100, also 2.100,5 Arbeiter"):
        for fact in drafted(text, "en" if "It" in text else "de").facts:
            start, end = fact.evidence[0].start or 0, fact.evidence[0].end or 0
            assert not text[start - 1 : start].isdigit()
            assert not text[end : end + 1].isdigit()


def test_what_the_words_name_and_no_metric_measures_is_left_open() -> None:
    made = drafted("The makers earned a profit of $14 million on sales of $230 million.")
    assert [(fact.metric, fact.value) for fact in made.facts] == [("output_value", 230_000_000)]
    assert "its words name profit" in made.open[0].reason


def test_of_a_page_the_words_are_read_and_quoted_where_they_stand() -> None:
    page = (
        "<!DOCTYPE html><html><script>var a = [7, 12, 300];</script><body>"
        "<p>Lanternford employs <b>4,100</b> people.</p><p>Exports: 3 <i>million</i></p></html>"
    )
    made = draft(BARE, new_source("new", "new.html", page.encode(), "en"), page, "lanternford")
    assert [(fact.metric, fact.value) for fact in made.facts] == [("employees", 4100)]
    evidence = made.facts[0].evidence[0]
    assert page[evidence.start : evidence.end] == evidence.quote == "4,100"
    assert not made.aside
    assert [one.words[:1] for one in made.open] == ["3"]


def test_a_line_that_ends_within_a_sentence_ends_no_sentence() -> None:
    made = drafted("In 2021 the firms of Lanternford employed about\n4,100 people in\n46 firms.")
    told = [(fact.metric, fact.value, fact.period) for fact in made.facts]
    assert told == [("employees", 4100, "2021"), ("enterprises", 46, "2021")]
    assert [fact.evidence[0].quote for fact in made.facts] == ["about\n4,100", "46"]


def test_a_long_text_takes_as_long_as_its_length() -> None:
    line = "Lanternford employed 4,100 people in 46 firms in 2021, and sold glass for $3 million. "

    def seconds(count: int) -> float:
        begun = time.process_time()
        drafted(line * count)
        return time.process_time() - begun

    seconds(5)
    assert seconds(200) < 8 * seconds(50)


def test_what_was_quoted_for_a_metric_is_known_again_in_its_language() -> None:
    text, told = "Hier stehen 2.400 Webstühle.", "mit 1.900 Webstühlen"
    quoted = Evidence(source="old", quote=told)
    fact = replace(TOWNS.facts[0], metric="production_lines", printed=None, evidence=(quoted,))
    taught = replace(BARE, sources=(new_source("old", "old.txt", b"", "de"),), facts=(fact,))
    source = new_source("new", "new.txt", text.encode(), "de")
    assert not draft(BARE, source, text, "lanternford").facts
    (found,) = draft(taught, source, text, "lanternford").facts
    assert (found.metric, found.value) == ("production_lines", 2400)


def test_years_ordinals_licences_and_telephones_account_for_themselves() -> None:
    made = drafted(
        "On 12 April 2018 the 13th fair opened. Tel 024-12345678, licence 京ICP备12345678号. "
        "See https://example.org/2018/04/9.html for the 1990s."
    )
    assert not made.facts
    assert not made.open
    assert {one.reason for one in made.aside} >= {"a date", "an ordinal", "a decade"}


CODES = """
en | Call +1 (555) 123-4567 or write to P.O. Box 1234, page 3 of 40.
de | Telefon 07723 / 920-0, HRB 123456, Seite 3 von 12.
fr | Tél. 05 55 33 08 39, SIRET 123 456 789 00012.
es | Tel. 965 39 12 13. CIF B03123456, página 2 de 9.
it | Tel. 031 712 345. P. IVA 01234567890, pagina 12 di 40, dal 18 al 23 aprile 2023.
zh | 电话：0798-8561234，共30页。
"""


@pytest.mark.parametrize("line", CODES.strip().splitlines())
def test_telephones_registers_and_pages_are_no_figures_in_any_language(line: str) -> None:
    language, text = line.split(" | ")
    made = drafted(text, language)
    assert made.aside
    assert (made.facts, made.open) == ((), ())


def test_a_figure_that_the_text_has_lost_is_proposed_as_garbled() -> None:
    text = "Det finns mer än 60,000 5 anställda och export till XNUMX länder."
    employees, countries = drafted(text, "sv").facts
    assert (employees.metric, employees.value, employees.status) == ("employees", None, "garbled")
    assert (employees.hedge, employees.printed) == ("over", "mer än 60,000 5")
    assert (countries.metric, countries.value) == ("export_destinations", None)
    assert not drafted("Employees\t4500 5200\t6100").facts


def test_a_figure_said_again_in_another_unit_is_no_second_fact() -> None:
    made = drafted("In 2020 exports reached 310 million yuan (about $45 million).")
    assert [fact.unit for fact in made.facts] == ["CNY"]
    assert [one.reason for one in made.aside][-1] == "the figure before it in another unit"
    both = drafted("Exports reached 310 million yuan (output: $45 million) in 2020.")
    assert len(both.facts) == 2


def test_a_number_that_no_word_explains_is_left_open_with_the_reason() -> None:
    made = drafted("The vase stood there, and 417 of them glowed.")
    assert [one.words for one in made.open] == ["417"]
    assert "no words near it" in made.open[0].reason


def test_last_year_is_the_year_before_the_text() -> None:
    text = "They employed 4,000 workers last year."
    source = replace(new_source("new", "new.txt", text.encode(), "en"), issued="2021-06")
    assert draft(BARE, source, text, "lanternford").facts[0].period == "2020"


def test_a_fall_leaves_the_sign_to_be_confirmed() -> None:
    assert "value" in drafted("Output growth fell by 5.3 percent in 2020.").facts[0].confirm


def test_a_rate_of_growth_is_no_share() -> None:
    base = replace(BARE, metrics=tuple(m for m in BARE.metrics if m.name != "output_growth"))
    text = "Exports rose by 5.3 percent in 2020."
    made = draft(base, new_source("new", "new.txt", text.encode(), "en"), text, "lanternford")
    assert not made.facts
    assert "growth" in made.open[0].reason


def test_the_cluster_is_the_one_named_last_before_the_number() -> None:
    text = "Lanternford employs 4,100 people. In Kranby there are 46 enterprises."
    made = drafted(text, cluster=None)
    assert [fact.cluster for fact in made.facts] == ["lanternford", "kranby"]


def test_without_a_name_in_the_text_the_cluster_is_asked_for() -> None:
    with pytest.raises(Usage, match="--cluster"):
        drafted("They employ 4,100 people.", cluster=None)


WORDS = """Lanternford|employs|about|4,100|people|2019|the|3rd|$42 million|exports|12 April|5-10
|XNUMX|024-12345678|countries|.|\n|not|fell|percent|七"""


@given(st.lists(st.sampled_from(WORDS.split("|")), max_size=25))
def test_every_number_of_a_text_is_accounted_for_exactly_once(words: list[str]) -> None:
    text = " ".join(words)
    made = drafted(text)
    told = [(e.start, e.end) for fact in made.facts for e in fact.evidence]
    told += [(one.start, one.end) for one in made.aside]
    told += [(one.start, one.start + len(one.words)) for one in made.open]
    for start, end in numbers_in(text, "en"):
        assert any(s <= start and end <= e for s, e in told if s is not None and e is not None)
    assert len({fact.id for fact in made.facts}) == len(made.facts)
    for fact in made.facts:
        evidence = fact.evidence[0]
        assert text[evidence.start : evidence.end] == evidence.quote
        assert fact.words in evidence.quote


def test_in_a_language_that_is_not_read_every_number_is_left_open_for_that_reason() -> None:
    made = drafted("Siellä oli 4 100 työntekijää ja 300 yritystä.", "fi")
    assert [(one.words, one.reason) for one in made.open] == [
        ("4 100", "fi is a language that is not read"),
        ("300", "fi is a language that is not read"),
    ]


def asked(folder: Path, name: str, text: str, *words: str) -> str:
    """Ask `clusters draft` for the towns about a text, and give what is printed."""
    (folder / name).write_text(text, "utf-8")
    asked = ("draft", str(folder / name), "--data", str(THREE_TOWNS / "data" / "base.yaml"))
    done = piped(*asked, *words)
    return done.out + done.err


def test_the_language_of_a_text_is_told_by_its_words(tmp_path: Path) -> None:
    told = asked(tmp_path, "a.txt", "In Lanternford arbeiten 4.100 Menschen in den Betrieben.")
    assert "4,100 people" in told
    assert "the language that its words tell, de" in told


def test_where_the_words_do_not_tell_the_language_it_is_asked_for(tmp_path: Path) -> None:
    told = asked(tmp_path, "a.txt", "Lanternfordissa on 4 100 työntekijää.")
    assert "its words do not tell its language" in told
    assert "--language en" in told
    named = asked(tmp_path, "a.txt", "Lanternfordissa on 300 yritystä.", "--language", "fi")
    assert "fi is a language that is not read" in named


def test_the_next_command_has_the_options_that_were_given(tmp_path: Path) -> None:
    text = "Lanternford employs 4,100 people."
    given = ("--language", "en", "--cluster", "kranby", "--source", "own")
    told = asked(tmp_path, "my text.txt", text, *given)
    assert f"draft '{tmp_path / 'my text.txt'}' --cluster kranby --source own --language en" in told
    assert told.startswith("1 number may be a fact, to be confirmed")


def test_money_of_a_country_that_is_not_named_is_left_open_and_not_set_aside() -> None:
    made = drafted("Lanternford exported glass worth 30 million dollars in 2020.")
    assert [one.words for one in made.open] == ["30 million dollars"]
    assert not any("dollars" in one.quote for one in made.aside)


def test_the_name_of_a_cluster_within_another_word_names_nobody() -> None:
    lanternford, *others = BARE.clusters
    base = replace(BARE, clusters=(replace(lanternford, names={"en": "Ota"}), *others))
    text = "Kranby has 30 firms. In total they employ 900 people."
    made = draft(base, new_source("new", "new.txt", text.encode(), "en"), text, None)
    assert {fact.cluster for fact in made.facts} == {"kranby"}
