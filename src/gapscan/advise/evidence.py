"""What would count as evidence for a requirement, in words that a person can act on."""

from collections.abc import Sequence

from gapscan.advise.pointers import SAME, Wanted, fitting
from gapscan.advise.situation import Situation
from gapscan.schema.assessment import Gap, GapKind, SkillRecord
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import EvidenceKind, SkillKind, TitleRequirement

# a sentence that names more is not read
_MOST_NAMES = 4
_MOST_PROOFS = 2
_COUNT_WORDS = {2: "two of", 3: "three of", 4: "four of", 5: "five of"}
_SOFT = frozenset({SkillKind.SOFT_SKILL, SkillKind.LEADERSHIP})

# what each kind of evidence rests on; docs/scoring.md says how much each part is worth
_OF_KIND = {
    EvidenceKind.YEARS: (
        "Jobs, internships and research posts in this field or a related one, each with the month it began and ended",
    ),
    EvidenceKind.ROLE: (
        "A dated post whose title belongs to this trade",
        "A post of a related trade, which counts for half",
    ),
    EvidenceKind.DEGREE: (
        "A finished degree with subject and year; one under way counts for the greater part",
        "Certificates and boot camps, for a smaller part",
    ),
    EvidenceKind.LEADERSHIP: (
        "What you led, told in a post: people, projects, hiring, mentoring",
        "A post of that level",
    ),
    EvidenceKind.RESEARCH: (
        "Papers, preprints, patents or talks with venue and year",
        "A post in research, or a doctorate",
    ),
    EvidenceKind.PORTFOLIO: (
        "A link to GitHub, Kaggle or a site with your work",
        "A part on projects in which at least three skills of the trade are used",
    ),
}
# the skills that stand near each kind, for proofs, courses and interview topics; those the taxonomy lacks are left out
_SKILLS_OF_KIND = {
    EvidenceKind.LEADERSHIP: ("leadership", "team-management", "mentoring", "technical-leadership"),
    EvidenceKind.RESEARCH: ("publications", "conference-speaking", "patents", "research-skills"),
    EvidenceKind.PORTFOLIO: ("portfolio", "github", "open-source", "kaggle"),
}
_CLAIMED_SO_FAR = {
    Claim.LISTED: "in a list only; say in a post or project what you did with it",
    Claim.COURSEWORK: "from studies; use it in a project or post, and say for what",
    Claim.LEARNING: "being learnt; finish one piece of work with it, and name it",
}


def skills_of(gap: Gap, situation: Situation) -> tuple[str, ...]:
    """Ids of the skills that a gap is about: those asked for, or what stands near its kind of evidence."""
    asked = situation.asked.get(gap.requirement)
    term = situation.terms.get(gap.requirement)
    if asked is None:
        return term.skills if term else ()
    kind = asked.requirement.evidence
    if kind is None:
        return asked.requirement.skills
    near = asked.requirement.shown_by or _SKILLS_OF_KIND.get(kind, ())
    return tuple(key for key in near if key in situation.taxonomy.skill_by_id)


def counts_as_evidence(gap: Gap, wanted: Wanted, situation: Situation) -> tuple[str, ...]:
    """What would close a gap: by the kind of requirement, and works that guides name.

    Args:
        gap: one of the aim's.
        wanted: its skills.
        situation: the person and the aim.
    """
    asked = situation.asked.get(gap.requirement)
    words: tuple[str, ...] = ()
    if asked:
        kind = asked.requirement.evidence
        words = _OF_KIND[kind] if kind else (_use_of(asked, situation),)
    return (*words, *_proofs(asked, wanted, situation))


def so_far(gap: Gap, situation: Situation) -> str | None:
    """What is there already of a skill, and what it lacks; None where there is nothing."""
    term = situation.terms.get(gap.requirement)
    records = [situation.record_by_id[key] for key in (term.skills if term else ()) if key in situation.record_by_id]
    asked = situation.asked.get(gap.requirement)
    if not records or (asked and asked.requirement.evidence):
        return None
    best = max(records, key=lambda record: (record.strength, record.id))
    if gap.kind is GapKind.ADJACENT:
        return f"{best.name}: stands near it and counts for half; a line about the thing itself counts in full"
    if gap.kind is GapKind.STALE:
        return f"{best.name}: last used in {best.last_used or 'earlier years'}; a recent use counts in full"
    return _thin(best)


def _thin(best: SkillRecord) -> str:
    lacks = _CLAIMED_SO_FAR.get(best.claim)
    if lacks:
        return f"{best.name}: {lacks}"
    if not best.months:
        return f"{best.name}: used where no dates stand; in a dated post its time counts"
    return f"{best.name}: counts for {_duration(best.months)}; each further dated post that names it adds up"


def _use_of(asked: TitleRequirement, situation: Situation) -> str:
    """The skills asked for, and how they count in full."""
    names = _some_of(asked, situation)
    known = situation.taxonomy.skill_by_id
    soft = all(known[key].kind in _SOFT for key in asked.requirement.skills if key in known)
    if asked.claim is Claim.LED:
        return f"A line in a post where you led ({names}), and what came of it"
    where = "a post" if soft else "a post or project"
    lasted = f", {_duration(asked.months)} in all" if asked.months else ""
    return f"A line in {where} that shows {names}{lasted}, and what came of it"


def _some_of(asked: TitleRequirement, situation: Situation) -> str:
    skills = asked.requirement.skills
    names = situation.names(skills[:_MOST_NAMES])
    more = len(skills) - len(names)
    if more:
        listed = f"{', '.join(names)} or {more} more"
    else:
        listed = " or ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
    return f"{_COUNT_WORDS.get(asked.requirement.at_least, '')} {listed}".strip()


def _proofs(asked: TitleRequirement | None, wanted: Wanted, situation: Situation) -> tuple[str, ...]:
    known = situation.taxonomy.knowledge.proofs
    levels = {key: (each.level,) if each.level else () for key, each in known.items()}
    found = fitting(known, wanted, most=_MOST_PROOFS, broadest=SAME, levels=levels)
    if not found and asked and asked.requirement.evidence in {EvidenceKind.YEARS, EvidenceKind.ROLE}:
        of_rung = [key for key, each in known.items() if not each.skills and each.level == situation.aim.level]
        found = [(key, known[key]) for key in sorted(of_rung)[:_MOST_PROOFS]]
    return tuple(each.label for _, each in found)


def _duration(months: int) -> str:
    years, rest = divmod(months, 12)
    parts: Sequence[str] = (
        f"{years} year{'s' if years != 1 else ''}" if years else "",
        f"{rest} month{'s' if rest != 1 else ''}" if rest else "",
    )
    return " and ".join(part for part in parts if part)
