"""Every style against citeproc-js and pandoc, over all sources of the base and the awkward ones."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from clusters.cite.exports.csl_json import item
from clusters.cite.runs import text_of
from clusters.cite.styles import STYLES, Work, load
from clusters.factbase.opening import read_base, shipped
from clusters.models import Source
from tests.cite.awkward import AWKWARD
from tests.cite.decisions import DECISIONS, Decision, straight
from tests.terminal import ROOT
from tests.walking import walk

REFEREED = [style for style in STYLES if style != "plain"]
REFEREES = ("citeproc-js", "pandoc")
RECORD = "re-record: python -m scripts.goldens NODE_MODULES"


@cache
def golden(name: str) -> dict[str, Any]:
    path = ROOT / "tests" / "cite" / "goldens" / f"{name}.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return found


@cache
def sources() -> tuple[Source, ...]:
    return (*read_base(shipped()).sources, *AWKWARD)


def forms(style: str, source: Source) -> dict[str, str]:
    module, work = load(style), Work(source)
    mark = f"{module.MARK.format(1)} " if module.MARK else ""
    reference = mark + text_of(module.reference(work))
    return {"in_text": module.in_text(work), "reference": reference}


@cache
def theirs(style: str, referee: str, source: Source) -> tuple[dict[str, str], set[Decision]]:
    """Give a referee's forms, rewritten by our decisions, and those that rewrote anything."""
    texts, used = {}, set()
    for form, recorded in golden(style)[source.id][referee].items():
        text = straight(recorded)
        for decision in DECISIONS:
            if referee in decision.referees:
                before = text
                text = decision.rewrite(style, source, text, listed=form == "reference")
                used |= {decision} if text != before else set()
        texts[form] = text
    return texts, used


def test_every_source_was_given_to_the_referees_as_it_is() -> None:
    stale = [source.id for source in sources() if golden("items").get(source.id) != item(source)]
    assert not stale, f"{', '.join(stale)}: {RECORD}"


@pytest.mark.parametrize("referee", REFEREES)
@pytest.mark.parametrize("style", REFEREED)
def test_a_style_is_that_of_the_referees_but_for_our_decisions(style: str, referee: str) -> None:
    for source in sources():
        assert source.id in golden(style), f"{source.id}: {RECORD}"
        ours = {form: straight(text) for form, text in forms(style, source).items()}
        assert ours == theirs(style, referee, source)[0], source.id


@walk("decision", DECISIONS, ids=lambda decision: decision.kind)
def test_a_decision_is_still_one(decision: Decision) -> None:
    for style in decision.styles:
        for referee in decision.referees:
            used = any(decision in theirs(style, referee, source)[1] for source in sources())
            assert used, f"{decision.kind}: {referee} prints what {style} prints: take it out"
