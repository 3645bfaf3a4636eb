import pytest

from gapscan.schema.assessment import Gate, GateId, GateStatus, Readiness
from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.resume import CareerFacts, DegreeLevel, EntryKind
from gapscan.schema.taxonomy import Gates, Importance, Verdict
from gapscan.score.gates import verdict_for
from gapscan.score.profile import build_profile
from gapscan.score.readiness import readiness_for
from gapscan.ways import verdict_by_score
from tests.score.factory import AS_OF, TAXONOMY, career, mention, post, study, taxonomy, title

BACHELOR, MASTER, PHD = DegreeLevel.BACHELOR, DegreeLevel.MASTER, DegreeLevel.PHD
PASS, FAIL, UNKNOWN = GateStatus.PASS, GateStatus.FAIL, GateStatus.UNKNOWN


def readiness(facts: CareerFacts, *matches: SkillMatch, gates: Gates | None = None) -> Readiness:
    holder = title(
        "some-title",
        "Some Title",
        "ml-engineer",
        "entry",
        ("python", 1, Importance.CRITICAL, Claim.LISTED),
        ("sql", 1, Importance.CRITICAL, Claim.LISTED),
        ("docker", 1, Importance.CRITICAL, Claim.LISTED),
        gates=gates,
    )
    return readiness_for(holder, build_profile(matches, facts, taxonomy(titles=TAXONOMY.titles), as_of=AS_OF))


def gate(found: Readiness, key: str) -> Gate | None:
    return next((gate for gate in found.gates if gate.id == key), None)


LONG = post("ML Engineer", "2010-01", "2016-01")
SHORT = post("ML Engineer", "2020-01", "2021-01")


@pytest.mark.parametrize(
    ("facts", "gates", "status", "required", "observed"),
    [
        pytest.param(career(LONG), Gates(years=5), PASS, "5 years", "6 years", id="pass"),
        pytest.param(career(SHORT), Gates(years=5), FAIL, "5 years", "1 year", id="fail"),
        pytest.param(career(SHORT), Gates(years=13 / 12), PASS, "1.1 years", "1 year", id="one-month-is-forgiven"),
        pytest.param(career(), Gates(years=5), UNKNOWN, "5 years", "0 years dated", id="no-posts"),
        pytest.param(career(post("ML Engineer")), Gates(years=5), UNKNOWN, "5 years", "0 years dated", id="undated"),
        pytest.param(
            career(SHORT, post("ML Engineer")), Gates(years=5), UNKNOWN, "5 years", "1 year dated", id="one-undated"
        ),
        pytest.param(career(SHORT, post("Nurse")), Gates(years=5), FAIL, "5 years", "1 year", id="irrelevant-undated"),
        pytest.param(career(), Gates(years=0), PASS, "0 years", "0 years", id="none-asked"),
        pytest.param(
            career(post("ML Engineer", "2020-01", "2023-01"), degrees=(study(PHD),)),
            Gates(years=5, years_with_phd=3),
            PASS,
            "3 years with a doctorate",
            "3 years",
            id="doctorate",
        ),
        pytest.param(
            career(post("ML Engineer", "2020-01", "2023-01", EntryKind.VOLUNTEER)),
            Gates(years=2),
            FAIL,
            "2 years",
            "1.5 years",
            id="volunteering",
        ),
    ],
)
def test_years_gate(facts: CareerFacts, gates: Gates, status: GateStatus, required: str, observed: str) -> None:
    found = gate(readiness(facts, gates=gates), "years")
    assert found is not None
    assert (found.status, found.required, found.observed) == (status, required, observed)


@pytest.mark.parametrize(
    ("facts", "asked", "status", "observed"),
    [
        pytest.param(career(degrees=(study(MASTER),)), BACHELOR, PASS, "a master's degree", id="more"),
        pytest.param(career(degrees=(study(BACHELOR),)), MASTER, FAIL, "a bachelor's degree", id="less"),
        pytest.param(career(), BACHELOR, UNKNOWN, "no degree found", id="nothing-found"),
        pytest.param(career(degrees=(study(None),)), BACHELOR, UNKNOWN, "no degree found", id="degree-not-told"),
        pytest.param(
            career(degrees=(study(BACHELOR, "2027"),)),
            BACHELOR,
            UNKNOWN,
            "a bachelor's degree under way",
            id="under-way",
        ),
        pytest.param(career(degrees=(study(DegreeLevel.BOOTCAMP),)), BACHELOR, FAIL, "a boot camp", id="boot-camp"),
        pytest.param(
            career(degrees=(study(DegreeLevel.HIGHSCHOOL),)),
            DegreeLevel.HIGHSCHOOL,
            PASS,
            "a high-school diploma",
            id="school-asked-for",
        ),
        pytest.param(
            career(LONG), BACHELOR, PASS, "no degree, equivalent experience", id="six-years-stand-for-a-bachelor"
        ),
        pytest.param(
            career(LONG, degrees=(study(BACHELOR),)),
            MASTER,
            PASS,
            "a bachelor's degree, equivalent experience",
            id="two-more-for-a-master",
        ),
        pytest.param(
            career(LONG, degrees=(study(BACHELOR),)),
            PHD,
            PASS,
            "a bachelor's degree, equivalent experience",
            id="six-more-for-a-doctorate",
        ),
        pytest.param(career(SHORT, degrees=(study(MASTER),)), PHD, FAIL, "a master's degree", id="too-little"),
    ],
)
def test_degree_gate(facts: CareerFacts, asked: DegreeLevel, status: GateStatus, observed: str) -> None:
    found = gate(readiness(facts, gates=Gates(degree=asked)), "degree")
    assert found is not None
    assert (found.status, found.observed) == (status, observed)


def test_equivalent_experience_comes_on_top_of_the_years_asked_for() -> None:
    found = gate(readiness(career(LONG), gates=Gates(years=5, degree=BACHELOR)), "degree")
    assert found is not None
    assert found.status is UNKNOWN


def test_a_title_without_gates_has_none_of_years_and_degree() -> None:
    assert [found.id for found in readiness(career()).gates] == ["critical", "evidence"]


USED, LISTED = Claim.USED, Claim.LISTED


@pytest.mark.parametrize(
    ("claims", "critical", "evidence", "points", "verdict"),
    [
        pytest.param((USED, USED, LISTED), PASS, PASS, 66.7, Verdict.READY, id="shown"),
        pytest.param((USED, LISTED, LISTED), PASS, FAIL, 33.3, Verdict.DEVELOPING, id="mostly-listed"),
        pytest.param((LISTED, LISTED, LISTED), PASS, FAIL, 0.0, Verdict.DEVELOPING, id="nothing-but-a-list"),
        pytest.param((USED, Claim.COURSEWORK, LISTED), PASS, UNKNOWN, 56.7, Verdict.NEARLY, id="studied-counts"),
        pytest.param((USED, USED, None), FAIL, PASS, 66.7, Verdict.NEARLY, id="one-missing"),
    ],
)
def test_critical_and_evidence(
    claims: tuple[Claim | None, ...], critical: GateStatus, evidence: GateStatus, points: float, verdict: Verdict
) -> None:
    keys = ("python", "sql", "docker")
    matches = [mention(key, claim) for key, claim in zip(keys, claims, strict=True) if claim] * 20
    found = readiness(career(), *matches)
    assert [gate.status for gate in found.gates] == [critical, evidence]
    assert found.gates[1].observed == f"{points} points"
    assert found.verdict is verdict


def test_nothing_critical_no_critical_gate() -> None:
    holder = title("some-title", "Some", "ml-engineer", "entry", ("python", 1, Importance.HELPFUL, Claim.LISTED))
    found = readiness_for(holder, build_profile([], career(), TAXONOMY, as_of=AS_OF))
    assert [gate.id for gate in found.gates] == ["evidence"]


@pytest.mark.parametrize(
    ("score", "verdict"),
    [
        (100, Verdict.READY),
        (75, Verdict.READY),
        (75 - 1e-12, Verdict.READY),
        (74.9, Verdict.NEARLY),
        (60, Verdict.NEARLY),
        (40, Verdict.DEVELOPING),
        (39.9, Verdict.EARLY),
        (0, Verdict.EARLY),
    ],
)
def test_thresholds(score: float, verdict: Verdict) -> None:
    assert verdict_by_score(score, TAXONOMY.thresholds) is verdict


@pytest.mark.parametrize(
    ("gates", "verdict"),
    [
        pytest.param([], Verdict.READY, id="no-gates"),
        pytest.param([("years", PASS), ("degree", PASS)], Verdict.READY, id="passed"),
        pytest.param([("years", FAIL)], Verdict.DEVELOPING, id="years-fail"),
        pytest.param([("years", UNKNOWN)], Verdict.NEARLY, id="years-unknown"),
        pytest.param([("degree", FAIL)], Verdict.NEARLY, id="degree-fails"),
        pytest.param([("degree", UNKNOWN), ("years", FAIL)], Verdict.DEVELOPING, id="the-lower-cap-holds"),
    ],
)
def test_caps(gates: list[tuple[GateId, GateStatus]], verdict: Verdict) -> None:
    built = [Gate(id=key, status=status, required="", observed="") for key, status in gates]
    assert verdict_for(90, built, TAXONOMY.thresholds) is verdict
    assert verdict_for(10, built, TAXONOMY.thresholds) is Verdict.EARLY
