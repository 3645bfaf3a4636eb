"""The table of a real sample in docs/scoring.md is what the program says, row by row."""

from datetime import date
from pathlib import Path

import pytest

from gapscan.errors import TaxonomyError
from gapscan.pipeline import scan
from gapscan.schema.assessment import Readiness
from gapscan.taxonomy import load_taxonomy
from tests.conftest import FLAG

PROJECT = Path(__file__).parents[2]
DOC = PROJECT / "docs" / "scoring.md"
SAMPLE = PROJECT / "sample_resumes" / "junior-ml-engineer.pdf"
TITLE = "junior-ml-engineer"
BEGIN, END = "<!-- sample: begin -->\n", "<!-- sample: end -->"


@pytest.fixture(scope="module")
def reading() -> Readiness:
    if not SAMPLE.is_file():
        pytest.skip("the sample PDF is not built")
    try:
        taxonomy = load_taxonomy()
    except TaxonomyError:
        pytest.skip("the taxonomy does not load; its own tests say why")
    scores = scan(SAMPLE, as_of=date(2026, 1, 1), taxonomy=taxonomy).scores
    assert scores is not None
    return next(reading for reading in scores.readiness if reading.title_id == TITLE)


def table(reading: Readiness) -> str:
    """The terms of a readiness as a Markdown table, with the sum."""
    rows = ["| requirement | weight | coverage | points | why |", "|---|---|---|---|---|"]
    rows += [
        f"| `{t.requirement}` | {100 * t.weight:.2f} | {t.coverage:.3f} | {t.points:.2f} | {t.reason} |"
        for t in reading.terms
    ]
    weight = 100 * sum(t.weight for t in reading.terms)
    rows.append(f"| **sum** | {weight:.0f} | | **{reading.score:.2f}** | {reading.verdict} |")
    return "\n".join(rows) + "\n"


def test_the_page_shows_the_sample_as_it_is_scored(reading: Readiness, request: pytest.FixtureRequest) -> None:
    page = DOC.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    fresh = before + BEGIN + table(reading) + END + after
    if request.config.getoption(FLAG):
        DOC.write_text(fresh, encoding="utf-8", newline="\n")
        page = fresh
    assert page == fresh, (
        f"docs/scoring.md is behind: if that is meant, run pytest {FLAG} tests/score/test_sample_page.py"
    )


def test_the_points_are_weight_times_coverage_and_add_up(reading: Readiness) -> None:
    assert sum(100 * t.weight * t.coverage for t in reading.terms) == pytest.approx(reading.score, abs=1e-6)
