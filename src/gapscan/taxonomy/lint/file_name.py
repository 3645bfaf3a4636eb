"""A file whose name is not kebab-case, like all ids."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `skills/Data Tools.yaml`."""
    for file, _ in located.loaded:
        if not _KEBAB.fullmatch(PurePosixPath(file.name).stem):
            yield Finding(
                (), "the name of the file is not kebab-case", "lower-case letters and digits with hyphens", file
            )
