"""A text read for a base: each of its numbers a fact to confirm, set aside, or left open."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal
from hashlib import sha256

from clusters.amounts.amount import Amount, Hedge, Unreadable
from clusters.amounts.languages import languages
from clusters.amounts.reader import amounts_in
from clusters.amounts.units import convertible
from clusters.authoring.dating import Date, Dates, dates_in
from clusters.authoring.guessing import Guess, Guesses, unit_for
from clusters.authoring.parting import Parts, Spans
from clusters.authoring.phrases import Vocabulary, as_words
from clusters.errors import Usage
from clusters.evidence.passages import Span, numbers_in
from clusters.evidence.prose import seen
from clusters.factbase.laws.words import LONGEST_QUOTE
from clusters.light import dataclass
from clusters.models import (
    UNNAMED,
    Evidence,
    Fact,
    FactBase,
    Guessed,
    HeldText,
    Metric,
    Source,
    UnusedNumber,
)
from clusters.models.base import is_currency

_LINE = re.compile(r"(?m)^(?=.*\S)")
_CODED = ("a time", "a dash stuck", "letters stuck")
"""How the reasons begin of what is a time of day or a code: 10:30, A320."""
_SURE = 2.5
"""What words must tell of a small number in words, which is mostly no figure: ten towns."""
_HEDGED = 1.0
"""What they must tell of one that is hedged: nearly ten."""
_DAMAGED = re.compile(r"X[A-Z]{3,}|\D*\d[\d.,]* \d[\d.,]*")
"""A number that is lost, or of which two are left where one belongs: XNUMX, 60,000 5."""
_CODE = re.compile(
    r"(?:https?://|www\.)[!-~]+|[\w.+-]{1,64}@[\w.-]{1,64}"
    r"|(?<![\d-])\d{2,5}-\d{6,}(?!\d)|\+\d{1,3} (?:[ ()./-]*\d){6,14}"
    r"|\b(?:tel|tél|telefon[oe]?|teléfono|phone|fax|call|mobile)\b[.: ]*(?:[ ()./+-]*\d){5,15}"
    r"|(?:电话|传真|热线)[:\uff1a ]*(?:[ ()-]*\d){5,15}"
    r"|\b(?:p\. ?iva|vat|siret|siren|[cn]if|hrb|p\. ?o\. ?box|isbn|issn)\b"
    r"[ .:]*(?:no\. )?[a-z]{0,3}(?:[ -]?\d){3,17}"
    r"|\b(?:page|pagina|seite|página|sida) \d+ ?(?:of|di|von|de|sur|av|/) ?\d+|共\d+页"
    r"|\b(?:fortune|forbes|global) \d+\b|(?:世界|财富)\d+强",
    re.IGNORECASE,
)
"""Addresses of the web and of mail, telephones, registers of firms and books, pages, lists."""
_LONG = re.compile(r"\d{7,}")
"""Digits that nobody writes so of a figure, unless a word says what they are of: a licence."""
_UNIT = 25
"""Characters behind what looks like a year in which a unit stands, if it is none."""
_GROUPS = re.compile(r"\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?!\d)")
"""Groups of digits that are one number in any language: 4 100."""
_IS_CODE = "part of an address, a licence, a telephone number or a name"


@dataclass(frozen=True, slots=True)
class Open:
    """A number that is neither proposed as a fact nor set aside."""

    words: str
    """The words that hold it."""
    start: int
    """Where they begin in the text, in code points."""
    reason: str
    """Why a person has to look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a text would add to a base."""

    source: Source
    """Its source: the base's own, or one that is filled in as far as the text tells."""
    is_new: bool
    """Whether the base has no such source yet."""
    facts: tuple[Fact, ...]
    """The proposed facts, each with what is to be confirmed."""
    aside: tuple[UnusedNumber, ...]
    """The numbers that are no fact, with the reason."""
    open: tuple[Open, ...]
    """The numbers that a person has to look at."""


def new_source(name: str, file: str, content: bytes, language: str) -> Source:
    """Fill in a source as far as its text tells: title, length, paragraphs, hash.

    Args:
        name: Its id.
        file: The file name of the text.
        content: The bytes of the text, which are UTF-8.
        language: The BCP 47 tag of its language.
    """
    text = content.decode("utf-8")
    starts, shown = (one.start() for one in _LINE.finditer(text)), seen(text, file).splitlines()
    return Source(
        id=name,
        type="webpage",
        title=next((line.strip() for line in shown if line.strip()), name)[:200],
        publisher=UNNAMED,
        issued=None,
        language=language,
        url=None,
        origin="seed",
        condition="sound",
        text=HeldText(
            file=file,
            sha256=sha256(content).hexdigest(),
            characters=len(text),
            paragraphs=tuple(starts),
        ),
    )


def draft(base: FactBase, source: Source, text: str, cluster: str | None) -> Draft:
    """Propose what the numbers of a text are.

    Args:
        base: The base, whose words tell what numbers are of.
        source: The source of the text; what it quotes or sets aside already is passed over.
        text: The text.
        cluster: The id of the cluster that it is about; None to go by the names in the text.

    Raises:
        Usage: if no cluster is named, and the base has several.
    """
    work = _Work(base, source, text, cluster)
    work.set_aside_what_is_plainly_no_figure()
    for reading in work.readings:
        work.account_for(reading)
    read = source.primary_language in languages()
    why = "not read as an amount" if read else f"{source.language} is a language that is not read"
    work.open += [Open(text[start:end], start, why) for start, end in work.left()]
    return Draft(
        source=source,
        is_new=source.id not in base.source,
        facts=tuple(work.facts),
        aside=tuple(sorted(work.aside, key=lambda one: one.start)),
        open=tuple(sorted(work.open, key=lambda one: one.start)),
    )


class _Work:
    """A draft in the making: every number of the text is accounted for once."""

    def __init__(self, base: FactBase, source: Source, text: str, cluster: str | None) -> None:
        language = source.primary_language
        self.source, self.text = source, text
        # What no reader sees is blank, so that every place in it is one of the text.
        self.seen = seen(text, source.text.file if source.text else "")
        self.cluster_at = _mentions(base, self.seen, cluster)
        self.known = Spans(_known(base, source))
        numbers = numbers_in(self.seen, language)
        if language not in languages():
            groups = (found.span() for found in _GROUPS.finditer(self.seen))
            numbers = Spans([*numbers, *groups]).all
        self.numbers = [one for one in numbers if not self.known.meet(one)]
        self.begun = [start for start, _ in self.numbers]
        self.dates = dates_in(self.seen, language, source.issued)
        self.readings = _readings(self.seen, language, self.dates)
        amounts = [one for one in self.readings if isinstance(one, Amount)]
        self.lost = {one.start: one for one in map(self._lost, self.readings) if one}
        amounts += self.lost.values()
        self.amounts = sorted(amounts, key=lambda one: one.start)
        self.begins = [one.start for one in self.amounts]
        spans = ((one.start, one.end) for one in amounts)
        figures = Spans(span for span in spans if self._holds_a_number(span))
        self.dates = [one for one in self.dates if not figures.meet((one.start, one.end))]
        whole = Spans([*figures.all, *((one.start, one.end) for one in self.dates)])
        self.parts = Parts(self.seen, language, whole)
        dates = Dates(self.dates, self.parts, figures, language, source.issued)
        self.guesses = Guesses(Vocabulary(base, language), self.parts, dates, amounts, figures)
        self.accounted = Spans()
        self.taken = Counter({*base.fact})
        self.facts: list[Fact] = []
        self.aside: list[UnusedNumber] = []
        self.open: list[Open] = []

    def set_aside_what_is_plainly_no_figure(self) -> None:
        """Set aside addresses, licences, telephone numbers and dates."""
        code = ((found.span(), _IS_CODE) for found in _CODE.finditer(self.seen))
        dates = (((one.start, one.end), "a date") for one in self.dates)
        for span, reason in (*code, *dates):
            if self._holds_a_number(span) and not self.accounted.meet(span):
                self._set_aside(span, reason)

    def account_for(self, reading: Amount | Unreadable) -> None:
        """Propose a fact for what was read, set it aside, or leave it open."""
        span = reading.start, reading.end
        if self.accounted.meet(span) or self.known.meet(span):
            return
        if not self._holds_a_number(span):
            if isinstance(reading, Amount):
                self._propose(reading, _SURE if reading.hedge == "exact" else _HEDGED)
        elif reason := self._no_figure(reading):
            self._set_aside(span, reason)
        elif (why := self._why_open(reading)) and _LONG.fullmatch(reading.words):
            self._set_aside(span, _IS_CODE)
        else:
            self.accounted.add(span)
            self.open += [Open(reading.words, reading.start, why)] if why else []

    def _no_figure(self, reading: Amount | Unreadable) -> str:
        """Say why what was read is no figure of its own; empty if it may be one."""
        if isinstance(reading, Unreadable):
            none = reading.is_no_figure or reading.reason.startswith(_CODED)
            return reading.reason if none else ""
        before = self.amounts[max(bisect_left(self.begins, reading.start) - 1, 0)]
        between, units = self.seen[before.end : reading.start].strip(), (before.unit, reading.unit)
        if between not in {"(", "\uff08"} or None in units or before.unit == reading.unit:
            return ""
        first, second = map(str, units)
        alike = convertible(first, second) or (is_currency(first) and is_currency(second))
        return "the figure before it in another unit" if alike else ""

    def _why_open(self, reading: Amount | Unreadable) -> str:
        """Propose what was read; else say why a person has to look."""
        if isinstance(reading, Amount):
            return self._propose(reading)
        lost = self.lost.get(reading.start)
        return reading.reason if lost is None or self._propose(lost, _SURE) else ""

    def left(self) -> Iterator[Span]:
        """Yield the numbers that nothing accounts for."""
        return (number for number in self.numbers if not self.accounted.meet(number))

    def _holds_a_number(self, span: Span) -> bool:
        at = bisect_right(self.begun, span[1] - 1)
        return at > 0 and self.numbers[at - 1][1] > span[0]

    def _set_aside(self, span: Span, reason: str) -> None:
        start, end = span[0], min(span[1], span[0] + LONGEST_QUOTE)
        self.accounted.add((start, end))
        quote = self.text[start:end]
        self.aside.append(UnusedNumber(quote=quote, start=start, end=end, reason=reason))

    def _propose(self, amount: Amount, least: float = 0) -> str:
        """Propose the fact that an amount may be; else say why the words near it do not tell."""
        guess = self.guesses.of(amount)
        if guess.metric is None or guess.weight < least:
            return guess.why or "the words near it tell too little"
        span = self._quotation(amount)
        if self.text[slice(*span)] != self.seen[slice(*span)]:
            return "there is markup within it"
        self.facts.append(self._fact(amount, span, guess, guess.metric))
        return ""

    def _lost(self, reading: Amount | Unreadable) -> Amount | None:
        """Give what stands for a figure that the text has lost; its value tells nothing."""
        if isinstance(reading, Amount) or not _DAMAGED.fullmatch(reading.words):
            return None
        plain = re.sub(r"\d[\d.,]* \d[\d.,]*", "9", reading.words)
        read = next(iter(amounts_in(plain, self.source.primary_language)), None)
        hedge: Hedge = read.hedge if isinstance(read, Amount) else "exact"
        return Amount(Decimal(0), None, hedge, reading.start, reading.end, reading.words)

    def _quotation(self, amount: Amount) -> Span:
        """Find the words to quote: its clause, or if that is too long itself alone."""
        start, end = self.parts.clause((amount.start, amount.end))
        quote = self.text[start:end]
        first, last = start + len(quote) - len(quote.lstrip()), start + len(quote.rstrip(" .,;:"))
        # Where the words stand twice in the clause, it would not be clear which are meant.
        once = self.text.count(amount.words, first, last) == 1
        plain = quote == self.seen[start:end] and "\n" not in self.text[first:last]
        fits = last - first <= LONGEST_QUOTE and last >= amount.end
        return (first, last) if once and plain and fits else (amount.start, amount.end)

    def _fact(self, amount: Amount, span: Span, guess: Guess, metric: Metric) -> Fact:
        cluster = self.cluster_at(amount.start)
        start, end = span
        quote = self.text[start:end]
        confirm: list[Guessed] = ["metric", "scope", "period"]
        confirm += ["kind"] if guess.kind != "actual" else []
        confirm += ["value"] if amount.change == "fell" else []
        low, high, is_lost = _plain(amount.value), amount.high, amount.start in self.lost
        return Fact(
            id=_new_id(f"{cluster}.{metric.name}", guess.period, self.taken),
            cluster=cluster,
            metric=metric.name,
            value=None if is_lost else low if high is None else (low, _plain(high)),
            unit=unit_for(metric, amount),
            hedge=amount.hedge,
            kind=guess.kind,
            scope="unstated",
            period=guess.period,
            status="garbled" if is_lost else "sound",
            confirm=tuple(confirm),
            printed=amount.words if amount.words != quote or is_lost else None,
            evidence=(Evidence(source=self.source.id, quote=quote, start=start, end=end),),
        )


def _readings(text: str, language: str, dates: list[Date]) -> tuple[Amount | Unreadable, ...]:
    """Read the amounts of a text; a date is none, unless it has a unit: 1900 tonnes."""
    if language not in languages():
        return ()
    parts, at = list[str](), 0
    for start, end, _ in dates:
        if not _has_unit(text[start : end + _UNIT], language):
            parts += [text[at:start], re.sub(r"[^\n]", "·", text[start:end])]
            at = end
    return amounts_in("".join((*parts, text[at:])), language)


def _has_unit(words: str, language: str) -> bool:
    if not re.match(r"\d{4}\s?[^\W\d]", words):
        return False
    first = next(iter(amounts_in(words, language)), None)
    return isinstance(first, Amount) and first.start == 0 and first.unit is not None


def _known(base: FactBase, source: Source) -> list[Span]:
    """Give the spans of a source that facts quote, or that are set aside."""
    quoted = [e for f in base.leaning_on(source.id) for e in f.evidence if e.source == source.id]
    spans = [(e.start, e.end) for e in quoted if e.start is not None and e.end is not None]
    spans += [(one.start, one.end) for one in (source.text.set_aside if source.text else ())]
    return spans


def _mentions(base: FactBase, text: str, cluster: str | None) -> Callable[[int], str]:
    """Give what tells the cluster that a place of a text is about: the one named last before it."""
    only = cluster or (base.clusters[0].id if len(base.clusters) == 1 else None)
    if only is not None:
        return lambda _: only
    owners = {name.lower(): one.id for one in base.clusters for name in one.all_names()}
    found = [
        (one.start(), owners[one[0].lower()])
        for one in as_words(owners, inflected=True).finditer(text)
        if one[0].lower() in owners
    ]
    if not found:
        raise Usage("no cluster of the base is named in the text: name one with --cluster")
    places = [place for place, _ in found]
    return lambda at: found[max(bisect_right(places, at) - 1, 0)][1]


def _new_id(name: str, period: str | None, taken: Counter[str]) -> str:
    """Give an id that no fact has, and take it: ``faku.brands.2018``, ``faku.brands.2018-2``."""
    word = re.sub(r"[^0-9a-z-]+", "-", (period or "undated").lower()).strip("-")
    wanted = id_ = f"{name}.{word}"
    while taken[id_]:
        taken[wanted] += 1
        id_ = f"{wanted}-{taken[wanted]}"
    taken[id_] += 1
    return id_


def _plain(value: Decimal) -> int | Decimal:
    return int(value) if value == value.to_integral_value() else value
