"""A rung of the ladder that is lower than the one before it."""

from collections.abc import Iterator
from itertools import pairwise

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy

_RISING = ("years_min", "years_max", "hiring_minimum_years", "hiring_minimum_years_phd", "expected_strength")


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `senior` with fewer years or a smaller `expected_strength` than `mid`."""
    for below, above in pairwise(located.taxonomy.levels):
        for name in _RISING:
            lower, higher = getattr(below, name), getattr(above, name)
            if lower is not None and higher is not None and higher < lower:
                message = f"`{name}` of `{above.id}` is less than that of `{below.id}` below it"
                yield Finding(("levels", above.id, name), message, "raise it, or put the levels in order")
