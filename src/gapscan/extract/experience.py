"""Experience sections -> posts with title, employer, dates and the text that belongs to each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from gapscan.extract.dates import month_index
from gapscan.extract.head_runs import head_runs, pieces_of
from gapscan.extract.line_roles import RoleLine, assign_roles, is_bullet_line, section_lines
from gapscan.extract.pauses import names_pause
from gapscan.extract.post_habits import Habit
from gapscan.extract.post_heads import PostHead, learn_habit, read_head, sure_title, without_unusual
from gapscan.extract.post_words import is_employer, kind_of_post, names_post
from gapscan.extract.where import post_sections
from gapscan.schema.document import Issue, Severity
from gapscan.schema.resume import EntryKind, Experience, Mask, MaskKind, Period, Span
from gapscan.schema.resume_text import ResumeText, Section, SectionKind

_CONTACT = re.compile(r"@|https?:|www\.|linkedin|github|\d{3}[\s./-]\d{3,}", re.IGNORECASE)
# larger lines outside sections are names
_NAME_SIZE = 1.3


@dataclass(frozen=True, slots=True)
class FoundPost:
    """A post, the masks of its head, and whether its dates were printed backwards."""

    post: Experience
    masks: tuple[Mask, ...]
    reversed_dates: bool


@dataclass(frozen=True, slots=True)
class _Draft:
    head: PostHead
    lines: tuple[RoleLine, ...]


def find_posts(
    text: ResumeText, *, as_of: tuple[int, int], studies: Sequence[Span] = ()
) -> tuple[list[FoundPost], list[Issue]]:
    """All posts of a resume, in order of the text.

    Args:
        text: the laid-out resume.
        as_of: year and month that `present` stands for.
        studies: where courses of study stand, which are no posts.

    Returns:
        The posts, and issues for sections that gave none and for dates that cannot be.
    """
    posts: list[FoundPost] = []
    issues: list[Issue] = []
    roles_of = {section: _roles(text, section, studies, loose=loose) for section, loose in post_sections(text)}
    loose_ones = {section for section, loose in post_sections(text) if loose}
    habit = learn_habit([read_head(piece) for lines in roles_of.values() for piece in _all_pieces(lines)])
    for section, lines in roles_of.items():
        stops = sorted(span.start for span in studies if section.start <= span.start < section.end)
        found = list(_section_posts(section, lines, habit, as_of, loose=section in loose_ones, stops=stops))
        _continue_last(posts, found, section)
        posts.extend(found)
        if (
            not found
            and section.heading
            and section.kind is SectionKind.EXPERIENCE
            and section.end - section.start > 40
        ):
            message = f'no post was found under "{section.heading}"'
            issues.append(Issue(code="no-entries", severity=Severity.WARNING, message=message, page=section.page))
    return posts, [*issues, *_date_issues(posts, as_of)]


def _continue_last(posts: list[FoundPost], found: Sequence[FoundPost], section: Section) -> None:
    """Give the last post the text that begins a section without a heading, up to the first post of its own there."""
    end = found[0].post.span.start if found else section.end
    if section.heading or section.kind is not SectionKind.EXPERIENCE or not posts or end <= section.start:
        return
    last = posts[-1]
    further = Span(start=section.start, end=end)
    changed = Experience.model_validate({**dict(last.post), "continued": (*last.post.continued, further)})
    posts[-1] = replace(last, post=changed)


def _roles(text: ResumeText, section: Section, studies: Sequence[Span], *, loose: bool) -> list[RoleLine]:
    """The lines of a section; what belongs to a course of study, or to the contact data, heads no post."""
    roles = assign_roles(text, section_lines(text, section))
    body = median(line.font_size_pt for line in text.lines)
    return [
        replace(role, is_head=False)
        if any(span.start <= role.line.start < span.end for span in studies)
        or (loose and (_CONTACT.search(role.text) or role.line.font_size_pt > _NAME_SIZE * body))
        else role
        for role in roles
    ]


def _all_pieces(lines: Sequence[RoleLine]) -> Iterator[list[RoleLine]]:
    for run in head_runs(lines):
        yield from pieces_of(run)


def _section_posts(
    section: Section,
    lines: Sequence[RoleLine],
    habit: Habit | None,
    as_of: tuple[int, int],
    *,
    loose: bool,
    stops: Sequence[int],
) -> Iterator[FoundPost]:
    volunteering = section.kind is SectionKind.VOLUNTEERING
    drafts = _drafts(lines, habit, volunteering=volunteering, continued=not section.heading or loose)
    if loose:
        drafts = [draft for draft in drafts if _is_sure(draft, lines)]
    starts = [draft.lines[0].line.start for draft in drafts] + [section.end]
    for draft, end in zip(drafts, starts[1:], strict=True):
        if draft.head.title is None and (volunteering or draft.head.organization is None):
            continue
        if any(names_pause(name.text) for name in (draft.head.title, draft.head.organization) if name):
            continue
        last = min([stop for stop in stops if stop > draft.lines[-1].line.start and stop < end], default=end)
        yield _found(draft, last, volunteering=volunteering, as_of=as_of)


def _is_sure(draft: _Draft, lines: Sequence[RoleLine]) -> bool:
    """Whether a post outside experience sections is one: a dated title in known words, or told by its neighbours."""
    head = draft.head
    if head.title is None or head.dates is None or not head.dates.is_range:
        return False
    after = next((line for line in lines if line.index > draft.lines[-1].index), None)
    return sure_title([head.title]) is not None or (after is not None and is_bullet_line(after.text))


def _drafts(lines: Sequence[RoleLine], habit: Habit | None, *, volunteering: bool, continued: bool) -> list[_Draft]:
    """Runs of head lines that name a post, each cut so that it holds one dated post."""
    drafts: list[_Draft] = []
    employer: PostHead | None = None
    above = False
    for run in head_runs(lines):
        pieces = pieces_of(run)
        for number, piece in enumerate(pieces):
            head = read_head(piece, habit)
            more_follow = number + 1 < len(pieces)
            if above and employer is not None and drafts and _is_set_as_title(head, drafts[-1].head, employer):
                head = replace(head, title=head.organization, organization=None)
            if head.title is None and head.organization and (more_follow or _is_lone_bold(piece)):
                employer = head if more_follow or head.dates is None else employer
                above = True
                if more_follow or head.dates is None:
                    continue
            if head.dates is None and not (
                _counts_undated(head, piece, drafts, volunteering=volunteering, continued=continued)
            ):
                continue
            if above and employer is not None:
                head = without_unusual(head, habit)
            # one without dates names its employer itself, unless employers stand above the posts
            inherits = above or head.dates is not None
            drafts.append(_Draft(_under(employer, head) if inherits else head, tuple(piece)))
            # the next post without an employer of its own was held at the same one
            if head.organization is not None:
                employer, above = head, _stands_above(head)
    return [draft for number, draft in enumerate(drafts) if not _spans_roles(draft, drafts[number + 1 : number + 2])]


def _stands_above(head: PostHead) -> bool:
    """Whether the employer is named above the post."""
    return bool(head.title and head.organization and head.organization.place.line < head.title.place.line)


def _is_set_as_title(head: PostHead, before: PostHead, employer: PostHead) -> bool:
    """Whether a lone name with dates is set as the title before it is, and not as the employer above both."""
    if head.title or not head.organization or not head.dates or not before.title or not employer.organization:
        return False
    alone, title, above = head.organization.place, before.title.place, employer.organization.place
    alike = (alone.dated, alone.bold, alone.italic) == (title.dated, title.bold, title.italic)
    return alike and alone.dated and alone.bold != above.bold and not is_employer(head.organization.text)


def _spans_roles(draft: _Draft, below: Sequence[_Draft]) -> bool:
    """Whether a head names the employer, its place and all the years there, and the posts held there follow below."""
    after = next(iter(below), None)
    if after is None or draft.head.organization is None or after.head.organization is not draft.head.organization:
        return False
    named = draft.head.title is not None and sure_title([draft.head.title]) is not None
    follows = after.lines[0].index == draft.lines[-1].index + 1
    return follows and not named and after.head.title is not None and sure_title([after.head.title]) is not None


def _under(employer: PostHead | None, head: PostHead) -> PostHead:
    """The head with the employer above it, where it names none itself."""
    if employer is None or head.organization is not None:
        return head
    return PostHead(head.title, employer.organization, head.location or employer.location, head.dates, head.date_spans)


def _is_lone_bold(piece: Sequence[RoleLine]) -> bool:
    return len(piece) == 1 and piece[0].line.bold


def _counts_undated(
    head: PostHead, piece: Sequence[RoleLine], drafts: Sequence[_Draft], *, volunteering: bool, continued: bool
) -> bool:
    """Whether a head without dates is a post: the first of its section, or set as the ones before it."""
    if head.title is None:
        return False
    if volunteering:
        return "volunteer" in head.title.text.lower()
    if not drafts:
        return not continued
    first, before = piece[0].line, drafts[-1].lines[0].line
    alike = first.bold and before.bold and first.font_size_pt <= _NAME_SIZE * before.font_size_pt
    return alike and names_post(head.title.text)


def _found(draft: _Draft, end: int, *, volunteering: bool, as_of: tuple[int, int]) -> FoundPost:
    head = draft.head
    title = head.title.text if head.title else None
    organization = head.organization.text if head.organization else None
    kind = EntryKind.VOLUNTEER if volunteering else kind_of_post(title or organization or "")
    period = Period(start=head.dates.first, end=head.dates.last) if head.dates else Period()
    post = Experience(
        title=title,
        organization=organization,
        location=head.location.text if head.location else None,
        period=period,
        months=months_of(period, as_of=as_of),
        kind=kind,
        span=Span(start=draft.lines[0].line.start, end=end),
        page=draft.lines[0].line.page,
    )
    masks = [Mask(kind=MaskKind.DATE, span=span) for span in head.date_spans]
    for fragment, mask in (
        (head.title, MaskKind.TITLE),
        (head.organization, MaskKind.ORGANIZATION),
        (head.location, MaskKind.LOCATION),
    ):
        if fragment:
            masks.append(Mask(kind=mask, span=fragment.span))
    return FoundPost(post, tuple(masks), bool(head.dates and head.dates.reversed))


def months_of(period: Period, *, as_of: tuple[int, int]) -> int | None:
    """Months from the first to the last, both counted; None where an end is missing or lies before the start."""
    if period.start is None or period.end is None:
        return None
    first = month_index(period.start, as_of=as_of)
    last = min(month_index(period.end, as_of=as_of, last=True), as_of[0] * 12 + as_of[1] - 1)
    return last - first + 1 if last >= first else None


def union_months(posts: Sequence[Experience], *, as_of: tuple[int, int]) -> int:
    """Months in which at least one paid or trained post ran; volunteering is left out."""
    months: set[int] = set()
    today = as_of[0] * 12 + as_of[1] - 1
    for post in posts:
        if post.kind is EntryKind.VOLUNTEER or post.period.start is None or post.period.end is None:
            continue
        first = month_index(post.period.start, as_of=as_of)
        last = min(month_index(post.period.end, as_of=as_of, last=True), today)
        months.update(range(first, last + 1))
    return len(months)


def _date_issues(posts: Sequence[FoundPost], as_of: tuple[int, int]) -> Iterator[Issue]:
    today = as_of[0] * 12 + as_of[1] - 1
    for found in posts:
        period, page = found.post.period, found.post.page
        name = found.post.title or "a post"
        if found.reversed_dates:
            yield Issue(
                code="reversed-dates", severity=Severity.INFO, message=f"{name}: dates run backwards", page=page
            )
        ends = [stamp for stamp in (period.start, period.end) if stamp and stamp != "present"]
        if any(month_index(stamp, as_of=as_of) > today for stamp in ends):
            yield Issue(
                code="future-date", severity=Severity.WARNING, message=f"{name}: a date is in the future", page=page
            )
