"""Dates as resumes print them: a small grammar of its own, because general parsers guess what is not there.

A date keeps the precision it is printed with: `2018` is not January 2018, and a season gives the year alone.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from gapscan.text.months import MONTHS

_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![a-z])\.?"
_SEASON = r"(?:spring|summer|fall|autumn|winter|fruhling|sommer|herbst|ete|automne|hiver|verano|otono|invierno)"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)(?!\d)"
_SHORT_YEAR = r"'\s?\d{2}(?!\d)"
# the pattern is verbose, so blanks stand as \s
_PRESENT = (
    r"(?:till\s(?:date|now|today)|(?:a\s)?la\sfecha|present|current|currently|now|today|ongoing|date|heute|aktuell|jetzt|"
    r"laufend|aujourd'hui|ce\sjour|en\scours|(?:la\s|el\s|o\s|a\s)?(?:actualidad|presente|momento)|"
    r"actual|actualmente|atual|atualmente|en\scurso|hoy|hoje|in\scorso|oggi|heden|nu|nutid|idag|obecnie|teraz|dzis|"
    r"presently|til\sdato|nuvarande|halen|nyni)(?![a-z])"
)
_DATE = re.compile(
    rf"""(?<![\w.$€£/])(?<!\D\d{{3}}-)(?<!^\d{{3}}-)(?:
      (?:\d{{1,2}}(?:st|nd|rd|th|\.)?\s(?:de\s)?)?(?P<month_day>{_MONTH})\s*(?:\d{{1,2}}(?:st|nd|rd|th)?,\s*)?[\s,./-]*(?:of\s+|de\s+)?(?P<month_year>{_YEAR}|{_SHORT_YEAR})
    | (?P<day>\d{{1,2}})[./](?P<day_month>\d{{1,2}})[./](?P<day_year>{_YEAR})
    | (?P<number_month>0?[1-9]|1[0-2])\s?[/.-]\s?(?P<number_year>{_YEAR})
    | (?P<iso_year>{_YEAR})\s?[/.-]\s?(?P<iso_month>0[1-9]|1[0-2])(?![\d/])(?:-\d{{2}}(?!\d))?
    | (?P<season>{_SEASON}|q[1-4]|[1-4]q|h[12])[\s,]*(?:of\s+)?(?P<season_year>{_YEAR}|{_SHORT_YEAR})
    | (?P<year>{_YEAR})(?:\s?q[1-4])?
    | (?P<short_month>0[1-9]|1[0-2])/(?P<short_year>\d{{2}})(?![\d/])
    | (?P<bare_short>{_SHORT_YEAR})
    | (?P<loose_month>{_MONTH})\s(?P<loose_year>\d{{2}})(?![\d,])
    | (?P<bare_month>{_MONTH})(?=\s*(?:-|to|until|through|\bbis\b))
    | (?P<present>{_PRESENT})
    )(?!\w|%|\+)""",
    re.VERBOSE,
)
_JOINT = re.compile(
    r"^\s*(?:-*\s*(?:to|until|till|til|through|thru|bis(?: zum)?|up to|tot|do)|-+>?|\.{2,3}|a|al|ate|as|au|hasta|"
    r"jusqu'a|fino a|,\s*-)\s*$"
)
_YEAR_TAIL = re.compile(r"^\s*-\s*(\d{2})(?![\d/.])")
_SINCE = re.compile(r"(?:since|from|seit|ab|depuis|desde|dal)\s*:?\s*$")
# a margin ends an open date: "2021–", and the post beside it in the next cell
_OPEN_IN_MARGIN = re.compile(r"^\s?-[ ]?(?=\t)")
_OPEN = re.compile(r"^\s*-\s*[)\]]?\s*$")
# "2012 until January" breaks off as "2012 until" does: its year stands on the next line
_BREAKS_OFF = re.compile(rf"(?:-|\b(?:to|until|till|bis))\s*(?P<month>{_MONTH})?\s*(?:\t\W*)?$")
MONTHS_PER_YEAR = 12


@dataclass(frozen=True, slots=True)
class DateRange:
    """When something ran; `start:end_offset` is where it stands in the text that was searched.

    `first` and `last` are `YYYY-MM`, `YYYY`, `present` or None; a single date has `is_range` false and stands in both.
    """

    first: str | None
    last: str | None
    start: int
    end_offset: int
    is_range: bool
    reversed: bool = False


@dataclass(frozen=True, slots=True)
class _Stamp:
    text: str
    start: int
    end: int
    bare_month: int | None = None
    loose: bool = False
    """Whether the year has two digits and no apostrophe, so that it may be a day as well."""


def fold_dates(text: str) -> str:
    """Lower case, no accents, one kind of dash and apostrophe; every character keeps its place."""
    return text.lower().replace("`", "'").replace("~", "-") if text.isascii() else "".join(map(_folded, text))


@lru_cache(maxsize=512)
def _folded(sign: str) -> str:
    if sign in "–—−‒―‐‑→➔➜⟶~":
        return "-"
    if sign in "’‘`´ʼ":
        return "'"
    plain = unicodedata.normalize("NFKD", sign)[:1].lower()
    return plain if len(plain) == 1 else sign


def find_ranges(text: str) -> list[DateRange]:
    """All dates and date ranges of a line.

    Args:
        text: one line, or a few joined.

    Returns:
        In order of place; a lone `present` or a month without a year is none.
    """
    folded = fold_dates(text)
    stamps = list(_stamps(folded))
    ranges, index = [], 0
    while index < len(stamps):
        stamp = stamps[index]
        after = stamps[index + 1] if index + 1 < len(stamps) else None
        if after and _JOINT.match(folded[stamp.end : after.start]) and _agree(stamp, after):
            ranges.append(_joined(stamp, after))
            index += 2
            continue
        alone = _alone(stamp, folded)
        if alone:
            ranges.append(alone)
        index += 1
    return [found for found in ranges if found.first]


def find_ranges_wrapped(text: str, below: str) -> list[DateRange]:
    """The dates of a line; one that breaks off at its end ("Jan 2013 -") ends with the date that begins the line below.

    Args:
        text: a line, as `find_ranges` takes it.
        below: the line under it.
    """
    ranges = find_ranges(text)
    broken = _BREAKS_OFF.search(fold_dates(text[ranges[-1].start :])) if ranges else None
    if broken is None:
        return ranges
    month = broken["month"] or ""
    joined = f"{month} {below.lstrip()}".lstrip()
    after = find_ranges(joined)
    if after and not after[0].is_range and after[0].start == 0:
        first = ranges[-1]
        later = find_ranges(f"{first.first} - {after[0].last}")
        if first.first != "present" and later and later[0].is_range:
            ranges[-1] = replace(first, last=later[0].last, end_offset=len(text), is_range=True)
    return ranges


def blank_ranges(text: str, ranges: Sequence[DateRange]) -> str:
    """The text with tabs where its dates stand; every other character keeps its place."""
    kept = list(text)
    for found in ranges:
        kept[found.start : found.end_offset] = "\t" * (found.end_offset - found.start)
    return "".join(kept)


def _stamps(folded: str) -> Iterator[_Stamp]:
    for match in _DATE.finditer(folded):
        group = match.groupdict()
        if group["present"]:
            yield _Stamp("present", match.start(), match.end())
        elif group["bare_month"]:
            month = MONTHS[group["bare_month"].rstrip(".")]
            yield _Stamp("", match.start(), match.end(), bare_month=month)
        elif group["loose_month"]:
            month = MONTHS[group["loose_month"].rstrip(".")]
            stamp = f"{_full_year(group['loose_year'])}-{month:02d}"
            yield _Stamp(stamp, match.start(), match.end(), loose=True)
        else:
            yield _Stamp(_stamp_text(group), match.start(), match.end())


def _stamp_text(group: dict[str, str | None]) -> str:
    if group["month_day"]:
        return f"{_full_year(group['month_year'])}-{MONTHS[group['month_day'].rstrip('.')]:02d}"
    if group["day"]:
        first, second = int(group["day"]), int(group["day_month"] or 0)
        month = second if first > MONTHS_PER_YEAR else first if second > MONTHS_PER_YEAR else second
        return f"{group['day_year']}-{min(month, MONTHS_PER_YEAR):02d}"
    for style in ("number", "iso", "short"):
        number = group[f"{style}_month"]
        if number:
            return f"{_full_year(group[f'{style}_year'])}-{int(number):02d}"
    return _full_year(group["season_year"] or group["year"] or group["bare_short"])


def _full_year(year: str | None) -> str:
    digits = "".join(sign for sign in year or "" if sign.isdigit())
    if len(digits) == 2:
        # two digits above 50 are the last century: nobody's career begins in 2051
        return f"19{digits}" if int(digits) > 50 else f"20{digits}"
    return digits


def _joined(stamp: _Stamp, after: _Stamp) -> DateRange:
    first, last = stamp.text, after.text
    if stamp.bare_month is not None:
        year = last[:4] if last[:4].isdigit() else ""
        first = f"{year}-{stamp.bare_month:02d}" if year else ""
    backwards = first == "present" or _later(first, last)
    if backwards:
        first, last = last, first
    return DateRange(first or None, last or None, stamp.start, after.end, is_range=True, reversed=backwards)


def _later(first: str, last: str) -> bool:
    if not (first[:4].isdigit() and last[:4].isdigit()):
        return False
    return first[:4] > last[:4] or (first[:4] == last[:4] and len(first) == len(last) == 7 and first > last)


def _agree(stamp: _Stamp, after: _Stamp) -> bool:
    """Whether two dates are printed alike: "Sep 15 - Aug 18" are years, in "May 12 - June 18, 2020" 12 is a day."""
    return stamp.loose == after.loose or (stamp.loose and after.text == "present")


def _alone(stamp: _Stamp, folded: str) -> DateRange | None:
    if stamp.loose or stamp.text in {"", "present"}:
        return None
    tail = _YEAR_TAIL.match(folded[stamp.end :])
    if tail and len(stamp.text) == 4:
        last = _full_year(tail[1])
        if last >= stamp.text:
            return DateRange(stamp.text, last, stamp.start, stamp.end + tail.end(), is_range=True)
    since = _SINCE.search(folded[: stamp.start])
    if since:
        return DateRange(stamp.text, "present", since.start(), stamp.end, is_range=True)
    if _OPEN.match(folded[stamp.end :]) and folded[stamp.end :].strip():
        return DateRange(stamp.text, "present", stamp.start, len(folded), is_range=True)
    margin = _OPEN_IN_MARGIN.match(folded[stamp.end :]) if stamp.start == 0 else None
    if margin:
        return DateRange(stamp.text, "present", stamp.start, stamp.end + margin.end(), is_range=True)
    return DateRange(stamp.text, stamp.text, stamp.start, stamp.end, is_range=False)


def month_index(stamp: str, *, as_of: tuple[int, int], last: bool = False) -> int:
    """A date as a count of months since year 0.

    Args:
        stamp: `YYYY-MM`, `YYYY` or `present`.
        as_of: year and month that `present` stands for.
        last: whether a bare year means its December instead of its January.
    """
    if stamp == "present":
        return as_of[0] * MONTHS_PER_YEAR + as_of[1] - 1
    year, _, month = stamp.partition("-")
    number = int(month) if month else (MONTHS_PER_YEAR if last else 1)
    return int(year) * MONTHS_PER_YEAR + number - 1
