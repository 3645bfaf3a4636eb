"""Who could teach whom on what: strengths and gaps -> topics with pairs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gapscan.schema.cohort import HeldSkill
from gapscan.schema.match import Claim

# two years in a post with it, or leading it: what somebody has to show before others learn from them
LEAST_STRENGTH = 0.85
# the requirement is covered in full, so nothing about it is a gap of the mentor's own
MENTOR_COVERAGE = 0.999
LEARNER_COVERAGE = 0.5
LEARNERS_EACH = 3
_HANDS_ON = frozenset({Claim.USED, Claim.LED})


@dataclass(frozen=True, slots=True)
class Topic:
    """A requirement with mentors (the strongest first) and learners (the largest gap first), by number."""

    requirement: str
    mentors: tuple[int, ...]
    learners: tuple[int, ...]

    @property
    def pairs(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Learners dealt out to mentors in turn, at most three each; mentors without a learner are left out."""
        dealt: dict[int, list[int]] = {mentor: [] for mentor in self.mentors}
        for place, learner in enumerate(self.learners[: LEARNERS_EACH * len(self.mentors)]):
            dealt[self.mentors[place % len(self.mentors)]].append(learner)
        return tuple((mentor, tuple(learners)) for mentor, learners in dealt.items() if learners)


def mentor_strength(skills: Iterable[HeldSkill], wanted: Iterable[str]) -> float:
    """The best strength in skills that were used or led, 0 where none is strong enough to teach.

    Args:
        skills: of the person.
        wanted: ids of the skills that satisfy the requirement.
    """
    ids = frozenset(wanted)
    held = (skill.strength for skill in skills if skill.id in ids and skill.claim in _HANDS_ON)
    return max((strength for strength in held if strength >= LEAST_STRENGTH), default=0.0)


def find_topics(
    coverage: Mapping[str, Mapping[int, float]], strength: Mapping[str, Mapping[int, float]]
) -> tuple[Topic, ...]:
    """All topics with at least one mentor and one learner, those with most learners first.

    Args:
        coverage: by requirement and person.
        strength: how strong a mentor of it a person is, 0 or absent where none.
    """
    topics = [
        Topic(requirement, _mentors(covered, strength.get(requirement, {})), _learners(covered))
        for requirement, covered in coverage.items()
    ]
    usable = [topic for topic in topics if topic.mentors and topic.learners]
    return tuple(sorted(usable, key=lambda topic: (-len(topic.learners), topic.requirement)))


def _mentors(covered: Mapping[int, float], strength: Mapping[int, float]) -> tuple[int, ...]:
    able = [number for number in covered if covered[number] >= MENTOR_COVERAGE and strength.get(number, 0.0) > 0]
    return tuple(sorted(able, key=lambda number: (-strength[number], number)))


def _learners(covered: Mapping[int, float]) -> tuple[int, ...]:
    return tuple(sorted((n for n in covered if covered[n] < LEARNER_COVERAGE), key=lambda n: (covered[n], n)))
