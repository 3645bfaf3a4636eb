"""Rails: narrow columns of dates, places or labels that stand beside the lines of the text that they are about."""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from gapscan.layout.date_words import is_date
from gapscan.layout.segments import Segment

# a rail holds at most this share of the characters beside it
_RAIL_CHARACTERS = 0.4
# how far apart the lines of one rail cell stand, in font sizes
_LEADING = 0.45
_LEADING_BELOW_DATE = 0.9
# this share of a rail's cells begins on the baseline of a line beside it
_RAIL_ALIGNED = 0.75
BASELINE_PT = 1.6
# this share of a doubtful rail's cells are dates or end in a colon
_RAIL_LABELS = 0.6
# lines of prose are longer on average, table cells and chips shorter
_CELL_CHARACTERS = 28
_TABLE_ALIGNED = 0.9
_EDGE_PT = 3.0
# an entry beside another one has few lines besides its date
_MOST_ENTRY_LINES = 6
# a rail of labels holds so many headings, and hardly any line besides
_LEAST_LABELS = 3
_LABELS_OF_RAIL = 0.6
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\bpresent\b|\bcurrent\b|\bnow\b|\d{1,2}/\d{2,4}", re.IGNORECASE)

IsHeading = Callable[[Segment], bool]


def is_rail_pair(left: Sequence[Segment], right: Sequence[Segment], is_heading: IsHeading) -> bool:
    """Whether one of two sides is a rail of the other."""
    # below the last cell of a rail the text has the whole width again
    top = max(min(s.top for s in left), min(s.top for s in right)) - _EDGE_PT
    bottom = min(max(s.bottom for s in left), max(s.bottom for s in right)) + _EDGE_PT
    for one, other in ((left, right), (right, left)):
        rail = [segment for segment in one if top <= segment.middle <= bottom]
        if is_rail(one, other, is_heading) or (_holds_dates(rail) and is_rail(rail, other, is_heading)):
            return True
    return False


def are_entries(left: Sequence[Segment], right: Sequence[Segment], is_heading: IsHeading) -> bool:
    """Whether both sides are schools, posts or certificates side by side: each with dates on common rows and more text.

    The cells of a table of dates are nothing but dates, and text beside a rail of dates has none of its own.
    """
    dated = [[segment for segment in side if _has_date(segment)] for side in (left, right)]
    for side, dates in zip((left, right), dated, strict=True):
        if not dates or 2 * len(dates) > len(side) or len(side) > _MOST_ENTRY_LINES * len(dates):
            return False
    beside = all(any(date.beside(other) for other in dated[1]) for date in dated[0])
    return beside and not any(map(is_heading, (*left[2:], *right)))


def _is_label_rail(rail: Sequence[Segment], headings: Sequence[Segment], text: Sequence[Segment]) -> bool:
    """Whether a side holds the headings of the other and next to nothing else.

    Labels are often set larger than the text, so their baselines need not agree with any line of it.
    """
    if len(headings) < _LEAST_LABELS or len(headings) < _LABELS_OF_RAIL * len(rail):
        return False
    beside = sum(any(label.beside(other) for other in text) for label in headings)
    return beside >= _RAIL_ALIGNED * len(headings) and _is_narrow(rail, text)


def _holds_dates(rail: Sequence[Segment]) -> bool:
    cells = rail_cells(rail)
    return bool(cells) and sum(any(map(_has_date, cell)) for cell in cells) >= _RAIL_ALIGNED * len(cells)


def is_rail(rail: Sequence[Segment], text: Sequence[Segment], is_heading: IsHeading) -> bool:
    """Whether the lines of a side are dates, places or labels of the text on the other side."""
    headings = [segment for segment in rail if is_heading(segment)]
    # "Programming" beside a line of languages is a label; a heading stands alone
    alone = [segment for segment in headings if not _stands_beside(segment, text)]
    beside = any(is_heading(segment) for segment in text)
    if alone and beside:
        return False
    if not beside and _is_label_rail(rail, headings, text):
        return True
    cells = rail_cells([segment for segment in rail if segment not in headings])
    if not cells:
        return len(headings) - len(alone) >= _RAIL_ALIGNED * len(rail)
    aligned = sum(_stands_beside(cell[0], text) for cell in cells) / len(cells)
    labels = sum(any(_has_date(s) or s.text.endswith(":") for s in cell) for cell in cells) / len(cells)
    if labels >= _RAIL_LABELS and aligned >= (_RAIL_ALIGNED if headings else 0.5):
        return True
    if headings:
        return not beside and aligned >= _RAIL_ALIGNED and _is_narrow(rail, text)
    return _is_table_side(rail, text) or (aligned >= _RAIL_ALIGNED and _is_narrow(rail, text))


def _has_date(segment: Segment) -> bool:
    return _text_has_date(segment.text)


@lru_cache(maxsize=4096)
def _text_has_date(text: str) -> bool:
    # each line of a page is asked about at every place where a gutter may be
    return bool(_DATE.search(text)) or is_date(text)


def _is_narrow(rail: Sequence[Segment], text: Sequence[Segment]) -> bool:
    return sum(len(s.text) for s in rail) <= _RAIL_CHARACTERS * sum(len(s.text) for s in text)


def _is_table_side(side: Sequence[Segment], other: Sequence[Segment]) -> bool:
    """Whether all lines of a side are short and stand beside lines of the other, as the cells of a table do."""
    if sum(len(segment.text) for segment in side) > _CELL_CHARACTERS * len(side):
        return False
    return sum(_stands_beside(segment, other) for segment in side) >= _TABLE_ALIGNED * len(side)


def _stands_beside(segment: Segment, others: Sequence[Segment]) -> bool:
    first = segment.first_line
    return any(abs(first.bottom - other.bottom) <= BASELINE_PT or _same_middle(first, other) for other in others)


def _same_middle(segment: Segment, other: Segment) -> bool:
    return abs(segment.middle - other.middle) <= BASELINE_PT


def rail_cells(rail: Sequence[Segment]) -> list[list[Segment]]:
    """A rail's segments from top to bottom, those that belong together in one cell.

    Lines of one cell have no more than a line's leading between them; what stands below a date may be set wider.
    """
    cells: list[list[Segment]] = []
    for segment in sorted(rail, key=lambda s: (s.top, s.x0)):
        if cells and segment.top - cells[-1][-1].bottom < _leading(cells[-1], segment) * segment.font_size_pt:
            cells[-1].append(segment)
        else:
            cells.append([segment])
    return cells


def _leading(cell: Sequence[Segment], below: Segment) -> float:
    dated = is_date(cell[0].text) and not _has_date(below)
    return _LEADING_BELOW_DATE if dated else _LEADING
