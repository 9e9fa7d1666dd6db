"""Names: found whatever their spelling, suggested where they are missed, never guessed."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clusters.errors import Usage
from clusters.factbase.names import (
    choose,
    find_citable,
    find_cited,
    find_cluster,
    find_clusters,
    find_facts,
    find_metrics,
    find_source,
)
from clusters.models import FactBase, HeldText
from clusters.models.naming import plain
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_metric,
    a_money,
    a_source,
    a_statement,
)
from tests.walking import walk

BASE: FactBase = a_base(
    a_fact(id="faku.employees"),
    clusters=(
        a_cluster(
            "faku",
            names={"en": "Faku", "zh": "法库", "zh-Latn-pinyin": "Fǎkù"},
            aliases=("Faku County",),
        ),
        a_cluster(
            "xuzhou",
            names={"en": "Xuzhou", "zh": "徐州", "zh-Latn-pinyin": "Xúzhōu"},
            aliases=("Hejian", "河间", "Héjiān"),
        ),
        a_cluster(
            "huairen",
            names={"en": "Huairen", "zh": "怀仁", "zh-Latn-pinyin": "Huáirén"},
            aliases=("Shanxi", "Shānxī", "山西"),
        ),
    ),
    metrics=(a_money(), a_money("export_orders"), a_statement("buyers", family="exports")),
    sources=(a_source("xinhua-2023"), a_source("chinadaily-2019")),
)


def _file(name: str) -> HeldText:
    return HeldText(file=name, sha256="0", characters=9, paragraphs=(0,))


FILED = a_base(
    sources=(
        a_source("xinhua-2023", text=_file("000_ab.txt")),
        a_source("gasme-2022", text=_file("001_cd.txt")),
        a_source("2022", text=None),
    )
)
TOWNS = a_base(
    a_fact(id="faku.staff"),
    a_fact(id="faku.staff.2020", period="2020-05"),
    a_fact(id="faku.staff.undated", period=None),
    a_fact("foshan", id="foshan.staff"),
    clusters=(a_cluster("faku", aliases=("法库",)), a_cluster("foshan")),
    metrics=(a_metric("employees"), a_metric("guests", family="events")),
)


@given(st.text())
def test_a_plain_name_is_plain_already(name: str) -> None:
    assert plain(plain(name)) == plain(name)


@given(st.text(st.characters(codec="ascii")))
def test_case_spaces_and_hyphens_do_not_count(name: str) -> None:
    assert plain(name.upper()) == plain(f" {name.lower()} - ")


@walk(
    "word",
    [
        *("faku", "FAKU", "Faku", "法库", "Fǎkù", "fakù", "Fa'ku", "fa ku", " Faku ", "ＦＡＫＵ"),
        *("faku county", "Faku-County", "Fa\u030cku\u0300"),
    ],
)
def test_a_cluster_is_found_by_any_of_its_names_whatever_the_spelling(word: str) -> None:
    assert find_cluster(BASE, word).id == "faku"


@pytest.mark.parametrize("word", ["hejian", "河间", "HEJIAN", "héjiān", "徐州"])
def test_a_cluster_is_found_by_its_aliases(word: str) -> None:
    assert find_cluster(BASE, word).id == "xuzhou"


@pytest.mark.parametrize(
    ("word", "message"),
    [
        (
            "shaanxi",
            "'shaanxi': no such cluster: did you mean Shanxi? (see `clusters list`)",
        ),
        ("suzhou", "'suzhou': no such cluster: did you mean xuzhou? (see `clusters list`)"),
        (
            "fakuu",
            "'fakuu': no such cluster: did you mean faku or Faku County? (see `clusters list`)",
        ),
        ("法库区", "'法库区': no such cluster: did you mean 法库? (see `clusters list`)"),
        ("paris", "'paris': no such cluster: see `clusters list`"),
        ("", "'': no such cluster: see `clusters list`"),
        ("---", "'---': no such cluster: see `clusters list`"),
    ],
)
def test_a_name_that_is_missed_is_suggested_and_never_guessed(word: str, message: str) -> None:
    with pytest.raises(Usage) as caught:
        find_cluster(BASE, word)
    assert str(caught.value) == message
    assert caught.value.exit_code == 2


@given(st.text(max_size=12))
def test_any_word_leads_to_the_cluster_that_bears_it_or_to_none(word: str) -> None:
    with suppress(Usage):
        assert plain(word) in map(plain, find_cluster(BASE, word).all_names())


def test_clusters_come_once_and_in_the_order_of_the_base() -> None:
    found = find_clusters(BASE, ["山西", "faku", "Huairen"])
    assert [cluster.id for cluster in found] == ["faku", "huairen"]


def test_no_names_are_all_clusters() -> None:
    assert find_clusters(BASE, []) == BASE.clusters


@pytest.mark.parametrize(
    ("word", "names"),
    [
        ("export_value", ["export_value"]),
        ("Export value", ["export_value"]),
        ("export-value", ["export_value"]),
        ("exports", ["export_value", "export_orders", "buyers"]),
        ("EXPORTS", ["export_value", "export_orders", "buyers"]),
        ("Buyers", ["buyers"]),
    ],
)
def test_a_metric_is_found_by_name_or_label_and_a_family_is_all_its_metrics(
    word: str, names: list[str]
) -> None:
    assert [metric.name for metric in find_metrics(BASE, word)] == names


def test_a_metric_that_is_missed_is_suggested() -> None:
    expected = "'export_valu': no such metric or family: did you mean export_value"
    with pytest.raises(Usage) as caught:
        find_metrics(BASE, "export_valu")
    assert str(caught.value).startswith(expected)
    assert str(caught.value).endswith("? (see `clusters metrics`)")


def test_a_source_is_found_by_its_id() -> None:
    assert find_source(BASE, "Xinhua-2023").id == "xinhua-2023"
    message = r"^'xinhua': no such source: did you mean xinhua-2023\? \(see `clusters sources`\)$"
    with pytest.raises(Usage, match=message):
        find_source(BASE, "xinhua")


@pytest.mark.parametrize(
    ("word", "found"),
    [("2", "gasme-2022"), ("[2]", "gasme-2022"), ("001_", "gasme-2022"), ("1", "xinhua-2023"),
     ("000_ab.txt", "xinhua-2023"), ("2022", "2022")],
)  # fmt: skip
def test_a_source_is_found_by_its_number_or_the_beginning_of_its_file_too(
    word: str, found: str
) -> None:
    assert find_source(FILED, word).id == found
    assert find_citable(FILED, word) is FILED.source[found]


def test_a_number_beyond_the_sources_and_a_beginning_of_several_files_are_no_source() -> None:
    with pytest.raises(Usage, match=r"^'9': no such source: see `clusters sources`$"):
        find_source(FILED, "9")
    with pytest.raises(Usage, match=r"^'00': the files of 2 sources begin so: name one: "):
        find_source(FILED, "00")


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["Faku.Staff"], ["faku.staff"]),
        (["法库", "employees"], ["faku.staff", "faku.staff.2020", "faku.staff.undated"]),
        (["faku", "employment"], ["faku.staff", "faku.staff.2020", "faku.staff.undated"]),
        (["faku", "Employees", "2019"], ["faku.staff"]),
        (["faku", "employees", "2020"], ["faku.staff.2020"]),
        (["faku", "employees", "undated"], ["faku.staff.undated"]),
    ],
)
def test_facts_are_found_by_id_or_by_cluster_metric_and_period(
    words: list[str], ids: list[str]
) -> None:
    assert [fact.id for fact in find_facts(TOWNS, words)] == ids


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["faku"], "'faku' is a cluster: name a metric behind it, such as employees"),
        (["faku", "employes"], "'employes': no such metric or family: did you mean employees"),
        (["foshan", "guests"], "foshan: guests: not stated in any source"),
        (["faku", "employees", "2001"], "faku employees 2001: no fact of that time: there are"),
        (["faku", "employees", "lately"], "'lately': no period: write 2018, 2018-04 or 2016/2025"),
        (["faku", "employees", "2019", "x"], "'faku employees 2019 x': too many words"),
        (["faku.employes"], "'faku.employes': no such fact"),
    ],
)
def test_words_that_name_no_fact_say_what_to_write(words: list[str], told: str) -> None:
    with pytest.raises(Usage) as caught:
        find_facts(TOWNS, words)
    assert str(caught.value).startswith(told)


def test_among_what_is_cited_a_cluster_with_a_metric_is_its_facts() -> None:
    found = find_cited(TOWNS, ["foshan", "faku", "employees", "2020", "paper", "faku"])
    assert [one.id for one in found] == ["foshan", "faku.staff.2020", "paper", "faku"]


def test_what_can_be_cited_is_a_cluster_a_fact_or_a_source() -> None:
    assert find_citable(BASE, "法库") is BASE.cluster["faku"]
    assert find_citable(BASE, "faku.employees") is BASE.fact["faku.employees"]
    assert find_citable(BASE, "xinhua-2023") is BASE.source["xinhua-2023"]


def test_a_fact_that_is_missed_is_suggested() -> None:
    with pytest.raises(Usage) as caught:
        find_citable(BASE, "faku.employes")
    assert str(caught.value) == (
        "'faku.employes': no such cluster, fact or source: "
        "did you mean faku.employees? (see `clusters facts`)"
    )


def test_a_word_of_a_closed_list_is_found_whatever_its_case() -> None:
    assert choose("TARGET", ["actual", "target"], "kind") == "target"


def test_a_word_outside_a_closed_list_is_answered_with_the_list() -> None:
    with pytest.raises(Usage) as caught:
        choose("wish", ["actual", "target"], "kind")
    assert str(caught.value) == "'wish': no such kind: one of actual, target"


def test_a_label_hides_neither_a_family_nor_a_metric() -> None:
    labelled = a_metric("export_value", label="Exports", family="exports", measures="money")
    other = a_metric("export_orders", label="Export orders", family="exports", measures="money")
    base = a_base(metrics=(labelled, other))
    assert find_metrics(base, "exports") == (labelled, other)
    assert find_metrics(base, "Export orders") == (other,)
