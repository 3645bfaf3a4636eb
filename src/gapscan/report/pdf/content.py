"""What the template sets, as plain values: View -> dictionary.

Every text in it is inert, and breaks in narrow columns.
"""

import re
from collections.abc import Iterable, Sequence

from gapscan.report.advice import CheckLine, HelpLines, NextLine, PayLine, PointerLine, StepLine
from gapscan.report.inert import plain
from gapscan.report.pdf.sources import Sources
from gapscan.report.possible import HEADING as POSSIBLE
from gapscan.report.skills import SkillLine
from gapscan.report.view import GapLine, Headline, PossibleLine, Rung, TermLine, View, facts_of_file, gaps_heading
from gapscan.report.words import NOTHING_COUNTS, duration, shown_points

Content = dict[str, object]

# a table column holds about 30 signs of a word; longer ones (addresses, paths) need a place to break
_UNBREAKABLE = re.compile(r"\S{30}(?=\S)")
_BREAK = "\u200b"
_STATUS_ORDER = ("not yet", "yes", "open")
_AID = "An aid to a person, not a decision about one."
_BLIND = "Blind report"
_NAMELESS = "Resume"
_MOST_STRENGTHS = 3
_MOST_STEPS = 3


def content_of(view: View, *, is_blind: bool) -> Content:
    """All that a report says, in the order of its pages.

    Args:
        view: what people see.
        is_blind: whether the report names nobody.
    """
    sources = Sources()
    content: Content = {
        "name": _name(view, is_blind=is_blind),
        "facts": facts_of_file(view),
        "as_of": view.as_of,
        "status": view.status,
        "nothing": NOTHING_COUNTS if view.headline is None and view.status != "failed" else None,
        "headline": _headline(view.headline) if view.headline else None,
        "next": _next(view),
        "why": _why(view.terms),
        "family": view.ladder_family,
        "ladder": [_rung(rung) for rung in view.ladder],
        "terms": _terms(view.terms, sources),
        "gaps_heading": gaps_heading(view.aim) if view.aim else "",
        "waits_for": view.aim.waits_for if view.aim else (),
        "gaps": [_gap(gap, sources) for gap in view.gaps],
        "ways": _ways(view),
        "evidence": [_skill(skill) for skill in view.evidence],
        "possible_heading": POSSIBLE,
        "possible": [_possible(line) for line in view.possible],
        **_advice(view, sources),
        "families": [
            {"family": line.family, "ready": line.ready_level, "next": line.next_title, "score": line.next_score}
            for line in (view.families if view.headline else ())
        ],
        "issues": [
            {"severity": issue.severity.value, "message": issue.message, "page": issue.page} for issue in view.issues
        ],
        "small_print": view.small_print,
        "aid": _AID,
    }
    return {name: _set(value) for name, value in {**content, "sources": sources.titles}.items()}


def _name(view: View, *, is_blind: bool) -> str:
    """Whom the report is about, which heads it and every page."""
    if is_blind:
        return _BLIND
    return next((name for name in (view.candidate, view.file) if name and plain(name)), _NAMELESS)


def _set(value: object) -> object:
    """The same values with every text ready to be set."""
    if isinstance(value, str):
        return _UNBREAKABLE.sub(rf"\g<0>{_BREAK}", plain(value))
    if isinstance(value, dict):
        return {name: _set(each) for name, each in value.items()}
    return [_set(each) for each in value] if isinstance(value, list | tuple) else value


def _headline(head: Headline) -> Content:
    return {
        "label": head.label,
        "title": head.title,
        "level": head.level,
        "score": head.score,
        "verdict": head.verdict,
        "ready_for": head.ready_for,
        "held_by": head.held_by,
    }


def _next(view: View) -> Content | None:
    """The first steps: those of the path, or the largest gaps where no path leads further."""
    if view.aim is None:
        return None
    steps = [_step(step) for step in view.path[:_MOST_STEPS]]
    gaps = [{"label": gap.label, "points": shown_points(gap.points)} for gap in view.gaps[:_MOST_STEPS]]
    return {
        "title": view.aim.title,
        "score": view.aim.score,
        "verdict": view.aim.verdict,
        "is_next": view.aim.is_next,
        "held_by": view.aim.held_by,
        "goal": view.path_goal if steps else None,
        "steps": steps or gaps,
        "more": len(view.path) - len(steps) if steps else len(view.gaps) - len(gaps),
    }


def _why(terms: Sequence[TermLine]) -> Content:
    """What gives most points, and what costs most."""
    costly = sorted(terms, key=lambda term: term.points - term.points_possible)
    return {
        "strengths": [
            {"label": term.label, "points": shown_points(term.points), "reason": term.reason}
            for term in terms[:_MOST_STRENGTHS]
            if term.points > 0
        ],
        "losses": [
            {"label": term.label, "points": shown_points(term.points_possible - term.points), "reason": term.reason}
            for term in costly[:_MOST_STRENGTHS]
            if term.points_possible - term.points >= 0.05  # less is shown as 0.0
        ],
    }


def _rung(rung: Rung) -> Content:
    return {
        "level": rung.level,
        "title": rung.title,
        "score": rung.score,
        "verdict": rung.verdict,
        "gates": rung.gates,
        "is_focus": rung.is_focus,
    }


def _terms(terms: Iterable[TermLine], sources: Sources) -> list[Content]:
    """The rows of the waterfall; each bar starts where the one before ends."""
    rows: list[Content] = []
    start = 0.0
    for term in terms:
        rows.append(
            {
                "label": term.label,
                "importance": term.importance,
                "start": start,
                "length": term.points,
                "points": shown_points(term.points),
                "possible": shown_points(term.points_possible),
                "sum": shown_points(start + term.points),
                "reason": term.reason,
                "sources": sources.marks(term.guides),
            }
        )
        start += term.points
    return rows


def _gap(gap: GapLine, sources: Sources) -> Content:
    return {
        "label": gap.label,
        "kind": gap.kind,
        "importance": gap.importance,
        "points": shown_points(gap.points),
        "advice": gap.advice,
        "help": _help(gap.help, sources) if gap.help else None,
    }


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


def _ways(view: View) -> list[Content]:
    """The shortest path first, then the others."""
    known = view.advice.ways if view.advice else ()
    ways = [_way(way.goal, way.score, way.steps, way.waits_for) for way in known if way.steps]
    if view.path and view.path_goal not in {way.goal for way in known}:
        ways.insert(0, _way(view.path_goal, None, view.path, ()))
    return sorted(ways, key=lambda way: way["goal"] != view.path_goal)


def _way(goal: str | None, today: int | None, steps: Iterable[StepLine], waits_for: Sequence[str]) -> Content:
    return {"goal": goal, "today": today, "steps": [_step(step) for step in steps], "waits_for": waits_for}


def _step(step: StepLine) -> Content:
    return {"label": step.label, "points": shown_points(step.points), "score": step.score}


def _skill(skill: SkillLine) -> Content:
    return {
        "name": skill.name,
        "claim": skill.claim,
        "use": duration(skill.months),
        "last_used": skill.last_used,
        "quote": skill.quote,
        "place": _place(skill.page, skill.section),
    }


def _possible(line: PossibleLine) -> Content:
    likeness = f"{line.similarity:.2f}"
    return {"name": line.name, "likeness": likeness, "quote": line.quote, "place": _place(line.page, line.section)}


def _place(page: int, section: str) -> str:
    return f"page {page}, {section}"


def _advice(view: View, sources: Sources) -> Content:
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
    return {
        "status": check.status,
        "label": check.label,
        "observed": check.observed,
        "lines": [{"quote": line.quote, "page": line.page} for line in check.lines],
        "sources": sources.marks(check.guides),
    }
