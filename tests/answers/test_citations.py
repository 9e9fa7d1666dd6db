"""What people and programs read when they cite."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from clusters.answers.citations import ask
from clusters.errors import Usage
from clusters.render.formats import FORMATS
from clusters.render.screen import Screen
from tests.making import a_base, a_fact, a_source, some_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from clusters.models import FactBase
    from clusters.render.document import Document

    Read = Callable[[Document], list[str]]
    Fits = Callable[..., None]

TWO = a_base(
    a_fact(id="f"),
    a_fact("foshan", id="g", evidence=some_words("late words", "other", 50)),
    sources=(a_source(), a_source("other", title="Another"), a_source("unused", title="Unused")),
)


def test_a_fact_is_a_sentence_with_words_place_and_reference(ours: FactBase, read: Read) -> None:
    lines = read(ask(ours, ["faku.export_value.2018"], "apa").document)
    assert lines[:3] == [
        "Faku, cluster: export value of 100 million USD (ceramics) in 2018 (China Daily, 2019). ≠",
        "",
        "“generating $100 million in export revenue”, paragraph 7 [1]",
    ]
    assert lines[4].startswith("China Daily. (2019, September 12). [Report on the Faku")
    assert lines[4].endswith(
        "https://www.chinadaily.com.cn/m/travelinshenyang/2019-09/12/content_37509778.htm"
    )
    assert lines[-1] == "≠ in conflict: clusters conflicts"


def test_a_damaged_source_is_called_damaged(ours: FactBase, read: Read) -> None:
    document = ask(ours, ["xuzhou.output_value"]).document
    lines = read(document)
    damaged = "output value, damaged in the source: “nästan 54 "
    assert " ".join(lines[:2]).startswith(f"Xuzhou, perhaps Hejian, city: {damaged}")
    assert any("[in Swedish; text garbled]" in line for line in lines)
    assert any(line.startswith("bilang: A glass maker's site") for line in document.warnings)


def test_facts_share_one_list_of_references(read: Read) -> None:
    assert read(ask(TWO, ["g", "f", "unused"], "ieee").document) == [
        "2 facts of 3 sources, cited in the ieee style.",
        "",
        "Foshan, city: employees, 305 people, in 2019 [1].",
        "“late words”, paragraph 2 [2]",
        "",
        "Faku, city: employees, 305 people, in 2019 [2].",
        "“305 people”, paragraph 1 [1]",
        "",
        "References",
        "[1] “Another,” The Press, May 2020. [Online]. Available: https://example.org/paper",
        "[2] “A paper,” The Press, May 2020. [Online]. Available: https://example.org/paper",
        "[3] “Unused,” The Press, May 2020. [Online]. Available: https://example.org/paper",
    ]


def test_the_plain_style_bears_the_numbers_of_every_other_page(read: Read) -> None:
    lines = read(ask(TWO, ["g", "f"]).document)
    assert "Foshan, city: employees, 305 people, in 2019 [2]." in lines
    assert lines[-2:] == [
        "[1] The Press. A paper. May 2020. https://example.org/paper",
        "[2] The Press. Another. May 2020. https://example.org/paper",
    ]


def test_a_cluster_and_a_source_are_lists_of_references_and_nothing_else(read: Read) -> None:
    assert read(ask(TWO, ["foshan", "1"], "apa").document) == [
        "2 sources, cited in the apa style.",
        "",
        "The Press. (2020a, May). A paper. https://example.org/paper",
        "The Press. (2020b, May). Another. https://example.org/paper",
    ]


def test_a_cluster_with_a_metric_or_a_family_names_its_facts(read: Read) -> None:
    for words in (["faku", "employees"], ["faku", "employment", "2019"]):
        assert (
            read(ask(TWO, words).document)[0] == "Faku, city: employees, 305 people, in 2019 [1]."
        )


def test_words_whose_text_was_never_held_have_no_paragraph(read: Read) -> None:
    base = a_base(a_fact(id="f"), sources=(a_source(text=None),))
    assert "“305 people”, place not known [1]" in read(ask(base, ["f"]).document)


def test_what_does_not_fit_a_screen_is_counted_and_all_shows_it(read: Read) -> None:
    facts = [a_fact(id=f"f{n}", value=n, period=str(2000 + n)) for n in range(12)]
    base = a_base(*facts)
    lines = read(ask(base, ["faku", "employees"]).document)
    shown = sum(line.startswith("Faku, city: ") for line in lines)
    assert 1 < shown < 12
    assert f"{12 - shown} facts more: --all" in lines
    whole = read(ask(base, ["faku", "employees"], everything=True).document)
    assert sum(line.startswith("Faku, city: ") for line in whole) == 12


def test_what_our_base_cites_fits_a_screen(ours: FactBase, fits: Fits) -> None:
    for cluster in ours.clusters:
        fits(ask(ours, [cluster.id]).document)
        fits(ask(ours, [cluster.id, "exports"], "apa").document) if cluster.id == "faku" else None
    for source in ours.sources:
        fits(ask(ours, [source.id], "chicago").document)


def test_further_lines_of_a_reference_hang_under_its_first() -> None:
    base = a_base(a_fact(id="f"), sources=(a_source(title="words " * 20 + "end"),))
    screen = Screen(terminal=True, width=60)
    for style, indent in (("apa", 4), ("ieee", 4), ("vancouver", 3)):
        text = FORMATS["table"].write(ask(base, ["paper"], style).document, screen)
        _, _, first, *rest = text.splitlines()
        assert not first.startswith(" ")
        assert {len(line) - len(line.lstrip()) for line in rest} == {indent}
        assert max(map(len, [first, *rest])) <= 60


def test_markdown_has_italics_and_links_and_nothing_of_the_data_is_markup() -> None:
    base = a_base(a_fact(id="f"), sources=(a_source(title="a *b* <i>c</i> _d_ [e](f)"),))
    text = FORMATS["md"].write(ask(base, ["paper"], "apa").document, Screen())
    assert text == (
        "## 1 source, cited in the apa style.\n\n"
        "The Press. (2020, May). *a \\*b\\* &lt;i&gt;c&lt;/i&gt; \\_d\\_ \\[e\\](f)*. "
        "<https://example.org/paper>\n"
    )


@pytest.mark.parametrize("url", ["https://example.org/<b>", "https://example.org/a b", "https://é"])
def test_markdown_links_only_what_it_takes_as_an_address(url: str) -> None:
    base = a_base(a_fact(id="f"), sources=(a_source(url=url),))
    text = FORMATS["md"].write(ask(base, ["paper"], "apa").document, Screen())
    assert "<http" not in text


def test_the_number_of_a_reference_starts_no_list_in_markdown() -> None:
    base = a_base(a_fact(id="f"))
    text = FORMATS["md"].write(ask(base, ["paper"], "vancouver").document, Screen())
    assert "\n1\\. A paper" in text


def test_programs_get_a_row_for_each_quotation_and_one_for_a_source_without() -> None:
    words = (*some_words("first", start=3), *some_words("second", start=50))
    base = a_base(a_fact(id="f", evidence=words), sources=(a_source(), a_source("unused")))
    document = ask(base, ["f", "unused"], "ieee").document
    told = [(row["source"], row.get("quote"), row["in_text"]) for row in document.rows]
    assert told == [("paper", "first", "[1]"), ("paper", "second", "[1]"), ("unused", None, "[2]")]


def test_programs_get_the_references_in_the_style_with_their_html() -> None:
    payload: Any = ask(TWO, ["f"], "APA").document.payload
    text = "The Press. (2020, May). A paper. https://example.org/paper"
    assert payload["style"] == "apa"
    assert payload["citations"] == [
        {
            "source": "paper",
            "reference": text,
            "in_text": "(The Press, 2020)",
            "quotations": [
                {
                    "fact": "f",
                    "sentence": "Faku, city: employees, 305 people, in 2019 (The Press, 2020).",
                    "quote": "305 people",
                    "paragraph": 1,
                    "start": 10,
                    "end": 20,
                }
            ],
        }
    ]
    assert payload["bibliography"] == [
        {
            "id": "paper",
            "mark": "",
            "text": text,
            "in_text": "(The Press, 2020)",
            "html": 'The Press. (2020, May). <i lang="en">A paper</i>. '
            '<a href="https://example.org/paper">https://example.org/paper</a>',
        }
    ]


def test_an_unknown_style_is_suggested_another() -> None:
    with pytest.raises(Usage, match="'harvrd': no such style: did you mean harvard"):
        ask(TWO, ["f"], "harvrd")


def test_of_several_figures_the_one_that_counts_is_cited_first(read: Read) -> None:
    base = a_base(
        a_fact("faku", 53, id="old", period="2021"),
        a_fact("faku", 99, id="plan", period="2023", kind="plan"),
        a_fact("faku", 115, id="new", period="2023"),
    )
    lines = read(ask(base, ["faku", "employees"]).document)
    told = [line for line in lines if line.startswith("Faku, ")]
    assert ["115" in line for line in told] == [True, False, False]
    assert "53" in told[1]
