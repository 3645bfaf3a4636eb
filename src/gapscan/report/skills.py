"""The skills worth showing, each with its best line: Assessment -> SkillLine[]."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gapscan.report.inert import unbulleted
from gapscan.report.words import CLAIM_WORDS
from gapscan.schema.assessment import Assessment, Evidence, Readiness, SkillRecord
from gapscan.schema.match import Claim

# a broad skill may follow from a dozen narrower ones; two prove it
_MOST_NARROWER = 2


@dataclass(frozen=True, slots=True)
class SkillLine:
    """One skill with the place that shows it best; `surface` is the mention as printed there."""

    skill_id: str
    name: str
    claim: str
    months: int
    last_used: str | None
    quote: str
    surface: str
    page: int
    section: str


def pick_evidence(assessment: Assessment, focus: Readiness) -> tuple[SkillLine, ...]:
    """The person's skills that count for a title and were used, strongest first; other skills where there are none.

    Args:
        assessment: with scores.
        focus: the title that the report is about.
    """
    skills = assessment.scores.skills if assessment.scores else ()
    counted = [record for record in skills if record.counted and record.evidence]
    asked = {skill_id for term in focus.terms for skill_id in term.skills}
    fitting = [record for record in counted if record.id in asked] or counted
    # a list shows nothing; it is quoted only where there is nothing else
    chosen = [record for record in fitting if best_evidence(record).claim.rank >= Claim.USED.rank] or fitting
    ordered = sorted(chosen, key=lambda record: (-record.strength, -record.months, record.id))
    surfaces = surfaces_of(assessment)
    return tuple(skill_line(record, surfaces) for record in ordered)


def best_evidence(record: SkillRecord) -> Evidence:
    """The place that claims most, and the first of those."""
    return min(record.evidence, key=lambda shown: (-shown.claim.rank, -shown.similarity, shown.page, shown.box[1]))


def provers(skill_id: str, records: Mapping[str, SkillRecord]) -> list[SkillRecord]:
    """What shows a skill: its own line, unless narrower skills that it follows from claim more; the best of them."""
    record = records.get(skill_id)
    if record is None:
        return []
    narrower = [records[narrow] for narrow in record.implied_by if narrow in records and records[narrow].evidence]
    best = sorted(narrower, key=lambda one: (-one.strength, -one.months, one.id))[:_MOST_NARROWER]
    if not record.evidence or any(_claimed(one) > _claimed(record) for one in best):
        return best
    return [record, *best][:_MOST_NARROWER]


def provers_of(skills: Iterable[str], records: Mapping[str, SkillRecord]) -> list[SkillRecord]:
    """What shows any of some skills, the one with the highest claim first."""
    found = dict.fromkeys(record for skill_id in skills for record in provers(skill_id, records))
    return sorted(found, key=lambda record: -_claimed(record))


def _claimed(record: SkillRecord) -> int:
    return best_evidence(record).claim.rank


def surfaces_of(assessment: Assessment) -> dict[tuple[str, int, tuple[float, ...]], str]:
    """Skill id, page and box -> the mention as it is printed there."""
    return {(match.skill_id or "", match.page, match.box): match.surface for match in assessment.matches}


def skill_line(record: SkillRecord, surfaces: Mapping[tuple[str, int, tuple[float, ...]], str]) -> SkillLine:
    """A skill that was read, with the place that shows it best."""
    shown = best_evidence(record)
    return SkillLine(
        skill_id=record.id,
        name=record.name,
        claim=CLAIM_WORDS[record.claim],
        months=record.months,
        last_used=record.last_used,
        quote=unbulleted(shown.quote),
        surface=surfaces.get((record.id, shown.page, shown.box), record.name),
        page=shown.page,
        section=shown.section.value,
    )
