"""What the two PDF engines hand on: characters with their place and look, one page at a time."""

from typing import NamedTuple

from gapscan.schema.base import Box
from gapscan.schema.document import Link, Page

# what stands for a character whose font does not tell which letter it draws
UNMAPPED = "\ufffd"
# signs that draw several letters at once, and the letters
LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}


class Look(NamedTuple):
    """How characters are drawn; `painted` is False where they leave no mark: render mode 3, or transparent."""

    font: str
    size_pt: float
    color: str | None
    painted: bool = True


class Char(NamedTuple):
    """One character and its edges in points from the top left of the page.

    `height_pt` is its unrounded size; `way` is where its text runs: 0 from left to right, 90 downwards, and so on.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    height_pt: float
    way: int
    look: Look


class RawWord(NamedTuple):
    """Characters that stand together, their text without signs that no font tells, and the box around them."""

    text: str
    box: Box
    chars: list[Char]


class PageContent(NamedTuple):
    """What stands on a page.

    `seen` is the part of it that viewers show, `images` are the boxes of pictures; `turn` is how far the page was
    turned clockwise to be read. A page that draws itself is not `drawable`: viewers disagree about it.
    """

    page: Page
    seen: Box
    chars: list[Char]
    links: list[Link]
    images: list[Box]
    turn: int = 0
    drawable: bool = True
