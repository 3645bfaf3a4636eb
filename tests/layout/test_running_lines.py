import pytest

from tests.layout.sheet import HEIGHT_PT, Put, column, laid_out

BODY = [f"Built service {number} for a shop of looms and rugs" for number in range(12)]
FOOT = HEIGHT_PT - 30


def test_a_header_stays_on_the_first_page_alone() -> None:
    text = laid_out(
        *(Put("Jane Doe · Curriculum Vitae", top=20, size=8, page=page) for page in (1, 2, 3)), column(BODY)
    )
    assert text.text.count("Curriculum Vitae") == 1
    assert [line.page for line in text.lines if "Curriculum" in text.line_text(line)] == [1]


def test_a_footer_stays_on_the_last_page_alone() -> None:
    text = laid_out(
        *(Put("jane@doe.example +49 30 901820", top=FOOT, size=8, page=page) for page in (1, 2)),
        column(BODY),
        column(BODY, page=2),
    )
    assert [line.page for line in text.lines if "jane" in text.line_text(line)] == [2]


NUMBERS = ["{}", "Page {} of 2", "{} / 2", "- {} -", "Seite {} von 2", "Página {}"]


@pytest.mark.parametrize("number", NUMBERS)
def test_page_numbers_are_dropped(number: str) -> None:
    pages = [Put(number.format(page), x=280, top=FOOT, size=8, page=page) for page in (1, 2)]
    text = laid_out(*pages, column(BODY), column(BODY[::-1], page=2))
    assert text.text == "\n".join(BODY + BODY[::-1])


def test_the_name_with_a_page_number_is_dropped_where_the_name_stands_large_before() -> None:
    text = laid_out(
        Put("Jane Doe", size=24), column(BODY, top=90), Put("Jane Doe - page 2", top=20, page=2), column(BODY, page=2)
    )
    assert text.text.count("Jane Doe") == 1


KEPT = {
    "a line of the body that recurs": [Put("Built many services", top=300, page=page) for page in (1, 2)],
    "a heading that begins two pages": [Put("Experience", top=40, size=14, page=page) for page in (1, 2)],
    "a year at the foot": [Put("2019", top=FOOT), Put("2020", top=FOOT, page=2)],
    "lines at other places": [Put("Built many services", top=40), Put("Built many services", x=200, top=70, page=2)],
}


@pytest.mark.parametrize("lines", KEPT.values(), ids=KEPT.keys())
def test_what_is_no_running_line(lines: list[Put]) -> None:
    text = laid_out(*lines, column(BODY, top=100))
    assert sum(text.text.count(line.text) for line in lines[:1]) + text.text.count("2020") == 2
