import pytest

from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.resume import CareerFacts, DegreeLevel, EntryKind
from gapscan.schema.resume_text import SectionKind
from gapscan.score.profile import Profile, build_profile, weighted_months
from tests.score.factory import AS_OF, TAXONOMY, career, mention, post, study

ML_ENGINEER = TAXONOMY.title_by_id["senior-ml-engineer"]


def profile(facts: CareerFacts, *matches: SkillMatch) -> Profile:
    return build_profile(matches, facts, TAXONOMY, as_of=AS_OF)


def used(entry: int, *skills: str) -> list[SkillMatch]:
    return [mention(skill, Claim.USED, entry) for skill in skills]


@pytest.mark.parametrize(
    ("title", "skills", "months"),
    [
        pytest.param("ML Engineer", (), 12, id="own-family"),
        pytest.param("Data Analyst", (), 12, id="related-family"),
        pytest.param("Registered Nurse", (), 0, id="a-nurse"),
        pytest.param("Registered Nurse", ("excel", "tableau", "communication"), 0, id="a-nurse-with-office-tools"),
        pytest.param("Registered Nurse", ("team-leading", "mentoring", "communication"), 0, id="a-leading-nurse"),
        pytest.param("Web Developer", ("python", "docker", "sql"), 0, id="tools-of-every-trade"),
        pytest.param("Consultant", ("python", "docker", "machine-learning"), 12, id="three-skills-one-of-the-field"),
        pytest.param("Consultant", ("python", "machine-learning"), 0, id="two-skills"),
        pytest.param(None, ("python", "docker", "tensorflow"), 12, id="no-title-printed"),
    ],
)
def test_relevant_months(title: str | None, skills: tuple[str, ...], months: float) -> None:
    facts = career(post(title, "2020-01", "2021-01"))
    assert profile(facts, *used(0, *skills)).relevant_months(ML_ENGINEER) == months


def test_volunteering_counts_half_and_overlaps_count_once_at_the_higher_worth() -> None:
    volunteer = post("ML Engineer", "2020-01", "2021-01", EntryKind.VOLUNTEER)
    job = post("ML Engineer", "2020-07", "2021-07")
    assert profile(career(volunteer)).relevant_months(ML_ENGINEER) == 6
    assert profile(career(volunteer, job)).relevant_months(ML_ENGINEER) == 15


def test_weighted_months_do_not_depend_on_order() -> None:
    one, two = (frozenset(range(12)), 0.5), (frozenset(range(6, 18)), 1.0)
    assert weighted_months([one, two]) == weighted_months([two, one]) == 15


@pytest.mark.parametrize(
    ("end", "finished"),
    [
        pytest.param(None, True, id="no-date"),
        pytest.param("2015", True, id="past"),
        pytest.param("2026", True, id="this-year"),
        pytest.param("2026-06", False, id="later-this-year"),
        pytest.param("2027", False, id="next-year"),
        pytest.param("present", False, id="present"),
    ],
)
def test_degrees_under_way(end: str | None, *, finished: bool) -> None:
    found = profile(career(degrees=(study(DegreeLevel.BACHELOR, end), study(None, end))))
    assert (found.degrees, found.coming_degrees) == (
        ((DegreeLevel.BACHELOR,), ()) if finished else ((), (DegreeLevel.BACHELOR,))
    )


def test_degrees_highest_first() -> None:
    levels = (DegreeLevel.BOOTCAMP, DegreeLevel.PHD, DegreeLevel.BACHELOR)
    found = profile(career(degrees=tuple(study(level) for level in levels)))
    assert found.degrees == (DegreeLevel.PHD, DegreeLevel.BACHELOR, DegreeLevel.BOOTCAMP)
    assert found.has_phd


def test_project_skills_are_hard_and_claimed() -> None:
    projects = SectionKind.PROJECTS
    found = profile(
        career(),
        mention("python", section=projects),
        mention("communication", section=projects),
        mention("sql", Claim.WISH, section=projects),
        mention("docker", section=SectionKind.SKILLS),
    )
    assert found.project_skills == ("python",)


def test_neighbours_hold_both_ways() -> None:
    assert profile(career()).groundwork.neighbours["r"] == ("python",)
