"""One title and one person -> `Readiness`: terms, gates, verdict, gaps, path."""

from gapscan.schema.assessment import PathStep, Readiness, Term
from gapscan.schema.taxonomy import Title, TitleRequirement, Verdict
from gapscan.score.evidence import measure_evidence
from gapscan.score.finding import Asking, Finding
from gapscan.score.gaps import gaps_of
from gapscan.score.gates import gates_of, verdict_for
from gapscan.score.profile import Profile
from gapscan.score.skill_coverage import measure_skills
from gapscan.ways import next_goal, path_to


def measure(asking: Asking, profile: Profile) -> Finding:
    """How far a requirement is covered, by the skills it names or by evidence of its kind."""
    kind = asking.asked.requirement.evidence
    return measure_evidence(kind, asking, profile) if kind else measure_skills(asking, profile)


def readiness_for(title: Title, profile: Profile) -> Readiness:
    """How ready a person is for a title.

    The path leads to the title's own next verdict; those who are ready have none yet.
    """
    taxonomy = profile.taxonomy
    findings = [measure(asking, profile) for asking in profile.groundwork.demand_of(title).askings]
    terms = tuple(_term(asked, found) for asked, found in zip(title.requirements, findings, strict=True))
    gates = gates_of(title, terms, findings, profile)
    score = sum(term.points for term in terms)
    bare = Readiness(
        title_id=title.id,
        title=title.name,
        family=title.family,
        level=title.level,
        verdict=verdict_for(score, gates, taxonomy.thresholds),
        gates=gates,
        terms=terms,
        gaps=gaps_of(title, terms, findings),
        path=(),
    )
    if bare.verdict is Verdict.READY:
        return bare
    goal = next_goal(bare, taxonomy.thresholds)
    return with_path(bare, path_to(goal, bare, title, taxonomy.thresholds), title.id, goal)


def with_path(readiness: Readiness, steps: tuple[PathStep, ...], title_id: str, goal: Verdict) -> Readiness:
    """The same readiness with a path where there are steps, made anew through the constructor."""
    if not steps:
        return readiness
    fields = {name: getattr(readiness, name) for name in Readiness.model_fields}
    return Readiness(**fields | {"path": steps, "path_title": title_id, "path_verdict": goal})


def _term(asked: TitleRequirement, found: Finding) -> Term:
    return Term(
        requirement=asked.requirement.id,
        label=asked.requirement.label,
        importance=asked.importance,
        weight=asked.weight,
        coverage=found.coverage,
        skills=found.skills,
        guides=asked.requirement.guides,
        reason=found.reason,
    )
