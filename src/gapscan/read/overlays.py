"""White or unpainted letters over other letters: a picture of the page shows ink there, and not theirs.

Letters that share a place would be sorted into one another, and the contrast of one text would vouch for the other. So
the letters that leave no mark on white are made words of their own where they lie over others, and of such words those
on light ground are hidden.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from gapscan.read.ground import shows
from gapscan.read.pdf_chars import Char, Look, RawWord
from gapscan.read.raster import Raster
from gapscan.schema.base import Box

# letters are at least this wide and high, points; larger ones take several cells
_CELL_PT = 4.0
# letters stand beside their like by chance now and then; below this share of new ones the faint text is a second print
_REPEATED = 0.5
# of a word's box, how much lies over another word: neighbours in a tight line share less
_SHARED = 0.3
# a page's white is 255; white letters are read on anything darker than this
_LIGHT_GROUND = 200


def layers(chars: list[Char]) -> list[list[Char]]:
    """The characters of a page in one list, or in two where faint ones lie over the others."""
    looks = {char.look for char in chars}
    faint_looks = {look for look in looks if _is_faint(look)}
    if not faint_looks or len(faint_looks) == len(looks):
        return [chars]
    faint = [char for char in chars if char.look in faint_looks]
    strong = [char for char in chars if char.look not in faint_looks]
    taken = {cell for char in strong if not char.text.isspace() for cell in _cells(char)}
    if not any(_middle(char) in taken for char in faint if not char.text.isspace()):
        return [chars]
    # what is printed again in white where it stands, as an outline may be, stays one text
    places = {place for char in strong for place in _near(char)}
    new = [char for char in faint if (char.text, round(char.x0), round(char.top)) not in places]
    return [strong, new if len(new) < _REPEATED * len(faint) else faint]


def find_overlaid(words: Sequence[RawWord], raster: Raster | None, seen: Box) -> set[int]:
    """The positions of white words over other words on light ground.

    Args:
        words: the words of a page.
        raster: its picture; without one nothing is told.
        seen: the part of the page that the picture shows.
    """
    white = [number for number, word in enumerate(words) if not shows(word.chars[0].look.color)]
    if raster is None or not white or len(white) == len(words):
        return set()
    # from the top down, so that only the few words beside a white one are compared with it
    strong = sorted((word for word in words if shows(word.chars[0].look.color)), key=_bottom)
    bottoms = [_bottom(word) for word in strong]
    # the ground is that of the words below: small letters may stand wholly on their ink
    return {
        number
        for number in white
        if any(
            raster.ground(_moved(other.box, seen)) >= _LIGHT_GROUND
            for other in strong[bisect_right(bottoms, words[number].box[1]) :]
            if other.box[1] < words[number].box[3] and _lies_over(words[number], other)
        )
    }


def _bottom(word: RawWord) -> float:
    return word.box[3]


def _is_faint(look: Look) -> bool:
    return not look.painted or not shows(look.color)


def _cells(char: Char) -> Iterator[tuple[int, int]]:
    for column in range(int(char.x0 / _CELL_PT), int(char.x1 / _CELL_PT) + 1):
        for row in range(int(char.top / _CELL_PT), int(char.bottom / _CELL_PT) + 1):
            yield column, row


def _middle(char: Char) -> tuple[int, int]:
    return int((char.x0 + char.x1) / 2 / _CELL_PT), int((char.top + char.bottom) / 2 / _CELL_PT)


def _near(char: Char) -> Iterator[tuple[str, int, int]]:
    for x in (-1, 0, 1):
        for y in (-1, 0, 1):
            yield char.text, round(char.x0) + x, round(char.top) + y


def _lies_over(word: RawWord, other: RawWord) -> bool:
    # a shadow repeats its word
    if word.text == other.text:
        return False
    x0, top, x1, bottom = word.box
    width = min(x1, other.box[2]) - max(x0, other.box[0])
    height = min(bottom, other.box[3]) - max(top, other.box[1])
    return min(width, height) > 0 and width * height >= _SHARED * (x1 - x0) * (bottom - top)


def _moved(box: Box, seen: Box) -> Box:
    return box[0] - seen[0], box[1] - seen[1], box[2] - seen[0], box[3] - seen[1]
