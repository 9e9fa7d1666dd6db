"""How an amount is put together: the parts of its pattern."""

from functools import partial

from clusters.amounts.currencies import SIGNS
from clusters.amounts.language import Language
from clusters.amounts.phrases import GAP, TIE, any_of, each

Parts = dict[str, str]

_BLANK = r"[^\S\n]"
_RUN = r"[.,]?\d++(?:[.,]++\d++)*+"
_LOST = r"X?NUMX?"
_DASH = "[-−–]"
# Bounded, so that words which nothing shows to be a number are not scanned again from each.
_MOST_WORDS = 24


def parts_of(table: Language) -> Parts:
    """The patterns of all parts of an amount, by name."""
    parts = _phrases(table)
    parts |= _digits(table, parts)
    words = _counted(parts) if table.counters else _in_words(parts)
    return parts | {"amount": _amount(parts, words, table.letters)}


def _phrases(table: Language) -> Parts:
    whole = partial(any_of, letters=table.letters)
    leading = partial(whole, digits_may_follow=True)
    touching = partial(_touching, letters=table.letters) if table.additive else whole
    before = each(*SIGNS.values(), *table.before.values())
    hedge = leading(each(*table.hedges.values()))
    return {
        "hedge": hedge,
        "negated": f"{whole(each(table.negations))}{GAP}{hedge}",
        "before": leading(before),
        "unit": touching(each(*SIGNS.values(), *table.before.values(), *table.units.values())),
        "scale": touching(each(*table.scales.values())),
        "after": rf"{whole(each(*table.after.values()))}(?!{GAP}\d)",
        "word": whole(table.words),
        "minus": leading(each(table.minus)),
        "filler": touching(each(table.fillers)),
        "article": whole(each(table.articles)),
        "joiner": whole(each(table.joiners)),
        "fraction": touching(each(table.fractions)),
        "between": whole(each(table.between)),
        "link": f"(?:{leading(each(table.links))}|[-–—~～])",
        "aside": whole(each(table.asides)),
        "counter": leading(each(table.counters)),
    }


def _touching(phrases: list[str], letters: str) -> str:
    """A pattern for phrases that a digit may follow where they end in a sign: 20亿元5家."""
    return any_of(phrases, letters, digits_may_follow=True) + rf"(?!(?<={letters}|\d)\d)"


def _digits(table: Language, parts: Parts) -> Parts:
    held = rf"(?:{table.letters}|\d)"
    spaces = "".join(mark for mark in table.groups if mark.isspace())
    run = rf"{_RUN}(?:[{spaces}]\d{{3}}(?!\d)(?:[.,]++\d++)*+)*+" if spaces else _RUN
    joint = rf"(?:[:/+×*=^]|[-–—−~～'’](?=\d)|[.,]++(?=\d|(?-i:{_LOST})|{parts['scale']}))?"
    endings = any_of(each(*table.suffixes.values()), table.letters)
    broken = rf"[.,](?={_BLANK}++0\d)"
    stuck = f"(?:{joint}{held})*+"
    between = rf"{_BLANK}*+(?=\d)" if table.additive else f"{_BLANK}++"
    tail = f"(?:{endings}|(?={parts['scale']}|{parts['unit']}|{parts['after']})|{stuck})"
    return {
        "run": run,
        "figure": rf"(?:(?<![^\s(\[$€£¥−-])(?=[.,])|(?=\d)){run}{tail}",
        "stuck": rf"(?<!{held}){table.letters}++[-–$€£¥]?(?=\d){run}{stuck}",
        "second": f"(?:{broken})?{between}{run}{stuck}",
        "lost": rf"(?-i:(?<!{held})(?:XNUMX(?:[.,]?{held})*+|{_LOST}(?!{held})))",
    }


def _amount(parts: Parts, words: str, letters: str) -> str:
    hedges = f"(?P<hedges>(?:(?:{parts['hedge']}|{parts['negated']}){GAP}){{1,3}}+)"
    dash = rf"(?<!{letters})(?<![\d)\]%−–-]){_DASH}(?=[\d.,]|{parts['before']})"
    return (
        # Amounts begin where a word or a sign does; saying so first saves two thirds of the time.
        rf"(?<!{letters})(?!\s)"
        f"(?:(?P<between>{parts['between']}){GAP})?"
        f"(?:{hedges}(?:{parts['filler']}{GAP})?)?"
        rf"(?P<sign>{dash}|{parts['minus']}{GAP})?"
        rf"(?:(?P<before>{parts['before']}){GAP}(?P<inner>{_DASH}(?=[\d.,]))?)?"
        f"(?P<body>{_in_figures(parts)}|{words})"
        f"(?:{TIE}(?P<unit>{parts['unit']}))?"
        f"(?:(?:{parts['counter']})?{TIE}(?P<late>{parts['after']}))?"
    )


def _in_figures(parts: Parts) -> str:
    first = f"(?:{parts['lost']}|{parts['stuck']}|{parts['figure']})"
    more = f"{parts['scale']}|{parts['after']}|{parts['fraction']}"
    return f"{first}(?:{TIE}(?:{more})|{parts['second']})*+"


def _in_words(parts: Parts) -> str:
    return f"{_spelt(parts)}(?:{TIE}(?:{_more(parts)}|{parts['after']}))*+"


def _counted(parts: Parts) -> str:
    """A number in words that stands before what shows it to be a number."""
    more, after = _more(parts), parts["after"]
    shown = f"{TIE}(?:{parts['unit']}|{parts['counter']}|{after})"
    alone = f"{_spelt(parts)}(?:{TIE}(?:{more})){{0,{_MOST_WORDS}}}+"
    return f"{alone}(?(before)|(?={shown}))(?:{TIE}(?:{more}|{after}))*+"


def _spelt(parts: Parts) -> str:
    """What a number in words begins with."""
    article = parts["article"]
    needy = f"(?:{article}|{parts['fraction']})(?={TIE}{parts['scale']})"
    return f"(?:(?!{article}){parts['word']}|{needy})"


def _more(parts: Parts) -> str:
    """What goes on with a number in words."""
    scale, word = parts["scale"], parts["word"]
    joined = f"{scale}(?:{GAP}{parts['joiner']}(?={GAP}{word}))?"
    return f"{joined}|{parts['fraction']}|{word}"
