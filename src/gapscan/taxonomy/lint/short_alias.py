"""A spelling of one or two letters without a policy: it stands in too many words and names."""

from collections.abc import Iterator

from gapscan.schema.taxonomy import Taxonomy


def check(taxonomy: Taxonomy) -> Iterator[tuple[str, str, str]]:
    """Bad example: `R` as a plain alias."""
    for skill in taxonomy.skills:
        governed = {alias.text for alias in skill.aliases if alias.policy}
        for text in (skill.name, *(alias.text for alias in skill.aliases)):
            if len(text) <= 2 and text.isalpha() and text not in governed:
                yield skill.id, f"`{text}` is short and has no policy", "add `spellings` and a `context`"
