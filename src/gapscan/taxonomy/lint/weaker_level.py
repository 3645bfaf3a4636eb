"""A title whose next step up asks for less than it does itself."""

from collections.abc import Iterator

from gapscan.schema.taxonomy import Taxonomy, Title


def _demand(title: Title) -> float:
    """How much a title asks for: claims and months, weighed."""
    return sum(one.weight * (one.claim.rank + min(one.months, 60) / 60) for one in title.requirements)


def check(taxonomy: Taxonomy) -> Iterator[tuple[str, str, str]]:
    """Bad example: a senior title that is content with listed skills where the mid title wants them used."""
    rank = taxonomy.level_rank
    for title in taxonomy.titles:
        for name in title.next:
            above = taxonomy.title_by_id[name]
            same_ladder = above.family == title.family and rank[above.level] > rank[title.level]
            if same_ladder and _demand(above) < _demand(title):
                yield name, f"asks for less than `{title.id}` below it", "raise its claims or months"
