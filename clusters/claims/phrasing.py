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

DENIED: Final = re.compile(
    r"\bnot\b|n't\b|\bno longer\b|\bnever\b|\bwithout\b|\bden(?:y|ies|ied)\b|\bwould\b|\bcould\b"
    r"|\bmight\b|\bif\b|\bperhaps\b|\bmaybe\b|\balleged|\bfalse\b|\bwrong|\bunlikely|\bfail"
    r"|\bfar from\b|\brumou?r|\bneither\b|\bnor\b|\bmay\b(?! \d)|不(?!锈)|没有|未(?!来)|并非"
    r"|可能|如果|否认|据传"
    r"|\bnicht\b|\bkein|\bnie\b|\bwürde|\bkönnte|\bwenn\b|\bfalls\b|\bohne\b|\bangeblich"
    r"|\binte\b|\bingen|\baldrig|\bskulle\b|\bkunde\b|\bpåstå|\butan\b"
    r"|\bno\b(?!\.)|\bnunca|\bsin\b(?= \w+ar\b)|\bpodría|\bquizá|\bsupuest|\bsi\b|\bne\b|\bn'|\bn’"
    r"|\bjamais|\bpourrai|\bsans\b|\bprétend|\bpeut-être"
)
"""What denies a claim, or leaves it open."""

SHARED_OUT: Final = re.compile(
    r"\beach\b|\bevery\b|\bper (?!cent)|\bapiece|\baverag|\bmean\b|\bmedian|每(?![日天月年])"
    r"|人均|平均|各"
    r"|durchschnitt|\bjede|\bje\b|\bpro (?!zent)|\bvarje|genomsnitt|\bsnitt\b|\bcada\b|\bpromedio"
    r"|\bpor (?:cabeza|habitante|empresa)|\bchaque\b|\bmoyenne|\bpar (?:habitant|entreprise|tête)"
    r"|\brespectively|\bbeziehungsweise|分别|\bresp\."
)
"""What makes a figure one of each, an average, or one of a list in another order."""

MORE_OF: Final = re.compile(
    r"(?:\banother|\badditional|\ba further|\bextra|\bweitere|\bzusätzlich"
    r"|\bytterligare|\botr[oa]s"
    r"|\bautres|\bsupplémentaires?|新增|又|增加了?|\bincreased?|\badded)[\s\w]{0,3}\Z"
)
MORE_BEHIND: Final = re.compile(r"\s*(?:\w+\s+)?(?:more|fewer|less|extra|additional|mehr|weniger"
                                r"|fler|färre|más|menos|de plus|de moins)\b")  # fmt: skip
"""What makes a figure a difference, before it and behind."""

CHANGED: Final = re.compile(
    r"\b(?:bought|acquired|closed|shut|lost|opened|founded|attracted|laid off|dismissed|hired"
    r"|created|gained|new|newly|former|idle|bankrupt)\b|关闭|新建|新增|裁|倒闭"
    r"|收购|geschlossen|entlassen"
    r"|\bneue|\bstäng|\bnya\b|\bcerr[aó]|\bnuev|\bferm[éa]|\bnouve|\blicenc"
)
"""What makes a figure one of things that come or go, and not of all that there are."""

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
WIDER: Final = re.compile(
    r"\bprovinc|全省|全国|\bprovins|\bnation(?:al|wide)|\bcountrywide|\bland(?:es)?weit|\bpaís\b"
    r"|\bneighbou?r|\brival|\bregion'?s\b|\bworldwide|\bglobal|\bnachbar|\bgrann|\bvecin"
    r"|\bvoisin|邻"
)
"""Something around a cluster, or beside it."""

ASIDE: Final = re.compile(
    r"(?:\b(?:pages?|p\.|pp\.|chapter|figure|fig\.|table|no\.|nr\.?|section"
    r"|volume|vol\.|seite|kapitel"
    r"|sida|sidan|página|capítulo|chapitre|isbn|tel\.?|phone|version|article)\s*|第)\Z"
)
"""What stands before a number that is no amount."""
