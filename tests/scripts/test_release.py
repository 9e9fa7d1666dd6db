"""What a release brings beside the program."""

from __future__ import annotations

import hashlib
import json
import tarfile
from io import BytesIO
from pathlib import Path

from scripts.release import _bill, _packed, _sums, _untold, main


def test_the_bill_of_materials_names_each_library_with_its_version() -> None:
    told = json.loads(_bill([{"name": "Pydantic_Core", "version": "2.50.5"}]))
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    assert told["metadata"]["component"]["name"] == "clusters"
    assert [one["purl"] for one in told["components"]] == ["pkg:pypi/pydantic-core@2.50.5"]


def test_the_man_pages_come_in_the_folder_of_their_section() -> None:
    with tarfile.open(fileobj=BytesIO(_packed({"clusters.1": ".TH é"}))) as packed:
        held = packed.extractfile("man1/clusters.1")
        assert held is not None
        assert held.read().decode() == ".TH é"


def test_the_checksums_are_those_of_the_files(tmp_path: Path) -> None:
    (tmp_path / "a.whl").write_bytes(b"wheel")
    assert _sums(tmp_path) == f"{hashlib.sha256(b'wheel').hexdigest()}  a.whl\n"


def test_a_folder_that_is_there_is_not_written_into(tmp_path: Path) -> None:
    assert main([str(tmp_path)]) == 2
    assert main([]) == 2


def test_this_version_is_told_wherever_a_release_must_tell_it() -> None:
    assert _untold() == ""
