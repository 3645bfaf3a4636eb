"""`Taxonomy` -> the plain mapping of the contract's `taxonomy export`."""

from gapscan.schema.taxonomy import Skill, SkillKind, Taxonomy
from gapscan.text.words import singular

# names of these are never read in the plural: "pandas" are no plural of a product named Panda
_NAMED = frozenset(
    {SkillKind.PROGRAMMING_LANGUAGE, SkillKind.LIBRARY_FRAMEWORK, SkillKind.TOOL, SkillKind.PLATFORM_SERVICE}
)
# what ends so is not counted: testing, analytics, creativity, software
_UNCOUNTED = ("ing", "ics", "ism", "ness", "ity", "ance", "ence", "ship", "ware", "ment", "tion", "sis", "data")


def export(taxonomy: Taxonomy) -> dict[str, object]:
    """Guides, levels, skills and titles as JSON-ready values.

    Returns:
        The mapping that the contract names; `parent` is the first of a skill's parents, or None. The aliases are
        those of the YAML and, after them, the singular or regular plural of each, which are read as well.
    """
    return {
        "sha256": taxonomy.sha256,
        "guides": [{"id": guide.id, "title": guide.title} for guide in taxonomy.guides],
        "levels": [
            {"id": level.id, "name": level.name, "years_min": level.years_min, "years_max": level.years_max}
            for level in taxonomy.levels
        ],
        "skills": [
            {
                "id": skill.id,
                "name": skill.name,
                "kind": skill.kind.value,
                "aliases": _spellings(skill),
                "parent": skill.parents[0] if skill.parents else None,
                "parents": list(skill.parents),
                "neighbours": list(skill.neighbours),
                "origin": skill.origin,
                "guides": list(skill.guides),
            }
            for skill in taxonomy.skills
        ],
        "titles": [
            {
                "id": title.id,
                "name": title.name,
                "aliases": list(title.aliases),
                "family": title.family,
                "level": title.level,
                "origin": title.origin,
                "guides": list(title.guides),
                "requirements": [
                    {"id": asked.requirement.id, "weight": asked.weight, "importance": asked.importance.value}
                    for asked in title.requirements
                ],
            }
            for title in taxonomy.titles
        ],
    }


def _spellings(skill: Skill) -> list[str]:
    written = [alias.text for alias in skill.aliases]
    known = {text.casefold() for text in (skill.name, *written)}
    guarded = {alias.text.casefold() for alias in skill.aliases if alias.policy and alias.policy.spellings}
    found: list[str] = []
    for text in (skill.name, *written):
        other = None if text.casefold() in guarded else _other_number(text, skill.kind)
        if other and other.casefold() not in known:
            known.add(other.casefold())
            found.append(other)
    return written + found


def _other_number(text: str, kind: SkillKind) -> str | None:
    """The text with its last word in the singular if it is a plural, else in the plural if it can have one."""
    head, blank, last = text.rpartition(" ")
    word = last.lower()
    one = singular(word)
    if not last.isalpha() or len(last) < 3 or (kind in _NAMED and not (head and one != word)):
        return None
    if one != word:
        return head + blank + (last[: len(one)] if word.startswith(one) else one)
    return None if last.isupper() or word.endswith(_UNCOUNTED) else head + blank + _plural(last)


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")
