"""Terms -> the points that are still to be had, and the shortest way to the next verdict."""

from collections.abc import Iterable, Sequence

from gapscan.schema.assessment import Gap, GapKind, Gate, GateStatus, PathStep, Readiness, Term
from gapscan.schema.taxonomy import EvidenceKind, Importance, Thresholds, Title, Verdict
from gapscan.score.finding import Finding
from gapscan.score.gates import ROUNDING, threshold_of, verdict_by_score

_IMPORTANCE = list(Importance)
# what only time closes; where another set of gaps is as small, the one that a person can work on is told
_TIME_KINDS = frozenset({EvidenceKind.YEARS, EvidenceKind.ROLE})


def gaps_of(title: Title, terms: Sequence[Term], findings: Sequence[Finding]) -> tuple[Gap, ...]:
    """A gap for every term that is not covered in full: most points first, then importance, then id.

    Args:
        title: what asks.
        terms: one per requirement of the title, in its order.
        findings: in the order of the terms.
    """
    found = [
        Gap(
            requirement=term.requirement,
            label=term.label,
            kind=finding.gap or GapKind.WEAK,
            importance=term.importance,
            points=100 * term.weight - term.points,
            advice=asked.requirement.advice,
        )
        for asked, term, finding in zip(title.requirements, terms, findings, strict=True)
        if term.coverage < 1
    ]
    return tuple(sorted(found, key=_gap_order))


def next_goal(readiness: Readiness, thresholds: Thresholds) -> Verdict:
    """The verdict above the one that the score earns; `ready` where the score is already enough for it."""
    order = list(Verdict)
    earned = order.index(verdict_by_score(readiness.score, thresholds))
    return order[max(0, earned - 1)]


def path_to(goal: Verdict, readiness: Readiness, title: Title, thresholds: Thresholds) -> tuple[PathStep, ...]:
    """The smallest set of gaps that lifts a title to a verdict by its score.

    A way to `ready` begins with the gaps that hold the `critical` gate. Years and degrees are no gaps: where only they
    hold the verdict, there are no steps.

    Args:
        goal: the verdict to reach.
        readiness: of the title.
        title: for the kinds of its requirements.
        thresholds: the least score for each verdict.

    Returns:
        The steps with the score after each.
    """
    chosen = smallest_set(
        readiness.gaps,
        threshold_of(goal, thresholds) - readiness.score,
        must=_critical_gaps(readiness) if goal is Verdict.READY else [],
        slow={asked.requirement.id for asked in title.requirements if asked.requirement.evidence in _TIME_KINDS},
    )
    return _steps(chosen, readiness.score)


def smallest_set(
    gaps: Iterable[Gap], points: float, *, must: Sequence[Gap] = (), slow: Iterable[str] = ()
) -> list[Gap]:
    """The fewest gaps that together bring so many points.

    Taking the largest first gives the fewest. Of sets equally small, the one with fewer `slow` gaps is taken.

    Args:
        gaps: what may be closed.
        points: what is needed; nothing is taken beyond `must` where it is not above 0.
        must: gaps that are taken in any case.
        slow: ids of requirements that only time closes.

    Returns:
        The gaps, those of `must` first, the rest with most points first. All, where all are too few.
    """
    ranked = sorted((gap for gap in gaps if gap not in must), key=_gap_order)
    still = points - sum(gap.points for gap in must)
    count = 0
    while count < len(ranked) and sum(gap.points for gap in ranked[:count]) + ROUNDING < still:
        count += 1
    taken = _swap_slow(ranked[:count], ranked[count:], still, frozenset(slow))
    return [*must, *sorted(taken, key=_gap_order)]


def _swap_slow(taken: list[Gap], left: list[Gap], points: float, slow: frozenset[str]) -> list[Gap]:
    """The same number of gaps with slow ones replaced as long as the points suffice."""
    spare = [gap for gap in left if gap.requirement not in slow]
    for gap in [gap for gap in reversed(taken) if gap.requirement in slow]:
        others = [other for other in taken if other is not gap]
        if spare and sum(other.points for other in others) + spare[0].points + ROUNDING >= points:
            taken = [*others, spare.pop(0)]
    return taken


def _critical_gaps(readiness: Readiness) -> list[Gap]:
    """The gaps that keep the `critical` gate shut."""
    if not any(_is_shut(gate) for gate in readiness.gates):
        return []
    empty = {term.requirement for term in readiness.terms if term.coverage <= 0}
    return [gap for gap in readiness.gaps if gap.importance is Importance.CRITICAL and gap.requirement in empty]


def _is_shut(gate: Gate) -> bool:
    return gate.id == "critical" and gate.status is GateStatus.FAIL


def _steps(gaps: Iterable[Gap], score: float) -> tuple[PathStep, ...]:
    steps = []
    for gap in gaps:
        score += gap.points
        steps.append(PathStep(requirement=gap.requirement, label=gap.label, points=gap.points, score=score))
    return tuple(steps)


def _gap_order(gap: Gap) -> tuple[float, int, str]:
    # rounded, so that a difference in the last bit of a float does not decide what a person should do first
    return -round(gap.points, 9), _IMPORTANCE.index(gap.importance), gap.requirement
