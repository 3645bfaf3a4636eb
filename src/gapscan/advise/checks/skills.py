"""Skills: soft ones, what the target asks for, and how many are shown in use rather than only listed."""

from gapscan.advise.checks.outcome import Outcome, failed, judged, listed, plural, unknown
from gapscan.advise.sheet import Sheet
from gapscan.schema.assessment import SkillRecord
from gapscan.schema.guidance import CheckLine
from gapscan.schema.knowledge import Advice
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Importance

# where more is only listed than shown, the list is what a reader remembers
_SHOWN_SHARE = 0.5
# a resume made for a post has something to show for most of what the post asks
_COVERED_SHARE = 0.7
_MOST_LINES = 3


def has_soft_skills(sheet: Sheet, advice: Advice) -> Outcome:
    """Whether soft skills stand on the resume, those looked for first."""
    named = _records_of(sheet, advice.looks_for)
    known = sheet.situation.taxonomy.skill_by_id
    soft = [
        each for each in sheet.situation.scores.skills if each.counted and each.id in known and known[each.id].is_soft
    ]
    found = [*named, *(record for record in soft if record not in named)]
    told = f"Found: {listed([record.name for record in found])}" if found else "None was found"
    return judged(told, _lines(sheet, found), good=len(found) >= (advice.at_least or 1))


def has_evidence_of(sheet: Sheet, advice: Advice) -> Outcome:
    """Whether a skill is shown in use; where no gap waits for it, nobody need show it."""
    found = _records_of(sheet, advice.looks_for)
    used = [record for record in found if record.claim.rank >= Claim.USED.rank]
    if used:
        return judged(f"Shown by {listed([record.name for record in used])}", _lines(sheet, used), good=True)
    told = "Listed only" if found else "Nothing was found that shows it"
    situation = sheet.situation
    gaps = [situation.asked[gap.requirement] for gap in situation.aim.gaps if gap.requirement in situation.asked]
    if {skill for gap in gaps for skill in gap.requirement.skills}.isdisjoint(advice.looks_for):
        return unknown(f"{told}; no gap on the way to {situation.aim.title} waits for it", _lines(sheet, found))
    return failed(told, _lines(sheet, found))


def covers_target(sheet: Sheet, advice: Advice) -> Outcome:  # noqa: ARG001
    """For how much of what the title aimed at asks there is something to show."""
    aim = sheet.situation.aim
    lacking = [term for term in aim.terms if term.coverage <= 0]
    critical = [term.label for term in lacking if term.importance is Importance.CRITICAL]
    shown = len(aim.terms) - len(lacking)
    told = f"Something to show for {shown} of {plural(len(aim.terms), 'requirement')} of {aim.title}"
    if critical:
        told += f"; nothing yet for {listed(critical)}, which {'is' if len(critical) == 1 else 'are'} critical"
    return judged(told, good=not critical and shown >= _COVERED_SHARE * len(aim.terms))


def are_shown(sheet: Sheet, advice: Advice) -> Outcome:  # noqa: ARG001
    """How many hard skills are shown in use, and which are only listed."""
    known = sheet.situation.taxonomy.skill_by_id
    hard = [
        record
        for record in sheet.situation.scores.skills
        if record.counted and record.evidence and record.id in known and not known[record.id].is_soft
    ]
    if not hard:
        return unknown("No skills were found")
    shown = [record for record in hard if record.claim.rank >= Claim.USED.rank]
    only = [record.name for record in hard if record.claim is Claim.LISTED]
    told = f"{len(shown)} of {plural(len(hard), 'skill')} {'is' if len(shown) == 1 else 'are'} shown in use"
    if only:
        told += f"; only listed: {listed(sorted(only))}"
    return judged(told, good=len(shown) >= _SHOWN_SHARE * len(hard))


def _records_of(sheet: Sheet, looks_for: tuple[str, ...]) -> list[SkillRecord]:
    """The skills found that are, or imply, one of those looked for."""
    broader = sheet.situation.taxonomy.broader
    return [
        record
        for record in sheet.situation.scores.skills
        if record.counted and not {record.id, *broader.get(record.id, ())}.isdisjoint(looks_for)
    ]


def _lines(sheet: Sheet, records: list[SkillRecord]) -> list[CheckLine]:
    shown = {match.skill_id: match for match in reversed(sheet.mentions)}
    return [sheet.line_of_match(shown[record.id]) for record in records[:_MOST_LINES] if record.id in shown]
