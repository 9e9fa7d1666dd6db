"""Where words are found."""

from __future__ import annotations

import pytest

from clusters.errors import Usage
from clusters.models import Concept
from clusters.query.searching import beginning_alike, search
from tests.making import a_base, a_cluster, a_fact, a_source, a_text, some_words
from tests.walking import walk

WORDS = a_base(
    a_text(id="buyer", value="Walmart", evidence=some_words("tableware for Walmart and Target")),
    a_text(id="zh", value="tiles", evidence=some_words("法库陶瓷产业")),
    a_text(id="sv", value="glass", evidence=some_words("värmebeständigt glas", "lost")),
    a_fact(id="sum", value=40000, note="Counted at the Heimtextil fair."),
    a_fact("foshan", id="long", value=40_000_000, evidence=some_words("4000万人")),
    sources=(a_source(), a_source("lost", title="Glass of the Baltic", publisher="Läsö")),
    clusters=(a_cluster(), a_cluster("foshan", caveats=("Of Guangdong, mostly.",))),
)


def found(*words: str) -> list[str]:
    return [hit.item.id for hit in search(WORDS, words)]


@walk(
    ("words", "ids"),
    [
        ("walmart", ["buyer"]),
        ("WALMART", ["buyer"]),
        ("ｗａｌｍａｒｔ", ["buyer"]),
        ("陶瓷", ["zh"]),
        ("瓷产", ["zh"]),
        ("Heimtextil", ["sum"]),
        ("varmebestandigt", ["sv"]),
        ("värmebeständigt", ["sv"]),
        ("40,000", ["sum"]),
        ("40000", ["sum"]),
        ("4000", ["long"]),
        ("400", []),
        ("mart", []),
        ("table", ["buyer"]),
        ("glass", ["sv", "lost"]),
        ("läsö", ["lost"]),
        ("guangdong", ["foshan"]),
        ("zzz", []),
    ],
)
def test_a_word_is_found_in_any_script_case_and_width(words: str, ids: list[str]) -> None:
    assert found(words) == ids


def test_all_words_must_stand_in_the_same_fact() -> None:
    assert found("walmart", "target") == ["buyer"]
    assert found("walmart target") == ["buyer"]
    assert found("walmart", "heimtextil") == []


def test_the_names_of_cluster_and_metric_stand_for_a_fact_that_has_another_word() -> None:
    assert found("faku", "walmart") == ["buyer"]
    assert found("products", "walmart") == ["buyer"]
    assert found("foshan", "walmart") == []


def test_the_name_of_a_cluster_alone_finds_the_cluster_and_not_each_of_its_facts() -> None:
    assert found("foshan县") == ["foshan"]


def test_a_statement_is_found_by_the_words_of_its_concept_in_any_language() -> None:
    tile = Concept(id="tile", label={"en": "tile", "de": "Fliese"})
    base = a_base(a_text(id="t", concept="tile"), concepts=(tile,))
    assert [hit.item.id for hit in search(base, ["fliese"])] == ["t"]


def test_a_find_tells_where_the_words_stand_and_in_which_text() -> None:
    (hit,) = search(WORDS, ["heimtextil"])
    assert (hit.where, hit.text) == (("note",), "Counted at the Heimtextil fair.")
    (hit,) = search(WORDS, ["walmart"])
    assert hit.where == ("words", "value")
    assert hit.text == "tableware for Walmart and Target"


@pytest.mark.parametrize("words", [[], [""], ["  "]])
def test_no_words_are_refused(words: list[str]) -> None:
    with pytest.raises(Usage, match=r"^no words: write what to look for"):
        search(WORDS, words)


def test_words_that_begin_alike_are_named_for_a_word_that_is_nowhere() -> None:
    assert beginning_alike(WORDS, ["tablets"]) == ("tableware",)
    assert beginning_alike(WORDS, ["zebra"]) == ()


@pytest.mark.parametrize("word", ["(", "[a", ".*", "\\", "\u202e", "%", "“"])
def test_a_word_is_text_and_no_pattern(word: str) -> None:
    assert found(word) == []


def test_a_word_said_often_is_looked_for_once() -> None:
    assert found(*["walmart", "WALMART"] * 1000) == ["buyer"]
