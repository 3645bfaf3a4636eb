"""The first sheet, which answers where the person stands, what is next and why: View -> Sheet."""

from collections.abc import Iterator

from gapscan.report.view import View, facts_of_file
from gapscan.report.words import NOTHING_COUNTS, shown_points
from gapscan.report.xlsx.sheet import Cell, Column, Look, Sheet

_AID = "An aid to a person, not a decision about one."
_MOST = 3

Row = tuple[Cell, ...]


def summary_sheet(view: View) -> Sheet:
    """What is said at a glance; one that failed says why."""
    rows = (*_file(view), *_where(view), *_next(view), *_why(view), *_small_print(view))
    return Sheet("Summary", (Column("What"), Column("Found", Look.LONG)), rows)


def _file(view: View) -> Iterator[Row]:
    if view.candidate:
        yield ("Name", view.candidate)
    yield ("File", " · ".join(facts_of_file(view)))
    if view.status == "failed":
        yield from (("Not read because", issue.message) for issue in view.issues)


def _where(view: View) -> Iterator[Row]:
    if view.headline is None:
        if view.status != "failed":
            yield ("Result", NOTHING_COUNTS)
        return
    head = view.headline
    yield (head.label, head.title)
    yield ("Level", head.level)
    yield ("Score of 100", head.score)
    yield ("Verdict", head.verdict)
    if head.ready_for:
        yield ("Ready for", head.ready_for)
    yield from (("Held by", gate) for gate in head.held_by)


def _next(view: View) -> Iterator[Row]:
    if view.aim and view.aim.is_next:
        yield ("Next title", view.aim.title)
        yield ("Its score of 100", view.aim.score)
        yield ("Its verdict", view.aim.verdict)
        yield from (("It is held by", gate) for gate in view.aim.held_by)
    if view.path_goal:
        yield ("Shortest path to", view.path_goal)
        yield from (("Step", f"{step.label}: +{shown_points(step.points)}, then {step.score}") for step in view.path)
    elif view.gaps:
        yield from (("Worth most", f"{gap.label}: +{shown_points(gap.points)}") for gap in view.gaps[:_MOST])


def _why(view: View) -> Iterator[Row]:
    strengths = [term for term in view.terms[:_MOST] if term.points > 0]
    yield from (
        ("Most points come from", f"{term.label}: {shown_points(term.points)}. {term.reason}") for term in strengths
    )


def _small_print(view: View) -> Iterator[Row]:
    yield ("Made with", view.small_print)
    yield ("Use", _AID)
