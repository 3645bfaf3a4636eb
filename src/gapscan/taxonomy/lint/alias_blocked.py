"""A spelling that a blocker or a job title swallows, so that it never counts."""

from collections.abc import Iterator

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.lint.spellings import spellings
from gapscan.taxonomy.located import LocatedTaxonomy
from gapscan.text.keys import phrase_key


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `go-to-market` as an alias of marketing and as a blocker.

    A blocker that names its letter cases leaves the others to the skill.
    """
    taxonomy = located.taxonomy
    blocked = {phrase_key(one.text): f"the blocker `{one.text}`" for one in taxonomy.blockers if not one.spellings}
    for title in taxonomy.titles:
        for text in (title.name, *title.aliases):
            blocked.setdefault(phrase_key(text), f"the job title `{title.id}`")
    for spelled in spellings(located):
        if spelled.key in blocked:
            message = f"`{spelled.text}` of `{spelled.skill.id}` is swallowed by {blocked[spelled.key]}"
            yield Finding(spelled.path, message, "drop the alias, or the blocker or title that is in its way")
