"""The findings: one file each, with one function, listed here."""

from __future__ import annotations

from types import ModuleType

from clusters.audit.findings import (
    bad_id,
    conflict,
    currency_misread,
    disputed_alone,
    duplicate_fact,
    future_actual,
    garbled_unprinted,
    hedge_misread,
    malformed_number,
    no_amount,
    number_unaccounted,
    odd_characters,
    past_target,
    printed_cut,
    quote_ambiguous,
    quote_moved,
    reason_missing,
    set_aside_moved,
    sign_misread,
    text_differs,
    text_measures,
    unit_misread,
    unknown_currency,
    unused_metric,
    unused_source,
    value_misread,
)

FINDINGS: tuple[ModuleType, ...] = (
    text_differs,
    text_measures,
    quote_moved,
    quote_ambiguous,
    number_unaccounted,
    set_aside_moved,
    reason_missing,
    value_misread,
    sign_misread,
    hedge_misread,
    currency_misread,
    unit_misread,
    malformed_number,
    no_amount,
    printed_cut,
    garbled_unprinted,
    unknown_currency,
    unused_source,
    unused_metric,
    duplicate_fact,
    bad_id,
    future_actual,
    past_target,
    conflict,
    disputed_alone,
    odd_characters,
)
"""Every finding: a module with ``CODE``, ``SEVERITY`` and ``find``."""
