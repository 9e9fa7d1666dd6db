"""Laws about quotations, texts and addresses, broken one by one."""

from __future__ import annotations

from pathlib import Path

import pytest

from clusters.factbase.opening import read_base
from tests.making import SOUND, refusal, write_base

TILES = '{source: paper, quote: "tiles", start: 40, end: 45}'


@pytest.mark.parametrize(
    ("new", "message"),
    [
        (
            '{source: paper, quote: ‸"tiles", start: 40, end: 46}',
            "evidence 1, quote: 5 characters at 40 to 46: correct start and end",
        ),
        (
            '{source: paper, quote: ‸"tiles", start: -5, end: 0}',
            "evidence 1, quote: 5 characters at -5 to 0: correct start and end",
        ),
        (
            '{source: paper, quote: ‸"", start: 40, end: 40}',
            "evidence 1, quote: 0 characters at 40 to 40: correct start and end",
        ),
        (
            f'{{source: paper, quote: ‸"{"x" * 101}", start: 0, end: 101}}',
            "evidence 1, quote: 101 characters: quote at most 100",
        ),
    ],
)
def test_a_quotation_is_short_and_as_long_as_its_place(
    tmp_path: Path, new: str, message: str
) -> None:
    assert refusal(tmp_path, TILES, new) == f"faku.products, {message}"


def test_characters_are_counted_in_code_points(tmp_path: Path) -> None:
    emoji = '{source: paper, quote: ‸"31亿元𠀀", start: 40, end: 46}'
    assert refusal(tmp_path, TILES, emoji).endswith(
        "5 characters at 40 to 46: correct start and end"
    )


def test_a_fact_without_evidence_is_refused(tmp_path: Path) -> None:
    new = "period: null\n    evidence: ‸[]\n"
    assert refusal(tmp_path, f"period: null\n    evidence:\n      - {TILES}\n", new) == (
        "faku.products, evidence: empty: quote the words that say it"
    )


def test_the_printed_figure_stands_in_the_first_quotation(tmp_path: Path) -> None:
    assert refusal(tmp_path, "value: 305", "value: 305\n    printed: ‸over 350 people") == (
        "faku.employees, printed: over 350 people: not in the first quotation: copy it from there"
    )


@pytest.mark.parametrize("name", ["../paper.txt", "/etc/passwd", "a/b", "a\\b", "C:x", "..", "."])
def test_a_texts_name_never_leads_out_of_its_folder(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path, "file: paper.txt", f"file: ‸'{name}'") == (
        f"paper, text, file: {name}: not a plain file name: leave out folders"
    )


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "example.org", "ftp://example.org"]
)
def test_an_address_is_of_the_web(tmp_path: Path, address: str) -> None:
    assert refusal(tmp_path, "https://example.org/paper", f"‸{address}") == (
        f"paper, url: {address}: not an address of the web: write http(s)://... or null"
    )


def test_the_address_of_an_archived_copy_is_of_the_web_too(tmp_path: Path) -> None:
    new = "title: A paper\n    archive: ‸javascript:alert(1)"
    assert refusal(tmp_path, "title: A paper", new) == (
        "paper, archive: javascript:alert(1): not an address of the web: "
        "write http(s)://... or null"
    )


@pytest.mark.parametrize(
    ("characters", "paragraphs"),
    [(-1, ""), (100, "-1"), (100, "0, 0"), (100, "40, 0"), (100, "0, 100"), (0, "0")],
)
def test_the_lines_of_a_text_start_within_it_and_in_order(
    tmp_path: Path, characters: int, paragraphs: str
) -> None:
    old = "characters: 100\n      paragraphs: [0, 40]"
    new = f"characters: {characters}\n      paragraphs: ‸[{paragraphs}]"
    assert refusal(tmp_path, old, new) == (
        f"paper, text, paragraphs: not places in {characters} characters, one behind the other: "
        "count them from 0, in order"
    )


@pytest.mark.parametrize(
    "author", ["{given: Ming}", "{literal: Xinhua, family: Li}", "{}", '{family: ""}']
)
def test_an_author_bears_a_family_name_or_a_whole_one(tmp_path: Path, author: str) -> None:
    assert refusal(tmp_path, "title: A paper", f"title: A paper\n    authors: [‸{author}]") == (
        "paper, author 1: neither a family name nor a whole one, or both: "
        "write family and given for a person, literal for a body"
    )


@pytest.mark.parametrize("day", ["2026-11", "2026", "soon", "2026-11-01/2026-11-02"])
def test_a_source_was_read_on_one_day(tmp_path: Path, day: str) -> None:
    new = f'title: A paper\n    accessed: ‸"{day}"'
    assert refusal(tmp_path, "title: A paper", new) == (
        f"paper, accessed: {day}: not a day: write 2026-11-21"
    )


def test_joiners_within_words_are_kept_in_quotations_and_refused_in_names(tmp_path: Path) -> None:
    word = "ایده\u200cها"
    quoted = SOUND.replace(TILES, f'{{source: paper, quote: "{word}"}}')
    assert read_base(write_base(tmp_path, quoted)).fact["faku.products"].evidence[0].quote == word
    message = "U+200C (ZERO WIDTH NON-JOINER) cannot be seen: remove it"
    assert refusal(tmp_path, "publisher: The Press", f"publisher: ‸{word}") == (
        f"paper, publisher: {message}"
    )
    assert refusal(tmp_path, "aliases: [Faku County]", f"aliases: [‸{word}]").endswith(message)


@pytest.mark.parametrize(
    ("old", "new", "label"),
    [
        ("industry: tiles", "industry: tiles\n    beware: ‸{}", "foshan, beware"),
        ("title: A paper", "title: A paper\n    beware: ‸{}", "paper, beware"),
    ],
)
def test_what_narrow_views_show_is_a_short_clause(
    tmp_path: Path, old: str, new: str, label: str
) -> None:
    mend = "write 1 to 45, and the rest in caveats or note"
    assert refusal(tmp_path, old, new.format("x" * 46)) == f"{label}: 46 characters: {mend}"
    assert refusal(tmp_path, old, new.format("''")) == f"{label}: 0 characters: {mend}"
    text = SOUND.replace(old, new.replace("‸", "").format("x" * 45))
    assert read_base(write_base(tmp_path, text)).facts


def test_the_gist_of_a_conflict_is_a_short_clause(tmp_path: Path) -> None:
    tables = (
        "conflicts:\n  - {{id: a, facts: [faku.employees, faku.products], gist: {}, note: Why}}\n"
    )
    long = tables.format("‸" + "x" * 46)
    assert refusal(tmp_path, "facts:\n", f"{long}facts:\n") == (
        "a, gist: 46 characters: write 1 to 45, and the rest in caveats or note"
    )
