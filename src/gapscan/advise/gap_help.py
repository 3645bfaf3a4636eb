"""Each gap of the title aimed at -> what would count, and what to learn, earn and prepare."""

from gapscan.advise.evidence import counts_as_evidence, skills_of, so_far
from gapscan.advise.pointers import BROADER, NARROWER, Wanted, fitting
from gapscan.advise.situation import Situation, guides_of
from gapscan.schema.assessment import Gap, GapKind
from gapscan.schema.guidance import GapHelp, Pointer
from gapscan.schema.taxonomy import SkillKind

# what a person reads and can act on; the taxonomy holds more
_MOST_RESOURCES = 4
_MOST_CERTIFICATIONS = 3
_MOST_TOPICS = 3
# of things that are there in part, more of the same helps; of things that are not, the first that is asked for
_IN_PART = frozenset({GapKind.WEAK, GapKind.STALE})
_HOW_TO_PREPARE = frozenset({"preparation", "overview"})
# what teaches comes before where one meets others
_TEACHES = frozenset({"course", "book", "documentation", "practice"})
_SOFT = frozenset({SkillKind.SOFT_SKILL, SkillKind.LEADERSHIP})
_TOOLS = frozenset(
    {SkillKind.PROGRAMMING_LANGUAGE, SkillKind.LIBRARY_FRAMEWORK, SkillKind.TOOL, SkillKind.PLATFORM_SERVICE}
)


def help_with(gap: Gap, situation: Situation) -> GapHelp:
    """What closes a gap.

    Args:
        gap: one of the aim's.
        situation: the person and the aim.
    """
    wanted = _wanted(gap, situation)
    return GapHelp(
        requirement=gap.requirement,
        so_far=so_far(gap, situation),
        counts_as_evidence=counts_as_evidence(gap, wanted, situation),
        resources=_resources(wanted, situation),
        certifications=_certifications(wanted, situation),
        interview_topics=_topics(wanted, situation),
    )


def _wanted(gap: Gap, situation: Situation) -> Wanted:
    term = situation.terms.get(gap.requirement)
    found = frozenset(term.skills if term else ())
    skills = skills_of(gap, situation)
    preferred = found if gap.kind in _IN_PART else frozenset(skills) - found
    return Wanted(skills, preferred, situation.aim.level, situation.taxonomy)


def _resources(wanted: Wanted, situation: Situation) -> tuple[Pointer, ...]:
    known = situation.taxonomy.knowledge.resources
    levels = {key: resource.levels for key, resource in known.items()}
    beside = [key for key, resource in known.items() if resource.kind not in _TEACHES]
    found = fitting(known, wanted, most=_MOST_RESOURCES, broadest=BROADER, levels=levels, later=beside)
    if not found:
        kind = _fallback(wanted)
        generic = {key: each for key, each in known.items() if not each.skills and not each.levels}
        found = [(key, generic[key]) for key in sorted(generic) if generic[key].kind == kind][:_MOST_RESOURCES]
    return tuple(Pointer(id=key, name=each.name, kind=each.kind, guides=guides_of(each.facts)) for key, each in found)


def _fallback(wanted: Wanted) -> str | None:
    """What teaches skills that no resource names: a tool's own documentation, courses for the rest of hard skills."""
    kinds = [known.kind for key in wanted.skills if (known := wanted.taxonomy.skill_by_id.get(key))]
    # the first skill is what a requirement is about, the others are further ways to show it
    if not kinds or kinds[0] in _SOFT:
        return None
    return "documentation" if _TOOLS.issuperset(kinds) else "course"


def _certifications(wanted: Wanted, situation: Situation) -> tuple[Pointer, ...]:
    resume = situation.assessment.resume
    held = {certificate.id for certificate in resume.certifications} if resume else set()
    known = {key: each for key, each in situation.taxonomy.knowledge.certifications.items() if key not in held}
    levels = {key: (each.level,) if each.level else () for key, each in known.items()}
    found = fitting(known, wanted, most=_MOST_CERTIFICATIONS, broadest=NARROWER, levels=levels)
    return tuple(
        Pointer(id=key, name=each.name, kind="certificate", by=each.issuer, guides=guides_of(each.facts))
        for key, each in found
    )


def _topics(wanted: Wanted, situation: Situation) -> tuple[Pointer, ...]:
    known = situation.taxonomy.knowledge.interview_topics
    # how to prepare comes after what is asked
    later = [key for key, topic in known.items() if topic.category in _HOW_TO_PREPARE]
    found = fitting(known, wanted, most=_MOST_TOPICS, later=later)
    return tuple(
        Pointer(id=key, name=each.label, kind=each.category, guides=guides_of(each.facts)) for key, each in found
    )
