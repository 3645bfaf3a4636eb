"""The report as Markdown for notes and pull requests: Assessment -> str."""

from collections.abc import Iterator

from gapscan.report import markdown_advice, markdown_job
from gapscan.report.inert import markdown
from gapscan.report.markdown_table import table
from gapscan.report.options import Options
from gapscan.report.picking import view_of
from gapscan.report.possible import HEADING as POSSIBLE
from gapscan.report.view import View, facts_of_file, gaps_heading
from gapscan.report.words import NOTHING_COUNTS, duration, shown_points
from gapscan.schema.material import Material

_MOST_SKILLS = 20


def render_markdown(material: Material, options: Options) -> str:  # noqa: ARG001
    """The same parts as on the terminal, with every gap and every term, and all the advice."""
    view = view_of(material)
    parts = (
        _head(view),
        markdown_job.job(view),
        _ladder(view),
        _gaps(view),
        markdown_advice.gap_help(view),
        _path(view),
        markdown_advice.ways(view),
        _evidence(view),
        _terms(view),
        _families(view),
        markdown_advice.next_titles(view),
        markdown_advice.stage(view),
        markdown_advice.pay(view),
        markdown_advice.checks(view),
        _possible(view),
        _issues(view),
    )
    blocks = [block for block in ("\n".join(part) for part in parts) if block]
    return (
        "\n\n".join([*blocks, f"---\n\n{markdown(view.small_print)}. An aid to a person, not a decision about one."])
        + "\n"
    )


def _head(view: View) -> Iterator[str]:
    yield f"# {markdown(view.candidate or view.file)}"
    yield ""
    yield markdown(" · ".join(facts_of_file(view)))
    if view.headline is None and view.status != "failed":
        yield ""
        yield NOTHING_COUNTS
    if view.headline:
        head = view.headline
        ready_for = f"; ready for {markdown(head.ready_for)}" if head.ready_for and head.verdict != "ready" else ""
        yield ""
        best_fit = f"{head.label}: {markdown(head.title)} ({markdown(head.level)}), {head.score}/100 {head.verdict}"
        yield f"**{best_fit}**{ready_for}"
        for gate in head.held_by:
            yield f"- {markdown(gate)}"
    if view.aim and view.aim.is_next:
        yield ""
        yield f"Next: {markdown(view.aim.title)}, {view.aim.score}/100 {view.aim.verdict}"


def _ladder(view: View) -> Iterator[str]:
    if view.ladder:
        rows = (
            (
                rung.level,
                f"{rung.title}{' (best fit)' if rung.is_focus else ''}",
                str(rung.score),
                rung.verdict,
                "; ".join(rung.gates),
            )
            for rung in view.ladder
        )
        yield from table(
            f"Ladder: {view.ladder_family}", ("Level", "Title", "Score", "Verdict", "Gate that holds"), rows
        )


def _gaps(view: View) -> Iterator[str]:
    if view.gaps and view.aim:
        rows = (
            (f"+{shown_points(gap.points)}", gap.label, f"{gap.kind}, {gap.importance}", gap.advice)
            for gap in view.gaps
        )
        yield from table(gaps_heading(view.aim), ("Points", "What", "Kind", "What to do"), rows)


def _path(view: View) -> Iterator[str]:
    if view.path:
        yield f"## Shortest path: {markdown(view.path_goal or '')}"
        yield ""
        for number, step in enumerate(view.path, 1):
            yield f"{number}. {markdown(step.label)} (+{shown_points(step.points)}, then {step.score})"


def _evidence(view: View) -> Iterator[str]:
    if view.evidence:
        rows = (
            (skill.name, skill.claim, duration(skill.months), f"“{skill.quote}”", f"{skill.page}, {skill.section}")
            for skill in view.evidence[:_MOST_SKILLS]
        )
        yield from table("Strongest evidence", ("Skill", "Claim", "Use", "Quote", "Page"), rows)


def _terms(view: View) -> Iterator[str]:
    if view.terms:
        rows = (
            (
                shown_points(term.points),
                shown_points(term.points_possible),
                term.label,
                term.reason,
                ", ".join(term.skills),
            )
            for term in view.terms
        )
        yield from table("How the points add up", ("Points", "Of", "Requirement", "Why", "Skills"), rows)


def _families(view: View) -> Iterator[str]:
    if view.families and view.headline:
        rows = (
            (
                line.family,
                line.ready_level or "",
                line.next_title or "",
                "" if line.next_score is None else str(line.next_score),
            )
            for line in view.families
        )
        yield from table("All ladders", ("Family", "Ready for", "Next title", "Score"), rows)


def _possible(view: View) -> Iterator[str]:
    if view.possible:
        rows = (
            (line.name, f"{line.similarity:.2f}", f"“{line.quote}”", f"{line.page}, {line.section}")
            for line in view.possible
        )
        yield from table(POSSIBLE, ("Skill", "Likeness", "Quote", "Page"), rows)


def _issues(view: View) -> Iterator[str]:
    if view.issues:
        yield "## Notes"
        yield ""
    for issue in view.issues:
        place = f" (page {issue.page})" if issue.page else ""
        yield f"- {issue.severity.value}: {markdown(issue.message)}{place}"
