"""A neighbour that does not name the skill in return."""

from collections.abc import Iterator

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: pytorch names tensorflow as its neighbour, tensorflow names none."""
    taxonomy = located.taxonomy
    for skill in taxonomy.skills:
        for number, other in enumerate(skill.neighbours):
            if skill.id not in taxonomy.skill_by_id[other].neighbours:
                message = f"`{other}` is a neighbour of `{skill.id}` and does not name it"
                place = located.place_of(("skills", other))
                path = ("skills", skill.id, "neighbours", number)
                yield Finding(path, message, f"add `{skill.id}` to the neighbours of `{other}` ({place})")
