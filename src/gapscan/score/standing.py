"""SkillMatch[] -> where the person stands with each skill, found or implied."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gapscan.schema.match import Claim, Method, SkillMatch
from gapscan.schema.taxonomy import Skill, Taxonomy
from gapscan.score.months import Tenure
from gapscan.score.strength import freshness, strength_of

# what stands outside a mere list: somebody studied or did something
_SHOWN = frozenset({Claim.COURSEWORK, Claim.USED, Claim.LED})


@dataclass(frozen=True, slots=True)
class Use:
    """What the mentions of a skill add up to.

    `undated` and `dated` are the strongest claims made outside and inside posts with dates; `last` is the month of the
    last use with its stamp; `shown` tells whether any mention goes beyond a list; `posts` index the posts of use.
    """

    undated: Claim = Claim.NEGATED
    dated: Claim = Claim.NEGATED
    months: frozenset[int] = frozenset()
    last: tuple[int, str] | None = None
    shown: bool = False
    posts: frozenset[int] = frozenset()

    @property
    def claim(self) -> Claim:
        """The strongest claim of all."""
        return _stronger(self.undated, self.dated)

    def joined(self, other: "Use") -> "Use":
        """Both together; never weaker than either."""
        return Use(
            undated=_stronger(self.undated, other.undated),
            dated=_stronger(self.dated, other.dated),
            months=self.months | other.months,
            last=max(self.last, other.last) if self.last and other.last else self.last or other.last,
            shown=self.shown or other.shown,
            posts=self.posts | other.posts,
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """How well a skill is shown: found in the text, or following from narrower skills (`via`, sorted).

    `strength` counts recency, `fresh_strength` is what it would be had the skill been used until today.
    """

    skill: Skill
    use: Use
    strength: float
    fresh_strength: float
    found: bool
    via: tuple[str, ...] = ()


def _stronger(one: Claim, other: Claim) -> Claim:
    return one if one.rank >= other.rank else other


def counts(match: SkillMatch) -> bool:
    """Whether a mention is evidence: a skill was chosen by a tier that does more than suggest, and it is claimed."""
    return match.skill_id is not None and match.method is not Method.SEMANTIC and match.claim.rank > Claim.WISH.rank


def standings_of(
    matches: Iterable[SkillMatch], tenures: Sequence[Tenure], taxonomy: Taxonomy, *, now: int
) -> dict[str, Standing]:
    """Where the person stands with every skill that was found and with every broader one that follows.

    Args:
        matches: all mentions; those that do not count are passed over.
        tenures: when each post ran; `SkillMatch.entry` indexes them.
        taxonomy: the skills and their parents.
        now: the month that recency is measured from.

    Returns:
        Standings by skill id, ids sorted.
    """
    mentions: dict[str, list[SkillMatch]] = {}
    for match in matches:
        if counts(match) and match.skill_id is not None:
            mentions.setdefault(match.skill_id, []).append(match)
    uses = {key: use_of(mentions[key], tenures, since=taxonomy.skill_by_id[key].since) for key in sorted(mentions)}
    narrower: dict[str, list[str]] = {}
    for key in uses:
        for broad in taxonomy.broader[key]:
            narrower.setdefault(broad, []).append(key)
    return {
        key: _standing(taxonomy.skill_by_id[key], uses, narrower.get(key, []), now=now)
        for key in sorted(uses.keys() | narrower.keys())
    }


def use_of(mentions: Iterable[SkillMatch], tenures: Sequence[Tenure], *, since: int | None) -> Use:
    """What the mentions of one skill add up to.

    Args:
        mentions: mentions of the skill that count.
        tenures: when each post ran.
        since: the year of the skill's first release; nobody used it earlier, however long the post.
    """
    found = Use()
    for match in mentions:
        shown = match.claim in _SHOWN
        post = match.entry if match.entry is not None and match.entry < len(tenures) else None
        tenure = tenures[post] if post is not None else None
        if post is None or tenure is None or tenure.last is None or match.claim.rank < Claim.LISTED.rank:
            single = Use(undated=match.claim, shown=shown, posts=frozenset() if post is None else frozenset({post}))
        else:
            months = tenure.months if since is None else frozenset(m for m in tenure.months if m >= 12 * since)
            end = tenure.end if tenure.end is not None else tenure.start
            last = (end or 0, tenure.last)
            single = Use(dated=match.claim, months=months, last=last, shown=shown, posts=frozenset({post}))
        found = found.joined(single)
    return found


def strengths(use: Use, skill: Skill, *, now: int) -> tuple[float, float]:
    """The strength of a use, with recency and without.

    What is claimed outside the dated posts cannot be old for all we know, and earns no months.
    """
    undated = strength_of(use.undated, 0)
    dated = strength_of(use.dated, len(use.months))
    left = freshness(now - use.last[0], skill.kind) if use.last else 1.0
    return max(undated, dated * left), max(undated, dated)


def _standing(skill: Skill, uses: Mapping[str, Use], narrower: Sequence[str], *, now: int) -> Standing:
    own = uses.get(skill.id)
    pooled = Use()
    for key in (skill.id, *narrower):
        pooled = pooled.joined(uses.get(key, Use()))
    strength, fresh = strengths(pooled, skill, now=now)
    if own is None:
        return Standing(skill, pooled, strength, fresh, found=False, via=tuple(sorted(narrower)))
    rises = strength > strengths(own, skill, now=now)[0] or (pooled.shown and not own.shown)
    return Standing(skill, pooled, strength, fresh, found=True, via=tuple(sorted(narrower)) if rises else ())
