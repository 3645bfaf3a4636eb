"""MatchIndex -> the spellings with a policy that other word borders or a typing error may still mean.

The index keeps such spellings out of its keys for tiers 2 and 3. Where the policy lets them count anywhere, they are
worth the look; a single word with a typing error is read in a list of skills alone.
"""

from collections import defaultdict
from dataclasses import dataclass, field

from gapscan.match.compile import LEAST_FUZZY, fuzzy_reach
from gapscan.match.index import MatchIndex, Spelling

MOST_WORDS = 3
"""Up to three words are looked at: "natural langauge processing"; longer spellings are left to tier 1."""


@dataclass(slots=True)
class Guarded:
    """The spellings by their joined key, and for each first letter and length the keys in reach of a typing error."""

    index: MatchIndex | None = None
    near: dict[tuple[str, int], tuple[str, ...]] = field(default_factory=dict)
    spellings: dict[str, tuple[Spelling, ...]] = field(default_factory=dict)


# worked out once for an index and kept for the one that was asked for last
_KEPT = [Guarded()]


def guarded_spellings(index: MatchIndex) -> Guarded:
    """What an index leaves out of its compact keys."""
    if _KEPT[0].index is not index:
        spellings: dict[str, tuple[Spelling, ...]] = {}
        for phrase, found in index.phrases.items():
            key = phrase.replace(" ", "")
            if _is_reachable(key, phrase, index) and (loose := _loose(found, index)):
                spellings[key] = loose
        _KEPT[0] = Guarded(index, _near(sorted(spellings)), spellings)
    return _KEPT[0]


def _near(keys: list[str]) -> dict[tuple[str, int], tuple[str, ...]]:
    near: dict[tuple[str, int], list[str]] = defaultdict(list)
    for key in keys:
        reach = fuzzy_reach(len(key))
        for length in range(max(LEAST_FUZZY, len(key) - reach), len(key) + reach + 1):
            near[key[0], length].append(key)
    return {group: tuple(found) for group, found in near.items()}


def _is_reachable(key: str, phrase: str, index: MatchIndex) -> bool:
    return len(key) >= LEAST_FUZZY and key.isalpha() and key not in index.compact and phrase.count(" ") < MOST_WORDS


def _loose(found: tuple[Spelling, ...], index: MatchIndex) -> tuple[Spelling, ...]:
    """Those that count anywhere; of single words, the names of products and languages."""
    return tuple(
        spelling
        for spelling in found
        if spelling.policy >= 0
        and spelling.blocked is None
        and index.policies[spelling.policy].context == "any"
        and (spelling.marks or spelling.skill_id in index.named)
    )
