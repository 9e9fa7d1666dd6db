"""Links to words on a page: the text directive of URL fragments.

See https://wicg.github.io/scroll-to-text-fragment/#syntax.
"""

from __future__ import annotations

from urllib.parse import quote


def link_to_words(url: str, exact: str, before: str = "", after: str = "") -> str:
    """Give the address of a page with the words to find on it, and those around them.

    Args:
        url: An address of the web; its own fragment, if any, is kept.
        exact: The words.
        before: What stands before them; only the end of its last line is used.
        after: What stands after them; only the beginning of its first line is used.
    """
    prefix = _whole_words(before.rpartition("\n")[2], at_end=True)
    suffix = _whole_words(after.partition("\n")[0], at_end=False)
    parts = [f"{_encoded(prefix)}-" if prefix else "", _encoded(exact)]
    parts.append(f"-{_encoded(suffix)}" if suffix else "")
    return f"{url}{'' if '#' in url else '#'}:~:text={','.join(filter(None, parts))}"


def _whole_words(text: str, *, at_end: bool) -> str:
    """Leave out the word that was cut where the text was cut out of a longer one."""
    words = text.split()
    kept = words[1:] if at_end else words[:-1]
    return " ".join(kept) if kept else text.strip()


def _encoded(text: str) -> str:
    # A hyphen, a comma and an ampersand have a meaning in the directive.
    return quote(" ".join(text.split()), safe="").replace("-", "%2D")
