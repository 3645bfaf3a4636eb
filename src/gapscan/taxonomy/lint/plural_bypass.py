"""A plain plural beside a spelling with a policy: it counts where the singular is refused."""

from collections.abc import Iterator

from gapscan.taxonomy.lint.finding import Finding
from gapscan.taxonomy.lint.spellings import Spelled, spellings
from gapscan.taxonomy.located import LocatedTaxonomy
from gapscan.text.words import singular


def check(located: LocatedTaxonomy) -> Iterator[Finding]:
    """Bad example: `dashboard` only near cues, and `Dashboards` anywhere."""
    governed: dict[tuple[str, str], Spelled] = {}
    plain: list[Spelled] = []
    for spelled in spellings(located):
        if spelled.policy:
            governed[spelled.skill.id, _singular(spelled.key)] = spelled
        elif not spelled.is_settled:
            plain.append(spelled)
    for spelled in plain:
        other = governed.get((spelled.skill.id, _singular(spelled.key)))
        if other:
            message = f"`{spelled.text}` of `{spelled.skill.id}` counts where the policy of `{other.text}` refuses"
            yield Finding(
                spelled.path, message, "give it the same policy, or `context: any` where it means nothing else"
            )


def _singular(key: str) -> str:
    *head, last = key.split(" ")
    return " ".join([*head, singular(last)])
