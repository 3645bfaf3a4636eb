"""Segments of a page -> blocks in reading order, by cutting along white gutters.

A gutter is a vertical white strip with the left edges of at least three lines just right of it. It may run over a part
of the page only: what stands above and below it is cut on its own, so that banners over columns and sidebars that start
anywhere come out whole. Rails (a narrow column of dates, places or labels whose lines stand beside the lines of the
other column) are no columns: they are read row by row.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gapscan.layout.date_words import is_date
from gapscan.layout.rails import BASELINE_PT, IsHeading, are_entries, is_rail, is_rail_pair
from gapscan.layout.segments import Segment, is_bullet

# left edges this close belong to one column
_EDGE_PT = 3.0
_LEAST_LINES = 3
# lines of unlike length with one middle are more often chance than lines with one edge
_LEAST_CENTRED = 5
# how far left of the lines' common edge the gutter is tried
_BACK_PT = (0.5, 8.0, 16.0, 26.0)
# a gutter lower than this is a table row or a chance gap
_LEAST_HEIGHT_PT = 45.0
# entries side by side, each with its date, are columns from a school or an employer and its date on
_LEAST_ENTRY_HEIGHT_PT = 26.0
_LEAST_WIDTH_PT = 5.0
# what a heading below the right column heads leaves the left one within so many segments
_TAIL_LINES = 6
# lines right below a heading that stands over both sides are set this near (share of the font size) to one baseline
_BASELINE_SHARE = 0.35
# a label stands further from its text than words of a stretched line do
_LABEL_GAP = 1.5
# columns that both have headings are columns rather than a rail of dates and the text beside it
_HEADED = 1.5
# headings set flush further in than this have a column of their own
_FAR_IN_PT = 40.0
_LEAST_HEADINGS = 2
# headings of one rank differ by rounding alone
_SAME_RANK = 1.2
# a line of the left column may stick out this far (share of its own width) without ending the gutter
_OVERHANG = 0.12
# twice how far a centred heading's middle may lie from the page's, as a share of the page's width: lines seldom fill it
_CENTRED_SHARE = 0.06
# what a heading heads begins within so many of its font sizes
_NEAR_HEADING = 3.0
_ABOVE_HEADING = 0.8


@dataclass(frozen=True, slots=True)
class Block:
    """Segments that are read straight down; `rail_x` parts a left rail from the text beside it."""

    segments: tuple[Segment, ...]
    rail_x: float | None = None


@dataclass(frozen=True, slots=True)
class _Cut:
    height: float
    above: list[Segment]
    head: list[Segment]
    left: list[Segment]
    right: list[Segment]
    below: list[Segment]


@dataclass(frozen=True, slots=True)
class _Page:
    """What is looked at for every place where a gutter may be; `centred` are headings over all that is below."""

    segments: Sequence[Segment]
    headings: Sequence[Segment]
    centred: Sequence[Segment]


def split_columns(segments: Sequence[Segment], is_heading: IsHeading) -> list[Block]:
    """Cut a page into blocks.

    Args:
        segments: the segments of one page.
        is_heading: whether a segment is a section heading by its words.

    Returns:
        Blocks in reading order; each segment is in exactly one.
    """
    if not segments:
        return []
    places = _distinct(_edges(segments), segments)
    headings = [segment for segment in segments if is_heading(segment)]
    page = _Page(segments, headings, [heading for heading in headings if _is_centred(heading, segments)])
    cuts = max((_cuts_at(x, page, is_heading) for x in places), key=_worth(is_heading), default=[])
    if not cuts:
        return [Block(tuple(segments), _rail_x(segments, is_heading))]
    best = max(cuts, key=lambda cut: cut.height)
    parts = (best.above, best.head, best.left, best.right, best.below)
    return [block for part in parts for block in split_columns(part, is_heading)]


def _worth(is_heading: IsHeading) -> Callable[[list[_Cut]], float]:
    """How much the gutters at one place part, all their heights together."""

    def worth(cuts: list[_Cut]) -> float:
        headed = any(any(map(is_heading, cut.left)) and _is_headed(cut.right, is_heading) for cut in cuts)
        return sum(cut.height for cut in cuts) * (_HEADED if headed else 1.0)

    return worth


def _is_headed(right: Sequence[Segment], is_heading: IsHeading) -> bool:
    """Whether a right side has headings, and not all far in: what stands left of those is of another column."""
    starts = [segment.x0 for segment in right if is_heading(segment)]
    if len(starts) < _LEAST_HEADINGS or max(starts) - min(starts) > _EDGE_PT:
        return bool(starts)
    return min(starts) - min(segment.x0 for segment in right) <= _FAR_IN_PT


def _edges(segments: Sequence[Segment]) -> list[float]:
    """Where a gutter may end: just left of edges that three segments share, and a little further left.

    Headings and icons often begin further left than the lines below them.
    """
    lefts = [*shared_edges(segments), *_centred_edges(segments)]
    leftmost = min(segment.x0 for segment in segments)
    return [edge - back for edge in lefts if edge > leftmost + _EDGE_PT for back in _BACK_PT]


def _distinct(places: Sequence[float], segments: Sequence[Segment]) -> list[float]:
    """The places without those that part the segments as an earlier one does, which would be cut alike."""
    known: dict[tuple[int, ...], float] = {}
    for x in places:
        begun = sum(segment.x0 < x for segment in segments)
        ended = sum(segment.x1 <= x for segment in segments)
        crossing = tuple(number for number, segment in enumerate(segments) if _crosses(segment, x))
        known.setdefault((begun, ended, *crossing), x)
    return list(known.values())


def _crosses(segment: Segment, x: float) -> bool:
    return segment.x0 < x < segment.x1 and segment.x1 - x > _OVERHANG * (segment.x1 - segment.x0)


def shared_edges(segments: Sequence[Segment]) -> list[float]:
    """Left edges that at least three segments share, each at its leftmost, in points."""
    edges: list[list[float]] = []
    for x0 in sorted(segment.x0 for segment in segments):
        if edges and x0 - edges[-1][0] <= _EDGE_PT:
            edges[-1].append(x0)
        else:
            edges.append([x0])
    return [edge[0] for edge in edges if len(edge) >= _LEAST_LINES]


def _centred_edges(segments: Sequence[Segment]) -> list[float]:
    """The leftmost edges of lines centred below each other, as a sidebar may be set, in points."""
    columns: list[list[Segment]] = []
    for segment in sorted(segments, key=lambda one: one.x0 + one.x1):
        if columns and segment.x0 + segment.x1 - columns[-1][0].x0 - columns[-1][0].x1 <= _EDGE_PT:
            columns[-1].append(segment)
        else:
            columns.append([segment])
    edges = ([segment.x0 for segment in column] for column in columns if len(column) >= _LEAST_CENTRED)
    return [min(lefts) for lefts in edges if max(lefts) - min(lefts) > 2 * _EDGE_PT]


def _runs_at(x: float, segments: Sequence[Segment]) -> list[tuple[float, float]]:
    """The vertical runs, top to bottom, in which no segment crosses `x`."""
    crossing = sorted((segment.top, segment.bottom) for segment in segments if _crosses(segment, x))
    runs, reach = [], float("-inf")
    for top, bottom in crossing:
        if top > reach:
            runs.append((reach, top))
        reach = max(reach, bottom)
    return [*runs, (reach, float("inf"))]


def _cuts_at(x: float, page: _Page, is_heading: IsHeading) -> list[_Cut]:
    cuts, segments = [], page.segments
    # segments may reach out of a band by half their height on either side
    least = _LEAST_ENTRY_HEIGHT_PT - max(segment.bottom - segment.top for segment in segments)
    for low, high in _bands_at(x, page):
        if high - low < least:
            continue
        inside = [segment for segment in segments if low <= segment.middle <= high]
        right = [segment for segment in inside if segment.x0 >= x]
        # the last lines of a paragraph above the columns are often short enough to look like the left one
        top = max(low, min((segment.top for segment in right), default=low) - _EDGE_PT)
        left = [segment for segment in inside if segment.x0 < x and segment.middle >= top]
        end = _tail_start(left, right, high, is_heading)
        left = [segment for segment in left if segment.middle <= end]
        height = _shared_height(left, right)
        if height < _LEAST_ENTRY_HEIGHT_PT or not _is_gutter(left, right):
            continue
        if not are_entries(left, right, is_heading) and (
            height < _LEAST_HEIGHT_PT or is_rail_pair(left, right, is_heading)
        ):
            continue
        above = [segment for segment in segments if segment.middle < top]
        # a heading over both sides is read after all that stands above it
        headed = any(is_heading(segment) and segment.top - 1 <= low for segment in above)
        head = [segment for segment in above if segment.middle >= low] if headed else []
        above = [segment for segment in above if segment not in head]
        below = [segment for segment in segments if segment.middle > end]
        cuts.append(_Cut(height, above, head, left, right, below))
    return cuts


def _tail_start(left: Sequence[Segment], right: Sequence[Segment], high: float, is_heading: IsHeading) -> float:
    """Where a part of the page begins whose heading and first lines are as short as the left column above them.

    That the text then runs over both columns shows that neither goes on there.
    """
    if not right or high == float("inf"):
        return high
    bottom = max(segment.bottom for segment in right)
    heads = [segment.top for segment in left if segment.top >= bottom - 1 and is_heading(segment)]
    if not heads or sum(segment.top >= max(heads) for segment in left) > _TAIL_LINES:
        return high
    return max(heads) - 0.5


def _bands_at(x: float, page: _Page) -> list[tuple[float, float]]:
    """The runs at `x`, parted again where headings begin side by side, and where one stands over both sides."""
    segments, headings = page.segments, page.headings
    starts = [
        min(left.top, right.top) - 0.5
        for left in headings
        if left.x0 < x
        for right in headings
        if right.x0 >= x and left.beside(right) and _of_one_size(left, right)
    ]
    starts += [
        heading.top - 0.5
        for heading in headings
        if heading.x0 < x and (_heads_both(heading, x, segments) or _is_label(heading, x, segments))
    ]
    starts += [
        edge for heading in page.centred if heading.x0 >= x for edge in (heading.top - 0.5, heading.bottom + 0.5)
    ]
    starts.sort()
    bands: list[tuple[float, float]] = []
    for low, high in _runs_at(x, segments):
        edges = [low, *(start for start in starts if low < start < high), high]
        bands.extend(zip(edges, edges[1:], strict=False))
    return bands


def _of_one_size(one: Segment, other: Segment) -> bool:
    """Whether two headings are of one rank, as a label beside a heading is not."""
    sizes = sorted((one.font_size_pt, other.font_size_pt))
    return sizes[1] <= _SAME_RANK * sizes[0]


def _is_centred(heading: Segment, segments: Sequence[Segment]) -> bool:
    """Whether a heading stands in the middle of the page with white beside it: it heads all of what is below."""
    if any(other.top < heading.bottom and other.bottom > heading.top for other in segments if other is not heading):
        return False
    left, right = min(segment.x0 for segment in segments), max(segment.x1 for segment in segments)
    return abs((heading.x0 + heading.x1) - (left + right)) <= _CENTRED_SHARE * (right - left)


def _is_label(heading: Segment, x: float, segments: Sequence[Segment]) -> bool:
    """Whether a heading stands in the margin of text that begins left of `x` too."""
    end = heading.x1 + _LABEL_GAP * heading.font_size_pt
    return any(end <= other.x0 < x and other.beside(heading) for other in segments)


def _heads_both(heading: Segment, x: float, segments: Sequence[Segment]) -> bool:
    """Whether a heading has white beside and above it, and below it both sides begin on one line."""
    if any(other.top < heading.bottom and other.bottom > heading.top for other in segments if other is not heading):
        return False
    below = [segment for segment in segments if segment.top >= heading.bottom - 1]
    left = min((segment for segment in below if segment.x0 < x), key=lambda s: s.top, default=None)
    right = min((segment for segment in below if segment.x0 >= x), key=lambda s: s.top, default=None)
    if (
        left is None
        or right is None
        or left.x1 > x
        or right.top - heading.bottom > _NEAR_HEADING * heading.font_size_pt
    ):
        return False
    apart = abs(left.bottom - right.bottom)
    return apart <= BASELINE_PT or (apart <= _BASELINE_SHARE * left.font_size_pt and _begin_alike(left, right))


def _begin_alike(left: Segment, right: Segment) -> bool:
    """Whether two first lines are items of a list or the second is a date, as they are where a grid is set by hand."""
    return is_date(right.text) or (is_bullet(left.words[0].text) and is_bullet(right.words[0].text))


def _shared_height(left: Sequence[Segment], right: Sequence[Segment]) -> float:
    if len(left) < _LEAST_LINES or len(right) < _LEAST_LINES:
        return 0.0
    top = max(min(s.top for s in left), min(s.top for s in right))
    bottom = min(max(s.bottom for s in left), max(s.bottom for s in right))
    return bottom - top


def _is_gutter(left: Sequence[Segment], right: Sequence[Segment]) -> bool:
    edge = min(segment.x0 for segment in right)
    ends = sorted(segment.x1 for segment in left)
    # one line in ten may stick out
    return edge - ends[max(0, int(len(ends) * 0.9) - 1)] >= _LEAST_WIDTH_PT


def _rail_x(segments: Sequence[Segment], is_heading: IsHeading) -> float | None:
    for x in _edges(segments):
        left = [segment for segment in segments if segment.x1 <= x + 1]
        right = [segment for segment in segments if segment.x0 >= x]
        crossing = len(segments) - len(left) - len(right)
        if (
            len(left) >= 2
            and len(right) >= len(left)
            and crossing <= 0.3 * len(segments)
            and is_rail(left, right, is_heading)
        ):
            return x
    return None
