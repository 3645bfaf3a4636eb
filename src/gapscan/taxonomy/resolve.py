"""A name as a person types it -> the skills and titles it may mean, best first."""

from typing import Literal

from rapidfuzz import fuzz, process

from gapscan.schema.base import Flow
from gapscan.schema.taxonomy import Taxonomy
from gapscan.text.keys import alias_key

# below 70 the suggestions for mistyped skill names stopped making sense to a reader
_LEAST_SIMILARITY = 70.0


class Resolution(Flow):
    """One thing that a name may mean; `similarity` is 0..1 and 1 for an exact spelling."""

    id: str
    name: str
    part: Literal["skill", "title"]
    similarity: float


def _spellings(taxonomy: Taxonomy) -> dict[str, list[tuple[Literal["skill", "title"], str]]]:
    found: dict[str, list[tuple[Literal["skill", "title"], str]]] = {}
    for skill in taxonomy.skills:
        for text in (skill.id, skill.name, *(alias.text for alias in skill.aliases)):
            found.setdefault(alias_key(text), []).append(("skill", skill.id))
    for title in taxonomy.titles:
        for text in (title.id, title.name, *title.aliases):
            found.setdefault(alias_key(text), []).append(("title", title.id))
    return found


def resolve(taxonomy: Taxonomy, name: str, *, most: int = 5) -> tuple[Resolution, ...]:
    """What a name may mean.

    Args:
        taxonomy: where to look.
        name: an id, name or alias, or something near one.
        most: how many to return at the most.

    Returns:
        Exact spellings alone where there are any, otherwise the nearest ones; empty where nothing is near.
    """
    spellings = _spellings(taxonomy)
    key = alias_key(name)
    scored = (
        {key: 100.0}
        if key in spellings
        else {
            spelling: similarity
            for spelling, similarity, _ in process.extract(
                key, sorted(spellings), scorer=fuzz.ratio, limit=most * 4, score_cutoff=_LEAST_SIMILARITY
            )
        }
    )
    best: dict[tuple[Literal["skill", "title"], str], float] = {}
    for spelling, similarity in scored.items():
        for target in spellings[spelling]:
            best[target] = max(best.get(target, 0.0), similarity)
    ranked = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))[:most]
    return tuple(
        Resolution(id=key, name=_name(taxonomy, part, key), part=part, similarity=similarity / 100)
        for (part, key), similarity in ranked
    )


def _name(taxonomy: Taxonomy, part: str, key: str) -> str:
    return taxonomy.skill_by_id[key].name if part == "skill" else taxonomy.title_by_id[key].name
