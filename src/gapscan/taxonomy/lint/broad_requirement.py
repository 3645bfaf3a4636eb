"""A requirement on a skill so broad that nearly anything on a resume satisfies it."""

from collections import Counter
from collections.abc import Iterator

from gapscan.taxonomy.entries import RequirementEntry
from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.located import LocatedTaxonomy, Path

# a skill that two of five others imply says nothing; the broadest one that a title may ask for alone is programming,
# which a third of the taxonomy implies
_MOST_SHARE = 0.4
# in a taxonomy of a few dozen skills each one is a large share of all
_LEAST_BELOW = 50


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `skill: technology` where half of all skills have technology above them."""
    taxonomy = located.taxonomy
    below = Counter(above for skill in taxonomy.skills for above in taxonomy.broader[skill.id])
    most = max(_LEAST_BELOW, _MOST_SHARE * len(taxonomy.skills))
    for _, content in located.loaded:
        for key, entry in content.requirements.items():
            for path, skill_id in _asked(key, entry):
                if below[skill_id] > most:
                    message = f"`{key}` asks for `{skill_id}`, which {below[skill_id]} other skills imply"
                    yield Finding(path, message, "ask for the narrower skills that are meant")


def _asked(key: str, entry: RequirementEntry) -> Iterator[tuple[Path, str]]:
    if entry.skill:
        yield ("requirements", key, "skill"), entry.skill
    for name in ("any_of", "of"):
        for number, skill_id in enumerate(getattr(entry, name)):
            yield ("requirements", key, name, number), skill_id
