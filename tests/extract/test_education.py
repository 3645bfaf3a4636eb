from datetime import date

import pytest

from gapscan.extract import extract
from gapscan.schema.resume import MaskKind, Resume
from tests.factories import body_text

AS_OF = date(2026, 1, 15)


def understood(body: str, kind: str = "education") -> Resume:
    return extract(body_text(body, kind), as_of=AS_OF)


STUDIES = {
    "one line": (
        "BSc in Mathematics, Northfield University, 2014 - 2018",
        [("bachelor", "mathematics", "Northfield University", "2018")],
    ),
    "dates first": (
        "Sep 2018 - Jun 2020\nMSc Data Science\nNorthfield University\n2015 - 2018\nBSc Physics\nWestbrook College",
        [
            ("master", "data science", "Northfield University", "2020-06"),
            ("bachelor", "physics", "Westbrook College", "2018"),
        ],
    ),
    "a degree over three lines beside its dates": (
        "Associate of\tAug 2010 — Jul 2012\nScience in\nNursing\nWestbrook College",
        [("associate", "nursing", "Westbrook College", "2012-07")],
    ),
    "capitals": (
        "MSC DATA SCIENCE\tJun 2020\nNORTHFIELD UNIVERSITY",
        [("master", "data science", "NORTHFIELD UNIVERSITY", "2020-06")],
    ),
    "dates in brackets behind the school": (
        "BSc Physics, Westbrook College (2015 – 2018)",
        [("bachelor", "physics", "Westbrook College", "2018")],
    ),
    "spaced capitals that lost their blanks": (
        "MAIN WEB DESIGN\nWestbrook College | 2012-2014",
        [("master", "web design", "Westbrook College", "2014")],
    ),
    "main is a word": (
        "MAIN SUBJECTS MATHS, PHYSICS\nNorthfield University | 2012-2014\nBSc Physics",
        [("bachelor", "physics", "Northfield University", "2014")],
    ),
    "a term abroad": (
        "BSc Physics, Northfield University, 2018\nSemester abroad, Westbrook College, 2016",
        [
            ("bachelor", "physics", "Northfield University", "2018"),
            (None, None, "Westbrook College", "2016"),
        ],
    ),
    "a term abroad below its school": (
        "2018 Northfield University\nBSc Physics\n2015 - 2016 Westbrook College\nExchange semester\nCourses in optics",
        [
            ("bachelor", "physics", "Northfield University", "2018"),
            (None, None, "Westbrook College", "2016"),
        ],
    ),
    "the degree and the years of one course": (
        "July 2015 Northfield University\nMSc Physics\n2012 - 2015 Northfield University\nMaster of Physics",
        [("master", "physics", "Northfield University", "2015-07")],
    ),
    "school first": (
        "Northfield University\nBSc in Mathematics\nSep 2014 - Jun 2018",
        [("bachelor", "mathematics", "Northfield University", "2018-06")],
    ),
    "cells": (
        "Northfield University\tBoston, MA\nB.S. in Biology\tMay 2018",
        [("bachelor", "biology", "Northfield University", "2018-05")],
    ),
    "two degrees": (
        "MSc Data Science, Northfield University, 2020\nBSc Physics, Westbrook College, 2018",
        [
            ("master", "data science", "Northfield University", "2020"),
            ("bachelor", "physics", "Westbrook College", "2018"),
        ],
    ),
    "two degrees, schools first": (
        "Northfield University\nMSc Data Science, 2020\nWestbrook College\nBSc Physics, 2018",
        [
            ("master", "data science", "Northfield University", "2020"),
            ("bachelor", "physics", "Westbrook College", "2018"),
        ],
    ),
    "no date": ("PhD in Chemistry, Northfield University", [("phd", "chemistry", "Northfield University", None)]),
    "expected": (
        "PhD in Chemistry, Northfield University, expected 2028",
        [("phd", "chemistry", "Northfield University", "2028")],
    ),
    "still there": (
        "PhD in Chemistry, Northfield University, 2023 - present",
        [("phd", "chemistry", "Northfield University", "present")],
    ),
    "without a school": ("BSc Physics, 2018", [("bachelor", "physics", None, "2018")]),
    "broken off": (
        "Bachelor of Science in\nApplied Physics\nNorthfield University, 2018",
        [("bachelor", "applied physics", "Northfield University", "2018")],
    ),
    "high school": ("High School Diploma, Northfield High School, 2014", [("highschool", None, None, "2014")]),
    "bootcamp": ("Data Science Bootcamp, General Assembly, 2021", [("bootcamp", None, None, "2021")]),
    "bullets below": (
        "BSc Physics, Northfield University, 2018\n• Courses: optics, statistics\n• Master class in chess, 2017",
        [("bachelor", "physics", "Northfield University", "2018")],
    ),
    "field before the degree": (
        "Computer Science, BSc, Northfield University, 2014 - 2018",
        [("bachelor", "computer science", "Northfield University", "2018")],
    ),
    "field before a degree in brackets": (
        "Applied Mathematics (MSc)\nWestbrook College, 2020",
        [("master", "applied mathematics", "Westbrook College", "2020")],
    ),
    "a date behind the degree is no field": ("BSc May 2018\nWestbrook College", [("bachelor", "", None, "2018-05")]),
    "abbreviated school": ("MSc Informatik, TU Quellstadt, 2019", [("master", "informatik", "TU Quellstadt", "2019")]),
    "school in brackets": (
        "Graduated as M.Sc. Media Design (University of Northfield) 2015",
        [("master", "media design", "University of Northfield", "2015")],
    ),
    "labelled school": (
        "Bachelor of Science in Physics\nInstitution: Westbrook College\nYear of graduation: 2021",
        [("bachelor", "physics", "Westbrook College", "2021")],
    ),
    "date that wraps": (
        (
            "Westbrook Academy\nMaster in Project Management | Jan 2013 -\nDec 2014\n• Thesis on bridges\n"
            "Cliff College\nBA Product Design | Dec 2008 - Dec 2012"
        ),
        [
            ("master", "project management", "Westbrook Academy", "2014-12"),
            ("bachelor", "product design", "Cliff College", "2012-12"),
        ],
    ),
    "schools first in words that nobody knows": (
        (
            "Ravenmoor\nPhD Literary History\nGraduated 2010\n• Fellow of the house\n"
            "University of Peakhill\nBA Contemporary History\nGraduated 2005"
        ),
        [
            ("phd", "literary history", "Ravenmoor", "2010"),
            ("bachelor", "contemporary history", "University of Peakhill", "2005"),
        ],
    ),
    "schools last in words that nobody knows": (
        (
            "(2018-2020) Master of Web Design\nBorrowdale\nWhat the course was about, in some words.\n"
            "(2014-2018) Bachelor of Web Design\nBorrowdale"
        ),
        [("master", "web design", "Borrowdale", "2020"), ("bachelor", "web design", "Borrowdale", "2018")],
    ),
    "date in a bullet": (
        (
            "FINCHLEY UNIVERSITY\nBachelor of Science in Business Administration\n- Sept. 2012 to June 2016\n"
            "FINCHLEY HIGH SCHOOL\nHigh School Diploma with Distinction\n- Sept. 2008 to June 2012"
        ),
        [
            ("bachelor", "business administration", "FINCHLEY UNIVERSITY", "2016-06"),
            ("highschool", None, "FINCHLEY HIGH SCHOOL", "2012-06"),
        ],
    ),
    "a degree and its short form on the next line": (
        "Master of Business\nAdministration (MBA)\nWestbrook College\n2013 - 2015",
        [("master", None, "Westbrook College", "2015")],
    ),
    "field behind the school": (
        "PhD\tNorthfield University, Computer Science\tNorthfield, NJ\tSept 2018 – May 2023",
        [("phd", "computer science", "Northfield University", "2023-05")],
    ),
    "a thesis is no degree": (
        "MSc Physics, Westbrook College, 2018\nMSc thesis: cold lenses\nBSc Physics, Westbrook College, 2016",
        [("master", "physics", "Westbrook College", "2018"), ("bachelor", "physics", "Westbrook College", "2016")],
    ),
    "who held a bootcamp": (
        "Code Harbour — Data Science Bootcamp, 2019",
        [("bootcamp", "data science", "Code Harbour", "2019")],
    ),
    "a high school, its diploma and its exams": (
        "High school diploma\nCimarron High School\nMay 2014\nA-levels: Physics (A)",
        [("highschool", None, "Cimarron High School", "2014-05")],
    ),
    "a city glued to the school": (
        "BSc in Physics\nAcre College-Canyon, TX\nMay 2014",
        [("bachelor", "physics", "Acre College", "2014-05")],
    ),
    "honours in brackets behind the school": (
        "Dr. rer. nat. in Physics, Universität Elbingen (summa cum laude), 2021",
        [("phd", "physics", "Universität Elbingen", "2021")],
    ),
    "the field on the next line": (
        "Acre College\nMaster of Science\nFinancial Engineering\n2015 - 2017",
        [("master", "financial engineering", "Acre College", "2017")],
    ),
    "a major that is labelled": (
        "Acre College\nBachelor's Degree, 05/2012\nMajor: Mathematics  Minor: Biology",
        [("bachelor", "mathematics", "Acre College", "2012-05")],
    ),
    "a table with a head row": (
        "Degree\tUniversity / Board\tYear\tPercentage\nMCA\tVale University\t2016\t81%\nHSC\tState School\t2010\t88%",
        [("master", "computer applications", "Vale University", "2016"), ("highschool", None, "State School", "2010")],
    ),
    "schools without degrees, dates first": (
        "2020 - 2023\nAcre College\n2018 - 2020\nVale College",
        [(None, None, "Acre College", "2023"), (None, None, "Vale College", "2020")],
    ),
    "nothing": ("to be told in person", []),
}


@pytest.mark.parametrize(("body", "studies"), STUDIES.values(), ids=STUDIES.keys())
def test_studies(body: str, studies: list[tuple[str, str | None, str | None, str | None]]) -> None:
    found = understood(body).education
    assert [(study.degree.value if study.degree else None, study.end) for study in found] == [
        (degree, end) for degree, _, _, end in studies
    ]
    for study, (_, field, school, _) in zip(found, studies, strict=True):
        if field is not None:
            assert (study.field or "") == field
        if school is not None:
            assert study.institution == school


def test_studies_follow_each_other_without_a_gap() -> None:
    text = body_text("MSc Data Science, Northfield University, 2020\nBSc Physics, Westbrook College, 2018", "education")
    first, second = extract(text, as_of=AS_OF).education
    assert first.span.end == second.span.start
    assert second.span.end == len(text.text)


def test_schools_and_dates_are_masked() -> None:
    text = body_text("BSc Physics, Northfield University, 2014 - 2018", "education")
    masks = extract(text, as_of=AS_OF).masks
    told = {mask.kind: text.text[mask.span.start : mask.span.end] for mask in masks}
    assert told[MaskKind.INSTITUTION] == "Northfield University"
    assert told[MaskKind.DATE] == "2014 - 2018"


def test_degrees_outside_education_are_not_counted() -> None:
    assert understood("BSc Physics, Northfield University, 2018", "experience").education == ()


def test_scoring_never_learns_of_the_school() -> None:
    facts = understood("BSc Physics, Northfield University, 2018").facts
    assert "Northfield" not in facts.model_dump_json()
    assert [study.field for study in facts.studies] == ["physics"]
