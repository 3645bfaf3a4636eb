import json

import pytest

from gapscan.report import Options, render, render_parse
from tests.report.factory import make_assessment, make_failed, make_taxonomy

# the names that programs outside rely on, from the published description of the format
NAMES = {
    "": "schema_version tool as_of source status issues candidate experience education certifications sections skills "
    "readiness ladder",
    "tool": "name version scoring_version taxonomy_sha256",
    "source": "file sha256 format pages reader",
    "issues.0": "code severity message page",
    "candidate": "name emails phones location links",
    "candidate.links.0": "kind url",
    "experience": "months entries",
    "experience.entries.0": "title organization start end months kind skills page",
    "education.0": "degree field institution end page",
    "certifications.0": "id name",
    "sections.0": "kind heading page",
    "skills.0": "id name kind counted claim strength months last_used evidence",
    "skills.0.evidence.0": "quote page box section entry method similarity",
    "skills.3": "implied_by",
    "readiness.0": "title_id title family level score verdict gates terms gaps path",
    "readiness.0.gates.0": "id status required observed",
    "readiness.0.terms.0": "requirement label importance weight coverage points skills guides",
    "readiness.0.gaps.0": "requirement kind points advice",
    "readiness.0.path.0": "requirement points",
    "ladder.0": "family ready_level next_title next_score",
}


def _scan(**options: bool) -> dict[str, object]:
    product = render(make_assessment(), make_taxonomy(), format="json", options=Options(**options))
    return json.loads(str(product))


@pytest.mark.parametrize("path", NAMES)
def test_names_of_the_contract(path: str) -> None:
    found: object = _scan()
    for step in filter(None, path.split(".")):
        found = found[int(step)] if isinstance(found, list) else found[step]  # type: ignore[index]
    assert set(NAMES[path].split()) <= set(found)  # type: ignore[call-overload]


def test_points_add_up_to_the_score() -> None:
    for readiness in _scan()["readiness"]:  # type: ignore[attr-defined]
        assert sum(term["points"] for term in readiness["terms"]) == pytest.approx(readiness["score"], abs=1e-6)


def test_a_post_lists_the_skills_shown_in_it() -> None:
    assert _scan()["experience"]["entries"][0]["skills"] == ["pytorch"]  # type: ignore[index]


def test_a_failed_document_has_issues_and_no_readiness() -> None:
    product = json.loads(str(render(make_failed(), make_taxonomy(), format="json", options=Options())))
    assert product["status"] == "failed"
    assert product["issues"][0]["code"] == "no-text"
    assert "readiness" not in product
    assert product["skills"] == []


def test_a_parse_has_no_scores() -> None:
    product = json.loads(str(render_parse(make_assessment(), format="json", options=Options())))
    assert not {"readiness", "skills", "ladder"} & set(product)
    assert product["text"].startswith("Amina")
