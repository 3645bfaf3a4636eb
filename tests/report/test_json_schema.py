"""The published schemas are what the code makes, and everything that is written fits them."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from gapscan import pipeline
from gapscan.adverts import read_job
from gapscan.errors import UsageError
from gapscan.report import Options, render, render_parse
from gapscan.report.json_schema import SCHEMAS, json_schema
from gapscan.schema.taxonomy import Taxonomy
from gapscan.taxonomy import load_taxonomy
from tests.report.factory import make_assessment, make_failed, make_taxonomy

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "docs" / "schema"
SAMPLES = sorted((ROOT / "sample_resumes").glob("*.pdf"))
KEY = "0" * 64
ADVERT = b"""Machine Learning Engineer

Requirements
- 3+ years of experience with Python
- A bachelor's degree or equivalent experience
- PyTorch or TensorFlow

Nice to have
- Kubernetes
"""


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    return load_taxonomy()


def _errors(written: dict[str, Any], name: str) -> list[str]:
    validator = Draft202012Validator(json.loads(json_schema(name)))
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(written)]


def _undescribed(written: object, schema: dict[str, Any], place: str = "$") -> Iterator[str]:
    """Fields that are written and that the schema does not know."""
    schema = next((one for one in schema.get("anyOf", ()) if one.get("type") != "null"), schema)
    if isinstance(written, list):
        for each in written:
            yield from _undescribed(each, schema.get("items", {}), f"{place}[]")
    elif isinstance(written, dict):
        for field, value in written.items():
            if field not in schema.get("properties", {}):
                yield f"{place}.{field}"
            else:
                yield from _undescribed(value, schema["properties"][field], f"{place}.{field}")


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_published_schema_is_current(name: str) -> None:
    written = (PUBLISHED / f"{name}.schema.json").read_text(encoding="utf-8")
    assert written == json_schema(name), f"run: gapscan schema {name} -o docs/schema/{name}.schema.json"
    Draft202012Validator.check_schema(json.loads(written))


def test_there_are_samples() -> None:
    assert len(SAMPLES) > 15


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_what_is_written_fits(sample: Path, taxonomy: Taxonomy) -> None:
    assessment = pipeline.scan(sample, as_of=date(2026, 1, 1), taxonomy=taxonomy)
    scan = json.loads(pipeline.compose(assessment, taxonomy, format="json", options=Options()))
    parse = json.loads(render_parse(assessment, format="json", options=Options()))
    assert not _errors(scan, "scan")
    assert not _errors(parse, "parse")
    assert not set(_undescribed(scan, json.loads(json_schema("scan"))))
    assert not set(_undescribed(parse, json.loads(json_schema("parse"))))


def test_one_that_aims_at_an_advert_fits(taxonomy: Taxonomy) -> None:
    advert = read_job(ADVERT, taxonomy, as_of=date(2026, 1, 1), file_name="advert.txt")
    assessment = pipeline.scan(SAMPLES[0], as_of=date(2026, 1, 1), taxonomy=taxonomy, job=advert)
    written = json.loads(pipeline.compose(assessment, taxonomy, format="json", options=Options()))
    assert written["job"]["requirements"]
    assert not _errors(written, "scan")
    assert not set(_undescribed(written, json.loads(json_schema("scan"))))


@pytest.mark.parametrize("options", [Options(), Options(blind=True)], ids=["seen", "blind"])
def test_a_line_of_results_fits(options: Options) -> None:
    written = json.loads(str(render(make_assessment(), make_taxonomy(), format="json", options=options)))
    assert not _errors({"key": KEY, **written}, "results")


def _failed() -> dict[str, Any]:
    written = json.loads(str(render(make_failed(), make_taxonomy(), format="json", options=Options())))
    assert isinstance(written, dict)
    return written


def test_one_that_failed_fits() -> None:
    assert not _errors(_failed(), "scan")
    assert not _errors({"key": KEY, **_failed()}, "results")
    assert not _errors(json.loads(render_parse(make_failed(), format="json", options=Options())), "parse")


def _whole() -> dict[str, Any]:
    written = json.loads(str(render(make_assessment(), make_taxonomy(), format="json", options=Options())))
    assert isinstance(written, dict)
    return written


@pytest.mark.parametrize("field", ["schema_version", "tool", "as_of", "source", "status", "skills", "readiness"])
def test_a_field_that_is_missing_is_told(field: str) -> None:
    written = _whole()
    del written[field]
    assert _errors(written, "scan")


def test_fields_may_join() -> None:
    written = _whole()
    written["joined"] = 1
    written["readiness"][0]["joined"] = 1
    assert not _errors(written, "scan")


@pytest.mark.parametrize(
    "change",
    [{"readiness": []}, {"issues": []}, {"status": "done"}],
    ids=["failed-and-scored", "failed-without-reason", "unknown-status"],
)
def test_a_failed_one_has_a_reason_and_no_scores(change: dict[str, object]) -> None:
    assert _errors({**_failed(), **change}, "scan")


def test_a_line_of_results_needs_its_key() -> None:
    assert _errors(_whole(), "results")


def test_an_unknown_name() -> None:
    with pytest.raises(UsageError, match="scan, parse, results"):
        json_schema("batch")
