"""A small taxonomy and an assessment of an invented person, made by hand so that every figure is known."""

from gapscan.schema.assessment import (
    Assessment,
    Evidence,
    Gap,
    GapKind,
    Gate,
    GateStatus,
    LadderRung,
    PathStep,
    Readiness,
    Scores,
    SkillRecord,
    Source,
    Term,
)
from gapscan.schema.base import Box
from gapscan.schema.document import Issue, Severity
from gapscan.schema.match import Candidate, Claim, Method, SkillMatch
from gapscan.schema.resume import (
    Certification,
    Contact,
    ContactLink,
    DegreeLevel,
    Education,
    EntryKind,
    Experience,
    Mask,
    MaskKind,
    Period,
    Resume,
    Span,
)
from gapscan.schema.resume_text import Section, SectionKind
from gapscan.schema.taxonomy import (
    Alias,
    Family,
    Gates,
    Guide,
    Importance,
    Level,
    Requirement,
    Skill,
    SkillKind,
    Taxonomy,
    Thresholds,
    Title,
    TitleRequirement,
    Verdict,
)

TEXT = """Amina Okafor-Lund
amina@okafor.example · +44 20 7946 0958 · github.com/aminaol · Leeds
Experience
Machine Learning Engineer, Brightwater Labs Ltd
2021-03 to present
Amina shipped a ranking model in PyTorch at Brightwater Labs
Set up CI for the data team with dbt and Go pipelines
Education
MSc Statistics, University of Northmoor
Skills
Python, SQL, Spark
"""


def place(needle: str) -> tuple[int, int]:
    """Where `needle` stands in `TEXT`."""
    start = TEXT.index(needle)
    return start, start + len(needle)


def _span(first: str, last: str) -> Span:
    return Span(start=place(first)[0], end=place(last)[1])


def _box(line: int) -> Box:
    return (72.0, 100.0 + 14 * line, 240.5, 112.0 + 14 * line)


def make_taxonomy() -> Taxonomy:
    """Two families, three levels, five skills."""
    skills = (
        Skill(id="python", name="Python", kind=SkillKind.PROGRAMMING_LANGUAGE),
        Skill(id="pytorch", name="PyTorch", kind=SkillKind.LIBRARY_FRAMEWORK, parents=("deep-learning",)),
        Skill(id="deep-learning", name="Deep learning", kind=SkillKind.CONCEPT_METHOD),
        Skill(id="sql", name="SQL", kind=SkillKind.PROGRAMMING_LANGUAGE),
        Skill(id="go", name="Go", kind=SkillKind.PROGRAMMING_LANGUAGE, aliases=(Alias(text="Golang"),)),
    )
    return Taxonomy(
        sha256="ab" * 32,
        guides=(Guide(id="ml-engineer", title="Machine Learning Engineer career guide"),),
        levels=(
            Level(id="entry", name="Entry", expected_strength=0.4),
            Level(id="mid", name="Mid", expected_strength=0.6),
            Level(id="senior", name="Senior", expected_strength=0.8),
        ),
        thresholds=Thresholds(ready=80, nearly=65, developing=40),
        families=(
            Family(id="ml-engineer", name="Machine Learning Engineer"),
            Family(id="analyst", name="Data Analyst"),
        ),
        skills=skills,
        titles=(
            _title("junior-ml-engineer", "Junior Machine Learning Engineer", "ml-engineer", "entry"),
            _title("ml-engineer", "Machine Learning Engineer", "ml-engineer", "mid"),
            _title("senior-ml-engineer", "Senior Machine Learning Engineer", "ml-engineer", "senior"),
            _title("data-analyst", "Data Analyst", "analyst", "entry"),
        ),
    )


def _title(title_id: str, name: str, family: str, level: str) -> Title:
    asked = Requirement(id="python", label="Python", skills=("python",), advice="Write Python.")
    return Title(
        id=title_id,
        name=name,
        family=family,
        level=level,
        aliases=(name.replace("Machine Learning", "ML"),) if "Machine" in name else (),
        focus="Models that run",
        requirements=(TitleRequirement(requirement=asked, weight=1.0, importance=Importance.CRITICAL),),
        gates=Gates(),
    )


def make_assessment() -> Assessment:
    """A mid-level engineer, nearly ready for senior."""
    return Assessment(
        as_of="2026-01-01",
        tool_version="0.1.0",
        scoring_version="1",
        taxonomy_sha256="ab" * 32,
        source=Source(file="amina_okafor.pdf", sha256="cd" * 32, format="pdf", pages=2, reader="playa"),
        status="ok",
        issues=(
            Issue(code="small-print", severity=Severity.INFO, message="One line is set below 6 points", page=2),
            Issue(code="hidden-text", severity=Severity.WARNING, message="12 words cannot be seen on the page", page=1),
        ),
        resume=make_resume(),
        text=TEXT,
        sections=_sections(),
        matches=_matches(),
        scores=make_scores(),
    )


def make_failed() -> Assessment:
    """A document that could not be read."""
    return Assessment(
        as_of="2026-01-01",
        tool_version="0.1.0",
        scoring_version="1",
        taxonomy_sha256="ab" * 32,
        source=Source(file="scan.pdf", sha256="cd" * 32, format="pdf", pages=3, reader="playa"),
        status="failed",
        issues=(
            Issue(code="no-text", severity=Severity.ERROR, message="The file holds pictures of pages and no text"),
        ),
    )


def make_resume() -> Resume:
    """Contact, one post, one course of study."""
    return Resume(
        contact=Contact(
            name="Amina Okafor-Lund",
            emails=("amina@okafor.example",),
            phones=("+442079460958",),
            location="Leeds",
            links=(ContactLink(kind="github", url="https://github.com/aminaol"),),
        ),
        experience=(
            Experience(
                title="Machine Learning Engineer",
                organization="Brightwater Labs Ltd",
                location="York",
                period=Period(start="2021-03", end="present"),
                months=58,
                kind=EntryKind.JOB,
                span=_span("Machine Learning Engineer, B", "Go pipelines"),
                page=1,
            ),
        ),
        months=58,
        education=(
            Education(
                degree=DegreeLevel.MASTER,
                field="statistics",
                institution="University of Northmoor",
                end="2020",
                span=_span("MSc", "Northmoor"),
                page=1,
            ),
        ),
        certifications=(Certification(name="Cloud Practitioner"),),
        masks=(Mask(kind=MaskKind.CONTACT, span=_span("amina@", "Leeds")),),
    )


def _sections() -> tuple[Section, ...]:
    heads = (
        ("Experience", SectionKind.EXPERIENCE),
        ("Education", SectionKind.EDUCATION),
        ("Skills", SectionKind.SKILLS),
    )
    starts = [place(f"\n{heading}\n")[0] + 1 for heading, _ in heads]
    ends = [*starts[1:], len(TEXT)]
    first = Section(kind=SectionKind.HEADER, heading="", heading_start=0, start=0, end=starts[0], page=1)
    rest = (
        Section(kind=kind, heading=heading, heading_start=start, start=start + len(heading) + 1, end=end, page=1)
        for (heading, kind), start, end in zip(heads, starts, ends, strict=True)
    )
    return (first, *rest)


def _matches() -> tuple[SkillMatch, ...]:
    shipped = "Amina shipped a ranking model in PyTorch at Brightwater Labs"
    pipelines = "Set up CI for the data team with dbt and Go pipelines"
    return (
        _match("PyTorch", shipped, 5, "pytorch", claim=Claim.USED),
        _match("Go", pipelines, 6, None, candidate="go", refused="no cue near: pipelines"),
        _match("Python", "Python, SQL, Spark", 10, "python", section=SectionKind.SKILLS, claim=Claim.LISTED),
        _match("SQL", "Python, SQL, Spark", 10, "sql", section=SectionKind.SKILLS, claim=Claim.LISTED),
    )


def _match(
    surface: str,
    quote: str,
    line: int,
    skill_id: str | None,
    *,
    candidate: str | None = None,
    refused: str | None = None,
    section: SectionKind = SectionKind.EXPERIENCE,
    claim: Claim = Claim.USED,
) -> SkillMatch:
    start, _ = place(f"{surface} " if surface == "Go" else surface)
    return SkillMatch(
        start=start,
        end=start + len(surface),
        surface=surface,
        quote=quote,
        page=1,
        box=_box(line),
        section=section,
        entry=0 if section is SectionKind.EXPERIENCE else None,
        candidates=(
            Candidate(skill_id=candidate or skill_id or "", method=Method.EXACT, similarity=1.0, refused=refused),
        ),
        skill_id=skill_id,
        reason=refused,
        method=Method.EXACT,
        similarity=1.0,
        claim=claim,
    )


def make_skills() -> tuple[SkillRecord, ...]:
    """One used, two listed, one that follows."""
    return (
        _skill("pytorch", "PyTorch", Claim.USED, 0.85, months=58, match=_matches()[0]),
        _skill("python", "Python", Claim.LISTED, 0.4, months=0, match=_matches()[2]),
        _skill("sql", "SQL", Claim.LISTED, 0.4, months=0, match=_matches()[3]),
        SkillRecord(
            id="deep-learning",
            name="Deep learning",
            kind=SkillKind.CONCEPT_METHOD,
            counted=False,
            claim=Claim.USED,
            strength=0.85,
            months=58,
            last_used="present",
            implied_by=("pytorch",),
        ),
    )


def _skill(skill_id: str, name: str, claim: Claim, strength: float, *, months: int, match: SkillMatch) -> SkillRecord:
    evidence = Evidence(
        quote=match.quote,
        page=match.page,
        box=match.box,
        section=match.section,
        entry=match.entry,
        method=match.method,
        similarity=match.similarity,
        claim=match.claim,
    )
    return SkillRecord(
        id=skill_id,
        name=name,
        kind=SkillKind.PROGRAMMING_LANGUAGE,
        counted=True,
        claim=claim,
        strength=strength,
        months=months,
        last_used="present" if months else None,
        evidence=(evidence,),
    )


def make_scores() -> Scores:
    """Senior 72.5 and held by a gate, mid 88, junior 96, analyst 60."""
    return Scores(
        skills=make_skills(),
        readiness=(
            _readiness("senior-ml-engineer", "Senior Machine Learning Engineer", "senior", 0.725, Verdict.NEARLY),
            _readiness("ml-engineer", "Machine Learning Engineer", "mid", 0.88, Verdict.READY),
            _readiness("junior-ml-engineer", "Junior Machine Learning Engineer", "entry", 0.96, Verdict.READY),
            _readiness("data-analyst", "Data Analyst", "entry", 0.6, Verdict.DEVELOPING, family="analyst"),
        ),
        ladder=(
            LadderRung(
                family="analyst", ready_level=None, ready_title=None, next_title="data-analyst", next_score=60.0
            ),
            LadderRung(
                family="ml-engineer",
                ready_level="mid",
                ready_title="ml-engineer",
                next_title="senior-ml-engineer",
                next_score=72.5,
            ),
        ),
        best_fit="senior-ml-engineer",
    )


def _readiness(
    title_id: str, title: str, level: str, share: float, verdict: Verdict, *, family: str = "ml-engineer"
) -> Readiness:
    senior = level == "senior"
    years = Gate(id="years", status=GateStatus.FAIL, required="5 years", observed="4.8 years")
    degree = Gate(id="degree", status=GateStatus.PASS, required="bachelor", observed="master")
    return Readiness(
        title_id=title_id,
        title=title,
        family=family,
        level=level,
        verdict=verdict,
        gates=(years, degree) if senior else (degree,),
        terms=(
            _term("dl-framework", "A deep-learning framework", 0.6, min(1.0, share / 0.6), ("pytorch",)),
            _term("sql", "SQL", 0.3, min(1.0, max(0.0, share - 0.6) / 0.3), ("sql",)),
            _term("team-leadership", "Led people", 0.1, max(0.0, share - 0.9) / 0.1, ()),
        ),
        gaps=_gaps() if senior else (),
        path=(PathStep(requirement="sql", label="SQL", points=17.5, score=90.0),) if senior else (),
        path_title="senior-ml-engineer" if senior else None,
        path_verdict=Verdict.READY if senior else None,
    )


def _term(requirement: str, label: str, weight: float, coverage: float, skills: tuple[str, ...]) -> Term:
    return Term(
        requirement=requirement,
        label=label,
        importance=Importance.CRITICAL if requirement == "dl-framework" else Importance.IMPORTANT,
        weight=weight,
        coverage=coverage,
        skills=skills,
        guides=("ml-engineer",),
        reason="used for 4.8 years, 3 asked" if coverage == 1 else "listed, asked for in use",
    )


def _gaps() -> tuple[Gap, ...]:
    return (
        Gap(
            requirement="team-leadership",
            label="Led people",
            kind=GapKind.MISSING,
            importance=Importance.IMPORTANT,
            points=10.0,
            advice="Mentor a colleague for a quarter and say what came of it.",
        ),
        Gap(
            requirement="sql",
            label="SQL",
            kind=GapKind.WEAK,
            importance=Importance.IMPORTANT,
            points=17.5,
            advice="Name one query or table design that a decision rested on.",
        ),
    )
