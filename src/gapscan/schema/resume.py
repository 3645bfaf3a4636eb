"""What `extract` hands on: who it is (kept apart), and what the career holds."""

from enum import StrEnum

from pydantic import Field

from gapscan.schema.base import Flow
from gapscan.schema.document import Issue


class EntryKind(StrEnum):
    """What sort of post an experience entry is."""

    JOB = "job"
    INTERNSHIP = "internship"
    RESEARCH = "research"
    TEACHING = "teaching"
    VOLUNTEER = "volunteer"
    MILITARY = "military"


class DegreeLevel(StrEnum):
    """Degrees from the lowest to the highest ladder rung, then what is no degree."""

    HIGHSCHOOL = "highschool"
    ASSOCIATE = "associate"
    BACHELOR = "bachelor"
    MASTER = "master"
    PHD = "phd"
    DIPLOMA = "diploma"
    CERTIFICATE = "certificate"
    BOOTCAMP = "bootcamp"


class ContactLink(Flow):
    """A profile or site of the candidate; `kind` is github, linkedin, kaggle, scholar or website."""

    kind: str
    url: str


class Contact(Flow):
    """Who the candidate is. Never passed on to matching or scoring."""

    name: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    location: str | None = None
    links: tuple[ContactLink, ...] = ()


class Span(Flow):
    """Character offsets `start:end` into the resume's text."""

    start: int
    end: int


class Period(Flow):
    """When something ran. Dates are `YYYY-MM`, `YYYY` where no month is printed, `present`, or None."""

    start: str | None = None
    end: str | None = None


class Experience(Flow):
    """One post: `span` covers its heading and its text; `months` is its length, None where undated.

    `continued` holds what stands elsewhere, in the next column or on the next page, where other text comes between.
    """

    title: str | None
    organization: str | None
    location: str | None = None
    period: Period
    months: int | None
    kind: EntryKind
    span: Span
    page: int
    continued: tuple[Span, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """All stretches of text that belong to the post, in order."""
        return (self.span, *self.continued)


class Education(Flow):
    """One course of study; `field` in lower case, `end` as in `Period`."""

    degree: DegreeLevel | None
    field: str | None
    institution: str | None
    end: str | None
    span: Span
    page: int


class Certification(Flow):
    """A certificate by its printed name; `id` where the taxonomy knows it."""

    id: str | None = None
    name: str


class MaskKind(StrEnum):
    """Why a stretch of text never shows a skill."""

    CONTACT = "contact"
    ORGANIZATION = "organization"
    INSTITUTION = "institution"
    TITLE = "title"
    DATE = "date"
    HEADING = "heading"
    LOCATION = "location"


class Mask(Flow):
    """A stretch of text that names a person, employer, school, post or date, so no skill is read there."""

    kind: MaskKind
    span: Span


class PostFacts(Flow):
    """What scoring may know of a post: no employer, no place."""

    title: str | None
    period: Period
    months: int | None
    kind: EntryKind


class StudyFacts(Flow):
    """What scoring may know of a course of study: no school."""

    degree: DegreeLevel | None
    field: str | None
    end: str | None


class CareerFacts(Flow):
    """All that scoring learns of a person besides the skill matches: no name, contact, employer or school."""

    posts: tuple[PostFacts, ...] = ()
    studies: tuple[StudyFacts, ...] = ()
    certifications: tuple[str, ...] = ()
    has_portfolio_link: bool = False
    publication_count: int = 0


class Resume(Flow):
    """A resume understood: contact apart, then the career, and the masks for matching.

    `months` is the union of all dated jobs, internships, research and teaching posts: overlaps count once.
    """

    contact: Contact
    experience: tuple[Experience, ...] = ()
    months: int = 0
    education: tuple[Education, ...] = ()
    certifications: tuple[Certification, ...] = ()
    publication_count: int = 0
    masks: tuple[Mask, ...] = Field(default=(), repr=False)
    issues: tuple[Issue, ...] = ()

    @property
    def facts(self) -> CareerFacts:
        """The career without anything that names the person, an employer or a school."""
        return CareerFacts(
            posts=tuple(
                PostFacts(title=post.title, period=post.period, months=post.months, kind=post.kind)
                for post in self.experience
            ),
            studies=tuple(StudyFacts(degree=s.degree, field=s.field, end=s.end) for s in self.education),
            certifications=tuple(c.id or c.name for c in self.certifications),
            has_portfolio_link=any(link.kind in {"github", "kaggle", "website"} for link in self.contact.links),
            publication_count=self.publication_count,
        )
