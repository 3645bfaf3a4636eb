"""The same advice in every format that tells it, taken from one object."""

import json

import pytest

from gapscan.report import Options, render
from gapscan.report.picking import view_of
from gapscan.report.words import money, shown_score
from gapscan.schema.assessment import Gate, GateStatus, PathStep
from gapscan.schema.guidance import (
    CheckLine,
    CheckStatus,
    GapHelp,
    Guidance,
    NextTitle,
    Pointer,
    ResumeCheck,
    Salary,
    Way,
)
from gapscan.schema.material import Material
from gapscan.schema.taxonomy import Verdict
from tests.report.factory import make_assessment, make_taxonomy

GUIDE = ("ml-engineer",)
HOSTILE = "[red]=cmd|x\x1b[31m\u202e <b>@someone"


def check(key: str, status: CheckStatus, observed: str) -> ResumeCheck:
    line = CheckLine(quote=HOSTILE, page=1, box=(1.0, 2.0, 3.0, 4.0))
    return ResumeCheck(
        id=key, label=f"Good {key}", area="resume", status=status, observed=observed, lines=(line,), guides=GUIDE
    )


def make_guidance() -> Guidance:
    """Advice on the invented person's title, one of each."""
    assessment = make_assessment()
    assert assessment.scores is not None
    aim = next(each for each in assessment.scores.readiness if each.title_id == "senior-ml-engineer")
    course = Pointer(id="course", name="A course", kind="course", guides=GUIDE)
    exam = Pointer(id="exam", name="An exam", kind="certificate", by="A board")
    return Guidance(
        title_id="ml-engineer",
        aim_id=aim.title_id,
        gap_help=tuple(
            GapHelp(
                requirement=gap.requirement,
                so_far="It stands in a list",
                counts_as_evidence=("A line in a post",),
                resources=(course,),
                certifications=(exam,),
            )
            for gap in aim.gaps
        ),
        ways=(
            Way(
                title_id=aim.title_id,
                title=aim.title,
                level=aim.level,
                score=61.25,
                verdict=Verdict.NEARLY,
                steps=(PathStep(requirement="a", label="A gap", points=4.5, score=65.75),),
                waits_for=(Gate(id="years", status=GateStatus.FAIL, required="5 years", observed="4.8 years"),),
            ),
        ),
        next_titles=(
            NextTitle(
                title_id="data-analyst",
                title="Data Analyst",
                family="analyst",
                level="entry",
                relation="sideways",
                score=79.96,
                verdict=Verdict.NEARLY,
                focus="Numbers",
                responsibilities=("Reads numbers",),
                guides=GUIDE,
            ),
        ),
        responsibilities=("Builds models",),
        goals=(Pointer(id="goal", name="A goal", kind="goal", guides=GUIDE),),
        salaries=(
            Salary(
                id="band",
                title_id="ml-engineer",
                guide="ml-engineer",
                role="Machine Learning Engineer",
                figure="range",
                min=80000,
                max=None,
                currency="USD",
                period="year",
                year=2022,
            ),
        ),
        pay_conflicts=("Pay at entry",),
        checks=(check("a", CheckStatus.FAIL, "1 of 4"), check("b", CheckStatus.PASS, "all")),
    )


@pytest.fixture
def material() -> Material:
    return Material(assessment=make_assessment(), taxonomy=make_taxonomy(), guidance=make_guidance())


def rendered(form: str) -> str:
    product = render(make_assessment(), make_taxonomy(), format=form, options=Options(), guidance=make_guidance())
    assert isinstance(product, str)
    return product


def test_the_view_holds_all_advice_in_figures_that_people_read(material: Material) -> None:
    view, guidance = view_of(material), make_guidance()
    assert view.advice is not None
    assert [gap.help is not None for gap in view.gaps] == [True] * len(view.gaps)
    (way,) = view.advice.ways
    assert (way.score, way.steps[0].score) == (61, 65)
    assert way.waits_for == ("asks for 5 years, found 4.8 years",)
    assert view.advice.next_titles[0].score == shown_score(guidance.next_titles[0].score or 0) == 79
    assert view.advice.pay[0].amount == "from 80,000 USD a year"
    assert [line.status for line in view.advice.checks] == ["not yet", "yes"]
    assert view.advice.goals[0].guides == ("Machine Learning Engineer career guide",)


def test_advice_on_another_title_answers_no_gap_of_this_one(material: Material) -> None:
    other = make_guidance().model_copy(update={"aim_id": "data-analyst"})
    view = view_of(material.model_copy(update={"guidance": other}))
    assert all(gap.help is None for gap in view.gaps)


def test_without_advice_the_view_has_none(material: Material) -> None:
    assert view_of(material.model_copy(update={"guidance": None})).advice is None


def test_markdown_tells_all_of_it() -> None:
    text = rendered("markdown")
    for words in (
        "So far",
        "A line in a post",
        "A course",
        "An exam, A board",
        "nearly ready for Senior Machine Learning Engineer, 61 today",
        "Data Analyst",
        "Reads numbers",
        "Builds models",
        "A goal",
        "from 80,000 USD a year",
        "Pay at entry",
        "1 of 4",
    ):
        assert words.casefold() in text.casefold()


def test_json_holds_the_advice_as_it_is_and_the_rest_as_it_was() -> None:
    told = json.loads(rendered("json"))
    assert Guidance.model_validate(told.pop("guidance")) == make_guidance()
    bare = render(make_assessment(), make_taxonomy(), format="json", options=Options())
    assert told == json.loads(bare)


def test_the_terminal_shows_the_first_gaps_help_and_what_is_not_followed_yet() -> None:
    text = rendered("terminal")
    assert text.count("learn: A course") == 1
    assert "1 of 2 checks followed" in text
    assert "Good a" in text
    assert "Good b" not in text


@pytest.mark.parametrize("form", ["markdown", "terminal"])
def test_lines_of_a_resume_come_out_inert(form: str) -> None:
    text = rendered(form)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "<b>" not in text.replace("\\<b\\>", "")


@pytest.mark.parametrize(
    ("least", "most", "period", "words"),
    [
        (80000, 120000, "year", "80,000 to 120,000 USD a year"),
        (500000, None, "year", "from 500,000 USD a year"),
        (130819, 130819, "year", "130,819 USD a year"),
        (43.99, 60.10, "hour", "43.99 to 60.10 USD an hour"),
    ],
    ids=["range", "open", "one-figure", "by-the-hour"],
)
def test_money(least: float, most: float | None, period: str, words: str) -> None:
    assert money(least, most, "USD", period) == words
