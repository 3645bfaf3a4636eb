import pytest

from gapscan.schema.assessment import LadderRung, Readiness, Scores
from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.resume import CareerFacts, DegreeLevel, EntryKind, PostFacts
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import Verdict
from gapscan.score import assess
from gapscan.score.ladder import NEAR_TIE_POINTS
from tests.score.factory import AS_OF, TAXONOMY, career, mention, post, study, taxonomy

BACHELOR = (study(DegreeLevel.BACHELOR),)
ENGINEERING = ("python", "machine-learning", "pytorch", "docker")


def used(entry: int, *skills: str) -> list[SkillMatch]:
    return [mention(skill, Claim.USED, entry) for skill in skills]


def score(facts: CareerFacts, matches: list[SkillMatch]) -> Scores:
    return assess(matches, facts, TAXONOMY, as_of=AS_OF)


SENIOR_ENGINEER = (
    career(
        post("Senior ML Engineer", "2020-01", "present"), post("ML Engineer", "2016-01", "2020-01"), degrees=BACHELOR
    ),
    [*used(0, *ENGINEERING, "communication"), *used(1, *ENGINEERING), mention("mentoring", Claim.LED, 0)],
)
ENGINEER = (career(post("ML Engineer", "2022-01", "present"), degrees=BACHELOR), used(0, *ENGINEERING))
ANALYST = (
    career(post("Data Analyst", "2021-01", "present"), degrees=BACHELOR),
    used(0, "sql", "tableau", "python", "communication"),
)
STUDENT = (
    career(degrees=(study(DegreeLevel.BACHELOR, "2026-09"),), link=True),
    [
        *(mention(key, Claim.USED, section=SectionKind.PROJECTS) for key in ("python", "machine-learning", "pytorch")),
        mention("statistics", Claim.COURSEWORK),
    ],
)
NURSE = (
    career(post("Registered Nurse", "2012-01", "2025-01"), degrees=(*BACHELOR, study(DegreeLevel.BOOTCAMP, "2025"))),
    [
        *used(0, "communication", "excel"),
        *(mention(key, Claim.USED, section=SectionKind.PROJECTS) for key in ("python", "machine-learning", "sql")),
    ],
)
STUFFED = (career(), [mention(skill.id, Claim.LISTED) for skill in TAXONOMY.skills] * 3)
INFLATED = (career(post("Senior ML Engineer", "2025-06", "present"), degrees=BACHELOR), used(0, "python"))
RETURNING = (
    career(post("ML Engineer", "2010-01", "2015-01"), post("Data Analyst", "2024-01", "present"), degrees=BACHELOR),
    [*used(0, *ENGINEERING), *used(1, "sql", "tableau", "communication")],
)


@pytest.mark.parametrize(
    ("person", "fit", "verdict"),
    [
        pytest.param(SENIOR_ENGINEER, "senior-ml-engineer", Verdict.READY, id="senior-engineer"),
        pytest.param(ENGINEER, "ml-engineer", Verdict.READY, id="engineer"),
        pytest.param(ANALYST, "data-analyst", Verdict.READY, id="analyst-who-knows-python"),
        pytest.param(STUDENT, "entry-ml-engineer", Verdict.NEARLY, id="student"),
        pytest.param(STUFFED, "junior-data-analyst", Verdict.DEVELOPING, id="keyword-list"),
        pytest.param(INFLATED, "entry-ml-engineer", Verdict.EARLY, id="inflated-title"),
        pytest.param(RETURNING, "data-analyst", Verdict.READY, id="todays-field-first"),
    ],
)
def test_best_fit(person: tuple[CareerFacts, list[SkillMatch]], fit: str, verdict: Verdict) -> None:
    found = score(*person)
    assert found.best_fit == fit
    assert found.readiness[0].title_id == fit
    assert found.readiness[0].verdict is verdict


def test_a_career_changer_starts_at_entry() -> None:
    found = score(*NURSE)
    best = found.readiness[0]
    assert best.level == "entry"
    assert all(reading.verdict is not Verdict.READY for reading in found.readiness if reading.level != "entry")


def test_the_rest_is_sorted_by_verdict_level_and_score() -> None:
    def order(reading: Readiness) -> tuple[int, int, float, str]:
        rank = TAXONOMY.level_rank[reading.level]
        return list(Verdict).index(reading.verdict), -rank, -reading.score, reading.title_id

    rest = score(*SENIOR_ENGINEER).readiness[1:]
    assert [order(reading) for reading in rest] == sorted(order(reading) for reading in rest)
    assert len(rest) == len(TAXONOMY.titles) - 1


def rung(person: tuple[CareerFacts, list[SkillMatch]], family: str) -> LadderRung:
    return next(rung for rung in score(*person).ladder if rung.family == family)


@pytest.mark.parametrize(
    ("person", "family", "level", "ready", "above"),
    [
        pytest.param(SENIOR_ENGINEER, "ml-engineer", "senior", "senior-ml-engineer", None, id="at-the-top"),
        pytest.param(ENGINEER, "ml-engineer", "mid", "ml-engineer", "senior-ml-engineer", id="next-edge-is-preferred"),
        pytest.param(STUDENT, "ml-engineer", None, None, "entry-ml-engineer", id="the-lowest-rung"),
        pytest.param(STUDENT, "research", None, None, "research-scientist", id="a-family-without-entry"),
    ],
)
def test_ladder(
    person: tuple[CareerFacts, list[SkillMatch]], family: str, level: str | None, ready: str | None, above: str | None
) -> None:
    found = rung(person, family)
    assert (found.ready_level, found.ready_title, found.next_title) == (level, ready, above)
    assert (found.next_score is None) == (above is None)


def test_who_is_ready_gets_a_path_to_the_next_title() -> None:
    found = score(ENGINEER[0], used(0, "python", "machine-learning", "pytorch"))
    ready = next(reading for reading in found.readiness if reading.title_id == "ml-engineer")
    assert (ready.path_title, ready.path_verdict) == ("senior-ml-engineer", Verdict.READY)
    assert ready.path[-1].score >= 75


def test_no_path_where_the_next_title_is_ready_too_or_there_is_none() -> None:
    found = {reading.title_id: reading for reading in score(*SENIOR_ENGINEER).readiness}
    assert found["ml-engineer"].path == ()
    assert found["senior-ml-engineer"].path == ()


@pytest.mark.parametrize(
    ("posts", "family"),
    [
        pytest.param([post("Data Analyst"), post("ML Engineer")], "data-analyst", id="undated-first-told"),
        pytest.param(
            [post("ML Engineer", "2010-01", "2012-01"), post("Data Analyst", "2024-01", None)],
            "data-analyst",
            id="start-alone",
        ),
        pytest.param([post("Data Analyst", "2005-01", "2010-01")], "ml-engineer", id="long-ago-is-not-today"),
        pytest.param([post("Data Analyst", None, None, EntryKind.INTERNSHIP)], "data-analyst", id="internship"),
        pytest.param([post("Cook", "2020-01", "2025-01")], "ml-engineer", id="none-of-ours"),
    ],
)
def test_near_ties_go_to_the_family_of_today(posts: list[PostFacts], family: str) -> None:
    # of the entry titles the engineer's scores a little more than the analyst's
    matches = [
        mention("sql", Claim.LEARNING),
        mention("python", Claim.LEARNING),
        mention("statistics", Claim.LISTED),
        mention("docker", Claim.USED, section=SectionKind.PROJECTS),
    ]
    titles = [TAXONOMY.title_by_id[key] for key in ("entry-ml-engineer", "junior-data-analyst")]
    found = assess(matches, career(*posts, link=True), TAXONOMY, as_of=AS_OF, titles=titles)
    by_family = {reading.family: reading.score for reading in found.readiness}
    assert 0 < by_family["ml-engineer"] - by_family["data-analyst"] < NEAR_TIE_POINTS
    assert found.readiness[0].family == family


def test_no_titles_no_fit() -> None:
    found = assess([], career(), taxonomy(titles=()), as_of=AS_OF)
    assert (found.best_fit, found.readiness, found.ladder) == (None, (), ())
