"""The advice that a terminal has room for: what closes the first gap, and the checks not followed yet."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from gapscan.report.advice import Advice, HelpLines
from gapscan.report.canvas import heading, indented
from gapscan.report.inert import plain

_MOST_CHECKS = 3
_MOST_NAMES = 2


def help_in_brief(lines: HelpLines | None) -> Text:
    """Where to learn, what to earn and what is asked, one line each, as far as there is any."""
    words = Text(style="dim")
    if lines is None:
        return words
    for name, pointers in (("learn", lines.resources), ("certificate", lines.certifications)):
        if pointers:
            words.append(f"\n{name}: {'; '.join(pointer.name for pointer in pointers[:_MOST_NAMES])}")
    return words


def checks(advice: Advice | None) -> Iterator[RenderableType]:
    """How many checks are followed, and the first that are not yet."""
    judged = [check for check in advice.checks if check.status != "open"] if advice else []
    if not judged:
        return
    lacking = [check for check in judged if check.status == "not yet"]
    yield heading(f"THE RESUME ITSELF: {len(judged) - len(lacking)} of {len(judged)} checks followed")
    for check in lacking[:_MOST_CHECKS]:
        yield indented(Text.assemble(check.label, (f"  {plain(check.observed)}", "dim")))
    if len(lacking) > _MOST_CHECKS:
        yield indented(Text(f"and {len(lacking) - _MOST_CHECKS} more in --format markdown", style="dim"))
