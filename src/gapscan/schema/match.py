"""What `match` hands on: every mention with all its candidates, and the skill chosen or the reason for none."""

from enum import StrEnum
from functools import cached_property

from gapscan.schema.base import Box, Flow
from gapscan.schema.resume_text import SectionKind


class Claim(StrEnum):
    """What the text says of the person and the skill, from weakest to strongest."""

    NEGATED = "negated"
    WISH = "wish"
    LEARNING = "learning"
    COURSEWORK = "coursework"
    LISTED = "listed"
    USED = "used"
    LED = "led"

    @cached_property
    def rank(self) -> int:
        """Position from the weakest (0) to the strongest (6)."""
        return _CLAIM_RANK[self]


_CLAIM_RANK = {claim: rank for rank, claim in enumerate(Claim)}


class Method(StrEnum):
    """The matching tier that found a candidate."""

    EXACT = "exact"
    ALIAS = "alias"
    COMPACT = "compact"
    FUZZY = "fuzzy"
    PATTERN = "pattern"
    SEMANTIC = "semantic"


class Candidate(Flow):
    """A skill that a mention may stand for; `similarity` is 0..1, `refused` says why it was not chosen."""

    skill_id: str
    method: Method
    similarity: float
    refused: str | None = None


class SkillMatch(Flow):
    """A stretch of text `start:end` that may name a skill.

    `skill_id` is the chosen skill, or None with the `reason`. `quote` is the line or sentence around it, as it
    stands in the text; `entry` indexes the experience entry that holds it.
    """

    start: int
    end: int
    surface: str
    quote: str
    page: int
    box: Box
    section: SectionKind
    entry: int | None
    candidates: tuple[Candidate, ...]
    skill_id: str | None
    reason: str | None = None
    method: Method
    similarity: float
    claim: Claim
