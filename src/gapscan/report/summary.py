"""What a report says in ten seconds: View -> Summary."""

from dataclasses import dataclass

from gapscan.report.view import GapLine, TermLine, View

_FEW = 3
# sums of floats fall short of a whole by about 1e-13
_SLACK = 1e-6


@dataclass(frozen=True, slots=True)
class Summary:
    """Where the person stands, what is next and why, in a line each; `goal` is None where no step leads further.

    `first_step` is what to do first. `met`, `partly` and `unmet` count the title's requirements.
    """

    standing: str
    goal: str | None
    first_step: str | None
    met: int
    partly: int
    unmet: int
    strongest: tuple[TermLine, ...]
    costliest: tuple[GapLine, ...]


def summary_of(view: View) -> Summary | None:
    """The summary; None where nothing was scored."""
    if view.headline is None:
        return None
    met = [term for term in view.terms if term.points >= term.points_possible - _SLACK]
    unmet = [term for term in view.terms if term.points <= _SLACK]
    return Summary(
        standing=_standing(view),
        goal=_goal(view),
        first_step=_first_step(view),
        met=len(met),
        partly=len(view.terms) - len(met) - len(unmet),
        unmet=len(unmet),
        strongest=tuple(term for term in view.terms if term.points > _SLACK)[:_FEW],
        costliest=view.gaps[:_FEW],
    )


def _standing(view: View) -> str:
    head = view.headline
    if head is None:
        return ""
    if view.job:
        return f"{head.verdict.capitalize()} for this job" if "ready" in head.verdict else "On the way to this job"
    if head.verdict == "ready":
        return f"Ready for {head.level} level"
    words = f"{head.verdict.capitalize()} for {head.level} level" if head.verdict == "nearly ready" else "On the way"
    return f"Ready for {head.ready_for} level, {words[0].lower()}{words[1:]}" if head.ready_for else words


def _goal(view: View) -> str | None:
    if not view.path or not view.path_goal:
        return None
    count = len(view.path)
    return f"{_spelled(count)} gap{'' if count == 1 else 's'} short of {view.path_goal}"


def _first_step(view: View) -> str | None:
    """What to do about the first gap of the path, or about the costliest where there is none and much is open."""
    if view.path:
        return next((gap.advice for gap in view.gaps if gap.label == view.path[0].label), None)
    is_reached = view.headline is None or view.headline.verdict == "ready"
    return None if is_reached or not view.gaps else view.gaps[0].advice


def _spelled(count: int) -> str:
    words = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
    return words[count] if count < len(words) else str(count)
