"""YAML text -> plain values that remember their lines.

Every scalar is text (`no`, `on` and `1.10` stay what they look like), a duplicate key is a problem, and each mapping
and list knows the line of each of its members, so that whatever is found wrong later can be shown in its place.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, cast

import yaml

from gapscan.errors import TaxonomyProblem

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_EMPTY = {"", "null", "~"}
# stands for the value of an anchor that is still being read
_OPEN = object()
# the stubs know the events of the parser in Python only, and their marks as missing
_Event = Any


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
        root = _Builder(file).build(_events(path.read_text(encoding="utf-8")))
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
    except RecursionError:
        what = "an anchor holds itself"
        file.problems.append(TaxonomyProblem(name, 1, what, "write the entries out instead of using `&` and `*`"))
        return file
    if isinstance(root, LocatedDict):
        file.content = root
    elif root is not None:
        file.problems.append(TaxonomyProblem(name, 1, "not a mapping", "start the file with a key such as `skills:`"))
    return file


def _events(text: str) -> Iterator[_Event]:
    """What `yaml.parse` gives, without its generator, which asks twice for every event."""
    return iter(_Loader(text).get_event, None)


class _Builder:
    """The parser's events -> values; composing nodes first would take half as long again."""

    def __init__(self, file: YamlFile) -> None:
        self._file = file
        self._anchors: dict[str, object] = {}

    def build(self, events: Iterator[_Event]) -> object:
        """The value of the only document, None for an empty file."""
        next(events)
        value = None
        for number, event in enumerate(events):
            if isinstance(event, yaml.DocumentStartEvent):
                if number:
                    raise _refused("but found another document", event)
                value = self._value(next(events), events)
                next(events)
        return value

    def _value(self, event: _Event, events: Iterator[_Event]) -> object:
        kind, anchor = type(event), event.anchor
        if kind is yaml.AliasEvent:
            return self._anchored(event)
        if kind is yaml.ScalarEvent:
            # a plain scalar has the style None or "", as the parser is written in Python or C
            value: object = None if not event.style and event.value in _EMPTY else event.value
        else:
            if anchor:
                self._anchors[anchor] = _OPEN
            value = self._mapping(events) if kind is yaml.MappingStartEvent else self._sequence(events)
        if anchor:
            self._anchors[anchor] = value
        return value

    def _anchored(self, event: _Event) -> object:
        if event.anchor not in self._anchors:
            raise _refused(f"found undefined alias `{event.anchor}`", event)
        value = self._anchors[event.anchor]
        if value is _OPEN:
            raise RecursionError
        return value

    def _sequence(self, events: Iterator[_Event]) -> LocatedList:
        values = LocatedList()
        for event in events:
            if type(event) is yaml.SequenceEndEvent:
                break
            values.lines.append(event.start_mark.line + 1)
            values.append(self._value(event, events))
        return values

    def _mapping(self, events: Iterator[_Event]) -> LocatedDict:
        values = LocatedDict()
        for event in events:
            if type(event) is yaml.MappingEndEvent:
                break
            line = event.start_mark.line + 1
            key = event.value if type(event) is yaml.ScalarEvent else str(self._value(event, events))
            value = self._value(next(events), events)
            if key in values:
                what = f"duplicate key `{key}` (first on line {values.lines[key]})"
                repair = "merge the two entries or rename one"
                self._file.problems.append(TaxonomyProblem(self._file.name, line, what, repair))
                continue
            values.lines[key] = line
            values[key] = value
        return values


def _refused(what: str, event: _Event) -> yaml.YAMLError:
    # the C parser has a mark of its own with the same places
    mark = cast("yaml.error.Mark | None", event.start_mark)
    return yaml.composer.ComposerError(None, None, what, mark)
