"""Lines for a terminal: rich renderables -> str, the same for every format that is read there.

Texts enter as `Text`, never as markup, so a bracket in a resume is a bracket.
"""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from gapscan.report.options import Options

_INDENT = 2
_ASCII = str.maketrans({"█": "#", "░": ".", "…": "~", "·": "-", "→": ">", "▸": ">", "“": '"', "”": '"', "\u2019": "'"})


def draw(parts: Iterable[RenderableType], options: Options) -> str:
    """The parts below one another, no trailing blanks.

    Args:
        parts: what to draw.
        options: width in columns; colour; whether the output can hold more than ASCII.
    """
    console = Console(
        file=StringIO(),
        width=options.width,
        force_terminal=options.color,
        color_system="standard" if options.color else None,
        no_color=not options.color,
        markup=False,
        highlight=False,
        emoji=False,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    lines = (line.rstrip() for line in capture.get().splitlines())
    drawn = "\n".join(lines) + "\n"
    return drawn if options.unicode else drawn.translate(_ASCII)


def heading(words: str) -> Text:
    """A part's heading with a blank line above."""
    return Text(f"\n{words}", style="bold")


def indented(part: RenderableType, *, columns: int = _INDENT) -> Padding:
    """The part moved to the right."""
    return Padding(part, (0, 0, 0, columns))


def grid() -> Table:
    """A table without lines; columns stand two blanks apart."""
    return Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))


def bar(score: int, *, cells: int, style: str) -> Text:
    """A score of 0..100 as a bar."""
    full = round(cells * score / 100)
    return Text.assemble(("█" * full, style), ("░" * (cells - full), "dim"))
