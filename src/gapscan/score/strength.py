"""The rule that turns a claim, months and recency into a strength of 0..1.

Every constant stands here with its reason; `docs/scoring.md` tells the rule as a whole and decision record 0002
why it is so. Changing one changes scores, so `SCORING_VERSION` goes up with it.
"""

from gapscan.schema.match import Claim
from gapscan.schema.taxonomy import SkillKind

# Steps of trust. A list says so and shows nothing, which is little more than half of use in a post or project; with .5
# a pile of keywords reached `ready` for beginners' titles in the samples, with .4 it does not. Study is shown but not
# practised and stays just below a list, intent to learn is half a list. Who led the work is trusted most.
CLAIM_BASE = {
    Claim.NEGATED: 0.0,
    Claim.WISH: 0.0,
    Claim.LEARNING: 0.2,
    Claim.COURSEWORK: 0.35,
    Claim.LISTED: 0.4,
    Claim.USED: 0.7,
    Claim.LED: 0.85,
}
# What time adds on top: practice at best reaches .95, so that only led work is a full 1.
MONTHS_BONUS = {Claim.USED: 0.25, Claim.LED: 0.15}
# Three years, where the guides let the middle level begin; more months of one tool say little more about it.
FULL_MONTHS = 36
# Five years without use: longer than a parental or care break and than a doctorate, shorter than most tools live.
FRESH_MONTHS = 60
# Ten years without use halve the worth of use, never more: what was once mastered comes back faster than it was learnt.
FADED_MONTHS = 120
FADED_WORTH = 0.5
# People skills and mathematics do not wear out the way tools do.
LASTING_KINDS = frozenset({SkillKind.SOFT_SKILL, SkillKind.LEADERSHIP, SkillKind.MATHEMATICS})


def strength_of(claim: Claim, months: int) -> float:
    """The strength of fresh evidence.

    Args:
        claim: what the text says of the person and the skill.
        months: for how long, 0 where that is not known.

    Returns:
        0..1; never lower for a stronger claim or more months.
    """
    return CLAIM_BASE[claim] + MONTHS_BONUS.get(claim, 0.0) * min(1.0, months / FULL_MONTHS)


def freshness(unused_months: int, kind: SkillKind) -> float:
    """What is left of a use that ended so many months ago: 1 at first, then falling to a half.

    Args:
        unused_months: months since the last use; 0 or less means in use.
        kind: what sort of skill it is; some sorts last.

    Returns:
        A factor of 0.5..1.
    """
    if kind in LASTING_KINDS or unused_months <= FRESH_MONTHS:
        return 1.0
    faded = min(1.0, (unused_months - FRESH_MONTHS) / (FADED_MONTHS - FRESH_MONTHS))
    return 1.0 - (1.0 - FADED_WORTH) * faded
