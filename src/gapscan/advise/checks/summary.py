"""The summary: whether it opens with a result, names specialisations and tools, and says what is looked for."""

import re

from gapscan.advise.checks.outcome import Outcome, failed, judged, listed, unknown
from gapscan.advise.results import holds_number, tells_result
from gapscan.advise.sheet import Sheet
from gapscan.advise.statements import Passage
from gapscan.schema.knowledge import Advice
from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Skill, SkillKind

_NONE = "There is no summary"
_TOOLS = frozenset(
    {
        SkillKind.PROGRAMMING_LANGUAGE,
        SkillKind.LIBRARY_FRAMEWORK,
        SkillKind.TOOL,
        SkillKind.PLATFORM_SERVICE,
    }
)
_REACHES_OUT = re.compile(
    r"\b(?:looking|seek\w*|open to|available|aim(?:ing)? (?:to|for)|interested in|reach me|contact|hoping|want to"
    r"|keen|would like|my next|next (?:role|step|post))\b|@|\[contact\]",
    re.IGNORECASE,
)
_FIRST = re.compile(r".+?[.!?](?=\s|$)|.+", re.DOTALL)


def opens_with_result(sheet: Sheet, advice: Advice) -> Outcome:  # noqa: ARG001
    """Whether the first sentence tells what was achieved."""
    summary = sheet.summary
    if summary is None:
        return failed(_NONE)
    begin = len(summary.text) - len(summary.text.lstrip())
    found = _FIRST.match(summary.text, begin)
    first = sheet.passage(summary.start + begin, summary.start + (found.end() if found else begin))
    good = tells_result(first.text) and holds_number(first.text, first.start, sheet.mentions_in(first))
    told = "The first sentence tells a result" if good else "The first sentence tells no result with a number"
    return judged(told, [sheet.line(first)], good=good)


def names_specialisation(sheet: Sheet, advice: Advice) -> Outcome:
    """Whether the summary names a direction that the taxonomy knows, by name or by a skill of it."""
    summary = sheet.summary
    if summary is None:
        return unknown(_NONE)
    situation = sheet.situation
    skills = {key for each in situation.taxonomy.knowledge.specialisations.values() for key in each.skills}
    named = [
        match.skill_id or ""
        for match in sheet.mentions_in(summary)
        if not skills.isdisjoint((match.skill_id or "", *situation.taxonomy.broader.get(match.skill_id or "", ())))
    ]
    return _names_enough(sheet, summary, named, advice, "specialisation")


def names_tools(sheet: Sheet, advice: Advice) -> Outcome:
    """Whether the summary names a tool among what is told of the work."""
    summary = sheet.summary
    if summary is None:
        return unknown(_NONE)
    known = sheet.situation.taxonomy.skill_by_id
    named = [
        match.skill_id or ""
        for match in sheet.mentions_in(summary)
        if match.claim.rank >= Claim.LISTED.rank and _is_tool(known[match.skill_id or ""])
    ]
    return _names_enough(sheet, summary, named, advice, "tool")


def has_contact(sheet: Sheet, advice: Advice) -> Outcome:  # noqa: ARG001
    """Whether the summary says what is looked for, or how to get in touch."""
    summary = sheet.summary
    if summary is None:
        return unknown(_NONE)
    found = _REACHES_OUT.search(summary.text)
    told = "It says what you look for" if found else "It does not say what you look for"
    return judged(told, [sheet.line(summary)], good=found is not None)


def _is_tool(skill: Skill) -> bool:
    """Whether a skill is something that was released one day, as no method is."""
    return skill.kind in _TOOLS or skill.since is not None


def _names_enough(sheet: Sheet, summary: Passage, skills: list[str], advice: Advice, noun: str) -> Outcome:
    names = sheet.situation.names(skills)
    told = f"It names {listed(names)}" if names else f"It names no {noun}"
    return judged(told, [sheet.line(summary)], good=len(set(names)) >= (advice.at_least or 1))
