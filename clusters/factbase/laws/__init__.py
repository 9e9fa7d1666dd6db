"""What a base must keep beyond its shape: one function a law, all listed here."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.factbase.laws import figures, identity, places, words
from clusters.factbase.laws.breach import Breach, Law
from clusters.models import FactBase

__all__ = ["LAWS", "Breach", "breaches"]

LAWS: tuple[Law, ...] = (
    identity.names_can_be_asked_for,
    identity.names_are_unique,
    identity.families_are_no_metrics,
    identity.names_lead_to_one_thing,
    identity.references_exist,
    identity.concepts_run_in_no_circle,
    identity.concepts_are_found_by_their_own_words,
    identity.editions_are_of_documents,
    identity.conflicts_are_of_facts,
    places.places_lie_in_a_country,
    places.names_have_languages,
    places.subjects_are_not_the_cluster,
    places.vouchers_answer_a_doubt,
    figures.measures_are_numbers,
    figures.counts_have_one_unit,
    figures.quantities_have_units,
    figures.roles_are_of_texts,
    figures.rates_are_of_two_currencies,
    figures.values_fit_their_metric,
    figures.ranges_have_two_ends,
    figures.counts_are_not_negative,
    figures.lost_figures_are_garbled,
    figures.periods_are_edtf,
    words.clauses_are_short,
    words.claims_quote_something,
    words.quotations_fit_their_place,
    words.joiners_stand_in_quotations,
    words.printed_words_are_quoted,
    words.texts_are_measured,
    words.texts_stay_in_their_folder,
    words.addresses_are_of_the_web,
    words.authors_bear_one_name,
    words.sources_are_read_on_a_day,
)
"""Every law, in the order in which a broken base is told of them."""


def breaches(base: FactBase) -> Iterator[Breach]:
    """Yield every breach of every law, law by law."""
    for law in LAWS:
        yield from law(base)
