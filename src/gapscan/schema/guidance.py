"""What `advise` hands on: how to close each gap, where to go next, and how the resume itself reads.

No score rests on any of it. All words are gapscan's own or the resume's; texts are raw.
"""

from enum import StrEnum
from typing import Literal

from gapscan.schema.assessment import PathStep
from gapscan.schema.base import Box, Flow
from gapscan.schema.taxonomy import Verdict


class Pointer(Flow):
    """Something to take up: a course, a book, a certificate, a question that interviews ask."""

    name: str
    kind: str
    guides: tuple[str, ...] = ()


class GapHelp(Flow):
    """What closes one gap: what would count as evidence, and what to learn, earn and prepare."""

    requirement: str
    counts_as_evidence: tuple[str, ...] = ()
    resources: tuple[Pointer, ...] = ()
    certifications: tuple[Pointer, ...] = ()
    interview_topics: tuple[Pointer, ...] = ()


class Way(Flow):
    """The smallest set of gaps that leads to a verdict for a title, with the score after each step.

    `waits_for` are the gates that no step opens (years, degree), in words.
    """

    title_id: str
    title: str
    verdict: Verdict
    steps: tuple[PathStep, ...]
    waits_for: tuple[str, ...] = ()


class NextTitle(Flow):
    """A title to grow into or to move to sideways, with the score the person has for it today."""

    title_id: str
    title: str
    family: str
    level: str
    relation: Literal["grow", "sideways"]
    score: float
    verdict: Verdict
    responsibilities: tuple[str, ...] = ()


class Salary(Flow):
    """What one guide says about pay: bounds in `currency` per `period`, open upwards where `max` is None."""

    guide: str
    role: str
    figure: str
    min: float
    max: float | None
    currency: str
    period: str
    year: int | None


class CheckStatus(StrEnum):
    """Whether a piece of advice is followed; unknown where a resume cannot show it."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"


class CheckLine(Flow):
    """A line of the resume that a check rests on."""

    quote: str
    page: int
    box: Box | None = None


class ResumeCheck(Flow):
    """One piece of advice on resumes, what was found, and the lines that show it."""

    id: str
    label: str
    area: str
    status: CheckStatus
    observed: str
    lines: tuple[CheckLine, ...] = ()
    guides: tuple[str, ...] = ()


class Guidance(Flow):
    """All advice for one person about one title, the one that the report is about."""

    title_id: str
    gap_help: tuple[GapHelp, ...] = ()
    ways: tuple[Way, ...] = ()
    next_titles: tuple[NextTitle, ...] = ()
    responsibilities: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    salaries: tuple[Salary, ...] = ()
    checks: tuple[ResumeCheck, ...] = ()
