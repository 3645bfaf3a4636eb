"""Reading order of the common page designs."""

import pytest

from tests.layout.sheet import Put, column, kinds_of, laid_out, lines_of

PROSE = [f"Line {number} of the long text that runs over the wide column of this page" for number in range(1, 9)]
LEFT = [f"left line number {number}" for number in range(1, 9)]
RIGHT = [f"right line number {number}" for number in range(1, 9)]


def test_one_column_is_read_straight_down() -> None:
    assert lines_of(laid_out(column(PROSE))) == PROSE


def test_the_order_of_the_file_does_not_matter() -> None:
    assert lines_of(laid_out(column(PROSE)[::-1])) == PROSE


def test_two_columns_are_read_one_after_the_other() -> None:
    text = laid_out(column(["#Experience", *LEFT]), column(["#Skills", *RIGHT], x=320))
    assert lines_of(text) == ["Experience", *LEFT, "Skills", *RIGHT]


def test_columns_of_different_pitch() -> None:
    text = laid_out(column(["#Experience", *LEFT], step=17), column(["#Skills", *RIGHT], x=320, step=13))
    assert lines_of(text) == ["Experience", *LEFT, "Skills", *RIGHT]


def test_a_banner_is_read_before_the_columns_below_it() -> None:
    banner = [Put("Jane Doe, data scientist for shops of every size and their customers abroad", size=14)]
    text = laid_out(banner, column(["#Experience", *LEFT], top=90), column(["#Skills", *RIGHT], x=320, top=90))
    assert lines_of(text)[1:] == ["Experience", *LEFT, "Skills", *RIGHT]


def test_text_below_the_columns_is_read_last() -> None:
    text = laid_out(
        column(["#Experience", *LEFT]),
        column(["#Skills", *RIGHT], x=320),
        column(PROSE[:3], top=200),
    )
    assert lines_of(text) == ["Experience", *LEFT, "Skills", *RIGHT, *PROSE[:3]]


SIDEBAR_TOPS = {"at the top": 50.0, "beside the second line": 64.0, "further down": 120.0, "near the end": 200.0}


@pytest.mark.parametrize("top", SIDEBAR_TOPS.values(), ids=SIDEBAR_TOPS.keys())
def test_a_left_sidebar_may_begin_anywhere(top: float) -> None:
    body = [f"Body line {number} that runs on for some way" for number in range(1, 25)]
    sidebar = ["#Skills", "Python", "SQL and Spark", "Docker", "Git", "Airflow"]
    text = laid_out(column(sidebar, top=top, step=16), column(["#Experience", *body], x=220))
    lines = lines_of(text)
    assert [line for line in lines if line in body] == body
    begin = lines.index("Skills")
    assert lines[begin : begin + 6] == ["Skills", *sidebar[1:]]


def test_a_right_sidebar() -> None:
    body = [f"Body line {number} that runs on for some way" for number in range(1, 20)]
    sidebar = ["#Skills", "Python", "SQL and Spark", "Docker", "#Languages", "German", "English"]
    text = laid_out(column(["#Experience", *body]), column(sidebar, x=420, step=16))
    assert kinds_of(text) == [("experience", "Experience"), ("skills", "Skills"), ("languages", "Languages")]
    assert [line for line in lines_of(text) if line in body] == body


POSTS = [
    ["Data Scientist, Acme Corp", "Built ranking services for a shop", "Wrote tests and held reviews"],
    ["Data Analyst, Borealis Ltd", "Drew reports for the board", "Kept the warehouse in order"],
    ["Intern, Corvid Inc", "Cleaned tables by hand", "Learned to ask questions"],
    ["Tutor, Northfield University", "Taught statistics to nurses", "Marked papers of the exams"],
]
DATES = ["2019 - 2021", "2016 - 2019", "2015 - 2016", "2013 - 2015"]


def posts_with_dates(*, text_x: float, dates_x: float) -> list[str]:
    body, rail = [], []
    for number, (post, date) in enumerate(zip(POSTS, DATES, strict=True)):
        top = 70 + number * 50
        body += column(post, x=text_x, top=top)
        rail.append(Put(date, x=dates_x, top=top))
    return lines_of(laid_out(Put("Experience", x=min(text_x, dates_x), size=12, bold=True), body, rail))


def test_dates_in_a_right_rail_are_read_with_their_line() -> None:
    lines = posts_with_dates(text_x=50, dates_x=450)
    for post, date in zip(POSTS, DATES, strict=True):
        assert f"{post[0]} | {date}" in lines
    assert lines.index(POSTS[0][2]) < lines.index(f"{POSTS[1][0]} | {DATES[1]}")


def test_dates_in_a_left_rail_are_read_with_their_line() -> None:
    lines = posts_with_dates(text_x=180, dates_x=50)
    for post, date in zip(POSTS, DATES, strict=True):
        assert f"{date} | {post[0]}" in lines
    assert lines.index(POSTS[0][2]) < lines.index(f"{DATES[1]} | {POSTS[1][0]}")


def test_labels_stand_before_their_row() -> None:
    rows = {"Languages:": "Python, SQL, Go", "Tools:": "Docker, Git, Airflow", "Clouds:": "AWS, GCP, Azure"}
    marks = [
        mark
        for number, (label, row) in enumerate(rows.items())
        for mark in (Put(label, top=80 + 14 * number), Put(row, x=140, top=80 + 14 * number))
    ]
    lines = lines_of(laid_out(Put("Skills", size=12, bold=True), marks))
    assert lines == ["Skills", *(f"{label} | {row}" for label, row in rows.items())]


def test_a_table_is_read_row_by_row() -> None:
    rows = [["Python", "SQL", "Spark"], ["Docker", "Git", "Airflow"], ["AWS", "GCP", "Azure"], ["Bash", "Go", "Java"]]
    marks = [
        Put(cell, x=50 + 150 * across, top=80 + 16 * down)
        for down, row in enumerate(rows)
        for across, cell in enumerate(row)
    ]
    lines = lines_of(laid_out(Put("Skills", size=12, bold=True), marks))
    assert lines == ["Skills", *(" | ".join(row) for row in rows)]


def test_a_column_of_bullets_is_none() -> None:
    marks = [
        mark
        for number, line in enumerate(PROSE)
        for mark in (Put("•", x=50, top=50 + 14 * number), Put(line, x=66, top=50 + 14 * number))
    ]
    assert lines_of(laid_out(marks)) == [f"• {line}" for line in PROSE]


def test_pages_are_read_in_order() -> None:
    text = laid_out(column(["second page"], page=2), column(["first page"], page=1))
    assert lines_of(text) == ["first page", "second page"]
    assert [line.page for line in text.lines] == [1, 2]


def test_an_empty_page_between_is_no_harm() -> None:
    assert lines_of(laid_out(column(["first"], page=1), column(["third"], page=3))) == ["first", "third"]


def test_no_words_no_text() -> None:
    text = laid_out()
    assert (text.text, text.lines, text.sections) == ("", (), ())


def test_labels_larger_than_the_text_beside_them_are_a_rail() -> None:
    puts = []
    for label, top in (("Experience", 50), ("Education", 180), ("Skills", 310)):
        puts += [Put(label, size=14, top=top + 3)]
        puts += column(
            [f"{label} of the person, told in line {number}" for number in range(5)], x=200, top=top, step=15
        )
    assert [kind for kind, _ in kinds_of(laid_out(*puts))] == ["experience", "education", "skills"]


def test_a_rail_of_dates_beside_a_sidebar_stays_with_its_text() -> None:
    puts = column(["#Contact", "jane", "berlin", "#Skills", *[f"skill {number}" for number in range(8)]], top=52)
    for heading, top in (("Experience", 50), ("Education", 190)):
        puts += [Put(heading, x=170, top=top, size=12, bold=True)]
        for number in range(2):
            below = top + 22 + 60 * number
            puts += [Put(f"201{number} - 201{number + 2}", x=170, top=below), Put("Acme", x=170, top=below + 16)]
            puts += column([f"{heading} part {number}", *PROSE[:3]], x=270, top=below)
    assert "2010 - 2012 | Acme | Experience part 0" in "\n".join(lines_of(laid_out(*puts))).replace(
        "2012 Acme", "2012 | Acme"
    )


def test_text_below_two_short_columns_is_read_after_both() -> None:
    skills = ["#Skills", *RIGHT[:5]]
    below = ["#Experience", "Clerk", "Umbra Optics, 2019 - 2021"]
    text = laid_out(
        column(["#Education", *LEFT[:5]]),
        column(skills, x=320),
        column(below, top=160),
        column(PROSE[:3], top=160 + 14 * len(below)),
    )
    assert lines_of(text) == [
        "Education",
        *LEFT[:5],
        *skills[:1][0].split("#")[1:],
        *RIGHT[:5],
        "Experience",
        *below[1:],
        *PROSE[:3],
    ]


ENTRIES = {
    "schools": (
        ["Northfield University", "MSc Data Science", "2018 - 2020"],
        ["Westbrook College", "BSc Physics", "2015 - 2018"],
    ),
    "dates first": (
        ["(2018 - 2020)", "Northfield University", "Data Science"],
        ["(2015 - 2018)", "Westbrook College", "Physics"],
    ),
    "certificates": (
        ["Project planning | 2021", "Board of planners", "Risk control | 2022", "Board of auditors"],
        ["Lean work | 2020", "Lean society", "Vendor care | 2019", "Board of vendors"],
    ),
}


@pytest.mark.parametrize(("left", "right"), ENTRIES.values(), ids=ENTRIES.keys())
def test_entries_side_by_side_are_read_one_after_the_other(left: list[str], right: list[str]) -> None:
    text = laid_out(
        column(["#Profile", *PROSE[:2]]),
        column(["#Education", *left], top=110),
        column(right, x=320, top=124),
        column(["#Interests", *PROSE[2:4]], top=210),
    )
    assert lines_of(text)[3:-3] == ["Education", *left, *right]
    assert [section.kind.value for section in text.sections] == ["summary", "education", "interests"]


def test_entries_side_by_side_beside_labels() -> None:
    left, right = ENTRIES["dates first"]
    text = laid_out(
        [Put("Profile", top=50, bold=True), Put("Education", top=110, bold=True), Put("Interests", top=170, bold=True)],
        column(PROSE[:3], x=150, top=50),
        column(left, x=150, top=110),
        column(right, x=350, top=110),
        column(PROSE[3:6], x=150, top=170),
    )
    lines = lines_of(text)
    assert lines.index("Physics") == lines.index("Education") + 6
    assert [section.kind.value for section in text.sections] == ["summary", "education", "interests"]


def test_labels_beside_the_second_line_of_what_they_head() -> None:
    tops = (50, 120, 190)
    parts = (PROSE[:3], ["Clerk", "Umbra Optics, 2019 - 2021", *PROSE[3:5]], ["MSc Physics", "Westbrook College, 2018"])
    labels = [
        Put(label, top=top + 9, size=12)
        for label, top in zip(("Profile", "Experience", "Education"), tops, strict=True)
    ]
    text = laid_out(labels, *(column(part, x=200, top=top) for part, top in zip(parts, tops, strict=True)))
    assert lines_of(text) == ["Profile", *parts[0], "Experience", *parts[1], "Education", *parts[2]]


def test_a_centred_heading_over_a_grid_parts_what_stands_below_it() -> None:
    grid = [
        ["Risk models", "Team building", "Budgets"],
        ["Data products", "Change", "Hiring"],
        ["Pricing", "OKRs", "Cloud"],
    ]
    rows = [
        Put(cell, x=x, top=84 + 14 * number)
        for number, row in enumerate(grid)
        for cell, x in zip(row, (50, 250, 420), strict=True)
    ]
    work = [
        Put("Harbour Insurance", x=50, top=150),
        Put("2019 - 2021", x=480, top=150),
        Put("Director, Data Science", x=50, top=164),
    ]
    page = [
        Put("A line of text that runs over the whole width of the page and so sets its middle for all", x=50, top=50)
    ]
    heads = [Put("Skills", x=262, top=70, bold=True), Put("Experience", x=252, top=136, bold=True)]
    text = laid_out(page, heads, rows, work)
    assert kinds_of(text)[-2:] == [("skills", "Skills"), ("experience", "Experience")]
    assert lines_of(text)[-2:] == ["Harbour Insurance | 2019 - 2021", "Director, Data Science"]


def test_a_sidebar_whose_lines_are_centred() -> None:
    words = ["Details", "12 Tidal Row", "London", "United Kingdom", "020 5550 0188", "Skills", "SQL", "Forecasting"]
    side = [
        Put(text, 480 - 2.5 * len(text), 50 + 17 * number, bold=text in {"Details", "Skills"}, size=10)
        for number, text in enumerate(words)
    ]
    body = column(["#Experience", *LEFT])
    assert lines_of(laid_out(body, side)) == ["Experience", *LEFT, *words]


def test_places_in_the_right_margin_of_a_column_belong_to_it() -> None:
    posts = [
        line
        for number in range(3)
        for line in (f"Engineer of the kind {number}", "2019 - 2021", "• Built the things that people asked")
    ]
    left = column(["#Experience", *posts, "#Education", "BSc of all things", "2012 - 2015"])
    places = [Put("Acre, Spain", 240, top) for top in (78, 120, 162, 218)]
    right = column(["#Skills", *RIGHT[:5], "#Languages", *RIGHT[5:8]], x=340, top=53, step=17)
    text = lines_of(laid_out(left, places, right))
    assert text.count("2019 - 2021 | Acre, Spain") == 3
    assert text[-len(right) :] == ["Skills", *RIGHT[:5], "Languages", *RIGHT[5:8]]
