"""MatchIndex -> the spellings with a policy that other word borders or a typing error may still mean.

The index keeps such spellings out of its keys for tiers 2 and 3. Where the policy lets them count anywhere, they are
worth the look; a single word with a typing error is read in a list of skills alone.
"""

from gapscan.match.index import Guarded, MatchIndex, Spelling
from gapscan.match.reach import LEAST_FUZZY, keys_in_reach

MOST_WORDS = 3
"""Up to three words are looked at: "natural langauge processing"; longer spellings are left to tier 1."""


def guarded_spellings(index: MatchIndex) -> Guarded:
    """What an index leaves out of its compact keys."""
    spellings: dict[str, tuple[Spelling, ...]] = {}
    for phrase, found in index.phrases.items():
        key = phrase.replace(" ", "")
        if _is_reachable(key, phrase, index) and (loose := _loose(found, index)):
            spellings[key] = loose
    return Guarded(keys_in_reach(spellings), spellings)


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
