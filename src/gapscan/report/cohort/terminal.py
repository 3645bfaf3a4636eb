"""The overview on the screen: CohortFigures -> text of the terminal's width."""

import textwrap
from collections.abc import Iterator

from gapscan.report.cohort.words import AID, counts_in_order, facts, heading, lift_words, notes, small_print
from gapscan.report.inert import plain
from gapscan.report.options import Options
from gapscan.schema.cohort import CohortFigures, Count, RequirementColumn

_MOST_ROWS = 12
_MOST_UNREAD = 10
_BAR = 20


def render_terminal(figures: CohortFigures, options: Options) -> str:
    """The figures that matter most; the other formats hold all."""
    return "\n".join(line for part in _parts(figures, options) for line in part) + "\n"


def _parts(figures: CohortFigures, options: Options) -> Iterator[Iterator[str]]:
    yield _head(figures, options)
    if figures.read:
        yield _levels(figures, options)
        yield _family(figures)
        yield _requirements(figures, options)
        yield _lifts(figures, options)
    yield _unread(figures, options)
    yield _foot(figures, options)


def _head(figures: CohortFigures, options: Options) -> Iterator[str]:
    yield from _wrapped(heading(figures), options)
    yield from _wrapped(facts(figures), options)
    for note in notes(figures):
        yield from _wrapped(note, options, indent=2)


def _levels(figures: CohortFigures, options: Options) -> Iterator[str]:
    yield "\nHighest level that people are ready for, in any family"
    widest = max(len(size.name) for size in figures.levels)
    for size in figures.levels:
        yield f"  {size.name:<{widest}}  {size.people!s:>6}  {_bar(size.people, figures.read, options)}".rstrip()


def _family(figures: CohortFigures) -> Iterator[str]:
    if figures.focus is None:
        return
    yield f"\n{plain(figures.focus.family_name)}: people by their best verdict"
    for cell in figures.families:
        if cell.family == figures.focus.family:
            ready, nearly, developing, early = counts_in_order(cell.counts)
            yield f"  {cell.level_name:<14} ready {ready} · nearly {nearly} · developing {developing} · early {early}"


def _requirements(figures: CohortFigures, options: Options) -> Iterator[str]:
    if figures.focus is None:
        return
    yield f"\nWhat the group lacks most for {plain(figures.focus.title)}"
    ranked = sorted(figures.requirements, key=_need)
    for column in ranked[:_MOST_ROWS]:
        percent = "  * " if column.mean_percent is None else f"{column.mean_percent:>3}%"
        label = textwrap.shorten(plain(column.label), options.width - 36, placeholder="…" if options.unicode else "...")
        yield f"  {percent} covered  {column.lacking!s:>5} with a gap  {label}"


def _need(column: RequirementColumn) -> tuple[float, str]:
    covered = 100 if column.mean_percent is None else column.mean_percent
    return (round(column.weight * (covered - 100), 9), column.requirement)


def _lifts(figures: CohortFigures, options: Options) -> Iterator[str]:
    for lift in figures.lifts:
        if lift.sets:
            best = lift.sets[-1]
            yield ""
            yield from _wrapped(f"{lift_words(lift, best)}:", options)
            for label in best.labels:
                yield from _wrapped(f"- {label}", options, indent=2)


def _unread(figures: CohortFigures, options: Options) -> Iterator[str]:
    if not figures.unread:
        return
    yield f"\nCould not be read: {figures.failed}"
    for each in figures.unread[:_MOST_UNREAD]:
        yield from _wrapped(f"{each.label}: {each.message or each.code}", options, indent=2)
    if len(figures.unread) > _MOST_UNREAD:
        yield "  and more: see --format markdown"


def _foot(figures: CohortFigures, options: Options) -> Iterator[str]:
    yield ""
    yield from _wrapped(AID, options)
    yield from _wrapped(small_print(figures), options)


def _bar(count: Count, total: Count, options: Options) -> str:
    if isinstance(count, str) or isinstance(total, str) or not total:
        return ""
    return ("█" if options.unicode else "#") * round(_BAR * count / total)


def _wrapped(text: str, options: Options, *, indent: int = 0) -> list[str]:
    shown = plain(text)
    if not options.unicode:
        shown = shown.replace("·", "-").replace("…", "...")
    return textwrap.wrap(shown, options.width, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2)) or [
        ""
    ]
