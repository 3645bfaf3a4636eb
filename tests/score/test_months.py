import pytest

from gapscan.schema.resume import Period
from gapscan.score.months import tenure_of, years_phrase
from tests.score.factory import AS_OF


@pytest.mark.parametrize(
    ("start", "end", "months", "last"),
    [
        pytest.param("2019-05", "2021-01", 20, "2021-01", id="half-open"),
        pytest.param("2024-01", "present", 24, "present", id="present"),
        pytest.param("2018", "2018", 11, "2018", id="one-bare-year"),
        pytest.param("2018", "2020", 35, "2020", id="bare-years-january-to-december"),
        pytest.param("2018-07", "2020", 29, "2020", id="mixed-precision"),
        pytest.param("2021-03", "2020-01", 0, "2020-01", id="reversed"),
        pytest.param("2025-01", "2027-06", 12, "present", id="future-end"),
        pytest.param("2027-01", "2028-01", 0, "present", id="all-in-the-future"),
        pytest.param("2020-02", None, 0, "2020-02", id="start-alone"),
        pytest.param(None, "2020-02", 0, "2020-02", id="end-alone"),
        pytest.param(None, None, 0, None, id="undated"),
        pytest.param("2026", "present", 0, "present", id="began-this-month"),
    ],
)
def test_tenure(start: str | None, end: str | None, months: int, last: str | None) -> None:
    tenure = tenure_of(Period(start=start, end=end), as_of=AS_OF)
    assert len(tenure.months) == months
    assert tenure.last == last
    assert tenure.is_dated == (start is not None and end is not None)


@pytest.mark.parametrize(
    ("months", "phrase"), [(0, "0 years"), (12, "1 year"), (38, "3.2 years"), (60, "5 years"), (6, "0.5 years")]
)
def test_years_phrase(months: float, phrase: str) -> None:
    assert years_phrase(months) == phrase
