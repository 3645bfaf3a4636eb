"""Advice in the words that people read, picked and ordered: Guidance -> Advice.

Every format draws its advice from here, as it draws its figures from `View`. Texts are raw.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from gapscan.report.names import Names
from gapscan.report.words import CHECK_WORDS, VERDICT_WORDS, gate_words, money, shown_score
from gapscan.schema.assessment import PathStep
from gapscan.schema.base import Box
from gapscan.schema.guidance import (
    GapHelp,
    Guidance,
    NextTitle,
    Pointer,
    ResumeCheck,
    Salary,
    Way,
)


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of a path; `score` is where the person stands after it."""

    label: str
    points: float
    score: int


@dataclass(frozen=True, slots=True)
class PointerLine:
    """A course, book, certificate or interview topic; `guides` are the titles of the guides that name it."""

    name: str
    kind: str
    by: str | None
    guides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpLines:
    """What closes a gap: what is there, evidence that would count, what to learn and earn, what interviews ask."""

    so_far: str | None
    counts_as_evidence: tuple[str, ...]
    resources: tuple[PointerLine, ...]
    certifications: tuple[PointerLine, ...]
    interview_topics: tuple[PointerLine, ...]


@dataclass(frozen=True, slots=True)
class WayLine:
    """The fewest gaps to a verdict: `goal` in words, the score today, the steps, and what only time or study opens."""

    goal: str
    title: str
    score: int
    steps: tuple[StepLine, ...]
    waits_for: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NextLine:
    """A title to grow into or move to; score and verdict are None where it was not scored."""

    title_id: str
    title: str
    level: str
    family: str
    relation: str
    score: int | None
    verdict: str | None
    focus: str
    responsibilities: tuple[str, ...]
    guides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PayLine:
    """What one guide says that a title pays: `amount` in words, `figure` the sort of number, `year` if it names one."""

    title: str
    role: str
    amount: str
    figure: str
    guide: str
    year: int | None
    note: str | None


@dataclass(frozen=True, slots=True)
class QuotedLine:
    """A line of the resume, with its place where that is known."""

    quote: str
    page: int | None
    box: Box | None


@dataclass(frozen=True, slots=True)
class CheckLine:
    """What the guides advise on resumes and what was found; `status` is `yes`, `not yet` or `open`."""

    check_id: str
    label: str
    area: str
    status: str
    observed: str
    lines: tuple[QuotedLine, ...]
    guides: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """All advice of a report; `checks` begin with what is not followed yet."""

    ways: tuple[WayLine, ...]
    next_titles: tuple[NextLine, ...]
    responsibilities: tuple[str, ...]
    goals: tuple[PointerLine, ...]
    pay: tuple[PayLine, ...]
    pay_conflicts: tuple[str, ...]
    checks: tuple[CheckLine, ...]


def advice_of(guidance: Guidance, names: Names) -> Advice:
    """The advice in words."""
    return Advice(
        ways=tuple(_way(way) for way in guidance.ways),
        next_titles=tuple(_next_title(title, names) for title in guidance.next_titles),
        responsibilities=guidance.responsibilities,
        goals=_pointers(guidance.goals, names),
        pay=tuple(_pay(salary, names) for salary in guidance.salaries),
        pay_conflicts=guidance.pay_conflicts,
        checks=tuple(_check(check, names) for check in guidance.checks),
    )


def help_by_requirement(guidance: Guidance, names: Names) -> dict[str, HelpLines]:
    """What closes each gap, by requirement."""
    return {entry.requirement: _help(entry, names) for entry in guidance.gap_help}


def step_line(step: PathStep) -> StepLine:
    """A step in figures that people read."""
    return StepLine(step.label, step.points, shown_score(step.score))


def _help(entry: GapHelp, names: Names) -> HelpLines:
    return HelpLines(
        so_far=entry.so_far,
        counts_as_evidence=entry.counts_as_evidence,
        resources=_pointers(entry.resources, names),
        certifications=_pointers(entry.certifications, names),
        interview_topics=_pointers(entry.interview_topics, names),
    )


def _pointers(pointers: Iterable[Pointer], names: Names) -> tuple[PointerLine, ...]:
    return tuple(PointerLine(each.name, each.kind, each.by, _guides(each.guides, names)) for each in pointers)


def _guides(guides: Iterable[str], names: Names) -> tuple[str, ...]:
    return tuple(names.guide(guide) for guide in guides)


def _way(way: Way) -> WayLine:
    return WayLine(
        goal=f"{VERDICT_WORDS[way.verdict]} for {way.title}",
        title=way.title,
        score=shown_score(way.score),
        steps=tuple(map(step_line, way.steps)),
        waits_for=tuple(map(gate_words, way.waits_for)),
    )


def _next_title(title: NextTitle, names: Names) -> NextLine:
    return NextLine(
        title_id=title.title_id,
        title=title.title,
        level=names.level(title.level),
        family=names.family(title.family),
        relation=title.relation,
        score=None if title.score is None else shown_score(title.score),
        verdict=None if title.verdict is None else VERDICT_WORDS[title.verdict],
        focus=title.focus,
        responsibilities=title.responsibilities,
        guides=_guides(title.guides, names),
    )


def _pay(salary: Salary, names: Names) -> PayLine:
    notes = "; ".join(part for part in (salary.source, salary.note) if part)
    return PayLine(
        title=names.title(salary.title_id),
        role=salary.role,
        amount=money(salary.min, salary.max, salary.currency, salary.period),
        figure=salary.figure,
        guide=names.guide(salary.guide),
        year=salary.year,
        note=notes or None,
    )


def _check(check: ResumeCheck, names: Names) -> CheckLine:
    return CheckLine(
        check_id=check.id,
        label=check.label,
        area=check.area,
        status=CHECK_WORDS[check.status],
        observed=check.observed,
        lines=tuple(QuotedLine(line.quote, line.page, line.box) for line in check.lines),
        guides=_guides(check.guides, names),
    )
