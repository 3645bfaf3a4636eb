import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.extract.experience import months_of, union_months
from gapscan.schema.resume import EntryKind, Experience, Period, Span

AS_OF = (2026, 1)


def post(start: str | None, end: str | None, kind: EntryKind = EntryKind.JOB) -> Experience:
    period = Period(start=start, end=end)
    return Experience(
        title="Engineer",
        organization=None,
        period=period,
        months=months_of(period, as_of=AS_OF),
        kind=kind,
        span=Span(start=0, end=1),
        page=1,
    )


LENGTHS = {
    "both months count": ("2019-05", "2019-06", 2),
    "one month": ("2019-05", "2019-05", 1),
    "over a year's end": ("2019-11", "2020-02", 4),
    "whole years": ("2019", "2020", 24),
    "one year": ("2019", "2019", 12),
    "year and month": ("2019", "2019-03", 3),
    "to present": ("2025-11", "present", 3),
    "began this month": ("2026-01", "present", 1),
    "ends in the future": ("2025-12", "2027-05", 2),
    "begins in the future": ("2026-05", "2027-05", None),
    "backwards": ("2020-05", "2019-05", None),
    "no start": (None, "2019-05", None),
    "no end": ("2019-05", None, None),
    "no dates": (None, None, None),
}


@pytest.mark.parametrize(("start", "end", "months"), LENGTHS.values(), ids=LENGTHS.keys())
def test_months_of(start: str | None, end: str | None, months: int | None) -> None:
    assert months_of(Period(start=start, end=end), as_of=AS_OF) == months


UNIONS = {
    "nothing": ([], 0),
    "apart": ([("2018-01", "2018-06"), ("2019-01", "2019-06")], 12),
    "touching": ([("2018-01", "2018-06"), ("2018-07", "2018-12")], 12),
    "overlapping": ([("2018-01", "2018-08"), ("2018-05", "2018-12")], 12),
    "one inside the other": ([("2018-01", "2018-12"), ("2018-03", "2018-04")], 12),
    "the same twice": ([("2018-01", "2018-06"), ("2018-01", "2018-06")], 6),
    "to present": ([("2025-01", "present"), ("2025-06", "2025-12")], 13),
    "undated beside dated": ([(None, None), ("2018-01", "2018-06")], 6),
    "backwards": ([("2019-06", "2018-01")], 0),
    "future": ([("2026-05", "2027-01")], 0),
}


@pytest.mark.parametrize(("posts", "months"), UNIONS.values(), ids=UNIONS.keys())
def test_union_months(posts: list[tuple[str | None, str | None]], months: int) -> None:
    assert union_months([post(start, end) for start, end in posts], as_of=AS_OF) == months


def test_volunteering_is_no_working_time() -> None:
    posts = [post("2018-01", "2018-06"), post("2019-01", "2019-06", EntryKind.VOLUNTEER)]
    assert union_months(posts, as_of=AS_OF) == 6


STAMPS = st.builds(lambda year, month: f"{year}-{month:02d}", st.integers(2000, 2030), st.integers(1, 12))
POSTS = st.lists(st.tuples(STAMPS, STAMPS | st.just("present")), max_size=6)


@given(POSTS, STAMPS, STAMPS)
def test_one_more_post_never_shortens_a_career(posts: list[tuple[str, str]], start: str, end: str) -> None:
    before = [post(*one) for one in posts]
    assert union_months([*before, post(start, end)], as_of=AS_OF) >= union_months(before, as_of=AS_OF)


@given(POSTS)
def test_the_union_lies_between_the_longest_and_the_sum(posts: list[tuple[str, str]]) -> None:
    held = [post(*one) for one in posts]
    lengths = [one.months or 0 for one in held]
    assert max(lengths, default=0) <= union_months(held, as_of=AS_OF) <= sum(lengths)
    assert union_months(held, as_of=AS_OF) == union_months(held[::-1], as_of=AS_OF)
