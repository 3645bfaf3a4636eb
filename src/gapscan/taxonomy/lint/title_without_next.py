"""A title below the top of the ladder from which no step leads on."""

from collections.abc import Iterator

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: an entry title with an empty `next`."""
    levels = located.taxonomy.levels
    top = levels[-1].id if levels else ""
    for title in located.taxonomy.titles:
        if not title.next and title.level != top:
            message = f"no step leads on from `{title.id}`"
            yield Finding(("titles", title.id), message, "add the titles that follow under `next`")
