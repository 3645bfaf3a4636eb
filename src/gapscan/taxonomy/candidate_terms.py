"""A passage -> the runs of one to four words that may be a skill's name, each with whether it looks like one there.

Nothing here knows a field: a name is told by its letters, a skill by where it stands, alone in a list or after words
such as "experience with".
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gapscan.schema.base import Flow
from gapscan.taxonomy.term_words import (
    CUES,
    JOINING,
    PARTING,
    PLAIN_WORDS,
    STOP_WORDS,
    can_end,
    can_stand_before,
    is_adjective,
    is_glued,
    is_name_like,
)
from gapscan.text.normaliser import normalise
from gapscan.text.tokens import BARRIER, SLASH, Token, tokenise
from gapscan.text.words import singular

_MOST_WORDS = 4
# a line that breaks off earlier is an item of a list; a wrapped one is longer, and the next goes on in lower case
_LEAST_WRAPPED = 50


class Passage(Flow):
    """A text and the spans of it in which skills were found."""

    source: str
    text: str
    known: tuple[tuple[int, int], ...] = ()


class CandidateTerm(NamedTuple):
    """One place of a possible term: its key, its offsets in the passage, and whether it stands there like a skill."""

    key: str
    start: int
    end: int
    is_skill_like: bool


class _Run(NamedTuple):
    """Words between signs and known skills; `is_item` says that signs stand on both sides."""

    tokens: list[Token]
    is_item: bool


def candidate_terms(passage: Passage) -> Iterator[CandidateTerm]:
    """Every possible term of a passage outside of what is known, shorter ones inside longer ones too."""
    for run in _runs(passage):
        for first in range(len(run.tokens)):
            for count in range(1, min(_MOST_WORDS, len(run.tokens) - first) + 1):
                words = run.tokens[first : first + count]
                if _is_term(words):
                    key = term_key([token.key for token in words])
                    yield CandidateTerm(key, words[0].start, words[-1].end, _is_skill_like(run, first, count))


def term_key(words: Sequence[str]) -> str:
    """One key for a term in the singular and the plural."""
    return " ".join([*words[:-1], singular(words[-1])]) if words else ""


def _runs(passage: Passage) -> Iterator[_Run]:
    """The runs of a passage, with offsets of the original text."""
    normal = normalise(passage.text)
    known = sorted(passage.known)
    run: list[Token] = []
    at, end_before, is_after_sign, is_after_parting = 0, 0, True, False
    for token in tokenise(normal.text):
        is_parting = token.key in PARTING
        is_new_line = _is_new_line(normal.text, end_before, token.start)
        is_apart = token.gap in {BARRIER, SLASH} or is_new_line or is_parting or is_after_parting
        end_before, is_after_parting = token.end, is_parting
        start, end = normal.original_span(token.start, token.end)
        while at < len(known) and known[at][1] <= start:
            at += 1
        is_known = at < len(known) and known[at][0] < end
        if run and (is_known or is_apart):
            yield _Run(run, is_after_sign and is_apart)
            run = []
        if not is_known and not is_parting:
            is_after_sign = is_after_sign if run else is_apart
            run.append(token._replace(start=start, end=end))
    if run:
        yield _Run(run, is_after_sign)


def _is_new_line(text: str, end: int, start: int) -> bool:
    """Whether a line ends between two words, and not because the page was too narrow."""
    at = text.find("\n", end, start)
    if at < 0:
        return False
    return text[start].isupper() or at - text.rfind("\n", 0, at) < _LEAST_WRAPPED


def _is_term(words: Sequence[Token]) -> bool:
    keys = [token.key for token in words]
    if any(len(key) < 2 or key.isdigit() or key in STOP_WORDS for key in (keys[0], keys[-1])):
        return False
    if any(is_glued(token.text) for token in words):
        return False
    if all(key in STOP_WORDS or key in PLAIN_WORDS or singular(key) in PLAIN_WORDS for key in keys):
        return False
    if not all(token.key == JOINING or _can_stand_before(token) for token in words[:-1]):
        return False
    # "knowledge of GAAP" is GAAP
    if len(words) > 1 and keys[1] == JOINING and singular(keys[0]) in PLAIN_WORDS:
        return False
    return can_end(words[-1].text) or (len(words) > 1 and is_adjective(words[-1].text))


def _can_stand_before(token: Token) -> bool:
    return token.key not in STOP_WORDS and can_stand_before(token.text)


def _is_skill_like(run: _Run, first: int, count: int) -> bool:
    tokens = run.tokens
    words = tokens[first : first + count]
    # a name may be followed by what it is ("SOX compliance"), but "use FloQast" is no name
    if is_name_like(words[0].text):
        return True
    # the capital of a first word may be that of the sentence
    if first and all(token.text[0].isupper() for token in words):
        return True
    if count == len(tokens):
        return run.is_item
    before = tuple(token.key for token in tokens[max(0, first - 3) : first])
    return first + count == len(tokens) and any(before[-len(cue) :] == cue for cue in CUES)
