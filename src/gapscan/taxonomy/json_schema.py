"""The JSON schema of taxonomy files, for editors that check and complete YAML; generated from the entries."""

import json
from collections.abc import Mapping

from gapscan.taxonomy.entries import TaxonomyFile
from gapscan.taxonomy.overlay import OverlayHead

Schema = dict[str, object]

# entries that may be written as bare text instead of a mapping
_ALSO_TEXT = ("AliasEntry", "BlockerEntry", "Pattern")
_FACT: Schema = {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*:[0-9]+$",
    "description": "guide-id:line, the line of the guide that states it",
}
_NAMES: Schema = {"type": "array", "items": {"type": "string"}}


def json_schema() -> str:
    """The schema as JSON text, the same for the same entries."""
    schema: Schema = TaxonomyFile.model_json_schema(mode="validation")
    definitions = _mapping(schema["$defs"])
    for name in _ALSO_TEXT:
        definitions[name] = {"anyOf": [{"type": "string", "minLength": 1}, definitions[name]]}
    definitions["GuideFact"] = _FACT
    definitions["GatesEntry"] = {"anyOf": [{"type": "null"}, definitions["GatesEntry"]]}
    properties = _mapping(schema["properties"])
    parts = {name: _entry_of(part, definitions) for name, part in properties.items()}
    parts_with_ids = {name: entry for name, entry in parts.items() if entry is not None}
    properties |= {
        "extends": {"type": "string", "description": "`builtin`, or the folder of the taxonomy that this one changes"},
        "change": _closed({name: _by_id(_change_of(entry)) for name, entry in parts_with_ids.items()}),
        "remove": _closed(dict.fromkeys([*parts_with_ids, "blockers"], _NAMES)),
    }
    assert OverlayHead.model_fields.keys() <= properties.keys()  # noqa: S101
    named = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **schema,
        "title": "gapscan taxonomy",
        "description": "A file of a gapscan taxonomy, or of an overlay on one; docs/taxonomy.md explains the fields.",
        "properties": properties,
    }
    return json.dumps(_with_numbers_as_text(named), ensure_ascii=False, indent=1) + "\n"


def _entry_of(part: object, definitions: Mapping[str, object]) -> Schema | None:
    """The schema of a part's entries, where the part leads from ids to entries; it gets strict about ids."""
    by_pattern = _mapping(part).get("patternProperties")
    if not isinstance(by_pattern, dict):
        return None
    _mapping(part)["additionalProperties"] = False
    (entry,) = by_pattern.values()
    name = str(entry.get("$ref", "")).rpartition("/")[2]
    return _mapping(definitions[name]) if name else None


def _change_of(entry: Schema) -> Schema:
    """What an overlay may say about one entry: the same fields, and none of them has to be there."""
    fields = _mapping(entry["properties"])
    partial = _closed(fields)
    return _closed({"set": _open_inside(partial), "add": partial, "remove": _closed(dict.fromkeys(fields, _NAMES))})


def _open_inside(partial: Schema) -> Schema:
    """The same with requirements that may be written in part: only the weight, say."""
    fields = _mapping(partial["properties"])
    return _closed(fields | {"requirements": {"type": "object"}}) if "requirements" in fields else partial


def _with_numbers_as_text(schema: object) -> object:
    """The same where free text may look like a number to an editor: the loader reads every scalar as text."""
    if isinstance(schema, list):
        return [_with_numbers_as_text(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    is_free_text = schema.get("type") == "string" and not {"enum", "pattern", "const"} & schema.keys()
    inner = {key: _with_numbers_as_text(one) for key, one in schema.items()}
    return inner | {"type": ["string", "number"]} if is_free_text else inner


def _by_id(entry: Schema) -> Schema:
    return {"type": "object", "additionalProperties": entry}


def _closed(properties: Mapping[str, object]) -> Schema:
    return {"type": "object", "properties": dict(properties), "additionalProperties": False}


def _mapping(value: object) -> Schema:
    assert isinstance(value, dict)  # noqa: S101
    return value
