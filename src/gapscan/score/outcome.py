"""TitleRequirement + Finding -> `Outcome`: the term, the gap where points are left, and where the gap ranks."""

from gapscan.schema.assessment import Gap, GapKind, Term
from gapscan.schema.taxonomy import TitleRequirement
from gapscan.score.finding import Finding, Outcome
from gapscan.ways import gap_order

_NO_RANK = (0.0, 0, "")


def outcome_of(asked: TitleRequirement, found: Finding) -> Outcome:
    """What a finding is for the title that asks.

    Args:
        asked: the requirement with its weight in a title.
        found: how far it is covered.
    """
    requirement = asked.requirement
    term = Term(
        requirement=requirement.id,
        label=requirement.label,
        importance=asked.importance,
        weight=asked.weight,
        coverage=found.coverage,
        skills=found.skills,
        guides=requirement.guides,
        reason=found.reason,
    )
    if found.coverage >= 1:
        return Outcome(found, term, None, _NO_RANK)
    gap = Gap(
        requirement=requirement.id,
        label=requirement.label,
        kind=found.gap or GapKind.WEAK,
        importance=asked.importance,
        points=100 * asked.weight - term.points,
        advice=requirement.advice,
    )
    return Outcome(found, term, gap, gap_order(gap))
