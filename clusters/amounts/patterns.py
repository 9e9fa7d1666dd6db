"""How an amount is put together: a language's phrases as patterns, compiled once.

An amount is one match, from left to right, in named groups; `body` is taken apart by `item`:

    more than   minus  US$     1.5 billion          or so
    hedges      sign   before  body: figure scale   late

    between     5 million         square metres
    between     body: word scale  unit
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TypeAlias, TypeVar

from clusters.amounts.language import Language, each

Meaning = TypeVar("Meaning")

# Possessive throughout: a run of spaces is never tried twice, so that reading stays linear.
GAP = r"[^\S\n]*+\n?+[^\S\n]*+"
"""White space inside a paragraph (any spaces, at most one line break), or none."""
TIE = rf"(?:-\n?+|{GAP})"
"""A hyphen, white space or nothing."""

Parts = dict[str, str]
_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_Node: TypeAlias = "dict[str, _Node]"
_END: _Node = {"": {}}

_BLANK = r"[^\S\n]"
_RUN = r"[.,]?\d++(?:[.,]++\d++)*+"
SPACES = " \u00a0\u2009\u202f"
"""The spaces that may part groups of digits."""
_LOST = r"X?NUMX?"
_DASH = "[-−–]"
# Bounded, so that words which nothing shows to be a number are not scanned again from each.
_MOST_WORDS = 24


def parts_of(table: Language, signs: list[str]) -> Parts:
    """The patterns of all parts of an amount, by name; with signs that all languages have."""
    parts = _phrases(table, signs)
    parts |= _digits(table, parts)
    joiner, word = parts["joiner"], parts["word"]
    # 2千零30万: a joiner may part figures, where digits with falling scales make one number.
    parts["bridge"] = rf"{joiner}(?={GAP}\d)" if table.additive else "(?!)"
    parts["joins"] = f"{joiner}{GAP}" if table.joins_all else "(?!)"
    # six thousand, nine hundred: with a decimal point, a comma may part what falls.
    falling = table.decimal == "." and table.joiners and not (table.additive or table.joins_all)
    comma = rf",{GAP}(?={word}(?:{TIE}{word})?{TIE}{parts['scale']})"
    parts["comma"] = comma if falling else "(?!)"
    words = _counted(parts) if table.counters else _in_words(parts)
    return parts | {"amount": _amount(parts, words, table.letters)}


def _phrases(table: Language, signs: list[str]) -> Parts:
    whole = partial(any_of, letters=table.letters)
    leading = partial(whole, digits_may_follow=True)
    touching = partial(_touching, letters=table.letters) if table.additive else whole
    own = touching(each(*table.before.values(), *table.units.values()))
    before = leading(each(*table.before.values()))
    hedge = leading(each(*table.hedges.values()))
    return {
        "hedge": hedge,
        # Tried last: not under is a hedge, not nearly a negated one.
        "negation": f"{whole(each(table.negations))}{GAP}",
        "before": f"(?:{before}|{leading(signs)})",
        "unit": f"(?:{own}|{touching(signs)})",
        "scale": _scale(table, touching),
        "after": _after(table, whole(each(*table.after.values()))),
        "word": _word(table, whole([*table.words, *table.spans])),
        "span": whole(table.spans),
        "short": whole(each(*table.short.values())),
        "particle": whole(each(table.particles)),
        "minus": leading(each(table.minus)),
        # Not the first letter of a sign: over A$5m.
        "filler": leading(each(table.fillers)) + r"(?!\$)",
        "article": whole(each(table.articles)),
        "lone": whole(word for word in each(table.articles) if word in table.words),
        "joiner": leading(each(table.joiners)),
        "fraction": touching(each(table.fractions)),
        # 三分之一; but half a word may be part of another: 四半期.
        "parts": touching([one for one in each(table.fractions) if len(one) > 1]),
        "between": whole(each(table.between)),
        "link": f"(?:{leading(each(table.links))}|[-–—~～])",
        "aside": whole(each(table.asides)),
        "share": leading(each(table.shares)),
        "counter": leading(each(table.counters)),
    }


def _scale(table: Language, touching: Callable[[list[str]], str]) -> str:
    """A scale, which does not begin a unit: 3.5亿千瓦时."""
    scales = each(*table.scales.values())
    units = [one for one in each(*table.units.values()) if one.startswith(tuple(scales))]
    guard = f"(?!{_tree(units)})" if table.additive and units else ""
    return guard + touching(scales)


def _after(table: Language, hedge: str) -> str:
    """A hedge behind a number, which the next number does not own: 5 o más, but 5 o más de 6."""
    than = any_of(each(table.than), table.letters)
    return rf"{hedge}(?!{GAP}(?:{than}{GAP}(?:\w++{GAP})?)?\d)"


def _word(table: Language, listed: str) -> str:
    """A number word: joined of several, listed, or written together of pieces."""
    made = ["".join(_tree(list(part)) for part in rule) for rule in table.joined]
    made += [f"(?:{_tree(list(table.pieces))}){{2,12}}"] if table.pieces else []
    edge = table.letters
    return rf"(?:(?<!{edge})(?:{'|'.join(made)})(?!{edge}|\d)|{listed})" if made else listed


def _touching(phrases: list[str], letters: str) -> str:
    """A pattern for phrases that a digit may follow where they end in a sign: 20亿元5家."""
    return any_of(phrases, letters, digits_may_follow=True) + rf"(?!(?<={letters}|\d)\d)"


def _digits(table: Language, parts: Parts) -> Parts:
    held = rf"(?:{table.letters}|\d)"
    run = rf"{_RUN}(?:[{SPACES}]\d{{3}}(?!\d)(?:[.,]++\d++)*+)*+"
    joint = rf"(?:[:∶/+×*=^]|[-–—−~～'’](?=\d)|[.,]++(?=\d|(?-i:{_LOST})|{parts['scale']}))?"
    endings = any_of(each(*table.suffixes.values()), table.letters)
    broken = rf"[.,](?={_BLANK}++0\d)"
    stuck = f"(?:{joint}{held})*+"
    between = rf"{_BLANK}*+(?=\d)" if table.additive else f"{_BLANK}++"
    begun = rf"(?:(?<![^\s(\[$€£¥−-])(?=[.,])|(?=\d)){run}(?:[-–—−~～](?=\d){run})?+"
    return {
        "run": run,
        # Letters behind it may be its scale or its unit; what else they are, the reader says.
        "figure": f"{begun}(?:{endings}|(?={table.letters})|{stuck})",
        "glued": rf"(?<=\d)(?={table.letters}){stuck}",
        "stuck": rf"(?<!{held}){table.letters}++[-–$€£¥]?(?=\d){run}{stuck}",
        "second": f"(?:{broken})?{between}{run}{stuck}",
        "lost": rf"(?-i:(?<!{held})(?:XNUMX(?:[.,]?{held})*+|{_LOST}(?!{held})))",
    }


def _amount(parts: Parts, words: str, letters: str) -> str:
    hedges = f"(?P<hedges>(?:(?:{parts['negation']})??{parts['hedge']}{GAP}){{1,3}}+)"
    dash = rf"(?<!{letters})(?<![\d)\]%−–-])(?P<dash>{_DASH})"
    return (
        # Amounts begin where a word or a sign does; saying so first saves two thirds of the time.
        rf"(?<!{letters})(?!\s)"
        f"(?:(?P<between>{parts['between']}){GAP}(?:{parts['filler']}{GAP})?)?"
        f"(?:{hedges}(?:{parts['filler']}{GAP}){{0,2}})?"
        rf"(?P<sign>{dash}|{parts['minus']}{GAP})?"
        rf"(?:(?P<before>{parts['before']}){GAP}(?P<inner>{_DASH}(?=[\d.,]))?)?"
        # A dash is a sign before a figure or a currency alone.
        r"(?(dash)(?(before)|(?=[\d.,])))"
        f"(?P<body>{_in_figures(parts)}|{words})"
        f"(?:{TIE}(?P<short>{parts['short']}))?"
        f"(?:{TIE}(?:{parts['particle']}{GAP})?(?P<unit>{parts['unit']})"
        f"(?:{GAP}(?P<moved>{parts['scale']}))?)?"
        f"(?:(?:{GAP}{parts['counter']})?{TIE}(?P<late>{parts['after']}))?"
    )


def _in_figures(parts: Parts) -> str:
    first = f"(?:{parts['lost']}|{parts['stuck']}|{parts['figure']})"
    scale = f"{parts['scale']}(?:{parts['bridge']})?+"
    more = f"{scale}|{parts['after']}|{parts['fraction']}"
    return f"{first}(?:{TIE}(?:{more})|{parts['second']})*+"


def _in_words(parts: Parts) -> str:
    return f"{_spelt(parts)}(?:{TIE}(?:{_more(parts)}|{parts['after']}))*+"


def _counted(parts: Parts) -> str:
    """A number in words that stands before what shows it to be a number."""
    more, after = _more(parts), parts["after"]
    shown = f"{TIE}(?:{parts['unit']}|{parts['counter']}|{after})"
    alone = f"{_spelt(parts)}(?:{TIE}(?:{more})){{0,{_MOST_WORDS}}}+"
    # 三分之一
    part = f"(?:{parts['word']}){{1,4}}{parts['parts']}(?:{parts['word']})*+"
    return f"(?:{part}|{alone}(?(before)|(?={shown}))(?:{TIE}(?:{more}|{after}))*+)"


def _spelt(parts: Parts) -> str:
    """What a number in words begins with."""
    article = parts["article"]
    needy = f"(?:{article}|{parts['fraction']})(?={TIE}{parts['scale']})"
    return f"(?:(?!{parts['lone']}){parts['word']}|{needy})"


def _more(parts: Parts) -> str:
    """What goes on with a number in words."""
    scale = parts["scale"]
    led = f"{scale}(?:{GAP}{parts['joiner']}{GAP}|{parts['comma']})|{parts['joins']}"
    return f"(?:{led})?{parts['word']}|{scale}|{parts['bridge']}|{parts['fraction']}"


def any_of(phrases: Iterable[str], letters: str, *, digits_may_follow: bool = False) -> str:
    """A pattern for the longest of some phrases that fits, as whole words.

    Args:
        phrases: The phrases; one in capitals is matched in capitals only.
        letters: A pattern for one of the letters that hold together as a word.
        digits_may_follow: Whether a digit may stand directly behind: `US$5`.
    """
    known = [phrase for phrase in phrases if phrase.strip()]
    words = [phrase for phrase in known if re.match(letters, phrase)]
    signs = [phrase for phrase in known if not re.match(letters, phrase)]
    if not known:
        return "(?!)"
    either = f"(?:(?<!{letters})(?:{_either(words)})|{_either(signs)})"
    # A word (or `m2`) ends where letters end; what ends in a sign may touch a word (`%of`).
    end = rf"(?!(?<={letters}|\d){letters})"
    return either + end + ("" if digits_may_follow else r"(?!\d)")


def _either(phrases: list[str]) -> str:
    """A pattern for the longest of some phrases, those in capitals in capitals only."""
    capitals = [phrase for phrase in phrases if phrase.isupper()]
    others = [phrase.lower() for phrase in phrases if not phrase.isupper()]
    trees = ([_tree(others)] if others else []) + ([f"(?-i:{_tree(capitals)})"] if capitals else [])
    return "|".join(trees) or "(?!)"


def _tree(phrases: list[str]) -> str:
    """A pattern in which phrases share their beginnings: `mi(?:l|o)` for mil, mio.

    So a language with a thousand names of currencies is compiled, and matched, in no time.
    """
    root: _Node = {}
    for phrase in phrases:
        node = root
        for part in re.findall(r"\s+|\S", phrase):
            node = node.setdefault(r"[\s-]++" if part.isspace() else re.escape(part), {})
        node[""] = {}
    return _branches(root) if root else "(?!)"


def _branches(node: _Node) -> str:
    ends = [part for part, rest in node.items() if len(part) == 1 and rest == _END]
    longer = [f"[{''.join(ends)}]"] if len(ends) > 1 else ends
    longer += [part + _branches(rest) for part, rest in node.items() if part and part not in ends]
    if not longer:
        return ""
    one = "" not in node and len(longer) == 1
    return longer[0] if one else f"(?:{'|'.join(longer)}){'?' if '' in node else ''}"


def by_phrase(meanings: Mapping[Meaning, str]) -> dict[str, Meaning]:
    """Each phrase with its meaning, to be looked up as `folded` makes it."""
    return {
        folded(phrase): meaning for meaning, entry in meanings.items() for phrase in each(entry)
    }


def folded(words: str) -> str:
    """Words without the differences that a match overlooks: case, the width of spaces, hyphens."""
    # A match takes the Turkish letters for an i; case folding alone does not.
    plain = " ".join(_HYPHEN.sub(" ", words).split()).casefold()
    return plain.replace("ı", "i").replace("\u0307", "").replace("⋅", "·")
