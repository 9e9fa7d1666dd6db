"""Laws about whose figures are, broken one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from clusters.factbase.opening import read_base
from tests.making import SOUND, refusal, write_base

if TYPE_CHECKING:
    from pathlib import Path

FOSHAN = "[Guangdong, Foshan], latitude: 23.02, longitude: 113.12}\n"
PERHAPS = "    perhaps: {country: CN, within: [Hebei, Hejian], names: {zh: 河间}"


@pytest.mark.parametrize("code", ["China", "cn", "XX", "EU", "''", "142"])
def test_a_place_lies_in_a_country_of_iso_3166(tmp_path: Path, code: str) -> None:
    old = "country: CN, within: [Guangdong"
    message = refusal(tmp_path, old, old.replace("CN", f"‸{code if code != '142' else repr(code)}"))
    assert message.startswith("foshan, place, country: ")
    assert message.endswith(": no country: write its two letters of ISO 3166-1, such as CN")


def test_a_place_names_the_places_it_lies_in(tmp_path: Path) -> None:
    assert refusal(tmp_path, "[Guangdong, Foshan]", "‸[]") == (
        "foshan, place, within: empty: write the places it lies in, widest first: "
        "[Liaoning, Shenyang]"
    )


def test_the_place_where_it_may_be_keeps_the_same_laws(tmp_path: Path) -> None:
    other = PERHAPS.replace("CN", "‸China")
    message = refusal(tmp_path, FOSHAN, f"{FOSHAN}{other}}}\n")
    assert message.startswith("foshan, perhaps, country: China: no country: ")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "{en: Foshan, zh: 佛山, zh-Latn-pinyin: Fóshān}",
            "‸{}",
            "foshan, names: empty: write {en: its name}",
        ),
        (
            "{en: Foshan, zh: 佛山,",
            "{english: ‸Foshan, zh: 佛山,",
            "foshan, names, english: english: no tag of a language: write one such as en or zh",
        ),
    ],
)
def test_a_cluster_has_a_name_under_the_tag_of_its_language(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    assert refusal(tmp_path, old, new) == message


def test_what_is_said_of_the_cluster_itself_has_no_other_subject(tmp_path: Path) -> None:
    old = "value: tiles\n    scope: city\n"
    new = "value: tiles\n    scope: cluster\n    subject: ‸A park\n"
    assert refusal(tmp_path, old, new) == (
        "faku.products, subject: A park: a subject of its own under scope cluster: "
        "write scope: part, company or park, or leave the subject out"
    )


def test_a_voucher_stands_only_where_the_place_is_in_doubt(tmp_path: Path) -> None:
    assert refusal(tmp_path, "value: tiles\n", "value: tiles\n    doubt: ‸none\n") == (
        "faku.products, doubt: faku: its place is in no doubt: leave it out"
    )
    faku = "latitude: 42.50, longitude: 123.41}\n"
    sound = SOUND.replace(faku, f"{faku}{PERHAPS}}}\n").replace(
        "value: tiles\n", "value: tiles\n    doubt: none\n"
    )
    assert read_base(write_base(tmp_path, sound)).fact["faku.products"].doubt == "none"


SIGN = '{says: It is there, source: paper, quote: "there", start: 10, end: 15}'


@pytest.mark.parametrize("side", ["signs", "against"])
@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("start: 10", "start: 11", "quote: 5 characters at 11 to 15: correct start and end"),
        (
            "source: paper",
            "source: ‸papers",
            "source: papers: not in this base: did you mean paper",
        ),
    ],
)
def test_a_sign_is_quoted_like_evidence(
    tmp_path: Path, side: str, old: str, new: str, message: str
) -> None:
    sign = SIGN.replace(old, new)
    marked = sign if "‸" in sign else sign.replace('"there"', '‸"there"')
    there = f"{FOSHAN}{PERHAPS}, {side}: [{marked}]}}\n"
    label = {"signs": "sign 1", "against": "against 1"}[side]
    assert refusal(tmp_path, FOSHAN, there) == f"foshan, perhaps, {label}, {message}"


def test_a_name_of_the_place_where_it_may_be_is_that_of_one_cluster(tmp_path: Path) -> None:
    there = f"{FOSHAN}{PERHAPS.replace('河间', '法库')}}}\n"
    text = SOUND.replace(FOSHAN, there)
    with pytest.raises(Exception, match="法库: also a name of faku: leave it to one of them"):
        read_base(write_base(tmp_path, text))
