"""What the words around a figure make of it: aimed at, denied, an average, a month's.

Patterns of six languages, each searched for in lower case.
"""

from __future__ import annotations

import re
from typing import Final

from clusters.models import Kind

KINDS: Final[dict[Kind, re.Pattern[str]]] = {
    "target": re.compile(
        r"\btarget|\baim(?:s|ed|ing)?\b|\bgoal|\bplan(?:s|ned|ning)?\b|\bhope|\bintend|\bexpect"
        r"|\bforecast|\bprojected\b|\bwants? to\b|\bstriv|\b(?:is|are) to\b|\bwill\b|\bambition"
        r"|\bby 20\d\d|目标|计划|规划|力争|预计|将(?!近)|到20\d\d年|争取|\bziel|\bplant\b"
        r"|\bgeplant"
        r"|\bsoll(?:en)?\b|\bwird\b|\bwerden\b|\bbis 20\d\d|\bprognos|\bmål\b|\bska\b|\bskall\b"
        r"|\bplanera|\bväntas|\btill 20\d\d|\bobjeti|\bmeta\b|\bplanea|\bprevé|\bprevist"
        r"|\bquiere|\bdesea\b|\bespera\b|\bpretende|\bveut\b|\bveulent|\bsouhait|\bespèr"
        r"|\bmöchte|\bhofft"
        r"|\bvill\b|\bhoppas|希望|拟|有望"
        r"|\bpara 20\d\d|\bhasta 20\d\d|\bobjecti|\bvise\b|\bprévoi|\bprévu|\bdevrai|\bd.ici"
    ),
    "capacity": re.compile(
        r"\bcapacit|\bc(?:an|ould) (?:make|produce|turn)|产能|能力|kapazität|kapacitet|\bcapacidad"
    ),
    "contract": re.compile(
        r"\bcontract|\bsign(?:ed|ing)\b|\bagree|\bpledge|\borders?\b|签约|签订|合同|协议|订单"
        r"|\bvertr[aä]g|unterzeichn|aufträg|\bavtal|\bkontrakt|\bundertecknad|\bcontrat"
        r"|\bfirmad|\bpedido|\bsigné|\bcommandes?\b"
    ),
}
"""What tells a claim that is no result; plans are told by the words of targets."""

HEARSAY: Final = re.compile(r"\w\w(?:rait|raient|[aid]rían?)\b")
"""A verb of French or Spanish in the conditional: what is only said to be so, or might be."""

WITH: Final = re.compile(
    r"\b(?:together|jointly|along with|including|zusammen|tillsammans|junto|ensemble|ainsi que)\b"
    r"|共同|连同|一起|包括"
)
"""What makes a figure one of several places together."""

TOWARDS: Final = re.compile(r"(?:\bto|\bnach|\btill|\ba|\bà|\bvers|\binto|向|对|往)\s*\Z")
"""What stands before a place to which goods go."""

RATES: Final = {
    "day": re.compile(
        r"\b(?:a|per|each|every) day|\bdaily|日产|每天|每日|\bpro tag|\bam tag|täglich|\bper dag"
        r"|\bom dagen|dagligen|\bal día|\bpor día|\bdiari|\bpar jour"
    ),
    "month": re.compile(
        r"\b(?:a|per|each|every) (?:month|week|quarter)|\bmonthly|\bweekly|每月|月产|每周"
        r"|\bpro monat"
        r"|\bim monat|monatlich|\bper månad|\bi månaden|\bal mes|\bmensual|\bpar mois|\bmensuel"
    ),
    "year": re.compile(
        r"\b(?:a|per|each|every) year|\bannual|\byearly|每年|年产|一年|\bpro jahr|\bim jahr(?! \d)"
        r"|jährlich|\bper år|\bom året|årlig|\bal año|\banual|\bpar an\b|\bannuel"
    ),
}
"""The time in which a figure is reached again and again."""

APART: Final = re.compile(
    r"\b(?:since|until|before|after|over the|seit|vor|nach|desde|antes|después|depuis|avant|après"
    r"|sedan|före|efter)\s(?:\w+\s)?\Z|自\Z|从\Z"
)
"""What stands before a year and makes the time another than that year."""
SINCE_BEHIND: Final = re.compile(r"年?(?:以来|以前|之前|以后|之后|前|后)")

RELATIVE: Final = re.compile(
    r"\b(?:last|this|next|previous|past) (?:year|month|decade)|去年|今年|明年|前年"
    r"|\b(?:letzte|diese|nächste"
    r"|vorige)[sn]? jahr|\bi fjol|\bförra året|\bi år\b|\baño pasado|\beste año|\bl.an dernier"
    r"|\bl.année dernière|\bcette année|\byears? ago|\byesterday"
)
"""A time that only the date of the draft would tell."""
NOW: Final = re.compile(
    r"\bnow\b|\btoday\b|\bcurrently|\bat present|\bnowadays|目前|如今|\bheute\b|\bderzeit"
    r"|\bjetzt\b|\bidag\b|\bi dag\b"
    r"|\bnu\b|\bactualmente|\bhoy\b|\baujourd|\bactuellement"
)

ONE_OF_IT: Final = re.compile(
    r"\b(?:company|firm|factory|maker|workshop|household|family|village|kiln|mill)\b"
    r"|\b(?:a|one|single|its \w+) (?:\w+ )?(?:plant|line)\b|一家|某(?:企业|公司|厂)|公司"
    r"|\bein(?:e|er)? (?:\w+ )?(?:firma|fabrik|unternehmen|betrieb|familie)\b"
    r"|\b(?:ett|en) (?:\w+ )?(?:företag|fabrik|familj)\b|\b(?:empresa|fábrica|familia)\b"
    r"|\b(?:une entreprise|usine|famille)\b"
)
"""One part of a cluster."""
ASIDE: Final = re.compile(
    r"(?:\b(?:pages?|p\.|pp\.|chapter|figure|fig\.|table|no\.|nr\.?|section"
    r"|volume|vol\.|seite|kapitel"
    r"|sida|sidan|página|capítulo|chapitre|isbn|tel\.?|phone|version|article)\s*|第)\Z"
)
"""What stands before a number that is no amount."""
