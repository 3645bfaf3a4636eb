"""What `score` hands on, and the whole result that reports are made from."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, PlainSerializer

from gapscan.schema.base import Box, Flow
from gapscan.schema.document import Issue
from gapscan.schema.job import JobAdvert
from gapscan.schema.match import Claim, Method, SkillMatch
from gapscan.schema.resume import Resume
from gapscan.schema.resume_text import Line, Section, SectionKind
from gapscan.schema.taxonomy import Importance, SkillKind, Verdict


class Evidence(Flow):
    """One place that shows a skill."""

    quote: str
    page: int
    box: Box
    section: SectionKind
    entry: int | None
    method: Method
    similarity: float
    claim: Claim


class SkillRecord(Flow):
    """A skill of this person: `counted` ones were found, others follow from narrower ones (`implied_by`).

    Where a skill was found and narrower ones show it better, `implied_by` names those too. `strength` is 0..1; `months`
    is the union of the dated posts that use it; `last_used` is a date or `present`.
    """

    id: str
    name: str
    kind: SkillKind
    counted: bool
    claim: Claim
    strength: float
    months: int = 0
    last_used: str | None = None
    implied_by: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class GateStatus(StrEnum):
    """Whether a gate is passed; unknown where the resume does not tell."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"


# A resume has some three thousand gates, terms, gaps and steps, all of them made by scoring: as frozen as every other
# flow type, but made without a validation that would cost as much as the rest of scoring; dumped by name like the rest.
_ByName = PlainSerializer(lambda value: value._asdict())


GateId = Literal["years", "degree", "critical", "evidence"]


class Gate(NamedTuple):
    """A check that bounds the verdict and never the points.

    `years` and `degree` are what employers check first; `critical` asks that something is shown for every critical
    requirement, `evidence` that enough points rest on more than a list.
    """

    id: GateId
    status: GateStatus
    required: str
    observed: str


class GapKind(StrEnum):
    """Why points are lost."""

    MISSING = "missing"
    WEAK = "weak"
    STALE = "stale"
    ADJACENT = "adjacent"


class Term(NamedTuple):
    """One summand of a score: `points` = 100 x weight x coverage."""

    requirement: str
    label: str
    importance: Importance
    weight: float
    coverage: float
    skills: tuple[str, ...]
    guides: tuple[str, ...]
    reason: str

    @property
    def points(self) -> float:
        """What the term adds to the score of 100."""
        return 100 * self.weight * self.coverage


class Gap(NamedTuple):
    """Points that are still to be had, and how."""

    requirement: str
    label: str
    kind: GapKind
    importance: Importance
    points: float
    advice: str


class PathStep(NamedTuple):
    """One step of the path: close this gap, gain these points, and stand at `score`."""

    requirement: str
    label: str
    points: float
    score: float


@dataclass(frozen=True, slots=True)
class Readiness:
    """How ready the person is for one title; the score is the sum of the terms' points.

    The path leads to `path_verdict` for the title `path_title`: this one, or the next one up where the person is
    ready; both are None where no set of gaps leads further.
    """

    title_id: str
    title: str
    family: str
    level: str
    verdict: Verdict
    gates: tuple[Annotated[Gate, _ByName], ...]
    terms: tuple[Annotated[Term, _ByName], ...]
    gaps: tuple[Annotated[Gap, _ByName], ...]
    path: tuple[Annotated[PathStep, _ByName], ...]
    path_title: str | None = None
    path_verdict: Verdict | None = None
    score: float = field(init=False)

    def __post_init__(self) -> None:
        """The score, 0..100, is worked out once: everything asks for it."""
        object.__setattr__(self, "score", sum_of_points(self.terms))


def sum_of_points(terms: Iterable[Term]) -> float:
    """The score that terms add up to."""
    # a hundred titles of some twenty terms: the products are written out, since a property costs three times as much
    return sum([100 * term.weight * term.coverage for term in terms if term.coverage], start=0.0)


class LadderRung(Flow):
    """Where the person stands in one family: the highest level that is ready, and the title to aim at next."""

    family: str
    ready_level: str | None
    ready_title: str | None
    next_title: str | None
    next_score: float | None


class Scores(Flow):
    """All that `score` finds out: skills, readiness for every title (best first), ladder, best fit."""

    skills: tuple[SkillRecord, ...]
    readiness: tuple[Readiness, ...]
    ladder: tuple[LadderRung, ...]
    best_fit: str | None
    issues: tuple[Issue, ...] = ()


class Source(Flow):
    """The file that was read."""

    file: str
    sha256: str
    format: str
    pages: int
    reader: str


class Assessment(Flow):
    """Everything about one resume: what was read, what was found, and what it is worth for each title.

    `lines` place every line of `text` on its page. `job` is the advert that was aimed at, None where none was.
    """

    as_of: str
    tool_version: str
    scoring_version: str
    taxonomy_sha256: str
    source: Source
    status: Literal["ok", "partial", "failed"]
    issues: tuple[Issue, ...]
    resume: Resume | None = None
    text: str = ""
    sections: tuple[Section, ...] = ()
    lines: tuple[Line, ...] = Field(default=(), repr=False)
    matches: tuple[SkillMatch, ...] = ()
    scores: Scores | None = None
    job: JobAdvert | None = None
