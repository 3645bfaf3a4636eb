"""A skill that no guide names, no parent holds and no title asks for: nothing would ever follow from it."""

from collections.abc import Iterator

from gapscan.schema.taxonomy import SkillKind
from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy

# these are recognised for their own sake: a field of work or a trait follows from nothing broader
_MAY_STAND_ALONE = {SkillKind.DOMAIN, SkillKind.SOFT_SKILL, SkillKind.LEADERSHIP}


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `origin: field`, no parents, in no requirement."""
    taxonomy = located.taxonomy
    asked = {name for title in taxonomy.titles for one in title.requirements for name in one.requirement.skills}
    above = {parent for skill in taxonomy.skills for parent in skill.parents}
    for skill in taxonomy.skills:
        if skill.facts or skill.parents or skill.id in asked | above or skill.kind in _MAY_STAND_ALONE:
            continue
        message = f"no guide names `{skill.id}`, nothing is above it and no title asks for it"
        yield Finding(("skills", skill.id), message, "give it a parent: `parents: [...]`")
