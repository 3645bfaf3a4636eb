"""A course of study while its lines are read."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from gapscan.extract.dates import DateRange, find_ranges
from gapscan.schema.resume import DegreeLevel, Span
from gapscan.schema.resume_text import Line, ResumeText

# brackets and a label may stand beside a date on a line of its own
_BESIDE_DATE = 4


@dataclass(slots=True)
class StudyDraft:
    """What is known of a course so far, and which lines said it."""

    first: Line
    degree: DegreeLevel | None = None
    field: str | None = None
    institution: Span | None = None
    dates: DateRange | None = None
    date_spans: list[Span] = dataclasses.field(default_factory=list)
    dates_first: bool = False
    ended: bool = False
    """Whether bullets or other text followed."""
    passed: int = 0
    """How many lines followed that say nothing of the course."""
    tail: int = -1
    """The last line that a degree of it runs over."""
    lines: set[int] = dataclasses.field(default_factory=set)
    degree_line: int = -1
    school_line: int = -1

    @property
    def last_line(self) -> int:
        """The number of its last line, or -1."""
        return max(self.lines, default=-1)

    def note(self, number: int, *, degree: bool) -> None:
        """Remember which line gave what."""
        self.lines.add(number)
        if degree and self.degree_line < 0:
            self.degree_line = number
        if self.institution and self.school_line < 0:
            self.school_line = number


def is_bare_date(text: ResumeText, lines: Sequence[tuple[int, Line]], number: int) -> bool:
    """Whether a line of a section is a date and next to nothing besides."""
    words = text.line_text(lines[number][1])
    return is_date_alone(words, find_ranges(words))


def is_date_alone(words: str, ranges: Sequence[DateRange]) -> bool:
    """Whether one of the dates in a text is nearly all of it."""
    return any(len(words.strip()) - (found.end_offset - found.start) <= _BESIDE_DATE for found in ranges)
