"""The example that docs/scoring.md works by hand, line by line."""

from pathlib import Path

import pytest

from gapscan.schema.assessment import GapKind, GateStatus, Readiness
from gapscan.schema.match import Claim
from gapscan.schema.resume import DegreeLevel
from gapscan.schema.taxonomy import EvidenceKind, Gates, Importance, Verdict
from gapscan.score import assess
from tests.score.factory import AS_OF, TAXONOMY, asked, career, mention, post, requirement, study, title

DOC = Path(__file__).parents[2] / "docs" / "scoring.md"
CRITICAL, IMPORTANT = Importance.CRITICAL, Importance.IMPORTANT

ROWS = [
    ("python", 25, 0.868, 21.71),
    ("dl-framework", 25, 0.5, 12.50),
    ("maths", 20, 0.5, 10.00),
    ("sql", 5, 0.809, 4.04),
    ("years", 15, 0.75, 11.25),
    ("degree", 10, 1.0, 10.00),
]


@pytest.fixture(scope="module")
def reading() -> Readiness:
    pytorch = requirement("dl-framework", "pytorch")
    holder = title("example", "Machine Learning Engineer", "ml-engineer", "mid", gates=Gates(years=2))
    holder = holder.model_copy(
        update={
            "requirements": (
                asked("python", 0.25, CRITICAL, Claim.USED, 36),
                asked("dl-framework", 0.25, CRITICAL, Claim.USED).model_copy(update={"requirement": pytorch}),
                asked("maths", 0.20, IMPORTANT, Claim.LISTED),
                asked("sql", 0.05, IMPORTANT, Claim.USED),
                asked("years", 0.15, IMPORTANT, Claim.LISTED),
                asked("degree", 0.10, IMPORTANT, Claim.LISTED),
            )
        }
    )
    facts = career(
        post("Machine Learning Engineer", "2024-07", "present"),
        post("Shop Manager", "2016-01", "2018-01"),
        degrees=(study(DegreeLevel.BACHELOR),),
    )
    matches = [
        mention("python", Claim.USED, 0),
        mention("tensorflow", Claim.USED, 0),
        mention("sql", Claim.USED, 1),
        mention("statistics", Claim.LISTED),
        mention("linear-algebra", Claim.COURSEWORK),
    ]
    return assess(matches, facts, TAXONOMY, as_of=AS_OF, titles=[holder]).readiness[0]


def test_every_line_of_the_table(reading: Readiness) -> None:
    found = [(term.requirement, term.weight * 100, term.coverage, term.points) for term in reading.terms]
    for have, want in zip(found, ROWS, strict=True):
        assert have[0] == want[0]
        assert have[1:] == pytest.approx(want[1:], abs=0.005)


def test_the_sum_the_gate_and_the_path(reading: Readiness) -> None:
    assert reading.score == pytest.approx(69.50, abs=0.005)
    assert [(gate.id, gate.status) for gate in reading.gates] == [
        ("years", GateStatus.FAIL),
        ("critical", GateStatus.PASS),
        ("evidence", GateStatus.PASS),
    ]
    assert reading.gates[-1].observed == "64.2 points"
    assert reading.verdict is Verdict.DEVELOPING
    assert [(gap.requirement, gap.kind) for gap in reading.gaps] == [
        ("dl-framework", GapKind.ADJACENT),
        ("maths", GapKind.WEAK),
        ("years", GapKind.WEAK),
        ("python", GapKind.WEAK),
        ("sql", GapKind.STALE),
    ]
    assert [(step.requirement, round(step.score, 2)) for step in reading.path] == [("dl-framework", 82.0)]


def test_the_page_tells_the_same() -> None:
    page = DOC.read_text(encoding="utf-8")
    for key, weight, coverage, points in ROWS:
        assert f"| `{key}` | {weight} |" in page
        assert f"| {coverage:.3f} | {points:.2f} |" in page
    assert "**69.50**" in page


def test_no_kind_of_evidence_is_left_out_of_the_page() -> None:
    page = DOC.read_text(encoding="utf-8")
    assert all(f"**{kind.value}**" in page for kind in EvidenceKind)
    assert all(f"**{claim.value}**" in page for claim in Claim)
