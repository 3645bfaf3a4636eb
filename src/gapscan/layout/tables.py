"""Table cells of several lines, set in the middle of their rows, made whole.

Where cells stand in the middle of their row, the lines of one stand between those of the next, and rows read line by
line would mix them. Nothing but a table sets three columns so.
"""

from collections.abc import Sequence

from gapscan.layout.segments import Segment

_LEAST_COLUMNS = 3
# lines overlap by this share of their height where they stand between each other's
_STAGGERED = 0.15
_ONE_ROW = 0.8
# cells of one row are set in one size
_SIZES = 1.15
_MOST_LINES = 4


def staggered_rows(segments: Sequence[Segment]) -> tuple[list[list[Segment]], list[Segment]]:
    """The rows whose cells stand in their middle, each cell's lines joined.

    Args:
        segments: the segments of one block.

    Returns:
        The cells of each such row from left to right, and the segments that are in none.
    """
    rows: list[list[Segment]] = []
    rest: list[Segment] = []
    for band in _bands(sorted(segments, key=lambda segment: segment.top)):
        columns = _columns(band) if len(band) > _LEAST_COLUMNS else []
        if len(columns) >= _LEAST_COLUMNS and _is_row(columns, band):
            rows.append([_cell(column) for column in columns])
        else:
            rest.extend(band)
    return rows, rest


def _bands(segments: Sequence[Segment]) -> list[list[Segment]]:
    """Runs of segments that overlap from top to bottom, one with the next."""
    bands: list[list[Segment]] = []
    bottom = float("-inf")
    for segment in segments:
        if bands and bottom - segment.top > _STAGGERED * (segment.bottom - segment.top):
            bands[-1].append(segment)
        else:
            bands.append([segment])
            bottom = segment.bottom
        bottom = max(bottom, segment.bottom)
    return bands


def _columns(band: Sequence[Segment]) -> list[list[Segment]]:
    columns: list[list[Segment]] = []
    reach = float("-inf")
    for segment in sorted(band, key=lambda one: one.x0):
        if columns and segment.x0 < reach:
            columns[-1].append(segment)
        else:
            columns.append([segment])
        reach = max(reach, segment.x1)
    return columns


def _is_row(columns: Sequence[Sequence[Segment]], band: Sequence[Segment]) -> bool:
    """Whether cells are of one size, hold a few lines each, and one stands between the lines of another."""
    sizes = [segment.font_size_pt for segment in band]
    if max(sizes) > _SIZES * min(sizes) or max(map(len, columns)) > _MOST_LINES:
        return False
    if any(one.beside(other) for column in columns for one in column for other in column if one is not other):
        return False
    return any(_between(one, other) for one in band for other in band)


def _between(one: Segment, other: Segment) -> bool:
    shared = min(one.bottom, other.bottom) - max(one.top, other.top)
    height = min(one.bottom - one.top, other.bottom - other.top)
    return _STAGGERED * height < shared < _ONE_ROW * height


def _cell(column: Sequence[Segment]) -> Segment:
    lines = sorted(column, key=lambda segment: segment.top)
    return lines[0] if len(lines) == 1 else Segment(tuple(word for line in lines for word in line.words))
