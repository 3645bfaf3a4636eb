import pytest
from tests.factories import resume, resume_text
from tests.match.found import counted, found_in, matches_in
from tests.match.small_taxonomy import TAXONOMY

from gapscan.match import match_skills
from gapscan.schema.resume import MaskKind

MASKS = {kind: kind for kind in MaskKind if kind not in {MaskKind.TITLE, MaskKind.HEADING}}
ABSENT = {
    "job title of the taxonomy": "Machine Learning Engineer with five years",
    "plural job title": "worked with Data Scientists",
    "trade": "machine learning specialist",
    "trade after another word": "a machine learning research scientist",
    "team": "joined the data science team",
    "intern": "Data Science Intern",
    "colleagues": "supported Python developers",
    "employer": "for a machine learning startup",
    "contractors": "placed Python contractors",
    "honour": "Python Scholar, Java Award",
    "institute": "the Data Science Institute, Python Software Foundation",
    "university of": "University of Data Science and Machine Learning",
    "journal": "Journal of Machine Learning Letters",
    "journal over a line": "Journal of\nMachine Learning Letters",
    "conference over a line": "Conference on\nDeep Learning, 2019",
    "post": "Vice President of Deep Learning and Machine Learning",
    "an abbreviation of another thing": "NLP (neuro-linguistic programming) coach",
    "another thing and its abbreviation": "new lab procedures (NLP) on the ward",
    "department": "Caretaker, Department of Data Science",
    "one colleague": "paired with a senior Java developer",
}
FOUND = {
    "language and trade": ("Python developer with five years", {"python"}),
    "an abbreviation spelled out": ("NLP (natural language processing)", {"nlp"}),
    "an abbreviation in other words": ("NLP (natural language pipelines)", {"nlp"}),
    "an abbreviation with a remark": ("NLP (daily use)", {"nlp"}),
    "subject": ("built machine learning models", {"machine-learning"}),
    "subject at the end": ("built machine learning. Engineer by training", {"machine-learning"}),
    "a journal's name that ends with its line": ("Journal of Letters\nPython", {"python"}),
    "trade on the next line": ("Deep learning\nAnalysts liked it", {"deep-learning"}),
}


@pytest.mark.parametrize("kind", MASKS, ids=str)
def test_masks_refuse(kind: MaskKind) -> None:
    (match,) = matches_in("Python Ltd", masks={"Python Ltd": kind})
    assert match.skill_id is None
    assert match.reason


@pytest.mark.parametrize("body", ABSENT.values(), ids=ABSENT.keys())
def test_absent(body: str) -> None:
    assert found_in(body) == set()


@pytest.mark.parametrize(("body", "expected"), FOUND.values(), ids=FOUND.keys())
def test_found(body: str, expected: set[str]) -> None:
    assert found_in(body) == expected


def test_a_title_shows_a_language_but_no_subject() -> None:
    body = "Java and Data Science Expert"
    assert found_in(body, masks={body: MaskKind.TITLE}) == {"java"}


def test_an_employer_is_no_tool_outside_the_skills_section() -> None:
    text = "Jobs\n\nAirflow Inc\nImproved how Airflow sells\n\nSkills\n\nAirflow"
    made = resume_text(text, [("experience", "Jobs"), ("skills", "Skills")])
    masked = resume(text, masks={"Airflow Inc": MaskKind.ORGANIZATION})
    assert [match.skill_id for match in match_skills(made, masked, TAXONOMY)][-1:] == ["airflow"]
    plain = resume(text, masks={"Airflow": MaskKind.ORGANIZATION})
    reasons = [match.reason for match in match_skills(made, plain, TAXONOMY)]
    assert reasons[1] == "an employer's name"


def test_headings_and_referees_show_nothing() -> None:
    text = "Data Science\n\nsome words\n\nReferences\n\nJane, Python"
    made = resume_text(text, [("other", "Data Science"), ("references", "References")])
    matches = match_skills(made, resume(text), TAXONOMY)
    assert counted(matches) == set()
    assert [match.reason for match in matches] == ["a heading", "about a referee"]


def test_a_tool_in_capitals_is_no_heading_of_a_skills_list() -> None:
    text = resume_text("PYTHON\n\nDocker", [("skills", "PYTHON")])
    assert counted(match_skills(text, resume(), TAXONOMY)) == {"python", "docker"}


def test_a_heading_elsewhere_shows_nothing() -> None:
    text = resume_text("PYTHON\n\nDocker", [("experience", "PYTHON")])
    assert counted(match_skills(text, resume(), TAXONOMY)) == {"docker"}
