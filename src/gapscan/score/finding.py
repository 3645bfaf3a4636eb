"""What measuring a requirement finds: how far it is covered, by which skills, and why."""

from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

from gapscan.schema.assessment import GapKind
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Importance, Level, Title, TitleRequirement
from gapscan.score.strength import strength_of


@dataclass(frozen=True)
class Asking:
    """A requirement as a title asks for it, and the title's level."""

    title: Title
    asked: TitleRequirement
    level: Level

    @cached_property
    def expected(self) -> float:
        """The strength that fully satisfies."""
        return expected_strength(self.asked, self.level)

    @cached_property
    def measure_key(self) -> Hashable:
        """The same for all titles that ask for as much of the same skills."""
        requirement = self.asked.requirement
        return requirement.id, requirement.skills, requirement.at_least, self.asked.claim.value, self.expected


def expected_strength(asked: TitleRequirement, level: Level) -> float:
    """The strength that fully satisfies: of the claim and months asked for, and no less than the level expects.

    Helpful things, and things for which a title asks less than a list on purpose, need no more than is asked for.
    """
    stated = strength_of(asked.claim, asked.months)
    modest = asked.importance is Importance.HELPFUL or asked.claim.rank < Claim.LISTED.rank
    return stated if modest else max(stated, level.expected_strength)


@dataclass(frozen=True, slots=True)
class Finding:
    """How far a requirement is covered (0..1), the skills that cover it, a sentence why, and why points are lost.

    `shown` is the coverage that is left without what stands in a list alone.
    """

    coverage: float
    shown: float
    reason: str
    skills: tuple[str, ...] = ()
    gap: GapKind | None = None
