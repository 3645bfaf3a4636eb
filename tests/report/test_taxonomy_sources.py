"""`taxonomy show`: where an entry comes from, and where guides disagree."""

import pytest

from gapscan.report.knowledge_pages import render_other
from gapscan.report.options import Options
from gapscan.report.taxonomy_pages import render_skill, render_title
from gapscan.report.taxonomy_sources import figure_of
from gapscan.schema.knowledge import SalaryBand
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load_taxonomy

OPTIONS = Options(width=200)


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


def test_a_skill_says_which_guide_states_it_on_which_line(taxonomy: Taxonomy) -> None:
    page = render_skill(taxonomy, "spark", OPTIONS)
    fact = taxonomy.skill_by_id["spark"].facts[0]
    assert "STATED BY" in page
    assert f"{fact.guide}: line" in page
    assert str(fact.line) in page


def test_a_skill_of_the_field_says_so(taxonomy: Taxonomy) -> None:
    skill = next(skill for skill in taxonomy.skills if skill.origin == "field")
    assert "no guide; it is the field's own" in render_skill(taxonomy, skill.id, OPTIONS)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("lead-ml-engineer", ["LEVEL BY GUIDE", "held here", "WHERE GUIDES DISAGREE", "senior-ml-scientist:103"]),
        ("senior-ml-scientist", ["8+ years", "from 7, 5 to be hired, 3 with a PhD", "130,819 USD", "ZipRecruiter"]),
        ("ml-engineer", ["STEPS FROM HERE", "adjacent", "transition", "STEPS TO HERE", "not stated, inferred"]),
    ],
    ids=["level", "years-and-pay", "steps"],
)
def test_a_title_shows_who_says_what(taxonomy: Taxonomy, title: str, said: list[str]) -> None:
    page = render_title(taxonomy, title, OPTIONS)
    assert [words for words in said if words not in page] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("senior", ["Senior (senior), level", "7-10+ years", "8+ years", "held here", "Mid level", "STATED BY"]),
        ("levels/executive", ["none stated", "ml-scientist: lines"]),
        ("requirements/sql", ["requirement", "shown by", "advice", "asked for by"]),
        ("conflicts/senior-years", ["conflict over years", "ml-career-path:147", "held here"]),
        ("first-talks", ["goal", "Presentation", "ml-scientist: line 245"]),
        ("certifications/deep-learning-specialization", ["Coursera", "Deep learning", "line 318"]),
        ("salaries/senior-scientist-hourly", ["43.99", "60.1", "ZipRecruiter"]),
    ],
)
def test_anything_else_is_shown_by_its_id(taxonomy: Taxonomy, name: str, said: list[str]) -> None:
    page = render_other(taxonomy, name, OPTIONS)
    assert page is not None
    assert [words for words in said if words not in page] == []


@pytest.mark.parametrize("name", ["nothing-of-this", "goals/sql", "senior/goals", ""])
def test_an_unknown_id_has_no_page(taxonomy: Taxonomy, name: str) -> None:
    assert render_other(taxonomy, name, OPTIONS) is None


def test_every_entry_has_a_page(taxonomy: Taxonomy) -> None:
    for part in type(taxonomy.knowledge).model_fields:
        for key in getattr(taxonomy.knowledge, part):
            assert render_other(taxonomy, f"{part}/{key}", OPTIONS), (part, key)


@pytest.mark.parametrize(
    ("least", "most", "period", "figure"),
    [
        (80000, 120000, "year", "80,000-120,000 USD"),
        (500000, None, "year", "from 500,000 USD"),
        (130819, 130819, "year", "130,819 USD"),
        (43.99, 60.1, "hour", "43.99-60.1 USD an hour"),
    ],
    ids=["range", "open", "one-figure", "hourly"],
)
def test_figures_read_as_people_write_them(least: float, most: float | None, period: str, figure: str) -> None:
    fields = {"guide": "g", "role": "r", "figure": "range", "min": least, "max": most, "currency": "USD"}
    assert figure_of(SalaryBand.model_validate(fields | {"period": period})) == figure
