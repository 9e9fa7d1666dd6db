"""The JSON Schema of a base, so that editors can complete and check its YAML.

See https://json-schema.org/draft/2020-12.
"""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from textwrap import dedent
from typing import Any

from clusters import models
from clusters.factbase.validate import BaseFile


def schema() -> dict[str, Any]:
    """Give the JSON Schema of a base's file, each field with its docstring as description."""
    found = BaseFile.model_json_schema()
    for name, definition in found["$defs"].items():
        about = documented(getattr(models, name))
        for field, described in definition.get("properties", {}).items():
            described.pop("title", None)
            described["description"] = about[field]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **found}


def documented(model: type) -> dict[str, str]:
    """Read the docstring under each field of a model, on one line."""
    body = ast.parse(dedent(inspect.getsource(model))).body[0]
    fields = body.body if isinstance(body, ast.ClassDef) else []
    return {
        ast.unparse(field.target): " ".join(
            ast.literal_eval(about.value).replace("``", "`").split()
        )
        for field, about in pairwise(fields)
        if isinstance(field, ast.AnnAssign) and isinstance(about, ast.Expr)
    }
