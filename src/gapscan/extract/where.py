"""Which sections are read for posts and for courses of study.

A resume without headings, or with headings nobody knows, still has posts with dates and degrees with schools, and some
put both under one heading. Such sections are read loosely: only what its own words make sure counts.
"""

import re
from collections.abc import Iterator

from gapscan.schema.resume_text import ResumeText, Section, SectionKind

_POSTS = {SectionKind.EXPERIENCE, SectionKind.VOLUNTEERING}
_UNNAMED = {SectionKind.HEADER, SectionKind.OTHER}
_WORK_WORDS = re.compile(r"experi|employ|\bwork|career|beruf|werdegang|parcours|laboral|profesional", re.IGNORECASE)
_STUDY_WORDS = re.compile(
    r"educat|academ|qualific|studies|ausbildung|bildung|studium|formation|études|formaci|formaç|estudios", re.IGNORECASE
)


def post_sections(text: ResumeText) -> Iterator[tuple[Section, bool]]:
    """The sections that may hold posts, in order, each with whether it is read loosely."""
    named = any(section.kind is SectionKind.EXPERIENCE for section in text.sections)
    for section in text.sections:
        both = section.kind is SectionKind.EDUCATION and _WORK_WORDS.search(section.heading)
        if section.kind in _POSTS:
            yield section, False
        elif both or (not named and section.kind in _UNNAMED):
            yield section, True


def study_sections(text: ResumeText) -> Iterator[tuple[Section, bool]]:
    """The sections that may hold courses of study, in order, each with whether it is read loosely."""
    named = any(section.kind is SectionKind.EDUCATION for section in text.sections)
    for section in text.sections:
        both = section.kind is SectionKind.EXPERIENCE and _STUDY_WORDS.search(section.heading)
        if section.kind is SectionKind.EDUCATION:
            yield section, False
        elif both or (not named and section.kind in _UNNAMED):
            yield section, True
