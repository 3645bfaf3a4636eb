"""The schema for editors: current, kind to our files, and strict with wrong ones."""

import json
import re
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml

from gapscan.taxonomy import json_schema

PROJECT = Path(__file__).parents[2]
TAXONOMY = PROJECT / "taxonomy"
SCHEMA = TAXONOMY / "schema" / "taxonomy.schema.json"


Schema = dict[str, Any]


def problems(value: object, schema: Schema, root: Schema) -> list[str]:
    """What a validator of JSON schemas would find, as far as our schema goes."""
    found = [one for keyword, check in CHECKS.items() if keyword in schema for one in check(value, schema, root)]
    return found + _object(value, schema, root)


def _ref(value: object, schema: Schema, root: Schema) -> list[str]:
    return problems(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root)


def _any_of(value: object, schema: Schema, root: Schema) -> list[str]:
    tried = [problems(value, one, root) for one in schema["anyOf"]]
    return min(tried, key=len)


def _type(value: object, schema: Schema, root: Schema) -> list[str]:
    names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    fits = any(isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool)) for name in names)
    return [] if fits else [f"{value!r} is no {schema['type']}"]


def _enum(value: object, schema: Schema, root: Schema) -> list[str]:
    return [] if value in schema["enum"] else [f"{value!r} is none of {schema['enum']}"]


def _pattern(value: object, schema: Schema, root: Schema) -> list[str]:
    return [] if re.search(schema["pattern"], str(value)) else [f"{value!r} has another form"]


def _required(value: object, schema: Schema, root: Schema) -> list[str]:
    return [f"{key} is missing" for key in schema["required"] if isinstance(value, dict) and key not in value]


def _items(value: object, schema: Schema, root: Schema) -> list[str]:
    members = value if isinstance(value, list) else []
    return [one for member in members for one in problems(member, schema["items"], root)]


def _object(value: object, schema: Schema, root: Schema) -> list[str]:
    found = []
    for key, inner in (value if isinstance(value, dict) else {}).items():
        fitting = [one for pattern, one in schema.get("patternProperties", {}).items() if re.search(pattern, key)]
        field = schema.get("properties", {}).get(key) or (fitting or [schema.get("additionalProperties", {})])[0]
        found += [f"{key} is unknown"] if field is False else problems(inner, field, root)
    return found


TYPES: dict[str, Any] = {
    "array": list,
    "boolean": bool,
    "integer": int,
    "null": type(None),
    "number": (int, float),
    "object": dict,
    "string": str,
}
CHECKS = {
    "$ref": _ref,
    "anyOf": _any_of,
    "enum": _enum,
    "items": _items,
    "pattern": _pattern,
    "required": _required,
    "type": _type,
}


@pytest.fixture(scope="module")
def schema() -> Schema:
    parsed: Schema = json.loads(json_schema())
    return parsed


class EditorLoader(yaml.CSafeLoader):
    """YAML 1.2, as editors read it: numbers are numbers, but `on` and `no` are words."""

    yaml_implicit_resolvers: ClassVar = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
        for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
    }


EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def check(text: str, schema: Schema) -> list[str]:
    """The problems of a YAML text in an editor."""
    return problems(yaml.load(text, Loader=EditorLoader), schema, schema)  # noqa: S506


def test_the_committed_schema_is_current() -> None:
    assert SCHEMA.read_text(encoding="utf-8") == json_schema(), (
        f"run: gapscan taxonomy schema -o {SCHEMA.relative_to(PROJECT)}"
    )


def test_all_of_our_files_fit(schema: Schema) -> None:
    files = sorted(TAXONOMY.rglob("*.yaml"))
    assert len(files) >= 50
    assert [f"{file.name}: {one}" for file in files for one in check(file.read_text(encoding="utf-8"), schema)] == []


def test_files_name_the_schema_to_editors() -> None:
    lines = {
        file: file.read_text(encoding="utf-8").partition("\n")[0]
        for file in TAXONOMY.rglob("*.yaml")
        if file.read_text(encoding="utf-8").startswith("# yaml-language-server:")
    }
    assert len(lines) >= 50
    for file, line in lines.items():
        up = "../" * (len(file.relative_to(TAXONOMY).parts) - 1)
        assert line == f"# yaml-language-server: $schema={up}schema/{SCHEMA.name}"


GOOD = {
    "an alias as text and with a policy": "skills: {a: {name: A, kind: tool, aliases: [b, {text: c, context: list}]}}",
    "a name that looks like a number": "skills: {a: {name: 1.10, kind: tool, aliases: [2010, {text: 7.0}]}}",
    "a pattern as text": "skills: {a: {name: A, kind: tool, patterns: [run * loom, {text: lead, claim: led}]}}",
    "empty gates": """
        titles:
          a: {name: A, family: f, level: l, focus: x, requirements: {r: {weight: 1, importance: helpful}}, gates: }
        """,
    "an overlay": """
        extends: builtin
        remove: {titles: [a], blockers: [b c]}
        change:
          skills: {python: {add: {aliases: [snake]}, remove: {aliases: [py]}, set: {since: 1990}}}
          titles: {ml-engineer: {set: {requirements: {python: {weight: 3}}}, remove: {requirements: [sql]}}}
        """,
}
BAD = {
    "an unknown part": "skillz: {}",
    "an unknown field": "skills: {a: {name: A, kind: tool, colour: red}}",
    "a missing field": "skills: {a: {name: A}}",
    "an unknown kind": "skills: {a: {name: A, kind: gadget}}",
    "a fact without a line": "skills: {a: {name: A, kind: tool, facts: [atlas]}}",
    "a year in words": "skills: {a: {name: A, kind: tool, since: long ago}}",
    "an unknown change": "change: {skills: {a: {append: {aliases: [b]}}}}",
    "a change of an unknown field": "change: {skills: {a: {set: {colour: red}}}}",
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD.keys())
def test_what_loads_fits(schema: Schema, text: str) -> None:
    assert check(text, schema) == []


@pytest.mark.parametrize("text", BAD.values(), ids=BAD.keys())
def test_what_is_wrong_is_told(schema: Schema, text: str) -> None:
    assert check(text, schema) != []
