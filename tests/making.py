"""Bases made for a test: frozen ones from defaults, and broken ones in YAML."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from clusters.errors import InvalidBase
from clusters.factbase.opening import read_base
from clusters.models import (
    Cluster,
    Evidence,
    Fact,
    FactBase,
    HeldText,
    Metric,
    OtherPlace,
    Place,
    Settings,
    Source,
)

THREE_TOWNS = Path(__file__).parent / "threetowns"
"""A sound base of made-up towns, with the texts that it quotes: ``data`` and ``seeds``."""

_METRIC = Metric(
    name="employees",
    label="Employees",
    family="employment",
    measures="count",
    units=("people",),
    direction="more",
    about="People at work.",
)
_SOURCE = Source(
    id="paper",
    type="webpage",
    title="A paper",
    publisher="The Press",
    issued="2020-05",
    language="en",
    url="https://example.org/paper",
    origin="seed",
    standing="press",
    condition="sound",
    text=HeldText(file="paper.txt", sha256="0" * 64, characters=100, paragraphs=(0, 40)),
)
_PLACE = Place(
    country="CN",
    within=("Liaoning", "Shenyang", "Faku"),
    latitude=Decimal("42.5"),
    longitude=123,
)
_EVIDENCE = Evidence(source="paper", quote="305 people", start=10, end=20)
_FACT = Fact(
    id="",
    cluster="faku",
    metric="employees",
    value=305,
    unit="people",
    scope="city",
    period="2019",
    evidence=(_EVIDENCE,),
)


def a_metric(name: str = "employees", **changes: Any) -> Metric:  # noqa: ANN401 - any field
    """Make a count of people, or what ``changes`` say."""
    return replace(_METRIC, **{"name": name, "label": name.replace("_", " ").title(), **changes})


def a_statement(name: str = "products", **changes: Any) -> Metric:  # noqa: ANN401 - any field
    """Make a metric of statements."""
    nothing: dict[str, Any] = {"measures": "text", "units": (), "direction": "none"}
    return a_metric(name, **{**nothing, "family": name, **changes})


def a_money(name: str = "export_value", **changes: Any) -> Metric:  # noqa: ANN401 - any field
    """Make a metric of sums of money."""
    return a_metric(name, **{"measures": "money", "units": (), "family": "exports", **changes})


def a_source(id_: str = "paper", **changes: Any) -> Source:  # noqa: ANN401 - any field
    """Make a web page of May 2020 with two paragraphs."""
    return replace(_SOURCE, id=id_, **changes)


def a_place(province: str = "Liaoning", **changes: Any) -> Place:  # noqa: ANN401 - any field
    """Make a place in a province of China."""
    return replace(_PLACE, **{"within": (province, "Shenyang", "Faku"), **changes})


def another_place(province: str = "Hebei", **changes: Any) -> OtherPlace:  # noqa: ANN401 - any field
    """Make the place where a cluster may be instead."""
    fields = {"country": "CN", "within": (province, "Cangzhou", "Hejian")}
    return OtherPlace(**{**fields, "names": {"en": "Hejian", "zh": "河间"}, **changes})


def a_cluster(id_: str = "faku", **changes: Any) -> Cluster:  # noqa: ANN401 - any field
    """Make a cluster whose English name is its id in capitals."""
    made = Cluster(
        id=id_,
        names={"en": id_.title(), "zh": f"{id_}县", "zh-Latn-pinyin": f"{id_}-xian"},
        place=_PLACE,
        industry="ceramics",
    )
    return replace(made, **changes)


def some_words(
    quote: str = "305 people", source: str = "paper", start: int = 10
) -> tuple[Evidence, ...]:
    """Make the evidence of a fact: one quotation."""
    return (Evidence(source=source, quote=quote, start=start, end=start + len(quote)),)


def a_fact(cluster: str = "faku", value: object = 305, **changes: Any) -> Fact:  # noqa: ANN401 - any field
    """Make a count of people in 2019, or what ``changes`` say; its id is of its fields."""
    made = replace(_FACT, cluster=cluster, value=value, **changes)  # type: ignore[arg-type] # any value
    words = (cluster, made.metric, value, made.kind, made.scope, made.period)
    return made if made.id else replace(made, id=".".join(map(str, words)))


def a_text(cluster: str = "faku", value: str | None = "tiles", **changes: Any) -> Fact:  # noqa: ANN401 - any field
    """Make a statement, of a product unless ``changes`` say otherwise."""
    fields = {"metric": "products", "unit": None, "evidence": some_words("tiles"), **changes}
    return a_fact(cluster, value, **fields)


def a_base(*facts: Fact, **changes: Any) -> FactBase:  # noqa: ANN401 - any table
    """Make a base of some facts, with the clusters, metrics and sources that they name."""
    tables: dict[str, Any] = {
        "settings": Settings(tolerance=Decimal("0.10")),
        "metrics": tuple(map(_metric_of, {f.metric: f for f in facts}.values())),
        "sources": tuple(map(a_source, dict.fromkeys(e.source for f in facts for e in f.evidence))),
        "clusters": tuple(map(a_cluster, dict.fromkeys(fact.cluster for fact in facts))),
    }
    return FactBase(**{**tables, "facts": facts, **changes})


def _metric_of(fact: Fact) -> Metric:
    if fact.unit is None:
        return a_statement(fact.metric)
    if fact.unit == "unstated" or (fact.unit.isupper() and len(fact.unit) == 3):
        return a_money(fact.metric)
    return a_metric(fact.metric, units=(fact.unit,))


SOUND = """\
format: 2
settings: {tolerance: 0.10}

metrics:
  - name: employees
    label: Employees
    family: employment
    measures: count
    units: [people]
    direction: more
    about: People at work.
  - name: export_value
    label: Export value
    family: exports
    measures: money
    direction: more
    about: Value of goods sold abroad.
  - name: products
    label: Products
    family: products
    measures: text
    about: What is made.

sources:
  - id: paper
    type: webpage
    title: A paper
    publisher: The Press
    issued: "2020-05"
    language: en
    url: https://example.org/paper
    origin: seed
    standing: press
    condition: sound
    text:
      file: paper.txt
      sha256: "0000"
      characters: 100
      paragraphs: [0, 40]
  - id: report-2021
    type: report
    title: null
    publisher: The Office
    issued: null
    language: sv
    url: null
    origin: second
    standing: government
    condition: garbled

clusters:
  - id: faku
    names: {en: Faku, zh: 法库, zh-Latn-pinyin: Fǎkù}
    aliases: [Faku County]
    place: {country: CN, within: [Liaoning, Shenyang, Faku], latitude: 42.50, longitude: 123.41}
    industry: ceramics
  - id: foshan
    names: {en: Foshan, zh: 佛山, zh-Latn-pinyin: Fóshān}
    aliases: [Guangdong]
    place: {country: CN, within: [Guangdong, Foshan], latitude: 23.02, longitude: 113.12}
    industry: tiles

facts:
  - id: faku.employees
    cluster: faku
    metric: employees
    value: 305
    unit: people
    hedge: over
    scope: city
    period: "2019"
    evidence:
      - {source: paper, quote: "over 305 people", start: 10, end: 25}
  - id: faku.export_value
    cluster: faku
    metric: export_value
    value: 1.5
    unit: USD
    kind: target
    scope: city
    period: "2020"
    evidence:
      - {source: paper, quote: "$1.5", start: 30, end: 34}
  - id: faku.products
    cluster: faku
    metric: products
    value: tiles
    scope: city
    period: null
    evidence:
      - {source: paper, quote: "tiles", start: 40, end: 45}
"""
"""A small base that keeps every law."""

HERE = "‸"
"""Where, in the words that break a base, its reader is to be sent."""


def write_base(folder: Path, text: str = SOUND) -> Path:
    """Write a base."""
    path = folder / "base.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(folder: Path, old: str, new: str) -> str:
    """Put ``new`` for ``old`` in the sound base; give what is said of the place ``HERE`` in it."""
    assert SOUND.count(old) == 1, f"{SOUND.count(old)} times in the sound base: {old}"
    marked = SOUND.replace(old, new)
    before = marked[: marked.index(HERE)]
    path = write_base(folder, marked.replace(HERE, ""))
    with pytest.raises(InvalidBase) as caught:
        read_base(path)
    assert caught.value.exit_code == 65
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    place, message = f"{path}:{line}:{column}: ", str(caught.value)
    assert message.startswith(place), f"not at line {line}, column {column}: {message}"
    return message.removeprefix(place)
