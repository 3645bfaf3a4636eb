"""Lines of a section -> heads (post, employer, dates) and bodies (what was done)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gapscan.extract.dates import DateRange, blank_ranges, find_ranges, find_ranges_wrapped
from gapscan.extract.letter_case import is_set_small
from gapscan.extract.parted import parted_text
from gapscan.extract.post_words import names_post, tells
from gapscan.schema.resume_text import Line, ResumeText, Section

_BULLET = re.compile(r"^\s*(?:[•●○◦▪▫■□◆◇►▶▸‣⁃∙·*✓✔➢➤→»›>◾◼⚫✦★☆❖➔➜–—-]\s*|(?:\d{1,2}|[a-z])[.)]\s+)(?=\S)")
_VERB_FIRST = re.compile(
    r"^(?:[A-Z][a-z]+(?:ed|ing),?|Led|Built|Wrote|Ran|Made|Taught|Grew|Drove|Won|Oversaw|Held|Gave|Set|Cut|Took|Brought|"
    r"Began|Chose|Did|Found|Got|Kept|Met|Put|Sold|Spoke|Spent|Undertook|Helped|Responsible|In charge|Assist|"
    r"Provide[sd]?|Develops?|Designs?|Implements?|Manages?|Leads?|Builds?|Works?|Creates?|Owns?|Runs?|Drives?|Oversees?|Delivers?|Handles?|"
    r"Serves?|Supports?|Maintains?|Performs?|Analy[sz]es?|"
    r"Mentors?|Researches|Coordinates?|Conducts?|Writes?|Teaches)\s+\S+\s+\S+"
)
# "Tools: Python, SQL" sums a post up; "Company: Acme" and "Acme: Engineer" head one
_SUMMING_UP = re.compile(
    r"^(?!(?:company|employer|organi[sz]ation|role|position|title|location|project|client|duration|dates?|period)\b)"
    r"[^\W\d][\w&/ -]{2,30}:\s+\S",
    re.IGNORECASE,
)
# "Since 2023 I put the model behind an API" is told of a post; "Engineer I at Acme" is one
_TOLD = re.compile(r"\b(?:I|[Ww]e)\s+(?!(?:at|in|for|of|and|to|on)\b)[a-z]{2,}")
# "supervised by Prof." goes on in the next line
_ABBREVIATED = re.compile(r"\b(?:Prof|Dr|Mrs?|Ms|vs|e\.g|i\.e|approx|incl)\.\s*$")
# fewer words can be a post or an employer even where they end in a full stop
_PROSE_WORDS = 9
_LONGEST_HEAD = 130
# a line of so many small words names neither post nor employer
_TELLING_WORDS = 3
# a head in small letters holds no more words beside its dates
_SMALL_HEAD_WORDS = 2
# "Managing Director, Acme" begins like a sentence and is none
_POST_WITHIN_WORDS = 4
# employers stand between a post and its dates
_DATES_WITHIN = 2
_SAME_EDGE_PT = 0.6
_INDENT_PT = 5.0
# a post and its employer
_LEAST_NAMED = 2
_NAMED_PARTS = re.compile(r"\t|,\s|\s[|–—•·@-]\s|\sat\s")
# a line that reaches this share of its block's width goes on in the next
_FULL_LINE = 0.86


@dataclass(frozen=True, slots=True)
class RoleLine:
    """A line with its characters, its dates, and whether it is a head."""

    index: int
    line: Line
    text: str
    ranges: tuple[DateRange, ...]
    is_head: bool
    bold: bool = False
    """Whether what it names is bold, whatever its dates are."""
    italic: bool = False


def is_bullet_line(text: str) -> bool:
    """Whether a line begins with a list mark."""
    return bool(_BULLET.match(text))


def tells_deed(text: str) -> bool:
    """Whether a text begins with what somebody did ("Migrated 120 servers to")."""
    return bool(_VERB_FIRST.match(text))


def section_lines(text: ResumeText, section: Section) -> list[tuple[int, Line]]:
    """The lines of a section's body, with their index."""
    return [
        (index, line)
        for index, line in enumerate(text.lines)
        if section.start <= line.start < section.end and text.line_text(line).strip()
    ]


def assign_roles(text: ResumeText, lines: Sequence[tuple[int, Line]]) -> list[RoleLine]:
    """Tell heads from bodies, line by line, each with regard to the one before."""
    rights = _right_edges(text)
    small = is_set_small(text)
    roles: list[RoleLine] = []
    head: RoleLine | None = None
    run: list[RoleLine] = []
    for number, (index, line) in enumerate(lines):
        words = parted_text(text, line)
        below = [text.line_text(one) for _, one in lines[number + 1 : number + 1 + _DATES_WITHIN]]
        ranges = tuple(find_ranges_wrapped(words, below[0] if below else ""))
        previous = roles[-1] if roles else None
        body = not _stands_over_dates(words, below) and (
            _is_body(words, ranges, line, small=small)
            or (not ranges and not line.bold and _hangs_below(text, run, line))
            or (
                previous is not None
                and not _has_bold_cell(text, line)
                and _continues(previous, words, ranges, line, rights, head=head, small=small)
            )
        )
        bold, italic = _name_style(text, line, ranges)
        roles.append(RoleLine(index, line, words, ranges, is_head=not body, bold=bold, italic=italic))
        head = head if body else roles[-1]
        run = [] if body else [*run, roles[-1]]
    return roles


def _name_style(text: ResumeText, line: Line, ranges: Sequence[DateRange]) -> tuple[bool, bool]:
    """Whether the first word of a line that belongs to no date is bold, and italic."""
    if not ranges:
        return line.bold, line.italic
    for number in range(line.first_word, line.last_word + 1):
        at = text.word_starts[number] - line.start
        if not any(found.start <= at < found.end_offset for found in ranges):
            return text.words[number].bold, text.words[number].italic
    return line.bold, line.italic


def _hangs_below(text: ResumeText, run: Sequence[RoleLine], line: Line) -> bool:
    """Whether a line is set further in than the whole head of a post above it, as bullets whose marks are lost are."""
    if not run or run[-1].line.block != line.block or not any(one.is_range for head in run for one in head.ranges):
        return False
    named = [part for head in run for part in _NAMED_PARTS.split(blank_ranges(head.text, head.ranges)) if part.strip()]
    left = min(_text_edge(text, head) for head in run)
    return len(named) >= _LEAST_NAMED and line.box[0] - left >= _INDENT_PT


def _text_edge(text: ResumeText, head: RoleLine) -> float:
    """Where the text of a head begins, points: beside its dates, where they stand in the margin."""
    tab = head.text.find("\t")
    if tab < 0 or not head.ranges or head.ranges[0].start > 0:
        return head.line.box[0]
    beside = text.words_between(head.line.start + tab + 1, head.line.end)
    return beside[0].x0 if beside else head.line.box[0]


def _has_bold_cell(text: ResumeText, line: Line) -> bool:
    """Whether a line parts into cells and the first is bold, as an employer before a place is."""
    cell, tab, _ = text.line_text(line).partition("\t")
    return bool(tab) and all(word.bold for word in text.words_between(line.start, line.start + len(cell)))


def _stands_over_dates(words: str, below: Sequence[str]) -> bool:
    """Whether a line names a post, and of the next lines one holds little but the dates of it."""
    if not words[:1].isupper() or not names_post(words) or len(words.split()) > _PROSE_WORDS:
        return False
    for line in below:
        dates = sum(one.end_offset - one.start for one in find_ranges(line) if one.is_range)
        if 2 * dates >= len(line) > 0:
            # a deed that ends above the next post is none
            return not (tells_deed(words) and names_post(line))
        if is_bullet_line(line) or names_post(line) or not line[:1].isupper():
            return False
    return False


def _is_indented(previous: RoleLine, line: Line, head: RoleLine | None) -> bool:
    """Whether a line is set exactly as the body line before it, further in than the head, as a list without marks."""
    if head is None or head.line.block != line.block or (head.ranges and head.ranges[0].start == 0):
        # a date in the margin stands further out than the post beside it
        return False
    same = abs(line.box[0] - previous.line.box[0]) <= _SAME_EDGE_PT
    return same and line.box[0] - head.line.box[0] >= _INDENT_PT


def _right_edges(text: ResumeText) -> dict[int, tuple[float, float]]:
    """Left and right edge by block, points."""
    edges: dict[int, tuple[float, float]] = {}
    for line in text.lines:
        x0, x1 = edges.get(line.block, (line.box[0], line.box[2]))
        edges[line.block] = (min(x0, line.box[0]), max(x1, line.box[2]))
    return edges


def _is_body(words: str, ranges: Sequence[DateRange], line: Line, *, small: bool) -> bool:
    dated = any(found.is_range for found in ranges)
    if is_bullet_line(words) and not (dated and names_post(words) and not _VERB_FIRST.match(_BULLET.sub("", words))):
        return True
    if _is_told(words, ranges, small=small):
        return True
    if dated and len(words) <= _LONGEST_HEAD:
        return bool(_VERB_FIRST.match(words)) and not names_post(" ".join(words.split()[:_POST_WITHIN_WORDS]))
    if _SUMMING_UP.match(words) and not ranges and not names_post(words):
        return True
    if line.bold and len(words.split()) <= _PROSE_WORDS:
        return False
    prose = len(words.split()) > _PROSE_WORDS and words.rstrip().endswith((".", ";"))
    verb_first = bool(_VERB_FIRST.match(words)) and len(words.split()) >= 4
    told = not small and not ranges and tells(words) >= _TELLING_WORDS and not names_post(words)
    return prose or len(words) > _LONGEST_HEAD or verb_first or told


def _is_told(words: str, ranges: Sequence[DateRange], *, small: bool) -> bool:
    """Whether a line is a sentence or a part of one, whatever dates it holds."""
    if _TOLD.search(words):
        return True
    dates_first = bool(ranges) and ranges[0].start == 0
    if not small and words[:1].islower() and not dates_first and _words_beside(words, ranges) > _SMALL_HEAD_WORDS:
        return True
    # "Nurse in charge from 2017: rosters for 34": a post that runs on has its date at an end of the line
    return len(ranges) == 1 and _is_inside(ranges[0], words)


def _is_inside(found: DateRange, words: str) -> bool:
    """Whether an open range stands within a sentence."""
    before, after = words[: found.start], words[found.end_offset :]
    inside = len(before.split()) > _SMALL_HEAD_WORDS and re.match(r"[^\t|(]*[a-z]", after) is not None
    return found.last == "present" and inside and re.match(r"[a-z]", words[found.start]) is not None


def _words_beside(words: str, ranges: Sequence[DateRange]) -> int:
    """How many words of a line belong to no date."""
    kept = list(words)
    for found in ranges:
        kept[found.start : found.end_offset] = " " * (found.end_offset - found.start)
    return len("".join(kept).split())


def _continues(
    previous: RoleLine,
    words: str,
    ranges: Sequence[DateRange],
    line: Line,
    rights: dict[int, tuple[float, float]],
    *,
    head: RoleLine | None,
    small: bool,
) -> bool:
    """Whether a line is the tail of the body line before it."""
    if previous.is_head or line.block != previous.line.block or any(found.is_range for found in ranges):
        return False
    if line.bold != previous.line.bold or abs(line.font_size_pt - previous.line.font_size_pt) > 0.6:
        return False
    if (not small and words[:1].islower()) or previous.text.rstrip().endswith((",", "-", "–", " and", "&")):
        return True
    indented = _is_indented(previous, line, head) and not is_bullet_line(previous.text)
    if indented or _ABBREVIATED.search(previous.text):
        return True
    if previous.text.rstrip().endswith((".", ";", "!")):
        return False
    x0, x1 = rights[line.block]
    return previous.line.box[2] >= x0 + _FULL_LINE * (x1 - x0)
