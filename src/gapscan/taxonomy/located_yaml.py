"""YAML text -> plain values that remember their lines.

Every scalar is text (`no`, `on` and `1.10` stay what they look like), a duplicate key is a problem, and each mapping
and list knows the line of each of its members, so that whatever is found wrong later can be shown in its place.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import yaml

from gapscan.errors import TaxonomyProblem

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_EMPTY = {"", "null", "~"}


class Place(NamedTuple):
    """A line (from 1) of a file."""

    file: str
    line: int

    def __str__(self) -> str:
        """file:line."""
        return f"{self.file}:{self.line}"


class LocatedDict(dict[str, object]):
    """A mapping with the line (from 1) of each key; `files` names the file of keys that an overlay brought."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}
        self.files: dict[str | int, str] = {}

    def put(self, key: str, value: object, place: Place) -> None:
        """Set a key that stands in another file."""
        self[key], self.lines[key], self.files[key] = value, place.line, place.file

    def drop(self, key: str) -> None:
        """Take a key out."""
        del self[key], self.lines[key]
        self.files.pop(key, None)


class LocatedList(list[object]):
    """A list with the line (from 1) of each member; `files` names the file of members that an overlay brought."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []
        self.files: dict[str | int, str] = {}

    def put(self, value: object, place: Place) -> None:
        """Append a member that stands in another file."""
        self.files[len(self)] = place.file
        self.append(value)
        self.lines.append(place.line)

    def drop(self, index: int) -> None:
        """Take a member out; those behind it move up."""
        del self[index], self.lines[index]
        kept = {place: file for place, file in self.files.items() if place != index}
        self.files = {place - (int(place) > index): file for place, file in kept.items() if isinstance(place, int)}


@dataclass
class YamlFile:
    """A file's content as a mapping, and what was wrong with it."""

    name: str
    content: LocatedDict = field(default_factory=LocatedDict)
    problems: list[TaxonomyProblem] = field(default_factory=list)

    def place_of(self, path: tuple[str | int, ...]) -> Place:
        """File and line of the deepest part of `path` that stands in the file; its first line where none does."""
        file, line, value = self.name, 1, self.content
        for part in path:
            if isinstance(value, LocatedDict) and isinstance(part, str) and part in value:
                file, line, value = value.files.get(part, file), value.lines[part], value[part]  # type: ignore[assignment]
            elif isinstance(value, LocatedList) and isinstance(part, int) and part < len(value):
                file, line, value = value.files.get(part, file), value.lines[part], value[part]
        return Place(file, line)

    def problem(self, path: tuple[str | int, ...], what: str, repair: str) -> TaxonomyProblem:
        """A problem at `path`, with the file and line where it stands."""
        place = self.place_of(path)
        return TaxonomyProblem(place.file, place.line, what, repair)


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read one taxonomy file; what is wrong with its YAML stands in `problems`.

    Args:
        path: the file.
        name: how messages call it.

    Returns:
        The file; its content is empty where it cannot be parsed.
    """
    file = YamlFile(name)
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        reason = getattr(error, "problem", None) or "it is not UTF-8 text"
        line = mark.line + 1 if mark else 1
        file.problems.append(
            TaxonomyProblem(name, line, f"not valid YAML: {reason}", "mend the indentation, quotes or encoding there")
        )
        return file
    except OSError as error:
        file.problems.append(TaxonomyProblem(name, 1, f"cannot be read: {error.strerror}", "check the file's rights"))
        return file
    if root is None:
        return file
    if not isinstance(root, yaml.MappingNode):
        file.problems.append(TaxonomyProblem(name, 1, "not a mapping", "start the file with a key such as `skills:`"))
        return file
    try:
        file.content = _mapping(root, file)
    except RecursionError:
        what = "an anchor holds itself"
        file.problems.append(TaxonomyProblem(name, 1, what, "write the entries out instead of using `&` and `*`"))
    return file


def _value(node: yaml.Node, file: YamlFile) -> object:
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, file)
    if isinstance(node, yaml.SequenceNode):
        values = LocatedList()
        for child in node.value:
            values.lines.append(child.start_mark.line + 1)
            values.append(_value(child, file))
        return values
    # a plain scalar has the style None or "", as the parser is written in Python or C
    plain = not getattr(node, "style", None)
    return None if plain and node.value in _EMPTY else node.value


def _mapping(node: yaml.MappingNode, file: YamlFile) -> LocatedDict:
    values = LocatedDict()
    for key_node, value_node in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in values:
            file.problems.append(
                TaxonomyProblem(
                    file.name,
                    line,
                    f"duplicate key `{key}` (first on line {values.lines[key]})",
                    "merge the two entries or rename one",
                )
            )
            continue
        values.lines[key] = line
        values[key] = _value(value_node, file)
    return values
