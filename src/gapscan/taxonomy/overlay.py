"""An overlay: files that extend another taxonomy and change a few of its entries, without a copy of it.

Input: the files of the taxonomy below and of the overlay, as read. Output: the files of both, changed. Whatever an
overlay brings keeps its own file and line, so that checks and lint speak of the place where a person wrote it.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from pydantic import Field, ValidationError

from gapscan.schema.base import Flow
from gapscan.taxonomy.entries import Id, TaxonomyFile, Text
from gapscan.taxonomy.located import Path
from gapscan.taxonomy.located_yaml import LocatedDict, LocatedList, YamlFile
from gapscan.text.keys import alias_key

_FORM = "docs/how_to/write_an_overlay.md shows the form"


class EntryChange(Flow):
    """What changes in one entry: `set` fields, `add` to lists and mappings, `remove` from them."""

    set: dict[Text, object] = Field(default_factory=dict)
    add: dict[Text, list[object] | dict[str, object]] = Field(default_factory=dict)
    remove: dict[Text, tuple[Text, ...]] = Field(default_factory=dict)


class OverlayHead(Flow):
    """What only an overlay's files may hold, beside the parts of any taxonomy file."""

    extends: Text | None = None
    change: dict[Text, dict[Id, EntryChange]] = Field(default_factory=dict)
    remove: dict[Text, tuple[Text, ...]] = Field(default_factory=dict)


def lay_over(base: list[YamlFile], files: list[YamlFile]) -> list[YamlFile]:
    """Apply an overlay.

    Args:
        base: the files of the taxonomy that is extended; they are changed in place.
        files: the files of the overlay; what is wrong in them stands in their `problems`.

    Returns:
        All files, those of the base first.
    """
    for file in files:
        _Change(base, file).apply()
    return [*base, *files]


class _Change:
    """One overlay file on its way into the base."""

    def __init__(self, base: list[YamlFile], file: YamlFile) -> None:
        self.base = base
        self.file = file

    def apply(self) -> None:
        """Change the base, and leave in the file what it adds as any taxonomy file would."""
        head = LocatedDict()
        for key in OverlayHead.model_fields:
            if key in self.file.content:
                head.put(key, self.file.content[key], self.file.place_of((key,)))
        if self._is_well_formed(head):
            self._change_entries(head.get("change") or LocatedDict())
            self._remove_entries(head.get("remove") or LocatedDict())
            for key in head:
                self.file.content.drop(key)
            self._replace_thresholds()
            self._refuse_second_definitions()

    def _is_well_formed(self, head: LocatedDict) -> bool:
        try:
            OverlayHead.model_validate(head)
        except ValidationError as error:
            for detail in error.errors():
                self._problem(detail["loc"], f"{'.'.join(map(str, detail['loc']))}: {detail['msg']}", _FORM)
            return False
        return True

    def _change_entries(self, change: object) -> None:
        for path, key, fields in _entries(change, ("change",)):
            entry = self._entry(path, key, str(path[1]))
            if entry is not None:
                for way, name, value in _changes(fields):
                    self._change_field(entry, (*path, way, name), value)

    def _change_field(self, entry: LocatedDict, path: Path, value: object) -> None:
        way, name = str(path[-2]), str(path[-1])
        if way == "set":
            self._set(entry, name, value, path)
        elif way == "add":
            self._add(entry, name, value, path)
        else:
            self._remove(entry, name, value, path)

    def _set(self, holder: LocatedDict, name: str, value: object, path: Path) -> None:
        """Replace a field; of a mapping only the keys that are written."""
        old = holder.get(name)
        if isinstance(old, LocatedDict) and isinstance(value, LocatedDict):
            for key, inner in value.items():
                self._set(old, key, inner, (*path, key))
        else:
            holder.put(name, value, self.file.place_of(path))

    def _add(self, entry: LocatedDict, name: str, value: object, path: Path) -> None:
        old = entry.get(name)
        if isinstance(value, LocatedDict):
            self._set(entry, name, value, path)
        elif old is None:
            entry.put(name, value, self.file.place_of(path))
        elif isinstance(old, LocatedList) and isinstance(value, LocatedList):
            for index, member in enumerate(value):
                known = [at for at, there in enumerate(old) if _text(there) == _text(member)]
                for at in reversed(known):
                    old.drop(at)
                old.put(member, self.file.place_of((*path, index)))
        else:
            self._problem(path, f"`{name}` is no list", f"write it under `set:`; {_FORM}")

    def _remove(self, entry: LocatedDict, name: str, value: object, path: Path) -> None:
        for index, text in enumerate(value if isinstance(value, LocatedList) else ()):
            if not _drop(entry.get(name), str(text)):
                what = f"`{text}` is not among the `{name}` of `{path[2]}`"
                self._problem((*path, index), what, "drop the line, or mend the spelling")

    def _remove_entries(self, remove: object) -> None:
        for part, names in remove.items() if isinstance(remove, LocatedDict) else ():
            for index, name in enumerate(names if isinstance(names, LocatedList) else ()):
                path = ("remove", part, index)
                if not any(_drop(file.content.get(part), str(name)) for file in self.base):
                    self._unknown(path, str(name), part)

    def _entry(self, path: Path, key: str, part: str) -> LocatedDict | None:
        for file in self.base:
            entries = file.content.get(part)
            if isinstance(entries, LocatedDict) and isinstance(entries.get(key), LocatedDict):
                return entries[key]  # type: ignore[return-value]
        self._unknown(path, key, part)
        return None

    def _unknown(self, path: Path, key: str, part: str) -> None:
        if part not in TaxonomyFile.model_fields:
            self._problem(path[:2], f"there is no part `{part}`", f"take one of {', '.join(TaxonomyFile.model_fields)}")
            return
        known = [one for file in self.base for one in file.content.get(part) or () if isinstance(one, str)]  # type: ignore[attr-defined]
        near = ", ".join(f"`{one}`" for one in get_close_matches(key, known))
        self._problem(path, f"there is no `{key}` under `{part}`", f"did you mean {near}?" if near else "check its id")

    def _replace_thresholds(self) -> None:
        if "thresholds" in self.file.content:
            for file in self.base:
                if "thresholds" in file.content:
                    file.content.drop("thresholds")

    def _refuse_second_definitions(self) -> None:
        for part, entries in self.file.content.items():
            for key in entries if isinstance(entries, LocatedDict) and part != "thresholds" else ():
                if any(key in (file.content.get(part) or ()) for file in self.base):  # type: ignore[operator]
                    what = f"`{key}` is there already"
                    self._problem((part, key), what, f"write what changes under `change:`; {_FORM}")

    def _problem(self, path: Path, what: str, repair: str) -> None:
        self.file.problems.append(self.file.problem(path, what, repair))


def _entries(change: object, path: Path) -> Iterator[tuple[Path, str, LocatedDict]]:
    for part, entries in change.items() if isinstance(change, LocatedDict) else ():
        for key, fields in entries.items() if isinstance(entries, LocatedDict) else ():
            if isinstance(fields, LocatedDict):
                yield (*path, part, key), key, fields


def _changes(fields: LocatedDict) -> Iterator[tuple[str, str, object]]:
    for way in ("set", "add", "remove"):
        named = fields.get(way)
        for name, value in named.items() if isinstance(named, LocatedDict) else ():
            yield way, name, value


def _drop(holder: object, text: str) -> bool:
    """Take a key or the members with this text out; False where there is none."""
    if isinstance(holder, LocatedDict) and text in holder:
        holder.drop(text)
        return True
    if isinstance(holder, LocatedList):
        found = [at for at, there in enumerate(holder) if _text(there) == alias_key(text)]
        for at in reversed(found):
            holder.drop(at)
        return bool(found)
    return False


def _text(member: object) -> str:
    """What a list member is called, in one letter case: an id, a spelling, or the `text` of a mapping."""
    text = member.get("text") if isinstance(member, LocatedDict) else member
    return alias_key(str(text))
