"""A step that leads down the ladder, or nowhere."""

from collections.abc import Iterator

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: a senior title with its own entry title, or itself, under `next`."""
    taxonomy = located.taxonomy
    rank = taxonomy.level_rank
    for title in taxonomy.titles:
        for number, name in enumerate(title.next):
            is_down = rank[taxonomy.title_by_id[name].level] < rank[title.level]
            if is_down or name == title.id:
                where = "down" if is_down else "nowhere"
                path = ("titles", title.id, "next", number)
                yield Finding(path, f"the step from `{title.id}` to `{name}` leads {where}", "drop it from `next`")
