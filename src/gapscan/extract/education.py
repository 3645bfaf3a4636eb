"""Education sections -> courses of study."""

import dataclasses
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gapscan.extract.dates import DateRange, find_ranges
from gapscan.extract.degrees import field_after, find_degree
from gapscan.extract.line_roles import is_bullet_line, section_lines
from gapscan.extract.post_words import post_likeness
from gapscan.extract.where import study_sections
from gapscan.schema.document import Issue, Severity
from gapscan.schema.resume import DegreeLevel, Education, Mask, MaskKind, Span
from gapscan.schema.resume_text import Line, ResumeText, SectionKind

_SCHOOL = re.compile(
    r"\b(?:universit\w*|université|college|institut\w*|school(?! diploma| degree| certificate)|"
    r"academy|polytechni\w+|hochschule|fachhochschule|école|escuela|"
    r"universidad\w*|universidade|facultad|faculty of|"
    r"iit|iiit|nit|mit|eth|epfl|ucla|ucsd|caltech|cal ?tech|uc [a-z]+|kaist|"
    r"bits|coursera|udacity|general assembly|bootcamp|lycée|gymnasium|conservatory|seminary)\b",
    re.IGNORECASE,
)
_BROKEN_OFF = re.compile(r"\b(?:in|of|and|&|de|en|em)$", re.IGNORECASE)
_SCHOOL_EDGE = re.compile(r"^[\s,:;|(\[–-]+|[\s,:;|(\[–-]+$")
_MOST_JOINED = 2
# outside education sections: a certificate or a promotion is rather something else
_LOOSE_LEVELS = frozenset(
    {DegreeLevel.PHD, DegreeLevel.MASTER, DegreeLevel.BACHELOR, DegreeLevel.ASSOCIATE, DegreeLevel.HIGHSCHOOL}
)
_LONGEST_LOOSE = 120
_MOST_BELOW = 2
_PROSE_WORDS = 9
_POST_AT_LEAST = 0.7
# brackets and a label may stand beside a date on a line of its own
_BESIDE_DATE = 4
_PARTS = re.compile(r"\t|\s+[|•·–—-]\s+|,\s+|\s{2,}|\s+at\s+|\s+from\s+")


@dataclass(slots=True)
class _Draft:
    first: Line
    degree: DegreeLevel | None = None
    field: str | None = None
    institution: Span | None = None
    dates: DateRange | None = None
    date_spans: list[Span] = dataclasses.field(default_factory=list)
    dates_first: bool = False


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
        whole = _joined(text, lines, number)
        degree = find_degree(whole)
        if number <= taken or not degree or degree[0] not in _LOOSE_LEVELS or not _may_head(whole):
            continue
        first = number - 1 if number - 1 > taken and _is_bare_date(text, lines, number - 1) else number
        last = number
        while last + 1 < len(lines) and last - number < _MOST_BELOW and _belongs_below(text, lines, last + 1):
            last += 1
        draft = _Draft(lines[first][1])
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


def _is_bare_date(text: ResumeText, lines: Sequence[tuple[int, Line]], number: int) -> bool:
    words = text.line_text(lines[number][1])
    return any(len(words.strip()) - (found.end_offset - found.start) <= _BESIDE_DATE for found in find_ranges(words))


def _belongs_below(text: ResumeText, lines: Sequence[tuple[int, Line]], number: int) -> bool:
    """Whether a line below a degree gives its school or its dates."""
    words = text.line_text(lines[number][1])
    if is_bullet_line(words) or find_degree(words) or len(words) > _LONGEST_LOOSE:
        return False
    return bool(_SCHOOL.search(words)) or _is_bare_date(text, lines, number)


def _section_studies(text: ResumeText, lines: Sequence[tuple[int, Line]], end: int) -> Iterator[FoundStudy]:
    drafts: list[_Draft] = []
    for number, (_, line) in enumerate(lines):
        words, whole = text.line_text(line), _joined(text, lines, number)
        if is_bullet_line(words) and drafts:
            continue
        degree, school = find_degree(whole), _SCHOOL.search(words)
        ranges = find_ranges(words)
        if drafts and not _begins_anew(drafts[-1], line, degree=bool(degree), school=bool(school), dated=bool(ranges)):
            draft = drafts[-1]
        elif degree or school or ranges:
            draft = _Draft(line, dates_first=not degree and not school)
            drafts.append(draft)
        else:
            continue
        _fill(draft, line, whole, ranges, words)
    if any(draft.degree for draft in drafts):
        # beside degrees, a school without one is an exchange term or a project
        drafts = [draft for draft in drafts if draft.degree]
    starts = [draft.first.start for draft in drafts] + [end]
    for draft, stop in zip(drafts, starts[1:], strict=True):
        yield _found(text, draft, stop)


def _joined(text: ResumeText, lines: Sequence[tuple[int, Line]], number: int) -> str:
    """A line, with the next ones behind its first cell as long as that breaks off ("Associate of" / "Science in")."""
    first, tab, rest = text.line_text(lines[number][1]).partition("\t")
    for _, after in lines[number + 1 : number + 1 + _MOST_JOINED]:
        if not _BROKEN_OFF.search(first):
            break
        first = " ".join([first, text.line_text(after).partition("\t")[0]])
    return f"{first}{tab}{rest}"


def _begins_anew(draft: _Draft, line: Line, *, degree: bool, school: bool, dated: bool) -> bool:
    """Whether a line starts another course: it brings what the one before already has."""
    if degree and draft.degree is not None:
        return True
    if school and draft.institution is not None and (line.bold or draft.degree is not None or draft.dates is not None):
        return True
    if dated and draft.dates_first and draft.degree is not None:
        return True
    return dated and draft.dates is not None and draft.dates.is_range and (school or degree or line.bold)


def _fill(draft: _Draft, line: Line, whole: str, ranges: Sequence[DateRange], words: str) -> None:
    degree = find_degree(whole)
    if degree and draft.degree is None:
        draft.degree = degree[0]
        draft.field = field_after(whole, degree[1])
    if draft.institution is None:
        draft.institution = _school_span(words, line.start)
    if ranges and (draft.dates is None or (ranges[0].is_range and not draft.dates.is_range)):
        draft.dates = ranges[0]
    draft.date_spans.extend(Span(start=line.start + found.start, end=line.start + found.end_offset) for found in ranges)


def _school_span(words: str, offset: int) -> Span | None:
    begin = 0
    for part in [*_PARTS.finditer(words), None]:
        end = part.start() if part else len(words)
        piece = words[begin:end]
        if _SCHOOL.search(piece):
            school = _SCHOOL_EDGE.sub("", max(_between_dates(piece), key=len))
            at = begin + piece.index(school)
            return Span(start=offset + at, end=offset + at + len(school))
        begin = part.end() if part else end
    return None


def _between_dates(piece: str) -> list[str]:
    """What is left of a piece before, between and after its dates."""
    edges = [0, *(edge for found in find_ranges(piece) for edge in (found.start, found.end_offset)), len(piece)]
    return [piece[first:last] for first, last in zip(edges[::2], edges[1::2], strict=True)]


def _found(text: ResumeText, draft: _Draft, stop: int) -> FoundStudy:
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
    if school:
        masks.append(Mask(kind=MaskKind.INSTITUTION, span=school))
    return FoundStudy(study, tuple(masks))
