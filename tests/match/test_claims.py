import pytest
from tests.factories import resume, resume_text
from tests.match.found import matches_in
from tests.match.small_taxonomy import TAXONOMY

from gapscan.match import match_skills

CLAIMS = {
    "used in a job": ("experience", "Built services in Python", "used"),
    "row in a job": ("experience", "Technologies: Python, SQL", "used"),
    "project": ("projects", "A parser in Python", "used"),
    "listed": ("skills", "Python, SQL", "listed"),
    "summary list": ("summary", "Engineer who knows Python", "listed"),
    "summary deed": ("summary", "Engineer who built services in Python", "used"),
    "led": ("experience", "Led the migration of the billing service to Python", "led"),
    "led after and": ("experience", "Designed and led the move to Python", "led"),
    "led by another": ("experience", "Joined a move to Python led by the board", "used"),
    "architected": ("experience", "• Architected a platform on Python", "led"),
    "study": ("education", "Courses in Python", "coursework"),
    "study without a word": ("education", "Python", "coursework"),
    "thesis": ("education", "Thesis: built a parser in Python", "used"),
    "course in a job": ("experience", "Coursework: SQL, Python", "coursework"),
    "bootcamp": ("other", "Bootcamp in Python and SQL", "coursework"),
    "after a bootcamp": ("summary", "With a bootcamp and a year of Python", "listed"),
    "course after": ("other", "Python course", "coursework"),
    "negated": ("summary", "No experience with Python", "negated"),
    "negated, further words": ("summary", "I have no practical experience in Java, C# or Python", "negated"),
    "negated verb": ("summary", "I have not used Python", "negated"),
    "without": ("experience", "Worked without Python", "negated"),
    "do not": ("summary", "I don't know Python", "negated"),
    "not only a denial": ("summary", "No experience with Java, but Python daily", "listed"),
    "yet to come": ("skills", "Python (not yet)", "negated"),
    "wish": ("summary", "Looking to learn Python", "wish"),
    "wish, eager": ("summary", "Eager to work with Python", "wish"),
    "interested": ("summary", "Interested in Python and SQL", "wish"),
    "interests": ("interests", "Python", "wish"),
    "aspiring": ("summary", "Aspiring Python programmer", "wish"),
    "seeking": ("summary", "Seeking a junior role in Python", "wish"),
    "wish for a place": ("summary", "Seeking a role where I can leverage my Python", "listed"),
    "wish to apply": ("summary", "Looking to apply my Python and SQL skills", "listed"),
    "research interests": ("summary", "Research interests: Python, SQL", "listed"),
    "love": ("summary", "I also love Python", "wish"),
    "loves": ("other", "Loves: Python, SQL", "wish"),
    "enthusiast": ("summary", "Python enthusiast", "wish"),
    "learning": ("summary", "Currently learning Python", "learning"),
    "learning, label": ("skills", "Learning: Python", "learning"),
    "learning, behind": ("skills", "SQL, Python (beginner)", "learning"),
    "learning in a title is no learning": ("publications", "Deep Learning: a tour of Python", "used"),
    "machine learning is no learning": ("experience", "Applied machine learning Python code", "used"),
    "pattern listed": ("skills", "Python; cleaned data", "listed"),
    "certificate": ("certifications", "Certified Python Programmer", "listed"),
    "yet to": ("summary", "I have yet to work with Python", "negated"),
    "unfamiliar": ("summary", "Unfamiliar with Python", "negated"),
    "lack of": ("summary", "Lack of Python skills", "negated"),
    "second of two denied": ("experience", "Solved without SQL or Python", "negated"),
    "neither": ("summary", "Neither SQL nor Python", "negated"),
    "outside": ("summary", "Python is outside my experience", "negated"),
    "middle of a denied list": ("summary", "No Java, Python or SQL so far", "negated"),
    "behind a denied word": ("summary", "No Java, Python daily", "listed"),
    "no knowledge": ("skills", "Python: no knowledge", "negated"),
    "experience: none": ("summary", "Python experience: none", "negated"),
    "not experienced": ("summary", "Not experienced in Python", "negated"),
    "neither writes nor reads": ("summary", "I can neither write Python nor read it", "negated"),
    "work that is gone": ("experience", "No manual work any more: Python does it", "used"),
    "did not stop": ("experience", "Did not stop until all Python services ran", "used"),
    "Dutch denial": ("summary", "Geen ervaring met Python", "negated"),
    "German denial": ("summary", "Keine Kenntnisse in Python", "negated"),
    "French denial": ("summary", "Sans expérience en Python", "negated"),
    "Spanish denial": ("summary", "Sin experiencia en Python", "negated"),
    "did not only": ("experience", "Did not only write Python", "used"),
    "dream": ("summary", "My dream is to write Python", "wish"),
    "one day": ("summary", "Excited by one day using Python", "wish"),
    "plan to pick up": ("summary", "I plan to pick up Python", "wish"),
    "a goal that was reached": ("experience", "The goal is to find churn in Python logs", "used"),
    "one day of work": ("experience", "In one day built a parser in Python", "used"),
    "will learn": ("summary", "Will learn Python if required", "wish"),
    "happy to learn": ("summary", "Happy to learn Python", "wish"),
    "want to deepen": ("summary", "Want to deepen my Python", "wish"),
    "German wish": ("summary", "Interesse an Python", "wish"),
    "process of learning": ("summary", "In the process of learning Python", "learning"),
    "picking up": ("summary", "Picking up Python", "learning"),
    "behind a long dash": ("skills", "Python — currently learning", "learning"),
    "at present": ("summary", "At present studying Python", "learning"),
    "brushing up": ("summary", "Brushing up on Python", "learning"),
    "workshop attended": ("experience", "Attended a Python workshop", "coursework"),
    "a workshop's name": ("publications", "Nordic Workshop on Python, 2021", "used"),
    "workshop organised": ("volunteering", "Co-organiser: Workshop on Python", "used"),
    "workshop given": ("experience", "Gave a Python workshop", "used"),
    "lectures given": ("experience", "Prepared lectures on Python", "used"),
    "lectures": ("other", "Lectures on Python", "coursework"),
    "enjoys and has": ("summary", "I enjoy puzzles and have strong Python skills", "listed"),
    "volunteer": ("volunteering", "Taught Python", "used"),
}


@pytest.mark.parametrize(("section", "body", "claim"), CLAIMS.values(), ids=CLAIMS.keys())
def test_claim(section: str, body: str, claim: str) -> None:
    claims = {match.claim.value for match in matches_in(body, section) if match.skill_id == "python"}
    assert claims == {claim}


PATTERN_CLAIMS = {
    "wish": ("summary", "Looking to lead a team", "wish"),
    "negated": ("summary", "never managed a team", "negated"),
    "led": ("experience", "Led a team", "led"),
}


@pytest.mark.parametrize(("section", "body", "claim"), PATTERN_CLAIMS.values(), ids=PATTERN_CLAIMS.keys())
def test_claims_of_phrases(section: str, body: str, claim: str) -> None:
    assert {match.claim.value for match in matches_in(body, section)} == {claim}


def test_research_interests_are_no_hobbies() -> None:
    text = "Research Interests\n\nPython and SQL\n\nInterests\n\nJava"
    made = resume_text(text, [("interests", "Research Interests"), ("interests", "Interests")])
    claims = {match.skill_id: match.claim.value for match in match_skills(made, resume(text), TAXONOMY)}
    assert claims == {"python": "listed", "sql": "listed", "java": "wish"}


def test_the_entry_is_the_post_that_holds_the_mention() -> None:
    body = "One\nPython\n\nTwo\nSQL\n\nelse Java"
    entries = {match.skill_id: match.entry for match in matches_in(body, entries=["One\nPython", "Two\nSQL"])}
    assert entries == {"python": 0, "sql": 1, "java": None}
