"""What comparing reads of the JSON that `scan` writes: the contract's fields, and a few more where they are there.

Other fields may join the contract at any time, so unlike the flow types these let unknown fields pass.
"""

from collections.abc import Mapping
from functools import cached_property

from pydantic import BaseModel, ConfigDict

from gapscan.schema.assessment import GapKind, GateStatus
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Importance, Verdict


class ScanPart(BaseModel):
    """Frozen, finite numbers only, and patient with fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)


class ScanTool(ScanPart):
    """Which gapscan wrote the scan, by which rules and with which taxonomy."""

    version: str
    scoring_version: str
    taxonomy_sha256: str | None = None


class ScanSource(ScanPart):
    """The file that was read."""

    file: str
    sha256: str
    pages: int = 0
    format: str = "unknown"
    reader: str = "none"


class ScanIssue(ScanPart):
    """What a reader should know about the reading."""

    code: str
    severity: str
    message: str


class ScanCandidate(ScanPart):
    """Who it is; all empty in a blind scan."""

    name: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()


class ScanExperience(ScanPart):
    """Months of dated work."""

    months: int | None = None


class ScanEvidence(ScanPart):
    """One place that shows a skill."""

    quote: str
    page: int
    section: str


class ScanSkill(ScanPart):
    """One skill of the person."""

    id: str
    name: str
    counted: bool
    claim: Claim
    strength: float
    months: int = 0
    implied_by: tuple[str, ...] = ()
    evidence: tuple[ScanEvidence, ...] = ()


class ScanGate(ScanPart):
    """A check that bounds the verdict."""

    id: str
    status: GateStatus
    required: str
    observed: str


class ScanTerm(ScanPart):
    """One summand of a score."""

    requirement: str
    label: str
    importance: Importance
    points: float
    skills: tuple[str, ...] = ()
    reason: str = ""


class ScanGap(ScanPart):
    """Points still to be had."""

    requirement: str
    kind: GapKind
    points: float
    label: str | None = None


class ScanTitle(ScanPart):
    """How ready the person is for one title."""

    title_id: str
    title: str
    family: str
    level: str
    score: float
    verdict: Verdict
    gates: tuple[ScanGate, ...] = ()
    terms: tuple[ScanTerm, ...] = ()
    gaps: tuple[ScanGap, ...] = ()


class ScanRung(ScanPart):
    """Where the person stands in one family."""

    family: str
    ready_level: str | None = None
    next_title: str | None = None


class ScanObject(ScanPart):
    """One scan: what a resume was worth on a day, by one set of rules."""

    tool: ScanTool
    as_of: str
    blind: bool = False
    source: ScanSource
    status: str
    issues: tuple[ScanIssue, ...] = ()
    candidate: ScanCandidate | None = None
    experience: ScanExperience | None = None
    skills: tuple[ScanSkill, ...] = ()
    best_fit: str | None = None
    readiness: tuple[ScanTitle, ...] = ()
    ladder: tuple[ScanRung, ...] = ()

    @cached_property
    def title_by_id(self) -> Mapping[str, ScanTitle]:
        """The scored titles."""
        return {title.title_id: title for title in self.readiness}

    @cached_property
    def skill_by_id(self) -> Mapping[str, ScanSkill]:
        """The skills."""
        return {skill.id: skill for skill in self.skills}


class GroupGap(ScanPart):
    """A gap as a group's comparison reads it."""

    requirement: str
    label: str | None = None


class GroupTitle(ScanPart):
    """A title as a group's comparison reads it: without terms, which are most of a scan."""

    title_id: str
    title: str
    family: str
    level: str
    score: float
    verdict: Verdict
    gaps: tuple[GroupGap, ...] = ()


class GroupScan(ScanPart):
    """One line of a batch's results, as far as a group's comparison reads it."""

    tool: ScanTool
    as_of: str
    source: ScanSource
    status: str
    candidate: ScanCandidate | None = None
    best_fit: str | None = None
    readiness: tuple[GroupTitle, ...] = ()
    ladder: tuple[ScanRung, ...] = ()
