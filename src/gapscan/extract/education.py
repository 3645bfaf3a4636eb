"""Education sections -> courses of study."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gapscan.extract.dates import DateRange, blank_ranges, find_ranges, find_ranges_wrapped
from gapscan.extract.degrees import find_degree
from gapscan.extract.line_roles import is_bullet_line, section_lines
from gapscan.extract.parted import parted_text
from gapscan.extract.post_words import post_likeness
from gapscan.extract.school_words import names_school
from gapscan.extract.schools import provider_span, school_span, subject_beside
from gapscan.extract.study_drafts import StudyDraft, is_bare_date, is_date_alone, without_repeats
from gapscan.extract.study_fields import field_of
from gapscan.extract.study_lines import joined_line
from gapscan.extract.study_neighbours import add_lone_fields, add_unnamed_schools
from gapscan.extract.where import study_sections
from gapscan.schema.document import Issue, Severity
from gapscan.schema.resume import DegreeLevel, Education, Mask, MaskKind, Span
from gapscan.schema.resume_text import Line, ResumeText, SectionKind

# what the columns of a table of studies are called
_TABLE_HEAD = re.compile(
    r"^(?:course|degree|qualification|exam\w*|class|standard|program\w*|year|level|institut\w*|school|title|s\.? ?no)\b"
    r"[^\t\d]*\t[^\d]*\t[^\d]*$",
    re.IGNORECASE,
)
# outside education sections: a certificate or a promotion is rather something else
_LOOSE_LEVELS = frozenset(
    {DegreeLevel.PHD, DegreeLevel.MASTER, DegreeLevel.BACHELOR, DegreeLevel.ASSOCIATE, DegreeLevel.HIGHSCHOOL}
)
# a term at another school
_AWAY = re.compile(
    r"\b(?:(?:semester|term|year|stud(?:y|ies|ied))\s+abroad|exchange\s+(?:semester|student|studies|program(?:me)?|year|term)"
    r"|(?:student|academic)\s+exchange|erasmus|auslands(?:semester|studium|jahr)|semestre\s+(?:à|en)\s+l['’]?étranger"
    r"|visiting\s+student|intercambio|intercâmbio)\b",
    re.IGNORECASE,
)
_LONGEST_LOOSE = 120
_MOST_BELOW = 2
_HEAD_WORDS = 6
_PROSE_WORDS = 9
_POST_AT_LEAST = 0.7


@dataclass(frozen=True, slots=True)
class FoundStudy:
    """A course of study and the masks of its lines."""

    study: Education
    masks: tuple[Mask, ...]


def find_studies(text: ResumeText) -> list[FoundStudy]:
    """All courses of study in order of the text; outside education sections only those with a degree and more."""
    found: list[FoundStudy] = []
    for section, loose in study_sections(text):
        lines = section_lines(text, section)
        found.extend(_loose_studies(text, lines) if loose else _section_studies(text, lines, section.end))
    return found


def missing_studies(text: ResumeText, found: Sequence[FoundStudy]) -> Iterator[Issue]:
    """An issue for each education heading with text and no course of study below it."""
    for section in text.sections:
        studied = any(section.start <= one.study.span.start < section.end for one in found)
        if (
            section.kind is SectionKind.EDUCATION
            and section.heading
            and not studied
            and section.end - section.start > 40
        ):
            message = f'no course of study was found under "{section.heading}"'
            yield Issue(code="no-studies", severity=Severity.WARNING, message=message, page=section.page)


def _loose_studies(text: ResumeText, lines: Sequence[tuple[int, Line]]) -> Iterator[FoundStudy]:
    """Studies among other lines: a short line with a degree, and a school or a date on it or beside it."""
    taken = -1
    for number, (_, line) in enumerate(lines):
        whole, _ = joined_line(text, lines, number)
        degree = find_degree(whole)
        if number <= taken or not degree or degree[0] not in _LOOSE_LEVELS or not _may_head(whole):
            continue
        first = number - 1 if number - 1 > taken and is_bare_date(text, lines, number - 1) else number
        last = number
        while last + 1 < len(lines) and last - number < _MOST_BELOW and _belongs_below(text, lines, last + 1):
            last += 1
        draft = StudyDraft(lines[first][1])
        for _, one in lines[first : last + 1]:
            words = text.line_text(one)
            _fill(draft, one, whole if one is line else words, find_ranges(words), words)
        if draft.institution or draft.dates:
            taken = last
            yield _found(text, draft, lines[last][1].end)


def _may_head(words: str) -> bool:
    prose = words.rstrip().endswith((".", ";")) and len(words.split()) > _PROSE_WORDS
    return len(words) <= _LONGEST_LOOSE and not (
        is_bullet_line(words) or prose or post_likeness(words) >= _POST_AT_LEAST
    )


def _belongs_below(text: ResumeText, lines: Sequence[tuple[int, Line]], number: int) -> bool:
    """Whether a line below a degree gives its school or its dates."""
    words = text.line_text(lines[number][1])
    if is_bullet_line(words) or find_degree(words) or len(words) > _LONGEST_LOOSE:
        return False
    return names_school(words) or is_bare_date(text, lines, number)


def _section_studies(text: ResumeText, lines: Sequence[tuple[int, Line]], end: int) -> Iterator[FoundStudy]:
    drafts: list[StudyDraft] = []
    for number, (_, line) in enumerate(lines):
        words, (whole, tail) = parted_text(text, line), joined_line(text, lines, number)
        if is_bullet_line(words) and drafts:
            _take_bullet(drafts[-1], line, words)
            continue
        if drafts and drafts[-1].passed and _is_apart(drafts[-1], line, words):
            drafts[-1].ended = True
        if _TABLE_HEAD.match(words) and not find_degree(words):
            continue
        below = text.line_text(lines[number + 1][1]) if number + 1 < len(lines) else ""
        degree, school, ranges = find_degree(whole), names_school(words), find_ranges_wrapped(words, below)
        away = _AWAY.search(words) is not None
        if not (degree or school or ranges):
            if drafts and number > drafts[-1].tail:
                drafts[-1].away |= away and not drafts[-1].passed
                drafts[-1].passed += 1
            continue
        if not drafts or _begins_anew(drafts[-1], line, degree=degree, school=school, dated=bool(ranges)):
            drafts.append(StudyDraft(line, dates_first=not degree and not school))
        draft = drafts[-1]
        draft.tail = max(draft.tail, number + tail)
        _fill(draft, line, whole, ranges, words)
        draft.away |= away
        draft.note(number, degree=degree is not None)
    if any(draft.degree for draft in drafts):
        # beside degrees, a school without one is a project, or a term abroad that says so
        drafts = [draft for draft in drafts if draft.degree or draft.away]
    add_unnamed_schools(text, lines, drafts)
    add_lone_fields(text, lines, drafts)
    drafts = without_repeats(text, drafts)
    starts = [draft.first.start for draft in drafts] + [end]
    for draft, stop in zip(drafts, starts[1:], strict=True):
        yield _found(text, draft, stop)


def _is_apart(draft: StudyDraft, line: Line, words: str) -> bool:
    """Whether a line past the text below a course is set as the head of another."""
    head = len(words.split()) <= _HEAD_WORDS and words[:1].isupper() and not words.rstrip().endswith(".")
    whole = draft.degree is not None and (draft.dates is not None or draft.institution is not None)
    return whole and (line.bold or (head and draft.passed > 1))


def _take_bullet(draft: StudyDraft, line: Line, words: str) -> None:
    """Of bullets only a date on its own counts, and that something stands between this course and the next."""
    draft.ended = True
    ranges = find_ranges(words) if draft.dates is None else []
    if ranges and is_date_alone(words, ranges):
        draft.dates = ranges[0]
        draft.date_spans.append(Span(start=line.start + ranges[0].start, end=line.start + ranges[0].end_offset))


def _begins_anew(
    draft: StudyDraft, line: Line, *, degree: tuple[DegreeLevel, re.Match[str]] | None, school: bool, dated: bool
) -> bool:
    """Whether a line starts another course: it brings what the one before already has, or stands past its bullets."""
    if draft.ended and (degree or school):
        return True
    if degree and draft.degree is not None:
        short = degree[1].string[: degree[1].start()].endswith("(") and draft.dates is None
        if draft.degree is degree[0] and short and draft.institution is None:
            # the name of the degree went on with its short form in brackets
            return False
        # a high school, its diploma and its exams are one
        same = draft.degree is degree[0] is DegreeLevel.HIGHSCHOOL and (not dated or draft.dates is None)
        return not same or (school and draft.institution is not None)
    if school and draft.institution is not None and (line.bold or draft.degree is not None or draft.dates is not None):
        return True
    bare = dated and not (degree or school)
    if dated and draft.dates_first and (draft.degree is not None or (bare and draft.institution is not None)):
        return True
    return dated and draft.dates is not None and draft.dates.is_range and (school or bool(degree) or line.bold)


def _fill(draft: StudyDraft, line: Line, whole: str, ranges: Sequence[DateRange], words: str) -> None:
    degree = find_degree(whole)
    if degree and draft.degree is None:
        draft.degree = degree[0]
        bare = blank_ranges(whole, find_ranges(whole))
        # of the subjects of a school none is its field
        if degree[0] is not DegreeLevel.HIGHSCHOOL:
            draft.field = field_of(bare, degree[1]) or (subject_beside(bare) if names_school(words) else None)
    if draft.institution is None:
        bootcamp = degree is not None and degree[0] is DegreeLevel.BOOTCAMP
        draft.institution = school_span(words, line.start) or (provider_span(words, line.start) if bootcamp else None)
    if ranges and (draft.dates is None or (ranges[0].is_range and not draft.dates.is_range)):
        draft.dates = ranges[0]
    draft.date_spans.extend(Span(start=line.start + found.start, end=line.start + found.end_offset) for found in ranges)


def _found(text: ResumeText, draft: StudyDraft, stop: int) -> FoundStudy:
    school = draft.institution
    study = Education(
        degree=draft.degree,
        field=draft.field,
        institution=text.text[school.start : school.end].strip(" ,-–|") if school else None,
        end=draft.dates.last if draft.dates else None,
        span=Span(start=draft.first.start, end=stop),
        page=draft.first.page,
    )
    masks = [Mask(kind=MaskKind.DATE, span=span) for span in draft.date_spans]
    schools = [school, *draft.other_schools] if school else []
    masks += [Mask(kind=MaskKind.INSTITUTION, span=span) for span in schools]
    return FoundStudy(study, tuple(masks))
