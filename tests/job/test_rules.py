"""One rule at a time: a line or two -> what is asked for."""

import pytest

from gapscan.errors import DocumentError
from gapscan.job import with_line_breaks
from gapscan.schema.job import JobAdvert, Wanted
from tests.job.factory import TAXONOMY, asked, read, sets

HEAD = "Data Engineer\n\nRequirements\n- Git\n"


def with_lines(*lines: str) -> JobAdvert:
    return read(HEAD + "\n".join(f"- {line}" for line in lines))


@pytest.mark.parametrize(
    ("line", "must", "nice"),
    [
        pytest.param("Python", ["python"], [], id="bare"),
        pytest.param("Python is a plus", [], ["python"], id="plus"),
        pytest.param("Ideally Scala", [], ["scala"], id="ideally"),
        pytest.param("Familiarity with Docker", [], ["docker"], id="familiarity"),
        pytest.param("Python required, Scala preferred", ["python"], ["scala"], id="both"),
        pytest.param("Python, Scala and Java are a plus", [], ["python", "scala", "java"], id="plus-of-a-list"),
        pytest.param("No Java required", [], [], id="negated"),
        pytest.param("Java is not required", [], [], id="negated-after"),
        pytest.param("Java a plus but not required", [], ["java"], id="plus-not-required"),
        pytest.param("Python or Scala", ["python|scala"], [], id="or"),
        pytest.param("Python/Scala", ["python|scala"], [], id="slash"),
        pytest.param("Python and Scala", ["python", "scala"], [], id="and"),
        pytest.param("Python, Scala, or Java", ["python|scala|java"], [], id="comma-or"),
        pytest.param("one or more of Python, Scala, Java", ["python|scala|java"], [], id="one-or-more"),
        pytest.param("PyTorch, Frobnix or TensorFlow", ["pytorch|tensorflow"], [], id="unknown-between"),
        pytest.param("Kafka, RabbitMQ or similar", ["kafka|rabbitmq"], [], id="or-similar"),
        pytest.param("SQL and Python or Scala", ["sql", "python|scala"], [], id="and-then-or"),
    ],
)
def test_lines(line: str, must: list[str], nice: list[str]) -> None:
    advert = with_lines(line)
    assert asked(advert, Wanted.MUST) - sets("git") == sets(*must)
    assert asked(advert, Wanted.NICE) == sets(*nice)


def test_two_of_a_list() -> None:
    choice = next(each for each in with_lines("At least two of Python, Scala, Java").requirements if each.at_least > 1)
    assert (choice.at_least, len(choice.skills)) == (2, 3)


@pytest.mark.parametrize(
    ("line", "least", "most", "skills"),
    [
        pytest.param("5+ years of experience", 5, None, (), id="open"),
        pytest.param("3-5 years of experience in Python", 3, 5, ("python",), id="range-bound"),
        pytest.param("at least two years' experience with SQL", 2, None, ("sql",), id="word"),
        pytest.param("five (5) years of relevant experience", 5, None, (), id="bracket"),
        pytest.param("18 months of experience with Spark", 1.5, None, ("spark",), id="months"),
        pytest.param("Python: 4 years", 4, None, ("python",), id="label"),
        pytest.param("3+ years of industry experience in Java", 3, None, ("java",), id="industry"),
    ],
)
def test_years(line: str, least: float, most: float | None, skills: tuple[str, ...]) -> None:
    years = with_lines(line).years
    assert [(each.least, each.most, each.skills) for each in years] == [(least, most, skills)]


@pytest.mark.parametrize(
    ("line", "must"),
    [
        pytest.param("5+ years of experience in data science", [], id="data-science"),
        pytest.param("3 years in data analysis", [], id="data-analysis"),
        pytest.param("at least 4 years of data engineering experience", [], id="data-engineering"),
        pytest.param("2 years of professional software engineering experience", [], id="software-engineering"),
        pytest.param("5 years of experience in data science with Python", ["python"], id="tool-beside"),
        pytest.param("5 years of experience in statistics", ["statistics"], id="statistics"),
        pytest.param("3 years of experience in NLP", ["nlp"], id="nlp"),
        pytest.param("3 years of robotics experience", ["robotics"], id="robotics"),
        pytest.param("2 years of experience in computer vision", ["computer-vision"], id="computer-vision"),
        pytest.param("2 years of experience in deep learning", ["deep-learning"], id="deep-learning"),
        pytest.param("Experience in data science", ["data-science"], id="without-years"),
    ],
)
def test_years_of_an_occupation_are_years_and_no_skill(line: str, must: list[str]) -> None:
    advert = with_lines(line)
    assert asked(advert, Wanted.MUST) - sets("git") == sets(*must)
    assert (advert.target.gates.years is None) is (not advert.years)


@pytest.mark.parametrize(
    "line",
    [
        "You must be 18 years or older",
        "At least 21 years of age",
        "Between 25 and 35 years old",
        "Our company has 40 years of experience in banking",
        "A contract of 2 years",
        "You must be at least 18 years old",
    ],
)
def test_no_years(line: str) -> None:
    assert with_lines(line).target.gates.years is None


@pytest.mark.parametrize(
    ("line", "degree", "or_experience"),
    [
        pytest.param("Bachelor's degree in Physics", "bachelor", False, id="bachelor"),
        pytest.param("Master's degree in Statistics required", "master", False, id="master"),
        pytest.param("BS, MS or PhD in Computer Science", "bachelor", False, id="lowest"),
        pytest.param("BS in Physics, MS preferred", "bachelor", False, id="preferred-apart"),
        pytest.param("PhD in mathematics", "phd", False, id="phd"),
        pytest.param("Bachelor's degree or equivalent practical experience", "bachelor", True, id="or-experience"),
        pytest.param("Studying for a degree in Physics", None, False, id="under-way"),
        pytest.param("MS Office", None, False, id="no-degree"),
        pytest.param("You do not need a PhD", None, False, id="not-needed"),
        pytest.param("Ph.D. preferred", None, False, id="nice"),
    ],
)
def test_degrees(line: str, degree: str | None, *, or_experience: bool) -> None:
    advert = with_lines(line)
    gate = advert.target.gates.degree
    assert (gate.value if gate else None) == degree
    assert any(each.or_experience for each in advert.degrees) is or_experience


def test_subjects_of_a_degree_are_no_skills() -> None:
    assert asked(with_lines("BS in Statistics, Computer Science or Physics"), Wanted.MUST) == sets("git")


def test_fewer_years_with_a_doctorate() -> None:
    gates = with_lines("Master's degree and 5 years of experience, or PhD and 2 years of experience").target.gates
    assert (gates.years, gates.years_with_phd) == (5, 2)


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Senior Data Scientist", "senior"),
        ("Junior ML Engineer", "entry"),
        ("Director of Analytics", "leadership"),
        ("Machine Learning Intern", "entry"),
        ("Data Engineer II", "mid"),
        ("Chief Data Officer", "executive"),
    ],
)
def test_levels_of_titles(title: str, level: str) -> None:
    advert = read(f"{title}\n\nRequirements\n- Python\n")
    assert (advert.title, advert.level, advert.level_from) == (title, level, "title")


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Senior Data Scientist (m/f/d) – Route Planning", "Senior Data Scientist – Route Planning"),
        ("Data Engineer (m/w/d)", "Data Engineer"),
        ("Data Engineer (f/m/x) | Berlin", "Data Engineer"),
        ("Data Analyst (all genders)", "Data Analyst"),
        ("Data Analyst m/w/d", "Data Analyst"),
        ("Data Engineer [h/f]", "Data Engineer"),
        ("Machine Learning Engineer (NLP)", "Machine Learning Engineer (NLP)"),
        ("Data Engineer (I/II)", "Data Engineer (I/II)"),
    ],
)
def test_whom_a_post_is_open_to_is_no_part_of_its_title(line: str, title: str) -> None:
    assert read(f"{line}\n\nRequirements\n- Python\n").title == title


def test_unknown_terms_are_listed_with_their_line() -> None:
    terms = with_lines("Experience with Frobnix and Python").unknown_terms
    assert [(term.text, term.line) for term in terms] == [("Frobnix", "Experience with Frobnix and Python")]


def test_benefits_and_company_ask_for_nothing() -> None:
    advert = read(
        "Data Engineer\n\nAbout us\nWe love Scala.\n\nRequirements\n- Git\n\nBenefits\n- Kubernetes courses\n"
    )
    assert asked(advert, Wanted.MUST) == sets("git")
    assert asked(advert, Wanted.NICE) == asked(advert, Wanted.DUTY) == set()


def test_weights_add_up_and_a_must_weighs_three_nices() -> None:
    target = with_lines("Docker is a plus", "3 years of experience", "Bachelor's degree").target
    weights = {each.requirement.id: each.weight for each in target.requirements}
    assert sum(weights.values()) == pytest.approx(1)
    assert weights["git"] == pytest.approx(3 * weights["docker"])
    assert weights["years"] == pytest.approx(weights["git"])


def test_the_nearest_title_is_named() -> None:
    near = with_lines("Airflow", "Spark", "SQL", "Data pipelines").nearest[0]
    assert near.title_id == "data-engineer"
    assert TAXONOMY.title_by_id[near.title_id].name == near.name


def test_glued_lines_come_apart_and_names_stay() -> None:
    text = "We build systems.You will learn.Skills in JavaScript, PyTorch and GitHub neededStrong SQL" * 1
    assert with_line_breaks(text * 8).count("\n") >= 8
    for name in ("JavaScript", "PyTorch", "GitHub"):
        assert name in with_line_breaks(text * 8)


def test_a_text_with_its_line_breaks_is_left_alone() -> None:
    text = "Data Engineer\n\nRequirements\n- Python\n- PostgreSQL and MongoDB\n"
    assert with_line_breaks(text) == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("", "empty-file", id="empty"),
        pytest.param("We sell flowers.", "no-requirements", id="nothing-asked"),
        pytest.param(
            "Ada Quill\nada@quill.example\n+44 20 7946 0958\n\nExperience\nData Engineer, Brightwater Ltd\n"
            "2019-03 to present\nBuilt pipelines in Python.\n\nEducation\nBSc Physics, University of Leeds, 2018\n\n"
            "Skills\nPython, SQL\n",
            "not-an-advert",
            id="resume",
        ),
    ],
)
def test_what_is_no_advert_is_refused(text: str, code: str) -> None:
    with pytest.raises(DocumentError) as error:
        read(text)
    assert error.value.code == code
