"""The ways up the ladder: which title comes next, and the fewest gaps that reach a verdict.

Scoring finds the path of each title with it, advice the further ways; so it stands below both rooms.
"""

from collections.abc import Iterable, Mapping, Sequence

from gapscan.schema.assessment import Gap, Gate, GateStatus, PathStep, Readiness, Scores
from gapscan.schema.taxonomy import EvidenceKind, Importance, Taxonomy, Thresholds, Title, Verdict

# points are sums of fractions: a score that misses a threshold by less has reached it
ROUNDING = 1e-9
_IMPORTANCE = list(Importance)
# what only time closes; where another set of gaps is as small, the one that a person can work on is told
_TIME_KINDS = frozenset({EvidenceKind.YEARS, EvidenceKind.ROLE})


def verdict_by_score(score: float, thresholds: Thresholds) -> Verdict:
    """The verdict that a score earns where no gate holds it."""
    reached = score + ROUNDING
    if reached >= thresholds.ready:
        return Verdict.READY
    if reached >= thresholds.nearly:
        return Verdict.NEARLY
    return Verdict.DEVELOPING if reached >= thresholds.developing else Verdict.EARLY


def threshold_of(verdict: Verdict, thresholds: Thresholds) -> float:
    """The least score for a verdict; 0 for `early`."""
    return {
        Verdict.READY: thresholds.ready,
        Verdict.NEARLY: thresholds.nearly,
        Verdict.DEVELOPING: thresholds.developing,
        Verdict.EARLY: 0.0,
    }[verdict]


def next_goal(readiness: Readiness, thresholds: Thresholds) -> Verdict:
    """The verdict above the one that the score earns; `ready` where the score is already enough for it."""
    order = list(Verdict)
    earned = order.index(verdict_by_score(readiness.score, thresholds))
    return order[max(0, earned - 1)]


def path_to(goal: Verdict, readiness: Readiness, title: Title | None, thresholds: Thresholds) -> tuple[PathStep, ...]:
    """The smallest set of gaps that lifts a title to a verdict by its score.

    A way to `ready` begins with the gaps that hold the `critical` gate. Years and degrees are no gaps: where only they
    hold the verdict, there are no steps.

    Args:
        goal: the verdict to reach.
        readiness: of the title.
        title: for the kinds of its requirements, None where they are not known.
        thresholds: the least score for each verdict.

    Returns:
        The steps with the score after each.
    """
    chosen = smallest_set(
        readiness.gaps,
        threshold_of(goal, thresholds) - readiness.score,
        must=_critical_gaps(readiness) if goal is Verdict.READY else [],
        slow=_slow(title) if title else frozenset(),
    )
    return _steps(chosen, readiness.score)


def smallest_set(
    ranked: Iterable[Gap], points: float, *, must: Sequence[Gap] = (), slow: Iterable[str] = ()
) -> list[Gap]:
    """The fewest gaps that together bring so many points.

    Taking the largest first gives the fewest. Of sets equally small, the one with fewer `slow` gaps is taken.

    Args:
        ranked: what may be closed, in `gap_order`.
        points: what is needed; nothing is taken beyond `must` where it is not above 0.
        must: gaps that are taken in any case.
        slow: ids of requirements that only time closes.

    Returns:
        The gaps, those of `must` first, the rest with most points first. All, where all are too few.
    """
    kept = {gap.requirement for gap in must}
    left = [gap for gap in ranked if gap.requirement not in kept]
    still = points - sum(gap.points for gap in must)
    taken: list[Gap] = []
    brought = 0.0
    while len(taken) < len(left) and brought + ROUNDING < still:
        taken.append(left[len(taken)])
        brought += taken[-1].points
    if slow:
        taken = _swap_slow(taken, left[len(taken) :], still, frozenset(slow))
    return [*must, *sorted(taken, key=gap_order)]


def next_title(
    title: Title | None, family: str, assessed: Mapping[str, Readiness], titles: Mapping[str, Title], taxonomy: Taxonomy
) -> str | None:
    """The lowest title of a family above a title, or the lowest at all; a next step of that title where it can be.

    Among several the one with the highest score is taken, then the first id.

    Args:
        title: where the person stands, None for the foot of the ladder.
        family: whose ladder it is.
        assessed: readiness by title id; one that is not there counts as 0.
        titles: the titles by id.
        taxonomy: the rungs.
    """
    rank = taxonomy.level_rank
    floor = rank[title.level] if title else -1
    above = [t for t in titles.values() if t.family == family and rank[t.level] > floor]
    if not above:
        return None
    lowest = min(rank[t.level] for t in above)
    steps = title.next if title else ()
    scores = {t.id: assessed[t.id].score if t.id in assessed else 0.0 for t in above}
    return min((t for t in above if rank[t.level] == lowest), key=lambda t: (t.id not in steps, -scores[t.id], t.id)).id


def aim_of(focus: Readiness, scores: Scores) -> Readiness:
    """The title that the gaps shown for a title belong to: itself, or the next one up where it is reached.

    Args:
        focus: the title that a report is about.
        scores: where the next one is looked up; what was not scored is no aim.
    """
    by_id = {readiness.title_id: readiness for readiness in scores.readiness}
    if focus.path_title:
        return by_id.get(focus.path_title, focus)
    rung = next((rung for rung in scores.ladder if rung.family == focus.family), None)
    return by_id.get(rung.next_title or "", focus) if rung and focus.verdict is Verdict.READY else focus


def _slow(title: Title) -> frozenset[str]:
    # told apart by presence first: most requirements ask for skills
    evidence = [asked.requirement for asked in title.requirements if asked.requirement.evidence is not None]
    return frozenset(requirement.id for requirement in evidence if requirement.evidence in _TIME_KINDS)


def gap_order(gap: Gap) -> tuple[float, int, str]:
    """Most points first, then importance, then id."""
    # rounded, so that a difference in the last bit of a float does not decide what a person should do first
    return -round(gap.points, 9), _IMPORTANCE.index(gap.importance), gap.requirement


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
