"""What a lint rule hands back."""

from typing import NamedTuple

from gapscan.taxonomy.located import Path
from gapscan.taxonomy.located_yaml import YamlFile


class Finding(NamedTuple):
    """Something unwise at `path`: what it is, and the repair.

    `file` is the file whose path it is, None for the file that holds the entry.
    """

    path: Path
    message: str
    repair: str
    file: YamlFile | None = None
