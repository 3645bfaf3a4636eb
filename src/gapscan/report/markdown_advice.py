"""The advice of a report in Markdown: View -> lines, part by part."""

from collections.abc import Iterator, Sequence

from gapscan.report.advice import CheckLine, HelpLines, NextLine, PayLine, PointerLine, WayLine
from gapscan.report.inert import markdown
from gapscan.report.markdown_table import table
from gapscan.report.view import GapLine, View
from gapscan.report.words import shown_points

_STATUS_ORDER = ("not yet", "yes", "open")


def gap_help(view: View) -> Iterator[str]:
    """For each gap what would count, and what to learn, earn and prepare."""
    helped = [(gap, gap.help) for gap in view.gaps if gap.help and _says_anything(gap.help)]
    if helped:
        yield "## How to close them"
    for gap, lines in helped:
        yield from _help(gap, lines)


def ways(view: View) -> Iterator[str]:
    """The ways beside the shortest path that the report shows before."""
    known = view.advice.ways if view.advice else ()
    further = [way for way in known if (way.steps or way.waits_for) and way.goal != view.path_goal]
    if not further:
        return
    yield "## Further ways"
    for way in further:
        yield ""
        yield from _way(way)


def next_titles(view: View) -> Iterator[str]:
    """Titles to grow into and to move to."""
    if view.advice and view.advice.next_titles:
        rows = (_next_cells(line) for line in view.advice.next_titles)
        yield from table(
            "Where to go next", ("Way", "Title", "Level", "Score", "Verdict", "Typical work", "Named by"), rows
        )


def stage(view: View) -> Iterator[str]:
    """What the post is about, and the goals of its stage."""
    if not view.advice or not view.headline:
        return
    work, goals = view.advice.responsibilities, view.advice.goals
    if work:
        yield f"## What a {markdown(view.headline.title)} does"
        yield ""
        yield from (f"- {markdown(each)}" for each in work)
    if goals:
        if work:
            yield ""
        yield "## Goals of this stage"
        yield ""
        yield from (f"- {markdown(_named(goal))}" for goal in goals)


def pay(view: View) -> Iterator[str]:
    """What guides say about pay, every figure with its guide."""
    if not view.advice or not view.advice.pay:
        return
    rows = (_pay_cells(line) for line in view.advice.pay)
    yield from table("Pay as the guides state it", ("For", "Post", "Pay", "Figure", "Guide", "Year", "Note"), rows)
    if view.advice.pay_conflicts:
        yield ""
        yield f"The guides disagree on: {markdown('; '.join(view.advice.pay_conflicts))}."


def checks(view: View) -> Iterator[str]:
    """What the guides advise on resumes, and what was found."""
    if not view.advice or not view.advice.checks:
        return
    ordered = sorted(view.advice.checks, key=lambda check: _STATUS_ORDER.index(check.status))
    rows = (_check_cells(check) for check in ordered)
    yield from table("The resume itself", ("Done", "What is good", "What was found", "Line", "Named by"), rows)


def _says_anything(lines: HelpLines) -> bool:
    return bool(lines.counts_as_evidence or lines.resources or lines.certifications or lines.interview_topics)


def _help(gap: GapLine, lines: HelpLines) -> Iterator[str]:
    yield ""
    yield f"### {markdown(gap.label)} (+{shown_points(gap.points)})"
    yield ""
    if lines.so_far:
        yield f"- so far: {markdown(lines.so_far)}"
    yield from (f"- counts: {markdown(words)}" for words in lines.counts_as_evidence)
    for name, pointers in (
        ("learn", lines.resources),
        ("certificates", lines.certifications),
        ("interviews ask", lines.interview_topics),
    ):
        if pointers:
            yield f"- {name}: {markdown('; '.join(map(_named, pointers)))}"


def _named(pointer: PointerLine) -> str:
    by = f", {pointer.by}" if pointer.by else ""
    guides = f" ({_guides(pointer.guides)})" if pointer.guides else ""
    return f"{pointer.name}{by}{guides}"


def _guides(guides: Sequence[str]) -> str:
    return "; ".join(guides)


def _way(way: WayLine) -> Iterator[str]:
    yield f"### {markdown(way.goal)}, {way.score} today"
    yield ""
    for number, step in enumerate(way.steps, 1):
        yield f"{number}. {markdown(step.label)} (+{shown_points(step.points)}, then {step.score})"
    for words in way.waits_for:
        yield f"- points aside, it {markdown(words)}"


def _next_cells(line: NextLine) -> tuple[str, ...]:
    score = "" if line.score is None else str(line.score)
    work = "; ".join(line.responsibilities) or line.focus
    way = "up" if line.relation == "grow" else "sideways"
    return (way, line.title, line.level, score, line.verdict or "", work, _guides(line.guides))


def _pay_cells(line: PayLine) -> tuple[str, ...]:
    return (line.title, line.role, line.amount, line.figure, line.guide, str(line.year or ""), line.note or "")


def _check_cells(check: CheckLine) -> tuple[str, ...]:
    first = next(iter(check.lines), None)
    place = f" (page {first.page})" if first and first.page else ""
    quote = f"“{first.quote}”{place}" if first else ""
    return (check.status, check.label, check.observed, quote, _guides(check.guides))
