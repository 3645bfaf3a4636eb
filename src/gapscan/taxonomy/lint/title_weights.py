"""A title whose weights contradict what it calls important."""

from collections.abc import Iterator
from statistics import mean

from gapscan.schema.taxonomy import Importance, Title
from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy

# one requirement with half of all points makes the others decoration; of two, one has at least half
_MOST_WEIGHT, _OF_AT_LEAST = 0.5, 3
# a requirement that can never bring half a point is not worth a reader's time
_LEAST_WEIGHT = 0.005


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: no critical requirement; helpful ones heavier than critical ones; one with half of all weight."""
    for title in located.taxonomy.titles:
        path = ("titles", title.id, "requirements")
        weights = {kind: [one.weight for one in title.requirements if one.importance is kind] for kind in Importance}
        if not weights[Importance.CRITICAL]:
            yield Finding(path, f"`{title.id}` has no critical requirement", "mark what nobody is hired without")
        elif weights[Importance.HELPFUL] and mean(weights[Importance.CRITICAL]) <= mean(weights[Importance.HELPFUL]):
            message = f"the helpful requirements of `{title.id}` weigh as much as its critical ones"
            yield Finding(path, message, "make the critical ones heavier on average")
        yield from _odd_weights(title)


def _odd_weights(title: Title) -> Iterator[Finding]:
    for one in title.requirements:
        path = ("titles", title.id, "requirements", one.requirement.id)
        share = f"`{one.requirement.id}` holds {one.weight:.1%} of the weight of `{title.id}`"
        if one.weight > _MOST_WEIGHT and len(title.requirements) >= _OF_AT_LEAST:
            yield Finding(path, share, "make it lighter or the others heavier")
        if one.weight < _LEAST_WEIGHT:
            yield Finding(path, share, "make it heavier or drop it")
