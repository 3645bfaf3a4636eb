"""Posts and studies outside sections of their own."""

from datetime import date

from gapscan.extract import extract
from gapscan.schema.resume import Resume
from tests.layout.sheet import column, laid_out

AS_OF = date(2026, 1, 15)
POSTS = [
    "Data Engineer, Acme Corp, Jan 2019 - Mar 2021",
    "• Built ranking services for a shop",
    "Analyst, Borealis Ltd, Mar 2016 - Dec 2018",
    "• Wrote reports for the board",
]
STUDIES = ["BSc in Physics, Northfield University, 2012 - 2015"]
TOP = [
    "Jane Doe",
    "jane@doe.example · +49 30 901820",
    "Weaves data into rugs and rugs into data, and has done so for years.",
]


def read(*lines: str) -> Resume:
    return extract(laid_out(column(list(lines))), as_of=AS_OF)


def told(resume: Resume) -> list[tuple[str | None, str | None, str | None]]:
    return [(post.title, post.organization, post.period.start) for post in resume.experience]


BOTH = [("Data Engineer", "Acme Corp", "2019-01"), ("Analyst", "Borealis Ltd", "2016-03")]


def test_without_headings_posts_and_studies_are_found() -> None:
    resume = read(*TOP, *POSTS, *STUDIES)
    assert told(resume) == BOTH
    assert [(study.field, study.institution, study.end) for study in resume.education] == [
        ("physics", "Northfield University", "2015")
    ]


def test_the_text_of_a_post_ends_where_a_study_begins() -> None:
    text = laid_out(column([*TOP, *POSTS, *STUDIES]))
    last = extract(text, as_of=AS_OF).experience[-1]
    assert "Northfield" not in text.text[last.span.start : last.span.end]


def test_one_heading_for_both() -> None:
    for heading in ("#Experience & Education", "#Education and Work Experience"):
        resume = read(*TOP, heading, *POSTS, *STUDIES, "#Skills", "Python")
        assert told(resume) == BOTH
        assert len(resume.education) == 1


def test_where_there_is_an_experience_section_nothing_else_gives_posts() -> None:
    resume = read(*TOP, "#Experience", *POSTS, "#Memberships", "Member, Society of Looms, 2012 - 2014")
    assert told(resume) == BOTH


def test_without_headings_only_sure_posts_count() -> None:
    resume = read(*TOP, "Rugs of the North, 2012 - 2014", "A book of looms, 2015 - 2016")
    assert resume.experience == ()


def test_the_text_of_a_post_goes_on_on_the_next_page() -> None:
    text = laid_out(
        column(["#Skills", "Python", "SQL"]),
        column(["#Experience", *POSTS], x=250),
        column(["Docker", "Git", "Airflow"], page=2),
        column(["• Ran the looms of the north and of the south", "• Sold rugs to the king"], x=250, page=2),
    )
    last = extract(text, as_of=AS_OF).experience[-1]
    assert "Sold rugs" in "".join(text.text[span.start : span.end] for span in last.spans)
