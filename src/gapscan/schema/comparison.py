"""What `compare` finds between two scans of one person, or between two batches."""

from gapscan.schema.assessment import GapKind, GateStatus
from gapscan.schema.base import Flow
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Importance, Verdict


class Notice(Flow):
    """Why figures may have moved without any change of the resume; `code` names the reason."""

    code: str
    message: str


class Side(Flow):
    """One of the two scans."""

    file: str
    sha256: str
    as_of: str
    candidate: str | None
    pages: int
    reader: str
    status: str
    experience_months: int | None
    best_fit: str | None
    tool_version: str
    scoring_version: str
    taxonomy_sha256: str | None


class Passage(Flow):
    """A line of the resume that shows a skill; `quote` is None where it could name the person."""

    quote: str | None
    page: int
    section: str


class SkillState(Flow):
    """What one scan makes of a skill; `strength` is 0..1."""

    counted: bool
    claim: Claim
    strength: float
    months: int


class SkillChange(Flow):
    """A skill that one scan has and the other has not, or has otherwise; None stands for not there."""

    skill_id: str
    name: str
    before: SkillState | None
    after: SkillState | None
    through: tuple[str, ...]
    new: tuple[Passage, ...]
    gone: tuple[Passage, ...]

    @property
    def gain(self) -> float:
        """By how much the strength rose, negative where it fell."""
        return (self.after.strength if self.after else 0.0) - (self.before.strength if self.before else 0.0)


class Cause(Flow):
    """A requirement whose points moved; None stands for a requirement that only one scan has."""

    requirement: str
    label: str
    importance: Importance
    before: float | None
    after: float | None
    skills: tuple[str, ...]
    reason_before: str
    reason_after: str

    @property
    def points(self) -> float:
        """What the score gained by it, negative where it lost."""
        return (self.after or 0.0) - (self.before or 0.0)


class GapState(Flow):
    """A gap in one scan."""

    kind: GapKind
    points: float


class GapChange(Flow):
    """A gap that closed (`after` is None), opened (`before` is None), or has other points."""

    requirement: str
    label: str
    before: GapState | None
    after: GapState | None


class GateChange(Flow):
    """A gate that one scan finds otherwise; statuses are None where a scan has no such gate."""

    id: str
    required: str
    before: GateStatus | None
    after: GateStatus | None
    observed_before: str
    observed_after: str


class TitleChange(Flow):
    """One title in both scans; the points of the causes add up to `score_after - score_before`."""

    title_id: str
    title: str
    family: str
    level: str
    score_before: float
    score_after: float
    verdict_before: Verdict
    verdict_after: Verdict
    causes: tuple[Cause, ...]
    gaps: tuple[GapChange, ...]
    gates: tuple[GateChange, ...]

    @property
    def points(self) -> float:
        """What the score gained, negative where it lost."""
        return self.score_after - self.score_before


class RungChange(Flow):
    """A family where another level is ready, or another title comes next."""

    family: str
    ready_before: str | None
    ready_after: str | None
    next_before: str | None
    next_after: str | None


class IssueChange(Flow):
    """What only one of the scans says about its reading."""

    code: str
    severity: str
    message: str


class Comparison(Flow):
    """Two scans beside each other; `focus` is the title that reports are about."""

    before: Side
    after: Side
    notices: tuple[Notice, ...]
    focus: str
    titles: tuple[TitleChange, ...]
    only_before: tuple[str, ...]
    only_after: tuple[str, ...]
    skills: tuple[SkillChange, ...]
    ladder: tuple[RungChange, ...]
    issues_new: tuple[IssueChange, ...]
    issues_gone: tuple[IssueChange, ...]

    @property
    def focused(self) -> TitleChange:
        """The title in focus."""
        return next(title for title in self.titles if title.title_id == self.focus)


class GroupSide(Flow):
    """One of two batches; `as_of` names every day that its scans stand on."""

    people: int
    not_read: int
    as_of: tuple[str, ...]
    scoring_versions: tuple[str, ...]
    taxonomies: tuple[str, ...]


class PersonChange(Flow):
    """One person who is in both batches, seen at the title that counts for them."""

    label: str
    title_id: str
    score_before: float
    score_after: float
    verdict_before: Verdict
    verdict_after: Verdict

    @property
    def points(self) -> float:
        """What the score gained, negative where it lost."""
        return self.score_after - self.score_before


class GapCount(Flow):
    """For how many of the people in both batches a gap closed or opened."""

    requirement: str
    label: str
    closed: int
    opened: int


class TitleTally(Flow):
    """How a title stands in the whole of each batch: people by verdict (ready first), and the mean score."""

    title_id: str
    title: str
    level: str
    before: tuple[int, ...]
    after: tuple[int, ...]
    mean_before: float | None
    mean_after: float | None


class LevelTally(Flow):
    """How many people are ready for a level of a family, and for none above it."""

    family: str
    level: str
    before: int
    after: int


class GroupComparison(Flow):
    """Two batches beside each other: the people in both one by one, the batches as a whole in counts.

    `title_id` is the title asked for; None where each person is seen at the best fit of the later scan. `left` and
    `joined` are people in one batch only.
    """

    before: GroupSide
    after: GroupSide
    notices: tuple[Notice, ...]
    title_id: str | None
    people: tuple[PersonChange, ...]
    left: tuple[str, ...]
    joined: tuple[str, ...]
    gaps: tuple[GapCount, ...]
    titles: tuple[TitleTally, ...]
    levels: tuple[LevelTally, ...]
