"""A comparison for a terminal of 80 columns: Sheet -> str."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.console import RenderableType
from rich.text import Text

from gapscan.report.canvas import draw, grid, heading, indented
from gapscan.report.comparison.sheet import DISCLAIMER, Column, Note, Part, Row, Sheet, Standing
from gapscan.report.inert import plain
from gapscan.report.options import Options

_STYLES = {"better": "green", "worse": "red", "same": ""}
_LONGEST = 150
_NOTE_COLUMNS = 8
# two such columns leave the main one a third of 80 columns
_WIDEST_WORDS = 26


def render_sheet_terminal(sheet: Sheet, options: Options) -> str:
    """The figures first, then what moved them, then the rest; long tables are cut."""
    return draw(_parts(sheet), options)


def _parts(sheet: Sheet) -> Iterator[RenderableType]:
    yield Text(plain(sheet.name), style="bold")
    for fact in sheet.facts:
        yield Text(plain(fact), style="dim")
    for notice in sheet.notices:
        yield Text(f"\n! {plain(notice)}", style="yellow")
    if sheet.standing:
        yield from _standing(sheet.standing)
    for words in sheet.summary:
        yield Text(plain(words))
    for part in sheet.parts:
        yield from _table(part)
    yield Text(f"\n{plain(sheet.small_print)}\n{DISCLAIMER}", style="dim")


def _standing(standing: Standing) -> Iterator[RenderableType]:
    yield Text.assemble("\n", (plain(standing.title), "bold"), f" ({plain(standing.level)})")
    scores = f"{standing.score_before} → {standing.score_after} of 100"
    verdict = f"{standing.verdict_before} → {standing.verdict_after}"
    if standing.verdict_before == standing.verdict_after:
        verdict = f"{standing.verdict_after} as before"
    yield Text.assemble((f"{scores} ({standing.points})", f"bold {_STYLES[standing.tone]}"), f", {verdict}")


def _table(part: Part) -> Iterator[RenderableType]:
    yield heading(part.heading.upper())
    rows = part.rows[: part.brief]
    widths = [_width(column, [row.cells[index] for row in rows]) for index, column in enumerate(part.columns)]
    for row in rows:
        yield indented(_row(row, part.columns, widths))
        for note in row.notes[: part.brief_notes]:
            yield indented(_note(note), columns=_NOTE_COLUMNS)
    if len(part.rows) > part.brief:
        yield indented(Text(f"and {len(part.rows) - part.brief} more in --format markdown", style="dim"))
    if part.foot:
        yield indented(Text(plain(part.foot), style="bold"))


def _width(column: Column, cells: Sequence[str]) -> int | None:
    """The same for all rows, so that they stand in line; the main column takes what is left."""
    if column.kind == "main":
        return None
    widest = max((cell_len(plain(cell)) for cell in cells), default=0)
    return widest if column.kind == "figure" else min(widest, _WIDEST_WORDS)


def _row(row: Row, columns: tuple[Column, ...], widths: Sequence[int | None]) -> RenderableType:
    table = grid()
    table.expand = True
    for column, width in zip(columns, widths, strict=True):
        table.add_column(width=width, ratio=1 if width is None else None, no_wrap=column.kind == "figure")
    cells = [Text(plain(cell)) for cell in row.cells]
    cells[0].stylize(_STYLES[row.tone])
    table.add_row(*cells)
    return table


def _note(note: Note) -> Text:
    words = plain(note.words)
    shown = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rsplit(' ', 1)[0]}…"
    return Text(f"{note.label}: {shown}" if note.label else shown, style="dim")
