"""What a job advert asks for and what the resume shows of it: Assessment -> `JobPart`, for every format."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gapscan.report.inert import unbulleted
from gapscan.report.names import Names
from gapscan.report.skills import best_evidence, provers_of, surfaces_of
from gapscan.report.words import GAP_WORDS, shown_score
from gapscan.schema.assessment import Assessment, GateStatus, Readiness, SkillRecord, Term
from gapscan.schema.job import JobAdvert, JobRequirement, Wanted

WANTED_WORDS = {Wanted.MUST: "must have", Wanted.NICE: "nice to have", Wanted.DUTY: "from the work described"}
_GATE_WORDS = {GateStatus.PASS: "met", GateStatus.FAIL: "not met", GateStatus.UNKNOWN: "not told"}
_LEVEL_WORDS = {
    "title": "by its title",
    "text": "by its words",
    "years": "by the years it asks for",
    "nearest": "as the nearest title",
}
_SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class JobLine:
    """One thing that an advert asks for: the line that asks, how far it is shown, and the line that shows it best.

    `state` is `shown` or the kind of the gap in words; `quote` and `page` are None where nothing shows it; `surface` is
    the mention as it is printed there.
    """

    label: str
    state: str
    points: float
    points_possible: float
    asked: str
    reason: str
    quote: str | None = None
    page: int | None = None
    surface: str = ""


@dataclass(frozen=True, slots=True)
class JobTermLine:
    """Something asked for that the taxonomy does not know; nobody is scored by it."""

    text: str
    wanted: str
    asked: str


@dataclass(frozen=True, slots=True)
class JobPart:
    """The advert that a report aims at: must-haves first, then nice-to-haves, then what only the work tells of.

    `gates` are years and degree with whether they are met; `nearest` is the nearest title of the taxonomy, with the
    person's score for it where it was scored.
    """

    title: str
    employer: str | None
    file: str
    level: str
    level_from: str
    score: int
    gates: tuple[str, ...]
    musts: tuple[JobLine, ...]
    nices: tuple[JobLine, ...]
    duties: tuple[JobLine, ...]
    unknown: tuple[JobTermLine, ...]
    nearest: str
    nearest_score: int | None

    @property
    def shown_musts(self) -> int:
        """How many must-haves are shown in full."""
        return sum(line.state == _SHOWN for line in self.musts)


def pick_job(assessment: Assessment, names: Names) -> JobPart | None:
    """The part about the advert; None where none was aimed at, or nothing was scored.

    Args:
        assessment: with its advert.
        names: what levels are called.
    """
    job, scores = assessment.job, assessment.scores
    by_id = {readiness.title_id: readiness for readiness in scores.readiness} if scores else {}
    readiness = by_id.get(job.target.id) if job else None
    if job is None or scores is None or readiness is None:
        return None
    lines = list(_lines(job, readiness, assessment))
    near = job.nearest[0]
    return JobPart(
        title=job.target.name,
        employer=job.employer,
        file=job.file,
        level=names.level(job.level),
        level_from=_LEVEL_WORDS.get(job.level_from, job.level_from),
        score=shown_score(readiness.score),
        gates=tuple(
            f"{gate.required}: {_GATE_WORDS[gate.status]}, found {gate.observed}"
            for gate in readiness.gates
            if gate.id in {"years", "degree"}
        ),
        musts=tuple(line for wanted, line in lines if wanted is Wanted.MUST),
        nices=tuple(line for wanted, line in lines if wanted is Wanted.NICE),
        duties=tuple(line for wanted, line in lines if wanted is Wanted.DUTY),
        unknown=tuple(JobTermLine(term.text, WANTED_WORDS[term.wanted], term.line) for term in job.unknown_terms),
        nearest=near.name,
        nearest_score=shown_score(by_id[near.title_id].score) if near.title_id in by_id else None,
    )


def _lines(job: JobAdvert, readiness: Readiness, assessment: Assessment) -> Iterable[tuple[Wanted, JobLine]]:
    """Every requirement with the line that asks for it, in the order of the advert."""
    records = {record.id: record for record in assessment.scores.skills} if assessment.scores else {}
    surfaces = surfaces_of(assessment)
    requirements = {requirement.id: requirement for requirement in job.requirements}
    kinds = {gap.requirement: GAP_WORDS[gap.kind] for gap in readiness.gaps}
    for term in readiness.terms:
        requirement = requirements.get(term.requirement)
        wanted = requirement.wanted if requirement else Wanted.MUST
        yield (
            wanted,
            _line(term, kinds.get(term.requirement, _SHOWN), _asked(term, requirement, job), records, surfaces),
        )


def _asked(term: Term, requirement: JobRequirement | None, job: JobAdvert) -> str:
    """The line of the advert that asks, or that names the years or the degree."""
    if requirement:
        return requirement.lines[0] if requirement.lines else ""
    told = job.years if term.requirement == "years" else job.degrees
    return next((each.line for each in told if each.wanted is Wanted.MUST), "")


def _line(
    term: Term,
    state: str,
    asked: str,
    records: Mapping[str, SkillRecord],
    surfaces: Mapping[tuple[str, int, tuple[float, ...]], str],
) -> JobLine:
    record = next(iter(provers_of(term.skills, records)), None)
    shown = best_evidence(record) if record else None
    return JobLine(
        label=term.label,
        state=state,
        points=term.points,
        points_possible=100 * term.weight,
        asked=asked,
        reason=term.reason,
        quote=unbulleted(shown.quote) if shown else None,
        page=shown.page if shown else None,
        surface=surfaces.get((record.id, shown.page, shown.box), "") if record and shown else "",
    )
