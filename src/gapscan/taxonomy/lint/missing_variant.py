"""A form of a spelling that matching does not fold by itself, and that people print.

Matching folds regular plurals, blanks and hyphens; what it leaves alone, for want of certainty, is the singular of a
plural abbreviation and the joined form of short names.
"""

import re
from collections.abc import Iterator

from gapscan.schema.taxonomy import SkillKind
from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.lint.spellings import Spelled, spellings
from gapscan.taxonomy.located import LocatedTaxonomy
from gapscan.text.words import singular

# the compact tier of matching joins words into keys of five letters and more
_LEAST_JOINED = 5
_PLURAL_ABBREVIATION = re.compile(r"[A-Z]{2,}s")
_JOINED_NAME = re.compile(r"[A-Za-z0-9]+[-./][A-Za-z]+")
_NAMED = {SkillKind.PROGRAMMING_LANGUAGE, SkillKind.LIBRARY_FRAMEWORK, SkillKind.TOOL, SkillKind.PLATFORM_SERVICE}


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `SLOs` without `SLO`; `D3.js` without `D3JS`."""
    all_spelled = spellings(located)
    known = {spelled.key for spelled in all_spelled}
    for spelled in all_spelled:
        missing = _missing(spelled, known)
        if missing:
            message = f"`{spelled.text}` of `{spelled.skill.id}` does not find `{missing}`"
            yield Finding(spelled.path, message, f"add `{missing}`, with a policy where it has other meanings")


def _missing(spelled: Spelled, known: set[str]) -> str | None:
    text = spelled.text
    if _PLURAL_ABBREVIATION.fullmatch(text):
        return None if singular(spelled.key) in known else text[:-1]
    if spelled.policy is None and spelled.skill.kind in _NAMED and _JOINED_NAME.fullmatch(text):
        joined = spelled.key.replace(" ", "")
        return None if len(joined) >= _LEAST_JOINED or joined in known else re.sub(r"[-./]", "", text)
    return None
