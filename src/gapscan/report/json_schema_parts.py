"""The words that JSON schemas are made of: Python values and flow types -> schemas, open to fields that join later."""

from collections.abc import Iterable
from enum import StrEnum

from pydantic import BaseModel

Schema = dict[str, object]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}
COUNT: Schema = {"type": "integer", "minimum": 0}
FLAG: Schema = {"type": "boolean"}
RATIO: Schema = {"type": "number", "minimum": 0, "maximum": 1}
SCORE: Schema = {"type": "number", "minimum": 0, "maximum": 100, "description": "0 to 100"}
DATE: Schema = {
    "type": "string",
    "pattern": r"^(\d{4}(-\d{2})?|present)$",
    "description": "YYYY-MM, YYYY where no month is printed, or present",
}
DAY: Schema = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$", "description": "YYYY-MM-DD"}
SHA256: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
BOX: Schema = {
    "type": "array",
    "items": NUMBER,
    "minItems": 4,
    "maxItems": 4,
    "description": "points from the top left of the page: x0, top, x1, bottom",
}

# what pydantic writes for readers of Python, or to close an object to new fields
_NOT_OURS = frozenset({"title", "additionalProperties", "default", "prefixItems"})


def described(schema: Schema, words: str) -> Schema:
    """The same schema with a description."""
    return {**schema, "description": words}


def or_null(schema: Schema) -> Schema:
    """A value that is null where it could not be determined."""
    return {"anyOf": [schema, {"type": "null"}]}


def list_of(schema: Schema) -> Schema:
    """A list of such values, perhaps empty."""
    return {"type": "array", "items": schema}


def one_of(words: type[StrEnum] | Iterable[str]) -> Schema:
    """One of the words of an enumeration."""
    return {"enum": [str(word) for word in words]}


def named(fields: Schema, *, maybe: Schema | None = None, words: str = "") -> Schema:
    """An object with these fields, and perhaps others.

    Args:
        fields: those that are always there.
        maybe: those that may be absent.
        words: a description.
    """
    schema: Schema = {"type": "object", "properties": {**fields, **(maybe or {})}, "required": list(fields)}
    return described(schema, words) if words else schema


def of_flow(flow: type[BaseModel], *, without: Iterable[str] = ()) -> Schema:
    """A flow type as it is written out: every field is there, its inner types are written in full.

    Args:
        flow: a type whose fields hold other flow types, texts, numbers and lists.
        without: fields that are left out when it is written.
    """
    whole = flow.model_json_schema(mode="serialization")
    inner = whole.pop("$defs", {})
    schema = _opened(whole, inner)
    if not isinstance(schema, dict):
        raise TypeError(f"{flow.__name__} is no object")
    left_out = set(without)
    fields = {name: each for name, each in schema["properties"].items() if name not in left_out}
    return {**schema, "properties": fields, "required": list(fields)}


def _opened(schema: object, inner: dict[str, object]) -> object:
    """The schema with inner types in their places, all fields required, and no object closed to others."""
    if isinstance(schema, list):
        return [_opened(each, inner) for each in schema]
    if not isinstance(schema, dict):
        return schema
    if "$ref" in schema:
        return _opened(inner[str(schema["$ref"]).rpartition("/")[2]], inner)
    if schema.get("minItems") == schema.get("maxItems") == len(BOX) and "prefixItems" in schema:
        return BOX
    fields = schema.get("properties")
    opened = {name: _opened(each, inner) for name, each in schema.items() if name not in _NOT_OURS | {"properties"}}
    if isinstance(fields, dict):
        opened["properties"] = {name: _opened(each, inner) for name, each in fields.items()}
        opened["required"] = list(fields)
    return opened
