"""The job advert in Markdown: View -> lines."""

from collections.abc import Iterator, Sequence

from gapscan.report.inert import markdown
from gapscan.report.job import JobLine, JobPart
from gapscan.report.markdown_table import bare_table
from gapscan.report.view import View
from gapscan.report.words import shown_points


def job(view: View) -> Iterator[str]:
    """What the advert asks for, must-haves first, each with its line and the line that shows it."""
    part = view.job
    if part is None:
        return
    yield f"## The job: {markdown(part.title)}{f' at {markdown(part.employer)}' if part.employer else ''}"
    yield ""
    yield f"{part.shown_musts} of {len(part.musts)} must-haves shown. {markdown(_nearest(part))}"
    for gate in part.gates:
        yield f"- {markdown(gate)}"
    yield from _table("Must-haves", part.musts)
    yield from _table("Nice-to-haves", part.nices)
    yield from _table("From the work described", part.duties)
    if part.unknown:
        yield ""
        yield "### Asked for and not known to the taxonomy"
        yield ""
        yield from bare_table(
            ("Term", "Wanted", "The advert"), ((term.text, term.wanted, f"“{term.asked}”") for term in part.unknown)
        )


def _nearest(part: JobPart) -> str:
    score = "" if part.nearest_score is None else f", {part.nearest_score}/100"
    return f"Level: {part.level}, {part.level_from}. Nearest title: {part.nearest}{score}."


def _table(title: str, lines: Sequence[JobLine]) -> Iterator[str]:
    if not lines:
        return
    yield ""
    yield f"### {title}"
    yield ""
    rows = (
        (
            line.label,
            line.state,
            f"{shown_points(line.points)} of {shown_points(line.points_possible)}",
            f"“{line.asked}”",
            f"“{line.quote}” (page {line.page})" if line.quote else line.reason,
        )
        for line in lines
    )
    yield from bare_table(("What", "Found", "Points", "The advert", "The resume"), rows)
