"""Which words of a page cannot be seen: told from a picture of the page, because attributes lie.

White on a dark banner is visible and white on white is not; text under a picture has ordinary attributes. So a word
counts as hidden when its place on the rendered page shows no contrast.
"""

import re
from collections.abc import Sequence

from gapscan.read.overlays import find_overlaid
from gapscan.read.pdf_chars import PageContent, RawWord
from gapscan.read.raster import Raster, Rasterizer
from gapscan.schema.base import Box

# on real resumes hidden words have a contrast of 0-16 and visible ones of 200 and more; faint grey type lies in between
_VISIBLE_CONTRAST = 40
# words without contrast at 72 dpi are looked at again, larger and in colour: thin, faint or coloured type shows there
_SECOND_LOOK_ZOOM = 3.0
# smaller is no print; footnotes have 6, dense design resumes 5
_SMALLEST_PT = 2.0
_A4_WIDTH_PT = 595.0
# of a scan: how much of the page the picture covers, and how many of its words text recognition has laid over it
_SCAN_COVER = 0.5
_SCAN_WORDS = 0.8
# a scan whose picture shows most of the recognised words shows them all
_SCAN_SLIPS = 0.5
# signs that pdfium cannot draw where their font is not embedded: East Asian files count on the fonts of the system
_FOREIGN = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")


def find_hidden(page: PageContent, words: Sequence[RawWord], rasterizer: Rasterizer | None) -> set[int]:
    """The positions of the words of a page that nobody can see.

    Args:
        page: the page.
        words: its words.
        rasterizer: draws the page; None where that is impossible, and only attributes tell.
    """
    scan = _is_scan(page, words)
    smallest_pt = _SMALLEST_PT * min(1.0, page.page.width_pt / _A4_WIDTH_PT)
    hidden = {
        number
        for number, word in enumerate(words)
        if _too_small(word, smallest_pt) or _outside(word.box, page.seen) or (not scan and not _painted(word))
    }
    suspects = [number for number, word in enumerate(words) if number not in hidden and not _FOREIGN.search(word.text)]
    looked_at = len(suspects)
    for zoom in (1.0, _SECOND_LOOK_ZOOM):
        part = None if zoom == 1.0 else _around([words[number].box for number in suspects], page.seen)
        raster = _draw(page, rasterizer, part, zoom) if suspects and rasterizer is not None else None
        if raster is None:
            return hidden
        if zoom == 1.0:
            hidden |= set() if scan else find_overlaid(words, raster, page.seen)
        suspects = [number for number in suspects if not _shows(raster, words[number].box, page.seen)]
    if scan and len(suspects) < _SCAN_SLIPS * looked_at:
        # recognised words stand beside their picture here and there
        return hidden
    return hidden.union(suspects)


def _draw(page: PageContent, rasterizer: Rasterizer, part: Box | None, zoom: float) -> Raster | None:
    left, top, right, bottom = page.seen
    index = page.page.number - 1
    if index >= len(rasterizer) or not page.drawable:
        return None
    return rasterizer.draw(index, size=(right - left, bottom - top), part=part, zoom=zoom, turn=page.turn)


def _around(boxes: Sequence[Box], seen: Box) -> Box | None:
    """What of the seen part of a page holds all boxes."""
    if not boxes:
        return None
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts) - seen[0], min(tops) - seen[1], max(rights) - seen[0], max(bottoms) - seen[1]


def _shows(raster: Raster, box: Box, seen: Box) -> bool:
    left, top = seen[0], seen[1]
    x0, y0, x1, y1 = box[0] - left, box[1] - top, box[2] - left, box[3] - top
    # the middle of the box first: it holds the letters, and not the rules and neighbours above and below
    height = y1 - y0
    middle = (x0, y0 + 0.3 * height, x1, y1 - 0.15 * height)
    return any(
        raster.contrast(part, enough=_VISIBLE_CONTRAST) >= _VISIBLE_CONTRAST for part in (middle, (x0, y0, x1, y1))
    )


def _is_scan(page: PageContent, words: Sequence[RawWord]) -> bool:
    """Whether the words are what text recognition has read from a picture of the page.

    Text recognition lays its words over the picture without painting them. Then these words are the page's text, as
    long as the picture shows something in most of their places. Unpainted words among painted ones are hidden.
    """
    width, height = page.seen[2] - page.seen[0], page.seen[3] - page.seen[1]
    largest = max(page.images, key=_area, default=None)
    if largest is None or _area(largest) < _SCAN_COVER * width * height:
        return False
    over = sum(not _painted(word) and not _outside(word.box, largest) for word in words)
    return over >= _SCAN_WORDS * len(words)


def _painted(word: RawWord) -> bool:
    # the first letter speaks for nearly all words
    return word.chars[0].look.painted or any(char.look.painted for char in word.chars)


def _too_small(word: RawWord, smallest_pt: float) -> bool:
    return word.chars[0].height_pt < smallest_pt and all(char.height_pt < smallest_pt for char in word.chars)


def _outside(box: Box, seen: Box) -> bool:
    """Whether the middle of a box lies outside of another."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return not (seen[0] <= x <= seen[2] and seen[1] <= y <= seen[3])


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])
