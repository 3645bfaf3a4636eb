"""What `advise` hands on: how to close each gap, where to go next, and how the resume itself reads.

No score rests on any of it. All words are gapscan's own or the resume's; texts are raw.
"""

from enum import StrEnum
from typing import Literal

from gapscan.schema.assessment import Gate, PathStep
from gapscan.schema.base import Box, Flow
from gapscan.schema.taxonomy import Verdict


class Pointer(Flow):
    """Something to take up: a course, a book, a certificate, a question that interviews ask.

    `id` is its entry in the taxonomy's knowledge, `kind` the entry's own; `by` is who awards a certificate. No guides:
    the field knows it.
    """

    id: str
    name: str
    kind: str
    by: str | None = None
    guides: tuple[str, ...] = ()


class GapHelp(Flow):
    """What closes one gap: what would count as evidence, and what to learn, earn and prepare.

    `so_far` says what is there already and what it lacks.
    """

    requirement: str
    so_far: str | None = None
    counts_as_evidence: tuple[str, ...] = ()
    resources: tuple[Pointer, ...] = ()
    certifications: tuple[Pointer, ...] = ()
    interview_topics: tuple[Pointer, ...] = ()


class Way(Flow):
    """The smallest set of gaps that leads to a verdict for a title, with the score after each step.

    `score` is where the person stands today. `waits_for` are the gates not passed that no one step opens:
    years, degree, and enough that is shown rather than listed.
    """

    title_id: str
    title: str
    level: str
    score: float
    verdict: Verdict
    steps: tuple[PathStep, ...]
    waits_for: tuple[Gate, ...] = ()


class NextTitle(Flow):
    """A title to grow into or to move to sideways, with the score the person has for it today.

    Score and verdict are None where the title was not scored. `guides` are those that name the step; none: it follows
    from the ladder.
    """

    title_id: str
    title: str
    family: str
    level: str
    relation: Literal["grow", "sideways"]
    score: float | None
    verdict: Verdict | None
    focus: str
    responsibilities: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()


class Salary(Flow):
    """What one guide says about pay: bounds in `currency` per `period`, open upwards where `max` is None.

    `title_id` is the title that it is told for; `role` is whom the guide speaks of, which may be wider. `figure` says
    what sort of number it is; `year` and `source` are None where the guide names none.
    """

    id: str
    title_id: str
    guide: str
    role: str
    figure: str
    min: float
    max: float | None
    currency: str
    period: str
    year: int | None
    source: str | None = None
    note: str | None = None


class CheckStatus(StrEnum):
    """Whether a piece of advice is followed; unknown where a resume cannot show it."""

    PASS = "pass"
    FAIL = "fail"
    UNKNOWN = "unknown"


class CheckLine(Flow):
    """A line of the resume that a check rests on; page and box are None where only its words are known."""

    quote: str
    page: int | None = None
    box: Box | None = None


class ResumeCheck(Flow):
    """One piece of advice on resumes, what was found, and the lines that show it.

    `id` is the advice's entry in the taxonomy, or gapscan's own where no guide states it. `label` says what is good,
    `observed` what stands there, as in `7 of 18 bullets hold a number`.
    """

    id: str
    label: str
    area: str
    status: CheckStatus
    observed: str
    lines: tuple[CheckLine, ...] = ()
    guides: tuple[str, ...] = ()


class Guidance(Flow):
    """All advice for one person about one title, the one that the report is about.

    `aim_id` is the title whose gaps `gap_help` answers, in the order of the gaps: the title itself, or the next one up
    where it is reached. `responsibilities` are those of the title, `goals` those of its stage; `salaries` are told for
    the title and for the aim, all that guides state side by side, and `pay_conflicts` says where they disagree.
    """

    title_id: str
    aim_id: str
    gap_help: tuple[GapHelp, ...] = ()
    ways: tuple[Way, ...] = ()
    next_titles: tuple[NextTitle, ...] = ()
    responsibilities: tuple[str, ...] = ()
    goals: tuple[Pointer, ...] = ()
    salaries: tuple[Salary, ...] = ()
    pay_conflicts: tuple[str, ...] = ()
    checks: tuple[ResumeCheck, ...] = ()
