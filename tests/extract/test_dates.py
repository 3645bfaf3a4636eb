import pytest
from hypothesis import given
from hypothesis import strategies as st

from gapscan.extract.dates import find_ranges, fold_dates, month_index

AS_OF = (2026, 1)

RANGES = {
    "month names": ("January 2019 - March 2021", "2019-01", "2021-03"),
    "short months": ("Jan 2019 - Mar 2021", "2019-01", "2021-03"),
    "short months with dots": ("Sept. 2019 - Dec. 2021", "2019-09", "2021-12"),
    "en dash": ("Jan 2019 – Mar 2021", "2019-01", "2021-03"),
    "em dash": ("Jan 2019 — Mar 2021", "2019-01", "2021-03"),
    "minus sign": ("2019 − 2021", "2019", "2021"),
    "figure dash without blanks": ("2019‒2021", "2019", "2021"),
    "two hyphens": ("2019 -- 2021", "2019", "2021"),
    "to": ("June 2018 to May 2020", "2018-06", "2020-05"),
    "until": ("2018 until 2020", "2018", "2020"),
    "through": ("June 2018 through May 2020", "2018-06", "2020-05"),
    "capitals": ("JUNE 2018 - MAY 2020", "2018-06", "2020-05"),
    "comma before the year": ("June, 2018 - May, 2020", "2018-06", "2020-05"),
    "with days": ("June 4, 2018 - May 31st, 2020", "2018-06", "2020-05"),
    "MM/YYYY": ("06/2018 - 05/2020", "2018-06", "2020-05"),
    "M/YYYY": ("6/2018-5/2020", "2018-06", "2020-05"),
    "MM.YYYY": ("06.2018 – 05.2020", "2018-06", "2020-05"),
    "MM/YY": ("06/18 - 05/20", "2018-06", "2020-05"),
    "DD.MM.YYYY": ("04.06.2018 – 31.05.2020", "2018-06", "2020-05"),
    "MM/DD/YYYY": ("06/24/2018 – 05/31/2020", "2018-06", "2020-05"),
    "ISO months": ("2018-06 - 2020-05", "2018-06", "2020-05"),
    "ISO days": ("2018-06-04 - 2020-05-31", "2018-06", "2020-05"),
    "YYYY/MM": ("2018/06 – 2020/05", "2018-06", "2020-05"),
    "arrow": ("May 2018 → Now", "2018-05", "present"),
    "arrow of signs": ("2018 -> 2020", "2018", "2020"),
    "dots": ("[2018-06 .. 2020-05]", "2018-06", "2020-05"),
    "tilde": ("2018.06 ~ 2020.05", "2018-06", "2020-05"),
    "till date": ("Jul 2019 to till date", "2019-07", "present"),
    "Spanish to date": ("Ene 2021 – A la fecha", "2021-01", "present"),
    "years": ("2018 - 2020", "2018", "2020"),
    "years without blanks": ("2018-2020", "2018", "2020"),
    "short last year": ("2019-21", "2019", "2021"),
    "apostrophe years": ("Jun '18 - May '20", "2018-06", "2020-05"),
    "curly apostrophe": ("Jun ’18 – May ’20", "2018-06", "2020-05"),
    "years of two digits": ("'18 - '20", "2018", "2020"),
    "last century": ("Jun '98 - May '02", "1998-06", "2002-05"),
    "en cours": ("2025–en cours", "2025", "present"),
    "hoje": ("julho 2023 a hoje", "2023-07", "present"),
    "hasta": ("Nov. 2019 hasta hoy", "2019-11", "present"),
    "la actualidad": ("mayo 2019 a la actualidad", "2019-05", "present"),
    "à ce jour": ("févr. '21 à ce jour", "2021-02", "present"),
    "days before months": ("15 March 2020 – 3 April 2021", "2020-03", "2021-04"),
    "days with dots before months": ("3. März 2020 bis 4. April 2021", "2020-03", "2021-04"),
    "years of two digits behind months": ("Sep 15 - NOW", "2015-09", "present"),
    "two such years": ("Sep 15 - Aug 18", "2015-09", "2018-08"),
    "one year for both": ("June - August 2019", "2019-06", "2019-08"),
    "one year for both, dash": ("Jun–Aug 2019", "2019-06", "2019-08"),
    "in brackets": ("(June 2018 - May 2020)", "2018-06", "2020-05"),
    "after a title": ("Data Scientist, Acme, June 2018 - May 2020", "2018-06", "2020-05"),
    "to present": ("June 2018 - Present", "2018-06", "present"),
    "to current": ("2018 – Current", "2018", "present"),
    "to now": ("2018 to now", "2018", "present"),
    "to today": ("06/2018 - today", "2018-06", "present"),
    "to date": ("June 2018 to date", "2018-06", "present"),
    "ongoing": ("June 2018 - ongoing", "2018-06", "present"),
    "since": ("since June 2018", "2018-06", "present"),
    "from": ("From 2018", "2018", "present"),
    "open at the end of the line": ("June 2018 –", "2018-06", "present"),
    "open in brackets": ("(2018 - )", "2018", "present"),
    "seasons": ("Fall 2018 - Spring 2020", "2018", "2020"),
    "quarters": ("Q1 2018 - Q3 2020", "2018", "2020"),
    "summer of": ("Summer of 2018 - Winter 2019", "2018", "2019"),
    "precision is kept": ("2018 - May 2020", "2018", "2020-05"),
    "reversed": ("May 2020 - June 2018", "2018-06", "2020-05"),
    "present first": ("Present - June 2018", "2018-06", "present"),
    "German": ("März 2018 – Oktober 2020", "2018-03", "2020-10"),
    "German to now": ("seit Dezember 2018", "2018-12", "present"),
    "German until": ("Januar 2018 bis heute", "2018-01", "present"),
    "French": ("février 2018 – août 2020", "2018-02", "2020-08"),
    "French to now": ("depuis décembre 2018", "2018-12", "present"),
    "French today": ("juin 2018 – aujourd’hui", "2018-06", "present"),
    "Spanish": ("enero de 2018 – diciembre de 2020", "2018-01", "2020-12"),
    "Spanish to now": ("agosto 2018 - actualidad", "2018-08", "present"),
    "Portuguese": ("março 2018 – dezembro 2020", "2018-03", "2020-12"),
    "Portuguese to now": ("outubro de 2018 - atual", "2018-10", "present"),
    "Italian": ("gennaio 2018 - luglio 2020", "2018-01", "2020-07"),
    "Italian to now": ("giugno 2018 - oggi", "2018-06", "present"),
    "cells": ("June 2018\t-\tMay 2020", "2018-06", "2020-05"),
}


@pytest.mark.parametrize(("text", "first", "last"), RANGES.values(), ids=RANGES.keys())
def test_ranges(text: str, first: str, last: str) -> None:
    (found,) = find_ranges(text)
    assert (found.first, found.last, found.is_range) == (first, last, True)


SINGLE = {
    "month and year": ("Graduated June 2018", "2018-06"),
    "year": ("BSc in Statistics, 2018", "2018"),
    "year in brackets": ("NeurIPS (2018)", "2018"),
    "season": ("Summer 2018", "2018"),
    "quarter after": ("2018 Q2", "2018"),
    "MM/YYYY": ("06/2018", "2018-06"),
    "apostrophe": ("class of '18", "2018"),
    "expected": ("Expected May 2027", "2027-05"),
    "full date": ("24.06.2018", "2018-06"),
}


@pytest.mark.parametrize(("text", "stamp"), SINGLE.values(), ids=SINGLE.keys())
def test_a_single_date_is_no_range(text: str, stamp: str) -> None:
    (found,) = find_ranges(text)
    assert (found.first, found.last, found.is_range) == (stamp, stamp, False)


NO_DATES = {
    "phone": "+1 415 555 0112",
    "phone in brackets": "(415) 555-2018",
    "phone with dots": "415.555.2018",
    "money": "saved $2000 a month",
    "money, euro": "a budget of €2019",
    "at least": "2000+ users",
    "thousands": "served 2020k requests",
    "percent": "2000% growth",
    "phone without area": "555-2018",
    "decimal": "version 13.2018",
    "long number": "ticket 120184",
    "a year far away": "founded in 1870",
    "word with a year": "covid2019",
    "month alone": "May we meet",
    "present alone": "present results to executives",
    "currently alone": "currently hiring",
    "may in a sentence": "I may join in March",
    "fraction": "24/7 support",
    "score": "GPA 3.8/4.0",
    "hours": "9-5 job",
    "nothing": "",
    "email": "jane.2018@example.com",
}


@pytest.mark.parametrize("text", NO_DATES.values(), ids=NO_DATES.keys())
def test_no_dates(text: str) -> None:
    assert find_ranges(text) == []


def test_several_ranges_of_one_line() -> None:
    found = find_ranges("Jan 2018 - Mar 2019, May 2020 - present")
    assert [(one.first, one.last) for one in found] == [("2018-01", "2019-03"), ("2020-05", "present")]


def test_where_a_range_stands() -> None:
    text = "Acme Corp | Jun 2018 – May 2020 | Berlin"
    (found,) = find_ranges(text)
    assert text[found.start : found.end_offset] == "Jun 2018 – May 2020"


def test_dates_that_run_backwards_are_marked() -> None:
    assert [one.reversed for one in find_ranges("2020 - 2018")] == [True]
    assert [one.reversed for one in find_ranges("2018 - 2020")] == [False]


MONTHS = {
    "month": ("2018-06", False, 2018 * 12 + 5),
    "year as a start": ("2018", False, 2018 * 12),
    "year as an end": ("2018", True, 2018 * 12 + 11),
    "month as an end": ("2018-06", True, 2018 * 12 + 5),
    "present": ("present", False, 2026 * 12),
}


@pytest.mark.parametrize(("stamp", "last", "index"), MONTHS.values(), ids=MONTHS.keys())
def test_month_index(stamp: str, last: bool, index: int) -> None:
    assert month_index(stamp, as_of=AS_OF, last=last) == index


@given(st.text(max_size=60))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold_dates(text)) == len(text)


YEARS = st.integers(1960, 2040)
FORMATS = {
    "MM/YYYY": "{m:02d}/{y}",
    "YYYY-MM": "{y}-{m:02d}",
    "MM.YYYY": "{m:02d}.{y}",
}


@given(YEARS, st.integers(1, 12), YEARS, st.integers(1, 12), st.sampled_from(sorted(FORMATS)), st.sampled_from("-–—"))
def test_printed_dates_are_read_back_in_order(y1: int, m1: int, y2: int, m2: int, style: str, dash: str) -> None:
    one, other = (FORMATS[style].format(y=y, m=m) for y, m in ((y1, m1), (y2, m2)))
    (found,) = find_ranges(f"{one} {dash} {other}")
    stamps = sorted([f"{y1}-{m1:02d}", f"{y2}-{m2:02d}"])
    assert [found.first, found.last] == stamps
    assert found.reversed == (stamps[0] != f"{y1}-{m1:02d}")


@given(st.text(alphabet="0123456789 -–/.'’ganjupresntodfQ,()\t", max_size=40))
def test_any_text_gives_dates_that_stand_in_it_in_order(text: str) -> None:
    found = find_ranges(text)
    places = [place for one in found for place in (one.start, one.end_offset)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    for one in found:
        assert one.first
        assert one.last
        assert 1950 <= int(one.first[:4]) < 2100
