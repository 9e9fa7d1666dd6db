"""What is said of a thing beside its code; read from its source where Python was told to drop it.

``python -OO`` drops every docstring, and Python keeps none of those under the fields of a model.
"""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from textwrap import dedent
from typing import Any, cast


def docstring(of: Any) -> str:  # noqa: ANN401 - a class, a method or a function
    """Give the docstring of a class or a function, not indented; empty if it has none."""
    own = of.__doc__ or ""
    made = own.startswith(f"{of.__name__}(")  # by dataclass, of a class that has none
    return inspect.cleandoc(own) if own and not made else ast.get_docstring(_parsed(of)) or ""


def of_fields(model: type) -> dict[str, str]:
    """Give the docstring under each field of a model, on one line."""
    inherited = [of_fields(parent) for parent in model.__bases__ if parent is not object]
    own = {
        ast.unparse(field.target): " ".join(
            ast.literal_eval(about.value).replace("``", "`").split()
        )
        for field, about in pairwise(_parsed(model).body)
        if isinstance(field, ast.AnnAssign) and isinstance(about, ast.Expr)
    }
    return {name: about for known in (*inherited, own) for name, about in known.items()}


def _parsed(of: Any) -> ast.ClassDef | ast.FunctionDef:  # noqa: ANN401 - as above
    found = ast.parse(dedent(inspect.getsource(of))).body[0]
    return cast("ast.ClassDef | ast.FunctionDef", found)
