import pytest

from gapscan.score.post_titles import index_titles, resolve_title
from tests.score.factory import LEVELS, TAXONOMY, taxonomy, title

INDEX = index_titles(TAXONOMY)


@pytest.mark.parametrize(
    ("printed", "title_id", "family", "level"),
    [
        ("Machine Learning Engineer", "ml-engineer", "ml-engineer", "mid"),
        ("MACHINE LEARNING ENGINEER", "ml-engineer", "ml-engineer", "mid"),
        ("ML Engineer", "ml-engineer", "ml-engineer", "mid"),
        ("MLE II", "ml-engineer", "ml-engineer", "mid"),
        ("Machine-Learning Engineers", "ml-engineer", "ml-engineer", "mid"),
        ("Sr. ML Engineer", "senior-ml-engineer", "ml-engineer", "senior"),
        ("Senior Machine Learning Engineer II (Search)", "senior-ml-engineer", "ml-engineer", "senior"),
        ("Senior Machine Learning Engineer – Recommendations", "senior-ml-engineer", "ml-engineer", "senior"),
        ("Engineer, Machine Learning", "ml-engineer", "ml-engineer", "mid"),
        ("Software Engineer, Machine Learning", "ml-engineer", "ml-engineer", "mid"),
        ("Machine Learning Engineer Intern", "entry-ml-engineer", "ml-engineer", "entry"),
        ("Machne Learning Engineer", "ml-engineer", "ml-engineer", "mid"),
        ("Principal Machine Learning Engineer", None, "ml-engineer", "senior"),
        ("Data Analyst / Machine Learning Enthusiast", "data-analyst", "data-analyst", "mid"),
        ("Marketing Data Analyst", "data-analyst", "data-analyst", "mid"),
        ("Jr Data Analyst", "junior-data-analyst", "data-analyst", "entry"),
        ("Head of Data Analyst Guild", None, "data-analyst", "leadership"),
        ("Data Analyst Trainee", "junior-data-analyst", "data-analyst", "entry"),
        ("Graduate Data Analyst", "junior-data-analyst", "data-analyst", "entry"),
        ("Registered Nurse", None, None, None),
        ("Senior Nurse", None, None, "senior"),
        ("Vice President of Sales", None, None, "executive"),
        ("Machine Learning Engineer Recruiter", None, None, None),
        ("Analyst", None, None, None),
        ("Data Entry Clerk", None, None, None),
        ("Entry Level ML Engineer", "entry-ml-engineer", "ml-engineer", "entry"),
        ("Senior Director, Data Analyst Team", None, "data-analyst", "leadership"),
        ("ML Engineer II, Senior", None, "ml-engineer", "senior"),
        ("Sales Engineer", None, None, None),
        ("Data Catalyst", None, None, None),
        ("", None, None, None),
        (None, None, None, None),
        ("???", None, None, None),
    ],
)
def test_resolve(printed: str | None, title_id: str | None, family: str | None, level: str | None) -> None:
    held = resolve_title(printed, INDEX)
    assert (held.title_id, held.family, held.level) == (title_id, family, level)


def test_a_taxonomy_without_the_rung_ignores_the_word() -> None:
    small = taxonomy(levels=LEVELS[:3], titles=())
    assert resolve_title("Director of Nursing", index_titles(small)).level is None


def test_a_beginner_under_another_word_has_family_and_rung() -> None:
    intern = title("ml-intern", "Machine Learning Intern", "ml-engineer", "entry")
    index = index_titles(taxonomy(titles=(intern,)))
    held = resolve_title("Machine Learning Trainee", index)
    assert (held.title_id, held.family, held.level) == (None, "ml-engineer", "entry")
    assert resolve_title("Machine Learning Enthusiast", index).family is None
