"""Every export of a source with every field, and of one with almost none."""

from __future__ import annotations

from typing import Any

import pytest

from clusters.cite.citing import Citation, Quotation
from clusters.cite.exports import EXPORTS, export
from clusters.factbase import Texts, shipped
from clusters.models import Source
from tests.cite.awkward import FULL, SPARSE
from tests.making import a_fact, a_source, some_words

NOTE = "In Chinese; text garbled. Archived at https://archive.example/faku. Licence: CC-BY-4.0"
END = "ER  - \n"

BIBTEX = f"""@misc{{full,
  author = {{Li, Ming and {{Xinhua}}}},
  title = {{{{法库陶瓷走向世界}}}},
  howpublished = {{Faku Online}},
  publisher = {{Liaoning Daily}},
  edition = {{2}},
  year = {{2019}},
  month = sep,
  url = {{https://example.org/paper}},
  urldate = {{2026-11-02}},
  language = {{zh-Hans}},
  note = {{Published 12 September 2019. {NOTE}}},
}}
"""
BIBTEX_SPARSE = """@misc{sparse,
  key = {The Press},
  title = {{[untitled]}},
  howpublished = {The Press},
  year = {n.d.},
  language = {it},
  note = {In Italian},
}
"""
BIBLATEX = f"""@online{{full,
  author = {{Li, Ming and {{Xinhua}}}},
  title = {{{{法库陶瓷走向世界}}}},
  organization = {{Faku Online}},
  publisher = {{Liaoning Daily}},
  version = {{2}},
  date = {{2019-09-12}},
  url = {{https://example.org/paper}},
  urldate = {{2026-11-02}},
  langid = {{chinese}},
  note = {{{NOTE}}},
}}
"""
BIBLATEX_SPARSE = """@online{sparse,
  title = {{[untitled]}},
  organization = {The Press},
  pubstate = {n.d.},
  langid = {italian},
  note = {In Italian},
}
"""
RIS = f"""TY  - ELEC
ID  - full
AU  - Li, Ming
AU  - Xinhua
TI  - 法库陶瓷走向世界
T2  - Faku Online
PB  - Liaoning Daily
ET  - 2
PY  - 2019
DA  - 2019/09/12/
UR  - https://example.org/paper
Y2  - 2026/11/02/
LA  - zh-Hans
N1  - {NOTE}
{END}"""
RIS_SPARSE = f"""TY  - ELEC
ID  - sparse
TI  - [untitled]
T2  - The Press
PB  - The Press
PY  - n.d.
LA  - it
N1  - In Italian
{END}"""
CSL = {
    "id": "full",
    "type": "webpage",
    "title": "法库陶瓷走向世界",
    "author": [{"family": "Li", "given": "Ming"}, {"literal": "Xinhua"}],
    "container-title": "Faku Online",
    "publisher": "Liaoning Daily",
    "version": "2",
    "issued": {"date-parts": [[2019, 9, 12]]},
    "accessed": {"date-parts": [[2026, 11, 2]]},
    "language": "zh-Hans",
    "URL": "https://example.org/paper",
    "note": NOTE,
}
CSL_SPARSE = {
    "id": "sparse",
    "type": "webpage",
    "title": "[untitled]",
    "container-title": "The Press",
    "language": "it",
    "note": "In Italian",
}
CFF = f"""references:
  - type: "website"
    title: "法库陶瓷走向世界"
    authors:
      - family-names: "Li"
        given-names: "Ming"
      - name: "Xinhua"
    publisher:
      name: "Liaoning Daily"
    version: "2"
    date-published: "2019-09-12"
    date-accessed: "2026-11-02"
    url: "https://example.org/paper"
    notes: "{NOTE}"
"""
CFF_SPARSE = """references:
  - type: "website"
    title: "[untitled]"
    authors:
      - name: "The Press"
    publisher:
      name: "The Press"
    notes: "In Italian"
"""


def exported(name: str, source: Source) -> Any:  # noqa: ANN401 - text, or JSON
    return export(name, [Citation(source, ())], Texts(shipped()))


@pytest.mark.parametrize(
    ("name", "full", "sparse"),
    [
        ("bibtex", BIBTEX, BIBTEX_SPARSE),
        ("biblatex", BIBLATEX, BIBLATEX_SPARSE),
        ("ris", RIS, RIS_SPARSE),
        ("csl-json", [CSL], [CSL_SPARSE]),
    ],
)
def test_all_that_is_known_of_a_source_is_exported_and_nothing_else(
    name: str, full: object, sparse: object
) -> None:
    assert (exported(name, FULL), exported(name, SPARSE)) == (full, sparse)


def test_a_file_of_references_has_all_that_is_known_too() -> None:
    assert exported("cff", FULL).endswith(CFF)
    assert exported("cff", SPARSE).endswith(CFF_SPARSE)


def test_words_are_annotated_with_or_without_an_address() -> None:
    def target(source: Source) -> Any:  # noqa: ANN401 - one target, or several
        fact = a_fact(evidence=some_words("305", source.id))
        quotation = Quotation(fact, fact.evidence[0], None, named=True)
        cited = [Citation(source, (quotation,))]
        return export("annotation", cited, Texts(shipped()))["target"]

    words, page = target(FULL)
    assert (words["source"]["language"], words["source"]["via"]) == ("zh-Hans", FULL.url)
    assert page["id"] == f"{FULL.url}#:~:text=305"
    assert target(SPARSE)["source"] == {
        "id": "urn:clusters:sparse",
        "type": "Text",
        "language": "it",
    }


@pytest.mark.parametrize("name", [name for name in EXPORTS if name != "annotation"])
def test_of_a_page_that_is_gone_the_archived_copy_is_exported_once(name: str) -> None:
    copy = "https://archive.example/paper"
    text = str(exported(name, a_source(url=None, archive=copy)))
    assert text.count(copy) == 1


@pytest.mark.parametrize(
    ("language", "langid"), [("it", "italian"), ("nds", None), ("nb", None), ("qaa", None)]
)
def test_a_language_that_latex_has_no_single_word_for_is_left_to_the_note(
    language: str, langid: str | None
) -> None:
    made = exported("biblatex", a_source(language=language))
    assert (f"langid = {{{langid}}}" in made) == (langid is not None)
    assert ("langid" in made) == (langid is not None)
