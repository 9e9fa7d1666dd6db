"""When the wheel is built: check the fact base, and ship it in the form that needs no checking."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuiltBase(BuildHookInterface[Any]):
    """Puts ``clusters/data/clusters.json`` into the wheel; a broken base breaks the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the base, unless the installation is editable and reads the YAML itself."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from clusters.factbase import build

        self._folder = mkdtemp()
        built = Path(self._folder, "clusters.json")
        build(Path(self.root, "data", "clusters.yaml"), built)
        build_data["force_include"][str(built)] = "clusters/data/clusters.json"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002 - hatchling calls it with these
        """Take away what is in the wheel by now."""
        rmtree(getattr(self, "_folder", ""), ignore_errors=True)
