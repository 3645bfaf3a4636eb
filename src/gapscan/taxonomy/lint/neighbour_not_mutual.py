"""A neighbour that does not name the skill in return."""

from collections.abc import Iterator

from gapscan.schema.taxonomy import Taxonomy


def check(taxonomy: Taxonomy) -> Iterator[tuple[str, str, str]]:
    """Bad example: pytorch names tensorflow as its neighbour, tensorflow names none."""
    for skill in taxonomy.skills:
        for other in skill.neighbours:
            if skill.id not in taxonomy.skill_by_id[other].neighbours:
                yield skill.id, f"`{other}` is its neighbour and does not name it", f"add it to `{other}`'s neighbours"
