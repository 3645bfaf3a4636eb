"""The candidate's name: large, at the top, and made of name-like words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from gapscan.extract.letter_case import is_set_small
from gapscan.extract.places import is_place
from gapscan.extract.post_words import names_post
from gapscan.schema.document import Word
from gapscan.schema.resume import Span
from gapscan.schema.resume_text import Line, ResumeText, SectionKind

_DECORATION = re.compile(
    r"^[#>]+\s+|^(?:curriculum vitae|resume|résumé|cv|name)\s*(?:of|:|-|–)?\s+|"
    r"\s*[,|–-]?\s*(?:resume|résumé|curriculum vitae|cv)$|[<>*_~|/]+",
    re.IGNORECASE,
)
_HONORIFICS = re.compile(r"^(?:dr|prof|mr|mrs|ms|mx|ing|sir|eng)\.?\s+", re.IGNORECASE)
_POSTNOMINALS = re.compile(
    r"(?:[,\s]+(?:ph\.?\s?d\.?|m\.?sc\.?|b\.?sc\.?|m\.?d\.?|mba|m\.?s\.?|rn|bsn|pmp|cpa|cfa|m\.?eng\.?|b\.?tech\.?|esq\.?|"
    r"he/him|she/her|they/them|\((?:he|she|they)/\w+\)))+$",
    re.IGNORECASE,
)
# a name of use stands in quotes: Marta "Max" Ohm
_NAME_WORD = re.compile(r"^(?:[^\W\d_]+(?:['’`-][^\W\d_]+)*\.?|[^\W\d_]\.|[\"“][^\W\d_]+[\"”])$")
_PARTICLES = frozenset(
    """
    de da di do dos del della van von der den la le el al bin ibn ben y e zu zur ter ten af av st mc
""".split()
)
_NOT_NAMES = frozenset(
    """
    resume cv curriculum vitae summary profile contact email phone address street university college school
    objective page skills experience education present linkedin github portfolio website about machine
    learning data science software the and with for last updated languages interests references projects
""".split()
)
_FIRST_LINES = 60
_LAST_LINES = 4
# a name is set at least this much larger than the body, or it stands first
_LARGE = 1.15
# two cells of one line are one name only where both are far larger than the body
_LARGE_CELL = 1.6
_LEAST_SCORE = 1.0
# a name and the post beside it differ by more in size than a capital and small capitals
_LEAP = 1.45
# no name has more signs, however many degrees stand behind it
_LONGEST_PIECE = 200
_SEPARATORS = re.compile(r"\t|\s+[|•·—–◆/]\s+|\s+-\s+|,\s+(?=[A-Za-z]*@|\+?\d)")


@dataclass(frozen=True, slots=True)
class FoundName:
    """A name and where it stands."""

    name: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A cell or part of a line on page 1, its name-like words, and how it is set."""

    name: str
    span: Span
    size: float
    bold: bool
    top: float
    order: int
    kind: SectionKind


def find_name(text: ResumeText, emails: Sequence[str]) -> FoundName | None:
    """The name that best fits: size, place and likeness to the e-mail address decide.

    Args:
        text: the laid-out resume.
        emails: the candidate's addresses.

    Returns:
        The name as printed (titles and degrees dropped), or None where nothing looks like one.
    """
    pieces = list(_pieces(text))
    if not pieces:
        return None
    body = median(line.font_size_pt for line in text.lines if line.page == 1)
    small = is_set_small(text)
    candidates = [*_whole(text, pieces, small=small), *_in_two_parts(text, pieces, body, small=small)]
    scored = [(_score(found.name, piece, body, emails), -piece.order, found) for piece, found in candidates]
    best = max(scored, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] >= _LEAST_SCORE else None


def _pieces(text: ResumeText) -> Iterator[_Piece]:
    lines = [line for line in text.lines if line.page == 1]
    chosen = lines if len(lines) <= _FIRST_LINES + _LAST_LINES else [*lines[:_FIRST_LINES], *lines[-_LAST_LINES:]]
    for order, line in enumerate(chosen):
        words, begin = text.line_text(line), 0
        section = text.section_at(line.start)
        parts = sorted([(match.start(), match.end()) for match in _SEPARATORS.finditer(words)] + _leaps(text, line))
        for end, after in [*parts, (len(words), len(words))]:
            inside = text.words_between(line.start + begin, line.start + end)
            if inside:
                yield _Piece(
                    name=clean_name(words[begin:end]) if end - begin <= _LONGEST_PIECE else "",
                    span=Span(start=line.start + begin, end=line.start + end),
                    size=_median_size(inside),
                    bold=inside[0].bold,
                    top=min(word.top for word in inside),
                    order=order,
                    kind=section.kind if section else SectionKind.HEADER,
                )
            begin = after


def _leaps(text: ResumeText, line: Line) -> list[tuple[int, int]]:
    """The blanks of a line at which the size changes as between a name and what its bearer does."""
    words = text.words[line.first_word : line.last_word + 1]
    if len({word.font_size_pt for word in words}) == 1:
        return []
    starts = [start - line.start for start in text.word_starts[line.first_word : line.last_word + 1]]
    return [
        (start - 1, start)
        for one, other, start in zip(words, words[1:], starts[1:], strict=False)
        if max(one.font_size_pt, other.font_size_pt) >= _LEAP * min(one.font_size_pt, other.font_size_pt)
    ]


def _median_size(words: Sequence[Word]) -> float:
    sizes = {word.font_size_pt for word in words}
    return sizes.pop() if len(sizes) == 1 else median(word.font_size_pt for word in words)


def _whole(text: ResumeText, pieces: Sequence[_Piece], *, small: bool) -> Iterator[tuple[_Piece, FoundName]]:
    for piece in pieces:
        if _is_name(piece.name, least=2, small=small) and not _breaks_off(text, piece):
            yield piece, FoundName(piece.name, (piece.span,))


def _breaks_off(text: ResumeText, piece: _Piece) -> bool:
    """Whether a piece ends in a hyphen, behind which the name goes on below."""
    return text.text[: piece.span.end].endswith("-")


def _both_large(one: _Piece, other: _Piece, body: float) -> bool:
    return min(one.size, other.size) >= _LARGE_CELL * body


def _in_two_parts(
    text: ResumeText, pieces: Sequence[_Piece], body: float, *, small: bool
) -> Iterator[tuple[_Piece, FoundName]]:
    """A name whose second half is set in the same size a little below the first, or beside it in another large one."""
    halves = [piece for piece in pieces if _is_name(piece.name, least=1, small=small)]
    for piece in halves:
        for other in halves:
            below = 0.3 * piece.size < other.top - piece.top <= 4.5 * piece.size
            alike = abs(other.size - piece.size) <= 0.15 * piece.size
            beside = (
                other.order == piece.order and other.span.start > piece.span.end and _both_large(piece, other, body)
            )
            if not ((below and alike) or beside):
                continue
            hyphen = "-" if _breaks_off(text, piece) else " "
            joined = f"{piece.name}{hyphen}{other.name}"
            if _is_name(joined, least=2, small=small):
                yield piece, FoundName(joined, (piece.span, other.span))
                break


def clean_name(text: str) -> str:
    """A name without decoration, titles and degrees."""
    bare = _DECORATION.sub(" ", _POSTNOMINALS.sub("", text)).strip(" ,;:.-–•·")
    bare = _HONORIFICS.sub("", bare)
    return " ".join(_POSTNOMINALS.sub("", bare).split()).strip(" ,;:")


def _is_name(name: str, *, least: int, small: bool) -> bool:
    words = name.replace(",", " ").split()
    # a list has more than the comma of "Doe, Jane"
    if not least <= len(words) <= 5 or len(name) > 48 or name.count(",") > 1:
        return False
    plain = [word.lower().strip(".") for word in words]
    if least > 1 and words[-1] in _PARTICLES:
        return False
    if any(word in _NOT_NAMES for word in plain) or not all(_is_name_word(word, small=small) for word in words):
        return False
    return not names_post(name) and not is_place(name)


def _is_name_word(word: str, *, small: bool) -> bool:
    return bool(_NAME_WORD.match(word)) and (small or word.lstrip('"“')[:1].isupper() or word.lower() in _PARTICLES)


def _score(name: str, piece: _Piece, body: float, emails: Sequence[str]) -> float:
    """How likely a piece is the name; each summand was weighed on resumes of many designs."""
    size = piece.size / body
    score = min(size, 3.0) if size >= _LARGE else 0.6
    score += 0.8 if piece.order == 0 else 0.4 if piece.order < 4 else 0.0
    score += 0.3 if piece.bold else 0.0
    score += 0.5 if piece.kind in {SectionKind.HEADER, SectionKind.CONTACT} else -0.6
    letters = [word.lower() for word in re.findall(r"[^\W\d_]{2,}", name)]
    address = " ".join(emails).lower()
    return score + 0.8 * sum(word in address for word in letters) / max(1, len(letters))
