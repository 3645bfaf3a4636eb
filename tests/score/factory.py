"""A small taxonomy and invented people for the tests of this room."""

from datetime import date

from gapscan.schema.match import Candidate, Claim, Method, SkillMatch
from gapscan.schema.resume import CareerFacts, DegreeLevel, EntryKind, Period, PostFacts, StudyFacts
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import (
    EvidenceKind,
    Family,
    Gates,
    GuideFact,
    Importance,
    Level,
    Requirement,
    Skill,
    SkillKind,
    Taxonomy,
    Thresholds,
    Title,
    TitleRequirement,
)

AS_OF = date(2026, 1, 15)

LEVELS = (
    Level(id="entry", name="Entry", years_min=0, hiring_minimum_years=0, expected_strength=0.5),
    Level(
        id="mid",
        name="Mid",
        years_min=3,
        hiring_minimum_years=2,
        hiring_minimum_years_phd=0,
        expected_strength=0.75,
    ),
    Level(
        id="senior",
        name="Senior",
        years_min=7,
        hiring_minimum_years=5,
        hiring_minimum_years_phd=3,
        expected_strength=0.85,
    ),
    Level(id="leadership", name="Leadership", expected_strength=0.85),
    Level(id="executive", name="Executive", expected_strength=0.8),
)

SKILLS = (
    Skill(id="python", name="Python", kind=SkillKind.PROGRAMMING_LANGUAGE, neighbours=("r",)),
    Skill(id="r", name="R", kind=SkillKind.PROGRAMMING_LANGUAGE),
    Skill(id="sql", name="SQL", kind=SkillKind.PROGRAMMING_LANGUAGE),
    Skill(
        id="pytorch",
        name="PyTorch",
        kind=SkillKind.LIBRARY_FRAMEWORK,
        parents=("dl-frameworks",),
        neighbours=("tensorflow",),
        since=2016,
    ),
    Skill(id="tensorflow", name="TensorFlow", kind=SkillKind.LIBRARY_FRAMEWORK, parents=("dl-frameworks",), since=2015),
    Skill(id="dl-frameworks", name="Deep-learning frameworks", kind=SkillKind.CONCEPT_METHOD, parents=("dl",)),
    Skill(id="dl", name="Deep learning", kind=SkillKind.CONCEPT_METHOD),
    Skill(id="machine-learning", name="Machine learning", kind=SkillKind.CONCEPT_METHOD),
    Skill(id="statistics", name="Statistics", kind=SkillKind.MATHEMATICS),
    Skill(id="linear-algebra", name="Linear algebra", kind=SkillKind.MATHEMATICS),
    Skill(id="docker", name="Docker", kind=SkillKind.TOOL),
    Skill(id="tableau", name="Tableau", kind=SkillKind.TOOL),
    Skill(id="excel", name="Excel", kind=SkillKind.TOOL),
    Skill(id="communication", name="Communication", kind=SkillKind.SOFT_SKILL),
    Skill(id="team-leading", name="Team leading", kind=SkillKind.LEADERSHIP),
    Skill(id="mentoring", name="Mentoring", kind=SkillKind.LEADERSHIP),
    Skill(id="hiring", name="Hiring", kind=SkillKind.LEADERSHIP),
    Skill(id="experiment-design", name="Experiment design", kind=SkillKind.RESEARCH),
    Skill(id="open-source", name="Open source", kind=SkillKind.SOFTWARE),
)


def requirement(key: str, *skills: str, at_least: int = 1, evidence: EvidenceKind | None = None) -> Requirement:
    return Requirement(
        id=key,
        label=key.replace("-", " ").capitalize(),
        skills=skills,
        at_least=at_least,
        evidence=evidence,
        advice=f"Work on {key}.",
        facts=(GuideFact(guide="guide-a", line=1),),
    )


REQUIREMENTS = {
    r.id: r
    for r in (
        requirement("python", "python"),
        requirement("sql", "sql"),
        requirement("dl-framework", "pytorch", "tensorflow"),
        requirement("dl", "dl"),
        requirement("ml", "machine-learning"),
        requirement("maths", "statistics", "linear-algebra", at_least=2),
        requirement("docker", "docker"),
        requirement("dashboards", "tableau", "excel"),
        requirement("communication", "communication"),
        requirement("years", evidence=EvidenceKind.YEARS),
        requirement("role", evidence=EvidenceKind.ROLE),
        requirement("degree", evidence=EvidenceKind.DEGREE),
        requirement("leadership", evidence=EvidenceKind.LEADERSHIP),
        requirement("research", evidence=EvidenceKind.RESEARCH),
        requirement("portfolio", evidence=EvidenceKind.PORTFOLIO),
    )
}

Ask = tuple[str, float, Importance, Claim, int]

CRITICAL, IMPORTANT, HELPFUL = Importance.CRITICAL, Importance.IMPORTANT, Importance.HELPFUL


def asked(key: str, weight: float, importance: Importance, claim: Claim, months: int = 0) -> TitleRequirement:
    return TitleRequirement(
        requirement=REQUIREMENTS[key], weight=weight, importance=importance, claim=claim, months=months
    )


def title(
    key: str,
    name: str,
    family: str,
    level: str,
    *asks: tuple[str, float, Importance, Claim] | Ask,
    aliases: tuple[str, ...] = (),
    gates: Gates | None = None,
    steps: tuple[str, ...] = (),
) -> Title:
    total = sum(ask[1] for ask in asks)
    return Title(
        id=key,
        name=name,
        family=family,
        level=level,
        aliases=aliases,
        focus="Focus",
        requirements=tuple(asked(ask[0], ask[1] / total, *ask[2:]) for ask in asks),
        gates=gates or Gates(),
        next=steps,
    )


TITLES = (
    title(
        "entry-ml-engineer",
        "Entry-Level Machine Learning Engineer",
        "ml-engineer",
        "entry",
        ("python", 3, CRITICAL, Claim.LISTED),
        ("ml", 3, CRITICAL, Claim.LISTED),
        ("dl-framework", 2, IMPORTANT, Claim.LISTED),
        ("maths", 2, IMPORTANT, Claim.COURSEWORK),
        ("portfolio", 1, HELPFUL, Claim.LISTED),
        aliases=("Junior Machine Learning Engineer", "Machine Learning Engineer I"),
        gates=Gates(degree=DegreeLevel.BACHELOR),
        steps=("ml-engineer",),
    ),
    title(
        "ml-engineer",
        "Machine Learning Engineer",
        "ml-engineer",
        "mid",
        ("python", 3, CRITICAL, Claim.USED, 24),
        ("ml", 3, CRITICAL, Claim.USED, 12),
        ("dl-framework", 3, CRITICAL, Claim.USED),
        ("docker", 1, HELPFUL, Claim.LISTED),
        ("years", 2, IMPORTANT, Claim.LISTED),
        ("role", 1, HELPFUL, Claim.LISTED),
        aliases=("ML Engineer", "Machine Learning Engineer II"),
        gates=Gates(years=2, years_with_phd=0, degree=DegreeLevel.BACHELOR),
        steps=("senior-ml-engineer",),
    ),
    title(
        "senior-ml-engineer",
        "Senior Machine Learning Engineer",
        "ml-engineer",
        "senior",
        ("python", 3, CRITICAL, Claim.USED, 36),
        ("ml", 3, CRITICAL, Claim.USED, 36),
        ("dl-framework", 3, CRITICAL, Claim.USED, 24),
        ("docker", 2, IMPORTANT, Claim.USED),
        ("communication", 1, IMPORTANT, Claim.USED),
        ("leadership", 2, IMPORTANT, Claim.LED),
        ("years", 2, CRITICAL, Claim.LISTED),
        gates=Gates(years=5, years_with_phd=3, degree=DegreeLevel.BACHELOR),
        aliases=("Sr ML Engineer",),
    ),
    title(
        "staff-ml-engineer",
        "Staff Machine Learning Engineer",
        "ml-engineer",
        "senior",
        ("python", 3, CRITICAL, Claim.USED, 36),
        ("leadership", 4, CRITICAL, Claim.LED),
        ("research", 1, HELPFUL, Claim.LISTED),
        gates=Gates(years=7),
    ),
    title(
        "junior-data-analyst",
        "Junior Data Analyst",
        "data-analyst",
        "entry",
        ("sql", 3, CRITICAL, Claim.LISTED),
        ("dashboards", 3, CRITICAL, Claim.LISTED),
        ("maths", 1, HELPFUL, Claim.COURSEWORK),
        aliases=("Data Analyst Intern",),
    ),
    title(
        "data-analyst",
        "Data Analyst",
        "data-analyst",
        "mid",
        ("sql", 3, CRITICAL, Claim.USED, 12),
        ("dashboards", 3, CRITICAL, Claim.USED, 12),
        ("python", 1, HELPFUL, Claim.LISTED),
        ("communication", 1, IMPORTANT, Claim.USED),
        ("role", 1, IMPORTANT, Claim.LISTED),
        gates=Gates(years=2),
    ),
    title(
        "research-scientist",
        "Research Scientist",
        "research",
        "senior",
        ("research", 4, CRITICAL, Claim.LISTED),
        ("degree", 2, CRITICAL, Claim.LISTED),
        ("dl", 2, CRITICAL, Claim.USED),
        gates=Gates(degree=DegreeLevel.PHD),
    ),
)

FAMILIES = (
    Family(id="ml-engineer", name="Machine learning engineering", related=("research", "data-analyst")),
    Family(id="data-analyst", name="Data analysis", related=()),
    Family(id="research", name="Research", related=("ml-engineer",)),
)


def taxonomy(**changes: object) -> Taxonomy:
    parts: dict[str, object] = {
        "sha256": "0" * 64,
        "guides": (),
        "levels": LEVELS,
        "thresholds": Thresholds(ready=75, nearly=60, developing=40),
        "families": FAMILIES,
        "skills": SKILLS,
        "titles": TITLES,
    }
    return Taxonomy.model_validate(parts | changes)


TAXONOMY = taxonomy()


def mention(
    skill: str | None,
    claim: Claim = Claim.USED,
    entry: int | None = None,
    *,
    section: SectionKind | None = None,
    method: Method = Method.EXACT,
    start: int = 0,
) -> SkillMatch:
    if section is None:
        section = SectionKind.EXPERIENCE if entry is not None else SectionKind.SKILLS
    return SkillMatch(
        start=start,
        end=start + 5,
        surface=skill or "",
        quote=f"a line about {skill}",
        page=1,
        box=(0.0, 0.0, 10.0, 10.0),
        section=section,
        entry=entry,
        candidates=(Candidate(skill_id=skill, method=method, similarity=1.0),) if skill else (),
        skill_id=skill,
        method=method,
        similarity=1.0,
        claim=claim,
    )


def post(
    name: str | None, start: str | None = None, end: str | None = None, kind: EntryKind = EntryKind.JOB
) -> PostFacts:
    return PostFacts(title=name, period=Period(start=start, end=end), months=None, kind=kind)


def study(degree: DegreeLevel | None, end: str | None = "2015") -> StudyFacts:
    return StudyFacts(degree=degree, field=None, end=end)


def career(
    *posts: PostFacts, degrees: tuple[StudyFacts, ...] = (), link: bool = False, publications: int = 0
) -> CareerFacts:
    return CareerFacts(posts=posts, studies=degrees, has_portfolio_link=link, publication_count=publications)
