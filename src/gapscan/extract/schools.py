"""Schools: told by their words, or by where they stand beside a degree."""

import re

from gapscan.extract.dates import find_ranges
from gapscan.extract.degrees import find_degree
from gapscan.extract.places import is_place, is_region
from gapscan.extract.post_words import names_post
from gapscan.extract.school_words import SCHOOL, names_school
from gapscan.extract.study_fields import names_subject
from gapscan.schema.resume import Span

_SCHOOL_EDGE = re.compile(r"^[\s,:;|(\[–-]+|[\s,:;|(\[)\]–-]+$")
# "(summa cum laude", its bracket closed or cut off
_REMARK = re.compile(r"\s*\((?:[^()]*\b(?:cum|laude|with|gpa|grade|remote|online)\b[^()]*\)?|[^()]*)$", re.IGNORECASE)
_LABEL = re.compile(r"^(?:institution|university|school|college)\s*:\s*", re.IGNORECASE)
_PARTS = re.compile(
    r"\t|\s+[|•·–—-]\s+|,\s+|\s{2,}|\s+at\s+|\s+from\s+"
    r"|(?<=[a-z]{3})\.\s+(?=[A-Z](?!\w{0,3}\.))"
)
_IN_BRACKET = re.compile(r"\(([^()]+)\)")
# what else stands beside a degree
_NO_SCHOOL = re.compile(
    r"\d|@|[:;.!?%]|\b(?:gpa|cgpa|grade|honou?rs?|distinction|thesis|dissertation|minor|major|graduat(?:ed|ion)|coursework|"
    r"courses?|modules?|relevant|dean|scholar\w*|awards?|expected|present|class|cum|laude|focus|member|degree)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = frozenset("of the and for de la le du des di da do e y et und für der & at in".split())
_MOST_WORDS = 7
_MOST_COMMAS = 2
_MOST_SUBJECT_WORDS = 5


def school_span(words: str, offset: int) -> Span | None:
    """Where a line names a school by its words.

    Args:
        words: one line.
        offset: where the line begins in the text.
    """
    if not SCHOOL.search(words):
        return None
    begin = 0
    for part in [*_PARTS.finditer(words), None]:
        end = part.start() if part else len(words)
        if SCHOOL.search(words, begin, end):
            return _span_of(words, begin, end, offset)
        begin = part.end() if part else end
    return None


def subject_beside(words: str) -> str | None:
    """What is studied, in lower case, where it stands beside a school in a part of its own ("Acre College, Physics").

    Args:
        words: one line with a school, its dates blanked.
    """
    for part in _PARTS.split(words):
        piece = part.strip(" ()")
        short = 0 < len(piece.split()) <= _MOST_SUBJECT_WORDS and piece[0].isupper() and not _NO_SCHOOL.search(piece)
        if (
            short
            and names_subject(piece)
            and not names_school(piece)
            and not is_place(piece)
            and not find_degree(piece)
        ):
            return piece.lower()
    return None


def _span_of(words: str, begin: int, end: int, offset: int) -> Span:
    piece = words[begin:end]
    bracket = _IN_BRACKET.search(piece)
    if bracket and SCHOOL.search(bracket[1]) and not SCHOOL.search(piece[: bracket.start()]):
        begin, piece = begin + bracket.start(1), bracket[1]
    school = _SCHOOL_EDGE.sub("", max(_between_dates(piece), key=len))
    school = _REMARK.sub("", _glued_city(words, end, school))
    at = begin + piece.index(school)
    label = _LABEL.match(school)
    skipped = label.end() if label else 0
    return Span(start=offset + at + skipped, end=offset + at + len(school))


def _glued_city(words: str, end: int, school: str) -> str:
    """The school of "Acre College-Amarillo, TX" without its city, as job boards print them."""
    region = words[end:].removeprefix(",").strip().split("\t")[0]
    name, hyphen, city = school.rpartition("-")
    return name if hyphen and city[:1].isupper() and words[end : end + 1] == "," and is_region(region) else school


def _between_dates(piece: str) -> list[str]:
    """What is left of a piece before, between and after its dates."""
    edges = [0, *(edge for found in find_ranges(piece) for edge in (found.start, found.end_offset)), len(piece)]
    return [piece[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True)]


def provider_span(words: str, offset: int) -> Span | None:
    """Where a line with a bootcamp names who held it: the first part beside it that is a name."""
    begin = 0
    for part in [*_PARTS.finditer(words), None]:
        end = part.start() if part else len(words)
        found = None if find_degree(words[begin:end]) else unnamed_school_span(words[begin:end], offset + begin)
        if found:
            return found
        begin = part.end() if part else end
    return None


def unnamed_school_span(words: str, offset: int) -> Span | None:
    """Where a line beside a degree may name a school in words that nobody knows: its first cell, if it is a name."""
    first = _PARTS.split(words, maxsplit=1)[0].strip()
    parts = first.split()
    if not 1 <= len(parts) <= _MOST_WORDS or words.count(",") > _MOST_COMMAS or _NO_SCHOOL.search(words):
        return None
    if not all(part[0].isupper() or part.lower() in _SMALL_WORDS for part in parts) or not first[0].isupper():
        return None
    if names_subject(first) or names_post(first) or is_place(first) or find_degree(words):
        return None
    start = offset + words.index(first)
    return Span(start=start, end=start + len(first))
