"""Heads of posts as whole resumes set them: what the neighbours tell, and what stands below a head and is none."""

from dataclasses import replace
from datetime import date

import pytest

from gapscan.extract import extract
from gapscan.schema.resume_text import Line, ResumeText
from tests.extract.styled import styled
from tests.factories import body_text

AS_OF = date(2026, 1, 15)
WORK = "\n• Built ranking services for a shop\n• Wrote tests and reviews\n"

Told = list[tuple[str | None, str | None]]


def told(text: ResumeText) -> Told:
    return [(post.title, post.organization) for post in extract(text, as_of=AS_OF).experience]


RESUMES: dict[str, tuple[str, Told]] = {
    "an employer with its length above two posts": (
        (
            f"Tidewater\n4 years 8 months\nSenior Engineer\nOctober 2022 - Present (2 years 6 months){WORK}"
            f"Engineer\nAugust 2020 - September 2022 (2 years 2 months){WORK}"
        ),
        [("Senior Engineer", "Tidewater"), ("Engineer", "Tidewater")],
    ),
    "a city glued to the employer": (
        f"Data Coordinator\nOak Medical Group-Amarillo, TX\nMarch 2020 to Present{WORK}",
        [("Data Coordinator", "Oak Medical Group")],
    ),
    "a place below the dates in the margin": (
        (
            f"May 2021 – Present Zaragoza\tData Engineer, Almendral{WORK}"
            f"Mar 2018 – Apr 2021 Madrid\tAnalyst, Vértice{WORK}"
        ),
        [("Data Engineer", "Almendral"), ("Analyst", "Vértice")],
    ),
    "a line of work that holds a word of employers": (
        (
            f"Bryggeliv, Bergen — Product Analyst\nSeptember 2021 - Present{WORK}"
            f"Otium, Oslo — Marketing Assistant\nJune 2016 - August 2021\nNewsletters, Google Analytics, copy\n"
        ),
        [("Product Analyst", "Bryggeliv"), ("Marketing Assistant", "Otium")],
    ),
    "a line of work that holds a word of posts": (
        "Halyard Maps | Software Engineer\nJan 2020 – Present | Oakland, CA\nTile server in Go\n",
        [("Software Engineer", "Halyard Maps")],
    ),
    "how somebody was there, before the post": (
        f"Internship – Data Analyst\tApril 2020 - June 2020\nOrge Works{WORK}",
        [("Internship – Data Analyst", "Orge Works")],
    ),
    "a lone year above a post": (
        "2022 – now\nUX Researcher\nTallow\n2021\nDesign Intern\nMobius\n2018 – 2020\nBookseller\nParrot\n",
        [("UX Researcher", "Tallow"), ("Design Intern", "Mobius"), ("Bookseller", "Parrot")],
    ),
    "two posts and a field under an employer": (
        (
            f"Nimbolt\nSupervisor\t2021 - Present{WORK}Vice President, Risk\t2017 - 2021{WORK}"
            f"Hexley\nAnalyst\t2014 - 2017{WORK}"
        ),
        [("Supervisor", "Nimbolt"), ("Vice President, Risk", "Nimbolt"), ("Analyst", "Hexley")],
    ),
}


@pytest.mark.parametrize(("body", "posts"), RESUMES.values(), ids=RESUMES.keys())
def test_heads(body: str, posts: Told) -> None:
    assert told(body_text(body, "experience")) == posts


def test_a_lone_name_set_as_titles_are_is_one() -> None:
    body = f"Solvane\nEngineer\t2016 - 2019{WORK}Sommelier\t2013 - 2016{WORK}"
    assert told(styled(body_text(body, "experience"), bold=("Solvane",))) == [
        ("Engineer", "Solvane"),
        ("Sommelier", "Solvane"),
    ]


def test_a_deed_above_the_next_post() -> None:
    body = (
        "Umbra Works, 2019 – Present\nDirector of Research (March 2022 – Present)\nLead 18 people and a budget\n"
        "Senior Analyst (January 2019 – February 2022)\n"
    )
    assert told(styled(body_text(body, "experience"), bold=("Umbra",))) == [
        ("Director of Research", "Umbra Works"),
        ("Senior Analyst", "Umbra Works"),
    ]


def test_an_undated_post_below_one_with_its_employer_is_held_elsewhere() -> None:
    body = f"Assistant, Bookwise\t2022 - Present{WORK}Maths Tutor{WORK}"
    assert told(styled(body_text(body, "experience"), bold=("Assistant", "Tutor"))) == [
        ("Assistant", "Bookwise"),
        ("Maths Tutor", None),
    ]


def indented(text: ResumeText, *parts: str) -> ResumeText:
    """The same text with the lines that hold one of `parts` set further in."""
    moved = {number for number, line in enumerate(text.lines) if any(part in text.line_text(line) for part in parts)}
    lines = tuple(
        Line(**dict(line) | ({"box": (line.box[0] + 12, *line.box[1:])} if number in moved else {}))
        for number, line in enumerate(text.lines)
    )
    words = list(text.words)
    for number in moved:
        for index in range(text.lines[number].first_word, text.lines[number].last_word + 1):
            words[index] = replace(words[index], x0=words[index].x0 + 12, x1=words[index].x1 + 12)
    return text.model_copy(update={"lines": lines, "words": tuple(words)})


def test_lists_whose_marks_are_lost_are_told_by_their_indent() -> None:
    body = "Programmer, Noorbyte\t2011 - 2012\nOracle Systems and Forms\nClerk, Umbra\t2009 - 2010\nLedger Group\n"
    assert told(indented(body_text(body, "experience"), "Forms", "Ledger")) == [
        ("Programmer", "Noorbyte"),
        ("Clerk", "Umbra"),
    ]
