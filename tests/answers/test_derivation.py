"""What people read when they ask why a value is what it is."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.derivation import ask, explanation_page
from clusters.errors import Usage
from clusters.evidence.explanation import explain
from clusters.factbase import Texts
from clusters.models import Conflict, Evidence, HeldText, Reading, Speaker
from tests.making import (
    a_base,
    a_cluster,
    a_fact,
    a_money,
    a_source,
    a_text,
    another_place,
    some_words,
)

if TYPE_CHECKING:
    from clusters.models import Fact, FactBase
    from clusters.render.document import Document

    Read = Callable[["Document"], list[str]]
    Fits = Callable[..., None]

NOTHING = "Nothing that is looked for here: date, owner, currency, place, damage, confirmation."
NOWHERE = Texts(Path("/nowhere"))
LONG = "The county is old. " * 5
TEXT = f"{LONG}\nIt now has over 305 people at work. {LONG}"
QUOTE = "over 305 people"


def page(base: FactBase, id_: str = "f", texts: Texts = NOWHERE) -> Document:
    return explanation_page(base, explain(base, id_, texts))


def after(lines: list[str], title: str) -> list[str]:
    start = lines.index(title) + 1
    return lines[start : [*lines, ""].index("", start)]


def a_figure(**changes: Any) -> Fact:  # noqa: ANN401 - any field
    """Make a count of people with its hedge in the words."""
    start = TEXT.index(QUOTE)
    words = (Evidence(source="paper", quote=QUOTE, start=start, end=start + len(QUOTE)),)
    return a_fact(**{"id": "f", "hedge": "over", "evidence": words, **changes})


def holding(folder: Path, *facts: Fact, text: str = TEXT, **changes: Any) -> FactBase:  # noqa: ANN401 - any field
    """Make a base whose one text is held in a folder."""
    content = text.encode()
    (folder / "paper.txt").write_bytes(content)
    held = HeldText(
        file="paper.txt",
        sha256=sha256(content).hexdigest(),
        characters=len(text),
        paragraphs=(0, text.find("\n") + 1),
    )
    return a_base(*facts, sources=(a_source(text=held, **changes),))


def test_a_figure_is_told_from_its_source_to_its_interval(tmp_path: Path, read: Read) -> None:
    lines = read(page(holding(tmp_path, a_figure()), texts=Texts(tmp_path)))
    assert lines[:6] == [
        "Faku, employees: over 305 people (city, 2019) [1]. No independent source confirms it.",
        "",
        "Fact | f",
        "Figure | over 305 people (city, 2019)",
        "That is | more than 305 people",
        "Source | [1] paper: text sound",
    ]
    assert (
        "Read as | “over” hedge over, “305” number 305: 305, in the base over 305 people" in lines
    )
    assert lines[-1] == "Cite it: clusters cite f"


def test_the_words_around_are_shown_if_the_text_is_held(tmp_path: Path, read: Read) -> None:
    row = words(read(page(holding(tmp_path, a_figure()), texts=Texts(tmp_path))))
    assert row.startswith("¶ 2 of 2: …")
    assert "is old. It now has “over 305 people” at work. The county" in row
    assert row.endswith("…")


def words(lines: list[str]) -> str:
    (row,) = (line for line in lines if line.startswith("Words | "))
    return row.removeprefix("Words | ")


def test_nothing_is_shown_around_if_the_text_is_not_held(tmp_path: Path, read: Read) -> None:
    lines = read(page(holding(tmp_path, a_figure())))
    assert words(lines) == "¶ 2 of 2: “over 305 people”"
    assert "- the quotation: not checked against the text of paper" in lines


def test_where_a_text_starts_and_ends_nothing_is_left_out(tmp_path: Path, read: Read) -> None:
    evidence = (Evidence(source="paper", quote=QUOTE, start=3, end=3 + len(QUOTE)),)
    base = holding(tmp_path, a_figure(evidence=evidence), text=f"So {QUOTE} live.")
    row = words(read(page(base, texts=Texts(tmp_path))))
    assert row.endswith(": So “over 305 people” live.")


def test_a_text_that_was_changed_shows_nothing_around(tmp_path: Path, read: Read) -> None:
    base = holding(tmp_path, a_figure())
    (tmp_path / "paper.txt").write_text(f"x{TEXT}", "utf-8")
    lines = read(page(base, texts=Texts(tmp_path)))
    assert words(lines) == "¶ 2 of 2: “over 305 people”"
    assert "- the quotation: paper.txt is another text than the one quoted" in lines


def test_a_scale_word_and_a_currency_are_told_apart(read: Read) -> None:
    quoted = (Evidence(source="paper", quote="nästan 54 miljarder yuan", start=0, end=24),)
    fact = a_fact(
        id="f", metric="output_value", value=54 * 10**9, unit="CNY", hedge="nearly", evidence=quoted
    )
    base = a_base(fact, metrics=(a_money("output_value"),), sources=(a_source(language="sv"),))
    lines = read(page(base))
    assert (
        "Read as | “nästan” hedge nearly, “54” number 54, “miljarder” scale × 1 billion, "
        "“yuan” unit CNY: 54 billion, in the base nearly 54 billion CNY"
    ) in lines
    assert "That is | from 48.6 billion to less than 54 billion CNY" in lines


def test_a_reading_by_hand_is_shown_with_its_reason(read: Read) -> None:
    fact = a_figure(reading=Reading(by="hand", reason="A dozen is twelve."))
    assert "Read as | by hand: A dozen is twelve." in read(page(a_base(fact)))


def test_what_is_counted_and_who_says_it_are_shown(read: Read) -> None:
    fact = a_figure(counts="potters", speaker=Speaker(name="Ding Yu", office="mayor"), per="year")
    lines = read(page(a_base(fact)))
    assert "Figure | over 305 people (city, 2019; a yearly figure, told then)" in lines
    assert "Counts | potters" in lines
    assert "Said by | Ding Yu, mayor" in lines


def test_a_statement_has_words_and_no_reading(read: Read) -> None:
    lines = read(page(a_base(a_text(id="f"))))
    assert lines[0] == "Faku, products: tiles (city, 2019) [1]. It is a statement."
    assert "Statement | tiles (city, 2019)" in lines
    assert "“tiles”" in words(lines)
    assert not any(line.startswith("Read as") for line in lines)
    assert not any(line.startswith("That is") for line in lines)


def test_a_garbled_figure_says_so_and_leaves_the_figure_open(ours: FactBase, read: Read) -> None:
    document = page(ours, "xuzhou.output_value")
    lines = read(document)
    assert lines[0].startswith("Xuzhou, output value: damaged: “nästan 54 miljarder yuan” (city, ")
    assert "Its source is damaged here; whose it is, is in doubt: Xuzhou or Hejian" in lines[0]
    assert "Source | [2] bilang: text garbled" in lines
    assert not any(line.startswith("That is") for line in lines)
    open_ = after(lines, "Not established")
    assert "- when: the source does not date it" in open_
    assert "- confirmation: bilang alone says it" in open_
    assert any(line.startswith("Xuzhou: The place is in doubt") for line in document.warnings)


def test_an_unreadable_figure_says_what_cannot_be_read_and_why(ours: FactBase, read: Read) -> None:
    lines = read(page(ours, "xuzhou.employees"))
    assert "Figure | damaged: “mer än 60,000 5 anställda” (city, undated)" in lines
    assert "Read as | “mer än 60,000 5” cannot be read: two numbers side by side" in lines
    assert not any(line.startswith("That is") for line in lines)


def test_a_language_that_is_not_read_is_no_silence(read: Read) -> None:
    base = a_base(a_figure(), sources=(a_source(language="fi"),))
    told = "Read as | nothing: no amount was read from these words (language: fi)"
    assert told in read(page(base))


def test_a_fact_without_offsets_has_no_place(read: Read) -> None:
    fact = a_figure(evidence=(Evidence(source="paper", quote=QUOTE),))
    lines = read(page(a_base(fact)))
    assert words(lines) == "place not known: “over 305 people”"
    assert "- the quotation: not checked against the text of paper" in lines


def test_what_excludes_it_is_listed_with_its_source(read: Read) -> None:
    other = a_fact(id="g", value=200, evidence=some_words("200 people", "report"))
    lines = read(page(a_base(a_figure(status="disputed"), other)))
    assert after(lines, "Employees elsewhere in the base") == [
        "It says | Whose, when | Source | Bearing",
        "200 people | city, 2019 | [2] ≠ | contradicts; the same author or publisher",
    ]
    assert "≠ in conflict: clusters conflicts" in lines


def test_a_figure_that_nothing_excludes_lists_nothing(read: Read) -> None:
    base = a_base(a_figure(), a_fact(id="g", value=400))
    assert "Employees elsewhere in the base" not in read(page(base))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"period": None}, "- when: the source does not date it"),
        ({"scope": "unstated"}, "- whose it is: the source does not say"),
        (
            {"metric": "export_value", "unit": "unstated"},
            "- its currency: the source does not name it",
        ),
    ],
)
def test_what_is_not_established_is_said(read: Read, changes: dict[str, object], said: str) -> None:
    assert said in after(read(page(a_base(a_figure(**changes)))), "Not established")


def test_what_is_in_doubt_is_in_the_first_line(read: Read) -> None:
    cluster = a_cluster(perhaps=another_place())
    lines = read(page(a_base(a_figure(), clusters=(cluster,))))
    assert lines[0].endswith("; whose it is, is in doubt: Faku or Hejian.")


def test_what_two_sources_say_and_both_texts_hold_is_left_open_no_more(
    tmp_path: Path, read: Read
) -> None:
    base = holding(tmp_path, a_figure())
    (piece,) = base.facts[0].evidence
    pair = (piece, replace(piece, source="twin"))
    twins = (*base.sources, a_source("twin", text=base.sources[0].text))
    lines = read(page(a_base(a_figure(evidence=pair), sources=twins), texts=Texts(tmp_path)))
    assert after(lines, "Not established") == [NOTHING]
    assert sum(line.startswith("Words | ") for line in lines) == 2


def test_programs_get_the_fact_its_grounds_the_reading_and_what_is_open(tmp_path: Path) -> None:
    document = page(holding(tmp_path, a_figure()), texts=Texts(tmp_path))
    why = document.payload["why"]
    assert isinstance(why, dict)
    assert set(why) == {
        *("fact", "grounds", "reading", "conversion", "verdict", "witnesses", "against"),
        *("conflicts", "open", "others"),
    }
    (ground,) = why["grounds"]
    assert (ground["source"], ground["quote"], ground["checked"]) == ("paper", QUOTE, True)
    assert (ground["paragraph"], ground["paragraphs"]) == (2, 2)
    assert TEXT.count(f"{ground['before']}{QUOTE}{ground['after']}") == 1
    reading = why["reading"]
    assert (reading["value"], reading["unit"], reading["hedge"]) == (305, None, "over")
    assert [part["role"] for part in reading["parts"]] == ["hedge", "number"]
    assert why["open"] == ["confirmation: paper alone says it"]
    assert document.rows == (why,)


def test_programs_get_the_reason_of_what_cannot_be_read(ours: FactBase) -> None:
    why = page(ours, "xuzhou.employees").payload["why"]
    assert isinstance(why, dict)
    assert why["reading"] == {
        "words": "mer än 60,000 5",
        "unreadable": "two numbers side by side",
    }


def test_every_fact_of_our_base_can_be_explained(ours: FactBase, read: Read) -> None:
    for fact in ours.facts:
        lines = read(page(ours, fact.id))
        assert f"Fact | {fact.id}" in lines
        assert any(fact.evidence[0].quote in line for line in lines)
        assert "Not established" in lines


def a_sum(**changes: Any) -> Fact:  # noqa: ANN401 - any field
    return a_fact(**{"id": "f", "metric": "export_value", "value": 10**9, "unit": "CNY", **changes})


def converted(fact: Fact, when: Any = "then") -> Document:  # noqa: ANN401 - a word or a day
    base = a_base(fact)
    return explanation_page(base, explain(base, "f", NOWHERE, "USD", when), when)


def test_the_arithmetic_of_a_conversion_is_shown_with_the_rate_its_days_and_source(
    read: Read,
) -> None:
    lines = read(converted(a_sum()))
    assert after(lines, "The conversion") == [
        "1 billion CNY / 6.9114 = 145 million USD",
        "CNY for 1 USD: 6.9114, mean of 255 days, 2019-01-02 to 2019-12-31.",
        (
            "Rates: European Central Bank, euro foreign exchange reference rates, "
            "crossed through the euro."
        ),
    ]


def test_a_converted_hedge_is_an_interval_too(read: Read) -> None:
    lines = after(read(converted(a_sum(hedge="over"), "end")), "The conversion")
    assert lines[0] == "1 billion CNY / 6.9615 = 144 million USD"
    assert lines[1] == "With its hedge: more than 144 million USD"
    assert lines[2].startswith("CNY for 1 USD, on the last day of a figure's period: ")


def test_what_is_not_converted_says_why(read: Read) -> None:
    lines = read(converted(a_sum(period=None)))
    assert after(lines, "The conversion") == ["None: undated in its source."]
    assert "The conversion" not in read(page(a_base(a_sum())))


def test_programs_get_the_conversion_or_why_there_is_none() -> None:
    why = converted(a_sum(hedge="over")).rows[0]
    found = why["conversion"]
    assert isinstance(found, dict)
    assert [str(found[key]) for key in ("number", "low", "high")] == [
        *(["144688485.6903"] * 2),
        "None",
    ]
    assert found["unit"] == "USD"
    assert isinstance(found["rate"], dict)
    assert str(found["rate"]["rate"]) == "6.9114"
    refused = converted(a_sum(period=None)).rows[0]
    assert refused["conversion"] == {"refused": "undated in its source"}
    assert page(a_base(a_sum())).rows[0]["conversion"] is None


def in_conflict() -> FactBase:
    other = a_fact(id="g", value=200, period="2001")
    told = Conflict(id="faku.people", facts=("f", "g"), note="One counts the town.")
    return a_base(a_figure(), other, conflicts=(told,))


def test_a_conflict_is_a_line_with_its_number_and_with_all_its_facts_and_note(read: Read) -> None:
    base = in_conflict()
    assert "In conflict | One counts the town: clusters conflicts 1" in read(page(base))
    lines = read(ask(base, "f", NOWHERE, everything=True).document)
    start = lines.index("In conflict: 1. faku.people")
    assert lines[start + 2] == "Employees | 200 people | city, 2001 | [1] | g"
    assert "One counts the town." in lines[start:]


def test_programs_get_conflicts_that_the_figures_alone_show_too() -> None:
    base = a_base(a_figure(), a_fact(id="g", value=200))
    why: Any = page(base).payload["why"]
    assert [(one["id"], one["told"]) for one in why["conflicts"]] == [
        ("faku.employees.2019", False)
    ]


def test_of_several_facts_the_latest_sound_result_is_explained_and_the_others_named(
    read: Read,
) -> None:
    base = a_base(
        a_figure(id="old", period="2010"),
        a_figure(id="new", period="2018"),
        a_figure(id="goal", period="2025", kind="target"),
        a_figure(id="lost", period="2020", status="garbled"),
        a_figure(id="wide", period="2021", scope="province"),
    )
    document = ask(base, ["Faku", "employees"], NOWHERE).document
    lines = read(document)
    assert "Fact | new" in lines
    assert (
        "the latest sound result of 5 that fit; the others: old, goal, lost and 1 more"
    ) in lines
    why: Any = document.payload["why"]
    assert why["others"] == ["old", "goal", "lost", "wide"]
    assert "Fact | old" in read(ask(base, ["faku", "employees", "2010"], NOWHERE).document)


def test_our_facts_are_explained_in_forty_lines(ours: FactBase, fits: Fits) -> None:
    for fact in ours.facts[::3]:
        fits(page(ours, fact.id), 41)
    for cluster in ours.clusters:
        for family in ("exports", "output", "employment"):
            with suppress(Usage):
                fits(ask(ours, [cluster.id, family], NOWHERE).document, 42)


def test_a_disputed_result_is_explained_before_a_sound_capacity(read: Read) -> None:
    told = a_figure(id="of-2018", status="disputed", period="2018")
    able = a_figure(id="able", kind="capacity", period="2020")
    lines = read(ask(a_base(able, told), ["faku", "employees"], NOWHERE).document)
    assert "the latest result of 2 that fit; the others: able" in " ".join(lines)
