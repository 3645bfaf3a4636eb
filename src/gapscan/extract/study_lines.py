"""Lines of education sections that break off, made whole."""

import re
from collections.abc import Sequence

from gapscan.extract.dates import find_ranges
from gapscan.extract.degrees import find_degree
from gapscan.extract.parted import parted_text
from gapscan.extract.school_words import names_school
from gapscan.extract.study_fields import names_subject
from gapscan.schema.resume_text import Line, ResumeText

_BROKEN_OFF = re.compile(r"\b(?:in|of|and|&|de|en|em)$", re.IGNORECASE)
_MOST_JOINED = 2
# what does not fit on the line of a degree or a school
_TAIL_WORDS = 3
_SAME_SIZE_PT = 0.4
_BLANK = 0.25


def joined_line(text: ResumeText, lines: Sequence[tuple[int, Line]], number: int) -> tuple[str, int]:
    """A line, with the next ones behind its first cell as long as that breaks off ("Associate of" / "Science in").

    Returns:
        The text, and how many lines were taken in.
    """
    first, tab, rest = parted_text(text, lines[number][1]).partition("\t")
    taken = 0
    for _, after in lines[number + 1 : number + 1 + _MOST_JOINED]:
        tail = text.line_text(after).partition("\t")[0]
        if not (_BROKEN_OFF.search(first) or _wraps(text, lines, number + taken)):
            break
        first = " ".join([first, tail])
        taken += 1
    return f"{first}{tab}{rest}", taken


def _wraps(text: ResumeText, lines: Sequence[tuple[int, Line]], number: int) -> bool:
    """Whether a line goes on in the next one: its first word would not have fitted, and it is set alike and short."""
    line, after = lines[number][1], lines[number + 1][1]
    words = text.line_text(after)
    alike = (line.block, line.bold, line.italic, line.color) == (after.block, after.bold, after.italic, after.color)
    if not alike or abs(line.font_size_pt - after.font_size_pt) > _SAME_SIZE_PT or len(words.split()) > _TAIL_WORDS:
        return False
    if not names_subject(words) or find_degree(words) or names_school(words) or find_ranges(words) or ":" in words:
        return False
    # the longest line of all tells nothing of where lines end
    right = max(one.box[2] for one in text.lines if one.block == line.block and one is not line)
    first = text.words[after.first_word]
    return line.box[2] <= right < line.box[2] + _BLANK * line.font_size_pt + first.x1 - first.x0
