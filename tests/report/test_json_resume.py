"""JSON Resume out: valid by the published schema (version 1.0.0), and nothing lost on the way back in."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from gapscan import pipeline
from gapscan.report import Options, render_parse
from gapscan.schema.assessment import Assessment
from tests.read.person import SAMPLES
from tests.report.factory import make_assessment, make_failed

AS_OF = date(2026, 1, 15)
SCHEMA = json.loads((Path(__file__).parent / "published" / "json-resume-1.0.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def faults(fields: object) -> list[str]:
    """Where a value is not what the schema wants."""
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(fields)]


def written(assessment: Assessment) -> bytes:
    return str(render_parse(assessment, format="json-resume", options=Options())).encode()


def rendered(**options: bool) -> dict[str, Any]:
    return dict(json.loads(str(render_parse(make_assessment(), format="json-resume", options=Options(**options)))))


@pytest.mark.parametrize("source", sorted(SAMPLES.glob("*.pdf")), ids=lambda source: source.stem)
def test_samples_are_valid_json_resumes(source: Any) -> None:
    assessment = pipeline.parse(source, as_of=AS_OF)
    fields = json.loads(str(render_parse(assessment, format="json-resume", options=Options())))
    assert faults(fields) == []
    assert assessment.resume is not None
    assert fields["basics"]["name"] == assessment.resume.contact.name
    assert len(fields["work"]) + len(fields.get("volunteer", [])) == len(assessment.resume.experience)


@pytest.mark.parametrize("source", sorted(SAMPLES.glob("*.pdf")), ids=lambda source: source.stem)
def test_what_was_written_is_read_again(source: Path) -> None:
    before = pipeline.parse(source, as_of=AS_OF)
    after = pipeline.parse(written(before), as_of=AS_OF)
    assert (after.source.format, after.status) == ("json-resume", "ok")
    assert before.resume is not None
    assert after.resume is not None
    assert after.resume.months == before.resume.months
    assert after.resume.contact.name == before.resume.contact.name
    assert after.resume.contact.emails == before.resume.contact.emails[:1]
    ours, theirs = (
        [(post.title, post.organization, post.period, post.kind) for post in one.experience]
        for one in (before.resume, after.resume)
    )
    assert ours == theirs
    assert [(one.degree, one.end) for one in after.resume.education] == [
        (one.degree, one.end) for one in before.resume.education
    ]
    assert sorted(one.name for one in after.resume.certifications) == sorted(
        one.name for one in before.resume.certifications
    )


FULL = {
    "basics": {
        "name": "Mara Ellison",
        "email": "mara@example.org",
        "phone": "+1 212-555-0147",
        "url": "https://mara.example.org",
        "summary": "Data scientist with six years in retail.",
        "location": {"address": "Portland, OR"},
        "profiles": [{"network": "GitHub", "url": "https://github.com/mara-x"}],
    },
    "work": [
        {
            "name": "Acme Retail",
            "position": "Data Scientist",
            "location": "Portland, OR",
            "startDate": "2021-03",
            "highlights": ["Built demand forecasts in Python with Prophet.", "Led a team of three analysts."],
        },
        {"name": "Old Acme", "position": "Data Analyst", "startDate": "2019", "endDate": "2021-02"},
    ],
    "volunteer": [
        {
            "organization": "Code Club",
            "position": "Mentor",
            "startDate": "2020-01",
            "endDate": "2020-06",
            "highlights": ["Taught Python to pupils."],
        }
    ],
    "education": [
        {
            "institution": "Northfield University",
            "area": "statistics",
            "studyType": "Master",
            "endDate": "2018-07",
            "courses": ["Bayesian statistics", "Survey sampling"],
        }
    ],
    "certificates": [{"name": "AWS Certified Machine Learning"}],
    "projects": [
        {
            "name": "Birdsong",
            "description": "Classifies bird songs with PyTorch.",
            "highlights": ["Trained a CNN on 40,000 recordings."],
            "keywords": ["PyTorch", "librosa"],
        },
        {"name": "Tide tables", "highlights": ["Forecast tides with gradient boosting."]},
    ],
    "publications": [{"name": "Counting Birds by Ear, Journal of Invented Acoustics, 2021."}],
    "awards": [{"title": "Best Analyst, 2022"}],
    "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}, {"name": "Cloud", "keywords": ["AWS"]}],
    "languages": [{"language": "English", "fluency": "Native speaker"}, {"language": "French"}],
    "interests": [{"name": "Birds", "keywords": ["Owls", "Warblers"]}, {"name": "Chess"}],
}


def test_nothing_known_is_lost_between_in_and_out() -> None:
    fields = json.loads(written(pipeline.parse(json.dumps(FULL).encode(), as_of=AS_OF)))
    assert faults(fields) == []
    assert {name: fields[name] for name in FULL} == FULL


def test_other_fields_of_the_schema_are_read() -> None:
    more = {
        "work": [{"name": "Acme", "position": "Analyst", "startDate": "2019", "summary": "Ran the SQL reports."}],
        "certificates": [{"name": "Scrum Master", "issuer": "Acme Board", "date": "2022-05-01"}],
        "publications": [{"name": "Birds", "publisher": "Invented Press", "releaseDate": "2021-06", "summary": "How."}],
        "awards": [{"title": "Best Analyst", "awarder": "Acme", "date": "2022", "summary": "For SQL."}],
        "languages": [{"language": "French", "fluency": "Fluent"}],
    }
    fields = json.loads(written(pipeline.parse(json.dumps(FULL | more).encode(), as_of=AS_OF)))
    assert faults(fields) == []
    assert fields["work"][0]["highlights"] == ["Ran the SQL reports."]
    assert fields["certificates"] == [{"name": "Scrum Master, Acme Board"}]
    assert fields["publications"] == [{"name": "Birds, Invented Press, Jun 2021. How."}]
    assert fields["awards"] == [{"title": "Best Analyst, Acme, 2022. For SQL."}]
    assert fields["languages"] == more["languages"]


def test_a_check_that_finds_nothing_would_be_no_check() -> None:
    wrong = {"basics": {"email": "jane"}, "hobby": "x", "work": [{"startDate": "May 2019"}], "skills": {}}
    assert len(faults(wrong)) == 4


def test_a_failed_document_has_no_fields_of_a_person() -> None:
    fields = json.loads(str(render_parse(make_failed(), format="json-resume", options=Options())))
    assert set(fields) == {"$schema", "meta"}


def test_blind_output_names_nobody() -> None:
    assert faults(rendered(blind=True)) == []
    assert rendered()["basics"]["name"]
    assert "name" not in rendered(blind=True).get("basics", {})
