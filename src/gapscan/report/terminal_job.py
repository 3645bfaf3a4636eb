"""The job advert on a terminal: JobPart -> lines."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from gapscan.report.canvas import grid, heading, indented
from gapscan.report.inert import excerpt, plain
from gapscan.report.job import JobLine, JobPart
from gapscan.report.options import Options
from gapscan.report.words import shown_points

# what a person takes in at a glance; Markdown and JSON hold the rest
_MOST_NICES = 6
_MOST_DUTIES = 4
_MOST_TERMS = 8
# the indent, the points and their gap, what the quote is, two quotation marks, the page and the rim
_QUOTE_BLANKS = 32
_STYLES = {"shown": "green", "not found": "red"}


def job(part: JobPart | None, options: Options) -> Iterator[RenderableType]:
    """Must-haves first, each with the advert's line and the resume's."""
    if part is None:
        return
    yield heading(f"THE JOB: {part.shown_musts} of {len(part.musts)} must-haves shown")
    employer = f"{part.employer}, " if part.employer else ""
    score = "" if part.nearest_score is None else f", {part.nearest_score}/100"
    yield indented(Text(plain(f"{employer}{part.level} {part.level_from}; nearest title {part.nearest}{score}"), "dim"))
    for gate in part.gates:
        yield indented(Text(plain(gate)))
    yield from _lines("MUST-HAVES", part.musts, len(part.musts), options)
    yield from _lines("NICE-TO-HAVES", part.nices, _MOST_NICES, options)
    yield from _lines("FROM THE WORK DESCRIBED", part.duties, _MOST_DUTIES, options)
    if part.unknown:
        shown = ", ".join(term.text for term in part.unknown[:_MOST_TERMS])
        more = len(part.unknown) - _MOST_TERMS
        yield heading("ASKED FOR AND NOT KNOWN TO THE TAXONOMY")
        yield indented(Text(plain(shown + (f" and {more} more" if more > 0 else ""))))


def _lines(title: str, lines: Sequence[JobLine], most: int, options: Options) -> Iterator[RenderableType]:
    if not lines:
        return
    yield heading(title)
    table = grid()
    width = options.width - _QUOTE_BLANKS
    for line in lines[:most]:
        words = Text.assemble((plain(line.label), "bold"), (f"  {line.state}", _STYLES.get(line.state, "yellow")))
        if line.asked:
            words.append(f"\nasked: “{excerpt(line.asked, '', width)}”", style="dim not bold")
        if line.quote:
            words.append(
                f"\nshown: “{excerpt(line.quote, line.surface, width)}” page {line.page}", style="dim not bold"
            )
        table.add_row(Text(f"{shown_points(line.points)}/{shown_points(line.points_possible)}", justify="right"), words)
    if len(lines) > most:
        table.add_row("", Text(f"and {len(lines) - most} more in --format markdown", style="dim"))
    yield indented(table)
