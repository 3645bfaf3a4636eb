"""What was read and not counted, with the reason: Assessment -> Uncounted[]."""

from dataclasses import dataclass

from gapscan.report.inert import unbulleted
from gapscan.report.possible import is_suggestion
from gapscan.report.words import CLAIM_WORDS
from gapscan.schema.assessment import Assessment
from gapscan.schema.match import Method, SkillMatch


@dataclass(frozen=True, slots=True)
class Uncounted:
    """Words that could have shown a skill, and why they do not; `count` is how often they stand there so."""

    surface: str
    reason: str
    quote: str
    page: int
    count: int


def uncounted_of(assessment: Assessment) -> tuple[Uncounted, ...]:
    """Mentions that were refused, and those of skills that the resume denies or wishes for, in the resume's order."""
    skills = assessment.scores.skills if assessment.scores else ()
    idle = {record.id for record in skills if not record.counted and record.evidence and not is_suggestion(record)}
    found: dict[tuple[str, str], list[SkillMatch]] = {}
    for match in assessment.matches:
        reason = _reason(match, idle)
        if reason:
            found.setdefault((match.surface, reason), []).append(match)
    return tuple(
        Uncounted(surface, reason, unbulleted(matches[0].quote), matches[0].page, len(matches))
        for (surface, reason), matches in found.items()
    )


def _reason(match: SkillMatch, idle: set[str]) -> str | None:
    if match.method is Method.SEMANTIC:
        return None
    if match.skill_id is None:
        return match.reason or "another reading fits better"
    return CLAIM_WORDS[match.claim] if match.skill_id in idle else None
