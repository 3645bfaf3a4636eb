"""One title and one person -> `Readiness`: terms, gates, verdict, gaps, path."""

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from gapscan.schema.assessment import Gap, PathStep, Readiness, sum_of_points
from gapscan.schema.taxonomy import Title, Verdict
from gapscan.score.evidence import measure_evidence
from gapscan.score.finding import Asking, Outcome
from gapscan.score.gates import gates_of, verdict_for
from gapscan.score.outcome import outcome_of
from gapscan.score.profile import Profile
from gapscan.score.skill_coverage import measure_skills
from gapscan.ways import next_goal, path_to


def readiness_for(title: Title, profile: Profile) -> Readiness:
    """How ready a person is for a title.

    The path leads to the title's own next verdict; those who are ready have none yet.
    """
    taxonomy = profile.taxonomy
    outcomes = [_outcome(asking, profile) for asking in profile.groundwork.demand_of(title).askings]
    terms = tuple([outcome.term for outcome in outcomes])
    gates = gates_of(title, outcomes, profile)
    score = sum_of_points(terms)
    bare = Readiness(
        title_id=title.id,
        title=title.name,
        family=title.family,
        level=title.level,
        verdict=verdict_for(score, gates, taxonomy.thresholds),
        gates=gates,
        terms=terms,
        gaps=_gaps(outcomes),
        path=(),
    )
    if bare.verdict is Verdict.READY:
        return bare
    goal = next_goal(bare, taxonomy.thresholds)
    return with_path(bare, path_to(goal, bare, title, taxonomy.thresholds), title.id, goal)


def _outcome(asking: Asking, profile: Profile) -> Outcome:
    """What a person shows of a requirement, by the skills that it names or by evidence of its kind."""
    nothing = asking.nothing
    if nothing and profile.near.isdisjoint(asking.skills):
        return nothing
    finding = measure_evidence(asking.evidence, asking, profile) if asking.evidence else measure_skills(asking, profile)
    return outcome_of(asking.asked, finding)


def with_path(readiness: Readiness, steps: tuple[PathStep, ...], title_id: str, goal: Verdict) -> Readiness:
    """The same readiness with a path where there are steps."""
    return replace(readiness, path=steps, path_title=title_id, path_verdict=goal) if steps else readiness


def _gaps(outcomes: Sequence[Outcome]) -> tuple[Gap, ...]:
    """A gap for every term that is not covered in full: most points first, then importance, then id."""
    ranked = sorted(outcomes, key=attrgetter("gap_rank"))
    return tuple([outcome.gap for outcome in ranked if outcome.gap])
