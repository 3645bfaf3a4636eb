"""The compiled taxonomy on disk, keyed by the hash of its source and of the code that compiles it.

What is equal is kept once, aliases as bare text and models as their values: reading it takes half as long as JSON.
"""

import io
import pickle
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar

from gapscan.cache import code_hash, read_value, write_pickle
from gapscan.schema import facts, knowledge, match, resume
from gapscan.schema import taxonomy as schema
from gapscan.schema.base import Flow
from gapscan.schema.facts import GuideFact
from gapscan.schema.taxonomy import Alias, AliasPolicy, Taxonomy

_Reduced = Any  # typeshed has no name for it, and `NotImplemented` is of its own type
_FlowType = TypeVar("_FlowType", bound=Flow)

_BUILDERS = {(__name__, "_built"), (__name__, "_built_aliases")}
_TYPES = _BUILDERS | {
    (kind.__module__, kind.__qualname__)
    for module in (schema, knowledge, facts, match, resume)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, Flow | StrEnum)
}

_set = object.__setattr__  # models are frozen, and `__setstate__` takes half as long again
_new = tuple.__new__


def _name(sha256: str) -> str:
    return f"taxonomy-{sha256[:32]}-{code_hash('schema', 'taxonomy')}.pickle"


def read_cached(sha256: str) -> Taxonomy | None:
    """The compiled taxonomy with this source hash, or None where none is kept or it is damaged."""
    taxonomy = read_value(_name(sha256), _TYPES)
    return taxonomy if isinstance(taxonomy, Taxonomy) and taxonomy.sha256 == sha256 else None


def write_cached(taxonomy: Taxonomy) -> None:
    """Keep the compiled taxonomy."""
    file = io.BytesIO()
    _Pickler(file, protocol=pickle.HIGHEST_PROTOCOL).dump(taxonomy)
    write_pickle(_name(taxonomy.sha256), file.getvalue())


class _Aliases(tuple[Alias, ...]):
    """The spellings of one skill on their way into the file."""

    __slots__ = ()


class _Pickler(pickle.Pickler):
    """Writes models as their fields, without what they have cached."""

    def __init__(self, file: io.BytesIO, *, protocol: int) -> None:
        super().__init__(file, protocol)
        self._texts: dict[str, str] = {}
        self._models: dict[Flow, Flow] = {}

    def reducer_override(self, value: object, /) -> _Reduced:
        match value:
            case Flow():
                fields = (self._shared(getattr(value, field)) for field in type(value).model_fields)
                return _built, (type(value), *fields)
            case StrEnum():
                return type(value), (value.value,)  # Python before 3.11.4 would write a call of `getattr`
            case _Aliases():
                return _built_aliases, tuple(
                    self._shared(alias.text if alias.policy is None else (alias.text, self._shared(alias.policy)))
                    for alias in value
                )
        return NotImplemented

    def _shared(self, value: object) -> object:
        """The value, or one equal to it that is in the file already: the pickler knows it by identity."""
        match value:
            case str() if type(value) is str:
                return self._texts.setdefault(value, value)
            case GuideFact() | AliasPolicy():
                return self._models.setdefault(value, value)
            case tuple() if value and isinstance(value[0], Alias):
                return _Aliases(value)
            case tuple() if type(value) is tuple:
                return tuple(map(self._shared, value))
        return value


def _built(kind: type[_FlowType], *values: object) -> _FlowType:
    """A model of values that were validated before they were written: validating again took most of the time."""
    model = kind.__new__(kind)
    _set(model, "__dict__", dict(zip(kind.__pydantic_fields__, values, strict=True)))
    _set(model, "__pydantic_fields_set__", _field_names(kind))
    _set(model, "__pydantic_extra__", None)
    _set(model, "__pydantic_private__", None)
    return model


@cache
def _field_names(kind: type[Flow]) -> set[str]:
    return set(kind.__pydantic_fields__)  # one for all models of a type: they are frozen, and a copy copies it


def _built_aliases(*values: str | tuple[str, AliasPolicy]) -> tuple[Alias, ...]:
    # bare text first: nearly all are, and without the call of `Alias` they take half as long
    return tuple([_new(Alias, (value, None)) if type(value) is str else Alias(*value) for value in values])
