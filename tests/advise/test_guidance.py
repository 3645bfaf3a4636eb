"""Advice about the sample people, from the taxonomy that travels with the package."""

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gapscan.advise import advise
from gapscan.pipeline import scan
from gapscan.report import Options, shown_to
from gapscan.report.picking import focus_of
from gapscan.schema.assessment import Assessment, Gate, GateId, GateStatus, Scores
from gapscan.schema.guidance import Guidance
from gapscan.schema.knowledge import Knowledge
from gapscan.schema.taxonomy import Taxonomy, Verdict
from gapscan.taxonomy import load_taxonomy
from gapscan.ways import threshold_of
from tests.advise.factory import readiness, title
from tests.advise.factory import taxonomy as small_taxonomy

SAMPLES = Path(__file__).parents[2] / "sample_resumes"
PEOPLE = ["junior-ml-engineer", "nurse-career-changer", "vp-of-ml"]


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


@pytest.fixture(scope="module", params=PEOPLE)
def assessment(request: pytest.FixtureRequest, taxonomy: Taxonomy) -> Assessment:
    return scan(SAMPLES / f"{request.param}.pdf", as_of=date(2026, 1, 15), taxonomy=taxonomy)


def guidance_on(assessment: Assessment, taxonomy: Taxonomy, *, is_blind: bool = False) -> Guidance:
    assert assessment.scores is not None
    focus = focus_of(assessment.scores)
    assert focus is not None
    return advise(assessment, taxonomy, title_id=focus.title_id, is_blind=is_blind)


def test_every_gap_of_the_aim_is_answered(assessment: Assessment, taxonomy: Taxonomy) -> None:
    found = guidance_on(assessment, taxonomy)
    assert assessment.scores is not None
    aim = next(each for each in assessment.scores.readiness if each.title_id == found.aim_id)
    assert [entry.requirement for entry in found.gap_help] == [gap.requirement for gap in aim.gaps]
    assert all(entry.counts_as_evidence for entry in found.gap_help)
    for entry in found.gap_help:
        assert max(len(entry.resources), len(entry.certifications), len(entry.interview_topics)) <= 4


def test_the_steps_of_every_way_add_up_and_reach_its_verdict(assessment: Assessment, taxonomy: Taxonomy) -> None:
    for way in guidance_on(assessment, taxonomy).ways:
        score = way.score
        for step in way.steps:
            score += step.points
            assert step.score == pytest.approx(score)
        assert score + 1e-6 >= threshold_of(way.verdict, taxonomy.thresholds)


def test_nothing_is_told_that_the_taxonomy_does_not_hold(assessment: Assessment, taxonomy: Taxonomy) -> None:
    found, known = guidance_on(assessment, taxonomy), taxonomy.knowledge
    for entry in found.gap_help:
        assert all(known.resources[each.id].name == each.name for each in entry.resources)
        assert all(known.certifications[each.id].name == each.name for each in entry.certifications)
        assert all(known.interview_topics[each.id].label == each.name for each in entry.interview_topics)
    for salary in found.salaries:
        band = known.salaries[salary.id]
        assert (salary.guide, salary.min, salary.max, salary.year) == (band.guide, band.min, band.max, band.year)
    assert all(known.goals[goal.id].label == goal.name for goal in found.goals)


def test_next_titles_carry_the_scores_of_today(assessment: Assessment, taxonomy: Taxonomy) -> None:
    assert assessment.scores is not None
    scored = {each.title_id: each for each in assessment.scores.readiness}
    found = guidance_on(assessment, taxonomy)
    assert found.next_titles
    for each in found.next_titles:
        assert each.title_id != found.title_id
        assert (each.score, each.verdict) == (scored[each.title_id].score, scored[each.title_id].verdict)


def test_advice_changes_nothing(assessment: Assessment, taxonomy: Taxonomy) -> None:
    before = assessment.model_dump_json()
    guidance_on(assessment, taxonomy)
    assert assessment.model_dump_json() == before


def test_quotes_of_checks_stand_in_the_resume(assessment: Assessment, taxonomy: Taxonomy) -> None:
    text = " ".join(assessment.text.split())
    for check in guidance_on(assessment, taxonomy).checks:
        for line in check.lines:
            assert line.quote.removesuffix("…").strip() in text
            assert line.page is not None


def test_a_blind_report_advises_without_the_person(assessment: Assessment, taxonomy: Taxonomy) -> None:
    shown = shown_to(assessment, Options(blind=True))
    told = guidance_on(shown, taxonomy, is_blind=True)
    assert assessment.resume is not None
    contact = assessment.resume.contact
    words = told.model_dump_json()
    for secret in (contact.name, *contact.emails, *(post.organization for post in assessment.resume.experience)):
        assert secret is None or secret not in words
    assert "contact-data" not in {check.id for check in told.checks}


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_entries_changes_nothing(assessment: Assessment, taxonomy: Taxonomy, seed: int) -> None:
    assert assessment.scores is not None
    shuffle = random.Random(seed).sample  # noqa: S311
    parts = {name: dict(shuffle(list(part.items()), len(part))) for name, part in dict(taxonomy.knowledge).items()}
    mixed = taxonomy.model_copy(update={"knowledge": Knowledge.model_validate(parts)})
    scores = assessment.scores
    readiness_of = [scores.readiness[0], *shuffle(scores.readiness[1:], len(scores.readiness) - 1)]
    turned = scores.model_copy(update={"readiness": tuple(readiness_of)})
    other = assessment.model_copy(update={"scores": turned})
    assert guidance_on(other, mixed) == guidance_on(assessment, taxonomy)


def scored(*found: object) -> Assessment:
    return Assessment.model_validate(
        {
            "as_of": "2026-01-15",
            "tool_version": "0",
            "scoring_version": "1",
            "taxonomy_sha256": "",
            "source": {"file": "a.pdf", "sha256": "", "format": "pdf", "pages": 1, "reader": "playa"},
            "status": "ok",
            "issues": (),
            "scores": Scores.model_validate({"skills": (), "readiness": found, "ladder": (), "best_fit": None}),
        }
    )


def test_ways_lead_to_the_next_verdict_to_ready_and_to_the_next_title() -> None:
    mid = readiness("ml-engineer", "dl", covered=0.1, verdict=Verdict.DEVELOPING)
    senior = readiness("senior-ml-engineer", "dl", verdict=Verdict.EARLY)
    found = advise(scored(mid, senior), small_taxonomy(), title_id="ml-engineer").ways
    assert [(way.title_id, way.verdict) for way in found] == [
        ("ml-engineer", Verdict.NEARLY),
        ("ml-engineer", Verdict.READY),
        ("senior-ml-engineer", Verdict.READY),
    ]


@pytest.mark.parametrize(("gate", "waits"), [("years", 1), ("evidence", 1), ("critical", 0)])
def test_a_way_names_the_gates_that_no_step_opens(gate: GateId, waits: int) -> None:
    shut = Gate(id=gate, status=GateStatus.FAIL, required="more", observed="less")
    mid = replace(readiness("ml-engineer", "dl", covered=0.9), gates=(shut,))
    (way,) = advise(scored(mid), small_taxonomy(), title_id="ml-engineer").ways
    assert len(way.waits_for) == waits


def test_titles_that_were_not_scored_have_no_figures() -> None:
    mid = readiness("ml-engineer", "dl", covered=0.1)
    found = advise(scored(mid), small_taxonomy(), title_id="ml-engineer").next_titles
    assert [(each.title_id, each.relation, each.score) for each in found] == [
        ("senior-ml-engineer", "grow", None),
        ("data-analyst", "sideways", None),
    ]


def test_a_target_of_its_own_is_advised_on_too() -> None:
    advert = title("job-advert", "Engineer wanted", "mid")
    own = replace(readiness("ml-engineer", "dl"), title_id="job-advert", title=advert.name)
    found = advise(scored(own), small_taxonomy(), title_id="job-advert", targets=[advert])
    assert [entry.requirement for entry in found.gap_help] == ["dl"]
    assert advise(scored(own), small_taxonomy(), title_id="job-advert").gap_help == found.gap_help


def test_what_was_not_scored_gets_no_advice() -> None:
    assert advise(scored(), small_taxonomy(), title_id="x") == Guidance(title_id="x", aim_id="x")
