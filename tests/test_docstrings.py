"""What is said of a thing beside its code."""

from __future__ import annotations

from clusters.docstrings import docstring, of_fields
from clusters.models import Fact, Place


def test_a_docstring_is_given_without_its_indentation() -> None:
    assert docstring(of_fields) == "Give the docstring under each field of a model, on one line."
    assert docstring(docstring).startswith("Give the docstring of a class or a function")


def test_what_dataclass_wrote_for_want_of_a_docstring_is_none() -> None:
    class Bare:
        __doc__ = "Bare(a: int)"

    assert not docstring(Bare)


def test_each_field_of_a_model_is_documented_with_those_that_it_inherits() -> None:
    assert {"id", "metric", "hedge"} <= {*of_fields(Fact)}
    assert all(about and "\n" not in about for about in of_fields(Place).values())
