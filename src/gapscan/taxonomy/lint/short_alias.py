"""A spelling of one or two letters without a policy: it stands in too many words and names."""

from collections.abc import Iterator

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.lint.spellings import spellings
from gapscan.taxonomy.located import LocatedTaxonomy


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `R` as a plain alias."""
    for spelled in spellings(located):
        if len(spelled.text) <= 2 and spelled.text.isalpha() and not spelled.is_settled:
            message = f"`{spelled.text}` of `{spelled.skill.id}` is short and has no policy"
            yield Finding(spelled.path, message, "add `spellings` and a `context`")
