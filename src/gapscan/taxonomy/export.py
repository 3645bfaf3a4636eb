"""`Taxonomy` -> the plain mapping of the contract's `taxonomy export`."""

from gapscan.schema.taxonomy import Taxonomy


def export(taxonomy: Taxonomy) -> dict[str, object]:
    """Guides, levels, skills and titles as JSON-ready values.

    Returns:
        The mapping that the contract names; `parent` is the first of a skill's parents, or None.
    """
    return {
        "sha256": taxonomy.sha256,
        "guides": [{"id": guide.id, "title": guide.title} for guide in taxonomy.guides],
        "levels": [
            {"id": level.id, "name": level.name, "years_min": level.years_min, "years_max": level.years_max}
            for level in taxonomy.levels
        ],
        "skills": [
            {
                "id": skill.id,
                "name": skill.name,
                "kind": skill.kind.value,
                "aliases": [alias.text for alias in skill.aliases],
                "parent": skill.parents[0] if skill.parents else None,
                "parents": list(skill.parents),
                "neighbours": list(skill.neighbours),
                "origin": skill.origin,
                "guides": list(skill.guides),
            }
            for skill in taxonomy.skills
        ],
        "titles": [
            {
                "id": title.id,
                "name": title.name,
                "aliases": list(title.aliases),
                "family": title.family,
                "level": title.level,
                "origin": title.origin,
                "guides": list(title.guides),
                "requirements": [
                    {"id": asked.requirement.id, "weight": asked.weight, "importance": asked.importance.value}
                    for asked in title.requirements
                ],
            }
            for title in taxonomy.titles
        ],
    }
