"""The advice as plain values for the template: View -> dictionary."""

from collections.abc import Iterable, Sequence

from gapscan.report.advice import CheckLine, HelpLines, NextLine, PayLine, PointerLine, StepLine
from gapscan.report.inert import excerpt
from gapscan.report.pdf.sources import Sources
from gapscan.report.view import GapLine, View
from gapscan.report.words import shown_points

Content = dict[str, object]

_STATUS_ORDER = ("not yet", "yes", "open")
_MOST_LINES = 2
_LONGEST_LINE = 300


def advice_content(view: View, sources: Sources) -> Content:
    """Next titles, the stage, pay and checks; empty where nothing was scored."""
    advice = view.advice
    if advice is None:
        return {"next_titles": (), "work": (), "goals": (), "pay": (), "pay_conflicts": (), "checks": ()}
    checks = sorted(advice.checks, key=lambda check: _STATUS_ORDER.index(check.status))
    return {
        "next_titles": [_next_title(line, sources) for line in advice.next_titles],
        "work": advice.responsibilities if view.headline else (),
        "goals": _pointers(advice.goals, sources) if view.headline else (),
        "pay": [_pay(line, sources) for line in advice.pay],
        "pay_conflicts": advice.pay_conflicts,
        "checks": [_check(check, sources) for check in checks],
    }


def gap_content(gap: GapLine, sources: Sources) -> Content:
    """A gap with what closes it."""
    return {
        "label": gap.label,
        "kind": gap.kind,
        "importance": gap.importance,
        "points": shown_points(gap.points),
        "advice": gap.advice,
        "help": _help(gap.help, sources) if gap.help else None,
    }


def ways_content(view: View) -> list[Content]:
    """The shortest path first, then the other ways."""
    known = view.advice.ways if view.advice else ()
    ordered = sorted((way for way in known if way.steps), key=lambda way: way.goal != view.path_goal)
    ways = [_way(way.goal, way.score, way.steps, way.waits_for) for way in ordered]
    if view.path and view.path_goal not in {way.goal for way in known}:
        ways.insert(0, _way(view.path_goal, None, view.path, ()))
    return ways


def step_content(step: StepLine) -> Content:
    """A step of a path."""
    return {"label": step.label, "points": shown_points(step.points), "score": step.score}


def _way(goal: str | None, today: int | None, steps: Iterable[StepLine], waits_for: Sequence[str]) -> Content:
    words = f"{goal[:1].upper()}{goal[1:]}" if goal else ""
    return {"goal": words, "today": today, "steps": [step_content(step) for step in steps], "waits_for": waits_for}


def _help(lines: HelpLines, sources: Sources) -> Content:
    return {
        "so_far": lines.so_far,
        "counts": lines.counts_as_evidence,
        "learn": _pointers(lines.resources, sources),
        "certificates": _pointers(lines.certifications, sources),
        "interviews": _pointers(lines.interview_topics, sources),
    }


def _pointers(pointers: Iterable[PointerLine], sources: Sources) -> list[Content]:
    return [
        {"name": f"{one.name}, {one.by}" if one.by else one.name, "sources": sources.marks(one.guides)}
        for one in pointers
    ]


def _next_title(line: NextLine, sources: Sources) -> Content:
    return {
        "way": "up" if line.relation == "grow" else "sideways",
        "title": line.title,
        "level": line.level,
        "family": line.family,
        "score": line.score,
        "verdict": line.verdict,
        "work": "; ".join(line.responsibilities) or line.focus,
        "sources": sources.marks(line.guides),
    }


def _pay(line: PayLine, sources: Sources) -> Content:
    return {
        "title": line.title,
        "role": line.role,
        "amount": line.amount,
        "figure": line.figure,
        "year": line.year,
        "note": line.note,
        "sources": sources.marks((line.guide,)),
    }


def _check(check: CheckLine, sources: Sources) -> Content:
    lines = list(dict.fromkeys((line.quote, line.page) for line in check.lines))
    return {
        "status": check.status,
        "label": check.label,
        "observed": check.observed,
        "lines": [{"quote": excerpt(quote, "", _LONGEST_LINE), "page": page} for quote, page in lines[:_MOST_LINES]],
        "sources": sources.marks(check.guides),
    }
