"""An explanation for a terminal of 80 columns: Explanation -> str."""

from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from gapscan.report.canvas import draw, grid, heading, indented
from gapscan.report.explanation import (
    ExplainedTerm,
    Explanation,
    MentionLine,
    SkillExplanation,
    TitleExplanation,
    UseLine,
)
from gapscan.report.inert import plain
from gapscan.report.options import Options
from gapscan.report.words import duration, shown_points

_MOST_USES = 10
_DETAIL_COLUMNS = 8


def render_explanation_terminal(explanation: Explanation, options: Options) -> str:
    """The mentions of a skill, or the sum behind a title's score."""
    if isinstance(explanation, SkillExplanation):
        return draw(_skill_parts(explanation), options)
    return draw(_title_parts(explanation), options)


def _skill_parts(skill: SkillExplanation) -> Iterator[RenderableType]:
    facts = [skill.status]
    if skill.strength:
        facts.append(f"strength {skill.strength:.2f} of 1")
    if skill.months:
        facts.append(f"{duration(skill.months)} of dated use")
    if skill.last_used:
        facts.append(f"last used: {skill.last_used}")
    yield Text.assemble((skill.name, "bold"), f": {', '.join(facts)}")
    yield heading(f"MENTIONS ({len(skill.mentions)})")
    for mention in skill.mentions:
        yield from _mention(mention)
    if not skill.mentions:
        yield indented(Text("The resume does not name it."))
    if skill.uses:
        yield heading("POINTS it takes part in")
        yield indented(_uses(skill.uses[:_MOST_USES]))
    if len(skill.uses) > _MOST_USES:
        yield indented(Text(f"and in {len(skill.uses) - _MOST_USES} more, see --format json", style="dim"))


def _uses(uses: Iterable[UseLine]) -> RenderableType:
    table = grid()
    for use in uses:
        points = f"{shown_points(use.points)} of {shown_points(use.points_possible)}"
        table.add_row(Text(f"{points:>12}"), Text.assemble(plain(use.title), (f": {plain(use.requirement)}", "dim")))
    return table


def _mention(mention: MentionLine) -> Iterator[RenderableType]:
    verdict = f"counts as {mention.claim}, by {mention.method}" if mention.is_chosen else "not taken for it"
    place = f"page {mention.page}, {mention.section}"
    yield indented(Text.assemble((plain(mention.surface), "bold"), f"  {place}: {verdict}"))
    yield indented(Text(f"“{plain(mention.quote)}”", style="dim"), columns=4)
    for candidate in mention.candidates:
        if candidate.outcome != "chosen" or len(mention.candidates) > 1:
            figure = f" {candidate.similarity:.2f}" if candidate.similarity < 1 else ""
            words = f"{candidate.skill} by {candidate.method}{figure}: {plain(candidate.outcome)}"
            yield indented(Text(words), columns=4)


def _title_parts(title: TitleExplanation) -> Iterator[RenderableType]:
    yield Text.assemble(
        (plain(title.title), "bold"), f" ({title.level}): {shown_points(title.score)} of 100, {title.verdict}"
    )
    for gate in title.gates:
        yield indented(Text(f"gate: {plain(gate)}", style="yellow"))
    yield heading("HOW THE POINTS ADD UP")
    yield indented(Text("points      of     sum", style="dim"))
    for explained in title.terms:
        yield from _term(explained)


def _term(explained: ExplainedTerm) -> Iterator[RenderableType]:
    term = explained.term
    points = (term.points, term.points_possible, explained.running_points)
    figures = "  ".join(f"{shown_points(figure):>6}" for figure in points)
    yield indented(Text.assemble((figures, "bold"), f"  {term.label}", (f", {term.importance}", "dim")))
    yield indented(Text(plain(term.reason)), columns=_DETAIL_COLUMNS)
    for proof in explained.proofs:
        lasted = ", ".join(part for part in (proof.claim, duration(proof.months)) if part)
        place = f" (page {proof.page}, {proof.section})"
        line = Text.assemble(f"{proof.skill}, {lasted}: ", f"“{plain(proof.quote)}”", place, style="dim")
        yield indented(line, columns=_DETAIL_COLUMNS)
