"""What a base must keep beyond its shape: one function a law, all listed here."""

from __future__ import annotations

from collections.abc import Iterator

from clusters.factbase.laws.breach import Breach, Law
from clusters.factbase.laws.figures import (
    counts_are_not_negative,
    counts_have_one_unit,
    lost_figures_are_garbled,
    measures_are_numbers,
    periods_are_edtf,
    quantities_have_units,
    ranges_have_two_ends,
    rates_are_of_two_currencies,
    roles_are_of_texts,
    values_fit_their_metric,
)
from clusters.factbase.laws.identity import (
    concepts_are_found_by_their_own_words,
    concepts_exist,
    conflicts_are_of_facts,
    editions_are_of_documents,
    families_are_no_metrics,
    names_are_unique,
    names_can_be_asked_for,
    names_lead_to_one_thing,
    references_exist,
)
from clusters.factbase.laws.places import (
    names_have_languages,
    places_lie_in_a_country,
    subjects_are_not_the_cluster,
    vouchers_answer_a_doubt,
)
from clusters.factbase.laws.words import (
    addresses_are_of_the_web,
    authors_bear_one_name,
    clauses_are_short,
    joiners_stand_in_quotations,
    numbers_set_aside_fit_their_place,
    printed_words_are_quoted,
    quotations_fit_their_place,
    signs_fit_their_place,
    sources_are_read_on_a_day,
    texts_are_measured,
    texts_stay_in_their_folder,
)
from clusters.models import FactBase

__all__ = ["LAWS", "Breach", "breaches"]

LAWS: tuple[Law, ...] = (
    names_can_be_asked_for,
    names_are_unique,
    families_are_no_metrics,
    names_lead_to_one_thing,
    references_exist,
    concepts_exist,
    concepts_are_found_by_their_own_words,
    editions_are_of_documents,
    conflicts_are_of_facts,
    places_lie_in_a_country,
    names_have_languages,
    subjects_are_not_the_cluster,
    vouchers_answer_a_doubt,
    measures_are_numbers,
    counts_have_one_unit,
    quantities_have_units,
    roles_are_of_texts,
    rates_are_of_two_currencies,
    values_fit_their_metric,
    ranges_have_two_ends,
    counts_are_not_negative,
    lost_figures_are_garbled,
    periods_are_edtf,
    clauses_are_short,
    signs_fit_their_place,
    quotations_fit_their_place,
    numbers_set_aside_fit_their_place,
    joiners_stand_in_quotations,
    printed_words_are_quoted,
    texts_are_measured,
    texts_stay_in_their_folder,
    addresses_are_of_the_web,
    authors_bear_one_name,
    sources_are_read_on_a_day,
)
"""Every law, in the order in which a broken base is told of them."""


def breaches(base: FactBase) -> Iterator[Breach]:
    """Yield every breach of every law, law by law."""
    for law in LAWS:
        yield from law(base)
