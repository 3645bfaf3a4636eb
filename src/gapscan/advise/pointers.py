"""Which entries of the taxonomy's knowledge fit a requirement: courses, certificates, interview topics, proofs."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from gapscan.advise.situation import guides_of
from gapscan.schema.facts import Facts
from gapscan.schema.taxonomy import SkillKind, Taxonomy

# how near an entry's skill is to the one asked for: the same; a narrower one that implies it; the parent of what is
# asked for first; or a parent that is of another sort, very broad, or one of a further way to show it. Parents say
# something of hard skills only: whoever lacks mentoring does not lack all of communication
SAME, NARROWER, BROADER, FAR = range(4)
# a skill with more below it (programming, machine learning, statistics) teaches none of them
_MOST_BELOW = 100
# what is made for a rung further away teaches the wrong things
_FARTHEST_RUNG = 1


class Entry(Protocol):
    """What is common to all that can be pointed to."""

    @property
    def skills(self) -> tuple[str, ...]:
        """Ids of the skills that it teaches, shows or asks about; none: any."""

    @property
    def facts(self) -> Facts:
        """The lines that state it."""


_AnyEntry = TypeVar("_AnyEntry", bound=Entry)


@dataclass(frozen=True, slots=True)
class Wanted:
    """The skills to point to, the first of them those that matter most, and the rung they are wanted for.

    `preferred` are those that help most: what the person has in part, or what is not yet there.
    """

    skills: tuple[str, ...]
    preferred: frozenset[str]
    level: str
    taxonomy: Taxonomy


def fitting(
    entries: Mapping[str, _AnyEntry],
    wanted: Wanted,
    *,
    most: int,
    broadest: int = FAR,
    levels: Mapping[str, tuple[str, ...]] | None = None,
    later: Collection[str] = (),
) -> list[tuple[str, _AnyEntry]]:
    """The entries that fit best: most specific overlap first, then rung, guides before the field, then id.

    Only the nearest kind of overlap counts: where something teaches the skill itself, nothing stands in for it.

    Args:
        entries: all of one part of the knowledge, by id.
        wanted: what they should serve.
        most: how many to return.
        broadest: the farthest kind of overlap that counts: the `SAME` skill, `NARROWER` ones too, `BROADER` ones too,
            or `FAR` ones, which say what an interview begins with and not what to learn.
        levels: the levels that an entry is meant for, where it names any.
        later: ids that come after all others.

    Returns:
        Ids with entries, best first; none where nothing fits.
    """
    overlaps = {key: overlap for key, entry in entries.items() if (overlap := _overlap(entry.skills, wanted, broadest))}
    nearest = min((overlap[0] for overlap in overlaps.values()), default=SAME)
    ranked = []
    for key, overlap in overlaps.items():
        distance = _rungs_away((levels or {}).get(key, ()), wanted)
        if overlap[0] == nearest and (nearest == SAME or distance <= _FARTHEST_RUNG):
            known_to = len(guides_of(entries[key].facts))
            ranked.append((key in later, *overlap, distance, -known_to, key))
    return [(row[-1], entries[row[-1]]) for row in sorted(ranked)[:most]]


def _overlap(skills: Sequence[str], wanted: Wanted, broadest: int) -> tuple[int, bool, float, int] | None:
    """How well skills fit, less is better: nearness, preference, unspecific part, place; None where they do not."""
    hits = {skill: hit for skill in skills if (hit := _hit(skill, wanted)) is not None}
    near = {skill: hit for skill, hit in hits.items() if hit[0] <= broadest}
    if not near:
        return None
    nearest = min(near.values())
    preferred = any(wanted.skills[place] in wanted.preferred for _, place in near.values())
    return nearest[0], not preferred, round(1 - len(near) / len(skills), 9), nearest[1]


def _hit(skill: str, wanted: Wanted) -> tuple[int, int] | None:
    """How near a skill is to one that is wanted, and which place that one has."""
    if skill in wanted.skills:
        return SAME, wanted.skills.index(skill)
    known = wanted.taxonomy.skill_by_id
    broader = wanted.taxonomy.broader.get(skill, ())
    places = [
        place for place, other in enumerate(wanted.skills) if other in broader and not _is_applied(skill, other, wanted)
    ]
    if places:
        return NARROWER, places[0]
    first = known.get(wanted.skills[0]) if wanted.skills else None
    if first is None or first.is_soft:
        return None
    places = [place for place, other in enumerate(wanted.skills) if other in known and skill in known[other].parents]
    if not places:
        return None
    return (BROADER if places[0] == 0 and _is_near(skill, wanted) else FAR), places[0]


def _is_applied(skill: str, broader: str, wanted: Wanted) -> bool:
    """Whether a narrower skill is a field where a broader one is of use: finance shows no statistician."""
    known = wanted.taxonomy.skill_by_id
    return known[skill].kind is SkillKind.DOMAIN and known[broader].kind is not SkillKind.DOMAIN


def _is_near(parent: str, wanted: Wanted) -> bool:
    """Whether a broader skill is a hard one with little enough below it to teach something of each."""
    return wanted.taxonomy.below[parent] <= _MOST_BELOW and not wanted.taxonomy.skill_by_id[parent].is_soft


def _rungs_away(levels: Iterable[str], wanted: Wanted) -> int:
    rank = wanted.taxonomy.level_rank
    here = rank.get(wanted.level, 0)
    return min((abs(rank[level] - here) for level in levels if level in rank), default=0)
