"""A spelling that two skills claim, so that the text cannot tell which is meant."""

from collections.abc import Iterator

from gapscan.schema.taxonomy import Taxonomy
from gapscan.text.keys import alias_key


def check(taxonomy: Taxonomy) -> Iterator[tuple[str, str, str]]:
    """Bad example: `AR` as an alias of both augmented reality and autoregression, without a policy on either."""
    owners: dict[str, dict[str, bool]] = {}
    for skill in taxonomy.skills:
        for text, has_policy in [(skill.name, False), *((a.text, a.policy is not None) for a in skill.aliases)]:
            claims = owners.setdefault(alias_key(text), {})
            claims[skill.id] = claims.get(skill.id, False) or has_policy
    for key, claims in owners.items():
        if len(claims) > 1 and not any(claims.values()):
            names = ", ".join(sorted(claims))
            yield min(claims), f"the spelling `{key}` is claimed by {names}", "drop it from all but one or add a policy"
