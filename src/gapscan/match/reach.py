"""How far a mistyped word may lie from the spelling that it means."""

from collections import defaultdict
from collections.abc import Iterable

# below six letters typos turn into other words: scada -> Scala, conde -> Conda
LEAST_FUZZY = 6
# from this length on two errors still leave one word that is meant
_LEAST_FOR_TWO_ERRORS = 9


def fuzzy_reach(length: int) -> int:
    """How many errors a word of this length may hold."""
    return 1 if length < _LEAST_FOR_TWO_ERRORS else 2


def keys_in_reach(keys: Iterable[str]) -> dict[tuple[str, int], tuple[str, ...]]:
    """For each first letter and length of a mistyped word: the keys that it may stand for."""
    grouped: dict[tuple[str, int], list[str]] = defaultdict(list)
    for key in sorted(keys):
        reach = fuzzy_reach(len(key))
        for length in range(max(LEAST_FUZZY, len(key) - reach), len(key) + reach + 1):
            if abs(length - len(key)) <= fuzzy_reach(length):
                grouped[key[0], length].append(key)
    return {group: tuple(found) for group, found in grouped.items()}
