"""Headings and dates that wrap over several lines, joined before columns are looked for."""

from collections.abc import Sequence

from gapscan.layout.date_words import goes_on, is_date, is_date_part
from gapscan.layout.heading_words import exact_kind
from gapscan.layout.segments import Segment

_MOST_LINES = 3
_EDGE_PT = 3.0
# lines of one heading stand closer than this share of the font size
_LEADING = 0.75
_SAME_SIZE_PT = 0.4
_LONGEST = 44


def join_wrapped(segments: Sequence[Segment]) -> list[Segment]:
    """Join lines set alike, one below the other, that are a heading or a date only together.

    "Academic / Background" is one heading, "March 2020 – / May 2021" in a narrow rail one date.

    Args:
        segments: the segments of one page, from top to bottom.

    Returns:
        The segments, joined ones as one that spans its lines.
    """
    joined: list[Segment] = []
    rest = list(segments)
    while rest:
        first = rest.pop(0)
        lines = _lines_below(first, rest)
        whole = next((part for end in range(len(lines), 0, -1) if (part := _whole([first, *lines[:end]]))), None)
        if whole is None:
            joined.append(first)
            continue
        joined.append(whole)
        rest = [segment for segment in rest if segment.words[0] not in whole.words]
    return joined


def _lines_below(first: Segment, rest: Sequence[Segment]) -> list[Segment]:
    if len(first.text) > _LONGEST:
        return []
    lines: list[Segment] = []
    above = first
    while len(lines) < _MOST_LINES - 1:
        below = _below(above, rest)
        if below is None:
            break
        lines.append(below)
        above = below
    return lines


def _below(above: Segment, rest: Sequence[Segment]) -> Segment | None:
    """The first segment that goes on with one above it."""
    leading = _LEADING * above.font_size_pt
    for below in rest:
        apart = below.top - above.bottom
        if apart > leading:
            # they come from top to bottom
            return None
        if apart >= -1.0 and _set_alike(above, below):
            return below
    return None


def _set_alike(above: Segment, below: Segment) -> bool:
    if abs(above.font_size_pt - below.font_size_pt) > _SAME_SIZE_PT or above.words[0].bold != below.words[0].bold:
        return False
    edges = (below.x0 - above.x0, below.x1 - above.x1, (below.x0 + below.x1 - above.x0 - above.x1) / 2)
    return min(map(abs, edges)) <= _EDGE_PT


def _is_wrapped_date(lines: Sequence[Segment]) -> bool:
    texts = [line.text for line in lines]
    dates = all(is_date_part(word) for text in texts for word in text.split())
    return dates and is_date(" ".join(texts)) and all(map(goes_on, texts, texts[1:]))


def _whole(lines: Sequence[Segment]) -> Segment | None:
    text = " ".join(line.text for line in lines)
    heading = lines[0].text[0].isalpha() and exact_kind(text) is not None
    if len(text) > _LONGEST or not (heading or _is_wrapped_date(lines)):
        return None
    return Segment(tuple(word for line in lines for word in line.words))
