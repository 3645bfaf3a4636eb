"""What an advert asks for -> the titles of the taxonomy that it is nearest to."""

from collections.abc import Iterable, Sequence

from gapscan.schema.job import JobRequirement, NearTitle, PlacedName, Wanted
from gapscan.schema.taxonomy import Taxonomy, Title

# the printed name tells most: an ML engineer's advert full of SQL is still one for an ML engineer
_NAME_SHARE = 0.5
_LEVEL_SHARE = 0.1
_OVERLAP_SHARE = 0.4
_SAME_FAMILY = 0.7
_LEVEL_STEP = 0.5
_WEIGHT = {Wanted.MUST: 3.0, Wanted.NICE: 1.0, Wanted.DUTY: 1.0}
_MOST = 3


def nearest_titles(
    placed: PlacedName, level: str | None, requirements: Sequence[JobRequirement], taxonomy: Taxonomy
) -> tuple[NearTitle, ...]:
    """The nearest titles, the nearest first.

    Args:
        placed: what the taxonomy makes of the printed title.
        level: the level that the advert tells, None where it tells none.
        requirements: what it asks for.
        taxonomy: titles and skills.
    """
    asked = _weights(requirements)
    ranked = sorted(
        ((-_likeness(title, placed, level, asked, taxonomy), title.id, title.name) for title in taxonomy.titles),
    )
    return tuple(NearTitle(title_id=key, name=name, likeness=round(-far, 3)) for far, key, name in ranked[:_MOST])


def _weights(requirements: Iterable[JobRequirement]) -> dict[str, float]:
    """Skill id -> how much the advert insists on it."""
    weights: dict[str, float] = {}
    for requirement in requirements:
        for skill in requirement.skills:
            weight = _WEIGHT[requirement.wanted] / len(requirement.skills)
            weights[skill] = max(weights.get(skill, 0.0), weight)
    return weights


def _likeness(
    title: Title, placed: PlacedName, level: str | None, asked: dict[str, float], taxonomy: Taxonomy
) -> float:
    name = 1.0 if title.id == placed.title_id else _SAME_FAMILY if title.family == placed.family else 0.0
    rung = 0.0
    if level in taxonomy.level_rank and level is not None:
        steps = abs(taxonomy.level_rank[level] - taxonomy.level_rank[title.level])
        rung = max(0.0, 1.0 - _LEVEL_STEP * steps)
    return _NAME_SHARE * name + _LEVEL_SHARE * rung + _OVERLAP_SHARE * _overlap(title, asked, taxonomy)


def _overlap(title: Title, asked: dict[str, float], taxonomy: Taxonomy) -> float:
    """The harmonic mean of how much of the advert the title asks for, and of the title the advert."""
    total = sum(asked.values())
    with_broader = {key: {key, *taxonomy.broader.get(key, ())} for key in asked}
    wide = set().union(*with_broader.values()) if asked else set()
    skills = {skill for each in title.requirements for skill in each.requirement.skills}
    both = sum(weight for key, weight in asked.items() if not with_broader[key].isdisjoint(skills))
    of_skills = [each for each in title.requirements if each.requirement.skills]
    held = sum(each.weight for each in of_skills if not wide.isdisjoint(each.requirement.skills))
    whole = sum(each.weight for each in of_skills)
    if not total or not whole or not both or not held:
        return 0.0
    precision, recall = both / total, held / whole
    return 2 * precision * recall / (precision + recall)
