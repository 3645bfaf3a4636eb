"""A person before one title, made from plain text, so that a test says what stands in the resume and nothing else."""

from collections.abc import Mapping, Sequence

from gapscan.advise.sheet import Sheet
from gapscan.advise.situation import Situation
from gapscan.schema.assessment import (
    Assessment,
    Evidence,
    Gap,
    GapKind,
    Readiness,
    Scores,
    SkillRecord,
    Source,
    Term,
)
from gapscan.schema.document import Issue, Severity
from gapscan.schema.knowledge import Knowledge
from gapscan.schema.match import Claim, Method, SkillMatch
from gapscan.schema.resume import Contact, ContactLink, Mask, MaskKind, Period, Resume
from gapscan.schema.resume_text import SectionKind
from gapscan.schema.taxonomy import (
    EvidenceKind,
    Family,
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
from tests.factories import resume, resume_text

BOX = (0.0, 0.0, 10.0, 10.0)
SKILLS = (
    Skill(id="python", name="Python", kind=SkillKind.PROGRAMMING_LANGUAGE, parents=("programming",)),
    Skill(id="programming", name="Programming", kind=SkillKind.SOFTWARE),
    Skill(id="pytorch", name="PyTorch", kind=SkillKind.LIBRARY_FRAMEWORK, parents=("deep-learning",), since=2016),
    Skill(id="deep-learning", name="Deep learning", kind=SkillKind.CONCEPT_METHOD),
    Skill(id="clustering", name="Clustering", kind=SkillKind.CONCEPT_METHOD, parents=("unsupervised",)),
    Skill(id="unsupervised", name="Unsupervised learning", kind=SkillKind.CONCEPT_METHOD),
    Skill(id="mentoring", name="Mentoring", kind=SkillKind.LEADERSHIP, parents=("communication",)),
    Skill(id="communication", name="Communication", kind=SkillKind.SOFT_SKILL),
)


def requirement(
    key: str, *skills: str, evidence: EvidenceKind | None = None, claim: Claim = Claim.LISTED, at_least: int = 1
) -> TitleRequirement:
    asked = Requirement(id=key, label=key, skills=skills, at_least=at_least, evidence=evidence, advice=f"Show {key}.")
    return TitleRequirement(requirement=asked, weight=0.5, importance=Importance.IMPORTANT, claim=claim)


def title(key: str, name: str, level: str, *asked: TitleRequirement, next_up: tuple[str, ...] = ()) -> Title:
    family = "ml-engineer" if "engineer" in key else "analyst"
    return Title(id=key, name=name, family=family, level=level, focus="Models", requirements=asked, next=next_up)


PORTFOLIO = requirement("portfolio", evidence=EvidenceKind.PORTFOLIO)
TITLES = (
    title("ml-engineer", "Machine Learning Engineer", "mid", requirement("dl", "pytorch"), PORTFOLIO),
    title("senior-ml-engineer", "Senior Machine Learning Engineer", "senior", requirement("dl", "pytorch")),
    title("data-analyst", "Data Analyst", "mid", requirement("python", "python")),
)


def taxonomy(knowledge: Knowledge | None = None, titles: Sequence[Title] = TITLES) -> Taxonomy:
    return Taxonomy(
        sha256="ab" * 32,
        guides=(),
        levels=tuple(Level(id=key, name=key.title(), expected_strength=0.6) for key in ("entry", "mid", "senior")),
        thresholds=Thresholds(ready=80, nearly=65, developing=40),
        families=(Family(id="ml-engineer", name="ML"), Family(id="analyst", name="Analysis", related=("ml-engineer",))),
        skills=SKILLS,
        titles=tuple(titles),
        knowledge=knowledge or Knowledge(),
    )


def readiness(key: str, *gaps: str, covered: float = 0.0, verdict: Verdict = Verdict.NEARLY) -> Readiness:
    """A title of which the named requirements are gaps, covered to the same part."""
    known = next(each for each in TITLES if each.id == key)
    terms = tuple(
        Term(
            requirement=asked.requirement.id,
            label=asked.requirement.label,
            importance=asked.importance,
            weight=1 / len(known.requirements),
            coverage=covered if asked.requirement.id in gaps else 1.0,
            skills=(),
            guides=(),
            reason="",
        )
        for asked in known.requirements
    )
    open_points = tuple(
        Gap(
            requirement=term.requirement,
            label=term.label,
            kind=GapKind.MISSING,
            importance=term.importance,
            points=100 * term.weight - term.points,
            advice="",
        )
        for term in terms
        if term.requirement in gaps
    )
    return Readiness(
        title_id=key,
        title=known.name,
        family=known.family,
        level=known.level,
        verdict=verdict,
        gates=(),
        terms=terms,
        gaps=open_points,
        path=(),
    )


def situation(
    text: str = "",
    sections: Sequence[tuple[SectionKind | str, str]] = (),
    *,
    posts: Sequence[str] = (),
    post_titles: Sequence[str] = (),
    masks: Mapping[str, MaskKind | str] | None = None,
    mentions: Mapping[str, tuple[str, Claim]] | None = None,
    contact: Contact | None = None,
    issues: Sequence[Issue] = (),
    pages: int = 1,
    gaps: Sequence[str] = (),
    knowledge: Knowledge | None = None,
    is_blind: bool = False,
) -> Situation:
    """A resume before the Machine Learning Engineer; `mentions` gives printed words with skill and claim."""
    laid = resume_text(text, sections)
    read = _resume(text, posts, post_titles, masks, contact)
    matches = tuple(_match(text, words, key, claim) for words, (key, claim) in (mentions or {}).items())
    focus = readiness("ml-engineer", *gaps)
    scores = Scores(skills=_records(matches), readiness=(focus,), ladder=(), best_fit=focus.title_id)
    known = taxonomy(knowledge)
    assessment = Assessment(
        as_of="2026-01-15",
        tool_version="0",
        scoring_version="1",
        taxonomy_sha256=known.sha256,
        source=Source(file="a.pdf", sha256="cd" * 32, format="pdf", pages=pages, reader="playa"),
        status="ok",
        issues=tuple(issues),
        resume=read,
        text=text,
        sections=laid.sections,
        lines=laid.lines,
        matches=matches,
        scores=scores,
    )
    return Situation(assessment, scores, known, known.title_by_id, focus, focus, is_blind)


def sheet(*args: object, **kwargs: object) -> Sheet:
    """The same as what checks look at."""
    return Sheet(situation(*args, **kwargs))  # type: ignore[arg-type]


def issue(code: str) -> Issue:
    return Issue(code=code, severity=Severity.WARNING, message=f"about {code}", page=1)


def links(*kinds: str) -> Contact:
    return Contact(links=tuple(ContactLink(kind=kind, url=f"https://{kind}.example") for kind in kinds))


def _resume(
    text: str,
    posts: Sequence[str],
    post_titles: Sequence[str],
    masks: Mapping[str, MaskKind | str] | None,
    contact: Contact | None,
) -> Resume:
    plain = resume(text, entries=posts, masks=masks)
    named = [*post_titles, *[None] * (len(posts) - len(post_titles))]
    return Resume(
        contact=contact or Contact(),
        experience=tuple(
            type(post).model_validate({**dict(post), "title": name, "period": Period(end="present"), "months": 12})
            for post, name in zip(plain.experience, named, strict=True)
        ),
        masks=tuple(Mask(kind=mask.kind, span=mask.span) for mask in plain.masks),
    )


def _match(text: str, words: str, key: str, claim: Claim) -> SkillMatch:
    start = text.index(words)
    quote = text[text.rfind("\n", 0, start) + 1 :].split("\n", 1)[0]
    return SkillMatch(
        start=start,
        end=start + len(words),
        surface=words,
        quote=quote,
        page=1,
        box=BOX,
        section=SectionKind.OTHER,
        entry=None,
        candidates=(),
        skill_id=key,
        method=Method.EXACT,
        similarity=1.0,
        claim=claim,
    )


def _records(matches: Sequence[SkillMatch]) -> tuple[SkillRecord, ...]:
    known = {skill.id: skill for skill in SKILLS}
    return tuple(
        SkillRecord(
            id=match.skill_id or "",
            name=known[match.skill_id or ""].name,
            kind=known[match.skill_id or ""].kind,
            counted=True,
            claim=match.claim,
            strength=0.5,
            evidence=(
                Evidence(
                    quote=match.quote,
                    page=1,
                    box=BOX,
                    section=match.section,
                    entry=None,
                    method=match.method,
                    similarity=1.0,
                    claim=match.claim,
                ),
            ),
        )
        for match in matches
    )
