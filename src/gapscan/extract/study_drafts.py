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
    other_schools: list[Span] = dataclasses.field(default_factory=list)
    """Where its school is named again."""
    dates_first: bool = False
    ended: bool = False
    """Whether bullets or other text followed."""
    away: bool = False
    """Whether it is a term at another school."""
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


def without_repeats(text: ResumeText, drafts: Sequence[StudyDraft]) -> list[StudyDraft]:
    """The courses without those told twice, as studies and as the degree that ended them; the nearer date stays."""
    kept: list[StudyDraft] = []
    for draft in drafts:
        twin = next((one for one in kept if _is_same_course(text, one, draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        if draft.dates and twin.dates and len(draft.dates.last or "") > len(twin.dates.last or ""):
            twin.dates = draft.dates
        twin.date_spans.extend(draft.date_spans)
        twin.other_schools.extend([draft.institution] if draft.institution else [])
    return kept


def _is_same_course(text: ResumeText, one: StudyDraft, other: StudyDraft) -> bool:
    if not (one.degree and one.field and one.institution and other.institution and one.dates and other.dates):
        return False
    if one.dates.is_range is other.dates.is_range:
        return False  # the years of study and the day of the degree are told in two ways
    schools = [text.text[school.start : school.end].casefold() for school in (one.institution, other.institution)]
    ends = [(dates.last or "")[:4] for dates in (one.dates, other.dates)]
    same_subject = one.degree is other.degree and one.field.casefold() == (other.field or "").casefold()
    return same_subject and schools[0] == schools[1] and ends[0] == ends[1] != ""


def is_bare_date(text: ResumeText, lines: Sequence[tuple[int, Line]], number: int) -> bool:
    """Whether a line of a section is a date and next to nothing besides."""
    words = text.line_text(lines[number][1])
    return is_date_alone(words, find_ranges(words))


def is_date_alone(words: str, ranges: Sequence[DateRange]) -> bool:
    """Whether one of the dates in a text is nearly all of it."""
    return any(len(words.strip()) - (found.end_offset - found.start) <= _BESIDE_DATE for found in ranges)
