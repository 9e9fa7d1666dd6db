"""The questions that a base answers: one list, which the command line, Python and agents ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

from clusters.answers import Answer
from clusters.errors import Usage
from clusters.factbase import Texts, choose
from clusters.light import dataclass
from clusters.models import FactBase, Origin
from clusters.render.document import Document

Words: TypeAlias = str | Sequence[str] | None
"""A word of a user, or several; None for none."""


LEFT_OUT: dict[Origin, str] = {
    "seed": "Only the documents of the base are asked: other sources are left out.",
    "second": "Only other sources are asked: the documents of the base are left out.",
}
"""What an answer must say that rests on the sources of one origin alone."""


def telling(document: Document, origin: Origin | None) -> Document:
    """Let a page say first that it rests on the sources of one origin alone; None for both."""
    if origin is None:
        return document
    return replace(document, warnings=(LEFT_OUT[origin], *document.warnings))


def each(words: Words) -> list[str]:
    """List words that may be one alone, or none."""
    return [words] if isinstance(words, str) else [] if words is None else list(words)


@dataclass(frozen=True)
class Questions:
    """A base that is open for questions: each method is one, named as its command is.

    ``everything`` prints all of an answer and not one screen of it; what programs read of it,
    ``data`` and ``records()``, is whole either way.
    """

    base: FactBase = field(repr=False)
    """What is known."""
    texts: Texts = field(repr=False)
    """The texts of its sources, where they are held."""
    file: Path
    """Its YAML."""

    def _ask(self, room: str, *words: object, **named: object) -> Answer:
        """Ask a room of ``clusters.answers``, loaded when it is needed."""
        for name, least in (("limit", 1), ("window", 0)):
            if isinstance(given := named.get(name), int) and given < least:
                raise Usage(f"{name}: {given}: write {least} or more")
        answer: Answer = import_module(f"clusters.answers.{room}").ask(self.base, *words, **named)
        return answer

    def list(self, *, everything: bool = False) -> Answer:
        """List the clusters, one line each."""
        return self._ask("directory", everything=everything)

    def show(self, name: str, *, everything: bool = False) -> Answer:
        """Show one cluster: its figures, its aims, what conflicts, and what is not stated.

        Args:
            name: The cluster, by any of its names, in any script: faku, 景德镇.
            everything: Whether every fact is printed.
        """
        return self._ask("profile", name, everything=everything)

    def compare(  # noqa: PLR0913 - one parameter for each option of the command
        self,
        metric: Words = None,
        names: Words = None,
        *,
        currency: str | None = None,
        rate_date: str = "then",
        kind: str | None = None,
        scope: Words = None,
        period: str | None = None,
        window: int | None = None,
        limit: int | None = None,
        chart: bool = False,
        picture: bool = False,
        everything: bool = False,
    ) -> Answer:
        """Set clusters side by side: ranked where that is honest, or with the reason why not.

        Args:
            metric: Metrics or families of metrics: exports, employees; none for an overview.
            names: Clusters, by any name; none for all of them.
            currency: The currency to convert money to at the time of each figure: USD, EUR, CNY.
            rate_date: Rates of then (the mean of a figure's period), end (its last day), or of a
                day; with a currency only.
            kind: The kind compared: actual, target, plan, capacity or contract; none for results.
            scope: Whose figures are compared: cluster, park, city, district, or one other alone.
            period: The time in which figures must lie: 2018, 2016..2020.
            window: How many years the periods ranked may lie apart; 3 if none is named.
            limit: How many rows to print at most.
            chart: Whether the figures are drawn as bars too, on a terminal and in HTML.
            picture: Whether the answer bears a picture too.
            everything: Whether every figure is printed with its reason in full.
        """
        terms = {} if window is None else {"window": window}
        return self._ask(
            "comparison", each(metric), each(names), everything=everything, picture=picture,
            limit=limit, chart=chart, currency=currency, rate=rate_date, kind=kind,
            scopes=each(scope), within=period, **terms,
        )  # fmt: skip

    def filter(  # noqa: PLR0913 - one parameter for each option of the command
        self,
        where: Words = None,
        *,
        place: Words = None,
        product: Words = None,
        market: Words = None,
        source: Words = None,
        kind: Words = None,
        any_one: bool = False,
        certain: bool = False,
        rate_date: str = "then",
        everything: bool = False,
    ) -> Answer:
        """Find the clusters that match: yes, maybe, no, or not said, and why.

        Args:
            where: Bounds on a metric: employees > 30000, export_value > 50 million USD.
            place: The county, city, province, country or continent that they lie in.
            product: What they make, or a kind of it, in any language.
            market: The country or region that they sell to, in any language.
            source: The sources whose facts count, by id or number; none for all.
            kind: The kinds of figures that count; none for results and what may become one.
            any_one: Whether one condition that holds is enough.
            certain: Whether a maybe counts as not said.
            rate_date: Rates of then (the mean of a figure's period), end (its last day), or a day.
            everything: Whether every fact is printed, with its words and its id.
        """
        return self._ask(
            "matches", where=each(where), place=each(place), product=each(product),
            market=each(market), sources=each(source), kinds=each(kind), any_one=any_one,
            certain=certain, rate=rate_date, everything=everything,
        )  # fmt: skip

    def facts(  # noqa: PLR0913 - one parameter for each option of the command
        self,
        names: Words = None,
        *,
        metric: Words = None,
        source: Words = None,
        kind: Words = None,
        scope: Words = None,
        status: Words = None,
        period: Words = None,
        limit: int | None = None,
        sort: str | None = None,
        everything: bool = False,
    ) -> Answer:
        """List facts, one row each: what is stated, by whom, of when, and in which words.

        Args:
            names: Clusters, by any name; none for all of them.
            metric: Metrics or families of metrics.
            source: Sources, by id or number.
            kind: actual, target, plan, capacity or contract.
            scope: Whose figures: cluster, park, city, district, part, company, province and others.
            status: sound, disputed or garbled.
            period: Of this time, or a part of it: 2018, 2016..2020.
            limit: How many to list at most; what is left out is counted.
            sort: A column to sort by: number, period, cluster; -number for the greatest first.
            everything: Whether the words of each are printed too.
        """
        return self._ask(
            "listing", names=each(names), metrics=each(metric), sources=each(source),
            kinds=each(kind), scopes=each(scope), statuses=each(status), periods=each(period),
            limit=limit, sort=sort, everything=everything,
        )  # fmt: skip

    def search(self, words: Words, *, limit: int | None = None, everything: bool = False) -> Answer:
        """Find words anywhere in the base: names, values, quotations, notes and sources.

        Args:
            words: Words that a fact, a cluster or a source must all have, in any script.
            limit: How many finds to give at most.
            everything: Whether all of them are printed.
        """
        return self._ask("finds", each(words), limit=limit, everything=everything)

    def metrics(self, *, everything: bool = False) -> Answer:
        """List what can be asked: the metrics by family.

        Args:
            everything: Whether what each counts is printed.
        """
        return self._ask("measures", everything=everything)

    def why(
        self,
        fact: Words,
        *,
        currency: str | None = None,
        rate_date: str = "then",
        everything: bool = False,
    ) -> Answer:
        """Show how a value came about, and what is not established.

        Args:
            fact: The id of a fact, or a cluster, a metric or family, and perhaps a period: faku
                export_value 2018.
            currency: The currency to convert to.
            rate_date: Rates of then (the mean of its period), end (its last day), or of a day.
            everything: Whether every witness and conflict is printed in full.
        """
        words = [word for one in each(fact) for word in one.split()]
        if not words:
            raise Usage("no words: name a fact's id, or CLUSTER METRIC")
        return self._ask(
            "derivation", words, self.texts, currency, rate_date, everything=everything
        )

    def cite(
        self,
        words: Words = None,
        *,
        style: str | None = None,
        itself: bool = False,
        everything: bool = False,
    ) -> Answer:
        """Cite facts, clusters or sources: a sentence, its words and their place, the reference.

        Args:
            words: Clusters by any name, facts by id, sources by id or number.
            style: A style of references: plain, apa, chicago and others; none for plain.
            itself: Whether this tool and the version of its base are cited too.
            everything: Whether a long list is printed whole.
        """
        from clusters.cite.tool import cite_tool

        tool = cite_tool(self.file) if itself else ()
        return self._ask("citations", each(words), style, tool, everything=everything)

    def conflicts(self, names: Words = None, *, everything: bool = False) -> Answer:
        """List where sources contradict each other, and why.

        Args:
            names: Clusters by any name, conflicts by number or id; none for all.
            everything: Whether all are printed in full, with the ids of their facts.
        """
        return self._ask("disagreement", each(names), everything=everything)

    def corroboration(self, names: Words = None, *, everything: bool = False) -> Answer:
        """Show which figures other sources confirm or contradict, and how independently.

        Args:
            names: Clusters, by any name; none for all.
            everything: Whether every figure is printed with all that bears on it.
        """
        return self._ask("witnesses", each(names), everything=everything)

    def report(
        self, metric: Words = None, names: Words = None, *, currency: str | None = None
    ) -> Answer:
        """Make a page to hand over, with the words behind each figure, and its receipt.

        Args:
            metric: Metrics or families that are compared; none for an overview.
            names: Clusters, by any name; none for all of them.
            currency: The currency to convert money to.
        """
        return self._ask("report", self.file, each(metric), each(names), currency=currency)

    def sources(self, source: str | None = None, *, everything: bool = False) -> Answer:
        """List the sources, or tell of one, and what to beware of in each.

        Args:
            source: A source's number, its id, or the beginning of its file; none for all.
            everything: Whether all is printed.
        """
        return self._ask("provenance", self.texts, source, everything=everything)

    def verify(
        self,
        text: str,
        *,
        cluster: Words = None,
        language: str | None = None,
        everything: bool = False,
    ) -> Answer:
        """Hold a draft against the base, claim by claim: every amount, every comparison.

        Args:
            text: The draft itself: text, Markdown or HTML, or a report.
            cluster: The clusters that figures are of which name nobody.
            language: Its language: en, zh, de; none to tell it from the words.
            everything: Whether what stands is printed too.
        """
        from clusters.amounts.languages import languages
        from clusters.answers.receipt import is_report
        from clusters.claims.manuscript import Draft

        told = None if language is None else choose(language, languages(), "language")
        drafts = [Draft("draft", text, told)]
        if is_report(text):
            return self._ask("remaking", self.texts, self.file, drafts, everything=everything)
        return self._ask("verification", drafts, each(cluster), everything=everything)
