import pytest

from gapscan.extract.post_words import employer_likeness, kind_of_post, names_post, post_likeness

POSTS = {
    "engineer": ("Machine Learning Engineer", True),
    "plural": ("Software Engineers", True),
    "capitals": ("SENIOR DATA SCIENTIST", True),
    "head of": ("Head of Data", True),
    "intern": ("Summer Intern", True),
    "abbreviation": ("CTO", True),
    "accents": ("Ingénieur logiciel", True),
    "German": ("Werkstudent Datenanalyse", True),
    "hyphen": ("Co-Founder", True),
    "employer": ("Acme Corporation", False),
    "verb": ("Engineered a pipeline", False),
    "nothing": ("", False),
}


@pytest.mark.parametrize(("text", "post"), POSTS.values(), ids=POSTS.keys())
def test_names_post(text: str, post: bool) -> None:
    assert names_post(text) is post


MORE_POST_THAN_EMPLOYER = {
    "plain": ("Data Scientist", "Northwind Analytics"),
    "post word in a firm's name": ("Senior Analyst", "Engineer Supply Co"),
    "assistant at a school": ("Research Assistant", "Northfield University"),
    "of": ("Director of Research", "Institute of Physics"),
    "rank behind": ("Software Engineer II", "Corvid Health Systems"),
}


@pytest.mark.parametrize(("post", "employer"), MORE_POST_THAN_EMPLOYER.values(), ids=MORE_POST_THAN_EMPLOYER.keys())
def test_a_post_and_an_employer_are_told_apart(post: str, employer: str) -> None:
    def weight(text: str) -> float:
        return post_likeness(text) - employer_likeness(text)

    assert weight(post) > weight(employer)


KINDS = {
    "job": ("Data Scientist", "job"),
    "internship": ("Data Science Intern", "internship"),
    "international is no internship": ("International Sales Manager", "job"),
    "trainee": ("Management Trainee", "internship"),
    "co-op": ("Software Co-op", "internship"),
    "German internship": ("Praktikant", "internship"),
    "volunteer": ("Volunteer Web Developer", "volunteer"),
    "teaching": ("Teaching Assistant", "teaching"),
    "lecturer": ("Lecturer in Statistics", "teaching"),
    "research assistant": ("Research Assistant", "research"),
    "postdoc": ("Postdoctoral Fellow", "research"),
    "PhD student": ("Ph.D. Student", "research"),
    "research scientist is a job": ("Research Scientist", "job"),
    "military": ("Sergeant, U.S. Army", "military"),
    "nothing": ("", "job"),
}


@pytest.mark.parametrize(("text", "kind"), KINDS.values(), ids=KINDS.keys())
def test_kind_of_post(text: str, kind: str) -> None:
    assert kind_of_post(text).value == kind


FOREIGN = [
    "Softwareentwickler",
    "Projektleiterin",
    "Krankenpflegerin",
    "Ingénieure données",
    "Directrice technique",
    "Infirmière",
    "Desarrolladora de software",
    "Enfermera",
    "Coordenador de logística",
    "Pesquisadora",
    "Scrum Master",
]


@pytest.mark.parametrize("title", FOREIGN)
def test_posts_in_other_languages(title: str) -> None:
    assert post_likeness(title) >= 1


@pytest.mark.parametrize("name", ["Larkspur Media", "Marram Grid", "Universität Rabenfels", "Tarn Mobility"])
def test_employers_are_no_posts_there(name: str) -> None:
    assert post_likeness(name) < 0.7
