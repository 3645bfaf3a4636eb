"""Schools and fields that no words tell: they are looked for on the lines beside a degree."""

from collections.abc import Sequence

from gapscan.extract.dates import blank_ranges, find_ranges
from gapscan.extract.degrees import find_degree
from gapscan.extract.line_roles import is_bullet_line
from gapscan.extract.school_words import names_school
from gapscan.extract.schools import unnamed_school_span
from gapscan.extract.study_drafts import StudyDraft, is_bare_date
from gapscan.extract.study_fields import field_alone
from gapscan.schema.resume import DegreeLevel
from gapscan.schema.resume_text import Line, ResumeText

# what stands beside them is rather a provider or nothing
_NEEDS_NO_SCHOOL = frozenset(
    {DegreeLevel.BOOTCAMP, DegreeLevel.CERTIFICATE, DegreeLevel.DIPLOMA, DegreeLevel.HIGHSCHOOL}
)
_FIELD_WITHIN = 3


def add_unnamed_schools(text: ResumeText, lines: Sequence[tuple[int, Line]], drafts: Sequence[StudyDraft]) -> None:
    """Give courses without a school the name that stands where schools stand in this section."""
    habit = [draft.school_line - draft.degree_line for draft in drafts if draft.school_line >= 0 <= draft.degree_line]
    steps = (-1, 1) if sum(habit) < 0 or (not habit and _names_come_first(text, lines, drafts)) else (1, -1)
    for before, draft in zip([None, *drafts], drafts, strict=False):
        needs_none = draft.degree in _NEEDS_NO_SCHOOL and (not habit or len(set(habit)) > 1 or habit[0] == 0)
        if draft.institution or draft.degree is None or needs_none:
            continue
        least = before.last_line + 1 if before else 0
        for step in steps:
            number = draft.degree_line + step
            if step > 0 and number < len(lines) and is_bare_date(text, lines, number):
                number += step
            if not least <= number < len(lines) or (step > 0 and any(number in one.lines for one in drafts)):
                continue
            line = lines[number][1]
            words = text.line_text(line)
            draft.institution = None if is_bullet_line(words) else unnamed_school_span(words, line.start)
            if draft.institution:
                draft.first = min(draft.first, line, key=lambda one: one.start)
                break


def add_lone_fields(text: ResumeText, lines: Sequence[tuple[int, Line]], drafts: Sequence[StudyDraft]) -> None:
    """Give degrees without a field the one that a line below or above them holds."""
    for number, draft in enumerate(drafts):
        if draft.field or draft.degree is None or draft.degree in _NEEDS_NO_SCHOOL:
            continue
        end = min(drafts[number + 1].lines, default=len(lines)) if number + 1 < len(drafts) else len(lines)
        near = [*range(draft.degree_line + 1, min(end, draft.degree_line + 1 + _FIELD_WITHIN)), draft.degree_line - 1]
        for at in near:
            words = text.line_text(lines[at][1]) if at >= 0 and at not in _taken(drafts, draft) else ""
            bare = blank_ranges(words, find_ranges(words))
            if bare and not (is_bullet_line(bare) or names_school(bare) or find_degree(bare)):
                draft.field = field_alone(bare)
            if draft.field:
                break


def _taken(drafts: Sequence[StudyDraft], own: StudyDraft) -> set[int]:
    return {number for draft in drafts if draft is not own for number in draft.lines}


def _names_come_first(text: ResumeText, lines: Sequence[tuple[int, Line]], drafts: Sequence[StudyDraft]) -> bool:
    """Whether the first course of a section begins with a name above its degree."""
    first = drafts[0] if drafts else None
    if first is None or first.degree_line < 1:
        return False
    line = lines[first.degree_line - 1][1]
    return unnamed_school_span(text.line_text(line), line.start) is not None
