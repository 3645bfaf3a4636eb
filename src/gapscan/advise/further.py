"""The ways up: the fewest gaps to the next verdict, to `ready`, and to `ready` for the next title."""

from gapscan.advise.situation import Situation
from gapscan.schema.assessment import GateStatus, Readiness
from gapscan.schema.guidance import Way
from gapscan.schema.taxonomy import Title, Verdict
from gapscan.ways import next_goal, next_title, path_to

# no single gap opens them: years pass, degrees are studied for, and what is only listed must be shown in use
_GATES_BESIDE_GAPS = frozenset({"years", "degree", "evidence"})


def ways_up(situation: Situation) -> tuple[Way, ...]:
    """The ways that begin today, the shortest goal first.

    Returns:
        For the title itself: to its next verdict and, where that is another, to `ready`. For the next title up: to
        `ready`. A title that is ready has no way, and one that was not scored is left out.
    """
    thresholds = situation.taxonomy.thresholds
    goals: list[tuple[Readiness, Verdict]] = []
    if situation.focus.verdict is not Verdict.READY:
        nearest = next_goal(situation.focus, thresholds)
        goals = [(situation.focus, goal) for goal in dict.fromkeys((nearest, Verdict.READY))]
    above = situation.readiness_by_id.get(title_above(situation) or "")
    if above and above.verdict is not Verdict.READY:
        goals.append((above, Verdict.READY))
    return tuple(_way(readiness, goal, situation) for readiness, goal in goals)


def title_above(situation: Situation) -> str | None:
    """The id of the next title up: the aim where the focus is reached, else the next rung of its family's ladder."""
    focus, aim = situation.focus, situation.aim
    if aim.title_id != focus.title_id:
        return aim.title_id
    title = situation.titles.get(focus.title_id)
    if title is None or title.level not in situation.taxonomy.level_rank:
        return None
    return next_title(title, title.family, situation.readiness_by_id, situation.titles, situation.taxonomy)


def _way(readiness: Readiness, goal: Verdict, situation: Situation) -> Way:
    title: Title | None = situation.titles.get(readiness.title_id)
    return Way(
        title_id=readiness.title_id,
        title=readiness.title,
        level=readiness.level,
        score=readiness.score,
        verdict=goal,
        steps=path_to(goal, readiness, title, situation.taxonomy.thresholds),
        waits_for=tuple(
            gate for gate in readiness.gates if gate.id in _GATES_BESIDE_GAPS and gate.status is not GateStatus.PASS
        ),
    )
