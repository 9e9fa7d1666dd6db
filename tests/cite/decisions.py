"""Where our references differ from the referees', each time by decision, and why.

A decision rewrites what a referee prints into what we print. A test applies those of a style, in
this order, and what comes out must be ours to the letter; one that rewrites nothing must go.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from clusters.cite.runs import ended
from clusters.cite.styles import Work, chicago, gb7714, load
from clusters.cite.titles import (
    _NO_WORDS,
    _SINGLE,
    SMALL,
    american,
    british,
    in_headline_case,
    in_sentence_case,
)
from clusters.cite.wording import Form, body, container, written, year
from clusters.models import Person, Source

Rewrites = tuple[tuple[str, str], ...]
"""Patterns and what to put for them; ``{title}`` and other fields are the source's own words."""


@dataclass(frozen=True, eq=False)
class Decision:
    """A kind of difference from the referees, in some styles."""

    kind: str
    theirs: str
    ours: str
    reason: str
    styles: dict[str, Rewrites]
    only: Callable[[Source], bool] = lambda _: True
    referees: tuple[str, ...] = ("citeproc-js", "pandoc")
    listed: bool = False
    """Whether it is of references alone, and not of what stands in a text."""

    def rewrite(self, style: str, source: Source, text: str, *, listed: bool) -> str:
        """Put our words for theirs, once each."""
        if not self.only(source) or (self.listed and not listed):
            return text
        known = fields(style, source)
        for pattern, words in self.styles.get(style, ()):
            text = re.sub(_filled(pattern, known), _Filling(words, known), text, count=1)
        return text


class _Filling:
    def __init__(self, words: str, known: dict[str, str]) -> None:
        self.words, self.known = words, known

    def __call__(self, found: re.Match[str]) -> str:
        groups = {name: text or "" for name, text in found.groupdict().items()}
        return re.sub(r"\{(\w+)\}", lambda m: {**self.known, **groups}[m[1]], self.words)


def straight(text: str) -> str:
    """Leave aside which quotation marks a locale has, and how long a blank is."""
    return " ".join(re.sub("[‘’]", "'", re.sub("[“”]", '"', text)).split())


def fields(style: str, source: Source) -> dict[str, str]:
    """Give the words of a source that a rewrite may name; those with ``_`` end in a full stop."""
    english = source.publisher
    if style == "gb7714":
        source = replace(source, publisher=source.publisher_local or english)
    first = [*source.authors, Person()][0]
    form, news = getattr(load(style), "_DAY", Form()), source.type == "article-newspaper"
    said = {
        "title": _title(style, source),
        "body": body(source),
        "container": container(source),
        "publisher": source.publisher,
        "english": english,
        "address": source.address or "no address",
        "written": ", ".join(author.literal or "" for author in source.authors),
        "second": source.authors[1].literal or "" if source.authors[1:] else "",
        "family": first.family or "",
        "given": first.given or "",
        "initial": (first.given or "")[:1],
        "sited": ", ".join(Work(source).bodies()),
        "turned": ". ".join(Work(source).bodies()[::-1]),
        "last": Work(source).bodies()[-1],
        "undated": ". [date unknown]." if news else "; [date unknown].",
        "date": written(source.issued, form) or "[date unknown]",
        "year": year(source.issued),
        "dated": gb7714._when(source),
        "note": Work(source).note,
        "state": gb7714._NOTES[source.condition],
    }
    said = {name: straight(text) for name, text in said.items()}
    return said | {f"{name}_": text + "." * (not ended(text)) for name, text in said.items()}


def _title(style: str, source: Source) -> str:
    """Give the title in the style's case, with the marks that it has inside the style's own."""
    source = _CASES.get(style, _as_printed)(source)
    if style in {"chicago", "mla", "ieee"} and (source.type != "report" or style == "ieee"):
        return american(source, "").text.strip("“”")
    if style == "harvard" and source.type == "article-newspaper":
        return british(source).text.removeprefix("‘").removesuffix("’")
    return source.name


def _as_printed(source: Source) -> Source:
    return source


_CASES: dict[str, Callable[[Source], Source]] = {
    "apa": in_sentence_case,
    "chicago": partial(in_headline_case, longest=chicago._SMALL),
    "mla": in_headline_case,
}


def _filled(pattern: str, known: dict[str, str]) -> str:
    exact = {name: re.escape(text) for name, text in known.items()}
    bare = re.sub("</?b>", "", known["title"])
    marked = re.sub("['\"]", "['\"]", re.escape(bare))
    exact["anymark"], exact["anycase"] = marked, f"(?i:{marked})"
    exact["shorn"] = "(?i:" + re.sub("['\"]", "['\"]", re.escape(bare[:-1])) + ")"
    return re.sub(r"\{(\w+)\}", lambda m: exact.get(m[1], m[0]), pattern)


def _undated(source: Source) -> bool:
    return source.issued is None


def _changed(case: Callable[[Source], Source]) -> Callable[[Source], bool]:
    return lambda source: case(source) != source


def _holds(source: Source, words: set[str]) -> bool:
    return source.language == "en" and not words.isdisjoint(source.name.lower().split())


def _page(source: Source) -> bool:
    return source.type == "webpage"


def _silent(source: Source) -> bool:
    return not source.authors


def _without_capitals(source: Source) -> bool:
    given = [author.given or "" for author in source.authors[:1]]
    return any(name.upper() == name.lower() != "" for name in given)


def _doubted(source: Source) -> bool:
    return "?" in (source.issued or "")


def _with_body(source: Source) -> bool:
    return [bool(author.literal) for author in source.authors[1:]] == [True]


def _ends_quoted(source: Source) -> bool:
    return source.name.endswith(("”", "’", '"', "'"))


_STOP_WITHIN: Rewrites = ((r"{shorn}(?P<stop>[.,])(?P<end>['\"])", "{title}{stop}"),)
_AS_PRINTED: Rewrites = (("{anycase}", "{title}"),)
_AS_MARKED: Rewrites = (("{anymark}", "{title}"),)
_UNQUOTED: Rewrites = ((r'"{title}(?P<mark>[.,]?)"', "{title}{mark}"),)
_WHOLE = r"(?P<name>[\u4e00-\u9fff])\."
_SITE_FIRST = (
    r"(?P<first>^1\. |\. ){{container}}{}\.?(?:(?!{{title}}).)*?"
    r"(?P<cited> \[cited [^\]]*\])?\.? ?{{title}}\.?(?P<rest> Available.*)?$"
)
_ONCE: Rewrites = ((r"^(?P<all>{written}.*) {publisher_}$", "{all}"),)

_AMERICAN = ((r"'(?P<mark>[.,])\"", "{mark}'\""),)
DECISIONS = (
    Decision(
        "a year in doubt has a question mark",
        "(2017 (uncertain))",
        "(2017?)",
        "Libraries and manuals mark a year in doubt so, it stands well in brackets, and a letter "
        "can follow it; CSL has no mark for doubt, and is given words.",
        dict.fromkeys(
            ("apa", "chicago", "mla", "harvard", "gb7714", "vancouver"),
            ((r" \(uncertain\)", "?"),) * 2,
        ),
        only=_doubted,
    ),
    Decision(
        "a comma stands before the last of two names, a body's too",
        "Zhu, X. & Xinhua.",
        "Zhu, X., & Xinhua.",
        "These manuals have it behind a name that is turned, whoever comes second, and the CSL "
        "styles ask for it always; citeproc-js joins people and bodies by rules of its own.",
        {
            "apa": (("(?<!,) & {second}", ", & {second}"),),
            **dict.fromkeys(("chicago", "mla"), (("(?<!,) and {second}", ", and {second}"),)),
        },
        only=_with_body,
        referees=("citeproc-js",),
        listed=True,
    ),
    Decision(
        "a title's own quotation marks end it",
        "… of the “first towns.”",
        "… of the “first towns”.",
        "The stop is ours and the marks are the title's: it stands behind them.",
        dict.fromkeys(("apa", "vancouver"), _STOP_WITHIN),
        only=_ends_quoted,
    ),
    Decision(
        "a stop or comma goes within every mark that ends a title",
        "“… of the ‘first towns’.”",
        "“… of the ‘first towns.’”",
        "The American order, in which these styles write, has it within single marks too.",
        dict.fromkeys(("chicago", "mla", "ieee"), _AMERICAN),
        only=_ends_quoted,
        referees=("pandoc",),
    ),
    Decision(
        "the title is as printed",
        "The ‘bold’ kilns",
        "The “<b>bold</b>” kilns",
        "A title is the source's own words: its marks are not changed where no others stand round "
        "them, and what looks like markup in it is text.",
        dict.fromkeys(("apa", "ieee", "harvard", "gb7714", "vancouver"), _AS_MARKED),
    ),
    Decision(
        "what is no word has no headline case",
        "@Article and Glassnews.Example",
        "@article and glassnews.example",
        "Chicago and MLA set English titles in headline case, as the referees do: letter for "
        "letter but for this and the six decisions below. Markup, formulas and addresses stay.",
        dict.fromkeys(("chicago", "mla"), _AS_PRINTED),
        only=lambda source: bool(_NO_WORDS.search(source.name)),
    ),
    Decision(
        "a word in quotation marks has a capital",
        "The ‘dragon’ of Faku",
        "The ‘Dragon’ of Faku",
        "What is quoted is part of the headline.",
        dict.fromkeys(("chicago", "mla"), _AS_PRINTED),
        only=lambda source: bool(_SINGLE.search(source.name)),
        referees=("citeproc-js",),
    ),
    Decision(
        "amid is a preposition",
        "Growth Amid Change",
        "Growth amid Change",
        "Pandoc has it on no list.",
        dict.fromkeys(("chicago", "mla"), _AS_PRINTED),
        only=lambda source: _holds(source, {"amid"}),
        referees=("pandoc",),
    ),
    Decision(
        "a subtitle begins with a capital",
        "A Chinese city: the kilns of Faku",
        "A Chinese city: The kilns of Faku",
        "APA has sentence case with a capital where a subtitle begins. Neither we nor the referees "
        "lower a title that is printed with capitals: no rule can tell which of them are names'.",
        {"apa": _AS_PRINTED},
        only=_changed(in_sentence_case),
    ),
    Decision(
        "a preposition of five letters has a capital",
        "Kilns between Towns",
        "Kilns Between Towns",
        "So Chicago has it since its 18th edition; the referees know the rule before that.",
        {"chicago": _AS_PRINTED},
        only=lambda source: _holds(source, {word for word in SMALL if len(word) > chicago._SMALL}),
    ),
    Decision(
        "an adverb has a capital",
        "Kilns Fire up",
        "Kilns Fire Up",
        "Up, down, out and off belong to a verb in most headlines; the referees take them for "
        "prepositions.",
        dict.fromkeys(("chicago", "mla"), _AS_PRINTED),
        only=lambda source: _holds(source, {"up", "down", "out", "off"}),
    ),
    Decision(
        "a small word is low",
        "A Fair Held In Faku",
        "A Fair Held in Faku",
        "A title in which every word has a capital says nothing by that of its small words; the "
        "referees lower none.",
        dict.fromkeys(("chicago", "mla"), _AS_PRINTED),
        only=lambda source: source.name.istitle(),
    ),
    Decision(
        "a description of ours is no headline",
        "[Report on a Park]",
        "[Report on a park]",
        "Headline case is for titles, and this is none.",
        dict.fromkeys(("chicago", "mla"), _AS_PRINTED),
        only=lambda source: source.title is None,
    ),
    Decision(
        "the publisher is named in the language of the source",
        "法库陶瓷走向世界[N/OL]. Liaoning Daily",
        "法库陶瓷走向世界[N/OL]. 辽宁日报",
        "The standard has references in the language of what they refer to; CSL has one publisher.",
        {"gb7714": ((r"(?<!\S){english}", "{publisher}"),)},
        only=lambda source: bool(source.publisher_local),
    ),
    Decision(
        "a name is as its bearer writes it",
        "XINHUA. Glassnews.Example",
        "Xinhua. glassnews.example",
        "A body writes its own name; capitals set off the family names of people alone.",
        {
            **dict.fromkeys(("apa", "mla", "harvard"), (("(?i:{container})", "{container}"),)),
            "chicago": (("(?i:{container})", "{container}"), ("(?i:{publisher})", "{publisher}")),
            "gb7714": (("(?i:{written})", "{written}"),),
        },
    ),
    Decision(
        "a description of ours is not quoted",
        "“[Report on a park].”",
        "[Report on a park].",
        "Brackets say that the words are ours; quotation marks would make them the source's.",
        {
            **dict.fromkeys(("chicago", "mla", "ieee"), _UNQUOTED),
            "harvard": ((r"'{title}'", "{title}"),),
        },
        only=lambda source: source.title is None,
    ),
    Decision(
        "the body that published stands for an author",
        "Title. (2020). Body.",
        "Body. (2020). Title.",
        "An unsigned text is answered for by the body that published it, which these styles let "
        "stand in the author's place; its texts stand together, and in-text forms stay short.",
        {
            "apa": (
                (r'^\("?{anycase}[,"]*,? (?P<year>[^)]*)\)$', "({body}, {year})"),
                (
                    r"^(?P<title_>{title}\.?) \((?P<year>[^)]*)\)\. {body_}",
                    "{body_} ({year}). {title_}",
                ),
            ),
            "chicago": (
                (r"^\({title}(?P<comma>,?) ", "({body}{comma} "),
                (r"^{title}\.? (?P<year>n\.d|[^.]+)\. {body_}", "{body_} {year}. {title_}"),
            ),
            "harvard": (
                (r"^\({title}, ", "({body}, "),
                (
                    r"^{title} \((?P<year>[^)]*)\)\.? {container}\. {body_}",
                    "{body} ({year}) {title}, {container}.",
                ),
                (r"^{title} \((?P<year>[^)]*)\)\.? {body_}", "{body} ({year}) {title_}"),
            ),
        },
        only=_silent,
    ),
    Decision(
        "a body is named once",
        "The Bureau. (2019). Bulletin. The Bureau.",
        "The Bureau. (2019). Bulletin.",
        "Author and publisher are one: naming it twice tells nothing, and these styles say so.",
        dict.fromkeys(("apa", "chicago", "harvard"), _ONCE),
        only=lambda source: any(a.literal == source.publisher for a in source.authors),
    ),
    Decision(
        "no word for reading without a day",
        "Retrieved https://example.org",
        "https://example.org",
        "“Retrieved” goes with the day on which a page was read; without one it says nothing.",
        {"apa": (("Retrieved (?=http)", ""),)},
        only=_undated,
    ),
    Decision(
        "a page is cited, not its site",
        "The Press [Internet]. 2020. A page.",
        "A page [Internet]. The Press; 2020 May 6.",
        "What is leaned on is the page: its title comes first, and the site is where it stands.",
        {
            "vancouver": (
                (
                    _SITE_FIRST.format(r"(?P<net> \[Internet\])"),
                    "{first}{title}{net}. {turned}; {date}{cited}.{rest}",
                ),
                (_SITE_FIRST.format(""), "{first}{title_} {turned}; {date}{cited}.{rest}"),
            )
        },
        only=_page,
    ),
    Decision(
        "the publisher of a page is named",
        "A page[EB/OL]. (2020-05-06).",
        "A page[EB/OL]. The Press, 2020(2020-05-06).",
        "The standard has a place for publisher and year before the day of the last change, and an "
        "unsigned page without them would not say who speaks.",
        {
            "gb7714": (
                (
                    (
                        r"\[EB(?P<ol>/OL)?\]\.?(?: {publisher}, \d+)? ?(?:\([^)]*\)|[\d/]+)?"
                        r"(?P<read>\[\d[^\]]*\])?\.?(?P<rest> http.*)?$"
                    ),
                    "[EB{ol}]. {publisher}, {dated}{read}.{rest}",
                ),
            )
        },
        only=_page,
    ),
    Decision(
        "what is online is called so",
        "Available: https://example.org",
        "[Online]. Available: https://example.org",
        "The guide has “[Online].” before the address of anything; pandoc loses it behind a date.",
        {"ieee": ((r"(?<!\[Online\]\.) Available:", " [Online]. Available:"),)},
        referees=("pandoc",),
    ),
    Decision(
        "of a newspaper the publisher is not named",
        "The Daily, Daily Group,",
        "The Daily,",
        "The guide asks for the newspaper alone, as the other styles do.",
        {"ieee": (("{container}, {publisher}", "{container}"),)},
        only=lambda source: source.type == "article-newspaper",
    ),
    Decision(
        "the day of publication is said",
        "“A page,” The Press. [Online].",
        "“A page,” The Press, May 06, 2020. [Online].",
        "The CSL style leaves out the dates of pages, and the days of reports; a figure is worth "
        "little without its date.",
        {
            "ieee": (
                (r"{container}\.?(?P<rest> \[Online\]| Accessed|$)", "{sited}, {date_}{rest}"),
                (r"(?<=, )[A-Z][a-z]+\.? \d{4}\.", "{date_}"),
            ),
            "vancouver": ((r"\d{4} [A-Z][a-z]{2}(?= \[cited|\. Av|\.$)", "{date}"),),
        },
        only=lambda source: source.issued is not None and source.type != "article-newspaper",
    ),
    Decision(
        "that there is no date is said",
        "The Press.",
        "The Press, n.d.",
        "A missing date is said, and not left for the reader to notice.",
        {
            "mla": (
                ("{sited}, (?=http)", "{sited}, n.d., "),
                (r"{sited}\.?$", "{sited}, n.d."),
            ),
            "ieee": ((r"{container}\.?(?P<rest> \[Online\]| Accessed|$)", "{sited}, n.d.{rest}"),),
            "gb7714": (
                (r"\. {last}\.(?= http|$)", ". {last}, [n.d.]."),
                (r"\[\d+\](?=\[\d)", "[n.d.]"),
            ),
            "vancouver": (
                (
                    r"(?<=[.?] ){turned}(?P<net> \[Internet\])?\.?(?= Available|$)",
                    "{turned}{net}{undated}",
                ),
                (r"(?<!date unknown\])(?<=;) (?=\[cited)", " [date unknown] "),
            ),
        },
        only=_undated,
        listed=True,
    ),
    Decision(
        "about a year is “ca.”",
        "[2019?]",
        "ca. 2019",
        "The base says about which year, and not that the year is in doubt; the standard brackets "
        "an estimate.",
        {
            "chicago": ((r"\[2019\?\]", "ca. 2019"),),
            "mla": (("Circa 2019", "ca. 2019"),),
            "harvard": (("(?P<before>[( ])2019\\)", "{before}ca. 2019)"),),
        },
        only=lambda source: source.issued == "2019~",
    ),
    Decision(
        "a date in words is said once",
        "(1990s, 1990s)",
        "(1990s)",
        "What is left of a date when its year has been said is its day.",
        {
            "apa": (("{date}, {date}", "{date}"),),
            "chicago": ((r"^(?P<all>.*) {year}\.(?= http|$)", "{all}"),),
        },
        referees=("pandoc",),
    ),
    Decision(
        "one mark ends a year in doubt",
        "The Press. 2017?. “A Page.”",
        "The Press. 2017? “A Page.”",
        "A question mark needs no full stop after it.",
        dict.fromkeys(("chicago", "vancouver"), ((r"(?<=\d\?)\.", ""),)),
        only=_doubted,
    ),
    Decision(
        "one mark ends a title",
        "“Where is Xuzhou?,” The Press",
        "“Where is Xuzhou?” The Press",
        "A question mark needs no comma after it.",
        {"ieee": ((r'(?P<mark>[?.]),"', '{mark}"'),)},
        referees=("citeproc-js",),
    ),
    Decision(
        "a script without capitals has no initials",
        "محمد, ع.",
        "محمد, علي",
        "One letter of an Arabic or Indian name is no abbreviation of it.",
        {
            "apa": ((r", {initial}\.(?= \()", ", {given}."),),
            "ieee": ((r"{initial}\. (?={family})", "{given} "),),
            "harvard": ((r", {initial}\.(?= \()", ", {given}"),),
            "gb7714": ((r" {initial}\.", " {given}."),),
            "vancouver": ((r" {initial}\.", " {given}."),),
        },
        only=_without_capitals,
        referees=("citeproc-js",),
    ),
    Decision(
        "a whole name is not abbreviated",
        "علي. محمد",
        "علي محمد",
        "A name that is written whole has no initial to end with a full stop.",
        {
            "ieee": ((r"{given}\. (?={family})", "{given} "),),
            "harvard": ((r"{given}\.(?= \()", "{given}"),),
        },
        only=_without_capitals,
        referees=("pandoc",),
    ),
    Decision(
        "small letters behind a hyphen are no initial",
        "KIM M jun",
        "KIM M",
        "The second half of a name is an initial only if it has a capital.",
        dict.fromkeys(("gb7714", "vancouver"), ((r"(?<= [A-Z]) [a-z]+(?=, |\. )", ""),)),
        only=lambda source: any("-j" in (author.given or "") for author in source.authors),
        referees=("citeproc-js",),
    ),
    Decision(
        "no full stop in a Chinese name",
        "李明., and 王小红.",
        "李明, and 王小红",
        "A name that is written whole has no initial to end with a full stop.",
        {
            **dict.fromkeys(("apa", "chicago", "mla"), ((_WHOLE + "(?=,)", "{name}"),)),
            "ieee": ((_WHOLE + "(?=,| and)", "{name}"),) * 2,
            "harvard": ((_WHOLE + r"(?= \(| and)", "{name}"),) * 2,
        },
        referees=("pandoc",),
    ),
    Decision(
        "the state of the text is said",
        "Glaset växer.",
        "Glaset växer. [In Swedish; text garbled].",
        "A reader must know that a text is in another language, translated or damaged. APA has a "
        "place for it behind the title, the other styles at the end or before the address.",
        {
            "apa": ((r" {title}\.?(?= |$)", " {title} {note}."),),
            "chicago": (("(?= Accessed| http|$)", " {note}."),),
            "mla": (("$", " {note}."),),
            "ieee": ((r"(?= \[Online\]|$)", " {note}."),),
            "harvard": (("(?= Available|$)", " {note}."),),
            "vancouver": (("(?= Available|$)", " {note}."),),
        },
        only=lambda source: bool(Work(source).note),
        listed=True,
    ),
    Decision(
        "the state of the text is said in Chinese",
        "Glaset växer[EB].",
        "Glaset växer[EB]. [文本有误].",
        "As above, in the language of the standard, whose readers see for themselves in which "
        "language a title is.",
        {"gb7714": (("(?= http|$)", " {state}."),)},
        only=lambda source: source.condition != "sound",
        listed=True,
    ),
    Decision(
        "no full stop after an address",
        "https://example.org/paper.",
        "https://example.org/paper",
        "A reader or a program that follows the address would take the stop for part of it.",
        dict.fromkeys(
            ("chicago", "mla", "gb7714", "harvard"), ((r"{address}\.(?= |$)", "{address}"),)
        ),
        only=lambda source: bool(source.address),
        listed=True,
    ),
)
"""Every decision, in the order in which they rewrite."""
