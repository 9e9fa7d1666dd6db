"""SARIF 2.1.0: findings for code hosts, which show them beside the lines of the base.

See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote

from clusters.errors import Usage
from clusters.render.document import Document, Json, Record
from clusters.render.encode import encode
from clusters.render.screen import Screen

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


def write(document: Document, _screen: Screen) -> str:
    """Return the findings of an audit as a SARIF log.

    Raises:
        Usage: if the answer is not that of an audit.
    """
    findings = document.payload.get("findings")
    if findings is None:
        raise Usage("sarif is for `clusters check` only: write another format, such as json")
    run: Json = {
        "tool": {"driver": _driver(document.rows)},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding) for finding in document.rows],
    }
    return encode({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _driver(findings: Sequence[Mapping[str, Json]]) -> Record:
    from importlib.metadata import version

    rules: Json = [{"id": code} for code in dict.fromkeys(finding["code"] for finding in findings)]
    return {"name": "clusters", "semanticVersion": version("clusters"), "rules": rules}


def _result(finding: Mapping[str, Json]) -> Record:
    return {
        "ruleId": finding["code"],
        "level": finding["severity"],
        "message": {"text": f"{finding['message']}: {finding['mend']}"},
        "locations": [{"physicalLocation": _location(finding)}],
    }


def _location(finding: Mapping[str, Json]) -> Json:
    path = PurePath(str(finding["file"]))
    uri = path.as_uri() if path.is_absolute() else quote(path.as_posix())
    region = {"startLine": finding["line"], "startColumn": finding["column"]}
    return {"artifactLocation": {"uri": uri}, "region": region}
