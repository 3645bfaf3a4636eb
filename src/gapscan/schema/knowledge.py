"""What reports tell beside the scores: `Knowledge`, every entry in gapscan's own words, with the lines that state it.

No score rests on any of it. Ids that an entry holds (skills, titles, levels) all exist. `facts` are the lines that
state an entry; `wording` the few words by which such a line is known where the entry is put in other words.
"""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from gapscan.schema.base import Flow
from gapscan.schema.facts import Facts
from gapscan.schema.resume import DegreeLevel

Origin = Literal["guide", "field"]
_TaughtBy = Literal["course", "book", "documentation"]
_MetThrough = Literal["conference", "preprints", "practice", "community", "publishing", "event", "method"]
_AskedIn = Literal["knowledge", "implementation", "case-study", "evaluation", "behaviour", "communication"]
_PreparedFor = Literal["impression", "preparation", "overview"]


class EducationNote(Flow):
    """What a guide says about a degree, its subjects or another way in; `status` is how firmly it asks."""

    label: str
    kind: Literal["degree", "coursework", "majors", "minors", "alternative", "rule"]
    degrees: tuple[DegreeLevel, ...] = ()
    fields: tuple[str, ...] = ()
    status: str
    duration: str | None = None
    level: str | None = None
    titles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class ExperienceNote(Flow):
    """How long something takes or is asked for, in years; None where a side is not stated."""

    label: str
    kind: Literal["path", "years", "phd-exception", "promotion", "industry"]
    years_min: float | None = None
    years_max: float | None = None
    level: str | None = None
    titles: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class Proof(Flow):
    """Evidence that counts beside posts: a kind of work to show, or a rule for a portfolio."""

    label: str
    kind: Literal["evidence", "portfolio-rule"]
    level: str | None = None
    skills: tuple[str, ...] = ()
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class Certification(Flow):
    """A certificate and what it shows; `named_as` keeps how a guide calls a group of them."""

    name: str
    aliases: tuple[str, ...] = ()
    issuer: str | None = None
    skills: tuple[str, ...] = ()
    level: str | None = None
    origin: Origin = "guide"
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class Goal(Flow):
    """What to aim for; `stage` is a level id, None for every stage."""

    label: str
    kind: Literal["goal", "development", "progression", "learning", "transition", "work-life"]
    stage: str | None = None
    skills: tuple[str, ...] = ()
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class Resource(Flow):
    """Where to learn, practise or meet others; no `skills` or `levels` means any."""

    name: str
    kind: (
        Literal["course", "book", "conference", "preprints", "practice", "community", "publishing", "event"]
        | Literal["documentation", "method"]
    )
    origin: Origin = "guide"
    skills: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class Specialisation(Flow):
    """A direction to specialise in, the skills that it takes and the titles that it leads to."""

    name: str
    aliases: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    note: str | None = None
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class InterviewTopic(Flow):
    """What an interview asks about, or how to prepare for it."""

    label: str
    category: (
        Literal["knowledge", "implementation", "case-study", "evaluation", "behaviour", "communication", "impression"]
        | Literal["preparation", "overview"]
    )
    skills: tuple[str, ...] = ()
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class SalaryBand(Flow):
    """A figure that one guide states; None is what it leaves out (`max`: open upwards).

    `year` and `source` are the guide's own; `figure` says what sort of number it is.
    """

    guide: str
    role: str
    titles: tuple[str, ...] = ()
    level: str | None = None
    figure: Literal["range", "average", "percentile", "top", "estimate", "at-least"]
    min: float
    max: float | None = None
    currency: str
    period: Literal["year", "hour"] = "year"
    year: int | None = None
    source: str | None = None
    note: str | None = None
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class SalaryPremium(Flow):
    """What a skill or place adds to pay, in percent."""

    label: str
    percent_min: float | None = None
    percent_max: float
    skills: tuple[str, ...] = ()
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class SalaryFactor(Flow):
    """What pay depends on."""

    label: str
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class AdviceCheck(StrEnum):
    """How a piece of advice can be told from a resume; `none`: not at all."""

    HEADLINE_HAS_TITLE = "headline-has-title"
    HEADLINE_HAS_SKILL = "headline-has-skill"
    HEADLINE_HAS_TARGET_SKILLS = "headline-has-target-skills"
    SUMMARY_OPENS_WITH_RESULT = "summary-opens-with-result"
    SUMMARY_NAMES_SPECIALISATION = "summary-names-specialisation"
    SUMMARY_NAMES_TOOLS = "summary-names-tools"
    SUMMARY_HAS_CONTACT = "summary-has-contact"
    BULLETS_ARE_QUANTIFIED = "bullets-are-quantified"
    POSTS_NAME_PROJECTS = "posts-name-projects"
    POSTS_NAME_IMPACT = "posts-name-impact"
    POSTS_NAME_TOOLS = "posts-name-tools"
    HAS_LINK = "has-link"
    HAS_SECTION = "has-section"
    HAS_SOFT_SKILLS = "has-soft-skills"
    HAS_EVIDENCE_OF = "has-evidence-of"
    IS_RECENT = "is-recent"
    TEXT_IS_READABLE = "text-is-readable"
    COVERS_TARGET = "covers-target"
    PROJECTS_VARY = "projects-vary"
    REPOSITORY = "repository"
    NONE = "none"


class Advice(Flow):
    """How to present oneself, and how a resume shows whether it is followed.

    `check` names the test; `looks_for` holds what it looks for: link kinds, section kinds or skill ids, as the check
    needs; `within_months` is for `is-recent`, `share` (0..1) the least part of bullets or posts, `at_least` a count.
    """

    label: str
    area: Literal["headline", "summary", "experience", "skills", "profile", "resume", "portfolio", "certification"]
    check: AdviceCheck
    looks_for: tuple[str, ...] = ()
    within_months: int | None = None
    share: float | None = None
    at_least: int | None = None
    level: str | None = None
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class Stage(Flow):
    """A point on a way that is neither a job title nor a level."""

    name: str
    aliases: tuple[str, ...] = ()


class ProgressionStep(Flow):
    """A step from one title, level or stage to another; `stated` is False where it only follows from two lines."""

    source: str
    target: str
    kind: Literal["promotion", "track", "education", "transition", "near-neighbour", "adjacent", "option"]
    stated: bool = True
    years_min: float | None = None
    years_max: float | None = None
    note: str | None = None
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class Position(Flow):
    """What one side of a conflict says, in few words."""

    says: str
    facts: Facts = ()
    wording: tuple[str, ...] = ()


class Conflict(Flow):
    """Guides that disagree, or one that disagrees with itself: what each says and what the taxonomy holds."""

    label: str
    topic: Literal["years", "title", "degree", "salary", "skill", "certification", "wording"]
    about: tuple[str, ...] = ()
    positions: tuple[Position, ...] = Field(min_length=2)
    held: str

    @property
    def facts(self) -> Facts:
        """The lines of all sides."""
        return tuple(fact for position in self.positions for fact in position.facts)


class Knowledge(Flow):
    """All of it, each part by id."""

    education: dict[str, EducationNote] = Field(default_factory=dict)
    experience: dict[str, ExperienceNote] = Field(default_factory=dict)
    proofs: dict[str, Proof] = Field(default_factory=dict)
    certifications: dict[str, Certification] = Field(default_factory=dict)
    goals: dict[str, Goal] = Field(default_factory=dict)
    resources: dict[str, Resource] = Field(default_factory=dict)
    specialisations: dict[str, Specialisation] = Field(default_factory=dict)
    interview_topics: dict[str, InterviewTopic] = Field(default_factory=dict)
    salaries: dict[str, SalaryBand] = Field(default_factory=dict)
    salary_premiums: dict[str, SalaryPremium] = Field(default_factory=dict)
    salary_factors: dict[str, SalaryFactor] = Field(default_factory=dict)
    advice: dict[str, Advice] = Field(default_factory=dict)
    stages: dict[str, Stage] = Field(default_factory=dict)
    progression: dict[str, ProgressionStep] = Field(default_factory=dict)
    conflicts: dict[str, Conflict] = Field(default_factory=dict)
