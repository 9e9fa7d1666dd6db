"""Places in places, by name."""

from __future__ import annotations

import unicodedata

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from clusters.models.naming import plain
from clusters.territories import (
    TABLES,
    english_names,
    is_country,
    readings,
    relation,
    territories,
)
from tests.walking import walk

_TAGS = """
af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy
id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my ne nl no pa pl ps pt ro ru si sk sl
sq sr sv sw ta te th tr uk ur uz vi zh zu
"""
LANGUAGES = _TAGS.split()
CODES = sorted(
    {
        code
        for line in (TABLES / "territory-parts.tsv").read_text("utf-8").splitlines()
        for code in line.replace("\t", " ").split()
    }
)
CONTINENTS = ("002", "019", "142", "150", "009")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_that_another_library_knows_leads_to_its_code(language: str) -> None:
    """Some names are of two territories by hand (America), and some of CLDR's are of two."""
    names = Locale.parse(language).territories
    missed = {
        name: code
        for code, name in names.items()
        if code in CODES and code not in territories(name) and plain(name)
    }
    assert missed == {}


@walk(
    ("name", "codes"),
    [
        ("USA", "US"), ("U.S.A.", "US"), ("US", "US"), ("Vereinigte Staaten", "US"), ("美国", "US"),
        ("America", "US 019"), ("Americas", "019"), ("the Americas", "019"), ("EU", "EU"),
        ("E.U.", "EU"), ("欧盟", "EU"), ("European Union", "EU"), ("UK", "GB"),
        ("Great Britain", "GB"),
        ("Russia", "RU"), ("Russian Federation", "RU"), ("South Korea", "KR"),
        ("Republic of Korea", "KR"), ("Korea", "KR KP"), ("DPRK", "KP"), ("Hong Kong", "HK"),
        ("香港", "HK"), ("Taiwan", "TW"), ("Vietnam", "VN"), ("Viet Nam", "VN"), ("越南", "VN"),
        ("UAE", "AE"), ("United Arab Emirates", "AE"), ("阿联酋", "AE"), ("Ivory Coast", "CI"),
        ("Côte d’Ivoire", "CI"), ("Czechia", "CZ"), ("Czech Republic", "CZ"), ("Turkey", "TR"),
        ("Türkiye", "TR"), ("Turkiye", "TR"), ("Holland", "NL"), ("the Netherlands", "NL"),
        ("Burma", "MM"), ("East Timor", "TL"), ("Cape Verde", "CV"), ("沙特", "SA"),
        ("Trinidad and Tobago", "TT"), ("Bosnia and Herzegovina", "BA"), ("China", "CN"),
        ("Scandinavia", "SCANDINAVIA"), ("Skandinavien", "SCANDINAVIA"), ("Benelux", "BENELUX"),
        ("the Gulf", "GULF"), ("Gulf states", "GULF"), ("GCC", "GULF"), ("海湾国家", "GULF"),
        ("Latin America", "419"), ("拉美", "419"), ("南美", "005"), ("Oceania", "009"),
        ("欧美", "EUROPE-AMERICA"), ("东欧", "151"), ("东南亚", "035"), ("South-East Asia", "035"),
        ("East Asia", "030"), ("North Africa", "015"), ("Middle East", "MIDDLE-EAST"),
        ("中东", "MIDDLE-EAST"), ("Naher Osten", "MIDDLE-EAST"), ("ASEAN", "ASEAN"),
        ("亚太", "ASIA-PACIFIC"), ("world", "WORLD"), ("weltweit", "WORLD"), ("全球", "WORLD"),
    ],
)  # fmt: skip
def test_the_names_that_people_use_are_found(name: str, codes: str) -> None:
    assert territories(name) == tuple(codes.split())


@walk(
    "name",
    [
        "",
        "the",
        "and",
        "a",
        "Atlantis",
        "worldly",
        "Guangdong",
        "Bavaria",
        "eur",
        "Euro",
        "de",
        "in",
    ],
)
def test_what_is_no_territory_is_none(name: str) -> None:
    assert territories(name) == ()


@walk(
    "name",
    ["भारत", "ประเทศไทย", "ไทย", "မြန်မာ", "ශ්‍රී ලංකාව", "தமிழ்", "Việt Nam", "Österreich", "Türkiye"],
)
def test_a_name_with_marks_is_found_however_it_is_composed(name: str) -> None:
    forms = {unicodedata.normalize(form, name) for form in ("NFC", "NFD", "NFKC", "NFKD")}
    assert len({territories(form) for form in forms}) == 1


def test_vowel_signs_tell_names_apart() -> None:
    assert territories("भारत") == ("IN",)
    assert territories("भरत") == ()


@walk("code", CODES)
def test_no_country_or_region_is_in_two_continents(code: str) -> None:
    inside = [one for one in CONTINENTS if relation(code, one) == "within"]
    met = [one for one in CONTINENTS if relation(code, one) in {"within", "across"}]
    assert len(inside) <= 1
    assert met == inside


@pytest.mark.parametrize("name", ["Scandinavia", "Benelux", "DACH", "the Gulf", "ASEAN", "Baltics"])
def test_a_region_by_hand_is_in_one_continent(name: str) -> None:
    (code,) = territories(name)
    assert [one for one in CONTINENTS if relation(code, one) != "apart"] in (["150"], ["142"])


@given(st.sampled_from(CODES), st.sampled_from(CODES))
def test_what_is_within_another_has_it_around(one: str, other: str) -> None:
    there, back = relation(one, other), relation(other, one)
    opposite = {"within": {"around", "within"}, "around": {"within"}}
    assert back in opposite.get(there, {there})


@given(st.sampled_from(CODES), st.sampled_from(CODES), st.sampled_from(CODES))
def test_what_is_within_what_is_within_a_third_is_never_apart_from_it(
    one: str, other: str, third: str
) -> None:
    if relation(one, other) == relation(other, third) == "within" and one != "CY":
        assert relation(one, third) == "within"


def test_the_european_union_is_in_europe_and_no_beginning_of_its_name() -> None:
    assert relation("EU", "150") == "within"
    assert relation("150", "EU") == "around"
    assert relation("EU", "142") == "apart"
    assert relation("CY", "EU") == "within"
    assert territories("Eu") == territories("EU") != territories("Europe")


def test_countries_are_known_from_their_regions() -> None:
    assert is_country("CN")
    assert not any(map(is_country, ("EU", "150", "XX", "cn", "")))


def test_a_name_of_several_territories_names_each_reading() -> None:
    assert readings("America") == ("United States", "Americas")
    assert readings("Korea") == ("South Korea", "North Korea")
    assert readings("Germany") == readings("Atlantis") == ()


def test_every_territory_that_shares_a_name_has_an_english_one() -> None:
    lines = (TABLES / "territory-names.tsv").read_text("utf-8").splitlines()
    shared = {code for line in lines if " " in line for code in line.split("\t")[1].split()}
    assert shared <= set(english_names())
