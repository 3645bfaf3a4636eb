"""What matching finds in one section of text, as the tests want to see it."""

from collections.abc import Mapping, Sequence

from tests.factories import body_text, resume
from tests.match.small_taxonomy import TAXONOMY

from gapscan.match import match_skills
from gapscan.schema.match import Claim, SkillMatch
from gapscan.schema.resume import MaskKind
from gapscan.schema.resume_text import SectionKind

NOT_COUNTED = {Claim.NEGATED, Claim.WISH}


def matches_in(
    body: str,
    section: SectionKind | str = "experience",
    *,
    masks: Mapping[str, MaskKind | str] | None = None,
    entries: Sequence[str] = (),
) -> tuple[SkillMatch, ...]:
    """All matches of a body under one heading."""
    text = body_text(body, section)
    return match_skills(text, resume(text.text, masks=masks, entries=entries), TAXONOMY)


def counted(matches: Sequence[SkillMatch]) -> set[str]:
    """The ids of the skills that count."""
    return {match.skill_id for match in matches if match.skill_id and match.claim not in NOT_COUNTED}


def found_in(body: str, section: SectionKind | str = "experience", **more: object) -> set[str]:
    """The ids of the skills that count in a body."""
    return counted(matches_in(body, section, **more))  # type: ignore[arg-type]
