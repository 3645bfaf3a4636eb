"""Printed dates -> months on one number line.

A month is counted as `12 x year + month - 1`; a stretch is half-open, so May 2019 to January 2021 is 20 months.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from gapscan.schema.resume import Period, PostFacts

PRESENT = "present"


def month_of(day: date) -> int:
    """The month of a day on the number line."""
    return 12 * day.year + day.month - 1


def month_number(stamp: str, *, as_of: date, is_end: bool) -> int:
    """The month of a printed date.

    Args:
        stamp: `YYYY-MM`, `YYYY` or `present`; a bare year starts in January and ends in December.
        as_of: what `present` means.
        is_end: whether the date ends something.

    Returns:
        The month on the number line, never later than `as_of`.
    """
    now = month_of(as_of)
    if stamp == PRESENT:
        return now
    year, _, month = stamp.partition("-")
    number = int(month) if month else (12 if is_end else 1)
    return min(now, 12 * int(year) + number - 1)


@dataclass(frozen=True)
class Tenure:
    """When a post ran: months `start:end` (None where undated) and its end as it is told, a date or `present`."""

    start: int | None
    end: int | None
    last: str | None

    @property
    def is_dated(self) -> bool:
        """Whether both ends are known."""
        return self.start is not None and self.end is not None

    @cached_property
    def months(self) -> frozenset[int]:
        """The months on the number line; empty where undated or reversed."""
        if self.start is None or self.end is None:
            return frozenset()
        return frozenset(range(self.start, self.end))


def tenure_of(period: Period, *, as_of: date) -> Tenure:
    """When a post ran, as far as its dates tell.

    A post with a start alone has no months, but it tells when its skills were last in use. What lies after
    `as_of` ends there.
    """
    if period.start is None and period.end is None:
        return Tenure(None, None, None)
    start = month_number(period.start, as_of=as_of, is_end=False) if period.start else None
    end = month_number(period.end, as_of=as_of, is_end=True) if period.end else None
    return Tenure(start, end, last_stamp(period, as_of=as_of))


def last_stamp(period: Period, *, as_of: date) -> str | None:
    """The later printed date of a period, `present` where it lies after `as_of`."""
    stamp = period.end or period.start
    if stamp is None or stamp == PRESENT:
        return stamp
    year, _, month = stamp.partition("-")
    printed = 12 * int(year) + int(month or 1) - 1
    return PRESENT if printed > month_of(as_of) else stamp


def tenures_of(posts: Sequence[PostFacts], *, as_of: date) -> tuple[Tenure, ...]:
    """When each post ran, in the order of the posts."""
    return tuple(tenure_of(post.period, as_of=as_of) for post in posts)


def years_phrase(months: float) -> str:
    """Months as a reader's years: "3.2 years", "5 years", "1 year"."""
    years = round(months / 12, 1)
    number = f"{years:g}"
    return f"{number} year" if years == 1 else f"{number} years"
