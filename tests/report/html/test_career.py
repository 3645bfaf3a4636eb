"""What no skill shows rests on lines of the resume too: posts, studies, links, projects, publications."""

from datetime import date

import pytest

from gapscan import pipeline
from gapscan.report.html.career import career_of
from gapscan.report.options import Options
from gapscan.report.registry import shown_to
from gapscan.schema.assessment import Assessment
from gapscan.schema.taxonomy import EvidenceKind

RESUME = b"""Ada Quill
ada@quill.example | github.com/adaquill | linkedin.com/in/adaquill

Experience
Research Assistant, Brightwater University
2019-03 to 2021-02
- Measured rainfall with Python and R
Data Engineer, Northwind Ltd
2021-03 to present
- Built pipelines in SQL and Python

Projects
Bird counter
- Counted birds with OpenCV

Publications
Quill A. (2020) Rain in the hills. Journal of Weather, 12, 3-9.
Quill A. (2021) More rain. Journal of Weather, 13, 4-8.

Education
PhD in Physics, University of Leeds, 2019
BSc in Physics, University of Leeds, 2015
"""


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    return pipeline.parse(RESUME, as_of=date(2026, 1, 1), file_name="cv.txt")


def lines_of(kind: EvidenceKind | None, assessment: Assessment, *, counts: bool = True) -> list[str]:
    found = career_of(kind, assessment, counts=counts)
    return [assessment.text[one.start :].split("\n", 1)[0] for one in found]


@pytest.mark.parametrize(
    ("kind", "counts", "expected"),
    [
        pytest.param(EvidenceKind.YEARS, True, ["Research Assistant", "Data Engineer"], id="years"),
        pytest.param(EvidenceKind.ROLE, False, ["Research Assistant", "Data Engineer"], id="role-not-met"),
        pytest.param(EvidenceKind.DEGREE, True, ["PhD", "BSc"], id="degree"),
        pytest.param(EvidenceKind.PORTFOLIO, True, ["github.com/adaquill", "Bird counter"], id="portfolio"),
        pytest.param(EvidenceKind.RESEARCH, True, ["Quill A. (2020)", "PhD", "Research"], id="research"),
        pytest.param(EvidenceKind.LEADERSHIP, True, ["Research Assistant", "Data Engineer"], id="leadership"),
        pytest.param(EvidenceKind.PORTFOLIO, False, [], id="nothing-counts"),
        pytest.param(EvidenceKind.RESEARCH, False, [], id="no-research-counts"),
        pytest.param(None, True, [], id="a-skill"),
    ],
)
def test_each_kind_has_its_lines(
    kind: EvidenceKind | None,
    counts: bool,
    expected: list[str],
    assessment: Assessment,
) -> None:
    found = lines_of(kind, assessment, counts=counts)
    assert len(found) == len(expected), found
    assert [line for line, start in zip(found, expected, strict=True) if not line.startswith(start)] == []


def test_work_stands_in_where_there_is_nothing_to_look_at() -> None:
    plain = RESUME.replace(b"github.com/adaquill | ", b"").replace(
        b"Projects\nBird counter\n- Counted birds with OpenCV\n", b""
    )
    found = lines_of(EvidenceKind.PORTFOLIO, pipeline.parse(plain, as_of=date(2026, 1, 1), file_name="cv.txt"))
    assert [line.split(",")[0] for line in found] == ["Research Assistant", "Data Engineer"]


def test_a_blind_report_shows_no_link(assessment: Assessment) -> None:
    found = lines_of(EvidenceKind.PORTFOLIO, shown_to(assessment, Options(blind=True)))
    assert found == ["Bird counter"]
