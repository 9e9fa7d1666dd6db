"""The conditions of ``filter``: places, markets and products."""

from __future__ import annotations

import pytest

from clusters.errors import Usage
from clusters.factbase.names import clusters_in
from clusters.models import Concept, Fact, Place
from clusters.query.facts import Selection
from clusters.query.filtering import matching
from tests.making import a_base, a_cluster, a_fact, a_place, a_statement, a_text, another_place
from tests.walking import walk

FAR = Place(country="DE", within=("Bavaria", "Selb"))
PLACES = a_base(
    clusters=(
        a_cluster("faku"),
        a_cluster("foshan", names={"en": "Foshan", "zh": "佛山"}, place=a_place("Guangdong")),
        a_cluster("xuzhou", place=a_place("Jiangsu"), perhaps=another_place()),
        a_cluster("selb", place=FAR),
    )
)


def where(word: str) -> list[str]:
    return [one.verdict for one in matching(PLACES, [("place", word)], Selection())]


@walk(
    ("word", "verdicts"),
    [
        ("Guangdong", ["no", "yes", "no", "no"]),
        ("guangdong", ["no", "yes", "no", "no"]),
        ("Shenyang", ["yes", "yes", "maybe", "no"]),
        ("佛山", ["no", "yes", "no", "no"]),
        ("Jiangsu", ["no", "no", "maybe", "no"]),
        ("Hebei", ["no", "no", "maybe", "no"]),
        ("Hejian", ["no", "no", "maybe", "no"]),
        ("河间", ["no", "no", "maybe", "no"]),
        ("China", ["yes", "yes", "yes", "no"]),
        ("中国", ["yes", "yes", "yes", "no"]),
        ("CN", ["yes", "yes", "yes", "no"]),
        ("Asia", ["yes", "yes", "yes", "no"]),
        ("Deutschland", ["no", "no", "no", "yes"]),
        ("Europe", ["no", "no", "no", "yes"]),
        ("EU", ["no", "no", "no", "yes"]),
        ("France", ["no", "no", "no", "no"]),
    ],
)
def test_a_place_of_any_level_is_found_by_any_of_its_names(word: str, verdicts: list[str]) -> None:
    assert where(word) == verdicts


def test_a_doubt_within_one_province_leaves_the_province_certain() -> None:
    near = a_cluster(place=a_place("Hebei"), perhaps=another_place("Hebei"))
    (answer,) = matching(a_base(clusters=(near,)), [("place", "Hebei")], Selection())
    assert answer.verdict == "yes"


@walk("word", ["辽宁", "辽宁省", "Liaoning Province", "liaoning"])
def test_a_province_is_found_by_the_names_that_any_cluster_gives_it(word: str) -> None:
    telling = a_cluster("one", place=a_place("Liaoning", also={"Liaoning": ("辽宁",)}))
    silent = a_cluster("two", place=a_place("Liaoning"))
    base = a_base(clusters=(telling, silent))
    assert [m.verdict for m in matching(base, [("place", word)], Selection())] == ["yes", "yes"]
    assert [one.id for one in clusters_in(base, word)] == ["one", "two"]


def test_a_place_in_doubt_or_elsewhere_says_which() -> None:
    answers = matching(PLACES, [("place", "Hebei")], Selection())
    assert [answer.reason for answer in answers] == [
        "in Liaoning",
        "in Guangdong",
        "its place is in doubt: Faku or Hejian",
        "in Bavaria",
    ]


def test_an_unknown_place_is_answered_with_those_there_are() -> None:
    with pytest.raises(Usage) as caught:
        where("Shaanxi")
    assert str(caught.value) == (
        "'Shaanxi': no cluster is told to lie there: one of Bavaria, Cangzhou, Faku, "
        "Guangdong, Hebei, Hejian, Jiangsu, Liaoning, Selb, Shenyang"
    )


def test_of_thousands_of_places_a_few_are_named() -> None:
    many = a_base(clusters=tuple(a_cluster(f"c{n}", place=a_place(f"P{n}")) for n in range(999)))
    with pytest.raises(Usage) as caught:
        matching(many, [("place", "nowhere")], Selection())
    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("condition", ["place", "market", "product"])
@pytest.mark.parametrize("text", ["", "  "])
def test_an_empty_text_asks_for_nothing(condition: str, text: str) -> None:
    base = a_base(metrics=(a_statement(role="products"), a_statement("sold", role="markets")))
    with pytest.raises(Usage, match="empty text"):
        matching(base, [(condition, text)], Selection())


@pytest.mark.parametrize(("condition", "role"), [("market", "markets"), ("product", "products")])
def test_a_base_without_such_a_metric_is_told_to_name_one(condition: str, role: str) -> None:
    with pytest.raises(Usage, match=f"no metric of this base names {role}: give one of them role"):
        matching(a_base(a_fact()), [(condition, "tiles")], Selection())


def sells(fact: Fact, word: str) -> str:
    base = a_base(fact, metrics=(a_statement("sold", role="markets"),))
    return matching(base, [("market", word)], Selection())[0].verdict


@walk(
    ("value", "asked", "verdict"),
    [
        ("Germany", "Germany", "yes"),
        ("Germany", "Deutschland", "yes"),
        ("Germany", "Europe", "yes"),
        ("Germany", "EU", "yes"),
        ("Germany", "France", "not-said"),
        ("Germany", "Asia", "not-said"),
        ("Europe", "Germany", "maybe"),
        ("Europe", "EU", "maybe"),
        ("Europe", "USA", "not-said"),
        ("European Union", "Europe", "yes"),
        ("North America", "USA", "maybe"),
        ("the Americas", "United States", "maybe"),
        ("USA", "America", "yes"),
        ("Canada", "America", "maybe"),
        ("Middle East", "United Arab Emirates", "maybe"),
        ("Germany, France and Italy", "Italy", "yes"),
        ("Italy, Bosnia and Herzegovina", "Bosnia and Herzegovina", "yes"),
        ("Italy, Trinidad and Tobago", "Trinidad and Tobago", "yes"),
        ("Trinidad and Tobago", "Trinidad and Tobago", "yes"),
        ("德国、中非共和国和法国", "Central African Republic", "yes"),
        ("德国、中非共和国和法国", "France", "yes"),
        ("德国和法国", "Germany", "yes"),
        ("Russia, Eastern Europe and other places", "Poland", "maybe"),
        ("EU", "Europe", "yes"),
        ("Romania", "Oman", "not-said"),
        ("Nigeria", "Niger", "not-said"),
    ],
)
def test_a_market_is_a_yes_by_what_lies_in_it_and_a_maybe_by_what_lies_around_it(
    value: str, asked: str, verdict: str
) -> None:
    assert sells(a_text(value=value, metric="sold"), asked) == verdict


@pytest.mark.parametrize("misspelt", ["Afric", "Germny"])
def test_a_market_that_no_text_has_as_a_whole_word_is_refused_with_what_is_near(
    misspelt: str,
) -> None:
    with pytest.raises(Usage, match="neither the base nor the CLDR's territories have it: did you"):
        sells(a_text(value="Africa and Germany", metric="sold"), misspelt)


CONCEPTS = (
    Concept(id="ceramics", label={"en": "ceramics", "zh": "陶瓷"}, alt=("pottery",)),
    Concept(id="tiles", label={"en": "ceramic tiles"}, alt=("tile",), broader=("ceramics",)),
    Concept(id="glass", label={"en": "glass", "de": "Glas"}),
)


def makes(fact: Fact, word: str, industry: str = "things") -> str:
    base = a_base(
        fact,
        metrics=(a_statement(role="products"),),
        concepts=CONCEPTS,
        clusters=(a_cluster(industry=industry),),
    )
    return matching(base, [("product", word)], Selection())[0].verdict


@walk(
    ("value", "concept", "asked", "verdict"),
    [
        ("marble tiles", "tiles", "tile", "yes"),
        ("marble tiles", "tiles", "pottery", "yes"),
        ("marble tiles", "tiles", "陶瓷", "yes"),
        ("marble tiles", "tiles", "glass", "not-said"),
        ("pots", "ceramics", "tiles", "maybe"),
        ("pots", "ceramics", "marble tiles", "not-said"),
        ("ceramic tiles", None, "ceramics", "yes"),
        ("bottles", None, "bottle", "yes"),
        ("bottles", None, "ottle", "not-said"),
        ("日用玻璃", None, "玻璃", "yes"),
        ("Möbel", None, "öbel", "not-said"),
    ],
)
def test_a_product_is_a_yes_by_what_is_a_kind_of_it_and_a_maybe_by_what_it_is_a_kind_of(
    value: str, concept: str | None, asked: str, verdict: str
) -> None:
    assert makes(a_text(value=value, concept=concept), asked) == verdict


def test_an_industry_makes_a_maybe_in_any_language_of_its_concept() -> None:
    silent = a_text(value="boxes")
    assert makes(silent, "陶瓷", "tiles and ceramics") == "maybe"
    assert makes(silent, "Glas", "tiles and ceramics") == "not-said"


def test_an_industry_is_silent_where_a_fact_names_what_is_made() -> None:
    fact = a_text(value="tiles", concept="tiles")
    base = a_base(
        fact,
        metrics=(a_statement(role="products"),),
        concepts=CONCEPTS,
        clusters=(a_cluster(industry="ceramics", perhaps=another_place()),),
    )
    (answer,) = matching(base, [("product", "tile")], Selection())
    assert (answer.verdict, answer.facts, answer.reason) == ("maybe", (fact,), "")


def test_an_industry_of_something_wider_makes_a_maybe_that_says_so() -> None:
    assert makes(a_text(value="boxes"), "tile", "ceramics") == "maybe"


@pytest.mark.parametrize(
    ("condition", "word", "message"),
    [
        (
            "market",
            "Atlantis",
            "'Atlantis': neither the base nor the CLDR's territories have it: did you mean Albania",
        ),
        (
            "market",
            "Germny",
            "'Germny': neither the base nor the CLDR's territories have it: did you mean Germany",
        ),
        (
            "market",
            "火星",
            "'火星': neither the base nor the CLDR's territories have it: see `clusters facts",
        ),
        (
            "product",
            "unobtainium",
            "'unobtainium': no text of the base has it: see `clusters facts --metric products`",
        ),
        ("product", "ceramcs", "'ceramcs': no text of the base has it: did you mean ceramics"),
    ],
)
def test_a_word_that_nobody_knows_is_told_with_what_is_spelled_nearly_so(
    condition: str, word: str, message: str
) -> None:
    metrics = (a_statement(role="products"), a_statement("sold", role="markets"))
    base = a_base(a_text(value="boxes"), metrics=metrics, concepts=CONCEPTS)
    with pytest.raises(Usage) as raised:
        matching(base, [(condition, word)], Selection())
    assert str(raised.value).startswith(message)


@pytest.mark.parametrize(
    ("condition", "word"), [("market", "Borduria"), ("product", "flywheels"), ("product", "Glas")]
)
def test_a_word_of_any_text_of_the_base_is_known_though_nothing_is_said_of_it(
    condition: str, word: str
) -> None:
    metrics = (a_statement(role="products"), a_statement("sold", role="markets"))
    fact = a_text(value="boxes", note="No flywheels; Borduria is not named.")
    base = a_base(fact, metrics=metrics, concepts=CONCEPTS)
    (answer,) = matching(base, [(condition, word)], Selection())
    assert answer.verdict == "not-said"
