"""A resume scanned with an advert: the job is the target in every format."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gapscan import pipeline
from gapscan.job import with_line_breaks
from gapscan.report import Options, render
from gapscan.report.job import pick_job
from gapscan.report.names import Names
from gapscan.schema.assessment import Assessment
from gapscan.schema.job import JOB_ID
from tests.job.factory import TAXONOMY, read

AS_OF = date(2026, 1, 15)
RESUME = Path(__file__).parents[2] / "sample_resumes" / "senior-ml-engineer.pdf"
ADVERT = """Senior Machine Learning Engineer

Requirements
- 5+ years of experience in machine learning
- Python and Quuxflow
- Fortran
- Bachelor's degree

Nice to have
- Kubernetes
"""


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    return pipeline.scan(RESUME, taxonomy=TAXONOMY, as_of=AS_OF, job=read(ADVERT))


def test_the_job_comes_first_and_the_nearest_title_beside_it(assessment: Assessment) -> None:
    assert assessment.scores is not None
    assert [each.title_id for each in assessment.scores.readiness] == [JOB_ID, "senior-ml-engineer"]
    assert assessment.scores.best_fit == JOB_ID
    assert all(rung.next_title != JOB_ID for rung in assessment.scores.ladder)


def test_titles_asked_for_stand_beside_it() -> None:
    scores = pipeline.scan(RESUME, taxonomy=TAXONOMY, as_of=AS_OF, job=read(ADVERT), titles=["ml-engineer"]).scores
    assert scores is not None
    assert [each.title_id for each in scores.readiness] == [JOB_ID, "ml-engineer"]


def test_a_quote_and_its_page_stand_on_one_line_of_a_terminal(assessment: Assessment) -> None:
    lines = render(assessment, TAXONOMY, format="terminal", options=Options(width=80)).splitlines()
    quoted = [line for line in lines if line.lstrip().startswith("shown: “")]
    assert quoted
    assert [line for line in quoted if not re.search(r"” page \d+$", line)] == []


def test_the_part_shows_must_haves_with_both_lines(assessment: Assessment) -> None:
    part = pick_job(assessment, Names(TAXONOMY))
    assert part is not None
    states = {line.label: line.state for line in part.musts}
    assert states["Fortran"] == "not found"
    assert states["Python"] == "shown"
    assert next(line for line in part.musts if line.label == "Python").asked == "Python and Quuxflow"
    assert all(line.quote for line in part.nices)
    assert [term.text for term in part.unknown] == ["Quuxflow"]
    assert part.shown_musts == len(part.musts) - 1
    assert sum(line.points for line in (*part.musts, *part.nices, *part.duties)) == pytest.approx(
        assessment.scores.readiness[0].score if assessment.scores else None
    )


@pytest.mark.parametrize("form", ["terminal", "markdown", "json", "html"])
def test_every_format_tells_of_the_job(form: str, assessment: Assessment) -> None:
    written = pipeline.compose(assessment, TAXONOMY, format=form, options=Options())
    assert isinstance(written, str)
    for words in ("Fortran", "Quuxflow", "Kubernetes"):
        assert words in written


def test_the_json_holds_the_advert(assessment: Assessment) -> None:
    written = json.loads(pipeline.compose(assessment, TAXONOMY, format="json", options=Options()))
    assert written["readiness"][0]["title_id"] == JOB_ID
    assert {each["id"]: each["wanted"] for each in written["job"]["requirements"]}["fortran"] == "must"
    assert "target" not in written["job"]


def test_markup_in_an_advert_is_inert() -> None:
    job = read("Engineer [x](http://e.example)\n\nRequirements\n- Python <b>|</b> *bold* \x1b[31m\n")
    scanned = pipeline.scan(RESUME, taxonomy=TAXONOMY, as_of=AS_OF, job=job)
    for form in ("terminal", "markdown", "html"):
        written = str(pipeline.compose(scanned, TAXONOMY, format=form, options=Options()))
        assert "\x1b" not in written
    assert "<b>|</b>" not in written
    assert "[x](http://" not in str(pipeline.compose(scanned, TAXONOMY, format="markdown", options=Options()))


@given(st.lists(st.sampled_from(["Python", "SQL or R", "Docker a plus", "3+ years", "BS degree", "We sell tea."])))
@settings(max_examples=25, deadline=None)
def test_weights_always_add_up(lines: list[str]) -> None:
    advert = read("\n".join(["Data Analyst", "", "Requirements", "Git", *lines]))
    assert sum(each.weight for each in advert.target.requirements) == pytest.approx(1)
    assert len({each.requirement.id for each in advert.target.requirements}) == len(advert.target.requirements)


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_putting_line_breaks_back_loses_no_letter(text: str) -> None:
    assert "".join(with_line_breaks(text).split()) == "".join(text.split())
