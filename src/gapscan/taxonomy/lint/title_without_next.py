"""A title below the top of the ladder from which no step leads on."""

from collections.abc import Iterator

from gapscan.schema.taxonomy import Taxonomy


def check(taxonomy: Taxonomy) -> Iterator[tuple[str, str, str]]:
    """Bad example: an entry title with an empty `next`."""
    top = taxonomy.levels[-1].id if taxonomy.levels else ""
    for title in taxonomy.titles:
        if not title.next and title.level != top:
            yield title.id, "no step leads on from here", "add the titles that follow under `next`"
