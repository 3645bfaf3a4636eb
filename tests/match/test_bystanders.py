import pytest
from tests.match.found import found_in, matches_in

ABSENT = {
    "customers": "Sold to customers such as Airflow and Docker",
    "clients with a colon": "Clients: Airflow, Docker",
    "a rival's product": "Priced below our competitors' Airflow",
    "the buyer": "The firm was acquired by Docker in 2021",
    "where somebody worked": "Sales engineer at Docker covering the Nordics",
    "whom somebody joined": "joined Docker after the merger",
    "somebody's customers": "Account manager for Docker customers",
    "what was sold": "Sold Docker licences",
    "a street": "Ran the shop in Java Street",
    "a building": "Barista at the Java House",
    "a group with a name": "Mentor at Python Girls",
    "a family": "Nanny of the Docker family",
    "a named building": "Caretaker of the Docker Building",
    "a surname": "Reported to Sarah Docker, store manager",
    "a family's firm": "Apprentice, Docker & Sons",
    "what a vendor did": "The vendor wrote the Python code",
    "what colleagues did": "Colleagues built it in Docker",
    "a supervisor's course": "My supervisor's deep learning course",
    "shares": "Bought shares of Docker",
    "at one": "Security guard at an Airflow data centre",
    "a hotel": "Receptionist, Hotel Docker",
    "a firm": "Drove vans for Airflow Logistics",
    "a company's office": "Cleaned for Docker's Dublin office",
    "a person": "Supervised by Dr. Docker of the burn unit",
    "recruiting": "Sourced candidates with Python and Docker experience",
    "a post to fill": "Wrote job adverts for Python and Docker roles",
    "colleagues": "Partnered with data science, legal and finance on the plan",
    "colleagues at the end": "Built a merchant score with data science: a linear model",
    "two teams": "Scores read by the data science and finance teams",
    "a book of others": "Translated a book on deep learning into Czech",
    "about the resume": "This resume was typeset in Python",
    "the thesis of a student": "Supervised theses, among them “Deep learning for wheat” (K. Mbeki)",
}
FOUND = {
    "a family of models": ("Compared the Docker family of images", {"docker"}),
    "good at it": ("Good at Python and Docker", {"python", "docker"}),
    "a platform for customers": ("Moved customers to Docker", {"docker"}),
    "a method as object": ("Worked with deep learning to find cracks", {"deep-learning"}),
    "after the hiring": ("Hired two people and built the service in Python", {"python"}),
    "own thesis": ("Thesis: “Deep learning for wheat”", {"deep-learning"}),
    "a parser of resumes": ("Built a resume parser in Python", {"python"}),
}


@pytest.mark.parametrize("body", ABSENT.values(), ids=ABSENT.keys())
def test_absent(body: str) -> None:
    assert found_in(body) == set()


@pytest.mark.parametrize(("body", "expected"), FOUND.values(), ids=FOUND.keys())
def test_found(body: str, expected: set[str]) -> None:
    assert found_in(body) >= expected


def test_an_initial_is_no_language() -> None:
    assert "r" not in found_in("R. Azevedo, M. Lund. Python for all", "publications")
    assert "r" in found_in("Python, R. Excel daily", "experience")


def test_instructions_of_a_template_show_nothing() -> None:
    assert found_in("You can choose any entry. Python syntax is supported.", "other") == set()
    assert found_in("You can find Python code on my page.", "other") == {"python"}


def test_the_skills_section_lists_what_it_likes() -> None:
    assert found_in("Python\nDocker", "skills") == {"python", "docker"}


def test_the_reason_is_told() -> None:
    (match,) = matches_in("Sales engineer at Docker")
    assert match.reason == "a company's name"


def test_the_deed_of_another_is_none_of_ones_own() -> None:
    assert found_in("Our manager cleaned the data") == set()
    assert found_in("For our manager I cleaned the data") == {"data-cleaning"}
