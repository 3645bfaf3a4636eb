"""People with the same gaps: gap sets -> groups that can be trained together."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

# two people share a lesson plan where at least half of all their largest gaps are common
LEAST_OVERLAP = 0.5
# a gap belongs to the plan of a group where most of its people have it
MOST = 0.6


@dataclass(frozen=True, slots=True)
class Group:
    """Numbers of the people in it, in order, and the gaps that most of them have, the most common first."""

    people: tuple[int, ...]
    gaps: tuple[str, ...]


def group_people(gaps: Mapping[int, Iterable[str]]) -> tuple[Group, ...]:
    """Groups around the most common gap sets.

    The sets are taken by how many people have exactly them; each joins the first group whose leading set overlaps with
    it enough (common gaps / all gaps of both), or leads a new one. So the outcome does not depend on the order of
    people.

    Args:
        gaps: the largest gaps of each person by number; those without gaps are in no group.

    Returns:
        Groups with the most people first; a person of their own makes a group of one.
    """
    sets = {number: frozenset(each) for number, each in gaps.items()}
    common = Counter(each for each in sets.values() if each)
    leaders: list[frozenset[str]] = []
    leader_of: dict[frozenset[str], frozenset[str]] = {}
    for each in sorted(common, key=lambda each: (-common[each], sorted(each))):
        leader = next((leader for leader in leaders if overlap(leader, each) >= LEAST_OVERLAP), None)
        if leader is None:
            leaders.append(each)
        leader_of[each] = leader or each
    members: dict[frozenset[str], list[int]] = {leader: [] for leader in leaders}
    for number in sorted(sets):
        if sets[number]:
            members[leader_of[sets[number]]].append(number)
    groups = [Group(tuple(people), _shared(people, sets)) for people in members.values()]
    return tuple(sorted(groups, key=lambda group: (-len(group.people), group.gaps, group.people)))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Common gaps / all gaps of both, 0..1."""
    return len(one & other) / len(one | other) if one or other else 1.0


def _shared(people: Iterable[int], sets: Mapping[int, frozenset[str]]) -> tuple[str, ...]:
    numbers = list(people)
    count = Counter(gap for number in numbers for gap in sets[number])
    most = [gap for gap in count if count[gap] >= MOST * len(numbers)]
    return tuple(sorted(most, key=lambda gap: (-count[gap], gap)))
