"""What `job` hands on: a job advert understood, and the title that it amounts to."""

from enum import StrEnum

from gapscan.schema.base import Flow
from gapscan.schema.resume import DegreeLevel
from gapscan.schema.taxonomy import Title

JOB_ID = "job"
"""The id of the title that an advert becomes; no title of a taxonomy has it."""


class Wanted(StrEnum):
    """How much an advert insists: it asks for it, would like it, or tells of work that needs it."""

    MUST = "must"
    NICE = "nice"
    DUTY = "duty"


class JobRequirement(Flow):
    """Skills that an advert asks for: `at_least` so many of `skills`, in the lines that say so.

    `years` are those asked for with these skills, None where none are.
    """

    id: str
    label: str
    wanted: Wanted
    skills: tuple[str, ...]
    at_least: int = 1
    years: float | None = None
    lines: tuple[str, ...] = ()


class JobYears(Flow):
    """Years of experience asked for: from `least` to `most` (None: open), in these skills or in general.

    `degree` is the degree that these years are told for, where an advert asks for fewer with a higher one.
    """

    least: float
    most: float | None = None
    wanted: Wanted
    skills: tuple[str, ...] = ()
    degree: DegreeLevel | None = None
    line: str


class JobDegree(Flow):
    """A degree asked for, the lowest that the line accepts; `or_experience`: experience may stand in for it."""

    degree: DegreeLevel
    wanted: Wanted
    or_experience: bool = False
    line: str


class JobTerm(Flow):
    """Something an advert asks for that the taxonomy does not know, so that nobody is scored by it."""

    text: str
    wanted: Wanted
    line: str


class NearTitle(Flow):
    """A title of the taxonomy and how near the advert is to it, 0..1."""

    title_id: str
    name: str
    likeness: float


class PlacedName(Flow):
    """What the taxonomy makes of a printed job title; None where it does not know."""

    title_id: str | None = None
    family: str | None = None
    level: str | None = None


class JobAdvert(Flow):
    """A job advert understood.

    `level` is a level of the taxonomy, `level_from` says what it was told by: the title, the text, the years or the
    nearest title. `target` is the whole title that readiness is scored for.
    """

    file: str
    sha256: str
    title: str | None = None
    employer: str | None = None
    level: str
    level_from: str
    years: tuple[JobYears, ...] = ()
    degrees: tuple[JobDegree, ...] = ()
    requirements: tuple[JobRequirement, ...] = ()
    unknown_terms: tuple[JobTerm, ...] = ()
    nearest: tuple[NearTitle, ...] = ()
    target: Title
