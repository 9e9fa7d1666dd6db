"""One small damage to our base for every finding: the audit sees exactly that."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from clusters.audit.auditing import audit
from clusters.factbase import Texts, shipped
from clusters.models import FactBase
from tests.audit.damaging import in_fact, replaced, severities
from tests.audit.mending import ORDER, obey_all

ANYWHERE = ""
"""Where the words to damage stand once in the file."""

LONG = (
    "the report on how soft-throw marble, all-ceramic tiles and large thin plates came to be made "
    "here, again"
)
SPARE_SOURCE = """\
  - id: leaflet
    type: webpage
    title: Tiles
    publisher: The Fair
    issued: "2020"
    language: en
    url: null
    origin: second
    condition: sound

clusters:
"""
ONCE_MORE = """\
  - id: faku.resources.clay
    cluster: faku
    metric: resources
    value: porcelain soil
    scope: cluster
    period: "2019-09"
    evidence:
      - {source: chinadaily-2019, quote: "rich in porcelain soil resources", start: 224, end: 256}
  - id: faku.resources.soil
"""

DAMAGES = [
    # texts and quotations
    ("text-differs", ANYWHERE, "sha256: 588d", "sha256: 588e"),
    ("text-measures", ANYWHERE, "characters: 2048", "characters: 2049"),
    ("text-measures", ANYWHERE, "[0, 342, 1096]", "[0, 341, 1096]"),
    ("quote-moved", "faku.export_destinations.2018", "1569, end: 1605", "1570, end: 1606"),
    ("quote-moved", "faku.resources.soil", "porcelain soil res", "porcelain soil Res"),
    ("quote-moved", "faku.products.artistic", ", start: 619, end: 654", ", start: 2000, end: 2035"),
    (
        "quote-ambiguous",
        "faku.resources.soil",
        '"rich in porcelain soil resources", start: 224, end: 256',
        '"ceramics"',
    ),
    ("quote-unplaced", "faku.resources.soil", ", start: 224, end: 256", ""),
    ("quote-length", "faku.export_value.2018", "end: 1648", "end: 1649"),
    ("quote-length", "faku.resources.soil", "start: 224, ", ""),
    ("quote-length", ANYWHERE, "start: 2909, end: 2918", "start: -62, end: 2918"),
    (
        "quote-too-long",
        "faku.resources.soil",
        '"rich in porcelain soil resources", start: 224, end: 256',
        f'"{LONG}", start: 224, end: {224 + len(LONG)}',
    ),
    (
        "no-evidence",
        "faku.resources.soil",
        (
            "evidence:\n      - {source: chinadaily-2019, "
            'quote: "rich in porcelain soil resources", start: 224, end: 256}'
        ),
        "evidence: []",
    ),
    ("printed-elsewhere", "faku.brands.2019", "printed: about 1,000", "printed: about 1000"),
    ("printed-cut", "faku.lines_upgraded.2019", "printed: more than 20", "printed: than 20"),
    ("printed-cut", "faku.export_value.2018", '"$100 million"', '"100 million"'),
    ("printed-cut", "faku.export_value.2018", '"$100 million"', '"$100"'),
    (
        "quote-cut",
        "faku.brands.2019",
        (
            "about 1,000\n    evidence:\n      - {source: chinadaily-2019, "
            'quote: "about 1,000 ceramic brands", start: 1351,'
        ),
        (
            '"1,000"\n    evidence:\n      - {source: chinadaily-2019, '
            'quote: "1,000 ceramic brands", start: 1357,'
        ),
    ),
    # numbers in the texts
    (
        "number-unaccounted",
        ANYWHERE,
        (
            '        - {quote: "heads of the Fortune 500", start: 1103, end: 1127, '
            "reason: part of the name Fortune 500}\n"
        ),
        "",
    ),
    ("set-aside-moved", ANYWHERE, '"20th Party Congress"', '"20th party Congress"'),
    ("reason-missing", ANYWHERE, "the ordinal of a party congress", '" "'),
    # what the words say
    ("value-misread", "faku.enterprises.2019", "value: 305", "value: 306"),
    ("value-misread", "xuzhou.output_value", "54000000000", "5000000000"),
    ("value-misread", "foshan.value_added.2019", "3060000000000", "3060000000001"),
    ("sign-misread", "jingdezhen.gdp_growth.china", "value: 4.73", "value: -4.73"),
    ("hedge-misread", "faku.lines_upgraded.2019", "hedge: over", "hedge: at_least"),
    ("hedge-misread", "xuzhou.output_value", "hedge: nearly", "hedge: about"),
    ("hedge-misread", "faku.enterprises.2019", "unit:", "hedge: over\n    unit:"),
    ("currency-misread", "faku.export_value.2018", "unit: USD", "unit: EUR"),
    ("currency-misread", "faku.export_value.2018", "unit: USD", "unit: unstated"),
    ("unknown-currency", "faku.export_value.2018", "unit: USD", "unit: USS"),
    ("unit-misread", "xuzhou.park_area", "unit: ha", "unit: mu"),
    ("quote-differs", "xuzhou.output_value.editions", "takmer 5 miliard", "takmer 6 miliard"),
    ("quote-differs", "xuzhou.employees.editions", "से अधिक", "से कम"),
    ("quote-differs", "xuzhou.output_value.hejian-2022", "مليارات يوان", "مليارات"),
    ("unread-language", ANYWHERE, "language: sk", "language: fi"),
    ("malformed-number", "xuzhou.employees", "value: null", "value: 60000"),
    ("malformed-number", "xuzhou.export_destinations", "value: null", "value: 54"),
    ("no-amount", "faku.brands.2019", "printed: about 1,000", "printed: ceramic brands"),
    ("garbled-unprinted", "xuzhou.employees", "printed: mer än 60,000 5 anställda\n    ", ""),
    ("lost-value", "xuzhou.employees", "status: garbled\n    ", ""),
    # the shape of facts
    ("bad-value", "faku.enterprises.2019", "value: 305", 'value: "305"'),
    ("bad-value", "faku.resources.soil", "value: porcelain soil", "value: 1"),
    ("negative-count", "faku.enterprises.2019", "value: 305", "value: -305"),
    ("unknown-unit", "faku.enterprises.2019", "unit: enterprises", "unit: firms"),
    ("mixed-units", ANYWHERE, "units: [brands]", "units: [brands, marks]"),
    ("bad-measure", ANYWHERE, "latitude: 34.26", "latitude: 342.6"),
    ("bad-measure", ANYWHERE, "tolerance: 0.10", "tolerance: 10"),
    # time
    ("bad-period", "faku.export_value.2018", 'period: "2018"', 'period: "2018-13"'),
    ("bad-period", ANYWHERE, 'issued: "2020-10-14"', 'issued: "14.10.2020"'),
    ("future-actual", "faku.export_value.2018", 'period: "2018"', 'period: "2028"'),
    ("past-target", "jingdezhen.industry_scale.2025", 'period: "2025"', 'period: "2015"'),
    ("past-target", "jingdezhen.industry_scale.2025", 'period: "2025"', "period: null"),
    # names
    ("unknown-cluster", "faku.resources.soil", "cluster: faku", "cluster: faku2"),
    ("unknown-metric", "faku.products.artistic", "metric: products", "metric: product"),
    ("unknown-source", "faku.products.artistic", "chinadaily-2019", "chinadaily-2018"),
    ("unknown-source", ANYWHERE, "edition_of: globaltimes-2019", "edition_of: globaltimes"),
    ("unknown-fact", ANYWHERE, "[faku.output_value.2017-h1,", "[faku.output_value.2018,"),
    ("lone-conflict", ANYWHERE, "[faku.output_value.2017-h1,", "[foshan.tile_capacity,"),
    ("edition-of-edition", ANYWHERE, "edition_of: globaltimes-2019", "edition_of: bilang-de"),
    ("unused-source", ANYWHERE, "clusters:\n", SPARE_SOURCE),
    (
        "unused-metric",
        ANYWHERE,
        "{name: brands,",
        (
            "{name: marks, label: Marks, family: goods, "
            "measures: text, about: Marks.}\n  - {name: brands,"
        ),
    ),
    (
        "duplicate-id",
        "faku.products.artistic",
        "id: faku.products.artistic",
        "id: faku.products.architectural",
    ),
    ("duplicate-fact", ANYWHERE, "  - id: faku.resources.soil\n", ONCE_MORE),
    ("bad-id", "faku.resources.soil", "id: faku.resources.soil", "id: faku.resource.soil"),
    ("bad-id", ANYWHERE, "label: Brands, family: goods,", "label: Brands, family: Goods,"),
    ("odd-characters", ANYWHERE, "Faku County,", "F\u0430ku County,"),
    ("odd-characters", ANYWHERE, "Faku County,", "Faku\u00ad County,"),
    ("bad-name", ANYWHERE, "Faku County,", f"{'F' * 201},"),
    ("alias-claimed", ANYWHERE, "Faku County,", "Faku County, Foshan,"),
    (
        "family-is-metric",
        ANYWHERE,
        "label: Brands, family: goods,",
        "label: Brands, family: products,",
    ),
    # contradictions
    ("conflict", "huairen.specialized_towns.zhejiang", "subject: Zhejiang", "subject: Shanxi"),
    (
        "disputed-alone",
        "xuzhou.policies.plan-2016-2025",
        (
            'note: "The source calls it the \\"river\'s\\" plan: the character 河 of 河间 (Hejian) '
            'translated."\n    '
        ),
        "",
    ),
    # files and addresses
    ("text-leads-out", ANYWHERE, "file: 000_", "file: ../seeds/000_"),
    ("bad-author", ANYWHERE, "- {literal: Foshan Daily}", "- {given: Fo, literal: Foshan Daily}"),
    (
        "bad-access",
        ANYWHERE,
        "url: http://en.qstheory",
        'accessed: "2026-11"\n    url: http://en.qstheory',
    ),
    (
        "bad-paragraphs",
        ANYWHERE,
        "  - id: ctaoci-2010\n",
        "  - id: ctaoci-2010\n    text: {file: x, sha256: x, characters: 9, paragraphs: [9]}\n",
    ),
    ("bad-address", ANYWHERE, "url: http://www.ceramicswin", "url: www.ceramicswin"),
]


def test_every_finding_has_its_damage() -> None:
    assert {code for code, *_ in DAMAGES} == {*severities()}


@pytest.mark.parametrize(
    ("code", "where", "old", "new"), DAMAGES, ids=lambda word: word[:24].replace("\n", " ")
)
def test_a_small_damage_is_seen_as_what_it_is_and_what_is_ordered_changes_no_fact(
    tmp_path: Path, seeds: Texts, code: str, where: str, old: str, new: str
) -> None:
    file = _damaged(tmp_path, where, old, new)
    report = audit(file, seeds)
    assert {(f.code, f.severity) for f in report.findings} == {(code, severities()[code])}
    if any(ORDER.search(finding.mend) for finding in report.findings):
        assert obey_all(file, seeds) == {code}


def _damaged(folder: Path, where: str, old: str, new: str) -> Path:
    text = shipped().read_text("utf-8")
    damaged = in_fact(text, where, old, new) if where else replaced(text, old, new)
    file = folder / "clusters.yaml"
    file.write_text(damaged, encoding="utf-8")
    return file


@pytest.mark.parametrize("number", range(5))
def test_one_other_byte_in_a_text_is_seen(
    tmp_path: Path, ours: FactBase, seeds: Texts, number: int
) -> None:
    source = [source for source in ours.sources if source.text][number]
    assert source.text is not None
    shutil.copytree(seeds.folder, tmp_path / "seeds")
    file = tmp_path / "seeds" / source.text.file
    content = bytearray(file.read_bytes())
    quoted = {e.quote.encode() for f in ours.facts for e in f.evidence if e.source == source.id}
    place = next(i for i in range(len(content)) if _is_free(bytes(content), i, quoted))
    content[place] ^= 0x20
    file.chmod(0o644)
    file.write_bytes(content)
    report = audit(shipped(), Texts(tmp_path / "seeds"))
    assert [finding.code for finding in report.findings] == ["text-differs"]
    assert source.text.file in report.findings[0].message


def _is_free(content: bytes, place: int, quoted: set[bytes]) -> bool:
    """Whether a byte is a letter in no quotation."""
    around = content[max(place - 400, 0) : place + 400]
    here = place - max(place - 400, 0)
    spans = [(around.find(q), len(q)) for q in quoted]
    letter = content[place : place + 1].isalpha()
    return letter and not any(0 <= s <= here < s + length for s, length in spans)


def test_a_text_with_a_figure_changed_is_seen_in_every_way(tmp_path: Path, seeds: Texts) -> None:
    shutil.copytree(seeds.folder, tmp_path / "seeds")
    file = next((tmp_path / "seeds").glob("000_*.txt"))
    file.chmod(0o644)
    file.write_text(file.read_text("utf-8").replace("$100 million", "€100 million"), "utf-8")
    report = audit(shipped(), Texts(tmp_path / "seeds"))
    assert {finding.code for finding in report.findings} == {"text-differs", "quote-moved"}


def test_a_text_of_another_coding_is_an_error_and_no_crash(tmp_path: Path, seeds: Texts) -> None:
    shutil.copytree(seeds.folder, tmp_path / "seeds")
    file = next((tmp_path / "seeds").glob("001_*.txt"))
    content = file.read_text("utf-8").encode("utf-16")
    file.chmod(0o644)
    file.write_bytes(content)
    report = audit(shipped(), Texts(tmp_path / "seeds"))
    assert "text-differs" in {finding.code for finding in report.findings}


def test_a_base_cannot_make_the_audit_read_outside_the_folder_of_texts(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "secret.txt").write_text("The code is 4711.", "utf-8")
    file = _damaged(tmp_path, "", "file: 000_bf4c67fc68e6bc95.txt", "file: ../secret.txt")
    report = audit(file, Texts(tmp_path / "texts"))
    assert [finding.code for finding in report.findings] == ["text-leads-out"]
    assert report.tally.held == ()
