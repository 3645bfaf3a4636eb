"""A checked taxonomy with the files it came from, so that whatever is found in it can be shown in its place."""

from dataclasses import dataclass
from functools import cached_property

from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy.link import Loaded
from gapscan.taxonomy.located_yaml import Place, YamlFile

Path = tuple[str | int, ...]
"""The way to a value: part, id, field, index; `("skills", "python", "aliases", 0)`."""


@dataclass(frozen=True, eq=False)
class LocatedTaxonomy:
    """The taxonomy and its files, each with its validated content."""

    taxonomy: Taxonomy
    loaded: tuple[Loaded, ...]

    @cached_property
    def homes(self) -> dict[tuple[str, str], YamlFile]:
        """The file of each entry, by part and id."""
        return {
            (part, key): file
            for file, _ in self.loaded
            for part, entries in file.content.items()
            if isinstance(entries, dict)
            for key in entries
        }

    def place_of(self, path: Path) -> Place:
        """File and line of an entry or of something in it.

        Raises:
            KeyError: no file holds an entry of that part and id.
        """
        part, key = path[:2]
        return self.homes[str(part), str(key)].place_of(path)
