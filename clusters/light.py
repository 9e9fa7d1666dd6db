"""Dataclasses that are light to define: nothing of them is compiled before it is used.

The ``dataclass`` of the standard library compiles up to eight functions for every class, which for
the classes of one answer is a third of its time. Classes made here share their methods, and the
first object of a class compiles its ``__init__``.
"""

from __future__ import annotations

import dataclasses
from dataclasses import MISSING, Field, fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

Model = TypeVar("Model")


def light(
    *, frozen: bool = False, slots: bool = False, kw_only: bool = False, eq: bool = True
) -> Callable[[type[Model]], type[Model]]:
    """Make a dataclass, as the standard library does by the same words."""

    def made(model: type[Model]) -> type[Model]:
        lists = dataclasses.dataclass(
            init=False, repr=False, eq=False, slots=slots, kw_only=kw_only
        )
        listed = lists(model)
        methods: dict[str, object] = {"__init__": _first_init(listed), "__repr__": _repr}
        if eq:
            methods |= {"__eq__": _equal, "__hash__": _hash if frozen else None}
        if frozen:
            methods |= {"__setattr__": _refuse, "__delattr__": _refuse}
            if slots:  # what copies and unpickles would set them as anyone does, and be refused
                methods |= {"__getstate__": _state, "__setstate__": _set_state}
        for name, method in methods.items():
            if name not in vars(listed):
                setattr(listed, name, method)
        return listed

    return made


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - what mypy knows best
else:
    dataclass = light


def _first_init(model: Any) -> Callable[..., None]:  # noqa: ANN401 - of whichever class
    """Make an ``__init__`` that puts a compiled one in its place when it is first called."""

    def init(self: object, *values: object, **named: object) -> None:
        model.__init__ = _compiled_init(fields(model))
        model.__init__(self, *values, **named)

    return init


def _compiled_init(known: tuple[Field[Any], ...]) -> Callable[..., None]:
    """Compile an ``__init__`` that takes these fields and sets them, frozen or not."""
    plain = [_parameter(field) for field in known if not field.kw_only]
    keyed = [_parameter(field) for field in known if field.kw_only]
    taken = ", ".join(["self", *plain, *(["*", *keyed] if keyed else [])])
    body = "\n".join(f" _set(self, {field.name!r}, {_value(field)})" for field in known)
    names = {
        "_set": object.__setattr__,
        "_default": {field.name: field.default for field in known},
        "_make": {field.name: field.default_factory for field in known},
    }
    made: dict[str, Callable[..., None]] = {}
    source = f"def __init__({taken}):\n{body or ' pass'}"
    exec(source, names, made)  # noqa: S102 - the source is made here, of the names of fields
    return made["__init__"]


def _parameter(field: Field[Any]) -> str:
    if field.default_factory is not MISSING:
        return f"{field.name}=_make"
    has_default = field.default is not MISSING
    return f"{field.name}=_default[{field.name!r}]" if has_default else field.name


def _value(field: Field[Any]) -> str:
    if field.default_factory is MISSING:
        return field.name
    return f"_make[{field.name!r}]() if {field.name} is _make else {field.name}"


@cache
def _compared(model: Any) -> attrgetter[object]:  # noqa: ANN401 - of whichever class
    return attrgetter(*(field.name for field in fields(model) if field.compare))


@cache
def _hashed(model: Any) -> attrgetter[object]:  # noqa: ANN401 - of whichever class
    hashed = (f for f in fields(model) if (f.compare if f.hash is None else f.hash))
    return attrgetter(*(field.name for field in hashed))


def _equal(self: Any, other: Any) -> object:  # noqa: ANN401 - of whichever class
    if other.__class__ is not self.__class__:
        return NotImplemented
    values = _compared(self.__class__)
    return values(self) == values(other)


def _hash(self: Any) -> int:  # noqa: ANN401 - of whichever class
    return hash(_hashed(self.__class__)(self))


def _repr(self: Any) -> str:  # noqa: ANN401 - of whichever class
    shown = (field.name for field in fields(self) if field.repr)
    told = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
    return f"{type(self).__qualname__}({told})"


def _refuse(self: object, name: str, _: object = None) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot change {name!r} of {type(self).__name__}")


def _state(self: Any) -> list[object]:  # noqa: ANN401 - of whichever class
    return [getattr(self, field.name) for field in fields(self)]


def _set_state(self: Any, state: list[object]) -> None:  # noqa: ANN401 - of whichever class
    for field, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
