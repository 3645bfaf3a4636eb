"""Which advice is checked how: a new check is one function and one line here."""

from collections.abc import Mapping
from types import MappingProxyType

from gapscan.advise.checks import headline, links, posts, readability, sections, skills, summary
from gapscan.advise.checks.outcome import Check
from gapscan.advise.sheet import Sheet
from gapscan.advise.situation import Situation, guides_of
from gapscan.schema.guidance import CheckStatus, ResumeCheck
from gapscan.schema.knowledge import Advice, AdviceCheck

CHECKS: Mapping[AdviceCheck, Check] = MappingProxyType(
    {
        AdviceCheck.HEADLINE_HAS_TITLE: headline.has_title,
        AdviceCheck.HEADLINE_HAS_SKILL: headline.has_skill,
        AdviceCheck.HEADLINE_HAS_TARGET_SKILLS: headline.has_target_skills,
        AdviceCheck.SUMMARY_OPENS_WITH_RESULT: summary.opens_with_result,
        AdviceCheck.SUMMARY_NAMES_SPECIALISATION: summary.names_specialisation,
        AdviceCheck.SUMMARY_NAMES_TOOLS: summary.names_tools,
        AdviceCheck.SUMMARY_HAS_CONTACT: summary.has_contact,
        AdviceCheck.BULLETS_ARE_QUANTIFIED: posts.bullets_are_quantified,
        AdviceCheck.POSTS_NAME_PROJECTS: posts.posts_name_projects,
        AdviceCheck.POSTS_NAME_IMPACT: posts.posts_name_impact,
        AdviceCheck.POSTS_NAME_TOOLS: posts.posts_name_tools,
        AdviceCheck.HAS_LINK: links.has_link,
        AdviceCheck.HAS_SECTION: sections.has_section,
        AdviceCheck.HAS_SOFT_SKILLS: skills.has_soft_skills,
        AdviceCheck.HAS_EVIDENCE_OF: skills.has_evidence_of,
        AdviceCheck.IS_RECENT: sections.is_recent,
        AdviceCheck.TEXT_IS_READABLE: readability.text_is_readable,
        AdviceCheck.COVERS_TARGET: skills.covers_target,
        AdviceCheck.PROJECTS_VARY: sections.projects_vary,
    }
)
"""How each kind of advice shows on a resume. `repository` and `none` cannot be seen on one."""

# what no guide states and every reader looks for
_OWN: Mapping[str, tuple[Advice, Check]] = MappingProxyType(
    {
        "contact-data": (
            Advice(label="An e-mail address to reach you", area="resume", check=AdviceCheck.NONE),
            links.has_contact_data,
        ),
        "length": (
            Advice(label="Two pages at the most, more only with papers to list", area="resume", check=AdviceCheck.NONE),
            sections.has_fitting_length,
        ),
        "dated-posts": (
            Advice(label="A beginning and an end for every post", area="experience", check=AdviceCheck.NONE),
            posts.posts_are_dated,
        ),
        "skills-in-use": (
            Advice(label="Skills shown where you used them", area="skills", check=AdviceCheck.NONE),
            skills.are_shown,
        ),
    }
)
# these look at what a blind report leaves out
_OF_PERSON: frozenset[Check] = frozenset({links.has_link, links.has_contact_data})
_STATUSES = (CheckStatus.FAIL, CheckStatus.PASS, CheckStatus.UNKNOWN)
_AREAS = ("resume", "headline", "summary", "experience", "skills", "portfolio", "profile", "certification")


def checks_of(situation: Situation) -> tuple[ResumeCheck, ...]:
    """All checks: what is not followed yet first, then by area and id.

    Args:
        situation: the person and the target; where contact data were taken out, nothing is said about them.
    """
    sheet = Sheet(situation)
    known = {key: (advice, CHECKS[advice.check]) for key, advice in _advised(situation).items()}
    found = [
        _check(key, advice, check, sheet)
        for key, (advice, check) in {**_OWN, **known}.items()
        if not (situation.is_blind and check in _OF_PERSON)
    ]
    return tuple(sorted(found, key=lambda each: (_STATUSES.index(each.status), _AREAS.index(each.area), each.id)))


def _advised(situation: Situation) -> dict[str, Advice]:
    """The advice that can be checked; of two pieces that look for the same, the one that more guides give."""
    advised = situation.taxonomy.knowledge.advice
    ordered = sorted(advised, key=lambda key: (-len(guides_of(advised[key].facts)), key))
    kept: dict[object, str] = {}
    for key in ordered:
        advice = advised[key]
        if advice.check in CHECKS:
            kept.setdefault(
                (advice.check, advice.looks_for, advice.at_least, advice.share) if advice.looks_for else key, key
            )
    return {key: advised[key] for key in sorted(kept.values())}


def _check(key: str, advice: Advice, check: Check, sheet: Sheet) -> ResumeCheck:
    outcome = check(sheet, advice)
    return ResumeCheck(
        id=key,
        label=advice.label,
        area=advice.area,
        status=outcome.status,
        observed=outcome.observed,
        lines=outcome.lines,
        guides=guides_of(advice.facts),
    )
