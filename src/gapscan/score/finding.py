"""What measuring a requirement finds: how far it is covered, by which skills, why, and what that is for a title."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from gapscan.schema.assessment import Gap, GapKind, Term
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import EvidenceKind, Importance, Level, Title, TitleRequirement
from gapscan.score.strength import strength_of


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


class Outcome(NamedTuple):
    """What a finding is for a title: its term, and the gap with its rank among gaps where points are left."""

    finding: Finding
    term: Term
    gap: Gap | None
    gap_rank: tuple[float, int, str]


@dataclass(frozen=True)
class Asking:
    """A requirement as a title asks for it, and the title's level.

    `nothing` is its outcome where none of its skills is near a person; None where no skills are asked for.
    """

    title: Title
    asked: TitleRequirement
    level: Level
    nothing: Outcome | None = field(default=None, compare=False, repr=False)

    @cached_property
    def expected(self) -> float:
        """The strength that fully satisfies."""
        return expected_strength(self.asked, self.level)

    @cached_property
    def skills(self) -> tuple[str, ...]:
        """The skills that can satisfy it."""
        return self.asked.requirement.skills

    @cached_property
    def evidence(self) -> EvidenceKind | None:
        """What is asked for instead of skills."""
        return self.asked.requirement.evidence

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
