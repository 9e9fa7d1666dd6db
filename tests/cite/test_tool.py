"""This tool, cited."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pytest
import yaml

from clusters.__about__ import RELEASED
from clusters.cite.tool import cite_tool
from clusters.errors import CannotOpen
from tests.terminal import ROOT


def test_the_tool_is_cited_with_its_version_and_that_of_its_base(tmp_path: Path) -> None:
    base = tmp_path / "base.yaml"
    base.write_bytes(b"a base")
    (citation,) = cite_tool(base)
    digest = sha256(b"a base").hexdigest()[:12]
    assert citation.source.version == f"{version('clusters')}, fact base sha256:{digest}"


def test_it_was_released_when_citation_cff_says_and_by_the_same() -> None:
    told = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    (citation,) = cite_tool(ROOT / "data" / "clusters.yaml")
    assert told["date-released"] == RELEASED
    assert told["title"] == citation.source.title
    assert told["authors"] == [{"name": citation.source.publisher}]


def test_a_base_that_is_not_there_has_no_version(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match=r"none\.yaml: no such file"):
        cite_tool(tmp_path / "none.yaml")
