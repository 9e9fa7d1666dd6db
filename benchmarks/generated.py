"""Bases of any size that keep every law, with the texts that they quote."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_VOCABULARY = """\
format: 2
settings: {tolerance: 0.10}
metrics:
  - {name: employees, label: Employees, family: employment, measures: count, units: [people],
     direction: more, about: People at work.}
  - {name: output_value, label: Output, family: output, measures: money, about: Goods made.}
  - {name: export_value, label: Exports, family: exports, measures: money, about: Goods sold.}
  - {name: products, label: Products, family: products, measures: text, about: What is made.}
"""


@dataclass(frozen=True, slots=True)
class Claim:
    """What a fact says, and the words that say it."""

    metric: str
    """The metric."""
    fields: str
    """Value, unit and hedge as lines of YAML."""
    english: str
    """The words in English."""
    chinese: str
    """The words in Chinese."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A fact and the place of its words in a text."""

    number: int
    """The number of the fact in the base."""
    claim: Claim
    """What it says."""
    start: int
    """Where the words begin, in code points."""
    words: str
    """The words."""


def write_base(folder: Path, facts: int) -> Path:
    """Write a base of so many facts, and its texts into ``seeds``; give the base's file.

    A source has about 10,000 facts, every other one is Chinese, and every claim is made by two
    sources. One number in every ten sentences is set aside.
    """
    seeds, file = folder / "seeds", folder / "data" / "clusters.yaml"
    seeds.mkdir(parents=True)
    file.parent.mkdir()
    many = max(2, facts // 10_000)
    sources, quoted = [], list[Quoted]()
    for source in range(many):
        entry, found = _source(seeds, source, range(source, facts, many))
        sources.append(entry)
        quoted += found
    clusters = max(2, facts // 1000)
    parts = [_VOCABULARY, "sources:\n", *sources, "clusters:\n", *map(_cluster, range(clusters))]
    parts += ["facts:\n", *(_fact(one, one.number // 2 % clusters, many) for one in quoted)]
    file.write_text("".join(parts), encoding="utf-8")
    return file


def _claim(number: int) -> Claim:
    many = 11 + number * 7
    people = f"value: {many}\n    unit: people\n    hedge: over"
    yuan, dollars = (f"value: {many}00000000\n    unit: {unit}" for unit in ("CNY", "USD"))
    billions = f"{many // 10}.{many % 10} billion"
    return (
        Claim("employees", people, f"more than {many:,} people", f"超过{many}人"),
        Claim("output_value", yuan, f"{billions} yuan", f"{many}亿元"),
        Claim("export_value", dollars, f"${billions}", f"{many}亿美元"),
        Claim("products", f"value: pattern {many}", f"pattern {many}", f"花纹{many}"),
    )[number % 4]


def _source(seeds: Path, source: int, numbers: range) -> tuple[str, list[Quoted]]:
    chinese = source % 2 == 1
    text, paragraphs, aside, quoted = _written(numbers, chinese=chinese)
    content = text.encode()
    (seeds / f"s{source}.txt").write_bytes(content)
    entry = f"""\
  - id: s{source}
    type: report
    title: Report {source}
    publisher: The Office
    issued: "2020-05"
    language: {"zh" if chinese else "en"}
    url: null
    origin: seed
    condition: sound
    text:
      file: s{source}.txt
      sha256: {sha256(content).hexdigest()}
      characters: {len(text)}
      paragraphs: {paragraphs}
      set_aside:
"""
    return entry + "".join(map(_set_aside, aside)), quoted


def _written(
    numbers: range, *, chinese: bool
) -> tuple[str, list[int], list[tuple[int, str]], list[Quoted]]:
    pieces, length = list[str](), 0
    paragraphs, aside, quoted = list[int](), list[tuple[int, str]](), list[Quoted]()
    for place, number in enumerate(numbers):
        if place % 10 == 0:
            page = str(place // 10 + 1)
            lead = f"\n\nPage {page}. " if pieces else f"Page {page}. "
            paragraphs.append(length + lead.index("P"))
            aside.append((length + lead.index(page), page))
            pieces.append(lead)
            length += len(lead)
        claim = _claim(number // 2)
        before, words, after = _sentence(claim, chinese=chinese)
        quoted.append(Quoted(number, claim, length + len(before), words))
        pieces.append(before + words + after)
        length += len(pieces[-1])
    return "".join(pieces), paragraphs, aside, quoted


def _sentence(claim: Claim, *, chinese: bool) -> tuple[str, str, str]:
    if chinese:
        return "据当地官员介绍，该企业去年共计", claim.chinese, "，比上一年有所增长。"
    return "Local officials said that the firm told of ", claim.english, " in the year before. "


def _set_aside(unused: tuple[int, str]) -> str:
    start, page = unused
    place = f"start: {start}, end: {start + len(page)}"
    return f'        - {{quote: "{page}", {place}, reason: the number of a page}}\n'


def _cluster(number: int) -> str:
    return f"""\
  - id: c{number}
    names: {{en: Cluster {number}, zh: 第{number}县, zh-Latn-pinyin: di-{number}-xian}}
    place: {{country: CN, within: [Province, City], latitude: 1.5, longitude: 2.5}}
    industry: tiles
"""


def _fact(one: Quoted, cluster: int, sources: int) -> str:
    claim, end = one.claim, one.start + len(one.words)
    return f"""\
  - id: c{cluster}.{claim.metric}.n{one.number}
    cluster: c{cluster}
    metric: {claim.metric}
    {claim.fields}
    scope: company
    subject: Maker {one.number // 2}
    period: "2019"
    evidence:
      - source: s{one.number % sources}
        quote: "{one.words}"
        start: {one.start}
        end: {end}
"""
