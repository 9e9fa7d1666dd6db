"""Many cheap cases walked over in one test, each of which fails by its own name."""

from __future__ import annotations

import inspect
import traceback
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from typing import Any, TypeAlias

import pytest

Test: TypeAlias = Callable[..., None]


def walk(
    names: str | Sequence[str],
    cases: Iterable[Any],
    ids: Callable[[Any], str] = repr,
) -> Callable[[Test], Test]:
    """Do as ``pytest.mark.parametrize`` does, in one test: none of its cases hides another.

    What pytest itself does for each test takes longer than a cheap case. Cases share the fixtures
    of the test, so that a case which changes one of them is no case for this.

    Args:
        names: The parameters, as for ``parametrize``.
        cases: The values of one parameter, or tuples of those of several.
        ids: How a value is told where its case fails.
    """
    several = [name.strip() for name in names.split(",")] if isinstance(names, str) else [*names]
    one = isinstance(names, str) and "," not in names
    rows = [(case,) if one else tuple(case) for case in cases]
    assert rows, "a walk over no case proves nothing"

    def walking(test: Test) -> Test:
        @wraps(test)
        def walked(**fixtures: Any) -> None:  # noqa: ANN401 - fixtures are of any type
            failed = []
            for row in rows:
                try:
                    test(**fixtures, **dict(zip(several, row, strict=True)))
                except (Exception, pytest.fail.Exception) as error:
                    failed.append(f"[{', '.join(map(ids, row))}]{_told(error)}")
            if failed:
                many = f"{len(failed)} of {len(rows)} cases"
                pytest.fail("\n".join([many, *failed]), pytrace=False)

        known = inspect.signature(test)
        left = [each for name, each in known.parameters.items() if name not in several]
        assert len(left) == len(known.parameters) - len(several), several
        del walked.__wrapped__  # or pytest would look through it, and ask for the parameters
        vars(walked)["__signature__"] = known.replace(parameters=left)
        return walked

    return walking


def _told(error: BaseException) -> str:
    if isinstance(error, pytest.fail.Exception):  # of a walk within this one
        return f" {error}"
    where = traceback.extract_tb(error.__traceback__)[-1]
    told = "".join(traceback.format_exception_only(error)).rstrip()
    return f" {where.filename}:{where.lineno}: {told}"
