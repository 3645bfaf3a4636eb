"""The little language of patterns (`docs/taxonomy.md`) -> sequences of places."""

import re
from itertools import product

from gapscan.text.tokens import tokenise

NUMBER = "#"
"""The lemma class of numbers and number words."""
MOST_BETWEEN = 3
"""How many words `*` may stand for: with more, the first and the last word rarely speak of one thing."""

_NUMBER = re.compile(
    r"\d[\d.,]*[km]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|dozen"
)
_PART = re.compile(r"\(([^()]*)\)(\?)?|(\*)|([^\s()?*]+)(\?)?")

Place = tuple[tuple[str, ...], int, int]
"""The words that fit (empty: any), how often at least, how often at most."""


def is_number(key: str) -> bool:
    """Whether a word is a number or a number word."""
    return _NUMBER.fullmatch(key) is not None


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
    group, group_optional, between, word, word_optional = found.groups()
    if between:
        return [(((), 0, MOST_BETWEEN),)]
    least = 0 if group_optional or word_optional else 1
    single: list[str] = []
    several: list[tuple[Place, ...]] = []
    for choice in (group if group is not None else word).split("|"):
        words = [NUMBER] if choice.strip() == NUMBER else [token.key for token in tokenise(choice)]
        if len(words) == 1:
            single.append(words[0])
        elif words:
            several.append(tuple(((each,), 1, 1) for each in words))
    pieces: list[tuple[Place, ...]] = [((tuple(single), least, 1),)] if single else ([()] if not least else [])
    return pieces + several
