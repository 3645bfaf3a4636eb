"""The sheets on where the person stands and what leads further: View, Scores -> Sheets."""

from collections.abc import Iterable

from gapscan.report.advice import PointerLine
from gapscan.report.names import Names
from gapscan.report.picking import rung_line
from gapscan.report.view import GapLine, View
from gapscan.report.xlsx.sheet import Cell, Column, Look, Sheet
from gapscan.schema.assessment import GateStatus, Readiness, Scores

_GATES = ("years", "degree", "critical", "evidence")
_GATE_WORDS = {GateStatus.PASS: "passed", GateStatus.FAIL: "not passed", GateStatus.UNKNOWN: "not known"}
_BETWEEN = "; "


def readiness_sheet(scores: Scores | None, names: Names) -> Sheet:
    """Every title that was scored, the best first."""
    columns = (
        Column("Title"),
        Column("Family"),
        Column("Level"),
        Column("Score", Look.SCORE),
        Column("Verdict", Look.WORD),
        *(Column(f"Gate: {gate}", Look.WORD) for gate in _GATES),
        Column("What holds it", Look.LONG),
        Column("Id"),
    )
    return Sheet("Readiness", columns, tuple(_title(one, names) for one in (scores.readiness if scores else ())))


def _title(readiness: Readiness, names: Names) -> tuple[Cell, ...]:
    line = rung_line(readiness, names, is_focus=False)
    status: dict[str, str] = {gate.id: _GATE_WORDS[gate.status] for gate in readiness.gates}
    gates = [status.get(gate) for gate in _GATES]
    family = names.family(readiness.family)
    return (line.title, family, line.level, line.score, line.verdict, *gates, line.held_by, line.title_id)


def ladder_sheet(view: View) -> Sheet:
    """The chosen family rung by rung, then every family with what the person is ready for there."""
    columns = (
        Column("Family"),
        Column("Title"),
        Column("Level"),
        Column("Score", Look.SCORE),
        Column("Verdict", Look.WORD),
        Column("Stands for"),
        Column("What holds it", Look.LONG),
    )
    rungs = (
        (
            view.ladder_family,
            rung.title,
            rung.level,
            rung.score,
            rung.verdict,
            "this report" if rung.is_focus else "rung",
            _BETWEEN.join(rung.gates),
        )
        for rung in view.ladder
    )
    families = view.families if view.headline else ()
    reached = (
        (one.family, one.ready_title, one.ready_level, None, "ready", "highest ready", None)
        for one in families
        if one.ready_title
    )
    ahead = (
        (one.family, one.next_title, None, one.next_score, None, "next", None) for one in families if one.next_title
    )
    return Sheet("Ladder", columns, (*rungs, *reached, *ahead))


def points_sheet(view: View) -> Sheet:
    """The terms of the score; their points add up to it."""
    columns = (
        Column("Requirement"),
        Column("Importance"),
        Column("Points", Look.POINTS),
        Column("Of", Look.POINTS),
        Column("Covered", Look.SHARE),
        Column("Why", Look.LONG),
        Column("Skills", Look.LONG),
        Column("Guides", Look.ASIDE),
    )
    rows = (
        (
            term.label,
            term.importance,
            term.points,
            term.points_possible,
            term.points / term.points_possible if term.points_possible else None,
            term.reason,
            ", ".join(term.skills),
            _BETWEEN.join(term.guides),
        )
        for term in view.terms
    )
    return Sheet("Points", columns, tuple(rows))


def gaps_sheet(view: View) -> Sheet:
    """The gaps on the way to the aim, the largest first, with what closes each."""
    columns = (
        Column("For"),
        Column("Points", Look.POINTS),
        Column("Gap"),
        Column("Kind", Look.WORD),
        Column("Importance", Look.WORD),
        Column("What to do", Look.LONG),
        Column("So far", Look.LONG),
        Column("What would count", Look.LONG),
        Column("To learn", Look.LONG),
        Column("Certificates", Look.LONG),
        Column("Interviews ask", Look.LONG),
    )
    aim = view.aim.title if view.aim else ""
    return Sheet("Gaps", columns, tuple(_gap(gap, aim) for gap in view.gaps))


def _gap(gap: GapLine, aim: str) -> tuple[Cell, ...]:
    start = (aim, gap.points, gap.label, gap.kind, gap.importance, gap.advice)
    if gap.help is None:
        return (*start, None, None, None, None, None)
    return (
        *start,
        gap.help.so_far,
        _BETWEEN.join(gap.help.counts_as_evidence),
        _pointers(gap.help.resources),
        _pointers(gap.help.certifications),
        _pointers(gap.help.interview_topics),
    )


def _pointers(pointers: Iterable[PointerLine]) -> str:
    return _BETWEEN.join(f"{one.name}, {one.by}" if one.by else one.name for one in pointers)


def path_sheet(view: View) -> Sheet:
    """The shortest path and the other ways, step by step, with the score after each."""
    columns = (
        Column("To"),
        Column("Step", Look.WHOLE),
        Column("Close this gap"),
        Column("Points", Look.POINTS),
        Column("Score then", Look.SCORE),
        Column("Waits for", Look.LONG),
    )
    known = view.advice.ways if view.advice else ()
    waits_for = {way.goal: _BETWEEN.join(way.waits_for) for way in known}
    ways = [(view.path_goal, view.path)] if view.path else []
    ways += [(way.goal, way.steps) for way in known if way.goal != view.path_goal]
    rows = (
        (goal, number, step.label, step.points, step.score, waits_for.get(goal or ""))
        for goal, steps in ways
        for number, step in enumerate(steps, 1)
    )
    return Sheet("Path", columns, tuple(rows))


def next_sheet(view: View) -> Sheet:
    """Titles to grow into and to move to."""
    columns = (
        Column("Way"),
        Column("Title"),
        Column("Family"),
        Column("Level"),
        Column("Score", Look.SCORE),
        Column("Verdict", Look.WORD),
        Column("Typical work", Look.LONG),
        Column("Guides", Look.ASIDE),
    )
    rows = (
        (
            "up" if line.relation == "grow" else "sideways",
            line.title,
            line.family,
            line.level,
            line.score,
            line.verdict,
            _BETWEEN.join(line.responsibilities) or line.focus,
            _BETWEEN.join(line.guides),
        )
        for line in (view.advice.next_titles if view.advice else ())
    )
    return Sheet("Next", columns, tuple(rows))


def pay_sheet(view: View) -> Sheet:
    """What guides say that titles pay."""
    columns = (
        Column("For"),
        Column("Post"),
        Column("Pay"),
        Column("Figure"),
        Column("Year", Look.WHOLE),
        Column("Guide", Look.ASIDE),
        Column("Note", Look.LONG),
    )
    rows = (
        (line.title, line.role, line.amount, line.figure, line.year, line.guide, line.note)
        for line in (view.advice.pay if view.advice else ())
    )
    return Sheet("Pay", columns, tuple(rows))
