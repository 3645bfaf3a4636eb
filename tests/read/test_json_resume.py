import json

import pytest

from gapscan.errors import DocumentError
from tests.read.reading import lines, read

PERSON = {
    "basics": {
        "name": "Jane Doe",
        "label": "Engineer",
        "email": "jane@example.com",
        "url": "https://jane.example",
        "summary": "Builds things.",
        "location": {"city": "Rome", "countryCode": "IT"},
        "profiles": [{"network": "GitHub", "url": "https://github.com/jane-ex"}],
    },
    "work": [
        {"name": "Acme", "position": "ML Engineer", "startDate": "2021-03-15", "highlights": ["Built it"]},
        {"company": "Old Acme", "position": "Analyst", "startDate": "2019", "endDate": "2021-02", "summary": "Ran it."},
    ],
    "education": [{"institution": "Uni", "studyType": "MSc", "area": "Statistics", "endDate": "2018-07"}],
    "skills": [{"name": "Languages", "keywords": ["Python", "SQL"]}, {"name": "Leadership"}],
    "languages": [{"language": "Italian", "fluency": "native"}],
}


def test_the_fields_are_set_as_a_resume_prints_them() -> None:
    document = read(json.dumps(PERSON).encode())
    assert lines(json.dumps(PERSON).encode()) == [
        "Jane Doe",
        "Engineer",
        "jane@example.com | Rome, IT",
        "https://jane.example",
        "https://github.com/jane-ex",
        "Summary",
        "Builds things.",
        "Work Experience",
        "ML Engineer\tMar 2021 – Present",
        "Acme",
        "• Built it",
        "Analyst\t2019 – Feb 2021",
        "Old Acme",
        "• Ran it.",
        "Education",
        "MSc in Statistics\tJul 2018",
        "Uni",
        "Skills",
        "Languages: Python, SQL",
        "Leadership",
        "Languages",
        "Italian: native",
    ]
    assert (document.format, [link.url for link in document.links]) == (
        "json-resume",
        ["https://jane.example", "https://github.com/jane-ex"],
    )


ODD: dict[str, object] = {
    "wrong types everywhere": {"basics": [], "work": {"a": 1}, "skills": ["x", 3], "education": [{"area": {"x": 1}}]},
    "nulls": {"basics": {"name": None, "location": None, "profiles": None}, "work": None},
    "numbers for texts": {"basics": {"name": 7}, "work": [{"position": True, "startDate": 2019}]},
}


@pytest.mark.parametrize("fields", ODD.values(), ids=ODD.keys())
def test_odd_fields_do_no_harm(fields: dict[str, object]) -> None:
    fields = fields | {"references": [{"name": "Ann"}]}
    assert "Ann" in lines(json.dumps(fields).encode())


REFUSED = {
    "other JSON": (b'{"a": 1}', "unknown-format"),
    "no content": (b'{"basics": {}}', "no-text"),
}


@pytest.mark.parametrize(("content", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_other_json_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(DocumentError) as raised:
        read(content)
    assert raised.value.code == code


def test_json_nested_without_end_does_no_harm() -> None:
    assert read(b'{"basics":' + b"[" * 100_000 + b" Jane").format == "text"
