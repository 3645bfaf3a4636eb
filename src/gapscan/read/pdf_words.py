"""Characters -> words: lines by height, words by the gaps between characters."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from gapscan.read.pdf_chars import Char, RawWord
from gapscan.schema.base import Box

# private-use signs are icon fonts; U+FFFD is what a font without a Unicode map leaves
_NO_TEXT = re.compile("[\ue000-\uf8ff\ufffd\u200b-\u200d\ufeff\U000f0000-\U0010ffff]")
# 0.11 of the font size gave word F1 .97 against poppler on real resumes; a fixed 3 pt gave .74, as it glues TeX files
_GAP_PER_FONT_SIZE = 0.11
# characters within this height of each other stand on one line; superscripts and icons stay with their line
_SAME_LINE_PT = 3
# bold faked by printing twice shifts the second print by less than this
_PRINTED_TWICE_PT = 1


def split_words(chars: list[Char]) -> Iterator[RawWord]:
    """Group the characters of a page into words, line after line within each run that runs one way."""
    for way, run in groupby(_printed_once(chars), key=attrgetter("way")):
        # what runs another way than its page is decoration, or a watermark
        if way == 0:
            for line in _lines(list(run)):
                for word in _words(line):
                    text = "".join([char.text for char in word])
                    yield RawWord(text if text.isalnum() else _NO_TEXT.sub("", text).strip(), _box(word), word)


def _box(word: list[Char]) -> Box:
    # its characters stand from left to right
    return (
        word[0].x0,
        min([char.top for char in word]),
        max([char.x1 for char in word]),
        max([char.bottom for char in word]),
    )


def _lines(chars: list[Char]) -> Iterator[list[Char]]:
    """Lines from top to bottom, each from left to right."""
    number, last, numbers = 0, None, {}
    for top in sorted({char.top for char in chars}):
        if last is not None and top > last + _SAME_LINE_PT:
            number += 1
        numbers[top] = number
        last = top
    lines: list[list[Char]] = [[] for _ in range(number + 1)]
    for char in chars:
        lines[numbers[char.top]].append(char)
    for line in lines:
        line.sort(key=attrgetter("x0"))
        yield line


def _words(line: Iterable[Char]) -> Iterator[list[Char]]:
    word: list[Char] = []
    for char in line:
        if char.text.isspace():
            if word:
                yield word
            word = []
            continue
        if word:
            last = word[-1]
            if char.x0 > last.x1 + _GAP_PER_FONT_SIZE * last.height_pt or abs(char.top - last.top) > _SAME_LINE_PT:
                yield word
                word = []
        word.append(char)
    if word:
        yield word


def _printed_once(chars: list[Char]) -> list[Char]:
    """Leave out characters that are printed again where they stand."""
    if len({(char.text, round(char.x0), round(char.top)) for char in chars}) == len(chars):
        return chars
    places: dict[tuple[str, str], dict[tuple[int, int], list[Char]]] = {}
    once = []
    for char in chars:
        known = places.setdefault((char.text, char.look.font), {})
        column, row = int(char.x0), int(char.top)
        near = (other for x in (-1, 0, 1) for y in (-1, 0, 1) for other in known.get((column + x, row + y), ()))
        if not any(_same_place(char, other) for other in near):
            once.append(char)
            known.setdefault((column, row), []).append(char)
    return once


def _same_place(char: Char, other: Char) -> bool:
    # in small type two letters that belong there stand closer than a point
    near = min(_PRINTED_TWICE_PT, 0.5 * (other.x1 - other.x0))
    return (
        abs(char.x0 - other.x0) <= near
        and abs(char.top - other.top) <= _PRINTED_TWICE_PT
        and abs(char.height_pt - other.height_pt) < 0.1
    )
