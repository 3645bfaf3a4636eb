"""A title whose next step up asks for less than it does itself."""

from collections.abc import Iterator

from gapscan.schema.taxonomy import Title
from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy

# the most months that a title asks for; more would only repeat what the gates say
_MOST_MONTHS = 60


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: a senior title that is content with listed skills where the mid title wants them used."""
    taxonomy = located.taxonomy
    rank = taxonomy.level_rank
    for title in taxonomy.titles:
        for above in (taxonomy.title_by_id[name] for name in title.next):
            if above.family != title.family or rank[above.level] <= rank[title.level]:
                continue
            if _demand(above) < _demand(title):
                message = f"`{above.id}` asks for less than `{title.id}` below it"
                yield Finding(("titles", above.id, "requirements"), message, "raise its claims or months")
            if (above.gates.years or 0) < (title.gates.years or 0):
                message = f"`{above.id}` asks for fewer years than `{title.id}` below it"
                yield Finding(("titles", above.id, "gates"), message, "raise `years`")


def _demand(title: Title) -> float:
    """How much a title asks for: claims and months, weighed."""
    return sum(
        one.weight * (one.claim.rank + min(one.months, _MOST_MONTHS) / _MOST_MONTHS) for one in title.requirements
    )
