"""Pages whose text runs up, down or upside down -> the same pages as one turns them to read them."""

import math
from collections import Counter

from gapscan.read.pdf_chars import Char, Look, PageContent
from gapscan.schema.base import Box
from gapscan.schema.document import Link, Page

# which way text runs, in degrees clockwise from left to right
ASKEW = -1
# scans lie a little askew; watermarks lie across the page and are no lines of it
_STRAIGHT_WITHIN_DEG = 15


def direction(a: float, b: float, c: float, d: float) -> int:
    """Which way text with this matrix runs, where y grows downwards: 0, 90, 180, 270, or `ASKEW` for all else."""
    if a * d - b * c >= 0:
        # written for a mirror, or without any extent
        return ASKEW
    angle = math.degrees(math.atan2(b, a)) % 360
    straight = round(angle / 90) * 90
    return straight % 360 if abs(angle - straight) <= _STRAIGHT_WITHIN_DEG else ASKEW


def straighten(content: PageContent) -> PageContent:
    """Turn a page so that most of its text runs from left to right."""
    ways = Counter(char.way for char in content.chars if char.way != ASKEW)
    way = max(sorted(ways), key=lambda known: ways[known], default=0)
    if way == 0:
        return content
    turn = 360 - way
    page, size = content.page, (content.page.width_pt, content.page.height_pt)
    width, height = size if turn == 180 else (size[1], size[0])
    looks: dict[tuple[Look, float], Look] = {}
    return PageContent(
        page=Page(number=page.number, width_pt=width, height_pt=height),
        seen=_moved(content.seen, turn, size),
        chars=[_turned(char, turn, size, looks) for char in content.chars],
        links=[Link(url=link.url, page=link.page, box=_moved(link.box, turn, size)) for link in content.links],
        images=[_moved(box, turn, size) for box in content.images],
        turn=turn,
        drawable=content.drawable,
    )


def _turned(char: Char, turn: int, size: tuple[float, float], looks: dict[tuple[Look, float], Look]) -> Char:
    x0, top, x1, bottom = _moved((char.x0, char.top, char.x1, char.bottom), turn, size)
    height = bottom - top
    look = looks.setdefault((char.look, height), char.look._replace(size_pt=round(height, 1)))
    way = char.way if char.way == ASKEW else (char.way + turn) % 360
    return Char(char.text, x0, top, x1, bottom, height, way, look)


def _moved(box: Box, turn: int, size: tuple[float, float]) -> Box:
    """A box after the page of this size was turned clockwise."""
    x0, y0, x1, y1 = box
    width, height = size
    if turn == 90:
        return (height - y1, x0, height - y0, x1)
    if turn == 180:
        return (width - x1, height - y1, width - x0, height - y0)
    return (y0, width - x1, y1, width - x0)
