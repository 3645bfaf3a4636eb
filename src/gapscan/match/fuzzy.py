"""Tier 3: typing errors in long words that are not English.

Keys are grouped by first letter and length, so that each word is compared with a few dozen of them. That takes a
millisecond or two a resume; an index of deletions would be faster here, but fifty thousand entries slower to load.
"""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from gapscan.match.guarded import MOST_WORDS
from gapscan.match.index import MatchIndex
from gapscan.match.lexicon import is_english
from gapscan.match.proposal import Proposal
from gapscan.match.reach import LEAST_FUZZY, fuzzy_reach
from gapscan.match.scene import Scene
from gapscan.schema.match import Method
from gapscan.text.tokens import PLAIN, Token
from gapscan.text.words import singular

# below this, two errors were other words: metrology and meteorology (adverts, 400 files)
_LEAST_SIMILARITY = 0.83
# a capital inside a word marks a product or two words run together, not a typing error
_HUMP = re.compile(r"[^\W\d_A-Z][A-Z]")
# in shorter words another letter makes another word (podrán, Muller), unless its key lies beside the right one
_LEAST_FOR_ANY_LETTER = 8
_KEY_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_KEYS = {key: (row, column + row / 2) for row, keys in enumerate(_KEY_ROWS) for column, key in enumerate(keys)}
_MOST_REMEMBERED = 1 << 15


def propose_fuzzy(scene: Scene, index: MatchIndex) -> Iterator[Proposal]:
    """Spellings that an unknown word misses by one or two letters."""
    tokens = scene.tokens
    for position, token in enumerate(tokens):
        if len(token.key) < LEAST_FUZZY - 1 or not token.key.isalpha() or _is_known(token.key, index):
            continue
        if scene.masked[position] is not None:
            continue
        for first, last in _windows(tokens, position, index):
            yield from _nearest(tokens, first, last, position, index)


def _is_known(key: str, index: MatchIndex) -> bool:
    """Whether it is a word of the taxonomy, of its patterns, or a spelling that tier 2 has found."""
    return key in index.vocabulary or key in index.lemmas or singular(key) in index.vocabulary or key in index.compact


def _windows(tokens: Sequence[Token], position: int, index: MatchIndex) -> Iterator[tuple[int, int]]:
    """The word alone, then with neighbours that are words of the taxonomy."""
    for count in range(1, MOST_WORDS + 1):
        for first in range(max(0, position - count + 1), position + 1):
            last = first + count - 1
            if last < len(tokens) and all(
                (number == first or tokens[number].gap == PLAIN)
                and (number == position or tokens[number].key in index.vocabulary)
                for number in range(first, last + 1)
            ):
                yield first, last


def _nearest(tokens: Sequence[Token], first: int, last: int, unknown: int, index: MatchIndex) -> Iterator[Proposal]:
    joined = "".join(token.key for token in tokens[first : last + 1])
    if not all(token.text.isascii() for token in tokens[first : last + 1]):
        return  # an accent marks a word of another language
    found = _lookup(joined, index)
    if found is None:  # most words end here, which spares most resumes the loading of the lexicon
        return
    if any(is_english(token.key) for token in tokens[first : last + 1] if not _is_known(token.key, index)):
        return
    key, distance = found
    if distance > fuzzy_reach(len(tokens[unknown].key)):
        return  # the known words beside it lend it no errors: "Tableau's Dublin" is no Tableau Public
    similarity = round(1 - distance / max(len(joined), len(key)), 4)
    doubt = _doubt(joined, key, similarity)
    for spelling in index.guarded.spellings.get(key, ()):
        if len(spelling.marks) == last - first:
            yield Proposal(first, last, spelling, Method.FUZZY, similarity, needs_list=not spelling.marks, doubt=doubt)
    has_hump = any(_HUMP.search(token.text) for token in tokens[first : last + 1])
    for spelling in index.compact.get(key, ()):
        if len(spelling.marks) in {0, last - first} and (not has_hump or _HUMP.search(spelling.text)):
            yield Proposal(first, last, spelling, Method.FUZZY, similarity, doubt=doubt)


def _lookup(joined: str, index: MatchIndex) -> tuple[str, int] | None:
    """The one nearest key; None where none is near, or where two are equally near."""
    known = index.looked_up
    if joined not in known:  # resumes share most of the words that are no names
        if len(known) > _MOST_REMEMBERED:
            known.clear()
        known[joined] = _nearest_key(joined, index)
    return known[joined]


def _nearest_key(joined: str, index: MatchIndex) -> tuple[str, int] | None:
    group = joined[0], len(joined)
    choices = (*index.near.get(group, ()), *index.guarded.near.get(group, ()))
    if not choices:
        return None
    found = process.extract(joined, choices, scorer=OSA.distance, score_cutoff=fuzzy_reach(len(joined)), limit=2)
    if not found or (
        len(found) == 2 and found[0][1] == found[1][1] and not _is_one_skill(found[0][0], found[1][0], index)
    ):
        return None
    key, distance, _ = found[0]
    return (key, int(distance)) if distance <= fuzzy_reach(len(key)) else None


def _is_one_skill(key: str, other: str, index: MatchIndex) -> bool:
    """Whether two keys name one skill: "Postgresq" lies between Postgres and PostgreSQL."""
    skills, others = ({spelling.skill_id for spelling in index.compact.get(each, ())} for each in (key, other))
    return len(skills) == 1 and skills == others


def _is_slip(joined: str, key: str) -> bool:
    """Whether two short words differ as a slip of the hand makes them differ."""
    if len(joined) != len(key):
        return key[: len(joined)] != joined  # "minhas" is no MinHash that lost its end
    wrong = [(typed, meant) for typed, meant in zip(joined, key, strict=True) if typed != meant]
    if len(wrong) != 1:
        return True  # two letters changed places
    (row, column), (other_row, other_column) = (_KEYS.get(letter, (-9, -9.0)) for letter in wrong[0])
    return abs(row - other_row) <= 1 and abs(column - other_column) <= 1


def _doubt(joined: str, key: str, similarity: float) -> str | None:
    """Why the likeness proves nothing: names of one family differ in the last letter (Informatica, informatics)."""
    if len(joined) == len(key) and joined[:-1] == key[:-1]:
        return "differs in its last letter, which may be another name"
    if len(joined) < _LEAST_FOR_ANY_LETTER and not _is_slip(joined, key):
        return "another letter in a short word, which may be another name"
    return "two letters differ in a short word" if similarity < _LEAST_SIMILARITY else None
