"""The line under the name: whether it names a post, a skill, and what the title aimed at asks for."""

from gapscan.advise.checks.outcome import Outcome, failed, judged, listed, unknown
from gapscan.advise.sheet import Sheet
from gapscan.advise.trades import is_of_trade, names_title, skills_named
from gapscan.schema.knowledge import Advice

_NONE = "No line of its own under the name says what you do"


def has_title(sheet: Sheet, advice: Advice) -> Outcome:  # noqa: ARG001
    """Whether the headline names a job title, or at least a trade such as engineer or analyst."""
    headline = sheet.headline
    if headline is None:
        return failed(_NONE)
    titles = sheet.situation.titles.values()
    named = is_of_trade(headline.text, titles) or names_title(headline.text, titles)
    return judged(f"The line under the name names {'a' if named else 'no'} post", [sheet.line(headline)], good=named)


def has_skill(sheet: Sheet, advice: Advice) -> Outcome:
    """Whether the headline names a skill."""
    headline = sheet.headline
    if headline is None:
        return unknown(_NONE)
    found = sheet.situation.names(match.skill_id or "" for match in sheet.mentions_in(headline))
    hard = [skill for skill in sheet.situation.taxonomy.skills if not skill.is_soft]
    names = [*found, *skills_named(headline.text, hard)]
    told = f"It names {listed(names)}" if names else "It names no skill"
    return judged(told, [sheet.line(headline)], good=len(set(names)) >= (advice.at_least or 1))


def has_target_skills(sheet: Sheet, advice: Advice) -> Outcome:
    """Whether the headline holds the name of the title aimed at, or skills that it asks for."""
    headline = sheet.headline
    if headline is None:
        return unknown(_NONE)
    situation = sheet.situation
    targets = [
        situation.titles[key] for key in (situation.aim.title_id, situation.focus.title_id) if key in situation.titles
    ]
    named = names_title(headline.text, targets)
    asked = {skill for each in situation.asked.values() for skill in each.requirement.skills}
    found = [
        match.skill_id or ""
        for match in sheet.mentions_in(headline)
        if not asked.isdisjoint((match.skill_id or "", *situation.taxonomy.broader.get(match.skill_id or "", ())))
    ]
    told = [*(["the post"] if named else []), *situation.names(found)]
    observed = f"It names {listed(told)}" if told else f"It names nothing that {situation.aim.title} asks for"
    return judged(observed, [sheet.line(headline)], good=len(set(told)) >= (advice.at_least or 1))
