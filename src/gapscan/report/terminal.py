"""The report for a terminal of 80 columns, with or without colour: Assessment -> str."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gapscan.report import terminal_advice, terminal_job
from gapscan.report.advice import StepLine
from gapscan.report.canvas import bar, draw, grid, heading, indented
from gapscan.report.inert import excerpt, plain
from gapscan.report.options import Options
from gapscan.report.picking import view_of
from gapscan.report.possible import HEADING as POSSIBLE
from gapscan.report.skills import SkillLine
from gapscan.report.view import (
    Aim,
    FamilyLine,
    Headline,
    PossibleLine,
    Rung,
    View,
    facts_of_file,
    gaps_heading,
)
from gapscan.report.words import NOTHING_COUNTS, duration, shown_points
from gapscan.schema.document import Issue, Severity
from gapscan.schema.material import Material

# what a person takes in at a glance; JSON and Markdown hold the rest
_MOST_GAPS = 5
_MOST_SKILLS = 6
_MOST_FAMILIES = 8
_BAR_CELLS = 12
_FAMILY_CELLS = 32
_READY_CELLS = 9
_SCORE_CELLS = 3
# the columns before the next title, their gaps and the indent
_FAMILIES_BLANKS = _FAMILY_CELLS + _READY_CELLS + _SCORE_CELLS + 6 + 2
# the indent of four and two quotation marks
_QUOTE_BLANKS = 6
_VERDICT_STYLES = {"ready": "green", "nearly ready": "yellow", "developing": "cyan", "early": "dim"}
_SEVERITY_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "dim"}
_DISCLAIMER = "An aid to a person, not a decision about one."


def render_terminal(material: Material, options: Options) -> str:
    """Where the person stands, what is next and why, in that order."""
    return draw(_parts(view_of(material), options), options)


def _parts(view: View, options: Options) -> Iterator[RenderableType]:
    yield from _file_lines(view)
    if view.headline:
        yield from _headline(view.headline, view.aim)
    elif view.status != "failed":
        yield Text(f"\n{NOTHING_COUNTS}")
    yield from terminal_job.job(view.job, options)
    yield from _ladder(view)
    yield from _gaps(view)
    yield from _path(view)
    yield from _evidence(view.evidence, options)
    if view.headline:
        yield from _families(tuple(line for line in view.families if line.family != view.ladder_family), options)
    yield from _possible(view.possible, options)
    yield from terminal_advice.checks(view.advice)
    yield from _issues(view.issues)
    if view.headline and not view.job:
        yield Text(f"\nEvery point, line by line: gapscan explain FILE {view.headline.title_id}")
    yield Text(f"\n{plain(view.small_print)}\n{_DISCLAIMER}", style="dim")


def _file_lines(view: View) -> Iterator[RenderableType]:
    if view.candidate:
        yield Text(plain(view.candidate), style="bold")
    yield Text(" · ".join(map(plain, facts_of_file(view))), style="dim")


def _headline(headline: Headline, aim: Aim | None) -> Iterator[RenderableType]:
    style = _VERDICT_STYLES[headline.verdict]
    yield Text.assemble(f"\n{headline.label}: ", (headline.title, "bold"), f" ({headline.level})")
    ready_for = f"; ready for {headline.ready_for}" if headline.ready_for and headline.verdict != "ready" else ""
    yield Text.assemble((f"{headline.score}/100 {headline.verdict}", f"bold {style}"), ready_for)
    if aim and aim.is_next:
        yield Text.assemble("Next: ", (aim.title, "bold"), f", {aim.score}/100 {aim.verdict}")


def _ladder(view: View) -> Iterator[RenderableType]:
    if not view.ladder:
        return
    yield heading(f"LADDER: {view.ladder_family}")
    table = grid()
    table.add_column(width=1)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    table.add_column(no_wrap=True, justify="right")
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    above = None
    for rung in view.ladder:
        # titles of one level mostly have the same gate; said once, it is read
        table.add_row(*_rung_cells(rung, gate=None if rung.held_by == above and not rung.is_focus else rung.held_by))
        above = rung.held_by
    yield table


def _rung_cells(rung: Rung, *, gate: str | None) -> tuple[RenderableType, ...]:
    style = _VERDICT_STYLES[rung.verdict]
    title = Text(rung.title, style="bold" if rung.is_focus else "")
    if gate:
        title.append(f"\n{plain(gate)}", style="dim not bold")
    marker, cells = Text("▸" if rung.is_focus else ""), bar(rung.score, cells=_BAR_CELLS, style=style)
    return (marker, Text(rung.level), title, Text(f"{rung.score:3d}"), cells, Text(rung.verdict, style))


def _gaps(view: View) -> Iterator[RenderableType]:
    if not view.gaps or not view.aim:
        return
    yield heading(gaps_heading(view.aim).replace("Gaps", "GAPS", 1))
    table = grid()
    for number, gap in enumerate(view.gaps[:_MOST_GAPS]):
        words = Text.assemble(gap.label, (f"  {gap.kind}, {gap.importance}", "dim"), (f"\n{gap.advice}", "dim"))
        if not number:
            words.append_text(terminal_advice.help_in_brief(gap.help))
        table.add_row(Text(f"+{shown_points(gap.points)}", style="bold", justify="right"), words)
    left = view.gaps[_MOST_GAPS:]
    if left:
        points = shown_points(sum(gap.points for gap in left))
        table.add_row("", Text(f"and {len(left)} more, {points} points together", style="dim"))
    yield indented(table)


def _path(view: View) -> Iterator[RenderableType]:
    if not view.aim:
        return
    if not view.path:
        yield from _holds(view.aim)
        return
    yield heading(f"SHORTEST PATH: {view.path_goal}")
    table = grid()
    before = view.aim.score
    for step in view.path:
        table.add_row(*_step_cells(step, before))
        before = step.score
    yield indented(table)
    for gate in view.aim.waits_for:
        yield indented(Text(f"points aside, it {plain(gate)}", style="dim"))


def _holds(aim: Aim) -> Iterator[RenderableType]:
    if aim.held_by:
        yield heading(f"WHAT HOLDS {aim.title}")
    for gate in aim.held_by:
        yield indented(Text(plain(gate)))


def _step_cells(step: StepLine, before: int) -> tuple[RenderableType, ...]:
    return (
        Text(f"{before:3d} → {step.score:3d}"),
        Text(step.label),
        Text(f"+{shown_points(step.points)}", style="dim"),
    )


def _evidence(skills: tuple[SkillLine, ...], options: Options) -> Iterator[RenderableType]:
    if not skills:
        return
    yield heading("STRONGEST EVIDENCE")
    for skill in skills[:_MOST_SKILLS]:
        lasted = ", ".join(part for part in (skill.claim, duration(skill.months)) if part)
        place = f"page {skill.page}, {skill.section}"
        yield indented(Text.assemble((skill.name, "bold"), f"  {lasted}  ", (place, "dim")))
        quote = excerpt(skill.quote, skill.surface, options.width - _QUOTE_BLANKS)
        yield indented(Text(f"“{quote}”", style="dim"), columns=4)


def _families(families: tuple[FamilyLine, ...], options: Options) -> Iterator[RenderableType]:
    if not families:
        return
    yield heading("OTHER LADDERS: ready for, then score and title of what comes next")
    table = grid()
    for cells in (_FAMILY_CELLS, _READY_CELLS, _SCORE_CELLS, options.width - _FAMILIES_BLANKS):
        table.add_column(no_wrap=True, max_width=cells, overflow="ellipsis")
    for line in families[:_MOST_FAMILIES]:
        ready = Text(line.ready_level or "none yet", style="" if line.ready_level else "dim")
        score = "" if line.next_score is None else f"{line.next_score:3d}"
        table.add_row(Text(line.family), ready, Text(score), Text(line.next_title or "top of the ladder"))
    yield indented(table)
    if len(families) > _MOST_FAMILIES:
        yield indented(Text(f"and {len(families) - _MOST_FAMILIES} more in --format markdown", style="dim"))


def _possible(lines: tuple[PossibleLine, ...], options: Options) -> Iterator[RenderableType]:
    if not lines:
        return
    yield heading(POSSIBLE.upper())
    for line in lines:
        place = f"  likeness {line.similarity:.2f}  page {line.page}, {line.section}"
        yield indented(Text.assemble((line.name, "bold"), (place, "dim")))
        quote = excerpt(line.quote, "", options.width - _QUOTE_BLANKS)
        yield indented(Text(f"“{quote}”", style="dim"), columns=4)


def _issues(issues: tuple[Issue, ...]) -> Iterator[RenderableType]:
    if not issues:
        return
    yield heading("NOTES")
    for issue in issues:
        place = f" (page {issue.page})" if issue.page else ""
        words = Text.assemble(
            (f"{issue.severity.value}: ", _SEVERITY_STYLES[issue.severity]), plain(issue.message) + place
        )
        yield indented(words)
