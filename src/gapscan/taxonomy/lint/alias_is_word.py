"""A spelling that is also an ordinary word, a first name, a place, a company or a unit, without a policy."""

from collections.abc import Iterator

from gapscan.schema.taxonomy import SkillKind
from gapscan.taxonomy.lint.english import is_english
from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.lint.spellings import Spelled, spellings
from gapscan.taxonomy.lint.word_lists import WORD_LISTS
from gapscan.taxonomy.located import LocatedTaxonomy

# elsewhere the English word is the skill: "negotiation", "calculus", "spectroscopy"
_NAMED_AFTER_WORDS = {
    SkillKind.PROGRAMMING_LANGUAGE,
    SkillKind.LIBRARY_FRAMEWORK,
    SkillKind.TOOL,
    SkillKind.PLATFORM_SERVICE,
}


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `Spark`, `Julia`, `Phoenix` or `Slack` as a plain alias."""
    for spelled in spellings(located):
        meaning = None if spelled.is_settled else _other_meaning(spelled)
        if meaning:
            message = f"`{spelled.text}` of `{spelled.skill.id}` is also {meaning}"
            repair = "add a policy, or a written `context: any` where it means nothing else on a resume"
            yield Finding(spelled.path, message, repair)


def _other_meaning(spelled: Spelled) -> str | None:
    if not spelled.key.replace(" ", "").isalpha():
        return None
    for meaning, words in WORD_LISTS.items():
        if spelled.key in words:
            return meaning
    is_one_word = " " not in spelled.key
    if is_one_word and spelled.skill.kind in _NAMED_AFTER_WORDS and is_english(spelled.key):
        return "an ordinary word"
    return None
