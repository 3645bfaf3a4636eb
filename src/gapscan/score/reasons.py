"""The sentences that say why a requirement is covered as far as it is."""

import math
from collections.abc import Sequence
from functools import lru_cache

from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import Taxonomy
from gapscan.score.months import PRESENT
from gapscan.score.standing import Standing
from gapscan.score.strength import CLAIM_BASE, FULL_MONTHS, MONTHS_BONUS

_CLAIM_WORDS = {
    Claim.LEARNING: "being learnt",
    Claim.COURSEWORK: "studied",
    Claim.LISTED: "listed, not shown in use",
    Claim.USED: "used",
    Claim.LED: "led",
}
# a sentence that names more is not read
_MOST_NAMES = 4


def describe(standing: Standing, taxonomy: Taxonomy) -> str:
    """A skill and how it is shown: "PyTorch: used for 38 months, to the present"."""
    use = standing.use
    parts = [_CLAIM_WORDS[use.claim]]
    if use.months:
        count = len(use.months)
        parts[0] += f" for {count} month{'s' if count != 1 else ''}"
    if use.last:
        parts.append("to the present" if use.last[1] == PRESENT else f"last in {use.last[1]}")
    text = f"{standing.skill.name}: {', '.join(parts)}"
    if standing.via:
        text += f" ({'also shown by' if standing.found else 'follows from'} {name_some(standing.via, taxonomy)})"
    return text


def name_some(skills: Sequence[str], taxonomy: Taxonomy) -> str:
    """The names of the first few skills, and how many more there are."""
    names = [taxonomy.skill_by_id[key].name for key in skills[:_MOST_NAMES]]
    more = len(skills) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")


@lru_cache(maxsize=256)
def expectation(claim: Claim, expected: float) -> str:
    """What would fully satisfy: "use for 22 months".

    Args:
        claim: the least claim asked for.
        expected: the strength asked for.
    """
    if expected <= CLAIM_BASE[claim] and claim.rank < Claim.USED.rank:
        return "a mention"
    doing = (
        Claim.LED if claim is Claim.LED or expected > CLAIM_BASE[Claim.USED] + MONTHS_BONUS[Claim.USED] else Claim.USED
    )
    months = math.ceil(round((expected - CLAIM_BASE[doing]) / MONTHS_BONUS[doing] * FULL_MONTHS, 6))
    words = "having led it" if doing is Claim.LED else "use"
    return f"{words} for {months} month{'s' if months != 1 else ''}" if months > 0 else f"{words} in a post or project"
