from gapscan.schema.resume_text import ResumeText
from tests.layout.sheet import Put, column, kinds_of, laid_out

BODY = [f"Built service {number} for a shop in the town beside the river" for number in range(1, 6)]
NARROW = [f"skill of number {number}" for number in range(1, 6)]


def body_of(text: ResumeText, kind: str) -> str:
    return "\n".join(text.text[section.start : section.end] for section in text.sections if section.kind.value == kind)


def test_what_stands_above_the_first_heading_is_the_header() -> None:
    text = laid_out(column(["Jane Doe", "jane@example.com", "#Experience", *BODY]))
    assert kinds_of(text) == [("header", ""), ("experience", "Experience")]
    assert body_of(text, "header").split() == ["Jane", "Doe", "jane@example.com"]


def test_a_body_holds_neither_its_heading_nor_the_next() -> None:
    text = laid_out(column(["#Experience", *BODY, "#Education", "Northfield University"]))
    first, second = text.sections
    assert text.text[first.start : first.end].strip() == "\n".join(BODY)
    assert text.text[first.heading_start :].startswith("Experience\n")
    assert first.end == second.heading_start
    assert second.end == len(text.text)


def test_a_heading_with_nothing_below_it() -> None:
    text = laid_out(column(["#Experience", *BODY, "#References"]))
    assert kinds_of(text)[-1] == ("references", "References")
    last = text.sections[-1]
    assert last.start == last.end == len(text.text)


def test_a_section_goes_on_over_the_page() -> None:
    text = laid_out(
        column(["#Experience", *BODY], top=700), column(BODY, page=2), column(["#Education", "x"], top=200, page=2)
    )
    assert kinds_of(text) == [("experience", "Experience"), ("education", "Education")]
    assert body_of(text, "experience").count("service 1") == 2


def test_a_column_goes_on_with_the_section_above_it_on_the_page_before() -> None:
    text = laid_out(
        column(["#Skills", *NARROW], step=21),
        column(["#Experience", *BODY], x=250),
        column([f"more {line}" for line in NARROW], page=2, step=21),
        column([f"later {line}" for line in BODY], x=250, page=2),
    )
    assert "more skill of number 3" in body_of(text, "skills")
    assert "later Built service 3" in body_of(text, "experience")


def test_a_right_column_without_a_heading_does_not_belong_to_the_left_one() -> None:
    text = laid_out(
        column(["Jane Doe", "data scientist", "berlin", "likes looms", "#Skills", *NARROW]),
        column(BODY, x=250, top=50),
    )
    assert "Built" not in body_of(text, "skills")


def test_section_at_finds_heading_and_body() -> None:
    text = laid_out(column(["Jane Doe", "#Experience", *BODY, "#Education", "Northfield University"]))
    for section in text.sections:
        assert text.section_at(section.heading_start) == section
        assert text.section_at(section.end - 1) == section


def test_a_section_knows_its_page() -> None:
    text = laid_out(column(["#Experience", *BODY]), Put("Education", page=2, size=12, bold=True))
    assert [section.page for section in text.sections] == [1, 2]


def test_text_flows_through_columns_of_one_width() -> None:
    text = laid_out(
        column(["Jane Doe"]),
        column(["#Experience", *(f"left {line}" for line in BODY)], top=90),
        column([f"right {line}" for line in BODY], x=320, top=90),
    )
    assert "right Built service 3" in body_of(text, "experience")


def test_a_heading_over_a_grid_heads_both_columns() -> None:
    text = laid_out(
        column(["#Summary", "weaves and sells"]),
        column(["#Experience"], top=110),
        column([f"left {line}" for line in NARROW], top=132),
        column([f"right {line}" for line in BODY], x=320, top=132),
    )
    assert "left skill of number 3" in body_of(text, "experience")
    assert "right Built service 3" in body_of(text, "experience")
