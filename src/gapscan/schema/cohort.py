"""What `cohort` hands on about a group of people: the compact record of each, and the figures of all.

Scores are 0..100, coverages and strengths 0..1 in records; in figures coverages are whole percent, rounded down.
"""

from gapscan.schema.base import Flow
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Importance, Verdict

Count = int | str
"""A number of people, or in a blind report what stands in its place: `<5`, or `*` where it would give another away."""


class SheetTerm(Flow):
    """One requirement as a title weighs it."""

    requirement: str
    label: str
    importance: Importance
    weight: float


class Sheet(Flow):
    """What a title asked when it was scored; records refer to it by its place in the catalogue."""

    title_id: str
    title: str
    family: str
    level: str
    terms: tuple[SheetTerm, ...]


class SkillName(Flow):
    """A skill's name and kind."""

    name: str
    kind: str


class Catalogue(Flow):
    """What all records of a folder share; `stamp` tells whether they still fit the results."""

    version: int
    stamp: str
    people: int
    as_of: tuple[str, ...]
    tool_versions: tuple[str, ...]
    scoring_versions: tuple[str, ...]
    taxonomy_sha256s: tuple[str, ...]
    sheets: tuple[Sheet, ...]
    skills: dict[str, SkillName]


class TitleStanding(Flow):
    """A person and a title, written small: ten thousand people have a million of these.

    `coverage` (numbers with spaces between) and `gaps` (letters) follow the sheet's terms. A gap is `m`issing, `w`eak,
    `s`tale or `a`djacent, and `.` where nothing lacks. `gates` holds a letter each for years, degree, critical and
    evidence: `p`ass, `f`ail, `u`nknown, or `.` where the title has no such gate. `shown` are the points that rest on
    more than a list, None if not told.
    """

    sheet: int
    score: float
    verdict: Verdict
    gates: str = "...."
    shown: float | None = None
    coverage: str = ""
    gaps: str = ""

    @property
    def coverages(self) -> tuple[float, ...]:
        """The coverage of each term."""
        return tuple(map(float, self.coverage.split()))


class HeldSkill(Flow):
    """A skill of a person."""

    id: str
    counted: bool
    claim: Claim
    strength: float
    months: int = 0


class RecordIssue(Flow):
    """Something to know about a file."""

    code: str
    severity: str
    message: str


class PersonRecord(Flow):
    """One line of the results, without quotes and reasons.

    `number` counts lines from 1. `marks` are e-mail addresses and phone numbers in one notation, to tell that two files
    are one person's.
    """

    number: int
    key: str
    file: str
    sha256: str
    status: str
    name: str | None = None
    marks: tuple[str, ...] = ()
    months: int | None = None
    best_fit: str | None = None
    issues: tuple[RecordIssue, ...] = ()
    titles: tuple[TitleStanding, ...] = ()
    skills: tuple[HeldSkill, ...] = ()


class Cell(Flow):
    """A family and a level: one place on the map of all ladders."""

    family: str
    level: str


class VerdictCounts(Flow):
    """How many people have each verdict."""

    ready: Count = 0
    nearly: Count = 0
    developing: Count = 0
    early: Count = 0


class CellCounts(Flow):
    """The best verdict that people have in one family at one level."""

    family: str
    family_name: str
    level: str
    level_name: str
    counts: VerdictCounts


class TitleSpread(Flow):
    """How the scores for one title spread.

    `quartiles` are lowest, lower quarter, middle, upper quarter and highest score, whole numbers; None where too few
    people make them. `bins` count scores of 0-9, 10-19 ... 90-100; none in a blind report.
    """

    title_id: str
    title: str
    family: str
    level: str
    best_fits: Count
    counts: VerdictCounts
    quartiles: tuple[int | None, ...]
    bins: tuple[int, ...]


class FocusTitle(Flow):
    """The title that matrix, gaps, groups and mentors are about."""

    title_id: str
    title: str
    family: str
    family_name: str
    level: str
    level_name: str


class RequirementColumn(Flow):
    """A requirement of the focus title over all people: mean coverage, and how many lack part of it."""

    requirement: str
    label: str
    importance: Importance
    weight: float
    mean_percent: int | None
    lacking: Count


class PersonRow(Flow):
    """One person in the figures.

    `cells` follow `CohortFigures.cells`: -1 where nothing was scored, else 101 x the place of the verdict from `ready`
    (0) to `early` (3) plus the score. `coverage` are percent by requirement of the focus title.
    """

    number: int
    label: str
    file: str | None
    status: str
    months: int | None
    ready_level: str | None
    best_fit: str | None
    score: int | None
    verdict: Verdict | None
    focus_score: int | None
    focus_verdict: Verdict | None
    coverage: tuple[int, ...]
    gaps: tuple[str, ...]
    cells: tuple[int, ...]


class SkillRow(Flow):
    """A skill over all people and over those of each level; `mean_percent` is the strength of those who show it."""

    id: str
    name: str
    kind: str
    people: Count
    by_level: tuple[Count, ...]
    mean_percent: int | None


class LevelSize(Flow):
    """How many people are ready for this level and none above; the first row, without level, is for none yet."""

    level: str | None
    name: str
    people: Count


class GapLift(Flow):
    """A gap of the group: who has it, and whom closing it alone would lift; no `points` where too few make them."""

    requirement: str
    label: str
    people: Count
    lifted: Count
    points: float | None


class LiftSet(Flow):
    """Gaps to teach together, and how many people that lifts; `exact` where no other set of that size lifts more."""

    requirements: tuple[str, ...]
    labels: tuple[str, ...]
    lifted: Count
    exact: bool


class Lift(Flow):
    """What teaching would do towards one goal.

    `eligible` are those who are not there yet, `held` those of them whom years or a degree hold, which no lesson
    closes; `already` are there.
    """

    goal: str
    already: Count
    eligible: Count
    held: Count
    gaps: tuple[GapLift, ...]
    sets: tuple[LiftSet, ...]


class GapGroup(Flow):
    """People with much the same largest gaps: the gaps that most of them have, and who they are."""

    requirements: tuple[str, ...]
    labels: tuple[str, ...]
    people: Count
    members: tuple[str, ...]


class Mentoring(Flow):
    """One who could teach, and those who could learn from them."""

    mentor: str
    learners: tuple[str, ...]


class MentorTopic(Flow):
    """A requirement that some show strongly and others lack."""

    requirement: str
    label: str
    mentors: Count
    learners: Count
    pairs: tuple[Mentoring, ...]


class Unread(Flow):
    """A file that could not be read, and why."""

    label: str
    code: str
    message: str


class DuplicateSet(Flow):
    """Files that are one: the same bytes, or the same person. The first is the one that counts where one does."""

    reason: str
    labels: tuple[str, ...]


class CohortFigures(Flow):
    """All figures about a group; every format of the cohort report draws from them.

    `people` are the files that count, `read` those of them with scores. `name` is the folder's, None in a blind report.
    """

    name: str | None
    blind: bool
    unique: bool
    as_of: tuple[str, ...]
    tool_version: str
    scoring_versions: tuple[str, ...]
    taxonomy_sha256s: tuple[str, ...]
    notices: tuple[str, ...]
    files: Count
    people: Count
    read: Count
    partial: Count
    failed: Count
    focus: FocusTitle | None
    levels: tuple[LevelSize, ...]
    cells: tuple[Cell, ...]
    families: tuple[CellCounts, ...]
    titles: tuple[TitleSpread, ...]
    requirements: tuple[RequirementColumn, ...]
    persons: tuple[PersonRow, ...]
    skills: tuple[SkillRow, ...]
    lifts: tuple[Lift, ...]
    groups: tuple[GapGroup, ...]
    ungrouped: Count
    mentors: tuple[MentorTopic, ...]
    unread: tuple[Unread, ...]
    duplicates: tuple[DuplicateSet, ...]
