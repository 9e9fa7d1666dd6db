"""The conditions of ``filter``: each a function from a cluster to an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from clusters.errors import Usage
from clusters.factbase.names import places_called, suggestion
from clusters.light import dataclass
from clusters.models import Cluster, Fact, FactBase, Place, Role
from clusters.models.fact import PARTS
from clusters.models.naming import plain
from clusters.query import meanings
from clusters.query.answering import Judged, Question, denying, judge_figure, judge_statement
from clusters.query.facts import parted
from clusters.query.meanings import Meaning
from clusters.query.searching import occurs
from clusters.query.verdicts import Verdict
from clusters.reading.files import some
from clusters.territories import english_names, relation, territories


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether a cluster meets a condition, and which facts say so."""

    cluster: Cluster
    """The cluster."""
    verdict: Verdict
    """Yes, maybe, no, or not said."""
    grounds: tuple[Judged, ...] = ()
    """The facts that decide, each with its own answer and reason."""
    instead: tuple[Judged, ...] = ()
    """What is said instead: facts that come near and decide nothing, each with the reason."""
    reason: str = ""
    """Why, where no fact decides: of a place, or of silence; else empty."""
    in_part: bool = False
    """Whether a yes is said of a part alone: one production line, one company."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that decide."""
        return tuple(judged.fact for judged in self.grounds)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Every reason why it is no plain answer, each once."""
        said = [self.reason, *(one.reason for one in (self.grounds or self.instead))]
        return tuple(dict.fromkeys(filter(None, said)))


Asked = Callable[[Question, Cluster], Answer]


def where(text: str, base: FactBase) -> Asked:
    """Ask for a bound on a figure."""
    from clusters.query.where import parse_where

    condition = parse_where(base, text)
    names = {metric.name for metric in condition.metrics}

    def ask(question: Question, cluster: Cluster) -> Answer:
        facts = [f for f in question.facts.get(cluster.id, ()) if f.metric in names]
        current, earlier = parted(facts)
        judged = [judge_figure(question, fact, condition) for fact in current]
        judged += [Judged(fact, "not-said", "a later figure is known") for fact in earlier]
        return settle(cluster, judged)

    return ask


def product(text: str, base: FactBase) -> Asked:
    """Ask for a product that is made there, or for one that is a kind of it."""
    meaning = meanings.product(base, _some(text))
    ask_facts = _stated(base, "products", meaning)
    if not meaning.known and not occurs(base, text):
        words = [word for concept in base.concepts for word in concept.words()]
        raise Usage(f"{text!r}: no text of the base has it: {_near(text, words, base, 'products')}")

    def ask(question: Question, cluster: Cluster) -> Answer:
        answer = ask_facts(question, cluster)
        named = meaning.named_in(cluster.industry)
        made = any(one.fact.kind == "actual" for one in answer.grounds)
        if made or answer.verdict == "yes" or named == "apart":
            return answer
        why = f"its industry is {cluster.industry}{'' if named == 'within' else ', which is wider'}"
        if not answer.grounds:
            why = f"{why}; no source names the product"
        return replace(answer, verdict="maybe", reason=why)

    return ask


def market(text: str, base: FactBase) -> Asked:
    """Ask for a market that is served from there; one aimed at is a maybe."""
    meaning = meanings.market(_some(text))
    ask = _stated(base, "markets", meaning)
    if not meaning.known and not occurs(base, text, whole=True):
        see = _near(text, english_names().values(), base, "markets")
        raise Usage(f"{text!r}: neither the base nor the CLDR's territories have it: {see}")
    return ask


def place(text: str, base: FactBase) -> Asked:
    """Ask for a place of any level, a country or a continent; a place in doubt is a maybe."""
    wanted, codes = plain(text), territories(_some(text))
    called = places_called(base.clusters, text)
    named = {plain(n) for c in base.clusters for _, names in _places(c) for n in names}
    if not called and wanted not in named and not codes:
        every = {name for c in base.clusters for one in c.places() for name in one.within}
        near = suggestion(text, sorted(every), some(sorted(every)))
        raise Usage(f"{text!r}: no cluster is told to lie there: {near}")

    def here(one: Place, names: Iterable[str]) -> bool:
        abroad = any(relation(one.country, code) == "within" for code in codes)
        return abroad or bool(called.intersection(one.within)) or wanted in map(plain, names)

    def ask(_: Question, cluster: Cluster) -> Answer:
        places = _places(cluster)
        doubt = " or ".join(dict.fromkeys(one.within[0] for one, _ in places))
        met = [here(one, names) for one, names in places]
        if all(met):
            return Answer(cluster, "yes")
        if any(met):
            doubt = " or ".join(one.within[-1] for one, _ in places)
            return Answer(cluster, "maybe", reason=f"its place is in doubt: {doubt}")
        return Answer(cluster, "no", reason=f"in {doubt}")

    return ask


CONDITIONS: dict[str, Callable[[str, FactBase], Asked]] = {
    "where": where,
    "product": product,
    "market": market,
    "place": place,
}
"""The conditions by name."""


def settle(cluster: Cluster, judged: list[Judged]) -> Answer:
    """Settle what facts say together: a yes, unless another of the same denies it."""
    instead = tuple(one for one in judged if one.verdict == "not-said" and one.reason)
    for verdict in ("yes", "maybe"):
        those = [one for one in judged if one.verdict == verdict]
        if those:
            against = denying(judged, those)
            settled: Verdict = "maybe" if against else verdict
            why = "another figure says otherwise" if against else ""
            instead = tuple(one for one in instead if one not in against)
            in_part = settled == "yes" and all(one.fact.scope in PARTS for one in those)
            return Answer(cluster, settled, (*those, *against), instead, why, in_part)
    if plain_no := tuple(one for one in judged if one.verdict == "no"):
        return Answer(cluster, "no", plain_no, instead)
    return Answer(cluster, "not-said", (), instead, "" if instead else "the sources do not say")


def _stated(base: FactBase, role: Role, meaning: Meaning) -> Asked:
    names = {metric.name for metric in base.metrics if metric.role == role}
    if not names:
        raise Usage(f"no metric of this base names {role}: give one of them role: {role}")

    def ask(question: Question, cluster: Cluster) -> Answer:
        facts = [f for f in question.facts.get(cluster.id, ()) if f.metric in names]
        return settle(cluster, [judge_statement(question, fact, meaning) for fact in facts])

    return ask


def _near(text: str, names: Iterable[str], base: FactBase, role: Role) -> str:
    metrics = [metric.name for metric in base.metrics if metric.role == role]
    said = [str(fact.value) for fact in base.facts if fact.metric in metrics]
    listing = f"clusters facts {' '.join(f'--metric {name}' for name in metrics)}".rstrip()
    return suggestion(text, [*names, *said], listing)


def _some(text: str) -> str:
    if not text.strip():
        raise Usage("an empty text: write the words to look for")
    return text.strip()


def _places(cluster: Cluster) -> list[tuple[Place, tuple[str, ...]]]:
    """List the places where a cluster is, or may be, each with its names in other languages."""
    places: list[tuple[Place, tuple[str, ...]]] = [(cluster.place, tuple(cluster.names.values()))]
    if cluster.perhaps is not None:
        places.append((cluster.perhaps, tuple(cluster.perhaps.names.values())))
    return places
