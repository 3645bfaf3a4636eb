"""A spelling that two skills claim, so that the text cannot tell which is meant."""

from collections import defaultdict
from collections.abc import Iterator

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.lint.spellings import Spelled, spellings
from gapscan.taxonomy.located import LocatedTaxonomy
from gapscan.text.words import singular


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `AR` as an alias of both augmented reality and autoregression, without a policy.

    One of the claims may go without a policy: it is the meaning where no other's context fits.
    """
    claims: dict[str, dict[str, Spelled]] = defaultdict(dict)
    for spelled in spellings(located):
        if spelled.policy is None:
            claims[_folded(spelled.key)].setdefault(spelled.skill.id, spelled)
    for owners in claims.values():
        if len(owners) > 1:
            first, *others = (owners[key] for key in sorted(owners))
            names = ", ".join(f"`{one.skill.id}` ({located.place_of(one.path)})" for one in others)
            message = f"`{first.text}` of `{first.skill.id}` is claimed by {names} too"
            yield Finding(first.path, message, "drop it from all but one, or give all but one a policy")


def _folded(key: str) -> str:
    """The key under which matching takes two spellings for one: without blanks, the last word in the singular."""
    *head, last = key.split(" ")
    return "".join([*head, singular(last)])
