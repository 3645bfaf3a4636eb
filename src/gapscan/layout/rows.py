"""A block's segments -> rows: what is read from left to right before the next line is begun."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gapscan.layout.columns import Block
from gapscan.layout.date_words import is_date
from gapscan.layout.rails import IsHeading, rail_cells
from gapscan.layout.segments import Segment, is_bullet
from gapscan.layout.tables import staggered_rows

_STRETCHED_AT_LEAST = 4
_COLUMNS_OF_TABLE = 3
_FLUSH_PT = 2.0
# lines of one rail cell stand closer than this share of the font size
_RAIL_LEADING = 0.75
# a label that is larger than the text touches so much of the height of the first line beside it
_TOUCHED = 0.2
# lines of one paragraph stand closer than this share of the font size
_PARAGRAPH = 0.7
_ONE_LINE = 1.2
# a shorter text beside a rail may be an employer
_PROSE_AT_LEAST = 45
# dates and a duration below them stand beside the first three lines of a post at the most
_LIFTED_LINES = 5.0
_DATE_CELL = re.compile(
    r"^[(\[]?(?:(?:[A-Za-z]{3,9}\.?\s)?(?:\d{1,2}[/.])?(?:19|20)\d\d\s*[-–—]\s*.{0,20}|"
    r"(?:\d+\s(?:years?|yrs?|months?|mos?)\s*)+)[)\]]?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Row:
    """Cells side by side; the text keeps them apart with a tab."""

    cells: list[Segment] = field(default_factory=list)

    @property
    def top(self) -> float:
        """Upper edge, points."""
        return min(cell.top for cell in self.cells)

    @property
    def bottom(self) -> float:
        """Lower edge, points."""
        return max(cell.bottom for cell in self.cells)


def build_rows(block: Block, is_heading: IsHeading) -> list[Row]:
    """Rows from top to bottom; a heading that stands beside text becomes a row of its own above it."""
    rail_end = float("-inf") if block.rail_x is None else block.rail_x + 1
    rail = [segment for segment in block.segments if segment.x1 <= rail_end]
    text = [segment for segment in block.segments if segment.x1 > rail_end]
    staggered, text = staggered_rows(text)
    rows = [*map(Row, staggered), *_rows_of(text)]
    if rail:
        _add_rail(rail, rows, is_heading)
    rows.sort(key=lambda row: row.top)
    _join_justified(rows)
    _lift_dates(rows)
    _lift_rail(rows)
    return [part for row in rows for part in _headings_apart(row, is_heading)]


def _rows_of(segments: list[Segment]) -> list[Row]:
    rows: list[Row] = []
    for segment in sorted(segments, key=lambda s: (s.first_line.middle, s.x0)):
        line = segment.first_line
        row = next((row for row in reversed(rows[-3:]) if all(c.first_line.beside(line) for c in row.cells)), None)
        if row is None:
            row = Row()
            rows.append(row)
        row.cells.append(segment)
    for row in rows:
        row.cells.sort(key=lambda cell: cell.x0)
    return rows


def _add_rail(rail: list[Segment], rows: list[Row], is_heading: IsHeading) -> None:
    """Put each cell of a rail, however many lines it has, before the row that its first line stands beside."""
    for cell in rail_cells(rail):
        row = _row_beside(cell[0], rows)
        if row is not None and is_heading(cell[0]):
            row = _paragraph_start(cell[0], row, rows)
        if row is None or is_bullet(row.cells[0].words[0].text):
            # a bullet beside the rail belongs below what the rail says
            row = Row()
            rows.append(row)
        row.cells[:0] = _parts(cell)


def _row_beside(segment: Segment, rows: Sequence[Row]) -> Row | None:
    """The row that a rail's line stands beside; a label set larger than the text heads the first row it touches."""
    for row in rows:
        if any(cell.beside(segment) for cell in row.cells):
            return row
        first = row.cells[0]
        touched = min(segment.bottom, first.bottom) - max(segment.top, first.top)
        if segment.font_size_pt > first.font_size_pt and touched >= _TOUCHED * (first.bottom - first.top):
            return row
    return None


def _paragraph_start(label: Segment, row: Row, rows: Sequence[Row]) -> Row:
    """The first row of the paragraph whose second row a label stands beside, as labels set below a rule often do."""
    index = next(number for number, one in enumerate(rows) if one is row)
    if index == 0:
        return row
    before = rows[index - 1]
    leading = row.top - before.bottom
    white = before.top - rows[index - 2].bottom if index > 1 else float("inf")
    begins = leading < _PARAGRAPH * row.cells[0].font_size_pt and white > 2 * max(leading, _FLUSH_PT)
    return before if begins and label.top - before.top <= _ONE_LINE * label.font_size_pt else row


def _parts(cell: Sequence[Segment]) -> list[Segment]:
    """The lines of a rail cell, those set alike as one."""
    parts: list[Segment] = []
    for line in cell:
        if parts and _set_alike(parts[-1], line):
            parts[-1] = Segment((*parts[-1].words, *line.words))
        else:
            parts.append(line)
    return parts


def _set_alike(one: Segment, other: Segment) -> bool:
    """Whether the last words of one line and the first of the next are set the same, as a line that wraps is."""
    before, after = one.words[-1], other.words[0]
    return before.bold == after.bold and before.italic == after.italic and before.color == after.color


def _join_justified(rows: list[Row]) -> None:
    """Join the cells of a line that was stretched to the full width below a line that fills it too."""
    for before, row in zip(rows, rows[1:], strict=False):
        if len(row.cells) < _STRETCHED_AT_LEAST or len(before.cells) > 1:
            continue
        full = before.cells[0]
        if abs(full.x0 - row.cells[0].x0) <= _FLUSH_PT and abs(full.x1 - row.cells[-1].x1) <= 4 * _FLUSH_PT:
            row.cells = [Segment(tuple(word for cell in row.cells for word in cell.words))]


def _lift_dates(rows: list[Row]) -> None:
    """Move dates that stand in the right margin beside the first bullets up to the line that the bullets are about."""
    head: Row | None = None
    for before, row in zip(rows, rows[1:], strict=False):
        if len(row.cells) < 2 or not _DATE_CELL.match(row.cells[-1].text):
            continue
        if is_bullet(row.cells[0].words[0].text) and not is_bullet(before.cells[0].words[0].text):
            head = before
        if head and row.top - head.top <= _LIFTED_LINES * row.cells[-1].font_size_pt and row is not head:
            head.cells.append(row.cells.pop())


def _lift_rail(rows: list[Row]) -> None:
    """Move what stands below a date in the right margin, beside prose, up to the date."""
    head: Row | None = None
    rail: Segment | None = None
    for row in rows:
        last = row.cells[-1]
        if len(row.cells) > 1 and is_date(last.text):
            head, rail = row, last
        elif head and rail and len(row.cells) == 2 and _is_under(last, rail) and _is_prose(row.cells[0]):
            head.cells.append(row.cells.pop())
            rail = last
        elif head and rail and row.top > rail.bottom + last.font_size_pt:
            head = rail = None


def _is_under(cell: Segment, rail: Segment) -> bool:
    return abs(cell.x0 - rail.x0) <= _FLUSH_PT and cell.top - rail.bottom < _RAIL_LEADING * cell.font_size_pt


def _is_prose(cell: Segment) -> bool:
    return len(cell.text) >= _PROSE_AT_LEAST or is_bullet(cell.words[0].text)


def _looks(cell: Segment) -> tuple[float, bool]:
    return cell.font_size_pt, cell.words[0].bold


def _headings_apart(row: Row, is_heading: IsHeading) -> list[Row]:
    # a label with a colon names the text beside it; a heading names all that follows
    # the first row of a table names its columns ("Skill", "Level", "Years")
    table = len(row.cells) >= _COLUMNS_OF_TABLE and len({_looks(cell) for cell in row.cells}) == 1
    if len(row.cells) > 1 and is_heading(row.cells[0]) and not row.cells[0].text.endswith(":") and not table:
        return [Row([row.cells[0]]), Row(row.cells[1:])]
    return [row]
