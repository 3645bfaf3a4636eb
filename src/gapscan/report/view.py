"""What people see, whatever the format.

Every format draws from the same `View`, so that all of them show the same figures in the same order. Texts are raw:
each format makes them inert in its own way.
"""

from dataclasses import dataclass

from gapscan.report.advice import Advice, HelpLines, StepLine
from gapscan.report.job import JobPart
from gapscan.report.skills import SkillLine
from gapscan.report.words import duration
from gapscan.schema.document import Issue


@dataclass(frozen=True, slots=True)
class Headline:
    """Where the person stands, in one breath; `score` is 0..100, rounded down so that it never passes a threshold.

    `label` says how the title was chosen: the best of several, or the only one asked for.
    """

    label: str
    title_id: str
    title: str
    level: str
    score: int
    verdict: str
    ready_for: str | None
    held_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aim:
    """The title that gaps and path lead to: the best fit itself, or the next one up where that is ready.

    `held_by` are the gates not passed, `waits_for` those of them that no gap closes: years and degree.
    """

    title: str
    score: int
    verdict: str
    is_next: bool
    held_by: tuple[str, ...]
    waits_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rung:
    """One title of the chosen family; `gates` are those not passed, in words, `held_by` the first of them in short."""

    title_id: str
    title: str
    level: str
    score: int
    verdict: str
    gates: tuple[str, ...]
    held_by: str | None
    is_focus: bool


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """One family at a glance: what the person is ready for, and the next title with its score."""

    family: str
    ready_title: str | None
    ready_level: str | None
    next_title: str | None
    next_score: int | None


@dataclass(frozen=True, slots=True)
class TermLine:
    """One summand of the focus title's score; `points` of `points_possible`."""

    label: str
    importance: str
    points: float
    points_possible: float
    reason: str
    skills: tuple[str, ...]
    guides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GapLine:
    """Points to be had: what is missing, of what kind, and what to do; `help` tells it at length."""

    label: str
    kind: str
    importance: str
    points: float
    advice: str
    help: HelpLines | None = None


@dataclass(frozen=True, slots=True)
class PossibleLine:
    """A skill that a line may mean and nothing says outright; never counted. `similarity` is 0..1."""

    name: str
    similarity: float
    quote: str
    page: int
    section: str


@dataclass(frozen=True, slots=True)
class View:
    """The whole report, picked and ordered; empty parts are left out by the formats.

    `advice` is None where nothing was scored, `job` where no advert was aimed at.
    """

    candidate: str | None
    file: str
    pages: int
    as_of: str
    status: str
    experience_months: int | None
    headline: Headline | None
    aim: Aim | None
    ladder_family: str | None
    ladder: tuple[Rung, ...]
    families: tuple[FamilyLine, ...]
    terms: tuple[TermLine, ...]
    gaps: tuple[GapLine, ...]
    path: tuple[StepLine, ...]
    path_goal: str | None
    evidence: tuple[SkillLine, ...]
    issues: tuple[Issue, ...]
    small_print: str
    advice: Advice | None = None
    possible: tuple[PossibleLine, ...] = ()
    job: JobPart | None = None


def facts_of_file(view: View) -> tuple[str, ...]:
    """What was read and how well, part by part."""
    state = {"ok": "read in full", "partial": "read in part, see the notes", "failed": "could not be read"}[view.status]
    pages = f"{view.pages} page{'' if view.pages == 1 else 's'}, " if view.pages else ""
    experience = (f"{duration(view.experience_months)} of experience",) if view.experience_months else ()
    return (view.file, f"{pages}{state}", *experience)


def gaps_heading(aim: Aim) -> str:
    """What closing the gaps leads to."""
    return f"Gaps that remain for {aim.title}" if aim.verdict == "ready" else f"Gaps on the way to {aim.title}"
