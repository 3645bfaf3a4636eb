from datetime import date

import pytest

from gapscan.extract import extract
from gapscan.schema.resume import Experience, MaskKind, Resume
from gapscan.schema.resume_text import ResumeText
from tests.extract.styled import styled
from tests.factories import body_text, resume_text

AS_OF = date(2026, 1, 15)


def understood(body: str, kind: str = "experience", *, bold: tuple[str, ...] = ()) -> Resume:
    return extract(styled(body_text(body, kind), bold=bold), as_of=AS_OF)


def told(post: Experience) -> tuple[str | None, str | None, str | None, str | None, str | None]:
    return (post.title, post.organization, post.location, post.period.start, post.period.end)


WORK = "\n• Built ranking services for a shop\n• Wrote tests and reviews"

HEADS = {
    "one line with commas": (
        "Data Scientist, Acme Corp, Berlin, Germany, Jan 2019 - Mar 2021",
        ("Data Scientist", "Acme Corp", "Berlin, Germany", "2019-01", "2021-03"),
    ),
    "bars": (
        "Acme Corp | Data Scientist | Jan 2019 – Mar 2021",
        ("Data Scientist", "Acme Corp", None, "2019-01", "2021-03"),
    ),
    "at": (
        "Data Scientist at Acme Corp (2019 - 2021)",
        ("Data Scientist", "Acme Corp", None, "2019", "2021"),
    ),
    "at sign": (
        "Data Scientist @ Acme Corp 2019 - 2021",
        ("Data Scientist", "Acme Corp", None, "2019", "2021"),
    ),
    "till date": (
        "Data Scientist, Acme Corp\tJul’22 - Till date",
        ("Data Scientist", "Acme Corp", None, "2022-07", "present"),
    ),
    "until now": (
        "Data Scientist, Acme Corp, February 2022 until now",
        ("Data Scientist", "Acme Corp", None, "2022-02", "present"),
    ),
    "months in Dutch": (
        "Data Scientist, Acme Corp\taugustus 2019 – maart 2022",
        ("Data Scientist", "Acme Corp", None, "2019-08", "2022-03"),
    ),
    "text without marks below the dates": (
        "Data Scientist, Orbit Two\nfévr. 2017 – août 2020\nCredit scoring with trees and rules, charts that explain",
        ("Data Scientist", "Orbit Two", None, "2017-02", "2020-08"),
    ),
    "an open date in the margin": (
        "2021–\tData Scientist, Acme Corp",
        ("Data Scientist", "Acme Corp", None, "2021", "present"),
    ),
    "remote in brackets": (
        "Orbit Two (remote) — Data Scientist\n2019 to 2022",
        ("Data Scientist", "Orbit Two", None, "2019", "2022"),
    ),
    "the present in Dutch": (
        "Data Scientist, Acme Corp\tSept 2020 – Heden",
        ("Data Scientist", "Acme Corp", None, "2020-09", "present"),
    ),
    "a range that wraps at its dash": (
        "Data Scientist, Acme Corp\t02/2018 –\n03/2021",
        ("Data Scientist", "Acme Corp", None, "2018-02", "2021-03"),
    ),
    "a range that wraps before its last year": (
        "Data Scientist, Acme Corp, 2012 until January\n2022",
        ("Data Scientist", "Acme Corp", None, "2012", "2022-01"),
    ),
    "a co-op in a trade": (
        "Data Engineering Co-op, Northfreight\tSummer 2024",
        ("Data Engineering Co-op", "Northfreight", None, "2024", "2024"),
    ),
    "what was done begins beside the date": (
        "DevOps Engineer, Northmoor Works\n07/2016 - 09/2020\tMigrated 120 servers to AWS (EC2, S3), all in Terraform",
        ("DevOps Engineer", "Northmoor Works", None, "2016-07", "2020-09"),
    ),
    "how somebody worked is no employer": (
        "Sales associate, Foot Shoes\t2015 - 2017 (part time, during college)",
        ("Sales associate", "Foot Shoes", None, "2015", "2017"),
    ),
    "a founder is no company": (
        "Umbra AI, Co-Founder & CTO\tJune 2023 – present",
        ("Co-Founder & CTO", "Umbra AI", None, "2023-06", "present"),
    ),
    "at sign without a blank": (
        "06/2019 - 03/2021 Data Scientist @Acme",
        ("Data Scientist", "Acme", None, "2019-06", "2021-03"),
    ),
    "two posts in one, the employer in brackets": (
        "Scientific Employee / Software Development (University of Northfield) 2019 - 2021",
        ("Scientific Employee", "University of Northfield", None, "2019", "2021"),
    ),
    "a product after the title, a company below": (
        "Senior Product Manager, Data Solutions\tJune 2019 - Present\nIngle Company, 12 Some St., Any City",
        ("Senior Product Manager", "Ingle Company", None, "2019-06", "present"),
    ),
    "a small l for a bar": (
        "Product Manager\t2019 – 2021\nArrow Industries l 12 Some St.",
        ("Product Manager", "Arrow Industries", None, "2019", "2021"),
    ),
    "dash": (
        "Data Scientist – Acme Corp, 2019–present",
        ("Data Scientist", "Acme Corp", None, "2019", "present"),
    ),
    "cells": (
        "Data Scientist\tJan 2019 – Mar 2021\nAcme Corp\tAustin, TX",
        ("Data Scientist", "Acme Corp", "Austin, TX", "2019-01", "2021-03"),
    ),
    "employer first": (
        "Acme Corp\tAustin, TX\nData Scientist\tJan 2019 – Mar 2021",
        ("Data Scientist", "Acme Corp", "Austin, TX", "2019-01", "2021-03"),
    ),
    "dates first": (
        "2019-01 – 2021-03\nData Scientist\nAcme Corp",
        ("Data Scientist", "Acme Corp", None, "2019-01", "2021-03"),
    ),
    "dates last": (
        "Data Scientist\nAcme Corp\n06/2019 - 03/2021",
        ("Data Scientist", "Acme Corp", None, "2019-06", "2021-03"),
    ),
    "employer with a comma": (
        "Data Scientist, Acme, Inc., 2019 - 2021",
        ("Data Scientist", "Acme, Inc.", None, "2019", "2021"),
    ),
    "university": (
        "Research Assistant, Northfield University, 2019 - 2021",
        ("Research Assistant", "Northfield University", None, "2019", "2021"),
    ),
    "unknown employer": (
        "Machine Learning Engineer, Saltbox, Oct 2022 - present",
        ("Machine Learning Engineer", "Saltbox", None, "2022-10", "present"),
    ),
    "remote": (
        "Data Scientist, Acme Corp, Remote, 2019 - 2021",
        ("Data Scientist", "Acme Corp", "Remote", "2019", "2021"),
    ),
    "labels": (
        "Company: Acme Corp\nPosition: Data Scientist\nDuration: 2019 - 2021",
        ("Data Scientist", "Acme Corp", None, "2019", "2021"),
    ),
    "length beside the dates": (
        "Data Scientist\nAcme Corp\nJan 2019 - Mar 2021\t2 years 3 months",
        ("Data Scientist", "Acme Corp", None, "2019-01", "2021-03"),
    ),
    "city without a country": (
        "Data Scientist, Żuraw Drones, Gdańsk, 2019 - 2021",
        ("Data Scientist", "Żuraw Drones", None, "2019", "2021"),
    ),
    "field after the title": (
        "Intern, Image Processing\nInstitute of Optics\t2019 - 2021",
        ("Intern, Image Processing", "Institute of Optics", None, "2019", "2021"),
    ),
    "field between the title and a plain employer": (
        "Registered Nurse, Intensive Care, Northfield Medical Center, Cleveland, OH\t2019 - 2021",
        ("Registered Nurse, Intensive Care", "Northfield Medical Center", "Cleveland, OH", "2019", "2021"),
    ),
    "city named like its state": (
        "Saltbox, New York, NY\t2019 - 2021\nData Scientist",
        ("Data Scientist", "Saltbox", "New York, NY", "2019", "2021"),
    ),
    "employer and city alone": (
        "2019 - 2021\tData Scientist\n\tAcme, Berlin",
        ("Data Scientist", "Acme", "Berlin", "2019", "2021"),
    ),
    "school in a country": (
        "Research Assistant, Department of Physics, Northfield University, UK, 2019 - 2021",
        ("Research Assistant", "Department of Physics", "UK", "2019", "2021"),
    ),
    "place in brackets": (
        "Data Scientist – Acme Corp (Bangalore, India)\tMay’19 – Apr’21",
        ("Data Scientist", "Acme Corp (Bangalore, India)", None, "2019-05", "2021-04"),
    ),
    "several places in one post": (
        "Chief Technology Officer, Acme Corp, London, United Kingdom, Sept 2019 -",
        ("Chief Technology Officer", "Acme Corp", "London, United Kingdom", "2019-09", "present"),
    ),
    "title alone": (
        "Data Scientist\t2019 - 2021",
        ("Data Scientist", None, None, "2019", "2021"),
    ),
    "single year": (
        "Data Science Intern, Acme Corp, Summer 2019",
        ("Data Science Intern", "Acme Corp", None, "2019", "2019"),
    ),
    "no dates": (
        "Data Scientist, Acme Corp",
        ("Data Scientist", "Acme Corp", None, None, None),
    ),
}


@pytest.mark.parametrize(("head", "parts"), HEADS.values(), ids=HEADS.keys())
def test_heads(head: str, parts: tuple[str | None, ...]) -> None:
    (post,) = understood(head + WORK).experience
    assert told(post) == parts


def test_several_posts_with_bullets_between() -> None:
    body = f"Data Scientist, Acme Corp, 2019 - 2021{WORK}\nData Analyst, Borealis Ltd, 2016 - 2019{WORK}"
    posts = understood(body).experience
    assert [told(post)[:2] for post in posts] == [("Data Scientist", "Acme Corp"), ("Data Analyst", "Borealis Ltd")]


def test_a_post_below_a_full_line_of_a_bullet() -> None:
    body = (
        "Data Scientist, Acme Corp\n2019 - 2021\n"
        "• Built ranking services for a shop in the town\n"
        "• Wrote tests and held reviews with all of them\n"
        "Data Analyst, Borealis Ltd\n2016 - 2019\n"
        "• Drew reports"
    )
    assert [post.title for post in understood(body).experience] == ["Data Scientist", "Data Analyst"]


def test_several_roles_under_one_employer() -> None:
    body = f"Acme Corp\nSenior Engineer\t2019 - 2021{WORK}\nEngineer\t2016 - 2019{WORK}\nIntern\t2015 - 2016{WORK}"
    posts = understood(body, bold=("Acme Corp",)).experience
    assert [(post.title, post.organization) for post in posts] == [
        ("Senior Engineer", "Acme Corp"),
        ("Engineer", "Acme Corp"),
        ("Intern", "Acme Corp"),
    ]


def test_roles_with_no_work_between_them() -> None:
    body = (
        f"Engineer, Acme Corp, 2016 - 2019\nAnalyst, Borealis Ltd, 2014 - 2016\nIntern, Corvid Inc, 2013 - 2014{WORK}"
    )
    posts = understood(body).experience
    assert [(post.title, post.period.start) for post in posts] == [
        ("Engineer", "2016"),
        ("Analyst", "2014"),
        ("Intern", "2013"),
    ]


def test_a_post_ends_where_the_next_begins() -> None:
    text = body_text(f"Engineer, Acme Corp, 2019 - 2021{WORK}\nAnalyst, Borealis Ltd, 2016 - 2019{WORK}", "experience")
    first, second = extract(text, as_of=AS_OF).experience
    assert first.span.end == second.span.start
    assert text.text[first.span.start :].startswith("Engineer, Acme")
    assert "reviews" in text.text[first.span.start : first.span.end]
    assert text.text[second.span.start : second.span.end].startswith("Analyst, Borealis")
    assert second.span.end == len(text.text)


def test_prose_and_bullets_with_years_are_no_posts() -> None:
    body = (
        "Data Scientist, Acme Corp, 2019 - 2021\n"
        "• Led a team of engineers from 2019 - 2020\n"
        "• Worked with the director in 2020\n"
        "Managed the rebuilding of the ranking service for all the shops in Europe."
    )
    assert len(understood(body).experience) == 1


def test_wrapped_bullets_are_no_posts() -> None:
    body = (
        "Data Scientist, Acme Corp, 2019 - 2021\n"
        "• Built ranking services for a shop together with the platform team, and\n"
        "engineers of the data team\n"
        "• Wrote tests"
    )
    assert len(understood(body).experience) == 1


def test_a_row_that_sums_up_is_no_employer_of_the_next_post() -> None:
    body = f"Engineer, Acme Corp, 2019 - 2021{WORK}\nTools: Python, SQL\nAnalyst\t2016 - 2019\nBorealis, Lyon, France"
    text = body_text(body, "experience")
    assert [post.organization for post in extract(text, as_of=AS_OF).experience] == ["Acme Corp", "Borealis"]
    assert not any("Tools" in part for kind in MaskKind for part in masked(text, kind))


KINDS = {
    "internship": ("Data Science Intern, Acme Corp, 2019 - 2019", "experience", "internship"),
    "teaching": ("Teaching Assistant, Northfield University, 2018 - 2019", "experience", "teaching"),
    "volunteer by title": ("Volunteer Developer, Code Club, 2018 - 2019", "experience", "volunteer"),
    "volunteer by section": ("Web Developer, Code Club, 2018 - 2019", "volunteering", "volunteer"),
}


@pytest.mark.parametrize(("head", "section", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kinds(head: str, section: str, kind: str) -> None:
    (post,) = understood(head + WORK, section).experience
    assert post.kind.value == kind


def test_volunteering_without_a_post_gives_none() -> None:
    assert understood("Food bank of the town\nRed Cross", "volunteering").experience == ()


def test_other_sections_give_no_posts() -> None:
    for section in ("projects", "education", "skills", "summary"):
        assert understood("Data Scientist, Acme Corp, 2019 - 2021", section).experience == ()


def test_months_of_the_career_are_a_union() -> None:
    body = f"Engineer, Acme Corp, Jan 2019 - Dec 2020{WORK}\nAnalyst, Borealis Ltd, Jul 2020 - Jun 2021{WORK}"
    resume = understood(body)
    assert [post.months for post in resume.experience] == [24, 12]
    assert resume.months == 30


ISSUES = {
    "future": ("Engineer, Acme Corp, Jan 2019 - Dec 2031", ["future-date"]),
    "backwards": ("Engineer, Acme Corp, Dec 2020 - Jan 2019", ["reversed-dates"]),
    "no post": ("We are looking for nothing in particular here; the words go on and on.", ["no-entries"]),
    "fine": ("Engineer, Acme Corp, Jan 2019 - present", []),
}


@pytest.mark.parametrize(("body", "codes"), ISSUES.values(), ids=ISSUES.keys())
def test_issues(body: str, codes: list[str]) -> None:
    assert [issue.code for issue in understood(body).issues] == codes


def masked(text: ResumeText, kind: MaskKind) -> list[str]:
    masks = extract(text, as_of=AS_OF).masks
    return [text.text[mask.span.start : mask.span.end] for mask in masks if mask.kind is kind]


def test_what_names_post_employer_place_and_date_is_masked() -> None:
    text = body_text(f"Data Scientist, Acme Corp, Austin, TX, Jan 2019 - Mar 2021{WORK}", "experience")
    assert masked(text, MaskKind.TITLE) == ["Data Scientist"]
    assert masked(text, MaskKind.ORGANIZATION) == ["Acme Corp"]
    assert masked(text, MaskKind.LOCATION) == ["Austin, TX"]
    assert masked(text, MaskKind.DATE) == ["Jan 2019 - Mar 2021"]
    assert masked(text, MaskKind.HEADING) == ["Heading"]


def test_masks_are_in_order_and_inside_the_text() -> None:
    text = resume_text(
        f"Jane Doe\njane@example.com\n\nExperience\n\nEngineer, Acme Corp, 2019 - 2021{WORK}\n\n"
        "Education\n\nBSc Physics, Northfield College, 2018",
        [("experience", "Experience"), ("education", "Education")],
    )
    masks = extract(text, as_of=AS_OF).masks
    assert [mask.span.start for mask in masks] == sorted(mask.span.start for mask in masks)
    assert all(0 <= mask.span.start < mask.span.end <= len(text.text) for mask in masks)


def test_dates_two_lines_below_a_post_after_bullets() -> None:
    text = "Data Engineer\nUmbra Optics\n2018 - 2020\n• Built pipes\nAnalyst\nLark Media\n2015 - 2018\n• Made charts"
    assert [told(post)[:2] for post in understood(text).experience] == [
        ("Data Engineer", "Umbra Optics"),
        ("Analyst", "Lark Media"),
    ]


PLAIN = """Support Engineer — River School District
Aug 2020 - Present
Active Directory and user accounts, group policy, sign-in with two factors
Train teachers and office staff, articles for the knowledge base
Help Desk Technician — Delta Credit Services
March 2018 - July 2020
Telephone and chat support, hardware repair
Office 365 migration (Exchange Online) for 260 mailboxes
Desk Associate — Electrobarn
2016 - 2018
Repair, virus removal, data recovery"""


def test_lines_that_lost_their_bullets_tell_of_the_post_above() -> None:
    posts = understood(PLAIN).experience
    assert [(post.title, post.organization) for post in posts] == [
        ("Support Engineer", "River School District"),
        ("Help Desk Technician", "Delta Credit Services"),
        ("Desk Associate", "Electrobarn"),
    ]


TOLD = {
    "since, told in the first person": "Since 2023 I put the model of our scientists behind an API, Redis cache",
    "from, in the middle of a sentence": "Triage and safety. Associate unit manager from 2017: rosters for staff",
}


@pytest.mark.parametrize("line", TOLD.values(), ids=TOLD)
def test_a_date_in_a_sentence_begins_no_post(line: str) -> None:
    posts = understood(f"Senior Engineer - Acme Corp [2019/04 - now]\n{line}\nand so on in the same way.").experience
    assert len(posts) == 1


def test_the_years_at_an_employer_are_no_post_of_their_own() -> None:
    body = (
        "Northmere Utilities plc, Skipwell\t2014 – Present\nHead of Data Science\tJan 2021 – Present\n• Set the budget"
        " for three teams\nData Analyst\tSep 2014 – Dec 2020\n• Wrote the weekly reports"
    )
    found = understood(body).experience
    assert [(post.title, post.organization) for post in found] == [
        ("Head of Data Science", "Northmere Utilities plc"),
        ("Data Analyst", "Northmere Utilities plc"),
    ]


def test_a_season_dates_one_of_several_posts_on_a_line_each() -> None:
    body = (
        "Physics Teacher, Larkwood High School, 2009-2021\nData Volunteer, Prairie Food Shelf, 2021-present\n"
        "Camp counselor, Camp Tarn, Summer 2008"
    )
    assert [post.title for post in understood(body).experience] == [
        "Physics Teacher",
        "Data Volunteer",
        "Camp counselor",
    ]


def test_a_sentence_above_a_post_does_not_name_it() -> None:
    body = (
        "mayo de 2021 - actualidad Data Scientist, Orbit Two, Bilbao\nWeekly presentations to traders.\n"
        "enero de 2018 - abril de 2021 Data Analyst, Tarn Arriba"
    )
    found = understood(body).experience
    assert [(post.title, post.organization) for post in found] == [
        ("Data Scientist", "Orbit Two"),
        ("Data Analyst", "Tarn Arriba"),
    ]


def test_a_line_that_breaks_after_a_title_of_respect_goes_on() -> None:
    body = (
        "2018–2021\tResearch Fellow, Imperial Institute\n• Fitted models in Stan for cases of fever with Prof.\n"
        "A. Lund\n2013–2014\tResearch Assistant, Statistics Unit, Lagos"
    )
    assert [post.organization for post in understood(body).experience] == ["Imperial Institute", "Statistics Unit"]
