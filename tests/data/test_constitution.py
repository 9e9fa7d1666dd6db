"""The constitution of the base: what the audit does not find, and what must be in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from clusters.audit.auditing import audit
from clusters.factbase import Texts, read_base, shipped
from clusters.models import FactBase
from tests.terminal import ROOT
from tests.walking import walk

Contents = dict[str, bytes]
"""The texts by the id of their source."""

FOLDERS = ("benchmarks", "clusters", "data", "docs", "scripts", "tests")
SEEDS = Path(os.environ.get("CLUSTERS_TEXTS") or ROOT / "seeds")


@pytest.fixture(scope="module")
def base() -> FactBase:
    return read_base(shipped())


@pytest.fixture(scope="module")
def texts(base: FactBase) -> Contents:
    files = {s.id: SEEDS / s.text.file for s in base.sources if s.text}
    missing = [path.name for path in files.values() if not path.is_file()]
    if missing:
        pytest.skip(
            f"the five articles are not ours to give (seeds/README.md): {len(missing)} missing"
        )
    return {id_: path.read_bytes() for id_, path in files.items()}


def test_the_audit_finds_nothing_in_the_base() -> None:
    report = audit(shipped(), Texts(SEEDS))
    assert [f"{f.where}: {f.message}: {f.mend}" for f in report.findings] == []
    assert report.tally.read + report.tally.by_hand == report.tally.figures
    assert report.tally.by_hand <= 1


def test_every_quotation_and_every_number_of_the_texts_was_checked(texts: Contents) -> None:
    tally = audit(shipped(), Texts(SEEDS)).tally
    assert len(tally.held) == len(texts) == 5
    held = [e for f in read_base(shipped()).facts for e in f.evidence if e.source in texts]
    assert tally.checked == len(held) >= 187
    assert tally.captured + tally.aside == tally.numbers


def test_every_number_set_aside_has_its_reason(base: FactBase) -> None:
    unused = [u for s in base.sources if s.text for u in s.text.set_aside]
    assert unused
    assert all(len(u.reason.split()) > 2 for u in unused)


def test_the_base_is_as_rich_as_its_documents(base: FactBase) -> None:
    figures = [f for f in base.facts if not base.metric[f.metric].is_text]
    assert len(figures) >= 45
    assert len(base.facts) - len(figures) >= 60
    assert {f.cluster for f in figures} == set(base.cluster)


def test_a_figure_of_something_else_than_the_cluster_names_its_subject(base: FactBase) -> None:
    nameless = [
        f.id
        for f in base.facts
        if f.scope not in {"cluster", "city", "unstated"} and f.subject is None
    ]
    assert nameless == []


@walk(
    ("fact", "status", "words"),
    [
        ("xuzhou.employees", "garbled", "more than 60,000"),
        ("xuzhou.output_value", "garbled", "nearly 5 billion yuan"),
        ("xuzhou.export_destinations", "garbled", "print 54"),
        ("xuzhou.designations.glass-capital", "disputed", "awarded to Hejian"),
        ("xuzhou.policies.plan-2016-2025", "disputed", "河"),
        ("xuzhou.park_area", "sound", "mu"),
        ("faku.export_value.2018", "sound", "target for 2017"),
        ("huairen.production_volume", "disputed", "capacity"),
        ("foshan.business_income.target", "sound", "stainless steel"),
        ("foshan.value_added.2019", "sound", "All manufacturing"),
        ("huairen.monthly_household_income", "sound", "two currencies"),
    ],
)
def test_what_is_known_to_be_wrong_is_in_the_data(
    base: FactBase, fact: str, status: str, words: str
) -> None:
    assert base.fact[fact].status == status
    assert words in (base.fact[fact].note or "")


def test_the_doubt_about_xuzhou_is_told_with_its_signs(base: FactBase) -> None:
    xuzhou = base.cluster["xuzhou"]
    assert xuzhou.perhaps is not None
    assert list(xuzhou.perhaps.within) == ["Hebei", "Cangzhou", "Hejian"]
    assert len(xuzhou.perhaps.signs) == 7
    assert len(xuzhou.perhaps.against) == 2
    assert any("place is in doubt" in caveat for caveat in xuzhou.caveats)


def test_targets_are_never_results_and_a_province_is_never_a_cluster(base: FactBase) -> None:
    assert base.fact["foshan.business_income.target"].kind == "target"
    assert base.fact["jingdezhen.industry_scale.2025"].kind == "target"
    assert base.fact["jingdezhen.investment_signed.2022"].kind == "contract"
    guangdong = [f for f in base.facts if (f.subject or "").startswith("Guangdong")]
    assert guangdong
    assert {f.scope for f in guangdong} == {"province"}


def test_no_file_of_ours_has_more_than_100_characters_on_end_of_a_source_text(
    texts: Contents,
) -> None:
    written = [file for folder in FOLDERS for file in (ROOT / folder).rglob("*") if file.is_file()]
    pages = [*ROOT.glob("*.md"), *(f for f in written if "__pycache__" not in f.parts)]
    ours = {file: _flowing(file.read_bytes()) for file in pages}
    for content in texts.values():
        text = _flowing(content)
        # 101 characters, wherever they begin, contain one of these pieces whole.
        for start in range(0, len(text), 50):
            found = [file for file, page in ours.items() if text[start : start + 51] in page]
            for place in range(max(start - 50, 0), start + 1) if found else ():
                run = text[place : place + 101]
                assert len(run) <= 100 or not [file for file in found if run in ours[file]]


def _flowing(content: bytes) -> str:
    return " ".join(content.decode("utf-8", "replace").split())
