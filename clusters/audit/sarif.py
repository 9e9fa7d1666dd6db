"""SARIF 2.1.0: findings for code hosts, which show them beside the lines of a base or a draft.

See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from clusters.__about__ import __version__
from clusters.render.document import Document, Json, Record
from clusters.render.formats.json import encode
from clusters.render.screen import Screen
from clusters.render.text import clean

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_HERE = "%SRCROOT%"


def write(document: Document, _screen: Screen) -> str:
    """Return the rows of an answer, findings or claims that do not stand, as a SARIF log."""
    findings = [row for row in map(_finding, document.rows) if row["code"] not in _FINE]
    codes = list(dict.fromkeys(str(finding["code"]) for finding in findings))
    run: Json = {
        "tool": {"driver": _driver(codes)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_HERE: {"description": {"text": "The folder of the run."}}},
        "results": [_result(finding, codes) for finding in findings],
    }
    return encode({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


_FINE = {"ok", "set-aside"}
"""The verdicts on claims that are no findings."""


def _finding(row: Mapping[str, Any]) -> Mapping[str, Any]:
    """Give a claim of a draft as a finding: its verdict is the code, its words come first."""
    if "verdict" not in row:
        return row
    message = f"“{row['words']}”: {row['message'] or row['verdict']}"
    mend = "say what the base says, or leave it out"
    return {**row, "code": row["verdict"], "severity": "error", "message": message, "mend": mend}


def _driver(codes: Sequence[str]) -> Record:
    from clusters.audit.findings import FINDINGS

    meanings = {code: f"{code.replace('-', ' ').capitalize()}." for code in codes}
    meanings |= {rule.code: rule.summary for rule in FINDINGS}
    more = "Each result says what is wrong and how to mend it."
    # No address: it must be absolute, and a base is audited far from our pages.
    rules: Json = [
        {"id": code, "shortDescription": {"text": said}, "help": {"text": f"{said} {more}"}}
        for code, said in ((code, meanings[code]) for code in codes)
    ]
    return {"name": "clusters", "semanticVersion": __version__, "rules": rules}


def _result(finding: Mapping[str, Any], codes: Sequence[str]) -> Record:
    code, message = str(finding["code"]), str(finding["message"])
    # The message names the fact and never the line, so that lines put in above change nothing.
    claim = f"{code}\n{message}".encode("utf-8", "backslashreplace")
    location = _location(finding)
    changes = [_replacement(edit) for edit in finding.get("fix", ())]
    change: Json = {"artifactLocation": location["artifactLocation"], "replacements": changes}
    fix: Json = {"description": {"text": _plain(finding["mend"])}, "artifactChanges": [change]}
    return {
        "ruleId": code,
        "ruleIndex": codes.index(code),
        "level": finding["severity"],
        "message": {"text": _plain(f"{message}: {finding['mend']}")},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {"codeAndClaim/v1": sha256(claim).hexdigest()},
        **({"fixes": [fix]} if changes else {}),
    }


def _replacement(edit: Mapping[str, Any]) -> Json:
    stretch = {"charOffset": edit["start"], "charLength": edit["end"] - edit["start"]}
    return {"deletedRegion": stretch, "insertedContent": {"text": edit["text"]}}


def _plain(text: str) -> str:
    """Return text in which a viewer finds neither a placeholder nor a link (3.11.5, 3.11.6)."""
    return clean(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _location(finding: Mapping[str, Any]) -> Record:
    path = PurePath(str(finding["file"]))
    region = {"startLine": finding["line"], "startColumn": finding["column"]}
    if path.is_absolute():
        return {"artifactLocation": {"uri": path.as_uri()}, "region": region}
    uri = quote(os.fsencode(path.as_posix()))
    within = {} if ".." in path.parts else {"uriBaseId": _HERE}
    return {"artifactLocation": {"uri": uri, **within}, "region": region}
