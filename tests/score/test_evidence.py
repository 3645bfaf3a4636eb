import pytest

from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.resume import CareerFacts, DegreeLevel, EntryKind
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import EvidenceKind, Gates, Importance, Requirement, TitleRequirement
from gapscan.score.evidence import MEASURES, measure_evidence, years_asked
from gapscan.score.finding import Asking, Finding
from gapscan.score.profile import build_profile
from tests.score.factory import AS_OF, LEVELS, TAXONOMY, asked, career, mention, post, study, taxonomy, title

BACHELOR, MASTER, PHD = DegreeLevel.BACHELOR, DegreeLevel.MASTER, DegreeLevel.PHD
PROJECTS = SectionKind.PROJECTS
LEVEL = {level.id: level for level in LEVELS}


def measure(
    kind: EvidenceKind,
    facts: CareerFacts,
    *matches: SkillMatch,
    months: int = 0,
    level: str = "senior",
    gates: Gates | None = None,
) -> Finding:
    holder = title("some-title", "Some Title", "ml-engineer", level, gates=gates)
    asking = Asking(holder, asked(kind.value, 1.0, Importance.IMPORTANT, Claim.LISTED, months), LEVEL[level])
    return measure_evidence(kind, asking, build_profile(matches, facts, TAXONOMY, as_of=AS_OF))


def test_every_kind_has_a_measure() -> None:
    assert set(MEASURES) == set(EvidenceKind)


def engineer(months: int) -> CareerFacts:
    year, month = divmod(months, 12)
    return career(post("ML Engineer", "2010-01", f"{2010 + year}-{month + 1:02}"))


@pytest.mark.parametrize(
    ("finding", "coverage"),
    [
        pytest.param(measure(EvidenceKind.YEARS, engineer(30)), 0.5, id="half-of-the-level"),
        pytest.param(measure(EvidenceKind.YEARS, engineer(90)), 1.0, id="more-than-asked"),
        pytest.param(measure(EvidenceKind.YEARS, engineer(30), months=40), 0.75, id="months-of-the-requirement"),
        pytest.param(measure(EvidenceKind.YEARS, engineer(30), gates=Gates(years=10)), 0.25, id="gate-of-the-title"),
        pytest.param(measure(EvidenceKind.YEARS, career(), level="entry"), 1.0, id="none-asked"),
        pytest.param(
            measure(EvidenceKind.YEARS, engineer(30), level="leadership"), 0.5, id="asks-what-the-rung-below-does"
        ),
        pytest.param(measure(EvidenceKind.ROLE, engineer(15)), 0.5, id="role"),
        pytest.param(measure(EvidenceKind.ROLE, engineer(6), level="entry"), 1.0, id="role-at-entry"),
        pytest.param(measure(EvidenceKind.ROLE, career(post("Data Analyst", "2020-01", "2022-07"))), 0.5, id="related"),
        pytest.param(measure(EvidenceKind.ROLE, career(post("ML Engineer"))), 0.5, id="undated"),
        pytest.param(measure(EvidenceKind.ROLE, career(post("Nurse", "2000-01", "2020-01"))), 0.0, id="a-nurse"),
        pytest.param(
            measure(EvidenceKind.ROLE, career(post("ML Engineer", "2020-01", "2022-07", EntryKind.VOLUNTEER))),
            0.5,
            id="volunteer",
        ),
    ],
)
def test_years_and_role(finding: Finding, coverage: float) -> None:
    assert finding.coverage == pytest.approx(coverage)
    assert finding.reason.endswith(".")


@pytest.mark.parametrize(
    ("degrees", "wanted", "coverage"),
    [
        pytest.param(((BACHELOR, "2015"),), None, 1.0, id="bachelor-is-the-default"),
        pytest.param(((PHD, "2015"),), BACHELOR, 1.0, id="more-than-asked"),
        pytest.param(((BACHELOR, "2015"),), MASTER, 0.6, id="one-step-short"),
        pytest.param(((BACHELOR, "2015"),), PHD, 0.3, id="two-steps-short"),
        pytest.param(((DegreeLevel.ASSOCIATE, "2015"),), PHD, 0.0, id="three-steps-short"),
        pytest.param(((DegreeLevel.HIGHSCHOOL, "2015"),), BACHELOR, 0.0, id="school"),
        pytest.param(
            ((DegreeLevel.HIGHSCHOOL, "2015"), (DegreeLevel.BOOTCAMP, "2016")), BACHELOR, 0.25, id="boot-camp"
        ),
        pytest.param(((DegreeLevel.ASSOCIATE, "2015"), (DegreeLevel.BOOTCAMP, "2016")), PHD, 0.25, id="best-of-both"),
        pytest.param(((BACHELOR, "present"),), BACHELOR, 0.7, id="under-way"),
        pytest.param(((BACHELOR, "2015"), (MASTER, "2027")), MASTER, 0.7, id="next-one-under-way"),
        pytest.param((), BACHELOR, 0.0, id="none"),
    ],
)
def test_degree(degrees: tuple[tuple[DegreeLevel, str], ...], wanted: DegreeLevel | None, coverage: float) -> None:
    facts = career(degrees=tuple(study(level, end) for level, end in degrees))
    assert measure(EvidenceKind.DEGREE, facts, gates=Gates(degree=wanted)).coverage == pytest.approx(coverage)


@pytest.mark.parametrize(
    ("facts", "matches", "level", "total"),
    [
        pytest.param(career(), (), "senior", 0.0, id="nothing"),
        pytest.param(career(), [mention("mentoring", Claim.LISTED)], "senior", 0.05, id="a-word"),
        pytest.param(
            career(),
            [mention(key, Claim.LISTED) for key in ("mentoring", "hiring", "team-leading")] * 5,
            "senior",
            0.1,
            id="many-words",
        ),
        pytest.param(career(), [mention("mentoring", Claim.USED)], "senior", 0.15, id="practised"),
        pytest.param(career(), [mention("mentoring", Claim.LED)], "senior", 0.25, id="led"),
        pytest.param(career(post("Senior Nurse")), [], "senior", 0.4, id="senior-post-of-any-trade"),
        pytest.param(career(post("Senior Nurse")), [], "executive", 0.2, id="half-way-up"),
        pytest.param(career(post("ML Engineer")), [], "leadership", 0.4 / 3, id="a-third-of-the-way"),
        pytest.param(career(), [mention("communication", Claim.LED)], "senior", 0.0, id="soft-skills-do-not-lead"),
    ],
)
def test_leadership(facts: CareerFacts, matches: list[SkillMatch], level: str, total: float) -> None:
    finding = measure(EvidenceKind.LEADERSHIP, facts, *matches, level=level)
    assert finding.coverage == pytest.approx(min(1.0, total / LEVEL[level].expected_strength))


@pytest.mark.parametrize(
    ("shown_by", "total"),
    [
        pytest.param((), 0.5, id="every-leadership-skill"),
        pytest.param(("team-leading", "mentoring"), 0.25, id="deeds-that-the-taxonomy-names"),
        pytest.param(("communication",), 0.25, id="of-any-kind"),
        pytest.param(("team-leading",), 0.0, id="none-of-them"),
    ],
)
def test_only_the_deeds_that_the_requirement_names_show_leadership(shown_by: tuple[str, ...], total: float) -> None:
    led = [mention(key, Claim.LED) for key in ("mentoring", "hiring", "communication")]
    profile = build_profile(led, career(), TAXONOMY, as_of=AS_OF)
    plain = asked("leadership", 1.0, Importance.IMPORTANT, Claim.LISTED, 0)
    requirement = Requirement(
        id="led", label="Has led", evidence=EvidenceKind.LEADERSHIP, shown_by=shown_by, advice="Say whom you led."
    )
    weighed = TitleRequirement(requirement=requirement, weight=1.0, importance=Importance.IMPORTANT)
    asking = Asking(title("lead", "Lead", "ml-engineer", "senior"), weighed, LEVEL["senior"])
    finding = measure_evidence(EvidenceKind.LEADERSHIP, asking, profile)
    assert finding.coverage == pytest.approx(total / LEVEL["senior"].expected_strength)
    # measured once for all titles that ask alike, and anew for those that name other deeds
    assert measure_evidence(EvidenceKind.LEADERSHIP, asking, profile) is finding
    other = Asking(asking.title, plain, asking.level)
    assert (measure_evidence(EvidenceKind.LEADERSHIP, other, profile) is finding) is (not shown_by)


@pytest.mark.parametrize(
    ("facts", "matches", "total"),
    [
        pytest.param(career(), (), 0.0, id="nothing"),
        pytest.param(career(publications=2), (), 0.3, id="two-publications"),
        pytest.param(career(publications=40), (), 0.6, id="many-publications"),
        pytest.param(career(degrees=(study(PHD),)), (), 0.4, id="doctorate"),
        pytest.param(career(degrees=(study(PHD, "2028"),)), (), 0.0, id="doctorate-under-way"),
        pytest.param(career(post("Assistant", "2020-01", "2021-01", EntryKind.RESEARCH)), (), 0.15, id="research-post"),
        pytest.param(career(post("Research Scientist", "2020-01", "2022-01")), (), 0.3, id="research-title"),
        pytest.param(career(), [mention("experiment-design")], 0.1, id="research-skill"),
        pytest.param(career(), [mention("experiment-design", Claim.LISTED)], 0.0, id="only-listed"),
    ],
)
def test_research(facts: CareerFacts, matches: list[SkillMatch], total: float) -> None:
    assert measure(EvidenceKind.RESEARCH, facts, *matches).coverage == pytest.approx(total / 0.85)


@pytest.mark.parametrize(
    ("facts", "matches", "coverage"),
    [
        pytest.param(career(), (), 0.0, id="nothing"),
        pytest.param(career(link=True), (), 0.5, id="link"),
        pytest.param(career(), [mention("python", section=PROJECTS)], 1 / 6, id="one-project-skill"),
        pytest.param(
            career(link=True),
            [mention(key, section=PROJECTS) for key in ("python", "sql", "docker", "r")],
            1.0,
            id="link-and-projects",
        ),
        pytest.param(career(link=True), [mention("open-source")], 0.75, id="work-in-public"),
        pytest.param(career(link=True), [mention("open-source", Claim.LISTED)], 0.5, id="open-source-only-listed"),
        pytest.param(career(post("ML Engineer", "2020-01", "2021-07")), (), 0.75, id="experience-stands-for-it"),
    ],
)
def test_portfolio(facts: CareerFacts, matches: list[SkillMatch], coverage: float) -> None:
    assert measure(EvidenceKind.PORTFOLIO, facts, *matches).coverage == pytest.approx(coverage)


@pytest.mark.parametrize(
    ("level", "gates", "has_phd", "years"),
    [
        ("senior", Gates(), False, 5),
        ("senior", Gates(), True, 3),
        ("senior", Gates(years=6, years_with_phd=4), True, 4),
        ("senior", Gates(years=6), True, 6),
        ("executive", Gates(), False, 5),
        ("entry", Gates(), False, 0),
    ],
)
def test_years_asked(level: str, gates: Gates, years: float, *, has_phd: bool) -> None:
    holder = title("some-title", "Some Title", "ml-engineer", level, gates=gates)
    assert years_asked(holder, LEVEL[level], TAXONOMY, has_phd=has_phd) == years


def test_a_ladder_that_states_no_years_asks_for_none() -> None:
    bare = LEVELS[3]
    holder = title("some-title", "Some Title", "ml-engineer", "leadership")
    assert years_asked(holder, bare, taxonomy(levels=(bare,), titles=()), has_phd=False) == 0
