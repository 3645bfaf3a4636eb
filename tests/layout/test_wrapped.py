import pytest

from gapscan.layout.date_words import goes_on, is_date
from tests.layout.sheet import Put, column, kinds_of, laid_out, lines_of

BODY = ["Built service 1 for a shop of looms", "Built service 2 for a shop of rugs"]

DATES = [
    "March 2020",
    "2019 – 2021",
    "Jan '20–Mar '21",
    "03/2020 - heute",
    "seit März 2024",
    "(2019-2020)",
    "déc. 2021 –",
]
NO_DATES = ["March", "to", "Built 3 services", "Acme 2020", "present", ""]


@pytest.mark.parametrize("text", DATES)
def test_dates(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", NO_DATES)
def test_no_dates(text: str) -> None:
    assert not is_date(text)


WRAPPED = {
    "a dash ends the line": ("March 2020 –", "May 2021", True),
    "a dash begins the line": ("March 2020", "– May 2021", True),
    "to": ("February 2024 to", "today", True),
    "the month before its year": ("2019 - März", "2020", True),
    "two ranges": ("2018 - 2020", "2015 - 2018", False),
    "two open ranges": ("2018 -", "2015 -", False),
}


@pytest.mark.parametrize(("above", "below", "whole"), WRAPPED.values(), ids=WRAPPED.keys())
def test_dates_that_break_off(above: str, below: str, whole: bool) -> None:
    assert goes_on(above, below) is whole


def test_a_date_that_wraps_in_a_rail_is_one_cell() -> None:
    puts = []
    for number, top in enumerate((100, 160, 220)):
        puts += [Put("February 2020 –", x=50, top=top), Put("March 2021", x=50, top=top + 12)]
        puts += [Put(f"Engineer {number}", x=160, top=top, bold=True), Put(f"Acme {number}", x=160, top=top + 12)]
        puts += [Put("Built services for a shop of looms and rugs", x=160, top=top + 24)]
    assert "February 2020 – March 2021 | Engineer 0" in lines_of(laid_out(*puts))


def test_a_heading_that_wraps_beside_text_is_one() -> None:
    text = laid_out(
        Put("Work", size=12, bold=True),
        Put("History", top=64, size=12, bold=True),
        Put("Engineer at Acme for very many years", x=200, top=52),
        column(["#Education", "Northfield University"], top=120),
        column(["#Skills", "Python"], top=180),
        column(BODY, x=200, top=66),
    )
    assert ("experience", "Work History") in kinds_of(text)


def test_two_headings_below_each_other_stay_two() -> None:
    assert kinds_of(laid_out(column(["#Skills", "#Languages", *BODY]))) == [
        ("skills", "Skills"),
        ("languages", "Languages"),
    ]
