"""What `layout` hands on: one text in reading order, whose every character leads back to a word."""

from bisect import bisect_left, bisect_right
from enum import StrEnum
from functools import cached_property

from gapscan.schema.base import Box, Flow
from gapscan.schema.document import Issue, Word


class SectionKind(StrEnum):
    """What a part of a resume is about."""

    HEADER = "header"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    PROJECTS = "projects"
    PUBLICATIONS = "publications"
    CERTIFICATIONS = "certifications"
    COURSES = "courses"
    AWARDS = "awards"
    VOLUNTEERING = "volunteering"
    LANGUAGES = "languages"
    INTERESTS = "interests"
    REFERENCES = "references"
    CONTACT = "contact"
    OTHER = "other"


class Line(Flow):
    """One line of the text: offsets `start:end`, its words, and how it is set.

    `block` numbers the run of lines set as one column piece; lines of one block read straight down.
    `gap_above_pt` is the white space above the line inside its block, None for the first line.
    """

    start: int
    end: int
    page: int
    box: Box
    block: int
    first_word: int
    last_word: int
    font_size_pt: float
    bold: bool
    italic: bool = False
    color: str | None = None
    gap_above_pt: float | None = None


class Section(Flow):
    """A heading and what stands below it: `start:end` is the body, heading excluded.

    The part above the first heading has an empty heading and the kind `header`.
    """

    kind: SectionKind
    heading: str
    heading_start: int
    start: int
    end: int
    page: int


class ResumeText(Flow):
    """The text in reading order with its lines, its sections and the way back to the words."""

    text: str
    words: tuple[Word, ...]
    word_starts: tuple[int, ...]
    lines: tuple[Line, ...]
    sections: tuple[Section, ...]
    issues: tuple[Issue, ...] = ()

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    @cached_property
    def _section_starts(self) -> list[int]:
        return [section.heading_start for section in self.sections]

    def line_index_at(self, offset: int) -> int:
        """The index of the line that holds `offset`."""
        return max(0, bisect_right(self._line_starts, offset) - 1)

    def line_text(self, line: Line) -> str:
        """The characters of one line."""
        return self.text[line.start : line.end]

    def section_at(self, offset: int) -> Section | None:
        """The section whose heading or body holds `offset`."""
        index = bisect_right(self._section_starts, offset) - 1
        return self.sections[index] if index >= 0 else None

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that share at least one character with `start:end`."""
        if end <= start:
            return ()
        first = max(0, bisect_right(self.word_starts, start) - 1)
        last = bisect_left(self.word_starts, end)
        return tuple(
            word
            for index, word in enumerate(self.words[first:last], first)
            if self.word_starts[index] + len(word.text) > start
        )

    def place(self, start: int, end: int) -> tuple[int, Box]:
        """The page and the smallest box around the words of `start:end` on their first page.

        Raises:
            ValueError: no word stands there.
        """
        words = self.words_between(start, end)
        if not words:
            raise ValueError(f"no word stands at {start}:{end}")
        page = words[0].page
        if len(words) == 1:  # most mentions are one word
            return page, (words[0].x0, words[0].top, words[0].x1, words[0].bottom)
        here = [word for word in words if word.page == page]
        return page, (
            min(word.x0 for word in here),
            min(word.top for word in here),
            max(word.x1 for word in here),
            max(word.bottom for word in here),
        )
