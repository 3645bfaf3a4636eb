"""The little language of patterns (`docs/taxonomy.md`) -> sequences of places."""

import re
from functools import lru_cache
from itertools import product

from gapscan.text.tokens import tokenise

NUMBER = "#"
"""The lemma class of numbers and number words."""
MOST_BETWEEN = 3
"""How many words `*` and `(...)*` may stand for: with more, the first and the last word rarely speak of one thing."""

_NUMBER = re.compile(
    r"\d[\d.,]*[km]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|dozen"
)
_PART = re.compile(r"\(([^()]*)\)([?*])?|(\*)|([^\s()?*]+)(\?)?")
# a number with its unit stuck to it: "30ms", "80TB", "8xA100"
_UNIT = re.compile(r"#([a-z][a-z0-9]*)")
_WITH_UNIT = re.compile(r"\d[\d.,]*([a-z][a-z0-9]*)")

Place = tuple[tuple[str, ...], int, int]
"""The words that fit (empty: any), how often at least, how often at most."""


@lru_cache(maxsize=16384)
def is_number(key: str) -> bool:
    """Whether a word is a number or a number word."""
    return _NUMBER.fullmatch(key) is not None


@lru_cache(maxsize=16384)
def unit_of(key: str) -> str:
    """The lemma class of a number with its unit stuck to it: `#ms` for "30ms"; "" for any other word."""
    found = _WITH_UNIT.fullmatch(key)
    return NUMBER + found[1] if found else ""


def is_unit(word: str) -> bool:
    """Whether a word of a pattern stands for all numbers with one unit: `#ms`."""
    return _UNIT.fullmatch(word) is not None


def read_pattern(text: str) -> list[tuple[Place, ...]]:
    """The place sequences of a pattern; more than one where an alternative has several words ("co-lead").

    Args:
        text: a pattern in the little language.

    Returns:
        Sequences that each have at least one obligatory word; none where the pattern has no such word.
    """
    parts = [_alternatives(found) for found in _PART.finditer(text)]
    sequences = [tuple(place for piece in pieces for place in piece) for pieces in product(*parts)]
    return [sequence for sequence in sequences if any(words and least for words, least, _ in sequence)]


def _alternatives(found: re.Match[str]) -> list[tuple[Place, ...]]:
    group, repeat, between, word, word_optional = found.groups()
    if between:
        return [(((), 0, MOST_BETWEEN),)]
    least = 0 if repeat or word_optional else 1
    most = MOST_BETWEEN if repeat == "*" else 1
    single: list[str] = []
    several: list[tuple[Place, ...]] = []
    for choice in (group if group is not None else word).split("|"):
        words = _words(choice.strip())
        if len(words) == 1:
            single.append(words[0])
        elif words:
            several.append(tuple(((each,), 1, 1) for each in words))
    pieces: list[tuple[Place, ...]] = [((tuple(single), least, most),)] if single else ([()] if not least else [])
    return pieces + several


def _words(choice: str) -> list[str]:
    words: list[str] = []
    for part in choice.split():
        words += [part] if part == NUMBER or is_unit(part) else [token.key for token in tokenise(part)]
    return words
