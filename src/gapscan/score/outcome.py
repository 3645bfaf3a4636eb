"""Asking + Finding -> `Outcome`: the term, the gap where points are left, and where the gap ranks."""

from gapscan.schema.assessment import Gap, GapKind, Term
from gapscan.schema.taxonomy import TitleRequirement
from gapscan.score.finding import Asking, Finding, Outcome
from gapscan.ways import gap_order

_NO_RANK = (0.0, 0, "")


def outcome_of(asking: Asking, found: Finding) -> Outcome:
    """What a finding is for the title that asks.

    Args:
        asking: the requirement with its weight in a title.
        found: how far it is covered.
    """
    if not found.lasts:
        return _outcome(asking.asked, found)
    if not asking.lasting:
        # most of two thousand requirements are not met at all: a batch makes their terms once
        asking.lasting.append(_outcome(asking.asked, found))
    return asking.lasting[0]


def _outcome(asked: TitleRequirement, found: Finding) -> Outcome:
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
