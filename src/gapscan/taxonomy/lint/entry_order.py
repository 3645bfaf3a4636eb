"""Entries out of order: a person could not find them, and two people would add the same one twice."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `pandas` above `numpy`; a senior title above the entry title of its family.

    Skills stand in order of id, the titles of a family from the lowest rung up. Levels, guides, families and
    requirements stand in the order in which they are best read.
    """
    rank, titles = located.taxonomy.level_rank, located.taxonomy.title_by_id
    yield from _unsorted(located, "skills", lambda _: "", lambda key: (0, key), "by id")
    yield from _unsorted(
        located,
        "titles",
        lambda key: titles[key].family,
        lambda key: (rank[titles[key].level], ""),
        "from the lowest rung up",
    )


def _unsorted(
    located: LocatedTaxonomy,
    part: str,
    group_of: Callable[[str], str],
    rank_of: Callable[[str], tuple[int, str]],
    order: str,
) -> Iterator[Finding]:
    for file, content in located.loaded:
        for first, second in pairwise(getattr(content, part)):
            if group_of(first) == group_of(second) and rank_of(second) < rank_of(first):
                message = f"`{second}` stands below `{first}`"
                yield Finding((part, second), message, f"{part} stand in order {order}", file)
