"""Head lines of one post -> title, organisation, place, dates."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from gapscan.extract.dates import DateRange
from gapscan.extract.head_fragments import Fragment, fragments_of, is_duration
from gapscan.extract.line_roles import RoleLine, tells_deed
from gapscan.extract.places import is_place
from gapscan.extract.post_habits import Habit, HeadPlace, places_beside
from gapscan.extract.post_words import employer_likeness, is_employer, post_likeness, tells
from gapscan.schema.resume import Span

_MANNER_ALONE = re.compile(
    r"^(?:intern(?:ship)?|trainee(?:ship)?|stage|stagiaire|alternance|apprentissage|praktikum|werkstudent(?:in)?|"
    r"pr[aá]cticas|est[aá]gio|tirocinio|co-?op|freelance|contract(?:or)?|part[- ]time)$",
    re.IGNORECASE,
)
# "presentations to traders." closes a sentence; "Acme Corp." and "St. Louis, Mo." do not
_SENTENCE_END = re.compile(r"\S\s+\S+\s+[a-z]{3,}\.$")
_POST_AT_LEAST = 0.7
# against the share of the heads that name something at one place: "Media" within a name weighs less than a habit,
# "Ltd" more than one
_SURE_WORD = 1.0
_LIKELY_WORD = 0.3
# heads that name something below their post, as a share of all
_SELDOM = 0.5
# a title elsewhere than the others stand must be surer by this much for each part of its place that differs
_UNUSUAL = 0.2
# small words by which a line that stands among heads is known as text
_TELLING_WORDS = 2


@dataclass(frozen=True, slots=True)
class PostHead:
    """What the head lines of one post say."""

    title: Fragment | None
    organization: Fragment | None
    location: Fragment | None
    dates: DateRange | None
    date_spans: tuple[Span, ...]
    named: tuple[Fragment, ...] = ()
    """What stands beside the title and may be the employer."""


def read_head(lines: Sequence[RoleLine], habit: Habit | None = None) -> PostHead:
    """Tell title, organisation and place apart.

    Args:
        lines: the head lines of one post, in order.
        habit: where titles stand in the posts of this resume whose words are known.

    Returns:
        What was found; None for each part that is not there.
    """
    dates = _best_range(lines)
    fragments = _placed([fragments_of(line) if _names(line, lines) else [] for line in lines], lines)
    title = _title(fragments, habit, lines)
    title = _with_manner(title, fragments, lines)
    fragments = [one for one in fragments if title is None or not title.start < one.start < title.span.end]
    aside = _place_aside(fragments, title, lines)
    rest = [one for one in fragments if one is not aside and (title is None or one.start != title.start)]
    beside = _names_of(rest, title)
    if title:
        title, rest = _with_field(title, rest, lines, habit)
    location = next((fragment for fragment in rest if is_place(fragment.text)), aside)
    organization = _employer(_names_of(rest, title), beside, title, habit)
    spans = tuple(
        Span(start=line.line.start + found.start, end=line.line.start + found.end_offset)
        for line in lines
        for found in line.ranges
    )
    return PostHead(title, organization, location, dates, spans, tuple(beside))


def _with_manner(title: Fragment | None, fragments: Sequence[Fragment], lines: Sequence[RoleLine]) -> Fragment | None:
    """Take what somebody was into the title of "Internship – Data Analyst", which alone says how."""
    if title is None:
        return None
    before = next((one for one in fragments if one.start < title.start and _MANNER_ALONE.match(one.text)), None)
    if before is None and not _MANNER_ALONE.match(title.text):
        return title
    first = before or title
    line = next(one for one in lines if one.line.start <= title.start <= one.line.end)
    after = next((one for one in fragments if first.span.end < one.start <= line.line.end), None)
    if after is None or sure_title([after]) is None:
        return title
    whole = line.text[max(0, first.start - line.line.start) : after.span.end - line.line.start]
    return title if "\t" in whole or first.start < line.line.start else Fragment(whole, first.start, title.place)


def _place_aside(fragments: Sequence[Fragment], title: Fragment | None, lines: Sequence[RoleLine]) -> Fragment | None:
    """The place below the dates in the margin, where the post and its employer both stand beside them."""
    margins = [line for line in lines if line.ranges and line.ranges[0].start == 0 and "\t" in line.text]
    aside = [
        one
        for one in fragments
        if any(line.line.start <= one.start < line.line.start + line.text.index("\t") for line in margins)
    ]
    beside = [one for one in fragments if one not in aside and one is not title and not is_place(one.text)]
    if title is None or title in aside or not beside or len(aside) != 1 or employer_likeness(aside[0].text):
        return None
    return aside[0]


def _names_of(fragments: Sequence[Fragment], title: Fragment | None) -> list[Fragment]:
    return [one for one in fragments if not is_place(one.text) and _names_somebody(one.text, title)]


def _employer(
    named: Sequence[Fragment], beside: Sequence[Fragment], title: Fragment | None, habit: Habit | None
) -> Fragment | None:
    """Of what a head names beside its title the employer: told by its words, and by where the other heads name one."""
    if habit is None or title is None:
        return max(named, key=lambda f: (is_employer(f.text), employer_likeness(f.text), -f.start), default=None)
    shares = _shares(beside, title, habit)
    return max(
        named,
        key=lambda f: (
            shares[f.start] + _SURE_WORD * is_employer(f.text) + _LIKELY_WORD * employer_likeness(f.text),
            -f.start,
        ),
        default=None,
    )


def _shares(named: Sequence[Fragment], title: Fragment, habit: Habit) -> dict[int, float]:
    """By where a fragment begins: which share of the heads names something at its place."""
    ordered = sorted(named, key=lambda one: one.start)
    places = places_beside([one.place for one in ordered], title.place)
    return {one.start: habit.share(place) for one, place in zip(ordered, places, strict=True)}


def without_unusual(head: PostHead, habit: Habit | None) -> PostHead:
    """A head without an employer that no word tells and that stands where few heads of the resume name anything.

    Where employers stand above their posts, "Vice President, Risk" is one title, and a line below tells of the work.
    """
    title, named = head.title, head.organization
    if habit is None or title is None or named is None or employer_likeness(named.text):
        return head
    share = _shares(head.named, title, habit).get(named.start, 1.0)
    if share >= _SELDOM and share > habit.share_above():
        return head
    if named.place.line > title.place.line:
        return replace(head, organization=None)
    if named.place.comma and named.start == title.span.end + len(", "):
        return replace(head, title=Fragment(f"{title.text}, {named.text}", title.start, title.place), organization=None)
    return head


def without_text_above(lines: Sequence[RoleLine]) -> Sequence[RoleLine]:
    """The head lines of one post without those above its title that tell what was done in the post before."""
    titled = [number for number, line in enumerate(lines) if sure_title(fragments_of(line))]
    first = titled[-1] if titled else 0
    begin = next((number + 1 for number in range(first - 1, -1, -1) if _is_text(lines[number])), 0)
    return lines[begin:]


def _is_text(line: RoleLine) -> bool:
    if is_duration(line.text.strip()):
        return False
    ends = bool(_SENTENCE_END.search(line.text)) and not employer_likeness(line.text)
    return not line.line.bold and not line.ranges and (ends or tells(line.text) >= _TELLING_WORDS)


def _names(line: RoleLine, lines: Sequence[RoleLine]) -> bool:
    """Whether a line names anything: not so the text that begins beside a date in the margin, below the head."""
    margin = bool(line.ranges) and line.ranges[0].is_range and line.ranges[0].start == 0
    beside = line.text[line.ranges[0].end_offset :] if margin else ""
    told = beside[:1] == "\t" and (tells(beside) >= _TELLING_WORDS or tells_deed(beside[1:]))
    told = told or _is_told_below(line, lines)
    return not (told and line is not lines[0] and sure_title(fragments_of(line)) is None)


def _is_told_below(line: RoleLine, lines: Sequence[RoleLine]) -> bool:
    """Whether a line stands below the dates of its post and tells what was done there."""
    dated = any(found.is_range for above in lines if above.index < line.index for found in above.ranges)
    return dated and _is_text(line)


def _placed(by_line: Sequence[Sequence[Fragment]], lines: Sequence[RoleLine]) -> list[Fragment]:
    """All fragments, each with its place in the head; lines that hold dates and places alone are not counted."""
    found: list[Fragment] = []
    rank = 0
    for fragments, line in zip(by_line, lines, strict=True):
        dated = any(one.is_range for one in line.ranges)
        for order, fragment in enumerate(fragments):
            comma = line.text[: fragment.start - line.line.start].rstrip().endswith(",")
            place = HeadPlace(rank, order, dated=dated, bold=line.bold, italic=line.italic, comma=comma)
            found.append(Fragment(fragment.text, fragment.start, place))
        rank += any(not is_place(fragment.text) for fragment in fragments)
    return found


def _with_field(
    title: Fragment, rest: list[Fragment], lines: Sequence[RoleLine], habit: Habit | None
) -> tuple[Fragment, list[Fragment]]:
    """Take "AI and Search" into the title of "Product Manager, AI and Search" where the employer stands elsewhere."""
    line = next(one for one in lines if one.line.start <= title.start <= one.line.end)
    gap = line.text[title.span.end - line.line.start :][:2]
    after = next((fragment for fragment in rest if fragment.start == title.span.end + 2), None)
    if gap != ", " or after is None or is_place(after.text) or employer_likeness(after.text):
        return title, rest
    # of "Engineer, Acme, Lyon" the last is a city, and the one before it the employer; not so where the last is a
    # "Medical Center"
    names = [
        one
        for one in rest
        if not is_place(one.text)
        and _names_somebody(one.text, title)
        and (one.start != after.span.end + 2 or employer_likeness(one.text))
    ]
    others = [one for one in names if one is not after]
    if not others or _is_usual(after, others, title, habit):
        return title, rest
    whole = line.text[title.start - line.line.start : after.span.end - line.line.start]
    return Fragment(whole, title.start, title.place), [one for one in rest if one is not after]


def _is_usual(after: Fragment, others: Sequence[Fragment], title: Fragment, habit: Habit | None) -> bool:
    """Whether most heads name their employer right behind the title, and fewer where another name stands here."""
    if habit is None:
        return False
    shares = _shares([after, *others], title, habit)
    other = max(shares[one.start] + _LIKELY_WORD * employer_likeness(one.text) for one in others)
    return shares[after.start] > other


def _best_range(lines: Sequence[RoleLine]) -> DateRange | None:
    found = [one for line in lines for one in line.ranges]
    return next((one for one in found if one.is_range), found[0] if found else None)


def _title(fragments: Sequence[Fragment], habit: Habit | None, lines: Sequence[RoleLine]) -> Fragment | None:
    """The fragment that names a post; without one, the one that stands where titles stand in this resume."""
    dated = next((line for line in lines if any(found.is_range for found in line.ranges)), None)
    # what follows the dates tells rather of the work
    first = [fragment for fragment in fragments if dated is None or fragment.start <= dated.line.end]
    sure = sure_title(first, habit) or sure_title(fragments, habit)
    if sure or not fragments:
        return sure
    named = [fragment for fragment in fragments if _is_name(fragment.text) and not is_place(fragment.text)]
    plain = [fragment for fragment in named if not employer_likeness(fragment.text)]
    if habit and plain:
        chosen = habit.choose([fragment.place for fragment in plain], alone=len(named) == 1)
        return None if chosen is None else plain[chosen]
    return plain[0] if plain and len(named) > 1 else None


def sure_title(fragments: Sequence[Fragment], habit: Habit | None = None) -> Fragment | None:
    """The fragment whose words name a post, if any does; of several the one that stands where titles do."""
    sure = [fragment for fragment in fragments if post_likeness(fragment.text) >= _POST_AT_LEAST]
    return max(
        sure,
        key=lambda f: (
            post_likeness(f.text)
            - 0.4 * employer_likeness(f.text)
            - (_UNUSUAL * habit.unlikeness(f.place) if habit else 0.0),
            -f.start,
        ),
        default=None,
    )


def learn_habit(heads: Sequence[PostHead]) -> Habit | None:
    """Where titles stand, from the heads of a resume whose titles are sure; None where no title is."""
    sure = [head for head in heads if head.title and sure_title([head.title]) and head.dates]
    if not sure:
        return None
    places = [head.title.place for head in sure if head.title]
    beside = [
        places_beside([one.place for one in sorted(head.named, key=lambda one: one.start)], head.title.place)
        for head in sure
        if head.title
    ]
    return Habit(places, any(head.organization is None for head in sure), beside)


def _names_somebody(text: str, title: Fragment | None) -> bool:
    """Whether a fragment may be an employer: not so "part time" beside a post that is written with a capital."""
    small = text[:1].islower() and title is not None and title.text[:1].isupper()
    return _is_name(text) and not (small and not employer_likeness(text))


def _is_name(text: str) -> bool:
    return any(sign.isalpha() for sign in text) and len(text.split()) <= 14 and len(text) > 1
