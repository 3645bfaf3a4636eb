"""What measuring a requirement finds: how far it is covered, by which skills, and why."""

from dataclasses import dataclass

from gapscan.schema.assessment import GapKind
from gapscan.schema.taxonomy import Level, Title, TitleRequirement


@dataclass(frozen=True, slots=True)
class Asking:
    """A requirement as a title asks for it, and the title's level."""

    title: Title
    asked: TitleRequirement
    level: Level


@dataclass(frozen=True, slots=True)
class Finding:
    """How far a requirement is covered (0..1), the skills that cover it, a sentence why, and why points are lost.

    `shown` is the coverage that is left without what stands in a list alone.
    """

    coverage: float
    shown: float
    reason: str
    skills: tuple[str, ...] = ()
    gap: GapKind | None = None
