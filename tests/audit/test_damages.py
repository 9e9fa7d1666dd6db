"""One small damage to a sound base for every finding: the audit sees exactly that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from clusters.audit.auditing import audit
from clusters.factbase import Texts
from clusters.models import FactBase
from tests.audit.damaging import in_fact, replaced, severities
from tests.audit.mending import ORDER, obey_all
from tests.making import THREE_TOWNS

BASE = THREE_TOWNS / "data" / "base.yaml"
ANYWHERE = ""
"""Where the words to damage stand once in the file."""

LONG = (
    "furnaces were rebuilt last year, said Ada Quill, who keeps the register of the guild. "
    "They turn out about"
)
SPARE_SOURCE = """\
  - id: leaflet
    type: webpage
    title: Lamps
    publisher: The Fair
    issued: "2020"
    language: en
    url: null
    origin: second
    condition: sound

clusters:
"""
SPARE_RATE = """
rates:
  - {base: SEK, quote: EUR, period: 2022/.., rate: 0.094, source: the bank}

metrics:
"""
CONCEPTS = """\
concepts:
  - {{id: pot, label: {{en: pot}}, broader: {}}}
  - {{id: teapot, label: {{en: teapot}}, broader: [pot], {}}}

clusters:
"""
SAND = '"melt a white sand that the makers call river snow", start: 199, end: 248'
ONCE_MORE = f"""\
  - id: lanternford.resources.snow
    cluster: lanternford
    metric: resources
    value: white sand
    scope: city
    period: "2021-06"
    evidence:
      - {{source: gazette-2021, quote: {SAND}}}
  - id: lanternford.resources.sand
"""
FALL = """\
  - id: lanternford.output_growth.2019
    cluster: lanternford
    metric: output_growth
    value: 5.3
    unit: percent
    scope: city
    period: "2019"
    evidence:
      - {source: almanac-2021, quote: "fell 5.3 per cent"}
  - id: lanternford.resources.sand
"""

DAMAGES = [
    # texts and quotations
    ("text-differs", ANYWHERE, "sha256: fcd5", "sha256: fcd6"),
    ("text-measures", ANYWHERE, "characters: 1054", "characters: 1055"),
    ("text-measures", ANYWHERE, "[0, 31, 250,", "[0, 31, 249,"),
    ("quote-moved", "lanternford.export_destinations.2020", "485, end: 516", "486, end: 517"),
    ("quote-moved", "lanternford.resources.sand", "river snow", "river Snow"),
    ("quote-moved", "yunwan.products.bone-china", "145, end: 147", "2000, end: 2002"),
    ("quote-moved", "yunwan.products.bone-china", "骨瓷", "骨磁"),
    ("quote-ambiguous", "lanternford.resources.sand", SAND, '"lamps"'),
    ("quote-unplaced", "lanternford.resources.sand", ", start: 199, end: 248", ""),
    ("quote-length", "lanternford.export_destinations.2020", "end: 516", "end: 517"),
    ("quote-length", "lanternford.resources.sand", "start: 199, ", ""),
    ("quote-length", ANYWHERE, "start: 393, end: 401", "start: -10, end: 401"),
    (
        "quote-too-long",
        "lanternford.resources.sand",
        SAND,
        f'"{LONG}", start: 258, end: {258 + len(LONG)}',
    ),
    (
        "no-evidence",
        "lanternford.resources.sand",
        f"evidence:\n      - {{source: gazette-2021, quote: {SAND}}}",
        "evidence: []",
    ),
    (
        "printed-elsewhere",
        "lanternford.daily_production.2021",
        "printed: about 2,500",
        "printed: about 2500",
    ),
    (
        "printed-cut",
        "lanternford.furnaces_rebuilt.2020",
        "printed: More than 30",
        "printed: than 30",
    ),
    (
        "printed-cut",
        "lanternford.export_orders.2021",
        "printed: $6.5 million",
        "printed: 6.5 million",
    ),
    ("printed-cut", "lanternford.export_orders.2021", "printed: $6.5 million", "printed: $6.5"),
    ("printed-cut", "yunwan.employees.2022", "printed: 2.3万", "printed: 3万"),
    (
        "quote-cut",
        "lanternford.daily_production.2021",
        (
            "about 2,500\n    evidence:\n      - {source: gazette-2021, "
            'quote: "turn out about 2,500 lamps a day", start: 354,'
        ),
        (
            "2,500\n    evidence:\n      - {source: gazette-2021, "
            'quote: "2,500 lamps a day", start: 369,'
        ),
    ),
    # numbers in the texts
    (
        "number-unaccounted",
        ANYWHERE,
        (
            '        - {quote: "3rd Lantern Fair on 9 July", start: 933, end: 959, '
            "reason: the ordinal and the day of a fair}\n"
        ),
        "",
    ),
    (
        "number-unaccounted",
        ANYWHERE,
        ('\n        - {quote: "11月18日", start: 14, end: 20, reason: the day of the report}\n'),
        " []\n",
    ),
    ("set-aside-moved", ANYWHERE, '"3rd Lantern Fair', '"3rd lantern Fair'),
    ("reason-missing", ANYWHERE, "the ordinal and the day of a fair", '" "'),
    # what the words say
    ("value-misread", "lanternford.enterprises.2021", "value: 214", "value: 215"),
    ("value-misread", "kranby.output_value", "14000000000", "1400000000"),
    ("value-misread", "lanternford.output_value.weirshire", "1250000000", "1250000001"),
    ("value-misread", "yunwan.employees.2022", "value: 23000", "value: 230000"),
    ("value-misread", "kranby.employees.2023", "value: 3800", "value: 800"),
    ("sign-misread", "lanternford.output_growth.2020", "value: 3.4", "value: -3.4"),
    ("hedge-misread", "lanternford.furnaces_rebuilt.2020", "hedge: over", "hedge: at_least"),
    ("hedge-misread", "kranby.output_value", "hedge: nearly", "hedge: about"),
    ("hedge-misread", "kranby.export_value.2022", "hedge: nearly", "hedge: about"),
    ("hedge-misread", "yunwan.export_value.2022", "hedge: about", "hedge: nearly"),
    ("hedge-misread", "lanternford.enterprises.2021", "unit:", "hedge: over\n    unit:"),
    ("currency-misread", "lanternford.export_orders.2021", "unit: USD", "unit: EUR"),
    ("currency-misread", "lanternford.export_orders.2021", "unit: USD", "unit: unstated"),
    ("currency-misread", "yunwan.funds.2022", "unit: CNY", "unit: JPY"),
    ("unknown-currency", "lanternford.export_orders.2021", "unit: USD", "unit: USS"),
    ("unit-misread", "lanternford.park_area.2021", "unit: ha", "unit: mu"),
    ("quote-differs", "kranby.output_value.editions", "1.4 अरब", "1.5 अरब"),
    ("quote-differs", "kranby.employees.editions", "से अधिक", "से कम"),
    ("quote-differs", "kranby.output_value.editions", "अरब यूरो", "अरब"),
    (
        "sign-doubtful",
        "lanternford.resources.sand",
        "  - id: lanternford.resources.sand\n",
        FALL,
    ),
    (
        "unconfirmed",
        "lanternford.employees.2021",
        "scope: cluster\n",
        "scope: cluster\n    confirm: [metric]\n",
    ),
    ("unread-language", ANYWHERE, "language: hi", "language: fi"),
    ("malformed-number", "kranby.employees", "value: null", "value: 3800"),
    ("malformed-number", "kranby.export_destinations", "value: null", "value: 19"),
    (
        "no-amount",
        "lanternford.employees.2021",
        "printed: 4,100 people",
        "printed: The workshops employ",
    ),
    (
        "garbled-unprinted",
        "kranby.employees",
        "printed: more than 3,800 4 employees\n    ",
        "",
    ),
    ("lost-value", "kranby.employees", "status: garbled\n    ", ""),
    # the shape of facts
    ("bad-value", "lanternford.enterprises.2021", "value: 214", 'value: "214"'),
    ("bad-value", "lanternford.resources.sand", "value: white sand", "value: 1"),
    ("negative-count", "lanternford.enterprises.2021", "value: 214", "value: -214"),
    ("unknown-unit", "lanternford.enterprises.2021", "unit: enterprises", "unit: firms"),
    ("no-units", ANYWHERE, "area, units: [m2]", "area"),
    ("bad-range", "lanternford.enterprises.2021", "value: 214", "value: [214, 14]"),
    ("bad-range", "lanternford.enterprises.2021", "value: 214", "value: [null, null]"),
    ("bad-role", ANYWHERE, "production_lines, label", "production_lines, role: markets, label"),
    ("bad-rate", ANYWHERE, "\nmetrics:\n", SPARE_RATE),
    # names, places and concepts
    ("long-clause", ANYWHERE, "aliases: [Kranby kommun]", f"beware: {'so ' * 20}"),
    ("unseen", ANYWHERE, "aliases: [Kranby kommun]", "beware: ایده\u200cها"),
    ("bad-language", ANYWHERE, "{en: Kranby, zh:", "{en: Kranby, 中文:"),
    ("bad-country", ANYWHERE, "country: CN, within: [Nordlän", "country: Sweden, within: [Nordlän"),
    ("bad-place", ANYWHERE, "within: [Nordlän, Kranby]", "within: []"),
    (
        "bad-place",
        ANYWHERE,
        "within: [Nordlän, Kranby]",
        "within: [Nordlän, Kranby], also: {Norrland: [Nord]}",
    ),
    ("subject-of-cluster", "kranby.park_area", "scope: park", "scope: cluster"),
    ("idle-voucher", "kranby.park_area", "scope: park", "scope: park\n    doubt: none"),
    ("concept-circle", ANYWHERE, "\nclusters:\n", f"\n{CONCEPTS.format('[pot]', '')}"),
    ("word-claimed", ANYWHERE, "\nclusters:\n", f"\n{CONCEPTS.format('[]', 'alt: [Pot]')}"),
    ("unknown-concept", "lanternford.resources.sand", "scope:", "concept: sand\n    scope:"),
    ("mixed-units", ANYWHERE, "units: [lines]", "units: [lines, furnaces]"),
    ("bad-measure", ANYWHERE, "latitude: 52.20", "latitude: 522.0"),
    ("bad-measure", ANYWHERE, "tolerance: 0.10", "tolerance: 10"),
    # time
    (
        "bad-period",
        "lanternford.export_destinations.2020",
        'period: "2020"',
        'period: "2020-13"',
    ),
    ("bad-period", ANYWHERE, 'issued: "2021-06-04"', 'issued: "4.6.2021"'),
    ("future-actual", "lanternford.output_growth.2020", 'period: "2020"', 'period: "2030"'),
    ("past-target", "lanternford.export_value.2026", 'period: "2026"', 'period: "2016"'),
    ("past-target", "lanternford.export_value.2026", 'period: "2026"', "period: null"),
    # names
    (
        "unknown-cluster",
        "lanternford.resources.sand",
        "cluster: lanternford",
        "cluster: lanternford2",
    ),
    ("unknown-metric", "lanternford.products.storm", "metric: products", "metric: product"),
    ("unknown-source", "lanternford.products.storm", "gazette-2021", "gazette-2020"),
    (
        "unknown-source",
        ANYWHERE,
        "edition_of: teapots\n    condition: translated\n  - id: almanac",
        "edition_of: teapot\n    condition: translated\n  - id: almanac",
    ),
    (
        "unknown-fact",
        ANYWHERE,
        "[lanternford.export_value.2020,",
        "[lanternford.export_value.2019,",
    ),
    (
        "lone-conflict",
        ANYWHERE,
        "[lanternford.export_value.2020,",
        "[kranby.employees.2023,",
    ),
    (
        "edition-of-edition",
        ANYWHERE,
        "edition_of: teapots\n    condition: translated\n  - id: almanac",
        "edition_of: teapots-de\n    condition: translated\n  - id: almanac",
    ),
    ("unused-source", ANYWHERE, "clusters:\n", SPARE_SOURCE),
    (
        "unused-metric",
        ANYWHERE,
        "{name: funds,",
        (
            "{name: marks, label: Marks, family: goods, "
            "measures: text, about: Marks.}\n  - {name: funds,"
        ),
    ),
    (
        "duplicate-id",
        "lanternford.products.reading",
        "id: lanternford.products.reading",
        "id: lanternford.products.storm",
    ),
    ("duplicate-fact", ANYWHERE, "  - id: lanternford.resources.sand\n", ONCE_MORE),
    (
        "bad-id",
        "lanternford.resources.sand",
        "id: lanternford.resources.sand",
        "id: lanternford.resource.sand",
    ),
    ("bad-id", ANYWHERE, "label: Funds, family: investment,", "label: Funds, family: Investment,"),
    ("odd-characters", ANYWHERE, "Lantern Town,", "L\u0430ntern Town,"),
    ("odd-characters", ANYWHERE, "Lantern Town,", "Lan\u00adtern Town,"),
    ("bad-name", ANYWHERE, "Lantern Town,", f"{'F' * 201},"),
    ("alias-claimed", ANYWHERE, "Lantern Town,", "Lantern Town, Kranby,"),
    (
        "family-is-metric",
        ANYWHERE,
        "label: Funds, family: investment,",
        "label: Funds, family: products,",
    ),
    # contradictions
    ("conflict", "kranby.enterprises.soderlan", "subject: Söderlän", "subject: Nordlän"),
    (
        "disputed-alone",
        "kranby.designations.capital",
        'note: "Only the maker calls it so."\n    ',
        "",
    ),
    # files and addresses
    ("text-leads-out", ANYWHERE, "file: kranby.txt", "file: ../seeds/kranby.txt"),
    (
        "bad-author",
        ANYWHERE,
        "- {literal: The Weirshire Gazette}",
        "- {given: Ada, literal: The Weirshire Gazette}",
    ),
    (
        "bad-access",
        ANYWHERE,
        "url: https://example.org/yunwan",
        'accessed: "2026-11"\n    url: https://example.org/yunwan',
    ),
    (
        "bad-paragraphs",
        ANYWHERE,
        "  - id: almanac-2021\n",
        "  - id: almanac-2021\n    text: {file: x, sha256: x, characters: 9, paragraphs: [9]}\n",
    ),
    ("bad-address", ANYWHERE, "url: https://teapots.example/de", "url: teapots.example/de"),
]


def test_every_finding_has_its_damage() -> None:
    assert {code for code, *_ in DAMAGES} == {*severities()}


@pytest.mark.parametrize(
    ("code", "where", "old", "new"), DAMAGES, ids=lambda word: word[:24].replace("\n", " ")
)
def test_a_small_damage_is_seen_as_what_it_is_and_what_is_ordered_changes_no_fact(
    tmp_path: Path, code: str, where: str, old: str, new: str
) -> None:
    file, texts = _damaged(tmp_path, where, old, new), Texts(THREE_TOWNS / "seeds")
    report = audit(file, texts)
    assert {(f.code, f.severity) for f in report.findings} == {(code, severities()[code])}
    if any(ORDER.search(finding.mend) for finding in report.findings):
        assert obey_all(file, texts) == {code}


def _damaged(folder: Path, where: str, old: str, new: str) -> Path:
    text = BASE.read_text("utf-8")
    damaged = in_fact(text, where, old, new) if where else replaced(text, old, new)
    file = folder / "base.yaml"
    file.write_text(damaged, encoding="utf-8")
    return file


def _rewritten(folder: Path, file: str, change: Callable[[bytes], bytes]) -> Texts:
    """Copy the texts of the towns, and change the bytes of one."""
    copied = copytree(THREE_TOWNS / "seeds", folder / "seeds")
    (copied / file).write_bytes(change((copied / file).read_bytes()))
    return Texts(copied)


@pytest.mark.parametrize("file", ["lanternford.txt", "yunwan.txt", "kranby.txt", "teapots.txt"])
def test_one_other_byte_in_a_text_is_seen(tmp_path: Path, towns: FactBase, file: str) -> None:
    source = next(one for one in towns.sources if one.text and one.text.file == file)
    quoted = [e.quote.encode() for f in towns.facts for e in f.evidence if e.source == source.id]

    def changed(content: bytes) -> bytes:
        spans = [(content.index(quote), len(quote)) for quote in quoted]
        place = next(
            i
            for i in range(len(content))
            if content[i : i + 1].isalpha() or content[i : i + 1] == b"\n"
            if not any(start <= i < start + length for start, length in spans)
        )
        return content[:place] + bytes([content[place] ^ 0x20]) + content[place + 1 :]

    report = audit(BASE, _rewritten(tmp_path, file, changed))
    assert "text-differs" in {finding.code for finding in report.findings}
    assert file in report.findings[0].message


def test_a_text_with_a_figure_changed_is_seen_in_every_way(tmp_path: Path) -> None:
    texts = _rewritten(
        tmp_path,
        "lanternford.txt",
        lambda content: content.replace(b"$6.5 million", "€6.5 million".encode()),
    )
    codes = [finding.code for finding in audit(BASE, texts).findings]
    assert codes == ["text-differs", "quote-moved"]


def test_a_text_of_another_coding_is_an_error_and_no_crash(tmp_path: Path) -> None:
    texts = _rewritten(
        tmp_path, "yunwan.txt", lambda content: content.decode("utf-8").encode("utf-16")
    )
    assert "text-differs" in {finding.code for finding in audit(BASE, texts).findings}


def test_a_base_cannot_make_the_audit_read_outside_the_folder_of_texts(tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "secret.txt").write_text("The code is 4711.", "utf-8")
    file = _damaged(tmp_path, "", "file: kranby.txt", "file: ../secret.txt")
    report = audit(file, Texts(tmp_path / "texts"))
    assert [finding.code for finding in report.findings] == ["text-leads-out"]
    assert report.tally.held == ()
