"""Invented adverts against what a careful reader takes from them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from gapscan.schema.job import JobAdvert, Wanted
from tests.job.factory import asked, read, sets

ADVERTS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "adverts.yaml").read_text(encoding="utf-8"))
# what the room reaches today, rounded down; it may rise and never falls
LEAST_PRECISION, LEAST_RECALL = 0.9, 0.9


@pytest.fixture(scope="module")
def read_adverts() -> dict[str, JobAdvert]:
    assert len(ADVERTS) == 15
    return {truth["id"]: read(truth["text"]) for truth in ADVERTS}


@pytest.mark.parametrize("truth", ADVERTS, ids=[truth["id"] for truth in ADVERTS])
def test_facts(truth: dict[str, Any], read_adverts: dict[str, JobAdvert]) -> None:
    advert = read_adverts[truth["id"]]
    degree = advert.target.gates.degree
    assert advert.title == truth["title"]
    assert advert.target.gates.years == truth.get("years")
    assert (degree.value if degree else None) == truth.get("degree")
    if "level" in truth:
        assert advert.level == truth["level"]
    if "employer" in truth:
        assert advert.employer == truth["employer"]


@pytest.mark.parametrize("wanted", [Wanted.MUST, Wanted.NICE])
def test_requirements(wanted: Wanted, read_adverts: dict[str, JobAdvert]) -> None:
    hits = found = gold = 0
    for truth in ADVERTS:
        have, want = asked(read_adverts[truth["id"]], wanted), sets(*truth[wanted.value])
        hits, found, gold = hits + len(have & want), found + len(have), gold + len(want)
    precision, recall = hits / found, hits / gold
    print(f"{wanted.value}: precision {precision:.3f}, recall {recall:.3f} of {gold}")  # noqa: T201  shown by `pytest -s`
    assert precision >= LEAST_PRECISION
    assert recall >= LEAST_RECALL


@pytest.mark.parametrize("truth", [t for t in ADVERTS if "duty" in t], ids=lambda truth: truth["id"])
def test_duties_ask_for_less(truth: dict[str, Any], read_adverts: dict[str, JobAdvert]) -> None:
    assert asked(read_adverts[truth["id"]], Wanted.DUTY) >= sets(*truth["duty"])
