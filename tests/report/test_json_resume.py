"""JSON Resume out: every field is one of the published schema (version 1.0.0), with its type and pattern."""

import json
import re
from datetime import date
from typing import Any

import pytest

from gapscan import pipeline
from gapscan.report import Options, render_parse
from tests.read.person import SAMPLES
from tests.report.factory import make_assessment, make_failed

AS_OF = date(2026, 1, 15)
DATE = r"[12]\d{3}(-[01]\d(-[0-3]\d)?)?"
URI = r"[a-z][a-z0-9+.-]*://\S+|mailto:\S+"
MAIL = r"[^@\s]+@[^@\s]+"
ANY = r"(?s).*"

# the fields that the schema names, those that gapscan writes and those that it does not
SCHEMA: dict[str, Any] = {
    "$schema": URI,
    "basics": {
        "name": ANY,
        "label": ANY,
        "image": ANY,
        "email": MAIL,
        "phone": ANY,
        "url": URI,
        "summary": ANY,
        "location": {"address": ANY, "postalCode": ANY, "city": ANY, "countryCode": ANY, "region": ANY},
        "profiles": [{"network": ANY, "username": ANY, "url": URI}],
    },
    "work": [
        {
            "name": ANY,
            "location": ANY,
            "description": ANY,
            "position": ANY,
            "url": URI,
            "startDate": DATE,
            "endDate": DATE,
            "summary": ANY,
            "highlights": [ANY],
        }
    ],
    "volunteer": [
        {
            "organization": ANY,
            "position": ANY,
            "url": URI,
            "startDate": DATE,
            "endDate": DATE,
            "summary": ANY,
            "highlights": [ANY],
        }
    ],
    "education": [
        {
            "institution": ANY,
            "url": URI,
            "area": ANY,
            "studyType": ANY,
            "startDate": DATE,
            "endDate": DATE,
            "score": ANY,
            "courses": [ANY],
        }
    ],
    "certificates": [{"name": ANY, "date": DATE, "url": URI, "issuer": ANY}],
    "skills": [{"name": ANY, "level": ANY, "keywords": [ANY]}],
    "languages": [{"language": ANY, "fluency": ANY}],
    "meta": {"canonical": URI, "version": ANY, "lastModified": ANY},
}


def faults(value: object, wanted: Any, where: str = "") -> list[str]:
    """Where a value is not what the schema wants."""
    if isinstance(wanted, dict):
        if not isinstance(value, dict):
            return [f"{where}: no object"]
        unknown = [f"{where}.{name}: no such field" for name in value if name not in wanted]
        return unknown + [
            fault
            for name, inner in value.items()
            if name in wanted
            for fault in faults(inner, wanted[name], f"{where}.{name}")
        ]
    if isinstance(wanted, list):
        if not isinstance(value, list):
            return [f"{where}: no list"]
        return [fault for index, inner in enumerate(value) for fault in faults(inner, wanted[0], f"{where}[{index}]")]
    return [] if isinstance(value, str) and re.fullmatch(wanted, value) else [f"{where}: {value!r}"]


def rendered(**options: bool) -> dict[str, Any]:
    return dict(json.loads(str(render_parse(make_assessment(), format="json-resume", options=Options(**options)))))


@pytest.mark.parametrize("source", sorted(SAMPLES.glob("*.pdf")), ids=lambda source: source.stem)
def test_samples_are_valid_json_resumes(source: Any) -> None:
    assessment = pipeline.parse(source, as_of=AS_OF)
    fields = json.loads(str(render_parse(assessment, format="json-resume", options=Options())))
    assert faults(fields, SCHEMA) == []
    assert assessment.resume is not None
    assert fields["basics"]["name"] == assessment.resume.contact.name
    assert len(fields["work"]) + len(fields.get("volunteer", [])) == len(assessment.resume.experience)


def test_what_was_written_is_read_again() -> None:
    before = pipeline.parse(SAMPLES / "data-engineer.pdf", as_of=AS_OF)
    written = str(render_parse(before, format="json-resume", options=Options())).encode()
    after = pipeline.parse(written, as_of=AS_OF)
    assert (after.source.format, after.status) == ("json-resume", "ok")
    assert before.resume is not None
    assert after.resume is not None
    assert after.resume.months == before.resume.months
    assert after.resume.contact.name == before.resume.contact.name
    assert [post.title for post in after.resume.experience] == [post.title for post in before.resume.experience]


def test_a_check_that_finds_nothing_would_be_no_check() -> None:
    wrong = {"basics": {"email": "jane", "hobby": "x"}, "work": [{"startDate": "May 2019"}], "skills": {}}
    assert len(faults(wrong, SCHEMA)) == 4


def test_a_failed_document_has_no_fields_of_a_person() -> None:
    fields = json.loads(str(render_parse(make_failed(), format="json-resume", options=Options())))
    assert set(fields) == {"$schema", "meta"}


def test_blind_output_names_nobody() -> None:
    assert faults(rendered(blind=True), SCHEMA) == []
    assert rendered()["basics"]["name"]
    assert "name" not in rendered(blind=True).get("basics", {})
