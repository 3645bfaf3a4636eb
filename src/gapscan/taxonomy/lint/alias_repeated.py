"""A spelling that stands twice under one skill and changes nothing."""

from collections.abc import Iterator

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.lint.spellings import spellings
from gapscan.taxonomy.located import LocatedTaxonomy
from gapscan.text.keys import alias_key


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `scikit learn` and `scikit-learn`, which are the same to the matcher.

    An alias that repeats the name to give it a policy is no repetition.
    """
    seen: dict[tuple[str, str, str], str] = {}
    for spelled in spellings(located):
        is_name = spelled.path[2] == "name"
        place = (spelled.skill.id, alias_key(spelled.text), spelled.key)
        if is_name and spelled.is_settled:
            continue
        if place in seen:
            message = f"`{spelled.text}` of `{spelled.skill.id}` is the same to the matcher as `{seen[place]}`"
            yield Finding(spelled.path, message, "drop one of the two")
        seen[place] = spelled.text
