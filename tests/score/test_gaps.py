import pytest

from gapscan.schema.assessment import GapKind, Readiness
from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.resume import CareerFacts
from gapscan.schema.taxonomy import Verdict
from gapscan.score.profile import build_profile
from gapscan.score.readiness import readiness_for
from tests.score.factory import AS_OF, TAXONOMY, career, mention, post


def readiness(title_id: str, facts: CareerFacts, *matches: SkillMatch) -> Readiness:
    return readiness_for(TAXONOMY.title_by_id[title_id], build_profile(matches, facts, TAXONOMY, as_of=AS_OF))


ENGINEER = career(post("ML Engineer", "2021-01", "present"))
MATCHES = (
    mention("python", Claim.USED, 0),
    mention("machine-learning", Claim.USED, 0),
    mention("docker", Claim.LISTED),
)


def test_gaps_tell_what_is_lost_most_points_first() -> None:
    found = readiness("senior-ml-engineer", ENGINEER, *MATCHES)
    assert [(gap.requirement, gap.kind) for gap in found.gaps] == [
        ("dl-framework", GapKind.MISSING),
        ("leadership", GapKind.WEAK),
        ("docker", GapKind.WEAK),
        ("communication", GapKind.MISSING),
    ]
    assert found.gaps[0].advice == "Work on dl-framework."
    assert sum(gap.points for gap in found.gaps) + found.score == pytest.approx(100)
    points = [gap.points for gap in found.gaps]
    assert points == sorted(points, reverse=True)


def test_the_path_reaches_the_next_verdict() -> None:
    found = readiness("senior-ml-engineer", ENGINEER, *MATCHES)
    assert found.path_title == "senior-ml-engineer"
    assert found.path_verdict is not None
    score = found.score
    for step in found.path:
        score += step.points
        assert step.score == pytest.approx(score)
    assert score >= {Verdict.READY: 75, Verdict.NEARLY: 60, Verdict.DEVELOPING: 40}[found.path_verdict]


def test_a_critical_gap_stands_on_the_path_though_the_score_is_enough() -> None:
    facts = career(post("ML Engineer", "2016-01", "present"))
    keys = ("python", "machine-learning", "docker", "communication")
    led = [mention(key, Claim.LED, 0) for key in ("team-leading", "mentoring", "hiring")]
    found = readiness("senior-ml-engineer", facts, *(mention(key, Claim.USED, 0) for key in keys), *led)
    assert found.score >= 75
    assert found.verdict is Verdict.NEARLY
    assert [step.requirement for step in found.path] == ["dl-framework"]
    assert found.path_verdict is Verdict.READY


def test_no_path_where_only_time_holds_the_verdict() -> None:
    facts = career(post("ML Engineer", "2022-07", "present"))
    keys = ("python", "machine-learning", "docker", "communication", "pytorch")
    led = [mention(key, Claim.LED, 0) for key in ("team-leading", "mentoring", "hiring")]
    found = readiness("senior-ml-engineer", facts, *(mention(key, Claim.USED, 0) for key in keys), *led)
    assert found.score >= 75
    assert found.verdict is Verdict.DEVELOPING
    assert found.path == ()
    assert (found.path_title, found.path_verdict) == (None, None)
